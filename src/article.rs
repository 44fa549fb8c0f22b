//! The article as it was read: its text, unchanged, and what is known of it.

use crate::span::Span;

/// An article: the text exactly as decoded (a leading byte-order mark dropped, nothing else changed), divided into blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The path as given, `-` for standard input, or the `id` of a JSON Lines input.
    pub id: String,
    /// What every span points into.
    pub text: String,
    /// Headline, byline, paragraphs …: in order, not overlapping; between them is only white space.
    pub blocks: Vec<Block>,
    /// The headline as the input states it beside the text, whether or not the text begins with it.
    pub stated_title: Option<String>,
    /// From the byline or the input's metadata.
    pub authors: Vec<String>,
    /// As the input states it; never guessed.
    pub publisher: Option<String>,
    /// As the input states it, unparsed.
    pub published: Option<String>,
    /// As the input states it.
    pub url: Option<String>,
    /// ISO 639-1 code of the text's language, as far as it could be told.
    pub language: Option<String>,
}

/// A stretch of the text that no sentence crosses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Without the white space around it; single line breaks of hard-wrapped text may stand inside.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// What a [`Block`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The article's headline.
    Title,
    /// "By Khagan Isayev".
    Byline,
    /// "PARIS (Reuters) —", split off the start of the first paragraph.
    Dateline,
    /// A short line inside the article that heads what follows.
    Heading,
    /// Running text.
    Paragraph,
    /// "Photo: AP", "Editing by …", "Copyright …": about the article, not in it.
    Credit,
}

impl Article {
    /// The headline's span.
    pub fn title(&self) -> Option<Span> {
        self.blocks.iter().find(|b| b.kind == BlockKind::Title).map(|b| b.span)
    }
}
