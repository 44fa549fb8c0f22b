//! Trains the tagger and measures it.
//!
//!     cargo run --release --example train_tagger -- --out src/text/tagger/model.bin NEWS.tsv GUM.tsv GUM.tsv GUM.tsv WEB.tsv
//!     cargo run --release --example train_tagger -- --check [--held-out] [MODEL.bin] FILE.tsv...
//!
//! A file has a token a line (word, Penn tag, anything else), tab-separated, and an empty line between sentences. Of each
//! file every tenth block of a hundred sentences is held out: never trained on, and what `--held-out` measures. A file named
//! three times counts three times.
//!
//! The model in the tree was trained on 0.7 million tokens of US political news of 2015–16 tagged by Stanford CoreNLP and
//! 0.1 million tokens of GUM's academic, biography, court, interview, speech, textbook and travel texts tagged by hand
//! (CC BY 4.0), and 0.6 million tokens of reviews, tweets and editorials (the texts of VADER, MIT), weblogs, newsgroups and newswire
//! that `teacher.py` tagged. It holds counts and weights, none of the texts.
//!
//! "to" is tagged as in the Universal Dependencies treebanks: `TO` before a verb, `IN` before anything else.

#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::time::Instant;
use std::{env, fs, process};

use news_claims::span::Span;
use news_claims::text::tagger::features::Window;
use news_claims::text::tagger::model::{self, Model, Tags};
use news_claims::text::tagger::words::{self, Line, Look};
use news_claims::text::tagger::{MODEL, choose, walk};
use news_claims::text::{Tag, lemmas};

/// How often the sentences are gone through.
const EPOCHS: usize = 8;
/// By how much a tag must win before the weights are left alone.
const MARGIN: f32 = 30.0;
/// Of a hundred features, how many are left out at random, so that none is relied on alone.
const DROP: u64 = 10;
/// Of a hundred sentences, how many are read as if the rarer words were unknown.
const FORGET: u64 = 20;
/// Words seen so often or less are rare in that sense.
const COMMON: u32 = 20;
/// A feature must be seen so often to get weights.
const FEWEST: u8 = 4;
/// How many numbers count the features.
const SEEN: usize = 1 << 26;
/// Words seen so often or less tell what words are like that were never seen.
const RARE: u32 = 3;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let files: Vec<&String> = arguments.iter().filter(|a| a.ends_with(".tsv")).collect();
    let has = |flag: &str| arguments.iter().any(|a| a == flag);
    let file = arguments.iter().find(|a| a.ends_with(".bin"));
    if has("--check") {
        let bytes = file.map(|path| fs::read(path).expect("the model can be read"));
        let model = bytes.as_ref().map_or(MODEL, |bytes| model_in(bytes));
        for file in files {
            let (trained, held_out) = read(file);
            let sentences = if has("--held-out") { held_out } else { trained.into_iter().chain(held_out).collect() };
            println!("{file}");
            check(&model, &sentences, true);
        }
    } else if let (Some(out), false) = (file, files.is_empty()) {
        let (trained, held_out): (Vec<_>, Vec<_>) = files.iter().map(|f| read(f)).unzip();
        let mut trained = trained.concat();
        // Headlines are learned from sentences recast: the news has them tagged as rows of names.
        trained.retain(|s| !Line::of(&s.text, s.spans.iter().copied()).is_headline());
        surnames(&mut trained);
        let bytes = train(&trained);
        let model = model_in(&bytes);
        for (file, sentences) in files.iter().zip(&held_out) {
            println!("{file}, held out");
            check(&model, sentences, false);
        }
        fs::write(out, bytes).expect("the model can be written");
    } else {
        eprintln!("usage: train_tagger --out MODEL.bin FILE.tsv... | --check [--held-out] FILE.tsv...");
        process::exit(2);
    }
}

fn model_in(bytes: &[u8]) -> Model<'_> {
    Model::of(bytes.try_into().expect("the model's size"))
}

/// A sentence with its tags, as text again.
#[derive(Clone)]
struct Sentence {
    text: String,
    lower: String,
    spans: Vec<Span>,
    tags: Vec<Tag>,
}

