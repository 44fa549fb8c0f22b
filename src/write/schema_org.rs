//! Claims as `Quotation` and `Claim` of schema.org, parts of the article, for search engines and knowledge graphs.

use super::Form;
use super::json::{self, around};
use crate::entity::Kind;
use crate::record::{self, Claim, EntityEntry, Record};
use serde::Serialize;
use std::collections::HashMap;

/// The article with its claims as parts.
pub const FORM: Form = Form {
    record: |out, record, _, style| json::value(out, &article(&record), style),
    failure: |out, failure, style| json::value(out, failure, style),
    around,
};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Article<'r> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@type")]
    of_type: &'static str,
    identifier: &'r str,
    #[serde(skip_serializing_if = "str::is_empty")]
    headline: &'r str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    author: Vec<Agent<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<Agent<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<&'r str>,
    word_count: usize,
    has_part: Vec<Part<'r>>,
}

/// A person or an organisation.
#[derive(Serialize)]
struct Agent<'r> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    name: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'r str>,
}

/// A claim: a `Quotation` where all of it is quoted, otherwise a `Claim`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Part<'r> {
    #[serde(rename = "@type")]
    of_type: &'static str,
    identifier: &'r str,
    text: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    spoken_by_character: Option<Agent<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    author: Option<Agent<'r>>,
}

fn article(record: &Record) -> Article<'_> {
    let head = &record.article;
    let named = |of_type| move |name| Agent { of_type, name, description: None };
    Article {
        context: "https://schema.org",
        of_type: "NewsArticle",
        identifier: &head.id,
        headline: head.headline().unwrap_or_default(),
        author: head.authors.iter().map(String::as_str).map(named("Person")).collect(),
        publisher: head.publisher.as_deref().map(named("Organization")),
        date_published: head.published.as_deref(),
        url: head.url.as_deref(),
        in_language: head.language.as_deref(),
        word_count: head.words,
        has_part: parts(record),
    }
}

fn parts(record: &Record) -> Vec<Part<'_>> {
    let entities = record.entities.iter().map(|e| (e.id.as_str(), e)).collect();
    record.claims.iter().map(|claim| part(claim, &entities)).collect()
}

fn part<'r>(claim: &'r Claim, entities: &HashMap<&str, &'r EntityEntry>) -> Part<'r> {
    let speaker = claim.speaker.as_deref().and_then(|id| entities.get(id)).map(|entity| agent(entity));
    let quoted = claim.form == record::Form::Direct;
    let (spoken_by_character, author) = if quoted { (speaker, None) } else { (None, speaker) };
    let of_type = if quoted { "Quotation" } else { "Claim" };
    Part { of_type, identifier: &claim.id, text: &claim.content.text, spoken_by_character, author }
}

fn agent(entity: &EntityEntry) -> Agent<'_> {
    // A place or a group that speaks does so as one body.
    let of_type = if entity.kind == Kind::Person { "Person" } else { "Organization" };
    Agent { of_type, name: &entity.name, description: entity.descriptions.first().map(String::as_str) }
}
