//! Who is told: "told *the court in Leeds* that", "told *a man who had lost his house* that".

use super::{Frame, RELATIVE};
use crate::lexicon::Classes;
use crate::text::{Document, NounPhrase, Tag};

impl Document<'_> {
    /// Whether a noun phrase can be somebody: not "promised *a review*", "told *a story*".
    pub(super) fn can_be_told(&self, phrase: NounPhrase, verb: usize) -> bool {
        let head = phrase.head as usize;
        if self.lemma(verb) == "tell" {
            return !matches!(self.lemma(head), "story" | "tale" | "truth" | "lie" | "joke" | "history" | "difference");
        }
        let somebody =
            Classes::SPEAKERS.or(Classes::PERSONAL).or(Classes::ORGAN).or(Classes::COMPANY).or(Classes::AGENCY);
        !matches!(self.tag(head), Tag::NN | Tag::NNS) || self.tokens[head].classes.has(somebody)
    }

    /// Index after the quoted name of what is told, if a possessor stands before it: "told ABC’s *“Good Morning Leeds”* that".
    pub(super) fn after_quoted_name(&self, at: usize, end: usize) -> usize {
        if at >= end || self.tag(at - 1) != Tag::POS || !self.is_opening_mark(at) {
            return at;
        }
        let name = self.quotation(at).filter(|q| q.closed && self.is_title(q.run));
        name.map_or(at, |q| q.run.end as usize)
    }

    pub(super) fn finite_between(&self, from: usize, to: usize) -> bool {
        (from..to).any(|i| self.tag(i).is_finite())
    }

    /// What somebody is told, after up to three adjuncts.
    pub(super) fn after_recipient(&self, told: usize, end: usize) -> Option<(Frame, usize)> {
        let mut at = self.skip_adverbs(told, end);
        for _ in 0..4 {
            match self.frame_at(at, end) {
                Frame::That if self.is_relative(at, end) => return None,
                frame @ (Frame::That | Frame::Infinitive | Frame::Colon | Frame::Quotation) => {
                    return Some((frame, at));
                }
                Frame::Wh if matches!(self.lower(at), "who" | "whose") => {
                    // "told a man *who had lost his house* that …"
                    let that = (at + 2..end.min(at + RELATIVE)).take_while(|&i| self.tag(i) != Tag::Comma);
                    let that = that.into_iter().find(|&i| self.lower(i) == "that" && self.opens_that(i, end))?;
                    return self.finite_between(at, that).then_some((Frame::That, that));
                }
                Frame::Wh if !matches!(self.lower(at), "which" | "where" | "when") => {
                    return Some((Frame::Wh, at));
                }
                Frame::Other if self.clause_verb(at, end).is_some() => return Some((Frame::Clause, at)),
                Frame::Preposition => at = self.skip_adverbs(self.prepositional_phrase_end(at, end)?, end),
                // "told a crowd in Leeds*, Kent,* that …"
                Frame::Comma if self.skip_place(at, end) > at => at = self.skip_adverbs(self.skip_place(at, end), end),
                Frame::Comma if self.is_adjunct_of_deed(told) && self.clause_verb(at + 1, end).is_some() => {
                    return Some((Frame::Clause, at + 1));
                }
                Frame::Comma if self.opens_that(at + 1, end) => return Some((Frame::That, at + 1)),
                Frame::Comma => {
                    return self.after_second_comma(at, end).filter(|found| found.0 != Frame::Clause);
                }
                _ => return None,
            }
        }
        None
    }
}
