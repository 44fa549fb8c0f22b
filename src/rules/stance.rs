//! Stances: verbs, nouns and adjectives of support and opposition, with who holds them and what they are about.

use super::{Family, Rule};
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// All families. Which words they start from, and what those do, is in the tables of stance words.
pub const FAMILIES: &[Family] = &[
    Family { frame: "object-infinitive", rules: OBJECT_INFINITIVE },
    Family { frame: "echo", rules: ECHO },
    Family { frame: "clause", rules: CLAUSE },
    Family { frame: "object", rules: OBJECT },
    Family { frame: "to-whom", rules: TO_WHOM },
    Family { frame: "on-whom", rules: ON_WHOM },
    Family { frame: "with-whom", rules: WITH_WHOM },
    Family { frame: "envoy", rules: ENVOY },
    Family { frame: "inner", rules: INNER },
    Family { frame: "gerund", rules: GERUND },
    Family { frame: "that", rules: THAT },
    Family { frame: "infinitive", rules: INFINITIVE },
    Family { frame: "from+preposition", rules: FROM },
    Family { frame: "preposition", rules: PREPOSITION },
    Family { frame: "is+preposition", rules: BEING },
    Family { frame: "be+preposition", rules: STATE },
    Family { frame: "be+none", rules: CONSIDERED },
    Family { frame: "no+preposition", rules: NOTHING_ON },
    Family { frame: "no+infinitive", rules: NOTHING_TO },
    Family { frame: "alone", rules: ALONE },
    Family { frame: "received+preposition", rules: RECEIVED },
    Family { frame: "verdict", rules: VERDICT },
    Family { frame: "will", rules: WILL },
    Family { frame: "ought", rules: OUGHT },
];

const OBJECT: &[Rule] = &[
    Rule {
        id: "stance-object/holder-cue-target",
        gloss: "A holder, a verb of support or opposition, and its object.",
        pattern: &[Holder(Subject), Cue(Verb), Target(Object)],
        finds: &[
            "{holder The union} {cue opposes} {target the merger}.",
            "{holder The mayor} {cue has praised} {target the nurses}.",
        ],
        ignores: &["She came back yesterday.", "The union may oppose the merger.", "Does the union oppose the merger?"],
        misses: &[],
    },
    Rule {
        id: "stance-object/holder-cue-question",
        gloss: "A holder, a verb of support or opposition, and what somebody does.",
        pattern: &[Holder(Subject), Cue(Verb), Target(Wh)],
        finds: &["{holder Greta Okafor} {cue praised} {target what the nurses had done}."],
        ignores: &["Greta Okafor said what the nurses had done."],
        misses: &[],
    },
    Rule {
        id: "stance-object/holder-cue-phrase",
        gloss: "A holder, a verb of support or opposition, and a noun phrase before something else.",
        pattern: &[Holder(Subject), Cue(Verb), Target(Phrase)],
        finds: &["{holder The union} {cue backed} {target the plan} to close the mine."],
        ignores: &["If the union opposes the merger, it will fail."],
        misses: &[],
    },
    Rule {
        id: "stance-object/target-holder-cue",
        gloss: "What is supported or opposed, “that” or “which”, a holder and a verb.",
        pattern: &[Target(RelativeObject), Holder(Subject), Cue(Verb)],
        finds: &["We have seen {target the plan} that {holder the union} {cue has opposed}."],
        ignores: &["It rained on the day that the union protested."],
        misses: &[],
    },
    Rule {
        id: "stance-object/target-holder-cue-bare",
        gloss: "What is supported or opposed, a holder and a verb, without “that”.",
        pattern: &[Target(BareRelativeObject), Holder(Subject), Cue(Verb)],
        finds: &["We have seen {target the plan} {holder the union} {cue has opposed}."],
        ignores: &["It rained the day the union protested.", "We gave the union the plan."],
        misses: &[],
    },
    Rule {
        id: "stance-object/holder-against-target",
        gloss: "A holder, “is against”, and what.",
        pattern: &[Holder(Subject), Cue(Adjective), Target(Phrase)],
        finds: &["{holder The union} {cue is against} {target the merger}."],
        ignores: &["The union played against the firm.", "The game is against the firm."],
        misses: &[],
    },
    Rule {
        id: "stance-object/target-cue-holder",
        gloss: "What is supported or opposed, a passive verb, and by whom.",
        pattern: &[Target(Subject), Cue(Passive), Holder(By)],
        finds: &["{target The merger} {cue was opposed} by {holder the union}."],
        ignores: &["The merger was opposed by nobody."],
        misses: &[],
    },
];

