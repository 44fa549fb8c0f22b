//! `claims diff`: two inputs, each an article, many, or records of them, and what changed between them.

use crate::cli::{Cli, Diff as Flags, Input};
use crate::inputs::{self, Source, shown};
use crate::output::Output;
use crate::report::Report;
use crate::{Outcome, UNWRITABLE, each};
use anyhow::{Context, Result, bail};
use news_claims::diff::Diff;
use news_claims::record::Record;
use news_claims::settings::Settings;
use news_claims::{extract_with, read, write};
use std::collections::{HashMap, HashSet};
use std::io::{self, Write};
use std::path::Path;

/// Compares, prints, and tells whether there were differences.
pub fn run(flags: &Flags, cli: &Cli, settings: &Settings) -> Result<Outcome> {
    if [&flags.old, &flags.new].iter().all(|path| *path == Path::new("-")) {
        bail!("both are standard input; one has to be a file");
    }
    let given = flags.inputs();
    let report = Report::new(cli.loudness(), || given.iter().map(inputs::size).sum(), true);
    let [mut old, mut new] = [Vec::new(), Vec::new()];
    for (input, records) in given.iter().zip([&mut old, &mut new]) {
        match add(records, input, &report, settings)? {
            Outcome::Done => {}
            incomplete => return Ok(incomplete),
        }
    }
    let pairs = pairs(&old, &new, flags);
    let diffs: Vec<Diff> = pairs.into_iter().map(|(old, new)| Diff::new(old, new, &flags.ignore)).collect();
    let many = old.len() != 1 || new.len() != 1;
    let colour = anstream::AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never;
    let mut output = Output::open(None)?;
    let written = write::diffs(&mut output, &diffs, flags.to, many, colour).and_then(|()| output.flush());
    written.context(UNWRITABLE)?;
    Ok(if diffs.iter().all(Diff::is_empty) { Outcome::Done } else { Outcome::Different })
}

/// Adds the records that the input holds, and those of its articles.
fn add(records: &mut Vec<Record>, input: &Input, report: &Report, settings: &Settings) -> Result<Outcome> {
    let mut held = Vec::new();
    let articles = inputs::sources(input, report).filter_map(|source| {
        match source.and_then(|mut source| Ok((records_in(&mut source)?, source))) {
            Ok((Some(records), _)) => {
                held.extend(records);
                None
            }
            Ok((None, source)) => Some(Ok(source)),
            Err(error) => Some(Err(error)),
        }
    });
    let outcome = each(articles, report, |article| {
        records.extend(article.ok().map(|article| extract_with(&article, settings)));
        Ok(())
    })?;
    records.append(&mut held);
    Ok(outcome)
}

/// The records that are in an input; `None` where it is of articles.
fn records_in(source: &mut Source) -> Result<Option<Vec<Record>>> {
    let name = || shown(&source.name).to_owned();
    if !read::holds_records(&mut source.input).with_context(name)? {
        return Ok(None);
    }
    read::records(&mut source.input, &source.name).map(Some).with_context(name)
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
