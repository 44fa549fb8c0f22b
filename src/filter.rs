//! Record → what of it was asked for. Every reference in what is left is still to something that is there.

mod speakers;

use crate::attribution::Kind;
use crate::record::{Claim, Form, Record};
use speakers::Speakers;
use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

/// What to keep. The default keeps everything.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// Claims of these kinds; of any where none is named.
    pub kinds: Vec<Kind>,
    /// Claims of these forms; of any where none is named.
    pub forms: Vec<Form>,
    /// Claims and stances of those who are called so: a name, an alias or some words of one, in any case, with accents or
    /// without; before the name of a person there may be titles, which do not count.
    pub speakers: Vec<String>,
    /// Claims and stances that are at least so certain, from 0 to 1.
    pub min_confidence: f64,
    /// These lists; all where none is named.
    pub only: Vec<List>,
}

/// A list of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum List {
    /// Who says what
    Claims,
    /// Every stretch in quotation marks
    Quotes,
    /// Who is for and against what
    Stances,
    /// Everyone with a claim
    Speakers,
    /// Who and what is named, with all mentions
    Entities,
}

impl Filter {
    /// The record without what was not asked for:
    ///
    /// - A claim inside a dropped one is inside the next outer one that is kept. A quote goes with its claim. Speakers are those
    ///   of the claims that are kept.
    /// - Where kinds, forms or speakers are named, quotes of no claim and entities that nothing kept refers to go too; so do
    ///   stances that no kept claim carries, or whose holder is none of the speakers.
    /// - A list that is not among [`Filter::only`] is empty, and ids that pointed into it are `None`. Entities are an exception:
    ///   those that are referred to stay, without their mentions, so that every id has its name.
    pub fn apply(&self, mut record: Record) -> Record {
        if *self == Filter::default() {
            return record;
        }
        self.select(&mut record);
        self.leave_out(&mut record);
        record
    }

    /// Keeps the claims and stances asked for, and what belongs to them.
    fn select(&self, record: &mut Record) {
        let speakers = Speakers::new(&self.speakers, &record.entities);
        let outer: HashMap<String, Option<String>> =
            record.claims.iter().map(|claim| (claim.id.clone(), claim.within.clone())).collect();
        record.claims.retain(|claim| self.keeps(claim, &speakers));
        let kept: HashSet<String> = record.claims.iter().map(|claim| claim.id.clone()).collect();
        for claim in &mut record.claims {
            while let Some(id) = claim.within.take_if(|id| !kept.contains(id)) {
                claim.within = outer.get(&id).cloned().flatten();
            }
        }
        let is_kept = |id: &String| kept.contains(id);
        record.quotes.retain(|quote| quote.claim.as_ref().map_or(!self.selects(), is_kept));
        record.stances.retain(|stance| {
            stance.confidence >= self.min_confidence
                && speakers.are(&stance.holder)
                && (self.kinds.is_empty() && self.forms.is_empty() || stance.claim.as_ref().is_some_and(is_kept))
        });
        let stances: HashSet<String> = record.stances.iter().map(|stance| stance.id.clone()).collect();
        for stance in &mut record.stances {
            stance.claim.take_if(|id| !is_kept(id));
            stance.refers_to.take_if(|id| !is_kept(id) && !stances.contains(id));
        }
        for speaker in &mut record.speakers {
            speaker.claims.retain(is_kept);
        }
        record.speakers.retain(|speaker| !speaker.claims.is_empty());
        let place: HashMap<&str, usize> = record.entities.iter().zip(0..).map(|(e, at)| (e.id.as_str(), at)).collect();
        record.speakers.sort_by_key(|s| (Reverse(s.claims.len()), place.get(s.entity.as_str()).copied()));
        if self.selects() {
            keep_referred(record);
        }
    }

    /// Empties the lists that were not asked for.
    fn leave_out(&self, record: &mut Record) {
        let dropped = |list| !self.only.is_empty() && !self.only.contains(&list);
        if dropped(List::Claims) {
            record.claims.clear();
            record.quotes.iter_mut().for_each(|quote| quote.claim = None);
            record.stances.iter_mut().for_each(|stance| stance.claim = None);
            record.speakers.iter_mut().for_each(|speaker| speaker.claims.clear());
        }
        if dropped(List::Quotes) {
            record.quotes.clear();
        }
        if dropped(List::Stances) {
            record.stances.clear();
        }
        if dropped(List::Speakers) {
            record.speakers.clear();
        }
        let stances: HashSet<String> = record.stances.iter().map(|stance| stance.id.clone()).collect();
        let is_left = |id: &String| stances.contains(id) || !dropped(List::Claims);
        record.stances.iter_mut().for_each(|stance| drop(stance.refers_to.take_if(|id| !is_left(id))));
        if dropped(List::Entities) {
            keep_referred(record);
            record.entities.iter_mut().for_each(|entity| entity.mentions.clear());
        }
    }

