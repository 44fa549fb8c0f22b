//! Whose stance it is: each of several that are coordinated, the antecedent of "who", the speaker of "we".

use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::span::Run;
use crate::text::{Document, Tag};

/// Each of those that the extent speaks of: "the union and the mayor" are two.
pub fn each(document: &Document, extent: Run) -> Vec<Run> {
    let extent = antecedent(document, extent);
    let joins = |&at: &usize| document.tag(at) == Tag::CC && document.noun_phrase(at).is_none();
    let mut found = Vec::new();
    let mut first = extent.first();
    for at in extent.range().filter(joins).chain([extent.end as usize]) {
        found.extend((first < at).then(|| Run::new(first, at)));
        first = at + 1;
    }
    found
}

/// The noun phrase that "who", "which" or "that" stands for; anything else as it is.
pub fn antecedent(document: &Document, extent: Run) -> Run {
    let first = extent.first();
    if !document.tag(first).is_wh() && !(document.lower(first) == "that" && extent.len() == 1) {
        return extent;
    }
    let start = document.sentence(first).first();
    let mut before = first;
    while before > start && (document.tag(before - 1) == Tag::Comma || document.tag(before - 1) == Tag::IN) {
        before -= 1;
    }
    before.checked_sub(1).filter(|&i| i >= start).and_then(|i| document.noun_phrase(i)).map_or(extent, |p| p.run)
}

/// The entity of a holder; "we" inside a claim is who makes it.
pub fn entity(document: &Document, entities: &Entities, holder: Run, claim: Option<&Attribution>) -> Option<usize> {
    let first_person = matches!(document.lower(document.head(holder)), "i" | "we" | "my" | "our" | "us" | "me");
    match claim {
        Some(claim) if first_person => entities.of(document, claim.source?),
        _ => entities.of(document, holder),
    }
}
