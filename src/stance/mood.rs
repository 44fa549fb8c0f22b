//! Whether the words of a stance say that somebody holds it, deny it, or leave it open.

use crate::lexicon::Classes;
use crate::pattern::{Anchor, Site, judging_verb};
use crate::text::{Document, Frame, NounPhrase, Tag, VerbForm, VerbGroup};

/// How a stance is put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mood {
    /// Whether it is there.
    pub stand: Stand,
    /// "would oppose it if …", "seemed to oppose", "reportedly opposes".
    pub hedged: bool,
}

/// Whether a stance is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stand {
    /// "opposes", "vowed to oppose", "does not refuse to oppose".
    Asserted,
    /// "does not oppose", "refused to oppose".
    Denied,
    /// "stopped short of opposing", "has yet to oppose", "has not opposed".
    Withheld,
}

const ASSERTED: Mood = Mood { stand: Stand::Asserted, hedged: false };

/// How many verbs that govern one another are followed: "wanted to try to stop".
const DEPTH: usize = 4;

/// The mood of a possible cue that the tables have with the frame; `None` where it is left open ("might oppose", "if she opposes", "is
/// expected to oppose", "does she oppose?"). "no+…" must be of something that there is none of, and what ought to be is asked for, not possible.
pub fn of(site: &Site, frame: &str) -> Option<Mood> {
    let document = site.document;
    if site.sentence.range().rev().take_while(|&i| !document.is_word(i)).any(|i| document.lower(i) == "?") {
        return None;
    }
    if frame == "verdict" {
        return verdict(site);
    }
    let Some(group) = site.group.map(|g| &document.verb_groups[g]).filter(|_| site.anchor != Anchor::Noun) else {
        return match site.anchor {
            Anchor::Noun if frame.starts_with("received+") => received(site),
            Anchor::Noun if frame.starts_with("is+") => being(site),
            Anchor::Noun => noun(site, frame.starts_with("no+")),
            _ => Some(ASSERTED),
        };
    };
    match frame {
        "ought"
            if group.perfect
                || is_supposed(document, group)
                || is_counted(document, group)
                || is_anothers(document, group) =>
        {
            None
        }
        "ought" => Some(ASSERTED),
        _ => Some(verb(document, group, DEPTH)?.but(is_negated_after(document, group, site.head))),
    }
}

impl Mood {
    fn but(self, negated: bool) -> Self {
        let stand = match (self.stand, negated) {
            (Stand::Asserted, true) => Stand::Denied,
            (Stand::Denied, true) => Stand::Asserted,
            (stand, _) => stand,
        };
        Self { stand, ..self }
    }

    fn withheld(self, withheld: bool) -> Self {
        if withheld { Self { stand: Stand::Withheld, ..self } } else { self }
    }

    fn hedged(self, hedged: bool) -> Self {
        Self { hedged: self.hedged || hedged, ..self }
    }
}

/// A noun is put as its verb is: one of expressing gives it, one of withdrawing takes it.
fn noun(site: &Site, lacking: bool) -> Option<Mood> {
    let document = site.document;
    let phrase = document.noun_phrase(site.head)?;
    let none = lacks(document, phrase) || {
        let before = phrase.run.first().checked_sub(2).filter(|&i| i >= site.sentence.first());
        let coordinated = before.filter(|&i| matches!(document.lower(i + 1), "or" | "nor" | "and"));
        coordinated.and_then(|i| document.noun_phrase(i)).is_some_and(|p| lacks(document, p))
    };
    if lacking {
        return none.then_some(ASSERTED.but(true));
    }
    let first = phrase.run.first();
    if site.group.is_some() && document.tag(first - 1) == Tag::IN && document.lower(first - 1) != "in" {
        return None;
    }
    let Some(group) = site.group.or_else(|| document.verb_group_at(first.checked_sub(1)?)) else {
        return Some(ASSERTED.but(none));
    };
    let group = &document.verb_groups[group];
    // "is in favour of", "there is opposition to"; not "is an attack on".
    if site.subject.is_some() && document.lemma(group.main()) == "be" && document.tag(first - 1) != Tag::IN {
        return None;
    }
    let mood = verb(document, group, DEPTH)?;
    let classes = document.tokens[group.main()].classes;
    // "has the support of the unions": what it has is theirs.
    let of = site.frame() == Frame::Preposition && document.lower(site.complement.start) == "of";
    if of && matches!(document.lemma(group.main()), "have" | "enjoy" | "lose" | "retain") {
        None
    } else if classes.has(Classes::WITHDRAWING) {
        Some(mood.but(true).but(none))
    } else if document.lemma(group.main()) == "withhold" {
        Some(mood.withheld(true))
    } else if classes.has(Classes::EXPRESSING) || site.group.is_none() && document.possessor(phrase).is_some() {
        Some(mood.but(none || is_negated_after(document, group, first)))
    } else {
        None
    }
}

