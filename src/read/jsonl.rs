//! JSON Lines: an article a line.

use super::{Error, Problem, encoding, plain};
use crate::article::Article;
use serde::Deserialize;
use std::io::{BufRead, Read};

/// The articles of an input, one after the other; only one line is held at a time.
pub struct Lines<'n, R> {
    input: R,
    /// The input's name: articles without an id are called by it and their line.
    name: &'n str,
    /// Number of the line read last, from 1.
    number: u64,
    bytes: Vec<u8>,
    /// Whether nothing more can be read.
    over: bool,
}

impl<'n, R: BufRead> Lines<'n, R> {
    /// The lines of `input`.
    pub fn new(input: R, name: &'n str) -> Self {
        Self { input, name, number: 0, bytes: Vec::new(), over: false }
    }

    /// What is wrong with the input as a whole.
    fn unreadable(&self, problem: Problem) -> Error {
        Error { id: self.name.to_owned(), line: None, problem }
    }

    fn article(&self) -> Result<Article, Error> {
        let fallback = || format!("{}:{}", self.name, self.number);
        let line: Line = serde_json::from_slice(&self.bytes).map_err(|error| Error {
            id: serde_json::from_slice(&self.bytes).map_or_else(|_| fallback(), |named: Named| named.id.into()),
            line: Some(self.number),
            problem: Problem::Json(error),
        })?;
        let id = line.id.map_or_else(fallback, String::from);
        let text = encoding::short_enough(line.text);
        let text = text.map_err(|problem| Error { id: id.clone(), line: Some(self.number), problem })?;
        let stated = Article {
            id,
            text,
            stated_title: line.title,
            authors: line.authors.map_or_else(Vec::new, Vec::from),
            publisher: line.publisher,
            published: line.published,
            url: line.url,
            ..Article::default()
        };
        Ok(plain::article(stated))
    }
}

impl<R: BufRead> Iterator for Lines<'_, R> {
    type Item = Result<Article, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            self.bytes.clear();
            self.number += 1;
            match (&mut self.input).take(encoding::LONGEST + 1).read_until(b'\n', &mut self.bytes) {
                Ok(0) => self.over = true,
                Ok(length) if length as u64 > encoding::LONGEST => {
                    self.over = true;
                    let id = format!("{}:{}", self.name, self.number);
                    return Some(Err(Error { id, line: Some(self.number), problem: Problem::TooLong }));
                }
                Ok(_) => {
                    if self.number == 1 && self.bytes.starts_with(encoding::UTF8_MARK) {
                        self.bytes.drain(..encoding::UTF8_MARK.len());
                    }
                    match self.bytes.trim_ascii() {
                        b"" => {}
                        b"{" | [b'[', ..] if self.number == 1 => {
                            self.over = true;
                            return Some(Err(self.unreadable(Problem::SeveralLines)));
                        }
                        _ => return Some(self.article()),
                    }
                }
                Err(error) => {
                    self.over = true;
                    return Some(Err(self.unreadable(Problem::Read(error))));
                }
            }
        }
        None
    }
}

#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct Line {
    id: Option<Id>,
    text: String,
    title: Option<String>,
    authors: Option<Authors>,
    publisher: Option<String>,
    published: Option<String>,
    url: Option<String>,
}

/// What a line that is no article may still tell.
#[derive(Deserialize)]
#[serde(expecting = "an object")]
struct Named {
    id: Id,
}

/// Ids are strings, but numbers are understood.
#[derive(Deserialize)]
#[serde(untagged)]
enum Id {
    Word(String),
    Number(serde_json::Number),
}

impl From<Id> for String {
    fn from(id: Id) -> Self {
        match id {
            Id::Word(word) => word,
            Id::Number(number) => number.to_string(),
        }
    }
}

/// Authors are a list, but one alone is understood.
#[derive(Deserialize)]
#[serde(untagged)]
enum Authors {
    List(Vec<String>),
    One(String),
}

impl From<Authors> for Vec<String> {
    fn from(authors: Authors) -> Self {
        match authors {
            Authors::List(list) => list,
            Authors::One(one) => vec![one],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(input: &str) -> Vec<Result<Article, Error>> {
        Lines::new(input.as_bytes(), "in").collect()
    }

    #[test]
    fn a_line_is_an_article_with_what_it_states() {
        let found = read(
            "\u{feff}{\"id\":7,\"text\":\"Hello.\",\"authors\":\"A B\",\"url\":\"u\",\"more\":[]}\n\n{\"text\":\"\"}",
        );
        let first = found[0].as_ref().unwrap();
        assert_eq!((first.id.as_str(), first.text.as_str()), ("7", "Hello."));
        assert_eq!((first.authors.as_slice(), first.url.as_deref()), (["A B".to_owned()].as_slice(), Some("u")));
        assert_eq!(found[1].as_ref().unwrap().id, "in:3");
        assert_eq!(found.len(), 2);
    }

    #[test]
    fn json_over_several_lines_is_told_once() {
        for input in ["{\n  \"id\": \"a\",\n  \"text\": \"x\"\n}\n", "[{\"text\": \"x\"}]"] {
            let found = read(input);
            assert!(matches!(&found[..], [Err(Error { line: None, problem: Problem::SeveralLines, .. })]), "{found:?}");
        }
    }

    #[test]
    fn a_bad_line_is_an_error_with_its_number_and_the_others_are_read() {
        let found = read("{\"id\":\"a\"}\nnonsense\n{\"id\":\"c\",\"text\":\"x\"}\n");
        let of = |n: usize| found[n].as_ref().map_err(|e: &Error| (e.id.as_str(), e.line)).map(|a| a.id.as_str());
        assert_eq!((of(0), of(1), of(2)), (Err(("a", Some(1))), Err(("in:2", Some(2))), Ok("c")));
    }
}
