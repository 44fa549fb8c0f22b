//! What goes on behind a cue that interrupts or opens its sentence.

use crate::lexicon::Classes;
use crate::pattern::Site;
use crate::pattern::ends::run;
use crate::span::Run;
use crate::text::{Frame, Tag};

/// Index after recipients, times and other adjuncts that follow a cue ("told reporters on Monday").
pub(in crate::pattern) fn adjuncts_end(site: &Site, at: usize) -> usize {
    let document = site.document;
    let end = site.sentence.end as usize;
    let mut at = site.complement.recipient.map_or(at, |r| at.max(r.end as usize));
    for _ in 0..12 {
        at = document.skip_adverbs(at, end);
        if at >= end || document.tokens[at].quotation.is_some() {
            break;
        }
        let after = match document.tag(at) {
            Tag::IN | Tag::TO => document.prepositional_phrase_end(at, end),
            tag if tag.is_prenominal() || tag == Tag::PRP => document.full_phrase_end_from(at, end),
            _ => None,
        };
        match after {
            Some(after) => at = after,
            None => break,
        }
    }
    at
}

/// CLAUSE, he said, *CLAUSE*.
pub(super) fn clause_rest(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let end = site.sentence.end as usize;
    let comma = adjuncts_end(site, at);
    if comma + 2 >= end || !(document.tag(comma) == Tag::Comma || document.is_dash(comma)) {
        return None;
    }
    let first = comma + 1;
    let tag = document.tag(first);
    // "It is an investment, they say, *that* will pay"
    let regular = site.group.is_some() && at == site.cue.end as usize;
    let relative = regular && matches!(document.lower(first), "that" | "which");
    let joined = first + 1 + usize::from(document.is_opening_mark(first + 1) || document.lower(first + 1) == "also");
    let reason = matches!(document.lower(first), "because" | "but" | "and" | "although" | "though" | "unless" | "if")
        && document.clause_verb(joined, end).is_some();
    // "…, she added, *closing* the mine would cost jobs": a participle that is the subject of a verb.
    let subject = || {
        let after = document.full_phrase_end_from(first + 1, end).unwrap_or(first + 1);
        after < end && document.tag(after).is_finite()
    };
    let own = matches!(tag, Tag::VBG | Tag::VBN) && !(tag == Tag::VBG && subject())
        || tag.is_wh() && !relative
        || !reason
            && (document.tokens[first].classes.has(Classes::SUBORDINATOR)
                || matches!(document.lower(first), "but" | "and"))
        || matches!(document.lower(first), "during" | "according" | "adding")
        || document.lower(first) == "even"
            && (matches!(document.tag(first + 1), Tag::IN | Tag::VBG) || document.tag(first + 1).is_wh())
        || site.group.is_some()
            && matches!(document.lower(first), "in" | "at" | "on" | "with")
            && document.noun_phrase_from(first).is_none();
    if own {
        return None;
    }
    let last = match site.group {
        Some(_) => site.content_end(first, Frame::Clause),
        None => site.sentence_end(first),
    };
    // "Trade, he said, *continues*."
    let verb = document.finite_at(first).is_some();
    if document.count_words(Run::new(first, last)) < 2 && !verb { None } else { run(first, last) }
}

/// As he said, *CLAUSE* / According to him, *CLAUSE* / According to the census, published on Friday, *CLAUSE*.
pub(super) fn after_comma(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let mut commas = (at..site.sentence.end as usize)
        .filter(|&i| matches!(document.lower(i), "," | ":") && document.tokens[i].quotation.is_none());
    let mut first = commas.next()? + 1;
    let aside = |i: usize| {
        document.tag(i).is_noun()
            || matches!(document.tag(i), Tag::VBN | Tag::VBG | Tag::WDT | Tag::WP | Tag::DT | Tag::JJ | Tag::CD)
    };
    let end = site.sentence.end as usize;
    if first < end && aside(first) && document.clause_verb(first, end).is_none() {
        let clause = |&comma: &usize| comma + 1 < end && document.clause_verb(comma + 1, end).is_some();
        first = commas.find(clause).map_or(first, |comma| comma + 1);
    }
    if first >= site.sentence.end as usize { None } else { run(first, site.sentence_end(first)) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_rest_of_a_clause_may_be_relative_or_hold_a_quotation() {
        for rest in ["that would be recouped in three years", "but “we never asked who pays for it.”"] {
            let article = crate::read::text("test", format!("It is an investment, they say, {rest}."));
            let document = crate::text::analyse(&article);
            let claims = crate::attribution::find(&document);
            assert_eq!(claims[0].contents.len(), 2, "{rest}");
        }
    }
}
