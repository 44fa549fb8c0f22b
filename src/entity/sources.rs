//! Who speaks without a name: "a senior official", "police", "several key European leaders".

use std::collections::HashMap;

use super::cast::Cast;
use super::{Form, Kind};
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::Tag;

/// Adds an entity for each source that speaks of nobody found so far.
pub fn find(cast: &mut Cast, sources: impl Iterator<Item = Run>) {
    let mut by_words: HashMap<String, usize> = HashMap::new();
    for source in sources {
        let document = cast.words.document;
        let head = document.head(source);
        if cast.entity_at(head).is_some() || !document.tag(head).is_noun() {
            continue;
        }
        let run = phrase(cast, source);
        let key = document.words(run).to_lowercase();
        let entity = match by_words.get(&key).filter(|_| !is_new(cast, run)) {
            Some(&same) => same,
            None => {
                let entity = cast.add_unnamed(kind(cast, head), document.words(run).to_owned());
                by_words.insert(key, entity);
                entity
            }
        };
        cast.mention(entity, run, head, Form::Nominal);
    }
}

/// The source up to its first comma, clause or dash.
fn phrase(cast: &Cast, source: Run) -> Run {
    let document = cast.words.document;
    let ends = |&t: &usize| matches!(document.tag(t), Tag::Comma | Tag::WP | Tag::WDT | Tag::Colon);
    let end = source.range().skip(1).find(ends).unwrap_or(source.end as usize);
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
    if plural || words.is(head, Classes::CROWD) {
        Kind::Group
    } else if words.is(head, Classes::ROLE.or(Classes::KIN).or(Classes::MAN).or(Classes::WOMAN).or(Classes::TITLE)) {
        Kind::Person
    } else if words.is(head, Classes::ORGAN) {
        Kind::Organization
    } else if words.is(head, Classes::SITE) {
        Kind::Place
    } else {
        Kind::Other
    }
}
