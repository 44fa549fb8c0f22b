//! `claims.toml`, a user's defaults of options and own words. The environment stands over it, flags over both.

mod file;

use crate::cli::Cli;
use anyhow::{Context, Result, anyhow};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory, FromArgMatches, Parser};
use file::{Default, OPTIONS, with_suggestion};
use news_claims::settings::{Settings, Words};
use std::path::{Path, PathBuf};
use std::{env, fs};

/// What settings are called that are found from the working directory upwards.
const NAME: &str = "claims.toml";

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

fn load(path: &Path) -> Result<(Vec<Default>, Words)> {
    let text = fs::read_to_string(path).with_context(|| format!("{}: cannot be read", path.display()))?;
    file::parse(path, &text)
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
