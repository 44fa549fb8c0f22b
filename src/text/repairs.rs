//! Tags that a wider look tells better than the tagger's few words.

use super::{Document, Tag};
use crate::lexicon::{self, Classes, Known};
use crate::span::Run;

/// Mends the tags of a document whose tokens are tagged.
pub fn repair(document: &mut Document) {
    for sentence in 0..document.sentences.len() {
        let run = document.sentences[sentence].run;
        for clause in [Some(run), after_subordinate(document, run), before_report(document, run)].into_iter().flatten()
        {
            if let Some(verb) = unseen_finite_verb(document, clause) {
                document.tokens[verb].tag = Tag::VBD;
            }
        }
    }
    for sentence in 0..document.sentences.len() {
        if let Some(verb) = headline_verb(document, document.sentences[sentence].run) {
            document.tokens[verb].tag = Tag::VBZ;
        }
    }
    for sentence in 0..document.sentences.len() {
        if let Some((participle, verb)) = aside(document, document.sentences[sentence].run) {
            document.tokens[participle].tag = Tag::VBN;
            if document.tag(verb) == Tag::VBN {
                document.tokens[verb].tag = Tag::VBD;
            }
        }
    }
    for at in 0..document.tokens.len() {
        if let Some(tag) = better(document, at) {
            document.tokens[at].tag = tag;
        }
    }
}

fn better(document: &Document, at: usize) -> Option<Tag> {
    let sentence = document.sentence(at);
    let before = |n: usize| at.checked_sub(n).filter(|&i| i >= sentence.first());
    match document.tag(at) {
        Tag::NNS
            if reports_at_the_end(document, at) || heads_bare_relative(document, at) || worries_that(document, at) =>
        {
            Some(Tag::VBZ)
        }
        Tag::NN | Tag::NNS | Tag::JJ if is_name_before_colon(document, at) => Some(Tag::NNP),
        Tag::NN | Tag::NNP if is_past_form_after_noun(document, at) => Some(Tag::VBD),
        // "Many *fear* Obi will close the mine"
        Tag::NN | Tag::JJ if is_verb_of_many(document, at) => Some(Tag::VBP),
        // "quashed the verdict, *ruling* that it was unsafe"
        Tag::NN
            if document.lower(at).ends_with("ing")
                && before(1).is_some_and(|i| document.tag(i) == Tag::Comma)
                && at + 1 < sentence.end as usize
                && document.lower(at + 1) == "that" =>
        {
            Some(Tag::VBG)
        }
        Tag::NN
            if document.lower(at) == "read" && at + 1 < sentence.end as usize && document.is_opening_mark(at + 1) =>
        {
            Some(Tag::VBD)
        }
        Tag::VBZ if is_subject_of_next(document, at) => Some(Tag::NNS),
        // "Lee *neither* confirmed nor denied it"
        Tag::DT | Tag::NN
            if document.lower(at) == "neither"
                && follows_noun(document, at)
                && at + 1 < sentence.end as usize
                && document.tag(at + 1).is_verb() =>
        {
            Some(Tag::RB)
        }
        Tag::WDT
            if document.lower(at) == "that"
                && at + 1 < sentence.end as usize
                && is_subject_of_next(document, at + 1) =>
        {
            Some(Tag::IN)
        }
        tag if tag.is_punctuation() && document.form(at).chars().all(char::is_alphabetic) => {
            Some(if follows_noun(document, at) { Tag::VBD } else { Tag::NN })
        }
        Tag::NN if at == sentence.first() && is_known_name(document, at) => Some(Tag::NNP),
        Tag::JJ | Tag::RB if at == sentence.first() && acts(document, at) => Some(Tag::NNP),
        // "*Small*, who attended the rally, …"
        Tag::JJ
            if at == sentence.first()
                && at + 2 < sentence.end as usize
                && document.tag(at + 1) == Tag::Comma
                && document.lower(at + 2) == "who" =>
        {
            Some(Tag::NNP)
        }
        // Neither "-ing" nor "-in’": a name such as Zhang.
        Tag::VBG if !document.lower(at).contains("in") && document.form(at).starts_with(char::is_uppercase) => {
            Some(Tag::NNP)
        }
        Tag::VBG if at == sentence.first() && is_unknown_before_verb(document, at) => Some(Tag::NNP),
        // "a more *hands-on* approach"
        Tag::RB if document.lower(at).contains('-') && precedes_noun(document, at) => Some(Tag::JJ),
        Tag::RB if before(1).is_some_and(|i| document.tag(i) == Tag::DT) && !describes(document, at) => Some(Tag::NN),
        Tag::VBG if document.lower(at) == "acting" && precedes_noun(document, at) => Some(Tag::JJ),
        Tag::RBS if document.lower(at) == "most" && precedes_noun(document, at) => Some(Tag::JJS),
        Tag::WP if document.form(at) == "WHO" && !is_in_capitals(document, at) => Some(Tag::NNP),
        Tag::VBN | Tag::VBD | Tag::VB if is_name_after_saying(document, at) => Some(Tag::NNP),
        Tag::NNP if document.form(at).chars().all(char::is_lowercase) => Some(Tag::NN),
        Tag::NNPS if document.form(at).chars().all(char::is_lowercase) => Some(Tag::NNS),
        Tag::VBN
            if takes_object(document, at)
                || takes_clause(document, at)
                || follows_relative(document, at)
                || goes_on_active(document, at)
                || goes_on_finite(document, at)
                || ends_relative(document, at)
                || acts_on_itself(document, at)
                || hands_over(document, at) =>
        {
            Some(Tag::VBD)
        }
        Tag::VBD if is_in_adjunct(document, at) || gives_name(document, at) => Some(Tag::VBN),
        Tag::IN if document.lower(at) == "since" && is_in_perfect(document, at) => Some(Tag::RB),
        // "will *no doubt* oppose it"
        Tag::DT | Tag::NN if is_no_doubt(document, at) => Some(Tag::RB),
        Tag::PRPS if document.lower(at) == "her" && !before_noun(document, at) => Some(Tag::PRP),
        Tag::IN
            if document.lower(at) == "per" && at + 1 < sentence.end as usize && document.lower(at + 1) == "cent" =>
        {
            Some(Tag::NN)
        }
        Tag::VB
            if before(2).is_some_and(|i| document.lower(i) == "according")
                && before(1).is_some_and(|i| document.lower(i) == "to") =>
        {
            Some(Tag::NN)
        }
        _ => None,
    }
}

