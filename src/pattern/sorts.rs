//! The classes of cue words.

use crate::lexicon;
use crate::text::Document;

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

#[cfg(test)]
mod tests {
    use crate::{read, text};

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
}
