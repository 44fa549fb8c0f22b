//! Words: what class a word is in, and what is counted or known of it.
//!
//! Everything here is a table under `lexicon/`, compiled in by the build script; nothing is read or built at start.
//! A file `words/NAME.tsv` makes the class [`Classes::NAME`] of the words in its first column (lower case, a word a
//! line; further columns are notes). A file `tables/NAME.tsv` makes the map `NAME` from its first column to the rest of
//! its line; a file `weights/NAME.tsv` maps to whole numbers. Lines that start with `#` say where the table comes from and what was left out on purpose.

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// A set of word classes. The constants are the files of `lexicon/words/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Classes(u64);

impl Classes {
    /// Whether it has any of the other's classes.
    pub fn has(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// The classes of both.
    pub const fn or(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

/// The classes of a lemma (lower case).
pub fn classes(lemma: &str) -> Classes {
    WORDS.get(lemma).copied().unwrap_or_default()
}
