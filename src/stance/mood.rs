//! Whether the words of a stance say that somebody holds it, deny it, or leave it open.

use crate::lexicon::Classes;
use crate::pattern::{Anchor, Site, judging_verb};
use crate::text::{Document, Frame, NounPhrase, Tag, VerbForm, VerbGroup};

/// How a stance is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// "opposes", "vowed to oppose".
    Asserted,
    /// "does not oppose", "refused to oppose".
    Denied,
    /// "might oppose", "if she opposes", "stopped short of opposing", "is expected to oppose", "does she oppose?".
    Open,
}

/// How many verbs that govern one another are followed: "wanted to try to stop".
const DEPTH: usize = 4;

/// The mood of a possible cue that the tables have with the frame: "no+…" must be of something that there is none of, and what ought to
/// be is asked for, not possible.
pub fn of(site: &Site, frame: &str) -> Mood {
    let document = site.document;
    if site.sentence.range().rev().take_while(|&i| !document.is_word(i)).any(|i| document.lower(i) == "?") {
        return Mood::Open;
    }
    if frame == "verdict" {
        return verdict(site);
    }
    let Some(group) = site.group.map(|g| &document.verb_groups[g]).filter(|_| site.anchor != Anchor::Noun) else {
        return match site.anchor {
            Anchor::Noun if frame.starts_with("received+") => received(site),
            Anchor::Noun => noun(site, frame.starts_with("no+")),
            _ => Mood::Asserted,
        };
    };
    match frame {
        "ought" if group.perfect || is_conditional(document, group) => Mood::Open,
        "ought" => Mood::Asserted,
        _ => verb(document, group, DEPTH),
    }
}

impl Mood {
    fn but(self, negated: bool) -> Self {
        match (self, negated) {
            (Mood::Asserted, true) => Mood::Denied,
            (Mood::Denied, true) => Mood::Asserted,
            (mood, _) => mood,
        }
    }
}

/// A noun is put as its verb is: one of expressing gives it, one of withdrawing takes it.
fn noun(site: &Site, lacking: bool) -> Mood {
    let document = site.document;
    let Some(phrase) = document.noun_phrase(site.head) else { return Mood::Open };
    let none = lacks(document, phrase) || {
        let before = phrase.run.first().checked_sub(2).filter(|&i| i >= site.sentence.first());
        let coordinated = before.filter(|&i| matches!(document.lower(i + 1), "or" | "nor" | "and"));
        coordinated.and_then(|i| document.noun_phrase(i)).is_some_and(|p| lacks(document, p))
    };
    if lacking {
        return if none { Mood::Denied } else { Mood::Open };
    }
    let first = phrase.run.first();
    if site.group.is_some() && document.tag(first - 1) == Tag::IN && document.lower(first - 1) != "in" {
        return Mood::Open;
    }
    let Some(group) = site.group.or_else(|| document.verb_group_at(phrase.run.first().checked_sub(1)?)) else {
        return Mood::Asserted.but(none);
    };
    let group = &document.verb_groups[group];
    let mood = verb(document, group, DEPTH);
    let classes = document.tokens[group.main()].classes;
    if classes.has(Classes::WITHDRAWING) {
        mood.but(true).but(none)
    } else if site.frame() == Frame::Preposition
        && document.lemma(group.main()) == "have"
        && document.lower(site.complement.start) == "of"
    {
        Mood::Open
    } else if classes.has(Classes::EXPRESSING) {
        mood.but(none)
    } else if site.group.is_none() && document.possessor(phrase).is_some() {
        Mood::Asserted.but(none)
    } else {
        Mood::Open
    }
}

/// A verdict is put as the verb is that makes it one: "is a disaster", "called it a disaster".
fn verdict(site: &Site) -> Mood {
    let document = site.document;
    let judging = judging_verb(document, site.cue.first()).and_then(|v| document.verb_group_of_main(v));
    let is = site.group.filter(|&g| document.lemma(document.verb_groups[g].main()) == "be");
    let Some(group) = judging.or(is).map(|g| &document.verb_groups[g]) else { return Mood::Open };
    // "These are wonderful people" is not on "these".
    if site.anchor == Anchor::Adjective && document.noun_phrase(site.head).is_some() {
        return Mood::Open;
    }
    let none = document.noun_phrase(site.head).is_some_and(|phrase| lacks(document, phrase));
    let not = (group.run.end as usize..site.head)
        .any(|t| matches!(document.lower(t), "not" | "n't" | "n’t" | "never" | "hardly"));
    verb(document, group, DEPTH).but(none || not && !group.negated)
}

