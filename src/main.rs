//! The program: flags → run → exit code. Only here is anything said about the work itself.

mod batch;
mod cli;
mod compare;
mod output;

use anyhow::{Context, Result, bail};
use batch::Batch;
use clap::{CommandFactory, Parser};
use cli::{Cli, Command, From, Input};
use news_claims::article::Article;
use news_claims::{extract, read, text, write};
use output::Output;
use std::fmt::Display;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(&Cli::parse()) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Different) => ExitCode::from(1),
        Ok(Outcome::SomeFailed) => ExitCode::from(2),
        // Whoever read our output has seen enough.
        Err(error) if is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            tell(&format_args!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

/// How a run ended that reached its end.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Done,
    /// Of a comparison.
    Different,
    SomeFailed,
}

fn run(cli: &Cli) -> Result<Outcome> {
    match &cli.command {
        Command::Extract(command) => run_extract(command),
        Command::Sentences(command) => run_sentences(command),
        Command::Explain(command) => run_explain(command),
        Command::Stances(input) => run_stances(input),
        Command::Diff(command) => compare::run(command),
        Command::Rules => print(write::rules),
        Command::Schema => print(write::schema),
    }
}

fn run_extract(command: &cli::Extract) -> Result<Outcome> {
    let Some(mut sources) = sources(&command.input, "extract") else { return Ok(Outcome::SomeFailed) };
    let one_line_each = matches!(sources.peek(), Some(Ok(source)) if source.format == read::Format::Jsonl);
    let many = command.input.files.len() > 1 || one_line_each;
    if many && (command.text_out.is_some() || command.to == write::Format::Brat) {
        bail!("--text-out and brat are of one article; run it for each, or take --with-text and another format");
    }
    let style = write::Style { format: command.to, offsets: command.offsets, many, with_text: command.with_text };
    let filter = command.filter.filter();
    let mut writer = write::Writer::new(Output::open(command.output.as_deref())?, style);
    let mut batch = Batch::default();
    let outcome = each(sources, |article| {
        if let (Some(path), Ok(article)) = (&command.text_out, &article) {
            write_text(path, &article.text)?;
        }
        let full = batch.add(article);
        if full { batch.print(&mut writer, style, &filter) } else { Ok(()) }
    })?;
    batch.print(&mut writer, style, &filter).context("the output cannot be written")?;
    let printed = writer.printed();
    close(writer.finish()?, outcome, printed)
}

fn write_text(path: &Path, text: &str) -> io::Result<()> {
    let mut output = Output::open(Some(path)).map_err(io::Error::other)?;
    output.write_all(text.as_bytes())?;
    output.flush()?;
    output.keep().map_err(io::Error::other)
}

fn run_sentences(command: &cli::Sentences) -> Result<Outcome> {
    let Some(sources) = sources(&command.input, "sentences") else { return Ok(Outcome::SomeFailed) };
    let mut output = Output::open(command.output.as_deref())?;
    let mut printed = 0;
    let outcome = each(sources, |article| {
        printed += 1;
        match article {
            Ok(article) => {
                let spans = article.blocks.iter().flat_map(|b| text::sentences::split(&article.text, b.span)).collect();
                write::sentences(&mut output, &article, spans, command.offsets)
            }
            Err(error) => write::failure(&mut output, &error.id, &error.to_string()),
        }
    })?;
    output.flush()?;
    close(output, outcome, printed)
}

fn run_explain(command: &cli::Explain) -> Result<Outcome> {
    let what = command.what.as_deref();
    let text = what.filter(|what| *what != Path::new("-") && !what.exists()).map(Path::to_string_lossy);
    let input = Input { files: what.map(Path::to_owned).into_iter().collect(), from: command.from };
    let sources = match text {
        Some(text) => Some(given(text.into_owned())),
        None => sources(&input, "explain"),
    };
    show(sources, |output, article| write::explain(output, article, command.rule))
}

fn run_stances(input: &Input) -> Result<Outcome> {
    show(sources(input, "stances"), |output, article| write::stances(output, &extract(article)))
}

/// Prints what needs no article.
fn print(print: impl FnOnce(&mut Output) -> io::Result<()>) -> Result<Outcome> {
    let mut output = Output::open(None)?;
    print(&mut output).and_then(|()| output.flush()).context("the output cannot be written")?;
    Ok(Outcome::Done)
}

