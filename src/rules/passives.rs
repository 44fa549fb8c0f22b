//! Passive verbs and participles, with and without a source.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Passive verbs and participles, with and without a source.
pub const RULES: &[Rule] = &[
    Rule {
        id: "passive/content-cue-source",
        gloss: "What was done, a passive verb, and by whom.",
        pattern: &[Content(Subject), Cue(Passive), Source(By)],
        finds: &["{content The plan} {cue was criticised} by {source the mayor}."],
        ignores: &["The car was driven by the mayor."],
        misses: &[],
    },
    Rule {
        id: "passive/content-cue-content-source",
        gloss: "What was done, a passive verb with its complement, and by whom.",
        pattern: &[Content(Subject), Cue(Passive), Content(Complement), Source(By)],
        finds: &[],
        ignores: &["The car was driven by the mayor."],
        misses: &[],
    },
    Rule {
        id: "passive/content-cue",
        gloss: "What was done, and a passive verb without a source.",
        pattern: &[Content(Subject), Cue(Passive)],
        finds: &["{content The plan} {cue was criticised}."],
        ignores: &["The car was driven away."],
        misses: &[],
    },
    Rule {
        id: "passive/content-cue-content",
        gloss: "A subject of whom something is expected or said.",
        pattern: &[Content(Subject), Cue(Passive), Content(Complement)],
        finds: &["{content Prices} {cue are expected} {content to rise}."],
        ignores: &["The car was driven away."],
        misses: &[],
    },
    Rule {
        id: "passive/cue-content",
        gloss: "A passive verb without a source, and what completes it.",
        pattern: &[Cue(Passive), Content(Complement)],
        finds: &["It {cue was reported} {content that the bridge was safe}."],
        ignores: &["The car was driven away."],
        misses: &[],
    },
    Rule {
        id: "passive/source-cue-content",
        gloss: "Somebody who is surprised, convinced or worried, and by what.",
        pattern: &[Source(Subject), Cue(Passive), Content(Complement)],
        finds: &["{source The mayor} {cue was convinced} {content that the bridge was safe}."],
        ignores: &["The car was driven away."],
        misses: &[],
    },
    Rule {
        id: "passive/source-cue-by",
        gloss: "Somebody who is surprised or angered, and by what.",
        pattern: &[Source(Subject), Cue(Passive), Content(By)],
        finds: &[],
        ignores: &["The car was driven away."],
        misses: &[],
    },
];
