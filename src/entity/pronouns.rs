//! Whom "he", "she" and "I" mean.
//!
//! Candidates are the people spoken of before, ranked by nearness, by being a subject, and by how much the article is about
//! them (the preferences of Lappin and Leass 1994, with weights for news). Gender rules out, so does the clause: "him" is not
//! the subject of its own verb, and whom "he" tells something is another. Where two candidates are nearly as good, or the best has no
//! name and says nothing, it is nobody.

use crate::maps::Map;

use super::cast::{self, Cast, Gender};
use super::turns::{Turns, Voices};
use super::{Form, Kind, Mention};
use crate::article::BlockKind;
use crate::attribution::{Attribution, Kind as Claim};
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{Document, Tag};

/// How many mentions back a candidate may stand.
const WINDOW: usize = 60;
/// The least a candidate needs.
const LEAST: i32 = 40;
/// How far behind its verb an object may stand, in tokens.
const OBJECT: usize = 12;
/// How far into its sentence a pronoun may look forward, in tokens.
const FRONTED: usize = 30;
/// How much better than the next candidate the best must be.
const MARGIN: i32 = 5;

/// Adds the pronouns of the people of the cast: first those outside of quotation marks, which tell who speaks inside.
pub fn find(cast: &mut Cast, attributions: &[Attribution]) {
    learn_genders(cast);
    let clauses = Clauses::new(cast, attributions);
    let turns = Turns::find(cast);
    let document = cast.words.document;
    let pronouns: Vec<usize> =
        (0..document.tokens.len()).filter(|&t| matches!(document.tag(t), Tag::PRP | Tag::PRPS)).collect();
    let author = Voices { speaker: author(cast), addressee: None };
    let outside = |cast: &Cast, token: usize| turns.voices(cast.words.document, token).unwrap_or(author);
    let quoted = |&&pronoun: &&usize| document.tokens[pronoun].quotation.is_some();
    resolve(cast, &clauses, pronouns.iter().filter(|t| !quoted(t)), outside);
    let speakers = speakers(cast, attributions);
    let inside = |cast: &Cast, token: usize| {
        let quotation = cast.words.document.tokens[token].quotation;
        Voices { speaker: quotation.and_then(|q| speakers.get(&q).copied()), addressee: None }
    };
    resolve(cast, &clauses, pronouns.iter().filter(quoted), inside);
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
    /// Index in the cast; above that, somebody without a name who says nothing.
    entity: usize,
}

/// Who is a subject, and who is the source of something said.
struct Clauses {
    /// For each token, whether it speaks of a subject.
    is_subject: Vec<bool>,
    /// For each token, whether it heads a source.
    is_source: Vec<bool>,
    /// For each token, whether it heads the source of a statement, and not only of a belief or an intention.
    states: Vec<bool>,
    /// For each head of a source, 1 + that of the source before it; otherwise 0.
    source_before: Vec<u32>,
    /// For each token, whether it stands in what somebody says.
    is_content: Vec<bool>,
}

impl Clauses {
    fn new(cast: &Cast, attributions: &[Attribution]) -> Self {
        let document = cast.words.document;
        let mut is_subject = vec![false; document.tokens.len()];
        for subject in document.subjects.iter().flatten() {
            is_subject[spoken_of(cast, subject.run)] = true;
        }
        let mut is_source = vec![false; document.tokens.len()];
        let mut states = vec![false; document.tokens.len()];
        let mut sources = Vec::new();
        for attribution in attributions {
            let Some(source) = attribution.source.map(|s| spoken_of(cast, s)) else { continue };
            is_source[source] = true;
            states[source] |= attribution.kind == Claim::Statement;
            sources.push(source);
        }
        sources.sort_unstable();
        sources.dedup();
        let mut source_before = vec![0; document.tokens.len()];
        for pair in sources.windows(2) {
            source_before[pair[1]] = pair[0] as u32 + 1;
        }
        let mut is_content = vec![false; document.tokens.len()];
        for content in attributions.iter().flat_map(|a| &a.contents) {
            is_content[content.range()].fill(true);
        }
        Self { is_subject, is_source, states, source_before, is_content }
    }
}

