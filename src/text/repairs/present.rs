//! Present forms: verbs that look like nouns, and nouns that look like verbs.

use crate::lexicon::{self, Classes};
use crate::span::Run;
use crate::text::{Document, Tag, lemmas};

/// "UN chief *warns* of famine": in a line without a finite verb or full stop the word in -s behind a noun that can be a verb of saying.
pub(super) fn headline_verb(document: &Document, sentence: Run) -> Option<usize> {
    let verbless = !sentence.range().any(|i| document.tag(i).is_finite());
    if !verbless || sentence.len() > 20 || document.tag(sentence.last()) == Tag::Stop {
        return None;
    }
    (sentence.first() + 1..sentence.last()).find(|&i| {
        let verb = document.lower(i).strip_suffix('s').unwrap_or_default();
        let governs = matches!(
            document.tag(i + 1),
            Tag::IN | Tag::TO | Tag::DT | Tag::PRPS | Tag::JJ | Tag::NN | Tag::NNS | Tag::NNP | Tag::CD | Tag::Open
        );
        document.tag(i) == Tag::NNS
            && document.tag(i - 1).is_noun()
            && governs
            && lexicon::classes(verb).has(Classes::CUE_VERB.or(Classes::PARENTHETICAL))
            && !(document.lower(i + 1) == "of" && lexicon::KINDS_OF_NOUNS.contains_key(verb))
    })
}

/// "Peru *resents* being told so, saying …", "Hill *begs* to differ.": a word in -s that can be a verb of saying or stance, behind the name that opens
/// the sentence and before "being" or an infinitive, in a clause without a finite verb.
pub(super) fn acts_alone(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    let inside = |&i: &usize| !matches!(document.tag(i), Tag::Comma | Tag::CC | Tag::Stop);
    if at == first || at + 2 >= end || !document.tag(first).is_proper() {
        return false;
    }
    let named = document.tag(at - 1).is_proper() || document.tag(at - 1) == Tag::Comma;
    let governs =
        document.lower(at + 1) == "being" || document.tag(at + 1) == Tag::TO && document.tag(at + 2) == Tag::VB;
    let verb = || {
        let lemma = lemmas::verb_lemma(document.lower(at), Tag::VBZ);
        lexicon::STANCE_VERBS.contains_key(&lemma) || lexicon::KINDS_OF_VERBS.contains_key(&lemma)
    };
    named
        && governs
        && !(first..at).any(|i| document.tag(i).is_finite())
        && !(at + 1..end).take_while(inside).any(|i| document.tag(i).is_finite())
        && verb()
}

/// "The campaign *worries* that the lead could shrink": a word in -s before "that" and behind the noun phrase that opens the sentence, which has
/// no finite verb before it.
pub(super) fn worries_that(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let next = at + 1;
    let clause = sentence.contains(next + 1)
        && document.lower(next) == "that"
        && matches!(document.tag(next + 1), Tag::DT | Tag::PRP | Tag::PRPS | Tag::NNP | Tag::NNS | Tag::EX);
    let owned = || (sentence.first()..at).any(|i| document.tag(i) == Tag::POS);
    let opens = at >= sentence.first() + 2
        && (matches!(document.tag(sentence.first()), Tag::DT | Tag::PRPS) || owned())
        && document.tag(at - 1) == Tag::NN
        && !(sentence.first()..at).any(|i| document.tag(i).is_verb() || document.tag(i) == Tag::Comma);
    if !clause || !opens {
        return false;
    }
    let word = document.lower(at);
    let verb = match word.strip_suffix("ies") {
        Some(stem) => [stem, "y"].concat(),
        None => word.strip_suffix('s').unwrap_or_default().to_owned(),
    };
    let noun = matches!(
        verb.as_str(),
        "claim" | "state" | "show" | "report" | "call" | "promise" | "question" | "remark" | "hope" | "fear"
    );
    !noun && lexicon::classes(&verb).has(Classes::CUE_VERB)
}

