//! What holds for the record of any text whatever: the conventions of the record, tried on every fixture and on texts that
//! are made by cutting, doubling and mixing them.

mod schema;

use news_claims::article::Article;
use news_claims::explain::{Attempt, Explained, Outcome, Verdict};
use news_claims::record::{Extent, Record};
use news_claims::settings::Settings;
use news_claims::write::{Format, Offsets, Style};
use news_claims::{extract, read, rules, text, write};
use proptest::prelude::*;
use std::collections::HashSet;
use std::fs;
use std::path::Path;

#[test]
fn every_fixture_keeps_the_conventions() {
    fixtures().iter().for_each(|text| check(text));
}

#[test]
fn texts_of_nothing_but_marks_keep_the_conventions() {
    for text in
        ["", "\n", "\u{feff}", "“", "\"\"\"\"", "’’‘‘", "...", "—", "By ", "\r\n\r\n", "\u{2028}", "a\u{0301}\u{200d}"]
    {
        check(text);
        check(&text.repeat(100));
    }
}

#[test]
fn one_thing_over_and_over_keeps_the_conventions() {
    for unit in ["“", "said ", "(", "He said he said that ", "\"a\" ", "x", "A. ", "according to ", "'a "] {
        check(&unit.repeat(150));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_keeps_the_conventions(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn words_and_marks_in_any_order_keep_the_conventions(text in mixture()) {
        check(&text);
    }

    #[test]
    fn damaged_articles_keep_the_conventions(text in damaged()) {
        check(&text);
    }
}

/// The articles of the fixtures.
fn fixtures() -> Vec<String> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles");
    let mut paths: Vec<_> = fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    assert!(!paths.is_empty());
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Words that the rules look for, names and marks, strung together.
fn mixture() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "said",
        "says",
        "told",
        "according to",
        "that",
        "plans to",
        "denied",
        "the minister",
        "Ms Okafor",
        "Ama Okafor",
        "he",
        "she",
        "they",
        "it",
        "who",
        "and",
        "but",
        "not",
        "reportedly",
        "so-called",
        "the claim",
        "scepticism toward",
        "supports",
        "opposes",
        "the plan",
        "NATO",
        "Kyiv",
        "this stance",
        "I",
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "'",
        ",",
        ".",
        "?",
        ":",
        "—",
        "(",
        ")",
        "\n",
        "\n\n",
        "é",
        "😀",
        "\u{a0}",
        "U.S.",
        "Mr.",
        "10",
        "…",
    ];
    let piece = prop::sample::select(PIECES);
    prop::collection::vec((piece, any::<bool>()), 0..60)
        .prop_map(|pieces| pieces.iter().flat_map(|(piece, space)| [*piece, if *space { " " } else { "" }]).collect())
}

/// Articles with a stretch cut out, a stretch doubled and a mark put somewhere.
fn damaged() -> impl Strategy<Value = String> {
    let place = any::<prop::sample::Index>;
    let marks = prop::sample::select(&["“", "\"", "’", "(", ".", "\n", "—", "\u{0}"][..]);
    (prop::sample::select(fixtures()), [place(), place(), place(), place(), place()], marks).prop_map(
        |(text, places, mark)| {
            let mut chars: Vec<char> = text.chars().collect();
            let mut places = places.map(|place| place.index(chars.len()));
            places[..4].sort_unstable();
            let [a, b, c, d, at] = places;
            let doubled: Vec<char> = chars[c..d].to_vec();
            chars.splice(c..c, doubled);
            chars.drain(a..b);
            let mut text: String = chars.into_iter().collect();
            let at = (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap();
            text.insert_str(at, mark);
            text
        },
    )
}

/// That the record of a text keeps every convention.
fn check(text: &str) {
    let article = read::text("check", text.to_owned());
    check_blocks(&article);
    let record = extract(&article);
    check_extents(record.clone(), text);
    check_references(&record);
    check_speakers(&record);
    let printed = |format, offsets| print(&record, &article, format, offsets);
    let again = extract(&read::text("check", text.to_owned()));
    assert_eq!(printed(Format::Json, Offsets::Chars), print(&again, &article, Format::Json, Offsets::Chars));
    let json = serde_json::from_str(&printed(Format::Jsonl, Offsets::Chars)).unwrap();
    schema::check(&json);
    check_units(&json, &text.chars().map(String::from).collect::<Vec<_>>());
    assert_eq!(serde_json::from_str::<Record>(&printed(Format::Json, Offsets::Bytes)).unwrap(), record);
    for format in [Format::Markdown, Format::Html, Format::Csv, Format::Brat, Format::WebAnnotation, Format::SchemaOrg]
    {
        printed(format, Offsets::None);
    }
    check_explanations(&article);
}

fn print(record: &Record, article: &Article, format: Format, offsets: Offsets) -> String {
    let style = Style { format, offsets, many: false, with_text: false };
    String::from_utf8(style.record(record.clone(), article)).unwrap()
}

/// The first claim is what an attempt of its rule came to, and that can be told.
fn check_explanations(article: &Article) {
    let document = text::analyse(article);
    let explained = Explained::new(&document);
    let rule = explained.claims.first().and_then(|claim| rules::named(claim.rule));
    if let Some(rule) = rule {
        let is_first =
            |a: &Attempt| matches!(a.outcome, Outcome::Matched { verdict: Verdict::Found(claim), .. } if claim == 0);
        assert!(explained.attempts(rule).iter().any(is_first), "{}", rule.id);
    }
    write::explain(&mut std::io::sink(), article, &Settings::default(), rule).unwrap();
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
        if let (Some(text), Some(spans)) = (value["text"].as_str(), value["spans"].as_array()) {
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
