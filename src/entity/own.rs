//! People and organisations of the settings: where they are named, and who is meant by their roles.

use super::cast::Cast;
use super::kinds::Evidence;
use super::words::Words;
use super::{Form, Kind};
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::Document;
use std::collections::HashMap;

/// Puts the names of the settings in the place of what was found there, and takes out what they say is no name.
pub fn place(words: &Words, names: &mut Vec<Run>) {
    let Some(own) = &words.document.own else { return };
    let is_never = |name: &Run| name.range().all(|token| words.is(token, Classes::NEVER_NAME));
    let is_own = |name: &Run| {
        let first = own.names.partition_point(|(run, _)| run.end <= name.start);
        own.names.get(first).is_some_and(|(run, _)| run.start < name.end)
    };
    names.retain(|name| !is_never(name) && !is_own(name));
    names.extend(own.names.iter().map(|&(run, _)| run));
}

/// What the settings say of a name: more than everything else can.
pub fn evidence(document: &Document, name: Run) -> Option<Evidence> {
    const SURE: i32 = 1000;
    let own = document.own.as_ref()?;
    let (kind, _) = own.settings.named(own.named(name)?);
    Some(match kind {
        Kind::Organization => Evidence { organization: SURE, ..Evidence::default() },
        _ => Evidence { person: SURE, ..Evidence::default() },
    })
}

/// Names the people and organisations as the settings do, and finds the places where they are spoken of by their roles.
pub fn describe(cast: &mut Cast) {
    let document = cast.words.document;
    let Some(own) = &document.own else { return };
    let mut entities = HashMap::new();
    for &(run, named) in &own.names {
        let Some(entity) = cast.entity_at(run.first()) else { continue };
        entities.entry(named).or_insert_with(|| {
            let stated = &own.settings.named(named).1;
            let known = &mut cast.list[entity];
            known.name.clone_from(&stated.name);
            let new: Vec<_> = stated.roles.iter().filter(|role| !known.descriptions.contains(role)).cloned().collect();
            known.descriptions.extend(new);
            entity
        });
    }
    for (run, named) in &own.roles {
        let phrase = document.noun_phrase(run.first()).filter(|phrase| phrase.run.contains(run.last()));
        let (Some(phrase), Some(&entity)) = (phrase, entities.get(named)) else { continue };
        let head = phrase.head as usize;
        if document.lower(phrase.run.first()) == "the" && cast.entity_at(head).is_none() {
            cast.mention(entity, phrase.run, head, Form::Nominal);
        }
    }
}
