//! What is said of the work itself, on standard error: errors, warnings, notes, and how far it is.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use news_claims::write;
use std::fmt::Display;
use std::io::{self, IsTerminal, Read, Write};
use std::time::{Duration, Instant};

/// Where the program tells what is wrong and how far it is.
pub struct Report {
    loudness: Loudness,
    progress: ProgressBar,
    start: Instant,
    /// Whether somebody watches and nothing else is printed to the same terminal.
    is_watched: bool,
}

/// How much is told.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
pub enum Loudness {
    /// Errors.
    Quiet,
    /// Warnings too, and progress.
    Normal,
    /// Also each input as it is read.
    Verbose,
}

/// Work that takes less shows no progress.
const LONG: Duration = Duration::from_secs(1);

impl Report {
    /// A report on inputs of so many bytes, where that is known; it is asked for only if somebody watches. `printing` says whether
    /// the output goes to standard output.
    pub fn new(loudness: Loudness, bytes: impl FnOnce() -> Option<u64>, printing: bool) -> Self {
        let is_watched =
            loudness > Loudness::Quiet && io::stderr().is_terminal() && !(printing && io::stdout().is_terminal());
        let bytes = if is_watched { bytes() } else { None };
        let progress = ProgressBar::with_draw_target(bytes, ProgressDrawTarget::hidden());
        let template = match bytes {
            Some(_) => "{bytes} of {total_bytes} {wide_bar} {bytes_per_sec}, {eta} left",
            None => "{bytes} {spinner} {bytes_per_sec}, {elapsed} so far",
        };
        progress.set_style(ProgressStyle::with_template(template).expect("the templates are valid"));
        Self { loudness, progress, start: Instant::now(), is_watched }
    }

    /// The input, its bytes counted for the progress.
    pub fn counted<R: Read>(&self, input: R) -> impl Read + use<R> {
        self.progress.wrap_read(input)
    }

    /// Shows how far the work is once it has become long.
    pub fn go_on(&self) {
        if self.is_watched && self.progress.is_hidden() && self.start.elapsed() > LONG {
            self.progress.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    /// Something went wrong.
    pub fn error(&self, what: &dyn Display) {
        self.tell(what);
    }

    /// Something is odd.
    pub fn warning(&self, what: &dyn Display) {
        if self.loudness > Loudness::Quiet {
            self.tell(what);
        }
    }

    /// Something is done.
    pub fn note(&self, what: &dyn Display) {
        if self.loudness == Loudness::Verbose {
            self.tell(what);
        }
    }

    fn tell(&self, what: &dyn Display) {
        self.progress.suspend(|| tell(what));
    }
}

/// One line on standard error, on which names of files do nothing but print.
pub fn tell(what: &dyn Display) {
    // Nothing can be done about a standard error that is closed.
    let _ = writeln!(io::stderr(), "claims: {}", write::Line(&what.to_string()));
}