/// The sentences of a file: those to train on, those held out.
fn read(path: &str) -> (Vec<Sentence>, Vec<Sentence>) {
    let file = fs::read_to_string(path).unwrap_or_else(|e| panic!("{path}: {e}"));
    let (mut trained, mut held_out) = (Vec::new(), Vec::new());
    for (index, block) in file.split("\n\n").filter(|b| !b.trim().is_empty()).enumerate() {
        let tokens = block.lines().filter_map(|line| {
            let mut columns = line.split('\t');
            let (word, tag) = (columns.next()?, columns.next()?);
            let tag = tag.parse().unwrap_or_else(|e| panic!("{path}: {e}"));
            Some((word, tag))
        });
        let sentence = sentence(&tokens.collect::<Vec<_>>());
        if index / 100 % 10 == 9 {
            held_out.push(sentence);
        } else {
            trained.push(sentence);
        }
    }
    (trained, held_out)
}

/// Words with a space between them, but none on the inner side of quotation marks.
fn sentence(tokens: &[(&str, Tag)]) -> Sentence {
    let mut text = String::new();
    let mut spans = Vec::new();
    let mut tags: Vec<Tag> = Vec::new();
    for &(word, tag) in tokens {
        let word = match word {
            "-LRB-" => "(",
            "-RRB-" => ")",
            word => word,
        };
        if tags.last().is_some_and(|&before| before != Tag::Open) && tag != Tag::Close {
            text.push(' ');
        }
        // As the English Web Treebank has it.
        let tag = match words::shape(word.to_ascii_lowercase().as_bytes()) {
            words::ADDRESS => Tag::ADD,
            words::MARKS if word.len() > 2 && tag.universal() != "PUNCT" => Tag::NFP,
            _ => tag,
        };
        let start = text.len();
        text.push_str(word);
        spans.push(Span::new(start, text.len()));
        tags.push(tag);
    }
    for at in 0..tags.len() {
        let verb = tags[at + 1..].iter().find(|t| !t.is_adverb()).is_some_and(|&t| matches!(t, Tag::VB | Tag::TO));
        if tags[at] == Tag::TO && !verb && spans[at].of(&text).eq_ignore_ascii_case("to") {
            tags[at] = Tag::IN;
        }
    }
    let lower = text.to_ascii_lowercase();
    Sentence { text, lower, spans, tags }
}

/// Makes names of the rare surnames that a machine took for adjectives: words with a capital that, as no adjective does,
/// often stand alone between a mark and a finite verb ("…, Okafor said").
fn surnames(sentences: &mut [Sentence]) {
    let adjective = |s: &Sentence, at: usize| {
        s.tags[at] == Tag::JJ && s.spans[at].of(&s.text).starts_with(|c: char| c.is_ascii_uppercase())
    };
    let mut counts: HashMap<String, [u32; 2]> = HashMap::new();
    for s in sentences.iter() {
        for at in (0..s.tags.len()).filter(|&at| adjective(s, at)) {
            let before = at.checked_sub(1).map(|at| s.tags[at]);
            let after = s.tags.get(at + 1);
            let alone =
                before.is_some_and(Tag::is_punctuation) && matches!(after, Some(Tag::VBD | Tag::VBZ | Tag::VBN));
            let [all, lone] = counts.entry(s.spans[at].of(&s.text).to_owned()).or_default();
            *all += 1;
            *lone += u32::from(alone);
        }
    }
    for s in sentences {
        for at in 0..s.tags.len() {
            if adjective(s, at) && counts.get(s.spans[at].of(&s.text)).is_some_and(|[all, lone]| lone * 4 > *all) {
                s.tags[at] = Tag::NNP;
            }
        }
    }
}

impl Sentence {
    /// Walks over the sentence as the tagger does.
    fn walk(&self, model: &Model, choose: impl FnMut(usize, &Window) -> Tag) {
        walk(model, &self.text, &self.lower, self.spans.iter().copied(), choose);
    }

