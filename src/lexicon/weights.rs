//! Tables of weights: from a factor, such as `lemma|V|say`, to a whole number.
//!
//! A factor is looked up by the hash of its parts, so that no string is put together for it.

use super::hash::{Part, hash, place};

/// A table of weights, packed into one array by the build script.
pub struct Weights {
    /// 48 bits of hash above 16 bits of weight, 0 for none.
    pub slots: &'static [u64],
}

impl Weights {
    /// The weight of the factor; 0 if it has none.
    pub fn get(&self, parts: &[Part]) -> i16 {
        self.slots[slot(self.slots, parts).0] as u16 as i16
    }
}

/// Adds a factor while the table is built; whether its place was free.
pub fn add(parts: &[Part], weight: i16, slots: &mut [u64]) -> bool {
    let (at, mark) = slot(slots, parts);
    let free = slots[at] == 0;
    if free {
        slots[at] = mark << 16 | u64::from(weight as u16);
    }
    free
}

/// The factor's slot or the free one for it, and its mark.
fn slot(slots: &[u64], parts: &[Part]) -> (usize, u64) {
    let hash = hash(parts);
    let mark = (hash >> 16).max(1);
    (place(slots, hash, |&slot| slot == 0 || slot >> 16 == mark), mark)
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
        let mut slots = vec![0; 8];
        assert!(add(&parts("lemma|V|say"), 250, &mut slots));
        assert!(add(&parts("lemma|V|win"), -75, &mut slots));
        assert!(!add(&parts("lemma|V|win"), 1, &mut slots));
        let table = Weights { slots: slots.leak() };
        assert_eq!(table.get(&parts("lemma|V|say")), 250);
        assert_eq!(table.get(&parts("lemma|V|win")), -75);
        assert_eq!(table.get(&parts("lemma|Vs|ay")), 0);
    }
}
