//! Base forms of words: two tables of irregular forms, and the spelling rules of English for the rest.
//!
//! The rules for the silent e go by the letters before the ending, after Minnen, Carroll and Pearce 2001, "Applied
//! morphological processing of English"; what they get wrong stands in the tables.

use super::Tag;
use crate::lexicon::{self, Classes, NOUN_FORMS, VERB_FORMS};
use crate::span::Span;
use std::borrow::Cow;

/// Where the lemma of the word at `span` stands in `forms`, which begins with the text in lower case and to which a lemma
/// that is not there yet is appended. Names and words that are neither verb nor noun are their own lemma, but for "n't".
pub fn find(span: Span, tag: Tag, forms: &mut String) -> Span {
    let form = span.of(forms);
    let lemma = match tag {
        Tag::VBD | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ | Tag::VB | Tag::MD => verb(form, tag),
        Tag::NNS => noun(form),
        Tag::RB if matches!(form, "n't" | "n’t") => Lemma::Other("not"),
        _ => return span,
    };
    let start = span.start as usize;
    match lemma {
        Lemma::Start(length, "") => Span::new(start, start + length),
        Lemma::Start(length, end) => {
            let at = forms.len();
            forms.extend_from_within(start..start + length);
            forms.push_str(end);
            Span::new(at, forms.len())
        }
        Lemma::Other(lemma) => {
            let at = forms.len();
            forms.push_str(lemma);
            Span::new(at, forms.len())
        }
    }
}

/// The classes of a verb by one of its forms (lower case), before its lemma is written down.
pub fn verb_classes(form: &str, tag: Tag) -> Classes {
    lexicon::classes(&verb_lemma(form, tag))
}

/// The lemma of a verb by one of its forms (lower case), before it is written down.
pub fn verb_lemma(form: &str, tag: Tag) -> Cow<'_, str> {
    match verb(form, tag) {
        Lemma::Start(length, "") => form[..length].into(),
        Lemma::Start(length, end) => [&form[..length], end].concat().into(),
        Lemma::Other(lemma) => lemma.into(),
    }
}

