//! Sources after a cue: with their appositions and participles, behind "by", "from" or "of", in "in her view".

use super::{Found, edge, full_phrase, run};
use crate::lexicon::Classes;
use crate::pattern::Site;
use crate::pattern::site::is_view_between;
use crate::span::Run;
use crate::text::{Document, Frame, Shape, Tag};

/// The noun phrase of "said *X, the mayor of Y, who …*", with its appositions and relative clause.
pub fn inverted_source(site: &Site, at: usize) -> Option<Run> {
    apposed(site.document, at, site.sentence.end as usize)
}

/// A full noun phrase with the appositions and the relative clause that follow it.
pub(super) fn apposed(document: &Document, at: usize, end: usize) -> Option<Run> {
    let mut after = over_title(document, modified_phrase(document, at, end)?.end as usize, end);
    after = over_brackets(document, after, end);
    let outside = |i: usize| document.tokens[i].quotation.is_none();
    while after + 1 < end && document.tag(after) == Tag::Comma && outside(after + 1) {
        let next = over_then(document, after + 1, end);
        let tag = document.tag(next);
        if let Some(home) = home_end(document, next, end) {
            after = home;
            continue;
        }
        if matches!(tag, Tag::WP | Tag::WDT | Tag::WPS) {
            // "…, said Obi, who *noted* that …": what else somebody says tells not who it is.
            let verb = document.skip_adverbs(next + 1, end);
            if verb < end && document.tokens[verb].classes.has(Classes::SAYING) {
                break;
            }
            after = clause_end(document, next, end);
            continue;
        }
        // "There is, says the curator, *no truth* in the story"
        if matches!(document.lower(next), "no" | "any" | "every" | "some" | "such") {
            break;
        }
        let apposition = tag.is_noun() || matches!(tag, Tag::DT | Tag::CD | Tag::PRPS | Tag::JJ);
        match document.full_phrase_end_from(next, end).filter(|_| apposition) {
            Some(e) if e >= end || !document.tag(e).is_finite() => {
                // "said Lind, *a broker based in Dover*", but "said Lind, *unions* shelved the plan"
                let single = !matches!(tag, Tag::NNS | Tag::NNP | Tag::NNPS);
                let whole = if single { with_modifier(document, next, e, end) } else { e };
                after = over_brackets(document, over_title(document, whole, end), end);
            }
            _ => break,
        }
    }
    if after < end && matches!(document.tag(after), Tag::WP | Tag::WPS) && outside(after) {
        after = clause_end(document, after, end);
    }
    run(at, after)
}

/// The noun phrase of "according to *X, a writer of Y,* …", with an apposition that a comma and a clause follow.
pub(super) fn introduced(document: &Document, at: usize, end: usize) -> Option<Run> {
    let phrase = modified_phrase(document, at, end)?;
    let comma = over_brackets(document, phrase.end as usize, end);
    let next = comma + 1;
    let named = document.tag(document.head(phrase)).is_proper();
    if !named || next >= end || document.tag(comma) != Tag::Comma || document.tokens[next].quotation.is_some() {
        return Some(phrase);
    }
    let who = Classes::SPEAKERS.or(Classes::COMPANY).or(Classes::ORGAN).or(Classes::SITE);
    let tells = match document.tag(next) {
        Tag::WP | Tag::WDT => true,
        Tag::CD => next + 1 < end && document.tag(next + 1) == Tag::Comma,
        _ => document.noun_phrase_from(next).is_some_and(|p| document.tokens[p.head as usize].classes.has(who)),
    };
    let close = if document.tag(next).is_wh() {
        Some(clause_end(document, next, end))
    } else {
        document.full_phrase_end_from(next, end).map(|e| with_modifier(document, next, e, end))
    };
    let closed = close.filter(|&i| {
        tells && i + 1 < end && document.tag(i) == Tag::Comma && document.clause_verb(i + 1, end).is_some()
    });
    run(at, closed.unwrap_or(phrase.end as usize))
}

/// "said Lind, *now* a fellow at the bank", "*himself* a farmer": what may stand before an apposition.
fn over_then(document: &Document, at: usize, end: usize) -> usize {
    let then = at + 1 < end
        && matches!(
            document.lower(at),
            "now" | "then" | "also" | "once" | "formerly" | "previously" | "currently" | "himself" | "herself"
        );
    at + usize::from(then && matches!(document.tag(at + 1), Tag::DT | Tag::NN | Tag::JJ | Tag::PRPS))
}

