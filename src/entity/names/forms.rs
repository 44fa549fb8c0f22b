//! Names that the running text has, found again where capitals tell nothing.

use super::PLACE;
use crate::entity::words::Words;
use crate::lexicon::{Classes, Known};
use crate::maps::Map;
use crate::span::Run;

/// The names found so far, by their first word, to find them again where capitals tell nothing.
pub(super) struct Forms<'w, 'a> {
    words: &'w Words<'a>,
    by_first: Map<&'w str, Vec<Run>>,
}

/// How many names that begin with the same word are tried.
const TRIED: usize = 16;

impl<'w, 'a> Forms<'w, 'a> {
    pub(super) fn new(words: &'w Words<'a>, names: &[Run]) -> Self {
        let mut by_first: Map<&str, Vec<Run>> = Map::default();
        for &name in names {
            let same = by_first.entry(words.document.lower(name.first())).or_default();
            if same.len() < TRIED && !same.iter().any(|&s| equal(words, s, name)) {
                same.push(name);
            }
        }
        Self { words, by_first }
    }

    pub(super) fn sentence(&self, sentence: Run, names: &mut Vec<Run>) {
        let mut at = sentence.first();
        while at < sentence.end as usize {
            let end =
                self.known_from(at, sentence.end as usize).or_else(|| self.guessed_from(at, sentence.end as usize));
            if let Some(end) = end {
                names.push(Run::new(at, end));
                at = end;
            } else {
                at += 1;
            }
        }
    }

    /// The end of the longest name of the running text that stands here.
    fn known_from(&self, at: usize, end: usize) -> Option<usize> {
        let words = self.words;
        if !words.is_capital(at) {
            return None;
        }
        let fits = |name: &&Run| at + name.len() <= end && equal(words, **name, Run::new(at, at + name.len()));
        let tried = self.by_first.get(words.document.lower(at))?;
        tried.iter().filter(fits).map(|name| at + name.len()).max()
    }

    /// The end of a place of the gazetteer, or of words that are no ordinary ones, from here.
    fn guessed_from(&self, at: usize, end: usize) -> Option<usize> {
        let words = self.words;
        let strange = |t: usize| {
            t < end
                && words.is_capital(t)
                && words.document.form(t).starts_with(char::is_alphanumeric)
                && !words.is(t, Classes::TIME.or(Classes::TITLE).or(Classes::ROLE))
                && words.demonym(t).is_none()
                && (!words.known(t).has(Known::WORD) && words.document.form(t).len() > 1
                    || words.is(t, Classes::AGENCY))
        };
        if !words.is_capital(at) {
            return None;
        }
        for len in (2..=4).rev().filter(|len| at + len <= end) {
            if words.known_together(Run::new(at, at + len)).has(PLACE) {
                return Some(at + len);
            }
        }
        let given = words.known(at).has(Known::GIVEN) && at + 1 < end && words.is_capital(at + 1);
        if !strange(at) && !(given && (strange(at + 1) || words.known(at + 1).has(Known::SURNAME))) {
            return None;
        }
        let mut last = at;
        while strange(last + 1) || last + 1 < end && last == at && given && words.known(last + 1).has(Known::SURNAME) {
            last += 1;
        }
        Some(last + 1)
    }
}

/// Whether two runs are the same words, whatever their case.
fn equal(words: &Words, a: Run, b: Run) -> bool {
    a.len() == b.len() && a.range().zip(b.range()).all(|(a, b)| words.document.lower(a) == words.document.lower(b))
}
