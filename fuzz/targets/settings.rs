//! Any text as settings, and with what they say as an article: the words that they name are in it.
#![no_main]

#[path = "../../tests/conventions/mod.rs"]
mod conventions;
#[allow(dead_code, reason = "defaults of options are the program's")]
#[path = "../../src/config/file.rs"]
mod file;

use news_claims::read;
use std::path::Path;

libfuzzer_sys::fuzz_target!(|text: &str| {
    match file::parse(Path::new("claims.toml"), text) {
        Ok((_, words)) => conventions::check(&read::text("check", text.to_owned()), &words.into()),
        Err(error) => assert_eq!(error.to_string().lines().count(), 1),
    }
});
