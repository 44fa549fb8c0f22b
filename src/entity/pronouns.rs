//! Whom "he", "she" and "I" mean.
//!
//! Candidates are the people spoken of before, ranked by nearness, by being a subject, and by how much the article is about
//! them (the preferences of Lappin and Leass 1994, with weights for news). Gender rules out, so does the clause: "him" is not
//! the subject of its own verb. Where two candidates are nearly as good, nobody is named.

use std::collections::HashMap;

use super::cast::{Cast, Gender};
use super::{Form, Kind};
use crate::attribution::Attribution;
use crate::span::Run;
use crate::text::Tag;

/// How many mentions back a candidate may stand.
const WINDOW: usize = 60;
/// How much better than the next candidate the best must be.
const MARGIN: i32 = 8;

/// Adds the pronouns of the people of the cast.
pub fn find(cast: &mut Cast, attributions: &[Attribution]) {
    let mut finder = Finder::new(cast, attributions);
    finder.pass(cast, false);
    let speakers = finder.speakers(cast);
    finder.speaker_of = speakers;
    finder.pass(cast, true);
}

/// A mention that a pronoun may point back to.
#[derive(Clone, Copy, Debug)]
struct Seen {
    token: usize,
    entity: usize,
    /// Subject of a finite verb.
    subject: bool,
    quoted: bool,
}

struct Finder<'f> {
    attributions: &'f [Attribution],
    /// Whether a token is in the subject of a verb: the index of the verb group + 1.
    subject_of: Vec<u32>,
    /// For each quotation, its speaker.
    speaker_of: HashMap<u32, usize>,
    /// Whether a token heads the source of an attribution.
    sources: HashMap<usize, usize>,
}

impl<'f> Finder<'f> {
    fn new(cast: &Cast, attributions: &'f [Attribution]) -> Self {
        let document = cast.words.document;
        let mut subject_of = vec![0; document.tokens.len()];
        for (group, subject) in document.subjects.iter().enumerate() {
            if let Some(subject) = subject {
                let head = document.head(subject.run);
                if subject_of[head] == 0 {
                    subject_of[head] = group as u32 + 1;
                }
            }
        }
        let sources =
            attributions.iter().enumerate().filter_map(|(n, a)| a.source.map(|s| (document.head(s), n))).collect();
        Self { attributions, subject_of, speaker_of: HashMap::new(), sources }
    }

    /// The speaker of each quotation whose source is known.
    fn speakers(&self, cast: &Cast) -> HashMap<u32, usize> {
        let document = cast.words.document;
        let mut speakers = HashMap::new();
        for attribution in self.attributions.iter().filter(|a| a.within.is_none()) {
            let Some(speaker) = attribution.source.and_then(|s| cast.entity_at(document.head(s))) else { continue };
            for content in &attribution.contents {
                for quotation in content.range().filter_map(|t| document.tokens[t].quotation) {
                    speakers.entry(quotation).or_insert(speaker);
                }
            }
        }
        speakers
    }

    /// Resolves the pronouns outside or inside quotation marks.
    fn pass(&mut self, cast: &mut Cast, quoted: bool) {
        let document = cast.words.document;
        let mut mentions: Vec<Seen> = Vec::new();
        for (entity, e) in cast.list.iter().enumerate().filter(|(_, e)| e.kind == Kind::Person) {
            for mention in &e.mentions {
                let token = document.head(mention.run).max(mention.run.last().min(mention.run.first() + 8));
                mentions.push(self.seen(cast, token, entity));
            }
        }
        mentions.sort_by_key(|m| m.token);
        let mut next = 0;
        let mut recent: Vec<Seen> = Vec::new();
        let mut counts: HashMap<usize, i32> = HashMap::new();
        for token in 0..document.tokens.len() {
            while next < mentions.len() && mentions[next].token < token {
                *counts.entry(mentions[next].entity).or_default() += 1;
                recent.push(mentions[next]);
                next += 1;
            }
            if !matches!(document.tag(token), Tag::PRP | Tag::PRPS)
                || document.tokens[token].quotation.is_some() != quoted
            {
                continue;
            }
            let speaker = document.tokens[token].quotation.and_then(|q| self.speaker_of.get(&q).copied());
            let entity = match document.lower(token) {
                "he" | "him" | "his" | "himself" => {
                    self.third(cast, token, &recent, &mentions[next..], &counts, speaker, false)
                }
                "she" | "her" | "hers" | "herself" => {
                    self.third(cast, token, &recent, &mentions[next..], &counts, speaker, true)
                }
                "i" | "me" | "my" | "mine" | "myself" | "we" | "us" | "our" | "ours" | "ourselves" => speaker,
                _ => None,
            };
            if let Some(entity) = entity {
                cast.mention(entity, Run::new(token, token + 1), token, Form::Pronoun);
                *counts.entry(entity).or_default() += 1;
                recent.push(self.seen(cast, token, entity));
            }
        }
    }

