//! Markdown: its text without the marks, its headings, and what a front matter states.

use super::pieces::Pieces;
use crate::article::{Article, BlockKind};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The article of a Markdown text.
pub fn article(id: &str, markdown: &str) -> Article {
    let (matter, body) = divide(markdown);
    let stated = Article { id: id.to_owned(), ..front_matter(matter) };
    let mut pieces = Pieces::titled(stated.stated_title.as_deref());
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut text = String::new();
    let mut kind = BlockKind::Paragraph;
    // Of code, pictures and HTML nothing is read.
    let mut unread = 0;
    for event in Parser::new_ext(body, options) {
        match event {
            Event::Start(Tag::CodeBlock(_) | Tag::Image { .. } | Tag::HtmlBlock) => unread += 1,
            Event::End(TagEnd::CodeBlock | TagEnd::Image | TagEnd::HtmlBlock) => unread -= 1,
            _ if unread > 0 => {}
            Event::Text(part) | Event::Code(part) => text.push_str(&part),
            Event::SoftBreak => text.push(' '),
            Event::Start(tag) if is_within_line(tag.to_end()) => {}
            Event::End(tag) if is_within_line(tag) => {}
            Event::Start(_) | Event::End(_) | Event::HardBreak => {
                pieces.push(kind, &std::mem::take(&mut text));
                kind = match event {
                    Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) if pieces.is_empty() => BlockKind::Title,
                    Event::Start(Tag::Heading { .. }) => BlockKind::Heading,
                    Event::HardBreak => kind,
                    _ => BlockKind::Paragraph,
                };
            }
            _ => {}
        }
    }
    pieces.push(kind, &text);
    pieces.article(stated)
}

fn is_within_line(tag: TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript
            | TagEnd::Link
    )
}

/// The front matter between two lines of three hyphens, empty where there is none, and the rest.
fn divide(markdown: &str) -> (&str, &str) {
    let inside = markdown.strip_prefix("---\n").or_else(|| markdown.strip_prefix("---\r\n"));
    let ends = |rest: &str| rest.lines().next().is_some_and(|line| line.trim_end() == "---");
    inside
        .and_then(|inside| {
            let end = inside
                .match_indices("---")
                .map(|(at, _)| at)
                .find(|&at| (at == 0 || inside[..at].ends_with('\n')) && ends(&inside[at..]))?;
            Some((&inside[..end], &inside[end + 3..]))
        })
        .unwrap_or(("", markdown))
}

/// What lines such as `title: Mill to close` state. Of YAML's forms these are understood: a value on the line, bare or in quotation
/// marks, and lists as `[A, B]` or with a hyphen a line.
fn front_matter(matter: &str) -> Article {
    let mut stated = Article::default();
    let mut is_authors = false;
    for line in matter.lines() {
        if let Some(item) = line.trim_start().strip_prefix("- ").filter(|_| is_authors) {
            stated.authors.extend(value(item));
            continue;
        }
        let Some((key, rest)) = line.split_once(':') else { continue };
        let key = key.to_ascii_lowercase();
        is_authors = matches!(key.as_str(), "author" | "authors");
        match key.as_str() {
            "title" | "headline" => stated.stated_title = value(rest),
            "author" | "authors" => {
                let list = rest.trim().trim_start_matches('[').trim_end_matches(']');
                stated.authors.extend(list.split(',').filter_map(value));
            }
            "publisher" => stated.publisher = value(rest),
            "date" | "published" => stated.published = value(rest),
            "url" | "canonical" => stated.url = value(rest),
            _ => {}
        }
    }
    stated
}

/// A value without its quotation marks; `None` for none.
fn value(text: &str) -> Option<String> {
    let text = text.trim();
    let inside = |mark| text.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark));
    let value = inside('"').or_else(|| inside('\'')).unwrap_or(text);
    (!value.is_empty()).then(|| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(markdown: &str) -> Vec<(BlockKind, String)> {
        let article = article("a.md", markdown);
        article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text).to_owned())).collect()
    }

    fn texts(markdown: &str) -> Vec<String> {
        blocks(markdown).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn marks_are_dropped_and_words_stay() {
        assert_eq!(texts("The *old*\n**mill** is [closed](x \"y\") `now`."), ["The old mill is closed now."]);
        assert_eq!(
            texts("- One\n- Two\n  - Three\n\n> Four\n\n| a | b |\n|---|---|\n| 5 | 6 |")[..4],
            ["One", "Two", "Three", "Four"]
        );
    }

    #[test]
    fn code_pictures_and_html_are_not_read() {
        assert_eq!(texts("```\ncode\n```\n<div>\nboxed\n</div>\n\nThe ![alt](x.png) mill<br/>."), ["The  mill."]);
    }

    #[test]
    fn the_first_heading_is_the_title_and_others_head_what_follows() {
        use BlockKind::{Heading, Paragraph, Title};
        let kinds = |markdown| blocks(markdown).iter().map(|(kind, _)| *kind).collect::<Vec<_>>();
        assert_eq!(kinds("# Mill\n\nIt closes.\n\nWhy\n---\n\nIt is old."), [Title, Paragraph, Heading, Paragraph]);
        assert_eq!(kinds("---\ntitle: Mill\n---\n# Mill\n\nIt closes."), [Title, Paragraph]);
    }

    #[test]
    fn a_front_matter_states_what_it_states() {
        let of = |matter: &str| front_matter(matter);
        let stated = of(
            "title: \"Mill: a start\"\nauthor: Jo Lee\ndate: 2025-05-03\ntags: [a]\nurl: https://daily.example/mill\n",
        );
        assert_eq!(stated.stated_title.as_deref(), Some("Mill: a start"));
        assert_eq!((stated.authors, stated.published.as_deref()), (vec!["Jo Lee".to_owned()], Some("2025-05-03")));
        assert_eq!(of("authors: [Jo Lee, 'Ama Boateng']").authors, ["Jo Lee", "Ama Boateng"]);
        assert_eq!(of("authors:\n  - Jo Lee\ntags:\n  - b").authors, ["Jo Lee"]);
    }

    #[test]
    fn a_rule_is_no_front_matter() {
        assert_eq!(texts("---\nThe mill."), ["The mill."]);
        assert_eq!(texts("---\r\ntitle: Mill\r\n---\r\nIt --- closes."), ["Mill", "It --- closes."]);
    }
}
