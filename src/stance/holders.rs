//! Whose stance it is: each of several that are coordinated, the antecedent of "who", the speaker of "we".

use super::{Candidate, Sign};
use crate::attribution::Attribution;
use crate::entity::{Entities, Entity, Kind};
use crate::lexicon::Classes;
use crate::pattern::{Anchor, Match, Site};
use crate::span::Run;
use crate::text::{Document, Tag};

/// Each of those that the extent speaks of: "the union and the mayor" are two, "leaders, including Ann and Bob," are one.
pub fn each(document: &Document, extent: Run) -> Vec<Run> {
    let extent = antecedent(document, extent);
    let incidental = |&at: &usize| {
        document.tag(at) == Tag::Comma
            && at + 1 < extent.end as usize
            && !document.noun_phrase_from(at + 1).is_some_and(|p| document.tag(p.head as usize).is_noun())
            && document.tag(at + 1) != Tag::CC
    };
    let end = extent.range().find(incidental).unwrap_or(extent.end as usize);
    let joins = |&at: &usize| document.tag(at) == Tag::CC && document.noun_phrase(at).is_none();
    let mut found = Vec::new();
    let before = extent.first().saturating_sub(1);
    if (before..=extent.first()).any(|i| document.lower(i) == "neither") {
        return found;
    }
    let mut first = extent.range().find(|&i| document.noun_phrase(i).is_some()).unwrap_or(extent.first());
    for at in (first..end).filter(joins).chain([end]) {
        found.extend((first < at && !is_nobody(document, first)).then(|| Run::new(first, at)));
        first = at + 1;
    }
    found
}

/// Whose a noun is, without what stands before: "the crowd's anger at *Lee*'s plan".
pub fn owner(document: &Document, possessor: Run) -> Run {
    let Some(mut phrase) = document.noun_phrase(possessor.last()) else { return possessor };
    while let Some(of) =
        phrase.run.first().checked_sub(1).filter(|&i| i > possessor.first() && document.lower(i) == "of")
        && let Some(earlier) = document.noun_phrase(of - 1).filter(|p| is_human(document, p.head as usize))
    {
        phrase = earlier;
    }
    Run::new(phrase.run.first().max(possessor.first()), possessor.end as usize)
}

/// Who issued the document that is said to hold the stance: "*the union* released a statement criticising".
pub fn issuer(document: &Document, holder: Run) -> Run {
    let verb = holder.start.checked_sub(1).map(|i| i as usize);
    let group = verb.filter(|_| document.tokens[document.head(holder)].classes.has(Classes::DOCUMENT));
    let group = group.and_then(|i| document.verb_group_of_main(i)).filter(|&g| !document.verb_groups[g].passive);
    group.and_then(|g| document.subjects[g]).map_or(holder, |s| s.run)
}

/// Whether the cue is a participle on what a preposition tells of place or direction, which is seldom who acts: "mail was sent *to* staff barring …",
/// "appeared *on* networks questioning …".
pub fn is_by_the_way(site: &Site) -> bool {
    let document = site.document;
    let gerund = site.anchor == Anchor::Verb && document.tag(site.head) == Tag::VBG;
    let own = site.group.is_some_and(|g| document.verb_groups[g].run.len() == 1);
    let holder = site.subject.filter(|s| gerund && own && is_right_before(document, s.run, site.head));
    let before = |n: usize| site.head.checked_sub(n).filter(|&i| i >= site.sentence.first());
    // "and *by* criticising it they …": who does it comes later.
    let means = before(1).is_some_and(|i| document.lower(i) == "by");
    if gerund && means && before(2).is_none_or(|i| document.tag(i) == Tag::CC) {
        return true;
    }
    let governor = holder.and_then(|s| s.run.first().checked_sub(1));
    governor.is_some_and(|i| {
        document.tag(i) == Tag::TO
            || matches!(document.lower(i), "to" | "on" | "at" | "in" | "near" | "into" | "over" | "through")
    })
}

/// Whether only adverbs and adjuncts without a comma stand between a noun phrase and the token.
fn is_right_before(document: &Document, phrase: Run, token: usize) -> bool {
    phrase.end as usize <= token && (phrase.end as usize..token).all(|i| document.tag(i) != Tag::Comma)
}

/// "the *fighting* wanes": an -ing form behind a determiner is a noun.
pub fn is_named_deed(site: &Site) -> bool {
    let document = site.document;
    let before = site.head.checked_sub(1).filter(|&i| i >= site.sentence.first());
    site.anchor == Anchor::Verb
        && document.tag(site.head) == Tag::VBG
        && before.is_some_and(|i| matches!(document.tag(i), Tag::DT | Tag::PRPS | Tag::POS))
}

