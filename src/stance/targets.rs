//! Where a target ends: a noun phrase with what belongs to it, or a clause, without what the sentence goes on to say.

use super::acts::Act;
use super::holders;
use crate::lexicon::Classes;
use crate::pattern::{Anchor, Match, Piece, Site};
use crate::rules::Rule;
use crate::span::Run;
use crate::text::{Document, Quotation, SubjectKind, Tag, VerbForm};

/// The target that the rule matched, as far as it goes.
pub fn extent(site: &Site, rule: &Rule, act: &Act, target: Run) -> Run {
    let document = site.document;
    let mut target = within(target, document.sentence(target.first()).end as usize);
    if site.anchor == Anchor::Noun && site.group.is_none() {
        target = before_verb(document, target);
    }
    target = before_next_verb(document, target);
    let first = target.first();
    if document.tag(first) == Tag::PRP
        && matches!(rule.target(), Some(Piece::Object | Piece::Governed))
        && !is_asked(act)
    {
        return Run::new(first, first + 1);
    }
    if is_mutual(document, first) {
        return Run::new(first, (first + 2).min(target.end as usize));
    }
    match rule.target() {
        Some(Piece::Object | Piece::Governed | Piece::Phrase | Piece::GovernedPhrase) => {
            target = nominal(document, before_own_verb(document, before_clause(document, target)), act);
        }
        Some(Piece::Subject | Piece::Theme) => target = nominal(document, target, act),
        Some(Piece::OnWhom | Piece::InnerOnWhom | Piece::ToWhom | Piece::WithWhom) => {
            target = before_clause(document, target);
        }
        Some(Piece::Infinitive) => {
            target = before_circumstance(document, with_phrases(document, before_clause(document, target)));
        }
        Some(Piece::ObjectInfinitive | Piece::RecipientInfinitive | Piece::Gerund) => {
            target = before_circumstance(document, before_clause(document, target));
        }
        _ => {}
    }
    if rule.target() == Some(Piece::GovernedPhrase) && is_asked(act) {
        target = with_infinitive(document, target);
    }
    without_closing_mark(document, with_quotation(document, target))
}

/// Acts that are for what another is to do: "called for *him to step down*".
fn is_asked(act: &Act) -> bool {
    matches!(act.name, "ask" | "demand" | "urge")
}

/// A target that ends inside a quotation has all of it: "the police and their “right to defend themselves”".
fn with_quotation(document: &Document, target: Run) -> Run {
    let sentence = document.sentence(target.first());
    let quotation = document.quotation(target.last()).filter(|q| q.closed && q.run.first() > target.first());
    let belongs = |q: &&Quotation| document.tag(q.run.first() - 1) != Tag::Comma;
    let whole = quotation.filter(belongs).filter(|q| q.run.end > target.end && sentence.covers(q.run));
    whole.map_or(target, |q| Run::new(target.first(), q.run.end as usize))
}

/// "each *other*", "one another", "the other".
fn is_mutual(document: &Document, first: usize) -> bool {
    let second = if document.sentence(first).contains(first + 1) { document.lower(first + 1) } else { "" };
    let ends = |n: usize| !document.sentence(first).contains(first + n) || !document.tag(first + n).is_nominal();
    ends(2) && matches!((document.lower(first), second), ("each", "other") | ("one", "another") | ("the", "other"))
}

/// A deed ends before under what circumstances: "to send troops *unless* …", "to leave *despite* the flood".
fn before_circumstance(document: &Document, target: Run) -> Run {
    let opens = |&i: &usize| {
        let case = i + 1 < target.end as usize && document.lower(i) == "in" && document.lower(i + 1) == "case";
        let so = document.lower(i) == "so" && document.tag(i - 1) == Tag::Comma;
        case || so
            || matches!(document.lower(i), "because" | "but" | "unless" | "despite" | "although" | "though" | "amid")
            || document.lower(i) == "if" && !matches!(document.lower(i - 1), "ask" | "see" | "decide" | "as" | "know")
    };
    let end = target.range().skip(2).find(opens).map(|i| i - usize::from(document.tag(i - 1) == Tag::Comma));
    within(target, end.unwrap_or(target.end as usize))
}

