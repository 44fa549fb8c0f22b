//! Verb groups: auxiliaries, adverbs and negation up to the main verb, with what they say of it.

use super::{Document, Tag};
use crate::lexicon::{self, Classes};
use crate::span::Run;

/// A main verb with its auxiliaries ("have not been told").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerbGroup {
    /// From the first auxiliary to the main verb; a "to" before an infinitive is outside.
    pub run: Run,
    /// Whether it can head a sentence, or what it is instead.
    pub form: VerbForm,
    /// "was told", "got fired".
    pub passive: bool,
    /// Token of the modal that it starts with.
    pub modal: Option<u32>,
    /// "did not say", "has never said".
    pub negated: bool,
    /// "has said".
    pub perfect: bool,
}

/// The form of a [`VerbGroup`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum VerbForm {
    /// "says", "has said", "would say".
    Finite,
    /// "to say".
    Infinitive,
    /// "saying".
    Gerund,
    /// "told", without an auxiliary.
    Participle,
    /// "say", as an imperative or after a verb of perception.
    Base,
}

impl VerbGroup {
    /// Token of the main verb.
    pub fn main(&self) -> usize {
        self.run.last()
    }
}

/// Adds all verb groups of the sentence, in order of their main verbs.
pub fn group(document: &Document, sentence: Run, groups: &mut Vec<VerbGroup>) {
    let mut at = sentence.first();
    while at < sentence.end as usize {
        if document.tag(at).is_verb() {
            let group = group_from(document, at, sentence);
            at = group.run.end as usize;
            groups.push(group);
        } else {
            at += 1;
        }
    }
}

/// The group whose first verb is at `first`.
fn group_from(document: &Document, first: usize, sentence: Run) -> VerbGroup {
    let mut main = first;
    let mut negated = false;
    let mut passive = false;
    let mut perfect = false;
    while let Some(next) = next_in_group(document, main, sentence) {
        negated |= (main + 1..next).any(|i| is_negation(document, i));
        let auxiliary = document.lemma(main);
        let short_has = is_short_has(document, main, next);
        perfect |=
            auxiliary == "have" || short_has || is_short_had(document.lower(main)) && document.tag(next) == Tag::VBN;
        passive = !short_has && matches!(auxiliary, "be" | "get") && matches!(document.tag(next), Tag::VBN | Tag::VBD);
        main = next;
    }
    // "*not to publicly* support", "*to never again* strike"
    let adverbs = |from: usize| {
        (sentence.first()..from).rev().take_while(|&i| document.tag(i).is_adverb()).last().unwrap_or(from)
    };
    let denied = |from: usize, to: usize| (from..to).any(|i| is_negation(document, i));
    let opener = adverbs(first);
    // "vowed to “fight on”"
    let opener = opener - usize::from(opener > sentence.first() && document.is_opening_mark(opener - 1));
    let infinitive = opener > sentence.first() && document.tag(opener - 1) == Tag::TO;
    negated |= denied(opener.max(first.saturating_sub(1)), first);
    let form = match document.tag(first) {
        _ if infinitive => VerbForm::Infinitive,
        Tag::VBG => VerbForm::Gerund,
        Tag::VBN => VerbForm::Participle,
        Tag::VB => VerbForm::Base,
        _ => VerbForm::Finite,
    };
    if infinitive {
        negated |= denied(opener, first) || denied(adverbs(opener - 1), opener - 1);
    }
    let modal =
        (document.tag(first) == Tag::MD && !(perfect && is_short_had(document.lower(first)))).then_some(first as u32);
    VerbGroup { run: Run::new(first, main + 1), form, passive, modal, negated, perfect }
}

/// The verb that goes on the group after the one at `at`, over adverbs and their like ("has always said", "have all said") and, in a question, its subject
/// is not skipped: such groups stay apart.
fn next_in_group(document: &Document, at: usize, sentence: Run) -> Option<usize> {
    let mut next = at + 1;
    let floats = |i: usize| document.tag(i).is_adverb() || matches!(document.lower(i), "all" | "both" | "each");
    while next < sentence.end as usize && floats(next) && next - at <= 3 {
        next += 1;
    }
    if matches!(document.lemma(at), "have" | "be") || document.tag(at) == Tag::MD {
        next = after_time(document, next, sentence);
    }
    if next >= sentence.end as usize || document.tokens[next].quotation != document.tokens[at].quotation {
        return None;
    }
    let tag = document.tag(next);
    let joins = match document.lemma(at) {
        _ if document.tag(at) == Tag::MD => {
            matches!(tag, Tag::VB | Tag::VBP | Tag::VBD) || tag == Tag::VBN && is_short_had(document.lower(at))
        }
        "do" => matches!(tag, Tag::VB | Tag::VBP),
        "have" => matches!(tag, Tag::VBN | Tag::VBD),
        "be" => matches!(tag, Tag::VBG | Tag::VBN | Tag::VBD),
        "get" => tag == Tag::VBN,
        _ => false,
    };
    joins.then_some(next)
}

