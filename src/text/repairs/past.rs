//! Past forms: which are finite verbs and which participles.

use super::prenominal::follows_noun;
use crate::lexicon::{self, Classes};
use crate::span::Run;
use crate::text::{Document, Tag, lemmas};

/// "But Jones *disagreed*.": the past form of a verb that can report, right after a noun and before none.
pub(super) fn is_past_form_after_noun(document: &Document, at: usize) -> bool {
    let word = document.form(at);
    let reports = |base: &str| lexicon::KINDS_OF_VERBS.contains_key(base);
    let next = at + 1;
    let noun_next = document.sentence(at).contains(next) && document.tag(next).is_nominal();
    word.len() > "seed".len()
        && word.ends_with("ed")
        && [word.strip_suffix("ed"), word.strip_suffix('d')].into_iter().flatten().any(reports)
        && (follows_noun(document, at) || closes_aside(document, at))
        && !noun_next
}

/// "Lind, speaking in Leeds, *disagreed*.": behind the second comma of a sentence that has no finite verb so far, and at its end.
fn closes_aside(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 30;
    let sentence = document.sentence(at);
    let is_comma = |i: usize| document.tag(i) == Tag::Comma;
    at > sentence.first()
        && at - sentence.first() <= LONGEST
        && is_comma(at - 1)
        && (!sentence.contains(at + 1) || document.tag(at + 1) == Tag::Stop)
        && (sentence.first()..at - 1).any(is_comma)
        && !(sentence.first()..at).any(|i| document.tag(i).is_finite() || document.tokens[i].quotation.is_some())
}

/// "Two outlets reported on Wednesday the service had met", "and aides stressed on Friday that it had": a past form between a noun and a clause, with a
/// day before that or, unless the verb keeps an object in the passive, without; no finite verb stands before it in its clause.
pub(super) fn takes_clause(document: &Document, at: usize) -> bool {
    let end = document.sentence(at).end as usize;
    let time = |i: usize| i < end && lexicon::classes(document.lower(i)).has(Classes::TIME);
    let governed = at + 2 < end && matches!(document.lower(at + 1), "on" | "in");
    let day = at + 1 + usize::from(governed);
    let year = |i: usize| document.tag(i) == Tag::CD && document.lower(i - 1) == "in";
    let time = |i: usize| time(i) || governed && year(i);
    let keeps = lexicon::classes(document.lower(at)).has(Classes::KEEPING_OBJECT);
    let subject = if time(day) { day + 1 } else { at + 1 };
    let opens = subject < end
        && (time(day) || !keeps)
        && (matches!(document.tag(subject), Tag::DT | Tag::PRP | Tag::PRPS) || document.tag(subject).is_proper());
    let verb =
        (subject..end.min(subject + 6)).find(|&i| !document.tag(i).is_prenominal() && !document.tag(i).is_nominal());
    let clause = opens && verb.is_some_and(|v| document.tag(v).is_finite())
        || subject < end && document.lower(subject) == "that" && time(day) && is_told(document, at);
    let first = document.sentence(at).first();
    let court = at >= first + 2 && document.tag(at - 1).is_adjective() && document.tag(at - 2) == Tag::DT;
    let start = clause_start(document, at);
    (follows_noun(document, at) || court) && clause && !(start..at).any(|i| document.tag(i).is_finite())
}

