//! How the packed tables are laid out: one hash for all of them, and one way to look for what has it.

use std::borrow::Cow;

/// A part of a key, with its hash: what many keys share is hashed once.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The part itself.
    pub text: &'a str,
    hash: u64,
}

/// The part with this text.
#[inline]
pub const fn part(text: &str) -> Part<'_> {
    Part { text, hash: hash_of(text.as_bytes()) }
}

/// A part that owns its text: for those that many keys have.
#[derive(Clone, Debug)]
pub struct Kept<'a> {
    text: Cow<'a, str>,
    hash: u64,
}

impl<'a> Kept<'a> {
    /// The part with this text.
    pub fn new(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        let hash = hash_of(text.as_bytes());
        Self { text, hash }
    }

    /// As one part of a key.
    pub fn part(&self) -> Part<'_> {
        Part { text: &self.text, hash: self.hash }
    }
}

/// A hash of bytes.
// Constant, for parts that are known when it is compiled: `const { part("rule") }`.
#[inline]
pub const fn hash_of(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let (mut whole, mut at) = (SEED, 0);
    while at < words.len() {
        whole = mix(whole, u64::from_le_bytes(words[at]));
        at += 1;
    }
    mix(whole.wrapping_add(rest.len() as u64 + 1), last(rest))
}

/// A hash of a key's parts. Where a part ends counts: "ab", "c" is not "a", "bc".
#[inline]
pub fn hash(parts: &[Part]) -> u64 {
    parts.iter().fold(SEED, |hash, part| mix(hash, part.hash))
}

const SEED: u64 = 0xF135_7AEA_2E62_A9C5;

/// Where an entry stands or can be put: the first slot, from that of its hash on, that is `free_or_its`. Some of the slots are free.
pub fn place<T>(slots: &[T], hash: u64, free_or_its: impl Fn(&T) -> bool) -> usize {
    // The lower half of the hash as a share of all slots: the upper half may be what tells entries apart.
    let mut at = ((u64::from(hash as u32) * slots.len() as u64) >> 32) as usize;
    while !free_or_its(&slots[at]) {
        at = if at + 1 < slots.len() { at + 1 } else { 0 };
    }
    at
}

/// How many slots so many entries need: half of them are taken, since most words that are looked for are not there, and only a free
/// slot ends the search.
pub fn slots_for(entries: usize) -> usize {
    (entries * 2).max(1)
}

/// Both halves of the product, so that every bit bears on every other.
#[inline]
pub const fn mix(hash: u64, word: u64) -> u64 {
    let product = (hash ^ word) as u128 * 0x9E37_79B9_7F4A_7C15;
    product as u64 ^ (product >> 64) as u64
}

/// Fewer than eight bytes as a number.
#[inline]
const fn last(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk::<4>(), bytes.last_chunk::<4>(), bytes) {
        (Some(first), Some(last), _) => u32::from_le_bytes(*first) as u64 | (u32::from_le_bytes(*last) as u64) << 32,
        (.., &[a, b, c]) => (a as u64) << 16 | (b as u64) << 8 | c as u64,
        (.., &[a, b]) => (a as u64) << 8 | b as u64,
        (.., &[a]) => a as u64,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_and_every_end_of_a_part_counts() {
        let keys: [&[&str]; 9] = [
            &[],
            &[""],
            &["lemma", "V"],
            &["lemmaV"],
            &["lemm", "aV"],
            &["lemma", "V", ""],
            &["lemnaV"],
            &["lemma, lemma"],
            &["lemma, lemna"],
        ];
        let mut hashes: Vec<_> = keys.iter().map(|k| hash(&k.iter().map(|p| part(p)).collect::<Vec<_>>())).collect();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), keys.len());
    }
}
