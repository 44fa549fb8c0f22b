//! Edges at which a content of some frames surely ends, whatever their weights say.

use crate::lexicon::Classes;
use crate::pattern::Site;
use crate::pattern::edges::{Edge, Mark, Next, context};
use crate::text::{Frame, Tag, VerbForm, VerbGroup};

/// Whether a content of the frame surely ends at the edge.
pub(super) fn is_certain(site: &Site, edge: &Edge, frame: Frame) -> bool {
    CERTAIN.iter().any(|(ends, holds)| ends(frame) && holds(site, edge))
}

/// Which contents end, by their frame, and at which edges.
type CertainEnd = (fn(Frame) -> bool, fn(&Site, &Edge) -> bool);

/// All that are sure.
const CERTAIN: [CertainEnd; 17] = [
    (|frame| frame == Frame::Object, joins_clause),
    (|frame| is_clause(frame) || frame == Frame::Infinitive, hands_over),
    (is_clause, agrees_with_cue),
    (|frame| frame == Frame::Infinitive, says_next),
    (|_| true, goes_on_participle),
    (|frame| frame == Frame::Object, tells_when),
    (is_clause, is_qualified),
    (|frame| !is_clause(frame), divides),
    (is_phrase, concedes),
    (|_| true, comments),
    (|_| true, tells_when_asked),
    (|frame| frame == Frame::Object, asks_next),
    (is_clause, opens_main_clause),
    (is_clause, counts_others),
    (|frame| frame == Frame::Object, is_apposed),
    (|_| true, compares),
    (|frame| matches!(frame, Frame::Infinitive | Frame::ObjectInfinitive), does_more),
];

/// A clause, with "that" or without.
pub(super) fn is_clause(frame: Frame) -> bool {
    matches!(frame, Frame::That | Frame::Clause)
}

/// A noun phrase or an infinitive.
fn is_phrase(frame: Frame) -> bool {
    matches!(frame, Frame::Object | Frame::ObjectInfinitive | Frame::Preposition | Frame::Infinitive)
}

/// …, saying *it was strong* but warning that …; said *it was early* while adding that …: whether another participle of saying follows.
fn goes_on_participle(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let Next::Verb(VerbForm::Gerund, says, _) = edge.next else { return false };
    let verb = document.skip_adverbs(edge.after(), site.sentence.end as usize);
    let complement = || document.complement_of_verb(verb).frame;
    match edge.mark {
        _ if edge.joins(document) => says && document.tag(site.head) == Tag::VBG,
        Mark::One(word) | Mark::Two(_, word) if matches!(document.lower(word), "while" | "before") => {
            document.tokens[verb].classes.has(Classes::PARENTHETICAL)
                && matches!(complement(), Frame::That | Frame::Clause | Frame::Wh | Frame::Quotation)
        }
        _ => false,
    }
}

/// Attacked *the bank* as the vote neared: whether a clause follows a word of time.
fn tells_when(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    matches!((edge.mark, edge.next), (Mark::One(word), Next::Clause(_))
        if matches!(document.lower(word), "after" | "before" | "as" | "while"))
}

/// Were worried about *the economy*; most said they were angry: whether a clause follows a semicolon.
fn divides(site: &Site, edge: &Edge) -> bool {
    matches!((edge.mark, edge.next), (Mark::One(i), Next::Clause(_)) if site.document.lower(i) == ";")
}

/// Blamed the press for *the failure*, though the council had known of it: whether a clause follows that grants something.
fn concedes(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let grants = |i: usize| matches!(document.lower(i), "though" | "although");
    match (edge.mark, edge.next) {
        (Mark::Two(comma, word), Next::Clause(_)) => document.tag(comma) == Tag::Comma && grants(word),
        (Mark::One(comma), Next::Word(word)) => {
            document.tag(comma) == Tag::Comma
                && grants(word)
                && document.clause_verb(word + 1, site.sentence.end as usize).is_some()
        }
        _ => false,
    }
}

/// Said *wages should rise*, a goal that would cost millions: whether a thing follows a comma or dash that tells what the writer makes of it all.
fn comments(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let Mark::One(mark) = edge.mark else { return false };
    let end = site.sentence.end as usize;
    let first = edge.after();
    if !(document.tag(mark) == Tag::Comma || document.is_dash(mark)) || first + 1 >= end {
        return false;
    }
    let Some(phrase) = document.noun_phrase_from(first) else { return false };
    let (after, head) = (phrase.run.end as usize, phrase.head as usize);
    let any = matches!(document.lower(first), "a" | "an" | "another" | "something");
    let thing = matches!(document.tag(head), Tag::NN) && !document.tokens[head].classes.has(Classes::SPEAKERS);
    // "a move *denounced* by the unions"
    let told = |i: usize| document.tag(i) == Tag::VBN && i + 1 < end && document.lower(i + 1) == "by";
    any && thing && after < end && (matches!(document.lower(after), "that" | "which") || told(after))
}

