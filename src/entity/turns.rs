//! Conversations printed without quotation marks (interviews, hearings, transcripts): whose "I" and whose "you" it is.
//!
//! A paragraph is a turn. Who speaks in it is told by its label ("Brandt: …") or by who has the floor: in an interview the one
//! whom the introduction names most, in a hearing the one last called up ("Mr. Hale?"), addressed in a question ("Mr. Hale, do
//! you …?") or introduced by their own words ("My name is …"). Questions are put to the one who has the floor, by nobody known.

use std::collections::BTreeMap;

use super::cast::Cast;
use super::words::Shape;
use crate::article::BlockKind;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{Document, Sentence, Tag};

/// How many sentences the introduction may have.
const INTRODUCTION: usize = 20;
/// How often "I" must be said, and how many turns must be questions, for an article to be a conversation.
const OFTEN: usize = 2;
/// One of how many turns must be a question.
const SHARE: usize = 8;
/// The longest label, in tokens with its colon.
const LABEL: usize = 6;
/// From how many tokens on a turn that follows a question is its answer, even if it ends with a question itself.
const LONG: usize = 40;

/// Who speaks where a token stands, and to whom.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Voices {
    /// Whose "I" and "we" it is.
    pub speaker: Option<usize>,
    /// Whose "you" it is.
    pub addressee: Option<usize>,
}

/// The turns of an article.
pub struct Turns {
    /// For each block of the article that is a turn, its voices.
    of_block: Vec<Option<Voices>>,
}

impl Turns {
    /// The article's turns; none where it is no conversation.
    pub fn find(cast: &Cast) -> Self {
        let document = cast.words.document;
        let paragraphs = paragraphs(document);
        let mut turns = Self { of_block: vec![None; document.article.blocks.len()] };
        turns.follow_floor(cast, &paragraphs);
        turns.follow_labels(cast, &paragraphs);
        turns
    }

    /// Who speaks where a token stands outside of quotation marks, and to whom; `None` where no turn is.
    pub fn voices(&self, document: &Document, token: usize) -> Option<Voices> {
        self.of_block[document.sentences[document.tokens[token].sentence as usize].block as usize]
    }

    /// A turn is spoken by its label; where most turns have one, those without it go on.
    fn follow_labels(&mut self, cast: &Cast, paragraphs: &[Paragraph]) {
        let labels: Vec<_> = paragraphs.iter().map(|p| label(cast, p.sentences[0].run)).collect();
        let first = labels.iter().position(Option::is_some).unwrap_or(labels.len());
        let is_transcript = 2 * labels.iter().flatten().count() > labels.len() - first;
        let mut voices = None;
        for (paragraph, label) in paragraphs.iter().zip(labels).skip(first) {
            if let Some(speaker) = label {
                voices = Some(Voices { speaker, addressee: None });
            } else if !is_transcript {
                continue;
            }
            self.of_block[paragraph.block()] = voices;
        }
    }

    /// A turn that asks nothing is spoken by the one who has the floor.
    fn follow_floor(&mut self, cast: &Cast, paragraphs: &[Paragraph]) {
        let start = paragraphs.iter().position(Paragraph::is_personal).unwrap_or(paragraphs.len());
        let (introduction, rest) = paragraphs.split_at(start);
        let questions = rest.iter().filter(|p| p.asks).count();
        let first_persons: usize = rest.iter().filter(|p| !p.asks).map(|p| p.first_persons).sum();
        let converses = questions >= OFTEN && questions * SHARE >= rest.len() && first_persons >= OFTEN;
        let interviewee = interviewee(cast, introduction).filter(|_| converses);
        let interviewer = interviewee.and_then(|person| interviewer(cast, introduction, person));
        let mut floor = None;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            let last = &paragraph.sentences[paragraph.sentences.len() - 1];
            let called = called(cast, last.run);
            let addressed = paragraph.sentences.iter().find_map(|s| addressed(cast, s.run)).filter(|_| converses);
            let introduced = paragraph.sentences.iter().find_map(|s| introduced(cast, s.run));
            floor = introduced.or(addressed).or(floor).or(interviewee.filter(|_| at >= start));
            let voices = match paragraph.asks || addressed.is_some() {
                true => Voices { speaker: interviewer.filter(|_| floor == interviewee), addressee: floor },
                false => Voices { speaker: floor.filter(|_| called.is_none()), addressee: answered(cast, paragraph) },
            };
            self.of_block[paragraph.block()] = floor.map(|_| voices);
            floor = called.or(floor);
        }
    }
}

