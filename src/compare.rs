//! `claims diff`: two inputs, each an article, many, or records of them, and what changed between them.

use crate::cli::{Diff as Flags, Input};
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
    let pairs = pairs(&old, &new, flags);
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
    let input = Input { files: vec![path.to_owned()], globs: Vec::new(), from: flags.from };
    let mut records = Vec::new();
    for source in inputs::sources(&input, report) {
        let mut source = source?;
        if read::holds_records(&mut source.input).with_context(|| source.name.clone())? {
            records.extend(read::records(source.input, &source.name).with_context(|| source.name)?);
            continue;
        }
        let one: Box<dyn Iterator<Item = _>> = Box::new(std::iter::once(Ok(source)));
        let outcome = each(one.peekable(), report, |article| {
            records.extend(article.ok().map(|article| extract_with(&article, settings)));
            Ok(())
        })?;
        if outcome != Outcome::Done {
            bail!("{}: nothing to compare with, as not all could be read", path.display());
        }
    }
    Ok(records)
}

/// Each article beside the one with the same id, in the order of the older ones, then those that are new. Where there is one on
/// each side it is the same, whatever it is called; files of two directories are called by their paths in these.
fn pairs<'r>(old: &'r [Record], new: &'r [Record], flags: &Flags) -> Vec<(Option<&'r Record>, Option<&'r Record>)> {
    if let ([old], [new]) = (old, new) {
        return vec![(Some(old), Some(new))];
    }
    let by_id: HashMap<&Path, &Record> = new.iter().map(|record| (id(record, &flags.new), record)).collect();
    let known: HashSet<&Path> = old.iter().map(|record| id(record, &flags.old)).collect();
    let both = old.iter().map(|record| (Some(record), by_id.get(id(record, &flags.old)).copied()));
    let added = new.iter().filter(|record| !known.contains(id(record, &flags.new)));
    both.chain(added.map(|record| (None, Some(record)))).collect()
}

/// What an article is called inside the directory.
fn id<'r>(record: &'r Record, directory: &Path) -> &'r Path {
    let id = Path::new(&record.article.id);
    id.strip_prefix(directory).unwrap_or(id)
}
