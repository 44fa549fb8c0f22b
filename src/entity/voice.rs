//! Which token of an extent tells who is spoken of: its head, or the "and" between several ("Ann Lee and Tom Hale").

use super::Kind;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{Document, NounPhrase, Tag};

/// Who is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Where their words begin.
    pub first: usize,
    /// The token that speaks of them.
    pub token: usize,
    /// How many there are; none where only things are coordinated.
    pub count: usize,
}

/// Who is spoken of in an extent. What cannot speak is left aside before them: "Monday, Ann Lee and Tom Hale". `named` tells which entity
/// with a name a token is of, and its kind.
pub fn find(document: &Document, extent: Run, named: impl Fn(usize) -> Option<(usize, Kind)>) -> Voice {
    let speaks = |t: usize| match named(t) {
        Some((_, kind)) => kind != Kind::Other,
        None if matches!(document.tag(t), Tag::NNS | Tag::NNPS) => !document.tokens[t].classes.has(Classes::LIFELESS),
        // "Italian and French leaders"
        None => document.tag(t).is_adjective() || document.tokens[t].classes.has(Classes::SPEAKERS),
    };
    let (head, mut last) = (document.head(extent), document.head(extent));
    let mut first = Voice { first: extent.first(), token: head, count: usize::from(speaks(head)) };
    let alone = Voice { count: 1, ..first };
    loop {
        let after = document.noun_phrase(last).map_or(last + 1, |p| p.run.end as usize);
        let next = (after + 1 < extent.end as usize).then(|| document.noun_phrase_from(after + 1)).flatten();
        let Some(next) = next else { return alone };
        let token = next.head as usize;
        let is_end = document.lower(after) == "and" && !(named(after).is_some() && named(after) == named(head));
        let is_item = document.tag(after) == Tag::Comma
            && document.tag(next.run.first()) != Tag::DT
            && named(token).is_some_and(|who| named(head) != Some(who));
        if matches!(document.lower(after), "or" | "nor") {
            return Voice { token: after, count: 0, ..first };
        } else if !is_end && !is_item {
            return alone;
        }
        if first.count > 0 {
            first.count += 1;
        } else if speaks(token) {
            first = Voice { first: next.run.first(), token, count: 1 };
        }
        if is_end {
            let kind = |t| named(t).map(|(_, kind)| kind);
            // "former Acme and Zorbia striker Tom Hale"
            let is_title = kind(token) == Some(Kind::Person)
                && kind(last) != Some(Kind::Person)
                && named(next.run.first()) != named(token);
            return match first.count {
                2.. if is_title => Voice { first: next.run.first(), token, count: 1 },
                // "mayor and head of the union", "the Acme and Zorbia joint statement"
                2.. if is_bare(document, &next) && named(token).is_none() => Voice { token: after, count: 0, ..first },
                1 => first,
                _ => Voice { token: after, ..first },
            };
        }
        last = token;
    }
}

/// Whether a phrase is of one thing and has no article.
fn is_bare(document: &Document, phrase: &NounPhrase) -> bool {
    document.tag(phrase.head as usize) == Tag::NN
        && !matches!(document.tag(phrase.run.first()), Tag::DT | Tag::PRPS | Tag::CD)
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    /// Those who say something in a text, by name.
    fn speakers(text: &str) -> Vec<String> {
        let article = crate::read::text("test", text.to_owned());
        let document = crate::text::analyse(&article);
        let attributions = crate::attribution::find(&document);
        let entities = super::super::find(&document, &attributions, std::iter::empty());
        let sources = attributions.iter().filter_map(|a| a.source);
        sources.filter_map(|s| entities.of(&document, s)).map(|e| entities.list[e].name.clone()).collect()
    }

    #[test]
    fn several_speak_together() {
        assert_eq!(speakers("Ada Brandt and Tom Hale said it rained."), ["Ada Brandt and Tom Hale"]);
        assert_eq!(speakers("Ada Brandt, Tom Hale and Ann Lee said it rained."), ["Ada Brandt, Tom Hale and Ann Lee"]);
    }

    #[test]
    fn one_person_speaks_whose_title_names_two() {
        assert_eq!(speakers("Former Liverpool and Arsenal striker Tom Hale said it rained."), ["Tom Hale"]);
    }

    #[test]
    fn either_of_two_is_nobody() {
        assert_eq!(speakers("Ada Brandt or Tom Hale said it rained."), [""; 0]);
    }

    #[test]
    fn they_are_the_group() {
        let group = found("Ada Brandt and Tom Hale said it rained. They said it was cold.");
        assert_eq!(group.list.iter().map(|e| e.mentions.len()).max(), Some(2));
    }
}
