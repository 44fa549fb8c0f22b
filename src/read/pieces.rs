//! An article's text where the markup says what its parts are: each part a paragraph of the text, with an empty line between.

use super::plain;
use crate::article::{Article, BlockKind};
use crate::span::Span;

/// A text that grows by a piece at a time.
#[derive(Default)]
pub struct Pieces {
    text: String,
    spans: Vec<Span>,
    kinds: Vec<BlockKind>,
}

impl Pieces {
    /// Begins with the stated headline, which most markup has outside of the text.
    pub fn titled(title: Option<&str>) -> Self {
        let mut pieces = Self::default();
        if let Some(title) = title {
            pieces.push(BlockKind::Title, title);
        }
        pieces
    }

    /// Adds a piece, unless it is empty or says the headline again.
    pub fn push(&mut self, kind: BlockKind, piece: &str) {
        let piece = piece.trim();
        if piece.is_empty() || self.title() == Some(piece) {
            return;
        }
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        self.spans.push(Span::new(self.text.len(), self.text.len() + piece.len()));
        self.kinds.push(if kind == BlockKind::Paragraph && plain::is_credit(piece) { BlockKind::Credit } else { kind });
        self.text.push_str(piece);
    }

    /// Whether there is nothing in it yet.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The article of the pieces, with what its input states.
    pub fn article(self, stated: Article) -> Article {
        plain::arranged(Article { text: self.text, ..stated }, &self.spans, self.kinds)
    }

    fn title(&self) -> Option<&str> {
        (self.kinds.first() == Some(&BlockKind::Title)).then(|| self.spans[0].of(&self.text))
    }
}
