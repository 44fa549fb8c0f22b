//! “According to”, and hearsay without a source.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// “According to”, and hearsay without a source.
pub const RULES: &[Rule] = &[
    Rule {
        id: "according-to/cue-source-content",
        gloss: "“According to” and its source first, then the clause.",
        pattern: &[Then(SentenceStart), Cue(AccordingTo), Source(Phrase), Content(AfterComma)],
        finds: &["{cue According to} {source the ministry}, {content crime fell}."],
        ignores: &["The work went according to plan."],
        misses: &[],
    },
    Rule {
        id: "according-to/content-cue-source",
        gloss: "A clause, then “according to” and its source.",
        pattern: &[Content(Before), Cue(AccordingTo), Source(Inverted)],
        finds: &["{content Crime fell last year}, {cue according to} {source the ministry}."],
        ignores: &[],
        misses: &[],
    },
    Rule {
        id: "according-to/content-cue-source-content",
        gloss: "A clause that “according to” and its source interrupt.",
        pattern: &[Content(Before), Cue(AccordingTo), Source(Phrase), Content(ClauseRest)],
        finds: &["{content Crime}, {cue according to} {source the ministry}, {content fell last year}."],
        ignores: &[],
        misses: &[],
    },
    Rule {
        id: "hearsay/cue-content",
        gloss: "“Reportedly” and the clause it stands in.",
        pattern: &[Content(Before), Cue(Adverb), Content(SentenceAround)],
        finds: &["{content The talks} {cue reportedly} {content involved phone calls}."],
        ignores: &["The talks involved phone calls."],
        misses: &[],
    },
];
