//! The layout of plain text: headline, byline, dateline, paragraphs, told by the shapes of lines alone.

pub mod byline;
mod dateline;
mod headers;
mod lines;

use super::language;
use crate::article::{Article, Block, BlockKind};
use crate::span::Span;

/// Completes an article of which the text is known and what the input states. A headline that it states is marked if the
/// text begins with it.
pub fn article(mut stated: Article) -> Article {
    let mut paragraphs = lines::paragraphs(&stated.text);
    let headers = headers::read(&stated.text, &paragraphs, is_credit);
    let subject = headers.subject.map(|(_, subject)| subject.of(&stated.text));
    let mut kinds = kinds(&stated.text, &paragraphs, headers.count, stated.stated_title.as_deref().or(subject));
    if stated.published.is_none() {
        stated.published = headers.date.map(|date| date.of(&stated.text).to_owned());
    }
    // The subject is the headline where the text does not begin with it again.
    if let Some((at, subject)) = headers.subject.filter(|_| !kinds.contains(&BlockKind::Title)) {
        let name = Span { end: subject.start, ..paragraphs[at] };
        paragraphs[at].end = name.start + name.of(&stated.text).trim_end().len() as u32;
        paragraphs.insert(at + 1, subject);
        kinds.insert(at + 1, BlockKind::Title);
    }
    arranged(stated, &paragraphs, kinds)
}

