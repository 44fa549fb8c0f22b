//! What words of stance do: a closed list of acts, each with its sign, what its denial means, and its code in event data.
//!
//! The codes are root classes of PLOVER (Political Language Ontology for Verifiable Event Records; CC BY-SA 4.0), so that users of event
//! data can convert. DEMAND, INVESTIGATE and YIELD are of its first version; the second has sixteen classes, and these within REQUEST,
//! ACCUSE, and CONCEDE or RETREAT.

use super::Sign;
use Sign::{Ambivalent, Oppose, Support};

/// Something that is done with words, for or against a target.
#[derive(Debug, PartialEq, Eq)]
pub struct Act {
    /// As it is printed.
    pub name: &'static str,
    /// Whether who does it is for or against the target; `None` where only the denial tells ("is being considered").
    pub sign: Option<Sign>,
    /// The same for who does not do it; `None` where that tells nothing ("did not praise").
    pub denied: Option<Sign>,
    /// Whether two who do it do it to each other.
    pub mutual: bool,
    /// Whether it is something done with or for somebody (talks, help, an inquiry) or going to be done, and tells no position: event data
    /// has it, tables of who is for what do not.
    pub deed: bool,
    /// PLOVER's root class.
    pub plover: &'static str,
}

const fn act(name: &'static str, sign: Option<Sign>, denied: Option<Sign>, plover: &'static str) -> Act {
    let mutual = matches!(plover.as_bytes(), b"COOPERATE" | b"CONSULT") || matches!(name.as_bytes(), b"agree");
    let deed = matches!(plover.as_bytes(), b"AID" | b"YIELD" | b"COOPERATE" | b"CONSULT" | b"INVESTIGATE")
        || matches!(name.as_bytes(), b"intend");
    Act { name, sign, denied, mutual, deed, plover }
}

/// All acts, sorted by name.
pub const ACTS: &[Act] = &[
    act("accuse", Some(Oppose), None, "ACCUSE"),
    act("agree", Some(Support), Some(Oppose), "AGREE"),
    act("aid", Some(Support), None, "AID"),
    act("apologise", Some(Support), Some(Ambivalent), "CONCEDE"),
    act("ask", Some(Support), None, "REQUEST"),
    act("block", Some(Oppose), None, "REJECT"),
    act("condemn", Some(Oppose), None, "ACCUSE"),
    act("consider", None, Some(Oppose), "REJECT"),
    act("consult", Some(Ambivalent), None, "CONSULT"),
    act("cooperate", Some(Support), None, "COOPERATE"),
    act("criticise", Some(Oppose), None, "ACCUSE"),
    act("defend", Some(Support), None, "SUPPORT"),
    act("demand", Some(Support), None, "DEMAND"),
    act("deny", Some(Oppose), Some(Ambivalent), "REJECT"),
    act("doubt", Some(Oppose), None, "REJECT"),
    act("endorse", Some(Support), Some(Oppose), "SUPPORT"),
    act("hesitate", Some(Ambivalent), None, "REJECT"),
    act("intend", Some(Support), None, "AGREE"),
    act("investigate", Some(Ambivalent), None, "INVESTIGATE"),
    act("oppose", Some(Oppose), Some(Ambivalent), "REJECT"),
    act("praise", Some(Support), None, "SUPPORT"),
    act("promise", Some(Support), Some(Oppose), "AGREE"),
    act("propose", Some(Support), None, "AGREE"),
    act("protest", Some(Oppose), None, "PROTEST"),
    act("refuse", Some(Oppose), Some(Ambivalent), "REJECT"),
    act("reject", Some(Oppose), Some(Ambivalent), "REJECT"),
    act("sanction", Some(Oppose), None, "SANCTION"),
    act("sue", Some(Oppose), None, "ACCUSE"),
    act("threaten", Some(Oppose), None, "THREATEN"),
    act("urge", Some(Support), None, "REQUEST"),
    act("warn", Some(Oppose), None, "THREATEN"),
    act("welcome", Some(Support), None, "SUPPORT"),
    act("yield", Some(Support), None, "YIELD"),
];

impl Act {
    /// What it means to stop short of it; `None` where that tells nothing ("has not helped").
    pub fn withheld(&self) -> Option<Sign> {
        let attitude = matches!(self.name, "accuse" | "condemn" | "criticise" | "defend" | "praise" | "welcome");
        self.sign.filter(|_| attitude || self.denied.is_some()).map(|_| Ambivalent)
    }
}

/// The act of this name.
pub fn named(name: &str) -> Option<&'static Act> {
    ACTS.binary_search_by_key(&name, |a| a.name).ok().map(|i| &ACTS[i])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acts_are_sorted() {
        assert!(ACTS.is_sorted_by_key(|a| a.name));
    }

    #[test]
    fn tables_name_acts_only() {
        let tables = [
            include_str!("../lexicon/tables/stance_verbs.tsv"),
            include_str!("../lexicon/tables/stance_nouns.tsv"),
            include_str!("../lexicon/tables/stance_adjectives.tsv"),
        ];
        for line in tables.iter().flat_map(|t| t.lines()).filter(|l| !l.starts_with('#')) {
            let (_, entries) = line.split_once('\t').expect(line);
            let known = |entry: &str| entry.split_once('=').and_then(|(_, act)| named(act)).is_some();
            assert!(entries.split(' ').all(known), "{line}");
        }
    }
}
