//! What changed between two records: claims and stances that are new, gone, or say something else.

mod matching;

use crate::record::{Claim, Extent, Record, StanceEntry, name};
use matching::Saying;
use std::collections::HashMap;

/// What changed between the records of two articles, or of one at two times.
#[derive(Debug, PartialEq, serde::Serialize)]
pub struct Diff<'r> {
    /// Id of the older article; `None` where there was none.
    pub old: Option<&'r str>,
    /// Id of the newer article; `None` where there is none any more.
    pub new: Option<&'r str>,
    /// What changed of who says what.
    pub claims: Changes<'r, Claim>,
    /// What changed of who is for and against what.
    pub stances: Changes<'r, StanceEntry>,
}

/// What changed in one list.
#[derive(Debug, PartialEq, serde::Serialize)]
pub struct Changes<'r, T> {
    /// Only in the newer record, in its order.
    pub added: Vec<Named<'r, T>>,
    /// Only in the older record, in its order.
    pub removed: Vec<Named<'r, T>>,
    /// In both, but not the same, in the order of the older one.
    pub changed: Vec<Changed<'r, T>>,
}

/// An entry of a record with the name of who speaks, which elsewhere in the record is an id.
#[derive(Debug, PartialEq, serde::Serialize)]
pub struct Named<'r, T> {
    /// Name of the speaker or holder, or the words that name the source; `None` where nobody is named.
    pub who: Option<&'r str>,
    /// The entry.
    #[serde(flatten)]
    pub entry: &'r T,
}

/// Something that is in both records, but not the same.
#[derive(Debug, PartialEq, serde::Serialize)]
pub struct Changed<'r, T> {
    /// As it was.
    pub old: Named<'r, T>,
    /// As it is.
    pub new: Named<'r, T>,
    /// What is not the same, never empty.
    pub changes: Vec<Change>,
}

/// What is not the same about something.
#[derive(Debug, PartialEq, Eq, serde::Serialize)]
pub struct Change {
    /// Which part of it.
    pub what: Part,
    /// What it was; `None` where there was none.
    pub old: Option<String>,
    /// What it is; `None` where there is none.
    pub new: Option<String>,
}

/// A part of a claim or of a stance that may change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Part {
    /// Who says it, by name
    Speaker,
    /// Who holds the stance, by name
    Holder,
    /// For or against
    Stance,
    /// The words that name the source
    Source,
    /// The words that signal it
    Cue,
    /// The words that are said
    Content,
    /// The words that the stance is about
    Target,
    /// Statement, decree, intention …
    Kind,
    /// Direct, mixed or indirect
    Form,
    /// What is done: say, deny, endorse …
    Act,
    /// Whether it is negated
    Negated,
    /// Whether it is hedged
    Hedged,
    /// Who relays it
    Via,
    /// Whether it stands inside another claim
    Within,
    /// The rule that found it
    Rule,
    /// How sure the finding is
    Confidence,
    /// Where it stands among the others, from 1
    Offsets,
}

impl<'r> Diff<'r> {
    /// Compares two records, but for the parts to ignore. Where one is missing, all of the other is new or gone.
    pub fn new(old: Option<&'r Record>, new: Option<&'r Record>, ignore: &[Part]) -> Self {
        let id = |record: Option<&'r Record>| record.map(|r| r.article.id.as_str());
        let (old_view, new_view) = (View::new(old), View::new(new));
        Self {
            old: id(old),
            new: id(new),
            claims: changes(&old_view.claims(), &new_view.claims(), ignore),
            stances: changes(&old_view.stances(), &new_view.stances(), ignore),
        }
    }

    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.claims.is_empty() && self.stances.is_empty()
    }
}

impl<T> Changes<'_, T> {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// Something that is compared, with what it says and all its parts.
struct Entry<'r, T> {
    who: Option<&'r str>,
    entry: &'r T,
    saying: Saying<'r>,
    parts: Vec<(Part, Option<String>)>,
}

impl<'r, T> Entry<'r, T> {
    fn named(&self) -> Named<'r, T> {
        Named { who: self.who, entry: self.entry }
    }
}

