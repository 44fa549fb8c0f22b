//! Where words, numbers and marks begin and end: the conventions of the Penn Treebank, with hyphenated words whole.
//!
//! "do|n't", "Merz|'s", "$|3.2", "50|%", "U.S.", "full-scale". A full stop belongs to an abbreviation, also at the end of
//! the sentence; else it is a token of its own. Quotation marks and brackets are tokens, `''` and ` `` ` one each.

use super::abbreviations::{self, Kind};
use crate::span::Span;

/// The tokens of a sentence, in order.
pub fn split(text: &str, sentence: Span) -> impl Iterator<Item = Span> + '_ {
    Tokens { text: &text[..sentence.end as usize], at: sentence.start as usize, word_end: 0 }
}

struct Tokens<'a> {
    /// The text up to the sentence's end.
    text: &'a str,
    at: usize,
    /// The end of the word whose clitics are still to come, if beyond `at`.
    word_end: usize,
}

impl Iterator for Tokens<'_> {
    type Item = Span;

    fn next(&mut self) -> Option<Span> {
        if self.at >= self.word_end {
            self.at = self.skip_space()?;
            self.word_end = self.token_end();
        }
        let start = self.at;
        self.at += head(&self.text[start..self.word_end]);
        Some(Span::new(start, self.at))
    }
}

