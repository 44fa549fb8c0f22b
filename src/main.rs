//! The program: flags → run → exit code.

mod batch;
mod cli;
mod compare;
mod compressed;
mod config;
mod extraction;
mod files;
mod inputs;
mod interrupt;
mod output;
mod report;
mod resume;

use anyhow::{Context, Result};
use clap::CommandFactory;
use cli::{Cli, Command, Input};
use inputs::{Source, shown};
use interrupt::Interrupt;
use news_claims::article::Article;
use news_claims::settings::Settings;
use news_claims::{extract_with, read, text, write};
use output::Output;
use report::Report;
use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    match config::read().and_then(|(cli, settings)| run(&cli, &settings)) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Different) => ExitCode::from(1),
        Ok(Outcome::SomeFailed) => ExitCode::from(2),
        Ok(Outcome::Interrupted) => ExitCode::from(interrupt::STATUS),
        // Whoever read our output has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            report::tell(&format_args!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

/// How a run ended.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Done,
    /// Of a comparison.
    Different,
    SomeFailed,
    Interrupted,
}

fn run(cli: &Cli, settings: &Settings) -> Result<Outcome> {
    anstream::ColorChoice::write_global(cli.colors());
    match &cli.command {
        Command::Extract(command) => extraction::run(command, cli, settings),
        Command::Sentences(command) => run_sentences(command, cli),
        Command::Explain(command) => run_explain(command, cli, settings),
        Command::Stances(input) => run_stances(input, cli, settings),
        Command::Diff(command) => compare::run(command, cli, settings),
        Command::Rules => print(write::rules),
        Command::Schema => print(write::schema),
        Command::Completions { shell } => print(|out| {
            // Into memory first: it would not take a closed pipe quietly.
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Cli::command(), "claims", &mut script);
            out.write_all(&script)
        }),
        Command::Man { command } => print(|out| clap_mangen::Man::new(cli::command(command.as_deref())).render(out)),
    }
}

fn run_sentences(command: &cli::Sentences, cli: &Cli) -> Result<Outcome> {
    if nothing_to_read(&command.input, "sentences") {
        return Ok(Outcome::SomeFailed);
    }
    inputs::spare(&command.input, command.output.as_deref())?;
    let report = Report::new(cli.loudness(), || inputs::size(&command.input), command.output.is_none());
    let mut output = Output::open(command.output.as_deref())?;
    let mut printed = 0;
    let outcome = each(inputs::sources(&command.input, &report), &report, |article| {
        printed += 1;
        let printing = match article {
            Ok(article) => {
                let spans = article.blocks.iter().flat_map(|b| text::sentences::split(&article.text, b.span)).collect();
                write::sentences(&mut output, &article, spans, command.offsets)
            }
            Err(error) => write::failure(&mut output, &error.id, &error.to_string()),
        };
        printing.context(UNWRITABLE)
    })?;
    output.flush().context(UNWRITABLE)?;
    close(output, outcome, printed)
}

fn run_explain(command: &cli::Explain, cli: &Cli, settings: &Settings) -> Result<Outcome> {
    let report = Report::new(cli.loudness(), || None, true);
    let print = |output: &mut Output, article: &Article| write::explain(output, article, settings, command.rule);
    match command.text() {
        Some(text) => show([Ok(inputs::given(text))], &report, print),
        None if nothing_to_read(&command.input(), "explain") => Ok(Outcome::SomeFailed),
        None => show(inputs::sources(&command.input(), &report), &report, print),
    }
}

fn run_stances(input: &Input, cli: &Cli, settings: &Settings) -> Result<Outcome> {
    if nothing_to_read(input, "stances") {
        return Ok(Outcome::SomeFailed);
    }
    let report = Report::new(cli.loudness(), || inputs::size(input), true);
    show(inputs::sources(input, &report), &report, |output, article| {
        write::stances(output, &extract_with(article, settings))
    })
}

/// Prints what needs no article.
fn print(print: impl FnOnce(&mut Output) -> io::Result<()>) -> Result<Outcome> {
    let mut output = Output::open(None)?;
    print(&mut output).and_then(|()| output.flush()).context(UNWRITABLE)?;
    Ok(Outcome::Done)
}

/// Prints of each article what is for reading, with an empty line between them.
fn show(
    sources: impl IntoIterator<Item = Result<Source>>,
    report: &Report,
    mut print: impl FnMut(&mut Output, &Article) -> io::Result<()>,
) -> Result<Outcome> {
    let mut output = Output::open(None)?;
    let mut first = true;
    let outcome = each(sources, report, |article| {
        let Ok(article) = article else { return Ok(()) };
        let between = if std::mem::take(&mut first) { Ok(()) } else { writeln!(output) };
        between.and_then(|()| print(&mut output, &article)).context(UNWRITABLE)
    })?;
    output.flush().context(UNWRITABLE)?;
    Ok(outcome)
}

const UNWRITABLE: &str = "the output cannot be written";

/// Keeps what was printed, unless that is nothing because all failed, or not all because it was interrupted.
fn close(output: Output, outcome: Outcome, printed: usize) -> Result<Outcome> {
    match outcome {
        Outcome::SomeFailed if printed == 0 => {}
        Outcome::Interrupted => {}
        _ => output.keep()?,
    }
    Ok(outcome)
}

/// Shows the command's help where there would be nothing but a terminal to read from.
fn nothing_to_read(input: &Input, command: &str) -> bool {
    let is_so = input.files.is_empty() && io::stdin().is_terminal();
    if is_so {
        // Nothing can be done about a standard error that is closed.
        let _ = write!(io::stderr(), "{}", cli::command(Some(command)).render_help());
    }
    is_so
}

/// Hands on every article, and every line that is none; tells what cannot be read, what is empty and what is not English.
fn each(
    sources: impl IntoIterator<Item = Result<Source>>,
    report: &Report,
    mut print: impl FnMut(Result<Article, &read::Error>) -> Result<()>,
) -> Result<Outcome> {
    let interrupt = Interrupt::listen()?;
    let mut outcome = Outcome::Done;
    for source in sources {
        let Source { name, input, format } = match source {
            Ok(source) => source,
            Err(error) => {
                report.error(&format_args!("{error:#}"));
                outcome = Outcome::SomeFailed;
                continue;
            }
        };
        for article in read::articles(input, &name, format) {
            match article {
                Ok(article) => {
                    warn(&article, report);
                    print(Ok(article))?;
                }
                Err(error) => {
                    outcome = Outcome::SomeFailed;
                    let line = error.line.map_or(String::new(), |line| format!(":{line}"));
                    report.error(&format_args!("{}{line}: {error}", shown(&name)));
                    if error.line.is_some() {
                        print(Err(&error))?;
                    }
                }
            }
            report.go_on();
            if interrupt.is_asked() {
                return Ok(Outcome::Interrupted);
            }
        }
    }
    Ok(outcome)
}

fn warn(article: &Article, report: &Report) {
    if article.blocks.is_empty() {
        report.warning(&format_args!("{}: warning: nothing to read in it", shown(&article.id)));
    } else if let Some(language) = article.language.as_deref().filter(|language| *language != "en") {
        let id = shown(&article.id);
        report.warning(&format_args!(
            "{id}: warning: looks like language \"{language}\", but only English is understood"
        ));
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let broken = |cause: &io::Error| cause.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref().is_some_and(broken))
}