/// Who does what the pronoun is the object of: the subject of the verb before it.
fn doer(cast: &Cast, pronoun: usize) -> Option<usize> {
    let document = cast.words.document;
    if !matches!(document.lower(pronoun), "him" | "her") || document.tag(pronoun) != Tag::PRP {
        return None;
    }
    // "He looked behind him."
    let is_own_place = |word: &str| matches!(word, "around" | "before" | "behind" | "beside" | "near" | "with");
    let parted = |t: usize| document.tag(t) == Tag::Comma || is_own_place(document.lower(t));
    let mut before = (pronoun.saturating_sub(OBJECT)..pronoun).rev().take_while(|&t| !parted(t));
    let verb = before.find(|&t| document.tag(t).is_verb())?;
    let group = document.verb_group_of_main(verb).filter(|_| document.tag(verb).is_finite())?;
    Some(spoken_of(cast, document.subjects[group]?.run))
}

/// Whom the one that the pronoun is the subject of does something to: "he told *Hale*".
fn object(cast: &Cast, pronoun: usize) -> Option<usize> {
    let document = cast.words.document;
    let rest = pronoun + 1..document.sentence(pronoun).end.min(pronoun as u32 + OBJECT as u32) as usize;
    let verb = rest.into_iter().find(|&t| document.tag(t) != Tag::RB && document.tag(t) != Tag::MD)?;
    let object = document.noun_phrase_from(verb + 1).filter(|_| document.tag(verb).is_verb())?;
    cast.person_at(object.head as usize)
}

