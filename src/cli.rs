//! The flags, and nothing else.

use crate::report::Loudness;
use clap::builder::{NonEmptyStringValueParser, PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use news_claims::rules::{self, Rule};
use news_claims::{attribution, diff, filter, read, record, write};
use std::path::PathBuf;

/// Reads news articles and writes down who claims what.
#[derive(Parser)]
#[command(name = "claims", version, arg_required_else_help = true, before_help = EXAMPLES, after_help = STATUSES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
    /// Tell errors only
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    quiet: bool,
    /// Tell of each input as it is read
    #[arg(short, long, global = true)]
    verbose: bool,
    /// When to use colours; auto also obeys NO_COLOR
    #[arg(long, global = true, value_enum, default_value = "auto", value_name = "WHEN")]
    color: clap::ColorChoice,
    /// Settings to use instead of the claims.toml found from here upwards
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "no_config")]
    pub config: Option<PathBuf>,
    /// Use no claims.toml
    #[arg(long, global = true)]
    pub no_config: bool,
}

impl Cli {
    /// When colours are used.
    pub fn colors(&self) -> anstream::ColorChoice {
        match self.color {
            clap::ColorChoice::Auto => anstream::ColorChoice::Auto,
            clap::ColorChoice::Always => anstream::ColorChoice::Always,
            clap::ColorChoice::Never => anstream::ColorChoice::Never,
        }
    }

    /// How much is told.
    pub fn loudness(&self) -> Loudness {
        match (self.quiet, self.verbose) {
            (true, _) => Loudness::Quiet,
            (_, true) => Loudness::Verbose,
            _ => Loudness::Normal,
        }
    }
}

const EXAMPLES: &str = "\
Examples:
  claims extract article.txt                     the record of an article, as JSON
  claims extract -t markdown page.html           the same for reading
  curl -s … | claims extract                     from a pipe
  claims extract -t jsonl archive/ -o out.jsonl  many articles, a record a line
  claims stances article.txt                     who is for and against what
  claims diff old.txt new.txt                    what changed in the claims
  claims explain \"The mill is old, she said.\"    what the rules see, and why";

const STATUSES: &str = "\
Exit status: 0 when all was read, also where nothing was found; 1 when `diff` found differences; 2 when something could
not be read or written; 130 when it was interrupted.";

#[derive(Subcommand)]
pub enum Command {
    /// Write down the claims, quotes, speakers, stances and entities of articles
    #[command(before_help = EXAMPLES, after_help = STATUSES)]
    Extract(Extract),
    /// Write down where sentences begin and end, as JSON Lines
    Sentences(Sentences),
    /// Show the analysis of an article, its claims, and how far a rule got
    Explain(Explain),
    /// Show who is for and against what, as a table
    Stances(Input),
    /// Show what changed in the claims and stances of an article
    Diff(Diff),
    /// Show every rule with its examples, as Markdown
    Rules,
    /// Show the form of the record, as JSON Schema
    Schema,
    /// Print what makes a shell complete the options of claims
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page of claims or of a command
    Man {
        /// Which command
        #[arg(value_parser = command_name)]
        command: Option<String>,
    },
}

#[derive(Args)]
pub struct Extract {
    #[command(flatten)]
    pub input: Input,
    /// What to print
    #[arg(short, long, value_enum, default_value = "json", value_name = "FORMAT")]
    pub to: write::Format,
    /// Where to print: a file, which is written whole or not at all; of brat, the directory for the files of several articles
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Go on with the output of an interrupted run: JSON Lines only
    #[arg(long, requires = "output")]
    pub resume: bool,
    /// What positions count
    #[arg(long, value_enum, default_value = "chars", value_name = "UNIT")]
    pub offsets: write::Offsets,
    /// Put the text that positions count into the record
    #[arg(long)]
    pub with_text: bool,
    /// Also write the text that positions count to a file, or those of several articles into a directory
    #[arg(long, value_name = "FILE|DIR")]
    pub text_out: Option<PathBuf>,
    #[command(flatten)]
    pub filter: Filter,
}

#[derive(Args)]
pub struct Diff {
    /// Article, or records that `claims extract` printed as JSON; - for standard input
    pub old: PathBuf,
    /// What to compare it with, likewise
    pub new: PathBuf,
    /// What articles are read as; auto goes by the name or the first bytes
    #[arg(short, long, value_parser = from(), default_value = "auto", value_name = "FORMAT")]
    pub from: From,
    /// What to print
    #[arg(short, long, value_enum, default_value = "text", value_name = "FORMAT")]
    pub to: write::Layout,
    /// Changes that do not count
    #[arg(long, value_enum, value_delimiter = ',', value_name = "PART")]
    pub ignore: Vec<diff::Part>,
}

