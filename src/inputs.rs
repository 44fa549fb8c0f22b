//! What is read: files, the files of directories, standard input, each opened when its turn comes.

use crate::cli;
use crate::compressed;
use crate::report::Report;
use anyhow::{Context, Result, anyhow, bail};
use ignore::overrides::OverrideBuilder;
use ignore::{DirEntry, Match, WalkBuilder};
use news_claims::read::{self, Format};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};

/// An input that is open.
pub struct Source {
    /// As given, `-` for standard input.
    pub name: String,
    /// What is in it, decompressed.
    pub input: Box<dyn BufRead>,
    /// What it is, or looks like.
    pub format: Format,
}

/// The inputs one after the other. What cannot be opened is an error in its place.
pub type Sources<'a> = std::iter::Peekable<Box<dyn Iterator<Item = Result<Source>> + 'a>>;

/// The inputs of a command: standard input where it names none.
pub fn sources<'a>(input: &'a cli::Input, report: &'a Report) -> Sources<'a> {
    let stdin = input.files.is_empty().then(|| PathBuf::from("-"));
    let paths = input.files.iter().cloned().chain(stdin).flat_map(move |path| match path.is_dir() {
        true => files(&path, &input.globs).unwrap_or_else(|error| Box::new(std::iter::once(Err(error)))),
        false => Box::new(std::iter::once(Ok(path))),
    });
    let sources: Box<dyn Iterator<Item = Result<Source>>> =
        Box::new(paths.map(|path| path.and_then(|path| open(&path, input.from, report))));
    sources.peekable()
}

/// A text that was given as an argument.
pub fn given(text: String) -> Source {
    Source { name: "text".to_owned(), input: Box::new(Cursor::new(text)), format: Format::Text }
}

/// How many bytes the inputs have, where that can be told before they are read.
pub fn size(input: &cli::Input) -> Option<u64> {
    let of_file = |path: PathBuf| fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|file| file.len());
    let size = |path: &PathBuf| match path.is_dir() {
        true => files(path, &input.globs).ok()?.map(|path| of_file(path.ok()?)).sum(),
        false => of_file(path.clone()),
    };
    if input.files.is_empty() { None } else { input.files.iter().map(size).sum() }
}

/// Refuses an output that is one of the input's files: it would be replaced by what was made of it.
///
/// # Errors
/// It is one.
pub fn spare(input: &cli::Input, output: Option<&Path>) -> Result<()> {
    let Some(output) = output.filter(|path| path.is_file()) else { return Ok(()) };
    let same = |path: &PathBuf| fs::canonicalize(path).ok() == fs::canonicalize(output).ok();
    if input.files.iter().any(same) {
        bail!("{}: is an input too and would be overwritten; name another file", output.display());
    }
    Ok(())
}

/// How a message calls an input.
pub fn shown(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

/// Opens a file, or standard input for `-`.
///
/// # Errors
/// It cannot be read.
pub fn open(path: &Path, from: cli::From, report: &Report) -> Result<Source> {
    let name = path.display().to_string();
    let unreadable = || format!("{}: cannot be read", shown(&name));
    let raw: Box<dyn Read> =
        if name == "-" { Box::new(io::stdin().lock()) } else { Box::new(File::open(path).with_context(unreadable)?) };
    let raw = Box::new(BufReader::with_capacity(1 << 16, report.counted(raw)));
    let mut input = compressed::decompressed(raw).with_context(unreadable)?;
    let format = match from {
        cli::From::Is(format) => format,
        cli::From::Auto => read::detect(&mut input, compressed::uncompressed_name(&name)).with_context(unreadable)?,
    };
    report.note(&format_args!("{}: reading", shown(&name)));
    Ok(Source { name, input, format })
}

type Paths = Box<dyn Iterator<Item = Result<PathBuf>>>;

/// The articles in a directory and below, sorted by name: files that the patterns ask for, or else whose names are those of articles.
/// What is hidden, or in an ignore file, is left out.
fn files(directory: &Path, patterns: &[String]) -> Result<Paths> {
    let mut globs = OverrideBuilder::new(directory);
    for pattern in patterns {
        globs.add(pattern).with_context(|| format!("--glob {pattern}"))?;
    }
    let globs = globs.build()?;
    let is_wanted = move |path: &Path| match globs.matched(path, false) {
        Match::None => read::named(compressed::uncompressed_name(&path.to_string_lossy())).is_some(),
        found => found.is_whitelist(),
    };
    let mut walk = WalkBuilder::new(directory);
    // The same files on every machine.
    walk.git_global(false).git_exclude(false).require_git(false).sort_by_file_name(Ord::cmp);
    let mut files = walk
        .build()
        .filter(move |entry| match entry {
            Ok(entry) => entry.file_type().is_some_and(|kind| kind.is_file()) && is_wanted(entry.path()),
            Err(_) => true,
        })
        .map(|entry| entry.map(DirEntry::into_path).map_err(|error| anyhow!("cannot be read: {error}")))
        .peekable();
    if files.peek().is_none() {
        bail!("{}: no articles in it; --glob says which files are some", directory.display());
    }
    Ok(Box::new(files))
}
