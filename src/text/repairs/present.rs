//! Present forms: verbs that look like nouns, and nouns that look like verbs.

use crate::lexicon::{self, Classes};
use crate::span::Run;
use crate::text::{Document, Tag};

/// "UN chief *warns* of famine": in a line without a finite verb or full stop the word in -s behind a noun that can be a verb of saying.
pub(super) fn headline_verb(document: &Document, sentence: Run) -> Option<usize> {
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

/// "The campaign *worries* that the lead could shrink": a word in -s before "that" and behind the noun phrase that opens the sentence, which has
/// no finite verb before it.
pub(super) fn worries_that(document: &Document, at: usize) -> bool {
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

/// "…, the Gazette reports, citing the police", "…, the complaint alleges": a word of saying in -s between a mark and a name, or a noun with its
/// determiner, that follows a comma.
pub(super) fn reports_at_the_end(document: &Document, at: usize) -> bool {
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

/// "the plan the union *opposes*": a word in -s that can be a verb of stance and is no usual noun, at the end of a noun phrase that begins with a
/// determiner right after another noun.
pub(super) fn heads_bare_relative(document: &Document, at: usize) -> bool {
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

/// "said that *exports* rose": a word in -s that can be a noun, behind what opens a clause and right before a finite verb.
pub(super) fn is_subject_of_next(document: &Document, at: usize) -> bool {
    let next = at + 1;
    let opens = |i: usize| matches!(document.tag(i), Tag::WDT | Tag::IN) || document.lower(i) == "said";
    document.tag(at) == Tag::VBZ
        && !matches!(document.lower(at), "is" | "has" | "does" | "says" | "'s" | "’s")
        && at > document.sentence(at).first()
        && opens(at - 1)
        && document.sentence(at).contains(next)
        && matches!(document.tag(next), Tag::VBD | Tag::MD)
}

/// "Many *fear* Obi", "some *view* the plan as": a word that can be a verb of saying or thinking, right behind a quantifier that opens its clause
/// and before what can be an object or clause.
pub(super) fn is_verb_of_many(document: &Document, at: usize) -> bool {
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
