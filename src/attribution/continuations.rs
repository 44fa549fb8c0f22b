//! Quotations that go on: a fully quoted sentence without a cue belongs to the claim whose quotation stands before it.
//!
//! Counted in the training part of PolNeAR: in the same paragraph after a sentence with cue and quotation, or after another
//! continuation, in 98 and 100 of 100 cases. After a sentence whose content is not quoted we take it so only where that content stands
//! before its cue ("…, she said. “…”"); how often that is right was not counted.

use super::decide::Accepted;
use crate::span::Run;
use crate::text::Document;

/// Adds to each claim the quotations that continue it: wholly quoted sentences that follow in the paragraph, and a quotation that
/// opens the next paragraph when this one's was left open.
pub fn attach(document: &Document, accepted: &mut [Accepted]) {
    let mut owner: Vec<Option<usize>> = vec![None; document.tokens.len()];
    for (index, claim) in accepted.iter().enumerate().filter(|(_, c)| c.within.is_none()) {
        for token in claim.contents.iter().flat_map(|c| c.range()) {
            owner[token] = Some(index);
        }
    }
    let mut closed_by: Vec<Option<usize>> = vec![None; document.sentences.len()];
    for (index, claim) in accepted.iter().enumerate().filter(|(_, c)| c.within.is_none() && c.candidate.goes_first()) {
        closed_by[document.tokens[claim.candidate.head].sentence as usize] = Some(index);
    }
    let mut speaking: Option<usize> = None;
    let mut left_open: Option<usize> = None;
    let mut block = None;
    for (sentence, closed_by) in document.sentences.iter().zip(closed_by) {
        let Some(first) = sentence.run.range().find(|&i| document.is_word(i)) else { continue };
        let last = sentence.run.range().rev().find(|&i| document.is_word(i)).unwrap_or(first);
        let words = || sentence.run.range().filter(|&i| document.is_word(i));
        let opens_paragraph = block != Some(sentence.block);
        block = Some(sentence.block);
        if opens_paragraph {
            speaking = left_open.filter(|_| document.tokens[first].quotation.is_some());
            left_open = None;
        }
        let whole = words().all(|i| document.tokens[i].quotation.is_some());
        if let Some(claim) = speaking.filter(|_| (whole || opens_paragraph) && words().all(|i| owner[i].is_none())) {
            let end = if whole { last + 1 } else { document.quotation(first).map_or(last + 1, |q| q.run.end as usize) };
            let run = whole_quotation(document, Run::new(first, end));
            accepted[claim].contents.push(run);
            for token in run.range() {
                owner[token] = Some(claim);
            }
        }
        let quoted = words().rfind(|&i| document.tokens[i].quotation.is_some());
        speaking = quoted.map_or(closed_by, |i| owner[i]);
        if quoted == Some(last) && document.quotation(last).is_some_and(|q| !q.closed) {
            left_open = speaking;
        }
    }
    for claim in accepted {
        join(&mut claim.contents);
    }
}

/// The run with the quotation marks around it.
fn whole_quotation(document: &Document, run: Run) -> Run {
    let (mut start, mut end) = (run.first(), run.end as usize);
    if document.quotation(start).is_some_and(|q| q.run.first() + 1 == start) {
        start -= 1;
    }
    let closing = document.quotation(end - 1).map(|q| q.run.end as usize);
    if let Some(closing) = closing.filter(|&closing| (end..closing).all(|i| !document.is_word(i))) {
        end = closing;
    }
    Run::new(start, end)
}

/// Sorts the runs and joins those that touch or overlap.
fn join(runs: &mut Vec<Run>) {
    runs.sort_unstable();
    let mut joined: Vec<Run> = Vec::with_capacity(runs.len());
    for run in runs.drain(..) {
        match joined.last_mut() {
            Some(last) if run.start <= last.end => last.end = last.end.max(run.end),
            _ => joined.push(run),
        }
    }
    *runs = joined;
}