/// "The charter *states*, in its preamble, that it binds all": a word in -s that can be a verb of saying, behind the noun that opens the sentence and
/// before an aside that "that" follows.
pub(super) fn states_before_aside(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 12;
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), (sentence.end as usize).min(at + LONGEST));
    let is_comma = |i: usize| document.tag(i) == Tag::Comma;
    if at < first + 2 || at + 3 >= end || !is_comma(at + 1) || document.tag(at + 2) != Tag::IN {
        return false;
    }
    let close = (at + 3..end).find(|&i| is_comma(i) || document.tag(i).is_finite());
    close.is_some_and(|i| i + 1 < end && is_comma(i) && document.lower(i + 1) == "that")
        && matches!(document.tag(first), Tag::DT | Tag::PRPS | Tag::NNP)
        && matches!(document.tag(at - 1), Tag::NN | Tag::NNP)
        && !(first..at).any(|i| document.tag(i).is_verb())
        && lemmas::verb_classes(document.lower(at), Tag::VBZ).has(Classes::CUE_VERB)
}

/// "Farmers, including some in Kent, *fear* that it will flood": a word that can be a verb of saying, before "that" and behind the comma that closes
/// an aside on the plural noun that opens the sentence.
pub(super) fn worries_after_aside(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    let is_comma = |i: usize| document.tag(i) == Tag::Comma;
    if at < first + 3 || !is_comma(at - 1) || !sentence.contains(at + 1) || document.lower(at + 1) != "that" {
        return false;
    }
    let open = (first..at - 1).find(|&i| is_comma(i));
    lexicon::classes(document.lower(at)).has(Classes::CUE_VERB)
        && open.is_some_and(|i| i > first && matches!(document.tag(i - 1), Tag::NNS | Tag::NNPS))
        && !(first..at).any(|i| document.tag(i).is_finite())
}

/// "Hill, who *questions* the ruling", "Hill often *questions* it": a word in -s that can be a verb of saying, before an object or clause, and
/// behind a relative pronoun, or behind a name and an adverb.
pub(super) fn reports_after_relative(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, next) = (sentence.first(), at + 1);
    let object = sentence.contains(next)
        && (matches!(document.tag(next), Tag::DT | Tag::PRP | Tag::PRPS | Tag::NNP) || document.lower(next) == "that");
    if !object || at < first + 2 {
        return false;
    }
    let named = |i: usize| document.tag(i).is_proper() && !document.lower(at - 1).ends_with("most");
    let governs = match document.tag(at - 1) {
        Tag::WP => document.lower(at - 1) == "who",
        Tag::WDT => document.tag(at - 2) == Tag::Comma || document.tag(at - 2).is_noun(),
        Tag::RB => named(at - 2),
        _ => false,
    };
    governs && lemmas::verb_classes(document.lower(at), Tag::VBZ).has(Classes::CUE_VERB)
}

/// "denied *claims* that he lied": a word in -s that can be a noun of saying, right behind a past form that is no auxiliary.
pub(super) fn is_object_of_past(document: &Document, at: usize) -> bool {
    let first = document.sentence(at).first();
    let noun = |word: &str| lexicon::KINDS_OF_NOUNS.contains_key(word) || lexicon::STANCE_NOUNS.contains_key(word);
    at > first
        && document.tag(at - 1) == Tag::VBD
        && document.tokens[at].quotation == document.tokens[at - 1].quotation
        && document.lower(at).strip_suffix('s').is_some_and(noun)
        && !matches!(document.lower(at - 1), "was" | "were" | "had" | "did" | "said")
}

