//! `claims.toml`, a user's defaults of options and own words. The environment stands over it, flags over both.

use crate::cli::Cli;
use anyhow::{Context, Result, anyhow};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, FromArgMatches, Parser};
use news_claims::settings::{Settings, Words};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};
use toml::Spanned;

/// What settings are called that are found from the working directory upwards.
const NAME: &str = "claims.toml";

/// Options of which there may be a default, in the file or in the environment as `CLAIMS_…`.
const OPTIONS: &[&str] = &["from", "to", "offsets", "kind", "form", "min-confidence", "only"];

/// The command line, with the defaults that file and environment give, and the own words.
///
/// # Errors
/// A file that cannot be read, or says something that is not expected: where, and what is.
pub fn read() -> Result<(Cli, Settings)> {
    let given = Cli::parse();
    let path = match (given.no_config, &given.config) {
        (true, _) => None,
        (_, Some(path)) => Some(path.clone()),
        _ => found()?,
    };
    let (mut defaults, words) = match &path {
        Some(path) => load(path)?,
        None => <(Vec<Default>, Words)>::default(),
    };
    for &option in OPTIONS {
        let variable = format!("CLAIMS_{}", option.to_uppercase().replace('-', "_"));
        if let Ok(value) = env::var(&variable) {
            defaults.push(Default { option, value, origin: variable });
        }
    }
    if defaults.is_empty() {
        return Ok((given, words.into()));
    }
    let program = defaults.iter().try_fold(Cli::command(), |program, default| default.apply(program))?;
    Ok((Cli::from_arg_matches(&program.get_matches())?, words.into()))
}

fn found() -> Result<Option<PathBuf>> {
    let here = env::current_dir().context("the working directory cannot be read; --no-config does without")?;
    Ok(here.ancestors().map(|directory| directory.join(NAME)).find(|path| path.is_file()))
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
#[serde(untagged, expecting = "expected a string, a number, true or false")]
enum Value {
    Text(String),
    Whole(i64),
    Number(f64),
    Truth(bool),
}

fn load(path: &Path) -> Result<(Vec<Default>, Words)> {
    let text = fs::read_to_string(path).with_context(|| format!("{}: cannot be read", path.display()))?;
    let at = |start: usize| place(path, &text, start);
    let file: File = toml::from_str(&text).map_err(|error| {
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
        };
        Ok(Default { option, value, origin })
    });
    Ok((defaults.collect::<Result<_>>()?, file.words))
}

/// "claims.toml:3:7": a place in a file by line and column, from 1.
fn place(path: &Path, text: &str, start: usize) -> String {
    let before = &text[..start.min(text.len())];
    let line = before.bytes().filter(|&b| b == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{}:{line}:{column}", path.display())
}

/// A message on one line that names an unknown word and those expected, each in backticks, with the one that was meant.
fn with_suggestion(message: &str) -> String {
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

/// A default of an option.
struct Default {
    option: &'static str,
    value: String,
    /// Where it is stated.
    origin: String,
}

impl Default {
    /// Makes it the default of every command that has the option and takes the value.
    fn apply(&self, program: Command) -> Result<Command> {
        let extract = program.find_subcommand("extract").expect("it is one of ours");
        self.try_in(extract).map_err(|error| self.refused(&error))?;
        Ok(program.mut_subcommands(|command| {
            let option = command.get_arguments().find(|arg| arg.get_long() == Some(self.option));
            match option.map(|arg| arg.get_id().clone()).filter(|_| self.try_in(&command).is_ok()) {
                Some(id) => command.mut_arg(id, |arg| arg.default_value(self.value.clone())),
                None => command,
            }
        }))
    }

    /// Whether the command takes the value.
    fn try_in(&self, command: &Command) -> Result<(), clap::Error> {
        let stated = format!("--{}={}", self.option, self.value);
        match command.clone().try_get_matches_from([command.get_name(), &stated]) {
            Err(error) if error.kind() != ErrorKind::MissingRequiredArgument => Err(error),
            _ => Ok(()),
        }
    }

    fn refused(&self, error: &clap::Error) -> anyhow::Error {
        let expected = match error.get(ContextKind::ValidValue) {
            Some(ContextValue::Strings(values)) => format!(", expected one of `{}`", values.join("`, `")),
            _ => std::error::Error::source(error).map_or(String::new(), |why| format!(", {why}")),
        };
        let message = format!("unknown value `{}` of {}{expected}", self.value, self.option);
        anyhow!("{}: {}", self.origin, with_suggestion(&message))
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