    /// The sentence, now and then, as a headline or as people type.
    fn recast(&self, random: &mut Random) -> Option<Sentence> {
        let chance = random.next() % 100;
        let mut sentence = if matches!(chance, 0..9 | 14..16) { self.headline() } else { self.clone() };
        let mut bytes = sentence.text.clone().into_bytes();
        match chance {
            0..4 => {}
            4..14 => {
                for (span, tag) in sentence.spans.iter().zip(&sentence.tags) {
                    if span.len() > 3 || !matches!(tag, Tag::DT | Tag::IN | Tag::CC | Tag::TO) {
                        bytes[span.start as usize].make_ascii_uppercase();
                    }
                }
            }
            14..19 => bytes.make_ascii_uppercase(),
            19..22 => bytes.make_ascii_lowercase(),
            _ => return None,
        }
        sentence.text = String::from_utf8(bytes).expect("only ASCII letters were changed");
        Some(sentence)
    }

    /// The sentence as the headline of a news article: in the present tense, passives without an auxiliary, no articles, no
    /// full stop.
    fn headline(&self) -> Sentence {
        let mut words: Vec<(Cow<str>, Tag)> = Vec::new();
        for (at, (span, &tag)) in self.spans.iter().zip(&self.tags).enumerate() {
            let is_be = || lemma(span.of(&self.lower), tag) == "be";
            match tag {
                Tag::DT | Tag::Stop => {}
                Tag::VBD | Tag::VBZ if self.tags.get(at + 1) == Some(&Tag::VBN) && is_be() => {}
                Tag::VBD => words.push((third_person(&lemma(span.of(&self.lower), tag)).into(), Tag::VBZ)),
                _ => words.push((span.of(&self.text).into(), tag)),
            }
        }
        sentence(&words.iter().map(|(word, tag)| (&**word, *tag)).collect::<Vec<_>>())
    }
}

/// The base form of a word in lower case.
fn lemma(form: &str, tag: Tag) -> String {
    let mut forms = form.to_owned();
    let lemma = lemmas::find(Span::new(0, form.len()), tag, &mut forms);
    lemma.of(&forms).to_owned()
}

/// "He", "she" or "it" does so.
fn third_person(verb: &str) -> String {
    let consonant_y = verb.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    match (verb, consonant_y) {
        ("be", _) => "is".to_owned(),
        ("have", _) => "has".to_owned(),
        (_, Some(stem)) => format!("{stem}ies"),
        _ if verb.ends_with(['s', 'x', 'z', 'o']) || verb.ends_with("ch") || verb.ends_with("sh") => {
            format!("{verb}es")
        }
        _ => format!("{verb}s"),
    }
}

/// Numbers that look random and are the same each time (xorshift).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
}

type Counts = HashMap<(u32, usize), BTreeMap<Tag, u32>>;

/// What the dictionary says of a word or of a key to back off to.
type Sets = HashMap<u32, [Tags; Look::KINDS]>;

