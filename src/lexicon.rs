//! Words: what class a word is in, and what is counted or known of it.
//!
//! Everything here is a table under `lexicon/`, compiled in by the build script; nothing is read or built at start.
//! A file `words/NAME.tsv` makes the class `Classes::NAME` of the words in its first column (lower case, a word a
//! line; further columns are notes). A file `tables/NAME.tsv` makes the map `NAME` from its first column to the rest of
//! its line; a file `weights/NAME.tsv` maps to whole numbers. The files of `gazetteer/` make one large table of names and
//! words, see [`known`]. Lines that start with `#` say where the table comes from and what was left out on purpose.

pub(crate) mod hash;
pub mod map;
pub mod packed;
pub mod weights;

pub use hash::{Kept, Part, part};
use map::{Map, Slice};

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// A set of word classes. The constants are the files of `lexicon/words/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Classes(u64);

impl Classes {
    /// Own words of a user that introduce nothing.
    pub const NEVER_CUE: Classes = Classes(1 << 63);
    /// Own words of a user that look like names.
    pub const NEVER_NAME: Classes = Classes(1 << 62);
    /// Nouns for those who can say something.
    pub const SPEAKERS: Classes = Self::ROLE
        .or(Self::TITLE)
        .or(Self::CROWD)
        .or(Self::KIN)
        .or(Self::MAN)
        .or(Self::WOMAN)
        .or(Self::CREED)
        .or(Self::ORGAN)
        .or(Self::COMPANY)
        .or(Self::AGENCY);

    /// Whether it has any of the other's classes.
    pub fn has(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// These classes but the other's.
    pub fn without(self, other: Classes) -> Classes {
        Classes(self.0 & !other.0)
    }

    /// The classes of both.
    pub const fn or(self, other: Classes) -> Classes {
        Classes(self.0 | other.0)
    }
}

/// Whether a word in small letters is a title that anybody has, with a full stop or without.
pub fn is_courtesy(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "dr"
            | "sir"
            | "lord"
            | "lady"
            | "dame"
            | "baroness"
            | "madame"
            | "señor"
            | "herr"
            | "frau"
    )
}

/// The classes of a lemma (lower case); a verb in "-ise" has those of its other spelling too.
pub fn classes(lemma: &str) -> Classes {
    let of = |lemma: &str| WORDS.find(lemma).copied().unwrap_or_default();
    match in_ize(lemma) {
        Some(other) => of(lemma).or(of(&other)),
        None => of(lemma),
    }
}

/// How a verb in "-ise" is spelt in "-ize", if it is: "criticise", but not "rise" or "promise".
pub fn in_ize(lemma: &str) -> Option<String> {
    let other = [lemma.strip_suffix("ise").filter(|stem| stem.len() > "pr".len())?, "ize"].concat();
    KINDS_OF_VERBS.contains_key(&other).then_some(other)
}

/// What the gazetteer knows of a name or word: a set of flags. A name can be several things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Known(u8);

impl Known {
    /// A given name of women.
    pub const FEMALE: Known = Known(1);
    /// A given name of men.
    pub const MALE: Known = Known(1 << 1);
    /// A given name.
    pub const GIVEN: Known = Known(1 | 1 << 1);
    /// A family's name.
    pub const SURNAME: Known = Known(1 << 2);
    /// A country or part of the world.
    pub const COUNTRY: Known = Known(1 << 3);
    /// A part of a country.
    pub const REGION: Known = Known(1 << 4);
    /// A town of 100,000 people.
    pub const TOWN: Known = Known(1 << 5);
    /// A town of a million.
    pub const BIG_TOWN: Known = Known(1 << 6);
    /// Any place.
    pub const PLACE: Known = Known(0b111 << 3 | 1 << 6);
    /// An ordinary word of English.
    pub const WORD: Known = Known(1 << 7);

    /// Either.
    pub const fn or(self, other: Known) -> Known {
        Known(self.0 | other.0)
    }

    /// Whether it is any of the other's.
    pub fn has(self, other: Known) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether nothing is known.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What is known of a name, folded by [`packed::fold`].
pub fn known(folded: &str) -> Known {
    Known(GAZETTEER.get(folded))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_spellings_of_a_verb_have_its_classes() {
        assert!(classes("criticise").has(Classes::CUE_VERB));
        assert_eq!(in_ize("recognise").as_deref(), Some("recognize"));
        assert_eq!(in_ize("promise").or(in_ize("prise")), None);
    }
}