/// Whether a condition follows the target: "opposes the plan *unless* it is amended".
pub fn condition_follows(document: &Document, target: Run) -> bool {
    let end = document.sentence(target.first()).end as usize;
    let next = (target.end as usize..end).find(|&i| document.tag(i) != Tag::Comma);
    let set = |i: usize| i < end && matches!(document.lower(i), "possible" | "necessary" | "needed" | "required");
    next.is_some_and(|i| matches!(document.lower(i), "if" | "unless") && !set(i + 1))
}

/// Whether cue and target are themselves the subject of a sentence, which says nothing of who does it: "*Fighting the plan* will be hard,
/// observers say".
pub fn is_subject_itself(site: &Site, found: &Match) -> bool {
    let document = site.document;
    let Some(holder) = found.source.filter(|h| h.first() > site.head) else { return false };
    site.anchor == Anchor::Verb
        && document.tag(site.head) == Tag::VBG
        && (site.head + 1..holder.first()).any(|i| {
            let group = document.finite_at(i);
            group.is_some_and(|g| document.subjects[g].is_none_or(|s| s.kind != SubjectKind::Relative))
        })
}

/// Whether what is to be done lacks its object, which stands before: "a claim *which* he refused to repeat".
pub fn lacks_object(site: &Site, rule: &Rule, found: &Match) -> bool {
    let document = site.document;
    let holder = found.source.filter(|_| rule.target() == Some(Piece::Infinitive));
    let before = holder.and_then(|h| h.first().checked_sub(1)).filter(|&i| i > site.sentence.first());
    let relative = before.is_some_and(|i| {
        document.tag(i) == Tag::WDT || document.lower(i) == "that" && document.tag(i - 1).is_nominal()
    });
    relative && found.contents().next().is_some_and(|t| t.range().skip(1).all(|i| document.noun_phrase(i).is_none()))
}

/// Whether "which" after a comma may stand for all that is told before it and not for a noun: "accused them of theft, *which* they denied".
pub fn is_all_before(site: &Site, rule: &Rule, found: &Match) -> bool {
    let document = site.document;
    let target = found.contents().next().filter(|_| rule.target() == Some(Piece::RelativeObject));
    let comma = found.source.and_then(|h| h.first().checked_sub(2)).filter(|&i| document.tag(i) == Tag::Comma);
    let which = comma.is_some_and(|i| document.lower(i + 1) == "which");
    which
        && target
            .is_some_and(|t| !document.tokens[document.head(t)].classes.has(Classes::POINTING.or(Classes::LIFELESS)))
}

/// Whether the target is no subject of the cue but only the last noun phrase of one: "a bid to stop *the strike* was rejected", "creating *a list*
/// is absurd".
pub fn is_governed(site: &Site, rule: &Rule, found: &Match) -> bool {
    let document = site.document;
    let Some(target) = found.contents().next() else { return false };
    let before = target.first().checked_sub(1).filter(|&i| i >= site.sentence.first());
    let governs = |i: usize| match document.tag(i) {
        Tag::VB | Tag::VBG => true,
        Tag::IN | Tag::TO => {
            !document.tokens[i].classes.has(Classes::SUBORDINATOR)
                && !matches!(document.lower(i), "that" | "if" | "whether")
        }
        _ => false,
    };
    matches!(rule.target(), Some(Piece::Subject | Piece::Theme)) && before.is_some_and(governs)
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
    let end = target.end as usize;
    let goes_on = |&i: &usize| {
        if document.tag(i) != Tag::CC || i + 1 >= end {
            return false;
        }
        let verb = document.skip_adverbs(i + 1 + usize::from(document.is_opening_mark(i + 1)), end);
        let group = Some(verb).filter(|&v| v < end).and_then(|v| document.verb_group_at(v));
        group
            .filter(|&g| document.verb_groups[g].form == VerbForm::Finite)
            .and_then(|g| document.subjects[g])
            .is_some_and(|s| s.kind == SubjectKind::Shared && s.run.end <= target.start)
    };
    within(target, target.range().skip(1).find(goes_on).unwrap_or(target.end as usize))
}

/// What is an object ends before a verb that it would be the subject of: "forces fighting for *the city* cut off the road".
fn before_own_verb(document: &Document, target: Run) -> Run {
    let own = |&i: &usize| {
        let subject = document.finite_at(i).and_then(|g| document.subjects[g]);
        subject.is_some_and(|s| s.run.start == target.start && s.kind != SubjectKind::Relative)
    };
    within(target, target.range().skip(1).find(own).unwrap_or(target.end as usize))
}

