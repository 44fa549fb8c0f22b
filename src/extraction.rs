//! `claims extract`: articles in, records out.

use crate::batch::Batch;
use crate::cli::{self, Cli};
use crate::output::Output;
use crate::report::Report;
use crate::{Outcome, UNWRITABLE, close, each, inputs, nothing_to_read};
use anyhow::{Context, Result, bail};
use news_claims::settings::Settings;
use news_claims::{read, write};
use std::io::Write;
use std::path::Path;

/// Reads, extracts and prints; in JSON Lines it can go on with an interrupted run.
pub fn run(command: &cli::Extract, cli: &Cli, settings: &Settings) -> Result<Outcome> {
    if nothing_to_read(&command.input, "extract") {
        return Ok(Outcome::SomeFailed);
    }
    let report = Report::new(cli.loudness(), inputs::size(&command.input), command.output.is_none());
    let mut sources = inputs::sources(&command.input, &report);
    let one_line_each = matches!(sources.peek(), Some(Ok(source)) if source.format == read::Format::Jsonl);
    let many = command.input.may_be_many() || one_line_each;
    if many && (command.text_out.is_some() || command.to == write::Format::Brat) {
        bail!("--text-out and brat are of one article; run it for each, or take --with-text and another format");
    }
    let style = write::Style { format: command.to, offsets: command.offsets, many, with_text: command.with_text };
    let filter = command.filter.filter();
    let (output, mut held) = match style.format {
        write::Format::Jsonl => Output::open_lines(command.output.as_deref(), command.resume)?,
        _ if command.resume => bail!("--resume: only JSON Lines can be gone on with; add -t jsonl"),
        _ => (Output::open(command.output.as_deref())?, None),
    };
    let part = output.part().map(Path::to_owned);
    let unwritable = || match &part {
        Some(part) => format!("{UNWRITABLE}; what is done is in {}, --resume goes on with it", part.display()),
        None => UNWRITABLE.to_owned(),
    };
    let mut writer = write::Writer::new(output, style);
    let mut batch = Batch::new(settings);
    let outcome = each(sources, &report, |article| {
        let id = article.as_ref().map_or_else(|error| &error.id, |article| &article.id);
        if let Some(lines) = &mut held {
            if lines.has(id)? {
                return Ok(());
            }
            held = None;
        }
        if let (Some(path), Ok(article)) = (&command.text_out, &article) {
            write_text(path, &article.text)?;
        }
        if batch.add(article) { batch.print(&mut writer, style, &filter).with_context(unwritable) } else { Ok(()) }
    })?;
    batch.print(&mut writer, style, &filter).with_context(unwritable)?;
    let printed = writer.printed();
    let output = writer.finish().with_context(unwritable)?;
    if outcome == Outcome::Interrupted {
        match &part {
            Some(part) => report
                .error(&format_args!("interrupted; what is done is in {}, --resume goes on with it", part.display())),
            None => report.error(&format_args!("interrupted after {printed} articles")),
        }
        return Ok(outcome);
    }
    close(output, outcome, printed)
}

/// Writes the text that positions count.
fn write_text(path: &Path, text: &str) -> Result<()> {
    let mut output = Output::open(Some(path))?;
    output.write_all(text.as_bytes()).and_then(|()| output.flush()).context(UNWRITABLE)?;
    output.keep()
}
