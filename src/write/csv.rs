//! A row a claim, for spreadsheets.

use super::{Around, Form, Style};
use crate::article::Article;
use crate::record::{Failure, Record, name, words};
use crate::span::Span;
use std::io;

/// Rows under a heading, with commas and quotation marks as RFC 4180 has them.
pub const FORM: Form = Form { record: rows, failure, around: |_| Around { before: heading(), ..Around::default() } };

const COLUMNS: [&str; 22] = [
    "article",
    "claim",
    "kind",
    "form",
    "act",
    "speaker",
    "speaker_name",
    "source",
    "source_spans",
    "cue",
    "cue_spans",
    "content",
    "content_spans",
    "negated",
    "hedged",
    "via",
    "within",
    "sentence",
    "rule",
    "confidence",
    "title",
    "error",
];

fn heading() -> String {
    COLUMNS.join(",") + "\n"
}

fn rows(out: &mut Vec<u8>, mut record: Record, article: &Article, style: Style) -> io::Result<()> {
    style.offsets.convert(&mut record, &article.text);
    let names = record.names();
    let mut writer = csv::Writer::from_writer(out);
    for claim in &record.claims {
        let speaker = claim.speaker.as_deref().unwrap_or_default();
        let cells: [&str; COLUMNS.len()] = [
            &record.article.id,
            &claim.id,
            &name(claim.kind),
            &name(claim.form),
            &claim.act,
            speaker,
            names.get(speaker).unwrap_or(&""),
            words(&claim.source),
            &spans(claim.source.iter().flat_map(|e| &e.spans)),
            words(&claim.cue),
            &spans(claim.cue.iter().flat_map(|e| &e.spans)),
            &claim.content.text,
            &spans(&claim.content.spans),
            &claim.negated.to_string(),
            &claim.hedged.to_string(),
            &claim.via.join("; "),
            claim.within.as_deref().unwrap_or_default(),
            &claim.sentence.map_or(String::new(), |sentence| sentence.to_string()),
            &claim.rule,
            &claim.confidence.to_string(),
            record.article.headline().unwrap_or_default(),
            "",
        ];
        writer.write_record(cells.map(harmless))?;
    }
    writer.flush()
}

fn failure(out: &mut Vec<u8>, failure: &Failure, _: Style) -> io::Result<()> {
    let mut cells = [""; COLUMNS.len()];
    cells[0] = &failure.article.id;
    cells[COLUMNS.len() - 1] = &failure.error;
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(cells.map(harmless))?;
    writer.flush()
}

/// The cell with an apostrophe before what a spreadsheet would take for a formula and calculate (OWASP, "CSV Injection").
fn harmless(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("{}{cell}", if formula { "'" } else { "" })
}

/// Positions as `84-116;120-131`.
fn spans<'s>(spans: impl IntoIterator<Item = &'s Span>) -> String {
    let spans: Vec<String> = spans.into_iter().map(|span| format!("{}-{}", span.start, span.end)).collect();
    spans.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_calculated_is_text() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        assert_eq!(harmless("1 = 1"), "1 = 1");
    }
}
