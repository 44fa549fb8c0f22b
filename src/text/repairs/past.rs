//! Past forms: which are finite verbs and which participles.

use super::follows_noun;
use crate::lexicon::{self, Classes};
use crate::span::Run;
use crate::text::{Document, Tag};

/// "But Jones *disagreed*.": the past form of a verb that can report, right after a noun and before none.
pub(super) fn is_past_form_after_noun(document: &Document, at: usize) -> bool {
    let word = document.form(at);
    let reports = |base: &str| lexicon::KINDS_OF_VERBS.contains_key(base);
    let next = at + 1;
    let noun_next = document.sentence(at).contains(next) && document.tag(next).is_nominal();
    word.len() > "seed".len()
        && word.ends_with("ed")
        && [word.strip_suffix("ed"), word.strip_suffix('d')].into_iter().flatten().any(reports)
        && follows_noun(document, at)
        && !noun_next
}

/// "Two outlets reported on Wednesday the service had met": a past form between a noun and a clause, with a day before that or, unless the verb
/// keeps an object in the passive, without.
pub(super) fn takes_clause(document: &Document, at: usize) -> bool {
    let end = document.sentence(at).end as usize;
    let time = |i: usize| i < end && lexicon::classes(document.lower(i)).has(Classes::TIME);
    let day = at + 1 + usize::from(at + 1 < end && document.lower(at + 1) == "on");
    let keeps = lexicon::classes(document.lower(at)).has(Classes::KEEPING_OBJECT);
    let subject = if time(day) { day + 1 } else { at + 1 };
    let opens = subject < end
        && (time(day) || !keeps)
        && (matches!(document.tag(subject), Tag::DT | Tag::PRP | Tag::PRPS) || document.tag(subject).is_proper());
    let verb =
        (subject..end.min(subject + 6)).find(|&i| !document.tag(i).is_prenominal() && !document.tag(i).is_nominal());
    let court = at >= document.sentence(at).first() + 2
        && document.tag(at - 1).is_adjective()
        && document.tag(at - 2) == Tag::DT;
    (follows_noun(document, at) || court)
        && opens
        && verb.is_some_and(|v| document.tag(v).is_finite())
        && !(document.sentence(at).first()..at).any(|i| document.tag(i).is_finite())
}

/// "Lind, who is running, *tweeted* that it failed": a past form behind the comma that closes a relative clause on what opens the sentence,
/// which has no other verb.
pub(super) fn follows_relative(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    let is_comma = |i: usize| document.tag(i) == Tag::Comma;
    if at < first + 4 || !is_comma(at - 1) {
        return false;
    }
    let Some(comma) = (first..at).find(|&i| document.tag(i).is_finite() || is_comma(i)) else { return false };
    let relative = is_comma(comma) && matches!(document.tag(comma + 1), Tag::WP | Tag::WDT);
    let closes = !(comma + 1..at - 1).any(is_comma) && (comma + 1..at - 1).any(|i| document.tag(i).is_finite());
    let next = (at + 1..sentence.end as usize).find(|&i| document.tag(i).is_finite());
    let alone = next.is_none_or(|verb| {
        let before = (at + 1..verb).rev().find(|&i| !document.tag(i).is_adverb());
        before.is_some_and(|i| document.tag(i).is_nominal())
    });
    relative && closes && alone && document.lower(at).ends_with("ed")
}

/// "said in an interview taped before the attacks": a past form behind adjuncts that follow right after a verb of saying, so that no subject can
/// stand before it.
pub(super) fn is_in_adjunct(document: &Document, at: usize) -> bool {
    const PREPOSITIONS: [&str; 10] = ["at", "by", "during", "for", "from", "in", "of", "on", "to", "with"];
    let first = document.sentence(at).first();
    let mut noun = at;
    while document.lower(at).ends_with("ed") {
        let mut start = noun;
        while start > first && document.tag(start - 1).is_prenominal() {
            start -= 1;
        }
        let other = |i: usize| {
            lexicon::classes(document.lower(i)).has(Classes::TIME) || matches!(document.lower(i), "least" | "most")
        };
        let adjunct = start < noun
            && start >= first + 2
            && PREPOSITIONS.contains(&document.lower(start - 1))
            && !(start..noun).any(other);
        if !adjunct {
            return false;
        }
        let before = start - 2;
        if document.tag(before).is_verb() {
            return lexicon::classes(document.lower(before)).has(Classes::SPEAKING);
        }
        noun = start - 1;
    }
    false
}

