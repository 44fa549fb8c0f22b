//! Which claim a word belongs to.

use crate::attribution::Attribution;
use crate::text::Document;

/// For each token the claim whose content it stands in and the claim whose cue it heads.
pub struct Claims {
    around: Vec<u32>,
    by: Vec<u32>,
}

impl Claims {
    /// Of all claims of the document.
    pub fn new(document: &Document, attributions: &[Attribution]) -> Self {
        let mut claims = Self { around: vec![0; document.tokens.len()], by: vec![0; document.tokens.len()] };
        let mut order: Vec<usize> = (0..attributions.len()).collect();
        order.sort_by_key(|&i| attributions[i].within.is_some());
        for index in order {
            for content in &attributions[index].contents {
                claims.around[content.range()].fill(index as u32 + 1);
            }
            if let Some(head) = attributions[index].head {
                claims.by[head] = index as u32 + 1;
            }
        }
        claims
    }

    /// Index of the innermost claim whose content holds the token.
    pub fn around(&self, token: usize) -> Option<usize> {
        (self.around[token] as usize).checked_sub(1)
    }

    /// Index of the claim that the token signals.
    pub fn by(&self, token: usize) -> Option<usize> {
        (self.by[token] as usize).checked_sub(1)
    }
}