/// A verdict is put as the verb is that makes it one: "is a disaster", "called it a disaster".
fn verdict(site: &Site) -> Option<Mood> {
    let document = site.document;
    let judging = judging_verb(document, site.cue.first()).and_then(|v| document.verb_group_of_main(v));
    let is = site.group.filter(|&g| document.lemma(document.verb_groups[g].main()) == "be");
    let group = &document.verb_groups[judging.or(is)?];
    // "These are wonderful people" is not on "these".
    if site.anchor == Anchor::Adjective && document.noun_phrase(site.head).is_some() {
        return None;
    }
    let none = document.noun_phrase(site.head).is_some_and(|phrase| lacks(document, phrase));
    Some(verb(document, group, DEPTH)?.but(none || is_negated_after(document, group, site.head)))
}

/// What the subject gets from somebody is put as the verb of getting is.
fn received(site: &Site) -> Option<Mood> {
    let document = site.document;
    let group = &document.verb_groups[site.group?];
    if !document.tokens[group.main()].classes.has(Classes::RECEIVING) {
        return None;
    }
    let none = document.noun_phrase(site.head).is_some_and(|phrase| lacks(document, phrase));
    Some(verb(document, group, DEPTH)?.but(none))
}

/// What somebody is: by the verb of being, or apposed.
fn being(site: &Site) -> Option<Mood> {
    let document = site.document;
    let phrase = document.noun_phrase(site.head)?;
    let once = |i: usize| matches!(document.lower(i), "former" | "onetime" | "one-time" | "erstwhile" | "potential");
    if phrase.run.range().any(once) {
        return None;
    }
    let Some(group) = site.group.map(|g| &document.verb_groups[g]) else { return Some(ASSERTED) };
    if !matches!(document.lemma(group.main()), "be" | "become" | "remain") {
        return None;
    }
    Some(verb(document, group, DEPTH)?.but(lacks(document, phrase) || is_negated_after(document, group, site.head)))
}

/// "no plan", "neither plan".
fn lacks(document: &Document, phrase: NounPhrase) -> bool {
    let first = phrase.run.first();
    let neither = first > 0 && document.lower(first - 1) == "neither";
    neither || matches!(document.lower(first), "no" | "neither" | "little")
}

/// "is *not* in favour of", "is *hardly* a disaster": a negation between a verb and what it joins.
fn is_negated_after(document: &Document, group: &VerbGroup, cue: usize) -> bool {
    !group.negated
        && (group.run.end as usize..cue).any(|t| {
            matches!(document.lower(t), "not" | "n't" | "n’t" | "never" | "hardly" | "scarcely") || longer(document, t)
        })
}

