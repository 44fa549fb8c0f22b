//! What a content's end cannot lie beyond, and what is cut off it at the last, whatever its edges.

use crate::lexicon::Classes;
use crate::pattern::{Anchor, Site};
use crate::text::{SubjectKind, Tag, VerbForm, VerbGroup};

impl Site<'_> {
    /// Asked *about the strike*, the mayor left; with unions saying *it failed*, the mayor left: where the subject stands behind the cue, or
    /// the cue in an adjunct that opens the sentence, the content ends before the main clause.
    pub(in crate::pattern) fn before_main_clause(&self, start: usize) -> Option<usize> {
        let document = self.document;
        let participle = |g: &VerbGroup| matches!(g.form, VerbForm::Gerund | VerbForm::Participle);
        let opener = self.sentence.first();
        let first = self.subject.map(|s| s.run.first())?;
        // "In what she said *was a joke*, the mayor left"
        let in_what = document.tag(opener) == Tag::IN && first == opener + 2 && document.lower(opener + 1) == "what";
        let opens = match self.group {
            Some(group) => participle(&document.verb_groups[group]),
            None => self.anchor == Anchor::Adjective,
        };
        if !opens && !in_what {
            return None;
        }
        let adjunct = document.tag(opener) == Tag::IN && first <= opener + 1 || in_what;
        if adjunct {
            let end = self.sentence.end as usize;
            return (start + 1..end)
                .take_while(|&i| document.tokens[i].quotation.is_none())
                .find(|&i| document.tag(i) == Tag::Comma && document.clause_verb(i + 1, end).is_some())
                .map(|comma| comma + 1);
        }
        (first > start && self.sentence.contains(first)).then_some(first)
    }

    /// Lind – who said *it failed* – left: the dash that closes what a dash before the cue's relative pronoun opens.
    pub(in crate::pattern) fn between_dashes(&self, start: usize) -> Option<usize> {
        let document = self.document;
        let pronoun = self.subject.filter(|s| s.kind == SubjectKind::Relative)?.run.first();
        let open = pronoun.checked_sub(1).filter(|&i| document.is_dash(i))?;
        (start..self.sentence.end as usize).find(|&i| document.is_dash(i) && document.lower(i) == document.lower(open))
    }

    /// Lind, who said *it failed*, left; the plan, which he said *was dead*, passed; the claim *that it was dead* was wrong: the verb
    /// whose subject holds the cue.
    pub(in crate::pattern) fn before_verb_of_antecedent(&self, start: usize, clause: bool) -> Option<usize> {
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
        // "The truth, as Lind sees *it*, is that …"
        let as_seen = self.adjacent_subject().is_some_and(|s| {
            let first = s.run.first();
            first > self.sentence.first() && document.lower(first - 1) == "as"
        });
        if !as_seen && !in_relative && self.anchor != Anchor::Noun && !self.group.is_some_and(participle) {
            return None;
        }
        let end = self.sentence.end as usize;
        let own = (start..end).find(|&i| clause && document.tag(i).is_finite()).and_then(|i| document.verb_group_at(i));
        (own.map_or(start, |group| document.verb_groups[group].run.last()) + 1..end)
            .find_map(|i| document.verb_group_at(i).filter(|&group| holds(group)))
            .map(|group| document.verb_groups[group].run.first() - if goes_on(group) { 2 } else { 0 })
    }

    /// Index after a pronoun that is an object, before what tells where or when: endorsed *her* in May, mentioned *that* on the trail.
    pub(in crate::pattern) fn after_pronoun(&self, start: usize) -> Option<usize> {
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
            || document.tag(next) == Tag::CC
                && !matches!(document.lower(start), "i" | "he" | "she" | "we" | "they")
                && document.clause_verb(next + 1, self.sentence.end as usize).is_some()
            || document.tag(next) == Tag::IN
                && matches!(
                    word,
                    "on" | "in" | "during" | "after" | "before" | "while" | "because" | "since" | "through"
                );
        adjunct.then_some(next)
    }

    /// Index after a clause that ends the sentence, without what only joins it to others: said it would close*, for example*.
    pub(in crate::pattern) fn before_final_aside(&self, start: usize, end: usize) -> usize {
        let document = self.document;
        let comma = |i: usize| i > start && document.tag(i) == Tag::Comma;
        if end >= start + 3 && comma(end - 2) && matches!(document.lower(end - 1), "however" | "though") {
            return end - 2;
        }
        let example = end >= start + 4
            && comma(end - 3)
            && document.lower(end - 2) == "for"
            && matches!(document.lower(end - 1), "example" | "instance");
        if example { end - 3 } else { end }
    }

    /// Index after an object, without the day on which it was spoken of: praised *the deal* on Monday.
    pub(in crate::pattern) fn before_final_time(&self, start: usize, end: usize) -> usize {
        let document = self.document;
        let Some(phrase) = document.noun_phrase(end - 1).filter(|p| p.run.first() > start + 1) else { return end };
        let preposition = phrase.run.first() - 1;
        let head = phrase.head as usize;
        let day = document.lower(preposition) == "on"
            && document.lower(head).ends_with("day")
            && document.tokens[head].classes.has(Classes::TIME);
        let plain =
            || !(start..preposition).any(|i| document.tag(i).is_verb() || document.tokens[i].quotation.is_some());
        if day && plain() { document.trim(start, preposition) } else { self.before_bare_time(start, end) }
    }

    /// Index after an object, without a bare time that ends the sentence: praised *the deal* last week.
    fn before_bare_time(&self, start: usize, end: usize) -> usize {
        let document = self.document;
        if end < document.trim(start, self.sentence.end as usize) {
            return end;
        }
        let time = |i: usize| document.tokens[i].classes.has(Classes::TIME);
        let near =
            |i: usize| matches!(document.lower(i), "last" | "this" | "next" | "earlier" | "late" | "early" | "later");
        let mut first = end - 1;
        if !time(first) && document.lower(first) != "season" {
            return end;
        }
        while first > start && (near(first - 1) || time(first - 1)) {
            first -= 1;
        }
        if first <= start + 1
            || end - first < 2
            || matches!(
                document.tag(first - 1),
                Tag::IN | Tag::DT | Tag::POS | Tag::PRPS | Tag::JJ | Tag::CD | Tag::VBG | Tag::VBD
            )
        {
            return end;
        }
        document.trim(start, first)
    }
}
