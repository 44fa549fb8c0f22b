//! Interviews printed as questions and answers, without quotation marks: whose "I" it is.
//!
//! The one who is interviewed is named in the introduction ("spoke with Ann Lee"); all that is said in the first person
//! outside of quotation marks, in paragraphs that are not questions, is theirs.

use super::Kind;
use super::cast::Cast;
use crate::text::{Document, Tag};

/// How many sentences the introduction may have.
const INTRODUCTION: usize = 12;
/// How often "I" must be said for an article to be an interview.
const OFTEN: usize = 3;

/// An interview with one person.
pub struct Interview {
    /// Index of the entity.
    person: usize,
    /// For each token, whether it stands in an answer outside of quotation marks.
    answers: Vec<bool>,
}

impl Interview {
    /// The article's interview, if it is one with one person.
    pub fn find(cast: &Cast) -> Option<Self> {
        let document = cast.words.document;
        let answers = answers(document);
        let said = (0..answers.len()).filter(|&t| answers[t] && document.lower(t) == "i").count();
        if said < OFTEN {
            return None;
        }
        let end = document.sentences.iter().take(INTRODUCTION).last()?.run.end as usize;
        let mut people = (0..end).filter(|&t| asks(document, t)).filter_map(|t| person_after(cast, t, end));
        let person = people.next()?;
        people.all(|p| p == person).then_some(Self { person, answers })
    }

    /// Whose words the token belongs to.
    pub fn speaker(&self, token: usize) -> Option<usize> {
        self.answers[token].then_some(self.person)
    }
}

/// For each token, whether its paragraph is no question and it stands outside of quotation marks.
fn answers(document: &Document) -> Vec<bool> {
    let mut answers = vec![false; document.tokens.len()];
    for block in document.sentences.chunk_by(|a, b| a.block == b.block) {
        let last = block[block.len() - 1].run.last();
        for sentence in block.iter().filter(|_| document.form(last) != "?") {
            for token in sentence.run.range() {
                answers[token] = document.tokens[token].quotation.is_none();
            }
        }
    }
    answers
}

/// Whether the word tells of an interview: "interviewed", "interview with", "spoke to", "caught up with".
fn asks(document: &Document, token: usize) -> bool {
    let next =
        |words: &[&str]| (token + 1..document.tokens.len().min(token + 3)).any(|t| words.contains(&document.lower(t)));
    match document.lemma(token) {
        "interview" | "interviews" | "interviewee" => true,
        "speak" | "talk" | "chat" => next(&["with", "to"]),
        "catch" | "sit" | "meet" => next(&["with"]),
        _ => false,
    }
}

/// The first person named after the token in its sentence, before another verb.
fn person_after(cast: &Cast, token: usize, end: usize) -> Option<usize> {
    let document = cast.words.document;
    let sentence = document.sentence(token);
    (token + 1..end.min(sentence.end as usize))
        .take_while(|&t| !document.tag(t).is_finite() || document.tag(t) == Tag::MD)
        .find_map(|t| cast.entity_at(t).filter(|&e| cast.list[e].kind == Kind::Person))
}
