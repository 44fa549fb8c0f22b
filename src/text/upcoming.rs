//! Whether there is a token of a sort in a run: known at once, however long the run is.

use crate::span::Run;

/// For each token where the next of a sort stands, from the token itself on.
#[derive(Clone, Debug, Default)]
pub struct Upcoming {
    next: Vec<u32>,
}

impl Upcoming {
    /// Of so many tokens those that are of the sort.
    pub fn new(tokens: usize, is: impl Fn(usize) -> bool) -> Self {
        let mut next = vec![u32::MAX; tokens];
        let mut last = u32::MAX;
        for token in (0..tokens).rev() {
            if is(token) {
                last = token as u32;
            }
            next[token] = last;
        }
        Self { next }
    }

    /// Whether one of them stands in the run.
    pub fn any(&self, run: Run) -> bool {
        self.next.get(run.first()).is_some_and(|&next| next < run.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_a_scan_would_tell() {
        let is = |token: usize| matches!(token, 2 | 3 | 7);
        let upcoming = Upcoming::new(9, is);
        for start in 0..10 {
            for end in start..10 {
                assert_eq!(upcoming.any(Run::new(start, end)), (start..end).any(is), "{start}..{end}");
            }
        }
    }
}