/// "said Lind, 55, *of Dover*", "*from the Kent Fund*", "said critics, *including Lind*": index after where somebody comes from or who is meant, if
/// a mark or the end closes it.
fn home_end(document: &Document, at: usize, end: usize) -> Option<usize> {
    if at + 1 >= end {
        return None;
    }
    let including = document.lower(at) == "including";
    if !including && !matches!(document.lower(at), "of" | "from" | "with" | "at") {
        return None;
    }
    let phrase = document.noun_phrase_from(at + 1)?;
    let home = document.full_phrase_end_from(at + 1, end)?;
    let closed = home >= end || !document.is_word(home) || document.tag(home).is_wh();
    let (first, head) = (phrase.run.first(), phrase.head as usize);
    // "of *Dover*", "from *the Kent Fund*", but not "with *two-year-old Ann* at her side"
    let named = document.tag(head).is_proper() && (document.tag(first).is_proper() || document.tag(first) == Tag::DT);
    let elsewhere = document.tokens[head].classes.has(Classes::TIME.or(Classes::OCCASION));
    (closed && !elsewhere && (named || including)).then_some(home)
}

/// Index after a title in marks that a preposition at the token governs: "said Lind, curator *of “Robots”*".
fn over_title(document: &Document, at: usize, end: usize) -> usize {
    const LONGEST: usize = 8;
    if at + 1 >= end || !matches!(document.lower(at), "of" | "at" | "for") || !document.is_opening_mark(at + 1) {
        return at;
    }
    let title = document.quotation(at + 1).filter(|q| {
        q.closed && q.run.end as usize <= end && (document.is_title(q.run) || document.count_words(q.run) <= LONGEST)
    });
    title.map_or(at, |q| q.run.end as usize)
}

/// Index after brackets at the token that tell an initialism or a seat, and a phrase joined behind them: "the Fund for Health *(FFH)*",
/// "Lind *(D-Ohio) and others*".
fn over_brackets(document: &Document, at: usize, end: usize) -> usize {
    const LONGEST: usize = 6;
    if at >= end || document.tag(at) != Tag::LeftBracket {
        return at;
    }
    let close = (at + 1..end.min(at + LONGEST + 2))
        .take_while(|&i| !document.tag(i).is_finite())
        .find(|&i| document.tag(i) == Tag::RightBracket);
    let Some(after) = close.map(|i| i + 1) else { return at };
    let joined = after + 1 < end && matches!(document.lower(after), "and" | "or");
    let other = joined.then(|| document.full_phrase_end_from(after + 1, end)).flatten();
    other.filter(|&e| e >= end || !document.tag(e).is_finite()).unwrap_or(after)
}

/// Index after the phrase from `start` to `phrase` with the participle, adjective or infinitive that narrows it: "data *compiled by the bureau*",
/// "a source *familiar with the plan*", "the only senator *to back it*".
fn with_modifier(document: &Document, start: usize, phrase: usize, end: usize) -> usize {
    let close = phrase < end && document.lower(phrase) == "close";
    let at = if close { phrase } else { document.skip_adverbs(phrase, end) };
    if at >= end || document.tokens[phrase].quotation.is_some() || document.tokens[at].quotation.is_some() {
        return phrase;
    }
    let governs = || at + 1 < end && matches!(document.tag(at + 1), Tag::IN | Tag::TO);
    let only = || (start..phrase).any(|i| matches!(document.lower(i), "only" | "first" | "last" | "latest"));
    let modifies = match document.tag(at) {
        Tag::VBN | Tag::VBG => true,
        Tag::TO => at == phrase && at + 1 < end && document.tag(at + 1) == Tag::VB && only(),
        // "the court *due* to a lack of proof" tells of the verb.
        tag => at == phrase && (tag == Tag::JJ && !matches!(document.lower(at), "due" | "such") || close) && governs(),
    };
    if modifies { modifier_end(document, at, end) } else { phrase }
}

