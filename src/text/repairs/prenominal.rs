//! What stands before nouns: possessives, determiners and adverbs that the tagger takes for something else.

use crate::lexicon::{self, Classes};
use crate::text::{Document, Tag, lemmas};

/// Whether a noun stands right before.
pub(super) fn follows_noun(document: &Document, at: usize) -> bool {
    at > document.sentence(at).first() && document.tag(at - 1).is_nominal()
}

/// Whether an adverb has what it can describe: not "a *tally* kept by the police".
pub(super) fn describes(document: &Document, at: usize) -> bool {
    let next = |n: usize| if document.sentence(at).contains(at + n) { document.tag(at + n) } else { Tag::Stop };
    match next(1) {
        Tag::VBN | Tag::VBG => !matches!(next(2), Tag::IN | Tag::TO),
        Tag::Stop | Tag::Comma | Tag::IN | Tag::VBD | Tag::VBZ | Tag::MD => !document.lower(at).ends_with("ly"),
        _ => true,
    }
}

/// Whether a noun comes next: "*acting* head", "*most* countries".
pub(super) fn precedes_noun(document: &Document, at: usize) -> bool {
    document.sentence(at).contains(at + 1) && document.tag(at + 1).is_noun()
}

/// Whether a possessive can stand at the token: a noun follows, behind what describes it, in quotation marks too. Not so in "called *her* a fraud",
/// "called *her* “third-rate” and left", "saw *her* holding the knife".
pub(super) fn owns(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 8;
    let end = (document.sentence(at).end as usize).min(at + LONGEST);
    let describes = |i: usize| {
        let tag = document.tag(i);
        tag.is_adverb()
            || tag.is_adjective()
            || matches!(tag, Tag::CD | Tag::Open | Tag::Close | Tag::HYPH | Tag::Dollar)
            || matches!(tag, Tag::Comma | Tag::CC) && document.tag(i - 1).is_adjective()
    };
    let Some(next) = (at + 1..end).find(|&i| !describes(i)) else { return false };
    match document.tag(next) {
        Tag::VBN | Tag::VBG => {
            let object =
                |i: usize| matches!(document.tag(i), Tag::DT | Tag::PRP | Tag::PRPS) || document.tag(i).is_proper();
            next + 1 < end && !object(next + 1)
        }
        tag => {
            // "by *her* relative": what the tagger takes for an adjective.
            let governed = at > document.sentence(at).first() && document.tag(at - 1) == Tag::IN;
            tag.is_noun() || next > at + 1 && (governed || document.tag(next - 1) == Tag::CD)
        }
    }
}

/// "rejected *that* idea and left": "that" between a verb and a noun in the singular that no verb of its own follows.
pub(super) fn points_at_noun(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 20;
    let sentence = document.sentence(at);
    let end = (sentence.end as usize).min(at + LONGEST);
    let governed = at > sentence.first() && document.tag(at - 1).is_verb();
    let Some(after) = (at + 1..end).find(|&i| !matches!(document.tag(i), Tag::JJ | Tag::NN)).filter(|_| governed)
    else {
        return false;
    };
    if after == at + 1 || document.tag(after - 1) != Tag::NN {
        return false;
    }
    let divides = |&i: &usize| {
        matches!(document.tag(i), Tag::Comma | Tag::CC)
            || document.tag(i).is_wh()
            || document.tag(i) == Tag::IN && lexicon::classes(document.lower(i)).has(Classes::SUBORDINATOR)
    };
    let stop = (after..end).find(|i| divides(i) || document.tag(*i).is_punctuation()).unwrap_or(end);
    let verbless = !(after..stop).any(|i| document.tag(i).is_verb());
    let clausal = lemmas::verb_classes(document.lower(at - 1), document.tag(at - 1)).has(Classes::PARENTHETICAL)
        || matches!(document.lower(at - 1), "is" | "was" | "be" | "been" | "'s" | "’s");
    verbless
        && match document.tag(stop.min(sentence.last())) {
            tag if tag.is_wh() => false,
            _ if stop >= sentence.end as usize => true,
            Tag::Stop => after == stop || !clausal,
            Tag::CC => {
                let next = document.skip_adverbs(stop + 1, end);
                next < end && document.tag(next).is_finite()
            }
            _ => !clausal,
        }
}

/// "Turkey's *military* said", "before Tuesday's *primary*", "The *27-year-old*'s mother", "The *accused* said": an adjective or participle that has the
/// place of a noun.
pub(super) fn has_place_of_noun(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    if at == sentence.first() {
        return false;
    }
    let (before, next) =
        (document.tag(at - 1), if sentence.contains(at + 1) { document.tag(at + 1) } else { Tag::Stop });
    let ends = next.is_finite() || next == Tag::Stop;
    match document.tag(at) {
        Tag::JJ if before == Tag::POS => ends && document.lower(at - 1).len() > 1,
        Tag::JJ | Tag::VBN if next == Tag::POS => matches!(before, Tag::DT | Tag::CD),
        Tag::VBN | Tag::VBD => {
            before == Tag::DT && matches!(next, Tag::VBD | Tag::VBZ | Tag::MD) && document.lower(at - 1) == "the"
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::has;
    use super::Tag;

    #[test]
    fn adjectives_in_the_place_of_nouns() {
        assert!(has("Malaysia's south won the case.", "south", Tag::NN));
        assert!(has("The 27-year-old's mother said it was late.", "27-year-old", Tag::NN));
        assert!(has("The accused said it was late.", "accused", Tag::NN));
        assert!(has("Turkey's military gate is shut.", "military", Tag::JJ));
    }
}
