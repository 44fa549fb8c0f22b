//! Which entry of an older list is which of a newer one: by what they say, not by where they stand.

use std::cmp::Reverse;
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

/// What an entry says.
#[derive(Clone, Copy)]
pub struct Saying<'r> {
    /// Its words.
    pub text: &'r str,
    /// Who says it and by which words, which decides between entries that say the same.
    pub by: [Option<&'r str>; 2],
}

/// Words in more entries than this tell too little to look an entry up by.
const COMMON: usize = 32;
/// Of each entry so many of its rarest words are looked up …
const LOOKED_UP: usize = 12;
/// … and so many entries that share most of these are compared with it, which keeps the time linear.
const COMPARED: usize = 8;
/// Entries are alike from here on: half of the words will do where somebody says them in the same way, otherwise it takes more.
const ALIKE: f64 = 0.65;
const SAME_SPEAKER: f64 = 0.1;
const SAME_CUE: f64 = 0.05;

/// The pairs of entries that are the same: indexes of the older and of the newer, by the older. First those with the very same
/// words, then those with similar ones.
pub fn pairs(old: &[Saying], new: &[Saying]) -> Vec<(usize, usize)> {
    let mut pairing = Pairing { of_old: vec![None; old.len()], taken: vec![false; new.len()] };
    let words = |sayings: &[Saying]| sayings.iter().map(|s| words(s.text)).collect::<Vec<_>>();
    let (old_words, new_words) = (words(old), words(new));
    pairing.equal(|at| (&old_words[at], old[at].by), |at| (&new_words[at], new[at].by));
    pairing.equal(|at| (&old_words[at], old[at].by[0]), |at| (&new_words[at], new[at].by[0]));
    pairing.equal(|at| &old_words[at], |at| &new_words[at]);
    pairing.similar(old, new, &old_words, &new_words);
    pairing.of_old.into_iter().enumerate().filter_map(|(old, new)| Some((old, new?))).collect()
}

/// Which pairs stand in another order: all but the longest row of pairs that are in order on both sides.
pub fn moved(pairs: &[(usize, usize)]) -> Vec<bool> {
    // For each length the pair that ends a row of it with the least index; for each pair the one before it in its row.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (at, pair) in pairs.iter().enumerate() {
        let length = ends.partition_point(|&end| pairs[end].1 < pair.1);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut moved = vec![true; pairs.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        moved[at] = false;
        next = before[at];
    }
    moved
}

/// The pairs found so far.
struct Pairing {
    of_old: Vec<Option<usize>>,
    taken: Vec<bool>,
}

impl Pairing {
    fn pair(&mut self, old: usize, new: usize) {
        self.of_old[old] = Some(new);
        self.taken[new] = true;
    }

    fn free_old(&self) -> impl Iterator<Item = usize> {
        (0..self.of_old.len()).filter(|&at| self.of_old[at].is_none())
    }

    fn free_new(&self) -> impl Iterator<Item = usize> {
        (0..self.taken.len()).filter(|&at| !self.taken[at])
    }

    /// Pairs, in order, what has the same key.
    fn equal<K: Eq + Hash>(&mut self, old_key: impl Fn(usize) -> K, new_key: impl Fn(usize) -> K) {
        let mut by_key: HashMap<K, VecDeque<usize>> = HashMap::new();
        self.free_new().for_each(|at| by_key.entry(new_key(at)).or_default().push_back(at));
        for old in self.free_old().collect::<Vec<_>>() {
            if let Some(new) = by_key.get_mut(&old_key(old)).and_then(VecDeque::pop_front) {
                self.pair(old, new);
            }
        }
    }

