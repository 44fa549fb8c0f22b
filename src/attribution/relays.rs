//! Who relays a claim: "Merz said …, Caliber.Az reports, citing foreign media".

use super::decide::Accepted;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::Document;

/// The claims that cite somebody, by head: "citing foreign media".
pub fn citations<'a>(document: &Document, accepted: &'a [Accepted]) -> Vec<&'a Accepted> {
    let cites = |claim: &&Accepted| claim.within.is_none() && document.lemma(claim.candidate.head) == "cite";
    let mut found: Vec<_> = accepted.iter().filter(cites).collect();
    found.sort_unstable_by_key(|claim| claim.candidate.head);
    found
}

/// Who relays the claim, outermost first: the sources of the claims that it is the whole content of, each with those whom it cites.
pub fn of(document: &Document, accepted: &[Accepted], citations: &[&Accepted], claim: usize) -> Vec<Run> {
    let mut relays = Vec::new();
    let mut inner = claim;
    while let Some(outer) = accepted[inner].within.filter(|&o| relays_whole(document, &accepted[o], &accepted[inner])) {
        let cited = cited_by(document, citations, &accepted[outer]);
        relays.splice(0..0, accepted[outer].candidate.found.source.into_iter().chain(cited));
        inner = outer;
    }
    relays
}

/// Whether the outer claim's content is the inner claim, source and all, and stands before its own cue.
fn relays_whole(document: &Document, outer: &Accepted, inner: &Accepted) -> bool {
    let relays = document.tokens[outer.candidate.head].classes.has(Classes::SAYING);
    let Some(content) = outer.contents.first().filter(|_| relays) else { return false };
    let found = &inner.candidate.found;
    let first = found.source.map_or(found.cue, |s| s.min(found.cue)).first();
    let opening = document.count_words(Run::new(content.first(), first.max(content.first())));
    content.end <= outer.candidate.found.cue.start
        && content.contains(first)
        && opening <= 10
        && inner.contents.iter().any(|c| c.end >= content.end)
}

/// Those whom the source of the claim cites behind it in the same sentence.
fn cited_by<'a>(document: &Document, citations: &'a [&Accepted], relay: &Accepted) -> impl Iterator<Item = Run> + 'a {
    let cue = relay.candidate.found.cue.first();
    let (sentence, itself) = (document.sentence(cue), relay.candidate.head);
    let behind = citations.partition_point(|claim| claim.candidate.head <= cue);
    let heads = citations[behind..].iter().take_while(move |claim| sentence.contains(claim.candidate.head));
    heads.filter(move |claim| claim.candidate.head != itself).map(|claim| claim.contents[0])
}
