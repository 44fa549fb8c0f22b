//! Makes `src/lexicon/gazetteer/people.tsv`, the given names and surnames of the world, from
//!
//! - the person providers of Faker (MIT): a directory with a `__init__.py` for each locale,
//! - the names of the 1990 census of the United States (public domain): `dist.female.first`, `dist.male.first`,
//!   `dist.all.last`, a name a line, most frequent first,
//! - the World Factbook of 2015 (public domain): a directory of continents with a JSON file for each country, which names those in
//!   office, ambassadors and the leaders of parties, their surnames in capitals, and
//! - the given names of nomquamgender (MIT; Van Buskirk, Clauset and Larremore 2022): a JSON object from a name to how many sources
//!   have it, how many people bear it, and how many of them are women.
//!
//! Usage: `cargo run --example people -- PROVIDERS CENSUS FACTBOOK CONSENSUS > src/lexicon/gazetteer/people.tsv`
//!
//! A name is written in lower case without diacritics. Its letters: `f` and `m`, given to women and to men (both where the
//! sources disagree or do not tell); `s`, a surname. Cyrillic and Greek lists are transliterated as newspapers do; lists in other scripts
//! are left out, since their Latin spelling is not a matter of letters.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::Path;
use std::{env, fs};

use news_claims::lexicon::packed::fold;
use news_claims::lexicon::{self, Classes, Known};
use serde_json::{Map, Value};

/// The census lists end in names that hardly anybody bears and that are common words: only its first names are taken.
const CENSUS_GIVEN: usize = 2500;
const CENSUS_SURNAMES: usize = 8000;

/// Words of grammar and words that newspapers capitalise, which stray entries of the lists would make names.
const WORDS: &[&str] = &[
    "all", "among", "an", "as", "at", "by", "can", "de", "do", "each", "else", "ever", "for", "governor", "had", "he",
    "her", "his", "in", "into", "it", "less", "more", "must", "no", "north", "of", "on", "or", "over", "per", "said",
    "she", "so", "soon", "south", "than", "that", "to", "too", "up", "us", "via", "was", "west", "east", "were",
    "with",
];

/// From how many sources on a name is told whether it is a woman's or a man's, and from how many on it is a name at all.
const TELLING_SOURCES: u64 = 4;
const SOURCES: u64 = 12;
/// Which share of those who bear a name makes it one gender's.
const SHARE: f64 = 0.9;

/// For each name, how many lists have it as a woman's, a man's and a family's.
type Counts = BTreeMap<String, [u32; 3]>;

fn main() -> io::Result<()> {
    let mut args = env::args().skip(1);
    let [Some(providers), Some(census), Some(factbook), Some(consensus)] = std::array::from_fn(|_| args.next()) else {
        return Err(io::Error::other("usage: people PROVIDERS CENSUS FACTBOOK CONSENSUS"));
    };
    let mut counts = Counts::new();
    let mut locales: Vec<_> = fs::read_dir(providers)?.collect::<Result<_, _>>()?;
    locales.sort_by_key(|entry| entry.file_name());
    for locale in locales {
        if let Ok(source) = fs::read_to_string(locale.path().join("__init__.py")) {
            provider(&source, &mut counts);
        }
    }
    for (file, column, most) in [
        ("dist.female.first", 0, CENSUS_GIVEN),
        ("dist.male.first", 1, CENSUS_GIVEN),
        ("dist.all.last", 2, CENSUS_SURNAMES),
    ] {
        let text = fs::read_to_string(Path::new(&census).join(file))?;
        for name in text.lines().take(most).filter_map(|line| line.split_whitespace().next()) {
            count(name, column, &mut counts);
        }
    }
    for continent in fs::read_dir(factbook)? {
        let continent = continent?.path();
        for country in continent.is_dir().then(|| fs::read_dir(continent)).transpose()?.into_iter().flatten() {
            if let Ok(country) = serde_json::from_str(&fs::read_to_string(country?.path())?) {
                officials(&country, &mut counts);
            }
        }
    }
    if let Value::Object(names) = serde_json::from_str(&fs::read_to_string(consensus)?)? {
        genders(&names, &mut counts);
    }
    write(&counts)
}

/// Counts the names of those in office and of the leaders of parties (in square brackets) of one country.
fn officials(country: &Value, counts: &mut Counts) {
    let Some(government) = country.get("Government") else { return };
    let text = |section: &str, key: &str| government.get(section)?.get(key)?.get("text")?.as_str();
    for (section, key) in [
        ("Executive branch", "chief of state"),
        ("Executive branch", "head of government"),
        ("Diplomatic representation in the US", "chief of mission"),
        ("Diplomatic representation from the US", "chief of mission"),
    ] {
        people(text(section, key).unwrap_or_default(), counts);
    }
    let parties = government.get("Political parties and leaders").and_then(|p| p.get("text")?.as_str());
    for leader in parties.unwrap_or_default().split('[').skip(1).filter_map(|part| part.split(']').next()) {
        people(leader, counts);
    }
}

