//! Bytes → articles: encodings, formats, and the layout of plain text.

mod encoding;
mod jsonl;
mod language;
mod plain;
mod records;

use crate::article::Article;
pub use records::{holds_records, records};
use std::fmt;
use std::io::{self, BufRead};

/// What is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Format {
    /// Plain text: one article.
    Text,
    /// JSON Lines: an article a line, with `id`, `text` and, where known, `title`, `authors`, `publisher`, `published`, `url`.
    Jsonl,
}

/// The article that a plain text is. `id` is what the record calls it.
pub fn text(id: &str, text: String) -> Article {
    plain::article(Article { id: id.to_owned(), text, ..Article::default() }, None)
}

/// The articles of an input: one of a text, a line's of JSON Lines as they come. `name` is the input's, for ids and errors.
pub fn articles<'r>(input: impl BufRead + 'r, name: &'r str, format: Format) -> Articles<'r> {
    match format {
        Format::Text => Box::new(std::iter::once_with(move || one(input, name))),
        Format::Jsonl => Box::new(jsonl::Lines::new(input, name)),
    }
}

/// What [`articles`] gives.
pub type Articles<'r> = Box<dyn Iterator<Item = Result<Article, Error>> + 'r>;

/// What an input is, by its name or its first bytes.
///
/// # Errors
/// Those of reading these bytes.
pub fn detect(input: &mut impl BufRead, name: &str) -> io::Result<Format> {
    if name.ends_with(".jsonl") || name.ends_with(".ndjson") {
        return Ok(Format::Jsonl);
    }
    let start = input.fill_buf()?;
    let start = start.strip_prefix(encoding::UTF8_MARK).unwrap_or(start).trim_ascii_start();
    let object = start.strip_prefix(b"{").is_some_and(|inside| inside.trim_ascii_start().starts_with(b"\""));
    Ok(if object { Format::Jsonl } else { Format::Text })
}

fn one(mut input: impl BufRead, name: &str) -> Result<Article, Error> {
    let failed = |problem| Error { id: name.to_owned(), line: None, problem };
    let mut bytes = Vec::new();
    input.read_to_end(&mut bytes).map_err(|e| failed(Problem::Read(e)))?;
    encoding::decode(bytes).map(|decoded| text(name, decoded)).map_err(failed)
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
                write!(f, "a NUL byte at offset {offset}, so no text; give plain text or JSON Lines")
            }
            Problem::Undecodable(encoding) => write!(f, "not the {encoding} that it starts like; convert it to UTF-8"),
            Problem::TooLong => write!(f, "more than 4 GiB; divide it into articles"),
            Problem::NoRecord(why) => {
                write!(f, "no record that can be read: {why}; make it anew with `claims extract`")
            }
            Problem::Json(error) => {
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
