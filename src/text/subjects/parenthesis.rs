//! Subjects that appositions, clauses, brackets or dashes part from their verb.

use super::{Finder, Subject, SubjectKind, is_dash};
use crate::lexicon::{self, Classes, Known};
use crate::span::Run;
use crate::text::{NounPhrase, Tag, VerbForm};

impl Finder<'_> {
    /// NOUN PHRASE, PARENTHESIS, verb: the phrase with the parenthesis that closes at the token ("Hill, a doctor who treats
    /// children, said").
    pub(super) fn before_parenthesis(&self, close: usize, start: usize) -> Option<Subject> {
        let document = self.document;
        let closer = self.lower(close);
        let (bracket, dash) = (self.tag(close) == Tag::RightBracket, is_dash(closer));
        let mut tries = 0;
        for open in (start + 1..close).rev() {
            if tries == 6 {
                break;
            }
            let before = open - 1;
            if bracket {
                if self.tag(open) == Tag::LeftBracket {
                    return if self.tag(before).is_nominal() { self.chain_to(before, start, close + 1) } else { None };
                }
                continue;
            }
            if dash {
                // "The report---long and dull - said": the dashes need not be alike.
                let alike =
                    self.lower(open) == closer || document.is_dash(open) && !self.has_equal_dash(open, start, closer);
                if alike && self.tag(before).is_nominal() {
                    return self.chain_to(before, start, close);
                }
                if alike && self.tag(before) == Tag::RightBracket {
                    return self.before_brackets(before, start, close);
                }
                continue;
            }
            if document.is_opening_mark(open) && close - open > 12 {
                return None;
            }
            let level = !self.quoted(open) || document.tokens[open].quotation == document.tokens[close].quotation;
            if self.tag(open) != Tag::Comma || !level {
                continue;
            }
            tries += 1;
            // "Hall, *who*, after a row, said"
            if matches!(self.tag(before), Tag::WP | Tag::WDT) {
                return Some(Subject { run: Run::new(before, before + 1), kind: SubjectKind::Relative });
            }
            if self.tag(before) == Tag::RightBracket
                && self.tag(open + 1) != Tag::CC
                && let Some(subject) = self.before_brackets(before, start, close)
            {
                return Some(subject);
            }
            // "One of the men who left, Tom Berg, said"
            let verbal = self.tag(before).is_verb() || self.tag(before).is_adverb() || self.tag(before) == Tag::RP;
            if verbal
                && self.opens_parenthesis(open + 1, close)
                && let Some(subject) = self.with_relative_clause(open, start)
            {
                return Some(Subject { run: Run::new(subject.run.first(), close), kind: subject.kind });
            }
            let nominal = self.ends_phrase(before, start)
                && !(self.is(before, Classes::TIME) && self.tag(before) != Tag::NNS)
                || document.is_closing_mark(before)
                || self.is(before, Classes::PRONOMINAL);
            if nominal && !self.is_place_in_place(before, start) && self.opens_parenthesis(open + 1, close) {
                let subject = self.chain_to(before, start, close)?;
                if let Some(shared) = self.main_clause_of(open, close) {
                    return Some(shared);
                }
                if self.can_be_subject(subject, start) {
                    return Some(subject);
                }
                let last = subject.run.first();
                let longer = self.before_relative_clause(last, open, start);
                if let Some(longer) = longer.or_else(|| self.before_participle(last, open, start)) {
                    return Some(self.chain_from(longer, start, close));
                }
            }
        }
        // "Ann Lee (D-Leeds), said"
        let brackets = close > start + 1 && self.tag(close) == Tag::Comma && self.tag(close - 1) == Tag::RightBracket;
        brackets.then(|| self.before_brackets(close - 1, start, close)).flatten()
    }

    /// "*The pope, who is old,* condemned the war, urged talks": the subject of a main clause that closes between two commas and begins before them.
    fn main_clause_of(&self, open: usize, close: usize) -> Option<Subject> {
        let groups = (open + 1..close).filter_map(|i| self.document.finite_at(i));
        let subject = groups.filter_map(|g| self.found.get(g).copied().flatten()).find(|s| {
            !matches!(s.kind, SubjectKind::Relative | SubjectKind::Shared)
                && s.run.first() < open
                && s.run.end as usize > open
        })?;
        Some(Subject { kind: SubjectKind::Shared, ..subject })
    }

    /// Whether a dash of the form stands before the token in its sentence.
    fn has_equal_dash(&self, token: usize, start: usize, dash: &str) -> bool {
        (start + 1..token).any(|i| self.lower(i) == dash)
    }

    pub(super) fn is_parenthesis_end(&self, token: usize) -> bool {
        matches!(self.tag(token), Tag::Comma | Tag::RightBracket | Tag::Colon) || self.document.is_dash(token)
    }

    /// "Cummings (D-Md.), chair of the panel, said": the phrase before the brackets that close at `close`.
    pub(super) fn before_brackets(&self, close: usize, start: usize, end: usize) -> Option<Subject> {
        let open = (start + 1..close).rev().find(|&i| self.tag(i) == Tag::LeftBracket)?;
        if self.tag(open - 1).is_nominal() { self.chain_to(open - 1, start, end) } else { None }
    }

    /// A subject that ends with a quoted term: the editor of “Tides” said.
    pub(super) fn before_closing_mark(&self, mark: usize, start: usize) -> Option<Subject> {
        let quotation = self.document.quotation(mark)?;
        let open = quotation.run.first();
        if self.tag(mark - 1) == Tag::Comma
            && open > start + 1
            && mark - open < 9
            && let Some(subject) = self.before_parenthesis(mark - 1, start)
        {
            let end = if subject.run.contains(open) { mark + 1 } else { subject.run.end as usize };
            return Some(Subject { run: Run::new(subject.run.first(), end), ..subject });
        }
        // "The paper “Der Morgen” reported": a name beside its noun.
        let name = (open + 1..mark).all(|i| self.tag(i).is_proper() || !self.document.is_word(i));
        if name && open > start && matches!(self.tag(open - 1), Tag::NN) {
            let noun = self.phrase_to(open - 1, start)?;
            return Some(Subject { run: Run::new(noun.run.first(), mark + 1), kind: noun.kind });
        }
        if self.tag(mark - 1).is_nominal() { self.phrase_to(mark - 1, start) } else { None }
    }

    /// The phrase that ends at `last`, up to `close`, with the earlier links of a chain ("Benford, 58, who lives in Leeds,", "her father, Abdul,
    /// 61,").
    pub(super) fn chain_to(&self, last: usize, start: usize, close: usize) -> Option<Subject> {
        Some(self.chain_from(self.phrase_to(last, start)?, start, close))
    }

    /// The same of a phrase that is known.
    fn chain_from(&self, phrase: Subject, start: usize, close: usize) -> Subject {
        let mut subject = phrase;
        for _ in 0..3 {
            let first = subject.run.first();
            let party =
                subject.run.len() == 1 && self.lower(first).get(1..2) == Some("-") && self.tag(first).is_proper();
            // "Lind, *research director* of the firm"
            let office = |p: NounPhrase| {
                let head = p.head as usize;
                matches!(self.tag(first), Tag::NN | Tag::JJ)
                    && self.tag(head) == Tag::NN
                    && self.is(head, Classes::ROLE.or(Classes::TITLE))
            };
            let links = first >= start + 2
                && self.tag(first - 1) == Tag::Comma
                && self.tag(first - 2).is_nominal()
                && !self.is(first - 2, Classes::TIME)
                && (self.tag(first) == Tag::CD
                    || party
                    || matches!(self.lower(first), "a" | "an" | "the" | "another" | "one")
                    || subject.run.len() > 1 && self.document.noun_phrase_from(first).is_some_and(office)
                    || self.tag(first).is_proper()
                        && !self.is(first, Classes::TITLE)
                        && self.tag(first - 2) == Tag::NN
                        && self.is(first - 2, Classes::SPEAKERS));
            if !links {
                break;
            }
            let named = self.tag(first).is_proper();
            // "Lind, *75,* a retiree"
            let aged = first >= start + 4
                && self.tag(first - 2) == Tag::CD
                && self.tag(first - 3) == Tag::Comma
                && self.tag(first - 4).is_proper();
            match self.phrase_to(first - 2, start) {
                Some(earlier) if named && !party && !self.opens_clause(earlier.run.first(), start) => break,
                Some(earlier)
                    if aged || party || named || earlier.kind == SubjectKind::Name || self.tag(first) == Tag::CD =>
                {
                    subject = earlier;
                }
                _ => break,
            }
        }
        Subject { run: Run::new(subject.run.first(), close), kind: subject.kind }
    }

    /// Whether what starts at the token, and ends before `close`, can be an apposition or a clause on the noun before it, rather
    /// than a clause of its own.
    pub(super) fn opens_parenthesis(&self, token: usize, close: usize) -> bool {
        let tag = self.tag(token);
        // "The Swiss Party, *or SP*, said"
        if self.lower(token) == "or"
            && self.document.noun_phrase_from(token + 1).is_some_and(|p| p.run.end as usize == close)
        {
            return true;
        }
        // "The spot*, “Water First,”* says", "A draft made in May*, and seen by the paper,* says", "The couple*, both from Leeds,* say"
        let governed = || {
            let first = self.document.full_phrase_start(token - 2, self.document.sentence(token).first());
            first.checked_sub(1).is_some_and(|i| self.tag(i).is_verb())
        };
        let title = || {
            self.document.is_opening_mark(token)
                && self.document.quotation(token).is_some_and(|q| self.document.is_title(q.run))
                && !governed()
        };
        let joined = tag == Tag::CC && token + 1 < close && matches!(self.tag(token + 1), Tag::VBN | Tag::WP);
        if title() || joined || self.lower(token) == "both" {
            return true;
        }
        // "The mayor*, it turned out,* knew of it"
        if self.lower(token) == "it"
            && token + 1 < close
            && matches!(self.document.lemma(token + 1), "turn" | "seem" | "appear" | "emerge")
        {
            return true;
        }
        if tag.is_wh() || tag.is_adverb() || matches!(tag, Tag::IN | Tag::VBG | Tag::VBN) {
            return true;
        }
        let nominal = tag.is_noun()
            || matches!(tag, Tag::DT | Tag::CD | Tag::PRPS | Tag::JJ | Tag::JJR | Tag::JJS | Tag::RBS | Tag::TO);
        let inside = || token..close;
        nominal
            && (!inside().any(|i| self.tag(i).is_finite())
                || inside().any(|i| self.tag(i).is_wh() || self.lower(i) == "that"))
    }

    /// Whether neither a preposition nor a verb stands before the phrase that only takes an object: "…, *facing* a trial in Kent, a
    /// county, said", "he *took* a firm line, urging calm, was cool about it".
    pub(super) fn can_be_subject(&self, subject: Subject, start: usize) -> bool {
        let Some(governor) = subject.run.first().checked_sub(1).filter(|&g| g >= start) else { return true };
        // "a report covering *the last months of 2015*, which …, says"
        if self.tag(governor) == Tag::VBG && self.is(self.document.head(subject.run), Classes::TIME) {
            return false;
        }
        match self.tag(governor) {
            Tag::IN | Tag::TO => self.is(governor, Classes::SUBORDINATOR) || self.lower(governor) == "that",
            Tag::VBG => {
                self.is(governor, Classes::CUE_VERB) || governor == start || self.tag(governor - 1) != Tag::Comma
            }
            Tag::VBD | Tag::VBZ | Tag::VBP => {
                self.is(governor, Classes::COPULA)
                    || self.is(governor, Classes::CUE_VERB) && self.document.takes_clause(governor)
                    || matches!(self.document.lemma(governor), "do" | "have")
            }
            _ => true,
        }
    }

    /// Whether what starts at the token is the first of its clause.
    pub(super) fn opens_clause(&self, token: usize, start: usize) -> bool {
        token == start || {
            let before = token - 1;
            // "*Even* those near it"
            matches!(self.tag(before), Tag::Comma | Tag::CC | Tag::Colon)
                || before == start && self.tag(before).is_adverb()
                || self.document.is_closing_mark(before)
                || self.lower(before) == "that"
                || self.is(before, Classes::SUBORDINATOR.or(Classes::SAYING))
        }
    }

    /// "in Dover, Kent, …": whether the name that ends at the token only tells where the place before its comma is.
    pub(super) fn is_place_in_place(&self, last: usize, start: usize) -> bool {
        let Some(phrase) = self.document.noun_phrase(last) else { return false };
        let Some(comma) = phrase.run.first().checked_sub(1).filter(|&c| c > start + 1) else { return false };
        let governor = self.document.noun_phrase(comma - 1).and_then(|p| p.run.first().checked_sub(1));
        let office = |p: NounPhrase| self.is(p.head as usize, Classes::ROLE.or(Classes::TITLE));
        // "In the Senate, *Ann Hill*, D-Ohio, said"
        let known = |i: usize, what: Known| lexicon::known(self.lower(i)).has(what);
        let person = phrase.run.len() > 1 && known(phrase.run.first(), Known::GIVEN) && known(last, Known::SURNAME);
        !person
            && self.tag(comma) == Tag::Comma
            && self.tag(last).is_proper()
            && self.tag(comma - 1).is_proper()
            && !self.is(comma - 1, Classes::TIME)
            && !(matches!(self.lower(last + 2), "a" | "an" | "the")
                && (phrase.run.len() > 1 || self.document.noun_phrase(last + 2).is_some_and(office)))
            && governor.is_some_and(|g| {
                let known = |i: usize| lexicon::known(self.lower(i)).has(Known::PLACE);
                g >= start
                    && (matches!(self.lower(g), "in" | "at" | "from" | "near" | "of")
                        || matches!(self.lower(g), "to" | "outside" | "through") && known(last) && known(comma - 1))
            })
    }

    /// "*Ann Hill, a doctor for the club* said": the name before a comma and a phrase for who somebody is, where no comma closes it.
    pub(super) fn named_before(&self, phrase: Subject, after: usize, start: usize) -> Option<Subject> {
        let document = self.document;
        let first = phrase.run.first();
        let comma = first.checked_sub(1).filter(|&i| i > start && self.tag(i) == Tag::Comma && !self.quoted(i))?;
        let base = document.noun_phrase_from(first).filter(|_| self.tag(first) != Tag::WPS)?;
        let office =
            self.is(base.head as usize, Classes::ROLE.or(Classes::TITLE)) && !self.tag(base.head as usize).is_proper();
        // "Hill, a doctor said, is ill"
        let closed = after < document.sentence(first).end as usize && self.tag(after) == Tag::Comma;
        let name =
            document.noun_phrase(comma - 1).filter(|p| office && !closed && self.tag(p.head as usize).is_proper())?;
        let opener = name.run.first();
        let before = opener.checked_sub(1).filter(|&i| i >= start);
        let opens = self.tag(opener).is_proper()
            && before.is_none_or(|i| self.tag(i) == Tag::Comma || self.document.is_closing_mark(i));
        let person = name.run.range().any(|i| lexicon::known(self.lower(i)).has(Known::GIVEN));
        (opens && person)
            .then(|| Subject { run: Run::new(name.run.first(), phrase.run.end as usize), kind: SubjectKind::Name })
    }

    /// Whether the phrase that ends at the token is the object of a finite verb and can say nothing: rejected *the plan* saying that …
    pub(super) fn is_thing_spoken_of(&self, last: usize, start: usize) -> bool {
        let Some(phrase) = self.document.noun_phrase(last) else { return false };
        let head = phrase.head as usize;
        let thing = matches!(self.tag(head), Tag::NN | Tag::NNS)
            && !self.is(
                head,
                Classes::SPEAKERS.or(Classes::DOCUMENT).or(Classes::ORGAN).or(Classes::OCCASION).or(Classes::WORK),
            );
        let governor =
            phrase.run.first().checked_sub(1).filter(|&i| i >= start).and_then(|i| self.document.verb_group_of_main(i));
        let main = |group: usize| {
            let verb = &self.document.verb_groups[group];
            verb.form == VerbForm::Finite
                && !self.is(verb.main(), Classes::COPULA)
                && self.found.get(group).copied().flatten().is_some_and(|s| s.kind != SubjectKind::Relative)
        };
        thing && governor.is_some_and(main)
    }
}

#[cfg(test)]
mod tests {
    use crate::text::SubjectKind::{Common, Name};
    use crate::text::subjects::tests::is;

    #[test]
    fn what_stands_between_commas() {
        is("The new spot, “Water First,” says it is late.", "says", "The new spot, “Water First,”", Common);
        is(
            "A draft made by clerks, and seen by the paper, says it is late.",
            "says",
            "A draft made by clerks, and seen by the paper",
            Common,
        );
        is("The couple, both from Leeds, say it is late.", "say", "The couple, both from Leeds", Common);
        is("Lind, it turned out, knew of it.", "knew", "Lind, it turned out", Name);
    }
}
