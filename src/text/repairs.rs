//! Tags that a wider look tells better than the tagger's few words.

use super::{Document, Tag};
use crate::lexicon::{self, Classes, Known};
use crate::span::Run;

/// Mends the tags of a document whose tokens are tagged.
pub fn repair(document: &mut Document) {
    for sentence in 0..document.sentences.len() {
        if let Some(verb) = unseen_finite_verb(document, document.sentences[sentence].run) {
            document.tokens[verb].tag = Tag::VBD;
        }
    }
    for at in 0..document.tokens.len() {
        if let Some(tag) = better(document, at) {
            document.tokens[at].tag = tag;
        }
    }
}

fn better(document: &Document, at: usize) -> Option<Tag> {
    let sentence = document.sentence(at);
    let before = |n: usize| at.checked_sub(n).filter(|&i| i >= sentence.first());
    match document.tag(at) {
        Tag::NNS if reports_at_the_end(document, at) => Some(Tag::VBZ),
        Tag::NN if at == sentence.first() && is_known_name(document, at) => Some(Tag::NNP),
        Tag::VB
            if before(2).is_some_and(|i| document.lower(i) == "according")
                && before(1).is_some_and(|i| document.lower(i) == "to") =>
        {
            Some(Tag::NN)
        }
        _ => None,
    }
}

/// Whether a word with a capital is a name that is no ordinary word too: "Chile and Peru signed a treaty".
fn is_known_name(document: &Document, at: usize) -> bool {
    let known = lexicon::known(document.lower(at));
    document.form(at).starts_with(char::is_uppercase)
        && known.has(Known::PLACE.or(Known::SURNAME))
        && !known.has(Known::WORD)
}

/// In a sentence without a finite verb the past form that must be one: "Okafor, the minister, tweeted in reply".
fn unseen_finite_verb(document: &Document, sentence: Run) -> Option<usize> {
    let outside = |i: &usize| document.tokens[*i].quotation.is_none();
    let last = document.tag(sentence.last());
    if !matches!(last, Tag::Stop | Tag::Close) || sentence.range().filter(outside).any(|i| document.tag(i).is_finite())
    {
        return None;
    }
    sentence.range().filter(outside).find(|&i| {
        let follows = i > sentence.first() + 1
            && (document.tag(i - 1).is_nominal()
                || matches!(document.tag(i - 1), Tag::Comma | Tag::RightBracket | Tag::Close));
        let active = i + 1 >= sentence.end as usize || document.lower(i + 1) != "by";
        document.tag(i) == Tag::VBN && follows && active
    })
}

/// "…, the Gazette reports, citing the police": a word of saying in -s between a name that follows a comma and a mark.
fn reports_at_the_end(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let says =
        document.lower(at).strip_suffix('s').is_some_and(|verb| lexicon::classes(verb).has(Classes::PARENTHETICAL));
    let closed = at + 1 >= sentence.end as usize || matches!(document.tag(at + 1), Tag::Comma | Tag::Stop);
    if !says || !closed || at == sentence.first() || document.tag(at - 1) != Tag::NNP {
        return false;
    }
    let name = (sentence.first()..at).rev().take_while(|&i| document.tag(i) == Tag::NNP).count();
    let opener = (at - name).checked_sub(1).filter(|&i| i >= sentence.first());
    let determined = opener.filter(|&i| document.tag(i) == Tag::DT).and_then(|i| i.checked_sub(1));
    let clause_before = (sentence.first()..at - name).any(|i| document.tag(i).is_finite());
    clause_before
        && determined.or(opener).is_some_and(|i| document.tag(i) == Tag::Comma || document.tag(i) == Tag::Close)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{read, text};

    fn tags(sentence: &str) -> Vec<(String, Tag)> {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        (0..document.tokens.len()).map(|i| (document.lower(i).to_owned(), document.tag(i))).collect()
    }

    #[test]
    fn a_newspaper_reports_at_the_end() {
        let tags = tags("The minister said there was no plan, the Gazette reports, citing the police.");
        assert!(tags.contains(&("reports".to_owned(), Tag::VBZ)), "{tags:?}");
    }

    #[test]
    fn a_sentence_has_a_finite_verb() {
        let tags = tags("Ann Lee, the minister of 2012, tweeted in reply: “No.”");
        assert!(tags.contains(&("tweeted".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn a_country_in_front_is_a_name() {
        assert_eq!(tags("Chile and Peru signed a treaty.")[0].1, Tag::NNP);
    }

    #[test]
    fn according_to_takes_no_infinitive() {
        let tags = tags("The mill will close, according to press reports.");
        assert!(tags.contains(&("press".to_owned(), Tag::NN)), "{tags:?}");
    }
}
