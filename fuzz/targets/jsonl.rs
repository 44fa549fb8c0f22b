//! Any bytes as JSON Lines of articles, and as records.
#![no_main]

#[path = "../../tests/conventions/mod.rs"]
mod conventions;

use news_claims::read::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    conventions::check_bytes(bytes, Format::Jsonl);
    conventions::check_records(bytes);
});
