//! Matches → attributions: who says what, by which words.

pub mod candidates;
mod continuations;
mod decide;
pub mod evidence;
pub(crate) mod modality;
mod relays;

use crate::span::Run;
use crate::text::Document;
pub use decide::threshold;

/// A claim as the text makes it: a content, presented as somebody's.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribution {
    /// What is said, decided, intended, believed or felt: every stretch, in order, never empty.
    pub contents: Vec<Run>,
    /// Whose it is, as the text has it ("he"); `None` where the text names nobody.
    pub source: Option<Run>,
    /// What signals it ("said"); `None` for a quotation whose speaker is known otherwise.
    pub cue: Option<Run>,
    /// Token of the cue's head word.
    pub head: Option<usize>,
    /// Lemma of the cue's head: `say`, `according to`.
    pub act: String,
    /// What sort of claim.
    pub kind: Kind,
    /// "did not say".
    pub negated: bool,
    /// "reportedly", "may have said".
    pub hedged: bool,
    /// Who relays it, outermost first.
    pub via: Vec<Run>,
    /// Index of the attribution whose content holds this one.
    pub within: Option<usize>,
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// How often such a finding is right, between 0 and 1: counted, see the rule tables.
    pub confidence: f32,
}

/// What sort of claim it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema, clap::ValueEnum))]
pub enum Kind {
    /// Said, written, shown.
    Statement,
    /// Ruled, ordered, appointed.
    Decree,
    /// Planned, promised, refused.
    Intention,
    /// Thought, known, expected.
    Belief,
    /// Liked, feared, wanted.
    Attitude,
}

/// All attributions of a document, by their first token.
pub fn find(document: &Document) -> Vec<Attribution> {
    let mut accepted = decide::decide(document, candidates::find(document));
    continuations::attach(document, &mut accepted);
    let mut order: Vec<usize> = (0..accepted.len()).collect();
    order.sort_by_key(|&i| {
        (accepted[i].contents[0].start.min(accepted[i].candidate.found.cue.start), accepted[i].within.is_some())
    });
    let mut place = vec![0; accepted.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = new;
    }
    let citations = relays::citations(document, &accepted);
    order
        .iter()
        .map(|&i| {
            let claim = &accepted[i];
            let candidate = &claim.candidate;
            Attribution {
                contents: claim.contents.clone(),
                source: candidate.found.source,
                cue: Some(candidate.found.cue),
                head: Some(candidate.head),
                act: modality::act(document, candidate),
                kind: modality::kind(document, candidate),
                negated: modality::negated(document, candidate),
                hedged: modality::hedged(document, candidate),
                via: relays::of(document, &accepted, &citations, i),
                within: claim.within.map(|w| place[w]),
                rule: candidate.rule.id,
                confidence: candidate.probability,
            }
        })
        .collect()
}