/// The lists of a record that are compared.
struct View<'r> {
    claims: &'r [Claim],
    stances: &'r [StanceEntry],
    names: HashMap<&'r str, &'r str>,
}

impl<'r> View<'r> {
    fn new(record: Option<&'r Record>) -> Self {
        Self {
            claims: record.map_or(&[], |r| &r.claims),
            stances: record.map_or(&[], |r| &r.stances),
            names: record.map(Record::names).unwrap_or_default(),
        }
    }

    /// What the entity is called: ids may be numbered otherwise in the other record.
    fn name(&self, id: &'r Option<String>) -> Option<&'r str> {
        id.as_deref().map(|id| self.names.get(id).copied().unwrap_or(id))
    }

    fn claims(&self) -> Vec<Entry<'r, Claim>> {
        let entry = |claim: &'r Claim| {
            let speaker = self.name(&claim.speaker).or(text(&claim.source));
            let parts = vec![
                (Part::Speaker, owned(self.name(&claim.speaker))),
                (Part::Source, owned(text(&claim.source))),
                (Part::Cue, owned(text(&claim.cue))),
                (Part::Content, Some(claim.content.text.clone())),
                (Part::Kind, Some(name(claim.kind))),
                (Part::Form, Some(name(claim.form))),
                (Part::Act, Some(claim.act.clone())),
                (Part::Negated, Some(claim.negated.to_string())),
                (Part::Hedged, Some(claim.hedged.to_string())),
                (Part::Via, (!claim.via.is_empty()).then(|| claim.via.join(", citing "))),
                (Part::Within, Some(claim.within.is_some().to_string())),
                (Part::Rule, Some(claim.rule.to_string())),
                (Part::Confidence, Some(claim.confidence.to_string())),
            ];
            let saying = Saying { text: &claim.content.text, by: [speaker, text(&claim.cue)] };
            Entry { who: speaker, entry: claim, saying, parts }
        };
        self.claims.iter().map(entry).collect()
    }

    fn stances(&self) -> Vec<Entry<'r, StanceEntry>> {
        let entry = |stance: &'r StanceEntry| {
            let holder = self.name(&stance.holder);
            let parts = vec![
                (Part::Holder, owned(holder)),
                (Part::Stance, Some(name(stance.stance))),
                (Part::Act, Some(stance.act.to_string())),
                (Part::Hedged, Some(stance.hedged.to_string())),
                (Part::Cue, owned(text(&stance.cue))),
                (Part::Target, owned(text(&stance.target))),
                (Part::Rule, Some(stance.rule.to_string())),
                (Part::Confidence, Some(stance.confidence.to_string())),
            ];
            let about = text(&stance.target).or(self.name(&stance.target_entity)).unwrap_or_default();
            let saying = Saying { text: about, by: [holder, text(&stance.cue)] };
            Entry { who: holder, entry: stance, saying, parts }
        };
        self.stances.iter().map(entry).collect()
    }
}