/// Counts the people of a text: words with a capital beside a surname in capitals, offices and ordinary words left out.
fn people(text: &str, counts: &mut Counts) {
    let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let is_office = |word: &str| lexicon::classes(&word.to_lowercase()).has(Classes::TITLE.or(Classes::ROLE));
    for phrase in text.split([',', ';', '(', ')', '/', '"', '+']) {
        for person in phrase.split_whitespace().collect::<Vec<_>>().split(|word| !is_capital(word)) {
            let is_surname = |word: &&&str| word.len() > 1 && !word.chars().any(char::is_lowercase);
            let given = person.iter().filter(|word| !is_surname(word) && word.len() > 2 && !is_office(word));
            let given: Vec<_> = given.collect();
            if given.is_empty() || !person.iter().any(|word| is_surname(&word)) {
                continue;
            }
            let is_word = |name: &str| lexicon::known(&fold(name)).has(Known::WORD);
            for family in person.iter().filter(is_surname).filter(|word| word.len() > 2 && !is_word(word)) {
                count(family, 2, counts);
            }
            let told = given[0].to_lowercase();
            if !is_word(&told) && !counts.contains_key(&fold(&told)) {
                count(&told, 0, counts);
                count(&told, 1, counts);
            }
        }
    }
}

/// Whose names given names are, whatever the lists say, and further given names that the tables know for nothing else.
fn genders(names: &Map<String, Value>, counts: &mut Counts) {
    for (name, known) in names {
        let (Some(sources), Some(women)) = (known[0].as_u64(), known[2].as_f64()) else { continue };
        let is_given = counts.get(name).is_some_and(|&[female, male, _]| female + male > 0);
        let is_new = || {
            let is_free = lexicon::classes(name) == Classes::default();
            sources >= SOURCES && is_free && !lexicon::known(name).has(Known::PLACE.or(Known::WORD))
        };
        if sources >= TELLING_SOURCES && (is_given || is_new()) {
            for column in [0, 1] {
                count(name, column, counts);
            }
            if let Some([female, male, _]) = counts.get_mut(name) {
                (*female, *male) = (u32::from(women > 1.0 - SHARE), u32::from(women < SHARE));
            }
        }
    }
}

/// Counts the names of one locale: the strings of its `first_names_female`, `first_names_male` and `last_names` lists.
fn provider(source: &str, counts: &mut Counts) {
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        let Some((list, value)) = line.trim().split_once('=') else { continue };
        let list = list.split(':').next().unwrap_or_default().trim();
        let romanized = list.ends_with("romanized_names") || list.contains("_romanized_names_");
        let column = match list {
            _ if list.starts_with("first") && list.ends_with("_female") => 0,
            _ if list.starts_with("first") && list.ends_with("_male") => 1,
            _ if list.starts_with("last_names") || list.starts_with("last") && romanized => 2,
            _ => continue,
        };
        let mut depth = nesting(value);
        let mut names = quoted(value);
        while depth > 0 {
            let Some(line) = lines.next() else { break };
            depth += nesting(line);
            names.extend(quoted(line));
        }
        for name in names {
            count(name, column, counts);
        }
    }
}

/// How many brackets stay open on a line.
fn nesting(line: &str) -> i32 {
    let code = line.split('#').next().unwrap_or_default();
    code.chars().map(|c| if "([{".contains(c) { 1 } else { -i32::from(")]}".contains(c)) }).sum()
}

/// The strings in quotation marks on a line, comments left out.
fn quoted(line: &str) -> Vec<&str> {
    if line.trim_start().starts_with('#') {
        return Vec::new();
    }
    line.split('"').skip(1).step_by(2).collect()
}

/// Counts a name, if it is one word of Latin, Cyrillic or Greek letters.
fn count(name: &str, column: usize, counts: &mut Counts) {
    let name = fold(&transliterate(name));
    let letters = name.bytes().filter(u8::is_ascii_lowercase).count();
    if letters >= 2
        && !WORDS.contains(&name.as_str())
        && name.bytes().all(|b| b.is_ascii_lowercase() || b"'-".contains(&b))
    {
        counts.entry(name).or_default()[column] += 1;
    }
}

/// Cyrillic and Greek letters in the spelling that English newspapers use; other letters stay.
fn transliterate(name: &str) -> String {
    const LETTERS: &[(&str, &[&str])] = &[
        (
            "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя",
            &[
                "a", "b", "v", "g", "g", "d", "e", "e", "ye", "zh", "z", "i", "i", "yi", "y", "k", "l", "m", "n", "o",
                "p", "r", "s", "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya",
            ],
        ),
        (
            "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊΐϋ",
            &[
                "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s", "s", "t",
                "y", "f", "ch", "ps", "o", "a", "e", "i", "i", "o", "y", "o", "i", "i", "y",
            ],
        ),
    ];
    let latin =
        |c: char| LETTERS.iter().find_map(|(from, to)| from.chars().position(|f| f == c).map(|at| to[at].to_owned()));
    name.to_lowercase().chars().map(|c| latin(c).unwrap_or_else(|| c.to_string())).collect()
}

fn write(counts: &Counts) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(
        out,
        "# Given names (f: women's, m: men's) and surnames (s). Made by examples/people.rs; sources in NOTICE."
    )?;
    for (name, &[female, male, family]) in counts {
        // A list has stray entries; one source in four decides nothing.
        let f = if female * 4 > male { "f" } else { "" };
        let m = if male * 4 > female { "m" } else { "" };
        let s = if family > 0 { "s" } else { "" };
        writeln!(out, "{name}\t{f}{m}{s}")?;
    }
    Ok(())
}
