//! Document → people, organisations, places and groups, with their mentions, and who is meant where.

mod aliases;
mod cast;
mod governments;
mod kinds;
mod names;
mod organs;
mod own;
mod pronouns;
mod roles;
mod sources;
mod turns;
mod voice;
mod words;

use crate::attribution::Attribution;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::Document;
use crate::text::Tag;
use cast::Cast;
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

/// What an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "EntityKind"))]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema), schemars(rename = "MentionForm"))]
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
    /// For each token of a name and each head of another mention, 1 + the entity's index; otherwise 0.
    at: Vec<u32>,
}

/// Finds all entities. The attributions tell whose words a quotation is ("I" inside it is its speaker) and which common
/// nouns speak ("a senior official"); those who may hold a stance count as if they spoke.
pub fn find(document: &Document, attributions: &[Attribution], holders: impl Iterator<Item = Run>) -> Entities {
    let words = Words::new(document);
    let names = names::find(&words);
    let mut cast = Cast::new(&words, aliases::group(&words, &names));
    roles::find(&mut cast);
    own::describe(&mut cast);
    organs::find(&mut cast);
    sources::find(&mut cast, attributions.iter().filter_map(|a| a.source).chain(holders));
    pronouns::find(&mut cast, attributions);
    organs::find_pronouns(&mut cast, attributions);
    Entities::new(cast)
}

impl Entities {
    /// Puts entities in the order of their first mentions.
    fn new(cast: Cast) -> Self {
        let (mut list, mut at) = cast.finish();
        for entity in &mut list {
            entity.mentions.sort_by_key(|m| m.run);
        }
        let mut order: Vec<usize> = (0..list.len()).collect();
        order.sort_by_key(|&entity| list[entity].mentions.first().map(|m| m.run));
        let mut place = vec![0; list.len() + 1];
        for (new, &old) in order.iter().enumerate() {
            place[old + 1] = new as u32 + 1;
        }
        for entity in &mut at {
            *entity = place[*entity as usize];
        }
        list.sort_by_key(|entity| entity.mentions.first().map(|m| m.run));
        Self { list, at }
    }

    /// Index of the entity that a source, holder or target speaks of: that of its head ("Merz" in "German Chancellor
    /// Friedrich Merz, who …", "he"), for several at once ("Merz and Macron") the group that they are. `None` where the text leaves it
    /// open.
    pub fn of(&self, document: &Document, extent: Run) -> Option<usize> {
        let extent = antecedent(document, extent, |token| self.is_person(token)).unwrap_or(extent);
        let named = |token| self.at(token).filter(|&e| self.list[e].named).map(|e| (e, self.list[e].kind));
        self.at(voice::find(document, extent, named).token)
    }

    /// Index of the entity that a token speaks of.
    fn at(&self, token: usize) -> Option<usize> {
        (*self.at.get(token)? as usize).checked_sub(1)
    }

    /// Whether a token speaks of one human being.
    fn is_person(&self, token: usize) -> bool {
        self.at(token).is_some_and(|e| self.list[e].kind == Kind::Person)
    }
}

/// How far behind its antecedent a relative pronoun may stand, in tokens: ", 48, who".
const BETWEEN: usize = 4;

/// What a relative pronoun stands for: the noun phrase right before it ("the union, *which*"), past an age; "who" for the nearest
/// that speaks of people ("the head of the union, *who*", "a letter from the union's head, *who*").
fn antecedent(document: &Document, extent: Run, is_person: impl Fn(usize) -> bool) -> Option<Run> {
    let relative = extent.first();
    let is_relative = extent.len() == 1
        && (matches!(document.tag(relative), Tag::WP | Tag::WDT) || document.lower(relative) == "that");
    let sentence = document.sentence(relative).first();
    let ends = |&t: &usize| document.is_word(t) && document.tag(t) != Tag::CD;
    let last = (sentence..relative).rev().take(BETWEEN).find(ends).filter(|_| is_relative)?;
    let phrase = document.noun_phrase(last)?;
    let full = Run::new(document.full_phrase_start(last, sentence), phrase.run.end as usize);
    if document.tag(relative) != Tag::WP {
        return Some(full);
    }
    let several = relative + 1 < document.tokens.len() && document.tag(relative + 1) == Tag::VBP;
    let people = Classes::SPEAKERS.without(Classes::ORGAN.or(Classes::COMPANY).or(Classes::AGENCY));
    Some(match document.head(full) {
        _ if is_person(last) && !several => Run::new(last, last + 1),
        head if document.tokens[head].classes.has(people) || is_person(head) => full,
        _ => phrase.run,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{attribution, read, text};

    /// All entities of a text.
    pub fn found(text: &str) -> Entities {
        let article = read::text("test", text.to_owned());
        let document = text::analyse(&article);
        find(&document, &attribution::find(&document), std::iter::empty())
    }

    /// All names in a text, in order.
    pub fn names(text: &str) -> Vec<String> {
        let article = read::text("test", text.to_owned());
        let document = text::analyse(&article);
        let names = names::find(&Words::new(&document));
        names.into_iter().map(|run| document.words(run).to_owned()).collect()
    }

    /// The name of whom the first words of a text speak of.
    fn of(text: &str, extent: &str) -> Option<String> {
        let article = read::text("test", text.to_owned());
        let document = text::analyse(&article);
        let entities = find(&document, &[], std::iter::empty());
        let tokens = document.tokens.iter().take_while(|t| (t.span.start as usize) < extent.len()).count();
        entities.of(&document, Run::new(0, tokens)).map(|e| entities.list[e].name.clone())
    }

    #[test]
    fn an_extent_speaks_of_its_head() {
        let text = "German Chancellor Ada Brandt, who won, met Tom Hale.";
        assert_eq!(of(text, "German Chancellor Ada Brandt, who won,").as_deref(), Some("Ada Brandt"));
        assert_eq!(of("Ada Brandt's office closed.", "Ada Brandt's office"), None);
    }

    #[test]
    fn a_relative_pronoun_stands_for_the_nearest_that_can_speak() {
        assert_eq!(relative("A man who said it rained left.").as_deref(), Some("A man"));
        assert_eq!(relative("They met a friend of Ada Brandt, 42, who said it rained.").as_deref(), Some("Ada Brandt"));
        assert_eq!(relative("They read a letter from a lawyer, who said it rained.").as_deref(), Some("a lawyer"));
    }

    /// Whom "who" stands for.
    fn relative(text: &str) -> Option<String> {
        let article = read::text("test", text.to_owned());
        let document = crate::text::analyse(&article);
        let entities = find(&document, &attribution::find(&document), std::iter::empty());
        let who = (0..document.tokens.len()).find(|&t| document.lower(t) == "who")?;
        entities.of(&document, Run::new(who, who + 1)).map(|e| entities.list[e].name.clone())
    }

    #[test]
    fn several_at_once_are_a_group() {
        let found = found("Ada Brandt and Tom Hale said it rained.");
        let names: Vec<_> = found.list.iter().map(|e| (e.name.as_str(), e.kind)).collect();
        let group = ("Ada Brandt and Tom Hale", Kind::Group);
        assert_eq!(names, [("Ada Brandt", Kind::Person), group, ("Tom Hale", Kind::Person)]);
    }
}
