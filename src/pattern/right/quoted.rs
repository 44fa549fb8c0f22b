//! Quotations after a cue, what goes on them, and what speakers of transcripts say.

use super::{adjuncts_end, run};
use crate::lexicon::Classes;
use crate::pattern::Site;
use crate::pattern::left;
use crate::span::Run;
use crate::text::{Document, Frame, Quotation, Tag};

/// Only the quotation, unless it reaches the end of the sentence anyway. Not the second half of one that a comma hands over to the
/// source ("“…,” she said, “…”").
pub(super) fn quotation(site: &Site, mark: usize) -> Option<Run> {
    if left::handed_over_by_quotation(site) {
        return None;
    }
    let quotation = site.document.quotation(mark)?;
    let last_word = site.document.trim(mark, site.sentence.end as usize);
    if goes_on_unquoted(site, quotation) {
        return None;
    }
    if quotation.run.end as usize >= last_word {
        run(mark, site.sentence_end(mark))
    } else {
        run(mark, quotation.run.end as usize)
    }
}

/// Whether the words behind a quotation go on with its clause: “serious errors” *had been made*, “it can be” *a risk*.
pub(super) fn goes_on_unquoted(site: &Site, quotation: &Quotation) -> bool {
    let document = site.document;
    let (last, next) = (quotation.run.last(), quotation.run.end as usize);
    quotation.closed
        && site.sentence.contains(next)
        && document.is_word(last - 1)
        && (document.finite_at(next).is_some()
            || matches!(document.tag(next), Tag::DT | Tag::PRPS)
            // cited “safety concerns” *for* the delay
            || document.count_words(quotation.run) <= 4
                && matches!(document.lower(next), "of" | "for" | "to" | "over" | "with" | "from" | "that")
                && document.noun_phrase_from(next + 1).is_some()
            || matches!(document.lower(next), "because" | "if" | "until" | "unless"))
}

/// A quotation that only begins the content.
pub(super) fn quotation_and_more(site: &Site, mark: usize) -> Option<Run> {
    let end = site.document.quotation(mark)?.run.end as usize;
    if end >= site.document.trim(mark, site.sentence.end as usize) {
        return None;
    }
    run(mark, end.max(site.content_end(mark, Frame::Quotation)))
}

/// “…,” he said. *“…”*: a quotation after the cue's adjuncts, in the same sentence.
pub(super) fn quotation_rest(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let from = adjuncts_end(site, at);
    let end = site.sentence.end as usize;
    // “It is over,” he said, *holding up the letter,* “and we have won.”
    let aside = || {
        let open = Some(from).filter(|&i| i + 1 < end && document.tag(i) == Tag::Comma)?;
        let opens = matches!(document.tag(open + 1), Tag::VBG | Tag::WP | Tag::WDT)
            && !document.tokens[open + 1].classes.has(Classes::CUE_VERB);
        let mark = (open + 1..end.min(open + 16)).find(|&i| document.is_opening_mark(i))?;
        let lower = mark + 1 < end && document.form(mark + 1).starts_with(char::is_lowercase);
        (opens && lower && document.tag(mark - 1) == Tag::Comma).then_some(mark)
    };
    let next = (from..end).take_while(|&i| !document.tag(i).is_verb()).find(|&i| document.is_opening_mark(i));
    let mark = next.or_else(aside)?;
    let before = document.tag(mark - 1);
    // told “Good Morning” that …, said on the podcast “Long Nights”
    let named = before == Tag::POS
        || matches!(
            document.lower(mark - 1),
            "on" | "in" | "podcast" | "show" | "program" | "programme" | "book" | "memoir"
        )
        || site.cue.contains(mark - 1) && document.tokens[site.head].classes.has(Classes::TELLING);
    if named && document.quotation(mark).is_some_and(|q| document.is_title(q.run)) {
        return None;
    }
    // Not “…,” said Hart, who said there were “…”.
    let handed_over = mark == from && (!before.is_verb() || site.cue.contains(mark - 1))
        || matches!(before, Tag::Comma | Tag::Stop | Tag::Colon | Tag::CC)
        || document.is_dash(mark - 1);
    if handed_over { document.quotation(mark).map(|q| q.run) } else { None }
}

