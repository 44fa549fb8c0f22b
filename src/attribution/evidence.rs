//! How likely a match is a claim: readable factors, each with a weight of evidence counted on the tuning part of PolNeAR, and on articles
//! of other papers that a neural network judged, which learnt from that part.
//!
//! The probability is the logistic function of the sum of the weights (`lexicon/weights/evidence.tsv`, in hundredths of a
//! log-odds unit) of a match's factors: its rule, its cue's lemma and frame, what its source and its content look like, and where
//! the cue stands. The program `count_evidence` among the examples makes the table.

use crate::lexicon::{self, Classes, Kept, Part, part};
use crate::pattern::{self, Anchor, Match, Site, context};
use crate::rules::Rule;
use crate::span::Run;
use crate::text::{Document, Frame, SubjectKind, Tag, VerbForm, subjects};
use std::borrow::Cow;

/// Sums up the evidence for the matches at one cue.
#[derive(Debug)]
pub struct Scorer<'s, 'd> {
    site: &'s Site<'d>,
    frame: Kept<'d>,
    /// The weights of what is the same for all matches at the cue.
    shared: i32,
}

/// Below this sum of shared weights no match is looked at. Chosen by trying: on articles that the weights were not counted on, relation F1
/// was the same with and without it.
const HOPELESS: i32 = -300;

impl<'s, 'd> Scorer<'s, 'd> {
    /// For the matches at a cue.
    pub fn new(site: &'s Site<'d>) -> Self {
        let mut scorer = Scorer { site, frame: Kept::new(frame(site)), shared: 0 };
        let mut shared = 0;
        scorer.site_factors(|factor| shared += i32::from(lexicon::EVIDENCE.get(factor)));
        scorer.shared = shared;
        scorer
    }

    /// Whether what the matches share speaks so strongly against a claim that no match is worth looking at.
    pub fn hopeless(&self) -> bool {
        self.shared < HOPELESS
    }

    /// How likely the match's source and content are right, between 0 and 1.
    pub fn probability(&self, rule: &Rule, found: &Match) -> f32 {
        let mut sum = self.shared;
        self.match_factors(rule, found, |factor| sum += i32::from(lexicon::EVIDENCE.get(factor)));
        1.0 / (1.0 + (-sum as f32 / 100.0).exp())
    }

    /// Calls back with each factor of the match, as the parts of a row of the table.
    pub fn factors(&self, rule: &Rule, found: &Match, mut factor: impl FnMut(&[Part])) {
        self.site_factors(&mut factor);
        self.match_factors(rule, found, factor);
    }

    /// Calls back with each factor that all matches at the cue share.
    fn site_factors(&self, mut factor: impl FnMut(&[Part])) {
        let site = self.site;
        let document = site.document;
        let letter = part(site.anchor.letter());
        let (lemma, frame, sort) = (site.lemma(), self.frame.part(), site.sort());
        factor(&[const { part("all") }]);
        factor(&[const { part("lemma") }, letter, lemma]);
        factor(&[const { part("frame") }, letter, frame]);
        factor(&[const { part("frame") }, letter, frame, lemma]);
        factor(&[const { part("sort") }, letter, sort]);
        factor(&[const { part("sort") }, letter, frame, sort]);
        factor(&[const { part("before") }, letter, part(before(site, site.cue))]);
        factor(&[const { part("context") }, letter, part(context(site)), sort]);
        factor(&[const { part("place") }, letter, part(place(site))]);
        let Some(group) = site.group else { return };
        let verb = &document.verb_groups[group];
        let first = verb.run.first();
        factor(&[
            const { part("verb") },
            letter,
            part(form_name(verb.form)),
            part(document.tag(first).penn()),
            part(if verb.negated { "not" } else { "" }),
            part(if verb.perfect { "perfect" } else { "" }),
        ]);
        if let Some(modal) = verb.modal {
            factor(&[const { part("modal") }, letter, part(document.lower(modal as usize))]);
        }
        if verb.form == VerbForm::Infinitive {
            factor(&[const { part("governor") }, letter, part(governor(document, first, site.sentence))]);
        }
        if matches!(site.anchor, Anchor::Noun | Anchor::Adjective) {
            factor(&[const { part("joined") }, letter, part(document.lemma(verb.main()))]);
        }
    }

