//! How likely a match is a claim: readable factors, each with a weight of evidence counted on the tuning part of PolNeAR.
//!
//! The probability is the logistic function of the sum of the weights (`lexicon/weights/evidence.tsv`, in hundredths of a
//! log-odds unit) of a match's factors: its rule, its cue's lemma and frame, what its source and its content look like, and where
//! the cue stands. The program `count_evidence` among the examples makes the table.

use super::modality;
use crate::lexicon;
use crate::pattern::{Anchor, Match, Site, context};
use crate::rules::Rule;
use crate::span::Run;
use crate::text::{Document, Frame, SubjectKind, Tag, VerbForm, subjects};

/// Sums up the evidence for matches; keeps its buffer from one to the next.
#[derive(Debug, Default)]
pub struct Scorer {
    key: String,
}

impl Scorer {
    /// How likely the match's source and content are right, between 0 and 1.
    pub fn probability(&mut self, site: &Site, rule: &Rule, found: &Match) -> f32 {
        let mut sum = 0i32;
        self.factors(site, rule, found, |factor| sum += i32::from(lexicon::EVIDENCE.get(factor).copied().unwrap_or(0)));
        1.0 / (1.0 + (-sum as f32 / 100.0).exp())
    }

    /// Calls back with each factor of the match, as the table has it.
    pub fn factors(&mut self, site: &Site, rule: &Rule, found: &Match, mut factor: impl FnMut(&str)) {
        let document = site.document;
        let letter = site.anchor.letter();
        let lemma = site.lemma();
        let frame = frame(site);
        let key = &mut self.key;
        let mut emit = |parts: &[&str]| {
            key.clear();
            for (n, part) in parts.iter().enumerate() {
                if n > 0 {
                    key.push('|');
                }
                key.push_str(part);
            }
            factor(key);
        };
        emit(&["all"]);
        emit(&["rule", rule.id]);
        emit(&["rule", rule.id, &lemma]);
        emit(&["lemma", letter, &lemma]);
        emit(&["frame", letter, &frame]);
        emit(&["frame", letter, &frame, &lemma]);

        let sort = modality::sort(document, site.head).unwrap_or("unlisted");
        emit(&["sort", letter, sort]);
        emit(&["sort", rule.id, sort]);
        emit(&["sort", letter, &frame, sort]);

        let source = found.source.map(|s| (subjects::kind(document, s), document.head(s)));
        let kind = match (found.source, site.subject) {
            (Some(run), Some(subject)) if subject.run == run => kind_name(Some(subject.kind)),
            _ => kind_name(source.map(|(kind, _)| kind)),
        };
        emit(&["source", letter, kind]);
        emit(&["source", rule.id, kind]);
        emit(&["source", letter, &lemma, kind]);
        emit(&["source", letter, sort, kind]);
        if let Some((kind, head)) = source {
            let word = match kind {
                SubjectKind::Name => "NAME",
                _ => document.lemma(head),
            };
            emit(&["source-head", letter, word]);
        }

        let content = found.contents().next_back().unwrap_or(found.cue);
        emit(&["quoted", letter, quoted(document, content)]);
        emit(&["length", letter, length(content), &frame]);
        if let Some(object) = document.noun_phrase_from(content.first()) {
            let head = object.head as usize;
            let word = if document.tag(head).is_proper() { document.tag(head).penn() } else { document.lemma(head) };
            let first = object.run.first();
            let opener = match document.tag(first) {
                Tag::DT | Tag::PRPS | Tag::PRP => document.lower(first),
                tag => tag.penn(),
            };
            let object_sort = modality::sort(document, head).unwrap_or(document.tag(head).penn());
            emit(&["object", letter, word]);
            emit(&["object-sort", letter, sort, object_sort]);
            emit(&["object-sort", rule.id, object_sort]);
            emit(&["object", letter, &lemma, document.tag(head).penn()]);
            emit(&["opener", letter, &frame, opener]);
        } else {
            emit(&["opener", letter, &frame, document.tag(content.first()).penn()]);
        }
        let clause = content.range().any(|i| document.tag(i).is_finite() && document.tokens[i].quotation.is_none());
        emit(&["finite", letter, &frame, if clause { "yes" } else { "no" }]);

        emit(&["before", letter, before(site, found.cue)]);
        emit(&["context", letter, context(site), sort]);
        if let Some(source) = found.source {
            emit(&["gap", letter, gap(found.cue.start.saturating_sub(source.end)), kind]);
        }
        emit(&["reach", rule.id, gap(content.start.saturating_sub(found.cue.end))]);
        if let Some(group) = site.group {
            let verb = &document.verb_groups[group];
            let first = verb.run.first();
            emit(&[
                "verb",
                letter,
                form_name(verb.form),
                document.tag(first).penn(),
                if verb.negated { "not" } else { "" },
                if verb.perfect { "perfect" } else { "" },
            ]);
            if let Some(modal) = verb.modal {
                emit(&["modal", letter, document.lower(modal as usize)]);
            }
            if verb.form == VerbForm::Infinitive {
                emit(&["governor", letter, governor(document, first, site.sentence)]);
            }
            if site.anchor == Anchor::Noun || site.anchor == Anchor::Adjective {
                emit(&["joined", letter, document.lemma(verb.main())]);
            }
        }
        emit(&["place", letter, place(site)]);
    }
}

