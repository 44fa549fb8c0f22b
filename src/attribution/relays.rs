//! Who relays a claim: "Merz said …, Caliber.Az reports, citing foreign media".

use super::decide::Accepted;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::Document;

/// Who relays the claim, outermost first: the sources of the claims that it is the whole content of, each with those whom it cites.
pub fn of(document: &Document, accepted: &[Accepted], claim: usize) -> Vec<Run> {
    let mut relays = Vec::new();
    let mut inner = claim;
    while let Some(outer) = accepted[inner].within.filter(|&o| relays_whole(document, &accepted[o], &accepted[inner])) {
        let cited = cited_by(document, accepted, outer);
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

/// Those whom the source of the claim cites in the same sentence: "citing foreign media".
fn cited_by<'a>(document: &'a Document, accepted: &'a [Accepted], relay: usize) -> impl Iterator<Item = Run> + 'a {
    let cue = accepted[relay].candidate.found.cue;
    let sentence = document.sentence(cue.first());
    accepted.iter().enumerate().filter_map(move |(index, claim)| {
        let head = claim.candidate.head;
        let cites = document.lemma(head) == "cite" && sentence.contains(head) && head > cue.first();
        (index != relay && cites && claim.within.is_none()).then(|| claim.contents[0])
    })
}
