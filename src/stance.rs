//! Matches, attributions → stances: who is for and against what.

pub mod acts;
mod candidates;
mod claims;
mod holders;
mod mood;
mod references;
mod senses;
mod targets;

use crate::attribution::Attribution;
use crate::entity::{Entities, Kind};
use crate::lexicon::{self, part};
use crate::span::Run;
use crate::text::Document;
pub use candidates::{Candidate, sites};
use claims::Claims;
use references::References;

/// A position of somebody on something.
#[derive(Clone, Debug, PartialEq)]
pub struct Stance {
    /// Index of the entity whose stance it is.
    pub holder: Option<usize>,
    /// For or against.
    pub sign: Sign,
    /// "would oppose it if …", "seemed to oppose", "reportedly opposes".
    pub hedged: bool,
    /// What the words do: `endorse`, `reject`, `accuse` …
    pub act: &'static str,
    /// What it is about, as the text has it.
    pub target: Option<Run>,
    /// Index of the entity that the target is.
    pub target_entity: Option<usize>,
    /// What "this stance", "the proposal", "it" points back to.
    pub refers_to: Option<Antecedent>,
    /// The words that show it.
    pub cue: Option<Run>,
    /// Index of the attribution that carries it.
    pub claim: Option<usize>,
    /// Id of the rule that found it.
    pub rule: &'static str,
    /// How often such a finding is right, between 0 and 1.
    pub confidence: f32,
}

/// For or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub enum Sign {
    /// For it.
    Support,
    /// Against it.
    Oppose,
    /// Both, or neither yet.
    Ambivalent,
}

/// What a stance points back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Antecedent {
    /// Index of an attribution.
    Claim(usize),
    /// Index of an earlier stance.
    Stance(usize),
}

/// Claims whose content is somebody else's and is not granted: "denied that she backs the plan".
const DENYING: &[&str] = &["deny", "doubt", "dispute", "refute", "dismiss", "reject", "question", "wonder", "ask"];

/// Claims whose content is only hoped, feared or foreseen, where it is of others.
const FORESEEING: &[&str] = &[
    "anticipate",
    "assume",
    "expect",
    "fear",
    "forecast",
    "guess",
    "hope",
    "imagine",
    "predict",
    "speculate",
    "wish",
    "worry",
];

/// What the text's words say for or against something, before it is known who is who.
pub fn candidates(document: &Document) -> Vec<Candidate> {
    candidates::find(document)
}

/// Those who may hold the candidates' stances, as the text has them.
pub fn holders(candidates: &[Candidate]) -> impl Iterator<Item = Run> + '_ {
    candidates.iter().flat_map(|c| c.holders.iter().copied())
}