/// "most protesters … and *calls* for her to go": a word in -s behind several is a noun.
pub fn disagrees_in_number(site: &Site) -> bool {
    let document = site.document;
    let several = |s: Run| {
        let head = document.head(s);
        let people = document.tag(head) == Tag::NNPS && !matches!(document.lower(head), "states" | "nations");
        people || document.tag(head) == Tag::NNS || matches!(document.lower(head), "they" | "we")
    };
    let one = site.anchor == Anchor::Verb && site.cue.first() == site.head && document.tag(site.head) == Tag::VBZ;
    one && site.subject.is_some_and(|s| several(s.run))
}

/// Whether another verb stands between a passive cue and who does it: "was approved at a meeting *led* by the mayor".
pub fn is_of_another_verb(site: &Site, found: &Match) -> bool {
    let holder = found.source.filter(|h| site.anchor == Anchor::Passive && h.first() > site.head);
    holder.is_some_and(|h| (site.cue.end as usize..h.first()).any(|i| site.document.tag(i).is_verb()))
}

/// Who tells of a stance of another's.
#[derive(Clone, Copy, Debug)]
pub struct Expresser {
    /// Their words.
    pub subject: Run,
    /// Whether they give it up, so that it is theirs alone: "the envoy *dropped* Chile's support".
    pub withdraws: bool,
}

/// Who expresses a stance that is another's as well: "*the envoy* reaffirmed Chile's support for the treaty".
pub fn expresser(site: &Site, found: &Match) -> Option<Expresser> {
    let document = site.document;
    let possessor = found.source.filter(|s| site.anchor == Anchor::Noun && s.end <= site.cue.start)?;
    let verb = possessor.first().checked_sub(1)?;
    let group = document.verb_group_of_main(verb).filter(|&g| !document.verb_groups[g].passive)?;
    let classes = document.tokens[verb].classes;
    let withdraws = classes.has(Classes::WITHDRAWING);
    let subject = document.subjects[group].filter(|_| withdraws || classes.has(Classes::EXPRESSING))?.run;
    Some(Expresser { subject, withdraws })
}

/// "nobody", "no party", "few voters".
fn is_nobody(document: &Document, first: usize) -> bool {
    matches!(
        document.lower(first),
        "nobody"
            | "no"
            | "none"
            | "neither"
            | "nothing"
            | "few"
            | "anyone"
            | "anybody"
            | "any"
            | "someone"
            | "somebody"
            | "you"
            | "whose"
            | "one"
            | "whoever"
    )
}

/// The noun phrase that "who", "which" or "that" stands for; anything else as it is.
pub fn antecedent(document: &Document, extent: Run) -> Run {
    let first = extent.first();
    let relative = document.tag(first).is_wh() || document.lower(first) == "that" && extent.len() == 1;
    if !relative {
        return extent;
    }
    if document.lower(first) == "whose" {
        return Run::new((first + 1).min(extent.end as usize), extent.end as usize);
    }
    let start = document.sentence(first).first();
    let mut before = first;
    while before > start && (document.tag(before - 1) == Tag::Comma || document.tag(before - 1) == Tag::IN) {
        before -= 1;
    }
    let phrase = |end: usize| end.checked_sub(1).filter(|&i| i >= start).and_then(|i| document.noun_phrase(i));
    let Some(mut found) = phrase(before) else { return extent };
    // "Sen. Lee, R-Mont., who": where somebody was elected.
    if matches!(document.form(found.run.first()).as_bytes(), [b'D' | b'I' | b'R', b'-', ..])
        && let Some(name) = found.run.first().checked_sub(1).and_then(phrase)
    {
        found = name;
    }
    // "a psychologist on board, who": people are meant.
    while document.lower(first) == "who"
        && !is_human(document, found.head as usize)
        && !document.tag(found.head as usize).is_proper()
        && let Some(governor) = found.run.first().checked_sub(1).filter(|&i| document.tag(i) == Tag::IN)
        && let Some(earlier) = phrase(governor)
    {
        found = earlier;
    }
    found.run
}

/// Those who hold a candidate's stance; who makes the claim around it where the rule names no holder.
pub fn entities(
    document: &Document,
    entities: &Entities,
    candidate: &Candidate,
    claim: Option<&Attribution>,
) -> Vec<usize> {
    let mut found: Vec<usize> = match candidate.found.source {
        Some(_) => candidate.holders.iter().filter_map(|&h| entity(document, entities, h, claim)).collect(),
        None => claim.and_then(|c| entity(document, entities, c.source?, None)).into_iter().collect(),
    };
    found.dedup();
    found
}

