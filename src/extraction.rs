//! `claims extract`: articles in, records out.

use crate::batch::Batch;
use crate::cli::{self, Cli};
use crate::files::Files;
use crate::inputs::Sources;
use crate::output::Output;
use crate::report::Report;
use crate::resume::Held;
use crate::{Outcome, UNWRITABLE, close, each, inputs, nothing_to_read};
use anyhow::{Context, Result, bail};
use news_claims::article::Article;
use news_claims::filter::Filter;
use news_claims::settings::Settings;
use news_claims::{extract_with, read, write};

/// Reads, extracts and prints; in JSON Lines it can go on with an interrupted run.
pub fn run(command: &cli::Extract, cli: &Cli, settings: &Settings) -> Result<Outcome> {
    if nothing_to_read(&command.input, "extract") {
        return Ok(Outcome::SomeFailed);
    }
    for output in [&command.output, &command.text_out] {
        inputs::spare(&command.input, output.as_deref())?;
    }
    let report = Report::new(cli.loudness(), || inputs::size(&command.input), command.output.is_none());
    let mut sources = inputs::sources(&command.input, &report);
    let one_line_each = matches!(sources.peek(), Some(Ok(source)) if source.format == read::Format::Jsonl);
    let many = command.input.may_be_many() || one_line_each;
    let style = write::Style { format: command.to, offsets: command.offsets, many, with_text: command.with_text };
    if command.resume && style.format != write::Format::Jsonl {
        bail!("--resume: only JSON Lines can be gone on with; add -t jsonl");
    }
    let texts = command.text_out.as_deref().map(|path| Files::new(path, many, ".txt")).transpose()?;
    let extraction = Extraction { settings, style, filter: command.filter.filter(), texts };
    match &command.output {
        Some(path) if style.format == write::Format::Brat && (many || path.is_dir()) => {
            extraction.each_into_a_file(&Files::new(path, true, ".ann")?, sources, &report)
        }
        None if style.format == write::Format::Brat && many => {
            bail!("brat has a file for each article; name a directory for them with -o DIR")
        }
        _ => extraction.all_into_one(command, sources, &report),
    }
}

/// What becomes of an article.
struct Extraction<'a> {
    settings: &'a Settings,
    style: write::Style,
    filter: Filter,
    texts: Option<Files<'a>>,
}

impl Extraction<'_> {
    /// Prints each article into a file of its own.
    fn each_into_a_file(&self, files: &Files, sources: Sources, report: &Report) -> Result<Outcome> {
        let mut printed = 0;
        let outcome = each(sources, report, |article| {
            let Ok(article) = article else { return Ok(()) };
            printed += 1;
            self.write_text(&article)?;
            let record = self.filter.apply(extract_with(&article, self.settings));
            files.write(&article.id, &self.style.record(record, &article))
        })?;
        if outcome == Outcome::Interrupted {
            report.error(&format_args!("interrupted after {printed} articles"));
        }
        Ok(outcome)
    }

    /// Prints all articles into one output.
    fn all_into_one(&self, command: &cli::Extract, sources: Sources, report: &Report) -> Result<Outcome> {
        let mut records = Records::open(command, self)?;
        let outcome = each(sources, report, |article| records.add(article))?;
        records.end(outcome, report)
    }

    /// Writes the text that positions count, where that was asked for.
    fn write_text(&self, article: &Article) -> Result<()> {
        self.texts.as_ref().map_or(Ok(()), |texts| texts.write(&article.id, article.text.as_bytes()))
    }
}

/// Records on their way into one output.
struct Records<'a> {
    extraction: &'a Extraction<'a>,
    batch: Batch<'a>,
    writer: write::Writer<Output>,
    /// What an interrupted run has printed, as far as it was not met with yet.
    held: Option<Held>,
    /// How to go on with the output if this run is interrupted, where one can.
    advice: Option<String>,
}

impl<'a> Records<'a> {
    fn open(command: &cli::Extract, extraction: &'a Extraction<'a>) -> Result<Self> {
        let path = command.output.as_deref();
        let (output, held) = match command.to {
            write::Format::Jsonl => Output::open_lines(path, command.resume)?,
            _ => (Output::open(path)?, None),
        };
        let advice =
            output.part().map(|part| format!("what is done is in {}, --resume goes on with it", part.display()));
        let writer = write::Writer::new(output, extraction.style);
        Ok(Self { extraction, batch: Batch::new(extraction.settings), writer, held, advice })
    }

    fn add(&mut self, article: Result<Article, &read::Error>) -> Result<()> {
        if self.holds(article.as_ref().map_or_else(|error| &error.id, |article| &article.id))? {
            return Ok(());
        }
        if let Ok(article) = &article {
            self.extraction.write_text(article)?;
        }
        if self.batch.add(article) { self.print() } else { Ok(()) }
    }

    /// Whether an interrupted run has printed the article.
    fn holds(&mut self, id: &str) -> Result<bool> {
        let Some(held) = &mut self.held else { return Ok(false) };
        let holds = held.has(id)?;
        if !holds {
            self.held = None;
        }
        Ok(holds)
    }

    /// Prints all that wait.
    fn print(&mut self) -> Result<()> {
        let Extraction { style, filter, .. } = self.extraction;
        self.batch.print(&mut self.writer, *style, filter).with_context(|| unwritable(&self.advice))
    }

    /// Prints what is left, and says how to go on where the run was interrupted.
    fn end(mut self, outcome: Outcome, report: &Report) -> Result<Outcome> {
        self.print()?;
        let printed = self.writer.printed();
        let output = self.writer.finish().with_context(|| unwritable(&self.advice))?;
        if outcome == Outcome::Interrupted {
            match &self.advice {
                Some(advice) => report.error(&format_args!("interrupted; {advice}")),
                None => report.error(&format_args!("interrupted after {printed} articles")),
            }
            return Ok(outcome);
        }
        close(output, outcome, printed)
    }
}

fn unwritable(advice: &Option<String>) -> String {
    advice.iter().fold(UNWRITABLE.to_owned(), |what, advice| format!("{what}; {advice}"))
}
