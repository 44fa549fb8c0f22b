//! What sort of claim, by which act, and whether it is negated or hedged.

use super::Kind;
use super::candidates::Candidate;
use crate::lexicon;
use crate::pattern::{Anchor, Piece, Step};
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

/// The class of a cue word in `lexicon/tables/kinds_of_*.tsv`.
pub fn sort(document: &Document, head: usize) -> Option<&'static str> {
    match document.tag(head) {
        tag if tag.is_noun() => lexicon::KINDS_OF_NOUNS.get(document.lemma(head)),
        tag if tag.is_adjective() => lexicon::KINDS_OF_ADJECTIVES.get(document.lemma(head)),
        _ => sort_of_verb(document, head),
    }
}

/// With its particle ("hit out"), if that makes it a verb of its own.
fn sort_of_verb(document: &Document, head: usize) -> Option<&'static str> {
    let lemma = document.lemma(head);
    let particle =
        (head + 1 < document.tokens.len()).then(|| document.lower(head + 1)).filter(|p| PARTICLES.contains(p));
    let phrasal = particle.and_then(|p| lexicon::KINDS_OF_VERBS.get(&[lemma, p].join(" ")));
    phrasal.or_else(|| lexicon::KINDS_OF_VERBS.get(lemma))
}

/// What can make another verb of a verb.
const PARTICLES: &[&str] =
    &["aside", "away", "back", "by", "down", "forth", "forward", "in", "into", "off", "on", "out", "up"];

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
    fn a_particle_makes_another_verb() {
        let sort = |words: &str| {
            let article = read::text("test", words.to_owned());
            let document = text::analyse(&article);
            super::sort(&document, 1)
        };
        assert_eq!(sort("Okafor hit out at the plan."), Some("blame"));
        assert_eq!(sort("Okafor hit the wall."), None);
    }

    #[test]
    fn according_to_is_one_act() {
        let article = read::text("test", "The mill is old, according to the mayor.".to_owned());
        let document = text::analyse(&article);
        assert_eq!(attribution::find(&document)[0].act, "according to");
    }
}
