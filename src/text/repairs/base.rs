//! Base forms that look like nouns or adjectives: behind a modal, and behind "to".

use super::third_person::has_verbal_forms;
use crate::lexicon::{self, Classes};
use crate::text::{Document, Tag, lemmas, tagger};

/// "The plan will *alarm* voters", "They don't *revile* it": a word in small letters behind a modal or a denied "do".
pub(super) fn follows_modal(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let first = sentence.first();
    let governs = |&modal: &usize| {
        document.tag(modal) == Tag::MD
            || matches!(document.lower(modal), "do" | "does" | "did")
                && (modal + 1..at).any(|i| matches!(document.lower(i), "not" | "n't" | "n’t"))
    };
    let acts = || is_small(document, at) && can_act(document, at);
    let Some(modal) = before_adverbs(document, at).filter(governs).filter(|_| acts()) else {
        return false;
    };
    // "What can *farmers* do?", "Only then will *peace* come": the subject stands behind the modal.
    let inverted = modal == first
        || document.tag(modal - 1).is_wh() && document.lower(modal - 1) != "who"
        || document.is_opening_mark(modal - 1)
        || document.tag(modal - 1) == Tag::Open
        || modal == first + 1 && document.tag(first) == Tag::CC
        || document.tag(modal - 1).is_adverb()
            && !(first..modal).any(|i| document.tag(i).is_nominal() || document.tag(i) == Tag::DT)
        || matches!(document.lower(modal - 1), "so" | "nor" | "neither" | "only" | "never");
    let verb_next = sentence.contains(at + 1) && document.tag(at + 1) == Tag::VB;
    // "should *new* information surface"
    let describes = document.tag(at) == Tag::JJ
        && sentence.contains(at + 1)
        && document.tag(at + 1).is_noun()
        && tagger::known(document.lower(at)).is_some_and(|tags| tags.contains(Tag::JJ))
        && !is_base_form(document.lower(at));
    !inverted && !verb_next && !describes && document.tokens[modal].quotation == document.tokens[at].quotation
}

/// "offered *to* shelter the men", "vowed *to* “fight on”": whether the token is a "to" behind what takes infinitives, and before a word that an
/// object follows or that stands in quotation marks, and which is no other verb's form.
pub(super) fn opens_infinitive(document: &Document, to: usize) -> bool {
    let sentence = document.sentence(to);
    let end = sentence.end as usize;
    if document.lower(to) != "to" || to + 2 >= end {
        return false;
    }
    let quoted = document.is_opening_mark(to + 1);
    let word = (to + 1 + usize::from(quoted)..end).find(|&i| !document.tag(i).is_adverb()).unwrap_or(end);
    if word + 1 >= end || !is_small(document, word) || !can_act(document, word) {
        return false;
    }
    let next = word + 1;
    let plain = matches!(document.tag(word), Tag::NN | Tag::JJ | Tag::VB | Tag::VBP);
    if quoted {
        // "simmer *down*"
        let particle = matches!(document.lower(next), "down" | "up" | "out" | "off" | "on" | "in");
        return plain
            && (is_base_form(document.lower(word)) || particle)
            && !(document.tag(word) != Tag::VB && document.tag(next).is_noun())
            && takes_infinitive(document, to, true);
    }
    let date = document.lower(word) == "date";
    match document.tag(next) {
        _ if date || !matches!(document.tag(word), Tag::NN | Tag::JJ | Tag::FW) => false,
        Tag::DT | Tag::PRP | Tag::PRPS => takes_infinitive(document, to, false),
        // "muscle him *out*", "host *events*"
        Tag::NNS | Tag::NNP | Tag::RP => {
            takes_infinitive(document, to, true)
                && document.tag(word) == Tag::NN
                && (document.tag(next) == Tag::RP || is_base_form(document.lower(word)))
        }
        _ => false,
    }
}

/// Whether a word stands right behind a "to" that opens its infinitive, over adverbs and a mark.
pub(super) fn is_infinitive(document: &Document, at: usize) -> bool {
    let before = before_adverbs(document, at);
    let before =
        before.filter(|&i| i > document.sentence(at).first() && document.is_opening_mark(i)).map(|i| i - 1).or(before);
    before.is_some_and(|to| opens_infinitive(document, to))
}

