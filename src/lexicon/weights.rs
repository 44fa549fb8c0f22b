//! Tables of weights: from a factor, such as `lemma|V|say`, to a whole number.
//!
//! A factor is looked up by the hash of its parts, so that no string is put together for it.

/// A table of weights, packed into one array by the build script.
pub struct Weights {
    /// 48 bits of hash above 16 bits of weight, 0 for none, in the first free place from that of the hash. A power of two long,
    /// at most three quarters full.
    pub slots: &'static [u64],
}

impl Weights {
    /// The weight of the factor; 0 if it has none.
    pub fn get(&self, parts: &[&str]) -> i16 {
        let (mut at, mark) = place(parts, self.slots.len());
        while self.slots[at] != 0 {
            if self.slots[at] >> 16 == mark {
                return self.slots[at] as u16 as i16;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        0
    }
}

/// Adds a factor while the table is built; whether its place was free.
pub fn add(parts: &[&str], weight: i16, slots: &mut [u64]) -> bool {
    let (mut at, mark) = place(parts, slots.len());
    while slots[at] != 0 {
        if slots[at] >> 16 == mark {
            return false;
        }
        at = (at + 1) & (slots.len() - 1);
    }
    slots[at] = mark << 16 | u64::from(weight as u16);
    true
}

/// Where to look first, and what to look for.
fn place(parts: &[&str], slots: usize) -> (usize, u64) {
    let mut hash = 0u64;
    for part in parts {
        let (words, rest) = part.as_bytes().as_chunks::<8>();
        for word in words {
            hash = mix(hash, u64::from_le_bytes(*word));
        }
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        hash = mix(hash, u64::from_le_bytes(last) ^ (rest.len() as u64 + 1) << 56);
    }
    hash ^= hash >> 29;
    hash = hash.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (hash as usize & (slots - 1), (hash >> 16).max(1))
}

fn mix(hash: u64, word: u64) -> u64 {
    (hash.rotate_left(23) ^ word).wrapping_mul(0xF135_7AEA_2E62_A9C5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_added_and_nothing_else() {
        let mut slots = vec![0; 8];
        assert!(add(&["lemma", "V", "say"], 250, &mut slots));
        assert!(add(&["lemma", "V", "win"], -75, &mut slots));
        assert!(!add(&["lemma", "V", "win"], 1, &mut slots));
        let table = Weights { slots: slots.leak() };
        assert_eq!(table.get(&["lemma", "V", "say"]), 250);
        assert_eq!(table.get(&["lemma", "V", "win"]), -75);
        assert_eq!(table.get(&["lemma", "Vs", "ay"]), 0);
    }
}