impl<'a> Tokens<'a> {
    /// The next byte that is not white space, nor a hyphen in its place.
    fn skip_space(&self) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = self.at;
        if bytes.get(at) == Some(&b'-') {
            let start = bytes[..at].iter().rposition(|b| !b.is_ascii_alphabetic()).map_or(0, |i| i + 1);
            at += usize::from(stands_for_space(&self.text[start..at], &self.text[at + 1..]));
        }
        // Most gaps are one space before a letter.
        while bytes.get(at) == Some(&b' ') {
            at += 1;
        }
        if bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
            return Some(at);
        }
        let at = at + self.text[at..].find(|c: char| !is_space(c))?;
        Some(at + usize::from(self.is_damage(at)))
    }

    /// "“It is late,”*?*she said": what is left of a damaged space behind a closing mark is no mark of its own.
    fn is_damage(&self, at: usize) -> bool {
        let closed =
            || self.text[..at].strip_suffix(['"', '”']).is_some_and(|t| t.ends_with([',', '.', '!', '?', '…']));
        self.text[at..].strip_prefix('?').is_some_and(|rest| rest.starts_with(char::is_alphabetic)) && closed()
    }

    /// The end of what begins at `at`: a word with its clitics, or a mark.
    fn token_end(&self) -> usize {
        let rest = &self.text[self.at..];
        let bytes = rest.as_bytes();
        let width = match bytes[0] {
            b if b.is_ascii_alphanumeric() => self.word(self.at) - self.at,
            b'.' if self.is_ascii_digit(1) && !self.follows_word() => self.word(self.at + 1) - self.at,
            b'+' | b'-' if self.is_ascii_digit(1) && !self.follows_word() => self.word(self.at + 1) - self.at,
            b'@' | b'#' if self.is_letter(1) => self.word(self.at + 1) - self.at,
            // An inner quotation's mark closes before the double one.
            b'\'' if rest.starts_with("'''") && self.text[..self.at].ends_with(|c: char| !is_space(c)) => 1,
            b'\'' | b'`' => apostrophe(rest, 1),
            b'<' => tag(bytes),
            b'.' | b'-' | b'!' | b'?' | b'*' | b'=' | b'_' | b'~' => {
                bytes.iter().take_while(|b| same(bytes[0], **b)).count()
            }
            b if b < 0x80 => 1,
            _ => self.beyond_ascii(),
        };
        self.at + width
    }

    fn beyond_ascii(&self) -> usize {
        let rest = &self.text[self.at..];
        let first = rest.chars().next().unwrap_or(' ');
        let width = first.len_utf8();
        match first {
            '’' | '‘' => apostrophe(rest, width),
            c if is_word(c) || is_mark(c) => self.word(self.at) - self.at,
            '…' | '—' | '–' | '―' => rest.len() - rest.trim_start_matches(first).len(),
            c if is_pictograph(c) => pictograph(rest),
            _ => width + rest[width..].chars().take_while(|c| is_mark(*c)).map(char::len_utf8).sum::<usize>(),
        }
    }

    fn is_ascii_digit(&self, ahead: usize) -> bool {
        self.text.as_bytes().get(self.at + ahead).is_some_and(u8::is_ascii_digit)
    }

    fn is_letter(&self, ahead: usize) -> bool {
        self.text[self.at + ahead..].starts_with(char::is_alphabetic)
    }

    fn follows_word(&self) -> bool {
        self.text[..self.at].ends_with(char::is_alphanumeric)
    }

    /// The end of the word that begins at `start`.
    fn word(&self, start: usize) -> usize {
        if is_address(&self.text[start..]) {
            return self.address(start);
        }
        let bytes = self.text.as_bytes();
        let mut at = start;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii_alphanumeric() {
                at += 1;
                continue;
            }
            if byte == b' '
                || byte == b'-' && at > start && stands_for_space(&self.text[start..at], &self.text[at + 1..])
            {
                break;
            }
            if byte == b'.' && !self.text[at + 1..].starts_with(is_word) {
                if !self.owns_stop(start, at) {
                    break;
                }
                at += 1;
                // "U.S.-led"
                if bytes.get(at) == Some(&b'-') && self.text[at + 1..].starts_with(is_word) {
                    continue;
                }
                break;
            }
            let c = if byte < 0x80 { char::from(byte) } else { self.text[at..].chars().next().unwrap_or(' ') };
            let next = at + c.len_utf8();
            if c == '$' && self.is_dollar(start, at) {
                return next;
            }
            let letter = !c.is_ascii() && (is_word(c) || is_mark(c));
            if !(letter || self.joins(start, at, c, next)) {
                break;
            }
            at = next;
        }
        at
    }

    /// Whether a mark inside a word holds it together.
    fn joins(&self, start: usize, at: usize, mark: char, next: usize) -> bool {
        let before = &self.text[start..at];
        let after = &self.text[next..];
        match mark {
            '-' | '‐' | '‑' | '.' | '/' | '_' | '@' | '·' | '\u{ad}' => after.starts_with(is_word),
            '&' => before.ends_with(is_word) && after.starts_with(is_word),
            ',' | ':' => {
                before.ends_with(|c: char| c.is_ascii_digit()) && after.starts_with(|c: char| c.is_ascii_digit())
            }
            '\'' | '’' => before.ends_with(is_word) && after.starts_with(char::is_alphabetic),
            // "f**k"
            '*' => {
                before.ends_with('*')
                    || before.ends_with(char::is_alphabetic)
                        && after.trim_start_matches('*').starts_with(char::is_alphabetic)
            }
            _ => false,
        }
    }

    /// Whether the word and the sign at `at` name a currency: "US$5".
    fn is_dollar(&self, start: usize, at: usize) -> bool {
        let country = &self.text[start..at];
        country.len() <= 3
            && country.bytes().all(|b| b.is_ascii_uppercase())
            && self.text[at + 1..].starts_with(|c: char| c.is_ascii_digit())
    }

    /// Whether the full stop at `at` belongs to the word that begins at `start`.
    fn owns_stop(&self, start: usize, at: usize) -> bool {
        const LONGEST: usize = 12;
        let word = &self.text[start..at];
        // "R-Ga.", "mid-Sept."
        let word = word.rfind(['-', '/']).map_or(word, |i| &word[i + 1..]);
        if word.len() > LONGEST || self.text[at + 1..].starts_with('.') {
            return false;
        }
        let rest = self.text[at + 1..].trim_start();
        match abbreviations::kind(word) {
            None => false,
            Some(Kind::Number) => rest.starts_with(|c: char| c.is_numeric()),
            // "I", "Malcolm X"
            Some(_) if word.len() == 1 => rest.starts_with(is_word),
            Some(_) => true,
        }
    }

    /// The end of an address that begins at `start`, without the marks of the sentence after it.
    fn address(&self, start: usize) -> usize {
        let rest = &self.text[start..];
        let end = rest.find(|c: char| is_space(c) || "<>\"“”«»".contains(c)).unwrap_or(rest.len());
        let address = rest[..end].trim_end_matches(|c: char| ".,;:!?)]}'’…*".contains(c));
        start + address.len().max(1)
    }
}

/// Whether the hyphen between `before` and what begins with `after` is a space that went wrong, as where a conversion made hyphens of spaces that do
/// not break: "said-that", "Obi-said", "which-has". No compound of two words has such a part.
fn stands_for_space(before: &str, after: &str) -> bool {
    const FIRST: [&str; 17] = [
        "and", "are", "had", "has", "his", "is", "its", "said", "says", "that", "the", "their", "they", "told", "was",
        "were", "which",
    ];
    const SECOND: [&str; 16] = [
        "and", "are", "had", "has", "he", "is", "said", "says", "she", "that", "the", "they", "told", "was", "were",
        "which",
    ];
    // Not "IS-linked": in capitals it is an acronym.
    let is_one = |word: &str, list: &[&str]| {
        word.len() <= 5
            && word.ends_with(|c: char| c.is_ascii_lowercase())
            && list.iter().any(|w| w.eq_ignore_ascii_case(word))
    };
    let end = after.find(|c: char| !is_word(c)).unwrap_or(after.len());
    let (word, rest) = after.split_at(end);
    let two = word.len() > 1 && !rest.starts_with(['-', '\'', '’']) && before.bytes().all(|b| b.is_ascii_alphabetic());
    // "a has-been", "re-told"
    let first = || is_one(before, &FIRST) && !word.eq_ignore_ascii_case("been");
    let second = || (before.len() > 3 || before.starts_with(|c: char| c.is_ascii_uppercase())) && is_one(word, &SECOND);
    two && (first() || second())
}

