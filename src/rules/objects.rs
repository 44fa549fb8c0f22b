//! Objects and governed prepositions: “mocked the plan”, “called for an inquiry”.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Objects and governed prepositions: “mocked the plan”, “called for an inquiry”.
pub const RULES: &[Rule] = &[
    Rule {
        id: "object/source-cue-content",
        gloss: "A source, a verb, and its object with what follows it, up to the first edge.",
        pattern: &[Source(Subject), Cue(Verb), Content(Object)],
        finds: &[
            "{source Ms Okafor} {cue praised} {content the firefighters who saved the school}.",
            "{source The senator} {cue condemned} {content a tax on sugar}.",
        ],
        ignores: &["The mayor won the vote.", "The club sold the striker.", "The storm hit the coast."],
        misses: &[
            "{source The bank} {cue announced} {content the deal} on Friday.",
            "{source The committee} {cue recommended} {content an inquiry into the crash}.",
        ],
    },
    Rule {
        id: "object/source-cue-phrase",
        gloss: "A source, a verb, and no more than its object: verbs that take a side.",
        pattern: &[Source(Subject), Cue(Verb), Content(ObjectPhrase)],
        finds: &[
            "{source The governor} {cue opposes} {content the bill}.",
            "{source Most farmers} {cue oppose} {content the dam}.",
            "The senator, {source who} {cue opposes} {content the pipeline}, lost.",
        ],
        ignores: &["The mayor won the vote.", "The mayor paid the fine."],
        misses: &[],
    },
    Rule {
        id: "object/source-cue-sentence",
        gloss: "A source, a verb, its object and the rest of the sentence.",
        pattern: &[Source(Subject), Cue(Verb), Content(ObjectSentence)],
        finds: &[
            "{source Only one in ten} {cue said} {content the same of the police}.",
            "{source Half of the voters} {cue said} {content the same}.",
        ],
        ignores: &["The mayor won the vote.", "The bank issued new cards."],
        misses: &[],
    },
    Rule {
        id: "object/content-that-source-cue",
        gloss: "What is said or wanted, “that” or “which”, a source and a verb.",
        pattern: &[Content(Antecedent), Source(Subject), Cue(Verb)],
        finds: &[],
        ignores: &["It rained on the day that the union protested.", "The mayor said that the union protested."],
        misses: &["Nobody listened to {content the country} that {source the candidates} {cue described}."],
    },
    Rule {
        id: "object/content-source-cue",
        gloss: "What is said or wanted, a source and a verb, without “that”.",
        pattern: &[Content(BareAntecedent), Source(Subject), Cue(Verb)],
        finds: &[],
        ignores: &["It rained the day the union protested.", "The mayor gave the union a car."],
        misses: &["She found {content harsh letters} {source Obi} {cue wrote} in May."],
    },
    Rule {
        id: "object/content-cue-source",
        gloss: "What angers or surprises, the verb, and whom.",
        pattern: &[Content(Theme), Cue(Verb), Source(Feeler)],
        finds: &[],
        ignores: &["The mayor drove the car.", "The mayor criticised the nurses."],
        misses: &["{content The verdict} {cue angered} {source the unions}."],
    },
    Rule {
        id: "object-infinitive/source-cue-content",
        gloss: "A source, a verb, and a noun phrase with its infinitive: what is wanted, expected or ordered.",
        pattern: &[Source(Subject), Cue(Verb), Content(ObjectInfinitive)],
        finds: &[
            "{source The mayor} {cue wants} {content the council to close the bridge}.",
            "{source Analysts} {cue expect} {content the bank to raise rates in June}.",
            "{source The court} {cue ordered} {content the state to release the files}.",
            "{source The minister} {cue announced} {content a plan to build ten hospitals}.",
        ],
        ignores: &[
            "The mayor won the vote.",
            "The mayor used a rope to cross the river.",
            "The club has money to spend.",
        ],
        misses: &[],
    },
    Rule {
        id: "object-infinitive/source-cue-recipient",
        gloss: "A source, a verb of asking or telling, and who is asked with the infinitive.",
        pattern: &[Source(Subject), Cue(Verb), Content(RecipientInfinitive)],
        finds: &[
            "{source The mayor} {cue asked} {content the council to close the bridge}.",
            "{source The senator} {cue asked} {content the committee to release the letters}.",
            "{source The police} {cue told} {content residents to stay indoors}.",
            "{source She} {cue asked} {content him to resign}.",
        ],
        ignores: &["The mayor asked to see the letter.", "The mayor told reporters that she would resign."],
        misses: &[],
    },
    Rule {
        id: "preposition/source-cue-content",
        gloss: "A source, a verb with its preposition, and the object up to the first edge.",
        pattern: &[Source(Subject), Cue(Verb), Content(Governed)],
        finds: &[
            "{source Residents} {cue complained about} {content the noise from the airport}.",
            "{source The two countries} {cue agreed on} {content a plan to share the water}.",
            "{source The senator} {cue spoke of} {content a country without hope}, but he lost.",
        ],
        ignores: &["The mayor ran across the bridge.", "The ship sailed for Lagos.", "The plane landed in Perth."],
        misses: &[],
    },
    Rule {
        id: "preposition/source-cue-phrase",
        gloss: "A source, a verb with its preposition, and the noun phrase.",
        pattern: &[Source(Subject), Cue(Verb), Content(GovernedPhrase)],
        finds: &[],
        ignores: &["The mayor ran across the bridge.", "The band played for an hour."],
        misses: &["{source The governor} {cue talked about} {content taxes} on Tuesday."],
    },
    Rule {
        id: "preposition/source-cue-sentence",
        gloss: "A source, a verb with its preposition, and the rest of the sentence.",
        pattern: &[Source(Subject), Cue(Verb), Content(GovernedSentence)],
        finds: &[
            "{source Scientists} {cue pointed to} {content the ice, which has shrunk by half}.",
            "{source She} {cue commented on} {content the report, which was leaked on Monday}.",
            "{source The judge} {cue commented on} {content the law, which is a century old}.",
        ],
        ignores: &["The mayor ran across the bridge.", "The road leads to a lake, which is a mile long."],
        misses: &[],
    },
    Rule {
        id: "preposition/content-cue-content",
        gloss: "A subject that seems or looks like something.",
        pattern: &[Content(Theme), Cue(Verb), Content(Governed)],
        finds: &[
            "{content The plan} {cue seems like} {content a good idea}.",
            "{content The bid} {cue seems like} {content a joke}.",
        ],
        ignores: &["The mayor ran across the bridge.", "The mayor looked at the plan."],
        misses: &["{content The plan} {cue sounds like} {content a trap}."],
    },
    Rule {
        id: "adjective/source-cue-content",
        gloss: "A source, a verb, and an adjective: how somebody feels.",
        pattern: &[Source(Subject), Cue(Verb), Content(Predicate)],
        finds: &[
            "{source The mayor} {cue felt} {content betrayed}.",
            "{source Voters} {cue feel} {content betrayed by the party}.",
        ],
        ignores: &["The mayor ran.", "The mayor went blind.", "The river turned green."],
        misses: &[],
    },
    Rule {
        id: "adjective/content-cue-content",
        gloss: "A subject that sounds or seems something.",
        pattern: &[Content(Theme), Cue(Verb), Content(Predicate)],
        finds: &[],
        ignores: &["The mayor ran.", "The river turned green."],
        misses: &["{content The plan} {cue sounds} {content good}."],
    },
    Rule {
        id: "adjective-clause/source-cue-clause",
        gloss: "A source, a verb, an adjective, and its clause or infinitive.",
        pattern: &[Source(Subject), Cue(Verb), Content(AdjectiveClause)],
        finds: &[
            "{source The judge} {cue made} it clear {content that the trial would go on}.",
            "{source The mayor} {cue made} clear {content that the bridge would close}.",
            "{source The court} {cue made} clear {content that the law applies to all}.",
            "{source Officials} {cue remained} confident {content that the vote would go ahead}.",
        ],
        ignores: &["The mayor ran.", "The mayor arrived late to the meeting."],
        misses: &[],
    },
    Rule {
        id: "adjective-clause/source-cue-adjective",
        gloss: "A source, a verb, and an adjective with its clause or infinitive.",
        pattern: &[Source(Subject), Cue(Verb), Content(WithAdjective)],
        finds: &[],
        ignores: &["The mayor ran.", "The mayor arrived late to the meeting."],
        misses: &["{source The minister} {cue finds} {content it hard to trust the police}."],
    },
];
