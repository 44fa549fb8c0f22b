//! The conventions of the record, tried on every fixture and on texts that are made by cutting, doubling and mixing them.

mod conventions;

use conventions::{check, check_bytes, check_text};
use news_claims::read::{self, Format};
use news_claims::settings::{Named, Words};
use proptest::prelude::*;
use std::fs;
use std::path::Path;

#[test]
fn every_fixture_keeps_the_conventions() {
    fixtures().iter().for_each(|text| check_text(text));
}

#[test]
fn texts_of_nothing_but_marks_keep_the_conventions() {
    for text in
        ["", "\n", "\u{feff}", "“", "\"\"\"\"", "’’‘‘", "...", "—", "By ", "\r\n\r\n", "\u{2028}", "a\u{0301}\u{200d}"]
    {
        check_text(text);
        check_text(&text.repeat(100));
    }
}

#[test]
fn one_thing_over_and_over_keeps_the_conventions() {
    for unit in ["“", "said ", "(", "He said he said that ", "\"a\" ", "x", "A. ", "according to ", "'a "] {
        check_text(&unit.repeat(150));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_keeps_the_conventions(text in "\\PC{0,200}") {
        check_text(&text);
    }

    #[test]
    fn words_and_marks_in_any_order_keep_the_conventions(text in mixture()) {
        check_text(&text);
    }

    #[test]
    fn damaged_articles_keep_the_conventions(text in damaged()) {
        check_text(&text);
    }

    #[test]
    fn damaged_bytes_keep_the_conventions(bytes in misread()) {
        check_bytes(&bytes, Format::Text);
    }

    #[test]
    fn own_words_keep_the_conventions(text in mixture(), words in own_words()) {
        check(&read::text("check", text), &words.into());
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

/// Words that the rules look for, names and marks.
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

/// Words and marks strung together.
fn mixture() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES);
    prop::collection::vec((piece, any::<bool>()), 0..60)
        .prop_map(|pieces| pieces.iter().flat_map(|(piece, space)| [*piece, if *space { " " } else { "" }]).collect())
}

/// A user's own words, of those that are in a [`mixture`].
fn own_words() -> impl Strategy<Value = Words> {
    let words = || prop::collection::vec(prop::sample::select(PIECES).prop_map(str::to_owned), 1..4);
    (words(), words(), words(), words(), words()).prop_map(|(people, organisations, roles, titles, never_cues)| {
        let named = |names: &[String]| {
            vec![Named { name: names[0].clone(), aliases: names[1..].to_vec(), roles: roles.clone() }]
        };
        let (people, organisations) = (named(&people), named(&organisations));
        Words { people, organisations, titles, never_cues, ..Words::default() }
    })
}

/// Articles with a stretch cut out, a stretch doubled, a mark put somewhere, and another exchanged wherever it stands.
fn damaged() -> impl Strategy<Value = String> {
    let place = any::<prop::sample::Index>;
    let mark = || prop::sample::select(&["“", "”", "\"", "’", "(", ".", ",", "\n", "—", "\u{0}"][..]);
    (prop::sample::select(fixtures()), [place(), place(), place(), place(), place()], [mark(), mark(), mark()])
        .prop_map(|(text, places, [put, old, new])| {
            let mut chars: Vec<char> = text.chars().collect();
            let mut places = places.map(|place| place.index(chars.len()));
            places[..4].sort_unstable();
            let [a, b, c, d, at] = places;
            let doubled: Vec<char> = chars[c..d].to_vec();
            chars.splice(c..c, doubled);
            chars.drain(a..b);
            let mut text = String::from_iter(chars).replace(old, new);
            let at = (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap();
            text.insert_str(at, put);
            text
        })
}

/// Articles as bytes of one encoding or another, cut anywhere and with a byte changed.
fn misread() -> impl Strategy<Value = Vec<u8>> {
    let encode: &[fn(&str) -> Vec<u8>] = &[
        |text| text.as_bytes().to_vec(),
        |text| text.chars().map(|c| c as u8).collect(),
        |text| "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        |text| "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect(),
    ];
    let place = any::<prop::sample::Index>;
    (prop::sample::select(fixtures()), prop::sample::select(encode), place(), place(), any::<u8>()).prop_map(
        |(text, encode, end, at, byte)| {
            let mut bytes = encode(&text);
            bytes.truncate(end.index(bytes.len()) + 1);
            let at = at.index(bytes.len());
            bytes[at] = byte;
            bytes
        },
    )
}
