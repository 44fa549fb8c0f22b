//! `claims diff`: two inputs, each an article, many, or records of them, and what changed between them.

use crate::cli::Diff as Flags;
use crate::output::Output;
use crate::report::Report;
use crate::{Outcome, each, inputs};
use anyhow::{Context, Result, bail};
use news_claims::diff::Diff;
use news_claims::record::Record;
use news_claims::settings::Settings;
use news_claims::{extract_with, read, write};
use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::path::Path;

/// Compares, prints, and tells whether there were differences.
pub fn run(flags: &Flags, report: &Report, settings: &Settings) -> Result<Outcome> {
    let records = |path: &Path| records(path, flags, report, settings);
    let (old, new) = (records(&flags.old)?, records(&flags.new)?);
    let pairs = pairs(&old, &new);
    let diffs: Vec<Diff> = pairs.into_iter().map(|(old, new)| Diff::new(old, new, &flags.ignore)).collect();
    let many = old.len() != 1 || new.len() != 1;
    let colour = anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never;
    let mut output = Output::open(None)?;
    let written = write::diffs(&mut output, &diffs, flags.to, many, colour).and_then(|()| output.flush());
    written.context("the output cannot be written")?;
    Ok(if diffs.iter().all(Diff::is_empty) { Outcome::Done } else { Outcome::Different })
}

/// The records that the input holds, or those of its articles.
fn records(path: &Path, flags: &Flags, report: &Report, settings: &Settings) -> Result<Vec<Record>> {
    let mut source = inputs::open(path, flags.from, report)?;
    if read::holds_records(&mut source.input)? {
        return read::records(source.input, &source.name).with_context(|| source.name);
    }
    let mut records = Vec::new();
    let sources: Box<dyn Iterator<Item = _>> = Box::new(std::iter::once(Ok(source)));
    let outcome = each(sources.peekable(), report, |article| {
        records.extend(article.ok().map(|article| extract_with(&article, settings)));
        Ok(())
    })?;
    if outcome != Outcome::Done {
        bail!("{}: nothing to compare with, as not all could be read", path.display());
    }
    Ok(records)
}

/// Each article beside the one with the same id, in the order of the older ones, then those that are new. Where there is one on
/// each side it is the same, whatever it is called.
fn pairs<'r>(old: &'r [Record], new: &'r [Record]) -> Vec<(Option<&'r Record>, Option<&'r Record>)> {
    if let ([old], [new]) = (old, new) {
        return vec![(Some(old), Some(new))];
    }
    let by_id: HashMap<&str, &Record> = new.iter().map(|record| (record.article.id.as_str(), record)).collect();
    let known: HashSet<&str> = old.iter().map(|record| record.article.id.as_str()).collect();
    let both = old.iter().map(|record| (Some(record), by_id.get(record.article.id.as_str()).copied()));
    let added = new.iter().filter(|record| !known.contains(record.article.id.as_str()));
    both.chain(added.map(|record| (None, Some(record)))).collect()
}
