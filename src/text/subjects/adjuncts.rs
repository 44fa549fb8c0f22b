//! What stands between a verb and its subject and is neither: adverbs, times, prepositional phrases.

use super::Finder;
use crate::lexicon::Classes;
use crate::text::Tag;

impl Finder<'_> {
    /// The token before the verb and what may stand between it and its subject: adverbs, "to", "on Monday", "two weeks ago",
    /// "both". `None` at the start of the sentence.
    pub(super) fn before_adjuncts(&self, first: usize, start: usize) -> Option<usize> {
        let mut at = first;
        while at > start {
            let token = at - 1;
            let tag = self.tag(token);
            let skipped = tag.is_adverb()
                || tag == Tag::TO && !(at..first).any(|i| self.tag(i).is_noun())
                || tag.is_noun() && self.is_bare_time(token, start)
                || at < first && matches!(self.lower(token), "last" | "this" | "earlier" | "later" | "late" | "early")
                || tag == Tag::PRP && (self.lower(token).ends_with("self") || self.lower(token).ends_with("selves"))
                || matches!(self.lower(token), "all" | "both" | "each")
                    && (at < first
                        || token > start
                            && (self.tag(token - 1).is_nominal()
                                || matches!(self.tag(token - 1), Tag::WP | Tag::WDT | Tag::RightBracket)));
            if !skipped {
                break;
            }
            at = token;
            let preposition =
                at > start && matches!(self.lower(at - 1), "on" | "in" | "at" | "for" | "over" | "since" | "during");
            if preposition && (self.is(at, Classes::TIME) || matches!(self.lower(at), "last" | "this")) {
                at -= 1;
            }
        }
        // "two weeks ago"
        if (at..first).any(|i| self.lower(i) == "ago") {
            while at > start
                && (self.is(at - 1, Classes::TIME)
                    || matches!(self.tag(at - 1), Tag::CD | Tag::IN | Tag::JJR | Tag::DT))
            {
                at -= 1;
            }
        }
        (at > start).then(|| at - 1)
    }

    /// "the mayor *Monday* said", "*last week* said"; not "Election *Day* was", "the *year* was", "In June, *May* said".
    fn is_bare_time(&self, token: usize, start: usize) -> bool {
        let first = self.document.noun_phrase(token).map_or(token, |p| p.run.first());
        let opens = token == start || self.tag(token - 1) == Tag::Comma;
        // "He said *Monday* would be hard."
        if first > start && self.tag(first - 1).is_finite() && self.is(first - 1, Classes::SAYING) {
            return false;
        }
        self.document.is_bare_time(token)
            && !(opens && self.tag(token).is_proper())
            && (first == token
                || self.is(first, Classes::TIME)
                || self.tag(first) == Tag::CD
                || matches!(
                    self.lower(first),
                    "last" | "this" | "that" | "next" | "earlier" | "later" | "late" | "early"
                ))
    }

    /// First token of a prepositional phrase that ends at the token and hangs on nothing before it: an adjunct between the verb and
    /// its subject ("who in the past has said", "and like her rival has said").
    pub(super) fn prepositional_phrase_to(&self, last: usize, start: usize) -> Option<usize> {
        if !self.ends_phrase(last, start) {
            return None;
        }
        let preposition = self.document.full_phrase_start(last, start).checked_sub(1).filter(|&p| p > start)?;
        let opener = self.tag(preposition - 1);
        let adjunct = self.tag(preposition) == Tag::IN
            && self.lower(preposition) != "that"
            && !self.is(preposition, Classes::SUBORDINATOR)
            && (matches!(opener, Tag::WP | Tag::WDT | Tag::CC) || self.lower(preposition - 1) == "that")
            && !self.joins_modifiers(preposition - 1, start);
        adjunct.then_some(preposition)
    }
}
