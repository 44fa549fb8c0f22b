//! Those without a name: sources ("a senior official", "police", "several key European leaders"), several people at once ("Merz and
//! Macron") and peoples ("Western countries", "Ukrainians").

use crate::maps::Map;

use super::cast::Cast;
use super::governments::Governments;
use super::{Form, Kind, antecedent};
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{NounPhrase, Tag};

/// Adds an entity for each source, and for each people, that is nobody found so far.
pub fn find(cast: &mut Cast, sources: impl Iterator<Item = Run>) {
    let document = cast.words.document;
    let mut known = Known::default();
    let mut governments = Governments::default();
    for source in sources {
        let source = antecedent(document, source, |token| cast.person_at(token).is_some()).unwrap_or(source);
        let voice = cast.voice(source);
        let run = phrase(cast, Run::new(voice.first, source.end as usize), voice.token);
        if voice.count == 0 {
            continue;
        } else if cast.entity_at(voice.token).is_some() {
            governments.seat(cast, voice.token);
        } else if !governments.described(cast, run, voice.token) {
            add(cast, run, voice.token, &mut known);
        }
    }
    for people in &document.noun_phrases {
        if is_people(cast, people) {
            add(cast, people.run, people.head as usize, &mut known);
        }
    }
}

/// Those found so far.
#[derive(Default)]
struct Known<'a> {
    by_words: Map<String, usize>,
    /// Who was last told by a noun.
    by_noun: Map<&'a str, usize>,
}

/// Adds a mention of somebody without a name: of the same as before, if the words are the same or "the" and the same noun. The
/// head of several is their "and".
fn add<'a>(cast: &mut Cast<'_, 'a>, run: Run, head: usize, known: &mut Known<'a>) {
    let document = cast.words.document;
    let noun = document.lower(head);
    if cast.entity_at(head).is_some() || !(document.tag(head).is_noun() || noun == "and") {
        return;
    }
    let key = document.words(run).to_lowercase();
    let points_back = document.tag(head) == Tag::NN && run.len() == 2 && document.lower(run.first()) == "the";
    let before = match known.by_noun.get(noun).filter(|_| points_back) {
        Some(same) => Some(same),
        None => known.by_words.get(&key).filter(|_| !is_new(cast, run)),
    };
    let entity = match before {
        Some(&same) => same,
        None => {
            let entity = cast.add_unnamed(kind(cast, head), document.words(run).to_owned(), head);
            known.by_words.insert(key, entity);
            entity
        }
    };
    known.by_noun.insert(noun, entity);
    cast.mention(entity, run, head, Form::Nominal);
}

/// "Western countries", "Muslims", "the French voters": people told by their country, region or faith.
fn is_people(cast: &Cast, phrase: &NounPhrase) -> bool {
    let words = cast.words;
    let head = phrase.head as usize;
    let tells = |t: usize| words.is_capital(t) && (words.demonym(t).is_some() || words.is(t, Classes::CREED));
    let plural = matches!(words.document.tag(head), Tag::NNS | Tag::NNPS);
    let collective = words.is(head, Classes::CROWD.or(Classes::ROLE).or(Classes::SITE));
    plural && (tells(head) || collective && head > phrase.run.first() && tells(head - 1))
}

/// The source up to its first comma, clause or dash after a token; what is nobody also without a participle ("a paper | published on Friday").
fn phrase(cast: &Cast, source: Run, token: usize) -> Run {
    let document = cast.words.document;
    let thing = matches!(kind(cast, token), Kind::Other | Kind::Organization);
    let ends = |&t: &usize| match document.tag(t) {
        Tag::Comma | Tag::WP | Tag::WDT | Tag::Colon => true,
        Tag::VBN | Tag::VBG => thing,
        _ => false,
    };
    let end = (token + 1..source.end as usize).find(ends).unwrap_or(source.end as usize);
    Run::new(source.first(), end)
}

/// Whether the words bring in somebody new: "an official", "another".
fn is_new(cast: &Cast, run: Run) -> bool {
    matches!(
        cast.words.document.lower(run.first()),
        "a" | "an" | "another" | "one" | "some" | "other" | "others" | "many" | "several"
    )
}

fn kind(cast: &Cast, head: usize) -> Kind {
    let words = cast.words;
    let plural = matches!(words.document.tag(head), Tag::NNS | Tag::NNPS);
    if plural || words.document.tag(head) == Tag::CC || words.is(head, Classes::CROWD) {
        Kind::Group
    } else if words.is(head, Classes::ROLE.or(Classes::KIN).or(Classes::MAN).or(Classes::WOMAN).or(Classes::TITLE))
        // "an American"
        || words.is_capital(head) && words.demonym(head).is_some()
    {
        Kind::Person
    } else if words.is(head, Classes::ORGAN) {
        Kind::Organization
    } else if words.is(head, Classes::SITE) {
        Kind::Place
    } else {
        Kind::Other
    }
}

#[cfg(test)]
mod tests {
    use super::super::Kind;
    use super::super::tests::found;

    fn nameless(text: &str) -> Vec<(String, Kind)> {
        found(text).list.into_iter().filter(|e| !e.named).map(|e| (e.name, e.kind)).collect()
    }

    #[test]
    fn adds_those_who_speak() {
        assert_eq!(nameless("Police said it rained."), [("Police".to_owned(), Kind::Group)]);
        assert_eq!(
            nameless("It rained, according to a paper published on Friday."),
            [("a paper".to_owned(), Kind::Other)]
        );
        assert_eq!(nameless("A senior official said it rained."), [("A senior official".to_owned(), Kind::Person)]);
    }

    #[test]
    fn adds_peoples() {
        assert_eq!(nameless("They told Western countries to wait."), [("Western countries".to_owned(), Kind::Group)]);
    }

    #[test]
    fn tells_the_same_from_the_new() {
        assert_eq!(nameless("Police said it rained. Police said it snowed.").len(), 1);
        assert_eq!(nameless("An official said it rained. An official said it snowed.").len(), 2);
    }
}
