//! Past forms that the tagger took for participles, and the other way round, told by the words that they govern.

use super::past::clause_start;
use crate::lexicon::{self, Classes};
use crate::text::{Document, Tag, lemmas};

/// "Kent and 13 other states *called* on Peru to hold a vote", "He said it was late and *called* for more work": what calls for or on somebody, and is
/// neither behind an auxiliary nor before "by".
pub(super) fn calls(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    if document.lower(at) != "called" || at == first || at + 3 >= end || !matches!(document.lower(at + 1), "for" | "on")
    {
        return false;
    }
    // "The union *this week* called for a ban"
    let adjunct = |i: usize| {
        document.tag(i).is_adverb()
            || matches!(document.lower(i), "this" | "last")
            || lexicon::classes(document.lower(i)).has(Classes::TIME)
    };
    let Some(before) = (first..at).rev().find(|&i| !adjunct(i)) else { return false };
    // "called *for* a moment", "a strike *called* on Monday"
    let time = lexicon::classes(document.lower(at + 2)).has(Classes::TIME) || document.tag(at + 2) == Tag::CD;
    let to = || (at + 3..end.min(at + 14)).any(|i| document.tag(i) == Tag::TO);
    let object = !time && (document.lower(at + 1) == "for" || to());
    let subject = match document.tag(before) {
        Tag::CC => (first..before).any(|i| document.tag(i).is_finite()),
        tag if tag.is_nominal() => !(clause_start(document, at)..at).any(|i| document.tag(i).is_finite()),
        _ => false,
    };
    // "Lind, who had failed, *called* for a strike"
    let subject = subject || document.tag(before) == Tag::Comma && closes_relative(document, before);
    let thing = lexicon::classes(document.lower(before)).has(Classes::LIFELESS.or(Classes::OCCASION));
    let by = (at + 2..end.min(at + 8)).any(|i| document.lower(i) == "by");
    object && subject && !thing && !by
}

/// Whether a comma closes a relative clause with its verb that another comma opened.
fn closes_relative(document: &Document, close: usize) -> bool {
    let first = document.sentence(close).first();
    let open = (first..close).rev().find(|&i| document.tag(i) == Tag::Comma);
    open.is_some_and(|i| {
        i + 2 < close
            && i > first
            && document.tag(i - 1).is_noun()
            && matches!(document.tag(i + 1), Tag::WP | Tag::WDT)
            && (i + 2..close).any(|v| document.tag(v).is_finite())
    })
}

/// "investigators *found* over 2,200 letters", "is willing to go and *requested* samples": a past form behind its subject, or behind what "and" joins
/// it to, and with an object without a determiner, that a passive participle would not have.
pub(super) fn takes_bare_object(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 4;
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    if at == first || at + 2 >= end || document.tokens[at].quotation.is_some() {
        return false;
    }
    let keeps = lexicon::classes(document.lower(at)).has(Classes::KEEPING_OBJECT);
    let time = |i: usize| lexicon::classes(document.lower(i)).has(Classes::TIME) || document.lower(i).ends_with("time");
    let part = |i: usize| {
        matches!(document.tag(i), Tag::JJ | Tag::CD | Tag::Dollar)
            || matches!(document.lower(i), "over" | "nearly" | "about")
    };
    let object = (at + 1..end.min(at + 1 + LONGEST)).find(|&i| !part(i)).filter(|&i| i < end);
    let noun = |i: usize| matches!(document.tag(i), Tag::NN | Tag::NNS) && !time(i);
    let object = object
        .is_some_and(|i| noun(i) && (document.tag(i) == Tag::NNS || i > at + 1 || document.tag(i + 1) == Tag::NN));
    // "60 *registered* voters", "*land-based* missiles"
    let Some(before) = (first..at).rev().find(|&i| !document.tag(i).is_adverb()) else { return false };
    let quantity = matches!(document.lower(at + 1), "more" | "less" | "last" | "next");
    if !object || keeps || quantity || document.lower(at).contains('-') {
        return false;
    }
    let finite = |from: usize, to: usize| (from..to).any(|i| document.tag(i).is_finite());
    let start = clause_start(document, at);
    let stop = (at + 1..end)
        .find(|&i| matches!(document.tag(i), Tag::Comma | Tag::Colon | Tag::CC | Tag::WDT | Tag::WP))
        .unwrap_or(end);
    let subject = match document.tag(before) {
        Tag::CC if matches!(document.lower(before), "and" | "but") => {
            let had = (start..before).any(|i| matches!(document.lower(i), "has" | "have" | "had" | "be" | "been"));
            let verb = (start..before).rev().find(|&i| document.tag(i).is_verb());
            finite(start, before) && !had && verb.is_some_and(|i| document.tag(i) != Tag::VBN)
        }
        tag if tag.is_nominal() && tag != Tag::CD => !(start..before).any(|i| document.tag(i).is_verb()),
        _ => false,
    };
    subject && !finite(at + 1, stop)
}