/// The length of the first token of a word with clitics: "do" of "don't", "Merz" of "Merz's", "can" of "cannot".
fn head(word: &str) -> usize {
    if matches!(word.len(), 5 | 6)
        && let Some((_, width)) = FUSED.iter().find(|(w, _)| w.eq_ignore_ascii_case(word))
    {
        return *width;
    }
    let Some(at) = word.bytes().position(|b| b == b'\'' || b == 0xE2) else { return word.len() };
    let mut cut = word.len();
    for (apostrophe, mark) in word[at..].match_indices(['\'', '’']) {
        let apostrophe = at + apostrophe;
        let tail = &word[apostrophe + mark.len()..];
        let tail = &tail[..tail.find(['\'', '’']).unwrap_or(tail.len())];
        let negated = word[..apostrophe].ends_with(['n', 'N']) && tail.eq_ignore_ascii_case("t");
        let from = if negated { apostrophe - 1 } else { apostrophe };
        if from > 0 && (negated || is_clitic(tail)) {
            cut = from;
            break;
        }
    }
    cut
}

/// Whether it can follow the apostrophe of a clitic.
fn is_clitic(tail: &str) -> bool {
    const CLITICS: [&str; 6] = ["s", "re", "ve", "ll", "d", "m"];
    tail.len() <= 2 && CLITICS.iter().any(|c| c.eq_ignore_ascii_case(tail))
}

/// Two words of five or six letters written as one, and the length of the first.
const FUSED: [(&str, usize); 6] = [("cannot", 3), ("gonna", 3), ("gotta", 3), ("wanna", 3), ("lemme", 3), ("gimme", 3)];

/// The length of what begins with an apostrophe or single mark: a double mark made of two, "'em", "’90s", "’n’", or the
/// mark alone.
fn apostrophe(rest: &str, width: usize) -> usize {
    let (mark, after) = rest.split_at(width);
    if after.starts_with(mark) {
        return 2 * width;
    }
    if mark == "`" {
        return width;
    }
    let end = after.find(|c: char| !is_word(c)).unwrap_or(after.len());
    let (word, after) = after.split_at(end);
    if mark != "‘" && is_clitic(word) && !after.starts_with(mark) {
        return width + word.len();
    }
    let year = word.len() >= 2 && word.as_bytes()[..2].iter().all(u8::is_ascii_digit);
    let whole = match word.len() {
        2 => year && mark != "‘",
        3 => year && word.ends_with('s'),
        _ => false,
    };
    let elided = ELIDED.iter().any(|e| e.eq_ignore_ascii_case(word));
    // Turned the wrong way it is more often a quotation that opens, but for "‘em".
    if whole || (elided && (mark != "‘" || word.eq_ignore_ascii_case("em"))) {
        return width + word.len();
    }
    if word.eq_ignore_ascii_case("n") {
        let closing = after.chars().next().filter(|c| matches!(c, '\'' | '’'));
        return width + 1 + closing.map_or(0, char::len_utf8);
    }
    width
}

/// Words whose first letters are left out: "'em" for "them".
const ELIDED: [&str; 8] = ["em", "til", "tis", "twas", "cause", "bout", "cos", "round"];

/// The length of a tag such as `<br/>`, or of the bracket alone.
fn tag(bytes: &[u8]) -> usize {
    const LONGEST: usize = 16;
    let named = bytes.get(1).is_some_and(|b| b.is_ascii_alphabetic() || *b == b'/');
    let inside = bytes.iter().take(LONGEST).skip(1).take_while(|b| b.is_ascii_alphanumeric() || **b == b'/').count();
    if named && bytes.get(inside + 1) == Some(&b'>') { inside + 2 } else { 1 }
}

/// Whether two marks in a row are one token.
fn same(first: u8, next: u8) -> bool {
    first == next || (matches!(first, b'!' | b'?') && matches!(next, b'!' | b'?'))
}

fn is_address(rest: &str) -> bool {
    let begins = |prefix: &str| rest.get(..prefix.len()).is_some_and(|r| r.eq_ignore_ascii_case(prefix));
    match rest.as_bytes()[0] {
        b'h' | b'H' => begins("http://") || begins("https://"),
        b'w' | b'W' => begins("www."),
        _ => false,
    }
}

/// White space, and the invisible characters that only part words.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

