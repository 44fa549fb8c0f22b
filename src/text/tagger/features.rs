//! What the tagger weighs: a word, its neighbours, and the tags already given.

use super::words::{Word, last};
use crate::text::Tag;

/// A word with its neighbours.
#[derive(Clone, Copy, Debug, Default)]
pub struct Window {
    /// Hashes of the two words before.
    before: [u32; 2],
    word: Word,
    after: Word,
    /// The tags of the word before and the one before that, plus one; zero for none.
    tags: [u8; 2],
    /// Hash of the last verb before, if no mark ended its clause since.
    verb: u32,
}

impl Window {
    /// How many features a word has.
    pub const FEATURES: usize = 16;

    /// Moves on by one word.
    pub fn shift(&mut self, next: Word) {
        self.before = [self.word.hash, self.before[0]];
        self.word = self.after;
        self.after = next;
    }

    /// The word in the middle.
    pub fn word(&self) -> &Word {
        &self.word
    }

    /// Gives the word in the middle its tag.
    pub fn settle(&mut self, tag: Tag) {
        self.tags = [tag as u8 + 1, self.tags[0]];
        if tag.is_verb() || tag == Tag::TO {
            self.verb = self.word.hash;
        } else if matches!(tag, Tag::Stop | Tag::Colon | Tag::Open | Tag::Close) {
            self.verb = 0;
        }
    }

    /// Hashes of what there is to know of the word in the middle.
    pub fn features(&self) -> [u32; Window::FEATURES] {
        let Word { hash, ending, shape, look, class, ahead } = self.word;
        let clause = (ahead as u64) << 1 | u64::from(self.verb != 0);
        let [hash, class, look, shape] = [u64::from(hash), u64::from(class), look as u64, u64::from(shape)];
        let [before, before2] = self.before.map(u64::from);
        let after = u64::from(self.after.hash);
        let [tag, tag2] = self.tags.map(u64::from);
        let next = u64::from(self.after.class) << 3 | self.after.look as u64;
        let [a, b, c, d, e] = if shape == 0 {
            [mix(1, hash, look), mix(2, hash, tag), mix(3, hash, after), mix(4, before, hash), mix(5, hash, next)]
        } else {
            let shape = shape << 3 | look;
            [
                mix(6, last(ending, 2), shape),
                mix(7, last(ending, 4), shape),
                mix(8, shape, next),
                mix(9, last(ending, 2), next),
                mix(10, shape, tag),
            ]
        };
        [
            a,
            b,
            c,
            d,
            e,
            mix(11, class, look),
            mix(12, tag << 8 | tag2, look),
            mix(13, before, class),
            mix(14, after, class),
            mix(15, next, class),
            mix(16, next << 8 | tag, class),
            mix(17, last(ending, 3), look),
            mix(18, self.verb.into(), class),
            mix(19, before2, class),
            mix(20, clause, class),
            mix(21, tag << 8 | clause, class),
        ]
    }
}

/// One hash of two things and the kind of feature that they are.
fn mix(kind: u64, a: u64, b: u64) -> u32 {
    let a = (a ^ kind << 56).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((a.rotate_left(29) ^ b).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as u32
}
