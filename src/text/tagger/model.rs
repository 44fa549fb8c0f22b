//! The tagger's model as bytes: what each word can be, and the weights.
//!
//! Layout: [`CLASSES`] sets of tags (8 bytes each, little-endian, a bit a tag), then [`SLOTS`] slots of the dictionary
//! (a hash table with linear probing: 2 bytes of the word's hash, a class for each [`Look`]), then [`BLOCKS`] blocks of
//! 64 weights (a signed byte each).

use super::words::Look;
use crate::text::Tag;

/// How many sets of tags there are; the first is for what the dictionary does not know at all.
pub const CLASSES: usize = 256;
/// How many slots the dictionary has.
pub const SLOTS: usize = 1 << 16;
/// Bytes of a slot.
pub const SLOT: usize = 2 + Look::KINDS;
/// How many blocks of weights there are.
pub const BLOCKS: usize = 1 << 14;
/// Weights of a block, one cache line.
pub const BLOCK: usize = 64;
/// Bytes of a model.
pub const SIZE: usize = CLASSES * 8 + SLOTS * SLOT + BLOCKS * BLOCK;

/// Dictionary and weights, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    bytes: &'a [u8; SIZE],
}

/// A set of tags; iterates over them in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Tags(pub u64);

/// The weights of one feature.
#[derive(Clone, Copy, Debug)]
pub struct Weights<'a> {
    block: &'a [u8; BLOCK],
    turn: u32,
}

impl<'a> Model<'a> {
    /// The model in these bytes.
    pub const fn of(bytes: &'a [u8; SIZE]) -> Self {
        Self { bytes }
    }

    /// The tags that words of a class can have.
    pub fn candidates(&self, class: u8) -> Tags {
        let at = class as usize * 8;
        Tags(u64::from_le_bytes(self.bytes[at..at + 8].try_into().expect("eight bytes")))
    }

    /// The class of the word (or ending) with this hash when it looks like this; `None` where the dictionary does not say.
    pub fn class(&self, hash: u32, look: Look) -> Option<u8> {
        let print = fingerprint(hash).to_le_bytes();
        let mut slot = hash as usize % SLOTS;
        loop {
            let at = CLASSES * 8 + slot * SLOT;
            let entry = &self.bytes[at..at + SLOT];
            match [entry[0], entry[1]] {
                [0, 0] => return None,
                found if found == print => return Some(entry[2 + look.kind()]).filter(|&class| class != 0),
                _ => slot = (slot + 1) % SLOTS,
            }
        }
    }

    /// The weights of a feature.
    pub fn weights(&self, feature: u32) -> Weights<'a> {
        let at = CLASSES * 8 + SLOTS * SLOT + block(feature) * BLOCK;
        let block = self.bytes[at..at + BLOCK].try_into().expect("a block");
        Weights { block, turn: feature % BLOCK as u32 }
    }
}

impl Weights<'_> {
    /// The weight for a tag.
    pub fn of(self, tag: Tag) -> i8 {
        self.block[(tag as u32 ^ self.turn) as usize % BLOCK] as i8
    }
}

/// What a slot keeps of a word's hash; never zero, which marks a free slot.
pub fn fingerprint(hash: u32) -> u16 {
    ((hash >> 16) as u16).max(1)
}

/// Which block holds a feature's weights. Its lowest bits, not used here, say in which order they stand there, so that two
/// features with one block seldom share a weight.
pub fn block(feature: u32) -> usize {
    (feature / BLOCK as u32) as usize % BLOCKS
}

impl Tags {
    /// Whether there is no choice.
    pub fn is_single(self) -> bool {
        self.0.is_power_of_two()
    }

    /// The first of them; `NN` of none.
    pub fn first(mut self) -> Tag {
        self.next().unwrap_or(Tag::NN)
    }

    /// With the names that a capital could make of the words, if they are nouns, adjectives or verbs.
    pub fn or_names(self) -> Tags {
        const PLURAL: u64 = Tags::of(&[Tag::NNS, Tag::VBZ]).0;
        const OPEN: u64 = Tags::of(&[Tag::NN, Tag::JJ, Tag::VB, Tag::VBD, Tag::VBG, Tag::VBN, Tag::VBP]).0 | PLURAL;
        let mut tags = self.0;
        if self.0 & OPEN != 0 {
            tags |= Tags::of(&[Tag::NNP]).0;
        }
        if self.0 & PLURAL != 0 {
            tags |= Tags::of(&[Tag::NNPS]).0;
        }
        Tags(tags)
    }

    /// These tags.
    pub const fn of(tags: &[Tag]) -> Tags {
        match tags {
            [first, rest @ ..] => Tags(1 << *first as u32 | Tags::of(rest).0),
            [] => Tags(0),
        }
    }

    /// Whether there are some, and each is one of these.
    pub fn are_in(self, tags: Tags) -> bool {
        self.0 != 0 && self.0 & !tags.0 == 0
    }

    /// Whether the tag is among them.
    pub fn contains(self, tag: Tag) -> bool {
        self.0 >> tag as u32 & 1 != 0
    }
}

impl Iterator for Tags {
    type Item = Tag;

    fn next(&mut self) -> Option<Tag> {
        let tag = Tag::ALL.get(self.0.trailing_zeros() as usize)?;
        self.0 &= self.0 - 1;
        Some(*tag)
    }
}

impl FromIterator<Tag> for Tags {
    fn from_iter<I: IntoIterator<Item = Tag>>(tags: I) -> Self {
        Tags(tags.into_iter().fold(0, |set, tag| set | 1 << tag as u32))
    }
}