/// The mood of a verb, by its own words and by those that govern it.
fn verb(document: &Document, group: &VerbGroup, depth: usize) -> Option<Mood> {
    let sentence = document.sentence(group.run.first());
    let before = |n: usize| group.run.first().checked_sub(n).filter(|&i| i >= sentence.first());
    let word_before = (sentence.first()..group.run.first()).rev().find(|&i| !document.is_opening_mark(i));
    let negated = group.negated || is_negated_outside(document, group);
    let modal = group.modal.map_or("", |m| document.lower(m as usize));
    match modal {
        "" | "will" | "wo" | "’ll" | "'ll" | "would" | "’d" | "'d" | "shall" | "ca" => {}
        "can" if negated => {}
        _ => return None,
    }
    if depth == 0 || before(1).is_some_and(|i| matches!(document.lower(i), "neither" | "nor")) {
        return None;
    }
    let unreal = matches!(modal, "would" | "’d" | "'d") && group.perfect || is_conditional(document, group);
    let own =
        ASSERTED.but(negated).withheld(group.perfect && group.negated).hedged(unreal || is_hearsay(document, group));
    match group.form {
        VerbForm::Finite
            if is_supposed(document, group) || is_of_some(document, group) || is_aimed_at(document, group) =>
        {
            None
        }
        VerbForm::Finite | VerbForm::Participle => Some(own),
        VerbForm::Base => None,
        VerbForm::Infinitive => {
            let passed = |i: usize| match document.lower(i) {
                "yet" => false,
                "by" => true,
                _ => document.tag(i).is_adverb() || matches!(document.tag(i), Tag::TO | Tag::CD),
            };
            let governor = (sentence.first()..group.run.first()).rev().find(|&i| !passed(i))?;
            Some(governed(document, governor, depth)?.but(negated))
        }
        VerbForm::Gerund => match word_before {
            // "was pointing to reports, *not* endorsing them": no more than that it is not done.
            Some(_) if group.negated => None,
            Some(i) if is_short_of(document, i) => {
                let stopping = i.checked_sub(2).and_then(|i| document.verb_group(i))?;
                Some(verb(document, stopping, depth - 1)?.withheld(true))
            }
            Some(i)
                if document.tag(i) == Tag::IN && !matches!(document.lower(i), "by" | "while" | "after" | "before") =>
            {
                None
            }
            Some(i) if document.verb_group(i).is_some_and(|g| g.main() == i) => {
                Some(governed(document, i, depth)?.but(negated))
            }
            _ => Some(own),
        },
    }
}

/// The mood of what the word governs as an infinitive or -ing form.
fn governed(document: &Document, governor: usize, depth: usize) -> Option<Mood> {
    let classes = document.tokens[governor].classes;
    let group = document.verb_group(governor).filter(|group| group.main() == governor);
    let withheld =
        matches!(document.lemma(governor), "fail" | "failure" | "neglect") || document.lower(governor) == "yet";
    let told = classes.has(Classes::SEEMING) && group.is_some();
    if !told && !withheld && !classes.has(Classes::COMMITTING.or(Classes::REFRAINING)) {
        return None;
    }
    let own = match group.or_else(|| joining(document, governor).map(|g| &document.verb_groups[g])) {
        Some(group) => verb(document, group, depth - 1)?,
        None if !is_somebodys(document, governor) => return None,
        None => ASSERTED.but(document.noun_phrase(governor).is_some_and(|phrase| lacks(document, phrase))),
    };
    Some(own.but(!withheld && classes.has(Classes::REFRAINING)).withheld(withheld).hedged(told))
}

/// The verb that joins an adjective: "*is* ready to oppose it".
fn joining(document: &Document, adjective: usize) -> Option<usize> {
    let start = document.sentence(adjective).first();
    let before = (start..adjective).rev().find(|&i| !document.tag(i).is_adverb())?;
    let copula = document.tokens[before].classes.has(Classes::COPULA) && !document.tag(adjective).is_noun();
    document.verb_group_of_main(before).filter(|_| copula)
}

/// Whether a noun of will is told to be somebody's: "*his* decision", "*took* a decision"; not "the decision to oppose it was bold".
fn is_somebodys(document: &Document, noun: usize) -> bool {
    let Some(phrase) = document.noun_phrase(noun).filter(|_| document.tag(noun).is_noun()) else { return true };
    let before = phrase.run.first().checked_sub(1).filter(|&i| i >= document.sentence(noun).first());
    document.possessor(phrase).is_some() || before.is_some_and(|i| document.tag(i).is_verb())
}

/// "stopped *short of* endorsing", by the token of "of".
fn is_short_of(document: &Document, of: usize) -> bool {
    document.lower(of) == "of" && of > 1 && document.lower(of - 1) == "short"
}

