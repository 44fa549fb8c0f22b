//! Where a target ends: a noun phrase with what belongs to it, or a clause, without what the sentence goes on to say.

use super::acts::Act;
use super::holders;
use crate::pattern::{Anchor, Piece, Site};
use crate::rules::Rule;
use crate::span::Run;
use crate::text::{Document, SubjectKind, Tag, VerbForm};

/// The target that the rule matched, as far as it goes.
pub fn extent(site: &Site, rule: &Rule, act: &Act, target: Run) -> Run {
    let document = site.document;
    let mut target = within(target, document.sentence(target.first()).end as usize);
    if site.anchor == Anchor::Noun && site.group.is_none() {
        target = before_verb(document, target);
    }
    target = before_next_verb(document, target);
    let is_nominal = matches!(
        rule.target(),
        Some(Piece::Object | Piece::Governed | Piece::Phrase | Piece::GovernedPhrase | Piece::Subject | Piece::Theme)
    );
    if is_nominal {
        target = nominal(document, target, act);
    }
    if rule.target() == Some(Piece::Infinitive) {
        target = with_phrases(document, target);
    }
    if rule.target() == Some(Piece::GovernedPhrase) && matches!(act.name, "demand" | "ask") {
        target = with_infinitive(document, target);
    }
    without_closing_mark(document, target)
}

/// An infinitive goes on with the prepositional phrases after it that tell whom or what the deed is about: "to send troops *to Mali*".
fn with_phrases(document: &Document, target: Run) -> Run {
    let end = document.sentence(target.first()).end as usize;
    let quotation = document.quotation(target.last());
    let mut after = target.end as usize;
    while after < end
        && matches!(document.tag(after), Tag::IN | Tag::TO)
        && document.quotation(after) == quotation
        && !opens_adjunct(document, after)
        && let Some(next) = document.prepositional_phrase_end(after, end)
    {
        after = next;
    }
    Run::new(target.first(), after)
}

/// "calls for *him to step down*", up to the next mark.
fn with_infinitive(document: &Document, target: Run) -> Run {
    let sentence = document.sentence(target.first());
    let (to, end) = (target.end as usize, sentence.end as usize);
    if to + 1 >= end || document.tag(to) != Tag::TO || document.tag(to + 1) != Tag::VB {
        return target;
    }
    let mark = (to..end).find(|&i| matches!(document.tag(i), Tag::Comma | Tag::Stop | Tag::Colon));
    Run::new(target.first(), mark.unwrap_or(end))
}

/// The cue with the negation before it: "*never* supported", "*no longer* supports".
pub fn with_negation(site: &Site, cue: Run) -> Run {
    let document = site.document;
    let word = |n: usize| cue.first().checked_sub(n).filter(|&i| i >= site.sentence.first()).map(|i| document.lower(i));
    let words = match (word(2), word(1)) {
        (Some("no"), Some("longer")) => 2,
        (_, Some("never" | "not")) => 1,
        _ => 0,
    };
    Run::new(cue.first() - words, cue.end as usize)
}

fn within(target: Run, end: usize) -> Run {
    Run::new(target.first(), end.min(target.end as usize))
}

/// A target ends before a verb that goes on with the holder: "welcomed the meeting and called for more".
fn before_next_verb(document: &Document, target: Run) -> Run {
    let goes_on = |&i: &usize| {
        document.tag(i) == Tag::CC
            && document
                .verb_group_at(i + 1)
                .filter(|&g| document.verb_groups[g].form == VerbForm::Finite)
                .and_then(|g| document.subjects[g])
                .is_some_and(|s| s.kind == SubjectKind::Shared && s.run.end <= target.start)
    };
    within(target, target.range().skip(1).find(goes_on).unwrap_or(target.end as usize))
}

/// What completes a noun that is itself the subject ends before its verb: "her refusal *to send troops* was expected".
fn before_verb(document: &Document, target: Run) -> Run {
    let verb = target.range().skip(1).find(|&i| document.finite_at(i).is_some());
    within(target, verb.unwrap_or(target.end as usize))
}

/// A noun phrase ends before what is said of the deed: why, when, if and as what.
fn nominal(document: &Document, target: Run, act: &Act) -> Run {
    let somebody = names_somebody(document, target);
    let ends = |&i: &usize| {
        let outside = document.noun_phrase(i).is_none_or(|p| p.run.first() == i)
            && document.quotation(i) == document.quotation(target.first());
        outside && (opens_adjunct(document, i) || somebody && judges(act) && opens_reason(document, i, act))
    };
    let end = target.range().skip(1).find(ends).unwrap_or(target.end as usize);
    let dangles = |i: usize| document.tag(i).is_adverb() || matches!(document.tag(i), Tag::CC | Tag::Comma);
    within(target, (target.first() + 1..end).rev().find(|&i| !dangles(i)).map_or(end, |last| last + 1))
}

