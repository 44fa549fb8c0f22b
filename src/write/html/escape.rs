//! Text from the article as text of HTML.

use crate::write::line::is_printed;
use std::fmt::{self, Display};

/// The text in which nothing is markup, neither between tags nor in a quoted attribute; characters that control terminals or the
/// direction of writing are left out, line breaks are not.
pub struct Escaped<'t>(pub &'t str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut plain = 0;
        for (at, c) in self.0.char_indices() {
            let replaced = match c {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                '\n' | '\t' => continue,
                _ if is_printed(c) => continue,
                _ => "",
            };
            f.write_str(&self.0[plain..at])?;
            f.write_str(replaced)?;
            plain = at + c.len_utf8();
        }
        f.write_str(&self.0[plain..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup() {
        assert_eq!(Escaped("<b a='\"'>&amp;").to_string(), "&lt;b a=&#39;&quot;&#39;&gt;&amp;amp;");
        assert_eq!(Escaped("a\u{202E}b\u{0}\r\nc").to_string(), "ab\nc");
    }
}
