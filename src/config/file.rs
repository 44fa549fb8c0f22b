//! The text of `claims.toml`: its form, and what is said of a mistake in it.

use anyhow::{Result, anyhow};
use news_claims::settings::Words;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::Path;
use toml::Spanned;

/// Options of which there may be a default, in the file or in the environment as `CLAIMS_…`.
pub const OPTIONS: &[&str] = &["from", "to", "offsets", "kind", "form", "min-confidence", "only"];

/// A default of an option.
pub struct Default {
    /// Its long flag, without dashes.
    pub option: &'static str,
    /// As a flag would have it.
    pub value: String,
    /// Where it is stated.
    pub origin: String,
}

/// The defaults and own words of a file with this text.
///
/// # Errors
/// It says something that is not expected: where, and what is.
pub fn parse(path: &Path, text: &str) -> Result<(Vec<Default>, Words)> {
    let at = |start: usize| place(path, text, start);
    let file: File = toml::from_str(text).map_err(|error| {
        let start = error.span().map_or(0, |span| span.start);
        anyhow!("{}: {}", at(start), with_suggestion(error.message()))
    })?;
    let defaults = file.options.into_iter().map(|(key, value)| {
        let option = OPTIONS.iter().find(|option| **option == key.get_ref().as_str()).ok_or_else(|| {
            let expected = OPTIONS.iter().map(|option| format!("`{option}`")).collect::<Vec<_>>().join(", ");
            let message = format!("unknown option `{}`, expected one of {expected}", key.get_ref());
            anyhow!("{}: {}", at(key.span().start), with_suggestion(&message))
        })?;
        let origin = at(value.span().start);
        let value = match value.into_inner() {
            Value::Text(value) => value,
            Value::Whole(value) => value.to_string(),
            Value::Number(value) => value.to_string(),
            Value::Truth(value) => value.to_string(),
            Value::List(values) => values.join(","),
        };
        Ok(Default { option, value, origin })
    });
    Ok((defaults.collect::<Result<_>>()?, file.words))
}

/// The form of the file.
#[derive(Deserialize, std::default::Default)]
#[serde(default, deny_unknown_fields)]
struct File {
    options: BTreeMap<Spanned<String>, Spanned<Value>>,
    words: Words,
}

/// A value of an option.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a string, a list of strings, a number, true or false")]
enum Value {
    Text(String),
    Whole(i64),
    Number(f64),
    Truth(bool),
    List(Vec<String>),
}

/// "claims.toml:3:7": a place in a file by line and column, from 1.
fn place(path: &Path, text: &str, start: usize) -> String {
    let before = &text[..start.min(text.len())];
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{}:{line}:{column}", path.display())
}

/// A message on one line that names an unknown word and those expected, each in backticks, with the one that was meant.
pub fn with_suggestion(message: &str) -> String {
    let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut quoted = message.split('`').skip(1).step_by(2);
    let near = quoted.next().and_then(|unknown| {
        let likeness = |known: &str| strsim::jaro_winkler(unknown, known);
        quoted.filter(|known| likeness(known) > 0.8).max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
    });
    match near.map(str::to_owned) {
        Some(near) => format!("{message}; did you mean `{near}`?"),
        None => message,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likest_expected_word_is_suggested() {
        let message = "unknown field `offset`, expected one of `to`, `offsets`";
        assert_eq!(with_suggestion(message), format!("{message}; did you mean `offsets`?"));
        assert_eq!(with_suggestion("unknown field `x`, expected `offsets`"), "unknown field `x`, expected `offsets`");
    }

    #[test]
    fn a_place_is_a_line_and_a_column_in_characters() {
        assert_eq!(place(Path::new("a"), "é\nçx", 5), "a:2:2");
        assert_eq!(place(Path::new("a"), "", 0), "a:1:1");
    }
}
