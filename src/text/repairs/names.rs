//! Names that the tagger took for other words.

use crate::lexicon::{self, Classes, Known};
use crate::text::{Document, Tag, lemmas, tagger};

/// "*Ann Hill*: It was I": one of up to four words with capitals that open the sentence before a colon, the last a surname or, of several, no
/// ordinary word.
pub(super) fn is_name_before_colon(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    let capital = |i: usize| document.form(i).starts_with(char::is_uppercase) && document.tag(i) != Tag::DT;
    let Some(colon) = (first..(sentence.end as usize).min(first + 5)).find(|&i| !capital(i)) else { return false };
    let known = || lexicon::known(document.lower(colon - 1));
    document.lower(colon) == ":"
        && (first..colon).contains(&at)
        && (known().has(Known::SURNAME) || colon >= first + 2 && !known().has(Known::WORD))
}

/// Whether a word with a capital is a country's name, or another's that is no ordinary word too: "Chile and Peru signed a treaty".
pub(super) fn is_known_name(document: &Document, at: usize) -> bool {
    let known = lexicon::known(document.lower(at));
    document.form(at).starts_with(char::is_uppercase)
        && (known.has(Known::COUNTRY) || known.has(Known::PLACE.or(Known::SURNAME)) && !known.has(Known::WORD))
}

/// "*Ebeling* recalled": a word with a capital that is no ordinary word, and that a verb follows.
pub(super) fn is_unknown_before_verb(document: &Document, at: usize) -> bool {
    let next = over_adverbs(document, at + 1);
    document.form(at).starts_with(char::is_uppercase)
        && document.sentence(at).contains(next)
        && matches!(document.tag(next), Tag::VBD | Tag::VBN | Tag::VBZ | Tag::MD)
        && !lexicon::known(document.lower(at)).has(Known::WORD)
}

/// "Moscow denied it", "Early urged calm": a word that opens the sentence and that a past form follows, or any finite verb if it is no ordinary
/// word, is a name; unless it can stand for a noun ("Many said so") or join its sentence to the one before ("Then came the flood").
pub(super) fn acts(document: &Document, at: usize) -> bool {
    let next = over_adverbs(document, at + 1);
    let (known, classes) = (lexicon::known(document.lower(at)), lexicon::classes(document.lower(at)));
    // "*Just* found that it leaks", "*Australian* charged with theft"
    let describes = || {
        document.lower(at).ends_with("ly")
            || tagger::known(document.lower(at)).is_some_and(|tags| tags.contains(Tag::RB) || tags.contains(Tag::JJ))
    };
    document.sentence(at).contains(next)
        && (document.tag(next) == Tag::VBD
            || document.tag(next) == Tag::VBZ && !known.has(Known::WORD)
            || document.tag(next) == Tag::VBN && next == at + 1 && !known.has(Known::WORD) && !describes())
        && !classes.has(Classes::PRONOMINAL)
        && (document.tag(at) == Tag::JJ && !classes.has(Classes::CONNECTIVE) || !known.has(Known::WORD))
        && document.form(at).starts_with(char::is_uppercase)
}

/// Index after the adverbs that can stand between a subject and its verb: "Kirby *also* said".
fn over_adverbs(document: &Document, from: usize) -> usize {
    let plain =
        |word: &str| matches!(word, "also" | "then" | "later" | "never" | "now" | "repeatedly") || word.ends_with("ly");
    // Not beyond its sentence: that would grow faster than the text.
    let end = document.sentence(from - 1).end as usize;
    (from..end).find(|&i| !(document.tag(i).is_adverb() && plain(document.lower(i)))).unwrap_or(from)
}

/// "*May* warned of it", "*Will* Berg has left", "*May*'s plan": what looks like a modal, before a verb that no modal stands before, before a
/// comma or a possessive.
pub(super) fn is_name_like_modal(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let end = sentence.end as usize;
    if !matches!(document.form(at), "May" | "Will") {
        return false;
    }
    let named = (at + 1..end).find(|&i| !document.tag(i).is_proper()).unwrap_or(end);
    let next = document.skip_adverbs(named, end);
    let acts = |tag: Tag| matches!(tag, Tag::VBD | Tag::VBN | Tag::VBZ | Tag::MD);
    next < end
        && (acts(document.tag(next)) || named == at + 1 && matches!(document.tag(named), Tag::Comma | Tag::POS))
        && (named == at + 1 || document.form(at) == "Will")
}