const ECHO: &[Rule] = &[Rule {
    id: "stance-echo/holder-cue-target",
    gloss: "A holder, a verb of sharing, and a stance that was told before.",
    pattern: &[Holder(Subject), Cue(Verb), Target(ThatStance)],
    finds: &["{holder The union} {cue echoed} {target this view}."],
    ignores: &["The union shares this building."],
    misses: &[],
}];

const TO_WHOM: &[Rule] = &[Rule {
    id: "stance-to-whom/holder-cue-target",
    gloss: "A holder, a verb that gives something, and to whom.",
    pattern: &[Holder(Subject), Cue(Verb), Target(ToWhom)],
    finds: &["{holder The council} {cue returned} the paintings to {target the museum}."],
    ignores: &["The council returned to the museum."],
    misses: &[],
}];

const ON_WHOM: &[Rule] = &[Rule {
    id: "stance-on-whom/holder-cue-target",
    gloss: "A holder, a verb that lays something on somebody or lifts it, and on whom.",
    pattern: &[Holder(Subject), Cue(Verb), Target(OnWhom)],
    finds: &["{holder The council} {cue lifted} the ban on {target street markets}."],
    ignores: &["The council lifted the lid of the box."],
    misses: &[],
}];

const WITH_WHOM: &[Rule] = &[Rule {
    id: "stance-with-whom/holder-cue-target",
    gloss: "A holder, a verb of sharing something, and with whom.",
    pattern: &[Holder(Subject), Cue(Verb), Target(WithWhom)],
    finds: &["{holder The police} {cue shared} the letters with {target the court}."],
    ignores: &["The police came with the court's letters."],
    misses: &[],
}];

const ENVOY: &[Rule] = &[Rule {
    id: "stance-envoy/holder-cue-target",
    gloss: "A holder who calls in a diplomat, which is how states protest.",
    pattern: &[Holder(Subject), Cue(Verb), Target(Envoy)],
    finds: &["{holder The ministry} {cue summoned} {target the ambassador} on Monday."],
    ignores: &["The ministry summoned the clerk on Monday."],
    misses: &[],
}];

const INNER: &[Rule] = &[Rule {
    id: "stance-threat/holder-cue-target",
    gloss: "A holder, a threat to lay something on somebody, and on whom.",
    pattern: &[Holder(Subject), Cue(Verb), Target(InnerOnWhom)],
    finds: &["{holder The council} {cue threatened} to impose fines on {target street markets}."],
    ignores: &["The council threatened to resign."],
    misses: &[],
}];

const GERUND: &[Rule] = &[
    Rule {
        id: "stance-gerund/holder-cue-target",
        gloss: "A holder, a verb of support or opposition, and an -ing form.",
        pattern: &[Holder(Subject), Cue(Verb), Target(Gerund)],
        finds: &["{holder The minister} {cue ruled out} {target sending troops}."],
        ignores: &["Has the minister ruled out sending troops?"],
        misses: &[],
    },
    Rule {
        id: "stance-gerund/holder-against-target",
        gloss: "A holder, “is against”, and an -ing form.",
        pattern: &[Holder(Subject), Cue(Adjective), Target(Gerund)],
        finds: &["{holder The minister} {cue was against} {target sending troops}."],
        ignores: &["The minister advised against sending troops."],
        misses: &[],
    },
];

const THAT: &[Rule] = &[
    Rule {
        id: "stance-that/holder-cue-target",
        gloss: "A holder, a verb that accepts or rejects, and its that-clause.",
        pattern: &[Holder(Subject), Cue(Verb), Target(That)],
        finds: &["{holder The company} {cue denied} {target that the mine was unsafe}."],
        ignores: &["The company said that the mine was unsafe."],
        misses: &[],
    },
    Rule {
        id: "stance-that/holder-noun-target",
        gloss: "A holder, a verb that expresses a doubt, and its that-clause.",
        pattern: &[Holder(Subject), Cue(Noun), Target(That)],
        finds: &["{holder The union} {cue voiced doubts} {target that the mine was safe}."],
        ignores: &["The union lost all doubts that the mine was safe."],
        misses: &[],
    },
];

const CLAUSE: &[Rule] = &[Rule {
    id: "stance-clause/holder-cue-target",
    gloss: "A holder, a verb that accepts or rejects, and its clause without “that”.",
    pattern: &[Holder(Subject), Cue(Verb), Target(Clause)],
    finds: &["{holder The union} {cue doubts} {target prices will fall}."],
    ignores: &["The union said prices will fall."],
    misses: &[],
}];

