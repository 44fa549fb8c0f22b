//! Every rule's examples, through the whole engine: each sentence of `finds` must yield the rule with exactly the marked words, each of
//! `ignores` and `misses` nothing of that rule; alone, and after another sentence.

use super::{ATTRIBUTION, Rule, STANCE};
use crate::article::Article;
use crate::span::Run;
use crate::text::Document;
use crate::{attribution, entity, read, stance, text};
use std::collections::HashSet;

/// Stands before each example the second time.
const EARLIER: &str = "It rained in the valley on Monday.";

/// What a rule found: its id, and the words of each role.
type Finding = (&'static str, Vec<(&'static str, String)>);

#[test]
fn attribution_rules_keep_their_examples() {
    let rules = ATTRIBUTION.iter().copied().flatten();
    let failures: Vec<String> = rules.flat_map(|rule| failures(rule, attributions)).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn stance_rules_keep_their_examples() {
    let rules = STANCE.iter().flat_map(|family| family.rules);
    let failures: Vec<String> = rules.flat_map(|rule| failures(rule, stances)).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// The id is printed with each finding and names the rule's weights.
#[test]
fn no_two_rules_have_one_id() {
    let mut ids = HashSet::new();
    for rule in ATTRIBUTION.iter().copied().flatten().chain(STANCE.iter().flat_map(|family| family.rules)) {
        assert!(ids.insert(rule.id), "{} is there twice", rule.id);
    }
}

/// A rule for which nobody can think of a sentence is not needed.
#[test]
fn every_attribution_rule_has_examples_of_both_sorts() {
    for rule in ATTRIBUTION.iter().copied().flatten() {
        assert!(!rule.finds.is_empty() || !rule.misses.is_empty(), "{} finds nothing", rule.id);
        assert!(!rule.ignores.is_empty(), "{} ignores nothing", rule.id);
    }
}

/// What the engine gets wrong of a rule's examples.
fn failures(rule: &Rule, findings: fn(&Article) -> Vec<Finding>) -> Vec<String> {
    let mut failures = Vec::new();
    let examples = |sentences: &'static [&'static str], found: bool| sentences.iter().map(move |s| (*s, found));
    let all = examples(rule.finds, true).chain(examples(rule.ignores, false)).chain(examples(rule.misses, false));
    for (example, ought) in all {
        let (sentence, marked) = read_marks(example);
        for text in [sentence.clone(), format!("{EARLIER} {sentence}")] {
            let article = read::text("example", text);
            let found = findings(&article);
            let of_rule: Vec<_> = found.iter().filter(|(id, _)| *id == rule.id).map(|(_, roles)| roles).collect();
            let kept = if ought {
                of_rule
                    .iter()
                    .any(|roles| marked.iter().all(|mark| roles.contains(mark)) && roles.len() == marked.len())
            } else {
                of_rule.is_empty()
            };
            if !kept {
                failures.push(format!("{}: {example}\n  found: {found:?}\n  tokens: {}", rule.id, tagged(&article)));
                break;
            }
        }
    }
    failures
}

/// An example without its marks, and the marked words with their roles. Marks may stand inside marks.
fn read_marks(example: &str) -> (String, Vec<(&'static str, String)>) {
    const ROLES: [&str; 5] = ["source", "cue", "content", "holder", "target"];
    let mut sentence = String::new();
    let mut marked = Vec::new();
    let mut open = Vec::new();
    let mut rest = example;
    while let Some(at) = rest.find(['{', '}']) {
        sentence.push_str(&rest[..at]);
        let mark = &rest[at..];
        rest = if let Some(mark) = mark.strip_prefix('{') {
            let (role, words) = mark.split_once(' ').expect("a role, a space, words");
            let role = ROLES.into_iter().find(|r| *r == role).unwrap_or_else(|| panic!("no role: {role}"));
            open.push((role, sentence.len()));
            words
        } else {
            let (role, start) = open.pop().expect("a mark is opened before it is closed");
            marked.push((role, sentence[start..].to_owned()));
            &mark[1..]
        };
    }
    sentence.push_str(rest);
    (sentence, marked)
}

/// The attributions of a text.
fn attributions(article: &Article) -> Vec<Finding> {
    let document = text::analyse(article);
    let words = |role, run: Run| (role, document.words(run).to_owned());
    attribution::find(&document)
        .iter()
        .map(|a| {
            let roles = a.source.map(|s| words("source", s)).into_iter().chain(a.cue.map(|c| words("cue", c)));
            (a.rule, roles.chain(a.contents.iter().map(|c| words("content", *c))).collect())
        })
        .collect()
}

/// The stances of a text.
fn stances(article: &Article) -> Vec<Finding> {
    let document = text::analyse(article);
    let attributions = attribution::find(&document);
    let candidates = stance::candidates(&document);
    let entities = entity::find(&document, &attributions, stance::holders(&candidates));
    let words = |role, run: Option<Run>| run.map(|r| (role, document.words(r).to_owned()));
    stance::find(&document, &attributions, &entities, &candidates)
        .iter()
        .map(|s| {
            let holder = s.holder.and_then(|e| entities.list[e].mentions.first());
            let roles = [words("holder", holder.map(|m| m.run)), words("cue", s.cue), words("target", s.target)];
            (s.rule, roles.into_iter().flatten().collect())
        })
        .collect()
}

/// The tokens with their tags, to see why.
fn tagged(article: &Article) -> String {
    let document: Document = text::analyse(article);
    let tokens: Vec<String> =
        (0..document.tokens.len()).map(|i| format!("{}/{}", document.form(i), document.tag(i).penn())).collect();
    tokens.join(" ")
}