    /// Pairs what has similar words, the most similar first.
    fn similar(&mut self, old: &[Saying], new: &[Saying], old_words: &[Vec<String>], new_words: &[Vec<String>]) {
        let mut holders: HashMap<&str, Vec<usize>> = HashMap::new();
        for at in self.free_new() {
            for word in distinct(&new_words[at]) {
                holders.entry(word).or_default().push(at);
            }
        }
        let mut found = Vec::new();
        for at in self.free_old() {
            for candidate in candidates(&holders, &old_words[at]) {
                let same = |n: usize, gain: f64| if old[at].by[n] == new[candidate].by[n] { gain } else { 0.0 };
                let shared = dice(&old_words[at], &new_words[candidate]);
                let alike = shared + same(0, SAME_SPEAKER) + same(1, SAME_CUE);
                if alike >= ALIKE {
                    found.push((alike, at, candidate));
                }
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
        for (_, old, new) in found {
            if self.of_old[old].is_none() && !self.taken[new] {
                self.pair(old, new);
            }
        }
    }
}

/// The entries that share most of the rarest words.
fn candidates(holders: &HashMap<&str, Vec<usize>>, words: &[String]) -> Vec<usize> {
    let mut rarest: Vec<&Vec<usize>> =
        distinct(words).filter_map(|word| holders.get(word)).filter(|holders| holders.len() <= COMMON).collect();
    rarest.sort_by_key(|holders| holders.len());
    let mut shared: HashMap<usize, usize> = HashMap::new();
    for &holder in rarest.into_iter().take(LOOKED_UP).flatten() {
        *shared.entry(holder).or_default() += 1;
    }
    let mut candidates: Vec<(Reverse<usize>, usize)> = shared.into_iter().map(|(at, n)| (Reverse(n), at)).collect();
    candidates.sort_unstable();
    candidates.into_iter().take(COMPARED).map(|(_, at)| at).collect()
}

/// The words in small letters, without marks, sorted.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_lowercase).collect();
    words.sort_unstable();
    words
}

/// Sorted words, each once.
fn distinct(words: &[String]) -> impl Iterator<Item = &str> {
    words.chunk_by(|a, b| a == b).map(|same| same[0].as_str())
}

/// The share of words that two sorted lists have in common (Dice 1945), from 0 to 1; by letters, so that small words count less.
fn dice(one: &[String], other: &[String]) -> f64 {
    let (mut shared, mut a, mut b) = (0, 0, 0);
    while a < one.len() && b < other.len() {
        let order = one[a].cmp(&other[b]);
        shared += if order.is_eq() { one[a].len() } else { 0 };
        a += usize::from(order.is_le());
        b += usize::from(order.is_ge());
    }
    let letters = |words: &[String]| words.iter().map(String::len).sum::<usize>();
    2.0 * shared as f64 / (letters(one) + letters(other)) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paired(old: &[[&'static str; 2]], new: &[[&'static str; 2]]) -> Vec<(usize, usize)> {
        let sayings = |list: &[[&'static str; 2]]| -> Vec<Saying> {
            list.iter().map(|[text, speaker]| Saying { text, by: [Some(*speaker), None] }).collect()
        };
        pairs(&sayings(old), &sayings(new))
    }

    #[test]
    fn the_same_words_are_paired_by_their_speaker() {
        let (ann, bob) = (["The mill is old.", "Ann"], ["the mill is old", "Bob"]);
        assert_eq!(paired(&[ann, bob], &[bob, ann]), [(0, 1), (1, 0)]);
    }

    #[test]
    fn similar_words_are_paired_the_most_similar_first() {
        let old = [["the old mill must close in spring", "Ann"], ["the old mill must close", "Ann"]];
        let new = [["the old mill must close now", "Ann"], ["the old mill must close in the spring", "Ann"]];
        assert_eq!(paired(&old, &new), [(0, 1), (1, 0)]);
    }

    #[test]
    fn half_of_the_words_are_enough_for_the_same_speaker() {
        assert_eq!(paired(&[["the mill is old", "Ann"]], &[["the mill was shut", "Ann"]]), [(0, 0)]);
        assert_eq!(paired(&[["the mill is old", "Ann"]], &[["the mill was shut", "Bob"]]), []);
        assert_eq!(paired(&[["the mill is old", "Ann"]], &[["the roof was shut", "Ann"]]), []);
    }

    #[test]
    fn an_entry_without_words_is_paired_with_its_like() {
        assert_eq!(paired(&[["“…”", "Ann"], ["", "Bob"]], &[["", "Bob"], ["…", "Ann"]]), [(0, 1), (1, 0)]);
    }

    #[test]
    fn as_few_as_possible_have_moved() {
        assert_eq!(moved(&[(0, 3), (1, 0), (2, 1), (3, 2)]), [true, false, false, false]);
        assert!(moved(&[]).is_empty());
    }
}
