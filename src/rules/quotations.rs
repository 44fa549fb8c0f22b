//! Quotations before, around and after their cue; colons.

use super::Rule;
use crate::pattern::{Anchor::*, Piece::*, Step::*};

/// Quotations before, around and after their cue; colons.
pub const RULES: &[Rule] = &[
    Rule {
        id: "quotation/content-source-cue",
        gloss: "A quotation, its source, and a verb.",
        pattern: &[Content(QuotationBefore), Source(Subject), Cue(Verb), Then(NothingMore)],
        finds: &[
            "{content “The bridge is safe,”} {source the mayor} {cue said}.",
            "{content “Who pays for all this?”} {source Ms Okafor} {cue asked} reporters.",
            "{content “We lost the game in the last ten minutes,”} {source coach Dan Whitlock} {cue admitted} after the match.",
            "{content “Wages have not kept up,”} {source Ms Dlamini} {cue told} a parliamentary committee in Cape Town.",
        ],
        ignores: &[
            "The band that calls itself “The Doors” played.",
            "“The Long Road” by Ann Lee won the prize.",
            "After “a very hard year,” the club closed.",
        ],
        misses: &[],
    },
    Rule {
        id: "quotation/content-source-cue-content",
        gloss: "A quotation that its source and verb interrupt.",
        pattern: &[Content(QuotationBefore), Source(Subject), Cue(Verb), Content(QuotationRest)],
        finds: &[
            "{content “The bridge,”} {source she} {cue said}, {content “is safe for everyone.”}",
            "{content “Our margins are thin,”} {source Mr Tanaka} {cue said}, {content “and they will stay thin.”}",
            "{content “If the court agrees,”} {source the minister} {cue told} reporters in Wellington, {content “we will pay.”}",
        ],
        ignores: &["“The bridge is safe,” she said.", "“Safe,” she said of the bridge with “Vote” on it."],
        misses: &[],
    },
    Rule {
        id: "quotation/content-cue-source",
        gloss: "A quotation, a verb, and its source after it.",
        pattern: &[Content(QuotationBefore), Cue(Verb), Source(Inverted), Then(NothingMore)],
        finds: &[
            "{content “The bridge is safe,”} {cue said} {source Mayor Ann Lee}.",
            "{content “We will appeal,”} {cue said} {source Hugh Hill, a lawyer who speaks for the family}.",
            "{content “Nobody saw this coming,”} {cue says} {source Farah Aziz, chief economist at Northgate Bank}.",
            "{content “I heard two shots,”} {cue recalled} {source Peter Nolan, who lives across the street}.",
        ],
        ignores: &["“The bridge is safe,” she said.", "“The bridge is safe,” she told the mayor."],
        misses: &[],
    },
    Rule {
        id: "quotation/content-cue-source-content",
        gloss: "A quotation that its verb and source interrupt.",
        pattern: &[Content(QuotationBefore), Cue(Verb), Source(Inverted), Content(QuotationRest)],
        finds: &[
            "{content “The vaccine works,”} {cue said} {source Dr Lena Fischer, a virologist}, {content “but supply is short.”}",
            "{content “The bank is sound,”} {cue said} {source Farah Aziz, its chairwoman}, {content “and savers are safe.”}",
            "{content “The bridge,”} {cue said} {source the mayor}, {content “is safe for everyone.”}",
        ],
        ignores: &[
            "“The bridge is safe,” said the mayor.",
            "“The bridge is safe,” said the author of “The Long Road.”",
        ],
        misses: &[],
    },
    Rule {
        id: "quotation/cue-source-content",
        gloss: "A verb, its source after it, and a quotation.",
        pattern: &[Then(SentenceStart), Cue(Verb), Source(Inverted), Content(QuotationRest)],
        finds: &[
            "But, {cue said} {source Mr Obi}, {content “we do not want to make excuses.”}",
            "{cue Said} {source Mr Obi}: {content “We do not want to make excuses.”}",
        ],
        ignores: &["But, said the mayor, the bridge is safe.", "“The bridge is safe,” said the mayor."],
        misses: &[],
    },
    Rule {
        id: "quotation/source-cue-content",
        gloss: "A source, a verb, and a quotation.",
        pattern: &[Source(Subject), Cue(Verb), Content(Quotation)],
        finds: &[
            "{source The mayor} {cue said}, {content “The bridge is safe.”}",
            "{source The judge} {cue told} him, {content “You have shown no remorse.”}",
            "{source The airline} {cue said} in a statement, {content “We are sorry for the delay.”}",
            "{source The mayor} {cue shouted}, {content “Run!”}",
        ],
        ignores: &["He wore a shirt with “Vote” on it.", "She told reporters on Monday: “We will appeal.”"],
        misses: &[],
    },
    Rule {
        id: "quotation/source-cue-content-more",
        gloss: "A source, a verb, and a content that only begins with a quotation.",
        pattern: &[Source(Subject), Cue(Verb), Content(QuotationAndMore)],
        finds: &[
            "{source Ann Lee} {cue said} {content “the fear is as great as ever” in the village}.",
            "{source He} {cue says} {content “the whole game has gone mad” because “nobody reads the rules.”}",
            "{source He} {cue said} {content “we have three weeks to go” until the vote}.",
            "{source The mayor} {cue said} {content “serious errors” had been made}.",
            "{source He} {cue said} {content “millions of jobs” would be lost if the plant closed}.",
        ],
        ignores: &["The mayor said, “The bridge is safe.”", "The mayor said “no” and left."],
        misses: &[],
    },
    Rule {
        id: "colon/source-cue-content",
        gloss: "A source, a verb, a colon, and what it announces.",
        pattern: &[Source(Subject), Cue(Verb), Content(AfterColon)],
        finds: &[
            "{source The mayor} {cue said}: {content the bridge is safe}.",
            "{source Ms Grant} {cue added}: {content the club has not been sold}.",
            "{source She} {cue told} reporters on Monday: {content “We will appeal.”}",
            "{source The bank} {cue said} in a letter:\n{content “Your money is safe.”}",
            "{source Ms Okafor} {cue added}:\n{content “We will not pay for their mistakes.”}",
            "{source The judge} {cue asked}: {content what did the company know}?",
        ],
        ignores: &[
            "The mayor said the bridge is safe: it was rebuilt.",
            "The club has won three cups: in 1998, 2004 and 2011.",
            "The team came home on Monday:\nThousands stood in the rain.",
        ],
        misses: &[],
    },
    Rule {
        id: "colon/source-cue-object-content",
        gloss: "A source, a verb with an object, a colon, and the quotation that it announces.",
        pattern: &[Source(Subject), Cue(Verb), Content(Announced)],
        finds: &["{source The judge} {cue gave} them a short answer: {content “You have shown no remorse.”}"],
        ignores: &[
            "The mayor said: “The bridge is safe.”",
            "The club has won three cups: in 1998, 2004 and 2011.",
            "The council met in May and the mayor wept: “The bridge is safe,” he said.",
        ],
        misses: &["{source The bank} {cue released} the following statement: {content “Your money is safe.”}"],
    },
    Rule {
        id: "quotation/source-cue-next",
        gloss: "A source and a verb of saying, and the quotation that is the next sentence.",
        pattern: &[Source(Subject), Cue(Verb), Content(NextSentence)],
        finds: &[
            "{source Ms Okafor} {cue agreed}. {content “We have to act now.”}",
            "{source The airline} {cue said} in a statement. {content “We are sorry for the delay.”}",
        ],
        ignores: &["The mayor spoke. “The bridge is safe,” she said.", "“It is safe,” the mayor said. “We built it.”"],
        misses: &[],
    },
    Rule {
        id: "colon/speaker-content",
        gloss: "A name, a colon, and what is said: transcripts and headlines.",
        pattern: &[Source(Speaker), Cue(Colon), Content(Turn)],
        finds: &[
            "{source Ann Lee}{cue :} {content I never saw the letter}.",
            "{source Governor Hill}{cue :} {content I never took the money}.",
            "{source Mr Obi}{cue :} {content I never saw the letter}.",
            "{source HILL}{cue :} {content Nobody asked me}.",
        ],
        ignores: &[
            "It was a long day: the bridge closed.",
            "He had one thing in mind: to win the cup.",
            "Chile: Court orders release of activist.",
        ],
        misses: &[],
    },
    Rule {
        id: "dash/content-source",
        gloss: "A quotation, a dash, and who signs it.",
        pattern: &[Content(Signed), Cue(Dash), Source(Signature)],
        finds: &[
            "{content “We will appeal the ruling.”} {cue –} {source Ann Lee, a lawyer}",
            "{content “We will appeal the ruling.”}\n{cue –} {source Ann Lee}",
        ],
        ignores: &["“We will appeal” – Lee was sure of it."],
        misses: &[],
    },
];
