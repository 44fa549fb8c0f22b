//! Articles that are done at the same time, on all cores, and printed in the order they came in.

use news_claims::article::Article;
use news_claims::filter::Filter;
use news_claims::settings::Settings;
use news_claims::{extract_with, read, write};
use rayon::prelude::*;
use std::io::{self, Write};

/// A batch is full with this many bytes of text: much for the cores, little for the memory.
const FULL: usize = 1 << 20;

/// Articles, and lines that are none, that wait to be done.
pub struct Batch<'s> {
    settings: &'s Settings,
    waiting: Vec<Waiting>,
    bytes: usize,
}

enum Waiting {
    Article(Article),
    Failure { id: String, error: String },
}

impl<'s> Batch<'s> {
    /// An empty one.
    pub fn new(settings: &'s Settings) -> Self {
        Self { settings, waiting: Vec::new(), bytes: 0 }
    }

    /// Adds an article or what went wrong with it; whether the batch is full now.
    pub fn add(&mut self, article: Result<Article, &read::Error>) -> bool {
        let waiting = match article {
            Ok(article) => {
                self.bytes += article.text.len();
                Waiting::Article(article)
            }
            Err(error) => Waiting::Failure { id: error.id.clone(), error: error.to_string() },
        };
        self.waiting.push(waiting);
        self.bytes >= FULL
    }

    /// Does all that wait and prints them, in order; the batch is empty then.
    pub fn print(
        &mut self,
        writer: &mut write::Writer<impl Write>,
        style: write::Style,
        filter: &Filter,
    ) -> io::Result<()> {
        self.bytes = 0;
        let waiting = std::mem::take(&mut self.waiting);
        let render = |waiting: &Waiting| match waiting {
            Waiting::Article(article) => style.record(filter.apply(extract_with(article, self.settings)), article),
            Waiting::Failure { id, error } => style.failure(id, error),
        };
        // Threads cost more than one article gains from them.
        if let [one] = &waiting[..] {
            return writer.print(&render(one));
        }
        let rendered: Vec<Vec<u8>> = waiting.par_iter().map(render).collect();
        rendered.iter().try_for_each(|rendered| writer.print(rendered))
    }
}