fn changes<'r, T>(old: &[Entry<'r, T>], new: &[Entry<'r, T>], ignore: &[Part]) -> Changes<'r, T> {
    let sayings = |entries: &[Entry<'r, T>]| entries.iter().map(|e| e.saying).collect::<Vec<_>>();
    let pairs = matching::pairs(&sayings(old), &sayings(new));
    let alone = |entries: &[Entry<'r, T>], paired: &mut dyn Iterator<Item = usize>| {
        let mut alone: Vec<Option<Named<'r, T>>> = entries.iter().map(|e| Some(e.named())).collect();
        paired.for_each(|at| alone[at] = None);
        alone.into_iter().flatten().collect()
    };
    let moved = matching::moved(&pairs);
    let changed = pairs.iter().zip(moved).filter_map(|(&(was, is), moved)| {
        let place = |at: usize| moved.then(|| (at + 1).to_string());
        let parts = old[was].parts.iter().cloned().chain([(Part::Offsets, place(was))]);
        let others = new[is].parts.iter().cloned().chain([(Part::Offsets, place(is))]);
        let change = |((what, old), (_, new)): ((Part, Option<String>), _)| Change { what, old, new };
        let differs = |change: &Change| change.old != change.new && !ignore.contains(&change.what);
        let changes: Vec<Change> = parts.zip(others).map(change).filter(differs).collect();
        (!changes.is_empty()).then_some(Changed { old: old[was].named(), new: new[is].named(), changes })
    });
    Changes {
        added: alone(new, &mut pairs.iter().map(|pair| pair.1)),
        removed: alone(old, &mut pairs.iter().map(|pair| pair.0)),
        changed: changed.collect(),
    }
}

fn text(extent: &Option<Extent>) -> Option<&str> {
    extent.as_ref().map(|e| e.text.as_str())
}

fn owned(text: Option<&str>) -> Option<String> {
    text.map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, read};

    fn record(text: &str) -> Record {
        extract(&read::text("test", text.to_owned()))
    }

    /// Contents that are new, those that are gone, and which parts of the others changed.
    fn diff(old: &str, new: &str, ignore: &[Part]) -> (Vec<String>, Vec<String>, Vec<Vec<Part>>) {
        let (old, new) = (record(old), record(new));
        let claims = Diff::new(Some(&old), Some(&new), ignore).claims;
        let contents = |claims: Vec<Named<Claim>>| claims.iter().map(|c| c.entry.content.text.clone()).collect();
        let parts = |changed: &Changed<Claim>| changed.changes.iter().map(|c| c.what).collect();
        (contents(claims.added), contents(claims.removed), claims.changed.iter().map(parts).collect())
    }

    const MILL: &str = "Greta Okafor said that the mill was safe. ";
    const ROOF: &str = "Hugh Hill said that the roof was new. ";

    #[test]
    fn the_same_elsewhere_is_no_difference() {
        assert_eq!(
            diff(MILL, &format!("Rain fell all day long. {MILL}"), &[Part::Confidence]),
            (vec![], vec![], vec![])
        );
    }

    #[test]
    fn what_is_in_one_only_is_new_or_gone() {
        let both = format!("{MILL}{ROOF}");
        assert_eq!(diff(MILL, &both, &[]).0, ["that the roof was new"]);
        assert_eq!(diff(&both, MILL, &[]).1, ["that the roof was new"]);
    }

    #[test]
    fn other_words_and_another_speaker_are_changes() {
        let changed = |old, new| diff(old, new, &[Part::Confidence]).2;
        assert_eq!(changed(MILL, "Greta Okafor said that the mill was not safe."), [[Part::Content]]);
        assert_eq!(changed(MILL, "Hugh Hill said that the mill was safe."), [[Part::Speaker, Part::Source]]);
    }

    #[test]
    fn what_is_ignored_is_no_difference() {
        let other = "Hugh Hill said that the mill was safe.";
        assert_eq!(diff(MILL, other, &[Part::Speaker, Part::Source, Part::Confidence]).2, [] as [Vec<Part>; 0]);
    }

    #[test]
    fn another_order_is_a_change_of_what_moved() {
        let (old, new) = (format!("{MILL}{ROOF}"), format!("{ROOF}{MILL}"));
        assert_eq!(diff(&old, &new, &[Part::Confidence]).2, [[Part::Offsets]]);
        assert_eq!(diff(&old, &new, &[Part::Offsets, Part::Confidence]).2, [] as [Vec<Part>; 0]);
    }

    #[test]
    fn stances_are_compared_too() {
        let (old, new) = (record("Greta Okafor opposes the merger."), record("Greta Okafor supports the merger."));
        let stances = Diff::new(Some(&old), Some(&new), &[]).stances;
        assert!(stances.changed[0].changes.iter().any(|c| c.what == Part::Stance), "{stances:?}");
    }

    #[test]
    fn a_missing_record_is_all_new() {
        let record = record(MILL);
        let diff = Diff::new(None, Some(&record), &[]);
        assert_eq!((diff.old, diff.claims.added.len()), (None, 1));
    }
}
