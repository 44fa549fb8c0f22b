//! Where full noun phrases end: base phrases with the prepositional phrases and coordinated phrases behind them.

use super::full_start::{LONGEST_LIST, is_link_left};
use crate::text::{Document, NounPhrase, Tag};

/// Prepositions that hang a phrase on the noun before them, when looking to the right of it.
fn is_link(word: &str) -> bool {
    is_link_left(word)
        || matches!(
            word,
            "over"
                | "as"
                | "than"
                | "into"
                | "toward"
                | "towards"
                | "during"
                | "after"
                | "before"
                | "since"
                | "through"
                | "via"
        )
}

impl Document<'_> {
    /// Index after the full noun phrase that starts at the token (or inside whose first base phrase the token stands): with
    /// the prepositional phrases and coordinated phrases that follow, before `end`.
    pub fn full_phrase_end(&self, token: usize, end: usize) -> Option<usize> {
        let first = self.noun_phrase(token)?;
        let mut after = first.run.end as usize;
        if after > end {
            return None;
        }
        if self.tag(first.head as usize) == Tag::PRP && !self.joins_phrases(after, end) {
            return Some(after);
        }
        // "on Tuesday | against it"
        let day = self.tag(first.head as usize).is_proper() && self.is_time(first);
        while after + 1 < end {
            let linked = match self.tag(after) {
                Tag::IN | Tag::TO if day && self.lower(after) != "of" => None,
                Tag::IN if self.opens_adverbial(after, first, end) => None,
                Tag::IN | Tag::TO if is_link(self.lower(after)) => {
                    self.noun_phrase_from(after + 1).filter(|p| self.lower(after) == "of" || !self.is_time(*p))
                }
                Tag::CC if self.joins_phrases(after, end) => self.noun_phrase_from(after + 1),
                Tag::Comma if self.lists_on(after, end) => self.noun_phrase_from(after + 1),
                _ => None,
            };
            match linked {
                Some(phrase) if phrase.run.end as usize <= end => after = phrase.run.end as usize,
                _ => break,
            }
        }
        Some(after)
    }

    /// "(attacked the plan) *after he met the unions*": whether a clause starts at a word that is a preposition too. "The day *after she left*"
    /// belongs together.
    fn opens_adverbial(&self, word: usize, phrase: NounPhrase, end: usize) -> bool {
        let clausal = matches!(self.lower(word), "as" | "after" | "before" | "since" | "until" | "than");
        let Some(subject) = self.noun_phrase_from(word + 1).filter(|_| clausal && !self.is_time(phrase)) else {
            return false;
        };
        let verb = self.skip_adverbs(subject.run.end as usize, end);
        matches!(self.lower(word + 1), "i" | "he" | "she" | "we" | "they") || verb < end && self.tag(verb).is_finite()
    }

    /// Whether "and", "or" or "&" at the token joins two noun phrases rather than two clauses.
    fn joins_phrases(&self, token: usize, end: usize) -> bool {
        if token + 1 >= end || self.tag(token) != Tag::CC || !matches!(self.lower(token), "and" | "or" | "nor" | "&") {
            return false;
        }
        let Some(phrase) = self.noun_phrase_from(token + 1) else { return false };
        if self.tag(token + 1) == Tag::PRP {
            return false;
        }
        let mut after = phrase.run.end as usize;
        while after < end && self.tag(after).is_adverb() {
            after += 1;
        }
        after >= end || !self.tag(after).is_finite()
    }

    /// Whether the comma at the token stands inside a list of names, "Smith, Jones and Lee", or of like phrases: "farmers, small shops and
    /// families", "the unions, the farmers and the church".
    fn lists_on(&self, comma: usize, end: usize) -> bool {
        let Some(phrase) = self.noun_phrase_from(comma + 1) else { return false };
        let mut after = phrase.run.end as usize;
        let Some(before) = comma.checked_sub(1).and_then(|i| self.noun_phrase(i)) else { return false };
        let names = self.tag(before.run.last()).is_proper() && self.tag(phrase.head as usize).is_proper();
        let common = |p: NounPhrase| matches!(self.tag(p.head as usize), Tag::NN | Tag::NNS) && !self.is_time(p);
        let determined = |p: NounPhrase| matches!(self.tag(p.run.first()), Tag::DT | Tag::PRPS);
        let like = |p: NounPhrase| common(p) && determined(p) == determined(before);
        if !(names || like(before) && like(phrase)) {
            return false;
        }
        // "farmers, *millers,* bakers and families"
        let mut items = 0;
        while !names
            && items < LONGEST_LIST
            && after + 1 < end
            && self.tag(after) == Tag::Comma
            && let Some(item) = self.noun_phrase_from(after + 1).filter(|&p| like(p))
        {
            after = item.run.end as usize;
            items += 1;
        }
        if after < end && self.tag(after) == Tag::Comma {
            after += 1;
        }
        let last = || self.noun_phrase_from(after + 1).is_some_and(|p| names || like(p));
        after + 1 < end && self.tag(after) == Tag::CC && self.joins_phrases(after, end) && last()
    }
}