/// Whether what stands before "to" takes an infinitive: a verb or adjective ("offered", "eager"), a noun such as "effort", or somebody behind a
/// verb of telling or asking ("asked him to"). Strictly so where a noun behind "to" is as likely: not "listened to", "goes to".
fn takes_infinitive(document: &Document, to: usize, strictly: bool) -> bool {
    const LONGEST: usize = 8;
    const NOUNS: [&str; 26] = [
        "ability",
        "attempt",
        "bid",
        "campaign",
        "chance",
        "decision",
        "desire",
        "drive",
        "effort",
        "freedom",
        "intention",
        "move",
        "movement",
        "need",
        "obligation",
        "opportunity",
        "permission",
        "plan",
        "power",
        "promise",
        "proposal",
        "refusal",
        "right",
        "threat",
        "vow",
        "willingness",
    ];
    // Whose "to" has a noun as well: "goes to press conferences", "led to calls".
    const EITHER: [&str; 12] =
        ["commit", "go", "help", "keep", "lead", "move", "order", "push", "rush", "unite", "use", "work"];
    // "listened to music"
    const SPEAKING_TO: [&str; 11] =
        ["answer", "attribute", "listen", "object", "point", "react", "refer", "reply", "respond", "speak", "talk"];
    let first = document.sentence(to).first();
    let Some(before) = before_adverbs(document, to) else { return false };
    let classes = |i: usize| lemmas::verb_classes(document.lower(i), document.tag(i));
    let word = document.lower(before);
    match document.tag(before) {
        tag if tag.is_verb() && tag != Tag::MD => {
            let commits = classes(before).has(Classes::COMMITTING.or(Classes::REFRAINING).or(Classes::CONTROLLING));
            let other =
                || classes(before).has(Classes::CUE_VERB) || matches!(word, "have" | "has" | "had" | "having" | "used");
            let lemma = lemmas::verb_lemma(word, tag);
            let either = EITHER.contains(&&*lemma);
            !SPEAKING_TO.contains(&&*lemma) && (commits && !(strictly && either) || !strictly && other())
        }
        tag if tag.is_adjective() => {
            lexicon::classes(word).has(Classes::COMMITTING)
                || matches!(
                    word,
                    "able"
                        | "unable"
                        | "likely"
                        | "unlikely"
                        | "free"
                        | "keen"
                        | "set"
                        | "ready"
                        | "hard"
                        | "easy"
                        | "happy"
                )
        }
        tag if tag.is_nominal() => {
            let noun = word.strip_suffix('s').unwrap_or(word);
            if NOUNS.contains(&word) || NOUNS.contains(&noun) {
                return true;
            }
            let start = before.saturating_sub(LONGEST).max(first);
            let verb =
                (start..before).rev().find(|&i| !document.tag(i).is_prenominal() && !document.tag(i).is_nominal());
            verb.is_some_and(|i| {
                document.tag(i).is_verb()
                    && classes(i).has(Classes::CONTROLLING.or(Classes::TELLING))
                    && !matches!(
                        &*lemmas::verb_lemma(document.lower(i), document.tag(i)),
                        "show" | "teach" | "lead" | "push" | "help"
                    )
                    || matches!(document.lower(i), "want" | "wants" | "wanted")
            })
        }
        _ => false,
    }
}

/// Whether the table of verbs has the word, or the dictionary has it as a verb's base form, or another form of it: "silence", for it has "silenced".
fn is_base_form(word: &str) -> bool {
    const BASE: [Tag; 2] = [Tag::VB, Tag::VBP];
    let known = tagger::known(word).is_some_and(|tags| BASE.into_iter().any(|tag| tags.contains(tag)));
    known || lexicon::KINDS_OF_VERBS.contains_key(word) || has_verbal_forms(word)
}

/// A word of letters alone without a capital.
fn is_small(document: &Document, at: usize) -> bool {
    document.form(at).bytes().all(|b| b.is_ascii_lowercase())
}

/// Not "someone", "today", "likely", "the next week": what stands behind a modal or "to" without being a verb.
fn can_act(document: &Document, at: usize) -> bool {
    let word = document.lower(at);
    let classes = lexicon::classes(word);
    let time = |i: usize| document.sentence(at).contains(i) && lexicon::classes(document.lower(i)).has(Classes::TIME);
    let other =
        matches!(word, "someone" | "anyone" | "everyone" | "able" | "first" | "such" | "much" | "as" | "less" | "due");
    let ends = |end: &&str| word.ends_with(*end) && word.len() > end.len() + 2;
    let described_time = document.tag(at) == Tag::JJ && time(at + 1);
    !other
        && !classes.has(Classes::TIME.or(Classes::PRONOMINAL))
        && !described_time
        && !["body", "thing", "self", "ly", "ing", "ed"].iter().any(ends)
}

/// The token before, over the adverbs that stand between: "will *never* alarm".
fn before_adverbs(document: &Document, at: usize) -> Option<usize> {
    (document.sentence(at).first()..at).rev().find(|&i| !document.tag(i).is_adverb())
}

#[cfg(test)]
mod tests {
    use super::super::tests::has;
    use super::Tag;

    #[test]
    fn behind_modals_and_denied_do() {
        assert!(has("The plan will alarm voters.", "alarm", Tag::VB));
        assert!(has("The unions could still bag the nomination.", "bag", Tag::VB));
        assert!(has("They don't revile the unions.", "revile", Tag::VB));
        assert!(has("Ministers will today unveil it.", "today", Tag::NN));
        assert!(has("What can peace bring?", "peace", Tag::NN));
        assert!(has("But could fragrant flowers help?", "fragrant", Tag::JJ));
    }

    #[test]
    fn behind_to() {
        assert!(has("He offered to shelter the men.", "shelter", Tag::VB));
        assert!(has("They asked him to host events.", "host", Tag::VB));
        assert!(has("His willingness to savage the paper is known.", "savage", Tag::VB));
        assert!(has("The mill shut, according to press reports.", "press", Tag::NN));
        assert!(has("They agreed to prisoner swaps.", "prisoner", Tag::NN));
    }

    #[test]
    fn behind_to_and_a_quotation_mark() {
        assert!(has("He vowed to “fight on”.", "to", Tag::TO));
        assert!(has("The speaker told members to “simmer down”.", "simmer", Tag::VB));
        assert!(has("He referred to “drink culture”.", "to", Tag::IN));
    }
}
