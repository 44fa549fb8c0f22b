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

pub mod article;
pub mod attribution;
pub mod diff;
pub mod entity;
pub mod explain;
pub mod filter;
pub mod lexicon;
pub mod pattern;
pub mod read;
pub mod record;
pub mod rules;
pub mod span;
pub mod stance;
pub mod text;
pub mod write;

use article::Article;
use record::Record;

/// Everything that the article's text tells about who claims what. It touches nothing but its argument and cannot fail:
/// odd text gives fewer findings.
pub fn extract(article: &Article) -> Record {
    let document = text::analyse(article);
    let attributions = attribution::find(&document);
    let candidates = stance::candidates(&document);
    let entities = entity::find(&document, &attributions, stance::holders(&candidates));
    let stances = stance::find(&document, &attributions, &entities, &candidates);
    Record::new(&document, &entities, &attributions, &stances)
}