/// A noun phrase ends before a conjunction at which another clause begins: "tariffs on imports *and* her adviser accused Chile", "hates you
/// *or* they think …".
fn before_clause(document: &Document, target: Run) -> Run {
    let sentence = document.sentence(target.first());
    let subject_of = |i: usize| {
        let group = document.verb_group_at(i).filter(|&g| document.verb_groups[g].form == VerbForm::Finite);
        group.and_then(|g| document.subjects[g]).map(|s| s.run.first())
    };
    let opens = |&at: &usize| {
        let first = at + 1;
        let ahead = first..(sentence.end as usize).min(first + REACH);
        document.tag(at) == Tag::CC
            && document.noun_phrase_from(first).is_some()
            && ahead.skip(1).any(|i| subject_of(i) == Some(first))
    };
    within(target, target.range().skip(1).find(opens).unwrap_or(target.end as usize))
}

/// How many tokens after a conjunction the verb of its clause is looked for.
const REACH: usize = 24;

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
        let reason = if document.is_opening_mark(i) { (i + 1).min(target.last()) } else { i };
        outside && (opens_adjunct(document, i) || opens_reason(document, reason, act, somebody))
    };
    let end = target.range().skip(1).find(ends).unwrap_or(target.end as usize);
    let dangles =
        |i: usize| document.tag(i).is_adverb() || matches!(document.tag(i), Tag::CC | Tag::Comma | Tag::DT | Tag::IN);
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
            let first = target.first();
            let opens = !matches!(document.tag(first), Tag::CC | Tag::Comma | Tag::IN);
            opens && document.finite_at(first).is_none() && target.range().any(named)
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
fn opens_reason(document: &Document, at: usize, act: &Act, somebody: bool) -> bool {
    let quoted = document.sentence(at).contains(at + 1) && document.is_opening_mark(at + 1);
    let next = at + 1 + usize::from(quoted);
    let next = |tags: fn(Tag) -> bool| document.sentence(at).contains(next) && tags(document.tag(next));
    let name = document.tag(at - 1).is_proper() && !next(Tag::is_proper);
    match document.lower(at) {
        "for" => judges(act) && (somebody || next(|t| t == Tag::VBG)),
        "over" => somebody,
        "with" if act.name == "threaten" => somebody,
        "at" => somebody && judges(act) && !next(Tag::is_adjective),
        "of" if act.name == "accuse" && somebody && (name || quoted) => true,
        "of" | "with" => {
            act.name == "accuse" && somebody && next(|t| matches!(t, Tag::VBG | Tag::NN | Tag::NNS | Tag::JJ))
        }
        _ => false,
    }
}

/// "because", "if", "when", "as a success", ", citing", "on Monday", "– though".
fn opens_adjunct(document: &Document, at: usize) -> bool {
    let last = document.sentence(at).last();
    let next = at + 1;
    if next > last || document.is_dash(at) || document.lower(at) == ";" {
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
        Tag::CC => {
            document.lower(at) == "but"
                || document.tag(next).is_adverb()
                || document.tag(next).is_finite()
                || document.tag(next) == Tag::VB
        }
        _ => match document.lower(at) {
            "as" => document.lower(next) != "well" && !matches!(document.lower(at - 1), "such" | "well" | "known"),
            "because" | "if" | "unless" | "although" | "though" | "whereas" | "while" | "when" | "until"
            | "despite" | "amid" | "during" => true,
            "after" | "before" | "since" => document.tag(at) == Tag::IN,
            "by" => document.tag(next) == Tag::VBG,
            "in" if matches!(document.lower(next), "part" | "response" | "turn") => true,
            "at" if matches!(document.lower(next), "least" | "once") => true,
            "on" | "in" | "at" if is_occasion(document, next) => true,
            "on" | "in" => is_time(document, next),
            "throughout" => true,
            _ => !matches!(document.tag(at - 1), Tag::IN | Tag::TO | Tag::CC | Tag::Comma) && is_time(document, at),
        },
    }
}

/// "*his* speech", "*an* interview": where something was said; not "the report", which may be what it is about.
fn is_occasion(document: &Document, first: usize) -> bool {
    let own = document.tag(first) == Tag::PRPS || matches!(document.lower(first), "a" | "an");
    let head = document.noun_phrase_from(first).map(|p| document.tokens[p.head as usize].classes);
    own && head.is_some_and(|classes| classes.has(Classes::OCCASION))
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
