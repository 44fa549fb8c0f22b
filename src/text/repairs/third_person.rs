//! Words in -s, and plurals' verbs without one: which are verbs and which are nouns, by what the dictionary knows of their base forms.

use super::past::opens_clause;
use crate::lexicon::{self, Classes, Known};
use crate::text::{Document, Tag, lemmas, tagger};

/// "But *authorities* never realised it": a word in -s that the dictionary does not have, whose base form it has as a noun or adjective and no verb.
pub(super) fn is_never_verb(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    let stem = lemmas::verb_lemma(word, Tag::VBZ);
    let Some(tags) = tagger::known(&stem).filter(|_| word.ends_with('s') && word.len() > "gets".len()) else {
        return false;
    };
    let has = |tag: Tag| tags.contains(tag);
    (has(Tag::NN) || has(Tag::JJ))
        && ![Tag::VB, Tag::VBP, Tag::VBD, Tag::VBN, Tag::VBG].into_iter().any(has)
        && !lexicon::KINDS_OF_VERBS.contains_key(&stem)
        && !has_verbal_forms(&stem)
}

/// Whether the dictionary has what a verb would make of the stem: "googled", "googling".
pub(super) fn has_verbal_forms(stem: &str) -> bool {
    let bare = stem.strip_suffix('e').unwrap_or(stem);
    let verb = |word: String| {
        tagger::known(&word)
            .is_some_and(|tags| [Tag::VBD, Tag::VBN, Tag::VBG].into_iter().any(|tag| tags.contains(tag)))
    };
    verb([bare, "ed"].concat()) || verb([bare, "ing"].concat())
}

/// "The minister, now 71, *insists* he is fit", "the fire, which the firm *insists* was small": a word in -s whose base form is a verb
/// and no noun that the dictionary or a table knows, behind what can be its subject.
pub(super) fn is_never_noun(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let stem = lemmas::verb_lemma(document.lower(at), Tag::VBZ);
    let Some(tags) = tagger::known(&stem).filter(|_| at > sentence.first()) else { return false };
    let before = document.tag(at - 1);
    let subject = before.is_nominal() && before != Tag::CD
        || before.is_adverb()
        || before.is_wh()
        || before == Tag::VBG && at >= sentence.first() + 2 && document.tag(at - 2) == Tag::DT
        || matches!(before, Tag::Comma | Tag::Close | Tag::JJ | Tag::CC | Tag::RightBracket)
            && !document.is_opening_mark(at - 1);
    let clause = || {
        // "the *missive* suggests", "*Moscow* denies": what the tagger took for an adjective.
        let head =
            at == sentence.first() + 1 || document.tag(at - 2) == Tag::DT || document.lower(at - 1).contains('-');
        let described = before == Tag::JJ && !head;
        let joined = before == Tag::CC && !(sentence.first()..at).any(|i| document.tag(i) == Tag::VBZ);
        !described && !joined
    };
    (tags.contains(Tag::VB) || tags.contains(Tag::VBP))
        && !tags.contains(Tag::NN)
        && (lexicon::KINDS_OF_VERBS.contains_key(&stem) || stem.len() > "come".len() && !tags.contains(Tag::JJ))
        && !lexicon::KINDS_OF_NOUNS.contains_key(&stem)
        && !lexicon::STANCE_NOUNS.contains_key(&stem)
        && !matches!(document.lower(at), "thanks" | "likes" | "proceeds")
        && subject
        && clause()
}

