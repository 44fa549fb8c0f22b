//! Matches, attributions → stances: who is for and against what.

use crate::attribution::Attribution;
use crate::entity::Entities;
use crate::span::Run;
use crate::text::Document;

/// A position of somebody on something.
#[derive(Clone, Debug, PartialEq)]
pub struct Stance {
    /// Index of the entity whose stance it is.
    pub holder: Option<usize>,
    /// For or against.
    pub sign: Sign,
    /// What the words do: `endorse`, `reject`, `accuse` …
    pub act: &'static str,
    /// What it is about, as the text has it.
    pub target: Option<Run>,
    /// Index of the entity that the target is.
    pub target_entity: Option<usize>,
    /// What "this stance", "the proposal", "it" points back to.
    pub refers_to: Option<Antecedent>,
    /// The words that show it.
    pub cue: Option<Run>,
    /// Index of the attribution that carries it.
    pub claim: Option<usize>,
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// How often such a finding is right, between 0 and 1.
    pub confidence: f32,
}

/// For or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sign {
    /// For it.
    Support,
    /// Against it.
    Oppose,
    /// Both, or neither yet.
    Ambivalent,
}

/// What a stance points back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Antecedent {
    /// Index of an attribution.
    Claim(usize),
    /// Index of an earlier stance.
    Stance(usize),
}

/// All stances, in the order of their cues.
pub fn find(document: &Document, attributions: &[Attribution], entities: &Entities) -> Vec<Stance> {
    let _ = (document, attributions, entities);
    Vec::new()
}
