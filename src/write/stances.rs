//! Who is for and against what: holders by targets.

use super::line::{Line, aligned};
use crate::record::{Record, StanceEntry, name};
use crate::stance::{Sign, acts};
use std::collections::HashMap;
use std::io::{self, Write};

/// How many targets a table has side by side; more go into another one beneath.
const WIDEST: usize = 20;

/// The matrix of a record's stances, without those that are mere deeds or on nobody knows what.
pub struct Matrix<'r> {
    /// The stances that it shows.
    pub stances: Vec<&'r StanceEntry>,
    /// The names of the holders, by their first stance.
    pub holders: Vec<&'r str>,
    /// What the stances are about, by the first stance on it.
    pub targets: Vec<&'r str>,
    /// For each of the stances the index of its target.
    pub target_of: Vec<usize>,
    /// For each of the stances that of its holder.
    holder_indexes: Vec<usize>,
    /// For holder and target the sign, and whether it is hedged.
    signs: HashMap<(usize, usize), (Sign, bool)>,
}

impl<'r> Matrix<'r> {
    /// The matrix of a record. Stances are on the same target where it is the same entity, has the same words, or points back to
    /// the other.
    pub fn new(record: &'r Record) -> Self {
        let targets = Targets::new(record);
        let is_position = |s: &&StanceEntry| acts::named(&s.act).is_none_or(|act| !act.deed) && !is_bare_pronoun(s);
        let mut matrix = Matrix {
            stances: record.stances.iter().filter(is_position).collect(),
            holders: Vec::new(),
            targets: Vec::new(),
            target_of: Vec::new(),
            holder_indexes: Vec::new(),
            signs: HashMap::new(),
        };
        let mut holder_indexes = HashMap::new();
        let mut target_indexes = HashMap::new();
        let mut by_id: HashMap<&str, &str> = HashMap::new();
        for &stance in &matrix.stances {
            let name =
                stance.holder.as_deref().map_or("(nobody named)", |id| targets.names.get(id).copied().unwrap_or(id));
            let holder = *holder_indexes.entry(stance.holder.as_deref()).or_insert(matrix.holders.len());
            if holder == matrix.holders.len() {
                matrix.holders.push(name);
            }
            let words = targets.of(stance, &by_id);
            by_id.insert(&stance.id, words);
            let target = *target_indexes.entry(words.to_lowercase()).or_insert(matrix.targets.len());
            if target == matrix.targets.len() {
                matrix.targets.push(words);
            }
            matrix.target_of.push(target);
            matrix.holder_indexes.push(holder);
            let new = (stance.stance, stance.hedged);
            let both = |sign: &mut (Sign, bool)| *sign = together(*sign, new);
            matrix.signs.entry((holder, target)).and_modify(both).or_insert(new);
        }
        matrix
    }

    /// The name of the one whose stance is the nth.
    pub fn holder_of(&self, n: usize) -> &'r str {
        self.holders[self.holder_indexes[n]]
    }

    /// What the holder makes of the target: `+`, `−`, `±`, in brackets where it is hedged; nothing where there is no stance.
    pub fn sign(&self, holder: usize, target: usize) -> &'static str {
        match self.signs.get(&(holder, target)) {
            None => "",
            Some((Sign::Support, false)) => "+",
            Some((Sign::Support, true)) => "(+)",
            Some((Sign::Oppose, false)) => "−",
            Some((Sign::Oppose, true)) => "(−)",
            Some((Sign::Ambivalent, false)) => "±",
            Some((Sign::Ambivalent, true)) => "(±)",
        }
    }
}

/// The sign of two stances on one target: what is hedged counts for nothing beside what is not.
fn together(old: (Sign, bool), new: (Sign, bool)) -> (Sign, bool) {
    match (old.1, new.1) {
        (true, false) => new,
        (false, true) => old,
        (_, hedged) if old.0 == new.0 => (old.0, hedged),
        (_, hedged) => (Sign::Ambivalent, hedged),
    }
}

/// The stance in words: "oppose", "support, hedged".
pub fn stance(entry: &StanceEntry) -> String {
    format!("{}{}", name(entry.stance), if entry.hedged { ", hedged" } else { "" })
}

/// Whether the target is an "it" that the record does not resolve.
fn is_bare_pronoun(stance: &StanceEntry) -> bool {
    const PRONOUNS: &[&str] = &["it", "this", "that", "them", "these", "those", "him", "her", "you", "us", "me"];
    let unresolved = stance.refers_to.is_none() && stance.target_entity.is_none();
    unresolved && stance.target.as_ref().is_some_and(|t| PRONOUNS.contains(&t.text.to_lowercase().as_str()))
}

