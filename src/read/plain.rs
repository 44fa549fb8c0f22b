//! The layout of plain text: headline, byline, dateline, paragraphs, told by the shapes of lines alone.

mod byline;
mod dateline;
mod lines;

use super::language;
use crate::article::{Article, Block, BlockKind};
use crate::span::Span;

/// Completes an article of which the text is known and what the input states. `title` is the headline where the input
/// states it; it is marked if the text begins with it.
pub fn article(stated: Article, title: Option<&str>) -> Article {
    let mut article = stated;
    let text = article.text.as_str();
    let paragraphs = lines::paragraphs(text);
    let mut kinds = kinds(text, &paragraphs, title);
    if let Some((at, names)) = byline::find(text, &paragraphs, &kinds) {
        kinds[at] = BlockKind::Byline;
        if article.authors.is_empty() {
            article.authors = names;
        }
    }
    let first = kinds.iter().position(|kind| *kind == BlockKind::Paragraph);
    let mut blocks = Vec::with_capacity(paragraphs.len() + 1);
    for (at, (&span, &kind)) in paragraphs.iter().zip(&kinds).enumerate() {
        let dateline = if first == Some(at) { dateline::length(span.of(text)) } else { None };
        match dateline {
            Some(length) => {
                let end = span.start as usize + length;
                blocks.push(Block { span: Span::new(span.start as usize, end), kind: BlockKind::Dateline });
                let rest = &text[end..span.end as usize];
                let start = span.end as usize - rest.trim_start().len();
                if start < span.end as usize {
                    blocks.push(Block { span: Span::new(start, span.end as usize), kind });
                }
            }
            None => blocks.push(Block { span, kind }),
        }
    }
    article.blocks = blocks;
    article.language = language::detect(text).map(str::to_owned);
    article
}

/// What each paragraph is, bylines aside.
fn kinds(text: &str, paragraphs: &[Span], title: Option<&str>) -> Vec<BlockKind> {
    let mut kinds: Vec<BlockKind> = (0..paragraphs.len())
        .map(|at| {
            let line = paragraphs[at].of(text);
            if is_credit(line) {
                BlockKind::Credit
            } else if paragraphs.get(at + 1).is_some_and(|next| is_heading(line, next.of(text))) {
                BlockKind::Heading
            } else {
                BlockKind::Paragraph
            }
        })
        .collect();
    if let Some(first) = kinds.iter().position(|kind| *kind != BlockKind::Credit) {
        let line = paragraphs[first].of(text);
        let rest = &paragraphs[first + 1..];
        let headline = match title {
            Some(title) => line == title.trim(),
            None => is_headline(line, rest.iter().map(|span| span.of(text))),
        };
        if headline {
            kinds[first] = BlockKind::Title;
        }
    }
    kinds
}

/// Characters and words that a headline does not pass.
const HEADLINE: (usize, usize) = (200, 32);

/// Whether the first line is a headline: short, not ending like a sentence, and one of the next lines is a longer one that
/// does. With a full stop it is one only if no other reading is left: capitals all through, or a dateline follows.
fn is_headline<'t>(line: &str, rest: impl Iterator<Item = &'t str>) -> bool {
    let mut rest = rest.take(4).peekable();
    let dateline = rest.peek().is_some_and(|next| dateline::length(next).is_some());
    let followed = rest.any(|next| next.len() > line.len() && ends_sentence(next));
    let short = line.len() <= 4 * HEADLINE.0
        && line.chars().count() <= HEADLINE.0
        && line.split_whitespace().count() <= HEADLINE.1;
    let one = !line.contains(". ") && !line.contains("? ") && !line.contains("! ");
    let open = line.ends_with([',', ':', ';']) || line.ends_with('-') || line.ends_with('—');
    let stopped = ends_sentence(line) && !line.ends_with(['?', '!']);
    short && followed && !open && (!ends_sentence(line) || one && (!stopped || dateline || has_capitals(line)))
}

/// Whether a line heads what follows: a few words without a mark at the end, before a line that ends like a sentence.
fn is_heading(line: &str, next: &str) -> bool {
    line.len() <= 80
        && line.split_whitespace().count() <= 10
        && line.ends_with(|c: char| c.is_alphanumeric() || c == ')' || c == '?')
        && line.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && next.len() > line.len()
        && ends_sentence(next)
}

/// Whether all words of five letters or more have a capital.
fn has_capitals(line: &str) -> bool {
    line.split_whitespace().filter(|word| word.len() > 4).all(|word| word.starts_with(|c: char| !c.is_lowercase()))
}

/// Whether the line ends with a mark that ends a sentence, marks that close something aside.
fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»']).ends_with(['.', '?', '!', '…'])
}

/// What lines start with that are about the article or the page, in lower case. Left out on purpose: "source", "correction",
/// "update", which start reports too.
const CREDITS: &[&str] = &[
    "(additional reporting by ",
    "(editing by ",
    "(reporting by ",
    "(writing by ",
    "additional reporting by ",
    "advertisement",
    "all rights reserved",
    "also read:",
    "copyright ",
    "editing by ",
    "file photo",
    "http://",
    "https://",
    "image:",
    "image credit",
    "image source",
    "last modified",
    "last updated",
    "photo by ",
    "photo credit",
    "photo:",
    "photograph:",
    "picture:",
    "read also:",
    "read more:",
    "reporting by ",
    "sign up for ",
    "sign up to ",
    "subscribe to ",
    "www.",
    "©",
];

/// Characters that a credit does not pass.
const CREDIT: usize = 300;

fn is_credit(line: &str) -> bool {
    let starts = |start: &&str| line.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    line.len() <= CREDIT && CREDITS.iter().any(starts)
}
