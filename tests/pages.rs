//! Pages, `fixtures/pages/NAME.html`, against what is read from them, `NAME.txt`: what each states, then each block of the text.
//!
//! `CLAIMS_BLESS=1 cargo test --test pages` writes these anew; read the difference before you keep it.
#![cfg(feature = "html")]

use news_claims::article::Article;
use news_claims::read::{self, Format};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[test]
fn pages_give_their_stored_articles() {
    let bless = env::var_os("CLAIMS_BLESS").is_some();
    for page in pages() {
        let stored = page.with_extension("txt");
        let found = shown(&article(&page));
        if bless {
            fs::write(stored, found).unwrap();
        } else {
            assert_eq!(fs::read_to_string(stored).unwrap(), found, "{}", page.display());
        }
    }
}

#[test]
fn pages_cut_anywhere_give_articles_with_blocks_in_order() {
    for page in pages() {
        let bytes = fs::read(&page).unwrap();
        for end in (0..bytes.len()).step_by(797) {
            if let Some(Ok(article)) = read::articles(&bytes[..end], "page", Format::Html).next() {
                let ends: Vec<_> = article.blocks.iter().flat_map(|b| [b.span.start, b.span.end]).collect();
                assert!(ends.is_sorted() && article.blocks.iter().all(|b| !b.span.of(&article.text).is_empty()));
            }
        }
    }
}

#[test]
fn elements_too_deep_within_each_other_are_an_error() {
    let deep = |depth: usize| read::html("page", &format!("{}<p>The mill.", "<div>".repeat(depth)));
    assert!(deep(100).is_ok());
    assert!(matches!(deep(10_000), Err(read::Problem::Tangled)));
}

fn pages() -> Vec<PathBuf> {
    let entries = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pages")).unwrap();
    entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|e| e == "html")).collect()
}

fn article(page: &Path) -> Article {
    let bytes = fs::read(page).unwrap();
    read::articles(bytes.as_slice(), "page", Format::Html).next().unwrap().unwrap()
}

fn shown(article: &Article) -> String {
    let mut shown = String::new();
    let Article { stated_title, authors, publisher, published, url, .. } = article;
    writeln!(
        shown,
        "title {stated_title:?}\nauthors {authors:?}\npublisher {publisher:?}\npublished {published:?}\nurl {url:?}"
    )
    .unwrap();
    for block in &article.blocks {
        write!(shown, "\n{:?}: {}\n", block.kind, block.span.of(&article.text)).unwrap();
    }
    shown
}
