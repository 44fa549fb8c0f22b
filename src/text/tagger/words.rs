//! What the tagger sees of a word: its letters as a hash, its ending, its capitals, and what the dictionary knows of it.

use super::model::{Model, Tags};
use crate::span::Span;
use crate::text::Tag;

/// A word as the tagger sees it; the default stands for the edge of the sentence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// Hash of the word in lower case, each number in it as one digit.
    pub hash: u32,
    /// Its last eight bytes, the last one highest.
    pub ending: u64,
    /// Hash of its shape, see [`shape`], if the dictionary does not know it; zero of others.
    pub shape: u32,
    /// What its capitals look like.
    pub look: Look,
    /// Which tags it can have, see [`Model::candidates`].
    pub class: u8,
    /// Whether a finite verb comes after it in its clause.
    pub ahead: Ahead,
}

/// Whether a finite verb comes after a word, before a mark that ends its clause.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ahead {
    /// None that could only be one.
    #[default]
    None,
    /// A word that is a past tense or a participle.
    Past,
    /// A word that can be nothing else.
    Finite,
}

impl Ahead {
    /// Before a word with these tags, when this is what comes after it.
    pub fn before(self, tags: Tags) -> Self {
        const FINITE: Tags = Tags::of(&[Tag::MD, Tag::VBD, Tag::VBP, Tag::VBZ]);
        const PAST: Tags = Tags::of(&[Tag::VBD, Tag::VBN]);
        const MARKS: Tags = Tags::of(&[Tag::Stop, Tag::Colon, Tag::Open, Tag::Close]);
        if tags.are_in(MARKS) {
            Ahead::None
        } else if tags.are_in(FINITE) {
            Ahead::Finite
        } else if tags.are_in(PAST) {
            self.max(Ahead::Past)
        } else {
            self
        }
    }
}

/// What a word's capitals look like, and what they tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Look {
    /// No capital in front.
    #[default]
    Lower,
    /// A capital that tells something: the word stands inside a sentence.
    Capital,
    /// A capital that any word would have there: first in its sentence or quotation.
    Initial,
    /// Capitals only, among words that are not.
    Upper,
    /// A capital in a line where most words have one: "Mayor Says Taxes Must Rise", "MAYOR SAYS …".
    Line,
}

impl Look {
    /// How many looks the dictionary tells apart.
    pub const KINDS: usize = 4;
    /// The dictionary's number of the looks where capitals tell nothing: a word can be what it is without one, or a name.
    pub const OPEN: usize = 3;

    /// The dictionary's number of it.
    pub fn kind(self) -> usize {
        match self {
            Look::Lower => 0,
            Look::Capital => 1,
            Look::Upper => 2,
            Look::Initial | Look::Line => Look::OPEN,
        }
    }
}

impl Word {
    /// The tags that it can have here.
    pub fn candidates(&self, model: &Model) -> Tags {
        model.candidates(self.class)
    }
}

/// Reads the words of a sentence, headline or other line in order.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// See [`Line::is_headline`].
    headline: bool,
    /// Whether the next word is the first of the sentence or of a quotation in it.
    initial: bool,
}

impl Line {
    /// Before the first word of a line with these words.
    pub fn of(text: &str, words: impl Iterator<Item = Span>) -> Self {
        let (mut lower, mut capital) = (0, 0);
        for word in words.filter(|w| w.len() > 3) {
            match text.as_bytes()[word.start as usize] {
                b'a'..=b'z' => lower += 1,
                b'A'..=b'Z' => capital += 1,
                _ => {}
            }
        }
        Self { headline: capital > 1 && capital > 6 * lower, initial: true }
    }

    /// Whether most words have a capital, so that capitals tell nothing.
    pub fn is_headline(&self) -> bool {
        self.headline
    }

    /// The next word.
    pub fn word(&mut self, model: &Model, text: &str, lower: &str, span: Span) -> Word {
        let look = self.look(&text.as_bytes()[span.range()], text, span);
        let ending = ending(lower.as_bytes(), span);
        let hash = hash(lower.as_bytes(), span);
        if let Some(class) = model.class(hash, look) {
            return Word { hash, ending, shape: 0, look, class, ahead: Ahead::None };
        }
        let lower = &lower.as_bytes()[span.range()];
        let class = back_off(lower).find_map(|key| model.class(key, look)).unwrap_or(0);
        Word { hash, ending, shape: shape(lower), look, class, ahead: Ahead::None }
    }

    fn look(&mut self, form: &[u8], text: &str, span: Span) -> Look {
        let first = form[0];
        let capital = if first.is_ascii() {
            first.is_ascii_uppercase()
        } else {
            span.of(text).chars().next().is_some_and(char::is_uppercase)
        };
        let initial = self.initial;
        self.initial = initial && !first.is_ascii_alphanumeric() || opens(form, text, span);
        if !capital {
            Look::Lower
        } else if self.headline {
            Look::Line
        } else if form.len() > 1 && !form.iter().any(u8::is_ascii_lowercase) {
            Look::Upper
        } else if initial {
            Look::Initial
        } else {
            Look::Capital
        }
    }
}

/// Whether a mark starts something that begins with a capital: an opening quotation mark or a colon.
fn opens(form: &[u8], text: &str, span: Span) -> bool {
    match form {
        b":" | b"``" => true,
        b"\"" | b"'" => {
            text[..span.start as usize].chars().next_back().is_none_or(|c| !c.is_alphanumeric() && !".,!?".contains(c))
        }
        _ => matches!(span.of(text), "“" | "‘" | "«" | "„"),
    }
}

