//! Maps and sets of what stands in one article: asked often, so with a hash that costs little. Where many are asked one after the
//! other, an array by index costs less still.

use crate::lexicon::hash::{hash_of, mix};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

/// A map with the quick hash.
pub type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set with the quick hash.
pub type Set<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// The hash of the lexicon's tables.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = mix(self.0, hash_of(bytes));
    }

    fn write_u8(&mut self, number: u8) {
        self.write_u64(number.into());
    }

    fn write_u32(&mut self, number: u32) {
        self.write_u64(number.into());
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = mix(self.0, number);
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_row_and_words_alike_are_told_apart() {
        let numbers: Set<usize> = (0..1000).collect();
        let words: Set<String> = (0..1000).map(|n| format!("word{n}")).collect();
        assert_eq!((numbers.len(), words.len()), (1000, 1000));
        let low = |n: usize| {
            let mut hasher = Quick::default();
            hasher.write_usize(n);
            hasher.finish() & 1023
        };
        assert!((0..1000).map(low).collect::<Set<u64>>().len() > 500, "few share a place");
    }
}
