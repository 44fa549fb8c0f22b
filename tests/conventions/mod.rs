//! What holds for the record of any article whatever.
#![allow(dead_code, reason = "not every test file, and not every fuzz target, uses all of it")]

#[path = "../schema/mod.rs"]
mod schema;

use news_claims::article::Article;
use news_claims::diff::Diff;
use news_claims::explain::{Attempt, Explained, Outcome, Verdict};
use news_claims::record::{Extent, Record, Title};
use news_claims::settings::Settings;
use news_claims::write::{Format, Layout, Offsets, Style};
use news_claims::{extract_with, read, rules, text, write};
use std::collections::HashSet;
use std::io;

/// That the record of a plain text keeps every convention.
pub fn check_text(text: &str) {
    check(&read::text("check", text.to_owned()), &Settings::default());
}

/// That every article in these bytes gives a record that keeps every convention, and what is none an error that can be told.
pub fn check_bytes(bytes: &[u8], format: read::Format) {
    for article in read::articles(bytes, "check", format) {
        match article {
            Ok(article) => check(&article, &Settings::default()),
            Err(error) => {
                let style = style(Format::Jsonl, Offsets::Chars);
                schema::check(&serde_json::from_slice(&style.failure(&error.id, &error.to_string())).unwrap());
            }
        }
    }
}

/// That records in these bytes, which need not be ours, can be compared, and that each is the same as itself.
pub fn check_records(bytes: &[u8]) {
    let records = read::records(bytes, "check").unwrap_or_default();
    for record in &records {
        assert!(Diff::new(Some(record), Some(record), &[]).is_empty());
    }
    let diffs: Vec<Diff> = records.windows(2).map(|pair| Diff::new(Some(&pair[0]), Some(&pair[1]), &[])).collect();
    for layout in [Layout::Text, Layout::Json, Layout::Markdown] {
        write::diffs(&mut io::sink(), &diffs, layout, true, true).unwrap();
    }
}

/// That the record of an article keeps every convention.
pub fn check(article: &Article, settings: &Settings) {
    let text = &article.text;
    check_blocks(article);
    let record = extract_with(article, settings);
    check_extents(record.clone(), text);
    check_references(&record);
    check_speakers(&record);
    let printed = |format, offsets| print(&record, article, format, offsets);
    let again = extract_with(article, settings);
    assert_eq!(printed(Format::Json, Offsets::Chars), print(&again, article, Format::Json, Offsets::Chars));
    let json = serde_json::from_str(&printed(Format::Jsonl, Offsets::Chars)).unwrap();
    schema::check(&json);
    check_units(&json, &text.chars().map(String::from).collect::<Vec<_>>());
    assert_eq!(serde_json::from_str::<Record>(&printed(Format::Json, Offsets::Bytes)).unwrap(), record);
    for format in [Format::Markdown, Format::Html, Format::Csv, Format::Brat, Format::WebAnnotation, Format::SchemaOrg]
    {
        printed(format, Offsets::None);
    }
    check_explanations(article, settings);
}

fn print(record: &Record, article: &Article, format: Format, offsets: Offsets) -> String {
    String::from_utf8(style(format, offsets).record(record.clone(), article)).unwrap()
}

fn style(format: Format, offsets: Offsets) -> Style {
    Style { format, offsets, many: false, with_text: false }
}

/// The first claim is what an attempt of its rule came to, and that can be told.
fn check_explanations(article: &Article, settings: &Settings) {
    let document = text::analyse_with(article, settings);
    let explained = Explained::new(&document);
    let rule = explained.claims.first().and_then(|claim| rules::named(claim.rule));
    if let Some(rule) = rule {
        let is_first =
            |a: &Attempt| matches!(a.outcome, Outcome::Matched { verdict: Verdict::Found(claim), .. } if claim == 0);
        assert!(explained.attempts(rule).iter().any(is_first), "{}", rule.id);
    }
    write::explain(&mut io::sink(), article, settings, rule).unwrap();
}

