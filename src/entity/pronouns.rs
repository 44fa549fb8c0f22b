//! Whom "he", "she" and "I" mean.
//!
//! Candidates are the people spoken of before, ranked by nearness, by being a subject, and by how much the article is about
//! them (the preferences of Lappin and Leass 1994, with weights for news). Gender rules out, so does the clause: "him" is not
//! the subject of its own verb. Where two candidates are nearly as good, or the best has no name, nobody is named.

use crate::maps::Map;

use super::cast::{Cast, Gender};
use super::turns::{Turns, Voices};
use super::{Form, Kind, Mention};
use crate::article::BlockKind;
use crate::attribution::Attribution;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{Document, Tag};

/// How many mentions back a candidate may stand.
const WINDOW: usize = 60;
/// The least a candidate needs.
const LEAST: i32 = 40;
/// How far behind its verb an object is looked for, in tokens.
const OBJECT: usize = 12;
/// How far into its sentence a pronoun may look forward, in tokens.
const FRONTED: usize = 30;
/// How much better than the next candidate the best must be.
const MARGIN: i32 = 5;

/// Adds the pronouns of the people of the cast: first those outside of quotation marks, which tell who speaks inside.
pub fn find(cast: &mut Cast, attributions: &[Attribution]) {
    learn_genders(cast);
    let clauses = Clauses::new(cast.words.document, attributions);
    let turns = Turns::find(cast);
    let author = Voices { speaker: author(cast), addressee: None };
    let outside = |cast: &Cast, token: usize| turns.voices(cast.words.document, token).unwrap_or(author);
    resolve(cast, &clauses, false, outside);
    let speakers = speakers(cast, attributions);
    let inside = |cast: &Cast, token: usize| {
        let quotation = cast.words.document.tokens[token].quotation;
        Voices { speaker: quotation.and_then(|q| speakers.get(&q).copied()), addressee: None }
    };
    resolve(cast, &clauses, true, inside);
}

/// The one person whom the byline names: "I" outside of quotation marks.
fn author(cast: &Cast) -> Option<usize> {
    let document = cast.words.document;
    let bylines =
        document.sentences.iter().filter(|s| document.article.blocks[s.block as usize].kind == BlockKind::Byline);
    let mut people = bylines.flat_map(|s| s.run.range()).filter_map(|t| cast.person_at(t));
    let one = people.next()?;
    people.all(|p| p == one).then_some(one)
}

/// What a pronoun asks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pronoun {
    He,
    She,
    /// "I", "we": whoever speaks.
    Speaker,
    /// "you": whoever is spoken to.
    Addressee,
    Other,
}

impl Pronoun {
    fn of(word: &str) -> Self {
        match word {
            "he" | "him" | "his" | "himself" => Pronoun::He,
            "she" | "her" | "hers" | "herself" => Pronoun::She,
            "i" | "me" | "my" | "mine" | "myself" | "we" | "us" | "our" | "ours" | "ourselves" => Pronoun::Speaker,
            "you" | "your" | "yours" | "yourself" => Pronoun::Addressee,
            _ => Pronoun::Other,
        }
    }

    /// Whether it means who speaks or is spoken to.
    fn is_of_voices(self) -> bool {
        matches!(self, Pronoun::Speaker | Pronoun::Addressee)
    }
}

/// A mention that a pronoun may point back to.
#[derive(Clone, Copy, Debug)]
struct Seen {
    token: usize,
    /// Index in the cast; above that, somebody without a name.
    entity: usize,
}

/// Who is a subject, and of which verb; who is the source of something said.
struct Clauses {
    /// For each token that heads a subject, 1 + the index of its first verb group; otherwise 0.
    subject_of: Vec<u32>,
    /// For each token, whether it heads a source.
    is_source: Vec<bool>,
    /// For each head of a source, 1 + that of the source before it; otherwise 0.
    source_before: Vec<u32>,
    /// For each token, whether it stands in what somebody says.
    is_content: Vec<bool>,
}

