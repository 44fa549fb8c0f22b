//! Adjectives of thinking and feeling: “confident that”, “critical of”.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Adjectives of thinking and feeling: “confident that”, “critical of”.
pub const RULES: &[Rule] = &[
    Rule {
        id: "adjective-that/source-cue-content",
        gloss: "A source, an adjective of thinking or feeling, and its complement (that).",
        pattern: &[Source(Subject), Cue(Adjective), Content(That)],
        finds: &["{source The mayor} {cue is confident} {content that the bridge is safe}."],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-that/cue-content",
        gloss: "An adjective without a source, and its complement (that).",
        pattern: &[Cue(Adjective), Content(That)],
        finds: &[],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-clause/source-cue-content",
        gloss: "A source, an adjective of thinking or feeling, and its complement (clause).",
        pattern: &[Source(Subject), Cue(Adjective), Content(Clause)],
        finds: &["{source She} {cue was sure} {content the bridge was safe}."],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-clause/cue-content",
        gloss: "An adjective without a source, and its complement (clause).",
        pattern: &[Cue(Adjective), Content(Clause)],
        finds: &[],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-infinitive/source-cue-content",
        gloss: "A source, an adjective of thinking or feeling, and its complement (infinitive).",
        pattern: &[Source(Subject), Cue(Adjective), Content(Infinitive)],
        finds: &[],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-infinitive/cue-content",
        gloss: "An adjective without a source, and its complement (infinitive).",
        pattern: &[Cue(Adjective), Content(Infinitive)],
        finds: &[],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-wh/source-cue-content",
        gloss: "A source, an adjective of thinking or feeling, and its complement (wh).",
        pattern: &[Source(Subject), Cue(Adjective), Content(Wh)],
        finds: &[],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-wh/cue-content",
        gloss: "An adjective without a source, and its complement (wh).",
        pattern: &[Cue(Adjective), Content(Wh)],
        finds: &[],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-preposition/source-cue-content",
        gloss: "A source, an adjective of thinking or feeling, and its complement (preposition).",
        pattern: &[Source(Subject), Cue(Adjective), Content(Governed)],
        finds: &["{source The mayor} {cue was critical of} {content the plan}."],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-preposition/cue-content",
        gloss: "An adjective without a source, and its complement (preposition).",
        pattern: &[Cue(Adjective), Content(Governed)],
        finds: &[],
        ignores: &["The bridge is long."],
        misses: &[],
    },
    Rule {
        id: "adjective-infinitive/content-cue-content",
        gloss: "A subject that is likely or sure to do something.",
        pattern: &[Content(Subject), Cue(Adjective), Content(Infinitive)],
        finds: &["{content The bridge} {cue is likely} {content to close}."],
        ignores: &["The bridge is long."],
        misses: &[],
    },
];