/// "the plan the union *opposes*": a word in -s that can be a verb of stance and is no usual noun, at the end of a noun phrase that begins with a
/// determiner right after another noun.
fn heads_bare_relative(document: &Document, at: usize) -> bool {
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

/// "*Ann Hill*: It was I": one of up to four words with capitals that open the sentence before a colon, the last a surname or, of several, no
/// ordinary word.
fn is_name_before_colon(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    let capital = |i: usize| document.form(i).starts_with(char::is_uppercase) && document.tag(i) != Tag::DT;
    let Some(colon) = (first..(sentence.end as usize).min(first + 5)).find(|&i| !capital(i)) else { return false };
    let known = || lexicon::known(document.lower(colon - 1));
    document.lower(colon) == ":"
        && (first..colon).contains(&at)
        && (known().has(Known::SURNAME) || colon >= first + 2 && !known().has(Known::WORD))
}

/// "said that *exports* rose": a word in -s that can be a noun, behind what opens a clause and right before a finite verb.
fn is_subject_of_next(document: &Document, at: usize) -> bool {
    let next = at + 1;
    let opens = |i: usize| matches!(document.tag(i), Tag::WDT | Tag::IN) || document.lower(i) == "said";
    document.tag(at) == Tag::VBZ
        && !matches!(document.lower(at), "is" | "has" | "does" | "says" | "'s" | "’s")
        && at > document.sentence(at).first()
        && opens(at - 1)
        && document.sentence(at).contains(next)
        && matches!(document.tag(next), Tag::VBD | Tag::MD)
}

/// Whether the word beside it is in capitals too: "PEOPLE WHO CARE".
fn is_in_capitals(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let capitals = |i: usize| {
        document.form(i).len() > 1 && document.form(i).chars().all(|c| c.is_uppercase() || !c.is_alphabetic())
    };
    (at > sentence.first() && document.is_word(at - 1) && capitals(at - 1))
        || at + 1 < sentence.end as usize && document.is_word(at + 1) && capitals(at + 1)
}

fn follows_noun(document: &Document, at: usize) -> bool {
    at > document.sentence(at).first() && document.tag(at - 1).is_nominal()
}

/// "But Jones *disagreed*.": the past form of a verb that can report, right after a noun and before none.
fn is_past_form_after_noun(document: &Document, at: usize) -> bool {
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

/// Whether an adverb has what it can describe: not "a *tally* kept by the police".
fn describes(document: &Document, at: usize) -> bool {
    let next = |n: usize| if document.sentence(at).contains(at + n) { document.tag(at + n) } else { Tag::Stop };
    match next(1) {
        Tag::VBN | Tag::VBG => !matches!(next(2), Tag::IN | Tag::TO),
        Tag::Stop | Tag::Comma | Tag::IN | Tag::VBD | Tag::VBZ | Tag::MD => !document.lower(at).ends_with("ly"),
        _ => true,
    }
}

/// Whether a noun comes next: "*acting* head", "*most* countries".
fn precedes_noun(document: &Document, at: usize) -> bool {
    document.sentence(at).contains(at + 1) && document.tag(at + 1).is_noun()
}

/// Whether a word with a capital is a country's name, or another's that is no ordinary word too: "Chile and Peru signed a treaty".
fn is_known_name(document: &Document, at: usize) -> bool {
    let known = lexicon::known(document.lower(at));
    document.form(at).starts_with(char::is_uppercase)
        && (known.has(Known::COUNTRY) || known.has(Known::PLACE.or(Known::SURNAME)) && !known.has(Known::WORD))
}

/// "*Ebeling* recalled": a word with a capital that is no ordinary word, and that a verb follows.
fn is_unknown_before_verb(document: &Document, at: usize) -> bool {
    let next = over_adverbs(document, at + 1);
    document.form(at).starts_with(char::is_uppercase)
        && document.sentence(at).contains(next)
        && matches!(document.tag(next), Tag::VBD | Tag::VBN | Tag::VBZ | Tag::MD)
        && !lexicon::known(document.lower(at)).has(Known::WORD)
}

/// "Moscow denied it", "Early urged calm": a word that opens the sentence and that a past form follows, or any finite verb if it is no ordinary
/// word, is a name; unless it can stand for a noun ("Many said so") or join its sentence to the one before ("Then came the flood").
fn acts(document: &Document, at: usize) -> bool {
    let next = over_adverbs(document, at + 1);
    let (known, classes) = (lexicon::known(document.lower(at)), lexicon::classes(document.lower(at)));
    document.sentence(at).contains(next)
        && (document.tag(next) == Tag::VBD || document.tag(next) == Tag::VBZ && !known.has(Known::WORD))
        && !classes.has(Classes::PRONOMINAL)
        && (document.tag(at) == Tag::JJ && !classes.has(Classes::CONNECTIVE) || !known.has(Known::WORD))
        && document.form(at).starts_with(char::is_uppercase)
}

/// Index after the adverbs that can stand between a subject and its verb: "Kirby *also* said".
fn over_adverbs(document: &Document, from: usize) -> usize {
    let plain =
        |word: &str| matches!(word, "also" | "then" | "later" | "never" | "now" | "repeatedly") || word.ends_with("ly");
    (from..document.tokens.len()).find(|&i| !(document.tag(i).is_adverb() && plain(document.lower(i)))).unwrap_or(from)
}

/// "…, said *Said*, a worker": a capital right after a verb of saying.
fn is_name_after_saying(document: &Document, at: usize) -> bool {
    let verb = at.checked_sub(1).filter(|&v| v >= document.sentence(at).first());
    document.form(at).starts_with(char::is_uppercase)
        && verb.is_some_and(|v| matches!(document.form(v), "said" | "says" | "told" | "asked"))
}

/// "Two outlets reported on Wednesday the service had met": a past form between a noun and a clause, with a day before that or, unless the verb
/// keeps an object in the passive, without.
fn takes_clause(document: &Document, at: usize) -> bool {
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
fn follows_relative(document: &Document, at: usize) -> bool {
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
fn is_in_adjunct(document: &Document, at: usize) -> bool {
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
fn takes_object(document: &Document, at: usize) -> bool {
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
fn ends_relative(document: &Document, at: usize) -> bool {
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

/// Whether a possessive can stand at the token: a noun, or what stands before one, follows.
fn before_noun(document: &Document, at: usize) -> bool {
    let next = at + 1;
    document.sentence(at).contains(next) && {
        let tag = document.tag(next);
        tag.is_nominal() || tag.is_prenominal() || tag.is_adverb() || matches!(tag, Tag::VBN | Tag::VBG | Tag::Open)
    }
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
fn goes_on_active(document: &Document, at: usize) -> bool {
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

/// "…, the poll *found*.", "Hill, the nominee, *tweeted*: “No.”", "a group *called* for a ban": a past form behind a noun phrase or comma, without
/// an auxiliary, that ends what was told, is followed by a colon or quotation, or calls for something.
fn hands_over(document: &Document, at: usize) -> bool {
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
    let names =
        matches!(document.lower(at), "called" | "titled" | "entitled" | "named" | "dubbed" | "labeled" | "labelled");
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

/// "was calm and *set* himself apart": a past form before a reflexive pronoun, without an auxiliary.
fn acts_on_itself(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let reflexive = at + 1 < sentence.end as usize
        && matches!(document.lower(at + 1), "himself" | "herself" | "itself" | "themselves");
    let before = (sentence.first()..at).rev().find(|&i| !document.tag(i).is_adverb());
    reflexive && before.is_some_and(|i| !is_auxiliary(document.lower(i)))
}

/// "Obi, the mayor, called on him to go and said he had lied": a past form behind its subject that no finite verb stands before, where
/// "and" or "but" joins the next finite verb, which has no subject of its own.
fn goes_on_finite(document: &Document, at: usize) -> bool {
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

/// What follows the comma after a subordinate clause that opens the sentence.
fn after_subordinate(document: &Document, sentence: Run) -> Option<Run> {
    let opens = lexicon::classes(document.lower(sentence.first())).has(Classes::SUBORDINATOR);
    let verb = sentence.range().find(|&i| opens && document.tag(i).is_finite())?;
    let comma = (verb..sentence.end as usize).find(|&i| document.tag(i) == Tag::Comma)?;
    (comma + 1 < sentence.end as usize).then(|| Run::new(comma + 1, sentence.end as usize))
}

/// What stands before ", the mayor said" and its like, with the comma.
fn before_report(document: &Document, sentence: Run) -> Option<Run> {
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

/// In a clause without a finite verb the past form that must be one: "Okafor, the minister, tweeted in reply".
fn unseen_finite_verb(document: &Document, sentence: Run) -> Option<usize> {
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

/// "unveiled its first car, *called* the Falcon": a verb of naming between a noun with its comma and a name.
fn gives_name(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let names = matches!(document.lower(at), "called" | "named" | "dubbed" | "titled");
    let follows = at > sentence.first() + 1
        && document.tag(at - 1) == Tag::Comma
        && matches!(document.tag(at - 2), Tag::NN | Tag::NNS);
    let name = at + 1 + usize::from(sentence.contains(at + 1) && document.tag(at + 1) == Tag::DT);
    let main = (sentence.first()..at).any(|i| document.tag(i).is_finite());
    names && follows && main && sentence.contains(name) && document.form(name).starts_with(char::is_uppercase)
}

/// "Many *fear* Obi", "some *view* the plan as": a word that can be a verb of saying or thinking, right behind a quantifier that opens its clause
/// and before what can be an object or clause.
fn is_verb_of_many(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let next = at + 1;
    let opens = |i: usize| i == sentence.first() || matches!(document.tag(i - 1), Tag::Comma | Tag::CC);
    let many = at > sentence.first()
        && matches!(document.lower(at - 1), "many" | "some" | "most" | "both" | "others" | "we" | "they")
        && opens(at - 1);
    many && sentence.contains(next)
        && matches!(document.tag(next), Tag::DT | Tag::PRP | Tag::PRPS | Tag::NNP | Tag::VBG)
        && lexicon::classes(document.lower(at)).has(Classes::CUE_VERB)
        && !matches!(document.lower(at), "point" | "name")
}

/// "The campaign *worries* that the lead could shrink": a word in -s before "that" and behind the noun phrase that opens the sentence, which has
/// no finite verb before it.
fn worries_that(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let next = at + 1;
    let clause = sentence.contains(next + 1)
        && document.lower(next) == "that"
        && matches!(document.tag(next + 1), Tag::DT | Tag::PRP | Tag::PRPS | Tag::NNP | Tag::NNS | Tag::EX);
    let opens = at >= sentence.first() + 2
        && matches!(document.tag(sentence.first()), Tag::DT | Tag::PRPS)
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

/// "has *since* said": between a form of "have" and its participle.
fn is_in_perfect(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let auxiliary = at > sentence.first()
        && matches!(document.lower(at - 1), "has" | "have" | "had" | "'s" | "’s" | "'ve" | "’ve" | "'d" | "’d");
    let verb = (at + 1..sentence.end as usize).find(|&i| !document.tag(i).is_adverb());
    auxiliary && verb.is_some_and(|i| matches!(document.tag(i), Tag::VBN | Tag::VBD))
}

/// "no doubt" before a verb, or after a modal.
fn is_no_doubt(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let no = match document.lower(at) {
        "no" => at,
        "doubt" if at > sentence.first() => at - 1,
        _ => return false,
    };
    let verb = no + 2;
    verb < sentence.end as usize
        && document.lower(no) == "no"
        && document.lower(no + 1) == "doubt"
        && document.tag(verb).is_verb()
        && no > sentence.first()
        && (document.tag(no - 1) == Tag::MD || document.tag(no - 1).is_nominal() && document.tag(verb).is_finite())
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

/// "The film, *billed* as a comedy, *opened* to poor reviews": the past form between the commas behind the first noun phrase, and the verb
/// behind them.
fn aside(document: &Document, sentence: Run) -> Option<(usize, usize)> {
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

/// "UN chief *warns* of famine": in a line without a finite verb or full stop the word in -s behind a noun that can be a verb of saying.
fn headline_verb(document: &Document, sentence: Run) -> Option<usize> {
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
            && lexicon::classes(verb).has(Classes::CUE_VERB)
            && !(document.lower(i + 1) == "of" && lexicon::KINDS_OF_NOUNS.contains_key(verb))
    })
}

/// "…, the Gazette reports, citing the police", "…, the complaint alleges": a word of saying in -s between a mark and a name, or a noun with its
/// determiner, that follows a comma.
fn reports_at_the_end(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let says =
        document.lower(at).strip_suffix('s').is_some_and(|verb| lexicon::classes(verb).has(Classes::PARENTHETICAL));
    let closed = at + 1 >= sentence.end as usize || matches!(document.tag(at + 1), Tag::Comma | Tag::Stop);
    if !says || !closed || at == sentence.first() {
        return false;
    }
    let named = document.tag(at - 1) == Tag::NNP;
    let part = |tag: Tag| if named { tag == Tag::NNP } else { matches!(tag, Tag::NN | Tag::JJ) };
    let words = (sentence.first()..at).rev().take_while(|&i| part(document.tag(i))).count();
    let opener = (at - words).checked_sub(1).filter(|&i| i >= sentence.first());
    let determined = opener.filter(|&i| document.tag(i) == Tag::DT).and_then(|i| i.checked_sub(1));
    let before = if named { determined.or(opener) } else { determined.filter(|_| words > 0) };
    let clause_before = (sentence.first()..at - words).any(|i| document.tag(i).is_finite());
    clause_before && before.is_some_and(|i| document.tag(i) == Tag::Comma || document.tag(i) == Tag::Close)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{read, text};

    fn tags(sentence: &str) -> Vec<(String, Tag)> {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        (0..document.tokens.len()).map(|i| (document.lower(i).to_owned(), document.tag(i))).collect()
    }

    #[test]
    fn a_newspaper_reports_at_the_end() {
        let tags = tags("The minister said there was no plan, the Gazette reports, citing the police.");
        assert!(tags.contains(&("reports".to_owned(), Tag::VBZ)), "{tags:?}");
    }

    #[test]
    fn a_sentence_has_a_finite_verb() {
        let tags = tags("Ann Lee, the minister of 2012, tweeted in reply: “No.”");
        assert!(tags.contains(&("tweeted".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn a_country_in_front_is_a_name() {
        assert_eq!(tags("Chile and Peru signed a treaty.")[0].1, Tag::NNP);
    }

    #[test]
    fn so_has_the_clause_before_a_subordinate_one() {
        let tags = tags("Several deputies quickly called for a vote after the news broke.");
        assert!(tags.contains(&("called".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn names_that_look_like_other_words() {
        assert_eq!(tags("Zhang also says that the mill is old.")[0].1, Tag::NNP);
        assert_eq!(tags("Moscow denied it.")[0].1, Tag::NNP);
        assert!(tags("“It is old,” said Said, a miller.").contains(&("said".to_owned(), Tag::NNP)));
        assert_ne!(tags("Many said so.")[0].1, Tag::NNP);
    }

    #[test]
    fn a_main_clause_has_one_too() {
        let tags = tags("When the mill closed, the mayor reacted with a letter.");
        assert!(tags.contains(&("reacted".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn a_passive_participle_takes_no_object() {
        let tags = tags("The leader called out his rival.");
        assert!(tags.contains(&("called".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn past_forms_behind_nouns_are_verbs() {
        assert!(tags("Smith left, but Jones disagreed.").contains(&("disagreed".to_owned(), Tag::VBD)));
        assert!(
            tags("Lind, who is vying for it, tweeted on Friday to say he left.")
                .contains(&("tweeted".to_owned(), Tag::VBD))
        );
        assert!(tags("The tribunal heard Ms Obi had complained twice.").contains(&("heard".to_owned(), Tag::VBD)));
        assert!(tags("Women given the new drug said it had helped.").contains(&("given".to_owned(), Tag::VBN)));
        assert!(!tags("He bought grass seed.").contains(&("seed".to_owned(), Tag::VBD)));
    }

    #[test]
    fn a_past_form_that_no_finite_verb_stands_before_is_one() {
        let verb = |sentence: &str, word: &str| tags(sentence).contains(&(word.to_owned(), Tag::VBD));
        assert!(verb("Obi, the mayor, called on him to go and said he had lied.", "called"));
        assert!(!verb("A man arrested in Leeds said he was well.", "arrested"));
    }

    #[test]
    fn names_stand_before_a_colon() {
        assert!(tags("Ann Coulter: And then there was one.").contains(&("coulter".to_owned(), Tag::NNP)));
        assert!(!tags("Breaking News: The dam has burst.").contains(&("breaking".to_owned(), Tag::NNP)));
    }

    #[test]
    fn a_bare_relative_clause_has_a_verb() {
        assert!(tags("That is the plan the union opposes.").contains(&("opposes".to_owned(), Tag::VBZ)));
        assert!(tags("He gave the union the plans.").contains(&("plans".to_owned(), Tag::NNS)));
    }

    #[test]
    fn according_to_takes_no_infinitive() {
        let tags = tags("The mill will close, according to press reports.");
        assert!(tags.contains(&("press".to_owned(), Tag::NN)), "{tags:?}");
    }

    #[test]
    fn a_headline_without_a_finite_verb_has_one_in_s() {
        assert_eq!(tags("UN chief warns of famine")[2].1, Tag::VBZ);
        assert_eq!(tags("UN chief awaits the warnings of famine.")[4].1, Tag::NNS);
    }

    #[test]
    fn an_aside_holds_a_participle() {
        let tags = tags("The film, billed as a comedy, opened to poor reviews.");
        assert!(tags.contains(&("billed".to_owned(), Tag::VBN)) && tags.contains(&("opened".to_owned(), Tag::VBD)));
    }

    #[test]
    fn the_health_organisation_is_no_pronoun() {
        assert_eq!(tags("The WHO says it is over.")[1].1, Tag::NNP);
        assert_eq!(tags("PEOPLE WHO CARE")[1].1, Tag::WP);
    }

    #[test]
    fn past_forms_that_go_on() {
        let has = |sentence: &str, word: &str, tag| tags(sentence).contains(&(word.to_owned(), tag));
        assert!(has("She admitted mistakes, apologised for them and resigned.", "apologised", Tag::VBD));
        assert!(has("He was calm about it and set himself apart.", "set", Tag::VBD));
        assert!(has("The court quashed the verdict, ruling that it was unsafe.", "ruling", Tag::VBG));
        assert!(has("The mill had closed and the roof leaked, the complaint alleges.", "alleges", Tag::VBZ));
    }
}