/// "*Striking* miners say the pit is unsafe", "unions and *teaching* bodies have spoken": a word in -ing that opens a noun phrase with a plural
/// head, before a verb in the plural, or one of saying.
pub(super) fn qualifies_speakers(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 4;
    let sentence = document.sentence(at);
    let opens = at == sentence.first() || matches!(document.tag(at - 1), Tag::CC | Tag::Comma);
    let end = (sentence.end as usize).min(at + 1 + LONGEST);
    let noun = |i: usize| document.tag(i).is_noun() || document.tag(i).is_adjective();
    // "…, *saying* strikes have failed", "*Letting* others know"
    let governs = || {
        lemmas::verb_classes(document.lower(at), Tag::VBG).has(Classes::CUE_VERB.or(Classes::PARENTHETICAL))
            || matches!(
                document.lower(at),
                "letting" | "making" | "helping" | "having" | "seeing" | "hearing" | "watching"
            )
    };
    let Some(verb) = (at + 1..end).find(|&i| !noun(i)).filter(|_| opens && !governs()) else { return false };
    let says = || lemmas::verb_classes(document.lower(verb), Tag::VBD).has(Classes::SAYING);
    let plural = verb > at + 1 && matches!(document.tag(verb - 1), Tag::NNS | Tag::NNPS);
    let had = matches!(document.lower(verb), "had" | "were");
    plural && (document.tag(verb) == Tag::VBP || document.tag(verb) == Tag::VBD && (had || says()))
}

/// "…, the Gazette reports, citing the police", "…, a poll by the council shows", "…, court hears": a word of saying in -s between a mark and a name,
/// or a noun with its determiner, that follows a comma; at the end of a headline the determiner may be missing.
pub(super) fn reports_at_the_end(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    let closed = at + 1 >= sentence.end as usize
        || matches!(document.tag(at + 1), Tag::Comma | Tag::Stop)
        || document.lower(at + 1) == ":";
    let headline = at + 1 == sentence.end as usize;
    if !closed || at == first {
        return false;
    }
    let verb = lemmas::verb_lemma(document.lower(at), Tag::VBZ);
    let reports = lexicon::classes(&verb).has(Classes::PARENTHETICAL.or(Classes::CUE_VERB));
    if !(reports || headline && lexicon::KINDS_OF_VERBS.contains_key(&verb)) {
        return false;
    }
    let part = |&i: &usize| matches!(document.tag(i), Tag::NN | Tag::NNP | Tag::NNPS | Tag::JJ);
    let phrase = |end: usize| {
        let start = (first..end).rev().take_while(part).last()?;
        Some(start - usize::from(start > first && document.tag(start - 1) == Tag::DT))
    };
    let Some(last) = phrase(at) else { return false };
    // "a poll *by the council*"
    let of = |i: usize| i > first && matches!(document.lower(i - 1), "by" | "of");
    let start = if of(last) { phrase(last - 1) } else { Some(last) };
    let Some(start) = start.filter(|&i| i > first) else { return false };
    let named = (start..at).all(|i| document.tag(i).is_proper());
    let determined = document.tag(start) == Tag::DT;
    let clause_before = (first..start).any(|i| document.tag(i).is_finite() || headline && document.tag(i).is_verb());
    let marked = match document.tag(start - 1) {
        Tag::Comma => named || determined || headline,
        Tag::Close => named || determined,
        _ => false,
    };
    clause_before && marked
}

/// "the plan the union *opposes*": a word in -s that can be a verb of stance and is no usual noun, at the end of a noun phrase that begins with a
/// determiner right after another noun.
pub(super) fn heads_bare_relative(document: &Document, at: usize) -> bool {
    let start = document.sentence(at).first();
    let verb = document.lower(at).strip_suffix('s').unwrap_or_default();
    let noun_next = document.sentence(at).contains(at + 1) && document.tag(at + 1).is_nominal();
    let stands = |verb: &str| lexicon::STANCE_VERBS.contains_key(verb) && !lexicon::STANCE_NOUNS.contains_key(verb);
    let before = (start..at).rev().find(|&i| !matches!(document.tag(i), Tag::NN | Tag::NNP | Tag::NNPS | Tag::JJ));
    let bare = before.is_some_and(|i| {
        document.tag(i) == Tag::DT && i + 1 < at && i > start && matches!(document.tag(i - 1), Tag::NN | Tag::NNS)
    });
    bare && !noun_next && document.tag(at - 1).is_noun() && stands(verb)
}

