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

/// Who issued the document that is said to hold the stance: "*the union* released a statement criticising".
pub fn issuer(document: &Document, holder: Run) -> Run {
    let verb = holder.start.checked_sub(1).map(|i| i as usize);
    let group = verb.filter(|_| document.tokens[document.head(holder)].classes.has(Classes::DOCUMENT));
    let group = group.and_then(|i| document.verb_group_of_main(i)).filter(|&g| !document.verb_groups[g].passive);
    group.and_then(|g| document.subjects[g]).map_or(holder, |s| s.run)
}

/// Who expresses a stance that is another's as well: "*the envoy* reaffirmed Chile's support for the treaty".
pub fn expresser(site: &Site, found: &Match) -> Option<Run> {
    let document = site.document;
    let possessor = found.source.filter(|s| site.anchor == Anchor::Noun && s.end <= site.cue.start)?;
    let verb = possessor.first().checked_sub(1)?;
    let group = document.verb_group_of_main(verb).filter(|&g| !document.verb_groups[g].passive)?;
    let expresses = document.tokens[verb].classes.has(Classes::EXPRESSING);
    document.subjects[group].filter(|_| expresses).map(|s| s.run)
}

/// "nobody", "no party", "few voters".
fn is_nobody(document: &Document, first: usize) -> bool {
    matches!(
        document.lower(first),
        "nobody" | "no" | "none" | "neither" | "nothing" | "few" | "anyone" | "anybody" | "any"
    )
}

/// The noun phrase that "who", "which" or "that" stands for; anything else as it is.
pub fn antecedent(document: &Document, extent: Run) -> Run {
    let first = extent.first();
    let relative = document.tag(first).is_wh() || document.lower(first) == "that" && extent.len() == 1;
    if !relative {
        return extent;
    }
    let start = document.sentence(first).first();
    let mut before = first;
    while before > start && (document.tag(before - 1) == Tag::Comma || document.tag(before - 1) == Tag::IN) {
        before -= 1;
    }
    before.checked_sub(1).filter(|&i| i >= start).and_then(|i| document.noun_phrase(i)).map_or(extent, |p| p.run)
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
        "i" | "we" | "my" | "our" | "us" | "me" => speaker(),
        "it" | "they" | "its" | "their" => {
            let several = || speaker().filter(|&e| entities.list[e].kind != Kind::Person);
            entities.of(document, holder).or_else(several)
        }
        _ => entities.of(document, holder),
    };
    found.filter(|&e| {
        let Entity { kind, named, mentions, .. } = &entities.list[e];
        let first = mentions.first().map_or(head, |m| document.head(m.run));
        *named || *kind != Kind::Other && !is_lifeless(document, first)
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
    let people = Classes::ROLE.or(Classes::CROWD).or(Classes::ORGAN).or(Classes::COMPANY).or(Classes::AGENCY);
    let people = people.or(Classes::KIN).or(Classes::MAN).or(Classes::WOMAN).or(Classes::CREED).or(Classes::TITLE);
    document.tag(head) == Tag::PRP || document.tokens[head].classes.has(people)
}

/// "figures", "the decision", "Islamophobia".
fn is_lifeless(document: &Document, head: usize) -> bool {
    let lemma = document.lemma(head);
    document.tokens[head].classes.has(Classes::LIFELESS.or(Classes::POINTING).or(Classes::DOCUMENT))
        || ["ness", "ism", "ity", "tion", "ment", "phobia"].iter().any(|suffix| lemma.ends_with(suffix))
            && !document.tokens[head].classes.has(Classes::ORGAN.or(Classes::CROWD).or(Classes::COMPANY))
}
