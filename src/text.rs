//! Article → [`Document`]: tokens, sentences, quotations, tags, lemmas, phrases and clauses, each made once.
//!
//! What rules see is made here. A rule that goes wrong because of a wrong tag, phrase or sentence is mended here.

pub mod abbreviations;
pub mod lemmas;
pub mod quotations;
pub mod sentences;
pub mod tag;
pub mod tagger;
pub mod tokens;

use crate::article::Article;
use crate::lexicon::{self, Classes};
use crate::span::{Run, Span};
pub use quotations::{Quotation, Shape};
pub use tag::Tag;

/// An analysed article. Everything in it is found once; later stages only add to their own results.
#[derive(Debug)]
pub struct Document<'a> {
    /// What was analysed.
    pub article: &'a Article,
    /// All tokens in order. White space is in none of them.
    pub tokens: Vec<Token>,
    /// All sentences in order; every token is in exactly one.
    pub sentences: Vec<Sentence>,
    /// Every stretch in quotation marks, by its first token; an inner one after the one that holds it.
    pub quotations: Vec<Quotation>,
    /// The text in lower case (ASCII letters only, so that offsets are the same), then the lemmas that are not in it.
    forms: String,
}

/// A word, number or mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// Its part of speech.
    pub tag: Tag,
    /// The classes of its lemma.
    pub classes: Classes,
    /// Index of its sentence.
    pub sentence: u32,
    /// Index of the outermost quotation that it stands in, marks included.
    pub quotation: Option<u32>,
    /// Where its lemma stands in the document's forms.
    lemma: Span,
}

/// A sentence, or a headline, caption or other line that is none.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// Its tokens; never empty.
    pub run: Run,
    /// Index of its block in [`Article::blocks`]: sentences with the same block stand in one paragraph.
    pub block: u32,
}

/// Analyses an article.
pub fn analyse(article: &Article) -> Document<'_> {
    let text = article.text.as_str();
    let mut document = Document {
        article,
        tokens: Vec::new(),
        sentences: Vec::new(),
        quotations: Vec::new(),
        forms: text.to_ascii_lowercase(),
    };
    for (block, at) in article.blocks.iter().enumerate() {
        for sentence in sentences::split(text, at.span) {
            let first = document.tokens.len();
            for span in tokens::split(text, sentence) {
                document.tokens.push(Token {
                    span,
                    tag: Tag::NN,
                    classes: Classes::default(),
                    sentence: document.sentences.len() as u32,
                    quotation: None,
                    lemma: span,
                });
            }
            let run = Run::new(first, document.tokens.len());
            if !run.is_empty() {
                document.sentences.push(Sentence { run, block: block as u32 });
            }
        }
    }
    document.quotations = quotations::pair(&document);
    for (index, quotation) in document.quotations.iter().enumerate().filter(|(_, q)| q.within.is_none()) {
        for token in &mut document.tokens[quotation.run.range()] {
            token.quotation = Some(index as u32);
        }
    }
    for at in 0..document.sentences.len() {
        let run = document.sentences[at].run;
        tagger::tag(text, &document.forms[..text.len()], &mut document.tokens[run.range()]);
    }
    for token in &mut document.tokens {
        token.lemma = lemmas::find(token.span, token.tag, &mut document.forms);
        token.classes = lexicon::classes(token.lemma.of(&document.forms));
    }
    document
}

impl<'a> Document<'a> {
    /// The article's text.
    pub fn text(&self) -> &'a str {
        &self.article.text
    }

    /// The token's words as they stand in the text.
    pub fn form(&self, token: usize) -> &'a str {
        self.tokens[token].span.of(self.text())
    }

    /// The token in lower case (ASCII letters).
    pub fn lower(&self, token: usize) -> &str {
        self.tokens[token].span.of(&self.forms)
    }

    /// The token's lemma.
    pub fn lemma(&self, token: usize) -> &str {
        self.tokens[token].lemma.of(&self.forms)
    }

    /// The token's part of speech.
    pub fn tag(&self, token: usize) -> Tag {
        self.tokens[token].tag
    }

    /// From the start of the run's first token to the end of its last.
    pub fn span(&self, run: Run) -> Span {
        Span { start: self.tokens[run.first()].span.start, end: self.tokens[run.last()].span.end }
    }

    /// The text of a run, as it stands there.
    pub fn words(&self, run: Run) -> &'a str {
        self.span(run).of(self.text())
    }

    /// The tokens of the token's sentence.
    pub fn sentence(&self, token: usize) -> Run {
        self.sentences[self.tokens[token].sentence as usize].run
    }

    /// Whether the token has a letter or a digit in it.
    pub fn is_word(&self, token: usize) -> bool {
        self.form(token).chars().any(char::is_alphanumeric)
    }

    /// Whether white space (or the start of the text) stands before the token.
    pub fn spaced(&self, token: usize) -> bool {
        token == 0 || self.tokens[token - 1].span.end < self.tokens[token].span.start
    }
}