/// The quotation after a colon further on in the sentence, before any other verb that is finite: released the following statement: *“…”*
pub(super) fn announced_by_object(site: &Site) -> Option<Run> {
    const REACH: usize = 16;
    let document = site.document;
    let end = site.sentence.end as usize;
    let colon = (site.complement.start..end.min(site.complement.start + REACH))
        .take_while(|&i| !document.tag(i).is_finite() && document.tokens[i].quotation.is_none())
        .find(|&i| document.lower(i) == ":")?;
    // "defended it, *saying*: “No.”": the nearer cue's.
    let nearer = colon - 1;
    let parted = || document.tag(nearer - 1) == Tag::Comma && document.tokens[nearer].classes.has(Classes::CUE_VERB);
    if nearer > site.head && document.tag(nearer) == Tag::VBG && parted() {
        return None;
    }
    let mark = Some(colon + 1).filter(|&i| i < document.tokens.len())?;
    let quotation = document.quotation(mark).filter(|q| q.run.first() == mark)?;
    let handed_over = quotation.closed && document.lower(quotation.run.last() - 1) == ",";
    (!handed_over && document.count_words(quotation.run) >= 3).then_some(quotation.run)
}

/// The quotation or paragraph that a line announces which ends with the colon before the token.
pub(super) fn announced(site: &Site, start: usize) -> Option<Run> {
    let document = site.document;
    let next = site.sentence.end as usize;
    if start < document.trim(site.sentence.first(), next) || next >= document.tokens.len() {
        return None;
    }
    if document.is_opening_mark(next) {
        return document.quotation(next).map(|q| q.run);
    }
    let block = |token: usize| document.sentences[document.tokens[token].sentence as usize].block;
    if block(next) == block(site.head) { None } else { run(next, paragraph_end(document, next)) }
}

/// What stands after a colon in the sentence; only the quotation there, if "and" and a verb follow it: said: *“No,”* and left.
pub(super) fn spoken(site: &Site, start: usize) -> Option<Run> {
    let document = site.document;
    if !site.sentence.contains(start) {
        return None;
    }
    let quotation = document.quotation(start).filter(|q| q.run.first() == start && q.closed);
    let goes_on = |and: usize| {
        let verb = document.skip_adverbs(and + 1, site.sentence.end as usize);
        document.tag(and) == Tag::CC && site.sentence.contains(verb) && document.tag(verb).is_finite()
    };
    match quotation.map(|q| q.run.end as usize).filter(|&and| site.sentence.contains(and) && goes_on(and)) {
        Some(and) => run(start, and),
        None => run(start, site.sentence_end(start.min(site.sentence.last()))),
    }
}

/// All of the next sentence of the paragraph, which is one quotation, after a verb of saying behind which only adjuncts stand.
pub(super) fn next_sentence(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let subject = site.adjacent_subject()?;
    let next = Some(site.sentence.end as usize).filter(|&i| i < document.tokens.len())?;
    let says = document.tokens[site.head].classes.has(Classes::SAYING.or(Classes::PARENTHETICAL));
    let opens = (site.sentence.first()..subject.run.first())
        .all(|i| !document.tag(i).is_finite() && document.tokens[i].quotation.is_none());
    let closes = document.trim(at, next) <= adjuncts_end(site, at);
    let quotation = document.quotation(next).filter(|q| q.run.first() == next && q.closed)?;
    let block = |token: usize| document.sentences[document.tokens[token].sentence as usize].block;
    let whole = document.trim(next, document.sentence(quotation.run.last()).end as usize) == quotation.run.end as usize;
    (says && opens && closes && whole && block(next) == block(site.head)).then_some(quotation.run)
}

/// SMITH: *I never saw it. Nobody asked me.*
pub(super) fn turn(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    if at >= site.sentence.end as usize {
        return announced(site, at);
    }
    let here = document.tokens[site.head].sentence as usize;
    let opens = here == 0 || document.sentences[here - 1].block != document.sentences[here].block;
    let turn = opens && !document.is_opening_mark(at);
    run(at, if turn { paragraph_end(document, at) } else { site.sentence_end(at) })
}

/// Index after the last word of the token's paragraph.
pub(super) fn paragraph_end(document: &Document, token: usize) -> usize {
    let here = document.tokens[token].sentence as usize;
    let block = document.sentences[here].block;
    let last = document.sentences[here..].iter().take_while(|s| s.block == block).last();
    document.trim(token, last.map_or(token, |s| s.run.end as usize))
}

/// – *Ann Lee, a lawyer*
pub(super) fn signature(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let name = document.noun_phrase_from(at).filter(|p| document.tag(p.head as usize).is_proper())?;
    let end = site.sentence.end as usize;
    let here = document.tokens[at].sentence as usize;
    let ends_paragraph = document.sentences.get(here + 1).is_none_or(|s| s.block != document.sentences[here].block);
    let short =
        end - at <= 16 && !(at..end).any(|i| document.tag(i).is_finite() || document.tokens[i].quotation.is_some());
    let stops = (name.run.end as usize..end).next().is_none_or(|i| !document.is_word(i) || document.tag(i) == Tag::IN);
    if ends_paragraph && short && stops { run(at, document.trim(at, end)) } else { None }
}