/// What a form's lemma is made of.
#[derive(Debug, PartialEq)]
enum Lemma {
    /// So many bytes of the form, and an ending.
    Start(usize, &'static str),
    /// A word of a table.
    Other(&'static str),
}

fn verb(form: &str, tag: Tag) -> Lemma {
    if let Some(lemma) = contraction(form, tag).or_else(|| VERB_FORMS.get(form)) {
        return Lemma::Other(lemma);
    }
    let whole = Lemma::Start(form.len(), "");
    match tag {
        Tag::VBZ => without_s(form),
        Tag::VBD | Tag::VBN => match form.strip_suffix("ed") {
            Some(stem) if stem.ends_with('i') => Lemma::Start(stem.len() - 1, "y"),
            Some(stem) if stem.ends_with('e') => Lemma::Start(stem.len() + 1, ""),
            Some(stem) if has_vowel(stem) => {
                let base = base(stem);
                if base == Base::SilentE { Lemma::Start(stem.len() + 1, "") } else { base.of(stem) }
            }
            _ => whole,
        },
        Tag::VBG => match form.strip_suffix("ing").or_else(|| form.strip_suffix("in'")) {
            Some(stem) if has_vowel(stem) => base(stem).of(stem),
            _ => whole,
        },
        _ => whole,
    }
}

/// The word that a clitic stands for, with a straight or a curved apostrophe.
fn contraction(form: &str, tag: Tag) -> Option<&'static str> {
    let letters = form.strip_prefix('\'').or_else(|| form.strip_prefix('’'))?;
    Some(match (letters, tag) {
        ("s" | "m" | "re", _) => "be",
        ("ve", _) | ("d", Tag::VBD | Tag::VBN) => "have",
        ("ll", _) => "will",
        ("d", _) => "would",
        _ => return None,
    })
}

fn noun(form: &str) -> Lemma {
    if let Some(lemma) = NOUN_FORMS.get(form) {
        return Lemma::Other(lemma);
    }
    match form.strip_suffix("men") {
        Some(stem) if !stem.is_empty() => Lemma::Start(stem.len(), "man"),
        _ => without_s(form),
    }
}

/// The base of a plural or of the third person.
fn without_s(form: &str) -> Lemma {
    let length = form.len();
    match form.as_bytes() {
        [_, _, .., b'i', b'e', b's'] => Lemma::Start(length - 3, "y"),
        [.., b's', b's', b'e', b's'] | [.., b's' | b'c', b'h', b'e', b's'] | [.., b'x', b'e', b's'] => {
            Lemma::Start(length - 2, "")
        }
        [.., b'z', b'z', b'e', b's'] | [.., b'g' | b'd', b'o', b'e', b's'] => Lemma::Start(length - 2, ""),
        [.., b's' | b'u' | b'i', b's'] | [_, b's'] | [b's'] => Lemma::Start(length, ""),
        [.., b's'] => Lemma::Start(length - 1, ""),
        _ => Lemma::Start(length, ""),
    }
}

/// How the base form is made from what stands before "-ed" or "-ing".
#[derive(Debug, PartialEq)]
enum Base {
    Same,
    SilentE,
    /// Its last letter is doubled only before the ending.
    Single,
}

impl Base {
    fn of(self, stem: &str) -> Lemma {
        match self {
            Base::Same => Lemma::Start(stem.len(), ""),
            Base::SilentE => Lemma::Start(stem.len(), "e"),
            Base::Single => Lemma::Start(stem.len() - 1, ""),
        }
    }
}

fn has_vowel(stem: &str) -> bool {
    stem.bytes().any(is_vowel)
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn base(stem: &str) -> Base {
    let bytes = stem.as_bytes();
    let silent = |is| if is { Base::SilentE } else { Base::Same };
    match *bytes {
        [.., a, b] if a == b && !matches!(a, b'l' | b's' | b'z' | b'f' | b'e' | b'o') => Base::Single,
        // "argue", "believe", "announce", "realise", "raise", "amaze", but "pass".
        [.., b'u' | b'v' | b'c'] => Base::SilentE,
        [.., before, b's' | b'z'] => silent(before != b's' && before != b'z'),
        // "urge", "judge", "change", "manage"; but "bring", "belong".
        [.., before, b'n', b'g'] => silent(matches!(before, b'a' | b'e' | b'u')),
        [.., before, b'g'] => silent(before != b'n'),
        // "handle", "centre"; but "hurl", "crawl".
        [.., before, b'l'] if !is_vowel(before) => silent(!matches!(before, b'l' | b'r' | b'w')),
        [.., before, b'r'] if !is_vowel(before) => silent(before != b'r'),
        // Two vowels before one consonant leave no room for a silent e: "treat", "claim", "avoid", "look"; but "require".
        [.., b'q', b'u', _, _] => Base::SilentE,
        [.., a, b, _]
            if is_vowel(a) && a != b'y' && is_vowel(b) && !(a == b'i' && b == b'a') && !(a == b'u' && b == b'a') =>
        {
            Base::Same
        }
        [.., before, last] if is_vowel(before) && !is_vowel(last) => silent(match (before, last) {
            (_, b'w' | b'x' | b'h') => false,
            (b'e', _) | (b'i', b't') | (b'o', b'r' | b'n' | b'l' | b'm') | (b'a', b'l' | b'n') => bytes.len() == 2,
            (b'y', b'l' | b'n') => false,
            _ => true,
        }),
        _ => Base::Same,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lemma(form: &str, tag: Tag) -> String {
        let mut forms = form.to_owned();
        find(Span::new(0, form.len()), tag, &mut forms).of(&forms).to_owned()
    }

    fn all(tag: Tag, pairs: &[(&str, &str)]) {
        for (form, base) in pairs {
            assert_eq!(lemma(form, tag), *base, "{form}");
        }
    }

    #[test]
    fn doubled_letters_are_single_in_the_base_form() {
        all(Tag::VBD, &[("planned", "plan"), ("stopped", "stop"), ("admitted", "admit"), ("controlled", "control")]);
        all(Tag::VBD, &[("added", "add"), ("called", "call"), ("passed", "pass"), ("agreed", "agree")]);
    }

    #[test]
    fn a_silent_e_comes_back() {
        all(
            Tag::VBD,
            &[("stated", "state"), ("believed", "believe"), ("proposed", "propose"), ("criticised", "criticise")],
        );
        all(Tag::VBG, &[("arguing", "argue"), ("accusing", "accuse"), ("requiring", "require"), ("making", "make")]);
        all(
            Tag::VBN,
            &[("persuaded", "persuade"), ("associated", "associate"), ("handled", "handle"), ("ruled", "rule")],
        );
    }

    #[test]
    fn no_silent_e_where_none_was() {
        all(Tag::VBD, &[("warned", "warn"), ("opened", "open"), ("visited", "visit"), ("claimed", "claim")]);
        all(Tag::VBG, &[("treating", "treat"), ("bringing", "bring"), ("offering", "offer"), ("reporting", "report")]);
    }

    #[test]
    fn endings_in_s_go() {
        all(Tag::VBZ, &[("denies", "deny"), ("says", "say"), ("teaches", "teach"), ("goes", "go"), ("dies", "die")]);
        all(
            Tag::NNS,
            &[
                ("parties", "party"),
                ("houses", "house"),
                ("classes", "class"),
                ("women", "woman"),
                ("crises", "crisis"),
            ],
        );
    }

    #[test]
    fn clitics_stand_for_words() {
        all(Tag::VBZ, &[("'s", "be"), ("’s", "be")]);
        all(Tag::RB, &[("n't", "not"), ("n’t", "not"), ("next", "next")]);
        all(Tag::MD, &[("wo", "will"), ("'d", "would"), ("’ll", "will")]);
        all(Tag::VBD, &[("’d", "have")]);
    }

    #[test]
    fn names_stay_as_they_are() {
        all(Tag::NNPS, &[("states", "states")]);
    }

    #[test]
    fn a_lemma_inside_its_form_takes_no_room() {
        let mut forms = "walked".to_owned();
        find(Span::new(0, 6), Tag::VBD, &mut forms);
        assert_eq!(forms, "walked");
    }
}