/// All stances, in the order of their cues. Where several hold one together, each has their own.
pub fn find(
    document: &Document,
    attributions: &[Attribution],
    entities: &Entities,
    candidates: &[Candidate],
) -> Vec<Stance> {
    let claims = Claims::new(document, attributions);
    let mut stances: Vec<Stance> = Vec::new();
    for candidate in candidates {
        let around = claims.around(candidate.head);
        let speaker = around.map(|c| &attributions[c]);
        if speaker.is_some_and(|c| DENYING.contains(&c.act.as_str())) {
            continue;
        }
        // "said X. While X must end, …": what goes on without quotation marks may be the article's own words.
        let goes_on = speaker.and_then(|c| c.head).is_some_and(|cue| {
            document.tokens[cue].sentence != document.tokens[candidate.head].sentence
                && document.quotation(candidate.head).is_none()
        });
        if candidate.found.source.is_none() && goes_on {
            continue;
        }
        let target = candidate.found.contents().next().map(|t| holders::antecedent(document, t));
        let target_entity = target.filter(|_| candidate.has_nominal_target()).and_then(|t| entities.of(document, t));
        let references = References { document, attributions, entities, stances: &stances };
        let refers_to = references.of(candidate, target, target_entity);
        let mut stance = Stance {
            holder: None,
            sign: candidate.sign,
            hedged: candidate.hedged,
            act: candidate.act.name,
            target,
            target_entity,
            refers_to,
            cue: Some(candidate.found.cue),
            claim: claims.by(candidate.head).or(around),
            rule: candidate.rule.id,
            confidence: f32::from(lexicon::STANCE_RULES.get(&[part(candidate.rule.id)])) / 100.0,
        };
        if let Some(Antecedent::Stance(shared)) = stance.refers_to.filter(|_| candidate.echoes()) {
            let shared = &stances[shared];
            (stance.sign, stance.target, stance.target_entity) = (shared.sign, shared.target, shared.target_entity);
        }
        if target.is_some_and(|t| !holders::reaches_somebody(document, entities, candidate, t)) {
            continue;
        }
        let mut holders = holders::entities(document, entities, candidate, speaker);
        let own = speaker.and_then(|c| entities.of(document, c.source?));
        let foreseen = speaker.is_some_and(|c| FORESEEING.contains(&c.act.as_str()));
        let foreseen = foreseen || candidate.supposed && !candidate.hedged && !candidate.act.deed;
        holders.retain(|&holder| !foreseen || own == Some(holder));
        holders.retain(|&holder| !holders::is_foretold(document, entities, candidate, holder, speaker));
        // Nobody's position is on themselves.
        holders.retain(|&holder| stance.target_entity != Some(holder));
        let alone = target.is_none() && candidate.act.mutual;
        for &holder in holders.iter().filter(|_| !alone) {
            stances.push(Stance { holder: Some(holder), ..stance.clone() });
        }
        if let ([one, other], [_, partner]) = (&holders[..], &candidate.holders[..])
            && candidate.act.mutual
            && stance.target_entity.is_none_or(|e| entities.list[e].kind == Kind::Other)
        {
            let (holder, target) = (Some(*one), Some(*partner));
            stances.push(Stance { holder, target, target_entity: Some(*other), ..stance });
        }
    }
    stances
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{attribution, entity, read, text};

    /// Holder, sign, act and target of each stance in a text.
    fn stances(words: &str) -> Vec<String> {
        let article = read::text("a", words.to_owned());
        let document = text::analyse(&article);
        let attributions = attribution::find(&document);
        let candidates = candidates(&document);
        let entities = entity::find(&document, &attributions, holders(&candidates));
        let told = |s: &Stance| {
            let holder = &entities.list[s.holder.unwrap()].name;
            let target = s.target.map_or("-", |t| document.words(t));
            format!("{holder} {:?} {} {target}", s.sign, s.act).replace('\n', " ")
        };
        find(&document, &attributions, &entities, &candidates).iter().map(told).collect()
    }

    #[test]
    fn what_is_denied_is_turned() {
        assert_eq!(stances("The union does not support the merger."), ["The union Oppose endorse the merger"]);
        assert_eq!(stances("The union no longer supports the merger."), ["The union Oppose endorse the merger"]);
        assert_eq!(stances("The union does not oppose the merger."), ["The union Ambivalent oppose the merger"]);
        assert_eq!(stances("The union did not praise the merger."), [""; 0]);
        assert_eq!(stances("The union has dropped support for the merger."), ["The union Oppose endorse the merger"]);
    }

    #[test]
    fn what_is_possible_supposed_or_asked_is_none() {
        for words in [
            "The union might oppose the merger.",
            "If the union opposes the merger, it will fail.",
            "Does the union oppose the merger?",
            "The union is expected to oppose the merger.",
            "The union neither supports nor opposes the merger.",
            "Not all unions oppose the merger.",
            "Greta Okafor denied that the union opposes the merger.",
        ] {
            assert!(!stances(words).iter().any(|s| s.starts_with("The union")), "{words}");
        }
    }

    #[test]
    fn who_stops_short_is_neither_for_nor_against() {
        for words in [
            "The union has not endorsed the merger.",
            "The union has yet to endorse the merger.",
            "The union stopped short of endorsing the merger.",
            "The union fails to endorse the merger.",
        ] {
            assert_eq!(stances(words), ["The union Ambivalent endorse the merger"], "{words}");
        }
        assert_eq!(stances("The union refused to rule out the merger."), ["The union Ambivalent refuse the merger"]);
    }

    #[test]
    fn conditions_and_hearsay_are_hedged() {
        let hedged = |words: &str| {
            let record = crate::extract(&read::text("a", words.to_owned()));
            record.stances.iter().map(|s| s.hedged).collect::<Vec<_>>()
        };
        assert_eq!(hedged("The union would back the merger if it were cheap."), [true]);
        assert_eq!(hedged("The union is said to oppose the merger."), [true]);
        assert_eq!(hedged("The union reportedly opposes the merger."), [true]);
        assert_eq!(hedged("The union will oppose the merger even if it is cheap."), [false]);
    }

    #[test]
    fn negation_may_stand_after_the_verb() {
        assert_eq!(stances("The union is not in favour of the merger."), ["The union Oppose endorse the merger"]);
        assert_eq!(stances("The union is not against the merger."), ["The union Ambivalent oppose the merger"]);
        assert_eq!(
            stances("“There is no way that we will back the merger,” Greta Okafor said."),
            ["Greta Okafor Oppose endorse the merger"]
        );
    }

    #[test]
    fn a_target_ends_before_the_reason() {
        assert_eq!(
            stances("Greta Okafor blamed the council for the flood."),
            ["Greta Okafor Oppose accuse the council"]
        );
        assert_eq!(
            stances("Greta Okafor accused the council of hiding the flood."),
            ["Greta Okafor Oppose accuse the council"]
        );
        assert_eq!(
            stances("Greta Okafor praised the merger on Monday because it is cheap."),
            ["Greta Okafor Support praise the merger"]
        );
        assert_eq!(stances("Greta Okafor dismissed the merger as a joke."), ["Greta Okafor Oppose reject the merger"]);
    }

    #[test]
    fn disagreement_points_to_what_was_said() {
        let record = |words: &str| crate::extract(&read::text("a", words.to_owned()));
        let with = record("Greta Okafor said the merger is cheap. Ivan Petrov disagreed with Okafor.");
        assert_eq!(with.stances[0].refers_to.as_ref(), Some(&with.claims[0].id));
        let it = record("Greta Okafor welcomed the merger, but Ivan Petrov rejected it.");
        assert_eq!(it.stances[1].refers_to.as_ref(), Some(&it.stances[0].id));
        let next = record("Greta Okafor proposed a tax. The union rejected it.");
        assert_eq!(next.stances[1].refers_to.as_ref(), Some(&next.stances[0].id));
        let open = record(
            "Greta Okafor proposed a tax on the sale of land. A spokesman read a letter. The union rejected it.",
        );
        assert_eq!(open.stances[1].refers_to, None);
        let vote = record("Nine members voted for the plan, and Chile abstained.");
        assert_eq!(vote.stances[1].refers_to.as_ref(), Some(&vote.stances[0].id));
    }

    #[test]
    fn infinitives_that_are_against_something() {
        assert_eq!(stances("The union urged the board to reject the merger."), ["The union Oppose urge the merger"]);
        assert_eq!(stances("The union refused to back the merger."), ["The union Oppose refuse the merger"]);
        assert_eq!(stances("Greta Okafor called for a boycott of the firm."), ["Greta Okafor Oppose demand the firm"]);
    }

    #[test]
    fn what_is_refused_may_stand_before() {
        assert_eq!(
            stances("We saw the merger that the union refused to endorse."),
            ["the union Oppose endorse the merger"]
        );
    }

    #[test]
    fn several_holders_of_one_target() {
        assert_eq!(
            stances("The merger was proposed by Greta Okafor and backed by Ivan Petrov."),
            ["Greta Okafor Support propose The merger", "Ivan Petrov Support endorse The merger"]
        );
        assert_eq!(stances("On Monday Chile and Peru signed a treaty."), ["Chile Support cooperate Peru"]);
    }

    #[test]
    fn what_others_will_do_is_foretold() {
        assert_eq!(stances("Greta Okafor said Ivan Petrov will pay the fine."), [""; 0]);
        let met = |words| stances(words).iter().any(|s| s.contains("consult"));
        assert!(
            met("Greta Okafor plans to meet Ivan Petrov.") && !met("Greta Okafor has no plans to meet Ivan Petrov.")
        );
    }

    #[test]
    fn a_target_has_its_infinitive() {
        assert_eq!(
            stances("A bid to stop the strike was rejected by the court."),
            ["the court Oppose reject A bid to stop the strike"]
        );
    }

    #[test]
    fn who_does_not_act_holds_nothing() {
        for words in [
            "Fighting the plan will be hard, observers say.",
            "Letters were sent to staff criticising the plan.",
            "The plan was approved at a meeting led by the mayor.",
            "Greta Okafor hopes that the council will withhold approval for the plan.",
            "The steps will ensure that Chile backs the plan.",
            "The mayor was pointing at the plan, not endorsing it.",
            "An old river has taken aim at the town.",
        ] {
            assert_eq!(stances(words), [""; 0], "{words}");
        }
        assert_eq!(
            stances("Greta Okafor dropped Chile's support for the plan."),
            ["Greta Okafor Oppose endorse the plan"]
        );
        assert_eq!(
            stances("Greta Okafor blamed the flood on the council."),
            ["Greta Okafor Oppose accuse the council"]
        );
    }

    #[test]
    fn a_target_ends_before_another_clause() {
        assert_eq!(
            stances("Greta Okafor vowed to oppose the merger unless it is amended."),
            ["Greta Okafor Oppose promise the merger"]
        );
        assert_eq!(stances("People hate you or they think you are rich."), ["People Oppose oppose you"]);
        assert_eq!(
            stances("Greta Okafor praised Ivan Petrov in her speech."),
            ["Greta Okafor Support praise Ivan Petrov"]
        );
    }

    #[test]
    fn votes() {
        assert_eq!(stances("The council voted 5-4 in favour of the plan."), ["The council Support endorse the plan"]);
        assert_eq!(stances("Chile abstained."), ["Chile Ambivalent hesitate -"]);
        assert_eq!(stances("The plan the union opposes is dead."), ["the union Oppose oppose The plan"]);
    }

    #[test]
    fn we_is_who_speaks() {
        assert_eq!(
            stances("“We will not send troops,” Greta Okafor said."),
            ["Greta Okafor Oppose refuse send troops"]
        );
    }

    #[test]
    fn what_is_echoed_is_taken_over() {
        assert_eq!(
            stances("Greta Okafor said she opposes the merger. Ivan Petrov echoed this view."),
            ["Greta Okafor Oppose oppose the merger", "Ivan Petrov Oppose agree the merger"]
        );
    }
}
