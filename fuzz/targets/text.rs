//! Any bytes as plain text.
#![no_main]

#[path = "../../tests/conventions/mod.rs"]
mod conventions;

use news_claims::read::Format;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| conventions::check_bytes(bytes, Format::Text));
