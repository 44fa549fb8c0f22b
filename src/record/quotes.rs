//! What the quotation marks of an article are for, and whose claim stands in them.

use crate::attribution::Attribution;
use crate::maps::Set;
use crate::span::Run;
use crate::text::{Document, Shape};

/// What quotation marks are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Use {
    /// Somebody's words, in a claim.
    Speech,
    /// A name or word that the author shows as such: scare quotes, so-called, nicknames.
    Term,
    /// The title of a work.
    Title,
    /// Somebody's words, but no claim's.
    Unattributed,
}

/// Every quotation with what it is for and the index of its claim.
pub fn classify(document: &Document, attributions: &[Attribution]) -> Vec<(Run, Use, Option<usize>)> {
    let claims = innermost(document, attributions);
    let mut terms = Set::default();
    let mut found = Vec::with_capacity(document.quotations.len());
    for (quotation, claim) in document.quotations.iter().zip(claims) {
        let words = || document.words(quotation.run).trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        // Once shown to be a term, always a term.
        let term = introduced(document, quotation.run, &["so-called", "known", "dubbed", "nicknamed", "termed"]);
        let (r#use, claim) = if term {
            terms.insert(words());
            (Use::Term, None)
        } else if !terms.is_empty() && terms.contains(&words()) {
            (Use::Term, None)
        } else if claim.is_some() {
            (Use::Speech, claim)
        } else if introduced(document, quotation.run, &["titled", "entitled"])
            || has_title_case(document, quotation.run)
        {
            (Use::Title, None)
        } else if quotation.shape == Shape::Words {
            (Use::Term, None)
        } else {
            (Use::Unattributed, None)
        };
        found.push((quotation.run, r#use, claim));
    }
    found
}

/// For every quotation the innermost claim whose content holds its first word.
fn innermost(document: &Document, attributions: &[Attribution]) -> Vec<Option<usize>> {
    let mut contents: Vec<(Run, usize)> =
        attributions.iter().enumerate().flat_map(|(at, a)| a.contents.iter().map(move |&run| (run, at))).collect();
    contents.sort_unstable_by_key(|(run, at)| (run.start, std::cmp::Reverse(run.end), *at));
    let mut contents = contents.into_iter().peekable();
    let mut open: Vec<(Run, usize)> = Vec::new();
    let mut claim_of = |quotation: Run| {
        let word = inner(document, quotation).start;
        while let Some(next) = contents.next_if(|(run, _)| run.start <= word) {
            open.push(next);
        }
        while open.pop_if(|(run, _)| run.end <= word).is_some() {}
        open.last().map(|(_, at)| *at)
    };
    document.quotations.iter().map(|q| claim_of(q.run)).collect()
}

/// The run without its marks, as far as it has any and words between them.
fn inner(document: &Document, quotation: Run) -> Run {
    let mut run = quotation;
    if run.len() > 1 && !document.is_word(run.first()) {
        run.start += 1;
    }
    if run.len() > 1 && !document.is_word(run.last()) {
        run.end -= 1;
    }
    run
}

/// Whether one of the words stands right before the quotation, or before the "as" there ("known as").
fn introduced(document: &Document, quotation: Run, words: &[&str]) -> bool {
    let sentence = document.sentence(quotation.first());
    let before = |token: usize| token.checked_sub(1).filter(|&t| sentence.contains(t));
    let mut at = before(quotation.first());
    if at.is_some_and(|t| document.lower(t) == "as") {
        at = at.and_then(before);
    }
    at.is_some_and(|t| words.contains(&document.lower(t)))
}

/// Whether two words or more stand there and all but the small ones inside have a capital: "Gone with the Wind".
fn has_title_case(document: &Document, quotation: Run) -> bool {
    let words = || quotation.range().filter(|&t| document.is_word(t));
    let capital = |t: usize| document.form(t).chars().next().is_some_and(|c| c.is_uppercase() || c.is_numeric());
    let small = |t: usize| document.form(t).chars().count() < 5;
    words().take(2).count() == 2
        && words().all(|t| capital(t) || small(t))
        && words().next().is_some_and(capital)
        && words().next_back().is_some_and(capital)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::analyse;
    use crate::{attribution, read};

    fn uses(text: &str) -> Vec<Use> {
        uses_in(text, attribution::find)
    }

    fn uses_in(text: &str, claims: impl Fn(&Document) -> Vec<Attribution>) -> Vec<Use> {
        let article = read::text("test", text.to_owned());
        let document = analyse(&article);
        let attributions = claims(&document);
        classify(&document, &attributions).into_iter().map(|(_, r#use, _)| r#use).collect()
    }

    #[test]
    fn what_a_claim_holds_is_speech() {
        assert_eq!(uses("“The mill is old,” said Ms Hill."), [Use::Speech]);
        assert_eq!(uses("“He said, ‘Go home,’ and left,” said Ms Hill."), [Use::Speech, Use::Speech]);
    }

    #[test]
    fn a_term_stays_one_also_in_a_claim() {
        let text = "The so-called “ring of friends,” met twice. Ms Hill said that the “ring of friends” was over.";
        assert_eq!(uses(text), [Use::Term, Use::Term]);
        assert_eq!(uses("The machine, known as “Big Annie”, stood still."), [Use::Term]);
        assert_eq!(uses("A “hub” will open there."), [Use::Term]);
    }

    #[test]
    fn works_and_words_of_nobody() {
        let unclaimed = |text| uses_in(text, |_| Vec::new());
        assert_eq!(unclaimed("The band opened with “Gone to the River”."), [Use::Title]);
        assert_eq!(unclaimed("A sheet entitled “how to mend a roof” hangs there."), [Use::Title]);
        assert_eq!(unclaimed("Over the door hangs “never trust a miller who is thin”."), [Use::Unattributed]);
    }
}
