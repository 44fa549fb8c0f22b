//! What a user adds to the tables of words: cue verbs, titles, people and organisations, and words to leave alone.
//!
//! Own words are no rules of their own. A cue verb stands for one of the tables, titles and words to leave alone get classes as the words
//! of the tables have them, and names are taken as found. Without settings nothing of this is looked at.

use crate::entity::Kind;
use crate::lexicon::{self, Classes};
use crate::span::Span;
use crate::text::tokens;
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// Own words as a user states them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Words {
    /// Cue verbs (lemmas), each with a verb that is used alike: `okay` like `approve`. It takes that one's frames, kind of
    /// claim and counts.
    pub cues: BTreeMap<Verb, Model>,
    /// What stands before names: "Reeve", "Lord Provost".
    pub titles: Vec<String>,
    /// Companies, parties, newspapers …
    pub organisations: Vec<Named>,
    /// People.
    pub people: Vec<Named>,
    /// Lemmas or words that introduce no claim and no stance.
    pub never_cues: Vec<String>,
    /// What looks like a name and is none: "Blue Harvest".
    pub never_names: Vec<String>,
}

/// Someone or something with a name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named {
    /// The name that the record has.
    pub name: String,
    /// Other names, as they are written.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// What they are, and are called by after "the": "harbourmaster".
    #[serde(default)]
    pub roles: Vec<String>,
}

/// An own cue verb: one word.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(try_from = "String")]
pub struct Verb(String);

impl TryFrom<String> for Verb {
    type Error = String;

    fn try_from(lemma: String) -> Result<Self, String> {
        if lemma.is_empty() || lemma.contains(char::is_whitespace) {
            Err(format!("expected a verb of one word, not {lemma:?}"))
        } else {
            Ok(Self(lemma.to_lowercase()))
        }
    }
}

/// A verb that the tables know for a cue.
#[derive(Clone, Debug, Deserialize, PartialEq)]
#[serde(try_from = "String")]
pub struct Model(String);

impl TryFrom<String> for Model {
    type Error = String;

    fn try_from(lemma: String) -> Result<Self, String> {
        if lexicon::KINDS_OF_VERBS.contains_key(&lemma) || lexicon::classes(&lemma).has(Classes::CUE_VERB) {
            Ok(Self(lemma))
        } else {
            Err(format!(
                "expected a cue verb of the tables that is used alike, such as \"say\" or \"complain\", not {lemma:?}"
            ))
        }
    }
}

/// Own words as the analysis looks them up.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The verb that stands for a cue verb.
    models: HashMap<String, String>,
    /// By the first word, in lower case; the longest first.
    phrases: HashMap<String, Vec<Phrase>>,
    /// Those with a name.
    named: Vec<(Kind, Named)>,
}

/// Words that mean something where they stand together.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// Each in lower case.
    pub words: Vec<String>,
    /// The same as they are written.
    written: String,
    /// What they mean.
    pub meaning: Meaning,
}

/// What a [`Phrase`] means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Its words are of a class.
    Class(Classes),
    /// It names this one of the settings' people and organisations.
    Name(usize),
    /// It says what this one is.
    Role(usize),
}

impl From<Words> for Settings {
    fn from(words: Words) -> Self {
        let mut settings =
            Self { models: words.cues.into_iter().map(|(verb, model)| (verb.0, model.0)).collect(), ..Self::default() };
        let classes = [
            (words.titles, Classes::TITLE),
            (words.never_cues, Classes::NEVER_CUE),
            (words.never_names, Classes::NEVER_NAME),
        ];
        for (list, class) in classes {
            list.iter().for_each(|phrase| settings.add(phrase, Meaning::Class(class)));
        }
        let organisations = words.organisations.into_iter().map(|named| (Kind::Organization, named));
        for (kind, named) in words.people.into_iter().map(|named| (Kind::Person, named)).chain(organisations) {
            let index = settings.named.len();
            [&named.name].into_iter().chain(&named.aliases).for_each(|name| settings.add(name, Meaning::Name(index)));
            named.roles.iter().for_each(|role| settings.add(role, Meaning::Role(index)));
            settings.named.push((kind, named));
        }
        settings
            .phrases
            .values_mut()
            .for_each(|phrases| phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.words.len())));
        settings
    }
}