/// "Lind, who is running, *tweeted* that it failed", "At noon Lind, who is running, calmly *tweeted*: “No.”": a past form behind the comma that
/// closes a relative clause on what has no other verb.
pub(super) fn follows_relative(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    let is_comma = |i: usize| document.tag(i) == Tag::Comma;
    let back = |from: usize| (first..from).rev().find(|&i| !document.tag(i).is_adverb());
    let Some(close) = back(at).filter(|&i| is_comma(i) && document.lower(at).ends_with("ed")) else { return false };
    let Some(open) = (first + 1..close).rev().find(|&i| is_comma(i)) else { return false };
    let relative =
        (open + 1..close).any(|i| matches!(document.tag(i), Tag::WP | Tag::WDT)) && document.tag(open - 1).is_noun();
    let finite = |i: usize| document.tag(i).is_finite();
    let closes = (open + 1..close).any(finite) && !(first..open).any(|i| document.tag(i).is_verb());
    let level = |&i: &usize| document.tokens[i].quotation == document.tokens[at].quotation;
    let next = (at + 1..sentence.end as usize).filter(level).find(|&i| finite(i));
    let alone = next.is_none_or(|verb| {
        let before = (at + 1..verb).rev().find(|&i| !document.tag(i).is_adverb());
        before.is_some_and(|i| document.tag(i).is_nominal())
    });
    relative && closes && alone
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
        // "the union backed *Hill*", but not "Oslo backed *Hill* supporters said so"
        Tag::NNP => {
            let after = (object..end).find(|&i| !document.tag(i).is_noun());
            !time(object) && !keeps && !after.is_some_and(|i| document.tag(i).is_finite())
        }
        _ => false,
    };
    let subject = (first..at).rev().find(|&i| !document.tag(i).is_adverb());
    // "*Many* expected Hill to win"
    let nominal = |i: usize| {
        document.tag(i).is_nominal()
            || matches!(document.lower(i), "many" | "some" | "most" | "few" | "others") && i == first
    };
    let Some(subject) = subject.filter(|&i| determined && nominal(i)) else { return false };
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

/// "the dam, which farmers say *harmed* the river": a past form right behind a verb of saying whose subject a relative pronoun stands before.
pub(super) fn is_reported_of(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 6;
    let sentence = document.sentence(at);
    let first = sentence.first().max(at.saturating_sub(LONGEST));
    let by = sentence.contains(at + 1) && document.lower(at + 1) == "by";
    let says = |&i: &usize| {
        document.tag(i).is_finite()
            && lemmas::verb_classes(document.lower(i), document.tag(i)).has(Classes::PARENTHETICAL)
    };
    let Some(verb) = at.checked_sub(1).filter(|&i| i > first && !by).filter(says) else { return false };
    let subject = |&i: &usize| document.tag(i).is_nominal() || document.tag(i).is_prenominal();
    let start = (first..verb).rev().take_while(subject).last();
    start.is_some_and(|s| s > sentence.first() && matches!(document.tag(s - 1), Tag::WDT | Tag::WP))
}

/// "“Why?” *tweeted* Ann Hill": a past form between a closing mark and who speaks.
pub(super) fn follows_quotation(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let next = at + 1;
    at > sentence.first()
        && sentence.contains(next)
        && (document.is_closing_mark(at - 1) || document.tag(at - 1) == Tag::Close)
        && (document.tag(next).is_proper() || document.tag(next) == Tag::DT)
        && is_told(document, at)
}

/// "Hill all but *accused* him": behind "all but", which no auxiliary stands before.
pub(super) fn is_all_but_done(document: &Document, at: usize) -> bool {
    let first = document.sentence(at).first();
    at >= first + 3
        && document.lower(at - 1) == "but"
        && document.lower(at - 2) == "all"
        && document.tag(at - 3).is_nominal()
}

