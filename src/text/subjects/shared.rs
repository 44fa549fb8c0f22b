//! Subjects that are another verb's too: of coordinated verbs, participles and infinitives.

use super::{Finder, REACH_FORWARD, Subject, SubjectKind, kind};
use crate::lexicon::{self, Classes};
use crate::span::Run;
use crate::text::{Tag, VerbForm};

impl Finder<'_> {
    /// The subject of the earlier verb that this one is coordinated with, or of the clause that it is a participle of.
    ///
    /// A participle right after a verb of saying and a comma ("he said, adding"), or after "and" and a passive ("proposed by X and backed by Y"),
    /// takes that verb's. A verb of saying coordinated with an earlier one in the same tense takes that one's subject; otherwise it is the last
    /// earlier main clause's: clauses opened by a subordinator, "that" or a relative pronoun are passed over, and so is the
    /// content of a verb of saying. A participle after a passive goes on that: "was proposed by her and backed by him".
    pub(super) fn shared(&self, before: usize, start: usize, group: usize, participle: bool) -> Option<Subject> {
        let verb = &self.document.verb_groups[group];
        let earlier = || (0..group).rev().take_while(|&g| self.document.verb_groups[g].run.first() >= start);
        let finite = |g: usize| {
            let other = &self.document.verb_groups[g];
            other.form == VerbForm::Finite && !self.quoted(other.main())
        };
        if verb.form == VerbForm::Participle && self.tag(before) == Tag::CC {
            let partner = earlier().next().filter(|&g| self.document.verb_groups[g].passive);
            if let Some(subject) = partner.and_then(|g| self.found[g]) {
                return Some(subject);
            }
        }
        if participle {
            let neighbour = earlier().find(|&g| {
                let other = &self.document.verb_groups[g];
                let coordinated = verb.form == VerbForm::Participle && self.tag(before) == Tag::CC && other.passive;
                let closes = self.tag(before) == Tag::Comma
                    && other.run.end as usize == before
                    && self.is(other.main(), Classes::CUE_VERB);
                finite(g) && (coordinated || closes)
            });
            if let Some(subject) = neighbour
                .and_then(|g| self.found[g])
                .filter(|s| s.kind != SubjectKind::Relative || self.tag(before) == Tag::CC)
            {
                return Some(Subject { kind: SubjectKind::Shared, ..subject });
            }
        }
        // "will not stay, and will not pay".
        let modal = |g: usize| self.document.verb_groups[g].modal.map(|m| self.lower(m as usize));
        let parallel = earlier().find(|&g| finite(g)).filter(|&g| verb.modal.is_some() && modal(g) == modal(group));
        if let Some(subject) = parallel.and_then(|g| self.found[g]).filter(|s| s.kind != SubjectKind::Relative) {
            return Some(Subject { kind: SubjectKind::Shared, ..subject });
        }
        if participle
            && let Some(subject) = self
                .last_speaker(before, start, group)
                .or_else(|| self.of_relative_deed(before, start, group))
                .or_else(|| self.of_joined_clause(before, start, group))
                .or_else(|| self.doer_of_event(before, start, group))
        {
            return Some(Subject { kind: SubjectKind::Shared, ..subject });
        }
        if self.is(verb.main(), Classes::CUE_VERB) {
            let tense = self.tag(verb.run.first());
            let partner = earlier()
                .filter(|&g| {
                    let other = &self.document.verb_groups[g];
                    finite(g)
                        && !other.passive
                        && self.is(other.main(), Classes::CUE_VERB)
                        && (participle || self.tag(other.run.first()) == tense)
                })
                .filter_map(|g| self.found[g])
                .filter(|s| {
                    let first = s.run.first();
                    let said = participle && first > start && self.lower(first - 1) == "that";
                    let lends = s.kind != SubjectKind::Relative && !self.opens_subordinate(first, start);
                    lends && !said && !self.is_bare_relative(first, start)
                })
                .last();
            if let Some(subject) = partner {
                return Some(Subject { kind: SubjectKind::Shared, ..subject });
            }
        }
        let mut subordinate = None;
        for g in earlier().filter(|&g| finite(g)) {
            let Some(subject) = self.found[g] else { continue };
            let closed = (self.document.verb_groups[g].run.end as usize..=before)
                .any(|i| self.tag(i) == Tag::Comma || self.document.is_dash(i));
            let shared = Subject { kind: SubjectKind::Shared, ..subject };
            let relative = subject.kind == SubjectKind::Relative
                || self.tag(subject.run.first()) == Tag::WPS
                || self.is_bare_relative(subject.run.first(), start);
            let other = &self.document.verb_groups[g];
            // "*Lind* told them she *would* go, and *hinted* at it", "Lee said it was unsound - “It is,” *she said* - and charged him"
            let apart = other.modal.is_some()
                && verb.modal.is_none()
                && !participle
                && matches!(self.tag(verb.run.first()), Tag::VBD | Tag::VBZ)
                || !participle && self.is_inserted(g, start);
            if apart {
                subordinate = subordinate.or(Some(shared));
                continue;
            }
            match subject.kind {
                _ if relative && !closed => return Some(subject),
                _ if relative => {}
                SubjectKind::Shared => return Some(shared),
                _ if !self.in_content_or_closed_clause(subject.run.first(), start, closed) => return Some(shared),
                _ => subordinate = subordinate.or(Some(shared)),
            }
        }
        subordinate
    }

    /// "…, *its chief* said on Monday, adding that …", "…, and *his boss* said it was late, calling …": the last speaker before a participle whose
    /// verb ends what is said, or who opens a main clause of their own.
    fn last_speaker(&self, comma: usize, start: usize, group: usize) -> Option<Subject> {
        if self.tag(comma) != Tag::Comma {
            return None;
        }
        (0..group).rev().take_while(|&g| self.document.verb_groups[g].run.first() >= start).find_map(|g| {
            let verb = &self.document.verb_groups[g];
            let says = self.is(verb.main(), Classes::PARENTHETICAL) && self.document.finite_at(verb.main()).is_some();
            let subject = self.found[g].filter(|s| says && s.kind != SubjectKind::Relative)?;
            let mark = subject.run.first().checked_sub(1).filter(|&i| i > start)?;
            let closes = self.tag(mark) == Tag::Comma
                && (verb.run.end as usize == comma || self.tag(verb.run.end as usize) == Tag::IN)
                && self.lower(verb.run.end as usize) != "that"
                && !(verb.run.end as usize..comma).any(|i| self.tag(i).is_finite());
            let opens = self.tag(mark) == Tag::CC && self.tag(mark - 1) == Tag::Comma;
            (closes || opens).then_some(subject)
        })
    }

    /// Whether the verb says of a quotation between dashes who says it.
    fn is_inserted(&self, group: usize, start: usize) -> bool {
        let verb = &self.document.verb_groups[group];
        let after = verb.run.end as usize;
        let Some(first) = self.found[group].map(|s| s.run.first()).filter(|&f| f > start) else { return false };
        self.is(verb.main(), Classes::PARENTHETICAL)
            && self.document.is_dash(after)
            && (self.document.is_closing_mark(first - 1) || self.tag(first - 1) == Tag::Comma)
            && (start..first).any(|i| self.document.is_dash(i))
    }

    /// "a move *most economists* had not expected", "something *the union* feared": whether a subject stands right behind a noun phrase that a comma
    /// opens.
    fn is_bare_relative(&self, first: usize, start: usize) -> bool {
        let Some(last) = first.checked_sub(1).filter(|&i| i > start) else { return false };
        let noun = matches!(self.tag(last), Tag::NN | Tag::NNS) && !self.is(last, Classes::TIME);
        let Some(opener) = self.document.noun_phrase(last).map(|p| p.run.first()).filter(|&i| noun && i > start) else {
            return false;
        };
        (matches!(self.lower(opener), "a" | "an" | "the" | "another")
            || opener == last && self.lower(last).ends_with("thing"))
            && (self.tag(opener - 1) == Tag::Comma || self.document.is_dash(opener - 1) || self.is_deed(opener - 1))
    }

    /// "supports *the role her husband would play*": whether a verb with an object, and no clause, stands at the token.
    fn is_deed(&self, verb: usize) -> bool {
        self.document.finite_at(verb).is_some()
            && !self.is(verb, Classes::TELLING.or(Classes::COPULA))
            && !self.document.takes_clause(verb)
    }

    /// The nearest finite verb group before the group, in the same sentence.
    fn nearest_finite(&self, group: usize, start: usize) -> Option<usize> {
        let groups = &self.document.verb_groups;
        (0..group)
            .rev()
            .take_while(|&g| groups[g].run.first() >= start)
            .find(|&g| self.document.finite_at(groups[g].main()).is_some())
    }

    /// "put it at $3 million, *which Lind* called “a disgrace,” blaming the editor": who says of what stands before what the participle goes on with.
    fn of_relative_deed(&self, mark: usize, start: usize, group: usize) -> Option<Subject> {
        if self.tag(mark) != Tag::Comma && !self.document.is_closing_mark(mark) {
            return None;
        }
        let nearest = self.nearest_finite(group, start)?;
        let verb = &self.document.verb_groups[nearest];
        let subject = self.found[nearest]
            .filter(|s| matches!(s.kind, SubjectKind::Name | SubjectKind::Personal | SubjectKind::Common))?;
        let pronoun = subject.run.first().checked_sub(1).filter(|&i| i > start)?;
        let opens = matches!(self.lower(pronoun), "which")
            && (self.tag(pronoun - 1) == Tag::Comma || self.tag(pronoun - 1) == Tag::IN);
        (opens && self.is(verb.main(), Classes::CUE_VERB)).then_some(subject)
    }

    /// "officers had urged it but *members* voted it down, citing traffic": the subject of the clause that "but" or "and" joins, where no clause before
    /// is what somebody says.
    fn of_joined_clause(&self, comma: usize, start: usize, group: usize) -> Option<Subject> {
        if self.tag(comma) != Tag::Comma {
            return None;
        }
        let nearest = self.nearest_finite(group, start)?;
        let subject = self.found[nearest]
            .filter(|s| matches!(s.kind, SubjectKind::Name | SubjectKind::Personal | SubjectKind::Common))?;
        let and = subject.run.first().checked_sub(1).filter(|&i| i > start && self.tag(i) == Tag::CC)?;
        let says = |g: usize| {
            let verb = &self.document.verb_groups[g];
            self.document.takes_clause(verb.main())
                && (self.lower(verb.run.end as usize) == "that"
                    || self.document.clause_verb(verb.run.end as usize, and).is_some())
        };
        let earlier = (0..nearest).rev().take_while(|&g| self.document.verb_groups[g].run.first() >= start);
        let opens =
            (start..and).all(|i| self.lower(i) != "that" && !self.is(i, Classes::SUBORDINATOR) && !self.quoted(i));
        (opens && !earlier.into_iter().any(says)).then_some(subject)
    }

    /// "It was a blow, as *Mrs Lind* echoed the criticism, saying …": who does what the participle goes on with, in a clause right before it, where the
    /// main clause tells what happened.
    fn doer_of_event(&self, comma: usize, start: usize, group: usize) -> Option<Subject> {
        if self.tag(comma) != Tag::Comma || !self.is(self.document.verb_groups[group].main(), Classes::CUE_VERB) {
            return None;
        }
        let finite = |g: &usize| self.document.finite_at(self.document.verb_groups[*g].main()).is_some();
        let earlier =
            || (0..group).rev().take_while(|&g| self.document.verb_groups[g].run.first() >= start).filter(finite);
        let main = earlier().last().and_then(|g| self.found[g])?;
        let somebody = |s: &Subject| match s.kind {
            SubjectKind::Name | SubjectKind::Personal => true,
            SubjectKind::Common => {
                self.is(self.document.head(s.run), Classes::SPEAKERS.or(Classes::PERSONAL).or(Classes::ORGAN))
            }
            _ => false,
        };
        let head = self.document.head(main.run);
        let speaks =
            Classes::SPEAKERS.or(Classes::PERSONAL).or(Classes::DOCUMENT).or(Classes::ORGAN).or(Classes::COMPANY);
        let event = main.kind == SubjectKind::It
            || main.kind == SubjectKind::Common
                && self.is(head, Classes::OCCASION.or(Classes::HAPPENING))
                && !self.is(head, speaks.or(Classes::WORK).or(Classes::FINDING));
        let subject = earlier().next().and_then(|g| self.found[g]).filter(|s| event && somebody(s))?;
        let opener = subject.run.first().checked_sub(1).filter(|&i| i > start)?;
        matches!(self.lower(opener), "as" | "when" | "after" | "where" | "that" | "because").then_some(subject)
    }

    /// Whether the clause whose subject starts at `first` is a "that"-clause, follows right after a verb of saying, or is a
    /// subordinate one that is already closed.
    pub(super) fn in_content_or_closed_clause(&self, first: usize, start: usize, closed: bool) -> bool {
        let mut at = first;
        while at > start + 1 && (self.tag(at - 1).is_adverb() || self.tag(at - 1) == Tag::Comma) {
            at -= 1;
        }
        if at <= start {
            return false;
        }
        let opener = at - 1;
        matches!(self.lower(opener), "that" | "whether")
            || self.document.verb_group_at(first.wrapping_sub(1)).is_some() && self.is(first - 1, Classes::CUE_VERB)
            || closed && (self.tag(opener).is_wh() || self.is(opener, Classes::SUBORDINATOR))
    }

    pub(super) fn opens_subordinate(&self, first: usize, start: usize) -> bool {
        first > start && (self.tag(first - 1).is_wh() || self.is(first - 1, Classes::SUBORDINATOR))
    }

    /// The subject of an infinitive: that of the verb that governs it, the object of that verb ("urged him to go"), or the
    /// possessor of the noun ("his decision to go"). It starts at `to`; `before` stands before it and its adverbs.
    pub(super) fn governing_subject(&self, to: usize, before: usize, start: usize) -> Option<Subject> {
        if matches!(self.tag(before), Tag::NN | Tag::NNS)
            && !self.is(before, Classes::DOCUMENT)
            && self.lower(before) != "way"
            && let Some(phrase) = self.document.noun_phrase(before)
            && phrase.run.first().checked_sub(1).is_none_or(|i| self.lower(i) != "as")
            && let Some(possessor) = self.document.possessor(phrase)
        {
            return Some(Subject { run: possessor, kind: kind(self.document, possessor) });
        }
        if self.ends_phrase(before, start)
            && let Some(phrase) = self.phrase_to(before, start)
            && (self.does_what_follows(phrase.run.first(), start) || self.is_called_for(phrase.run.first(), start))
        {
            return self.named_by_copula(phrase.run.first(), start).or(Some(phrase));
        }
        if let Some(own) = self.document.noun_phrase(before).filter(|p| self.is_reason_of(p.run.first(), start)) {
            return Some(Subject { run: own.run, kind: kind(self.document, own.run) });
        }
        if let Some(receiver) = self.document.noun_phrase(before).and_then(|p| self.receiver(p.run.first(), start)) {
            return Some(receiver);
        }
        let before = self.over_apposition(before, start);
        for at in (start..=before).rev() {
            if self.quoted(at) {
                continue;
            }
            let Some(group) = self.document.verb_group_at(at).filter(|&g| g < self.found.len()) else { continue };
            let verb = &self.document.verb_groups[group];
            let controls = verb.form != VerbForm::Participle
                && !verb.passive
                && self.is(verb.main(), Classes::CONTROLLING)
                && self.ends_phrase(before, start)
                && before > verb.main();
            if controls {
                return self.phrase_to(before, verb.main() + 1);
            }
            let Some(subject) = self.found[group] else { continue };
            return Some(subject).filter(|s| !self.is_empty_it(*s, group, to));
        }
        // The headline "*Mayor* to oppose the bridge".
        self.phrase_to(before, start).filter(|s| s.run.first() == start && self.is_person(start))
    }

    /// "*It* is safe to say", "*It* is worth noting", "*it* is too soon to tell": whether an "it" only stands for the verb behind the adjective or noun
    /// that follows the group up to the token, which tells of the matter and not of a state of mind as "it is keen to go" does.
    pub(super) fn is_empty_it(&self, subject: Subject, group: usize, last: usize) -> bool {
        let verb = self.document.verb_groups[group].main();
        let able = |i: usize| {
            matches!(self.lower(i), "able" | "unable" | "set" | "due" | "free" | "slow" | "quick" | "first" | "likely")
                || lexicon::KINDS_OF_ADJECTIVES.contains_key(self.lower(i))
        };
        let judges = |i: usize| {
            self.tag(i).is_adjective() && !able(i)
                || matches!(self.lower(i), "worth" | "time" | "soon" | "early" | "late" | "hard")
        };
        subject.run.len() == 1
            && self.lower(subject.run.first()) == "it"
            && matches!(self.document.lemma(verb), "be" | "seem" | "become")
            && (verb + 1..=last).any(judges)
            && !(verb + 1..=last).any(able)
    }

    /// "forced *his rival*, Ann Lee, to go": the token before a name between commas that ends at the token, else the token.
    fn over_apposition(&self, comma: usize, start: usize) -> usize {
        if self.tag(comma) != Tag::Comma || comma < start + 4 {
            return comma;
        }
        let name = self.document.noun_phrase(comma - 1).filter(|p| self.tag(p.head as usize).is_proper());
        let open = name.and_then(|p| p.run.first().checked_sub(1));
        match open.filter(|&i| i > start && self.tag(i) == Tag::Comma && self.ends_phrase(i - 1, start)) {
            Some(open) => open - 1,
            None => comma,
        }
    }

    /// "for *the mayor* to go", "*the first mayor* to go".
    pub(super) fn does_what_follows(&self, first: usize, start: usize) -> bool {
        let phrase = self.document.noun_phrase_from(first).map_or(first..first, |p| p.run.range());
        let ordinal = phrase.take(3).any(|i| matches!(self.lower(i), "first" | "last" | "only" | "latest"));
        let adjective = first >= start + 2 && self.lower(first - 1) == "for" && self.tag(first - 2).is_adjective();
        ordinal && self.lower(first) == "the" || adjective
    }

    /// "called for *the mayor* to go".
    fn is_called_for(&self, first: usize, start: usize) -> bool {
        first >= start + 2 && self.lower(first - 1) == "for" && self.document.lemma(first - 2) == "call"
    }

    /// "no reason for *the mayor* to go".
    fn is_reason_of(&self, first: usize, start: usize) -> bool {
        let given = first >= start + 2 && self.lower(first - 1) == "for" && self.tag(first - 2).is_noun();
        given && self.is_person(first)
    }

    /// Whether a phrase for somebody starts at the token: a name, a pronoun, a noun for those who speak.
    fn is_person(&self, first: usize) -> bool {
        self.document.noun_phrase_from(first).is_some_and(|p| {
            let head = p.head as usize;
            self.tag(head).is_proper() || self.is(head, Classes::SPEAKERS.or(Classes::PERSONAL))
        })
    }

    /// "gave *Lind* a chance to attack": the one to whom the phrase that starts at the token is given.
    fn receiver(&self, given: usize, start: usize) -> Option<Subject> {
        let last = given.checked_sub(1).filter(|&i| i > start && self.tag(i).is_nominal())?;
        let phrase = self.document.noun_phrase(last)?;
        let verb = phrase.run.first().checked_sub(1).filter(|&i| i > start)?;
        let gives = self.tag(verb).is_verb()
            && matches!(self.document.lemma(verb), "give" | "offer" | "grant" | "deny" | "leave");
        gives.then(|| Subject { run: phrase.run, kind: kind(self.document, phrase.run) })
    }

    /// "*Lee* was the first mayor to go": the subject of a form of "be" whose predicate starts at the token.
    fn named_by_copula(&self, predicate: usize, start: usize) -> Option<Subject> {
        let verb = predicate.checked_sub(1).filter(|&i| i > start && self.document.lemma(i) == "be")?;
        let subject = self.document.finite_at(verb).and_then(|g| self.found.get(g).copied().flatten())?;
        matches!(subject.kind, SubjectKind::Name | SubjectKind::Personal | SubjectKind::Common).then_some(subject)
    }

    /// "*To defend* the plan, the mayor cited a study": an infinitive that opens its sentence.
    pub(super) fn opens_with_purpose(&self, group: usize) -> bool {
        let verb = &self.document.verb_groups[group];
        let first = verb.run.first();
        verb.form == VerbForm::Infinitive && first > 0 && self.document.sentence(first).first() == first - 1
    }

    /// A participle before its main clause: "Asked about it, the mayor said".
    pub(super) fn following_subject(&self, group: usize) -> Option<Subject> {
        let first = self.document.verb_groups[group].run.first();
        let end = (self.document.sentence(first).end as usize).min(first + REACH_FORWARD);
        let ends = |i: usize| i + 1 < end && self.closes_behind_comma(i + 1);
        let comma = (first..end).find(|&i| self.tag(i) == Tag::Comma && (!self.quoted(i) || ends(i)))?;
        (group + 1..self.document.verb_groups.len())
            .take_while(|&g| self.document.verb_groups[g].run.first() < end)
            .filter(|&g| {
                self.document.verb_groups[g].run.first() > comma
                    && self.document.finite_at(self.document.verb_groups[g].main()).is_some()
            })
            .take(4)
            .filter_map(|g| self.found[g])
            .find(|s| {
                let opener = s.run.first();
                !matches!(s.kind, SubjectKind::Relative | SubjectKind::Shared)
                    && opener > first
                    && (self.tag(opener - 1) == Tag::Comma || self.closes_behind_comma(opener - 1))
            })
            .map(|s| Subject { kind: SubjectKind::Shared, ..s })
    }

    /// Noting it “is not a ban*,”* Lee asked: whether a closing mark stands right behind a comma.
    fn closes_behind_comma(&self, mark: usize) -> bool {
        mark > 0 && self.document.is_closing_mark(mark) && self.tag(mark - 1) == Tag::Comma
    }

    /// “…,” said *the mayor*, adding that …: the subject behind a verb of saying, of a participle after the comma that closes it.
    pub(super) fn speaker_behind(&self, comma: usize, start: usize, group: usize) -> Option<Subject> {
        // "said Lee, *who teaches law*, citing"
        let relative = |g: usize| self.found[g].is_some_and(|s| s.kind == SubjectKind::Relative);
        let earlier = (0..group)
            .rev()
            .take_while(|&g| self.document.verb_groups[g].run.first() >= start)
            .find(|&g| !relative(g))?;
        let verb = self.document.verb_groups[earlier].main();
        if self.tag(comma) != Tag::Comma || self.found[earlier].is_some() || !self.is_inverted(verb, start) {
            return None;
        }
        let mut end = self.document.full_phrase_end_from(verb + 1, comma)?;
        // "said *its chief, Ann Lee*, adding"
        while end < comma
            && self.tag(end) == Tag::Comma
            && let Some(next) = self.document.full_phrase_end_from(end + 1, comma)
        {
            end = next;
        }
        let run = Run::new(verb + 1, end);
        Some(Subject { run, kind: SubjectKind::Shared })
    }

    /// "*The mayor*, recalling the flood, left", "But *the mayor*, after recalling it, left": the noun phrase that opens the sentence before a
    /// comma and a participle.
    pub(super) fn apposed_to(&self, before: usize, start: usize) -> Option<Subject> {
        let opener = before - usize::from(before > start && self.lower(before) == "first");
        let comma = if self.tag(opener) == Tag::IN { opener.checked_sub(1)? } else { before };
        let last = comma.checked_sub(1).filter(|&l| l >= start && self.tag(comma) == Tag::Comma)?;
        let nominal = self.tag(last).is_nominal() && !self.is(last, Classes::TIME);
        self.phrase_to(last, start).filter(|s| {
            let first = s.run.first();
            let behind = first == start + 1 && (self.tag(start) == Tag::CC || self.tag(start).is_adverb());
            nominal && (first == start || behind)
        })
    }

    /// "…, say the leaders": a verb of saying that its subject follows, after a clause or a quotation.
    pub(super) fn is_inverted(&self, verb: usize, start: usize) -> bool {
        let object = self.document.noun_phrase_from(verb + 1);
        self.is(verb, Classes::PARENTHETICAL)
            && !self.is(verb, Classes::TELLING)
            && self.tag(verb).is_finite()
            && (start..verb).any(|i| self.heads_clause(i) || self.document.is_closing_mark(i))
            && object.is_some_and(|p| {
                self.tag(p.head as usize) != Tag::PRP
                    && !self.is(p.head as usize, Classes::TIME)
                    && self.document.clause_verb(verb + 1, self.document.sentence(verb).end as usize).is_none()
            })
    }

    /// Whether a finite verb stands at the token, and not in a relative clause.
    pub(super) fn heads_clause(&self, token: usize) -> bool {
        let subject = self.document.finite_at(token).and_then(|group| self.found.get(group).copied().flatten());
        let relative = |s: Subject| s.kind == SubjectKind::Relative || self.tag(s.run.first()) == Tag::WPS;
        self.tag(token).is_finite() && !subject.is_some_and(relative)
    }
}