/// Builds the dictionary: for each word and look, which tags it can have. Also returns how often each word was seen.
fn dictionary(sentences: &[Sentence]) -> (Sets, HashMap<u32, u32>) {
    let blank = vec![0; model::SIZE];
    let blank = model_in(&blank);
    let mut words = Counts::new();
    let mut totals: HashMap<u32, u32> = HashMap::new();
    let mut keys: HashMap<u32, Vec<u32>> = HashMap::new();
    for sentence in sentences {
        sentence.walk(&blank, |at, window| {
            let (word, tag) = (window.word(), sentence.tags[at]);
            if word.look != Look::Line && !(word.look == Look::Initial && tag.is_proper()) {
                // What is no name although its capital would tell nothing is what it is without one.
                let kind = word.look.kind() % Look::OPEN;
                *words.entry((word.hash, kind)).or_default().entry(tag).or_default() += 1;
                *totals.entry(word.hash).or_default() += 1;
                let lower = &sentence.lower.as_bytes()[sentence.spans[at].range()];
                keys.entry(word.hash).or_insert_with(|| words::back_off(lower).collect());
            }
            tag
        });
    }
    let mut endings = Counts::new();
    for (&(hash, kind), counts) in words.iter().filter(|((hash, _), _)| totals[hash] <= RARE) {
        for &key in &keys[&hash] {
            for (&tag, n) in counts {
                *endings.entry((key, kind)).or_default().entry(tag).or_default() += n;
            }
        }
    }
    let mut sets = Sets::new();
    for ((key, kind), counts) in endings {
        if counts.values().sum::<u32>() >= 8 {
            let set = &mut sets.entry(key).or_default()[kind];
            *set = likely(&counts, 0.005);
            set.0 |= Tags::from_iter([Tag::NN, Tag::NNP, Tag::JJ]).0;
            complete(set);
        }
    }
    for set in sets.values_mut() {
        set[Look::OPEN] = set[0].or_names();
    }
    for (example, tags) in [
        ("!!", Tags::from_iter([Tag::Stop])),
        ("=^", Tags::from_iter([Tag::NFP, Tag::Colon, Tag::SYM])),
        ("www.example.org", Tags::from_iter([Tag::ADD])),
    ] {
        for key in words::back_off(example.as_bytes()).skip(2) {
            sets.insert(key, [tags; Look::KINDS]);
        }
    }
    let mut own = Sets::new();
    for (&hash, &total) in totals.iter().filter(|&(_, &total)| total > 1) {
        let back_off = |kind: usize| keys[&hash].iter().filter_map(|k| sets.get(k)).map(|s| s[kind]).find(|s| s.0 != 0);
        let seen = |kind: usize| words.get(&(hash, kind)).map_or(0, |c| c.values().sum::<u32>());
        let tags = |kind: usize| words.get(&(hash, kind)).map_or(Tags::default(), |c| likely(c, 0.002)).0;
        let set = own.entry(hash).or_default();
        for (kind, set) in set[..Look::OPEN].iter_mut().enumerate() {
            let mut known = Tags(tags(kind));
            if kind != 0 && seen(kind) < 50 {
                known = Tags(known.0 | tags(0) | tags(1)).or_names();
            }
            if kind == 0 && seen(0) < 5 {
                known.0 |= tags(1);
            }
            if seen(kind) + seen(1) < 10 && total < 200 {
                known.0 |= back_off(kind).unwrap_or_default().0;
            }
            if seen(kind) < 100 {
                complete(&mut known);
            }
            *set = known;
        }
        let names = Tags(tags(1) & Tags::from_iter([Tag::NNP, Tag::NNPS]).0);
        set[Look::OPEN] = if seen(0) < 50 { set[0].or_names() } else { Tags(set[0].0 | names.0) };
    }
    sets.extend(own);
    (sets, totals)
}

/// Forms that all words of some kind have in common.
fn complete(tags: &mut Tags) {
    for (one, other) in [
        (Tag::VB, Tag::VBP),
        (Tag::VBD, Tag::VBN),
        (Tag::VBG, Tag::NN),
        (Tag::VBN, Tag::JJ),
        (Tag::VBP, Tag::VB),
        (Tag::VBN, Tag::VBD),
        (Tag::VBZ, Tag::NNS),
        (Tag::NNS, Tag::VBZ),
    ] {
        if tags.contains(one) {
            tags.0 |= 1 << other as u32;
        }
    }
}

/// The tags that make up more than a share of the occurrences.
fn likely(counts: &BTreeMap<Tag, u32>, share: f64) -> Tags {
    let total: u32 = counts.values().sum();
    let odd = |tag| matches!(tag, Tag::FW | Tag::UH | Tag::SYM | Tag::LS | Tag::GW | Tag::AFX);
    let enough = |tag, n| f64::from(n) > share.max(if odd(tag) { 0.05 } else { 0.0 }) * f64::from(total);
    counts.iter().filter(|&(&tag, &n)| enough(tag, n) && (n > 1 || total < 50)).map(|(&tag, _)| tag).collect()
}

/// The sets of tags by their classes. Those of the fewest occurrences give way to the smallest that has all of theirs.
fn classes(sets: &Sets, totals: &HashMap<u32, u32>) -> Vec<Tags> {
    let mut counts: HashMap<Tags, u32> = HashMap::new();
    for (hash, set) in sets {
        for tags in set.iter().filter(|t| t.0 != 0) {
            *counts.entry(*tags).or_default() += totals.get(hash).unwrap_or(&1);
        }
    }
    let mut classes: Vec<Tags> = counts.keys().copied().collect();
    classes.sort_by_key(|tags| (!tags.is_single(), std::cmp::Reverse(counts[tags]), tags.0));
    let all = Tags::from_iter(classes.iter().copied().flatten());
    println!("{} words and endings, {} sets of tags", sets.len(), classes.len());
    classes.truncate(model::CLASSES - 2);
    classes.insert(0, Tags::from_iter([Tag::NN, Tag::NNP, Tag::JJ, Tag::NNS, Tag::CD]));
    classes.push(all);
    classes
}

