//! Why a rule found something at one cue and nothing at another: the way of a rule, which [`extract`](crate::extract) goes without a
//! word, gone again and told.

use crate::attribution::candidates::{self, Candidate};
use crate::attribution::evidence::Scorer;
use crate::attribution::{self, Attribution};
use crate::entity::{self, Entities};
use crate::pattern::{Match, Piece, Site, Step, matches};
use crate::rules::{Family, Rule, STANCE};
use crate::stance::{self, Stance};
use crate::text::Document;
use std::collections::HashMap;

/// How far a rule got at a possible cue.
#[derive(Debug)]
pub struct Attempt<'d> {
    /// Where it started.
    pub site: Site<'d>,
    /// How it ended.
    pub outcome: Outcome,
}

/// How an [`Attempt`] ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The step of this index found nothing.
    Stopped(usize),
    /// Every step found its words.
    Matched {
        /// The words in their roles.
        found: Match,
        /// How likely it is a claim; stances are not weighed.
        probability: Option<f32>,
        /// What became of it.
        verdict: Verdict,
    },
}

/// What became of a match.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict {
    /// It is the claim or stance of this index.
    Found(usize),
    /// What all rules share at the cue speaks too strongly against a claim.
    Hopeless,
    /// Less likely than a claim must be: at least this.
    Below(f32),
    /// The rule with this id got the cue: it is likelier, or comes first among the stances.
    Taken(&'static str),
    /// The word belongs to the cue of the claim of this index.
    InCue(usize),
    /// The cue stands in the content of the claim of this index.
    Inside(usize),
    /// Its content would hold the cue or content of the claim of this index.
    Holds(usize),
    /// What competes with it, around its cue or in its content, leaves it too unlikely.
    Rivalled,
    /// The tables of stance words do not have the cue with the rule's frame.
    Unlisted,
    /// What is said is asked, supposed or merely possible, or nobody holds it.
    NotHeld,
}

/// All that was found in a document.
#[derive(Debug)]
pub struct Explained<'d> {
    document: &'d Document<'d>,
    /// As [`attribution::find`] has them.
    pub claims: Vec<Attribution>,
    /// As [`stance::find`] has them.
    pub stances: Vec<Stance>,
    entities: Entities,
    stance_candidates: Vec<stance::Candidate>,
}

impl<'d> Explained<'d> {
    /// Finds what [`extract`](crate::extract) finds.
    pub fn new(document: &'d Document<'d>) -> Self {
        let claims = attribution::find(document);
        let stance_candidates = stance::candidates(document);
        let holders = stance_candidates.iter().flat_map(|c| c.holders.iter().copied());
        let entities = entity::find(document, &claims, holders);
        let stances = stance::find(document, &claims, &entities, &stance_candidates);
        Explained { document, claims, stances, entities, stance_candidates }
    }

    /// The name of the entity that holds a stance.
    pub fn name_of(&self, holder: usize) -> &str {
        &self.entities.list[holder].name
    }

    /// Every possible cue at which the rule could start, in order, with how far it got.
    pub fn attempts(&self, rule: &'static Rule) -> Vec<Attempt<'d>> {
        match STANCE.iter().find(|family| family.rules.iter().any(|r| r.id == rule.id)) {
            Some(family) => self.stance_attempts(rule, family),
            None => self.claim_attempts(rule),
        }
    }

    fn claim_attempts(&self, rule: &'static Rule) -> Vec<Attempt<'d>> {
        let candidates = candidates::find(self.document);
        let taken = Taken::new(self.document, &self.claims);
        let attempt = |site: Site<'d>| {
            let outcome = reach(&site, rule).map_or_else(Outcome::Stopped, |found| {
                let best = candidates.binary_search_by_key(&site.head, |c| c.head).ok().map(|at| &candidates[at]);
                let verdict = best.map_or(Verdict::Hopeless, |best| self.verdict(rule, best, &taken));
                let probability = Some(Scorer::new(&site).probability(rule, &found));
                Outcome::Matched { found, probability, verdict }
            });
            Attempt { site, outcome }
        };
        candidates::sites(self.document).filter(|site| rule.anchor() == Some(site.anchor)).map(attempt).collect()
    }

    /// What became of the rule's match, where the best one at its cue is known.
    fn verdict(&self, rule: &Rule, best: &Candidate, taken: &Taken) -> Verdict {
        if let Some(&claim) = taken.heads.get(&best.head) {
            return if best.rule.id == rule.id { Verdict::Found(claim) } else { Verdict::Taken(best.rule.id) };
        }
        let least = attribution::threshold(self.document, best);
        let swallowed =
            || best.found.contents().flat_map(|c| c.range()).find_map(|t| taken.cues[t].or(taken.contents[t]));
        if best.probability < least {
            Verdict::Below(least)
        } else if let Some(claim) = taken.cues[best.head] {
            Verdict::InCue(claim)
        } else if let Some(claim) = taken.contents[best.head] {
            Verdict::Inside(claim)
        } else {
            swallowed().map_or(Verdict::Rivalled, Verdict::Holds)
        }
    }

    fn stance_attempts(&self, rule: &'static Rule, family: &'static Family) -> Vec<Attempt<'d>> {
        let candidates: HashMap<usize, &'static str> =
            self.stance_candidates.iter().map(|c| (c.head, c.rule.id)).collect();
        let stances: HashMap<(usize, &str), usize> = (self.stances.iter().enumerate().rev())
            .filter_map(|(at, stance)| Some(((stance.cue?.first(), stance.rule), at)))
            .collect();
        let attempt = |(site, applying): (Site<'d>, Option<&'static Rule>)| {
            let outcome = reach(&site, rule).map_or_else(Outcome::Stopped, |found| {
                let of_family = applying.map(|r| r.id);
                let verdict = match candidates.get(&site.head) {
                    _ if of_family.is_none() => Verdict::Unlisted,
                    Some(&other) if other != rule.id => Verdict::Taken(other),
                    _ if of_family != Some(rule.id) => of_family.map_or(Verdict::Unlisted, Verdict::Taken),
                    _ => stances.get(&(found.cue.first(), rule.id)).map_or(Verdict::NotHeld, |&at| Verdict::Found(at)),
                };
                Outcome::Matched { found, probability: None, verdict }
            });
            Attempt { site, outcome }
        };
        stance::sites(self.document, family)
            .filter(|(site, _)| rule.anchor() == Some(site.anchor))
            .map(attempt)
            .collect()
    }
}