const INFINITIVE: &[Rule] = &[
    Rule {
        id: "stance-infinitive/holder-cue-target",
        gloss: "A holder, a verb that promises or refuses, and its infinitive.",
        pattern: &[Holder(Subject), Cue(Verb), Target(Infinitive)],
        finds: &[
            "{holder The minister} {cue refused} {target to send troops}.",
            "{holder The mayor} {cue vowed} {target to rebuild the bridge}.",
        ],
        ignores: &["The minister seemed to sleep."],
        misses: &[],
    },
    Rule {
        id: "stance-infinitive/holder-adjective-target",
        gloss: "A holder, an adjective of will, and its infinitive.",
        pattern: &[Holder(Subject), Cue(Adjective), Target(Infinitive)],
        finds: &["{holder The minister} {cue is reluctant} {target to send troops}."],
        ignores: &["The minister is likely to send troops."],
        misses: &[],
    },
    Rule {
        id: "stance-infinitive/possessor-noun-target",
        gloss: "A possessor, a noun of will, and its infinitive.",
        pattern: &[Holder(Possessor), Cue(Noun), Target(Infinitive)],
        finds: &["{holder The minister}'s {cue refusal} {target to send troops} was expected."],
        ignores: &["The minister's plane was ready to leave."],
        misses: &[],
    },
    Rule {
        id: "stance-infinitive/holder-noun-target",
        gloss: "A holder, a verb with a noun of will, and its infinitive.",
        pattern: &[Holder(Subject), Cue(Noun), Target(Infinitive)],
        finds: &[],
        ignores: &["The minister took a train to reach the talks."],
        misses: &[],
    },
];

const OBJECT_INFINITIVE: &[Rule] = &[
    Rule {
        id: "stance-urge/holder-cue-target",
        gloss: "A holder, a verb of urging, and who is urged to do what.",
        pattern: &[Holder(Subject), Cue(Verb), Target(ObjectInfinitive)],
        finds: &["{holder The union} {cue pressed} {target the government to act}."],
        ignores: &["The union led the government to act."],
        misses: &[],
    },
    Rule {
        id: "stance-urge/holder-cue-recipient",
        gloss: "A holder, a verb of asking, and who is asked to do what.",
        pattern: &[Holder(Subject), Cue(Verb), Target(RecipientInfinitive)],
        finds: &["{holder The union} {cue urged} {target the government to act}."],
        ignores: &["The union led the government to act."],
        misses: &[],
    },
];

const PREPOSITION: &[Rule] = &[
    Rule {
        id: "stance-preposition/holder-cue-target",
        gloss: "A holder, a verb of support or opposition with its preposition, and the object of that.",
        pattern: &[Holder(Subject), Cue(Verb), Target(Governed)],
        finds: &[
            "{holder The union} {cue has called for} {target an inquiry}.",
            "{holder Greta Okafor} {cue voted against} {target the bill}.",
        ],
        ignores: &["The union called on Monday."],
        misses: &[],
    },
    Rule {
        id: "stance-preposition/holder-adjective-target",
        gloss: "A holder, an adjective of support or opposition, and what it governs.",
        pattern: &[Holder(Subject), Cue(Adjective), Target(Governed)],
        finds: &["{holder The union} {cue is critical of} {target the plan}."],
        ignores: &["The patient is critical after the crash."],
        misses: &[],
    },
    Rule {
        id: "stance-preposition/possessor-noun-target",
        gloss: "A possessor, a noun of support or opposition, and what it governs.",
        pattern: &[Holder(Possessor), Cue(Noun), Target(GovernedPhrase)],
        finds: &["{holder The union}'s {cue opposition to} {target the merger} is old."],
        ignores: &["The union's office in the town is old."],
        misses: &[],
    },
    Rule {
        id: "stance-preposition/holder-noun-target",
        gloss: "A holder, a verb that expresses a noun of support or opposition, and what that governs.",
        pattern: &[Holder(Subject), Cue(Noun), Target(GovernedPhrase)],
        finds: &["{holder The union} {cue expressed support for} {target the merger}."],
        ignores: &["The union fears opposition to the merger."],
        misses: &[],
    },
    Rule {
        id: "stance-preposition/holder-noun-gerund",
        gloss: "A holder, a verb that expresses a noun of support or opposition, and the deed that it governs.",
        pattern: &[Holder(Subject), Cue(Noun), Target(GovernedGerund)],
        finds: &[
            "{holder The union} {cue spoke in favour of} {target closing the mine}.",
            "{holder The panel} {cue ruled in favour of} {target closing the mine}.",
        ],
        ignores: &["The union fears opposition to closing the mine."],
        misses: &[],
    },
];