/// Prints of each article what is for reading, with an empty line between them.
fn show(
    sources: Option<Sources<'_>>,
    mut print: impl FnMut(&mut Output, &Article) -> io::Result<()>,
) -> Result<Outcome> {
    let Some(sources) = sources else { return Ok(Outcome::SomeFailed) };
    let mut output = Output::open(None)?;
    let mut first = true;
    let outcome = each(sources, |article| {
        let Ok(article) = article else { return Ok(()) };
        if !std::mem::take(&mut first) {
            writeln!(output)?;
        }
        print(&mut output, &article)
    })?;
    output.flush().context("the output cannot be written")?;
    Ok(outcome)
}

/// Keeps what was printed, unless that is nothing because all failed.
fn close(output: Output, outcome: Outcome, printed: usize) -> Result<Outcome> {
    if outcome == Outcome::Done || printed > 0 {
        output.keep()?;
    }
    Ok(outcome)
}

/// An input that is open.
struct Source {
    name: String,
    input: Box<dyn BufRead>,
    format: read::Format,
}

type Sources<'a> = std::iter::Peekable<Box<dyn Iterator<Item = Result<Source>> + 'a>>;

/// The inputs, each opened when its turn comes. Shows the command's help instead where there would be nothing but a
/// terminal to read from.
fn sources<'a>(input: &'a Input, command: &str) -> Option<Sources<'a>> {
    if input.files.is_empty() && io::stdin().is_terminal() {
        let mut program = Cli::command();
        program.build();
        let help = program.find_subcommand_mut(command).map(clap::Command::render_help);
        // Nothing can be done about a standard error that is closed.
        let _ = write!(io::stderr(), "{}", help.unwrap_or_default());
        return None;
    }
    let from = input.from;
    let sources: Box<dyn Iterator<Item = Result<Source>>> = if input.files.is_empty() {
        Box::new(std::iter::once_with(move || open(Path::new("-"), from)))
    } else {
        Box::new(input.files.iter().map(move |path: &PathBuf| open(path, from)))
    };
    Some(sources.peekable())
}

/// A text that was given as an argument.
fn given<'a>(text: String) -> Sources<'a> {
    let source = Source { name: "text".to_owned(), input: Box::new(io::Cursor::new(text)), format: read::Format::Text };
    let one: Box<dyn Iterator<Item = Result<Source>>> = Box::new(std::iter::once(Ok(source)));
    one.peekable()
}

fn open(path: &Path, from: From) -> Result<Source> {
    let name = path.display().to_string();
    let unreadable = || format!("{}: cannot be read", shown(&name));
    let mut input: Box<dyn BufRead> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        Box::new(BufReader::with_capacity(1 << 16, File::open(path).with_context(unreadable)?))
    };
    let format = match from {
        From::Is(format) => format,
        From::Auto => read::detect(&mut input, &name).with_context(unreadable)?,
    };
    Ok(Source { name, input, format })
}

/// Hands on every article, and every line that is none; tells what cannot be read, what is empty and what is not English.
fn each(
    sources: Sources<'_>,
    mut print: impl FnMut(Result<Article, &read::Error>) -> io::Result<()>,
) -> Result<Outcome> {
    let mut outcome = Outcome::Done;
    for source in sources {
        let Source { name, input, format } = match source {
            Ok(source) => source,
            Err(error) => {
                tell(&format_args!("{error:#}"));
                outcome = Outcome::SomeFailed;
                continue;
            }
        };
        for article in read::articles(input, &name, format) {
            match article {
                Ok(article) => {
                    warn(&article);
                    print(Ok(article)).context("the output cannot be written")?;
                }
                Err(error) => {
                    outcome = Outcome::SomeFailed;
                    let line = error.line.map_or(String::new(), |line| format!("{line}: "));
                    tell(&format_args!("{}: {line}{error}", shown(&name)));
                    if error.line.is_some() {
                        print(Err(&error)).context("the output cannot be written")?;
                    }
                }
            }
        }
    }
    Ok(outcome)
}

fn warn(article: &Article) {
    if article.blocks.is_empty() {
        tell(&format_args!("{}: warning: nothing to read in it", shown(&article.id)));
    } else if let Some(language) = article.language.as_deref().filter(|language| *language != "en") {
        tell(&format_args!(
            "{}: warning: looks like language \"{language}\", but only English is understood",
            article.id
        ));
    }
}

/// How a message calls an input.
fn shown(name: &str) -> &str {
    if name == "-" { "standard input" } else { name }
}

/// One line on standard error.
fn tell(what: &dyn Display) {
    // Nothing can be done about a standard error that is closed.
    let _ = writeln!(io::stderr(), "claims: {}", write::Line(&what.to_string()));
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    let broken = |cause: &io::Error| cause.kind() == io::ErrorKind::BrokenPipe;
    error.chain().any(|cause| cause.downcast_ref().is_some_and(broken))
}