/// A paragraph and how it speaks.
struct Paragraph<'d> {
    /// Never empty.
    sentences: &'d [Sentence],
    /// Whether it is a question to somebody.
    asks: bool,
    /// How many "I" it has outside of quotation marks.
    first_persons: usize,
    /// Whether it has a "you" there.
    says_you: bool,
}

impl Paragraph<'_> {
    fn block(&self) -> usize {
        self.sentences[0].block as usize
    }

    fn len(&self) -> usize {
        self.sentences.iter().map(|s| s.run.len()).sum()
    }

    /// Whether somebody speaks in it, and not the article.
    fn is_personal(&self) -> bool {
        self.asks || self.says_you || self.first_persons > 0
    }
}

/// The document's paragraphs. A turn asks if it ends with a question mark, unless it is itself the long answer to a question, or if it
/// says "you" and gets an answer twice as long, which "I" is not in or which is the first; in print it may also be marked with "Q:".
fn paragraphs<'d>(document: &'d Document) -> Vec<Paragraph<'d>> {
    let is_turn = |sentences: &&[Sentence]| {
        let kind = document.article.blocks[sentences[0].block as usize].kind;
        !matches!(kind, BlockKind::Byline | BlockKind::Dateline | BlockKind::Credit)
    };
    let mut found: Vec<Paragraph> = Vec::new();
    let mut is_first = true;
    for sentences in document.sentences.chunk_by(|a, b| a.block == b.block).filter(is_turn) {
        let mut paragraph = Paragraph { sentences, asks: false, first_persons: 0, says_you: false };
        for token in sentences.iter().flat_map(|s| s.run.range()) {
            if document.tag(token) == Tag::PRP && document.tokens[token].quotation.is_none() {
                paragraph.first_persons += usize::from(document.lower(token) == "i");
                paragraph.says_you |= document.lower(token) == "you";
            }
        }
        if let Some(last) = found.last_mut() {
            let may_ask = last.first_persons == 0 || is_first;
            last.asks |= may_ask && last.says_you && 2 * last.len() < paragraph.len();
            is_first &= !last.is_personal();
        }
        let answers = found.last().is_some_and(|before| before.asks) && paragraph.len() >= LONG;
        let first = sentences[0].run;
        let letter = first.len() > 1 && document.form(first.first() + 1) == ":";
        paragraph.asks = match document.form(first.first()) {
            "Q" if letter => true,
            "A" if letter => false,
            _ if asks_you(document, first) => true,
            _ => !answers && document.form(sentences[sentences.len() - 1].run.last()) == "?",
        };
        found.push(paragraph);
    }
    found
}

/// Whether a sentence is a question with a "you": answers seldom begin so, however long.
fn asks_you(document: &Document, sentence: Run) -> bool {
    document.form(sentence.last()) == "?" && sentence.range().any(|t| document.lower(t) == "you")
}

/// Whose name and a colon open a paragraph: "Ada Brandt: I like rain." Where capitals alone make it a label ("HALE:"), it may be
/// nobody's that is known.
fn label(cast: &Cast, sentence: Run) -> Option<Option<usize>> {
    let words = cast.words;
    let opening = sentence.range().take(LABEL);
    let colon = opening.clone().find(|&t| words.document.form(t) == ":").filter(|&t| t > sentence.first())?;
    let mut people = (sentence.first()..colon).map(|t| cast.person_at(t).filter(|_| words.is_capital(t)));
    let person = people.clone().flatten().next();
    let named = people.all(|p| p.is_some() && p == person)
        || (sentence.first()..colon).all(|t| words.shape(t) == Shape::Upper || words.is(t, Classes::TITLE));
    named.then_some(person)
}

