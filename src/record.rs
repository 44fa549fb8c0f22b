//! What leaves the house: the record of one article, its ids and its order.

mod ids;
mod quotes;

use crate::attribution::{self, Attribution};
use crate::entity::{self, Entities};
use crate::span::{Run, Span};
use crate::stance::{self, Antecedent, Stance};
use crate::text::Document;
pub(crate) use ids::Ids;
pub use quotes::Use;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt::Debug;

/// The version of the form below. A key is never renamed or given another meaning without a new one.
pub const SCHEMA_VERSION: u32 = 1;

/// All that was found in one article. Keys are printed in the order of the fields.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Record {
    /// Which form this is.
    #[cfg_attr(feature = "cli", schemars(extend("const" = SCHEMA_VERSION)))]
    pub schema_version: u32,
    /// What the article is.
    pub article: Head,
    /// Who says what, in the order of the text.
    pub claims: Vec<Claim>,
    /// Every stretch in quotation marks, by its start; an inner one after the one that holds it.
    pub quotes: Vec<Quote>,
    /// Who is for and against what.
    pub stances: Vec<StanceEntry>,
    /// Everyone with a claim: most claims first, then by first mention.
    pub speakers: Vec<Speaker>,
    /// Who and what the article names, and who speaks in it, by first mention.
    pub entities: Vec<EntityEntry>,
}

/// What is known of the article.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Head {
    /// The path as given, `-` for standard input, or the `id` of a JSON Lines input.
    pub id: String,
    /// The headline.
    pub title: Option<Title>,
    /// From the byline or the input's metadata.
    pub authors: Vec<String>,
    /// As the input states it.
    pub publisher: Option<String>,
    /// As the input states it.
    pub published: Option<String>,
    /// As the input states it.
    pub url: Option<String>,
    /// ISO 639-1 code.
    pub language: Option<String>,
    /// How many words and numbers.
    pub words: usize,
    /// How many sentences, with headlines and other lines of their own.
    pub sentences: usize,
    /// What positions are counted in, where the writer is to print it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The headline and where it stands.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Title {
    /// Its words.
    pub text: String,
    /// As of an [`Extent`]; empty where the input states the headline and the text does not begin with it, `None` where positions
    /// are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spans: Option<Vec<Span>>,
}

/// Words of the article and where they stand.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Extent {
    /// The texts of the spans, joined by one space.
    pub text: String,
    /// Sorted, not overlapping, not empty; the list itself is empty, and its key left out, where positions are left out.
    // In bytes as `Record::new` makes them; the writers turn them into the unit asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Span>,
}

/// Something presented as said, decided, intended, believed or felt by somebody.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Claim {
    /// `c` and eight hexadecimal digits, made of what the claim says.
    #[cfg_attr(feature = "cli", schemars(regex(pattern = "^c[0-9a-f]{8}$")))]
    pub id: String,
    /// What sort of claim.
    pub kind: attribution::Kind,
    /// How much of it is quoted.
    pub form: Form,
    /// Lemma of the cue's head.
    pub act: String,
    /// Id of the entity that the source is.
    pub speaker: Option<String>,
    /// Whose it is, as the text has it.
    pub source: Option<Extent>,
    /// What signals it.
    pub cue: Option<Extent>,
    /// What is said.
    pub content: Extent,
    /// "did not say".
    pub negated: bool,
    /// "reportedly", "may have said".
    pub hedged: bool,
    /// Who relays it, outermost first.
    pub via: Vec<String>,
    /// Id of the claim whose content holds this one.
    pub within: Option<String>,
    /// Index of the cue's sentence, or of the content's first; `None` where positions are left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sentence: Option<u32>,
    /// Id of the rule that found it.
    pub rule: Cow<'static, str>,
    /// How often such a finding is right, with two decimals.
    #[cfg_attr(feature = "cli", schemars(range(min = 0, max = 1)))]
    pub confidence: f64,
}

/// How much of a claim's content stands in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema, clap::ValueEnum))]
pub enum Form {
    /// All of it.
    Direct,
    /// Some.
    Mixed,
    /// None.
    Indirect,
}

/// A stretch in quotation marks, the marks included.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Quote {
    /// What and where.
    #[serde(flatten)]
    pub extent: Extent,
    /// What the marks are for.
    pub r#use: Use,
    /// Id of the innermost claim that it belongs to.
    pub claim: Option<String>,
    /// Id of that claim's speaker.
    pub speaker: Option<String>,
}