/// "The leader called out his rival": a past form right after its subject, and with an object, that a passive participle would not have.
/// Not where an auxiliary stands before the subject, and not verbs that keep an object in the passive ("a man given the prize").
pub(super) fn takes_object(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    let particle = at + 1 < end && document.tag(at + 1) == Tag::RP;
    let object = at + 1 + usize::from(particle);
    let keeps = lexicon::classes(document.lower(at)).has(Classes::KEEPING_OBJECT);
    if object + 1 >= end || at <= first || !particle && keeps {
        return false;
    }
    let time = |i: usize| lexicon::classes(document.lower(i)).has(Classes::TIME);
    let determined = match document.tag(object) {
        Tag::PRP | Tag::PRPS | Tag::EX => true,
        Tag::DT => !(object + 1..end.min(object + 3)).any(time),
        _ => false,
    };
    let subject = (first..at).rev().find(|&i| !document.tag(i).is_adverb());
    let Some(subject) = subject.filter(|&i| determined && document.tag(i).is_nominal()) else { return false };
    let opener = (first..subject).rev().find(|&i| !document.tag(i).is_nominal() && !document.tag(i).is_prenominal());
    let auxiliary = |i: usize| document.tag(i).is_verb();
    document.tokens[at].quotation == document.tokens[subject].quotation && !opener.is_some_and(auxiliary)
}

/// "…, which the minister denied": a past form after a relative pronoun and its subject.
pub(super) fn ends_relative(document: &Document, at: usize) -> bool {
    let first = document.sentence(at).first();
    let inside = |i: &usize| {
        let tag = document.tag(*i);
        tag.is_nominal() || tag.is_prenominal() || tag.is_adverb()
    };
    let start = (first..at).rev().take_while(inside).last();
    start.is_some_and(|s| {
        s > first && matches!(document.tag(s - 1), Tag::WDT | Tag::WP) && document.tag(at - 1).is_nominal()
    })
}

/// Whether a past form is one of several before the "and" of the last: "admitted mistakes, *apologised* for them and resigned".
fn is_one_of_several(document: &Document, at: usize) -> bool {
    let end = document.sentence(at).end as usize;
    let inside = |&i: &usize| document.tag(i) != Tag::Comma && !document.tag(i).is_finite();
    let stop = (at + 1..end).find(|i| !inside(i) || document.tag(*i) == Tag::CC);
    let and = stop.map(|i| i + usize::from(document.tag(i) == Tag::Comma)).filter(|&i| i < end);
    and.is_some_and(|i| {
        let verb = document.skip_adverbs(i + 1, end);
        document.tag(i) == Tag::CC && verb < end && matches!(document.tag(verb), Tag::VBD | Tag::VBN)
    })
}

/// "The union criticised the plan and called for an inquiry": a past form that "and", or a comma before others, joins to an active verb
/// before it.
pub(super) fn goes_on_active(document: &Document, at: usize) -> bool {
    let first = document.sentence(at).first();
    let back = |from: usize| (first..from).rev().find(|&i| !document.tag(i).is_adverb());
    let joins = |&i: &usize| {
        document.lower(at).ends_with("ed")
            && match document.tag(i) {
                Tag::CC => true,
                Tag::Comma => is_one_of_several(document, at),
                _ => false,
            }
    };
    let Some(and) = back(at).filter(joins) else { return false };
    let by = document.sentence(at).contains(at + 1) && document.lower(at + 1) == "by";
    let outside = |&i: &usize| document.tokens[i].quotation == document.tokens[at].quotation;
    let earlier = (first..and)
        .rev()
        .filter(outside)
        .find(|&i| document.tag(i).is_verb() && !matches!(document.tag(i), Tag::VB | Tag::VBG));
    let Some(earlier) = earlier.filter(|_| !by) else { return false };
    let auxiliary = back(earlier).filter(|&i| document.tag(i).is_verb()).map(|i| document.lower(i));
    match document.tag(earlier) {
        Tag::VBD => auxiliary.is_none() && !matches!(document.lower(earlier), "was" | "were" | "had" | "did" | "got"),
        Tag::VBN => matches!(auxiliary, Some("has" | "have" | "had" | "'ve" | "’ve")),
        _ => false,
    }
}

/// "was calm and *set* himself apart": a past form before a reflexive pronoun, without an auxiliary.
pub(super) fn acts_on_itself(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let reflexive = at + 1 < sentence.end as usize
        && matches!(document.lower(at + 1), "himself" | "herself" | "itself" | "themselves");
    let before = (sentence.first()..at).rev().find(|&i| !document.tag(i).is_adverb());
    reflexive && before.is_some_and(|i| !is_auxiliary(document.lower(i)))
}