/// The frame of what completes the cue, a governed preposition by its name.
fn frame(site: &Site) -> String {
    match site.frame() {
        Frame::Preposition => format!("p:{}", site.document.lower(site.complement.start)),
        Frame::Infinitive | Frame::AdjectiveClause if site.complement.recipient.is_some() => {
            format!("recipient-{}", site.frame().name())
        }
        frame => frame.name().to_owned(),
    }
}

fn kind_name(kind: Option<SubjectKind>) -> &'static str {
    match kind {
        None => "none",
        Some(SubjectKind::Personal) => "personal",
        Some(SubjectKind::It) => "it",
        Some(SubjectKind::Name) => "name",
        Some(SubjectKind::Common) => "common",
        Some(SubjectKind::Relative) => "relative",
        Some(SubjectKind::Shared) => "shared",
    }
}

fn form_name(form: VerbForm) -> &'static str {
    match form {
        VerbForm::Finite => "finite",
        VerbForm::Infinitive => "infinitive",
        VerbForm::Gerund => "gerund",
        VerbForm::Participle => "participle",
        VerbForm::Base => "base",
    }
}

/// Whether the content begins in, holds or has no quotation.
fn quoted(document: &Document, content: Run) -> &'static str {
    if document.tokens[content.first()].quotation.is_some() {
        "start"
    } else if content.range().any(|i| document.tokens[i].quotation.is_some()) {
        "some"
    } else {
        "no"
    }
}

/// The content's length in tokens, by rough classes.
fn length(content: Run) -> &'static str {
    match content.len() {
        0..=1 => "1",
        2..=3 => "2-3",
        4..=6 => "4-6",
        7..=11 => "7-11",
        12..=20 => "12-20",
        _ => "21+",
    }
}

/// A number of tokens between two extents.
fn gap(tokens: u32) -> &'static str {
    match tokens {
        0 => "0",
        1 => "1",
        2..=3 => "2-3",
        4..=8 => "4-8",
        _ => "9+",
    }
}

/// What stands before the cue: a small word as it is, else its tag.
fn before<'d>(site: &Site<'d>, cue: Run) -> &'d str {
    let document = site.document;
    let Some(at) = cue.first().checked_sub(1).filter(|&i| i >= site.sentence.first()) else { return "start" };
    match document.tag(at) {
        Tag::IN | Tag::TO | Tag::CC | Tag::WRB | Tag::WP | Tag::WDT | Tag::Comma | Tag::Colon => document.lower(at),
        tag => tag.penn(),
    }
}

/// What governs an infinitive cue: the lemma of the word before "to".
fn governor<'d>(document: &'d Document, first: usize, sentence: Run) -> &'d str {
    match first.checked_sub(2).filter(|&i| i >= sentence.first()) {
        None => "start",
        Some(i) if document.tag(i).is_verb() || document.tag(i).is_noun() && !document.tag(i).is_proper() => {
            document.lemma(i)
        }
        Some(i) => document.tag(i).penn(),
    }
}

/// Where the cue's sentence stands: a title, the first sentence of the article, or further on.
fn place(site: &Site) -> &'static str {
    use crate::article::BlockKind;
    let document = site.document;
    let index = document.tokens[site.head].sentence as usize;
    match document.article.blocks[document.sentences[index].block as usize].kind {
        BlockKind::Title | BlockKind::Heading => "title",
        _ if index == 0 => "first",
        _ => "body",
    }
}