/// "One analyst *urges* caution", "The policy *attempts* to clear up the row", "Brown *notes* that it fell": a word in -s that can be a verb of the
/// table, right behind the singular noun that opens the sentence, in a sentence without another finite verb but in what it governs.
pub(super) fn is_only_verb(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 12;
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    let next = at + 1;
    if at == first || at > first + LONGEST || next + 1 >= end || document.tokens[at].quotation.is_some() {
        return false;
    }
    let stem = lemmas::verb_lemma(document.lower(at), Tag::VBZ);
    let verb = lexicon::KINDS_OF_VERBS.contains_key(&stem)
        || tagger::known(&stem).is_some_and(|tags| tags.contains(Tag::VB)) && document.tag(next) == Tag::TO;
    let noun = lexicon::KINDS_OF_NOUNS.contains_key(&stem) || lexicon::STANCE_NOUNS.contains_key(&stem);
    let part =
        |i: usize| document.tag(i).is_prenominal() && !matches!(document.tag(i), Tag::NNS | Tag::NNPS | Tag::WPS);
    let opens = matches!(document.tag(first), Tag::DT | Tag::PRPS | Tag::NNP | Tag::CD)
        && (first..at).all(part)
        && matches!(document.tag(at - 1), Tag::NN | Tag::NNP)
        && !matches!(document.lower(first), "these" | "those" | "all" | "both" | "some" | "many" | "no");
    let owned = at >= first + 2 && matches!(document.tag(at - 2), Tag::POS | Tag::PRPS);
    if !verb || !opens || owned || document.form(at).starts_with(char::is_uppercase) {
        return false;
    }
    let that = document.lower(next) == "that";
    let governs = match document.tag(next) {
        Tag::DT | Tag::PRPS | Tag::NNP | Tag::NN | Tag::NNS | Tag::JJ => !noun,
        Tag::PRP => true,
        Tag::VBP => is_object_of_third_person(document, next, at),
        Tag::TO => document.tag(next + 1) == Tag::VB,
        _ => that,
    };
    // Of what follows only a clause that it governs has a finite verb.
    let outside = |&i: &usize| document.tokens[i].quotation.is_none() && document.tag(i).is_finite();
    let finite = (next + usize::from(document.tag(next) == Tag::VBP)..end).filter(outside);
    let takes = that || lexicon::classes(&stem).has(Classes::PARENTHETICAL);
    let joined = |i: usize| (next..i).any(|j| opens_clause(document, j));
    governs && document.tag(sentence.last()) == Tag::Stop && finite.into_iter().all(|i| takes || joined(i))
}

/// "One analyst urges *caution*": a noun of saying or stance right behind a word in -s that is no auxiliary, taken for a verb.
pub(super) fn is_object_of_third_person(document: &Document, at: usize, verb: usize) -> bool {
    let word = document.lower(at);
    verb + 1 == at
        && document.lower(verb).ends_with('s')
        && matches!(document.tag(verb), Tag::VBZ | Tag::NNS)
        && !is_auxiliary(document.lower(verb))
        && (lexicon::KINDS_OF_NOUNS.contains_key(word) || lexicon::STANCE_NOUNS.contains_key(word))
}

/// "*Brown* notes that it fell", "*Price* plans to leave": a surname that opens the sentence and is another word too, before a word in -s that must be
/// the verb.
pub(super) fn is_name_before_third_person(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let next = at + 1;
    if at != sentence.first() || !document.form(at).starts_with(char::is_uppercase) {
        return false;
    }
    let known = lexicon::known(document.lower(at));
    let classes = lexicon::classes(document.lower(at));
    let noun = document.tag(at) == Tag::NN;
    let speakers = noun && classes.has(Classes::SPEAKERS);
    let verb = || {
        let stem = lemmas::verb_lemma(document.lower(next), Tag::VBZ);
        let that = document.lower(next + 1) == "that" || document.tag(next + 1) == Tag::PRP;
        let to =
            document.tag(next + 1) == Tag::TO && !(next..sentence.end as usize).any(|i| document.tag(i).is_finite());
        document.tag(next) == Tag::VBZ
            && !is_auxiliary(document.lower(next))
            && lexicon::KINDS_OF_VERBS.contains_key(&stem)
            || is_never_noun(document, next)
            || document.tag(next) == Tag::NNS
                && lexicon::classes(&stem).has(Classes::CUE_VERB.or(Classes::COMMITTING))
                && (that || to)
    };
    next + 1 < sentence.end as usize
        && (known.has(Known::SURNAME) || known.has(Known::PLACE) && !known.has(Known::WORD))
        && !speakers
        && !classes.has(Classes::PRONOMINAL.or(Classes::CONNECTIVE).or(Classes::TIME).or(Classes::DOCUMENT))
        && document.form(next).starts_with(char::is_lowercase)
        && verb()
}