/// "Labour *accused* the government of theft.", "Uber *denied* Lind's claims.": a past form behind the one word that opens a sentence without a
/// finite verb, and before an object.
pub(super) fn follows_first_name(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    at == first + 1
        && document.tag(first) == Tag::NNP
        && sentence.contains(at + 2)
        && matches!(document.tag(at + 1), Tag::DT | Tag::PRPS | Tag::PRP | Tag::NNP)
        && document.tag(sentence.last()) == Tag::Stop
        && !lexicon::classes(document.lower(at + 1)).has(Classes::TIME)
        && !sentence.range().any(|i| document.tag(i).is_finite() && document.tokens[i].quotation.is_none())
}

/// "one lawmaker *called* Obi “the prince of lies” and left": a verb of naming behind its subject and before a name and what that is called.
pub(super) fn names_somebody(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    let names =
        matches!(document.lower(at), "called" | "named" | "dubbed" | "labelled" | "labeled" | "deemed" | "declared");
    if !names || at == first || at + 2 >= end || !document.tag(at + 1).is_proper() && document.tag(at + 1) != Tag::PRP {
        return false;
    }
    let after = (at + 1..end).find(|&i| !document.tag(i).is_proper() && document.tag(i) != Tag::PRP).unwrap_or(end);
    let called = after < end
        && (matches!(document.tag(after), Tag::DT | Tag::POS | Tag::JJ | Tag::PRPS) || document.is_opening_mark(after));
    let before = (first..at).rev().find(|&i| !document.tag(i).is_adverb());
    let level = |&i: &usize| document.tokens[i].quotation == document.tokens[at].quotation;
    let stop = (after..end).find(|&i| matches!(document.tag(i), Tag::Comma | Tag::Colon | Tag::CC)).unwrap_or(end);
    called
        && before.is_some_and(|i| document.tag(i).is_nominal())
        && !(after..stop).filter(level).any(|i| document.tag(i).is_finite())
        && !(clause_start(document, at)..at).any(|i| document.tag(i).is_finite())
}

/// "the changes Mills *requested*", "The lawsuit Lynch *announced* failed": a past form behind a name that a lifeless noun stands before.
pub(super) fn ends_bare_relative(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    let Some(noun) = (first..at).rev().find(|&i| !document.tag(i).is_proper()) else { return false };
    let by =
        sentence.contains(at + 1) && matches!(document.lower(at + 1), "by" | "in" | "at" | "as" | "after" | "from");
    let lifeless = || {
        lexicon::classes(&singular(document.lower(noun), document.tag(noun)))
            .has(Classes::LIFELESS.or(Classes::DOCUMENT))
    };
    noun + 1 < at
        && noun > first
        && matches!(document.tag(noun), Tag::NN | Tag::NNS)
        && matches!(document.tag(noun - 1), Tag::DT | Tag::JJ | Tag::PDT)
        && !by
        && document.lower(at).ends_with("ed")
        && lifeless()
}

/// ", a plan *announced* this year": a past form behind a lifeless noun with "a" that a comma hangs on what stands before, and before an adjunct.
pub(super) fn describes_apposition(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    if at < first + 4 || at + 1 >= end || !document.lower(at).ends_with("ed") {
        return false;
    }
    let start = (first..at).rev().find(|&i| !matches!(document.tag(i), Tag::NN | Tag::JJ)).unwrap_or(first);
    let article = start > first && start + 1 < at && matches!(document.lower(start), "a" | "an");
    let adjunct = document.tag(at + 1) == Tag::IN && document.lower(at + 1) != "that"
        || lexicon::classes(document.lower(at + 1)).has(Classes::TIME)
        || at + 2 < end
            && document.tag(at + 1) == Tag::DT
            && lexicon::classes(document.lower(at + 2)).has(Classes::TIME);
    let main = || (first..start).any(|i| document.tag(i).is_finite());
    article
        && document.tag(start - 1) == Tag::Comma
        && adjunct
        && document.tag(at - 1) == Tag::NN
        && lexicon::classes(document.lower(at - 1)).has(Classes::LIFELESS)
        && lemmas::verb_classes(document.lower(at), Tag::VBD).has(Classes::CUE_VERB)
        && main()
}

