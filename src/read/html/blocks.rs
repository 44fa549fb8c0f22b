//! What stands in paragraphs, headings, items of lists, cells and quotations: each of them a piece of text.

use crate::article::BlockKind;
use dom_query::{Document, NodeRef};

/// A piece of a page's text.
#[derive(Debug, PartialEq)]
pub struct Piece {
    /// A heading or a paragraph.
    pub kind: BlockKind,
    /// White space as a browser shows it, none around it.
    pub text: String,
    /// Whether all of it is a link.
    pub is_link: bool,
}

/// The pieces of a page in order; none is empty.
pub fn of(page: &Document) -> Vec<Piece> {
    let mut walk = Walk { done: Vec::new(), text: String::new(), kind: BlockKind::Paragraph, linked: 0 };
    walk.enter(page.root(), false);
    walk.end();
    walk.done
}

/// Writes the ends of lines into a page's text: what finds the article takes some for mere decoration.
pub fn keep_lines(page: &Document) {
    for line_break in page.select("br").nodes() {
        line_break.insert_before(&page.tree.new_text(LINE_END));
    }
}

/// LINE SEPARATOR, white space of which the ends of lines are made.
const LINE_END: &str = "\u{2028}";

/// Elements that stand within a line.
#[rustfmt::skip]
const INLINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "meter", "nobr", "q", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
];

struct Walk {
    done: Vec<Piece>,
    /// The piece that is being read.
    text: String,
    kind: BlockKind,
    /// Bytes of it, white space aside, that stand in links.
    linked: usize,
}

impl Walk {
    /// Reads a node and what lies within it. The depth of a page is bounded.
    fn enter(&mut self, node: NodeRef, in_link: bool) {
        if node.is_text() {
            return self.add(&node.text(), in_link);
        }
        let name = node.node_name().unwrap_or_default();
        let around = self.kind;
        let is_apart = node.is_element() && !INLINE.contains(&&*name);
        if is_apart {
            self.end();
        }
        if is_heading(&name) {
            self.kind = BlockKind::Heading;
        }
        for child in node.children_it(false) {
            self.enter(child, in_link || &*name == "a");
        }
        if is_apart {
            self.end();
        }
        self.kind = around;
    }

    /// Adds text, its white space made single spaces, without characters that only say where a line may break.
    fn add(&mut self, text: &str, in_link: bool) {
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' | '\x0C' => {
                    if !self.text.is_empty() && !self.text.ends_with(' ') {
                        self.text.push(' ');
                    }
                }
                '\u{2028}' => self.end(),
                '\u{ad}' | '\u{200b}' | '\u{feff}' => {}
                _ => {
                    self.text.push(c);
                    self.linked += if in_link { c.len_utf8() } else { 0 };
                }
            }
        }
    }

    /// Ends a piece.
    fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        let linked = std::mem::take(&mut self.linked);
        let trimmed = text.trim();
        if !trimmed.is_empty() {
            let is_link = linked == trimmed.bytes().filter(|&b| b != b' ').count();
            self.done.push(Piece { kind: self.kind, text: trimmed.to_owned(), is_link });
        }
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(html: &str) -> Vec<String> {
        of(&Document::from(html)).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn blocks_stand_apart_and_words_of_a_line_together() {
        assert_eq!(
            texts("<p>The <b>mi</b>ll\n\n closes.<p>It <a href=x>was</a> old."),
            ["The mill closes.", "It was old."]
        );
        assert_eq!(
            texts("<ul><li>One<li>Two</ul><blockquote>Three<p>Four</blockquote>"),
            ["One", "Two", "Three", "Four"]
        );
        assert_eq!(texts("One<br>Two<table><tr><td>3<td>4</table>"), ["One", "Two", "3", "4"]);
        assert!(texts("<div> <p>\n</p></div>").is_empty());
    }

    #[test]
    fn lines_are_kept_as_pieces() {
        let page = Document::from("<p>The <a>mill<br>closes</a>");
        keep_lines(&page);
        assert_eq!(of(&page).into_iter().map(|piece| piece.is_link).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn headings_are_told_from_what_follows() {
        let kinds = |html: &str| of(&Document::from(html)).iter().map(|piece| piece.kind).collect::<Vec<_>>();
        assert_eq!(kinds("<h2>The <i>mill</i></h2>It closes."), [BlockKind::Heading, BlockKind::Paragraph]);
    }

    #[test]
    fn entities_are_characters_and_hyphens_for_line_breaks_are_dropped() {
        assert_eq!(texts("<p>A &lt;mill&gt; &amp; its wind&shy;mill</p>"), ["A <mill> & its windmill"]);
    }

    #[test]
    fn a_piece_is_a_link_where_all_of_it_is() {
        let links = |html: &str| of(&Document::from(html)).iter().map(|piece| piece.is_link).collect::<Vec<_>>();
        assert_eq!(links("<p><a href=x>The mill</a> </p><p>The <a href=x>mill</a></p>"), [true, false]);
    }
}
