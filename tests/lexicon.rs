//! The word tables are kept in order, so that a word is found at a glance, stands once, and changes show as what they are.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_table_says_what_it_is() {
    for folder in ["words", "tables", "weights", "gazetteer"] {
        for (path, text) in tables(folder) {
            let says = text.lines().next().and_then(|line| line.strip_prefix("# ")).is_some_and(|note| note.len() > 10);
            assert!(says, "{}: the first line is a comment that says what the table is", path.display());
        }
    }
}

#[test]
fn words_stand_once_and_in_order() {
    for folder in ["words", "tables", "gazetteer"] {
        for (path, text) in tables(folder) {
            let keys: Vec<Vec<&str>> = rows(&text).map(|row| key(row).split('|').collect()).collect();
            for pair in keys.windows(2) {
                assert!(pair[0] < pair[1], "{}: {:?} stands before {:?}", path.display(), pair[0], pair[1]);
            }
        }
    }
}

#[test]
fn words_are_lower_case_without_space_around_them() {
    for folder in ["words", "tables", "gazetteer"] {
        for (path, text) in tables(folder).filter(|(path, _)| !path.ends_with("abbreviations.tsv")) {
            for row in rows(&text) {
                let word = key(row).split('|').next().unwrap_or_default();
                assert!(!word.is_empty(), "{}: a row without a word: {row:?}", path.display());
                assert!(word == word.to_lowercase(), "{}: {word:?} has capitals", path.display());
                assert!(
                    word == word.trim() && row == row.trim_end(),
                    "{}: {row:?} has space at its edge",
                    path.display()
                );
            }
        }
    }
}

/// The files of a folder of `src/lexicon/`.
fn tables(folder: &str) -> impl Iterator<Item = (PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon").join(folder);
    fs::read_dir(folder).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        (path, text)
    })
}

fn rows(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.starts_with('#'))
}

/// The first column: the word, with its part of speech after a bar where the table tells them apart.
fn key(row: &str) -> &str {
    row.split('\t').next().unwrap_or(row)
}