    /// Calls back with each factor of the match alone.
    fn match_factors(&self, rule: &Rule, found: &Match, mut factor: impl FnMut(&[Part])) {
        let site = self.site;
        let document = site.document;
        let letter = part(site.anchor.letter());
        let (lemma, frame, sort) = (site.lemma(), self.frame.part(), site.sort());
        let id = part(rule.id);
        factor(&[const { part("rule") }, id]);
        factor(&[const { part("rule") }, id, lemma]);
        factor(&[const { part("sort") }, id, sort]);

        let kind = part(kind_name(match (found.source, site.subject) {
            (Some(run), Some(subject)) if subject.run == run => Some(subject.kind),
            (source, _) => source.map(|s| subjects::kind(document, s)),
        }));
        factor(&[const { part("source") }, letter, kind]);
        factor(&[const { part("source") }, id, kind]);
        factor(&[const { part("source") }, letter, lemma, kind]);
        factor(&[const { part("source") }, letter, sort, kind]);
        if let Some(source) = found.source {
            let head = document.head(source);
            factor(&[const { part("source-head") }, letter, part(document.countable(head))]);
            let who = part(who(document, head));
            factor(&[const { part("source-class") }, letter, who]);
            factor(&[const { part("source-class") }, id, who]);
            factor(&[const { part("source-class") }, letter, sort, who]);
            factor(&[const { part("gap") }, letter, part(gap(found.cue.start.saturating_sub(source.end))), kind]);
        }

        let content = found.contents().next_back().unwrap_or(found.cue);
        factor(&[const { part("reach") }, id, part(gap(content.start.saturating_sub(found.cue.end)))]);
        factor(&[const { part("quoted") }, letter, part(quoted(document, content))]);
        factor(&[const { part("length") }, letter, part(length(content)), frame]);
        let complete = |run: Run| part(if document.finite.any(run) { "yes" } else { "no" });
        factor(&[const { part("finite") }, letter, frame, complete(content)]);
        factor(&[const { part("finite") }, id, found.contents().next().map_or(const { part("") }, complete)]);
        if rule.id.starts_with("quotation/") {
            let after = found.contents().map(|c| c.end).max().unwrap_or(0).max(found.cue.end) as usize;
            let more = (after..site.sentence.end as usize).any(|i| document.is_opening_mark(i));
            factor(&[const { part("more-quoted") }, id, part(if more { "yes" } else { "no" })]);
        }
        factor(&[const { part("swallows") }, id, part(if swallows(document, content) { "yes" } else { "no" })]);
        let Some(object) = document.noun_phrase_from(content.first()) else {
            factor(&[const { part("opener") }, letter, frame, part(document.tag(content.first()).penn())]);
            return;
        };
        let head = object.head as usize;
        let tag = document.tag(head);
        let word = document.countable(head);
        let object_sort = part(pattern::sort(document, head).unwrap_or_else(|| who(document, head)));
        let first = object.run.first();
        let opener = match document.tag(first) {
            Tag::DT | Tag::PRPS | Tag::PRP => document.lower(first),
            tag => tag.penn(),
        };
        factor(&[const { part("object") }, letter, part(word)]);
        factor(&[const { part("object-sort") }, letter, sort, object_sort]);
        factor(&[const { part("object-sort") }, id, object_sort]);
        factor(&[const { part("object") }, letter, lemma, part(tag.penn())]);
        factor(&[const { part("opener") }, letter, frame, part(opener)]);
    }
}

/// The frame of what completes the cue, a governed preposition by its name.
fn frame<'d>(site: &Site<'d>) -> Cow<'d, str> {
    match site.frame() {
        Frame::Preposition => ["p:", site.document.lower(site.complement.start)].concat().into(),
        Frame::Infinitive | Frame::AdjectiveClause if site.complement.recipient.is_some() => {
            ["recipient-", site.frame().name()].concat().into()
        }
        frame => frame.name().into(),
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

/// What the head of a phrase is: the class of a common noun, else its tag.
fn who(document: &Document, head: usize) -> &'static str {
    const PERSON: Classes = Classes::ROLE.or(Classes::MAN).or(Classes::WOMAN).or(Classes::KIN).or(Classes::CROWD);
    const ORGANISATION: Classes = Classes::ORGAN.or(Classes::AGENCY).or(Classes::COMPANY);
    const KINDS: [(Classes, &str); 6] = [
        (Classes::TIME, "time"),
        (PERSON, "person"),
        (Classes::DOCUMENT, "document"),
        (ORGANISATION, "organisation"),
        (Classes::FINDING, "finding"),
        (Classes::LIFELESS, "thing"),
    ];
    let tag = document.tag(head);
    if !tag.is_noun() || tag.is_proper() {
        return tag.penn();
    }
    let classes = document.tokens[head].classes;
    KINDS.iter().find(|(class, _)| classes.has(*class)).map_or("noun", |&(_, kind)| kind)
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

/// Whether the content reaches over another verb of saying that "and", "but" or a comma joins: "… and said".
fn swallows(document: &Document, content: Run) -> bool {
    document.said_too.any(Run { start: content.start + 2, ..content })
}

/// Whether the content begins in, holds or has no quotation.
fn quoted(document: &Document, content: Run) -> &'static str {
    if document.tokens[content.first()].quotation.is_some() {
        "start"
    } else if document.quoted.any(content) {
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
