//! `claims` reads a news article and writes down who claims what: claims with source, cue and content, verbatim quotes,
//! speakers, stances and entities.
//!
//! The way of an article: bytes → [`article::Article`] → [`text::Document`] → attributions, entities, stances →
//! [`record::Record`] → bytes. [`read`] makes articles, [`extract`] does the rest up to the record, [`write`](mod@write) prints.
//!
//! ```
//! let article = news_claims::read::text("note.txt", "The mill will close, Ms Adeyemi said on Monday.".to_owned());
//! let record = news_claims::extract(&article);
//! assert_eq!(record.article.id, "note.txt");
//! assert_eq!(record.article.words, 9);
//! ```

/// The README's example is tested too.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod article;
pub mod attribution;
pub mod diff;
pub mod entity;
pub mod explain;
pub mod filter;
pub mod lexicon;
mod maps;
pub mod pattern;
pub mod read;
pub mod record;
pub mod rules;
pub mod settings;
pub mod span;
pub mod stance;
pub mod text;
pub mod write;

use article::Article;
use record::Record;
use settings::Settings;

/// Everything that the article's text tells about who claims what. It touches nothing but its argument and cannot fail:
/// odd text gives fewer findings.
pub fn extract(article: &Article) -> Record {
    extract_with(article, &Settings::default())
}

/// The same with a user's own words.
///
/// ```
/// use news_claims::settings::{Named, Settings, Words};
///
/// let harbour = Named { name: "Skerry Harbour Trust".to_owned(), aliases: vec!["SHT".to_owned()], ..Named::default() };
/// let settings = Settings::from(Words { organisations: vec![harbour], ..Words::default() });
/// let article = news_claims::read::text("note.txt", "SHT said that the ferry would run all winter.".to_owned());
/// let record = news_claims::extract_with(&article, &settings);
/// assert_eq!(record.speakers[0].name, "Skerry Harbour Trust");
/// ```
pub fn extract_with(article: &Article, settings: &Settings) -> Record {
    let document = text::analyse_with(article, settings);
    let attributions = attribution::find(&document);
    let candidates = stance::candidates(&document);
    let entities = entity::find(&document, &attributions, stance::holders(&candidates));
    let stances = stance::find(&document, &attributions, &entities, &candidates);
    Record::new(&document, &entities, &attributions, &stances)
}