impl Clauses {
    fn new(document: &Document, attributions: &[Attribution]) -> Self {
        let mut subject_of = vec![0; document.tokens.len()];
        for (group, subject) in document.subjects.iter().enumerate() {
            if let Some(subject) = subject {
                let head = document.head(subject.run);
                if subject_of[head] == 0 {
                    subject_of[head] = group as u32 + 1;
                }
            }
        }
        let mut is_source = vec![false; document.tokens.len()];
        let mut sources: Vec<usize> = attributions.iter().filter_map(|a| a.source).map(|s| document.head(s)).collect();
        sources.sort_unstable();
        sources.dedup();
        for &source in &sources {
            is_source[source] = true;
        }
        let mut source_before = vec![0; document.tokens.len()];
        for pair in sources.windows(2) {
            source_before[pair[1]] = pair[0] as u32 + 1;
        }
        let mut is_content = vec![false; document.tokens.len()];
        for content in attributions.iter().flat_map(|a| &a.contents) {
            is_content[content.range()].fill(true);
        }
        Self { subject_of, is_source, source_before, is_content }
    }

    /// Whether the pronoun is an object of the verb whose subject stands at `subject`.
    fn are_subject_and_object(&self, document: &Document, subject: usize, pronoun: usize) -> bool {
        let Some(group) = self.subject_of[subject].checked_sub(1) else { return false };
        let word = document.lower(pronoun);
        let verb = document.verb_groups[group as usize].main();
        let object = matches!(word, "him" | "her") && document.tag(pronoun) == Tag::PRP;
        object
            && (verb + 1..verb + OBJECT).contains(&pronoun)
            && (verb + 1..pronoun).all(|t| !document.tag(t).is_verb() && document.tag(t) != Tag::Comma)
    }
}

/// The speaker of each quotation whose source is known.
fn speakers(cast: &Cast, attributions: &[Attribution]) -> Map<u32, usize> {
    let document = cast.words.document;
    let mut speakers = Map::default();
    for attribution in attributions.iter().filter(|a| a.within.is_none()) {
        let Some(speaker) = attribution.source.and_then(|s| cast.entity_at(document.head(s))) else { continue };
        for content in &attribution.contents {
            for quotation in content.range().filter_map(|t| document.tokens[t].quotation) {
                speakers.entry(quotation).or_insert(speaker);
            }
        }
    }
    speakers
}

/// The article's own pronouns tell the gender of a name that no list knows: where only one person has been named in this
/// sentence and the one before, "she" is that person.
fn learn_genders(cast: &mut Cast) {
    let document = cast.words.document;
    let mut lately: [Option<(u32, usize)>; 2] = [None; 2];
    for token in 0..document.tokens.len() {
        if document.tokens[token].quotation.is_some() {
            continue;
        }
        let sentence = document.tokens[token].sentence;
        if let Some(person) = cast.person_at(token) {
            if lately[0].is_none_or(|(_, last)| last != person) {
                lately[1] = lately[0];
            }
            lately[0] = Some((sentence, person));
            continue;
        }
        let pronoun = Pronoun::of(document.lower(token));
        if document.tag(token) != Tag::PRP || !matches!(pronoun, Pronoun::He | Pronoun::She) {
            continue;
        }
        let near = |&(at, _): &(u32, usize)| at + 1 >= sentence;
        if let (Some((_, person)), None) = (lately[0].filter(near), lately[1].filter(near)) {
            cast.genders[person].add(Gender::sign(pronoun == Pronoun::She, pronoun == Pronoun::He, 2));
        }
    }
}

/// Resolves the pronouns outside or inside quotation marks; `voices` tells whose words a token belongs to.
fn resolve(cast: &mut Cast, clauses: &Clauses, quoted: bool, voices: impl Fn(&Cast, usize) -> Voices) {
    let document = cast.words.document;
    let (mentions, genders) = people(cast);
    let mut next = 0;
    let counts = vec![0; genders.len()];
    let mut ranking = Ranking { clauses, genders, recent: Vec::new(), counts };
    for token in 0..document.tokens.len() {
        while next < mentions.len() && mentions[next].token < token {
            ranking.see(mentions[next]);
            next += 1;
        }
        let is_pronoun = matches!(document.tag(token), Tag::PRP | Tag::PRPS);
        if !is_pronoun || document.tokens[token].quotation.is_some() != quoted {
            continue;
        }
        let Voices { speaker, addressee } = voices(cast, token);
        let pronoun = Pronoun::of(document.lower(token));
        let entity = match pronoun {
            Pronoun::Speaker => speaker,
            Pronoun::Addressee => addressee,
            Pronoun::He | Pronoun::She => {
                ranking.best(cast, token, mentions.get(next), [speaker, addressee], pronoun == Pronoun::She)
            }
            Pronoun::Other => None,
        };
        if let Some(entity) = entity {
            cast.mention(entity, Run::new(token, token + 1), token, Form::Pronoun);
            if matches!(pronoun, Pronoun::He | Pronoun::She) {
                ranking.see(Seen { token, entity });
            }
        }
    }
}