/// "People *briefed* on the plan said so", "The man *picked* on Sunday has left": a past form right behind the noun phrase that opens the sentence,
/// where a finite verb follows after adjuncts alone, so that it has no other subject.
pub(super) fn narrows_subject(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 16;
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), (sentence.end as usize).min(at + LONGEST));
    let common = at > first && matches!(document.tag(at - 1), Tag::NN | Tag::NNS);
    if !common
        || !document.lower(at).ends_with("ed")
        || is_told(document, at)
        || document.tokens[at].quotation.is_some()
    {
        return false;
    }
    let preposition = |i: usize| {
        document.tag(i) == Tag::IN
            && !matches!(document.lower(i), "that" | "whether")
            && !lexicon::classes(document.lower(i)).has(Classes::SUBORDINATOR)
    };
    let time = |i: usize| lexicon::classes(document.lower(i)).has(Classes::TIME);
    let part = |i: usize| document.tag(i).is_prenominal() || document.tag(i) == Tag::IN && document.lower(i) == "of";
    let opens = (first..at).all(part) && !(first + 1..at).any(|i| document.tag(i) == Tag::DT && !preposition(i - 1));
    let Some(verb) = (at + 1..end).find(|&i| !document.tag(i).is_prenominal() && !preposition(i)) else { return false };
    // "was warned in Leeds *the* plan": another subject.
    let subject = (at + 2..verb).any(|i| matches!(document.tag(i), Tag::DT | Tag::PRPS) && !preposition(i - 1));
    opens
        && document.tag(verb).is_finite()
        && !subject
        && (preposition(at + 1) || time(at + 1))
        && !preposition(verb - 1)
}

/// "Most of those *polled* say so": a past form between "those" and a verb that can be theirs.
pub(super) fn narrows_those(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    if at == sentence.first() || document.lower(at - 1) != "those" {
        return false;
    }
    let next = document.skip_adverbs(at + 1, sentence.end as usize);
    let verb = |i: usize| {
        document.tag(i).is_finite()
            || lexicon::KINDS_OF_VERBS.contains_key(document.lower(i)) && !document.tag(i).is_adjective()
    };
    sentence.contains(next) && verb(next)
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
                Tag::Comma => document.lower(i + 1) == "then" || is_one_of_several(document, at),
                _ => false,
            }
    };
    let Some(and) = back(at).filter(joins) else { return false };
    let by = document.sentence(at).contains(at + 1) && document.lower(at + 1) == "by";
    let level = |&i: &usize| document.tokens[i].quotation == document.tokens[at].quotation;
    let earlier = (first..and)
        .rev()
        .filter(level)
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

/// "…, the poll *found*.", "…, the court *ruled*, and …", "Hill, the nominee, *tweeted*: “No.”": a past form behind a noun phrase or comma,
/// without an auxiliary, that ends what was told or is followed by a colon or quotation.
pub(super) fn hands_over(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let end = sentence.end as usize;
    let next = at + 1;
    let Some(before) = (sentence.first()..at).rev().find(|&i| !document.tag(i).is_adverb()) else { return false };
    let follows = document.tag(before).is_nominal() || document.tag(before) == Tag::Comma;
    if !follows
        || !document.lower(at).ends_with("ed")
            && !matches!(document.lower(at), "found" | "said" | "told" | "wrote" | "heard")
    {
        return false;
    }
    let alone = !(sentence.first()..at).any(|i| document.tag(i).is_finite());
    let names = is_naming(document.lower(at));
    let quotes = next < end && alone && !names && (document.lower(next) == ":" || document.is_opening_mark(next));
    let noun = (sentence.first()..at).rev().find(|&i| !document.tag(i).is_noun() && document.tag(i) != Tag::JJ);
    let opener = noun.filter(|&i| document.tag(i) == Tag::DT && i > sentence.first()).map(|i| i - 1);
    let mark = |i: usize| matches!(document.tag(i), Tag::Comma | Tag::Close);
    let determined = opener.is_some_and(mark);
    let named = || noun.is_some_and(mark) && document.tag(before).is_proper() && is_told(document, at);
    let goes_on = || document.tag(next) == Tag::Comma && !alone && is_told(document, at);
    let told = (determined || named())
        && (next >= end || document.tag(next) == Tag::Stop || goes_on())
        && document.tag(before).is_noun();
    quotes || told
}

