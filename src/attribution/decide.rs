//! Which of the candidates are claims, where they compete.

use super::candidates::Candidate;
use crate::pattern::{Anchor, Piece, Step};
use crate::span::Run;
use crate::text::Document;

/// Least probability of a claim, chosen on articles that the weights were not counted on. Relation F1 is flat around it there: from .29 to .41
/// it stays within half a point.
const LEAST: f32 = 0.36;

/// The same for hearsay ("reportedly"), which its word alone makes a claim; whether annotators mark it is a matter of convention.
const LEAST_HEARSAY: f32 = 0.1;

/// The same for what tells of a claim by its form ("it was claimed that …", "his claim that …", "is confident that …", "in her view, …", "HILL: …"), for the same
/// reason.
const LEAST_TELLING: f32 = 0.25;

/// From this probability on a claim whose content stands before its cue holds those inside it: “…,” he said, *according to the police*.
const LEAST_RELAY: f32 = 0.5;

/// Least probability of a claim inside another's content.
const LEAST_WITHIN: f32 = 0.5;

/// A candidate that is a claim.
#[derive(Clone, Debug)]
pub struct Accepted {
    /// What was found.
    pub candidate: Candidate,
    /// Its contents; continuations are added later.
    pub contents: Vec<Run>,
    /// Index of the accepted claim whose content holds this one.
    pub within: Option<usize>,
}

/// Accepts candidates: first those whose content stands before the cue, by probability, one that another relays after that one; then the
/// others from left to right; then claims inside the contents of those.
///
/// Nothing is accepted inside an accepted content, but as a claim within it. A candidate that is not accepted makes those inside its
/// content less likely by its own probability, since they may be part of what it reports; a weak one yields to a likelier one inside.
pub fn decide(document: &Document, mut candidates: Vec<Candidate>) -> Vec<Accepted> {
    let mut state = State {
        accepted: Vec::new(),
        owner: vec![None; document.tokens.len()],
        cues: vec![false; document.tokens.len()],
    };
    let mut first: Vec<usize> = (0..candidates.len())
        .filter(|&i| candidates[i].goes_first() && candidates[i].probability >= threshold(document, &candidates[i]))
        .collect();
    let mut relayed = vec![false; candidates.len()];
    for &outer in first.iter().filter(|&&i| candidates[i].probability >= LEAST_RELAY) {
        for inner in inside(&candidates, outer) {
            relayed[inner] = true;
        }
    }
    first.sort_by(|&a, &b| {
        relayed[a].cmp(&relayed[b]).then(candidates[b].probability.total_cmp(&candidates[a].probability))
    });
    for index in first {
        state.take(&candidates[index], document);
    }
    for index in 0..candidates.len() {
        let candidate = candidates[index];
        if state.cues[candidate.head] || state.owner[candidate.head].is_some() {
            continue;
        }
        let inner = inside(&candidates, index);
        let rival = inner.iter().map(|&i| candidates[i].probability).fold(0.0, f32::max);
        let p = candidate.probability;
        if p >= threshold(document, &candidate) && (1.0 - p) * rival <= p && state.take(&candidate, document) {
            continue;
        }
        for i in inner {
            if candidates[i].head > candidate.head {
                candidates[i].probability *= 1.0 - p;
            }
        }
    }
    state.nested(&candidates);
    state.accepted
}

/// The least probability that makes a claim of the candidate where nothing competes with it.
pub fn threshold(document: &Document, candidate: &Candidate) -> f32 {
    let sourced = candidate.found.source.is_some();
    match candidate.rule.anchor() {
        Some(Anchor::Adverb) => LEAST_HEARSAY,
        Some(Anchor::Adjective) if sourced => LEAST_TELLING,
        Some(Anchor::Colon) if candidate.found.source.is_some_and(|s| in_capitals(document, s)) => LEAST_TELLING,
        Some(Anchor::Passive) if !sourced && follows(candidate) => LEAST_TELLING,
        Some(Anchor::Noun) if sourced && candidate.rule.pattern.contains(&Step::Content(Piece::That)) => LEAST_TELLING,
        Some(Anchor::In) if candidate.rule.pattern.contains(&Step::Source(Piece::Beholder)) => LEAST_TELLING,
        _ => LEAST,
    }
}

/// "HILL", as transcripts have speakers.
fn in_capitals(document: &Document, source: Run) -> bool {
    source.range().all(|i| !document.form(i).contains(char::is_lowercase))
}

/// Whether all of the content stands after the cue.
fn follows(candidate: &Candidate) -> bool {
    candidate.found.contents().all(|content| content.first() > candidate.head)
}

/// The candidates whose heads stand inside a candidate's contents.
fn inside(candidates: &[Candidate], index: usize) -> Vec<usize> {
    let mut found = Vec::new();
    for content in candidates[index].found.contents() {
        let from = candidates.partition_point(|c| c.head < content.first());
        found.extend(
            (from..candidates.len()).take_while(|&i| candidates[i].head < content.end as usize).filter(|&i| i != index),
        );
    }
    found
}

struct State {
    accepted: Vec<Accepted>,
    /// For each token the accepted claim whose content holds it.
    owner: Vec<Option<u32>>,
    /// Whether the token is the head of an accepted cue.
    cues: Vec<bool>,
}

impl State {
    /// Accepts the candidate unless it stands inside an accepted content or would swallow an accepted cue or content.
    fn take(&mut self, candidate: &Candidate, document: &Document) -> bool {
        let mut contents = candidate.found.contents();
        if self.owner[candidate.head].is_some()
            || self.cues[candidate.head]
            || contents.any(|c| c.range().any(|i| self.cues[i] || self.owner[i].is_some()))
        {
            return false;
        }
        let index = self.accepted.len() as u32;
        let contents: Vec<Run> = candidate.found.contents().collect();
        for token in contents.iter().flat_map(|c| c.range()) {
            self.owner[token] = Some(index);
        }
        for token in candidate.found.cue.range().filter(|&i| i == candidate.head || document.tag(i).is_verb()) {
            self.cues[token] = true;
        }
        self.accepted.push(Accepted { candidate: *candidate, contents, within: None });
        true
    }

    /// Accepts claims that stand wholly inside one accepted content.
    fn nested(&mut self, candidates: &[Candidate]) {
        let mut covered = 0;
        for candidate in candidates.iter().filter(|c| c.probability >= LEAST_WITHIN) {
            let Some(outer) = self.owner[candidate.head] else { continue };
            let content = self.accepted[outer as usize].contents.iter().find(|c| c.contains(candidate.head)).copied();
            let Some(content) = content.filter(|_| !self.cues[candidate.head] && candidate.head >= covered) else {
                continue;
            };
            let whole = candidate.found.contents().chain(candidate.found.source).all(|r| content.covers(r));
            if whole && candidate.found.contents().all(|c| c != content) {
                covered = candidate.found.contents().map(|c| c.end as usize).max().unwrap_or(covered).max(covered);
                let contents = candidate.found.contents().collect();
                self.accepted.push(Accepted { candidate: *candidate, contents, within: Some(outer as usize) });
            }
        }
    }
}
