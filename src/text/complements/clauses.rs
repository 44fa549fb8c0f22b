//! Clauses: where one begins without "that", and which verb is its own.

use super::adjuncts::REACH;
use crate::lexicon::{self, Classes};
use crate::text::{Document, SubjectKind, Tag, VerbForm};

impl Document<'_> {
    /// Whether a clause "noun phrase, adverbs, finite verb" starts at the token: the token of its verb.
    pub fn clause_verb(&self, at: usize, end: usize) -> Option<usize> {
        let said = at > 0 && self.tokens[at - 1].classes.has(Classes::SAYING);
        let at = self.skip_limit(at, end);
        if at >= end
            || self.tag(at) == Tag::CC && !matches!(self.lower(at), "both" | "either" | "neither")
            || self.tag(at) == Tag::IN && self.lower(at) != "if" && self.noun_phrase_from(at).is_none()
        {
            return None;
        }
        let paired = matches!(self.lower(at), "both" | "either" | "neither") && self.noun_phrase(at).is_none();
        let subject_end = self.full_phrase_end_from(at + usize::from(paired), end)?;
        let mut after = subject_end;
        while after < end
            && (self.tag(after).is_adverb()
                || self.tokens[after].classes.has(Classes::TIME)
                || self.lower(after) == "all")
        {
            after += 1;
        }
        // "the market “*is not* out of the woods”"
        if after + 1 < end && self.is_opening_mark(after) && self.tag(after + 1).is_finite() {
            after += 1;
        }
        if after >= end {
            return None;
        }
        let tag = self.tag(after);
        if tag == Tag::CC && self.lower(after) == "and" && (said || paired) {
            // "said *she and her husband are* at home"
            let other =
                self.full_phrase_end_from(after + 1, end).filter(|&verb| verb < end && self.tag(verb).is_finite());
            return other.and_then(|verb| self.verb_group(verb).filter(|g| g.form == VerbForm::Finite).map(|_| verb));
        }
        if tag.is_finite() {
            return self.verb_group(after).filter(|g| g.form == VerbForm::Finite).map(|_| after);
        }
        let opens_parenthesis = tag == Tag::Comma
            && after + 1 < end
            && (matches!(self.tag(after + 1), Tag::WP | Tag::WDT | Tag::DT | Tag::CD | Tag::NNP | Tag::IN | Tag::VBN)
                || self.lower(after + 1) == "too"
                || said && (self.tag(after + 1) == Tag::VBG || self.tag(after + 1).is_adverb()));
        if self.is_subject_pronoun(after) {
            return self.verb_after_bare_relative(after, end);
        }
        if matches!(tag, Tag::WP | Tag::WDT) || said && tag == Tag::WRB {
            let relative = (after + 1..end.min(after + 9)).find(|&i| self.tag(i).is_finite())?;
            return self.verb_after_relative(after, relative, end);
        }
        // said "his words on *miners, nurses, and farmers* make him unfit"
        if said
            && tag == Tag::Comma
            && let Some(verb) = self.verb_after_list(after, end)
        {
            return Some(verb);
        }
        if opens_parenthesis {
            let commas = (after + 1..end.min(after + 26)).filter(|&i| self.tag(i) == Tag::Comma);
            let name = tag == Tag::Comma && self.tag(after + 1) == Tag::NNP;
            let mut closers = commas.map(|i| self.skip_adverbs(i + 1, end)).take(if name { 1 } else { usize::MAX });
            return closers.find(|&i| i < end && self.tag(i).is_finite());
        }
        if self.is_dash(after) {
            let close = (after + 1..end.min(after + 16)).find(|&i| self.lower(i) == self.lower(after))?;
            return Some(self.skip_adverbs(close + 1, end)).filter(|&i| i < end && self.tag(i).is_finite());
        }
        // said "any effort *to push him out* could fail"
        let infinitive = said && tag == Tag::TO && after + 1 < end && self.tag(after + 1) == Tag::VB;
        if said
            && self.lower(after) == "that"
            && self.belongs_to_noun(after)
            && let Some(own) = self.clause_verb(after + 1, end)
        {
            return self.verb_after_relative(after, own, end);
        }
        if infinitive
            || matches!(tag, Tag::VBN | Tag::VBG) && (!self.tokens[after].classes.has(Classes::CUE_VERB) || said)
        {
            for i in after + 1..end.min(after + 13) {
                if self.tag(i).is_finite() {
                    return Some(i);
                }
                if matches!(self.lower(i), "," | "." | ";" | ":" | "who" | "which" | "that" | "what" | "how") {
                    return None;
                }
            }
        }
        None
    }

    /// The finite verb behind a list of noun phrases that goes on at the comma and has an "and" or "or" before its last.
    fn verb_after_list(&self, comma: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 6;
        let mut at = comma;
        let mut joined = false;
        for _ in 0..LONGEST {
            let mark = at < end && self.tag(at) == Tag::Comma;
            let and = at + usize::from(mark);
            let joins = and < end && matches!(self.lower(and), "and" | "or");
            if !mark && !joins {
                break;
            }
            joined |= joins;
            at = self.full_phrase_end_from(and + usize::from(joins), end)?;
        }
        let verb = self.skip_adverbs(at, end);
        (joined && verb < end && self.finite_at(verb).is_some()).then_some(verb)
    }

    /// "said *the fact the launch came as he left made it worse*": the first finite verb behind a verb of saying or thinking that no relative or
    /// subordinate clause asks for, so that it is that of a clause whose subject they stand in.
    pub fn bare_clause_verb(&self, verb: usize, start: usize, end: usize) -> Option<usize> {
        const LONGEST: usize = 40;
        if !self.takes_bare_clause(verb) || start >= end || self.finite_at(start).is_some() {
            return None;
        }
        let clause = |at: usize| at < end && (self.finite_at(at).is_some() || self.clause_verb(at, end).is_some());
        let limit = end.min(start + LONGEST);
        let (mut at, mut open, mut adjunct) = (start, 0, false);
        while at < limit {
            let tag = self.tag(at);
            if self.tokens[at].quotation.is_some() || tag == Tag::Stop || matches!(self.lower(at), ";" | ":") {
                return None;
            }
            if let Some(group) = self.finite_at(at) {
                // "the *dam*", taken for a verb.
                if matches!(self.lower(at - 1), "the" | "a" | "an") {
                    return None;
                }
                if open == 0 {
                    return Some(at).filter(|&own| !self.has_subject_before(own, verb));
                }
                open -= 1;
                at = self.verb_groups[group].run.end as usize;
                continue;
            }
            let next = self.skip_adverbs(at + 1, end);
            if tag == Tag::Comma && self.clause_verb(next, end).is_some() {
                // "as long as it rains, *jobs will rise*"
                return self.clause_verb(next, end).filter(|_| adjunct);
            }
            let numbers = tag == Tag::CC && self.tag(at - 1) == Tag::CD && next < end && self.tag(next) == Tag::CD;
            if tag == Tag::CC && !numbers && clause(next) {
                return None;
            }
            let opener = tag.is_wh()
                || self.lower(at) == "that" && clause(next)
                || self.tokens[at].classes.has(Classes::SUBORDINATOR) && self.clause_verb(at + 1, end).is_some();
            let bare = || at > start && self.tag(at - 1).is_nominal() && self.clause_verb(at, end).is_some();
            if opener || bare() {
                open += 1;
                adjunct |= opener && at <= start + 2;
            }
            at += 1;
        }
        None
    }

    /// Whether a verb of saying or thinking whose subject stands right before it can have a clause without "that".
    fn takes_bare_clause(&self, verb: usize) -> bool {
        let thinks = matches!(
            self.lemma(verb),
            "say"
                | "believe"
                | "think"
                | "argue"
                | "insist"
                | "hope"
                | "suggest"
                | "note"
                | "warn"
                | "add"
                | "feel"
                | "fear"
        );
        let group = self.verb_group(verb).filter(|g| thinks && g.form == VerbForm::Finite && !g.passive);
        let start = self.sentence(verb).first();
        let before = group.and_then(|g| (start..g.run.first()).rev().find(|&i| !self.tag(i).is_adverb()));
        before.is_some_and(|i| self.tag(i).is_nominal() || self.tag(i) == Tag::PRP)
    }

    pub(super) fn is_subject_pronoun(&self, at: usize) -> bool {
        matches!(self.lower(at), "i" | "he" | "she" | "we" | "they")
    }

    /// "one candidate *she likes so far* is …": the verb of a clause whose subject a relative clause without its pronoun follows, which starts at
    /// the token.
    pub(super) fn verb_after_bare_relative(&self, at: usize, end: usize) -> Option<usize> {
        self.verb_after_relative(at, self.clause_verb(at, end)?, end)
    }

    /// The verb of a clause whose subject a relative clause follows that starts at the token and has its own verb at `relative`.
    pub(super) fn verb_after_relative(&self, at: usize, relative: usize, end: usize) -> Option<usize> {
        let relative = self.verb_group(relative)?.run.end as usize;
        let goes_on = |&i: &usize| {
            !matches!(self.tag(i), Tag::Comma | Tag::CC | Tag::Colon | Tag::Stop)
                && !self.tag(i).is_wh()
                && self.lower(i) != "that"
                && !self.tokens[i].classes.has(Classes::SUBORDINATOR)
                && self.tokens[i].quotation == self.tokens[at].quotation
        };
        let verb = (relative..end.min(relative + 13)).take_while(goes_on).find(|&i| self.tag(i).is_finite())?;
        (self.finite_at(verb).is_some() && self.tag(verb - 1) != Tag::PRP).then_some(verb)
    }

    /// "Residents *opposing* the mine *blocked* the road": whether the subject of the finite verb begins before the other verb, once subjects are
    /// known.
    pub(super) fn has_subject_before(&self, finite: usize, verb: usize) -> bool {
        let subject = |token: usize| self.verb_group_at(token).and_then(|g| self.subjects.get(g).copied().flatten());
        let depends = !self.tag(verb).is_finite() || subject(verb).is_some_and(|s| s.kind == SubjectKind::Relative);
        depends && subject(finite).is_some_and(|s| s.run.contains(verb))
    }

    /// "contrasted *that* with her speech": whether "that" stands for something before, since a preposition follows, and no clause.
    pub(super) fn is_pointing(&self, that: usize, end: usize) -> bool {
        let preposition = that + 1;
        let governs = preposition < end
            && self.tag(that) != Tag::WDT
            && matches!(self.tag(preposition), Tag::IN | Tag::TO)
            && matches!(self.lower(preposition), "with" | "from" | "to" | "into" | "in" | "for" | "by" | "on" | "at");
        if !governs {
            return false;
        }
        let closes = |&i: &usize| {
            matches!(self.tag(i), Tag::Colon | Tag::Stop)
                || self.tag(i).is_wh()
                || self.tokens[i].classes.has(Classes::SUBORDINATOR) && self.clause_verb(i + 1, end).is_some()
        };
        let until = (preposition + 1..end).find(closes).unwrap_or(end);
        !(preposition..until).any(|i| self.tag(i).is_finite() || self.tokens[i].quotation.is_some())
    }

    /// "did not say *why*, but she suspects it": whether another clause follows a question of one word.
    pub fn is_question_alone(&self, word: usize, end: usize) -> bool {
        let next = word + 1 + usize::from(word + 1 < end && self.tag(word + 1) == Tag::Comma);
        if self.tag(word) != Tag::WRB || next + 1 >= end || self.tokens[word].quotation != self.tokens[next].quotation {
            return false;
        }
        let clause = next + usize::from(self.tag(next) == Tag::CC);
        clause > word + 1 && self.clause_verb(clause, end).is_some()
    }

    /// Whether "that" and a clause start at the token: not a relative clause.
    pub(super) fn opens_that(&self, at: usize, end: usize) -> bool {
        at < end && self.lower(at) == "that" && self.clause_verb(self.skip_adverbs(at + 1, end), end).is_some()
    }

    /// "said *although the rain fell,* the match went on": whether a subordinate clause at the token is followed by a comma and its main clause.
    pub(super) fn opens_with_subordinate(&self, at: usize, end: usize) -> bool {
        let mut rest = at + 1..end.min(at + REACH);
        self.tokens[at].classes.has(Classes::SUBORDINATOR)
            && self.clause_verb(at + 1, end).is_some()
            && rest.any(|i| self.tag(i) == Tag::Comma && self.clause_verb(i + 1, end).is_some())
    }

    /// Whether the "that" after a noun is itself the subject of what follows: "in a film *that showed* the plane".
    pub fn is_relative(&self, that: usize, end: usize) -> bool {
        that + 1 < end && self.tag(that + 1).is_finite() && self.tag(that - 1).is_nominal()
    }

    /// "recommended in 2014 *that he go*": whether the "that" behind an adjunct can be the verb's: no relative pronoun, unless a year stands before
    /// it, and not the noun's where the verb takes no clause: "stood by her claim *that he lied*".
    pub(super) fn opens_own_that(&self, verb: usize, that: usize) -> bool {
        let plain = self.tokens[verb].classes.has(Classes::SAYING);
        let time = || self.tokens[that - 1].classes.has(Classes::TIME) || self.tag(that - 1) == Tag::CD;
        let other = || self.belongs_to_noun(that) && !lexicon::KINDS_OF_VERBS.contains_key(self.lemma(verb));
        (self.tag(that) != Tag::WDT || plain || time()) && !other()
    }

    /// "responded to accusations *that he lied*": whether the noun right before "that" has the clause, being one of saying or thinking that
    /// is no document or occasion ("said in a statement that …").
    pub(super) fn belongs_to_noun(&self, that: usize) -> bool {
        let noun = that - 1;
        matches!(self.tag(noun), Tag::NN | Tag::NNS)
            && !self.tokens[noun].classes.has(Classes::DOCUMENT.or(Classes::OCCASION))
            && (lexicon::KINDS_OF_NOUNS.contains_key(self.lemma(noun))
                || matches!(self.lemma(noun), "accusation" | "fact" | "news" | "evidence" | "proof" | "sign"))
    }

    /// "whether", "how", "why", "what" after an adjunct; "who", "which", "where" and "when" are relative there.
    pub(super) fn opens_question(&self, at: usize) -> bool {
        !matches!(self.lower(at), "who" | "which" | "where" | "when" | "whose" | "that")
    }

    /// "looks like he will go", "it was as he said".
    pub(super) fn is_comparison(&self, verb: usize, start: usize, end: usize) -> bool {
        let unreal = start + 2 < end && matches!(self.lower(start + 1), "if" | "though");
        matches!(self.lower(start), "like" | "as")
            && (self.clause_verb(start + 1, end).is_some() || unreal && self.clause_verb(start + 2, end).is_some())
            && !matches!(self.lemma(verb), "see" | "describe" | "regard" | "view")
    }
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;
    use crate::text::Frame;
    use crate::{read, text};

    /// What completes the verb.
    fn frame(sentence: &str, verb: &str) -> Frame {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        let head = (0..document.tokens.len()).find(|&i| document.lower(i) == verb).expect("the verb");
        document.complement_of_verb(head).frame
    }

    #[test]
    fn a_clause_whose_subject_holds_other_verbs() {
        for sentence in [
            "She said the fact the launch came as Lind met Berg made it worse.",
            "She said growth, assuming no shocks, should rise.",
            "She said its best chance of winning is before the talks end.",
            "She said rolling back the plan is unlikely to help.",
            "She said many of the deaths were murders.",
            "She said as long as growth is positive, jobs will rise.",
        ] {
            assert_eq!(frame(sentence, "said"), Frame::Clause, "{sentence}");
        }
    }

    #[test]
    fn a_relative_clause_makes_none() {
        assert_eq!(frame("She said no to the man who built it.", "said"), Frame::Object);
        assert_eq!(frame("She noted the bridge that the army built and left.", "noted"), Frame::Object);
        assert_eq!(frame("The dam, which she said was old, broke.", "said"), Frame::Other);
    }

    #[test]
    fn a_question_of_one_word_ends_before_the_next_clause() {
        assert_eq!(contents("They did not explain why, but she suspects they lied."), ["why", "they lied"]);
    }

    #[test]
    fn that_before_a_preposition_may_point_back() {
        assert!(contents("Lee contrasted that with her speech.").iter().all(|c| !c.starts_with("that")));
        assert_eq!(
            contents("Lee said that in a race with Hill, she would win."),
            ["that in a race with Hill, she would win"]
        );
    }
}