/// "…, the poll *found*.", "Hill, the nominee, *tweeted*: “No.”", "a group *called* for a ban": a past form behind a noun phrase or comma, without
/// an auxiliary, that ends what was told, is followed by a colon or quotation, or calls for something.
pub(super) fn hands_over(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let end = sentence.end as usize;
    let next = at + 1;
    let Some(before) = (sentence.first()..at).rev().find(|&i| !document.tag(i).is_adverb()) else { return false };
    let follows = document.tag(before).is_nominal() || document.tag(before) == Tag::Comma;
    if !follows
        || !document.lower(at).ends_with("ed") && !matches!(document.lower(at), "found" | "said" | "told" | "wrote")
    {
        return false;
    }
    let alone = !(sentence.first()..at).any(|i| document.tag(i).is_finite());
    let names = is_naming(document.lower(at));
    let quotes = next < end && alone && !names && (document.lower(next) == ":" || document.is_opening_mark(next));
    let noun = (sentence.first()..at).rev().find(|&i| !document.tag(i).is_noun() && document.tag(i) != Tag::JJ);
    let opener = noun.filter(|&i| document.tag(i) == Tag::DT && i > sentence.first()).map(|i| i - 1);
    let told = opener.is_some_and(|i| document.tag(i) == Tag::Comma || document.tag(i) == Tag::Close)
        && (next >= end || document.tag(next) == Tag::Stop)
        && document.tag(before).is_noun();
    let calls = document.lower(at) == "called"
        && next + 1 < end
        && document.lower(next) == "for"
        && document.tag(before).is_noun()
        && alone
        && !document.tag(next + 1).is_proper()
        && !(next..end).any(|i| document.lower(i) == "by");
    quotes || told || calls
}

/// "Obi, the mayor, called on him to go and said he had lied": a past form behind its subject that no finite verb stands before, where
/// "and" or "but" joins the next finite verb, which has no subject of its own.
pub(super) fn goes_on_finite(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    let outside = |i: &usize| document.tokens[*i].quotation == document.tokens[at].quotation;
    if at == first || at + 2 >= end || document.lower(at + 1) == "by" || !document.lower(at).ends_with("ed") {
        return false;
    }
    let subject = |i: usize| document.tag(i).is_nominal() || matches!(document.tag(i), Tag::Comma | Tag::RightBracket);
    let before = (first..at).rev().find(|&i| !document.tag(i).is_adverb());
    let alone = || !(first..at).any(|i| document.tag(i).is_verb() && document.tag(i) != Tag::VBG);
    let opens = document.tag(first).is_nominal() || document.tag(first).is_prenominal();
    let next = || {
        (at + 1..end)
            .filter(outside)
            .find(|&i| document.tag(i).is_finite() || document.tag(i).is_wh() || document.lower(i) == "that")
    };
    let joined = |verb: usize| {
        let back = (at + 1..verb).rev().find(|&i| !document.tag(i).is_adverb());
        document.tag(verb).is_finite() && back.is_some_and(|i| document.tag(i) == Tag::CC)
    };
    opens && before.is_some_and(subject) && alone() && next().is_some_and(joined)
}

/// "The film, *billed* as a comedy, *opened* to poor reviews": the past form between the commas behind the first noun phrase, and the verb
/// behind them.
pub(super) fn aside(document: &Document, sentence: Run) -> Option<(usize, usize)> {
    const LONGEST: usize = 20;
    let outside = |i: &usize| document.tokens[*i].quotation.is_none();
    let comma = sentence.range().take_while(outside).take(LONGEST).find(|&i| document.tag(i) == Tag::Comma)?;
    let end = sentence.end as usize;
    let past = |i: usize| i < end && matches!(document.tag(i), Tag::VBD | Tag::VBN);
    let adverbs = |from: usize| (from..end).find(|&i| !document.tag(i).is_adverb()).unwrap_or(end);
    let participle = adverbs(comma + 1);
    let phrase = comma > sentence.first()
        && document.tag(comma - 1).is_noun()
        && !(sentence.first()..comma).any(|i| document.tag(i).is_verb() || document.tag(i).is_wh())
        && document.tag(sentence.first()) != Tag::IN;
    let governs = past(participle)
        && participle + 1 < end
        && (matches!(
            document.lower(participle + 1),
            "as" | "by" | "to" | "whether" | "if" | "about" | "in" | "on" | "for" | "of"
        ) || !matches!(
            document.lower(participle),
            "said" | "told" | "added" | "asked" | "argued" | "claimed" | "warned" | "insisted" | "thought" | "believed"
        ));
    let close = (participle + 1..end.min(participle + LONGEST)).find(|&i| document.tag(i) == Tag::Comma)?;
    let asks = matches!(document.lower(participle + 1), "whether" | "if");
    let inner = !asks && (participle + 1..close).any(|i| document.tag(i).is_finite() && !past(i));
    let verb = adverbs(close + 1);
    let be = matches!(document.lower(participle), "was" | "were" | "had" | "did");
    (phrase && governs && !inner && !be && past(verb)).then_some((participle, verb))
}

