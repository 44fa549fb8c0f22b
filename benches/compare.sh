#!/usr/bin/env bash
# What the program costs, as ratios of one run on one machine: against a program that does nothing, against `wc -w`, ten times as
# long against once, two cores against one. The texts are made of the articles in `fixtures/`.
#
#   benches/compare.sh [MEGABYTES]      of JSON Lines, 100 unless told otherwise; a tenth and a hundredth of it are articles
#   CLAIMS=target/quick/claims benches/compare.sh 10      another build, and less of everything
#
# Needs bash, awk, rustc and GNU time.
set -euo pipefail
cd "$(dirname "$0")/.."
megabytes=${1:-100}
if [ -z "${CLAIMS:-}" ]; then
    cargo build --release --quiet
    CLAIMS=target/release/claims
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Runs a command: sets `seconds` and `memory`, its peak in MB.
measure() {
    /usr/bin/time -q -f '%e %M' -o "$work/cost" "$@" >"$work/out" 2>/dev/null
    read -r seconds memory <"$work/cost"
    memory=$((memory / 1024))
}

# Prints a number that awk reckons.
reckon() { awk "BEGIN { printf \"$1\", $2 }"; }

# Prints the paragraphs of all articles again and again, each round without another one of seven: so many megabytes.
paragraphs() {
    awk 'BEGIN { RS = "" } { text[n++] = $0 } END {
        for (round = 0; ; round++) for (i = 0; i < n; i++) if ((i + round) % 7) {
            print text[i] "\n"
            if ((bytes -= length(text[i]) + 2) < 0) exit
        }
    }' bytes="$(reckon %d "$1 * 1000000")" fixtures/articles/*.txt
}

# Prints articles of twelve paragraphs as JSON Lines.
articles() {
    paragraphs "$1" | awk 'BEGIN { RS = "" } {
        gsub(/["\\]/, "\\\\&"); gsub(/\n/, "\\n"); gsub(/\t/, " ")
        line = line $0 "\\n\\n"
        if (NR % 12 == 0) { printf "{\"id\": \"%d\", \"text\": \"%s\"}\n", NR / 12, line; line = "" }
    }'
}

# A word again and again: so many times, without line breaks.
again() { awk -v word="$1" -v times="$2" 'BEGIN { while (times-- > 0) printf "%s", word }'; }

echo "One article of 5 kB, whole process (mean of 100)"
echo 'fn main() {}' >"$work/nothing.rs"
rustc -O -o "$work/nothing" "$work/nothing.rs"
paragraphs 0.005 >"$work/small.txt"
hundred='for _ in $(seq 100); do "$@"; done'
measure bash -c "$hundred" - "$work/nothing"
nothing=$seconds
measure bash -c "$hundred" - "$CLAIMS" extract "$work/small.txt"
printf '  %s ms, of which a program that does nothing takes %s ms; %s MB\n' \
    "$(reckon %.1f "$seconds * 10")" "$(reckon %.1f "$nothing * 10")" "$memory"

echo "JSON Lines of $megabytes MB"
articles "$megabytes" >"$work/articles.jsonl"
measure wc -w "$work/articles.jsonl"
words=$seconds
measure env RAYON_NUM_THREADS=1 "$CLAIMS" extract --to jsonl "$work/articles.jsonl"
one=$seconds
printf '  one core: %s s, %s MB/s, %s times as long as wc -w; %s MB\n' \
    "$one" "$(reckon %.1f "$megabytes / $one")" "$(reckon %.0f "$one / ($words + 0.001)")" "$memory"
measure env RAYON_NUM_THREADS=2 "$CLAIMS" extract --to jsonl "$work/articles.jsonl"
printf '  two cores: %s s, %s times as fast as one; %s MB\n' "$seconds" "$(reckon %.2f "$one / $seconds")" "$memory"

# Measures a text and a tenth of it.
tenfold() {
    measure "$CLAIMS" extract --from text --to jsonl "$work/tenth.txt"
    tenth=$seconds
    measure "$CLAIMS" extract --from text --to jsonl "$work/whole.txt"
    printf '  %-28s %6s MB %7s s, %5s times as long as a tenth of it; %s MB\n' "$1" \
        "$(reckon %.1f "$(stat -c %s "$work/whole.txt") / 1000000")" "$seconds" \
        "$(reckon %.1f "$seconds / ($tenth + 0.001)")" "$memory"
}

echo "One article"
for size in $(reckon '%g %g' "$megabytes / 10, $megabytes"); do
    paragraphs "$size" >"$work/whole.txt"
    paragraphs "$(reckon %g "$size / 10")" >"$work/tenth.txt"
    tenfold prose
done

echo "Odd articles"
odd() {
    again "$2" "$3" >"$work/whole.txt"
    again "$2" "$(($3 / 10))" >"$work/tenth.txt"
    tenfold "$1"
}
million=$((megabytes * 10000))
odd "quotation marks" '" ' "$million"
odd "nested quotation marks" '“‘' "$((million / 2))"
odd "“said”" 'said ' "$million"
odd "one sentence" 'and the mayor of the old town told the union that it ' "$((million / 5))"
odd "no spaces" 'mayor' "$((million * 2))"
odd "brackets in brackets" '(the mayor ' "$((million / 2))"
odd "lines" $'It\n' "$million"
paragraphs "$(reckon %g "$megabytes / 10")" | tr a-z A-Z >"$work/whole.txt"
paragraphs "$(reckon %g "$megabytes / 100")" | tr a-z A-Z >"$work/tenth.txt"
tenfold "all capitals"