/// The person whom a sentence calls up: "Mr. Hale?", "Now, Mr. Hale, please proceed."
fn called(cast: &Cast, sentence: Run) -> Option<usize> {
    let document = cast.words.document;
    let (person, name) = titled(cast, sentence)?;
    let after = name.end as usize;
    // "President Hale?" may wonder.
    let wonders =
        document.form(sentence.last()) == "?" && !cast.words.is(name.first(), Classes::MAN.or(Classes::WOMAN));
    let alone = name.first() == sentence.first() && after == sentence.last() && !document.is_word(after) && !wonders;
    let begged = after < sentence.last() && document.form(after) == "," && document.lower(after + 1) == "please";
    (alone || begged).then_some(person)
}

/// The person whom a sentence speaks to: "Mr. Hale, do you …", "So, Mr. Hale, you …".
fn addressed(cast: &Cast, sentence: Run) -> Option<usize> {
    let document = cast.words.document;
    let (person, name) = titled(cast, sentence)?;
    let comma = sentence.contains(name.end as usize) && document.form(name.end as usize) == ",";
    let next = Some(name.end as usize + usize::from(comma)).filter(|&t| sentence.contains(t))?;
    let opens = name.first() == sentence.first();
    let tag = document.tag(next);
    let to_them = match document.lower(next) {
        "you" | "your" => opens || document.form(name.first() - 1) == ",",
        "i" => opens,
        _ => opens && comma && (tag.is_wh() || tag == Tag::MD || tag.is_finite()),
    };
    to_them.then_some(person)
}

/// The person to whom a paragraph answers: "It is old, Mr. Hale."
fn answered(cast: &Cast, paragraph: &Paragraph) -> Option<usize> {
    let document = cast.words.document;
    paragraph.sentences.iter().find_map(|sentence| {
        let (person, name) = titled(cast, sentence.run)?;
        let closes = name.end as usize == sentence.run.last() && name.first() > sentence.run.first();
        (closes && document.form(name.first() - 1) == ",").then_some(person)
    })
}

/// The first person that a sentence names, if with a title, and the words for them.
fn titled(cast: &Cast, sentence: Run) -> Option<(usize, Run)> {
    let first = sentence.range().find(|&t| cast.person_at(t).is_some())?;
    let person = cast.person_at(first);
    let end = (first..sentence.end as usize).find(|&t| cast.person_at(t) != person)?;
    // A title that tells a role is the person's already.
    let is_title = |&t: &usize| sentence.contains(t) && cast.words.is(t, Classes::TITLE);
    let title = Some(first).filter(is_title).or(first.checked_sub(1).filter(is_title))?;
    Some((person?, Run::new(title, end)))
}

/// The person who tells their own name: "My name is Ada Brandt."
fn introduced(cast: &Cast, sentence: Run) -> Option<usize> {
    const WORDS: [&str; 3] = ["my", "name", "is"];
    let says_so =
        sentence.len() > 3 && sentence.range().zip(WORDS).all(|(t, word)| cast.words.document.lower(t) == word);
    says_so.then(|| cast.person_at(sentence.first() + 3)).flatten()
}

/// Whom the introduction of an interview names most; the headline and what tells of the interview count threefold. Where nothing does,
/// who signs a quotation there.
fn interviewee(cast: &Cast, introduction: &[Paragraph]) -> Option<usize> {
    if !sentences(introduction).any(|s| tells_of_interview(cast.words.document, s.run)) {
        return sentences(introduction).find_map(|s| signed(cast, s.run));
    }
    let mut named: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, sentence) in sentences(introduction).enumerate() {
        let tells = at == 0 || tells_of_interview(cast.words.document, sentence.run);
        let mut last = None;
        for token in sentence.run.range() {
            let person = cast.person_at(token);
            if let Some(person) = person.filter(|_| person != last) {
                *named.entry(person).or_default() += if tells { 3 } else { 1 };
            }
            last = person;
        }
    }
    let (&person, &most) = named.iter().max_by_key(|&(_, count)| count)?;
    let alone = named.values().filter(|&&count| count == most).count() == 1;
    alone.then_some(person)
}

