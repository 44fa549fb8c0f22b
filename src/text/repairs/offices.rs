//! Participles that open the name of an office.

use crate::lexicon::Classes;
use crate::text::{Document, Tag, lemmas};

/// How many words an office and the name behind it may have.
const LONGEST: usize = 7;

/// "“It is sound,” said *managing* director Ann Lee.": a word in -ing between an inverted verb of saying and nouns that end with a name.
pub(super) fn opens_office(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), (sentence.end as usize).min(at + 1 + LONGEST));
    let inverted = at >= first + 2 && says(document, at - 1) && ends_content(document, at - 2);
    let noun = |i: &usize| document.tag(*i).is_noun() || document.tag(*i).is_adjective();
    let last = || (at + 1..end).take_while(noun).last();
    inverted && last().is_some_and(|i| document.tag(i).is_proper())
}

/// "“It is sound,” *retired* Col. Ann Lee said.": a past form between what was said and nouns that a verb of saying follows.
pub(super) fn tells_of_past_office(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    if at == first || !ends_content(document, at - 1) || says(document, at) {
        return false;
    }
    let noun = |i: &usize| document.tag(*i).is_noun() || document.tag(*i).is_adjective();
    let verb = (at + 1..end.min(at + 1 + LONGEST)).find(|i| !noun(i));
    verb.is_some_and(|i| i > at + 1 && says(document, i) && document.is_closing_mark(at - 1))
}

/// Whether a mark can close what a verb of saying then hands over.
fn ends_content(document: &Document, mark: usize) -> bool {
    document.tag(mark) == Tag::Comma || document.is_closing_mark(mark)
}

fn says(document: &Document, verb: usize) -> bool {
    let tag = document.tag(verb);
    tag.is_finite() && lemmas::verb_classes(document.lower(verb), tag).has(Classes::PARENTHETICAL)
}
