//! Where the program prints: standard output, or a file that is there whole or not at all.

use crate::resume::{Held, Resumable};
use anyhow::{Context, Result};
use std::fs::{self, File};
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};
use std::process;

/// An open output.
pub enum Output {
    Stdout(BufWriter<StdoutLock<'static>>),
    /// Something that is no file and cannot be renamed, such as a pipe or `/dev/null`.
    Device(BufWriter<File>),
    File(Partial),
    Lines(Resumable),
}

impl Output {
    /// Opens the file, or standard output for none.
    pub fn open(path: Option<&Path>) -> Result<Self> {
        let Some(path) = path else {
            return Ok(Output::Stdout(BufWriter::with_capacity(1 << 16, io::stdout().lock())));
        };
        let opened = if is_device(path) {
            File::options().write(true).open(path).map(BufWriter::new).map(Output::Device)
        } else {
            Partial::create(path).map(Output::File)
        };
        opened.with_context(|| format!("{}: cannot be written", path.display()))
    }

    /// The same for JSON Lines, of which a file holds those of an interrupted run if it is to be resumed.
    pub fn open_lines(path: Option<&Path>, resume: bool) -> Result<(Self, Option<Held>)> {
        match path.filter(|path| !is_device(path)) {
            Some(file) => Resumable::open(file, resume).map(|(lines, held)| (Output::Lines(lines), Some(held))),
            None => Self::open(path).map(|output| (output, None)),
        }
    }

    /// Where the lines are if an interrupted run leaves them.
    pub fn part(&self) -> Option<&Path> {
        match self {
            Output::Lines(lines) => Some(lines.part()),
            _ => None,
        }
    }

    /// Makes a file what it was opened for; without this nothing of it stays.
    pub fn keep(self) -> Result<()> {
        match self {
            Output::File(partial) => partial.keep(),
            Output::Lines(lines) => lines.keep(),
            Output::Stdout(_) | Output::Device(_) => Ok(()),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Output::Stdout(out) => out.write(bytes),
            Output::Device(out) => out.write(bytes),
            Output::File(partial) => partial.out.write(bytes),
            Output::Lines(lines) => lines.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Output::Stdout(out) => out.flush(),
            Output::Device(out) => out.flush(),
            Output::File(partial) => partial.out.flush(),
            Output::Lines(lines) => lines.flush(),
        }
    }
}

fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.is_file())
}

/// A file that is being written beside the one it is to be.
pub struct Partial {
    out: BufWriter<File>,
    beside: PathBuf,
    path: PathBuf,
    kept: bool,
}

impl Partial {
    fn create(path: &Path) -> io::Result<Self> {
        // A link stays one: what it points to is written.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let name = path.file_name().ok_or(io::ErrorKind::IsADirectory)?.to_string_lossy();
        let beside = path.with_file_name(format!(".{name}.{}.part", process::id()));
        let out = BufWriter::with_capacity(1 << 16, File::create_new(&beside)?);
        Ok(Self { out, beside, path, kept: false })
    }

    fn keep(mut self) -> Result<()> {
        fs::rename(&self.beside, &self.path).with_context(|| format!("{}: cannot be written", self.path.display()))?;
        self.kept = true;
        Ok(())
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.kept {
            // Nothing can be done about a file that will not go away.
            let _ = fs::remove_file(&self.beside);
        }
    }
}
