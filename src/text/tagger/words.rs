//! What the tagger sees of a word: its letters as a hash, its ending, its capitals, and what the dictionary knows of it.

use super::model::Model;
use crate::span::Span;

/// A word as the tagger sees it; the default stands for the edge of the sentence.
#[derive(Clone, Copy, Debug, Default)]
pub struct Word {
    /// Hash of the word in lower case, each number in it as one digit.
    pub hash: u32,
    /// Hash of its last three letters.
    pub ending: u32,
    /// What its capitals look like.
    pub look: Look,
    /// Which tags it can have, see [`Model::candidates`].
    pub class: u8,
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

    /// The dictionary's number of it: in a headline words can be what they can be at the start of a sentence.
    pub fn kind(self) -> usize {
        match self {
            Look::Lower => 0,
            Look::Capital => 1,
            Look::Initial | Look::Line => 2,
            Look::Upper => 3,
        }
    }
}

/// Reads the words of a sentence, headline or other line in order.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Whether most words have a capital, so that capitals tell nothing.
    capitals: bool,
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
        Self { capitals: capital > 1 && capital > 6 * lower, initial: true }
    }

    /// The next word.
    pub fn word(&mut self, model: &Model, text: &str, lower: &str, span: Span) -> Word {
        let (form, lower) = (&text.as_bytes()[span.range()], &lower.as_bytes()[span.range()]);
        let look = self.look(form, text, span);
        let hash = hash(lower);
        let ending = ending(lower, 3);
        let class = model
            .class(hash, look)
            .or_else(|| model.class(ending, look))
            .or_else(|| model.class(self::ending(lower, 2), look))
            .or_else(|| model.class(self::ending(lower, 0), look))
            .unwrap_or(0);
        Word { hash, ending, look, class }
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
        } else if self.capitals {
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

/// Hash of a word in lower case; "1990s" and "2000s", "n't" and "n’t" are one.
pub fn hash(lower: &[u8]) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let (mut at, mut before) = (0, 0);
    while at < lower.len() {
        let mut byte = lower[at];
        at += 1;
        if byte.is_ascii_digit() {
            byte = b'0';
            if before == byte {
                continue;
            }
        } else if byte == 0xe2 && lower[at..].starts_with(b"\x80\x99") {
            byte = b'\'';
            at += 2;
        }
        before = byte;
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    finish(hash)
}

/// Hash of a word's last letters, told apart from words, from each other's length and from those of hyphenated words.
pub fn ending(lower: &[u8], length: usize) -> u32 {
    let hyphenated = lower.iter().skip(1).any(|&b| b == b'-');
    let digit = lower.iter().any(u8::is_ascii_digit);
    let seed = length as u64 + 4 * u64::from(hyphenated) + 8 * u64::from(digit);
    let tail = &lower[lower.len().saturating_sub(length)..];
    finish(tail.iter().fold(seed, |hash, &byte| (hash << 8) + u64::from(byte)).wrapping_add(1 << 60))
}

fn finish(hash: u64) -> u32 {
    (hash.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
}