/// What to keep of a record.
#[derive(Args)]
#[command(next_help_heading = "Filters")]
pub struct Filter {
    /// Only claims of these kinds
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KIND")]
    pub kind: Vec<attribution::Kind>,
    /// Only claims of these forms
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORM")]
    pub form: Vec<record::Form>,
    /// Only claims and stances of who is called so: a name or words of one, in any case, titles aside
    #[arg(long, value_parser = NonEmptyStringValueParser::new(), value_name = "NAME")]
    pub speaker: Vec<String>,
    /// Only claims and stances that are at least so certain, from 0 to 1
    #[arg(long, value_parser = share, value_name = "SHARE")]
    pub min_confidence: Option<f64>,
    /// Only these lists, and the names that they refer to
    #[arg(long, value_enum, value_delimiter = ',', value_name = "LIST")]
    pub only: Vec<filter::List>,
}

impl Filter {
    /// What the flags ask for.
    pub fn filter(&self) -> filter::Filter {
        filter::Filter {
            kinds: self.kind.clone(),
            forms: self.form.clone(),
            speakers: self.speaker.clone(),
            min_confidence: self.min_confidence.unwrap_or_default(),
            only: self.only.clone(),
        }
    }
}

#[derive(Args)]
pub struct Sentences {
    #[command(flatten)]
    pub input: Input,
    /// What to print
    #[arg(short, long, value_parser = ["jsonl"], default_value = "jsonl", value_name = "FORMAT")]
    pub to: String,
    /// Where to print: a file is written whole or not at all
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What positions count
    #[arg(long, value_parser = units(), default_value = "chars", value_name = "UNIT")]
    pub offsets: write::Offsets,
}

#[derive(Args)]
pub struct Explain {
    /// Article to read, or the text itself; - or none for standard input
    #[arg(value_name = "FILE|TEXT")]
    pub what: Option<PathBuf>,
    /// What is read; auto goes by the name or the first bytes
    #[arg(short, long, value_parser = from(), default_value = "auto", value_name = "FORMAT")]
    pub from: From,
    /// Tell of this rule how far it got at every possible cue; see `claims rules`
    #[arg(long, value_parser = rule, value_name = "ID")]
    pub rule: Option<&'static Rule>,
}

#[derive(Args)]
pub struct Input {
    /// Files and directories to read; - or none for standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// Of directories read the files that match, or with ! before it do not; can be given several times
    #[arg(short, long = "glob", value_name = "PATTERN")]
    pub globs: Vec<String>,
    /// What is read; auto goes by the name or the first bytes
    #[arg(short, long, value_parser = from(), default_value = "auto", value_name = "FORMAT")]
    pub from: From,
}

impl Input {
    /// Whether it may hold more than one article.
    pub fn may_be_many(&self) -> bool {
        self.files.len() > 1 || self.files.iter().any(|file| file.is_dir())
    }
}

impl Explain {
    /// The text itself, where it is no file; a single word is the name of one.
    pub fn text(&self) -> Option<String> {
        let what = self.what.as_ref().filter(|what| !what.exists())?.to_string_lossy().into_owned();
        what.contains(char::is_whitespace).then_some(what)
    }

    /// The file, or standard input.
    pub fn input(&self) -> Input {
        Input { files: self.what.iter().cloned().collect(), globs: Vec::new(), from: self.from }
    }
}

impl Diff {
    /// What is compared, the older first.
    pub fn inputs(&self) -> [Input; 2] {
        [&self.old, &self.new].map(|path| Input { files: vec![path.clone()], globs: Vec::new(), from: self.from })
    }
}

/// What is read: a format, or what it looks like.
#[derive(Clone, Copy)]
pub enum From {
    Auto,
    Is(read::Format),
}

fn from() -> impl TypedValueParser<Value = From> {
    let formats = read::Format::value_variants().iter().filter_map(|format| format.to_possible_value());
    PossibleValuesParser::new(
        [PossibleValue::new("auto").help("By the name or the first bytes")].into_iter().chain(formats),
    )
    .map(|name| read::Format::from_str(&name, false).map_or(From::Auto, From::Is))
}

/// The program's definition, or that of one of its commands.
pub fn command(name: Option<&str>) -> clap::Command {
    let mut program = Cli::command();
    program.build();
    let command = name.and_then(|name| program.find_subcommand(name)).cloned();
    command.unwrap_or(program)
}

fn command_name(name: &str) -> Result<String, &'static str> {
    let known = Cli::command().find_subcommand(name).is_some();
    if known { Ok(name.to_owned()) } else { Err("there is no such command") }
}

fn share(number: &str) -> Result<f64, &'static str> {
    number.parse().ok().filter(|share| (0.0..=1.0).contains(share)).ok_or("a number from 0 to 1 is expected")
}

fn rule(id: &str) -> Result<&'static Rule, &'static str> {
    rules::named(id).ok_or("no rule has this id; `claims rules` shows them all")
}

/// Sentences without positions would be nothing.
fn units() -> impl TypedValueParser<Value = write::Offsets> {
    PossibleValuesParser::new(["chars", "bytes", "utf16"])
        .map(|name| write::Offsets::from_str(&name, false).expect("the names are of units"))
}