/// Whether the target begins with a name, a pronoun or a word for people.
pub fn names_somebody(document: &Document, target: Run) -> bool {
    let head = document.noun_phrase_from(target.first()).map(|p| p.head as usize);
    head.is_some_and(|h| document.tag(h).is_proper() || holders::is_somebody(document, h))
}

/// Whether the words can be what a stance is on: where they are a noun phrase, not a verb, and not only a mark or an adverb.
pub fn is_something(document: &Document, rule: &Rule, target: Run) -> bool {
    let named = |i: usize| document.noun_phrase(i).is_some() || document.tag(i) == Tag::VBG || document.tag(i).is_wh();
    match rule.target() {
        Some(Piece::Object | Piece::Governed | Piece::GovernedPhrase) => {
            document.finite_at(target.first()).is_none() && target.range().any(named)
        }
        _ => true,
    }
}

/// The main verb of the first infinitive, unless it is negated.
pub fn infinitive(document: &Document, target: Run) -> Option<usize> {
    let to = target.range().find(|&i| document.tag(i) == Tag::TO)?;
    let verb = (to + 1..target.end as usize).find(|&i| document.tag(i).is_verb())?;
    document.verb_group(verb).filter(|g| !g.negated).map(|g| g.main())
}

/// Acts that are on somebody for something.
fn judges(act: &Act) -> bool {
    matches!(act.name, "accuse" | "condemn" | "criticise" | "praise" | "sue")
}

/// "for", "over", and what somebody is accused "of": "the firm *of bribing officials*", not "the government *of Chile*".
fn opens_reason(document: &Document, at: usize, act: &Act) -> bool {
    let next = at + 1 + usize::from(document.is_opening_mark(at + 1));
    let next = |tags: fn(Tag) -> bool| document.sentence(at).contains(next) && tags(document.tag(next));
    match document.lower(at) {
        "for" | "over" => true,
        "of" | "with" => act.name == "accuse" && next(|t| matches!(t, Tag::VBG | Tag::NN | Tag::NNS | Tag::JJ)),
        _ => false,
    }
}

/// "because", "if", "when", "as a success", ", citing", "on Monday", "– though".
fn opens_adjunct(document: &Document, at: usize) -> bool {
    let last = document.sentence(at).last();
    let next = at + 1;
    if next > last || document.is_dash(at) {
        return true;
    }
    match document.tag(at) {
        Tag::Comma => {
            let tag = document.tag(next);
            tag.is_wh()
                || tag.is_adverb()
                || matches!(tag, Tag::VBG | Tag::VBN | Tag::IN | Tag::TO | Tag::PRP | Tag::MD)
                || tag.is_finite()
                || matches!(document.lower(next), "but" | "while" | "so" | "yet")
                || tag == Tag::CC && document.verb_group_at(next + 1).is_some()
        }
        Tag::CC => document.lower(at) == "but" || document.tag(next).is_finite() || document.tag(next) == Tag::VB,
        _ => match document.lower(at) {
            "as" => document.lower(next) != "well" && !matches!(document.lower(at - 1), "such" | "well" | "known"),
            "because" | "if" | "unless" | "although" | "though" | "whereas" | "while" | "when" | "until"
            | "despite" | "amid" | "during" => true,
            "after" | "before" | "since" => document.tag(at) == Tag::IN,
            "by" => document.tag(next) == Tag::VBG,
            "on" | "in" => is_time(document, next),
            _ => !matches!(document.tag(at - 1), Tag::IN | Tag::TO | Tag::CC | Tag::Comma) && is_time(document, at),
        },
    }
}

/// "Monday", "last week", "2018".
fn is_time(document: &Document, at: usize) -> bool {
    let year = document.tag(at) == Tag::CD && document.form(at).len() == 4;
    year || document.noun_phrase_from(at).is_some_and(|p| document.is_bare_time(p.head as usize))
}

/// A target that begins inside a quotation ends before the mark that closes it.
fn without_closing_mark(document: &Document, target: Run) -> Run {
    let quotation = document.quotation(target.first()).filter(|q| q.run.first() < target.first());
    let end = quotation.map_or(target.end, |q| q.run.end.min(target.end));
    let target = Run::new(target.first(), end as usize);
    let open = quotation.is_some_and(|q| q.run.covers(target));
    match target.range().rev().find(|&i| document.is_word(i)) {
        Some(last) if open => Run::new(target.first(), last + 1),
        _ => Run::new(target.first(), document.trim(target.first(), target.end as usize)),
    }
}