/// A model with this dictionary and no weights.
fn write_dictionary(sets: &Sets, classes: &[Tags], totals: &HashMap<u32, u32>) -> Vec<u8> {
    let mut bytes = vec![0; model::SIZE];
    for (class, tags) in classes.iter().enumerate() {
        bytes[class * 8..class * 8 + 8].copy_from_slice(&tags.0.to_le_bytes());
    }
    let class = |tags: Tags| match tags.0 {
        0 => 0,
        _ => {
            let holding = classes.iter().enumerate().skip(1).filter(|(_, c)| c.0 & tags.0 == tags.0);
            holding.min_by_key(|(_, c)| c.0.count_ones()).map_or(0, |(class, _)| class as u8)
        }
    };
    let mut hashes: Vec<u32> = sets.keys().copied().collect();
    hashes.sort_unstable_by_key(|hash| (std::cmp::Reverse(totals.get(hash)), *hash));
    for hash in hashes {
        let print = model::fingerprint(hash).to_le_bytes();
        let mut slot = hash as usize % model::SLOTS;
        loop {
            let at = model::CLASSES * 8 + slot * model::SLOT;
            let entry = &mut bytes[at..at + model::SLOT];
            if entry[..2] == [0, 0] {
                entry[..2].copy_from_slice(&print);
                for (to, &tags) in entry[2..].iter_mut().zip(&sets[&hash]) {
                    *to = class(tags);
                }
                break;
            }
            slot = (slot + 1) % model::SLOTS;
        }
    }
    bytes
}

/// A weight while it is learned, with what its average needs.
#[derive(Clone, Copy, Default)]
struct Weight {
    now: f32,
    sum: f64,
    since: u32,
}

impl Weight {
    fn add(&mut self, change: f32, time: u32) {
        self.sum += f64::from(self.now) * f64::from(time - self.since);
        self.since = time;
        self.now += change;
    }
}