/// Completes an article of which also the paragraphs are known, and what each of them is.
pub fn arranged(stated: Article, paragraphs: &[Span], mut kinds: Vec<BlockKind>) -> Article {
    let mut article = stated;
    let text = article.text.as_str();
    if let Some((at, names)) = byline::find(text, paragraphs, &kinds) {
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

/// What each paragraph is, bylines aside, where the first so many are header lines.
fn kinds(text: &str, paragraphs: &[Span], headers: usize, title: Option<&str>) -> Vec<BlockKind> {
    let mut kinds: Vec<BlockKind> = (0..paragraphs.len())
        .map(|at| {
            let line = paragraphs[at].of(text);
            if at < headers || is_credit(line) {
                BlockKind::Credit
            } else if paragraphs.get(at + 1).is_some_and(|next| is_heading(line, next.of(text))) {
                BlockKind::Heading
            } else {
                BlockKind::Paragraph
            }
        })
        .collect();
    // A word alone above the headline is the section's name.
    let is_kicker = |span: &Span| !span.of(text).contains(' ');
    let first = (0..kinds.len()).find(|&at| kinds[at] != BlockKind::Credit && !is_kicker(&paragraphs[at]));
    if let Some(first) = first {
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

/// Whether the first line is a headline: short, and one of the next lines is a longer one that ends like a sentence, while
/// it does not. With a full stop it is one only where that is sure: a byline or dateline follows, or all its words have
/// capitals.
fn is_headline<'t>(line: &str, rest: impl Iterator<Item = &'t str>) -> bool {
    let mut rest = rest.take(4).peekable();
    let starts_next = |next: &&str| byline::authors(next).is_some() || dateline::length(next).is_some();
    let is_before_start = rest.peek().is_some_and(starts_next);
    let is_followed = rest.any(|next| next.len() > line.len() && ends_sentence(next));
    let is_short = line.len() <= 4 * HEADLINE.0
        && line.chars().count() <= HEADLINE.0
        && line.split_whitespace().count() <= HEADLINE.1;
    let is_open = unclosed(line).ends_with([',', ':', ';', '-', '–', '—']);
    let is_one = ![". ", "? ", "! "].iter().any(|end| line.contains(end));
    let is_question = line.ends_with(['?', '!']);
    let is_sure = !ends_sentence(line) || is_one && (is_question || is_before_start || has_capitals(line));
    is_short && is_followed && !is_open && is_sure
}

/// Whether a line heads what follows: a few words without a mark at the end, before a line that ends like a sentence.
/// "Q: Why now?" is a turn of a conversation.
fn is_heading(line: &str, next: &str) -> bool {
    line.len() <= 80
        && line.split_whitespace().count() <= 10
        && !line.contains(": ")
        && line.ends_with(|c: char| c.is_alphanumeric() || c == ')' || c == '?')
        && line.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
        && next.len() > line.len()
        && ends_sentence(next)
}

/// Whether all words of five letters or more have a capital.
fn has_capitals(line: &str) -> bool {
    line.split_whitespace().filter(|word| word.len() > 4).all(|word| word.starts_with(|c: char| !c.is_lowercase()))
}

/// Whether the line ends with a mark that ends a sentence.
fn ends_sentence(line: &str) -> bool {
    unclosed(line).ends_with(['.', '?', '!', '…'])
}

/// The line without the marks at its end that close something.
fn unclosed(line: &str) -> &str {
    line.trim_end_matches(['"', '”', '’', '\'', ')', ']', '»'])
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
    "embargoed until ",
    "file photo",
    "for immediate release",
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
    "posted:",
    "published:",
    "read also:",
    "read more:",
    "reporting by ",
    "sign up for ",
    "sign up to ",
    "subscribe now",
    "subscribe to ",
    "updated:",
    "www.",
    "©",
];

/// Characters that a credit does not pass.
const CREDIT: usize = 300;

/// Whether a line is about the article or the page.
pub fn is_credit(line: &str) -> bool {
    let starts = |start: &&str| line.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    line.len() <= CREDIT && CREDITS.iter().any(starts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use BlockKind::{Byline, Credit, Dateline, Heading, Paragraph, Title};

    fn kinds(text: &str) -> Vec<BlockKind> {
        let article = article(Article { text: text.to_owned(), ..Article::default() });
        article.blocks.iter().map(|block| block.kind).collect()
    }

    const BODY: &str = "The council of the old harbour town has voted to close its last mill by the end of spring.";

    #[test]
    fn headline_byline_dateline() {
        assert_eq!(kinds(&format!("Mill to close\n{BODY}")), [Title, Paragraph]);
        assert_eq!(kinds(&format!("Mill to close.\nBy Ama Boateng\n{BODY}")), [Title, Byline, Paragraph]);
        assert_eq!(kinds(&format!("Mill To Close Early.\nOSLO (AP) — {BODY}")), [Title, Dateline, Paragraph]);
        assert_eq!(kinds(&format!("Local\nWill the mill close?\n{BODY}")), [Heading, Title, Paragraph]);
        assert_eq!(kinds(&format!("Mill to close\n{BODY}\nBy Ama Boateng")), [Title, Paragraph, Byline]);
    }

    #[test]
    fn a_subject_is_the_headline_where_none_follows() {
        let release = "FOR IMMEDIATE RELEASE\nDate: 3 May 2025\nSubject: Mill to close\nContact: Jo Lee\n\n";
        let read = |body: &str| article(Article { text: format!("{release}{body}"), ..Article::default() });
        let shown = |article: &Article| article.title().map(|title| (title.start, title.of(&article.text).to_owned()));
        assert_eq!(shown(&read(BODY)), Some((48, "Mill to close".to_owned())));
        assert_eq!(shown(&read(&format!("Mill to close\n{BODY}"))), Some((79, "Mill to close".to_owned())));
        assert_eq!(read(BODY).published.as_deref(), Some("3 May 2025"));
        assert_eq!(kinds(&format!("{release}{BODY}")), [Credit, Credit, Credit, Title, Credit, Paragraph]);
    }

    #[test]
    fn a_first_sentence_is_no_headline() {
        assert_eq!(kinds(BODY), [Paragraph]);
        assert_eq!(kinds("It began with a phone call."), [Paragraph]);
        assert_eq!(kinds(&format!("It began with a phone call.\n{BODY}")), [Paragraph, Paragraph]);
        assert_eq!(kinds(&format!("“It is over,”\n{BODY}")), [Paragraph, Paragraph]);
    }

    #[test]
    fn headings_and_credits() {
        let text = format!("{BODY}\nWhat comes next\n{BODY}\nPhoto: A. Boateng\nQ: Why now?\n{BODY}\n© 2024");
        assert_eq!(kinds(&text), [Paragraph, Heading, Paragraph, Credit, Paragraph, Paragraph, Credit]);
    }

    #[test]
    fn a_stated_title_is_marked_where_the_text_begins_with_it_and_none_is_guessed() {
        let read = |title: &str| {
            let text = format!("Mill to close\n{BODY}");
            article(Article { text, stated_title: Some(title.to_owned()), ..Article::default() }).title().is_some()
        };
        assert!(read("Mill to close ") && !read("Mill closes"));
    }
}
