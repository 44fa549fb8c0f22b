//! Quotations before, around and after their cue; colons.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Quotations before, around and after their cue; colons.
pub const RULES: &[Rule] = &[
    Rule {
        id: "quotation/content-source-cue",
        gloss: "A quotation, its source, and a verb.",
        pattern: &[Content(QuotationBefore), Source(Subject), Cue(Verb)],
        finds: &[
            "{content “The bridge is safe,”} {source the mayor} {cue said}.",
            "{content “Who pays for all this?”} {source Ms Okafor} {cue asked} reporters.",
        ],
        ignores: &["The band that calls itself “The Doors” played."],
        misses: &[],
    },
    Rule {
        id: "quotation/content-source-cue-content",
        gloss: "A quotation that its source and verb interrupt.",
        pattern: &[Content(QuotationBefore), Source(Subject), Cue(Verb), Content(QuotationRest)],
        finds: &["{content “The bridge,”} {source she} {cue said}, {content “is safe for everyone.”}"],
        ignores: &["“The bridge is safe,” she said."],
        misses: &[],
    },
    Rule {
        id: "quotation/content-cue-source",
        gloss: "A quotation, a verb, and its source after it.",
        pattern: &[Content(QuotationBefore), Cue(Verb), Source(Inverted)],
        finds: &[
            "{content “The bridge is safe,”} {cue said} {source Mayor Ann Lee}.",
            "{content “We will appeal,”} {cue said} {source Hugh Hill, a lawyer who speaks for the family}.",
        ],
        ignores: &["“The bridge is safe,” she said."],
        misses: &[],
    },
    Rule {
        id: "quotation/content-cue-source-content",
        gloss: "A quotation that its verb and source interrupt.",
        pattern: &[Content(QuotationBefore), Cue(Verb), Source(Inverted), Content(QuotationRest)],
        finds: &["{content “The bridge,”} {cue said} {source the mayor}, {content “is safe for everyone.”}"],
        ignores: &["“The bridge is safe,” said the mayor."],
        misses: &[],
    },
    Rule {
        id: "quotation/source-cue-content",
        gloss: "A source, a verb, and a quotation.",
        pattern: &[Source(Subject), Cue(Verb), Content(Quotation)],
        finds: &[
            "{source The mayor} {cue said}, {content “The bridge is safe.”}",
            "{source She} {cue told} reporters on Monday: {content “We will appeal.”}",
        ],
        ignores: &["He wore a shirt with “Vote” on it."],
        misses: &[],
    },
    Rule {
        id: "quotation/source-cue-content-more",
        gloss: "A source, a verb, and a content that only begins with a quotation.",
        pattern: &[Source(Subject), Cue(Verb), Content(QuotationAndMore)],
        finds: &["{source The mayor} {cue said} {content “serious errors” had been made}."],
        ignores: &["The mayor said, “The bridge is safe.”"],
        misses: &[],
    },
    Rule {
        id: "quotation/cue-content",
        gloss: "A verb without a source of its own, and a quotation.",
        pattern: &[Cue(Verb), Content(Quotation)],
        finds: &["{cue Note}, {content “The bridge is closed.”}"],
        ignores: &["The mayor said, “The bridge is safe.”"],
        misses: &[],
    },
    Rule {
        id: "colon/source-cue-content",
        gloss: "A source, a verb, a colon, and what it announces.",
        pattern: &[Source(Subject), Cue(Verb), Content(AfterColon)],
        finds: &["{source The mayor} {cue said}: {content the bridge is safe}."],
        ignores: &["The mayor said the bridge is safe: it was rebuilt."],
        misses: &[],
    },
    Rule {
        id: "colon/source-cue-paragraph",
        gloss: "A line that ends with its verb or a colon, and the quotation or paragraph after it.",
        pattern: &[Source(Subject), Cue(Verb), Content(NextParagraph)],
        finds: &["{source The mayor} {cue wrote}:\n{content “The bridge is safe. We checked.”}"],
        ignores: &["The mayor said the bridge is safe.\nIt was rebuilt."],
        misses: &[],
    },
    Rule {
        id: "colon/speaker-content",
        gloss: "A name, a colon, and what is said: transcripts and headlines.",
        pattern: &[Source(Speaker), Cue(Colon), Content(Sentence)],
        finds: &["{source SMITH}{cue :} {content We have no plans to close it.}"],
        ignores: &["It was a long day: the bridge closed."],
        misses: &[],
    },
];