/// "Obi, the mayor, called on him to go and said he had lied": a past form behind its subject that no finite verb stands before, where
/// "and" or "but" joins the next finite verb, which has no subject of its own; or, behind a comma, has one: "Obi *voted* for it, and Lee has too".
pub(super) fn goes_on_finite(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let (first, end) = (sentence.first(), sentence.end as usize);
    let level = |i: &usize| document.tokens[*i].quotation == document.tokens[at].quotation;
    if at == first || at + 2 >= end || document.lower(at + 1) == "by" || !document.lower(at).ends_with("ed") {
        return false;
    }
    let subject = |i: usize| document.tag(i).is_nominal() || matches!(document.tag(i), Tag::Comma | Tag::RightBracket);
    let before = (first..at).rev().find(|&i| !document.tag(i).is_adverb());
    let alone = || !(first..at).any(|i| document.tag(i).is_verb() && document.tag(i) != Tag::VBG);
    let opens = document.tag(first).is_nominal() || document.tag(first).is_prenominal();
    let next = || {
        (at + 1..end)
            .filter(level)
            .find(|&i| document.tag(i).is_finite() || document.tag(i).is_wh() || document.lower(i) == "that")
    };
    let joined = |verb: usize| {
        let back = |from: usize| (at + 1..from).rev().find(|&i| !document.tag(i).is_adverb());
        let is = |i: usize, tag: Tag| document.tag(i) == tag;
        let part = |&i: &usize| document.tag(i).is_nominal() || document.tag(i).is_prenominal();
        let own = |i: usize| {
            (at + 1..=i).rev().take_while(part).last().is_some_and(|s| is(s - 1, Tag::CC) && is(s - 2, Tag::Comma))
        };
        document.tag(verb).is_finite() && back(verb).is_some_and(|i| is(i, Tag::CC) || own(i))
    };
    opens && before.is_some_and(subject) && alone() && next().is_some_and(joined)
}

/// "The film, *billed* as a comedy, *opened* to poor reviews", "The memo, *dated* 3 March, *says* so": the past form between the commas behind
/// the first noun phrase, and the verb behind them.
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
        ) || !is_told(document, participle));
    let close = (participle + 1..end.min(participle + LONGEST)).find(|&i| document.tag(i) == Tag::Comma)?;
    let asks = matches!(document.lower(participle + 1), "whether" | "if");
    let inner = !asks && (participle + 1..close).any(|i| document.tag(i).is_finite() && !past(i));
    let verb = adverbs(close + 1);
    let be = matches!(document.lower(participle), "was" | "were" | "had" | "did");
    let heads = verb < end && (past(verb) || document.tag(verb).is_finite());
    (phrase && governs && !inner && !be && heads).then_some((participle, verb))
}

/// "A plan *put* forward by the council *drew* anger": the past form between a common noun and the "by" at the token, a particle before that left
/// out, and the verb behind who did it, which has no other subject.
pub(super) fn around_doer(document: &Document, by: usize) -> Option<(usize, usize)> {
    const LONGEST: usize = 12;
    if document.tag(by) != Tag::IN || document.lower(by) != "by" {
        return None;
    }
    let sentence = document.sentence(by);
    let (first, end) = (sentence.first().max(by.saturating_sub(LONGEST)), (sentence.end as usize).min(by + LONGEST));
    let before = |i: usize| i.checked_sub(1).filter(|&b| b > first);
    let particle =
        |&i: &usize| document.tag(i) == Tag::RP || matches!(document.lower(i), "forward" | "out" | "together");
    let participle = before(by)?;
    let participle = if particle(&participle) { before(participle)? } else { participle };
    let noun = participle - 1;
    let past = |i: usize| matches!(document.tag(i), Tag::VBD | Tag::VBN);
    if !past(participle) || !matches!(document.tag(noun), Tag::NN | Tag::NNS) {
        return None;
    }
    let opens = |&i: &usize| {
        matches!(document.tag(i), Tag::Comma | Tag::Colon | Tag::CC)
            || document.tag(i) == Tag::IN
                && (document.lower(i) == "that" || lexicon::classes(document.lower(i)).has(Classes::SUBORDINATOR))
    };
    let start = (first..noun).rev().find(opens).map_or(first, |i| i + 1);
    let part = |i: usize| {
        document.tag(i).is_prenominal()
            || document.tag(i) == Tag::IN && matches!(document.lower(i), "of" | "in" | "for")
    };
    let verb = document.skip_adverbs((by + 1..end).find(|&i| !part(i))?, end);
    let measured = matches!(document.tag(by + 1), Tag::CD | Tag::Dollar)
        || lexicon::classes(document.lower(verb - 1)).has(Classes::TIME);
    let heads = verb < end && (document.tag(verb).is_finite() || drops_no_object(document, verb));
    let level = |i: usize| document.tokens[i].quotation == document.tokens[participle].quotation;
    let alone = !(start..noun).any(|i| document.tag(i).is_verb() || document.tag(i).is_wh());
    (heads && !measured && alone && level(verb) && document.tag(verb - 1).is_noun()).then_some((participle, verb))
}

