//! The units of offsets outside: spans inside are bytes.

use crate::record::Record;
use crate::span::Span;

/// What offsets count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Offsets {
    /// Unicode code points, as Python counts.
    Chars,
    /// Bytes of UTF-8.
    Bytes,
    /// Code units of UTF-16, as JavaScript counts.
    Utf16,
    /// Nothing: positions are left out.
    None,
}

impl Offsets {
    /// Turns the record's byte offsets into `text` into this unit.
    pub fn convert(self, record: &mut Record, text: &str) {
        if self == Offsets::None {
            record.article.title.iter_mut().for_each(|title| title.spans = None);
            record.extents_mut().for_each(|extent| extent.spans.clear());
            record.claims.iter_mut().for_each(|claim| claim.sentence = None);
        } else if let Some(table) = Table::new(self, text) {
            let convert = |span: &mut Span| *span = table.span(*span);
            record.article.title.iter_mut().flat_map(|title| &mut title.spans).flatten().for_each(convert);
            record.extents_mut().flat_map(|extent| &mut extent.spans).for_each(convert);
        }
    }

    /// The spans in this unit; none where positions are left out.
    pub fn of(self, text: &str, mut spans: Vec<Span>) -> Vec<Span> {
        if self == Offsets::None {
            spans.clear();
        } else if let Some(table) = Table::new(self, text) {
            spans.iter_mut().for_each(|span| *span = table.span(*span));
        }
        spans
    }
}

/// How many bytes share an entry of the table.
const CHUNK: usize = 16;

/// Counts of units up to every 16th byte, so that an offset costs no more than a chunk.
struct Table<'t> {
    text: &'t [u8],
    utf16: bool,
    before: Vec<u32>,
}

impl<'t> Table<'t> {
    /// `None` where the unit is as long as a byte all through the text.
    fn new(offsets: Offsets, text: &'t str) -> Option<Self> {
        if offsets == Offsets::Bytes || text.is_ascii() {
            return None;
        }
        let (text, utf16) = (text.as_bytes(), offsets == Offsets::Utf16);
        let mut total = 0;
        let mut count = |chunk: &[u8]| {
            let before = total;
            total += units(chunk, utf16);
            before
        };
        // Chunks whose length the compiler knows are counted all at once.
        let (chunks, rest) = text.as_chunks::<CHUNK>();
        let mut before: Vec<u32> = chunks.iter().map(|chunk| count(chunk)).collect();
        before.extend((!rest.is_empty()).then(|| count(rest)));
        Some(Self { before, text, utf16 })
    }

    fn span(&self, span: Span) -> Span {
        Span { start: self.offset(span.start), end: self.offset(span.end) }
    }

    fn offset(&self, byte: u32) -> u32 {
        // The end of the text may lie where the next chunk would begin.
        let chunk = (byte as usize / CHUNK).min(self.before.len() - 1);
        self.before[chunk] + units(&self.text[chunk * CHUNK..byte as usize], self.utf16)
    }
}

/// How many characters, or UTF-16 code units, begin in these bytes.
fn units(bytes: &[u8], utf16: bool) -> u32 {
    let begins = |b: &&u8| **b & 0xC0 != 0x80;
    // Characters of four bytes are two units of UTF-16.
    let second = |b: &&u8| utf16 && **b >= 0xF0;
    (bytes.iter().filter(begins).count() + bytes.iter().filter(second).count()) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character boundary of a text of several chunks, the end included.
    fn boundaries(text: &str) -> impl Iterator<Item = usize> {
        text.char_indices().map(|(at, _)| at).chain([text.len()])
    }

    #[test]
    fn every_offset_is_that_of_a_scan_from_the_start() {
        for text in ["é“x” 😀 — ".repeat(40), "é".repeat(CHUNK)] {
            for byte in boundaries(&text) {
                let span = vec![Span::new(0, byte)];
                let chars = Offsets::Chars.of(&text, span.clone())[0].end as usize;
                assert_eq!(chars, text[..byte].chars().count());
                let utf16 = Offsets::Utf16.of(&text, span.clone())[0].end as usize;
                assert_eq!(utf16, text[..byte].encode_utf16().count());
                assert_eq!(Offsets::Bytes.of(&text, span)[0].end as usize, byte);
            }
        }
    }

    #[test]
    fn a_text_of_ascii_needs_no_table() {
        assert!(Table::new(Offsets::Chars, "plain").is_none());
    }
}