/// The token by which an extent speaks of somebody: its head, or the name in apposition ("another aide, Ann *Lee*").
fn spoken_of(cast: &Cast, extent: Run) -> usize {
    let head = cast.words.document.head(extent);
    let same = |&t: &usize| cast.entity_at(t) == cast.entity_at(head);
    if cast.entity_at(head).is_none() || cast.words.is_capital(head) {
        return head;
    }
    let name = (head + 1..extent.end as usize).find(same).unwrap_or(head);
    (name..extent.end as usize).take_while(same).last().unwrap_or(head)
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

/// Resolves pronouns, in order; `voices` tells whose words a token belongs to.
fn resolve<'t>(
    cast: &mut Cast,
    clauses: &Clauses,
    pronouns: impl Iterator<Item = &'t usize>,
    voices: impl Fn(&Cast, usize) -> Voices,
) {
    let document = cast.words.document;
    let (mentions, genders) = people(cast);
    let mut next = 0;
    let counts = vec![0; genders.len()];
    let mut ranking = Ranking { clauses, genders, recent: Vec::new(), counts };
    for &token in pronouns {
        while next < mentions.len() && mentions[next].token < token {
            ranking.see(mentions[next]);
            next += 1;
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
        let told_of = phrase.run.first().checked_sub(1).is_some_and(|t| document.lemma(t) == "be");
        // "I am a lawyer" brings nobody in.
        let fits = document.tag(head) == Tag::NN && determined && !told_of && cast.words.is(head, person);
        if fits && cast.entity_at(head).is_none() {
            let entity = *nameless.entry(document.lower(head)).or_insert_with(|| {
                genders.push(cast::by_noun(cast.words, head, 8));
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
        let document = cast.words.document;
        let lately = || self.recent.iter().rev().take(WINDOW);
        let (doer, object) = (doer(cast, token), object(cast, token));
        let tells = self.clauses.is_source[token] && !self.clauses.is_content[token];
        // Hardly anybody speaks of themselves by name: “Hale will win,” he said.
        let is_another = |s: &&Seen| Some(s.token) == doer || tells && document.tokens[s.token].quotation.is_some();
        let is_barred = |entity: usize| {
            let here = lately().take_while(|s| document.tokens[s.token].sentence == document.tokens[token].sentence);
            here.filter(is_another).any(|seen| seen.entity == entity)
        };
        let mut candidates: Vec<(usize, i32)> = Vec::new();
        let mut offer = |entity: usize, points: i32| match candidates.iter_mut().find(|(e, _)| *e == entity) {
            Some((_, p)) => *p = (*p).max(points),
            None => candidates.push((entity, points)),
        };
        for &seen in lately() {
            offer(seen.entity, self.nearness(document, token, seen));
        }
        if let Some(seen) = next.filter(|seen| self.is_fronted(document, token, seen.token)) {
            offer(seen.entity, 78);
        }
        let mut best = (None, 0);
        let mut rival = 0;
        for (entity, points) in candidates {
            let Some(gender) = agreement(self.genders[entity], she).filter(|_| !talking.contains(&Some(entity))) else {
                continue;
            };
            if is_barred(entity) || object == Some(entity) {
                continue;
            }
            let about = (2 * self.counts[entity]).min(16);
            let known = cast.list.get(entity);
            let points = points + gender + if known.is_some_and(|e| e.named) { about } else { 0 };
            if points > best.1 {
                rival = best.1;
                best = (known.map(|_| entity), points);
            } else {
                rival = rival.max(points);
            }
        }
        best.0.filter(|_| best.1 >= LEAST && best.1 - rival >= MARGIN)
    }

    /// Points for how near a mention is and what it does in its sentence.
    fn nearness(&self, document: &Document, token: usize, seen: Seen) -> i32 {
        let sentences = document.tokens[token].sentence - document.tokens[seen.token].sentence;
        let near = match sentences {
            0 => 68,
            1 => 55,
            2 => 40,
            3 => 30,
            4..=6 => 20,
            _ => 5,
        };
        let subject = match self.clauses.is_subject[seen.token] {
            true if sentences == 0 && self.clauses.is_subject[token] => 24,
            true => 20,
            false if is_taken_up(document, seen.token, token) => 40,
            false => 0,
        };
        let source = match self.clauses.source_before[token] as usize {
            before if before == seen.token + 1 => {
                if self.clauses.states[seen.token] {
                    20
                } else {
                    12
                }
            }
            _ if self.clauses.is_source[seen.token] => 8,
            _ => 0,
        };
        let quotation = document.tokens[seen.token].quotation;
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
        near + subject + source + elsewhere
    }

    /// Whether a pronoun in a fronted phrase looks forward to the subject at `next`: "In her speech, Meloni said".
    fn is_fronted(&self, document: &Document, token: usize, next: usize) -> bool {
        let sentence = document.sentence(token);
        let opens = matches!(document.tag(sentence.first()), Tag::IN | Tag::VBG | Tag::VBN | Tag::TO);
        opens
            && next - sentence.first() < FRONTED
            && sentence.contains(next)
            && self.clauses.is_subject[next]
            && (sentence.first()..token).all(|t| !document.tag(t).is_finite())
            && (token..next).any(|t| document.tag(t) == Tag::Comma)
    }
}

/// Whether a pronoun only takes up the name before it: "And Hale, he said it rained", not "In talks with Hale, he said".
fn is_taken_up(document: &Document, name: usize, pronoun: usize) -> bool {
    let first = document.noun_phrase(name).map_or(name, |phrase| phrase.run.first());
    let before = first.checked_sub(1).filter(|&t| document.sentence(name).contains(t));
    name + 2 == pronoun
        && document.tag(name + 1) == Tag::Comma
        && before.is_none_or(|t| !matches!(document.tag(t), Tag::IN | Tag::TO) || document.lower(t) == "by")
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
    fn takes_whom_somebody_tells_for_another() {
        assert_eq!(meant(&found("Peter Stone met Tom Hale. He told Hale it rained.")), Some("Peter Stone"));
    }

    #[test]
    fn means_those_without_a_name_too() {
        assert_eq!(meant(&found("A farmer said it rained. He said it was cold.")), Some("A farmer"));
    }

    #[test]
    fn takes_what_somebody_is_for_nobody_new() {
        assert_eq!(meant(&found("Tom Hale was there. I am a farmer. He knows.")), Some("Tom Hale"));
    }

    #[test]
    fn takes_up_a_name() {
        assert_eq!(meant(&found("Peter Stone slept. And Tom Hale, he said it rained.")), Some("Tom Hale"));
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
