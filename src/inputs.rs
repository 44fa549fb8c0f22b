//! What is read: files, the files of directories, standard input, each opened when its turn comes.

use crate::cli;
use crate::compressed;
use crate::report::Report;
use anyhow::{Context, Result, anyhow, bail};
use glob::Pattern;
use news_claims::read::{self, Format};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

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
/// What is hidden is left out.
fn files(directory: &Path, patterns: &[String]) -> Result<Paths> {
    let globs = Globs::new(patterns)?;
    let root = directory.to_owned();
    let is_wanted = move |path: &Path| {
        let name = || read::named(compressed::uncompressed_name(&path.to_string_lossy())).is_some();
        globs.wants(path.strip_prefix(&root).unwrap_or(path)).unwrap_or_else(name)
    };
    let is_hidden = |entry: &DirEntry| entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
    let mut files = WalkDir::new(directory)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(move |entry| !is_hidden(entry))
        .filter(move |entry| entry.as_ref().map_or(true, |e| e.file_type().is_file() && is_wanted(e.path())))
        .map(|entry| entry.map(DirEntry::into_path).map_err(|error| anyhow!("cannot be read: {error}")))
        .peekable();
    if files.peek().is_none() {
        bail!("{}: no articles in it; --glob says which files are some", directory.display());
    }
    Ok(Box::new(files))
}

/// Patterns of files in a directory: those asked for, and those left out (`!` comes first). Of patterns that fit, the last one counts. One
/// without a slash is about the file's name, wherever the file is.
struct Globs(Vec<(Pattern, bool)>);

impl Globs {
    fn new(patterns: &[String]) -> Result<Self> {
        let glob = |given: &String| {
            let (asked, pattern) = given.strip_prefix('!').map_or((true, given.as_str()), |rest| (false, rest));
            let anywhere = if pattern.contains('/') { "" } else { "**/" };
            let pattern = format!("{anywhere}{}", pattern.trim_start_matches('/'));
            Ok((Pattern::new(&pattern).with_context(|| format!("--glob {given}"))?, asked))
        };
        patterns.iter().map(glob).collect::<Result<_>>().map(Self)
    }

    /// Whether a file is asked for, by its path from the directory; `None` where the patterns leave that open.
    fn wants(&self, path: &Path) -> Option<bool> {
        let fits = |(pattern, _): &&(Pattern, bool)| {
            let options = glob::MatchOptions { require_literal_separator: true, ..Default::default() };
            pattern.matches_path_with(path, options)
        };
        let found = self.0.iter().rev().find(fits).map(|(_, asked)| *asked);
        found.or_else(|| self.0.iter().any(|(_, asked)| *asked).then_some(false))
    }
}