/// All mentions of people so far, in order, with those of nameless ones ("a defendant"), which pronouns may mean as well;
/// and the genders of both.
fn people(cast: &Cast) -> (Vec<Seen>, Vec<Gender>) {
    let document = cast.words.document;
    let mut people = Vec::new();
    let mut genders = cast.genders.clone();
    for (entity, e) in cast.list.iter().enumerate().filter(|(_, e)| e.kind == Kind::Person) {
        // "I" makes nobody likelier to be "he".
        let told = |m: &&Mention| !Pronoun::of(document.lower(m.run.last())).is_of_voices();
        people.extend(e.mentions.iter().filter(told).map(|m| Seen { token: m.run.last(), entity }));
    }
    let person = Classes::ROLE.or(Classes::KIN).or(Classes::MAN).or(Classes::WOMAN);
    let mut nameless: Map<&str, usize> = Map::default();
    for phrase in &document.noun_phrases {
        let head = phrase.head as usize;
        let determined = matches!(document.tag(phrase.run.first()), Tag::DT | Tag::PRPS);
        if document.tag(head) == Tag::NN && determined && cast.words.is(head, person) && cast.entity_at(head).is_none()
        {
            let entity = *nameless.entry(document.lower(head)).or_insert_with(|| {
                genders.push(Gender::sign(cast.words.is(head, Classes::WOMAN), cast.words.is(head, Classes::MAN), 8));
                genders.len() - 1
            });
            people.push(Seen { token: head, entity });
        }
    }
    people.sort_by_key(|m| m.token);
    (people, genders)
}

/// Who has been spoken of, for ranking.
struct Ranking<'c> {
    clauses: &'c Clauses,
    /// By entity.
    genders: Vec<Gender>,
    recent: Vec<Seen>,
    /// How often each entity has been mentioned.
    counts: Vec<i32>,
}

impl Ranking<'_> {
    fn see(&mut self, seen: Seen) {
        self.counts[seen.entity] += 1;
        self.recent.push(seen);
    }

    /// The entity that the pronoun means, if one is clearly the best; none of those who talk to each other.
    fn best(
        &self,
        cast: &Cast,
        token: usize,
        next: Option<&Seen>,
        talking: [Option<usize>; 2],
        she: bool,
    ) -> Option<usize> {
        let mut candidates: Vec<(usize, i32)> = Vec::new();
        let mut offer = |entity: usize, points: i32| match candidates.iter_mut().find(|(e, _)| *e == entity) {
            Some((_, p)) => *p = (*p).max(points),
            None => candidates.push((entity, points)),
        };
        for &seen in self.recent.iter().rev().take(WINDOW) {
            if let Some(points) = self.nearness(cast.words.document, token, seen) {
                offer(seen.entity, points);
            }
        }
        if let Some(seen) = next.filter(|seen| self.is_fronted(cast.words.document, token, seen.token)) {
            offer(seen.entity, 78);
        }
        let mut best = (None, 0);
        let mut rival = 0;
        for (entity, points) in candidates {
            let Some(gender) = agreement(self.genders[entity], she).filter(|_| !talking.contains(&Some(entity))) else {
                continue;
            };
            let about = (2 * self.counts[entity]).min(16);
            let named = entity < cast.list.len();
            let points = points + gender + if named { about } else { 0 };
            if points > best.1 {
                rival = best.1;
                best = (Some(entity).filter(|_| named), points);
            } else {
                rival = rival.max(points);
            }
        }
        best.0.filter(|_| best.1 >= LEAST && best.1 - rival >= MARGIN)
    }

    /// Points for how near a mention is and what it does in its sentence; nothing if it cannot be meant.
    fn nearness(&self, document: &Document, token: usize, seen: Seen) -> Option<i32> {
        let sentences = document.tokens[token].sentence - document.tokens[seen.token].sentence;
        if sentences == 0 && self.clauses.are_subject_and_object(document, seen.token, token) {
            return None;
        }
        let near = match sentences {
            0 => 68,
            1 => 55,
            2 => 40,
            3 => 30,
            4..=6 => 20,
            _ => 5,
        };
        let subject = if self.clauses.subject_of[seen.token] != 0 { 20 } else { 0 };
        let source = match self.clauses.source_before[token] as usize {
            before if before == seen.token + 1 => 20,
            _ if self.clauses.is_source[seen.token] => 8,
            _ => 0,
        };
        let quotation = document.tokens[seen.token].quotation;
        // Hardly anybody speaks of themselves by name: “Hale will win,” he said.
        if sentences == 0 && quotation.is_some() && !self.clauses.is_content[token] && self.clauses.is_source[token] {
            return None;
        }
        let elsewhere = if quotation.is_some() && quotation != document.tokens[token].quotation {
            -20
        } else if self.clauses.is_source[token]
            && self.clauses.is_content[seen.token]
            && !self.clauses.is_content[token]
        {
            -10
        } else {
            0
        };
        Some(near + subject + source + elsewhere)
    }

    /// Whether a pronoun in a fronted phrase looks forward to the subject at `next`: "In her speech, Meloni said".
    fn is_fronted(&self, document: &Document, token: usize, next: usize) -> bool {
        let sentence = document.sentence(token);
        let opens = matches!(document.tag(sentence.first()), Tag::IN | Tag::VBG | Tag::VBN | Tag::TO);
        opens
            && next - sentence.first() < FRONTED
            && sentence.contains(next)
            && self.clauses.subject_of[next] != 0
            && (sentence.first()..token).all(|t| !document.tag(t).is_finite())
            && (token..next).any(|t| document.tag(t) == Tag::Comma)
    }
}