    /// Whether only particular claims were asked for, and what belongs to them.
    fn selects(&self) -> bool {
        !(self.kinds.is_empty() && self.forms.is_empty() && self.speakers.is_empty())
    }

    fn keeps(&self, claim: &Claim, speakers: &Speakers) -> bool {
        claim.confidence >= self.min_confidence
            && (self.kinds.is_empty() || self.kinds.contains(&claim.kind))
            && (self.forms.is_empty() || self.forms.contains(&claim.form))
            && speakers.say(claim)
    }
}

/// Drops the entities that nothing refers to.
fn keep_referred(record: &mut Record) {
    let claims = record.claims.iter().map(|claim| &claim.speaker);
    let quotes = record.quotes.iter().map(|quote| &quote.speaker);
    let stances = record.stances.iter().flat_map(|stance| [&stance.holder, &stance.target_entity]);
    let ids = claims.chain(quotes).chain(stances).flatten();
    let referred: HashSet<&String> = ids.chain(record.speakers.iter().map(|speaker| &speaker.entity)).collect();
    record.entities.retain(|entity| referred.contains(&entity.id));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, read};

    const ARTICLE: &str = "Greta Okafor said that Hugh Hill had promised to sell the mill. “The mill is ours,” she said. \
        Ms Okafor opposes the sale. The so-called “gift” is a pub in Leeds.";

    fn kept(filter: &Filter) -> Record {
        filter.apply(extract(&read::text("test", ARTICLE.to_owned())))
    }

    fn acts(record: &Record) -> Vec<&str> {
        record.claims.iter().map(|claim| claim.act.as_str()).collect()
    }

    #[test]
    fn nothing_asked_for_keeps_everything() {
        let record = extract(&read::text("test", ARTICLE.to_owned()));
        assert_eq!(Filter::default().apply(record.clone()), record);
    }

    #[test]
    fn a_claim_inside_a_dropped_one_stands_alone() {
        let all = kept(&Filter::default());
        let promise = |record: &Record| record.claims.iter().find(|c| c.kind == Kind::Intention).cloned().unwrap();
        assert!(promise(&all).within.is_some());
        let filter = Filter { kinds: vec![Kind::Intention], ..Filter::default() };
        assert_eq!(promise(&kept(&filter)).within, None);
    }

    #[test]
    fn quotes_go_with_their_claims() {
        let texts = |record: Record| record.quotes.into_iter().map(|q| q.extent.text).collect::<Vec<_>>();
        let direct = Filter { forms: vec![Form::Direct], ..Filter::default() };
        assert_eq!(texts(kept(&direct)), ["“The mill is ours,”"]);
        let indirect = Filter { forms: vec![Form::Indirect], ..Filter::default() };
        assert_eq!(texts(kept(&indirect)), [""; 0]);
    }

    #[test]
    fn a_speaker_is_asked_for_by_any_name_in_any_case() {
        let of = |name: &str| kept(&Filter { speakers: vec![name.to_owned()], ..Filter::default() });
        let okafor = of("okafor");
        assert_eq!(okafor, of("GRETA"));
        assert_eq!(okafor.speakers.len(), 1);
        assert!(okafor.claims.iter().all(|claim| claim.speaker.as_deref() == Some("greta-okafor")));
        assert!(okafor.entities.iter().all(|entity| entity.id != "leeds"));
        assert_eq!(of("Leeds").claims, []);
    }

    #[test]
    fn what_is_less_certain_goes_and_entities_stay() {
        let all = kept(&Filter::default());
        let least = all.claims.iter().map(|claim| claim.confidence).fold(1.0, f64::min);
        let record = kept(&Filter { min_confidence: least + 0.01, ..Filter::default() });
        assert!(record.claims.len() < all.claims.len());
        assert_eq!(record.entities, all.entities);
    }

    #[test]
    fn lists_that_were_not_asked_for_are_empty_but_names_stay() {
        let record = kept(&Filter { only: vec![List::Quotes], ..Filter::default() });
        assert_eq!((acts(&record).len(), record.stances.len(), record.speakers.len()), (0, 0, 0));
        assert_eq!((&record.quotes[0].claim, record.quotes[0].speaker.as_deref()), (&None, Some("greta-okafor")));
        let names: Vec<_> = record.entities.iter().map(|e| (e.name.as_str(), e.mentions.len())).collect();
        assert_eq!(names, [("Greta Okafor", 0)]);
    }
}