/// A full noun phrase with the participle that follows it, without an occasion: "according to *data compiled by the bureau*", said *a
/// spokeswoman* in a statement.
pub(super) fn modified_phrase(document: &Document, start: usize, end: usize) -> Option<Run> {
    let mut phrase = document.full_phrase_end_from(start, end)?;
    // "said rights group *the Kent League*"
    phrase = document.name_end(phrase, end).unwrap_or(phrase);
    if let Some(clause) = bare_relative_end(document, start, phrase, end) {
        return run(start, clause);
    }
    // "said a spokeswoman *in a statement*"
    let occasion = |&i: &usize| {
        matches!(document.lower(i), "in" | "at" | "on")
            && document
                .noun_phrase_from(i + 1)
                .is_some_and(|p| document.tokens[p.head as usize].classes.has(Classes::OCCASION))
    };
    // "said Lind *in the town hall*", "rejected by the Senate *in 1986*"
    let named = document.tag(document.head(Run::new(start, phrase))) == Tag::NNP;
    let adjunct = |&i: &usize| {
        // "said Lind *by phone*"
        let means = matches!(document.lower(i), "by" | "via")
            && i + 1 < end
            && matches!(document.lower(i + 1), "phone" | "telephone" | "email" | "e-mail" | "text" | "video");
        let places = matches!(
            document.lower(i),
            "in" | "on" | "at" | "during" | "after" | "following" | "outside" | "through" | "before"
        );
        means
            || places
                && document.noun_phrase_from(i + 1).is_some_and(|p| {
                    let head = p.head as usize;
                    let classes = document.tokens[head].classes;
                    let year = document.tag(head) == Tag::CD && document.form(head).len() == 4 && p.run.len() == 1;
                    let place =
                        named && matches!(document.tag(head), Tag::NN | Tag::NNS) && !classes.has(Classes::SPEAKERS);
                    classes.has(Classes::TIME) || year || place
                })
    };
    if let Some(preposition) = (start + 1..phrase).find(|i| occasion(i) || adjunct(i)) {
        phrase = preposition;
    }
    run(start, with_modifier(document, start, phrase, end))
}

/// "according to figures *her campaign released Friday*": index after a relative clause without its pronoun, where a mark or the end closes it.
fn bare_relative_end(document: &Document, start: usize, phrase: usize, end: usize) -> Option<usize> {
    let head = document.head(Run::new(start, phrase));
    let thing = matches!(document.tag(head), Tag::NN | Tag::NNS)
        && document.tokens[head].classes.has(Classes::DOCUMENT.or(Classes::FINDING));
    let timely = |i: usize| document.tokens[i].classes.has(Classes::TIME);
    let subject = document.noun_phrase_from(phrase).filter(|p| thing && phrase < end && !timely(p.head as usize))?;
    let verb = document.skip_adverbs(subject.run.end as usize, end);
    let group = document.verb_group(verb).filter(|_| verb < end && document.tag(verb).is_finite())?;
    let after = group.run.end as usize;
    let close = after + usize::from(after < end && timely(after));
    let closed = close >= end || matches!(document.tag(close), Tag::Comma | Tag::Stop | Tag::Colon);
    (closed && !document.tokens[group.main()].classes.has(Classes::PARENTHETICAL)).then_some(close)
}

/// Index after a participle or adjective and what belongs to it: before a mark, a quotation, a conjunction or a finite verb.
pub(super) fn modifier_end(document: &Document, start: usize, end: usize) -> usize {
    let closes = |&i: &usize| {
        !document.is_word(i)
            || document.tokens[i].quotation.is_some()
            || document.tag(i) == Tag::CC
            || document.tag(i).is_finite()
            || matches!(document.tag(i), Tag::WP | Tag::WDT | Tag::WPS)
            || document.tokens[i].classes.has(Classes::SUBORDINATOR)
    };
    document.trim(start, (start + 1..end).find(closes).unwrap_or(end))
}

/// Index after a relative clause: before the next comma, full stop, dash or quotation.
pub(super) fn clause_end(document: &Document, start: usize, end: usize) -> usize {
    const FEW: usize = 6;
    // "said Lind, who has *“no plans”* to quit"
    let fragment = |i: usize| {
        document
            .quotation(i)
            .is_some_and(|q| q.closed && q.shape != Shape::Sentences && document.count_words(q.run) < FEW)
    };
    (start + 1..end)
        .find(|&i| {
            matches!(document.tag(i), Tag::Comma | Tag::Stop | Tag::Colon)
                || document.is_dash(i)
                || document.tokens[i].quotation.is_some() && !fragment(i)
        })
        .unwrap_or(end)
}

/// "by" and the noun phrase after it, within a few tokens.
pub(super) fn by(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let end = site.sentence.end as usize;
    let word = (at..end.min(at + 14)).find(|&i| {
        matches!(document.tag(i), Tag::Comma | Tag::Stop | Tag::Colon)
            || document.tag(i).is_finite() && document.tag(i - 1) != Tag::CC
            || document.lower(i) == "by"
            || document.tokens[i].quotation.is_some()
    })?;
    if document.lower(word) != "by" {
        return None;
    }
    let doer = apposed(document, word + 1, end)?;
    // "by critics *as* unfair", "by colleagues *for* her courage" belong to the verb.
    let verbs = |i: &usize| {
        document.lower(*i) == "as" || document.lower(*i) == "for" && *i + 1 < end && !document.tag(i + 1).is_proper()
    };
    let relative = |i: &usize| document.tag(*i).is_wh();
    let own = (doer.first() + 1..doer.end as usize).take_while(|i| !relative(i)).find(verbs);
    run(doer.first(), own.unwrap_or(doer.end as usize))
}

