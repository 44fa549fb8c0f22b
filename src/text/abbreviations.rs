//! Words written with a full stop of their own, and what that means for the end of a sentence.

use crate::lexicon::ABBREVIATIONS;

/// How an abbreviation bears on the end of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What follows belongs to it: "Mr.", "e.g.".
    Inside,
    /// An abbreviation only before a number, otherwise a word of its own: "No. 10" and "He said no."
    Number,
    /// The sentence may end with it before a word that opens sentences: "Inc.", "U.S.", initials.
    Either,
    /// The sentence ends with it before a capital: "p.m.", "etc."
    Tail,
}

/// The kind of a word that stands before a full stop (which is not part of `word`), or none if it is no abbreviation.
pub fn kind(word: &str) -> Option<Kind> {
    if is_initial(word) {
        return Some(Kind::Either);
    }
    known(word).or_else(|| (is_dotted(word) || lacks_vowel(word)).then_some(Kind::Either))
}

/// Whether it is one capital letter, as in "J. D. Vance".
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
}

fn known(word: &str) -> Option<Kind> {
    const LONGEST: usize = 8;
    let mut lower = [0; LONGEST];
    let lower = lower.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    let lower = std::str::from_utf8(lower).ok()?;
    let name = ABBREVIATIONS.get(word).or_else(|| ABBREVIATIONS.get(lower))?;
    Some(match name {
        "inside" => Kind::Inside,
        "number" => Kind::Number,
        "either" => Kind::Either,
        "tail" => Kind::Tail,
        other => unreachable!("{word}: {other} is not a kind of abbreviation"),
    })
}

/// Single letters with full stops between: "U.S", "N.Y", "p.m".
fn is_dotted(word: &str) -> bool {
    let mut parts = word.split('.');
    word.contains('.') && parts.all(|p| p.chars().count() == 1 && p.chars().all(char::is_alphabetic))
}

/// A capital and small letters that nobody could pronounce: "Sgt", "Bldg".
fn lacks_vowel(word: &str) -> bool {
    let vowel = |b: &u8| b"aeiouy".contains(&b.to_ascii_lowercase());
    match word.as_bytes() {
        [capital, small @ ..] => {
            capital.is_ascii_uppercase()
                && !small.is_empty()
                && small.iter().all(u8::is_ascii_lowercase)
                && !word.as_bytes().iter().any(vowel)
        }
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_has_a_kind() {
        for word in ABBREVIATIONS.keys() {
            assert!(known(word).is_some(), "{word}");
        }
    }

    #[test]
    fn words_that_are_also_everyday_words_need_their_capital() {
        assert_eq!(kind("Ill"), Some(Kind::Either));
        assert_eq!(kind("ill"), None);
        assert_eq!(kind("MR"), Some(Kind::Inside));
    }

    #[test]
    fn shapes_of_abbreviations_that_no_table_knows() {
        assert_eq!(kind("J"), Some(Kind::Either), "an initial");
        assert_eq!(kind("N.Z"), Some(Kind::Either), "letters with full stops");
        assert_eq!(kind("Sqn"), Some(Kind::Either), "no vowel");
        assert_eq!(kind("NBC"), None, "capitals without full stops");
        assert_eq!(kind("Act"), None, "a vowel");
        assert_eq!(kind("Caliber.Az"), None, "a domain");
    }
}
