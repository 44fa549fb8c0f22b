//! Passive verbs and participles, with and without a source.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Passive verbs and participles, with and without a source.
pub const RULES: &[Rule] = &[
    Rule {
        id: "passive/content-cue-source",
        gloss: "What or who is spoken of, a passive verb, and by whom.",
        pattern: &[Content(Theme), Cue(Passive), Source(By)],
        finds: &[
            "{content The plan} {cue was criticised} by {source the mayor}.",
            "{content The ruling} {cue was welcomed} by {source civil rights groups}.",
            "{content The new stadium} {cue is supported} by {source most residents}.",
        ],
        ignores: &[
            "The car was driven by the mayor.",
            "The roof was lifted by the storm.",
            "The plan was shelved by Monday.",
        ],
        misses: &[],
    },
    Rule {
        id: "passive/content-cue-source-content",
        gloss: "Who is asked or told, a passive verb, by whom, and to do what.",
        pattern: &[Content(Theme), Cue(Passive), Source(By), Content(BehindDoer)],
        finds: &["{content The minister} {cue was urged} by {source doctors} {content to ban the drug}."],
        ignores: &["The car was driven by the mayor.", "The plan was criticised by the mayor."],
        misses: &[],
    },
    Rule {
        id: "passive/content-cue-content-source",
        gloss: "Who or what is called or described as something, a passive verb, and by whom.",
        pattern: &[Content(Theme), Cue(Passive), Content(ComplementBeforeBy), Source(By)],
        finds: &["{content The habit} {cue has been called} {content “strategic silence”} by {source Joshua Lind}."],
        ignores: &["The car was driven home by the mayor.", "The plan was criticised by the mayor."],
        misses: &[],
    },
    Rule {
        id: "passive/content-cue",
        gloss: "What or who is spoken of, and a passive verb without a source.",
        pattern: &[Content(Theme), Cue(Passive)],
        finds: &["{content The merger} {cue was approved}."],
        ignores: &["The car was driven away.", "The bridge was built in 1932.", "Three people were killed."],
        misses: &["{content The claim} {cue has been denied}."],
    },
    Rule {
        id: "passive/content-cue-content",
        gloss: "A subject of whom something is expected or said.",
        pattern: &[Content(Theme), Cue(Passive), Content(Complement)],
        finds: &[
            "{content The former minister} {cue was accused of} {content taking bribes}.",
            "{content The nurse} {cue was identified as} {content Ann Lee}.",
            "{content Prices} {cue are expected} {content to rise}.",
            "{content The striker} {cue is expected} {content to miss the final}.",
        ],
        ignores: &["The car was driven away.", "The mayor was taken to hospital.", "The bridge is made of steel."],
        misses: &["{content The mine} {cue is said} {content to hold gold}."],
    },
    Rule {
        id: "passive/cue-content",
        gloss: "A passive verb without a source, and what completes it.",
        pattern: &[Cue(Passive), Content(Complement)],
        finds: &[
            "It {cue was reported} {content that the bridge was safe}.",
            "It {cue was reported} {content that two climbers had died}.",
            "When {cue asked about} {content the strike}, she shrugged.",
        ],
        ignores: &["The car was driven away.", "Built in 1932, the bridge is closed."],
        misses: &[],
    },
    Rule {
        id: "passive/cue-source-content",
        gloss: "A passive verb of asking or telling, by whom, and what.",
        pattern: &[Cue(Passive), Source(By), Content(Complement)],
        finds: &["{cue Asked} by {source reporters} {content whether the bridge was safe}, she shrugged."],
        ignores: &["The car was driven away by the mayor.", "It was reported that the bridge was safe."],
        misses: &[],
    },
    Rule {
        id: "passive/source-cue-content",
        gloss: "Somebody who is surprised, convinced or worried, and by what.",
        pattern: &[Source(Subject), Cue(Passive), Content(Complement)],
        finds: &[
            "{source The mayor} {cue was convinced} {content that the bridge was safe}.",
            "{source Doctors} {cue are worried} {content that the virus will spread}.",
            "{source The coach} {cue was surprised} {content that the striker was dropped}.",
        ],
        ignores: &["The car was driven away.", "The mayor was born in Leeds."],
        misses: &["{source The two ministers} {cue are opposed} to {content the merger}."],
    },
    Rule {
        id: "passive/source-cue-by",
        gloss: "Somebody who is surprised or angered, and by what.",
        pattern: &[Source(Subject), Cue(Passive), Content(Cause)],
        finds: &[
            "{source The family} {cue was shocked} by {content the verdict}.",
            "{source Scientists} {cue were puzzled} by {content the signal}.",
        ],
        ignores: &["The car was driven away by the mayor.", "The mayor was struck by a car."],
        misses: &["{source Doctors} {cue were encouraged} by {content the results}."],
    },
];