/// "said that *exports* rose", "whom *friends* trusted": a word in -s that can be a noun, behind what opens a clause and right before a finite verb.
pub(super) fn is_subject_of_next(document: &Document, at: usize) -> bool {
    let next = at + 1;
    let opens = |i: usize| matches!(document.tag(i), Tag::WDT | Tag::IN) || document.lower(i) == "said";
    document.tag(at) == Tag::VBZ
        && !matches!(document.lower(at), "is" | "has" | "does" | "says" | "'s" | "’s")
        && at > document.sentence(at).first()
        && document.sentence(at).contains(next)
        && (opens(at - 1) && matches!(document.tag(next), Tag::VBD | Tag::MD)
            || document.lower(at - 1) == "whom" && matches!(document.tag(next), Tag::VBD | Tag::VBN | Tag::MD))
}

/// "Most of those polled *support* the plan", "A third of voters *back* it", "Those who know him *say* it was late": a word that can be a verb of
/// saying or thinking, behind the plural subject that opens the sentence and whose own finite verb is missing, before an object or clause.
pub(super) fn is_verb_of_opener(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 16;
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    if at == first || at - first > LONGEST || at + 1 >= end || !lexicon::KINDS_OF_VERBS.contains_key(document.lower(at))
    {
        return false;
    }
    let opens = |i: usize| matches!(document.tag(i), Tag::WP | Tag::WDT) || document.lower(i) == "that";
    let before = first..at;
    let finite = before.clone().filter(|&i| document.tag(i).is_finite()).count();
    let relatives = before.clone().filter(|&i| opens(i)).count();
    let other = |i: usize| {
        matches!(document.tag(i), Tag::VB | Tag::TO | Tag::Comma | Tag::Colon | Tag::CC)
            || document.tokens[i].quotation.is_some()
    };
    if finite > relatives || before.clone().any(other) {
        return false;
    }
    let head = before.clone().find(|&i| document.tag(i).is_noun() || document.tag(i) == Tag::IN).unwrap_or(first);
    let share =
        matches!(document.lower(head), "half" | "third" | "quarter" | "majority") || document.tag(head) == Tag::IN;
    let plural = matches!(document.tag(head), Tag::NNS | Tag::NNPS)
        || document.lower(first) == "those"
        || share
            && before.clone().any(|i| matches!(document.tag(i), Tag::NNS | Tag::CD) || document.lower(i) == "those");
    let subject = document.tag(at - 1);
    let ends = subject.is_nominal() || matches!(subject, Tag::VBN | Tag::RightBracket);
    let next = document.tag(at + 1);
    let object = matches!(next, Tag::DT | Tag::PRP | Tag::PRPS) || next.is_proper() || document.lower(at + 1) == "that";
    let clausal = lexicon::classes(document.lower(at)).has(Classes::PARENTHETICAL);
    let alone = || {
        let inside = |&i: &usize| !matches!(document.tag(i), Tag::Comma | Tag::CC | Tag::Colon) && !opens(i);
        !(at + 1..end).take_while(inside).any(|i| document.tag(i).is_finite())
    };
    plural && ends && object && (clausal || alone())
}

/// "There were *fears* it would sink": a word in -s behind "there" and a form of "be".
pub(super) fn is_there_to_be_had(document: &Document, at: usize) -> bool {
    let first = document.sentence(at).first();
    let verb = (first..at).rev().find(|&i| !document.tag(i).is_adverb() && !document.tag(i).is_adjective());
    verb.is_some_and(|i| {
        i > first
            && document.tag(i - 1) == Tag::EX
            && matches!(document.lower(i), "is" | "are" | "was" | "were" | "been" | "be")
    })
}

/// "Ann Hill, a Central Asia *studies* researcher, said": a word in -s between a determiner behind a comma, with its names and adjectives, and who
/// somebody is.
pub(super) fn is_part_of_apposition(document: &Document, at: usize) -> bool {
    let first = document.sentence(at).first();
    let part = |&i: &usize| matches!(document.tag(i), Tag::NN | Tag::NNP | Tag::JJ);
    let person = |i: usize| {
        document.tag(i) == Tag::NN && lexicon::classes(document.lower(i)).has(Classes::SPEAKERS.or(Classes::ROLE))
    };
    let article = |i: usize| i > first && document.tag(i) == Tag::DT && document.tag(i - 1) == Tag::Comma;
    document.sentence(at).contains(at + 1)
        && person(at + 1)
        && (first..at).rev().take_while(part).last().is_some_and(|i| i > first && article(i - 1))
}

