//! What limits the phrase that opens a clause: "said *around* 70 were hurt".

use crate::lexicon::Classes;
use crate::text::{Document, Tag};

impl Document<'_> {
    /// Index after what limits the noun phrase that follows it: "*even* the mayor", "*well over* 20 people".
    pub(super) fn skip_limit(&self, at: usize, end: usize) -> usize {
        if at + 1 >= end || self.noun_phrase_from(at).is_some() {
            return at;
        }
        if self.is_amount(at, end) {
            return at + 1;
        }
        let emphasis =
            matches!(self.lower(at), "even" | "not" | "just" | "only" | "well" | "far" | "perhaps" | "maybe");
        let next = if emphasis && self.is_amount(at + 1, end) { at + 2 } else { at + 1 };
        let limits = emphasis && self.tag(at).is_adverb() && self.noun_phrase_from(next).is_some();
        if limits { next } else { at }
    }

    /// "said *around 70 grams* were found": whether an amount that begins like an adjunct opens the clause of a verb of saying.
    pub(super) fn opens_with_amount(&self, verb: usize, at: usize, end: usize) -> bool {
        self.tokens[verb].classes.has(Classes::SAYING) && self.is_amount(at, end) && self.clause_verb(at, end).is_some()
    }

    /// Whether an adverb belongs to the amount behind it rather than to the verb before: "said *far* more people", "said *well* over 20".
    pub(super) fn limits_amount(&self, at: usize, end: usize) -> bool {
        let next = at + 1;
        self.is_amount(at, end)
            || next < end
                && match self.lower(at) {
                    "far" => matches!(self.lower(next), "more" | "fewer" | "less" | "too"),
                    "well" => self.is_amount(next, end),
                    _ => false,
                }
    }

    /// "around", "over" and their like before a number.
    fn is_amount(&self, at: usize, end: usize) -> bool {
        let about =
            matches!(self.lower(at), "around" | "over" | "about" | "under" | "between" | "approximately" | "roughly");
        let up_to = matches!(self.lower(at), "close" | "up") && at + 1 < end && self.lower(at + 1) == "to";
        let number = at + 1 + usize::from(up_to);
        (about || up_to) && number < end && matches!(self.tag(number), Tag::CD | Tag::Dollar)
    }
}