/// Characters that belong to the one before: accents, vowel signs, joiners, selectors.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0483}'..='\u{0489}' | '\u{0591}'..='\u{05BD}' | '\u{0610}'..='\u{061A}'
        | '\u{064B}'..='\u{065F}' | '\u{06D6}'..='\u{06ED}' | '\u{0900}'..='\u{0903}' | '\u{093A}'..='\u{094F}'
        | '\u{0951}'..='\u{0957}' | '\u{0981}'..='\u{0983}' | '\u{09BC}'..='\u{09CD}' | '\u{0A3C}'..='\u{0A4D}'
        | '\u{0ABC}'..='\u{0ACD}' | '\u{0B3C}'..='\u{0B4D}' | '\u{0BBE}'..='\u{0BCD}' | '\u{0C3C}'..='\u{0C4D}'
        | '\u{0CBC}'..='\u{0CCD}' | '\u{0D3B}'..='\u{0D4D}' | '\u{0DCA}'..='\u{0DDF}' | '\u{0E31}'..='\u{0E3A}'
        | '\u{0E47}'..='\u{0E4E}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{200C}' | '\u{200D}'
        | '\u{20D0}'..='\u{20FF}' | '\u{FE00}'..='\u{FE0F}' | '\u{FE20}'..='\u{FE2F}' | '\u{1F3FB}'..='\u{1F3FF}'
        | '\u{E0020}'..='\u{E007F}')
}

fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{27BF}' | '\u{2B05}'..='\u{2B55}')
}

/// The length of one picture: joined pictures, with their selectors and skin tones; a flag's two letters.
fn pictograph(rest: &str) -> usize {
    const JOINER: char = '\u{200D}';
    let mut end = 0;
    let mut before = None;
    for c in rest.chars() {
        let goes_on = match before {
            None => true,
            Some(JOINER) => is_pictograph(c) || is_mark(c),
            Some(b) => is_mark(c) || (is_flag(b) && is_flag(c) && end == b.len_utf8()),
        };
        if !goes_on {
            break;
        }
        end += c.len_utf8();
        before = Some(c);
    }
    end
}

/// Half of a flag.
fn is_flag(c: char) -> bool {
    matches!(c, '\u{1F1E6}'..='\u{1F1FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Tokens are divided by `|` in what is expected, beside white space.
    #[track_caller]
    fn check(expected: &str) {
        let text = expected.replace('|', "");
        let found: Vec<_> = split(&text, Span::new(0, text.len())).map(|s| s.of(&text)).collect();
        let expected: Vec<_> = expected.split([' ', '|']).filter(|t| !t.is_empty()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn clitics() {
        check("do|n't ca|n’t can|not he|'s we|’ll Ann|'s workers|' O'Hara|'s should|n't|'ve GON|NA");
        check("do n't Ann 's");
    }

    #[test]
    fn left_out_letters() {
        check("the ’90s rock ’n’ roll 'em ’08 '|150 people|'");
    }

    #[test]
    fn a_damaged_space_is_no_token() {
        let text = "\"It is late,\"?she said. Is it \"late\"?";
        let found: Vec<_> = split(text, Span::new(0, text.len())).map(|s| s.of(text)).collect();
        assert_eq!(found[..7], ["\"", "It", "is", "late", ",", "\"", "she"]);
        assert_eq!(found.last(), Some(&"?"));
    }

    #[test]
    fn full_stops() {
        check("Mr. Lee of the U.S.-led p.m. Inc.|'s (|R-Ga.|) left the U.S.");
        check("No. 10 said no|.");
        check("wait|... no|…");
    }

    #[test]
    fn numbers_and_money() {
        check("$|3.2 US$|5 €|5bn 50|% 1,237 9:30 10-year 9/11 -5 .5 1990s 6|'|2|\"");
    }

    #[test]
    fn dashes_and_hyphens() {
        assert_eq!(split("Obi-said-that", Span::new(0, 13)).count(), 1);
        for (text, count) in [
            ("Obi-said so", 3),
            ("in the-form", 3),
            ("rock-and-roll", 1),
            ("IS-linked", 1),
            ("He said-that it", 4),
            ("a has-been", 2),
            ("re-told untold", 2),
        ] {
            assert_eq!(split(text, Span::new(0, text.len())).count(), count, "{text}");
        }
        check("full-scale yes|--|no yes|—|no 2015|–|16 and/or");
    }

    #[test]
    fn marks() {
        check("“|‘|Yes|,|’|”| ''|No|''| ``|no|''| ‘‘|no|’’ (|a|)| [|b|] what|?!");
    }

    #[test]
    fn addresses() {
        check("https://a.example/b?c=d|, a.b@c.example @ann #tag #|1 Caliber.Az AT&T");
    }

    #[test]
    fn other_scripts() {
        check("café ne\u{301}e हिन्दी 你好|。 ｡ １２");
        check("👩‍👩‍👧|👍🏽|🇫🇷|🇩🇪|❤️");
    }
}