/// Index after a time, or a preposition with a time or occasion, that stands within the group: "will *today* unveil", "has *this week* said",
/// "has *for weeks* denied", "have *in the past* said".
fn after_time(document: &Document, at: usize, sentence: Run) -> usize {
    const LONGEST: usize = 5;
    let end = (sentence.end as usize).min(at + LONGEST);
    let bare = |i: usize| {
        document.tokens[i].classes.has(Classes::TIME) || matches!(document.lower(i), "this" | "last" | "next")
    };
    let opens = at < end && (document.tag(at) == Tag::IN || bare(at));
    let time = |i: usize| {
        lexicon::classes(document.lemma(i)).has(Classes::TIME.or(Classes::OCCASION))
            || matches!(document.lemma(i), "past" | "occasion" | "private" | "public")
    };
    match (at..end).find(|&i| opens && matches!(document.tag(i), Tag::VBN | Tag::VBD | Tag::VB | Tag::VBG)) {
        Some(verb) if (at..verb).all(|i| !document.tag(i).is_verb()) && time(verb - 1) => verb,
        _ => at,
    }
}

/// "he'd said": not only "would".
fn is_short_had(word: &str) -> bool {
    matches!(word, "'d" | "’d")
}

/// "she's *said* it is safe", "it's *been* a year": not only "is".
fn is_short_has(document: &Document, at: usize, next: usize) -> bool {
    let by = next + 1 < document.sentence(next).end as usize && document.lower(next + 1) == "by";
    matches!(document.lower(at), "'s" | "’s")
        && matches!(document.tag(next), Tag::VBN | Tag::VBD)
        && (document.lower(next) == "been" || document.tokens[next].classes.has(Classes::PARENTHETICAL) && !by)
}

/// "not", "n't", "never" and their like.
fn is_negation(document: &Document, token: usize) -> bool {
    matches!(document.lower(token), "not" | "n't" | "n’t" | "never" | "neither" | "nor")
}

impl Document<'_> {
    /// Index of the verb group that the token stands in.
    pub fn verb_group_at(&self, token: usize) -> Option<usize> {
        let index = *self.verb_group_of.get(token)? as usize;
        (index < self.verb_groups.len()).then_some(index)
    }

    /// The verb group that the token stands in.
    pub fn verb_group(&self, token: usize) -> Option<&VerbGroup> {
        self.verb_group_at(token).map(|i| &self.verb_groups[i])
    }

    /// The verb group whose main verb the token is.
    pub fn verb_group_of_main(&self, token: usize) -> Option<usize> {
        self.verb_group_at(token).filter(|&i| self.verb_groups[i].main() == token)
    }

    /// The finite verb group outside of quotation marks that the token stands in.
    pub fn finite_at(&self, token: usize) -> Option<usize> {
        self.verb_group_at(token)
            .filter(|&i| self.verb_groups[i].form == VerbForm::Finite && self.tokens[token].quotation.is_none())
    }

    /// Whether a verb of saying may take a clause without "that", whose subject would stand right behind it.
    pub fn takes_clause(&self, verb: usize) -> bool {
        let kind = lexicon::KINDS_OF_VERBS.get(self.lemma(verb));
        self.tokens[verb].classes.has(Classes::PARENTHETICAL)
            || self.tokens[verb].classes.has(Classes::CUE_VERB)
                && matches!(kind, None | Some("statement" | "belief" | "show" | "utterance"))
    }
}

#[cfg(test)]
mod tests {
    use super::VerbForm;
    use crate::{read, text};

    /// The first verb group of a sentence: its words, form, and whether it is passive, negated and perfect.
    fn first(sentence: &str) -> (String, VerbForm, [bool; 3]) {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        let group = document.verb_groups.first().expect("a verb group");
        (document.words(group.run).to_owned(), group.form, [group.passive, group.negated, group.perfect])
    }

    #[test]
    fn auxiliaries_and_adverbs_belong_to_it() {
        let expected = ("has repeatedly warned".to_owned(), VerbForm::Finite, [false, false, true]);
        assert_eq!(first("The union has repeatedly warned members."), expected);
    }

    #[test]
    fn a_time_may_stand_within_it() {
        assert_eq!(first("The minister has for many weeks denied the claim.").0, "has for many weeks denied");
        assert_eq!(first("Ministers will today unveil a ban.").0, "will today unveil");
        assert_eq!(first("The firm has this week announced cuts.").0, "has this week announced");
        assert_eq!(first("Friends have in the past said so.").0, "have in the past said");
        assert_eq!(first("The minister has for this task men trained in Leeds.").0, "has");
    }

    #[test]
    fn an_infinitive_may_stand_in_quotation_marks() {
        let article = read::text("test", "He vowed to “fight on”.".to_owned());
        let document = text::analyse(&article);
        assert_eq!(document.verb_groups[1].form, VerbForm::Infinitive);
    }

    #[test]
    fn negation_is_noted() {
        assert_eq!(
            first("The mayor did not say why."),
            ("did not say".to_owned(), VerbForm::Finite, [false, true, false])
        );
    }

    #[test]
    fn to_be_and_a_past_participle_are_passive() {
        assert_eq!(first("The plan was dropped."), ("was dropped".to_owned(), VerbForm::Finite, [true, false, false]));
    }

    #[test]
    fn modals_open_a_group() {
        assert_eq!(first("Prices could rise again.").0, "could rise");
    }

    #[test]
    fn a_negation_before_to_and_an_adverb() {
        assert_eq!(first("Not to publicly support it was wise.").2, [false, true, false]);
    }

    #[test]
    fn short_forms_of_has() {
        assert_eq!(first("She’s said the bridge is safe.").2, [false, false, true]);
        assert_eq!(first("She’s said by friends to be ill.").2, [true, false, false]);
    }
}
