//! Quotation marks: which open, which close, and what stands between them.

use super::Document;
use crate::span::Run;

/// A stretch in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// Its tokens, the marks included.
    pub run: Run,
    /// Whether its closing mark is there; an unclosed one ends with its paragraph.
    pub closed: bool,
    /// Whether it goes on with the unclosed quotation of the paragraph before (the opening mark is repeated there).
    pub continues: bool,
    /// Index of the quotation that it stands inside.
    pub within: Option<u32>,
    /// What stands between the marks.
    pub shape: Shape,
}

/// What stands between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One sentence or more: starts with a capital and ends with a mark that ends a sentence or hands over to the cue.
    Sentences,
    /// Part of a sentence, of four words or more.
    Fragment,
    /// One to three words.
    Words,
}

/// All quotations of a document whose tokens and sentences are known, by first token.
pub fn pair(document: &Document) -> Vec<Quotation> {
    let _ = document;
    Vec::new()
}
