//! Words of stance that say another thing with some targets: "declined to comment", "questioned the suspect", "charged us five dollars".

use super::acts::Act;
use super::targets;
use crate::lexicon::Classes;
use crate::pattern::{Anchor, Match, Site};
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

/// What one accepts without being for it.
const SUFFERED: &[&str] = &[
    "award",
    "blame",
    "bribe",
    "cash",
    "defeat",
    "fact",
    "fate",
    "gift",
    "job",
    "money",
    "payment",
    "post",
    "prize",
    "reality",
    "responsibility",
];

/// What is fought and is no position: the fight itself, and what befalls one.
const FOUGHT: &[&str] = &[
    "battle",
    "blaze",
    "campaign",
    "cancer",
    "disease",
    "election",
    "fight",
    "fire",
    "flame",
    "illness",
    "infection",
    "seat",
    "traffic",
    "tumor",
    "tumour",
    "war",
    "way",
];

/// What one fights for oneself.
const SOUGHT: &[&str] = &[
    "breath",
    "election",
    "job",
    "life",
    "nomination",
    "office",
    "place",
    "position",
    "post",
    "power",
    "presidency",
    "promotion",
    "re-election",
    "seat",
    "survival",
    "title",
];

/// What is held, not argued for.
const HELD: &[&str] = &["championship", "crown", "lead", "majority", "seat", "share", "title", "trophy"];

/// What those support who earn.
const FED: &[&str] = &["child", "family", "wife", "husband", "parent", "habit", "weight"];

/// What bodies and cars stand in.
const WAYS: &[&str] = &[
    "access", "entrance", "entry", "exit", "gate", "highway", "lane", "path", "road", "route", "street", "traffic",
    "view", "way",
];

/// What one celebrates that is nobody's position.
const FEASTS: &[&str] =
    &["anniversary", "arrival", "birthday", "christmas", "goal", "holiday", "victory", "wedding", "win", "year"];

/// What tells that somebody was attacked with more than words.
const VIOLENCE: &[&str] = &[
    "bomb", "bombs", "grenades", "gun", "guns", "injured", "injuring", "killed", "killing", "knife", "knives", "mob",
    "rampage", "rockets", "stabbed", "stones", "wounded", "wounding",
];

/// What one complains of to a doctor.
const AILMENTS: &[&str] =
    &["ache", "dizziness", "fatigue", "fever", "headache", "injury", "nausea", "neck", "pain", "stiffness", "symptom"];

