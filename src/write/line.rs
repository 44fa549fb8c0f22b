//! Text from an article on one line of a terminal.

use std::fmt::{self, Display, Write};
use std::io;

/// The text with its white space made one space, without characters that control terminals or the direction of writing.
pub struct Line<'t>(pub &'t str);

impl Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, word) in self.0.split_whitespace().enumerate() {
            if n > 0 {
                f.write_char(' ')?;
            }
            word.chars().filter(|&c| is_printed(c)).try_for_each(|c| f.write_char(c))?;
        }
        Ok(())
    }
}

/// Whether the character does no more than print: it neither controls a terminal or the direction of writing nor is an invisible
/// tag.
pub fn is_printed(c: char) -> bool {
    let directs = matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    !(c.is_control() || directs || matches!(c, '\u{E0000}'..='\u{E007F}'))
}

/// Prints rows with their columns aligned, after an indent: every cell but a row's last is filled up to the widest of its column.
pub fn aligned(out: &mut impl io::Write, indent: &str, rows: &[Vec<String>]) -> io::Result<()> {
    let width = |column: usize| rows.iter().filter_map(|r| r.get(column)).map(|c| c.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..rows.iter().map(Vec::len).max().unwrap_or(0)).map(width).collect();
    for row in rows {
        let mut line = indent.to_owned();
        for (cell, width) in row.iter().zip(&widths) {
            // Nothing can go wrong on the way into a string.
            let _ = write!(line, "{cell:width$}  ");
        }
        writeln!(out, "{}", line.trim_end())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_article_says_does_nothing_in_a_terminal() {
        assert_eq!(Line("a\u{1b}[31m\n red\u{202E}").to_string(), "a[31m red");
    }

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let mut out = Vec::new();
        aligned(&mut out, "> ", &[["é", "b"], ["aaa", ""]].map(|row| row.map(str::to_owned).to_vec())).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), "> é    b\n> aaa\n");
    }
}
