//! Counts how often the findings of each stance rule are right, with the program itself, on texts with annotated stances.
//!
//! ```text
//! cargo run --release --example count_stances -- PAIRS.jsonl LISTED.jsonl > src/lexicon/weights/stance_rules.tsv
//! ```
//!
//! A line of PAIRS is a sentence: `id`, `text`, `source` and `target` as lists of [start, end) in code points, and `stance`, one of
//! `support`, `oppose`, `warn`, `force`, `urge` and `neutral`. A stance whose holder and target touch them is right if it goes that way.
//! A line of LISTED is an article: `id`, `text`, `sentences` as [start, end), `entities` as a list of names, and `stances` with the index of
//! their `sentence`, `holder`, `polarity` (`POS` or `NEG`) and `target`. A stance of one listed entity on another is right if it is
//! among those of its sentence.
//!
//! The table in the repository is counted on PLV (Hu et al. 2024, "Leveraging codebook knowledge with NLI and ChatGPT for zero-shot political
//! relation classification") with PLOVER's own examples, and on SEESAW (Zhang, Beauchamp and Wang 2022, "Generative entity-to-entity
//! stance detection with knowledge graph augmentation").

#![allow(clippy::print_stdout, clippy::print_stderr)]

use news_claims::record::{EntityEntry, Record, StanceEntry};
use news_claims::rules::STANCE;
use news_claims::span::Span;
use news_claims::stance::Sign;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::{env, fs};

/// What is supposed of every rule beforehand: this many findings, and how many of them right.
const BEFORE: (f64, f64) = (10.0, 7.0);

/// For each rule, how many findings there were and how many were right.
type Counts = BTreeMap<String, (f64, f64)>;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [pairs, listed] = arguments.as_slice() else {
        eprintln!("usage: count_stances PAIRS.jsonl LISTED.jsonl");
        std::process::exit(2);
    };
    let rules = STANCE.iter().flat_map(|family| family.rules);
    let mut counts: Counts = rules.map(|rule| (rule.id.to_owned(), BEFORE)).collect();
    lines(pairs).iter().for_each(|pair| count_pair(pair, &mut counts));
    lines(listed).iter().for_each(|article| count_listed(article, &mut counts));
    println!(
        "# How often findings of a stance rule are right, in per cent: of those that meet a marked pair of PLV or PLOVER or the \
         listed entities of a\n# SEESAW sentence, smoothed by ten findings at 70. Made by examples/count_stances.rs."
    );
    for (rule, (all, right)) in counts {
        println!("{rule}\t{:.0}", 100.0 * right / all);
    }
}

fn lines<T: DeserializeOwned>(path: &str) -> Vec<T> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{path}: {e}"))).collect()
}

fn extract(id: &str, text: &str) -> Record {
    news_claims::extract(&news_claims::read::text(id, text.to_owned()))
}

fn count(counts: &mut Counts, stance: &StanceEntry, is_right: bool) {
    let (all, right) = counts.entry(stance.rule.to_string()).or_insert(BEFORE);
    *all += 1.0;
    *right += f64::from(u8::from(is_right));
}

// ------------------------------------------------------------------------------------------------- sentences with one pair

#[derive(Deserialize)]
struct Pair {
    id: String,
    text: String,
    source: Vec<[usize; 2]>,
    target: Vec<[usize; 2]>,
    stance: String,
}

fn count_pair(pair: &Pair, counts: &mut Counts) {
    let record = extract(&pair.id, &pair.text);
    let (source, target) = (in_bytes(&pair.text, &pair.source), in_bytes(&pair.text, &pair.target));
    for stance in &record.stances {
        let holder = entity(&record, stance.holder.as_deref());
        let held = holder.is_some_and(|e| e.mentions.iter().any(|m| touch(&m.extent.spans, &source)));
        if held && stance.target.as_ref().is_some_and(|t| touch(&t.spans, &target)) {
            let is_right = match pair.stance.as_str() {
                "support" => stance.stance == Sign::Support,
                "neutral" => stance.stance != Sign::Oppose,
                // Who urges may urge against something.
                "urge" => true,
                _ => stance.stance == Sign::Oppose,
            };
            count(counts, stance, is_right);
        }
    }
}

/// Spans in code points, as bytes.
fn in_bytes(text: &str, spans: &[[usize; 2]]) -> Vec<Span> {
    let byte = |at: usize| text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte) as u32;
    spans.iter().map(|&[start, end]| Span { start: byte(start), end: byte(end) }).collect()
}

fn touch(a: &[Span], b: &[Span]) -> bool {
    a.iter().any(|a| b.iter().any(|b| a.start < b.end && b.start < a.end))
}

fn entity<'r>(record: &'r Record, id: Option<&str>) -> Option<&'r EntityEntry> {
    record.entities.iter().find(|e| Some(e.id.as_str()) == id)
}

// ------------------------------------------------------------------------------------------------- articles with listed entities

#[derive(Deserialize)]
struct Listed {
    id: String,
    text: String,
    sentences: Vec<[usize; 2]>,
    entities: Vec<String>,
    stances: Vec<Triple>,
}

#[derive(Deserialize)]
struct Triple {
    sentence: usize,
    holder: String,
    polarity: String,
    target: String,
}

fn count_listed(article: &Listed, counts: &mut Counts) {
    let record = extract(&article.id, &article.text);
    let sentences = in_bytes(&article.text, &article.sentences);
    for stance in record.stances.iter().filter(|s| s.stance != Sign::Ambivalent) {
        let named = |id: &Option<String>| listed(article, &entity(&record, id.as_deref())?.name);
        let (Some(holder), Some(target)) = (named(&stance.holder), named(&stance.target_entity)) else { continue };
        let Some(cue) = stance.cue.as_ref().and_then(|cue| cue.spans.first()) else { continue };
        let at = sentences.iter().position(|s| s.start <= cue.start && cue.start < s.end);
        let polarity = if stance.stance == Sign::Support { "POS" } else { "NEG" };
        let is_meant =
            |t: &Triple| Some(t.sentence) == at && t.holder == holder && t.target == target && t.polarity == polarity;
        count(counts, stance, article.stances.iter().any(is_meant));
    }
}

/// The listed entity that a name stands for, by its last word.
fn listed<'l>(article: &'l Listed, name: &str) -> Option<&'l str> {
    let last = |name: &str| name.split_whitespace().next_back().map(str::to_lowercase);
    article.entities.iter().find(|entity| last(entity) == last(name)).map(String::as_str)
}