/// Trains a model.
fn train(sentences: &[Sentence]) -> Vec<u8> {
    let (sets, totals) = dictionary(sentences);
    let classes = classes(&sets, &totals);
    let bytes = write_dictionary(&sets, &classes, &totals);
    let model = model_in(&bytes);
    // A dictionary without the rarer words, so that the endings are learned from more than those.
    let mut common = sets.clone();
    common.retain(|hash, _| totals.get(hash).is_none_or(|&n| n > COMMON));
    let common = write_dictionary(&common, &classes, &totals);
    let common = model_in(&common);
    let mut weights = vec![Weight::default(); model::BLOCKS * model::BLOCK];
    let slot = |feature: u32, tag: Tag| {
        model::block(feature) * model::BLOCK + ((tag as u32 ^ feature) as usize % model::BLOCK)
    };
    let mut seen = vec![0u8; SEEN];
    for sentence in sentences {
        sentence.walk(&model, |at, window| {
            if !window.word().candidates(&model).is_single() {
                for feature in window.features() {
                    let seen = &mut seen[feature as usize % (SEEN)];
                    *seen = seen.saturating_add(1);
                }
            }
            sentence.tags[at]
        });
    }
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    let mut time = 0;
    for epoch in 0..EPOCHS {
        for at in (1..order.len()).rev() {
            order.swap(at, (random.next() % (at as u64 + 1)) as usize);
        }
        let mut wrong = 0;
        for &at in &order {
            let recast = sentences[at].recast(&mut random);
            let sentence = recast.as_ref().unwrap_or(&sentences[at]);
            let model = if random.next() % 100 < FORGET { common } else { model };
            sentence.walk(&model, |at, window| {
                let gold = sentence.tags[at];
                let candidates = window.word().candidates(&model);
                if candidates.is_single() {
                    return candidates.first();
                }
                time += 1;
                let mut features = window.features().to_vec();
                features.retain(|_| random.next() % 100 >= DROP);
                let score = |tag: Tag| features.iter().map(|&f| weights[slot(f, tag)].now).sum::<f32>();
                let best = candidates.max_by(|&a, &b| score(a).total_cmp(&score(b))).expect("several");
                let rival = candidates.filter(|&t| t != gold).max_by(|&a, &b| score(a).total_cmp(&score(b)));
                wrong += u32::from(best != gold);
                if let Some(rival) = rival.filter(|&r| candidates.contains(gold) && score(gold) - score(r) < MARGIN) {
                    for &feature in features.iter().filter(|&&f| seen[f as usize % SEEN] >= FEWEST) {
                        weights[slot(feature, gold)].add(1.0, time);
                        weights[slot(feature, rival)].add(-1.0, time);
                    }
                }
                best
            });
        }
        println!("epoch {}: {wrong} wrong in training", epoch + 1);
    }
    let averages: Vec<f32> = weights
        .iter_mut()
        .map(|w| {
            w.add(0.0, time);
            (w.sum / f64::from(time)) as f32
        })
        .collect();
    let mut sizes: Vec<f32> = averages.iter().map(|a| a.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let scale = 127.0 / sizes[sizes.len() * 9995 / 10000];
    println!(
        "{} weights in use, largest {:?}, scale {scale}",
        sizes.iter().filter(|&&s| s * scale >= 0.5).count(),
        sizes.last()
    );
    let mut bytes = bytes.clone();
    let start = model::SIZE - averages.len();
    for (to, average) in bytes[start..].iter_mut().zip(&averages) {
        *to = (average * scale).round().clamp(-127.0, 127.0) as i8 as u8;
    }
    bytes
}

/// Prints how often the model is right, and where it is not.
fn check(model: &Model, sentences: &[Sentence], details: bool) {
    let mut right = [[0u32; 2]; 2];
    let mut confused: BTreeMap<(Tag, Tag), u32> = BTreeMap::new();
    let mut tagged: BTreeMap<Tag, [u32; 3]> = BTreeMap::new();
    let (mut ambiguous, mut impossible) = (0, 0);
    for sentence in sentences {
        sentence.walk(model, |at, window| {
            let (tag, gold) = (choose(model, window), sentence.tags[at]);
            let word = window.word();
            let known = model.class(word.hash, word.look).is_some();
            right[usize::from(known)][usize::from(tag == gold)] += 1;
            let candidates = word.candidates(model);
            ambiguous += u32::from(!candidates.is_single());
            impossible += u32::from(!candidates.contains(gold));
            tagged.entry(gold).or_default()[0] += u32::from(tag == gold);
            tagged.entry(gold).or_default()[1] += 1;
            tagged.entry(tag).or_default()[2] += 1;
            if tag != gold {
                *confused.entry((gold, tag)).or_default() += 1;
            }
            tag
        });
    }
    let share = |[wrong, right]: [u32; 2]| f64::from(right) / f64::from(wrong + right).max(1.0);
    let all = [right[0][0] + right[1][0], right[0][1] + right[1][1]];
    let tokens = all[0] + all[1];
    println!(
        "{tokens} tokens: {:.4}; known {:.4}, unknown {:.4} ({}); to choose {ambiguous}, right tag not among them {impossible}",
        share(all),
        share(right[1]),
        share(right[0]),
        right[0][0] + right[0][1],
    );
    let start = Instant::now();
    let mut rounds = 0;
    while start.elapsed().as_secs_f64() < 0.5 {
        for sentence in sentences {
            sentence.walk(model, |_, window| choose(model, window));
        }
        rounds += 1;
    }
    println!("{:.1} million tokens a second", f64::from(tokens * rounds) / start.elapsed().as_secs_f64() / 1e6);
    if !details {
        return;
    }
    println!("tag: recall, precision, in the gold");
    for (tag, [right, gold, given]) in &tagged {
        let (right, gold, given) = (f64::from(*right), f64::from(*gold), f64::from(*given));
        println!("{:6} {:.3} {:.3} {gold}", tag.penn(), right / gold.max(1.0), right / given.max(1.0));
    }
    let mut confused: Vec<_> = confused.into_iter().collect();
    confused.sort_by_key(|&(_, n)| std::cmp::Reverse(n));
    println!("most often confused: gold, given, times");
    for ((gold, tag), n) in confused.into_iter().take(40) {
        println!("{:6} {:6} {n}", gold.penn(), tag.penn());
    }
}
