//! Tables from a word to what is written of it.

use super::hash::{hash, part, place};

/// A table from keys to values, laid out by the build script.
pub struct Map<V: 'static> {
    /// Keys with their values; a slot without a key is free.
    pub slots: &'static [(&'static str, V)],
}

impl<V> Map<V> {
    /// The value of the key.
    pub fn get(&self, key: &str) -> Option<&'static V> {
        let at = place(self.slots, hash(&[part(key)]), |(k, _)| k.is_empty() || *k == key);
        let (found, value) = &self.slots[at];
        (!found.is_empty()).then_some(value)
    }

    /// Whether there is such a key.
    pub fn contains_key(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// All keys, in no order.
    pub fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.slots.iter().map(|(key, _)| *key).filter(|key| !key.is_empty())
    }
}

/// The slots of a table with these rows.
pub fn slots<'a, V: Default>(rows: impl ExactSizeIterator<Item = (&'a str, V)>) -> Vec<(&'a str, V)> {
    let mut slots: Vec<(&str, V)> = Vec::new();
    slots.resize_with(super::hash::slots_for(rows.len()), Default::default);
    for (key, value) in rows {
        let at = place(&slots, hash(&[part(key)]), |(k, _)| k.is_empty() || *k == key);
        assert!(slots[at].0.is_empty() && !key.is_empty(), "{key:?} is empty or stands in the table twice");
        slots[at] = (key, value);
    }
    slots
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_put_in_and_nothing_else() {
        let map = Map { slots: slots([("ada", 1), ("bo", 2), ("cleo", 3)].into_iter()).leak() };
        assert_eq!((map.get("ada"), map.get("bo"), map.get("cleo")), (Some(&1), Some(&2), Some(&3)));
        assert_eq!((map.get("dan"), map.get("")), (None, None));
        assert_eq!(map.keys().count(), 3);
    }
}
