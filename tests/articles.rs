//! Whole articles, `fixtures/articles/NAME.txt`, against their stored records, `NAME.json`.
//!
//! `CLAIMS_BLESS=1 cargo test --test articles` writes the records anew; read the difference before you keep it.

mod schema;

use news_claims::write::{Format, Offsets, Style};
use news_claims::{extract, read};
use std::env;
use std::fs;
use std::path::Path;

#[test]
fn articles_give_their_stored_records() {
    let bless = env::var_os("CLAIMS_BLESS").is_some();
    let mut changed = Vec::new();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles")).unwrap() {
        let path = entry.unwrap().path();
        let stored = path.with_extension("json");
        if path.extension().is_none_or(|extension| extension != "txt") || !(bless || stored.exists()) {
            continue;
        }
        let name = path.file_name().unwrap().to_str().unwrap();
        let record = record(name, fs::read_to_string(&path).unwrap());
        schema::check(&serde_json::from_slice(&record).unwrap());
        if bless {
            fs::write(stored, record).unwrap();
        } else if let Some(difference) = difference(&fs::read_to_string(stored).unwrap(), &record) {
            changed.push(format!("{name}, {difference}"));
        }
    }
    assert!(changed.is_empty(), "records changed:\n{}", changed.join("\n"));
}

/// The record as `claims extract NAME` prints it.
fn record(name: &str, text: String) -> Vec<u8> {
    let article = read::text(name, text);
    Style { format: Format::Json, offsets: Offsets::Chars, many: false, with_text: false }
        .record(extract(&article), &article)
}

/// The first line in which the two differ.
fn difference(stored: &str, record: &[u8]) -> Option<String> {
    let record = std::str::from_utf8(record).unwrap();
    let mut pairs = stored.lines().zip(record.lines()).zip(1..);
    match pairs.find(|((old, new), _)| old != new) {
        Some(((old, new), line)) => Some(format!("line {line}:\n  stored: {}\n  now:    {}", old.trim(), new.trim())),
        None => (stored != record).then(|| "one of the two ends early".to_owned()),
    }
}