/// "from", "among" or "by" and the noun phrase after it, also after "came".
pub(super) fn from(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let end = site.sentence.end as usize;
    let came = document.verb_group_at(at).map(|g| document.verb_groups[g].main());
    let came = came.filter(|&verb| matches!(document.lemma(verb), "come" | "emerge"));
    let word = came.map_or(at, |verb| document.skip_adverbs(verb + 1, end));
    if word < end && names_giver(document, word) { full_phrase(site, word + 1) } else { None }
}

/// The preposition before whom a noun comes from.
pub(super) fn names_giver(document: &Document, token: usize) -> bool {
    matches!(document.lower(token), "from" | "among" | "amongst" | "by")
}

/// "of", "from" or "by" right after a noun, and the noun phrase after it.
pub(super) fn giver(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let gives = at < site.sentence.last()
        && (names_giver(document, at) || matches!(document.lower(at), "of" | "within" | "inside" | "across"));
    gives.then(|| full_phrase(site, at + 1)).flatten()
}

/// What a noun governs behind whom it comes from: opposition from the unions *to the plan*.
pub(super) fn governed_behind(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let governs = at < site.sentence.last()
        && matches!(
            document.lower(at),
            "to" | "for" | "of" | "over" | "about" | "on" | "against" | "toward" | "towards" | "at"
        );
    (governs && !document.tag(at + 1).is_verb()).then(|| edge(site, at + 1, Frame::Preposition)).flatten()
}

/// "To *Obi*, the plan is dead", "in *her* view, it is", "in the words of *the mayor*, it is".
pub(super) fn beholder(site: &Site, at: usize) -> Option<Found> {
    let document = site.document;
    let end = site.sentence.end as usize;
    let phrase = document.noun_phrase_from(at)?;
    let head = phrase.head as usize;
    let found = if document.lower(site.head) == "in" {
        if !document.tokens[head].classes.has(Classes::VIEW) {
            return None;
        }
        let of = head + 1;
        match document.possessor(phrase) {
            Some(possessor) => Found { run: possessor, cue_end: None },
            None if of + 1 < end && document.lower(of) == "of" => {
                Found { run: full_phrase(site, of + 1)?, cue_end: Some(of + 1) }
            }
            None => return None,
        }
    } else {
        let personal = document.tokens[head].classes.has(Classes::SPEAKERS.or(Classes::PERSONAL))
            || document.tag(head).is_proper();
        let timely = document.tokens[head].classes.has(Classes::TIME);
        Found { run: full_phrase(site, at).filter(|_| personal && !timely)?, cue_end: None }
    };
    let comma = (found.run.end as usize).max(head + 1);
    let next = comma + 1;
    let clause = is_view_between(document, site.head)
        || next < end
            && document.tag(comma) == Tag::Comma
            && (document.clause_verb(next, end).is_some() || document.is_opening_mark(next));
    clause.then_some(found)
}

#[cfg(test)]
mod tests {
    use super::{apposed, introduced};
    use crate::{read, text};

    /// The source that a sentence tells right behind a word, also with its apposition at the start.
    fn source(sentence: &str, word: &str, opens: bool) -> String {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        let at = (0..document.tokens.len()).find(|&i| document.lower(i) == word).expect("the word") + 1;
        let end = document.tokens.len();
        let run = if opens { introduced(&document, at, end) } else { apposed(&document, at, end) };
        document.words(run.expect("a source")).to_owned()
    }

    #[test]
    fn what_tells_who_it_is_belongs_to_an_inverted_source() {
        for whole in [
            "Ann Lind (D-Kent), chair of the panel",
            "Ann Lind, 55, of Dover",
            "Bo Berg, now a fellow at the bank",
            "Bo Berg, a broker based in Tampa",
            "Bo Berg, the only senator to back the mill",
            "Bo Berg, the minister responsible for roads",
            "Bo Berg, curator of “Robots”",
            "rights group the Kent League",
            "critics, including Lind",
        ] {
            assert_eq!(source(&format!("“It failed,” said {whole}."), "said", false), whole);
        }
    }

    #[test]
    fn an_apposition_belongs_to_it_before_a_clause() {
        let sentence = "According to Bo Lind, a writer at the paper, the meeting was a failure.";
        assert_eq!(source(sentence, "to", true), "Bo Lind, a writer at the paper");
        assert_eq!(source("According to the police, a friend left her there.", "to", true), "the police");
    }
}