    fn seen(&self, cast: &Cast, token: usize, entity: usize) -> Seen {
        let document = cast.words.document;
        Seen { token, entity, subject: self.subject_of[token] != 0, quoted: document.tokens[token].quotation.is_some() }
    }

    #[allow(clippy::too_many_arguments)]
    fn third(
        &self,
        cast: &Cast,
        token: usize,
        recent: &[Seen],
        following: &[Seen],
        counts: &HashMap<usize, i32>,
        speaker: Option<usize>,
        she: bool,
    ) -> Option<usize> {
        let mut best: Vec<(usize, i32)> = Vec::new();
        let mut offer = |entity: usize, points: i32| match best.iter_mut().find(|(e, _)| *e == entity) {
            Some((_, p)) => *p = (*p).max(points),
            None => best.push((entity, points)),
        };
        for seen in recent.iter().rev().take(WINDOW) {
            if let Some(points) = self.points(cast, token, seen) {
                offer(seen.entity, points);
            }
        }
        if let Some(seen) = self.fronted(cast, token, following) {
            offer(seen.entity, 62);
        }
        best.retain(|&(entity, _)| Some(entity) != speaker && agrees(cast.genders[entity], she).is_some());
        for (entity, points) in &mut best {
            *points += agrees(cast.genders[*entity], she).unwrap_or_default();
            *points += counts.get(entity).map_or(0, |&c| (2 * c).min(14));
        }
        best.sort_by_key(|&(_, points)| -points);
        let &(entity, points) = best.first()?;
        let rival = best.get(1).map_or(0, |&(_, points)| points);
        (points >= 40 && points - rival >= MARGIN).then_some(entity)
    }

    /// How near a mention is, or nothing if it cannot be meant.
    fn points(&self, cast: &Cast, token: usize, seen: &Seen) -> Option<i32> {
        let document = cast.words.document;
        let sentences = document.tokens[token].sentence - document.tokens[seen.token].sentence;
        let mut points = match sentences {
            0 => 60,
            1 => 55,
            2 => 40,
            3 => 30,
            4..=6 => 20,
            _ => 5,
        };
        if seen.subject {
            points += 20;
        }
        if self.sources.contains_key(&seen.token) {
            points += 8;
        }
        if seen.quoted && document.tokens[token].quotation != document.tokens[seen.token].quotation {
            points -= 20;
        }
        if sentences == 0 && self.is_object_of(cast, token, seen.token) {
            return None;
        }
        Some(points)
    }

    /// Whether the pronoun is an object of the verb whose subject stands at `subject`.
    fn is_object_of(&self, cast: &Cast, pronoun: usize, subject: usize) -> bool {
        let document = cast.words.document;
        let Some(group) = self.subject_of[subject].checked_sub(1) else { return false };
        let reflexive = document.lower(pronoun).ends_with("self");
        let possessive = document.tag(pronoun) == Tag::PRPS;
        let verb = document.verb_groups[group as usize].run.last();
        !reflexive
            && !possessive
            && verb < pronoun
            && (verb + 1..pronoun).all(|t| !document.tag(t).is_verb() && document.tag(t) != Tag::Comma)
            && !matches!(document.lower(pronoun), "he" | "she")
    }

    /// The subject that a pronoun in a fronted phrase looks forward to: "In her speech, Meloni said".
    fn fronted(&self, cast: &Cast, token: usize, following: &[Seen]) -> Option<Seen> {
        let document = cast.words.document;
        let seen = *following.first()?;
        let sentence = document.sentence(token);
        if !sentence.contains(seen.token)
            || !seen.subject
            || !matches!(document.lower(token), "his" | "her" | "he" | "she" | "him")
        {
            return None;
        }
        let before = (sentence.first()..token).all(|t| !document.tag(t).is_finite());
        let opens = matches!(document.tag(sentence.first()), Tag::IN | Tag::VBG | Tag::VBN | Tag::TO);
        (before && opens && (token..seen.token).any(|t| document.tag(t) == Tag::Comma)).then_some(seen)
    }
}

/// Points for a candidate's gender; nothing if it is the other one.
fn agrees(gender: Gender, she: bool) -> Option<i32> {
    let (yes, no) = if she { (gender.she, gender.he) } else { (gender.he, gender.she) };
    match (yes, no) {
        (0, 0) => Some(0),
        _ if yes > no => Some(20),
        _ => None,
    }
}
