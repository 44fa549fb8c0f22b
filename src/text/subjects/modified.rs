//! Subjects with what hangs on them right before the verb: relative clauses, participles, clauses and infinitives of nouns.

use super::{Finder, Subject, SubjectKind};
use crate::lexicon::{self, Classes};
use crate::span::Run;
use crate::text::Tag;

impl Finder<'_> {
    /// "Officials *who spoke with the paper* said": the noun phrase with the relative clause that ends right before the verb at `first`,
    /// and whose own last phrase, which starts at `last`, is no subject: a preposition or a verb that takes no clause stands before it.
    pub(super) fn before_relative_clause(&self, last: usize, first: usize, start: usize) -> Option<Subject> {
        let governor = self.governor(last, start)?;
        let governed = match self.tag(governor) {
            Tag::IN | Tag::TO => {
                !matches!(self.lower(governor), "that" | "whether") && !self.is(governor, Classes::SUBORDINATOR)
            }
            tag => {
                tag.is_verb()
                    && if last + 1 < first {
                        !self.document.takes_clause(governor)
                    } else {
                        self.is_object(last, governor)
                    }
            }
        };
        if !governed {
            return None;
        }
        // "who *sold their land and moved* to the city"
        let goes_on = |conjunction: usize| {
            let next = self.document.skip_adverbs(conjunction + 1, first);
            self.tag(next).is_finite() || matches!(self.tag(next), Tag::WP | Tag::WDT)
        };
        let inside = |&i: &usize| match self.tag(i) {
            Tag::Comma | Tag::Colon => false,
            Tag::CC => goes_on(i),
            _ => !self.quoted(i),
        };
        let place = |i: usize| self.lower(i) == "where" && i > start && self.tag(i - 1).is_noun();
        let pronoun = (start..governor)
            .rev()
            .take_while(inside)
            // "a man who was in the shop *when* it burned", "the hospital *where* he is treated"
            .find(|&i| {
                self.tag(i).is_wh() && self.lower(i) != "when" && (self.lower(i) != "where" || place(i))
                    || self.lower(i) == "that"
            })?;
        let is_relative = place(pronoun) || matches!(self.tag(pronoun), Tag::WP | Tag::WDT | Tag::WPS);
        let has_verb = (pronoun + 1..=governor).any(|i| self.document.finite_at(i).is_some());
        if !is_relative || !has_verb {
            return None;
        }
        // "*who favor the plan say* it will work": the verb is that of what the clause belongs to.
        let own = self.document.finite_at(governor).and_then(|g| self.found.get(g).copied().flatten());
        if own.is_some_and(|s| s.kind != SubjectKind::Relative && s.run.first() < pronoun && s.run.contains(pronoun)) {
            return None;
        }
        // "*What critics call a land grab* is"
        if self.lower(pronoun) == "what"
            && !self.tag(pronoun + 1).is_finite()
            && (pronoun == start || !self.tag(pronoun - 1).is_verb())
        {
            return Some(Subject { run: Run::new(pronoun, first), kind: SubjectKind::Common });
        }
        // "Hall, *who is chairman of a union* said": the comma that should close it is missing.
        let says = self.document.verb_group(first).is_some_and(|g| self.is(g.main(), Classes::PARENTHETICAL));
        let copula = self.tag(governor).is_finite() && self.is(governor, Classes::COPULA);
        let parted =
            self.tag(pronoun) == Tag::WP && says && copula && pronoun > start && self.tag(pronoun - 1) == Tag::Comma;
        let antecedent = pronoun.checked_sub(1 + usize::from(parted)).filter(|&i| i >= start)?;
        if !self.tag(antecedent).is_nominal() && !self.is(antecedent, Classes::PRONOMINAL) {
            return None;
        }
        let subject = self.phrase_to(antecedent, start)?;
        let whole = Subject { run: Run::new(subject.run.first(), first), kind: subject.kind };
        // "*the mayor who represents* the district that includes the resort"
        Some(self.before_relative_clause(whole.run.first(), first, start).unwrap_or(whole))
    }

    /// "*Several people I have spoken* with said": the noun phrase with a relative clause without its pronoun, which ends in the preposition at the
    /// token, before the verb at `first`.
    pub(super) fn before_stranded(&self, preposition: usize, first: usize, start: usize) -> Option<Subject> {
        let verb = preposition.checked_sub(1).filter(|&i| i > start)?;
        let group = self.document.finite_at(verb).filter(|&g| self.document.verb_groups[g].main() == verb)?;
        let own = self.found.get(group).copied().flatten().filter(|s| s.kind != SubjectKind::Relative)?.run.first();
        let one = !(own..first).any(|i| matches!(self.tag(i), Tag::Comma | Tag::CC));
        let noun = own.checked_sub(1).filter(|&i| one && i >= start && self.ends_phrase(i, start))?;
        let opens = |s: &Subject| {
            let first = s.run.first();
            self.opens_clause(first, start) && (self.tag(first) == Tag::DT || !self.document.is_bare_time(noun))
        };
        let subject = self.phrase_to(noun, start).filter(opens)?;
        Some(Subject { run: Run::new(subject.run.first(), first), kind: subject.kind })
    }

    /// "*The last time he backed* a strike was in May": the noun phrase that opens its clause, with a relative clause without its pronoun, whose own
    /// object starts at `last` and ends before the verb at `first`.
    pub(super) fn before_bare_relative(&self, last: usize, first: usize, start: usize) -> Option<Subject> {
        let governor = self.governor(last, start).filter(|&verb| !self.document.takes_clause(verb))?;
        let active = self.document.verb_group(governor).is_some_and(|g| !g.passive);
        let object = active && (last + 1 < first || self.is_object(last, governor));
        object.then(|| self.before_stranded(governor + 1, first, start)).flatten()
    }

    /// "*The people we met in Kent* say": the noun that opens its clause, with a relative clause without its pronoun whose subject is a pronoun, and
    /// whose last phrase starts at `last`.
    pub(super) fn before_pronoun_relative(&self, last: usize, first: usize, start: usize) -> Option<Subject> {
        const LONGEST: usize = 12;
        let governor = self.governor(last, start)?;
        let adjunct = matches!(self.tag(governor), Tag::IN | Tag::TO) && !self.is(governor, Classes::SUBORDINATOR);
        let inside = |&i: &usize| !matches!(self.tag(i), Tag::Comma | Tag::Colon | Tag::CC) && !self.tag(i).is_wh();
        let verb = (start.max(governor.saturating_sub(LONGEST))..governor)
            .rev()
            .take_while(inside)
            .find(|&i| self.tag(i).is_finite())
            .filter(|_| adjunct && self.lower(governor) != "that")?;
        let group = self
            .document
            .finite_at(verb)
            .filter(|&g| !self.is(self.document.verb_groups[g].main(), Classes::SAYING))?;
        let own = self.found.get(group).copied().flatten()?.run;
        let nominative = own.len() == 1 && matches!(self.lower(own.first()), "i" | "we" | "he" | "she" | "they");
        let noun = own.first().checked_sub(1).filter(|&i| i >= start && nominative && self.tag(i).is_noun())?;
        let subject = self.phrase_to(noun, start).filter(|s| self.opens_clause(s.run.first(), start))?;
        (!self.is(noun, Classes::TIME))
            .then(|| Subject { run: Run::new(subject.run.first(), first), kind: subject.kind })
    }

    /// "*A source speaking to the paper* said": the noun phrase that opens its clause, with the participle that ends right before the verb at
    /// `first` and whose own last phrase starts at `last`.
    pub(super) fn before_participle(&self, last: usize, first: usize, start: usize) -> Option<Subject> {
        let governor = self.governor(last, start)?;
        let governed = match self.tag(governor) {
            // "a man identified *as the thief*"
            Tag::IN if self.lower(governor) == "as" => self.tag(governor - 1) == Tag::VBN,
            Tag::IN | Tag::TO => self.lower(governor) != "that" && !self.is(governor, Classes::SUBORDINATOR),
            tag => {
                let alone = || !(start..first).any(|i| self.tag(i).is_finite());
                tag.is_verb() && (!self.document.takes_clause(governor) || alone())
            }
        };
        let is_participle = |i: usize| matches!(self.tag(i), Tag::VBG | Tag::VBN);
        // "a report ordered by the school *and written* by Lind"
        let joins = |i: usize| self.tag(i) == Tag::CC && is_participle(self.document.skip_adverbs(i + 1, first));
        let inside = |&i: &usize| {
            (!matches!(self.tag(i), Tag::Comma | Tag::Colon | Tag::CC) || joins(i))
                && !self.tag(i).is_finite()
                && !self.tag(i).is_wh()
                && self.lower(i) != "that"
                && !self.quoted(i)
        };
        // The noun before a participle: "*an officer* not involved in the case", "*supporters* of leaving the union".
        let noun = |participle: usize| {
            let adverbs = (start..participle).rev().take_while(|&i| self.tag(i).is_adverb()).count();
            let last = (participle - adverbs).checked_sub(1).filter(|&i| i >= start)?;
            let linked = self.tag(participle) == Tag::VBG
                && adverbs == 0
                && last > start
                && matches!(self.lower(last), "of" | "on" | "for" | "against" | "about");
            Some(last - usize::from(linked)).filter(|&i| self.ends_phrase(i, start))
        };
        if !governed {
            return None;
        }
        let last = (start + 1..=governor).rev().take_while(inside).filter(|&i| is_participle(i)).find_map(noun)?;
        let subject = self.phrase_to(last, start)?;
        let opener = subject.run.first();
        let opens = self.opens_clause(opener, start) || self.document.is_dash(opener - 1);
        opens.then(|| Subject { run: Run::new(opener, first), kind: subject.kind })
    }

    /// "*His claim that he had met nobody* was false", "*her refusal to answer the question* led to a charge": a noun that takes a clause or an
    /// infinitive, with that, which ends right before the verb at `first` and whose own last phrase starts at `last`.
    pub(super) fn before_noun_clause(&self, last: usize, first: usize, start: usize) -> Option<Subject> {
        let document = self.document;
        let governor = self.governor(last, start + 1)?;
        let alone = || !(start..first).any(|i| self.tag(i).is_finite());
        let governed = match self.tag(governor) {
            Tag::IN | Tag::TO => self.lower(governor) != "that" && !self.is(governor, Classes::SUBORDINATOR),
            tag if tag.is_verb() => !self.document.takes_clause(governor) || alone(),
            tag => tag.is_adjective() || tag.is_adverb(),
        };
        let inside = |&i: &usize| !matches!(self.tag(i), Tag::Comma | Tag::Colon | Tag::CC) && !self.quoted(i);
        let opens = |&i: &usize| {
            let takes = |noun: usize| {
                matches!(self.tag(noun), Tag::NN | Tag::NNS)
                    && lexicon::KINDS_OF_NOUNS.contains_key(document.lemma(noun))
            };
            // "the claim *from the firm* that"
            let giver = || {
                let from = document.noun_phrase(i - 1).and_then(|p| p.run.first().checked_sub(1));
                from.filter(|&f| f > start && matches!(self.lower(f), "by" | "from"))
            };
            // "*the first mayor* to go left", "*the choice in May* to go was hers"
            let timely = i > start + 3 && self.is(i - 1, Classes::TIME) && matches!(self.lower(i - 2), "in" | "on");
            let opener = || {
                let whole = self.phrase_to(i - 1 - 2 * usize::from(timely), start);
                whole.is_some_and(|s| alone() && self.opens_clause(s.run.first(), start))
            };
            let thing = || matches!(self.tag(i - 1), Tag::NN | Tag::NNS) || timely;
            let noun = || takes(i - 1) || giver().is_some_and(|from| takes(from - 1));
            let finite = || (i + 1..=governor).any(|verb| document.finite_at(verb).is_some());
            match self.tag(i) {
                Tag::TO => self.tag(i + 1) == Tag::VB && (noun() || thing() && opener()) && !finite(),
                Tag::IN => self.lower(i) == "that" && noun() && finite(),
                _ => false,
            }
        };
        if !governed {
            return None;
        }
        let opener = (start + 1..governor + 1).rev().take_while(inside).find(opens)?;
        let subject = self.phrase_to(opener - 1, start)?;
        let own = subject.run.first();
        let timely = self.is(opener - 1, Classes::TIME) && own >= start + 2 && self.tag(own - 1) == Tag::IN;
        let subject = if timely { self.phrase_to(own - 2, start)? } else { subject };
        Some(Subject { run: Run::new(subject.run.first(), first), kind: subject.kind })
    }

    /// "In March *a man who chose to stay*, said …": a noun phrase that opens its clause, with a relative clause that the comma closes; another
    /// clause may stand before that ("a man who left, *and who knew her*, said").
    pub(super) fn with_relative_clause(&self, comma: usize, start: usize) -> Option<Subject> {
        let pronoun = |comma: usize| {
            let inside = |&i: &usize| self.tag(i) != Tag::Comma && !self.quoted(i);
            (start + 1..comma).rev().take_while(inside).filter(|&i| self.tag(i) == Tag::WP).last()
        };
        let mut opener = pronoun(comma).filter(|_| self.tag(comma) == Tag::Comma)?;
        if self.tag(opener - 1) == Tag::CC && opener > start + 1 && self.tag(opener - 2) == Tag::Comma {
            opener = pronoun(opener - 2)?;
        }
        let phrase = self.phrase_to(opener - 1, start).filter(|_| self.ends_phrase(opener - 1, start))?;
        let first = phrase.run.first();
        let opens = first == start || self.tag(first - 1) == Tag::Comma;
        opens.then_some(Subject { run: Run::new(first, comma), kind: phrase.kind })
    }

    /// "*A study published in May*, found that …": a noun phrase and a participle that open the sentence, before a stray comma and a verb of saying.
    pub(super) fn with_participle(&self, comma: usize, first: usize, start: usize) -> Option<Subject> {
        let phrase = self.document.noun_phrase_from(start)?;
        let end = self.document.full_phrase_end(start, comma)?;
        let modified = matches!(self.tag(end), Tag::VBN | Tag::VBG) && !self.tag(phrase.head as usize).is_proper();
        let plain = !(end + 1..comma).any(|i| self.tag(i).is_finite() || self.tag(i) == Tag::Comma || self.quoted(i));
        let says = self.document.verb_group(first).is_some_and(|g| {
            let after = (g.run.end as usize).min(self.document.sentence(first).last());
            self.is(g.main(), Classes::CUE_VERB) || self.lower(after) == "that"
        });
        let subject = Subject { run: Run::new(start, comma), kind: SubjectKind::Common };
        (self.tag(comma) == Tag::Comma && modified && plain && says).then_some(subject)
    }

    /// "*Detective Tom Berg*, said: “No.”": a name or office that opens the sentence, before a stray comma and a verb of saying with something said
    /// behind it.
    pub(super) fn before_stray_comma(&self, comma: usize, verb: usize, start: usize) -> Option<Subject> {
        let document = self.document;
        let end = document.sentence(verb).end as usize;
        let next = verb + 1;
        if self.tag(comma) != Tag::Comma || next >= end || !self.is(verb, Classes::PARENTHETICAL) {
            return None;
        }
        let joined = usize::from(self.tag(start) == Tag::CC);
        let opener = start + joined + usize::from(joined > 0 && self.tag(start + joined) == Tag::Comma);
        let phrase = document.noun_phrase_from(opener).filter(|_| opener < comma)?;
        let head = phrase.head as usize;
        let speaks = self.tag(head).is_proper() || self.is(head, Classes::SPEAKERS);
        let said = matches!(self.lower(next), ":" | "that")
            || document.is_opening_mark(next)
            || document.clause_verb(next, end).is_some_and(|v| !(next..v).any(|i| self.tag(i) == Tag::Comma));
        let whole = document.full_phrase_end(opener, comma) == Some(comma);
        (speaks && said && whole).then(|| {
            let run = Run::new(opener, comma);
            Subject { run, kind: super::kind(document, run) }
        })
    }

    /// "officials in the army *and* at the ministry", "farmers on *and* off the island": whether prepositional phrases of one noun are joined, and no
    /// verb stands before them.
    pub(super) fn joins_modifiers(&self, conjunction: usize, start: usize) -> bool {
        self.tag(conjunction) == Tag::CC
            && conjunction > start + 1
            && (self.tag(conjunction - 1).is_noun() || self.tag(conjunction - 1) == Tag::IN)
            && !(start..conjunction).any(|i| self.tag(i).is_finite() || self.tag(i) == Tag::Comma)
    }

    /// The phrase with the noun before "and" that it hangs on as another one does.
    pub(super) fn with_joined_phrase(&self, phrase: Subject, start: usize) -> Subject {
        let first = phrase.run.first();
        let joined = first > start + 3 && self.tag(first - 1) == Tag::IN && self.joins_modifiers(first - 2, start);
        if !joined {
            return phrase;
        }
        let opens =
            |i: usize| i == start || i == start + 1 && (self.tag(start) == Tag::CC || self.tag(start).is_adverb());
        let last = first - 3 - usize::from(self.tag(first - 3) == Tag::IN);
        match self.phrase_to(last, start).filter(|s| self.ends_phrase(last, start) && opens(s.run.first())) {
            Some(whole) => Subject { run: Run::new(whole.run.first(), phrase.run.end as usize), kind: whole.kind },
            None => phrase,
        }
    }

    /// The last resort: the noun phrase that opens the clause ("A poll out this week shows", "An ad released on Thursday says").
    pub(super) fn clause_opener(&self, first: usize, start: usize) -> Option<Subject> {
        let bars = |i: usize| {
            matches!(self.tag(i), Tag::Comma | Tag::Colon | Tag::CC)
                || self.document.is_dash(i)
                || self.lower(i) == "that"
                || self.is(i, Classes::SUBORDINATOR)
        };
        let mut at = first - 1;
        while at > start && first - at < 25 && !bars(at) && !self.quoted(at) {
            at -= 1;
        }
        let clause = (at > start && self.lower(at) == "that" && self.tag(at - 1).is_noun())
            .then(|| self.phrase_to(at - 1, start))
            .flatten()
            .filter(|_| (at..first).any(|i| self.document.finite_at(i).is_some()));
        if let Some(noun) = clause {
            return Some(Subject { run: Run::new(noun.run.first(), first), kind: noun.kind });
        }
        if at > start || bars(at) {
            at += 1;
        }
        while at < first && (self.tag(at).is_adverb() || self.tag(at) == Tag::CC || !self.document.is_word(at)) {
            at += 1;
        }
        if at >= first || matches!(self.tag(at), Tag::IN | Tag::TO | Tag::WP | Tag::WRB | Tag::EX | Tag::VBG) {
            return None;
        }
        let phrase = self.document.noun_phrase_from(at)?;
        let after = phrase.run.end as usize;
        let other_verb = |i: usize| {
            matches!(self.tag(i), Tag::VBZ | Tag::VBP | Tag::MD)
                && !matches!(self.tag(i - 1), Tag::WP | Tag::WDT)
                && self.lower(i - 1) != "that"
        };
        if after > first || self.is(phrase.head as usize, Classes::TIME) || (after..first).any(other_verb) {
            return None;
        }
        let opener = self.phrase_to(phrase.run.last(), start)?;
        // "polls *released Sunday* showed": the time is the participle's.
        let before = self.before_adjuncts(first, start)?;
        let last =
            if matches!(self.tag(before), Tag::VBN | Tag::VBG) { first - 1 } else { before.max(phrase.run.last()) };
        Some(Subject { run: Run::new(opener.run.first(), last + 1), kind: opener.kind })
    }

    /// What governs the phrase that starts at `last`: the token before it, over a pronoun ("lent *him* the money").
    pub(super) fn governor(&self, last: usize, start: usize) -> Option<usize> {
        let before = last.checked_sub(1).filter(|&g| g > start)?;
        let given =
            self.tag(before) == Tag::PRP && self.tag(before - 1).is_verb() && self.is_object(before, before - 1);
        Some(before - usize::from(given)).filter(|&g| g > start)
    }

    /// Whether a word between two verbs is the object of the first rather than the subject of the second: who revealed *it* said,
    /// but not who said *they* would, nor who say *it* is late, nor who thought *Obi* would.
    pub(super) fn is_object(&self, word: usize, governor: usize) -> bool {
        let next = (word + 1).min(self.document.sentence(word).last());
        match self.lower(word) {
            "i" | "he" | "she" | "we" | "they" => false,
            "it" if self.holds_no_thing(governor) => {
                self.is(next, Classes::SAYING) || matches!(self.lower(next), "are" | "were" | "have")
            }
            "it" | "him" | "her" | "us" | "them" => true,
            _ => !self.is(governor, Classes::PARENTHETICAL),
        }
    }

    /// Whether "it" behind the verb is rather the subject of what is said than what is done to it: "say *it* is late", not "posted *it*".
    fn holds_no_thing(&self, verb: usize) -> bool {
        matches!(
            self.document.lemma(verb),
            "argue"
                | "believe"
                | "claim"
                | "complain"
                | "fear"
                | "feel"
                | "hope"
                | "insist"
                | "say"
                | "think"
                | "worry"
        )
    }
}

#[cfg(test)]
mod tests {
    use crate::text::SubjectKind::Common;
    use crate::text::subjects::tests::is;

    #[test]
    fn phrases_of_one_noun_may_be_joined() {
        is(
            "Officers in the army and at the ministry said it was late.",
            "said",
            "Officers in the army and at the ministry",
            Common,
        );
        is(
            "Yet many farmers on and off the island said it was late.",
            "said",
            "many farmers on and off the island",
            Common,
        );
    }
}
