//! What the tagger weighs: a word, its neighbours, and the tags already given.

use super::words::Word;
use crate::text::Tag;

/// A word with its neighbours.
#[derive(Clone, Copy, Debug, Default)]
pub struct Window {
    /// Two words before, the word, two words after.
    words: [Word; 5],
    /// The tags of the word before and the one before that, plus one; zero for none.
    tags: [u32; 2],
    /// Hash of the last verb before, if nothing ended its clause since.
    verb: u32,
}

impl Window {
    /// How many words it sees ahead.
    pub const AHEAD: usize = 2;
    /// How many features a word has.
    pub const FEATURES: usize = 20;

    /// Moves on by one word.
    pub fn shift(&mut self, next: Word) {
        self.words.rotate_left(1);
        self.words[4] = next;
    }

    /// The word in the middle.
    pub fn word(&self) -> &Word {
        &self.words[2]
    }

    /// Gives the word in the middle its tag.
    pub fn settle(&mut self, tag: Tag) {
        self.tags = [tag as u32 + 1, self.tags[0]];
        if tag.is_verb() || tag == Tag::TO {
            self.verb = self.words[2].hash;
        } else if matches!(tag, Tag::Stop | Tag::Colon | Tag::Open | Tag::Close) {
            self.verb = 0;
        }
    }

    /// Hashes of what there is to know of the word in the middle.
    pub fn features(&self) -> [u32; Window::FEATURES] {
        let [before2, before, word, after, after2] = &self.words;
        let [tag, tag2] = self.tags;
        let look = word.look as u32;
        let class = u32::from(word.class);
        let next = u32::from(after.class) << 3 | after.look as u32;
        let next2 = u32::from(after2.class) << 3 | after2.look as u32;
        let pair = tag << 8 | tag2;
        let pairs = [
            (class, look),
            (word.hash, look),
            (word.hash, tag),
            (pair, look),
            (pair, class),
            (before.hash, class),
            (after.hash, class),
            (next, tag),
            (next, class),
            (next, next2),
            (word.hash, after.hash),
            (before.hash, word.hash),
            (before2.hash, class),
            (word.ending, look),
            (word.ending, tag),
            (after2.hash, class),
            (before.hash, after.hash),
            (self.verb, class),
            (next << 8 | tag, class),
            (word.hash, next),
        ];
        let mut kind = 0;
        pairs.map(|(a, b)| {
            kind += 1;
            mix(kind, a, b)
        })
    }
}

fn mix(kind: u32, a: u32, b: u32) -> u32 {
    let both = u64::from(a) << 32 | u64::from(b);
    ((both ^ u64::from(kind) << 27)
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .rotate_left(29)
        .wrapping_mul(0xbf58_476d_1ce4_e5b9)
        >> 32) as u32
}
