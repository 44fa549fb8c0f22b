//! The entities while they are being found: what is known of each, and who is spoken of where.

use super::voice::{self, Voice};
use super::words::Words;
use super::{Entity, Form, Kind, Mention};
use crate::lexicon::{Classes, Known};
use crate::span::Run;

/// Everyone found so far.
pub struct Cast<'w, 'a> {
    /// The document as the search for names sees it.
    pub words: &'w Words<'a>,
    /// The entities, in no order that matters.
    pub list: Vec<Entity>,
    /// For each of them, what pronouns can stand for it.
    pub genders: Vec<Gender>,
    /// For each token of a name and each head of another mention, 1 + the entity's index; otherwise 0.
    at: Vec<u32>,
}

/// What pronouns can stand for an entity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gender {
    /// Points for "she".
    pub she: u32,
    /// Points for "he".
    pub he: u32,
}

impl Gender {
    /// A sign for the gender of one of them; nothing if it says both or neither.
    pub fn sign(she: bool, he: bool, points: u32) -> Self {
        Self { she: if she && !he { points } else { 0 }, he: if he && !she { points } else { 0 } }
    }

    /// Adds a sign.
    pub fn add(&mut self, more: Gender) {
        self.she += more.she;
        self.he += more.he;
    }
}

impl<'w, 'a> Cast<'w, 'a> {
    /// Those with a name.
    pub fn new(words: &'w Words<'a>, list: Vec<Entity>) -> Self {
        let mut at = vec![0; words.document.tokens.len()];
        let mut genders = Vec::with_capacity(list.len());
        for (index, entity) in list.iter().enumerate() {
            let mut gender = Gender::default();
            for mention in &entity.mentions {
                at[mention.run.range()].fill(index as u32 + 1);
                if entity.kind == Kind::Person {
                    gender.add(given_name(words, mention.run));
                    gender.add(title(words, mention.run));
                }
            }
            genders.push(gender);
        }
        Self { words, list, genders, at }
    }

    /// The entity that a token speaks of, as part of a name or as the head of another mention.
    pub fn entity_at(&self, token: usize) -> Option<usize> {
        (self.at[token] as usize).checked_sub(1)
    }

    /// The same, if it is a person.
    pub fn person_at(&self, token: usize) -> Option<usize> {
        self.entity_at(token).filter(|&e| self.list[e].kind == Kind::Person)
    }

    /// Who is spoken of in an extent.
    pub fn voice(&self, extent: Run) -> Voice {
        let named = |token| self.entity_at(token).filter(|&e| self.list[e].named).map(|e| (e, self.list[e].kind));
        voice::find(self.words.document, extent, named)
    }

    /// Adds a mention of an entity; `head` is the token that speaks of it.
    pub fn mention(&mut self, entity: usize, run: Run, head: usize, form: Form) {
        self.at[head] = entity as u32 + 1;
        self.list[entity].mentions.push(Mention { run, form });
    }

    /// Adds an entity without a name; `head` is the token that says what it is.
    pub fn add_unnamed(&mut self, kind: Kind, name: String, head: usize) -> usize {
        self.list.push(Entity { kind, named: false, name, descriptions: Vec::new(), mentions: Vec::new() });
        self.genders.push(by_noun(self.words, head, 8));
        self.list.len() - 1
    }

    /// Notes how the text describes an entity, and what that tells of its gender; `head` is the noun that says what it is.
    pub fn describe(&mut self, entity: usize, run: Run, head: usize) {
        let words = self.words;
        let description = words.document.words(run);
        let known = &mut self.list[entity].descriptions;
        if !known.iter().any(|d| d == description) {
            known.push(description.to_owned());
        }
        self.at[head] = entity as u32 + 1;
        self.genders[entity].add(by_noun(words, head, 3));
    }

    /// All done: entities and the index by token.
    pub fn finish(self) -> (Vec<Entity>, Vec<u32>) {
        (self.list, self.at)
    }
}

/// What a given name tells: 4 points where it is given to one gender only, and nothing of a surname alone.
pub fn given_name(words: &Words, name: Run) -> Gender {
    let given = name.range().take(2).map(|t| words.known(t)).find(|k| k.has(Known::GIVEN));
    let points = if name.len() > 1 { 4 } else { 1 };
    given.map_or(Gender::default(), |k| Gender::sign(k.has(Known::FEMALE), k.has(Known::MALE), points))
}

/// What the title before a name tells.
pub fn title(words: &Words, name: Run) -> Gender {
    let Some(before) = name.first().checked_sub(1) else { return Gender::default() };
    by_noun(words, before, 8)
}

/// What a noun or title tells.
pub fn by_noun(words: &Words, token: usize, points: u32) -> Gender {
    Gender::sign(words.is(token, Classes::WOMAN), words.is(token, Classes::MAN), points)
}
