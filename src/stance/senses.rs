//! Words of stance that say another thing with some targets: "declined to comment", "questioned the suspect", "charged us five dollars".

use super::acts::Act;
use super::targets;
use crate::lexicon::Classes;
use crate::pattern::{Match, Site};
use crate::rules::Rule;
use crate::span::Run;
use crate::text::{Document, Tag};

/// What is offered as a step towards somebody: not a discount, nor evidence.
const OFFERED: &[&str] = &[
    "aid",
    "amnesty",
    "apology",
    "assistance",
    "asylum",
    "ceasefire",
    "compensation",
    "concession",
    "deal",
    "help",
    "mediation",
    "support",
    "talk",
    "truce",
];

/// Whether the word at the site has another sense than that of its act.
pub fn is_another(site: &Site, rule: &Rule, act: &Act, found: &Match) -> bool {
    let document = site.document;
    let Some(target) = found.contents().next() else { return false };
    let told = targets::infinitive(document, target);
    let on = document.lemma(document.head(target));
    let somebody = targets::names_somebody(document, target);
    let later = |word: &str| (site.head + 1..site.sentence.end as usize).any(|i| document.lower(i) == word);
    match document.lemma(site.head) {
        "question" | "query" | "challenge" => somebody,
        "want" => told.is_some_and(|verb| matches!(document.lemma(verb), "know" | "understand" | "see" | "think")),
        "like" | "love" => told.is_none() && site.group.is_some_and(|g| document.verb_groups[g].modal.is_some()),
        "request" | "decline" if matches!(on, "comment" | "interview" | "information") => true,
        "appeal" => matches!(on, "court" | "tribunal"),
        "charge" => !later("with") && (later("for") || document.tag(site.head) == Tag::VBZ),
        "threaten" => !somebody && matches!(document.tag(site.head), Tag::VBG | Tag::VBZ | Tag::VBP),
        "prosecute" => !somebody,
        "defy" => on == "understanding" || on == "expectation" || on == "gravity",
        "demand" => document.tag(site.head) == Tag::NN && rule.id.starts_with("stance-preposition/"),
        "offer" => rule.id.starts_with("stance-object/") && !OFFERED.contains(&on),
        "urge" => told.is_none() && target.range().any(|i| document.lower(i) == "against"),
        "attack" => is_armed(document, target) || found.source.is_some_and(|h| is_armed(document, h)),
        "abandon" => !document.tokens[document.head(target)].classes.has(Classes::POINTING.or(Classes::LIFELESS)),
        "contest" => matches!(on, "election" | "seat" | "match" | "final"),
        "welcome" => somebody && target.range().any(|i| document.lower(i) == "to"),
        _ => act.name == "refuse" && told.is_some_and(|verb| document.tokens[verb].classes.has(Classes::DIVULGING)),
    }
}

/// "pirates", "the army".
fn is_armed(document: &Document, holder: Run) -> bool {
    holder.range().any(|i| document.tokens[i].classes.has(Classes::ARMED))
}

#[cfg(test)]
mod tests {
    use crate::{extract, read};

    #[test]
    fn another_sense_is_no_position() {
        for words in [
            "The minister declined to comment.",
            "The police questioned Greta Okafor.",
            "The bank charges customers for advice.",
            "The rebels attacked the town.",
            "The firm offered discounts.",
            "Greta Okafor contested the election.",
            "The minister welcomed the mayor to the palace.",
        ] {
            assert!(extract(&read::text("a", words.to_owned())).stances.is_empty(), "{words}");
        }
    }
}
