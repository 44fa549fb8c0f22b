//! Where things stand: in bytes of the article's text, and in tokens of the analysed document.
//!
//! The two are different types, so that one can never be taken for the other.

use std::ops::Range;

/// A stretch of the article's text: byte offsets, start included, end excluded, on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(into = "[u32; 2]", from = "[u32; 2]")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Span {
    /// Byte offset of the first byte.
    pub start: u32,
    /// Byte offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The span of these byte offsets. Texts are limited to 4 GiB by the readers.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start: start as u32, end: end as u32 }
    }

    /// As a range of bytes, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it stands for.
    pub fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

impl From<[u32; 2]> for Span {
    fn from([start, end]: [u32; 2]) -> Self {
        Self { start, end }
    }
}

impl From<Span> for [u32; 2] {
    fn from(span: Span) -> Self {
        [span.start, span.end]
    }
}

/// A stretch of tokens: indexes into [`Document::tokens`](crate::text::Document::tokens), start included, end excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Run {
    /// Index of the first token.
    pub start: u32,
    /// Index after the last token.
    pub end: u32,
}

impl Run {
    /// The run of these token indexes.
    pub fn new(start: usize, end: usize) -> Self {
        debug_assert!(start <= end);
        Self { start: start as u32, end: end as u32 }
    }

    /// As a range of token indexes, for slicing and walking.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Index of the first token.
    pub fn first(self) -> usize {
        self.start as usize
    }

    /// Index of the last token of a run that is not empty.
    pub fn last(self) -> usize {
        self.end as usize - 1
    }

    /// How many tokens.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it holds no token.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the token stands inside.
    pub fn contains(self, token: usize) -> bool {
        (self.start as usize..self.end as usize).contains(&token)
    }

    /// Whether all of the other run stands inside.
    pub fn covers(self, other: Run) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share a token.
    pub fn overlaps(self, other: Run) -> bool {
        self.start < other.end && other.start < self.end
    }
}