/// A position of somebody on something.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct StanceEntry {
    /// `s` and eight hexadecimal digits, made of what the stance says.
    #[cfg_attr(feature = "cli", schemars(regex(pattern = "^s[0-9a-f]{8}$")))]
    pub id: String,
    /// Id of the entity whose stance it is.
    pub holder: Option<String>,
    /// For or against.
    pub stance: stance::Sign,
    /// "would oppose it if …", "seemed to oppose", "reportedly opposes".
    #[serde(default)]
    pub hedged: bool,
    /// What the words do.
    pub act: Cow<'static, str>,
    /// What it is about.
    pub target: Option<Extent>,
    /// Id of the entity that the target is.
    pub target_entity: Option<String>,
    /// Id of the claim or stance that "this stance", "the proposal", "it" points back to.
    pub refers_to: Option<String>,
    /// The words that show it.
    pub cue: Option<Extent>,
    /// Id of the claim that carries it.
    pub claim: Option<String>,
    /// Id of the rule that found it.
    pub rule: Cow<'static, str>,
    /// How often such a finding is right, with two decimals.
    #[cfg_attr(feature = "cli", schemars(range(min = 0, max = 1)))]
    pub confidence: f64,
}

/// Somebody with a claim.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Speaker {
    /// Id of the entity.
    pub entity: String,
    /// Its name.
    pub name: String,
    /// Ids of its claims, in the order of the text.
    pub claims: Vec<String>,
}

/// Someone or something that the article names or that speaks in it.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct EntityEntry {
    /// The name in lower-case ASCII with hyphens.
    pub id: String,
    /// What it is.
    pub kind: entity::Kind,
    /// Whether the article gives a name.
    pub named: bool,
    /// The fullest form in the article.
    pub name: String,
    /// Roles, titles and appositions, as written.
    pub descriptions: Vec<String>,
    /// Where it is spoken of, in order.
    pub mentions: Vec<MentionEntry>,
}

/// One place where an entity is spoken of.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MentionEntry {
    /// What and where.
    #[serde(flatten)]
    pub extent: Extent,
    /// How.
    pub form: entity::Form,
}

/// What is printed in the place of a record where there is none.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Failure {
    /// Which form this is.
    #[cfg_attr(feature = "cli", schemars(extend("const" = SCHEMA_VERSION)))]
    pub schema_version: u32,
    /// What the article would have been.
    pub article: Nameless,
    /// Why there is no record.
    pub error: String,
}

/// An article of which no more than its id is known.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct Nameless {
    /// As a record would have it.
    pub id: String,
}

impl Head {
    /// The words of the title.
    pub fn headline(&self) -> Option<&str> {
        self.title.as_ref().map(|title| title.text.as_str())
    }
}

impl Failure {
    /// That there is no record of the article with this id, for this reason.
    pub fn new(id: &str, error: &str) -> Self {
        Self { schema_version: SCHEMA_VERSION, article: Nameless { id: id.to_owned() }, error: error.to_owned() }
    }
}

