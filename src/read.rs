//! Bytes → articles: encodings, formats, and the layout of plain text.

mod encoding;
#[cfg(feature = "html")]
mod html;
mod jsonl;
mod language;
mod markdown;
mod pieces;
mod plain;
mod records;

use crate::article::Article;
pub use records::{holds_records, records};
use std::fmt;
use std::io::{self, BufRead, Read};

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Format {
    /// Plain text: one article.
    Text,
    /// A page: one article and what stands around it.
    #[cfg(feature = "html")]
    Html,
    /// Markdown: one article, with or without a front matter.
    Markdown,
    /// JSON Lines: an article a line, with `id`, `text` and, where known, `title`, `authors`, `publisher`, `published`, `url`.
    Jsonl,
}

/// The article that a plain text is. `id` is what the record calls it.
pub fn text(id: &str, text: String) -> Article {
    plain::article(Article { id: id.to_owned(), text, ..Article::default() })
}

/// The article of an HTML page, empty where the page has none. Offsets are into its text as extracted: the headline and the
/// paragraphs with an empty line between them.
///
/// # Errors
/// [`Problem::Tangled`].
#[cfg(feature = "html")]
pub fn html(id: &str, html: &str) -> Result<Article, Problem> {
    html::article(id, html)
}

/// The article of a Markdown text. Offsets are into its text as extracted: the pieces with an empty line between them.
pub fn markdown(id: &str, markdown: &str) -> Article {
    markdown::article(id, markdown)
}

/// The articles of an input: one of a text, a line's of JSON Lines as they come. `name` is the input's, for ids and errors.
pub fn articles<'r>(input: impl BufRead + 'r, name: &'r str, format: Format) -> Articles<'r> {
    match format {
        Format::Jsonl => Box::new(jsonl::Lines::new(input, name)),
        _ => Box::new(std::iter::once_with(move || one(input, name, format))),
    }
}

/// What [`articles`] gives.
pub type Articles<'r> = Box<dyn Iterator<Item = Result<Article, Error>> + 'r>;

/// What an input is, by its name or else by its first bytes.
///
/// # Errors
/// Those of reading these bytes.
pub fn detect(input: &mut impl BufRead, name: &str) -> io::Result<Format> {
    Ok(match named(name) {
        Some(format) => format,
        None => by_start(input.fill_buf()?),
    })
}

/// The format that the end of a file's name tells.
pub fn named(name: &str) -> Option<Format> {
    let (_, extension) = name.rsplit_once('.')?;
    Some(match extension.to_ascii_lowercase().as_str() {
        "txt" | "text" => Format::Text,
        "md" | "markdown" => Format::Markdown,
        #[cfg(feature = "html")]
        "html" | "htm" | "xhtml" => Format::Html,
        "jsonl" | "ndjson" => Format::Jsonl,
        _ => return None,
    })
}

fn by_start(start: &[u8]) -> Format {
    let start = start.strip_prefix(encoding::UTF8_MARK).unwrap_or(start).trim_ascii_start();
    let opens = |outer: &[u8], inner| {
        start.strip_prefix(outer).is_some_and(|in_it| in_it.trim_ascii_start().starts_with(inner))
    };
    // An array is none, but meant so; what reads it says what to do.
    if opens(b"{", b"\"") || opens(b"[", b"{") {
        return Format::Jsonl;
    }
    #[cfg(feature = "html")]
    if is_page(start) {
        return Format::Html;
    }
    Format::Text
}

#[cfg(feature = "html")]
fn is_page(start: &[u8]) -> bool {
    const PAGES: &[&[u8]] = &[b"<!doctype html", b"<html", b"<head", b"<body"];
    PAGES.iter().any(|page| start.get(..page.len()).is_some_and(|start| start.eq_ignore_ascii_case(page)))
}

fn one(input: impl BufRead, name: &str, format: Format) -> Result<Article, Error> {
    let article = whole(input, encoding::LONGEST).and_then(|bytes| decoded(bytes, name, format));
    article.map_err(|problem| Error { id: name.to_owned(), line: None, problem })
}

/// All bytes of an input, unless they are more than so many: what is compressed may be without end.
fn whole(input: impl Read, longest: u64) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    input.take(longest + 1).read_to_end(&mut bytes).map_err(Problem::Read)?;
    if bytes.len() as u64 <= longest { Ok(bytes) } else { Err(Problem::TooLong) }
}

fn decoded(bytes: Vec<u8>, name: &str, format: Format) -> Result<Article, Problem> {
    match format {
        #[cfg(feature = "html")]
        Format::Html => {
            let declared = encoding::declared(&bytes);
            html(name, &encoding::decode(bytes, declared)?)
        }
        Format::Markdown => Ok(markdown(name, &encoding::decode(bytes, None)?)),
        _ => Ok(text(name, encoding::decode(bytes, None)?)),
    }
}

/// Why there is no article.
#[derive(Debug)]
pub struct Error {
    /// What the article would have been called.
    pub id: String,
    /// The line of JSON Lines, from 1.
    pub line: Option<u64>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with an input.
#[derive(Debug)]
pub enum Problem {
    /// It cannot be read.
    Read(io::Error),
    /// A NUL byte at this offset: no text.
    Binary(usize),
    /// The bytes are not text in the encoding that their byte-order mark states.
    Undecodable(&'static str),
    /// More than 4 GiB.
    TooLong,
    /// A page whose elements lie too deep within each other, or are never closed and multiply, or whose attributes or entities are too many.
    Tangled,
    /// JSON that has not an article a line.
    SeveralLines,
    /// A line of JSON Lines that is none.
    Json(serde_json::Error),
    /// JSON that is no record, or none of an article: why.
    NoRecord(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.fmt(f)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Read(error) => write!(f, "cannot be read: {error}"),
            Problem::Binary(offset) => {
                write!(
                    f,
                    "a NUL byte at offset {offset}, so no text; give plain text, of UTF-16 with its byte-order mark"
                )
            }
            Problem::Undecodable(encoding) => write!(f, "not the {encoding} that it starts like; convert it to UTF-8"),
            Problem::TooLong => write!(f, "more than 4 GiB; divide it into articles"),
            Problem::NoRecord(why) => {
                write!(f, "no record that can be read: {why}; make it anew with `claims extract`")
            }
            Problem::Tangled => {
                write!(
                    f,
                    "its elements lie too deep within each other, are never closed, or have too many attributes or entities; give \
                     the article's text"
                )
            }
            Problem::SeveralLines => {
                write!(
                    f,
                    "JSON, but not an article a line; `jq -c .` makes a line of an object, `jq -c '.[]'` lines of an array"
                )
            }
            Problem::Json(error) => {
                // It was read by itself, so that it would be line 1.
                let error = error.to_string().replace(" at line 1 column", " at column");
                write!(f, "not an article as JSON, {error}; a line is {{\"id\": \"…\", \"text\": \"…\"}}")
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &self.problem {
            Problem::Read(error) => Some(error),
            Problem::Json(error) => Some(error),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_without_end_is_not_read_to_its_end() {
        assert_eq!(whole(&b"mill"[..], 4).unwrap(), b"mill");
        assert!(matches!(whole(io::repeat(b' '), 4), Err(Problem::TooLong)));
    }
}