/// "It was short, *Early* said.", "“No,” *Ebeling* explained": a word with a capital between a mark and a verb of saying that a mark follows.
pub(super) fn is_name_before_saying(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (verb, after) = (at + 1, at + 2);
    document.form(at).starts_with(char::is_uppercase)
        && at > sentence.first()
        && matches!(document.tag(at - 1), Tag::Comma | Tag::Close)
        && sentence.contains(verb)
        && matches!(document.tag(verb), Tag::VBD | Tag::VBN | Tag::VBZ)
        && (!sentence.contains(after) || document.tag(after).is_punctuation())
        && lemmas::verb_classes(document.lower(verb), document.tag(verb)).has(Classes::PARENTHETICAL)
}

/// "*Barclays* analysts said": a word in -s with a capital that opens the sentence before a noun and its verb, and is no ordinary word.
pub(super) fn is_name_before_noun(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    at == sentence.first()
        && sentence.contains(at + 2)
        && matches!(document.tag(at + 1), Tag::NN | Tag::NNS)
        && document.tag(at + 2).is_finite()
        && document.form(at).starts_with(char::is_uppercase)
        && !lexicon::known(document.lower(at)).has(Known::WORD)
}

/// "…, said *Said*, a worker": a capital right after a verb of saying.
pub(super) fn is_name_after_saying(document: &Document, at: usize) -> bool {
    let verb = at.checked_sub(1).filter(|&v| v >= document.sentence(at).first());
    document.form(at).starts_with(char::is_uppercase)
        && verb.is_some_and(|v| matches!(document.form(v), "said" | "says" | "told" | "asked"))
}

/// "Bill *de* Blasio", "Ursula *von der* Leyen": a word in small letters that belongs to the name on both of its sides.
pub(super) fn is_particle_of_name(document: &Document, at: usize) -> bool {
    let particle = |i: usize| {
        matches!(
            document.form(i),
            "de" | "del"
                | "della"
                | "di"
                | "da"
                | "dos"
                | "du"
                | "la"
                | "le"
                | "el"
                | "al"
                | "bin"
                | "ibn"
                | "ben"
                | "van"
                | "von"
                | "der"
                | "den"
                | "ter"
        )
    };
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), (sentence.end as usize).min(at + 3));
    at > first
        && document.tag(at - 1).is_proper()
        && particle(at)
        && (at + 1..end).find(|&i| !particle(i)).is_some_and(|i| document.tag(i).is_proper())
}

/// Whether the word beside it is in capitals too: "PEOPLE WHO CARE".
pub(super) fn is_in_capitals(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let capitals = |i: usize| {
        document.form(i).len() > 1 && document.form(i).chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
    };
    (at > sentence.first() && document.is_word(at - 1) && capitals(at - 1))
        || at + 1 < sentence.end as usize && document.is_word(at + 1) && capitals(at + 1)
}

/// "*Downing* Street said", "*Manning* said it was late", "*Harding*, a former judge, said": a word in -ing that opens the sentence as a name does,
/// before who or what says something.
pub(super) fn is_name_in_ing(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let end = sentence.end as usize;
    if at != sentence.first() || at + 2 >= end || !document.form(at).starts_with(char::is_uppercase) {
        return false;
    }
    let says = |i: usize| {
        i < end
            && matches!(document.tag(i), Tag::VBD | Tag::VBZ | Tag::VBN)
            && lemmas::verb_classes(document.lower(i), document.tag(i))
                .has(Classes::PARENTHETICAL.or(Classes::CUE_VERB))
    };
    let named = (at + 1..end).find(|&i| document.tag(i) != Tag::NNP).unwrap_or(end);
    let surname = lexicon::known(document.lower(at)).has(Known::SURNAME);
    if named > at + 1 {
        return says(named) && document.tag(named) == Tag::VBD;
    }
    match document.tag(at + 1) {
        Tag::Comma if surname && matches!(document.tag(at + 2), Tag::DT | Tag::WP | Tag::CD) => {
            let close = (at + 2..end.min(at + 16)).find(|&i| document.tag(i) == Tag::Comma);
            close.is_some_and(|i| says(i + 1))
        }
        _ => surname && says(at + 1) && document.tag(at + 1) == Tag::VBD,
    }
}

