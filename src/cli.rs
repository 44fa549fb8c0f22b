//! The flags, and nothing else.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use news_claims::rules::{self, Rule};
use news_claims::{attribution, diff, filter, read, record, write};
use std::path::PathBuf;

/// Reads news articles and writes down who claims what.
#[derive(Parser)]
#[command(name = "claims", version, arg_required_else_help = true, before_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  claims extract article.txt                     the record of an article, as JSON
  claims extract -t markdown article.txt         the same for reading
  curl -s … | claims extract                     from a pipe
  claims extract -t jsonl archive.jsonl -o out   many articles, a record a line
  claims stances article.txt                     who is for and against what
  claims diff old.txt new.txt                    what changed in the claims
  claims explain \"The mill is old, she said.\"    what the rules see, and why

Exit status: 0 when all was read, also where nothing was found; 1 when `diff` found differences; 2 when something could
not be read or written.";

#[derive(Subcommand)]
pub enum Command {
    /// Write down the claims, quotes, speakers, stances and entities of articles
    #[command(before_help = EXAMPLES)]
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
}

#[derive(Args)]
pub struct Extract {
    #[command(flatten)]
    pub input: Input,
    /// What to print
    #[arg(short, long, value_enum, default_value = "json", value_name = "FORMAT")]
    pub to: write::Format,
    /// Where to print: a file is written whole or not at all
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// What positions count
    #[arg(long, value_enum, default_value = "chars", value_name = "UNIT")]
    pub offsets: write::Offsets,
    /// Put the text that positions count into the record
    #[arg(long)]
    pub with_text: bool,
    /// Also write the text that positions count, of one article, to a file
    #[arg(long, value_name = "FILE")]
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
    /// Only claims and stances of who is called so: a name or a part of one, in any case
    #[arg(long, value_name = "NAME")]
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
    /// Articles to read; - or none for standard input
    #[arg(value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// What is read; auto goes by the name or the first bytes
    #[arg(short, long, value_parser = from(), default_value = "auto", value_name = "FORMAT")]
    pub from: From,
}

/// What is read: a format, or what it looks like.
#[derive(Clone, Copy)]
pub enum From {
    Auto,
    Is(read::Format),
}

fn from() -> impl TypedValueParser<Value = From> {
    PossibleValuesParser::new(["auto", "text", "jsonl"])
        .map(|name| read::Format::from_str(&name, false).map_or(From::Auto, From::Is))
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