/// "(by the council) *aroused* anger.": whether what the tagger took for a participle has an object, and no finite verb follows.
fn drops_no_object(document: &Document, at: usize) -> bool {
    const LONGEST: usize = 30;
    let end = (document.sentence(at).end as usize).min(at + LONGEST);
    let object = at + 1 < end
        && (document.tag(at + 1).is_noun() || matches!(document.tag(at + 1), Tag::DT | Tag::PRPS | Tag::PRP | Tag::JJ))
        && !lexicon::classes(document.lower(at + 1)).has(Classes::TIME);
    document.tag(at) == Tag::VBN && object && !(at + 1..end).any(|i| document.tag(i).is_finite())
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
        // "*Lind* expanded on it."
        let named = i == sentence.first() + 1 && names_subject(document, i);
        // "*Survivors* complained of it": one word can be a subject that speaks.
        let spoken = || is_told(document, i) && document.lower(i) != "charged" || document.lower(i) == "appealed";
        let of = || sentence.contains(i + 1) && matches!(document.lower(i + 1), "of" | "about" | "for" | "with");
        let follows = named
            || (i > sentence.first() + 1 || i > sentence.first() && spoken() && of())
                && (document.tag(before).is_nominal()
                    || matches!(document.tag(before), Tag::Comma | Tag::RightBracket | Tag::Close)
                    || document.is_dash(before) && closes_dashes(document, before));
        let particle = usize::from(sentence.contains(i + 1) && document.tag(i + 1) == Tag::RP);
        let active = !sentence.contains(i + 1 + particle) || document.lower(i + 1 + particle) != "by";
        document.tag(i) == Tag::VBN && follows && active
    })
}

/// Whether the word before a past form is a name, or looks like a verb in base form, which nothing but a name can be before what was told.
fn names_subject(document: &Document, at: usize) -> bool {
    document.tag(at - 1).is_proper()
        || document.tag(at - 1) == Tag::VB
            && lemmas::verb_classes(document.lower(at), Tag::VBD).has(Classes::CUE_VERB.or(Classes::PARENTHETICAL))
}

/// Whether a dash is the second of a pair: "Lind -- and Obi *--* left".
fn closes_dashes(document: &Document, dash: usize) -> bool {
    let first = document.sentence(dash).first();
    (first..dash).filter(|&i| document.is_dash(i)).count() % 2 == 1
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

/// Where the clause of a token begins: behind the last comma, colon or opening word of its sentence.
pub(super) fn clause_start(document: &Document, at: usize) -> usize {
    let first = document.sentence(at).first();
    let divides = |&i: &usize| matches!(document.tag(i), Tag::Comma | Tag::Colon) || opens_clause(document, i);
    (first..at).rev().find(divides).map_or(first, |i| i + 1)
}

/// Whether a word opens a clause of its own: "after", "who", "that".
pub(super) fn opens_clause(document: &Document, at: usize) -> bool {
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

/// Whether a past form is of a verb that can stand after or inside what was told: "the roof leaks, Ann *argued*".
fn is_told(document: &Document, at: usize) -> bool {
    lemmas::verb_classes(document.lower(at), Tag::VBD).has(Classes::PARENTHETICAL)
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