impl Settings {
    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let words: Vec<String> =
            tokens::split(phrase, Span::new(0, phrase.len())).map(|word| word.of(phrase).to_lowercase()).collect();
        if let Some(first) = words.first() {
            let same = self.phrases.entry(first.clone()).or_default();
            same.push(Phrase { words, written: phrase.to_owned(), meaning });
        }
    }

    /// Whether there are no own words.
    pub fn is_empty(&self) -> bool {
        self.models.is_empty() && self.phrases.is_empty()
    }

    /// The verb of the tables that is used like an own cue verb.
    pub fn model(&self, lemma: &str) -> Option<&str> {
        self.models.get(lemma).map(String::as_str)
    }

    /// The phrases that begin with a word in lower case, the longest first.
    pub fn phrases(&self, first: &str) -> &[Phrase] {
        self.phrases.get(first).map_or(&[], Vec::as_slice)
    }

    /// Who or what is named so, and what it is.
    pub fn named(&self, index: usize) -> &(Kind, Named) {
        &self.named[index]
    }
}

impl Phrase {
    /// Whether the phrase has capitals where the words have them, if it must: names do.
    pub fn is_written(&self, words: &str) -> bool {
        !matches!(self.meaning, Meaning::Name(_)) || self.written == words
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract_with, read};

    fn settings(json: &str) -> Settings {
        serde_json::from_str::<Words>(json).unwrap().into()
    }

    fn record(json: &str, text: &str) -> crate::record::Record {
        extract_with(&read::text("test", text.to_owned()), &settings(json))
    }

    #[test]
    fn an_own_verb_is_a_cue_like_its_model() {
        let text = "The court okayed the plan.";
        let is_decree =
            |json: &str| record(json, text).claims.iter().any(|c| c.kind == crate::attribution::Kind::Decree);
        assert!(!is_decree("{}") && is_decree(r#"{"cues": {"okay": "approve"}}"#));
        assert_eq!(record(r#"{"cues": {"okay": "approve"}}"#, text).claims[0].act, "okay");
    }

    #[test]
    fn a_verb_that_is_no_cue_is_no_model() {
        assert!(serde_json::from_str::<Words>(r#"{"cues": {"okay": "chase"}}"#).is_err());
    }

    #[test]
    fn a_word_to_leave_alone_is_no_cue() {
        let text = "Ms Okafor said that the mill was old.";
        assert_eq!(record("{}", text).claims.len(), 1);
        assert!(record(r#"{"never-cues": ["say"]}"#, text).claims.is_empty());
    }

    #[test]
    fn own_names_are_entities_with_their_aliases_and_roles() {
        let words = r#"{"people": [{"name": "Greta Okafor", "aliases": ["Gigi"], "roles": ["harbourmaster"]}],
            "organisations": [{"name": "Mill Street Nine"}]}"#;
        let text = "Gigi came with Mill Street Nine. The harbourmaster said that the mill was old.";
        let record = record(words, text);
        let of = |id: &str| record.entities.iter().find(|entity| entity.id == id).unwrap();
        assert_eq!((of("greta-okafor").kind, of("mill-street-nine").kind), (Kind::Person, Kind::Organization));
        assert_eq!(of("greta-okafor").descriptions, ["harbourmaster"]);
        assert_eq!(record.claims[0].speaker.as_deref(), Some("greta-okafor"));
    }

    #[test]
    fn what_is_never_a_name_is_no_entity() {
        let text = "The shops open for Blue Harvest. They closed before Blue Harvest last year.";
        let names = |json: &str| record(json, text).entities.iter().any(|entity| entity.name.contains("Harvest"));
        assert!(names("{}") && !names(r#"{"never-names": ["Blue Harvest"]}"#));
    }

    #[test]
    fn an_own_title_stands_before_a_name() {
        let text = "There Reeve Ada Brandt spoke.";
        let name = |json: &str| record(json, text).entities[0].name.clone();
        assert_eq!(name(r#"{"titles": ["reeve"]}"#), "Ada Brandt");
    }
}
