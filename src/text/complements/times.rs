//! Times between a verb and its complement, and times that are the subject of its clause.

use crate::lexicon::Classes;
use crate::text::{Document, Tag};

impl Document<'_> {
    /// "said *Monday* would be hard", "said *last year* had been good": where the time begins that stands between a verb of saying and a finite verb
    /// with no other subject.
    pub(super) fn time_as_subject(&self, verb: usize, from: usize, to: usize) -> Option<usize> {
        let last = to.checked_sub(1).filter(|&i| i >= from && to < self.sentence(verb).end as usize)?;
        let time = self.tokens[last].classes.has(Classes::TIME) || self.lower(last) == "now";
        (time && self.tokens[verb].classes.has(Classes::SAYING) && self.finite_at(to).is_some()).then_some(from)
    }

    /// Index after a span of time or a number of times: "said *two weeks ago* that", "has said *many times* that".
    pub(super) fn span_of_time_end(&self, at: usize, end: usize) -> Option<usize> {
        let word = |i: usize| if i < end { self.lower(i) } else { "" };
        let before_clause = |i: usize| word(i) == "that" || i < end && self.is_opening_mark(i);
        let often = match word(at) {
            "more" => (word(at + 1), word(at + 2)) == ("than", "once"),
            "time" => (word(at + 1), word(at + 2)) == ("and", "again"),
            "over" => (word(at + 1), word(at + 2)) == ("and", "over"),
            _ => false,
        };
        if often {
            return Some(at + 3).filter(|&i| before_clause(i));
        }
        let few = usize::from(word(at) == "a" && word(at + 1) == "few");
        let counted = at < end
            && (matches!(self.tag(at), Tag::CD | Tag::DT) || matches!(word(at), "many" | "several"))
            && word(at) != "that";
        let unit = at + 1 + few;
        if !counted
            || unit >= end
            || !self.tag(unit).is_noun()
            || !self.tokens[unit].classes.has(Classes::TIME) && word(unit) != "times"
        {
            return None;
        }
        match word(unit + 1) {
            "ago" | "earlier" | "later" | "before" | "previously" | "after" => {
                Some(unit + 2).filter(|&i| before_clause(i))
            }
            _ => Some(unit + 1).filter(|&i| word(unit) == "times" && before_clause(i)),
        }
    }
}
