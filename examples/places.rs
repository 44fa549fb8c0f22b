//! Makes `src/lexicon/gazetteer/places.tsv`, the countries, regions and larger towns of the world, from
//!
//! - the cities of GeoNames (CC BY 4.0), as one JSON object of `{"name", "population"}` values: `cities15000.json`, and
//! - the English names of territories and of their subdivisions in the Unicode CLDR (Unicode License v3):
//!   `territories.json` and `subdivisions/en/en.json`.
//!
//! Usage: `cargo run --example places -- CITIES TERRITORIES SUBDIVISIONS > src/lexicon/gazetteer/places.tsv`
//!
//! A name is written in lower case without diacritics. Its letters: `c`, a country or part of the world; `r`, a region of a
//! country; `t`, a town; `b`, a town of a million.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::{env, fs};

use news_claims::lexicon::packed::fold;
use serde_json::Value;

/// Smaller towns share their names with people and words more often than they are in the news.
const TOWN: u64 = 100_000;
const BIG: u64 = 1_000_000;

/// Territories that are organisations, and names of subdivisions that say nothing of the place by themselves.
const VAGUE: &[&str] = &[
    "bar",
    "capital",
    "center",
    "central",
    "centre",
    "coast",
    "down",
    "drama",
    "east",
    "eastern",
    "european union",
    "federal district",
    "has",
    "highland",
    "hub",
    "independence",
    "international",
    "islands",
    "lakes",
    "littoral",
    "lot",
    "male",
    "man",
    "middle",
    "most",
    "midlands",
    "north",
    "northeast",
    "northeastern",
    "northern",
    "northwest",
    "northwestern",
    "plateau",
    "reading",
    "river",
    "rivers",
    "sea",
    "south",
    "southeast",
    "southeastern",
    "southern",
    "southwest",
    "southwestern",
    "store",
    "united nations",
    "universal",
    "west",
    "western",
    "world",
];

fn main() -> io::Result<()> {
    let args: Vec<String> = env::args().skip(1).collect();
    let [cities, territories, subdivisions] = args.as_slice() else {
        return Err(io::Error::other("usage: places CITIES TERRITORIES SUBDIVISIONS"));
    };
    let mut letters: BTreeMap<String, char> = BTreeMap::new();
    for city in values(&read(cities)?) {
        let people = city["population"].as_u64().unwrap_or_default();
        if people >= TOWN {
            let letter = if people >= BIG { 'b' } else { 't' };
            for name in names(city["name"].as_str().unwrap_or_default()) {
                letters.entry(name).and_modify(|old| *old = (*old).min(letter)).or_insert(letter);
            }
        }
    }
    for (path, pointer, letter) in [
        (subdivisions, "/subdivisions/localeDisplayNames/subdivisions", 'r'),
        (territories, "/main/en/localeDisplayNames/territories", 'c'),
    ] {
        let read = read(path)?;
        let listed = read.pointer(pointer).ok_or_else(|| io::Error::other(format!("{path}: no {pointer}")))?;
        for value in values(listed) {
            for name in names(value.as_str().unwrap_or_default()) {
                letters.insert(name, letter);
            }
        }
    }
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "# Countries (c), regions (r), towns of 100,000 (t) and of a million (b). Made by examples/places.rs; sources in NOTICE."
    )?;
    for (name, letter) in letters.iter().filter(|(name, _)| !VAGUE.contains(&name.as_str())) {
        writeln!(out, "{name}\t{letter}")?;
    }
    Ok(())
}

fn read(path: &str) -> io::Result<Value> {
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}

fn values(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_object().into_iter().flat_map(serde_json::Map::values)
}

/// The name and, where it has one, its form without the brackets, in both spellings of "and" and "Saint".
fn names(name: &str) -> Vec<String> {
    let name = fold(name.split(" (").next().unwrap_or_default());
    let latin = name.len() > 2 && name.bytes().all(|b| b.is_ascii_lowercase() || b" '-&".contains(&b));
    if !latin || name.contains("special administrative") {
        return Vec::new();
    }
    let mut names = vec![name.replace('&', "and")];
    if name.contains("st ") {
        names.push(name.replace("st ", "saint "));
    }
    if let Some(short) = name.strip_suffix(" city").filter(|s| s.len() > 3) {
        names.push(short.to_owned());
    }
    names
}
