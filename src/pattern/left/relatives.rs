//! Relative clauses around a cue: the pronoun or noun before the source.

use super::super::Site;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{Frame, Tag};

/// The relative pronoun or question word right before the subject, or the noun phrase that it could stand for.
pub(super) fn relative(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    site.adjacent_subject()?;
    let word = at.checked_sub(1).filter(|&w| w >= site.sentence.first())?;
    // "a meeting *that* Lind hopes will calm the unions"
    let goes_on = document.finite_at(site.complement.start).is_some();
    // "a man *he believed* was a spy"
    let says = goes_on && site.frame() == Frame::Other && document.takes_clause(site.head);
    if let Some(head) = bare_antecedent_head(site, at).filter(|_| says) {
        return document.noun_phrase(head).map(|p| p.run);
    }
    // "a step that *even* critics say was right"
    let word = if document.tag(word).is_adverb() && word > site.sentence.first() { word - 1 } else { word };
    let that =
        document.lower(word) == "that" && word > site.sentence.first() && document.tag(word - 1).is_noun() && goes_on;
    (that || matches!(document.tag(word), Tag::WDT | Tag::WP)).then(|| Run::new(word, word + 1))
}

/// "the plan" in "the plan, which she opposes": a noun phrase before "that", "which" or "whom", where no object follows the verb.
pub(super) fn relative_object(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let last = relative_head(site, at).filter(|_| !has_object(site))?;
    document.noun_phrase(last).filter(|p| document.tag(p.head as usize).is_noun()).map(|p| p.run)
}

/// "the plan" in "the plan she opposes": a noun phrase with an article right before the subject, where no object follows the verb.
pub(super) fn bare_relative_object(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let phrase = document.noun_phrase(at.checked_sub(1).filter(|&i| i >= site.sentence.first())?)?;
    let (first, head) = (phrase.run.first(), phrase.head as usize);
    let thing = document.tag(first) == Tag::DT && document.tag(head).is_noun() && !document.tag(head).is_proper();
    let adjunct = first > site.sentence.first() && document.tag(first - 1) == Tag::IN
        || document.tokens[head].classes.has(Classes::TIME);
    (thing && !adjunct && phrase.run.end as usize == at && !has_object(site)).then_some(phrase.run)
}

/// The noun phrase that ends at the token, with what belongs to it, where the cue has no object of its own.
pub(super) fn antecedent(site: &Site, last: usize) -> Option<Run> {
    let document = site.document;
    let open = !has_object(site) || site.frame() == Frame::Preposition && !phrase_follows(site);
    let phrase = document.noun_phrase(last).filter(|_| open)?;
    let noun = document.tag(phrase.head as usize).is_noun() || phrase.head as usize == last;
    (noun && document.quotation(last).is_none())
        .then(|| Run::new(document.full_phrase_start(last, site.sentence.first()), last + 1))
}

/// The token before "that", "which", "whom" or "who", over a comma.
pub(super) fn relative_head(site: &Site, at: usize) -> Option<usize> {
    let document = site.document;
    let start = site.sentence.first();
    let relative = at.checked_sub(1).filter(|&r| r > start)?;
    let is_relative = document.tag(relative).is_wh() || document.tag(relative) == Tag::IN;
    if !is_relative || !matches!(document.lower(relative), "that" | "which" | "whom" | "who") {
        return None;
    }
    Some(relative - 1 - usize::from(document.tag(relative - 1) == Tag::Comma && relative - 1 > start))
}

/// The token before the source, where a noun or "everything" ends there.
pub(super) fn bare_antecedent_head(site: &Site, at: usize) -> Option<usize> {
    let document = site.document;
    site.adjacent_subject()?;
    let last = at.checked_sub(1).filter(|&i| i >= site.sentence.first())?;
    let head = document.noun_phrase(last)?.head as usize;
    let all = matches!(document.lower(head), "everything" | "anything" | "nothing" | "something" | "all");
    let thing = matches!(document.tag(head), Tag::NN | Tag::NNS) && !document.tokens[head].classes.has(Classes::TIME);
    (last == head && (all || thing)).then_some(last)
}

/// Whether something completes the cue that could be its object.
fn has_object(site: &Site) -> bool {
    phrase_follows(site) || !matches!(site.frame(), Frame::End | Frame::Comma | Frame::Other)
}

/// Whether a noun phrase starts right behind the cue.
fn phrase_follows(site: &Site) -> bool {
    let next = site.cue.end as usize;
    next < site.sentence.end as usize && site.document.noun_phrase_from(next).is_some()
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;

    #[test]
    fn the_noun_stands_for_the_pronoun_that_is_missing() {
        assert_eq!(contents("It was a risk critics said was small."), ["a risk"]);
        assert_eq!(contents("It was a risk that even critics say was small."), ["that"]);
    }
}