/// Blocks are in order, not empty, and leave out nothing but white space.
fn check_blocks(article: &Article) {
    let mut end = 0;
    for block in &article.blocks {
        assert!(!block.span.is_empty());
        let between = &article.text[end..block.span.start as usize];
        assert!(between.trim().is_empty(), "{between:?} is in no block");
        end = block.span.end as usize;
    }
    assert!(article.text[end..].trim().is_empty());
}

fn check_extents(mut record: Record, text: &str) {
    // A title that the text does not begin with has no place in it.
    if let Some(Title { text: words, spans: Some(spans) }) = &record.article.title {
        assert!(spans.is_empty() || spans.len() == 1 && spans[0].of(text) == words, "{words:?} {spans:?}");
    }
    for Extent { text: words, spans } in record.extents_mut() {
        assert!(!spans.is_empty() && spans.iter().all(|span| !span.is_empty()), "{words:?} {spans:?}");
        assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{words:?} {spans:?}");
        let texts: Vec<&str> = spans.iter().map(|span| span.of(text)).collect();
        assert_eq!(*words, texts.join(" "));
    }
}

fn check_references(record: &Record) {
    let unique = |ids: Vec<&str>| {
        let set: HashSet<String> = ids.iter().map(|id| (*id).to_owned()).collect();
        assert_eq!(set.len(), ids.len(), "ids are not unique: {ids:?}");
        set
    };
    let claims = unique(record.claims.iter().map(|c| c.id.as_str()).collect());
    let stances = unique(record.stances.iter().map(|s| s.id.as_str()).collect());
    let entities = unique(record.entities.iter().map(|e| e.id.as_str()).collect());
    let known = |set: &HashSet<String>, id: &Option<String>| assert!(id.iter().all(|id| set.contains(id)), "{id:?}");
    for claim in &record.claims {
        known(&entities, &claim.speaker);
        known(&claims, &claim.within);
        assert_ne!(claim.within.as_ref(), Some(&claim.id));
        assert!((claim.sentence.unwrap() as usize) < record.article.sentences);
        assert!((0.0..=1.0).contains(&claim.confidence));
    }
    for quote in &record.quotes {
        known(&claims, &quote.claim);
        known(&entities, &quote.speaker);
    }
    for stance in &record.stances {
        known(&entities, &stance.holder);
        known(&entities, &stance.target_entity);
        known(&claims, &stance.claim);
        assert!(stance.refers_to.iter().all(|id| *id != stance.id && (claims.contains(id) || stances.contains(id))));
    }
    for entity in &record.entities {
        assert!(!entity.name.is_empty());
        assert!(entity.id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{}", entity.id);
    }
}

/// Everyone with a claim, each once, with all claims, most claims first.
fn check_speakers(record: &Record) {
    for speaker in &record.speakers {
        let due =
            record.claims.iter().filter(|claim| claim.speaker.as_ref() == Some(&speaker.entity)).map(|claim| &claim.id);
        assert!(due.eq(speaker.claims.iter()), "{speaker:?}");
    }
    assert!(record.speakers.windows(2).all(|pair| pair[0].claims.len() >= pair[1].claims.len()));
    let listed: usize = record.speakers.iter().map(|speaker| speaker.claims.len()).sum();
    assert_eq!(listed, record.claims.iter().filter(|claim| claim.speaker.is_some()).count());
}

/// Printed spans count the given units of the text.
fn check_units(json: &serde_json::Value, units: &[String]) {
    fn visit(value: &serde_json::Value, units: &[String]) {
        // Titles may have no place in the text.
        let spans = value["spans"].as_array().filter(|spans| !spans.is_empty());
        if let (Some(text), Some(spans)) = (value["text"].as_str(), spans) {
            let of = |span: &serde_json::Value| {
                let at = |n: usize| span[n].as_u64().unwrap() as usize;
                units[at(0)..at(1)].concat()
            };
            assert_eq!(text, spans.iter().map(of).collect::<Vec<_>>().join(" "));
        }
        match value {
            serde_json::Value::Array(values) => values.iter().for_each(|value| visit(value, units)),
            serde_json::Value::Object(values) => values.values().for_each(|value| visit(value, units)),
            _ => {}
        }
    }
    visit(json, units);
}