/// Said the state *“will pay”*, when asked about the debt.
fn tells_when_asked(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let Mark::Two(comma, word) = edge.mark else { return false };
    let verb = document.skip_adverbs(word + 1, site.sentence.end as usize);
    document.tag(comma) == Tag::Comma
        && matches!(document.lower(word), "when" | "after" | "as")
        && site.sentence.contains(verb)
        && matches!(document.lower(verb), "asked" | "pressed" | "questioned" | "challenged")
}

/// He says *he will run* – though it is unclear whether he can win.
fn is_qualified(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let Mark::Two(dash, word) = edge.mark else { return false };
    edge.finite.is_some() && document.is_dash(dash) && matches!(document.lower(word), "though" | "although")
}

/// Called it *a travesty*, and his client wept; accused him of *theft* and the union says so: whether "and" joins a clause behind a comma, or
/// without one another that says something.
fn joins_clause(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let Next::Clause(verb) = edge.next else { return false };
    match edge.mark {
        Mark::Two(_, and) => document.tag(and) == Tag::CC,
        Mark::One(and) => document.tag(and) == Tag::CC && document.tokens[verb].classes.has(Classes::SAYING),
        Mark::Verb | Mark::Time => false,
    }
}

/// Critics argue *it is too broad*; supporters say it saves lives: whether somebody else says something after a semicolon, or after
/// "while", "though" or, if the content has its verb, "and" in the tense of the cue.
fn hands_over(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let Next::Clause(verb) = edge.next else { return false };
    let says = document.tokens[verb].classes.has(Classes::CUE_VERB);
    let same_tense = || document.verb_group(verb).map(|g| document.tag(g.run.first())) == site.tense();
    let divides = match edge.mark {
        _ if edge.joins(document) => {
            edge.finite.is_some() && document.tokens[verb].classes.has(Classes::SAYING) && same_tense()
        }
        Mark::One(i) => document.lower(i) == ";",
        Mark::Two(_, i) => matches!(document.lower(i), "while" | "whereas" | "though" | "although") && same_tense(),
        Mark::Verb | Mark::Time => false,
    };
    says && divides
}

/// She said *the bridge would close* and warned drivers: whether another verb of saying is joined that has the tense of the cue, but not that
/// of the content's verb; or the cue's verb once more: said *it would close* but said it was safe.
fn agrees_with_cue(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let and = match edge.mark {
        Mark::One(i) | Mark::Two(_, i) if document.tag(i) == Tag::CC => i,
        _ => return false,
    };
    let verb = document.skip_adverbs(and + 1, site.sentence.end as usize);
    if site.sentence.contains(verb) && document.lower(verb) == document.lower(site.head) {
        return true;
    }
    let Next::Verb(VerbForm::Finite, true, same) = edge.next else { return false };
    let perfect = || site.group.is_some_and(|g| document.verb_groups[g].perfect) && document.tag(verb) == Tag::VBD;
    let says = || {
        matches!(
            document.complement_of_verb(document.verb_group(verb).map_or(verb, VerbGroup::main)).frame,
            Frame::That
                | Frame::Clause
                | Frame::Wh
                | Frame::Infinitive
                | Frame::Recipient
                | Frame::ObjectInfinitive
                | Frame::Quotation
        )
    };
    let own_says =
        |own: usize| document.verb_group(own).is_some_and(|g| document.tokens[g.main()].classes.has(Classes::CUE_VERB));
    edge.finite.is_some_and(|own| {
        same && Some(document.tag(own)) != site.tense() || (same || perfect()) && !own_says(own) && says()
    })
}

/// The court quashed *the verdict*, ruling that it was unsafe: whether a comma stands before a participle of a verb of saying and its
/// that-clause.
pub(super) fn goes_on_saying(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let comma = matches!(edge.mark, Mark::One(i) if document.tag(i) == Tag::Comma || document.is_dash(i));
    let says = matches!(edge.next, Next::Verb(VerbForm::Gerund, true, _));
    // “…,” adding that …
    let quoted = matches!(edge.mark, Mark::One(i) if edge.end > i);
    comma && says && {
        let verb = document.skip_adverbs(edge.after(), site.sentence.end as usize);
        match document.complement_of_verb(verb).frame {
            Frame::That | Frame::Quotation => true,
            Frame::Clause | Frame::Wh | Frame::Object | Frame::Preposition => quoted,
            _ => false,
        }
    }
}

/// Wanted *to go* and asked for leave: whether another verb of saying in the tense of the cue is joined.
fn says_next(site: &Site, edge: &Edge) -> bool {
    edge.joins(site.document) && matches!(edge.next, Next::Verb(VerbForm::Finite, true, true))
}

/// Mocked *the plan* and how it was made: whether a wh-word is joined.
fn asks_next(site: &Site, edge: &Edge) -> bool {
    edge.joins(site.document) && matches!(edge.next, Next::Word(i) if site.document.tag(i).is_wh())
}

