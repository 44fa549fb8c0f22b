//! Record → bytes. Only here are formats and the units of offsets known.
//!
//! A new format is a file with a `Form`, and a line in the list of [`Format`].

mod brat;
mod csv;
mod diff;
mod explain;
mod html;
mod indent;
mod json;
mod line;
mod markdown;
mod offsets;
mod remarks;
mod rules;
#[cfg(feature = "cli")]
mod schema;
mod schema_org;
mod stances;
mod web_annotation;

use crate::article::Article;
use crate::record::{Failure, Record};
use crate::span::Span;
pub use diff::{Layout, diffs};
pub use explain::explain;
pub use line::Line;
pub use offsets::Offsets;
pub use rules::rules;
#[cfg(feature = "cli")]
pub use schema::schema;
use serde::Serialize;
pub use stances::stances;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hasher};
use std::io::{self, Write};

/// Declares [`Format`] by what each is for, what it is called and the [`Form`] that prints it.
macro_rules! formats {
    ($(#[doc = $what:literal] $name:ident => $form:path,)+) => {
        /// What records are printed as.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
        pub enum Format {
            $(#[doc = $what] $name,)+
        }

        impl Format {
            fn form(self) -> Form {
                match self {
                    $(Format::$name => $form,)+
                }
            }
        }
    };
}

formats! {
    /// Indented JSON; an array where there may be several records
    Json => json::INDENTED,
    /// JSON Lines: a record a line
    Jsonl => json::LINES,
    /// For reading, by speaker
    Markdown => markdown::FORM,
    /// For reading in a browser: the article with its claims marked, in one page
    Html => html::FORM,
    /// A row a claim
    Csv => csv::FORM,
    /// Standoff of the annotation tool brat; of several articles a file each
    Brat => brat::FORM,
    /// W3C Web Annotation, as JSON-LD
    WebAnnotation => web_annotation::FORM,
    /// `Quotation` and `Claim` of schema.org, as JSON-LD
    SchemaOrg => schema_org::FORM,
}

/// How a format prints records.
struct Form {
    /// Prints a record, whose positions are bytes still, without what stands between records.
    record: fn(&mut Vec<u8>, Record, &Article, Style) -> io::Result<()>,
    /// Prints what stands in the place of a record.
    failure: fn(&mut Vec<u8>, &Failure, Style) -> io::Result<()>,
    /// What stands around records.
    around: fn(Style) -> Around,
}

/// What stands before the first record, between two, and after the last.
#[derive(Default)]
struct Around {
    before: String,
    between: &'static str,
    after: &'static str,
    /// Whether what comes again is left out: ids on a page are to be unique.
    once: bool,
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
    pub fn record(self, record: Record, article: &Article) -> Vec<u8> {
        rendered(|out| (self.format.form().record)(out, record, article, self))
    }

    /// What says that there is no record for an article, in its place.
    pub fn failure(self, id: &str, error: &str) -> Vec<u8> {
        rendered(|out| (self.format.form().failure)(out, &Failure::new(id, error), self))
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
    around: Around,
    printed: usize,
    /// Hashes of what was printed, where nothing is to come again.
    hashes: HashSet<u64>,
}

impl<W: Write> Writer<W> {
    /// A writer onto `out`.
    pub fn new(out: W, style: Style) -> Self {
        Self { out, around: (style.format.form().around)(style), printed: 0, hashes: HashSet::new() }
    }

    /// Prints a record, or what stands in its place, that was rendered in the same style.
    ///
    /// # Errors
    /// Those of the output.
    pub fn print(&mut self, rendered: &[u8]) -> io::Result<()> {
        if self.around.once && !self.hashes.insert(hash(rendered)) {
            return Ok(());
        }
        let between = if self.printed == 0 { &self.around.before } else { self.around.between };
        self.printed += 1;
        self.out.write_all(between.as_bytes())?;
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
        let Around { before, after, .. } = &self.around;
        // Around nothing there are no line breaks.
        let end = if self.printed == 0 { [before.trim_end(), after.trim_start()] } else { ["", *after] };
        end.iter().try_for_each(|end| self.out.write_all(end.as_bytes()))?;
        self.out.flush()?;
        Ok(self.out)
    }
}

fn hash(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
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
