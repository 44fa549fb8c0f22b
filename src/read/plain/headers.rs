//! "Subject: Mill to close", "Contact: Jo Lee": the lines above a press release or a message.

use crate::span::Span;

/// The header lines that a text begins with.
#[derive(Debug, Default, PartialEq)]
pub struct Headers {
    /// How many paragraphs they are.
    pub count: usize,
    /// What stands behind "Subject:", and which of them it is.
    pub subject: Option<(usize, Span)>,
    /// What stands behind "Date:".
    pub date: Option<Span>,
}

/// Reads the header lines. Other lines about the article, such as "FOR IMMEDIATE RELEASE", may stand between them.
pub fn read(text: &str, paragraphs: &[Span], is_credit: impl Fn(&str) -> bool) -> Headers {
    let mut headers = Headers::default();
    for (at, &paragraph) in paragraphs.iter().enumerate() {
        let line = paragraph.of(text);
        if let Some((name, value)) = split(line) {
            let span = Span::new(paragraph.end as usize - value.len(), paragraph.end as usize);
            if name.eq_ignore_ascii_case("subject") && !value.is_empty() {
                headers.subject.get_or_insert((at, span));
            } else if name.eq_ignore_ascii_case("date") && !value.is_empty() {
                headers.date.get_or_insert(span);
            }
            headers.count = at + 1;
        } else if !is_credit(line) {
            break;
        }
    }
    headers
}

/// What such lines begin with, in lower case.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "cc", "contact", "contacts", "content-type", "date", "e-mail", "email", "fax", "for further information", "for more information",
    "from", "media contact", "media contacts", "message-id", "mime-version", "mobile", "phone", "press contact", "press contacts",
    "release date", "reply-to", "sent", "subject", "tel", "telephone", "to",
];

/// The name and the value of a header line.
fn split(line: &str) -> Option<(&str, &str)> {
    let longest = NAMES.iter().map(|name| name.len()).max().unwrap_or_default();
    let colon = line.bytes().take(longest + 1).position(|b| b == b':')?;
    let name = &line[..colon];
    NAMES.iter().any(|known| name.eq_ignore_ascii_case(known)).then(|| (name, line[colon + 1..].trim_start()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (usize, Option<&str>, Option<&str>) {
        let headers = read(text, &super::super::lines::paragraphs(text), |line| line.starts_with("FOR "));
        (headers.count, headers.subject.map(|(_, span)| span.of(text)), headers.date.map(|span| span.of(text)))
    }

    #[test]
    fn header_lines_end_with_the_first_other_line() {
        let text = "FOR IMMEDIATE RELEASE\nDATE: 3 May 2025\nSubject: Mill to close\nMill to close\nContact: Jo Lee";
        assert_eq!(of(text), (3, Some("Mill to close"), Some("3 May 2025")));
    }

    #[test]
    fn what_only_looks_like_them_is_none() {
        assert_eq!(of("Mayor: no toll\nDate: 3 May"), (0, None, None));
        assert_eq!(of("FOR THE RECORD\nThe mill closed."), (0, None, None));
        assert_eq!(of("Subject:\nThe mill closed."), (1, None, None));
        assert_eq!(of("Öffnung: heute"), (0, None, None));
    }
}
