//! Adjectives of thinking and feeling: “confident that”, “critical of”.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Adjectives of thinking and feeling: “confident that”, “critical of”.
pub const RULES: &[Rule] = &[
    Rule {
        id: "adjective-that/source-cue-content",
        gloss: "A source, an adjective of thinking or feeling, and its that-clause.",
        pattern: &[Source(Subject), Cue(Adjective), Content(That)],
        finds: &[
            "{source The mayor} {cue is confident} {content that the bridge is safe}.",
            "{source Scientists} {cue are certain} {content that the ice is melting}.",
            "{source The coach} {cue was adamant} {content that the goal should have stood}.",
            "{source Investors} {cue are hopeful} {content that the bank will recover}.",
        ],
        ignores: &["The bridge is so long that nobody walks.", "It is clear that the bridge is not safe."],
        misses: &[],
    },
    Rule {
        id: "adjective-that/cue-content",
        gloss: "An adjective without a source, and its that-clause.",
        pattern: &[Cue(Adjective), Content(That)],
        finds: &[],
        ignores: &["It was so cold that the river froze.", "The mayor is confident that the bridge is safe."],
        misses: &[
            "It {cue is likely} {content that rates will fall in May}.",
            "It {cue seems clear} {content that the law must change}.",
        ],
    },
    Rule {
        id: "adjective-clause/source-cue-content",
        gloss: "A source, an adjective of thinking or feeling, and its clause without “that”.",
        pattern: &[Source(Subject), Cue(Adjective), Content(Clause)],
        finds: &[
            "{source The minister} {cue is confident} {content the bill will pass}.",
            "{source Farmers} {cue are afraid} {content the drought will last}.",
            "{source The captain} {cue was glad} {content the season was over}.",
        ],
        ignores: &["The bridge is long, the road is short.", "The mayor was ill when the bridge opened."],
        misses: &[],
    },
    Rule {
        id: "adjective-infinitive/source-cue-content",
        gloss: "A source, an adjective of wanting, and its infinitive.",
        pattern: &[Source(Subject), Cue(Adjective), Content(Infinitive)],
        finds: &[
            "{source The bank} {cue seems eager} {content to sell}.",
            "{source The firm} {cue was reluctant} {content to pay}.",
        ],
        ignores: &["The bridge is hard to cross.", "The child is too young to vote."],
        misses: &[],
    },
    Rule {
        id: "adjective-wh/source-cue-content",
        gloss: "A source, an adjective of knowing or doubting, and its indirect question.",
        pattern: &[Source(Subject), Cue(Adjective), Content(Wh)],
        finds: &[
            "{source Doctors} {cue are unsure} {content why the patient died}.",
            "{source The police} {cue are uncertain} {content who fired the shot}.",
        ],
        ignores: &["The mayor was ill when the bridge opened.", "The air is clean where the river begins."],
        misses: &[],
    },
    Rule {
        id: "adjective-wh/cue-content",
        gloss: "An adjective of knowing or doubting without a source, and its indirect question.",
        pattern: &[Cue(Adjective), Content(Wh)],
        finds: &[],
        ignores: &["It was dark when the bridge opened.", "The mayor is not sure whether the bridge is safe."],
        misses: &["It {cue is not clear} {content whether the bank knew}."],
    },
    Rule {
        id: "adjective-preposition/source-cue-content",
        gloss: "A source, an adjective of thinking or feeling with its preposition, and the object up to the first edge.",
        pattern: &[Source(Subject), Cue(Adjective), Content(Governed)],
        finds: &[
            "{source Residents} {cue are angry about} {content the plan to close the school}.",
            "{source Scientists} {cue are sceptical of} {content the claim}.",
            "{source The governor} {cue is supportive of} {content the bill}.",
        ],
        ignores: &["The bridge is close to the mill.", "The lake is full of fish."],
        misses: &[],
    },
    Rule {
        id: "adjective-infinitive/content-cue-content",
        gloss: "A subject that is certain to do something.",
        pattern: &[Content(Theme), Cue(Adjective), Content(Infinitive)],
        finds: &[],
        ignores: &["The bridge is hard to cross.", "The company is keen to build a mine."],
        misses: &["{content The bank} {cue is unlikely} {content to raise rates this year}."],
    },
];