/// By how many points a gender is sure: those of a given name, see [`cast::given_name`](super::cast::given_name).
const SURE: i32 = 4;

/// Points for a candidate's gender; nothing if it is surely the other one.
fn agreement(gender: Gender, she: bool) -> Option<i32> {
    let (yes, no) = if she { (gender.she, gender.he) } else { (gender.he, gender.she) };
    match yes as i32 - no as i32 {
        SURE.. => Some(20),
        1.. => Some(10),
        0 => Some(6),
        known if known > -SURE => Some(-10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use super::super::{Entities, Form};

    /// The name of the entity that the first pronoun mention belongs to.
    fn meant(entities: &Entities) -> Option<&str> {
        let is_pronoun = |m: &super::super::Mention| m.form == Form::Pronoun;
        entities.list.iter().find(|e| e.mentions.iter().any(is_pronoun)).map(|e| e.name.as_str())
    }

    #[test]
    fn goes_by_gender() {
        assert_eq!(meant(&found("Tom Hale met Julia Stone. She smiled.")), Some("Julia Stone"));
        assert_eq!(meant(&found("Tom Hale met Julia Stone. He smiled.")), Some("Tom Hale"));
    }

    #[test]
    fn takes_an_object_for_another_than_the_subject() {
        assert_eq!(meant(&found("Peter Stone slept. Tom Hale saw him.")), Some("Peter Stone"));
    }

    #[test]
    fn looks_forward_from_a_fronted_phrase() {
        assert_eq!(meant(&found("In her speech, Julia Stone said it rained.")), Some("Julia Stone"));
    }

    #[test]
    fn takes_nobody_for_the_speaker_whom_the_quotation_names() {
        let text =
            "Tom Hale ran. Tom Hale won. Tom Hale slept. It rained, said Peter Stone. “Tom Hale will win,” he said.";
        assert_eq!(meant(&found(text)), Some("Peter Stone"));
    }

    #[test]
    fn leaves_two_equals_open() {
        assert_eq!(meant(&found("The talks were between Tom Hale and Peter Stone. There was news of him.")), None);
    }

    #[test]
    fn gives_the_first_person_to_the_speaker() {
        assert_eq!(meant(&found("“I like rain,” Tom Hale told Peter Stone.")), Some("Tom Hale"));
    }

    #[test]
    fn gives_the_first_person_of_a_column_to_its_author() {
        let text = "Mill to close\nBy Ada Brandt\n\nThe mill closed on Monday. I like rain.\n\nThe rest is silence.";
        assert_eq!(meant(&found(text)), Some("Ada Brandt"));
    }

    #[test]
    fn learns_a_gender_from_the_article() {
        let text = "Zorbian Quell slept. Then she ate. Then she sang. Tom Hale saw Zorbian Quell. She smiled.";
        assert_eq!(found(text).list[0].mentions.len(), 5);
    }
}
