//! “According to”, and hearsay without a source.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// “According to”, and hearsay without a source.
pub const RULES: &[Rule] = &[
    Rule {
        id: "according-to/cue-source-content",
        gloss: "“According to” and its source first, then the clause.",
        pattern: &[Then(SentenceStart), Cue(AccordingTo), Source(Phrase), Content(AfterComma)],
        finds: &[
            "{cue According to} {source the ministry}, {content crime fell}.",
            "{cue According to} {source court documents}, {content the banker moved the money to Cyprus}.",
            "{cue According to} {source a new study}, {content coffee lowers the risk of gout}.",
        ],
        ignores: &["The work went according to plan.", "Crime fell last year, according to the ministry."],
        misses: &[],
    },
    Rule {
        id: "according-to/content-cue-source",
        gloss: "A clause, then “according to” and its source.",
        pattern: &[Content(Before), Cue(AccordingTo), Source(Inverted)],
        finds: &[
            "{content Crime fell last year}, {cue according to} {source the ministry}.",
            "{content Three people were hurt in the fire}, {cue according to} {source police}.",
            "{content Shares of the airline rose 6 per cent}, {cue according to} {source data from the exchange}.",
        ],
        ignores: &["The work went according to plan.", "Crime fell last year, the ministry said."],
        misses: &[],
    },
    Rule {
        id: "according-to/content-cue-source-content",
        gloss: "A clause that “according to” and its source interrupt.",
        pattern: &[Content(Before), Cue(AccordingTo), Source(Phrase), Content(ClauseRest)],
        finds: &[
            "{content The drug}, {cue according to} {source a new study}, {content lowers the risk of gout by half}.",
            "{content By then}, {cue according to} {source the report}, {content the pilot had lost control}.",
            "{content Crime}, {cue according to} {source the ministry}, {content fell last year}.",
            "{content In May}, {cue according to} {source the ministry}, {content crime fell by a tenth}.",
        ],
        ignores: &["According to the ministry, crime fell.", "Crime fell last year, according to the ministry."],
        misses: &[],
    },
    Rule {
        id: "finding/cue-source-content",
        gloss: "“In” and a poll, study or report, then what it found.",
        pattern: &[Then(SentenceStart), Cue(In), Source(Finding), Content(AfterComma)],
        finds: &["{cue In} {source a survey of nurses}, {content half said that they wanted to leave}."],
        ignores: &["In a long report, the mayor praised the nurses."],
        misses: &[],
    },
    Rule {
        id: "finding/content-cue-source",
        gloss: "What was found, then “in” and a poll, study or report.",
        pattern: &[Content(Before), Cue(In), Source(Finding)],
        finds: &["{content Lind leads Obi by nine points} {cue in} {source a new poll}."],
        ignores: &["The mayor said in a new report that the bridge was safe.", "He was named in a report."],
        misses: &[],
    },
    Rule {
        id: "view/cue-source-content",
        gloss: "“In”, “to” or “for”, whose view it is, and the clause.",
        pattern: &[Cue(In), Source(Beholder), Content(AfterComma)],
        finds: &[
            "{cue In} {source the mayor}'s view, {content the bridge is safe}.",
            "{cue To} {source many voters}, {content the plan is a mistake}.",
        ],
        ignores: &[
            "In the mayor's house, the lights were on.",
            "To the north, the road is shut.",
            "For years, the road was shut.",
        ],
        misses: &[],
    },
    Rule {
        id: "view/content-cue-source-content",
        gloss: "A clause that “in”, and whose view it is, interrupt.",
        pattern: &[Content(Before), Cue(In), Source(Beholder), Content(AfterComma)],
        finds: &["{content The only cure}, {cue in} {source Dr Hill}'s view, {content would be a rest}."],
        ignores: &["In the mayor's view, the bridge is safe.", "The mayor, in her house, saw nothing."],
        misses: &[],
    },
    Rule {
        id: "hearsay/cue-content",
        gloss: "“Reportedly” and the clause it stands in.",
        pattern: &[Content(Before), Cue(Adverb), Content(SentenceAround)],
        finds: &[
            "{content The striker has} {cue reportedly} {content signed for a club in Turkey}.",
            "{content The company has} {cue reportedly} {content offered two billion pounds for the mine}.",
            "{content The suspect had} {cue reportedly} {content fled to Peru}.",
            "{content The suspect} {cue allegedly} {content stole three cars}.",
        ],
        ignores: &["The talks involved phone calls.", "The talks repeatedly involved phone calls."],
        misses: &[],
    },
];
