//! Nouns of saying, thinking and wanting: “his claim that”, “criticism of”.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Nouns of saying, thinking and wanting: “his claim that”, “criticism of”.
pub const RULES: &[Rule] = &[
    Rule {
        id: "noun-that/possessor-cue-content",
        gloss: "A possessor, a noun of saying or thinking, and its that-clause.",
        pattern: &[Source(Possessor), Cue(Noun), Content(That)],
        finds: &["Nothing came of {source her} {cue argument} {content that the law was unfair}."],
        ignores: &["The union's car was red.", "The union's car that broke down was red."],
        misses: &[],
    },
    Rule {
        id: "noun-that/source-verb-cue-content",
        gloss: "A source, a verb with a noun of saying or thinking, and its that-clause.",
        pattern: &[Source(Subject), Cue(Noun), Content(That)],
        finds: &["{source The bank} {cue raised concerns} {content that the loan would fail}."],
        ignores: &["The mayor bought the car that broke down.", "The mayor said that the bridge was safe."],
        misses: &[],
    },
    Rule {
        id: "noun-that/cue-content",
        gloss: "A noun of saying or thinking without a source, and its that-clause.",
        pattern: &[Cue(Noun), Content(That)],
        finds: &["There {cue have been complaints} {content that the water is brown}."],
        ignores: &["There was a car that broke down.", "The union's claim that officers were unarmed was denied."],
        misses: &["{cue Hopes} {content that the strike would end} have faded."],
    },
    Rule {
        id: "noun-that/possessor-cue-is-content",
        gloss: "A possessor, a noun of saying or thinking, “is”, and a that-clause or infinitive.",
        pattern: &[Source(Possessor), Cue(Noun), Content(Equated)],
        finds: &[],
        ignores: &["The union's car is red.", "Her argument that the law is unfair failed."],
        misses: &[
            "{source The union}’s {cue view is} {content that the deal is bad for nurses}.",
            "{source Her} {cue plan is} {content to rebuild the bridge}.",
        ],
    },
    Rule {
        id: "noun-infinitive/possessor-cue-content",
        gloss: "A possessor, a noun of saying or wanting, and its infinitive.",
        pattern: &[Source(Possessor), Cue(Noun), Content(Infinitive)],
        finds: &[
            "{source His} {cue promise} {content to rebuild the bridge} was popular.",
            "Investors applauded {source the company}’s {cue decision} {content to sell the brand}.",
            "The court upheld {source the governor}’s {cue refusal} {content to pay the workers}.",
        ],
        ignores: &["The union's car was red.", "The club's first match to be shown was a draw."],
        misses: &[],
    },
    Rule {
        id: "noun-infinitive/source-verb-cue-content",
        gloss: "A source, a verb with a noun of saying or wanting, and its infinitive.",
        pattern: &[Source(Subject), Cue(Noun), Content(Infinitive)],
        finds: &[
            "{source The owners} {cue took the decision} {content to sell the club}.",
            "{source The board} {cue took a decision} {content to close the plant}.",
            "{source He} {cue is behind a plan} {content to build a dam}.",
        ],
        ignores: &["The mayor used a rope to cross the river.", "The club has money to spend."],
        misses: &["{source The state} {cue made an offer} {content to buy the land}."],
    },
    Rule {
        id: "noun-infinitive/cue-content",
        gloss: "A noun of saying or wanting without a source, and its infinitive.",
        pattern: &[Cue(Noun), Content(Infinitive)],
        finds: &[],
        ignores: &["There is a bridge to cross.", "His promise to rebuild the bridge was popular."],
        misses: &["{cue The plan} {content to close the school} has angered parents."],
    },
    Rule {
        id: "noun-wh/source-verb-cue-content",
        gloss: "A source, a verb with a noun of asking or thinking, and its indirect question.",
        pattern: &[Source(Subject), Cue(Noun), Content(Wh)],
        finds: &[],
        ignores: &[
            "The mayor opened the hall where the council meets.",
            "The mayor asked whether the bridge was safe.",
        ],
        misses: &["{source Lawyers} {cue raised doubts} {content whether the law was lawful}."],
    },
    Rule {
        id: "noun-wh/cue-content",
        gloss: "A noun of asking or thinking without a source, and its indirect question.",
        pattern: &[Cue(Noun), Content(Wh)],
        finds: &[],
        ignores: &["There is a hall where the council meets.", "The day when the bridge opened was cold."],
        misses: &["There {cue are questions} {content whether the ban is lawful}."],
    },
    Rule {
        id: "noun-quotation/source-verb-cue-content",
        gloss: "A source, a verb with a noun for words, and the quotation.",
        pattern: &[Source(Subject), Cue(Noun), Content(Quotation)],
        finds: &["{source The senator} {cue ran on the slogan} {content “Bread for all.”}"],
        ignores: &["The club sold shirts with “Vote” on them.", "The mayor wrote a letter, “The Long Road” in hand."],
        misses: &["{source The senator} has {cue used the term} {content “enemy”} for years."],
    },
    Rule {
        id: "noun-preposition/possessor-cue-content",
        gloss: "A possessor, a noun of saying or wanting with its preposition, and the object up to the first edge.",
        pattern: &[Source(Possessor), Cue(Noun), Content(Governed)],
        finds: &[
            "{source Her} {cue criticism of} {content the plan} was sharp.",
            "{source The mayor}’s {cue criticism of} {content the council} was sharp.",
        ],
        ignores: &["The union's car was red.", "The mayor’s house on the hill was sold."],
        misses: &[],
    },
    Rule {
        id: "noun-preposition/source-verb-cue-content",
        gloss: "A source, a verb with a noun of saying or wanting and its preposition, and the object up to the first edge.",
        pattern: &[Source(Subject), Cue(Noun), Content(Governed)],
        finds: &[
            "{source She} {cue spoke in favor of} {content the bill}.",
            "{source He} {cue spoke in favor of} {content the ban}.",
        ],
        ignores: &["The mayor bought a house on the hill.", "The club scored a goal in the last minute."],
        misses: &["{source Both} {cue offered praise for} {content the nurses}."],
    },
    Rule {
        id: "noun-preposition/cue-content",
        gloss: "A noun of saying or wanting without a source, its preposition, and the object up to the first edge.",
        pattern: &[Cue(Noun), Content(Governed)],
        finds: &["There {cue are questions about} {content the safety of the drug}."],
        ignores: &["There was a house on the hill.", "The roof of the hall fell in."],
        misses: &["There {cue was fury over} {content the verdict}."],
    },
    Rule {
        id: "noun-preposition/possessor-cue-phrase",
        gloss: "A possessor, a noun of saying or wanting with its preposition, and the noun phrase.",
        pattern: &[Source(Possessor), Cue(Noun), Content(GovernedPhrase)],
        finds: &["{source The bishop}’s {cue endorsement of} {content the truce} surprised many."],
        ignores: &["The union's car was red.", "The mayor’s house on the hill was sold."],
        misses: &[
            "{source Her} {cue endorsement of} {content the bill} came on Friday.",
            "{source The governor}’s {cue views on} {content abortion} are well known.",
        ],
    },
    Rule {
        id: "noun-preposition/cue-phrase",
        gloss: "A noun of saying or wanting without a source, its preposition, and the noun phrase.",
        pattern: &[Cue(Noun), Content(GovernedPhrase)],
        finds: &["{cue Complaints about} {content the noise} have doubled."],
        ignores: &["There was a house on the hill.", "The roof of the hall fell in."],
        misses: &["{cue Opposition to} {content the dam} is growing."],
    },
];