/// "*no longer* opposes", "there is *no way* that we will sell it".
fn is_negated_outside(document: &Document, group: &VerbGroup) -> bool {
    let first = group.run.first();
    let start = document.sentence(first).first();
    let way = |at: usize| at > start && document.lower(at) == "way" && document.lower(at - 1) == "no";
    let subject = subject_start(document, group);
    let adverbs = (start..first).rev().take_while(|&i| document.tag(i).is_adverb());
    (start.max(first.saturating_sub(2))..group.run.end as usize).any(|i| longer(document, i))
        || adverbs.skip(1).any(|i| matches!(document.lower(i), "not" | "never"))
        || (start + 1..subject).rev().take(2).any(way)
}

/// "no *longer*".
fn longer(document: &Document, token: usize) -> bool {
    document.lower(token) == "longer" && token > 0 && document.lower(token - 1) == "no"
}

/// "*reportedly* opposes".
fn is_hearsay(document: &Document, group: &VerbGroup) -> bool {
    let before = group.run.first().saturating_sub(1);
    (before..group.run.end as usize).any(|i| document.tokens[i].classes.has(Classes::HEARSAY))
}

/// "*if* she opposes", "*whether*, however, she opposes".
fn is_supposed(document: &Document, group: &VerbGroup) -> bool {
    let at = subject_start(document, group);
    let incidental = |i: usize| document.tag(i) == Tag::Comma || document.tag(i).is_adverb();
    let opener = (document.sentence(at).first()..at).rev().find(|&i| !incidental(i));
    opener.is_some_and(|i| matches!(document.lower(i), "if" | "whether" | "unless" | "until" | "whoever" | "once"))
}

/// "will *ensure that* she opposes it": what is only to come about.
fn is_aimed_at(document: &Document, group: &VerbGroup) -> bool {
    let that = opening_that(document, group);
    that.is_some_and(|i| matches!(document.lemma(i - 1), "ensure" | "guarantee" | "sure" | "pray" | "so"))
}

/// "their *demand that* she should go": what others ask for.
fn is_anothers(document: &Document, group: &VerbGroup) -> bool {
    opening_that(document, group).is_some_and(|i| {
        document.tokens[i - 1].classes.has(Classes::POINTING)
            || matches!(document.lemma(i - 1), "condition" | "precondition" | "requirement")
    })
}

/// The "that" right before the group's clause, if another word stands before it.
fn opening_that(document: &Document, group: &VerbGroup) -> Option<usize> {
    let at = subject_start(document, group);
    let first = document.sentence(at).first();
    let that = at.checked_sub(1).filter(|&i| i > first)?;
    if document.lower(that) == "that" {
        return Some(that);
    }
    // "that, in order to win, she …".
    let incidental = |&i: &usize| document.tag(i) != Tag::Comma || i == that;
    let before =
        (first + 1..that).rev().take(ADJUNCT).find(|&i| document.lower(i) == "that" && document.tag(i) == Tag::IN);
    before.filter(|&i| {
        document.tag(that) == Tag::Comma && (i..that).all(|i| incidental(&i) && document.finite_at(i).is_none())
    })
}

/// How many tokens an adjunct between "that" and its clause can have.
const ADJUNCT: usize = 12;

/// "*how* many must die".
fn is_counted(document: &Document, group: &VerbGroup) -> bool {
    let at = subject_start(document, group);
    at > document.sentence(at).first() && document.lower(at - 1) == "how"
}

/// "*not* all ministers oppose".
fn is_of_some(document: &Document, group: &VerbGroup) -> bool {
    let at = subject_start(document, group);
    at > document.sentence(at).first() && document.lower(at - 1) == "not"
}

/// "would oppose it *if* …": a condition in the sentence that no verb of asking has as its complement, and that matters ("*even if*" does not).
fn is_conditional(document: &Document, group: &VerbGroup) -> bool {
    let sentence = document.sentence(group.run.first());
    group.modal.is_some()
        && sentence.range().any(|i| {
            let before = i.checked_sub(1).filter(|&b| b >= sentence.first());
            matches!(document.lower(i), "if" | "unless")
                && before.is_none_or(|b| document.lower(b) != "even" && !document.tag(b).is_verb())
        })
}

/// First token of the group's clause: that of its subject, where it stands before.
fn subject_start(document: &Document, group: &VerbGroup) -> usize {
    let first = group.run.first();
    let subject = document.verb_group_at(first).and_then(|g| document.subjects[g]).map_or(first, |s| s.run.first());
    subject.min(first)
}
