//! Interviews printed as questions and answers, without quotation marks: whose "I" and whose "you" it is.
//!
//! The one who is interviewed is named in the introduction more than anybody else. All that is said in the first person
//! outside of quotation marks, in paragraphs that are not questions, is theirs; "you" in the questions is they.

use std::collections::BTreeMap;

use super::Kind;
use super::cast::Cast;
use crate::span::Run;
use crate::text::{Document, Sentence};

/// How many sentences the introduction may have.
const INTRODUCTION: usize = 20;
/// How often "I" must be said, and how many paragraphs must be questions, for an article to be an interview.
const OFTEN: usize = 2;

/// An interview with one person.
pub struct Interview {
    /// Index of the entity.
    person: usize,
    /// For each token, what it stands in.
    parts: Vec<Part>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    /// A paragraph that ends with a question mark.
    Question,
    /// Any other paragraph after the introduction.
    Answer,
    /// The introduction, or a quotation.
    Neither,
}

impl Interview {
    /// The article's interview, if it is one with one person.
    pub fn find(cast: &Cast) -> Option<Self> {
        let document = cast.words.document;
        let (mut parts, questions) = parts(document);
        let first_person = |t: &usize| parts[*t] == Part::Answer && document.lower(*t) == "i";
        if questions < OFTEN || (0..parts.len()).filter(first_person).count() < OFTEN {
            return None;
        }
        let end = (0..parts.len()).find(|t| first_person(t) || parts[*t] == Part::Question)?;
        let introduction = || document.sentences.iter().take_while(|s| s.run.last() < end).take(INTRODUCTION);
        let is_interview = introduction().flat_map(|s| s.run.range()).any(|t| asks(document, t));
        let person = interviewee(cast, introduction()).filter(|_| is_interview)?;
        parts[..end].fill(Part::Neither);
        Some(Self { person, parts })
    }

    /// Whose words the token belongs to.
    pub fn speaker(&self, token: usize) -> Option<usize> {
        (self.parts[token] == Part::Answer).then_some(self.person)
    }

    /// Whom the token is said to.
    pub fn addressee(&self, token: usize) -> Option<usize> {
        (self.parts[token] == Part::Question).then_some(self.person)
    }
}

/// What each token stands in, and how many paragraphs are questions.
fn parts(document: &Document) -> (Vec<Part>, usize) {
    let mut parts = vec![Part::Neither; document.tokens.len()];
    let mut questions = 0;
    for block in document.sentences.chunk_by(|a, b| a.block == b.block) {
        let run = Run::new(block[0].run.first(), block[block.len() - 1].run.end as usize);
        let question = document.form(run.last()) == "?";
        questions += usize::from(question);
        for token in run.range().filter(|&t| document.tokens[t].quotation.is_none()) {
            parts[token] = if question { Part::Question } else { Part::Answer };
        }
    }
    (parts, questions)
}

/// Whether a word tells of an interview: "interviewed", "interview with", "spoke to", "sat down with".
fn asks(document: &Document, token: usize) -> bool {
    let next =
        |words: &[&str]| (token + 1..document.tokens.len().min(token + 3)).any(|t| words.contains(&document.lower(t)));
    match document.lemma(token) {
        "interview" | "interviewee" | "q&a" => true,
        "speak" | "talk" | "chat" => next(&["with", "to"]),
        "catch" | "sit" => next(&["with"]),
        _ => false,
    }
}

/// Whom the introduction names most; the headline counts threefold.
fn interviewee<'d>(cast: &Cast, introduction: impl Iterator<Item = &'d Sentence>) -> Option<usize> {
    let mut named: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, sentence) in introduction.enumerate() {
        let mut last = None;
        for token in sentence.run.range() {
            let person = cast.entity_at(token).filter(|&e| cast.list[e].kind == Kind::Person);
            if let Some(person) = person.filter(|_| person != last) {
                *named.entry(person).or_default() += if at == 0 { 3 } else { 1 };
            }
            last = person;
        }
    }
    let (&person, &most) = named.iter().max_by_key(|&(_, count)| count)?;
    let alone = named.values().filter(|&&count| count == most).count() == 1;
    alone.then_some(person)
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    #[test]
    fn gives_the_answers_to_the_one_who_is_interviewed() {
        let text = "An interview with Ada Brandt\n\nAda Brandt runs a mill.\n\nWhy do you mill?\n\nI like it. I do.\n\n\
                    When?\n\nI start at noon.\n\nWhere?\n\nAt home.";
        assert_eq!(found(text).list[0].mentions.len(), 6);
    }
}