/// "her *foreign-affairs* adviser", "his *daughter-in-law*": a word with a hyphen behind more than a prefix is no verb.
pub(super) fn is_compound(document: &Document, at: usize) -> bool {
    let part = |(first, last): (&str, &str)| {
        !matches!(
            first,
            "" | "re"
                | "co"
                | "over"
                | "out"
                | "mis"
                | "under"
                | "un"
                | "de"
                | "pre"
                | "self"
                | "cross"
                | "double"
                | "fast"
                | "fact"
        ) && !last.is_empty()
            && !lexicon::KINDS_OF_VERBS.contains_key(last)
    };
    document.lower(at).split_once('-').is_some_and(part)
}

/// "which *aid* workers say": what looks like a verb between a relative pronoun and a plural noun with a verb of saying.
pub(super) fn is_part_of_subject(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (noun, verb) = (at + 1, at + 2);
    at > sentence.first()
        && document.tag(at - 1) == Tag::WDT
        && sentence.contains(verb)
        && document.tag(noun) == Tag::NNS
        && document.tag(verb).is_finite()
        && lemmas::verb_classes(document.lower(verb), document.tag(verb)).has(Classes::PARENTHETICAL)
}

/// "He said *there* may be delays", "*there* had been none": a "there" that opens its clause before the verb "be" with its auxiliary.
pub(super) fn opens_existential(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    if document.lower(at) != "there" || at + 2 >= end {
        return false;
    }
    let opens = at == first || {
        let before = document.tag(at - 1);
        before == Tag::Comma
            || before == Tag::Open
            || document.lower(at - 1) == "that"
            || before.is_verb() && lemmas::verb_classes(document.lower(at - 1), before).has(Classes::CUE_VERB)
    };
    let be = (at + 2..end.min(at + 4)).find(|&i| !document.tag(i).is_adverb()).map(|i| document.lower(i));
    let perfect = matches!(document.lower(at + 1), "has" | "have" | "had");
    opens && (document.tag(at + 1) == Tag::MD && be == Some("be") || perfect && be == Some("been"))
}

/// "Many *fear* Obi", "some *view* the plan as", "few *doubt* that it is", "Men under 40 *support* Obi": a word that can be a verb of saying or
/// thinking, right behind a quantifier or people of an age that open its clause and before what can be an object or clause.
pub(super) fn is_verb_of_many(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let next = at + 1;
    let opens = |i: usize| i == sentence.first() || matches!(document.tag(i - 1), Tag::Comma | Tag::CC);
    let aged = || {
        at >= sentence.first() + 3
            && document.tag(at - 1) == Tag::CD
            && matches!(document.lower(at - 2), "under" | "over" | "aged")
            && document.tag(at - 3) == Tag::NNS
            && opens(at - 3)
    };
    let many = at > sentence.first()
        && (matches!(
            document.lower(at - 1),
            "many" | "some" | "most" | "more" | "several" | "few" | "fewer" | "both" | "others" | "we" | "they"
        ) && (opens(at - 1) || matches!(document.lower(at - 1), "we" | "they"))
            || aged());
    let object = |tag: Tag| matches!(tag, Tag::DT | Tag::PRP | Tag::PRPS | Tag::NNP | Tag::VBG);
    let clause = || {
        let subject = |i: usize| object(document.tag(i)) || matches!(document.tag(i), Tag::NNS | Tag::EX | Tag::IN);
        document.lower(next) == "that" && sentence.contains(next + 1) && subject(next + 1)
    };
    many && sentence.contains(next)
        && (object(document.tag(next)) || clause())
        && lexicon::KINDS_OF_VERBS.contains_key(document.lower(at))
        && !matches!(document.lower(at), "point" | "name")
}
