//! Record → bytes. Only here are formats and the units of offsets known.

mod explain;
mod indent;
mod line;
mod markdown;
mod offsets;
mod rules;
mod stances;

use crate::article::Article;
use crate::record::{Record, SCHEMA_VERSION};
use crate::span::Span;
pub use explain::explain;
pub use offsets::Offsets;
pub use rules::rules;
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

/// Prints records one after the other.
pub struct Writer<W> {
    out: W,
    format: Format,
    offsets: Offsets,
    /// Whether more than one record may come.
    many: bool,
    printed: usize,
    /// The value being printed, as compact JSON: printing it piece by piece would cost more.
    compact: Vec<u8>,
}

impl<W: Write> Writer<W> {
    /// A writer onto `out`; `many` says whether more than one record may come.
    pub fn new(out: W, format: Format, offsets: Offsets, many: bool) -> Self {
        Self { out, format, offsets, many, printed: 0, compact: Vec::new() }
    }

    /// Prints the record of the article.
    ///
    /// # Errors
    /// Those of the output.
    pub fn record(&mut self, mut record: Record, article: &Article) -> io::Result<()> {
        self.separate()?;
        if self.format == Format::Markdown {
            return markdown::write(&mut self.out, &record);
        }
        self.offsets.convert(&mut record, &article.text);
        self.json(&record)
    }

    /// Prints that there is no record for an article, in its place.
    ///
    /// # Errors
    /// Those of the output.
    pub fn failure(&mut self, id: &str, error: &str) -> io::Result<()> {
        self.separate()?;
        match self.format {
            Format::Markdown => markdown::failure(&mut self.out, id, error),
            _ => self.json(&Failure::new(id, error)),
        }
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
        if self.format == Format::Json && self.many {
            self.out.write_all(if self.printed == 0 { b"[]\n" } else { b"\n]\n" })?;
        }
        self.out.flush()?;
        Ok(self.out)
    }

    /// Prints what belongs before the next record.
    fn separate(&mut self) -> io::Result<()> {
        let first = self.printed == 0;
        self.printed += 1;
        match self.format {
            Format::Json if self.many => self.out.write_all(if first { b"[\n  " } else { b",\n  " }),
            Format::Markdown if !first => self.out.write_all(b"\n---\n\n"),
            _ => Ok(()),
        }
    }

    fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        self.compact.clear();
        serde_json::to_writer(&mut self.compact, value)?;
        match self.format {
            Format::Jsonl => self.out.write_all(&self.compact)?,
            _ => indent::write(&mut self.out, &self.compact, usize::from(self.many))?,
        }
        // In an array a comma and the line break come with the next record.
        if self.format == Format::Json && self.many { Ok(()) } else { self.out.write_all(b"\n") }
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

#[derive(Serialize)]
struct Failure<'a> {
    schema_version: u32,
    article: Nameless<'a>,
    error: &'a str,
}

impl<'a> Failure<'a> {
    fn new(id: &'a str, error: &'a str) -> Self {
        Self { schema_version: SCHEMA_VERSION, article: Nameless { id }, error }
    }
}

/// An article of which no more than its id is known.
#[derive(Serialize)]
struct Nameless<'a> {
    id: &'a str,
}
