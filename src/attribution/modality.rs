//! What sort of claim, by which act, and whether it is negated or hedged.

use super::Kind;
use super::candidates::Candidate;
use crate::lexicon;
use crate::pattern::{Anchor, Piece, Step, sort};
use crate::text::Document;

/// Lemma of the cue's head; "according to" whole.
pub fn act(document: &Document, candidate: &Candidate) -> String {
    match candidate.rule.anchor() {
        Some(Anchor::AccordingTo) => "according to".to_owned(),
        _ => document.act(candidate.head).to_owned(),
    }
}

/// What sort of claim the cue makes: by its lemma and part of speech, a statement unless said otherwise.
pub fn kind(document: &Document, candidate: &Candidate) -> Kind {
    if candidate.rule.pattern.contains(&Step::Source(Piece::Beholder)) {
        return Kind::Belief;
    }
    match sort(document, candidate.head) {
        Some("decree") => Kind::Decree,
        Some("intention") => Kind::Intention,
        Some("belief") => Kind::Belief,
        Some("attitude" | "upset") => Kind::Attitude,
        _ => Kind::Statement,
    }
}

/// "did not say", "never promised".
pub fn negated(document: &Document, candidate: &Candidate) -> bool {
    document.verb_group(candidate.found.cue.first()).or(document.verb_group(candidate.head)).is_some_and(|g| g.negated)
}

/// "may have said", "would", "reportedly".
pub fn hedged(document: &Document, candidate: &Candidate) -> bool {
    let group = document.verb_group(candidate.found.cue.first()).or(document.verb_group(candidate.head));
    let modal = group.and_then(|g| g.modal).map(|m| document.lower(m as usize));
    modal.is_some_and(|m| !matches!(m, "will" | "’ll" | "'ll" | "wo" | "shall"))
        || candidate.found.cue.range().any(|i| document.tokens[i].classes.has(lexicon::Classes::HEARSAY))
}

#[cfg(test)]
mod tests {
    use crate::{attribution, read, text};

    #[test]
    fn according_to_is_one_act() {
        let article = read::text("test", "The mill is old, according to the mayor.".to_owned());
        let document = text::analyse(&article);
        assert_eq!(attribution::find(&document)[0].act, "according to");
    }
}
