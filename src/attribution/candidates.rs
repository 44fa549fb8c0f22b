//! What could be a claim: each rule that matches at each possible cue, with how likely it is right.

use super::evidence;
use crate::pattern::{Match, Piece, Site, Step, matches};
use crate::rules::{self, Rule};
use crate::text::Document;

/// A rule that matched at a cue.
#[derive(Clone, Copy, Debug)]
pub struct Candidate {
    /// Token of the cue's head.
    pub head: usize,
    /// The construction.
    pub rule: &'static Rule,
    /// The words in their roles.
    pub found: Match,
    /// How likely source and content are right.
    pub probability: f32,
}

impl Candidate {
    /// Whether its content is a clause or quotation that stands before or around its cue: such findings are the surest and go first.
    pub fn goes_first(&self) -> bool {
        self.rule.pattern.iter().any(|step| {
            let (Step::Content(piece) | Step::Then(piece)) = step else { return false };
            matches!(
                piece,
                Piece::QuotationBefore | Piece::ClauseBefore | Piece::Opening | Piece::Before | Piece::SentenceStart
            )
        })
    }
}

/// The likeliest rule at each possible cue, in the order of the cues. There are no cues inside quotations.
pub fn find(document: &Document) -> Vec<Candidate> {
    let mut best = Vec::new();
    let mut evidence = evidence::Scorer::default();
    each(document, |site, rule, found| {
        let probability = evidence.probability(site, rule, &found);
        let candidate = Candidate { head: site.head, rule, found, probability };
        match best.last_mut() {
            Some(last @ Candidate { .. }) if last.head == site.head => {
                if probability > last.probability {
                    *last = candidate;
                }
            }
            _ => best.push(candidate),
        }
    });
    best
}

/// Calls back for every rule that matches at every possible cue.
pub fn each(document: &Document, mut found: impl FnMut(&Site, &'static Rule, Match)) {
    for head in 0..document.tokens.len() {
        if document.tokens[head].quotation.is_some() {
            continue;
        }
        let Some(site) = Site::at(document, head) else { continue };
        for rule in rules::attribution_rules(site.anchor) {
            if let Ok(matched) = matches(&site, rule.pattern) {
                found(&site, rule, matched);
            }
        }
    }
}
