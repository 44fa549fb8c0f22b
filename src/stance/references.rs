//! What "this stance" or "the proposal" points back to.

use super::{Antecedent, Sign, Stance};
use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::Document;

/// How many sentences back something can be pointed to.
const REACH: u32 = 4;

/// How many claims or stances are looked through.
const TRIES: usize = 24;

/// Whether the extent as a whole points back by a noun: "the", "this" or "such a" with a noun such as "idea". What "it" and "this" alone
/// mean is told too seldom by what was claimed last.
pub fn points_back(document: &Document, extent: Run) -> bool {
    let Some(phrase) = document.noun_phrase_from(extent.first()) else { return false };
    matches!(document.lower(extent.first()), "the" | "this" | "that" | "these" | "those" | "such" | "any")
        && phrase.run.covers(extent)
        && (2..=3).contains(&extent.len())
        && document.tokens[phrase.head as usize].classes.has(Classes::POINTING)
}

/// What is pointed to from a token: the last claim before its sentence, or rather the last stance of who makes it.
pub fn antecedent(
    document: &Document,
    attributions: &[Attribution],
    entities: &Entities,
    stances: &[Stance],
    token: usize,
) -> Option<Antecedent> {
    let sentence = document.tokens[token].sentence;
    let start = document.sentence(token).first();
    let near = |run: Run| run.first() < start && document.tokens[run.first()].sentence + REACH >= sentence;
    let before = attributions.partition_point(|a| a.contents[0].first() < start);
    let claim = (0..before).rev().take(TRIES).find(|&i| {
        attributions[i].source.is_some()
            && attributions[i].within.is_none()
            && attributions[i].contents.iter().all(|&c| near(c))
    })?;
    let speaker = attributions[claim].source.and_then(|s| entities.of(document, s));
    let stance = (0..stances.len()).rev().take(TRIES).find(|&i| {
        let stance = &stances[i];
        stance.holder == speaker
            && stance.sign != Sign::Ambivalent
            && stance.target.is_some()
            && stance.cue.is_some_and(near)
    });
    Some(stance.map_or(Antecedent::Claim(claim), Antecedent::Stance))
}
