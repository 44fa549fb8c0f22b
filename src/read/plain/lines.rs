//! Lines → paragraphs. In news text from the web each line is a paragraph; in text that was wrapped to a width, lines are
//! joined as long as the next word would not have fitted.

use crate::span::Span;

/// The paragraphs of a text without the white space around them; none is empty.
pub fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let width = wrap_width(text, &lines);
    let mut paragraphs: Vec<Span> = Vec::with_capacity(lines.len());
    let mut before: Option<Line> = None;
    for line in lines {
        match (paragraphs.last_mut(), before) {
            (Some(paragraph), Some(last)) if width.is_some_and(|w| is_wrapped(text, last, line, w)) => {
                paragraph.end = line.span.end;
            }
            _ => paragraphs.push(line.span),
        }
        before = Some(line);
    }
    paragraphs
}

/// A line that is not empty.
#[derive(Clone, Copy)]
struct Line {
    span: Span,
    /// Whether the line before it is empty, or there is none.
    apart: bool,
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut apart = true;
    let mut start = 0;
    // "\r\n" makes an empty line here between the two, which must not set lines apart.
    for end in ends(text).chain([text.len()]) {
        let raw = &text[start..end];
        let trimmed = raw.trim();
        if !trimmed.is_empty() {
            let at = start + (raw.len() - raw.trim_start().len());
            lines.push(Line { span: Span::new(at, at + trimmed.len()), apart });
            apart = false;
        } else if !(raw == "\n" && text[..start].ends_with('\r')) {
            apart = true;
        }
        start = end;
    }
    lines
}

/// Where each line ends, after its break: "\n", "\r", or the separators of Unicode.
fn ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    memchr::memchr3_iter(b'\n', b'\r', 0xE2, bytes).filter_map(|at| match bytes[at..] {
        [0xE2, 0x80, 0xA8 | 0xA9, ..] => Some(at + 3),
        [0xE2, ..] => None,
        _ => Some(at + 1),
    })
}

/// Characters that lines of wrapped text have at most, and at least where they are full.
const WIDTHS: std::ops::RangeInclusive<usize> = 40..=120;

/// The width that the text was wrapped to, if it was: no line is longer, and most breaks between lines that stand together
/// are where the next word would not have fitted.
fn wrap_width(text: &str, lines: &[Line]) -> Option<usize> {
    let mut width = 0;
    for line in lines {
        // At most four bytes make a character.
        if line.span.len() > 4 * WIDTHS.end() {
            return None;
        }
        width = width.max(length(text, line.span));
    }
    if !WIDTHS.contains(&width) {
        return None;
    }
    let together = || lines.windows(2).filter(|pair| !pair[1].apart);
    let wrapped = together().filter(|pair| is_wrapped(text, pair[0], pair[1], width)).count();
    (wrapped >= 2 && wrapped * 3 >= together().count() * 2).then_some(width)
}

/// Whether the break between two lines is there because the next word would not have fitted.
fn is_wrapped(text: &str, line: Line, next: Line, width: usize) -> bool {
    let word = next.span.of(text).split_whitespace().next().unwrap_or_default();
    // Some programs leave a little room.
    !next.apart && length(text, line.span) + 1 + word.chars().count() > width - width / 10
}

fn length(text: &str, span: Span) -> usize {
    span.of(text).chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph() {
        assert_eq!(of("\n One.\r\nTwo three. \r\n\r\n\u{a0}Four.\rFive."), ["One.", "Two three.", "Four.", "Five."]);
        assert!(of(" \n\n").is_empty());
    }

    #[test]
    fn wrapped_lines_are_joined_up_to_the_blank_line() {
        let text = "The harbour board met on Tuesday to talk\nabout the new quay, which is to be built\nnext year at some cost.\n\nIt will meet again in the first days of\nspring, said a member.";
        let found = of(text);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(found[0].ends_with("some cost.") && found[1].starts_with("It will"));
    }

    #[test]
    fn short_lines_that_stand_together_are_not_joined() {
        let text = "Harbour board meets on Tuesday, members say\nBy A Writer\nThe board met.\nIt was short.\nIt ended.";
        assert_eq!(of(text).len(), 5);
    }
}
