//! Record → bytes. Only here are formats and the units of offsets known.

mod diff;
mod explain;
mod indent;
mod line;
mod markdown;
mod offsets;
mod rules;
#[cfg(feature = "cli")]
mod schema;
mod stances;

use crate::article::Article;
use crate::record::{Failure, Record};
use crate::span::Span;
pub use diff::{Layout, diffs};
pub use explain::explain;
pub use offsets::Offsets;
pub use rules::rules;
#[cfg(feature = "cli")]
pub use schema::schema;
use serde::Serialize;
pub use stances::stances;
use std::io::{self, Write};

/// What records are printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Format {
    /// Indented JSON; an array where there may be several records.
    Json,
    /// JSON Lines: a record a line.
    Jsonl,
    /// For reading.
    Markdown,
}

/// How records are printed.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// As what.
    pub format: Format,
    /// What positions count.
    pub offsets: Offsets,
    /// Whether more than one record may come.
    pub many: bool,
    /// Whether the article's text is in the record.
    pub with_text: bool,
}

impl Style {
    /// The record of the article as it will be printed, without what stands between records. Records can be rendered at the same
    /// time.
    pub fn record(self, mut record: Record, article: &Article) -> Vec<u8> {
        if self.format == Format::Markdown {
            return rendered(|out| markdown::write(out, &record));
        }
        self.offsets.convert(&mut record, &article.text);
        record.article.text = self.with_text.then(|| article.text.clone());
        self.json(&record)
    }

    /// What says that there is no record for an article, in its place.
    pub fn failure(self, id: &str, error: &str) -> Vec<u8> {
        match self.format {
            Format::Markdown => rendered(|out| markdown::failure(out, id, error)),
            _ => self.json(&Failure::new(id, error)),
        }
    }

    fn json(self, value: &impl Serialize) -> Vec<u8> {
        let compact = rendered(|out| Ok(serde_json::to_writer(out, value)?));
        let mut json = match self.format {
            Format::Jsonl => compact,
            _ => rendered(|out| indent::write(out, &compact, usize::from(self.many))),
        };
        // In an array a comma and the line break come with the next record.
        if self.format != Format::Json || !self.many {
            json.push(b'\n');
        }
        json
    }
}

/// What is written to a buffer. Writing there cannot fail: all that is serialised has string keys.
fn rendered(write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>) -> Vec<u8> {
    let mut out = Vec::new();
    let written = write(&mut out);
    debug_assert!(written.is_ok());
    out
}

/// Prints rendered records one after the other.
pub struct Writer<W> {
    out: W,
    style: Style,
    printed: usize,
}

impl<W: Write> Writer<W> {
    /// A writer onto `out`.
    pub fn new(out: W, style: Style) -> Self {
        Self { out, style, printed: 0 }
    }

    /// Prints a record, or what stands in its place, that was rendered in the same style.
    ///
    /// # Errors
    /// Those of the output.
    pub fn print(&mut self, rendered: &[u8]) -> io::Result<()> {
        let first = self.printed == 0;
        self.printed += 1;
        match self.style.format {
            Format::Json if self.style.many => self.out.write_all(if first { b"[\n  " } else { b",\n  " })?,
            Format::Markdown if !first => self.out.write_all(b"\n---\n\n")?,
            _ => {}
        }
        self.out.write_all(rendered)
    }

    /// How many records, with those in whose place an error stands, were printed.
    pub fn printed(&self) -> usize {
        self.printed
    }

    /// Prints what belongs behind the last record, and gives the output back.
    ///
    /// # Errors
    /// Those of the output.
    pub fn finish(mut self) -> io::Result<W> {
        if self.style.format == Format::Json && self.style.many {
            self.out.write_all(if self.printed == 0 { b"[]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()?;
        Ok(self.out)
    }
}

/// Prints where the sentences of an article are, as a line of JSON.
///
/// # Errors
/// Those of the output.
pub fn sentences(out: &mut impl Write, article: &Article, spans: Vec<Span>, offsets: Offsets) -> io::Result<()> {
    line(out, &Sentences { id: &article.id, sentences: offsets.of(&article.text, spans) })
}

/// Prints as a line of JSON that there is nothing to print for an article, in its place.
///
/// # Errors
/// Those of the output.
pub fn failure(out: &mut impl Write, id: &str, error: &str) -> io::Result<()> {
    line(out, &Failure::new(id, error))
}

/// Prints a value as a line of JSON.
fn line(out: &mut impl Write, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.write_all(b"\n")
}

#[derive(Serialize)]
struct Sentences<'a> {
    id: &'a str,
    sentences: Vec<Span>,
}