/// What the subject gets from somebody is put as the verb of getting is.
fn received(site: &Site) -> Mood {
    let document = site.document;
    let group = site.group.map(|g| &document.verb_groups[g]);
    match group.filter(|g| document.tokens[g.main()].classes.has(Classes::RECEIVING)) {
        Some(group) => {
            let none = document.noun_phrase(site.head).is_some_and(|phrase| lacks(document, phrase));
            verb(document, group, DEPTH).but(none)
        }
        None => Mood::Open,
    }
}

/// "no plan", "neither plan".
fn lacks(document: &Document, phrase: NounPhrase) -> bool {
    let first = phrase.run.first();
    let neither = first > 0 && document.lower(first - 1) == "neither";
    neither || matches!(document.lower(first), "no" | "neither" | "little")
}

/// The mood of a verb, by its own words and by those that govern it.
fn verb(document: &Document, group: &VerbGroup, depth: usize) -> Mood {
    let sentence = document.sentence(group.run.first());
    let before = |n: usize| group.run.first().checked_sub(n).filter(|&i| i >= sentence.first());
    let modal = group.modal.map(|m| document.lower(m as usize));
    let possible = modal
        .is_some_and(|m| !matches!(m, "will" | "wo" | "’ll" | "'ll" | "would" | "’d" | "'d" | "shall" | "ca" | "can"));
    let negated = group.negated || no_longer(document, group);
    if depth == 0 || possible || modal.is_some_and(|m| m == "can") && !negated || group.perfect && group.negated {
        return Mood::Open;
    }
    let own = Mood::Asserted.but(negated);
    match group.form {
        VerbForm::Finite if is_conditional(document, group) => Mood::Open,
        VerbForm::Finite | VerbForm::Participle => own,
        VerbForm::Base => Mood::Open,
        VerbForm::Infinitive => {
            let mut at = group.run.first();
            while at > sentence.first() && (document.tag(at - 1).is_adverb() || document.tag(at - 1) == Tag::TO) {
                at -= 1;
            }
            let Some(governor) = at.checked_sub(1).filter(|&i| i >= sentence.first()) else { return Mood::Open };
            governed(document, governor, depth).but(negated)
        }
        VerbForm::Gerund => match before(1) {
            Some(i)
                if document.tag(i) == Tag::IN && !matches!(document.lower(i), "by" | "while" | "after" | "before") =>
            {
                Mood::Open
            }
            Some(i) if document.verb_group(i).is_some_and(|g| g.main() == i) => {
                governed(document, i, depth).but(negated)
            }
            _ => own,
        },
    }
}

/// The mood of what the word governs as an infinitive or -ing form.
fn governed(document: &Document, governor: usize, depth: usize) -> Mood {
    let classes = document.tokens[governor].classes;
    if !classes.has(Classes::COMMITTING.or(Classes::REFRAINING)) {
        return Mood::Open;
    }
    let own = match document.verb_group(governor) {
        Some(group) if group.main() == governor => verb(document, group, depth - 1),
        _ => Mood::Asserted.but(document.noun_phrase(governor).is_some_and(|phrase| lacks(document, phrase))),
    };
    own.but(classes.has(Classes::REFRAINING))
}

/// "no longer opposes".
fn no_longer(document: &Document, group: &VerbGroup) -> bool {
    let first = group.run.first();
    let from = document.sentence(first).first().max(first.saturating_sub(2));
    (from..group.run.end as usize).any(|i| document.lower(i) == "longer" && i > from && document.lower(i - 1) == "no")
}

/// "if she opposes", "whether she opposes".
fn is_conditional(document: &Document, group: &VerbGroup) -> bool {
    let first = group.run.first();
    let start = document.sentence(first).first();
    let subject = document.verb_group_at(first).and_then(|g| document.subjects[g]).map_or(first, |s| s.run.first());
    let at = if subject < first { subject } else { first };
    at > start && matches!(document.lower(at - 1), "if" | "whether" | "unless" | "until" | "whoever" | "once")
}