/// Who the introduction says asked: "Ada Brandt sat down with *Tom Hale* for an interview", "interviewed by *Tom Hale*".
fn interviewer(cast: &Cast, introduction: &[Paragraph], interviewee: usize) -> Option<usize> {
    let document = cast.words.document;
    let is_with = |t: usize| matches!(document.lower(t), "with" | "by");
    sentences(introduction).filter(|s| tells_of_interview(document, s.run)).find_map(|sentence| {
        let partners = sentence.run.range().skip(1).filter(|&t| is_with(t - 1)).filter_map(|t| cast.person_at(t));
        partners.rev().find(|&person| person != interviewee)
    })
}

/// Whose name stands behind a quotation without a verb: “I like rain.” Ada Brandt
fn signed(cast: &Cast, sentence: Run) -> Option<usize> {
    let document = cast.words.document;
    let is_quoted = |t: usize| document.tokens[t].quotation.is_some();
    let name = sentence.first();
    let follows = name > 0 && is_quoted(name - 1) && !is_quoted(name);
    let person = cast.person_at(name).filter(|_| follows)?;
    let after = sentence.range().find(|&t| cast.person_at(t) != Some(person));
    after.is_none_or(|t| !document.tag(t).is_verb()).then_some(person)
}

fn sentences<'d>(introduction: &[Paragraph<'d>]) -> impl Iterator<Item = &'d Sentence> {
    introduction.iter().flat_map(|p| p.sentences).take(INTRODUCTION)
}

/// Whether a sentence tells of an interview: "interviewed", "an interview with", "spoke to", "sat down with".
fn tells_of_interview(document: &Document, sentence: Run) -> bool {
    sentence.range().any(|token| {
        let next = |words: &[&str]| {
            (token + 1..document.tokens.len().min(token + 3)).any(|t| words.contains(&document.lower(t)))
        };
        match document.lemma(token) {
            "interview" | "interviewee" | "q&a" => true,
            "speak" | "talk" | "chat" => next(&["with", "to"]),
            "catch" | "sit" => next(&["with"]),
            _ => false,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    /// How often each person is spoken of.
    fn counts(text: &str) -> Vec<(String, usize)> {
        found(text).list.into_iter().filter(|e| e.named).map(|e| (e.name, e.mentions.len())).collect()
    }

    #[test]
    fn gives_the_answers_to_the_one_who_is_interviewed() {
        let text = "An interview with Ada Brandt\n\nAda Brandt runs a mill.\n\nWhy do you mill?\n\nI like it. I do.\n\n\
                    When?\n\nI start at noon.\n\nWhere?\n\nAt home.";
        assert_eq!(counts(text), [("Ada Brandt".to_owned(), 6)]);
    }

    #[test]
    fn gives_the_answers_to_the_one_who_signs_a_quotation() {
        let text = "“Mills are old.” Ada Brandt\n\nWhy do you mill?\n\nI like it. I do.\n\nWhen?\n\nI start at noon.";
        assert_eq!(counts(text), [("Ada Brandt".to_owned(), 5)]);
    }

    #[test]
    fn gives_the_floor_to_the_one_who_is_called_up() {
        let text = "We come to the mill. Mr. Hale?\n\nThank you. I own the mill and I like it.\n\nIs it old?\n\n\
                    I think it is.\n\nMs. Brandt, do you own it too?\n\nI own half.";
        assert_eq!(counts(text), [("Hale".to_owned(), 4), ("Brandt".to_owned(), 3)]);
    }

    #[test]
    fn believes_those_who_tell_their_names() {
        let text =
            "My name is Ada Brandt and I speak for the mill.\n\nIs it old?\n\nI think it is.\n\nHow old?\n\nOld.";
        assert_eq!(counts(text), [("Ada Brandt".to_owned(), 4)]);
    }

    #[test]
    fn follows_labels() {
        let text = "Tom Hale: I like rain. Do you?\n\nAda Brandt: I like snow.\n\nTom Hale: So do I.";
        assert_eq!(counts(text), [("Tom Hale".to_owned(), 4), ("Ada Brandt".to_owned(), 2)]);
    }

    #[test]
    fn leaves_the_first_person_open_where_nobody_has_the_floor() {
        let text = "The mill closed. Tom Hale left.\n\nWhy?\n\nI like rain. I like snow.\n\nDo you?";
        assert_eq!(counts(text), [("Tom Hale".to_owned(), 1)]);
    }
}