/// What a record's stances may be about.
struct Targets<'r> {
    /// The names of the entities, by their ids.
    names: HashMap<&'r str, &'r str>,
    /// The contents of the claims, by their ids.
    contents: HashMap<&'r str, &'r str>,
}

impl<'r> Targets<'r> {
    fn new(record: &'r Record) -> Self {
        Targets {
            names: record.names(),
            contents: record.claims.iter().map(|c| (c.id.as_str(), c.content.text.as_str())).collect(),
        }
    }

    /// What the stance is about; `earlier` knows that of earlier stances, by their ids.
    fn of(&self, stance: &'r StanceEntry, earlier: &HashMap<&str, &'r str>) -> &'r str {
        let referred = stance.refers_to.as_deref().and_then(|id| earlier.get(id).or_else(|| self.contents.get(id)));
        let entity = stance.target_entity.as_deref().and_then(|id| self.names.get(id));
        let words = stance.target.as_ref().map(|t| t.text.as_str());
        referred.or(entity).copied().or(words).unwrap_or("(not said)")
    }
}

/// Prints the matrix of a record as tables for a terminal, with what the numbers of the columns stand for.
///
/// # Errors
/// Those of the output.
pub fn stances(out: &mut impl Write, record: &Record) -> io::Result<()> {
    write!(out, "{}", Line(&record.article.id))?;
    if let Some(title) = &record.article.title {
        write!(out, ": {}", Line(&title.text))?;
    }
    writeln!(out, "\n")?;
    let matrix = Matrix::new(record);
    if matrix.stances.is_empty() {
        return writeln!(out, "no stances");
    }
    let all: Vec<usize> = (0..matrix.targets.len()).collect();
    for targets in all.chunks(WIDEST) {
        let mut rows = vec![row("", targets.iter().map(|t| (t + 1).to_string()))];
        for (holder, name) in matrix.holders.iter().enumerate() {
            let signs = || targets.iter().map(|&t| matrix.sign(holder, t));
            if signs().any(|sign| !sign.is_empty()) {
                rows.push(row(name, signs().map(str::to_owned)));
            }
        }
        aligned(out, "", &rows)?;
        writeln!(out)?;
    }
    let legend = |(n, target): (usize, &&str)| vec![(n + 1).to_string(), Line(target).to_string()];
    aligned(out, "", &matrix.targets.iter().enumerate().map(legend).collect::<Vec<_>>())?;
    writeln!(out, "\n+ for  − against  ± both, or neither yet  ( ) hedged")
}

fn row(name: &str, cells: impl Iterator<Item = String>) -> Vec<String> {
    std::iter::once(Line(name).to_string()).chain(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, read};

    fn record(text: &str) -> Record {
        extract(&read::text("test", text.to_owned()))
    }

    #[test]
    fn two_holders_meet_at_one_target() {
        let record = record("Greta Okafor opposes the merger. Hugh Hill has praised the merger.");
        let matrix = Matrix::new(&record);
        assert_eq!(
            (&matrix.holders[..], &matrix.targets[..]),
            (&["Greta Okafor", "Hugh Hill"][..], &["the merger"][..])
        );
        assert_eq!((matrix.sign(0, 0), matrix.sign(1, 0)), ("−", "+"));
    }

    #[test]
    fn deeds_are_left_out() {
        let record = record("Greta Okafor met Hugh Hill on Monday.");
        assert_eq!((record.stances.len(), Matrix::new(&record).stances.len()), (1, 0));
    }

    #[test]
    fn what_nobody_knows_is_left_out() {
        let record = record("Greta Okafor opposes it.");
        assert_eq!((record.stances.len(), Matrix::new(&record).stances.len()), (1, 0));
    }

    #[test]
    fn what_is_hedged_stands_in_brackets() {
        let record =
            record("Greta Okafor would back the merger if it were cheap. Hugh Hill reportedly opposes the merger.");
        let matrix = Matrix::new(&record);
        assert_eq!((matrix.sign(0, 0), matrix.sign(1, 0)), ("(+)", "(−)"));
    }

    #[test]
    fn for_and_against_the_same_is_both() {
        let record = record("Greta Okafor opposes the merger. Greta Okafor has praised the merger.");
        assert_eq!(Matrix::new(&record).sign(0, 0), "±");
    }
}
