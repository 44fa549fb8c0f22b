//! Where a content surely ends, whatever the counted edges say.

use super::edges::{Edge, Mark, Next, context};
use super::{Anchor, Site};
use crate::lexicon::Classes;
use crate::text::{Frame, SubjectKind, Tag, VerbForm, VerbGroup};

impl Site<'_> {
    /// Whether a content of the frame surely ends at the edge, whatever the counts say.
    pub(super) fn is_certain_end(&self, edge: &Edge, frame: Frame, clause: bool) -> bool {
        let document = self.document;
        let infinitive = frame == Frame::Infinitive;
        frame == Frame::Object && self.joins_clause(edge)
            || (clause || infinitive) && self.hands_over(edge)
            || clause && self.agrees_with_cue(edge)
            || infinitive && edge.joins(document) && matches!(edge.next, Next::Verb(VerbForm::Finite, true, true))
            || self.goes_on_participle(edge)
            || frame == Frame::Object && self.tells_when(edge)
            || clause && self.is_qualified(edge)
            || !clause && self.divides(edge)
            || matches!(frame, Frame::Object | Frame::ObjectInfinitive | Frame::Preposition | Frame::Infinitive)
                && self.concedes(edge)
            || self.comments(edge)
            || self.tells_when_asked(edge)
            || frame == Frame::Object
                && edge.joins(document)
                && matches!(edge.next, Next::Word(i) if document.tag(i).is_wh())
            || clause
                && edge.finite.is_some()
                && matches!((edge.mark, edge.next), (Mark::One(i), Next::Clause(_)) if document.lower(i) == ",")
                && context(self) == "/opening"
    }

    /// …, saying *it was strong* but warning that …; said *it was early* while adding that …: whether another participle of saying follows.
    fn goes_on_participle(&self, edge: &Edge) -> bool {
        let document = self.document;
        let Next::Verb(VerbForm::Gerund, says, _) = edge.next else { return false };
        let verb = document.skip_adverbs(edge.after(), self.sentence.end as usize);
        let complement = || document.complement_of_verb(verb).frame;
        match edge.mark {
            _ if edge.joins(document) => says && document.tag(self.head) == Tag::VBG,
            Mark::One(word) | Mark::Two(_, word) if matches!(document.lower(word), "while" | "before") => {
                document.tokens[verb].classes.has(Classes::PARENTHETICAL)
                    && matches!(complement(), Frame::That | Frame::Clause | Frame::Wh | Frame::Quotation)
            }
            _ => false,
        }
    }

    /// Attacked *the bank* as the vote neared: whether a clause follows a word of time.
    fn tells_when(&self, edge: &Edge) -> bool {
        let document = self.document;
        matches!((edge.mark, edge.next), (Mark::One(word), Next::Clause(_))
            if matches!(document.lower(word), "after" | "before" | "as" | "while"))
    }

    /// Were worried about *the economy*; most said they were angry: whether a clause follows a semicolon.
    fn divides(&self, edge: &Edge) -> bool {
        matches!((edge.mark, edge.next), (Mark::One(i), Next::Clause(_)) if self.document.lower(i) == ";")
    }

    /// Blamed the press for *the failure*, though the council had known of it: whether a clause follows that grants something.
    fn concedes(&self, edge: &Edge) -> bool {
        let document = self.document;
        let grants = |i: usize| matches!(document.lower(i), "though" | "although");
        match (edge.mark, edge.next) {
            (Mark::Two(comma, word), Next::Clause(_)) => document.tag(comma) == Tag::Comma && grants(word),
            (Mark::One(comma), Next::Word(word)) => {
                document.tag(comma) == Tag::Comma
                    && grants(word)
                    && document.clause_verb(word + 1, self.sentence.end as usize).is_some()
            }
            _ => false,
        }
    }

    /// Said *wages should rise*, a goal that would cost millions: whether a thing follows a comma or dash that tells what the writer makes of it all.
    fn comments(&self, edge: &Edge) -> bool {
        let document = self.document;
        let Mark::One(mark) = edge.mark else { return false };
        let end = self.sentence.end as usize;
        let first = edge.after();
        if !(document.tag(mark) == Tag::Comma || document.is_dash(mark)) || first + 1 >= end {
            return false;
        }
        let Some(phrase) = document.noun_phrase_from(first) else { return false };
        let (after, head) = (phrase.run.end as usize, phrase.head as usize);
        let any = matches!(document.lower(first), "a" | "an" | "another" | "something");
        let thing = matches!(document.tag(head), Tag::NN) && !document.tokens[head].classes.has(Classes::SPEAKERS);
        any && thing && after < end && matches!(document.lower(after), "that" | "which")
    }

    /// Said the state *“will pay”*, when asked about the debt.
    fn tells_when_asked(&self, edge: &Edge) -> bool {
        let document = self.document;
        let Mark::Two(comma, word) = edge.mark else { return false };
        let verb = document.skip_adverbs(word + 1, self.sentence.end as usize);
        document.tag(comma) == Tag::Comma
            && matches!(document.lower(word), "when" | "after" | "as")
            && self.sentence.contains(verb)
            && matches!(document.lower(verb), "asked" | "pressed" | "questioned" | "challenged")
    }

    /// He says *he will run* – though it is unclear whether he can win.
    fn is_qualified(&self, edge: &Edge) -> bool {
        let document = self.document;
        let Mark::Two(dash, word) = edge.mark else { return false };
        edge.finite.is_some() && document.is_dash(dash) && matches!(document.lower(word), "though" | "although")
    }

    /// Index after a pronoun that is an object, before what tells where or when: endorsed *her* in May, mentioned *that* on the trail.
    pub(super) fn after_pronoun(&self, start: usize) -> Option<usize> {
        let document = self.document;
        let next = start + 1;
        // "said *no*, while others had no view"
        if matches!(document.lower(start), "yes" | "no")
            && self.sentence.contains(next)
            && document.tag(next) == Tag::Comma
        {
            return Some(next);
        }
        let personal = document.tag(start) == Tag::PRP && !document.lower(start).contains("sel");
        let pointing = || matches!(document.lower(start), "that" | "this");
        let alone = || document.noun_phrase_from(start).is_some_and(|p| p.run.end as usize == next);
        let inside = self.sentence.contains(next) && document.tokens[next].quotation.is_none();
        if !inside || !(personal || pointing() && alone()) {
            return None;
        }
        let word = document.lower(next);
        let adjunct = document.tag(next).is_wh()
            || document.tag(next) == Tag::IN
                && matches!(
                    word,
                    "on" | "in" | "during" | "after" | "before" | "while" | "because" | "since" | "through"
                );
        adjunct.then_some(next)
    }

    /// Index after an object, without the day on which it was spoken of: praised *the deal* on Monday.
    pub fn before_final_time(&self, start: usize, end: usize) -> usize {
        let document = self.document;
        let Some(phrase) = document.noun_phrase(end - 1).filter(|p| p.run.first() > start + 1) else { return end };
        let preposition = phrase.run.first() - 1;
        let head = phrase.head as usize;
        let day = document.lower(preposition) == "on"
            && document.lower(head).ends_with("day")
            && document.tokens[head].classes.has(Classes::TIME);
        let plain =
            || !(start..preposition).any(|i| document.tag(i).is_verb() || document.tokens[i].quotation.is_some());
        if day && plain() { document.trim(start, preposition) } else { end }
    }

    /// Called it *a travesty*, and his client wept; accused him of *theft* and the union says so: whether "and" joins a clause behind a comma, or
    /// without one another that says something.
    fn joins_clause(&self, edge: &Edge) -> bool {
        let document = self.document;
        let Next::Clause(verb) = edge.next else { return false };
        match edge.mark {
            Mark::Two(_, and) => document.tag(and) == Tag::CC,
            Mark::One(and) => document.tag(and) == Tag::CC && document.tokens[verb].classes.has(Classes::SAYING),
            Mark::Verb | Mark::Time => false,
        }
    }

    /// Critics argue *it is too broad*; supporters say it saves lives: whether somebody else says something after a semicolon, or after
    /// "while", "though" or, if the content has its verb, "and" in the tense of the cue.
    fn hands_over(&self, edge: &Edge) -> bool {
        let document = self.document;
        let Next::Clause(verb) = edge.next else { return false };
        let says = document.tokens[verb].classes.has(Classes::CUE_VERB);
        let same_tense = || document.verb_group(verb).map(|g| document.tag(g.run.first())) == self.tense();
        let divides = match edge.mark {
            _ if edge.joins(document) => {
                edge.finite.is_some() && document.tokens[verb].classes.has(Classes::SAYING) && same_tense()
            }
            Mark::One(i) => document.lower(i) == ";",
            Mark::Two(_, i) => matches!(document.lower(i), "while" | "whereas" | "though" | "although") && same_tense(),
            Mark::Verb | Mark::Time => false,
        };
        says && divides
    }

    /// She said *the bridge would close* and warned drivers: whether another verb of saying is joined that has the tense of the cue, but not that
    /// of the content's verb; or the cue's verb once more: said *it would close* but said it was safe.
    fn agrees_with_cue(&self, edge: &Edge) -> bool {
        let document = self.document;
        let and = match edge.mark {
            Mark::One(i) | Mark::Two(_, i) if document.tag(i) == Tag::CC => i,
            _ => return false,
        };
        let verb = document.skip_adverbs(and + 1, self.sentence.end as usize);
        if self.sentence.contains(verb) && document.lower(verb) == document.lower(self.head) {
            return true;
        }
        let Next::Verb(VerbForm::Finite, true, same) = edge.next else { return false };
        let perfect = || self.group.is_some_and(|g| document.verb_groups[g].perfect) && document.tag(verb) == Tag::VBD;
        let says = || {
            matches!(
                document.complement_of_verb(document.verb_group(verb).map_or(verb, VerbGroup::main)).frame,
                Frame::That
                    | Frame::Clause
                    | Frame::Wh
                    | Frame::Infinitive
                    | Frame::Recipient
                    | Frame::ObjectInfinitive
                    | Frame::Quotation
            )
        };
        let own_says = |own: usize| {
            document.verb_group(own).is_some_and(|g| document.tokens[g.main()].classes.has(Classes::CUE_VERB))
        };
        edge.finite.is_some_and(|own| {
            same && Some(document.tag(own)) != self.tense() || (same || perfect()) && !own_says(own) && says()
        })
    }

    /// The court quashed *the verdict*, ruling that it was unsafe: whether a comma stands before a participle of a verb of saying and its
    /// that-clause.
    pub(super) fn goes_on_saying(&self, edge: &Edge) -> bool {
        let document = self.document;
        let comma = matches!(edge.mark, Mark::One(i) if document.tag(i) == Tag::Comma || document.is_dash(i));
        let says = matches!(edge.next, Next::Verb(VerbForm::Gerund, true, _));
        // “…,” adding that …
        let quoted = matches!(edge.mark, Mark::One(i) if edge.end > i);
        comma && says && {
            let verb = document.skip_adverbs(edge.after(), self.sentence.end as usize);
            match document.complement_of_verb(verb).frame {
                Frame::That | Frame::Quotation => true,
                Frame::Clause | Frame::Wh | Frame::Object | Frame::Preposition => quoted,
                _ => false,
            }
        }
    }

    /// Asked *about the strike*, the mayor left; with unions saying *it failed*, the mayor left: where the subject stands behind the cue, or
    /// the cue in an adjunct that opens the sentence, the content ends before the main clause.
    pub(super) fn before_main_clause(&self, start: usize) -> Option<usize> {
        let document = self.document;
        let participle = |g: &VerbGroup| matches!(g.form, VerbForm::Gerund | VerbForm::Participle);
        let opens = match self.group {
            Some(group) => participle(&document.verb_groups[group]),
            None => self.anchor == Anchor::Adjective,
        };
        if !opens {
            return None;
        }
        let first = self.subject.map(|s| s.run.first())?;
        let opener = self.sentence.first();
        let adjunct = document.tag(opener) == Tag::IN && first <= opener + 1;
        if adjunct {
            let end = self.sentence.end as usize;
            return (start + 1..end)
                .take_while(|&i| document.tokens[i].quotation.is_none())
                .find(|&i| document.tag(i) == Tag::Comma && document.clause_verb(i + 1, end).is_some())
                .map(|comma| comma + 1);
        }
        (first > start && self.sentence.contains(first)).then_some(first)
    }

    /// Lind, who said *it failed*, left; the plan, which he said *was dead*, passed; the claim *that it was dead* was wrong: the verb
    /// whose subject holds the cue.
    pub(super) fn before_verb_of_antecedent(&self, start: usize, clause: bool) -> Option<usize> {
        let document = self.document;
        let relative = |i: usize| matches!(document.tag(i), Tag::WDT | Tag::WP);
        let in_relative = self
            .subject
            .is_some_and(|s| s.kind == SubjectKind::Relative || s.run.first().checked_sub(1).is_some_and(relative));
        let pronoun = self.subject.map(|s| match s.kind {
            SubjectKind::Relative => s.run.first(),
            _ => s.run.first().saturating_sub(1),
        });
        // The minister praised the report, which she said *was honest*, and promised to act on it.
        let goes_on = |group: usize| {
            let first = document.verb_groups[group].run.first();
            let joined = first >= 2 && document.tag(first - 1) == Tag::CC && document.tag(first - 2) == Tag::Comma;
            document.tokens[first].quotation.is_none()
                && in_relative
                && joined
                && pronoun.is_some_and(|p| {
                    p > 0
                        && document.tag(p - 1) == Tag::Comma
                        && document.subjects[group].is_some_and(|s| s.run.end as usize <= p)
                })
        };
        let holds = |group: usize| {
            let verb = &document.verb_groups[group];
            // "hopes that the strike would end *have faded*"
            let follows_verb =
                clause && self.anchor == Anchor::Noun && !in_relative && document.tag(verb.run.first() - 1).is_verb();
            verb.form == VerbForm::Finite
                && (follows_verb
                    || goes_on(group)
                    || document.subjects[group].is_some_and(|s| s.run.contains(self.head)))
        };
        let participle = |g: usize| !matches!(document.verb_groups[g].form, VerbForm::Finite | VerbForm::Base);
        if !in_relative && self.anchor != Anchor::Noun && !self.group.is_some_and(participle) {
            return None;
        }
        let end = self.sentence.end as usize;
        let own = (start..end).find(|&i| clause && document.tag(i).is_finite()).and_then(|i| document.verb_group_at(i));
        (own.map_or(start, |group| document.verb_groups[group].run.last()) + 1..end)
            .find_map(|i| document.verb_group_at(i).filter(|&group| holds(group)))
            .map(|group| document.verb_groups[group].run.first() - if goes_on(group) { 2 } else { 0 })
    }

    /// Lind – who said *it failed* – left: the dash that closes what a dash before the cue's relative pronoun opens.
    pub(super) fn between_dashes(&self, start: usize) -> Option<usize> {
        let document = self.document;
        let pronoun = self.subject.filter(|s| s.kind == SubjectKind::Relative)?.run.first();
        let open = pronoun.checked_sub(1).filter(|&i| document.is_dash(i))?;
        (start..self.sentence.end as usize).find(|&i| document.is_dash(i) && document.lower(i) == document.lower(open))
    }
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;

    #[test]
    fn a_clause_that_grants_or_follows_a_semicolon_is_another() {
        assert_eq!(
            contents("Lind blamed the press for the failure, though the council is rich."),
            ["the press for the failure"]
        );
        assert_eq!(contents("Officials were worried about the economy; the mayor left."), ["the economy"]);
    }

    #[test]
    fn an_object_ends_before_a_clause_of_time() {
        assert_eq!(contents("Obi mocked the plan after he met the unions."), ["the plan"]);
    }

    #[test]
    fn what_the_writer_makes_of_it_is_not_said() {
        assert_eq!(
            contents("Lind said wages should rise by June, a goal that would cost millions."),
            ["wages should rise by June"]
        );
    }

    #[test]
    fn what_was_asked_is_not_said() {
        assert_eq!(
            contents("The premier said the state would pay, when asked about the debt."),
            ["the state would pay", "the debt"]
        );
    }

    #[test]
    fn a_pronoun_ends_before_where_and_when() {
        assert_eq!(contents("The union endorsed them in May."), ["them"]);
    }

    #[test]
    fn the_subject_of_the_main_clause_does_more() {
        assert_eq!(
            contents("The minister praised the report, which she said was honest, and promised to act on it."),
            ["the report", "which", "to act on it"]
        );
        assert_eq!(
            contents(
                "Lind met Berg, who called the press “a party” that “lost the vote, and is now losing the nation.”"
            ),
            ["the press “a party” that “lost the vote, and is now losing the nation.”"]
        );
    }
}