/// In a clause without a finite verb the past form that must be one: "Okafor, the minister, tweeted in reply".
pub(super) fn unseen_finite_verb(document: &Document, sentence: Run) -> Option<usize> {
    let outside = |i: &usize| document.tokens[*i].quotation.is_none();
    let last = document.tag(sentence.last());
    let finite = sentence.range().filter(outside).filter(|&i| document.tag(i).is_finite()).count();
    let main = sentence.range().take_while(|&i| !opens_clause(document, i));
    let clauses = sentence.range().filter(|&i| opens_clause(document, i)).count();
    if !matches!(last, Tag::Stop | Tag::Close | Tag::Comma)
        || finite > clauses
        || main.clone().any(|i| document.tag(i).is_finite())
    {
        return None;
    }
    main.filter(outside).find(|&i| {
        let before = (sentence.first()..i).rev().find(|&b| !document.tag(b).is_adverb()).unwrap_or(i);
        let follows = i > sentence.first() + 1
            && (document.tag(before).is_nominal()
                || matches!(document.tag(before), Tag::Comma | Tag::RightBracket | Tag::Close));
        let active = i + 1 >= sentence.end as usize || document.lower(i + 1) != "by";
        document.tag(i) == Tag::VBN && follows && active
    })
}

/// What follows the comma after a subordinate clause that opens the sentence.
pub(super) fn after_subordinate(document: &Document, sentence: Run) -> Option<Run> {
    let opens = lexicon::classes(document.lower(sentence.first())).has(Classes::SUBORDINATOR);
    let verb = sentence.range().find(|&i| opens && document.tag(i).is_finite())?;
    let comma = (verb..sentence.end as usize).find(|&i| document.tag(i) == Tag::Comma)?;
    (comma + 1 < sentence.end as usize).then(|| Run::new(comma + 1, sentence.end as usize))
}

/// What stands before ", the mayor said" and its like, with the comma.
pub(super) fn before_report(document: &Document, sentence: Run) -> Option<Run> {
    let first = sentence.first();
    let outside = |i: usize| document.tokens[i].quotation.is_none();
    let says = |i: usize| {
        let word = document.lower(i);
        let stems = ["ed", "d", "s"].into_iter().filter_map(|ending| word.strip_suffix(ending));
        word == "said" || stems.into_iter().any(|stem| lexicon::classes(stem).has(Classes::PARENTHETICAL))
    };
    let verb = (first..sentence.end as usize).rev().find(|&i| document.tag(i).is_finite() && outside(i))?;
    let source = |i: &usize| document.tag(*i).is_nominal() || document.tag(*i).is_prenominal();
    let start = (first..verb).rev().take_while(source).last().filter(|&s| s > first + 2 && says(verb))?;
    (document.tag(start - 1) == Tag::Comma && outside(start - 1)).then(|| Run::new(first, start))
}

/// Whether a word opens a clause of its own: "after", "who", "that".
fn opens_clause(document: &Document, at: usize) -> bool {
    let tag = document.tag(at);
    tag.is_wh()
        || tag == Tag::IN
            && (document.lower(at) == "that" || lexicon::classes(document.lower(at)).has(Classes::SUBORDINATOR))
}

/// "unveiled its first car, *called* the Falcon": a verb of naming between a noun with its comma and a name.
pub(super) fn gives_name(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let names = is_naming(document.lower(at));
    let follows = at > sentence.first() + 1
        && document.tag(at - 1) == Tag::Comma
        && matches!(document.tag(at - 2), Tag::NN | Tag::NNS);
    let name = at + 1 + usize::from(sentence.contains(at + 1) && document.tag(at + 1) == Tag::DT);
    let main = (sentence.first()..at).any(|i| document.tag(i).is_finite());
    names && follows && main && sentence.contains(name) && document.form(name).starts_with(char::is_uppercase)
}

/// The past form of a verb of naming.
fn is_naming(word: &str) -> bool {
    matches!(word, "called" | "titled" | "entitled" | "named" | "dubbed" | "labeled" | "labelled")
}

/// A form of "be", "have" or "get".
fn is_auxiliary(word: &str) -> bool {
    matches!(
        word,
        "be" | "is"
            | "are"
            | "was"
            | "were"
            | "am"
            | "been"
            | "being"
            | "have"
            | "has"
            | "had"
            | "having"
            | "get"
            | "gets"
            | "got"
            | "'s"
            | "’s"
            | "'d"
            | "’d"
            | "'ve"
            | "’ve"
            | "'re"
            | "’re"
    )
}
