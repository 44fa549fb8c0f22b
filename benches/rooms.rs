//! What an article costs: the whole way, and each room on its own.
//!
//! `cargo bench` prints bytes a second; every room is given what the rooms before it make, outside the clock.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use news_claims::article::Article;
use news_claims::record::Record;
use news_claims::write::{Format, Offsets, Style};
use news_claims::{attribution, entity, extract, read, stance, text};
use std::fs;
use std::path::Path;

fn main() {
    divan::main();
}

#[divan::bench]
fn whole(bencher: Bencher) {
    let text = text();
    let bytes = BytesCount::of_str(&text);
    bencher.counter(bytes).with_inputs(|| text.clone()).bench_values(|text| {
        let article = read::text("bench", text);
        print(extract(&article), &article, Format::Jsonl)
    });
}

#[divan::bench]
fn reading(bencher: Bencher) {
    let text = text();
    let bytes = BytesCount::of_str(&text);
    bencher.counter(bytes).with_inputs(|| text.clone()).bench_values(|text| read::text("bench", text));
}

#[divan::bench]
fn analysis(bencher: Bencher) {
    let article = article();
    bencher.counter(bytes(&article)).bench_local(|| {
        black_box(text::analyse(&article));
    });
}

#[divan::bench]
fn attributions(bencher: Bencher) {
    let article = article();
    let document = text::analyse(&article);
    bencher.counter(bytes(&article)).bench_local(|| attribution::find(&document));
}

#[divan::bench]
fn entities(bencher: Bencher) {
    let article = article();
    let document = text::analyse(&article);
    let attributions = attribution::find(&document);
    let candidates = stance::candidates(&document);
    bencher
        .counter(bytes(&article))
        .bench_local(|| entity::find(&document, &attributions, stance::holders(&candidates)));
}

#[divan::bench]
fn stances(bencher: Bencher) {
    let article = article();
    let document = text::analyse(&article);
    let attributions = attribution::find(&document);
    let candidates = stance::candidates(&document);
    let entities = entity::find(&document, &attributions, stance::holders(&candidates));
    bencher
        .counter(bytes(&article))
        .bench_local(|| stance::find(&document, &attributions, &entities, &stance::candidates(&document)));
}

#[divan::bench]
fn record(bencher: Bencher) {
    let article = article();
    let document = text::analyse(&article);
    let attributions = attribution::find(&document);
    let candidates = stance::candidates(&document);
    let entities = entity::find(&document, &attributions, stance::holders(&candidates));
    let stances = stance::find(&document, &attributions, &entities, &candidates);
    bencher.counter(bytes(&article)).bench_local(|| Record::new(&document, &entities, &attributions, &stances));
}

#[divan::bench(args = [Format::Json, Format::Jsonl, Format::Markdown])]
fn writing(bencher: Bencher, format: Format) {
    let article = article();
    let record = extract(&article);
    let bytes = bytes(&article);
    bencher.counter(bytes).with_inputs(|| record.clone()).bench_values(|record| print(record, &article, format));
}

/// All articles of the fixtures as one.
fn text() -> String {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let mut paths: Vec<_> = fs::read_dir(directory).expect("fixtures").map(|e| e.expect("readable").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().map(|path| fs::read_to_string(path).expect("UTF-8")).collect()
}

fn article() -> Article {
    read::text("bench", text())
}

fn bytes(article: &Article) -> BytesCount {
    BytesCount::of_str(&article.text)
}

fn print(record: Record, article: &Article, format: Format) -> Vec<u8> {
    Style { format, offsets: Offsets::Chars, many: false, with_text: false }.record(record, article)
}
