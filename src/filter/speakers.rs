//! Who is asked for by name, whatever titles, accents and capitals the name is given with.

use crate::entity::{Form, Kind};
use crate::lexicon::{self, Classes, Known, packed};
use crate::record::{Claim, EntityEntry};
use std::collections::HashSet;

/// Those who are asked for in a record; everyone where nobody is.
pub struct Speakers {
    asked: Vec<Name>,
    /// The ids of the entities that are called so.
    ids: HashSet<String>,
}

impl Speakers {
    /// Those of the entities that are called by one of the names or by words of it.
    pub fn new(names: &[String], entities: &[EntityEntry]) -> Self {
        let asked: Vec<Name> = names.iter().map(|name| Name::new(name)).collect();
        let is_called = |entity: &&EntityEntry| {
            let aliases = entity.mentions.iter().filter(|m| m.form == Form::Name).map(|m| &m.extent.text);
            let names = aliases.chain([&entity.id, &entity.name]);
            asked.iter().any(|asked| names.clone().any(|name| asked.calls(name, entity.kind == Kind::Person)))
        };
        let ids = entities.iter().filter(is_called).map(|entity| entity.id.clone()).collect();
        Self { asked, ids }
    }

    /// Whether the entity with this id is one of them.
    pub fn are(&self, id: &Option<String>) -> bool {
        self.asked.is_empty() || id.as_ref().is_some_and(|id| self.ids.contains(id))
    }

    /// Whether the claim is of one of them.
    pub fn say(&self, claim: &Claim) -> bool {
        match (&claim.speaker, &claim.source) {
            // Such as two people together, who are no entity.
            (None, Some(source)) if !self.asked.is_empty() => {
                self.asked.iter().any(|asked| asked.calls(&source.text, true))
            }
            (speaker, _) => self.are(speaker),
        }
    }
}

/// A name that is asked for.
struct Name {
    words: Vec<String>,
    /// Where it begins behind titles such as "Ms" and "Prime Minister".
    behind_titles: usize,
}

impl Name {
    fn new(name: &str) -> Self {
        let words = words(name);
        // "Baron" is none in "Sacha Baron Cohen".
        let is_title = |&at: &usize| {
            lexicon::classes(&words[at]).has(Classes::TITLE)
                && !words[..at].iter().any(|word| lexicon::known(word).has(Known::GIVEN))
        };
        let behind_titles = (0..words.len().saturating_sub(1)).rev().find(is_title).map_or(0, |title| title + 1);
        Self { words, behind_titles }
    }

    /// Whether its words, of a person those behind the titles, stand in this order in what somebody is called.
    fn calls(&self, called: &str, is_person: bool) -> bool {
        let mut words = words(called).into_iter();
        let from = if is_person { self.behind_titles } else { 0 };
        !self.words.is_empty() && self.words[from..].iter().all(|asked| words.any(|word| word == *asked))
    }
}

/// The words of a name without what spellings differ in.
fn words(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric() && !matches!(c, '.' | '\'' | '’'));
    words.map(|word| packed::fold(word.trim_matches(['\'', '’']))).filter(|word| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_before_the_name_of_a_person_do_not_count() {
        let finds = |asked: &str, name: &str| Name::new(asked).calls(name, true);
        assert!(finds("Ms Okafor", "Greta Okafor"));
        assert!(finds("Prime Minister Greta Okafor", "Greta Okafor"));
        assert!(!finds("Greta King Okafor", "Hugh Okafor"));
        assert!(!finds("Hugh King", "Hugh Hill"));
        assert!(!Name::new("President of Ghana").calls("Bank of Ghana", false));
    }

    #[test]
    fn words_are_whole_and_spelt_as_one_likes() {
        let finds = |asked: &str, name: &str| Name::new(asked).calls(name, true);
        assert!(finds("emile okafor", "Émile de Okafor"));
        assert!(finds("o’brien", "Hugh O'Brien"));
        assert!(!finds("Hill", "Hugh Hillary"));
        assert!(!finds("Okafor Greta", "Greta Okafor"));
        assert!(!finds("…", "Greta Okafor"));
    }
}
