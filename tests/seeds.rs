//! The seeds of the targets in `fuzz/`, among them what was found there once, tried without a fuzzer; those of settings are tried in
//! `settings.rs`.

mod conventions;

use news_claims::read::Format;
use std::fs;
use std::path::Path;

#[test]
fn texts_keep_the_conventions() {
    seeds("text").for_each(|bytes| conventions::check_bytes(&bytes, Format::Text));
}

#[test]
fn pages_keep_the_conventions() {
    seeds("html").for_each(|bytes| conventions::check_bytes(&bytes, Format::Html));
}

#[test]
fn json_lines_keep_the_conventions() {
    seeds("jsonl").for_each(|bytes| conventions::check_bytes(&bytes, Format::Jsonl));
    seeds("jsonl").for_each(|bytes| conventions::check_records(&bytes));
}

/// The seeds of a fuzz target.
fn seeds(target: &str) -> impl Iterator<Item = Vec<u8>> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/seeds").join(target);
    fs::read_dir(directory).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap())
}
