//! What could be a claim: each rule that matches at each possible cue, with how likely it is right.

use super::evidence::Scorer;
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

/// The likeliest rule at each possible cue, in the order of the cues.
pub fn find(document: &Document) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for site in sites(document) {
        let mut found = matching(&site).peekable();
        if found.peek().is_none() {
            continue;
        }
        let scorer = Scorer::new(&site);
        if scorer.hopeless() {
            continue;
        }
        let scored = found.map(|(rule, found)| {
            let probability = scorer.probability(rule, &found);
            Candidate { head: site.head, rule, found, probability }
        });
        candidates.extend(scored.reduce(|best, next| if next.probability > best.probability { next } else { best }));
    }
    candidates
}

/// Every possible cue, in order; there are none inside quotations but for an adjective that stands alone there: was “confident” that it would hold.
pub fn sites<'d>(document: &'d Document<'d>) -> impl Iterator<Item = Site<'d>> {
    let alone = |i: usize| {
        let opener = || (document.sentence(i).first()..i).rev().find(|&b| !document.tag(b).is_adverb());
        document.tag(i).is_adjective()
            && i + 1 < document.tokens.len()
            && document.is_closing_mark(i + 1)
            && opener().is_some_and(|b| document.is_opening_mark(b))
    };
    let open = move |&i: &usize| document.tokens[i].quotation.is_none() || alone(i);
    (0..document.tokens.len()).filter(open).filter_map(|i| Site::at(document, i))
}

/// Every rule that matches at a possible cue.
pub fn matching<'s>(site: &'s Site) -> impl Iterator<Item = (&'static Rule, Match)> + 's {
    let rules = rules::attribution_rules(site.anchor, site.frame());
    rules.iter().filter_map(|&rule| Some((rule, matches(site, rule.pattern).ok()?)))
}
