//! Rules: the constructions by which English says who claims what. One construction, one word order, one id.
//!
//! A rule is a constant: to add one, copy a neighbour. Its examples are tests: each sentence of `finds` must yield exactly the rule
//! and the words that are marked, in each of `ignores` the rule must be silent, and each of `misses` is a known gap.
//! Which rule applies where several match, and whether the words are a claim at all, is counted (see `attribution/evidence.rs`).

mod according;
mod adjectives;
mod clauses;
mod nouns;
mod objects;
mod passives;
mod quotations;
mod stance;

#[cfg(test)]
mod examples;

use crate::pattern::{Anchor, Piece, Step};
use crate::text::Frame;
use std::sync::LazyLock;

/// A construction.
#[derive(Debug)]
pub struct Rule {
    /// Construction, slash, word order. Printed with every finding, and never reused.
    pub id: &'static str,
    /// What it is, in a sentence.
    pub gloss: &'static str,
    /// What it looks like.
    pub pattern: &'static [Step],
    /// Sentences with the words that it must find: `{source The mayor} {cue said} {content it was safe}.`
    pub finds: &'static [&'static str],
    /// Sentences in which it must be silent, rightly.
    pub ignores: &'static [&'static str],
    /// Sentences in which it is silent, but ought not to be.
    pub misses: &'static [&'static str],
}

/// The rules that find attributions, by family. Where two are equally reliable for a cue, the first one applies.
pub const ATTRIBUTION: &[&[Rule]] = &[
    quotations::RULES,
    clauses::RULES,
    objects::RULES,
    passives::RULES,
    nouns::RULES,
    adjectives::RULES,
    according::RULES,
];

/// Rules for words that the tables of stance words (`lexicon/tables/stance_*.tsv`) have with one frame.
#[derive(Debug)]
pub struct Family {
    /// The frame's name in the tables; "preposition" stands for the preposition that is there.
    pub frame: &'static str,
    /// Its word orders; the first that matches applies.
    pub rules: &'static [Rule],
}

/// The rules that find stances, by the frame that their words must have.
pub const STANCE: &[Family] = stance::FAMILIES;

/// The rule with this id.
pub fn named(id: &str) -> Option<&'static Rule> {
    let stance = STANCE.iter().flat_map(|family| family.rules);
    ATTRIBUTION.iter().copied().flatten().chain(stance).find(|rule| rule.id == id)
}

impl Rule {
    /// What sort of cue it starts from.
    pub fn anchor(&self) -> Option<Anchor> {
        self.pattern.iter().find_map(|s| match s {
            Step::Cue(anchor) => Some(*anchor),
            _ => None,
        })
    }

    /// What the holder of a stance rule looks like.
    pub fn holder(&self) -> Option<Piece> {
        self.pattern.iter().find_map(|s| match s {
            Step::Holder(piece) => Some(*piece),
            _ => None,
        })
    }

    /// What the target of a stance rule looks like.
    pub fn target(&self) -> Option<Piece> {
        self.pattern.iter().find_map(|s| match s {
            Step::Target(piece) => Some(*piece),
            _ => None,
        })
    }
}

/// The attribution rules that may match at this sort of cue with this complement, in order.
pub fn attribution_rules(anchor: Anchor, frame: Frame) -> &'static [&'static Rule] {
    static INDEX: LazyLock<Vec<Vec<&'static Rule>>> = LazyLock::new(|| {
        let may_match = |rule: &Rule, anchor, frame| {
            rule.anchor() == Some(anchor)
                && rule
                    .pattern
                    .iter()
                    .all(|step| step.piece().and_then(Piece::frames).is_none_or(|f| f.contains(&frame)))
        };
        let rules = || ATTRIBUTION.iter().copied().flatten();
        Anchor::ALL
            .iter()
            .flat_map(|&anchor| Frame::ALL.iter().map(move |&frame| (anchor, frame)))
            .map(|(anchor, frame)| rules().filter(|r| may_match(r, anchor, frame)).collect())
            .collect()
    });
    &INDEX[anchor as usize * Frame::ALL.len() + frame as usize]
}