/// "Aides *told* to keep papers": the past form of what somebody must be told, allowed or made to do, before an infinitive and so without an object.
pub(super) fn is_told_to(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let told = matches!(
        document.lower(at),
        "told"
            | "urged"
            | "encouraged"
            | "advised"
            | "allowed"
            | "forced"
            | "ordered"
            | "instructed"
            | "persuaded"
            | "invited"
            | "permitted"
    );
    told && at > sentence.first()
        && sentence.contains(at + 2)
        && document.tag(at + 1) == Tag::TO
        && document.tag(at + 2) == Tag::VB
        && document.tag(at - 1).is_noun()
}

/// "Events *since* have suggested it", "Tests *before* showed it": a preposition that has no object, for a finite verb comes next.
pub(super) fn stands_alone(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    matches!(document.lower(at), "since" | "before" | "after")
        && at > sentence.first()
        && sentence.contains(at + 1)
        && document.tag(at - 1).is_nominal()
        && document.tag(at + 1).is_finite()
}

/// "stopped *insulting* the mayor": a word in -ing that an object follows, and which the tagger took for an adjective.
pub(super) fn is_gerund_with_object(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    document.lower(at).ends_with("ing")
        && at > sentence.first()
        && sentence.contains(at + 2)
        && matches!(document.tag(at + 1), Tag::DT | Tag::PRPS | Tag::PRP)
        && lexicon::KINDS_OF_VERBS.contains_key(&lemmas::verb_lemma(document.lower(at), Tag::VBG))
        && document.tag(at - 1).is_verb()
        && !lexicon::classes(document.lower(at + 2)).has(Classes::TIME)
}

/// The singular of a noun, before its lemma is written down.
fn singular(word: &str, tag: Tag) -> std::borrow::Cow<'_, str> {
    if tag == Tag::NNS { lemmas::verb_lemma(word, Tag::VBZ) } else { word.into() }
}

#[cfg(test)]
mod tests {
    use super::super::tests::has;
    use super::Tag;

    #[test]
    fn what_calls_for_or_on_somebody_is_active() {
        assert!(has("Kent and 13 other towns called on the mayor to hold a vote.", "called", Tag::VBD));
        assert!(has("The row began when Mr Lind, who had failed to win, called for a strike.", "called", Tag::VBD));
        assert!(has("A strike called for Monday was dropped.", "called", Tag::VBN));
        assert!(has("The mill owners this week called for a ban.", "called", Tag::VBD));
    }

    #[test]
    fn past_forms_with_objects_of_all_kinds() {
        assert!(has("One farmer called Obi “the prince of lies” and left.", "called", Tag::VBD));
        assert!(has("Asked in June, surveyors found over 2,200 cracks in the dam.", "found", Tag::VBD));
        assert!(has("The mill is willing to talk and requested papers.", "requested", Tag::VBD));
        assert!(has("He counted 40 registered voters.", "registered", Tag::VBN));
        assert!(has("He had not made the changes Mills requested months earlier.", "requested", Tag::VBD));
        assert!(has("Labour accused the council of theft.", "accused", Tag::VBD));
    }

    #[test]
    fn past_forms_of_what_was_told_or_announced() {
        assert!(has("He backed the levy, a plan announced this year.", "announced", Tag::VBN));
        assert!(has("Firms encouraged to keep papers", "encouraged", Tag::VBN));
        assert!(has("The council encouraged firms to keep papers.", "encouraged", Tag::VBD));
    }

    #[test]
    fn prepositions_without_an_object_are_adverbs() {
        assert!(has("Events since have shown that it leaks.", "since", Tag::RB));
        assert!(has("Events since May have shown it.", "since", Tag::IN));
    }

    #[test]
    fn a_gerund_keeps_its_object() {
        assert!(has("He stopped insulting the mayor.", "insulting", Tag::VBG));
    }
}
