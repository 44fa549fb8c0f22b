//! Compiles the tables under `src/lexicon/` into static maps (see `src/lexicon.rs`).

use map::Slice;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[allow(dead_code)]
#[path = "src/lexicon/hash.rs"]
mod hash;
#[allow(dead_code)]
#[path = "src/lexicon/map.rs"]
mod map;
#[allow(dead_code)]
#[path = "src/lexicon/packed.rs"]
mod packed;
#[allow(dead_code)]
#[path = "src/lexicon/weights.rs"]
mod weights;

fn main() {
    println!("cargo::rerun-if-changed=src/lexicon");
    fix_addresses();
    let lexicon = Path::new(&env::var("CARGO_MANIFEST_DIR").expect("set by cargo")).join("src/lexicon");
    let mut code = String::new();
    word_classes(&lexicon.join("words"), &mut code);
    for path in tables(&lexicon.join("tables")) {
        table(&path, &mut code);
    }
    for path in tables(&lexicon.join("weights")) {
        weights(&path, &mut code);
    }
    gazetteer(&lexicon.join("gazetteer"), &mut code);
    let out = Path::new(&env::var("OUT_DIR").expect("set by cargo")).join("lexicon.rs");
    fs::write(out, code).expect("the output directory can be written");
}

/// Links the program to fixed addresses where the linker is known to: the loader would otherwise write some 37,000 pointers into
/// constants at every start, which takes a millisecond and makes the file 0.9 MB larger.
fn fix_addresses() {
    let target = |name: &str| env::var(name).unwrap_or_default();
    if target("CARGO_CFG_TARGET_OS") == "linux" && target("CARGO_CFG_TARGET_ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
        // Where panics abort, nothing looks up how to unwind.
        if target("PROFILE") == "release" {
            println!("cargo::rustc-link-arg-bins=-Wl,--no-eh-frame-hdr");
        }
    }
}

/// The `.tsv` files of a directory, sorted by name.
fn tables(dir: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).unwrap_or_else(|e| panic!("{}: {e}", dir.display()));
    let mut paths: Vec<_> =
        entries.map(|e| e.expect("readable").path()).filter(|p| p.extension().is_some_and(|x| x == "tsv")).collect();
    paths.sort();
    paths
}

/// The rows of a table: first column, rest of the line.
fn rows(text: &str) -> impl Iterator<Item = (&str, &str)> {
    text.lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(|l| l.split_once('\t').unwrap_or((l, "")))
}

fn constant(path: &Path) -> String {
    path.file_stem().and_then(|s| s.to_str()).expect("file names are ASCII").to_uppercase().replace('-', "_")
}

/// One bit for each file, one map from word to its bits.
fn word_classes(dir: &Path, code: &mut String) {
    let mut bits: BTreeMap<String, u64> = BTreeMap::new();
    code.push_str("#[allow(missing_docs)]\nimpl Classes {\n");
    for (n, path) in tables(dir).iter().enumerate() {
        assert!(n < 62, "two bits are of users' own words: widen `Classes`");
        let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for (word, _) in rows(&text) {
            *bits.entry(word.to_owned()).or_default() |= 1 << n;
        }
        writeln!(code, "    pub const {}: Classes = Classes(1 << {n});", constant(path)).unwrap();
    }
    code.push_str("}\n");
    let mut text = String::new();
    let rows: Vec<_> = bits.iter().map(|(word, bits)| (Slice::push(word, &mut text), *bits)).collect();
    let slots: Vec<_> = map::slots(&text, &rows)
        .into_iter()
        .map(|(mark, word, bits)| format!("({mark}, {word:?}, Classes({bits}))"))
        .collect();
    let slots = slots.join(", ");
    writeln!(code, "static WORDS: Map<Classes> = Map {{ text: {text:?}, slots: &[{slots}] }};").unwrap();
}

/// One map from the first column to the rest of the line.
fn table(path: &Path, code: &mut String) {
    let table = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let mut text = String::new();
    let rows: Vec<_> =
        rows(&table).map(|(key, value)| (Slice::push(key, &mut text), Slice::push(value, &mut text))).collect();
    let slots = map::slots(&text, &rows);
    let name = constant(path);
    writeln!(
        code,
        "#[allow(missing_docs)]\npub static {name}: Map<Slice> = Map {{ text: {text:?}, slots: &{slots:?} }};"
    )
    .unwrap();
}

/// One packed table from the factors of the first column, their parts divided by `|`, to the numbers of the second.
fn weights(path: &Path, code: &mut String) {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let rows: Vec<_> = rows(&text).collect();
    let mut buckets = weights::buckets_for(rows.len());
    for (factor, weight) in rows {
        let number = weight.parse().unwrap_or_else(|e| panic!("{}: {factor}: {weight:?}: {e}", path.display()));
        let parts: Vec<_> = factor.split('|').map(hash::part).collect();
        assert!(weights::add(&parts, number, &mut buckets), "{}: {factor}: the same hash as another's", path.display());
    }
    let name = constant(path);
    let buckets: Vec<_> = buckets.iter().map(|bucket| format!("weights::{bucket:?}")).collect();
    let buckets = buckets.join(", ");
    writeln!(
        code,
        "#[allow(missing_docs)]\npub static {name}: weights::Weights = weights::Weights {{ buckets: &[{buckets}] }};"
    )
    .unwrap();
}

/// All names and words of `lexicon/gazetteer/` in one packed table.
fn gazetteer(dir: &Path, code: &mut String) {
    let texts: Vec<_> = tables(dir).into_iter().map(|p| fs::read_to_string(p).expect("readable")).collect();
    let count: usize = texts.iter().map(|text| rows(text).count()).sum();
    let mut slots = packed::slots_for(count);
    for (name, letters) in texts.iter().flat_map(|text| rows(text)) {
        let flag = |letter| packed::FLAGS.find(letter).unwrap_or_else(|| panic!("{name}: {letter:?} is no flag"));
        packed::add(name, letters.chars().fold(0, |flags, letter| flags | 1 << flag(letter)), &mut slots);
    }
    writeln!(code, "static GAZETTEER: packed::Packed = packed::Packed {{ slots: &{slots:?} }};").unwrap();
}
