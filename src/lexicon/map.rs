//! Tables from a word to what is written of it.
//!
//! Keys and values lie in one text, and slots say where in it: pointers would have to be fixed up by the loader at every start.

use super::hash::{hash, part, place};
use std::ops::Range;

/// A table from keys to values, laid out by the build script.
pub struct Map<V: 'static> {
    /// The keys, and the values that are texts, one after the other.
    pub text: &'static str,
    /// The keys with their values.
    pub slots: &'static [Slot<V>],
}

/// A key with its value: half of the key's hash, which tells it from nearly all others at a glance and is 0 where the slot is free; the
/// key; the value.
pub type Slot<V> = (u32, Slice, V);

/// A stretch of a table's text: byte offsets, start included, end excluded.
#[derive(Clone, Copy, Debug, Default)]
pub struct Slice {
    /// Byte offset of the first byte.
    pub start: u16,
    /// Byte offset after the last byte.
    pub end: u16,
}

impl Slice {
    /// The stretch that these words are, once they are put behind the text.
    pub fn push(words: &str, text: &mut String) -> Self {
        let end = |text: &String| u16::try_from(text.len()).expect("a table has 64 kB at most");
        let start = end(text);
        text.push_str(words);
        Self { start, end: end(text) }
    }

    fn of(self, text: &str) -> &str {
        &text[self.range()]
    }

    fn range(self) -> Range<usize> {
        usize::from(self.start)..usize::from(self.end)
    }
}

impl<V> Map<V> {
    /// The value of the key.
    pub fn find(&self, key: &str) -> Option<&'static V> {
        let (mark, _, value) = &self.slots[slot(self.slots, self.text, key).0];
        (*mark != 0).then_some(value)
    }

    /// Whether there is such a key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// All keys, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.slots.iter().filter(|(mark, ..)| *mark != 0).map(|(_, key, _)| key.of(self.text))
    }
}

impl Map<Slice> {
    /// The text that is the value of the key.
    pub fn get(&self, key: &str) -> Option<&'static str> {
        self.find(key).map(|value| value.of(self.text))
    }
}

/// The slots of a table with these rows, whose keys stand in the text.
pub fn slots<V: Clone + Default>(text: &str, rows: &[(Slice, V)]) -> Vec<Slot<V>> {
    let mut slots = vec![Slot::<V>::default(); super::hash::slots_for(rows.len())];
    for (key, value) in rows {
        let word = key.of(text);
        let (at, mark) = slot(&slots, text, word);
        assert!(slots[at].0 == 0, "{word:?} stands in the table twice");
        slots[at] = (mark, *key, value.clone());
    }
    slots
}

/// The key's slot or the free one for it, and its mark.
fn slot<V>(slots: &[Slot<V>], text: &str, key: &str) -> (usize, u32) {
    let hash = hash(&[part(key)]);
    let mark = ((hash >> 32) as u32).max(1);
    let (text, word) = (text.as_bytes(), key.as_bytes());
    let is_its = |&(other, found, _): &Slot<V>| other == mark && &text[found.range()] == word;
    (place(slots, hash, |slot| slot.0 == 0 || is_its(slot)), mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_put_in_and_nothing_else() {
        let mut text = String::new();
        let rows = [("ada", "one"), ("bo", "two"), ("cleo", "")]
            .map(|(key, value)| (Slice::push(key, &mut text), Slice::push(value, &mut text)));
        let map = Map { slots: slots(&text, &rows).leak(), text: text.leak() };
        assert_eq!((map.get("ada"), map.get("bo"), map.get("cleo")), (Some("one"), Some("two"), Some("")));
        assert_eq!((map.get("dan"), map.get(""), map.get("one")), (None, None, None));
        assert_eq!(map.keys().count(), 3);
    }
}