/// "*NICE* has recommended the drug", "*IS* later said": a word in capitals alone, before a verb that it must be the subject of, in a sentence that is
/// not in capitals.
pub(super) fn is_initialism(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    if document.form(at).len() < 2 || !document.form(at).bytes().all(|b| b.is_ascii_uppercase()) {
        return false;
    }
    let end = sentence.end as usize;
    let next = (at + 1..end).find(|&i| !document.tag(i).is_adverb()).unwrap_or(end);
    let opens = at == sentence.first() || matches!(document.tag(at - 1), Tag::Comma | Tag::IN | Tag::CC);
    opens
        && next < end
        && matches!(document.tag(next), Tag::VBD | Tag::VBZ | Tag::MD)
        && document.form(next).starts_with(char::is_lowercase)
}

/// "*UNICEF* this week said": a word in capitals beside small letters that no dictionary has.
pub(super) fn is_unknown_in_capitals(document: &Document, at: usize) -> bool {
    let form = document.form(at);
    let small =
        |i: usize| document.sentence(at).contains(i) && document.form(i).starts_with(|c: char| c.is_ascii_lowercase());
    form.len() > 2
        && form.bytes().all(|b| b.is_ascii_uppercase())
        && !lexicon::known(document.lower(at)).has(Known::WORD)
        && (small(at + 1) || at > 0 && small(at - 1))
}

/// "*Labour* accused the government": a word that opens the sentence, taken for a base form, before a past form that looks like a participle.
pub(super) fn is_subject_not_base(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let noun = |word: &str| tagger::known(word).is_some_and(|tags| tags.contains(Tag::NN));
    at == sentence.first()
        && sentence.contains(at + 2)
        && document.form(at).starts_with(char::is_uppercase)
        && document.tag(at + 1) == Tag::VBN
        && matches!(document.tag(at + 2), Tag::DT | Tag::PRP | Tag::PRPS | Tag::NNP)
        && lemmas::verb_classes(document.lower(at + 1), Tag::VBN).has(Classes::CUE_VERB)
        && noun(document.lower(at))
}

/// "Tom *Long*, a director, said": a word with a capital behind a given name and before a comma or verb.
pub(super) fn is_surname(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let next = at + 1;
    at > sentence.first()
        && sentence.contains(next)
        && document.form(at).starts_with(char::is_uppercase)
        && document.form(at).bytes().any(|b| b.is_ascii_lowercase())
        && document.tag(at - 1) == Tag::NNP
        && lexicon::known(document.lower(at - 1)).has(Known::GIVEN)
        && lexicon::known(document.lower(at)).has(Known::SURNAME)
        && (document.tag(next) == Tag::Comma || document.tag(next).is_finite())
        && (document.form(next).starts_with(char::is_lowercase) || document.tag(next) == Tag::Comma)
}

#[cfg(test)]
mod tests {
    use super::super::tests::has;
    use super::Tag;

    #[test]
    fn words_that_open_sentences_as_names() {
        assert!(has("Downing Street said it was late.", "downing", Tag::NNP));
        assert!(has("Manning said it was late.", "manning", Tag::NNP));
        assert!(
            has("Running mills said little.", "running", Tag::VBG)
                || has("Running mills said little.", "running", Tag::JJ)
        );
        assert!(has("NICE has recommended the drug.", "nice", Tag::NNP));
        assert!(has("Tom Long, a director at the mill, said it was late.", "long", Tag::NNP));
        assert!(has("Labour promised a vote.", "labour", Tag::NNP));
    }
}
