//! JSON Lines in a file that an interrupted run can be gone on with: they are written to `FILE.part`, renamed at the end.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Take, Write};
use std::path::{Path, PathBuf};

/// A file of whole lines that is not complete yet.
pub struct Resumable {
    file: File,
    part: PathBuf,
    path: PathBuf,
    is_kept: bool,
}

impl Resumable {
    /// Begins a file, or goes on with what there is of it: `FILE.part` of an interrupted run, or else `FILE`. A line that the end tore is
    /// dropped.
    pub fn open(path: &Path, resume: bool) -> Result<(Self, Held)> {
        // A link stays one: what it points to is written.
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let unwritable = || format!("{}: cannot be written", part.display());
        if resume && !part.exists() && path.exists() {
            fs::copy(&path, &part).with_context(unwritable)?;
        }
        let mut options = File::options();
        let file = match options.read(true).append(true).create(resume).create_new(!resume).open(&part) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => bail!(
                "{}: is there already, from a run that was interrupted or goes on; --resume goes on with it, or delete it",
                part.display()
            ),
            opened => opened.with_context(unwritable)?,
        };
        let held = cut(&file).and_then(|length| Held::read(&part, length)).with_context(unwritable)?;
        Ok((Self { file, part, path, is_kept: false }, held))
    }

    /// Where the lines are while they are not complete.
    pub fn part(&self) -> &Path {
        &self.part
    }

    /// Makes it the file that it was opened for.
    pub fn keep(mut self) -> Result<()> {
        fs::rename(&self.part, &self.path).with_context(|| format!("{}: cannot be written", self.path.display()))?;
        self.is_kept = true;
        Ok(())
    }
}

impl Write for Resumable {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Resumable {
    fn drop(&mut self) {
        // What is not cut or removed here, the next run cuts.
        if !self.is_kept && cut(&self.file).is_ok_and(|length| length == 0) {
            let _ = fs::remove_file(&self.part);
        }
    }
}

/// Drops what follows the last end of a line; how many bytes are left.
fn cut(mut file: &File) -> io::Result<u64> {
    const STEP: u64 = 1 << 16;
    let length = file.seek(SeekFrom::End(0))?;
    let mut end = length;
    let mut bytes = Vec::new();
    let whole = loop {
        let start = end.saturating_sub(STEP);
        bytes.clear();
        file.seek(SeekFrom::Start(start))?;
        file.take(end - start).read_to_end(&mut bytes)?;
        match memchr::memrchr(b'\n', &bytes) {
            Some(at) => break start + at as u64 + 1,
            None if start == 0 => break 0,
            None => end = start,
        }
    };
    if whole < length {
        file.set_len(whole)?;
    }
    Ok(whole)
}

/// The lines that a file holds already, in order.
pub struct Held {
    lines: BufReader<Take<File>>,
    line: String,
    number: usize,
}

impl Held {
    fn read(part: &Path, length: u64) -> io::Result<Self> {
        let lines = BufReader::with_capacity(1 << 16, File::open(part)?.take(length));
        Ok(Self { lines, line: String::new(), number: 0 })
    }

    /// Whether the next line of the file is that of the article; `false` behind the last.
    ///
    /// # Errors
    /// The line is another's: the file was not made of this input.
    pub fn has(&mut self, id: &str) -> Result<bool> {
        self.line.clear();
        self.number += 1;
        if self.lines.read_line(&mut self.line)? == 0 {
            return Ok(false);
        }
        let held = serde_json::from_str(&self.line).map(|line: Line| line.article.id);
        if held.as_ref().is_ok_and(|held| held == id) {
            return Ok(true);
        }
        let held = held.unwrap_or_else(|_| "no record".to_owned());
        bail!(
            "line {} of what is to be resumed is of {held:?}, but the input has {id:?} there; begin anew",
            self.number
        )
    }
}

#[derive(Deserialize)]
struct Line {
    article: Named,
}

#[derive(Deserialize)]
struct Named {
    id: String,
}
