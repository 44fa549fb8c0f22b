//! Clauses, questions, infinitives and -ing forms before, around and after their cue.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Clauses, questions, infinitives and -ing forms before, around and after their cue.
pub const RULES: &[Rule] = &[
    Rule {
        id: "that/source-cue-content",
        gloss: "A source, a verb, and its that-clause.",
        pattern: &[Source(Subject), Cue(Verb), Content(That)],
        finds: &[
            "{source The mayor} {cue said} {content that the bridge was safe}.",
            "{source Ms Okafor} {cue warned} reporters on Monday {content that prices would rise}.",
            "{source The Supreme Court} {cue ruled} on Thursday {content that the ban was unlawful}.",
            "{source Researchers at the University of Otago} {cue found} {content that the birds sleep in flight}.",
        ],
        ignores: &[
            "The mayor said nothing.",
            "The house that Jack built fell.",
            "The rain was so heavy that the match was stopped.",
        ],
        misses: &[],
    },
    Rule {
        id: "that/cue-content",
        gloss: "A verb without a source, and its that-clause.",
        pattern: &[Cue(Verb), Content(That)],
        finds: &[],
        ignores: &["The mayor said that the bridge was safe.", "It was the bank that lost the records."],
        misses: &[
            "It {cue emerged} {content that the bridge had been closed}.",
            "It {cue turned out} {content that the bank had lost the records}.",
        ],
    },
    Rule {
        id: "clause/source-cue-content",
        gloss: "A source, a verb, and a clause without “that”.",
        pattern: &[Source(Subject), Cue(Verb), Content(Clause)],
        finds: &[
            "{source The mayor} {cue said} {content the bridge was safe}.",
            "{source Hugh Hill, a doctor who treats children}, {cue said} {content they were safe}.",
            "{source Analysts} {cue believe} {content the bank will cut rates in June}.",
            "{source The company} {cue announced} {content it would close two plants in Ohio}.",
        ],
        ignores: &["The mayor said nothing.", "The mayor ate while the council voted."],
        misses: &[],
    },
    Rule {
        id: "wh/source-cue-content",
        gloss: "A source, a verb, and an indirect question.",
        pattern: &[Source(Subject), Cue(Verb), Content(Wh)],
        finds: &[
            "{source The mayor} {cue asked} {content whether the bridge was safe}.",
            "{source The minister} {cue explained} {content how the money would be spent}.",
            "{source Ms Grant} {cue did not say} {content when the factory would open}.",
            "{source Police} {cue know} {content who set the fire}.",
        ],
        ignores: &["He left when the bridge closed.", "She lives where the river meets the sea."],
        misses: &[],
    },
    Rule {
        id: "clause/content-source-cue",
        gloss: "A clause, a comma, its source, and a verb.",
        pattern: &[Content(ClauseBefore), Source(Subject), Cue(Verb)],
        finds: &[
            "{content The bridge is safe}, {source the mayor} {cue said}.",
            "{content Prices will rise again}, {source officials} {cue warned} on Monday.",
            "{content The suspect fled through a window}, {source police} {cue said}.",
            "{content Sales fell 4 per cent in the third quarter}, {source the company} {cue reported}.",
        ],
        ignores: &[
            "When the bridge closed, the mayor left.",
            "While the council says the bridge is safe, others disagree.",
            "The rain fell, the river rose, the farmers prayed.",
        ],
        misses: &[],
    },
    Rule {
        id: "clause/content-source-cue-content",
        gloss: "A clause, its source and verb, and more of the clause.",
        pattern: &[Content(ClauseBefore), Source(Subject), Cue(Verb), Content(ClauseRest)],
        finds: &[
            "{content The striker is fit}, {source his manager} {cue said}, {content but he will not start on Saturday}.",
            "{content There is no doubt}, {source he} {cue said}, {content that the drug works}.",
            "{content It is time}, {source he} {cue said}, {content to end the war}.",
        ],
        ignores: &[
            "The bridge is safe, the mayor said.",
            "The bridge is safe, the mayor said, adding that it was rebuilt.",
        ],
        misses: &[
            "{content The bridge is safe}, {source the mayor} {cue said}, {content and the road will open soon}.",
        ],
    },
    Rule {
        id: "clause/content-cue-source",
        gloss: "A clause, a comma, a verb, and its source.",
        pattern: &[Content(ClauseBefore), Cue(Verb), Source(Inverted)],
        finds: &[
            "{content The bridge is safe}, {cue said} {source the mayor}.",
            "{content No plans to close the bridge}, {cue say} {source city leaders}",
            "{content The virus spreads through water}, {cue says} {source Dr Lena Fischer, a virologist in Hamburg}.",
            "{content Demand for coal has peaked}, {cue said} {source the International Energy Agency}.",
        ],
        ignores: &["The bridge is safe, the mayor said.", "The mayor rose, said nothing and left."],
        misses: &[],
    },
    Rule {
        id: "clause/content-cue-source-content",
        gloss: "A clause, a verb and its source, and more of the clause.",
        pattern: &[Content(ClauseBefore), Cue(Verb), Source(Inverted), Content(ClauseRest)],
        finds: &[
            "{content The striker}, {cue says} {source his agent}, {content wants to stay in Spain}.",
            "{content If it rains}, {cue says} {source the farmer}, {content the wheat will live}.",
        ],
        ignores: &["The bridge is safe, said the mayor.", "The bridge is safe, said the mayor, who rebuilt it."],
        misses: &[
            "{content Rents are rising}, {cue says} {source Farah Aziz, an economist}, {content but wages are not}.",
            "{content The bridge is safe}, {cue said} {source the mayor}, {content but the road is closed}.",
        ],
    },
    Rule {
        id: "clause/cue-source-content",
        gloss: "A verb after “but” or the like, its source, and a clause.",
        pattern: &[Then(SentenceStart), Cue(Verb), Source(Inverted), Content(ClauseRest)],
        finds: &["But, {cue said} {source Mr Obi}, {content the club will not be sold before May}."],
        ignores: &["The bridge is safe, said the mayor.", "But said the mayor never."],
        misses: &[],
    },
    Rule {
        id: "clause/opening-source-cue-content",
        gloss: "A clause whose beginning is interrupted by source and verb.",
        pattern: &[Content(Opening), Source(Subject), Cue(Verb), Content(ClauseRest)],
        finds: &[
            "{content The new bridge}, {source the mayor} {cue said}, {content will open in May}.",
            "{content The missing hikers}, {source police} {cue said}, {content were found near the lake}.",
            "{content The merger}, {source Ms Grant} {cue told} shareholders, {content would save the company}.",
            "{content If the court agrees}, {source the minister} {cue said}, {content the law will change in May}.",
        ],
        ignores: &["The bridge is safe, the mayor said.", "On Monday, the mayor left, and the council voted."],
        misses: &[],
    },
    Rule {
        id: "as/source-cue-content",
        gloss: "“As”, a source and a verb, then the clause.",
        pattern: &[Then(As), Source(Subject), Cue(Verb), Content(AfterComma)],
        finds: &[
            "As {source the mayor} {cue said}, {content the bridge is safe}.",
            "As {source Ms Okafor} {cue noted}, {content the fund is nearly empty}.",
            "As {source the judge} {cue pointed out}, {content the contract was never signed}.",
        ],
        ignores: &["As the mayor left the bridge closed.", "As the rain fell, the crowd went home."],
        misses: &[],
    },
    Rule {
        id: "clause/relative-source-cue-content",
        gloss: "“Which” or “what”, or the noun that it could stand for, a source, a verb, and the clause that it is the subject of.",
        pattern: &[Content(Relative), Source(Subject), Cue(Verb), Content(Gap)],
        finds: &[
            "He fears the dam, {content which} {source he} {cue says} {content will flood the village}.",
            "It was {content a risk} {source critics} {cue said} {content was small}.",
        ],
        ignores: &["The dam, which the army built, is high.", "He says the dam will flood the village."],
        misses: &[],
    },
    Rule {
        id: "clause/relative-source-cue",
        gloss: "“Which” or “what”, a source and a verb.",
        pattern: &[Content(Relative), Source(Subject), Cue(Verb)],
        finds: &["The dam was a mistake, {content which} {source he} {cue doubts}."],
        ignores: &["The dam, which the army built, is high."],
        misses: &[],
    },
    Rule {
        id: "as/content-source-cue",
        gloss: "A clause, then “as”, a source and a verb.",
        pattern: &[Content(ClauseBefore), Then(As), Source(Subject), Cue(Verb)],
        finds: &["{content The numbers do not add up}, as {source the auditors} {cue noted}."],
        ignores: &["The bridge closed as the mayor left.", "Prices rose, as demand fell."],
        misses: &[],
    },
    Rule {
        id: "infinitive/source-cue-content",
        gloss: "A source, a verb, and its infinitive.",
        pattern: &[Source(Subject), Cue(Verb), Content(Infinitive)],
        finds: &[
            "{source The mayor} {cue promised} {content to rebuild the bridge}.",
            "{source The airline} {cue plans} {content to cut 900 jobs}.",
            "{source The opposition} {cue hopes} {content to win three seats in Ontario}.",
            "{source Ms Grant} {cue vowed} {content to fight the charges}.",
        ],
        ignores: &["The mayor ran to catch the train.", "The club has to pay the fine.", "The river used to freeze."],
        misses: &[],
    },
    Rule {
        id: "infinitive/source-cue-verb-content",
        gloss: "A source, a verb with the infinitive that it governs, and what completes that.",
        pattern: &[Source(Subject), Cue(Verb), Content(Inner)],
        finds: &[
            "{source Lawmakers} {cue voted to reject} {content the budget}.",
            "{source The minister} {cue went on to say} {content that the tax would fall}.",
            "{source The governor} {cue declined to say} {content whether he would sign the bill}.",
        ],
        ignores: &["The mayor ran to catch the train.", "The mayor has to finish the race."],
        misses: &[],
    },
    Rule {
        id: "infinitive/content-cue-content",
        gloss: "A subject that seems or appears to do something.",
        pattern: &[Content(Theme), Cue(Verb), Content(Infinitive)],
        finds: &[
            "{content Voters} {cue appear} {content to be tired of the talks}.",
            "{content The talks} {cue appear} {content to have failed}.",
        ],
        ignores: &["The mayor promised to rebuild the bridge.", "The club managed to avoid the drop."],
        misses: &[],
    },
    Rule {
        id: "gerund/source-cue-content",
        gloss: "A source, a verb, and its -ing form.",
        pattern: &[Source(Subject), Cue(Verb), Content(Gerund)],
        finds: &[
            "{source The mayor} {cue denied} {content taking the money}.",
            "{source The bank} {cue is considering} {content selling its insurance arm}.",
            "{source Economists} {cue recommend} {content raising the tax on fuel}.",
        ],
        ignores: &["The mayor kept running.", "The factory stopped making cars."],
        misses: &[],
    },
    Rule {
        id: "as/source-cue-as-content",
        gloss: "A source, a verb, and “as” or “like” with a clause.",
        pattern: &[Source(Subject), Cue(Verb), Content(AsClause)],
        finds: &[],
        ignores: &["He ran like the wind.", "She sang as the sun rose."],
        misses: &["{source The players} {cue felt} {content as if they had won}."],
    },
];
