//! Who speaks before a colon, and headings that only look like that.

use crate::lexicon::{self, Classes, Known};
use crate::pattern::{Anchor, Site};
use crate::span::Run;
use crate::text::{Document, Tag};

/// "SMITH:" at the start of a line or sentence.
pub(super) fn speaker(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    if site.anchor != Anchor::Colon || document.quotation(site.head).is_some() {
        return None;
    }
    let from = |i: usize| document.lower(i) == "from" || document.tag(i) == Tag::CC;
    let first = (site.sentence.first()..at).find(|&i| document.is_word(i) && !from(i))?;
    // "Q:" and "A:" in interviews.
    let short = at - first <= 4 && document.tag(at - 1).is_nominal() || at - first == 1 && document.form(first) == "A";
    let phrase = document.full_phrase_end_from(first, at) == Some(at);
    if is_topic(document, Run::new(first, at)) {
        return None;
    }
    (at - first <= 12 && (phrase || short)).then(|| Run::new(first, at))
}

/// "*Chile*: Court orders release", "*Video*: Minister denies it", "*Reality Check*: Is it true?": a place, what no name or noun for
/// somebody or something that speaks heads, or a heading with a verb.
fn is_topic(document: &Document, label: Run) -> bool {
    let somebody = Classes::SPEAKERS.or(Classes::PERSONAL);
    let speaks = Classes::DOCUMENT.or(Classes::ORGAN).or(Classes::COMPANY).or(Classes::FINDING);
    let (head, single) = (document.head(label), label.len() == 1);
    let known = |i: usize| lexicon::known(document.lower(i));
    let person = Known::SURNAME.or(Known::GIVEN);
    let opens = document.tag(label.first());
    let plain = |i: usize| document.form(i).starts_with(char::is_lowercase);
    if label.range().any(|i| document.tag(i).is_finite() && plain(i)) || matches!(opens, Tag::VBG | Tag::IN | Tag::WRB)
    {
        return true;
    }
    let behind = (label.end as usize + 1).min(document.sentence(head).last());
    let asks = document.tag(behind).is_wh() || document.form(document.sentence(head).last()) == "?";
    let has = |classes: Classes| label.range().any(|i| document.tokens[i].classes.has(classes));
    if has(somebody) || !asks && has(speaks) {
        return false;
    }
    match document.tag(head) {
        Tag::NN | Tag::NNS => document.form(head).len() > 1,
        tag if !tag.is_proper() => false,
        _ if single && known(head).has(Known::PLACE) => !known(head).has(person),
        _ if lexicon::known(&document.words(label).to_lowercase()).has(Known::PLACE) => true,
        // "ANALYSIS: The deal is dead", "Reality Check: Is it true?"; but "TRUMP: “We won.”" and "Judicial Watch: They hid it"
        _ if document.is_opening_mark(behind) => false,
        _ => {
            let capitals = label.range().all(|i| !document.form(i).contains(char::is_lowercase));
            (capitals || asks) && label.range().all(|i| known(i).has(Known::WORD) && !known(i).has(person))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::is_topic;
    use crate::span::Run;
    use crate::{read, text};

    #[test]
    fn a_heading_is_no_speaker() {
        for (line, topic) in [
            ("Reality Check: How much would it cost?", true),
            ("New Zealand: Whales hit the boat", true),
            ("THE FACTS: The bill would cost a billion.", true),
            ("The border wall: What is at stake?", true),
            ("Young woman: I was afraid of him.", false),
            ("Mayor Lind: The bridge is safe.", false),
        ] {
            let article = read::text("test", line.to_owned());
            let document = text::analyse(&article);
            let colon = (0..document.tokens.len()).find(|&i| document.lower(i) == ":").expect("a colon");
            assert_eq!(is_topic(&document, Run::new(0, colon)), topic, "{line}");
        }
    }
}