impl Record {
    /// Puts together what was found in a document.
    pub fn new(document: &Document, entities: &Entities, attributions: &[Attribution], stances: &[Stance]) -> Self {
        let entity_ids = entity_ids(entities);
        let claim_ids = claim_ids(document, attributions);
        let stance_ids = stance_ids(document, stances, &entity_ids);
        let speakers: Vec<Option<usize>> =
            attributions.iter().map(|a| a.source.and_then(|s| entities.of(document, s))).collect();
        let claims = attributions.iter().enumerate().map(|(at, a)| Claim {
            id: claim_ids[at].clone(),
            kind: a.kind,
            form: form(document, &a.contents),
            act: a.act.clone(),
            speaker: speakers[at].map(|e| entity_ids[e].clone()),
            source: a.source.map(|r| extent(document, r)),
            cue: a.cue.map(|r| extent(document, r)),
            content: extent_of_all(document, &a.contents),
            negated: a.negated,
            hedged: a.hedged,
            via: a.via.iter().map(|&r| document.words(r).to_owned()).collect(),
            within: a.within.map(|outer| claim_ids[outer].clone()),
            sentence: Some(document.tokens[a.cue.unwrap_or(a.contents[0]).first()].sentence),
            rule: a.rule.into(),
            confidence: two_decimals(a.confidence),
        });
        let stances = stances.iter().enumerate().map(|(at, s)| StanceEntry {
            id: stance_ids[at].clone(),
            holder: s.holder.map(|e| entity_ids[e].clone()),
            stance: s.sign,
            hedged: s.hedged,
            act: s.act.into(),
            target: s.target.map(|r| extent(document, r)),
            target_entity: s.target_entity.map(|e| entity_ids[e].clone()),
            refers_to: s.refers_to.map(|antecedent| match antecedent {
                Antecedent::Claim(c) => claim_ids[c].clone(),
                Antecedent::Stance(other) => stance_ids[other].clone(),
            }),
            cue: s.cue.map(|r| extent(document, r)),
            claim: s.claim.map(|c| claim_ids[c].clone()),
            rule: s.rule.into(),
            confidence: two_decimals(s.confidence),
        });
        let quotes = quotes::classify(document, attributions).into_iter().map(|(quotation, r#use, claim)| Quote {
            extent: extent(document, quotation),
            r#use,
            claim: claim.map(|c| claim_ids[c].clone()),
            speaker: claim.and_then(|c| speakers[c]).map(|e| entity_ids[e].clone()),
        });
        Self {
            schema_version: SCHEMA_VERSION,
            article: head(document),
            claims: claims.collect(),
            quotes: quotes.collect(),
            stances: stances.collect(),
            speakers: by_claims(entities, &speakers, &entity_ids, &claim_ids),
            entities: entities.list.iter().zip(&entity_ids).map(|(e, id)| entry(document, e, id)).collect(),
        }
    }

    /// The names of the entities, by their ids.
    pub fn names(&self) -> HashMap<&str, &str> {
        self.entities.iter().map(|entity| (entity.id.as_str(), entity.name.as_str())).collect()
    }

    /// The claims by who speaks: most claims first, then by first mention; those of nobody known last.
    pub fn by_speaker(&self) -> Vec<(Option<&EntityEntry>, Vec<&Claim>)> {
        let place: HashMap<&str, usize> = self.entities.iter().zip(0..).map(|(e, at)| (e.id.as_str(), at)).collect();
        let nobody = self.entities.len();
        let mut groups: Vec<(Option<&EntityEntry>, Vec<&Claim>)> =
            self.entities.iter().map(Some).chain([None]).map(|speaker| (speaker, Vec::new())).collect();
        for claim in &self.claims {
            let speaker = claim.speaker.as_deref().and_then(|id| place.get(id));
            groups[*speaker.unwrap_or(&nobody)].1.push(claim);
        }
        groups.retain(|(_, claims)| !claims.is_empty());
        groups.sort_by_key(|(speaker, claims)| (speaker.is_none(), Reverse(claims.len())));
        groups
    }

    /// Every extent in it; the title is none.
    pub fn extents_mut(&mut self) -> impl Iterator<Item = &mut Extent> {
        let claims = self.claims.iter_mut().flat_map(|c| c.source.iter_mut().chain(&mut c.cue).chain([&mut c.content]));
        let quotes = self.quotes.iter_mut().map(|q| &mut q.extent);
        let stances = self.stances.iter_mut().flat_map(|s| s.target.iter_mut().chain(&mut s.cue));
        let mentions = self.entities.iter_mut().flat_map(|e| &mut e.mentions).map(|m| &mut m.extent);
        claims.chain(quotes).chain(stances).chain(mentions)
    }
}

/// The words of an extent, none where there is none.
pub(crate) fn words(extent: &Option<Extent>) -> &str {
    extent.as_ref().map_or("", |extent| &extent.text)
}

/// The name of a kind, form or sign, as it is printed.
pub(crate) fn name(variant: impl Debug) -> String {
    format!("{variant:?}").to_lowercase()
}

fn head(document: &Document) -> Head {
    let article = document.article;
    let marked = article.title().map(|span| Title { text: span.of(&article.text).to_owned(), spans: Some(vec![span]) });
    let stated = || Some(Title { text: article.stated_title.clone()?, spans: Some(Vec::new()) });
    Head {
        id: article.id.clone(),
        title: marked.or_else(stated),
        authors: article.authors.clone(),
        publisher: article.publisher.clone(),
        published: article.published.clone(),
        url: article.url.clone(),
        language: article.language.clone(),
        words: (0..document.tokens.len()).filter(|&t| document.is_word(t)).count(),
        sentences: document.sentences.len(),
        text: None,
    }
}