const FROM: &[Rule] = &[Rule {
    id: "stance-from/noun-target-holder",
    gloss: "A noun of support or opposition, what it governs, and whom it comes from.",
    pattern: &[Cue(Noun), Target(GovernedBeforeFrom), Holder(From)],
    finds: &[
        "{cue Opposition to} {target the merger} came from {holder the union}.",
        "There {cue was criticism of} {target the merger} from {holder the union}.",
    ],
    ignores: &["Opposition to the merger came from nobody.", "Demand for news from the union grew."],
    misses: &[],
}];

const BEING: &[Rule] = &[
    Rule {
        id: "stance-being/holder-noun-target",
        gloss: "A holder who is a supporter or opponent, and of what.",
        pattern: &[Holder(Subject), Cue(Noun), Target(GovernedPhrase)],
        finds: &["{holder Greta Okafor} {cue is a fierce critic of} {target the merger}."],
        ignores: &["Greta Okafor is a former critic of the merger.", "Greta Okafor met a critic of the merger."],
        misses: &[],
    },
    Rule {
        id: "stance-being/holder-apposition-target",
        gloss: "A holder, a supporter or opponent in apposition, and of what.",
        pattern: &[Holder(Apposed), Cue(Noun), Target(GovernedPhrase)],
        finds: &["{holder Greta Okafor}, {cue a supporter of} {target the merger}, left."],
        ignores: &["In June, a supporter of the merger left."],
        misses: &[],
    },
];

const STATE: &[Rule] = &[Rule {
    id: "stance-state/holder-cue-target",
    gloss: "A holder, a participle that tells a state, and what it governs.",
    pattern: &[Holder(Subject), Cue(Passive), Target(Governed)],
    finds: &["{holder The union} {cue is opposed to} {target the merger}."],
    ignores: &["The letter was sent to the union."],
    misses: &[],
}];

const CONSIDERED: &[Rule] = &[Rule {
    id: "stance-considered/target-cue",
    gloss: "What is not being considered, as somebody says.",
    pattern: &[Target(Subject), Cue(Passive), Then(NoObject)],
    finds: &["{holder The minister} said {target a new tax} {cue was not being considered}."],
    ignores: &[
        "The minister said a new tax was being considered.",
        "A new tax was not being considered.",
        "The minister said a new tax could not be considered a burden.",
    ],
    misses: &[],
}];

const NOTHING_ON: &[Rule] = &[
    Rule {
        id: "stance-nothing/holder-cue-target",
        gloss: "A holder who has no plan or intention of something.",
        pattern: &[Holder(Subject), Cue(Noun), Target(GovernedPhrase)],
        finds: &["{holder The minister} {cue had no plans for} {target a new tax}."],
        ignores: &["The minister had plans for a new tax."],
        misses: &[],
    },
    Rule {
        id: "stance-nothing/cue-gerund",
        gloss: "No talk, debate or decision on doing something, as somebody says.",
        pattern: &[Cue(Noun), Target(GovernedGerund)],
        finds: &["{holder The minister} said there {cue is no discussion on} {target sending troops}."],
        ignores: &["The minister said there was a discussion on sending troops."],
        misses: &[],
    },
    Rule {
        id: "stance-nothing/cue-target",
        gloss: "No talk, debate or decision on something, as somebody says.",
        pattern: &[Cue(Noun), Target(GovernedPhrase)],
        finds: &["{holder The minister} said there {cue was no discussion of} {target a new tax}."],
        ignores: &["The minister said there was a discussion of a new tax."],
        misses: &[],
    },
];

const NOTHING_TO: &[Rule] = &[
    Rule {
        id: "stance-nothing/holder-cue-infinitive",
        gloss: "A holder who has no plan or intention to do something.",
        pattern: &[Holder(Subject), Cue(Noun), Target(Infinitive)],
        finds: &["{holder The minister} {cue has no plans} {target to raise taxes}."],
        ignores: &["The minister has plans to raise taxes."],
        misses: &[],
    },
    Rule {
        id: "stance-nothing/cue-infinitive",
        gloss: "No plan or decision to do something, as somebody says.",
        pattern: &[Cue(Noun), Target(Infinitive)],
        finds: &["{holder The minister} said there {cue were no plans} {target to raise taxes}."],
        ignores: &["The minister said there were plans to raise taxes."],
        misses: &[],
    },
];