/// "Regulators on both sides *worry* that it is late", "32% *call* themselves poor": a word that can be a verb, behind a plural and before a clause
/// or its own subject once more.
pub(super) fn is_verb_of_plural(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, next) = (sentence.first(), at + 1);
    if at == first || next + 1 >= sentence.end as usize {
        return false;
    }
    let plural = matches!(document.tag(at - 1), Tag::NNS | Tag::NNPS);
    if document.lower(next) == "themselves" {
        return (plural || document.tag(at - 1).is_nominal())
            && lexicon::KINDS_OF_VERBS.contains_key(document.lower(at));
    }
    let that = match document.tag(next) {
        Tag::IN if document.lower(next) != "that" => {
            (next + 1..sentence.end as usize - 1).find(|&i| !document.tag(i).is_prenominal()).unwrap_or(next)
        }
        _ => next,
    };
    let clause = document.lower(that) == "that"
        && matches!(document.tag(that + 1), Tag::DT | Tag::PRP | Tag::PRPS | Tag::NNP | Tag::NNS | Tag::EX);
    if !clause || !lexicon::classes(document.lower(at)).has(Classes::CUE_VERB.or(Classes::PARENTHETICAL)) {
        return false;
    }
    let collective = document.tag(at - 1) == Tag::NN
        && lexicon::classes(document.lower(at - 1)).has(Classes::ORGAN.or(Classes::CROWD));
    // "Researchers led by a miller *report* in the Gazette that"
    let described = || {
        let head = (first..at).find(|&i| !document.tag(i).is_prenominal()).unwrap_or(at);
        let plural = head > first && matches!(document.tag(head - 1), Tag::NNS | Tag::NNPS);
        plural
            && matches!(document.tag(head), Tag::VBN | Tag::VBG | Tag::IN)
            && (document.tag(at - 1).is_nominal() || document.tag(at - 1).is_adverb())
            && !(first..at).any(|i| document.tag(i).is_finite() || document.tag(i) == Tag::Comma)
    };
    let level = |&i: &usize| document.tokens[i].quotation == document.tokens[at].quotation;
    let opener = (first..at).rev().find(|&i| opens_clause(document, i)).map_or(first, |i| i + 1);
    described() || (plural || collective) && !(opener..at).filter(level).any(|i| document.tag(i).is_verb())
}

/// "Terrorism experts *rebuke* Lind.", "Chinese fans *welcome* the star", "Putin, Merkel *call* for truce": in a line or sentence without a finite verb
/// the word that can be one, behind the plural noun or the several names that open it.
pub(super) fn is_verb_of_headline(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 20;
    let sentence = document.sentence(at);
    let (first, end, next) = (sentence.first(), sentence.end as usize, at + 1);
    let word = document.lower(at);
    let opened = matches!(document.tag(at.saturating_sub(1)), Tag::NNS | Tag::NNPS | Tag::NNP);
    if at == first
        || next >= end
        || sentence.len() > LONGEST
        || !opened
        || !lexicon::KINDS_OF_VERBS.contains_key(word) && !lexicon::classes(word).has(Classes::CONTROLLING)
        || document.tokens[at].quotation.is_some()
    {
        return false;
    }
    let noun = lexicon::KINDS_OF_NOUNS.contains_key(word) || lexicon::STANCE_NOUNS.contains_key(word);
    let plural = matches!(document.tag(at - 1), Tag::NNS | Tag::NNPS)
        && (first..at).all(|i| document.tag(i).is_prenominal() && document.tag(i) != Tag::POS);
    let names = document.tag(at - 1) == Tag::NNP
        && (first..at).any(|i| matches!(document.tag(i), Tag::CC | Tag::Comma))
        && (first..at).all(|i| matches!(document.tag(i), Tag::NNP | Tag::CC | Tag::Comma));
    let governs = match document.tag(next) {
        Tag::DT | Tag::PRP | Tag::PRPS => true,
        Tag::NNP => !noun,
        Tag::IN => matches!(document.lower(next), "for" | "on" | "against" | "over" | "to") && !(plural && noun),
        _ => false,
    };
    (plural || names) && governs && !sentence.range().any(|i| document.tag(i).is_finite())
}

/// "is", "has", "does" and their short forms.
fn is_auxiliary(word: &str) -> bool {
    matches!(word, "is" | "has" | "does" | "'s" | "’s")
}

#[cfg(test)]
mod tests {
    use super::super::tests::has;
    use super::Tag;

    #[test]
    fn words_in_s_without_a_verb_are_plurals() {
        assert!(has("But authorities never realised it.", "authorities", Tag::NNS));
        assert!(has("Billionaires themselves often disagree with it.", "billionaires", Tag::NNS));
    }

    #[test]
    fn words_in_s_without_a_noun_are_verbs() {
        assert!(has("The mill, which the firm insists was small, burnt.", "insists", Tag::VBZ));
        assert!(has("The old miller reckons he has one more year in him.", "reckons", Tag::VBZ));
        assert!(has("The mill shut, thanks to the flood.", "thanks", Tag::NNS));
    }

    #[test]
    fn the_only_word_that_can_be_the_verb() {
        assert!(has("One analyst urges caution.", "urges", Tag::VBZ));
        assert!(has("One analyst urges caution.", "caution", Tag::NN));
        assert!(has("Brown notes that it fell.", "brown", Tag::NNP));
        assert!(has("Brown notes were found.", "notes", Tag::NNS));
    }

    #[test]
    fn verbs_of_several() {
        assert!(has("Farmers on both sides worry that it fell.", "worry", Tag::VBP));
        assert!(has("Researchers led by a miller report that it fell.", "report", Tag::VBP));
        assert!(has("Chinese fans welcome the miller", "welcome", Tag::VBP));
        assert!(has("Putin, Merkel call for truce", "call", Tag::VBP));
    }
}