/// Whether the word at the site has another sense than that of its act.
pub fn is_another(site: &Site, rule: &Rule, act: &Act, found: &Match) -> bool {
    let document = site.document;
    let Some(target) = found.contents().next() else { return false };
    let told = targets::infinitive(document, target);
    let on = document.lemma(document.head(target));
    let somebody = targets::names_somebody(document, target);
    let after = || site.head + 1..site.sentence.end as usize;
    let later = |word: &str| after().any(|i| document.lower(i) == word);
    let before = |word: &str| site.cue.start > site.sentence.start && document.lower(site.cue.first() - 1) == word;
    if matches!(document.lower(target.first()), "no" | "none" | "nothing" | "nobody" | "neither")
        && rule.id != "stance-that/holder-cue-target"
    {
        return true;
    }
    if document.lower(target.last()).ends_with("self") || document.lower(target.last()).ends_with("selves") {
        return true;
    }
    match document.lemma(site.head) {
        "blame" if rule.id.starts_with("stance-object/") && blames_on(document, target) => true,
        "accept" => SUFFERED.contains(&on) || document.tag(target.first()) == Tag::CD,
        "decline" if told.is_some_and(|verb| document.lemma(verb) == "be") => true,
        "fight" if rule.id.starts_with("stance-object/") => FOUGHT.contains(&on),
        "fight" | "campaign" => SOUGHT.contains(&on),
        "against" => matches!(on, "backdrop" | "clock" | "law" | "odds" | "rule" | "wall"),
        "complain" => AILMENTS.contains(&on),
        "insist" => document.tag(target.first()) == Tag::PRPS,
        "authorise" | "authorize" => somebody && rule.id.starts_with("stance-object/"),
        "concern" => matches!(on, "centre" | "center" | "core" | "forefront" | "heart" | "top"),
        "defend" => HELD.contains(&on),
        "support" => FED.contains(&on),
        "block" | "bar" | "obstruct" => WAYS.contains(&on),
        "celebrate" => FEASTS.contains(&on),
        "suspect" => !somebody,
        "smear" => !somebody || later("on"),
        "respect" => !somebody && document.tag(site.head) == Tag::VBG,
        "oppose" => site.anchor == Anchor::Passive && before("as"),
        "consider" | "contemplate" | "discuss" => after().next().is_some_and(|i| document.tag(i).is_adjective()),
        "question" | "query" | "challenge" => somebody || on.ends_with("old"),
        "want" if before_what(site) => true,
        "want" => told.is_some_and(|verb| matches!(document.lemma(verb), "know" | "understand" | "see" | "think")),
        "like" | "love" => told.is_none() && site.group.is_some_and(|g| document.verb_groups[g].modal.is_some()),
        "request" | "decline" if matches!(on, "comment" | "interview" | "information") => true,
        "decline" if on == "request" && later("interview") => true,
        "appeal" => matches!(on, "court" | "tribunal"),
        "charge" if !later("with") && !somebody && target.range().any(|i| document.tag(i) == Tag::CD) => true,
        "charge" => !later("with") && (later("for") || document.tag(site.head) == Tag::VBZ),
        "threaten" if rule.id.starts_with("stance-threat/") => {
            target.first().checked_sub(2).is_some_and(|i| document.tag(i) == Tag::Comma)
        }
        "threaten" => !somebody && matches!(document.tag(site.head), Tag::VBG | Tag::VBZ | Tag::VBP),
        "prosecute" => !somebody,
        "defy" => on == "understanding" || on == "expectation" || on == "gravity",
        "demand" => document.tag(site.head) == Tag::NN && rule.id.starts_with("stance-preposition/"),
        "offer" => rule.id.starts_with("stance-object/") && !OFFERED.contains(&on),
        "urge" => told.is_none() && target.range().any(|i| document.lower(i) == "against"),
        "attack" if document.tag(site.head) == Tag::NN => {
            is_launched(site) && !after().any(|i| is_of_words(document, i))
        }
        "attack" => {
            site.sentence.range().any(|i| VIOLENCE.contains(&document.lower(i)))
                || is_armed(document, target)
                || found.source.is_some_and(|h| is_armed(document, h))
        }
        "abandon" => !document.tokens[document.head(target)].classes.has(Classes::POINTING.or(Classes::LIFELESS)),
        "contest" => matches!(
            on,
            "championship" | "contest" | "election" | "final" | "match" | "poll" | "race" | "seat" | "vote"
        ),
        "welcome" => somebody && target.range().any(|i| document.lower(i) == "to"),
        _ => act.name == "refuse" && told.is_some_and(|verb| document.tokens[verb].classes.has(Classes::DIVULGING)),
    }
}

/// "blamed the flood *on* the council": what is blamed is not the object.
fn blames_on(document: &Document, target: Run) -> bool {
    let after = document.noun_phrase_from(target.first()).map(|p| p.run.end as usize);
    after.is_some_and(|i| document.sentence(target.first()).contains(i) && document.lower(i) == "on")
}

/// "*what* the people want them to do".
fn before_what(site: &Site) -> bool {
    let document = site.document;
    let before = site.subject.and_then(|s| s.run.first().checked_sub(1)).filter(|&i| i >= site.sentence.first());
    let counted = |i: usize| {
        let first = document.noun_phrase(i).map_or(i, |p| p.run.first());
        (first.saturating_sub(1)..=i).any(|i| document.lower(i) == "how")
    };
    before.is_some_and(|i| document.lower(i) == "what" || counted(i))
}

/// "*launched* an attack": with what is open, unless it was "scathing".
fn is_launched(site: &Site) -> bool {
    let document = site.document;
    let Some(group) = site.group else { return false };
    let verb = document.lemma(document.verb_groups[group].main());
    let fierce = |i: usize| {
        matches!(
            document.lower(i),
            "blistering" | "extraordinary" | "fierce" | "scathing" | "stinging" | "verbal" | "veiled"
        )
    };
    matches!(verb, "launch" | "carry" | "mount" | "stage" | "make") && !site.cue.range().any(fierce)
}

/// "launched an attack on the council, *calling* it a joke", "*over* the tax".
fn is_of_words(document: &Document, at: usize) -> bool {
    let says = document.tag(at) == Tag::VBG
        && document.tokens[at].classes.has(Classes::CUE_VERB.or(Classes::SAYING).or(Classes::JUDGING));
    says || document.lower(at) == "over"
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
            "The bank charged two pounds.",
            "The minister accepted the blame.",
            "Greta Okafor campaigned for her seat.",
            "Greta Okafor defended her title.",
            "Greta Okafor complained of a headache.",
            "Insults are against the law.",
            "The crowd launched an attack on the mayor.",
            "They are seen as guests as opposed to citizens.",
            "A lorry blocked the road.",
        ] {
            assert!(extract(&read::text("a", words.to_owned())).stances.is_empty(), "{words}");
        }
    }
}
