//! Tables of weights: from a factor, such as `lemma|V|say`, to a whole number.
//!
//! A factor is looked up by the hash of its parts, so that no string is put together for it. Most factors are in no table; so
//! all entries of a bucket are compared at once, without a branch that could be foreseen wrongly.

use super::hash::{Part, hash};

/// A table of weights, laid out by the build script.
pub struct Weights {
    /// Each entry is in the bucket of its hash, or where that is full in the next that is not.
    pub buckets: &'static [Bucket],
}

/// Entries that are compared at once; the free ones are the last.
#[derive(Clone, Copy, Debug, Default)]
pub struct Bucket {
    /// The upper half of each hash; 0 for none.
    pub marks: [u32; ENTRIES],
    /// The weight of each entry.
    pub weights: [i16; ENTRIES],
}

const ENTRIES: usize = 8;

impl Weights {
    /// The weight of the factor; 0 if it has none.
    #[inline]
    pub fn get(&self, parts: &[Part]) -> i16 {
        self.find(hash(parts))
    }

    // Inlined at every factor it would crowd other code out of the processor.
    #[inline(never)]
    fn find(&self, hash: u64) -> i16 {
        let (mut at, mark) = place(self.buckets, hash);
        loop {
            let bucket = &self.buckets[at];
            let weight = bucket.weight(mark);
            if weight != 0 || !bucket.is_full() {
                return weight;
            }
            at = (at + 1) % self.buckets.len();
        }
    }
}

impl Bucket {
    /// The weight of the entry with the mark, or 0.
    fn weight(&self, mark: u32) -> i16 {
        self.marks
            .iter()
            .zip(self.weights)
            .fold(0, |sum, (&other, weight)| sum | if other == mark { weight } else { 0 })
    }

    fn is_full(&self) -> bool {
        self.marks[ENTRIES - 1] != 0
    }
}

/// Free buckets for so many entries: half of their places will be taken.
pub fn buckets_for(entries: usize) -> Vec<Bucket> {
    vec![Bucket::default(); entries * 2 / ENTRIES + 1]
}

/// Adds a factor while the table is built; whether no other has its mark.
pub fn add(parts: &[Part], weight: i16, buckets: &mut [Bucket]) -> bool {
    let (mut at, mark) = place(buckets, hash(parts));
    while buckets[at].is_full() && !buckets[at].marks.contains(&mark) {
        at = (at + 1) % buckets.len();
    }
    let Bucket { marks, weights } = &mut buckets[at];
    let new = !marks.contains(&mark);
    if let Some(free) = marks.iter().position(|&other| other == 0).filter(|_| new) {
        (marks[free], weights[free]) = (mark, weight);
    }
    new
}

/// The bucket of a hash, by its lower half as a share of all, and the mark of its entry there.
fn place(buckets: &[Bucket], hash: u64) -> (usize, u32) {
    let at = (u64::from(hash as u32) * buckets.len() as u64) >> 32;
    (at as usize, ((hash >> 32) as u32).max(1))
}

#[cfg(test)]
mod tests {
    use super::super::hash::part;
    use super::*;

    fn parts<'a>(factor: &'a str) -> Vec<Part<'a>> {
        factor.split('|').map(part).collect()
    }

    #[test]
    fn finds_what_was_added_and_nothing_else() {
        let mut buckets = buckets_for(4);
        assert!(add(&parts("lemma|V|say"), 250, &mut buckets));
        assert!(add(&parts("lemma|V|win"), -75, &mut buckets));
        assert!(!add(&parts("lemma|V|win"), 1, &mut buckets));
        let table = Weights { buckets: buckets.leak() };
        assert_eq!(table.get(&parts("lemma|V|say")), 250);
        assert_eq!(table.get(&parts("lemma|V|win")), -75);
        assert_eq!(table.get(&parts("lemma|Vs|ay")), 0);
    }

    #[test]
    fn full_buckets_go_on_in_the_next() {
        let words: Vec<String> = (1..=31).map(|n| n.to_string()).collect();
        let mut buckets = vec![Bucket::default(); 4];
        for (word, weight) in words.iter().zip(1..) {
            assert!(add(&parts(word), weight, &mut buckets));
        }
        let table = Weights { buckets: buckets.leak() };
        for (word, weight) in words.iter().zip(1..) {
            assert_eq!(table.get(&parts(word)), weight);
        }
        assert_eq!(table.get(&parts("32")), 0);
    }
}