/// Hash of the word at `span`; "1990s" and "2000s", "n't" and "n’t" are one.
pub fn hash(lower: &[u8], span: Span) -> u32 {
    let mut hash = 0;
    let (mut at, end) = (span.start as usize, span.end as usize);
    while at < end {
        let Some(eight) = lower.get(at..at + 8) else { return hash_normal(&lower[span.range()]) };
        let left = (end - at).min(8);
        let bytes = u64::from_le_bytes(eight.try_into().expect("eight bytes")) << (64 - 8 * left);
        if has_digit(bytes) || bytes & 0x8080_8080_8080_8080 != 0 {
            return hash_normal(&lower[span.range()]);
        }
        hash = mix(hash, bytes);
        at += 8;
    }
    finish(hash)
}

/// Hash of a word with its numbers shortened to one digit and its apostrophes straight.
fn hash_normal(word: &[u8]) -> u32 {
    let mut hash = 0;
    let mut bytes = [0u8; 8];
    let (mut at, mut length, mut before) = (0, 0, 0);
    while at < word.len() {
        let mut byte = word[at];
        at += 1;
        if byte.is_ascii_digit() {
            byte = b'0';
            if before == byte {
                continue;
            }
        } else if byte == 0xe2 && word[at..].starts_with(b"\x80\x99") {
            byte = b'\'';
            at += 2;
        }
        before = byte;
        if length == 8 {
            hash = mix(hash, u64::from_le_bytes(bytes));
            length = 0;
        }
        bytes[length] = byte;
        length += 1;
    }
    finish(mix(hash, u64::from_le_bytes(bytes) << (64 - 8 * length)))
}

/// Whether one of eight bytes is a digit (those after a byte of 0x80 or more are not judged).
fn has_digit(bytes: u64) -> bool {
    let zeros = bytes ^ 0x3030_3030_3030_3030;
    zeros.wrapping_sub(0x0a0a_0a0a_0a0a_0a0a) & !zeros & 0x8080_8080_8080_8080 != 0
}

fn mix(hash: u64, bytes: u64) -> u64 {
    (hash.rotate_left(5) ^ bytes).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn finish(hash: u64) -> u32 {
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}

/// The last eight bytes of a word, the last one highest.
fn ending(lower: &[u8], span: Span) -> u64 {
    let unused = 64 - 8 * span.len().min(8) as u32;
    let end = span.end as usize;
    let last = match end.checked_sub(8) {
        Some(start) => u64::from_le_bytes(lower[start..end].try_into().expect("eight bytes")),
        None => lower[..end].iter().fold(0, |last, &byte| last >> 8 | u64::from(byte) << 56),
    };
    last >> unused << unused
}

/// The keys under which the dictionary holds what words are like that it does not know, best first: shape and last three
/// letters, shape and last two, shape alone.
pub fn back_off(lower: &[u8]) -> impl Iterator<Item = u32> {
    let (shape, ending) = (u64::from(shape(lower)), ending(lower, Span::new(0, lower.len())));
    [3, 2, 0].into_iter().map(move |length| finish(shape << 32 ^ last(ending, length) << 2 ^ length))
}

/// The last bytes of an ending.
pub fn last(ending: u64, length: u64) -> u64 {
    if length == 0 { 0 } else { ending >> (64 - 8 * length) }
}

/// The [`shape`] of full stops, question and exclamation marks.
pub const STOPS: u32 = 1;
/// The [`shape`] of other marks.
pub const MARKS: u32 = 2;
/// The [`shape`] of addresses of pages and mail boxes.
pub const ADDRESS: u32 = 3;

/// A small number for what a word is made of: an address, marks only, with digits, hyphenated, letters.
pub fn shape(lower: &[u8]) -> u32 {
    let has = |mark: u8| lower.iter().skip(1).any(|&b| b == mark);
    let first = lower[0];
    if !lower.iter().any(|b| b.is_ascii_alphanumeric() || !b.is_ascii()) {
        return if lower.iter().all(|b| b".!?".contains(b)) { STOPS } else { MARKS };
    }
    if has(b'@') && has(b'.') || lower.starts_with(b"http") && has(b'/') || lower.starts_with(b"www.") {
        return ADDRESS;
    }
    let digits = u32::from(lower.iter().any(u8::is_ascii_digit));
    4 + digits + 2 * u32::from(has(b'-')) + 4 * u32::from(!first.is_ascii_alphanumeric()) + 8 * u32::from(has(b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(word: &str) -> u32 {
        hash(word.as_bytes(), Span::new(0, word.len()))
    }

    #[test]
    fn numbers_of_any_length_are_one_word() {
        assert_eq!(whole("1990s"), whole("20s"));
        assert_ne!(whole("1990s"), whole("1990"));
    }

    #[test]
    fn apostrophes_of_both_kinds_are_one_word() {
        assert_eq!(whole("n't"), whole("n’t"));
    }

    #[test]
    fn a_word_is_the_same_wherever_it_stands() {
        let text = "unconstitutional acts are unconstitutional";
        assert_eq!(hash(text.as_bytes(), Span::new(0, 16)), hash(text.as_bytes(), Span::new(26, 42)));
        assert_eq!(ending(text.as_bytes(), Span::new(22, 25)), ending(b"are", Span::new(0, 3)));
    }

    #[test]
    fn the_shape_tells_addresses_and_marks() {
        assert_eq!(shape(b"www.example.org"), ADDRESS);
        assert_eq!(shape(b"?!"), STOPS);
        assert_eq!(shape(b"***"), MARKS);
    }
}
