//! `claims` reads a news article and writes down who claims what: claims with source, cue and content, verbatim quotes,
//! speakers, stances and entities.
//!
//! The way of an article: bytes → [`article::Article`] → [`text::Document`] → attributions, entities, stances → record → bytes.

pub mod article;
pub mod attribution;
pub mod entity;
pub mod lexicon;
pub mod pattern;
pub mod record;
pub mod rules;
pub mod span;
pub mod stance;
pub mod text;
