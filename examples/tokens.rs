//! Prints the tokens of articles for a tagger: a token a line, an empty line between sentences.
//!
//!     cargo run --release --example tokens < ARTICLES.jsonl > TOKENS.tsv
//!
//! An article is a line of JSON with its `text`.

#![allow(clippy::print_stdout)]

use std::io::{self, Write};

use news_claims::read::{self, Format};
use news_claims::text;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut out = io::BufWriter::new(io::stdout());
    for article in read::articles(io::stdin().lock(), "standard input", Format::Jsonl) {
        let article = article?;
        let document = text::analyse(&article);
        for sentence in &document.sentences {
            for token in &document.tokens[sentence.run.range()] {
                writeln!(out, "{}", token.span.of(&article.text))?;
            }
            writeln!(out)?;
        }
    }
    Ok(out.flush()?)
}