/// As Lind says *it is late*, the council waits: whether a clause behind a comma follows what a clause that opens the sentence tells.
fn opens_main_clause(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let end = site.sentence.end as usize;
    // "…, *at the meeting* she said it was right"
    let over_adjunct = |i: usize| {
        document.tag(i) == Tag::IN
            && !document.tokens[i].classes.has(Classes::SUBORDINATOR)
            && document.prepositional_phrase_end(i, end).is_some_and(|after| {
                let after = document.skip_adverbs(after, end);
                document
                    .clause_verb(after + usize::from(after < end && document.tag(after) == Tag::Comma), end)
                    .is_some()
            })
    };
    let comma = matches!(edge.mark, Mark::One(i) if document.lower(i) == ",");
    let clause = match edge.next {
        Next::Clause(_) => true,
        Next::Word(i) => over_adjunct(i),
        _ => false,
    };
    // "Although *in May* she said it was late, …"
    let start = site.sentence.first();
    let behind = || {
        document.tokens[start].classes.has(Classes::SUBORDINATOR)
            && site.subject.map(|s| s.run.first()) == document.prepositional_phrase_end(start + 1, end)
    };
    edge.finite.is_some() && comma && clause && (context(site) == "/opening" || behind())
}

/// Denounced *the media*, the arbiter of fact: whether a noun phrase behind the only comma ends the sentence.
fn is_apposed(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let (first, end) = (edge.after(), site.sentence.end as usize);
    let comma = matches!(edge.mark, Mark::One(i) if edge.end == i && document.lower(i) == ",") && !edge.after_comma;
    let article = comma && first < end && matches!(document.lower(first), "the" | "a" | "an");
    let phrase = article.then(|| document.full_phrase_end_from(first, end)).flatten();
    phrase.is_some_and(|after| {
        let clause = after < end && document.finite_at(after).is_some();
        !clause && !(first..end).any(|i| matches!(document.tag(i), Tag::Comma | Tag::CC))
    })
}

/// Said *sales would reach 500*, up from 400 in May: whether what is said is compared behind a comma.
fn compares(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let first = edge.after();
    let comma = matches!(edge.mark, Mark::One(i) if edge.end == i && document.lower(i) == ",");
    if !comma || first + 1 >= site.sentence.end as usize {
        return false;
    }
    let next = document.lower(first + 1);
    match document.lower(first) {
        "compared" | "versus" => true,
        "up" | "down" => matches!(document.tag(first + 1), Tag::CD | Tag::IN | Tag::RB),
        "well" | "far" | "just" | "slightly" => matches!(next, "above" | "below" | "over" | "under" | "short"),
        "less" | "more" | "higher" | "fewer" | "lower" => next == "than",
        "double" | "triple" => true,
        _ => false,
    }
}

/// Plans *to vote* but is undecided: whether a finite verb is joined that nothing in the content can have beside it.
fn does_more(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let start = site.complement.start;
    let verb = document.skip_adverbs(edge.after(), site.sentence.end as usize);
    edge.finite.is_none()
        && edge.joins(document)
        && matches!(edge.next, Next::Verb(VerbForm::Finite, ..))
        && site.sentence.contains(verb)
        && matches!(document.tag(verb), Tag::VBD | Tag::VBZ | Tag::MD)
        && !(start..edge.end).any(|i| document.tag(i).is_wh())
}

/// Accused *the committee* – the main one – *of refusing*: whether an aside stands before the preposition that the cue governs.
pub(super) fn resumes(site: &Site, edge: &Edge) -> bool {
    const LONGEST: usize = 16;
    let document = site.document;
    let Mark::One(open) = edge.mark else { return false };
    if document.tag(open) != Tag::Comma && !document.is_dash(open) || edge.end != open {
        return false;
    }
    let preposition = match document.lemma(site.head) {
        "accuse" => "of",
        "blame" | "criticise" | "criticize" | "praise" | "thank" | "attack" | "condemn" | "fault" | "mock" => "for",
        "warn" => "about",
        _ => return false,
    };
    let end = site.sentence.last().min(open + LONGEST);
    (open + 1..end)
        .find(|&i| document.lower(i) == document.lower(open))
        .is_some_and(|close| document.lower(close + 1) == preposition)
}

/// Some 60 percent said *they would vote*, while 9 percent were undecided: whether what others of those asked think follows behind a comma.
fn counts_others(site: &Site, edge: &Edge) -> bool {
    let document = site.document;
    let (Mark::Two(comma, word), Next::Clause(_)) = (edge.mark, edge.next) else { return false };
    let joins =
        matches!(document.lower(word), "while" | "whereas" | "but" | "and") && document.tag(comma) == Tag::Comma;
    let number = |i: usize| document.tag(i) == Tag::CD;
    let first = word + 1;
    let counted = (first..site.sentence.last().min(first + 3)).take_while(|&i| !document.tag(i).is_verb()).any(number);
    joins && edge.finite.is_some() && counted && site.subject.is_some_and(|s| s.run.range().any(number))
}
