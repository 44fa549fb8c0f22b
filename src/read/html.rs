//! HTML pages: the article's text in paragraphs, without what stands around it, and what the page states of it.
//!
//! Which part of a page is the article decides `dom_smoothie`, a port of the Readability algorithm of Firefox's reader view.
//! What that leaves of newsletter boxes, captions and links to other articles is dropped by the rules of `leftovers`.

mod blocks;
mod leftovers;
mod metadata;
mod tangle;

use super::Problem;
use super::pieces::Pieces;
use crate::article::{Article, BlockKind};
use dom_query::Document;
use dom_smoothie::{Config, Readability};

/// Elements that lie within each other at most, those included that a parser adds.
const DEEPEST: usize = 512;

/// The article of a page; an empty one where the page has none.
///
/// # Errors
/// [`Problem::Tangled`].
pub fn article(id: &str, html: &str) -> Result<Article, Problem> {
    if tangle::is_tangled(html) {
        return Err(Problem::Tangled);
    }
    let page = Document::from(html);
    if is_too_deep(&page) {
        return Err(Problem::Tangled);
    }
    let stated = Article { id: id.to_owned(), ..metadata::read(&page) };
    leftovers::drop(&page);
    blocks::keep_lines(&page);
    // Authors, dates and titles are read above: its own are partly guesses.
    let config = Config { disable_json_ld: true, ..Config::default() };
    let content = Readability::with_document(page, None, Some(config)).and_then(|mut page| page.parse());
    let Ok(found) = content else { return Ok(stated) };
    let byline = found.byline.filter(|_| stated.authors.is_empty());
    let mut pieces = Pieces::titled(stated.stated_title.as_deref());
    pieces.push(BlockKind::Paragraph, &byline.unwrap_or_default());
    for piece in blocks::of(&Document::from(found.content)).iter().filter(|piece| !leftovers::points_elsewhere(piece)) {
        pieces.push(piece.kind, &piece.text);
    }
    Ok(pieces.article(stated))
}

fn is_too_deep(page: &Document) -> bool {
    let mut waiting = vec![(page.root(), 0)];
    while let Some((node, depth)) = waiting.pop() {
        if depth > DEEPEST {
            return true;
        }
        waiting.extend(node.children_it(false).map(|child| (child, depth + 1)));
    }
    false
}
