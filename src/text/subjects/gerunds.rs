//! Whose a gerund is: of the noun right before it ("a man saying"), or of the clause that it ends ("left the meeting saying").

use super::{Finder, Subject, SubjectKind};
use crate::lexicon::{self, Classes};
use crate::span::Run;
use crate::text::{Tag, VerbForm};

impl Finder<'_> {
    /// The subject of a gerund.
    pub(super) fn of_gerund(&self, group: usize, before: usize, start: usize) -> Option<Subject> {
        let first = self.document.verb_groups[group].run.first();
        if let Some(subject) = self.absolute(before, start) {
            return Some(subject);
        }
        let tag = self.tag(before);
        let nominal = tag.is_nominal() && tag != Tag::CD && !self.is(before, Classes::TIME);
        let spoken_of = self.is(first, Classes::SAYING) && self.is_thing_spoken_of(before, start);
        if spoken_of || nominal && (self.cannot_say(before, start, first) || self.is_written_to(before, start)) {
            return self.shared(before, start, group, true).or_else(|| self.phrase_to(before, start));
        }
        // "*some* saying", "*those* opposed"
        let quantified =
            matches!(self.lower(before), "those" | "some" | "many" | "others" | "several" | "most" | "few")
                && self.ends_phrase(before, start);
        if nominal || quantified {
            return self.phrase_to(before, start);
        }
        // "It is *worth* noting"
        if self.lower(before) == "worth"
            && let Some(copula) = before.checked_sub(1).and_then(|i| self.document.finite_at(i))
            && self.found.get(copula).copied().flatten().is_some_and(|s| self.is_empty_it(s, copula, before))
        {
            return None;
        }
        self.of_participle(group, before, start)
    }

    /// The subject of a participle that stands behind no noun.
    pub(super) fn of_participle(&self, group: usize, before: usize, start: usize) -> Option<Subject> {
        self.coordinated_gerund(before, start, group)
            .or_else(|| self.joined_and_apposed(before, start, group))
            .or_else(|| self.speaker_behind(before, start, group))
            .or_else(|| self.shared(before, start, group, true))
            .or_else(|| self.apposed_to(before, start))
    }

    /// "Lind was calm, but *the unions*, concerned about pay, have left": the phrase behind a conjunction, before an aside whose verb follows.
    fn joined_and_apposed(&self, comma: usize, start: usize, group: usize) -> Option<Subject> {
        let verb = &self.document.verb_groups[group];
        let last = comma.checked_sub(1).filter(|&l| l > start && self.tag(comma) == Tag::Comma)?;
        let phrase = self.phrase_to(last, start).filter(|_| self.ends_phrase(last, start))?;
        let opener = phrase.run.first().checked_sub(1).filter(|&i| i > start)?;
        let joins = self.tag(opener) == Tag::CC && self.tag(opener - 1) == Tag::Comma || self.lower(opener) == "while";
        let end = self.document.sentence(comma).end as usize;
        let close = (verb.run.end as usize..end).find(|&i| self.tag(i) == Tag::Comma && !self.quoted(i))?;
        let next = self.document.skip_adverbs(close + 1, end);
        let goes_on = next < end
            && self.document.finite_at(next).is_some()
            && !(verb.run.end as usize..close).any(|i| self.tag(i).is_finite());
        let tells = self.tag(verb.run.first()) == Tag::VBN || self.is(verb.main(), Classes::CUE_VERB);
        (joins && goes_on && tells).then_some(phrase)
    }

    /// "with *Lind* tweeting that it was late and asking why": the subject of the gerund before "and".
    fn coordinated_gerund(&self, conjunction: usize, start: usize, group: usize) -> Option<Subject> {
        let gerund = |g: usize| self.document.verb_groups[g].form == VerbForm::Gerund;
        let joins = self.tag(conjunction) == Tag::CC && conjunction > start && self.tag(conjunction - 1) != Tag::Comma;
        if !joins || !gerund(group) {
            return None;
        }
        let earlier = (0..group).rev().take_while(|&g| self.document.verb_groups[g].run.first() >= start);
        let partner = earlier
            .into_iter()
            .find(|&g| gerund(g) && self.is(self.document.verb_groups[g].main(), Classes::CUE_VERB))?;
        self.found[partner].map(|s| Subject { kind: SubjectKind::Shared, ..s })
    }

    /// "with *some* speculating", "with *the head, Ann Lee,* calling": what "with" gives a participle.
    fn absolute(&self, before: usize, start: usize) -> Option<Subject> {
        let last = if self.tag(before) == Tag::Comma { before.checked_sub(1)? } else { before };
        let phrase = self.phrase_to(last, start).filter(|_| self.ends_phrase(last, start))?;
        let named = (last < before)
            .then(|| phrase.run.first().checked_sub(2).filter(|&i| i > start && self.tag(i + 1) == Tag::Comma))
            .flatten()
            .and_then(|i| self.phrase_to(i, start).filter(|_| self.ends_phrase(i, start)));
        let subject = match named {
            Some(s) => Some(Subject { run: Run::new(s.run.first(), before), kind: s.kind }),
            None if last == before => Some(phrase),
            None => None,
        };
        subject.filter(|s| {
            let with = s.run.first().checked_sub(1).filter(|&i| i > start && self.lower(i) == "with");
            with.is_some_and(|i| self.tag(i - 1) == Tag::Comma)
        })
    }

    /// "left *the meeting* believing that …", "made *a speech* blasting the plan", "was on *television* talking of it": whether the phrase that ends
    /// at the token can neither think nor speak, or says what somebody made it say.
    fn cannot_say(&self, last: usize, start: usize, gerund: usize) -> bool {
        let Some(phrase) = self.phrase_to(last, start) else { return false };
        let head = self.document.head(phrase.run);
        let thing = |i: usize| {
            matches!(self.tag(i), Tag::NN | Tag::NNS) && !self.is(i, Classes::SPEAKERS.or(Classes::PRONOMINAL))
        };
        // "the meeting *in Dover*"
        let place = |i: usize| {
            let preposition = self.document.noun_phrase(i).and_then(|p| p.run.first().checked_sub(1));
            preposition.is_some_and(|p| p > head && matches!(self.lower(p), "in" | "at"))
        };
        if !thing(head) || !thing(last) && !place(last) {
            return false;
        }
        let Some(governor) = phrase.run.first().checked_sub(1).filter(|&i| i >= start) else { return false };
        let kind = lexicon::KINDS_OF_VERBS.get(self.document.lemma(gerund));
        let thinks = matches!(kind, Some("belief" | "attitude")) && self.is(gerund, Classes::CUE_VERB);
        let speaks =
            self.is(gerund, Classes::CUE_VERB) && !matches!(kind, Some("show" | "decree" | "intention" | "upset"));
        let document = self.is(head, Classes::DOCUMENT.or(Classes::WORK));
        if thinks && (kind == Some("belief") || !document) {
            return true;
        }
        let thing = self.is(head, Classes::OCCASION.or(Classes::TIME).or(Classes::SITE)) && !document;
        let event = self.is(head, Classes::OCCASION.or(Classes::HAPPENING)) || document;
        speaks && (thing && self.tag(governor) == Tag::IN || event && self.is_made(governor))
    }

    /// "*started* a petition", "*made* a speech": whether a person lets words out by the verb at the token.
    fn is_made(&self, verb: usize) -> bool {
        let makes = matches!(
            self.document.lemma(verb),
            "make"
                | "send"
                | "start"
                | "launch"
                | "plant"
                | "run"
                | "place"
                | "co-author"
                | "do"
                | "give"
                | "deliver"
                | "open"
        );
        let doer = self.document.verb_group_of_main(verb).filter(|_| makes).and_then(|g| {
            let active = self.document.verb_groups[g].form == VerbForm::Finite && !self.document.verb_groups[g].passive;
            self.found.get(g).copied().flatten().filter(|_| active)
        });
        doer.is_some_and(|s| match s.kind {
            SubjectKind::Personal | SubjectKind::Name => true,
            _ => self.is(self.document.head(s.run), Classes::SPEAKERS),
        })
    }

    /// "wrote to *the minister* asking her to go": whether the phrase that ends at the token is whom a message goes to.
    fn is_written_to(&self, last: usize, start: usize) -> bool {
        let Some(phrase) = self.phrase_to(last, start) else { return false };
        let governor = phrase.run.first().checked_sub(1).filter(|&i| i >= start);
        let verb = governor.and_then(|i| if self.lower(i) == "to" { i.checked_sub(1) } else { Some(i) });
        verb.is_some_and(|i| {
            self.tag(i).is_verb()
                && matches!(self.document.lemma(i), "write" | "email" | "e-mail" | "text" | "phone" | "cable")
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::text::SubjectKind::Common;
    use crate::text::subjects::tests::is;

    #[test]
    fn a_participle_between_commas_belongs_to_the_clause_that_goes_on() {
        is(
            "Lind has been calm, but farmers, concerned about the price, have attacked him.",
            "concerned",
            "farmers",
            Common,
        );
    }
}
