//! Sources after a cue: with their appositions and participles, behind "by", "from" or "of", in "in her view".

use super::{Found, edge, full_phrase, run};
use crate::lexicon::Classes;
use crate::pattern::Site;
use crate::span::Run;
use crate::text::{Document, Frame, Tag};

/// The noun phrase of "said *X, the mayor of Y, who …*", with its appositions and relative clause.
pub fn inverted_source(site: &Site, at: usize) -> Option<Run> {
    apposed(site.document, at, site.sentence.end as usize)
}

/// A full noun phrase with the appositions and the relative clause that follow it.
pub(super) fn apposed(document: &Document, at: usize, end: usize) -> Option<Run> {
    let mut after = modified_phrase(document, at, end)?.end as usize;
    let outside = |i: usize| document.tokens[i].quotation.is_none();
    while after + 1 < end && document.tag(after) == Tag::Comma && outside(after + 1) {
        let next = after + 1;
        let tag = document.tag(next);
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
            Some(e) if e >= end || !document.tag(e).is_finite() => after = e,
            _ => break,
        }
    }
    if after < end && matches!(document.tag(after), Tag::WP | Tag::WPS) && outside(after) {
        after = clause_end(document, after, end);
    }
    run(at, after)
}

/// A full noun phrase with the participle that follows it, without an occasion: "according to *data compiled by the bureau*", said *a
/// spokeswoman* in a statement.
pub(super) fn modified_phrase(document: &Document, start: usize, end: usize) -> Option<Run> {
    let mut phrase = document.full_phrase_end_from(start, end)?;
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
        matches!(document.lower(i), "in" | "on" | "at" | "during" | "after")
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
    let modifies = phrase < end
        && document.tokens[phrase].quotation.is_none()
        && (matches!(document.tag(phrase), Tag::VBN | Tag::VBG)
            || matches!(document.lower(phrase), "familiar" | "close"));
    run(start, if modifies { modifier_end(document, phrase, end) } else { phrase })
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
    (start + 1..end)
        .find(|&i| {
            matches!(document.tag(i), Tag::Comma | Tag::Stop | Tag::Colon)
                || document.is_dash(i)
                || document.tokens[i].quotation.is_some()
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
    let clause = next < end
        && document.tag(comma) == Tag::Comma
        && (document.clause_verb(next, end).is_some() || document.is_opening_mark(next));
    clause.then_some(found)
}
