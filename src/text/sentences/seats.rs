//! Seats in parliament behind a name: "Ann Lee, D-Calif."

use crate::text::abbreviations::{self, Kind};

/// Whether what stands before the name of a state is the letter of a party: "D-", "(R-".
pub(super) fn is_party(before: &str) -> bool {
    let Some(letters) = before.strip_suffix(['-', '–']) else { return false };
    [" D", " R", " I", "(D", "(R", "(I"].iter().any(|party| letters.ends_with(party))
}

/// Whether a word and what follows it are a short title: "Rep.", "Sen.".
pub(super) fn is_title(word: &str, rest: &str) -> bool {
    rest.starts_with('.') && abbreviations::kind(word) == Some(Kind::Inside)
}