const ALONE: &[Rule] = &[
    Rule {
        id: "stance-alone/holder-cue",
        gloss: "A holder, a verb that expresses a noun of support or opposition, and no word on what it is about.",
        pattern: &[Holder(Subject), Cue(Noun)],
        finds: &["{holder The union} {cue expressed caution}."],
        ignores: &["The union expressed interest."],
        misses: &[],
    },
    Rule {
        id: "stance-alone/holder-verb",
        gloss: "A holder, a verb of support or opposition, and no word on what it is about.",
        pattern: &[Holder(Subject), Cue(Verb), Then(ClauseEnd)],
        finds: &["Greta Okafor praised the merger. {holder Ivan Petrov} {cue disagreed}."],
        ignores: &["The union disagreed about when to meet."],
        misses: &[],
    },
    Rule {
        id: "stance-alone/holder-verb-preposition",
        gloss: "A holder, “voted for” or “voted against”, and no word on what.",
        pattern: &[Holder(Subject), Cue(Verb), Then(Stranded)],
        finds: &["{holder Nine members} {cue voted against}.", "{holder The council} {cue voted 5-4 against}."],
        ignores: &["The members voted again.", "Nobody knew what the members voted for."],
        misses: &[],
    },
];

const RECEIVED: &[Rule] = &[Rule {
    id: "stance-received/target-noun-holder",
    gloss: "What gets a noun of support or opposition, and from whom.",
    pattern: &[Target(Subject), Cue(Noun), Holder(GovernedPhrase)],
    finds: &[
        "{target The merger} {cue has won the support of} {holder the union}.",
        "{target The merger} {cue drew criticism from} {holder the union}.",
    ],
    ignores: &["The merger won the support of nobody.", "The merger may face opposition from the union."],
    misses: &["{target The merger} {cue won} {holder the union}'s support."],
}];

const VERDICT: &[Rule] = &[
    Rule {
        id: "stance-verdict/holder-target-noun",
        gloss: "Somebody who calls something a disaster or a blessing.",
        pattern: &[Holder(Judge), Target(Judged), Cue(Noun)],
        finds: &["{holder The minister} called {target the merger} {cue a disaster}."],
        ignores: &["The minister did not call the merger a disaster.", "The minister called the mayor a cab."],
        misses: &[],
    },
    Rule {
        id: "stance-verdict/holder-target-adjective",
        gloss: "Somebody who calls something unacceptable or wonderful.",
        pattern: &[Holder(Judge), Target(Judged), Cue(Adjective)],
        finds: &["{holder The minister} called {target the merger} {cue unacceptable}."],
        ignores: &["The minister might call the merger unacceptable."],
        misses: &[],
    },
    Rule {
        id: "stance-verdict/target-noun",
        gloss: "What is a disaster or a blessing, as somebody says.",
        pattern: &[Target(Theme), Cue(Noun)],
        finds: &["{holder The minister} said {target the merger} {cue was a disaster}."],
        ignores: &["The merger was a disaster.", "The minister said the merger was not a disaster."],
        misses: &[],
    },
    Rule {
        id: "stance-verdict/target-adjective",
        gloss: "What is unacceptable or wonderful, as somebody says.",
        pattern: &[Target(Theme), Cue(Adjective)],
        finds: &["{holder The minister} said {target the merger} {cue was unacceptable}."],
        ignores: &["The merger was unacceptable.", "The minister said the merger was large."],
        misses: &[],
    },
];

const WILL: &[Rule] = &[Rule {
    id: "stance-will/holder-cue-target",
    gloss: "A holder, “will” or “will not”, and a deed.",
    pattern: &[Holder(Subject), Cue(Verb), Target(Deed)],
    finds: &["{holder The minister} {cue will not} {target send troops}."],
    ignores: &["The minister will not win."],
    misses: &[],
}];

const OUGHT: &[Rule] = &[
    Rule {
        id: "stance-ought/active",
        gloss: "What somebody must do, as somebody says.",
        pattern: &[Cue(Verb), Target(Ought)],
        finds: &["{holder The minister} said {target Chile {cue must} pay its debts}."],
        ignores: &["Chile must pay its debts.", "The minister said Chile must have paid its debts."],
        misses: &[],
    },
    Rule {
        id: "stance-ought/passive",
        gloss: "What must be done, as somebody says.",
        pattern: &[Cue(Passive), Target(Ought)],
        finds: &["{holder The minister} said {target the debts {cue must be} paid}."],
        ignores: &["The debts must be paid."],
        misses: &[],
    },
];