/// Matches the rule at the cue; the error is the index of the step that found nothing. A step that the cue's complement
/// rules out is known before the others are tried.
fn reach(site: &Site, rule: &Rule) -> Result<Match, usize> {
    let frame = site.frame();
    let ruled_out = |step: &Step| step.piece().and_then(Piece::frames).is_some_and(|frames| !frames.contains(&frame));
    rule.pattern.iter().position(ruled_out).map_or_else(|| matches(site, rule.pattern), Err)
}

/// Which words belong to which claim.
struct Taken {
    /// The claims by the tokens of their cues' heads.
    heads: HashMap<usize, usize>,
    /// For each token the claim whose cue it stands in.
    cues: Vec<Option<usize>>,
    /// For each token the innermost claim whose content it stands in.
    contents: Vec<Option<usize>>,
}

impl Taken {
    fn new(document: &Document, claims: &[Attribution]) -> Self {
        let nobodys = || vec![None; document.tokens.len()];
        let mut taken = Taken { heads: HashMap::new(), cues: nobodys(), contents: nobodys() };
        for (at, claim) in claims.iter().enumerate() {
            taken.heads.extend(claim.head.map(|head| (head, at)));
            claim.cue.iter().for_each(|cue| taken.cues[cue.range()].fill(Some(at)));
            claim.contents.iter().for_each(|content| taken.contents[content.range()].fill(Some(at)));
        }
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{read, rules, text};

    /// How the rule's attempts on a text ended: where they stopped, or what became of the match.
    fn endings(id: &str, text: &str) -> Vec<Result<Verdict, usize>> {
        let article = read::text("test", text.to_owned());
        let document = text::analyse(&article);
        let attempts = Explained::new(&document).attempts(rules::named(id).unwrap());
        let ending = |attempt: &Attempt| match attempt.outcome {
            Outcome::Stopped(step) => Err(step),
            Outcome::Matched { verdict, .. } => Ok(verdict),
        };
        attempts.iter().map(ending).collect()
    }

    const THAT: &str = "that/source-cue-content";

    #[test]
    fn a_rule_stops_at_the_step_that_finds_nothing() {
        assert_eq!(endings(THAT, "The mayor said nothing."), [Err(2)]);
        assert_eq!(endings("clause/content-source-cue", "The mayor said it was safe."), [Err(0)]);
    }

    #[test]
    fn a_match_is_a_claim_or_another_rule_has_the_cue() {
        let text = "The mayor said that the bridge was safe.";
        assert_eq!(endings(THAT, text), [Ok(Verdict::Found(0))]);
        assert_eq!(endings("that/cue-content", text), [Ok(Verdict::Taken(THAT))]);
    }

    #[test]
    fn what_is_unlikely_is_no_claim() {
        let endings = endings("object/source-cue-content", "The mayor broke a window.");
        assert!(matches!(endings[..], [Ok(Verdict::Below(_) | Verdict::Hopeless)]), "{endings:?}");
    }

    #[test]
    fn a_word_of_another_cue_is_no_cue() {
        let text = "The minister refused to say that the bridge was safe.";
        assert_eq!(endings(THAT, text), [Err(2), Ok(Verdict::InCue(0))]);
    }

    #[test]
    fn a_stance_is_held_or_not() {
        let rule = "stance-object/holder-cue-target";
        assert_eq!(endings(rule, "Greta Okafor opposes the merger."), [Ok(Verdict::Found(0))]);
        assert_eq!(endings(rule, "Greta Okafor may oppose the merger."), [Ok(Verdict::NotHeld)]);
        assert_eq!(endings(rule, "Greta Okafor called the office."), [Ok(Verdict::Unlisted)]);
    }

    #[test]
    fn where_nothing_could_be_a_cue_there_is_no_attempt() {
        assert_eq!(endings("according-to/content-cue-source", "The mayor said it was safe."), []);
    }
}
