//! Quotations that go on: a fully quoted sentence without a cue belongs to the claim whose quotation stands before it.
//!
//! Counted in the training part of PolNeAR: in the same paragraph after a sentence with cue and quotation, or after another
//! continuation, in 98 and 100 of 100 cases. After a sentence whose content is not quoted we take it so only where that content stands
//! before its cue ("…, she said. “…”"); how often that is right was not counted. A paragraph that is a quotation and nothing else goes on the
//! one before, which closed with its marks, in 37 of 41 annotated cases.

use super::decide::Accepted;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::Document;

/// How many words of a sentence that goes on a quotation may stand outside of its own, if they tell of nobody: “…,” he said. *But the* “…”.
const MOST_OUTSIDE: usize = 4;

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
    let mut told_by: Vec<Option<usize>> = vec![None; document.sentences.len()];
    for (index, claim) in accepted.iter().enumerate().filter(|(_, c)| c.within.is_none()) {
        let head = claim.candidate.head;
        if document.tokens[head].classes.has(Classes::PARENTHETICAL) && claim.candidate.found.source.is_some() {
            told_by[document.tokens[head].sentence as usize] = Some(index);
        }
    }
    let mut speaking: Option<usize> = None;
    let mut left_open: Option<usize> = None;
    // Whoever spoke last in the paragraph.
    let mut spoke: Option<usize> = None;
    let mut told_before: Option<usize> = None;
    let mut block = None;
    for (index, (sentence, closed_by)) in document.sentences.iter().zip(closed_by).enumerate() {
        let Some(first) = sentence.run.range().find(|&i| document.is_word(i)) else { continue };
        let last = sentence.run.range().rev().find(|&i| document.is_word(i)).unwrap_or(first);
        let words = || sentence.run.range().filter(|&i| document.is_word(i));
        let opens_paragraph = block != Some(sentence.block);
        block = Some(sentence.block);
        if opens_paragraph {
            let goes_on = || document.tokens[first].quotation.is_some();
            let alone = |_: &usize| goes_on() && is_quotation_alone(document, index, &owner);
            speaking = left_open.filter(|_| goes_on()).or(spoke.filter(alone));
            (left_open, spoke) = (None, None);
        }
        let outside = words().filter(|&i| document.tokens[i].quotation.is_none());
        let silent = |i: usize| !document.tag(i).is_verb() && !document.tag(i).is_proper();
        let few = |n: usize| n <= MOST_OUTSIDE && words().count() > 3 * n;
        let whole = few(outside.clone().count()) && outside.clone().all(silent);
        // Lee said *he had seen nothing*. *“It was dark.”*
        let told = || told_before.filter(|_| !opens_paragraph && is_quotation_alone(document, index, &owner));
        speaking = speaking.or_else(told);
        if let Some(claim) = speaking.filter(|_| (whole || opens_paragraph) && words().all(|i| owner[i].is_none())) {
            let end = if whole { last + 1 } else { document.quotation(first).map_or(last + 1, |q| q.run.end as usize) };
            let run = whole_quotation(document, Run::new(first, end));
            accepted[claim].contents.push(run);
            for token in run.range() {
                owner[token] = Some(claim);
            }
        }
        let quoted = words().rfind(|&i| document.tokens[i].quotation.is_some());
        // The name of what is told may be quoted too: “…,” she told the BBC’s “Today”.
        speaking = quoted.and_then(|i| owner[i]).or(closed_by);
        spoke = speaking.or(spoke);
        told_before = told_by[index];
        if quoted == Some(last) && document.quotation(last).is_some_and(|q| !q.closed) {
            left_open = speaking;
        }
    }
    for claim in accepted {
        join(&mut claim.contents);
    }
}

/// Whether the paragraph of the sentence, which it opens, is one quotation of some words that nobody has yet, and nothing else.
fn is_quotation_alone(document: &Document, sentence: usize, owner: &[Option<usize>]) -> bool {
    const FEWEST: usize = 4;
    let paragraph = document.sentences[sentence..].iter().take_while(|s| s.block == document.sentences[sentence].block);
    let mut words = paragraph.flat_map(|s| s.run.range()).filter(|&i| document.is_word(i));
    let Some(first) = words.next() else { return false };
    let Some(quotation) = document.quotation(first).filter(|q| q.closed) else { return false };
    // A heading may stand in single marks.
    let single = matches!(document.form(quotation.run.first()), "'" | "‘" | "`");
    document.count_words(quotation.run) >= FEWEST
        && !single
        && owner[first].is_none()
        && words.all(|i| quotation.run.contains(i) && owner[i].is_none())
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

#[cfg(test)]
mod tests {
    use crate::{attribution, read, text};

    /// The contents of the first claim.
    fn contents(words: &str) -> Vec<String> {
        let article = read::text("test", words.to_owned());
        let document = text::analyse(&article);
        attribution::find(&document)[0].contents.iter().map(|&c| document.words(c).to_owned()).collect()
    }

    #[test]
    fn a_paragraph_that_is_a_quotation_goes_on_the_one_before() {
        assert_eq!(
            contents("“We lost,” Lee said.\n\n“It was our own fault and nobody else’s.”\n\nObi left."),
            ["“We lost,”", "“It was our own fault and nobody else’s.”"]
        );
    }

    #[test]
    fn a_quotation_that_ends_the_paragraph_goes_on_what_is_told_before() {
        assert_eq!(
            contents("Lee said he had seen nothing. “It was dark and late at night.”\n\nObi left."),
            ["he had seen nothing", "“It was dark and late at night.”"]
        );
    }

    #[test]
    fn a_few_words_outside_join_a_quotation_to_the_one_before() {
        assert_eq!(
            contents("“We lost,” Lee said. But “it was our own fault and nobody else’s.” Obi left."),
            ["“We lost,”", "But “it was our own fault and nobody else’s.”"]
        );
    }

    #[test]
    fn a_paragraph_that_names_its_speaker_does_not() {
        assert_eq!(
            contents("“We lost,” Lee said.\n\n“It was your own fault. It was,” Obi said.\n\nLee left."),
            ["“We lost,”"]
        );
    }
}
