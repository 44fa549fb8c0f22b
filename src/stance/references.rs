//! What "this stance", "the proposal" or "it" points back to.

use super::holders;
use super::{Antecedent, Candidate, Sign, Stance};
use crate::attribution::Attribution;
use crate::entity::{Entities, Kind};
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{Document, NounPhrase, Tag};

/// How many sentences back something can be pointed to.
const REACH: u32 = 4;

/// How many claims or stances are looked through.
const TRIES: usize = 24;

/// What can be pointed back to.
pub struct References<'a> {
    /// The analysed article.
    pub document: &'a Document<'a>,
    /// Its claims.
    pub attributions: &'a [Attribution],
    /// Who is who in it.
    pub entities: &'a Entities,
    /// The stances before the one that is asked for.
    pub stances: &'a [Stance],
}

impl References<'_> {
    /// What the target of a candidate points back to; of one without a target, what it answers.
    pub fn of(&self, candidate: &Candidate, target: Option<Run>, target_entity: Option<usize>) -> Option<Antecedent> {
        let document = self.document;
        let answers = matches!(document.lemma(candidate.head), "agree" | "concur" | "disagree" | "contradict" | "echo");
        match (target, target_entity) {
            (None, _) if candidate.act.mutual => None,
            (Some(it), None) if it.len() == 1 && document.lower(it.first()) == "it" => {
                self.same_target(candidate.head).or_else(|| self.only_thing_before(it.first()))
            }
            (Some(target), _) if candidate.echoes() || points_back(document, target) => self.last(candidate.head),
            (Some(_), Some(speaker)) if answers => self.last_claim(candidate.head, |c| c == Some(speaker)),
            (Some(_), _) => None,
            (None, _) if matches!(document.lemma(candidate.head), "vote" | "abstain") => self.voted_on(candidate.head),
            (None, _) => self.last(candidate.head),
        }
    }

    /// The last claim before the token's sentence, or rather the last stance of who makes it.
    fn last(&self, token: usize) -> Option<Antecedent> {
        let Antecedent::Claim(claim) = self.last_claim(token, |_| true)? else { return None };
        let speaker = self.speaker(claim);
        let stance = (0..self.stances.len()).rev().take(TRIES).find(|&i| {
            let stance = &self.stances[i];
            stance.holder == speaker
                && stance.sign != Sign::Ambivalent
                && stance.target.is_some()
                && stance.cue.is_some_and(|cue| self.is_near(cue, token))
        });
        Some(stance.map_or(Antecedent::Claim(claim), Antecedent::Stance))
    }

    /// The last claim before the token's sentence that stands in no other and is made by such a one.
    fn last_claim(&self, token: usize, by: impl Fn(Option<usize>) -> bool) -> Option<Antecedent> {
        let start = self.document.sentence(token).first();
        let before = self.attributions.partition_point(|a| a.contents[0].first() < start);
        let claim = (0..before).rev().take(TRIES).find(|&i| {
            let attribution = &self.attributions[i];
            attribution.source.is_some()
                && attribution.within.is_none()
                && attribution.contents.iter().all(|&c| self.is_near(c, token))
                && by(self.speaker(i))
        });
        claim.map(Antecedent::Claim)
    }

    /// For "it", the stance before in the same sentence: "doctors welcomed the plan, but grocers rejected *it*".
    fn same_target(&self, token: usize) -> Option<Antecedent> {
        let sentence = self.document.tokens[token].sentence;
        let last = self.stances.len().checked_sub(1)?;
        let Stance { target, target_entity, cue, .. } = &self.stances[last];
        let person = target_entity.is_some_and(|e| matches!(self.entities.list[e].kind, Kind::Person | Kind::Group));
        let near = cue.is_some_and(|cue| self.document.tokens[cue.first()].sentence == sentence);
        let thing = target.is_some_and(|t| {
            let determined = matches!(self.document.lower(t.first()), "the" | "a" | "an" | "this" | "any");
            determined && t.last() < token
        });
        (near && thing && !person).then_some(Antecedent::Stance(last))
    }

    /// For "it", the stance in the sentence before, if what that is on is the last thing told of in the singular: "The mayor proposed a tax. The
    /// union rejected *it*".
    fn only_thing_before(&self, it: usize) -> Option<Antecedent> {
        let document = self.document;
        let last = self.stances.len().checked_sub(1)?;
        let target = self.stances[last].target.filter(|t| t.last() < it)?;
        let cue = self.stances[last]
            .cue
            .filter(|cue| document.tokens[cue.first()].sentence + 1 == document.tokens[it].sentence)?;
        let thing = |phrase: NounPhrase| {
            let head = phrase.head as usize;
            let person = document.tokens[head].classes.has(Classes::ROLE.or(Classes::TIME).or(Classes::CROWD));
            document.tag(head) == Tag::NN && !person && !holders::is_somebody(document, head)
        };
        let one = document.noun_phrase_from(target.first()).is_some_and(thing)
            && matches!(document.lower(target.first()), "the" | "a" | "an" | "this" | "that");
        let after = target.end.max(cue.end) as usize;
        let another = (after..it).filter_map(|i| document.noun_phrase_from(i)).any(thing);
        (one && !another).then_some(Antecedent::Stance(last))
    }

    /// What others voted on in the same sentence: "nine voted for the plan and two *abstained*".
    fn voted_on(&self, token: usize) -> Option<Antecedent> {
        let sentence = self.document.tokens[token].sentence;
        let last = self.stances.len().checked_sub(1)?;
        let Stance { target, cue, .. } = &self.stances[last];
        let near = cue.is_some_and(|cue| self.document.tokens[cue.first()].sentence == sentence);
        (near && target.is_some()).then_some(Antecedent::Stance(last))
    }

    fn speaker(&self, claim: usize) -> Option<usize> {
        self.attributions[claim].source.and_then(|s| self.entities.of(self.document, s))
    }

    /// Whether the run stands before the token's sentence, but not far.
    fn is_near(&self, run: Run, token: usize) -> bool {
        let sentence = self.document.tokens[token].sentence;
        let own = self.document.tokens[run.first()].sentence;
        run.first() < self.document.sentence(token).first() && own + REACH >= sentence
    }
}

/// Whether the extent as a whole points back by a noun: "the", "this" or "such a" with a noun such as "idea". What "it" and "this" alone
/// mean is told too seldom by what was claimed last.
fn points_back(document: &Document, extent: Run) -> bool {
    let Some(phrase) = document.noun_phrase_from(extent.first()) else { return false };
    matches!(document.lower(extent.first()), "the" | "this" | "that" | "these" | "those" | "such" | "any")
        && phrase.run.covers(extent)
        && (2..=3).contains(&extent.len())
        && document.tokens[phrase.head as usize].classes.has(Classes::POINTING)
}