#[cfg(test)]
mod tests {
    use crate::text::SubjectKind::Shared;
    use crate::text::subjects::tests::is;

    #[test]
    fn a_relative_clause_without_its_pronoun_lends_no_subject() {
        is(
            "The bank lowered rates, a move most unions had not expected, and said it was late.",
            "said",
            "The bank",
            Shared,
        );
        is("He knows the role her son would play, naming two banks.", "naming", "He", Shared);
    }

    #[test]
    fn who_speaks_between_dashes_lends_no_subject() {
        is("Lee warned it was weak - “We need steel,” she said - and charged that it fell.", "charged", "Lee", Shared);
    }

    #[test]
    fn a_past_form_does_not_go_on_a_modal() {
        is("Lind told the court she would not pay, and hinted that she might go.", "hinted", "Lind", Shared);
    }

    #[test]
    fn a_participle_goes_on_the_clause_before_it() {
        is("It was a blow, as Mrs. Lind joined the critics, saying it was late.", "saying", "Mrs. Lind", Shared);
        is("Clerks had urged it but members voted it down, citing traffic.", "citing", "members", Shared);
        is("The paper put it at 3 million, which Lind called a joke, blaming the editor.", "blaming", "Lind", Shared);
        is("When Lee noted that Hill hates it, Brandt smiled, repeating her claim.", "repeating", "Brandt", Shared);
    }

    #[test]
    fn the_speaker_behind_a_quotation_has_an_apposition() {
        is("“It is late,” said its chief, Ann Lee, adding that it rained.", "adding", "its chief, Ann Lee", Shared);
    }

    #[test]
    fn who_is_made_to_do_it_may_have_an_apposition() {
        is("The law forced his rival, Ann Lee, to admit it.", "admit", "his rival", crate::text::SubjectKind::Common);
    }
}