/// The entity of a holder, if it is one that can hold a stance. Inside a claim "we" is who makes it, and so are "it" and "they" where the
/// text tells nothing else and who makes it is not one person.
fn entity(document: &Document, entities: &Entities, holder: Run, claim: Option<&Attribution>) -> Option<usize> {
    let head = document.head(holder);
    let speaker = || entities.of(document, claim?.source?);
    let found = match document.lower(head) {
        "i" | "we" | "my" | "our" | "us" | "me" if !document.tag(head).is_proper() => speaker(),
        "it" | "they" | "its" | "their" => {
            let several = || speaker().filter(|&e| entities.list[e].kind != Kind::Person);
            entities.of(document, holder).or_else(several)
        }
        _ => entities.of(document, holder),
    };
    found.filter(|&e| {
        let Entity { kind, named, mentions, .. } = &entities.list[e];
        let first = mentions.first().map_or(head, |m| document.head(m.run));
        let land = *kind != Kind::Place || is_land(document, first);
        *named || *kind != Kind::Other && land && !is_lifeless(document, first)
    })
}

/// Whether the stance is only foretold: what another "will" do is what the speaker expects, not what they promise. Bridges and
/// crowds promise nothing. What a country or firm "will not" do is as good as its word.
pub fn is_foretold(
    document: &Document,
    entities: &Entities,
    candidate: &Candidate,
    holder: usize,
    claim: Option<&Attribution>,
) -> bool {
    let Entity { kind, named, .. } = &entities.list[holder];
    let body = matches!(kind, Kind::Organization | Kind::Place);
    let foretold = match claim {
        Some(claim) if claim.source.and_then(|s| entities.of(document, s)) == Some(holder) => false,
        Some(_) => !body || candidate.sign == Sign::Support,
        None => !body && *kind != Kind::Person && candidate.sign == Sign::Support,
    };
    candidate.rule.id.starts_with("stance-will/") && (foretold || *kind == Kind::Place && !named)
}

/// Whether what somebody did was done with or for somebody: "met *the mayor*", not "met *a deadline*" or "released *a report*".
pub fn reaches_somebody(document: &Document, entities: &Entities, candidate: &Candidate, target: Run) -> bool {
    if document.lemma(candidate.head) == "release" {
        return !document.tokens[document.head(target)].classes.has(Classes::LIFELESS.or(Classes::DOCUMENT));
    }
    if !matches!(candidate.act.plover, "CONSULT" | "COOPERATE" | "AID") {
        return true;
    }
    match entities.of(document, target) {
        Some(entity) => entities.list[entity].kind != Kind::Other,
        None => is_somebody(document, document.head(target)),
    }
}

/// A pronoun, or a word for people and what they form.
pub fn is_somebody(document: &Document, head: usize) -> bool {
    let bodies = Classes::ORGAN.or(Classes::COMPANY).or(Classes::AGENCY);
    document.tag(head) == Tag::PRP || is_human(document, head) || document.tokens[head].classes.has(bodies)
}

/// A word for people.
fn is_human(document: &Document, head: usize) -> bool {
    let people = Classes::ROLE.or(Classes::CROWD).or(Classes::CREED).or(Classes::TITLE);
    document.tokens[head].classes.has(people.or(Classes::KIN).or(Classes::MAN).or(Classes::WOMAN))
}

/// "the country", "this city": a place without a name that its people or rulers speak for, not a river.
fn is_land(document: &Document, head: usize) -> bool {
    let first = document.noun_phrase(head).map_or(head, |p| p.run.first());
    matches!(
        document.lemma(head),
        "capital"
            | "city"
            | "country"
            | "county"
            | "kingdom"
            | "nation"
            | "province"
            | "republic"
            | "state"
            | "town"
            | "village"
    ) && document.tag(first) != Tag::JJR
}

/// "figures", "the decision", "Islamophobia".
fn is_lifeless(document: &Document, head: usize) -> bool {
    let lemma = document.lemma(head);
    document.tokens[head].classes.has(Classes::LIFELESS.or(Classes::POINTING).or(Classes::DOCUMENT))
        || ["ness", "ism", "ity", "tion", "ment", "phobia"].iter().any(|suffix| lemma.ends_with(suffix))
            && !document.tokens[head].classes.has(Classes::ORGAN.or(Classes::CROWD).or(Classes::COMPANY))
}