fn entry(document: &Document, entity: &entity::Entity, id: &str) -> EntityEntry {
    let mentions = entity.mentions.iter().map(|m| MentionEntry { extent: extent(document, m.run), form: m.form });
    EntityEntry {
        id: id.to_owned(),
        kind: entity.kind,
        named: entity.named,
        name: entity.name.clone(),
        descriptions: entity.descriptions.clone(),
        mentions: mentions.collect(),
    }
}

fn entity_ids(entities: &Entities) -> Vec<String> {
    let mut ids = Ids::default();
    entities.list.iter().map(|e| ids.slug(&e.name)).collect()
}

/// An id says what is claimed in which words by which source, so that neither a change elsewhere in the article nor a
/// better rule changes it.
fn claim_ids(document: &Document, attributions: &[Attribution]) -> Vec<String> {
    let mut ids = Ids::default();
    let words = |run: &Option<Run>| run.map_or("", |r| document.words(r));
    let of = |a: &Attribution| {
        let contents = a.contents.iter().map(|&r| document.words(r));
        ids.hash('c', [words(&a.source), words(&a.cue)].into_iter().chain(contents))
    };
    attributions.iter().map(of).collect()
}

fn stance_ids(document: &Document, stances: &[Stance], entity_ids: &[String]) -> Vec<String> {
    let mut ids = Ids::default();
    let words = |run: &Option<Run>| run.map_or("", |r| document.words(r));
    let of = |s: &Stance| {
        let holder = s.holder.map_or("", |e| entity_ids[e].as_str());
        ids.hash('s', [holder, s.act, words(&s.cue), words(&s.target)].into_iter())
    };
    stances.iter().map(of).collect()
}

fn extent(document: &Document, run: Run) -> Extent {
    Extent { text: document.words(run).to_owned(), spans: vec![document.span(run)] }
}

/// The words of these runs: sorted, and made one where they touch, overlap, or have nothing between them but marks inside
/// the same quotation.
fn extent_of_all(document: &Document, runs: &[Run]) -> Extent {
    let mut runs = runs.to_vec();
    runs.sort_unstable();
    runs.dedup_by(|next, before| {
        let quotation = document.tokens[before.last()].quotation;
        let is_mark = |t: usize| !document.is_word(t) && document.tokens[t].quotation == quotation;
        let joins = next.start <= before.end
            || quotation.is_some()
                && document.tokens[next.first()].quotation == quotation
                && (before.end as usize..next.first()).all(is_mark);
        if joins {
            before.end = before.end.max(next.end);
        }
        joins
    });
    if let [run] = runs[..] {
        return extent(document, run);
    }
    let texts: Vec<&str> = runs.iter().map(|&r| document.words(r)).collect();
    Extent { text: texts.join(" "), spans: runs.iter().map(|&r| document.span(r)).collect() }
}

fn form(document: &Document, contents: &[Run]) -> Form {
    let words = contents.iter().flat_map(|r| r.range()).filter(|&t| document.is_word(t));
    let (mut quoted, mut all) = (0, 0);
    for token in words {
        all += 1;
        quoted += usize::from(document.tokens[token].quotation.is_some());
    }
    match quoted {
        0 => Form::Indirect,
        _ if quoted == all => Form::Direct,
        _ => Form::Mixed,
    }
}

fn by_claims(
    entities: &Entities,
    speakers: &[Option<usize>],
    entity_ids: &[String],
    claim_ids: &[String],
) -> Vec<Speaker> {
    let mut claims = vec![Vec::new(); entities.list.len()];
    for (speaker, id) in speakers.iter().zip(claim_ids) {
        if let Some(speaker) = speaker {
            claims[*speaker].push(id.clone());
        }
    }
    let everyone = entities.list.iter().zip(entity_ids).zip(claims);
    let mut found: Vec<Speaker> = everyone
        .filter(|(_, claims)| !claims.is_empty())
        .map(|((entity, id), claims)| Speaker { entity: id.clone(), name: entity.name.clone(), claims })
        .collect();
    found.sort_by_key(|s| Reverse(s.claims.len()));
    found
}

fn two_decimals(confidence: f32) -> f64 {
    (f64::from(confidence) * 100.0).round() / 100.0
}
