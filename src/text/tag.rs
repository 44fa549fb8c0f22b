//! Part-of-speech tags: those of the Penn Treebank, and what rules ask of them.

use std::fmt;
use std::str::FromStr;

macro_rules! tags {
    ($($name:ident $penn:literal $universal:literal),* $(,)?) => {
        /// A part-of-speech tag of the Penn Treebank (Marcus et al. 1993; Santorini's guidelines).
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[repr(u8)]
        #[allow(clippy::upper_case_acronyms, missing_docs)]
        pub enum Tag { $($name),* }

        impl Tag {
            /// All of them, in the order of their numbers.
            pub const ALL: &'static [Tag] = &[$(Tag::$name),*];

            /// The name as the treebank writes it, such as `PRP$`.
            pub fn penn(self) -> &'static str {
                match self { $(Tag::$name => $penn),* }
            }

            /// The universal part of speech (Universal Dependencies) that it mostly stands for.
            pub fn universal(self) -> &'static str {
                match self { $(Tag::$name => $universal),* }
            }
        }

        impl FromStr for Tag {
            type Err = UnknownTag;
            fn from_str(s: &str) -> Result<Self, UnknownTag> {
                match s { $($penn => Ok(Tag::$name),)* _ => Err(UnknownTag(s.to_owned())) }
            }
        }
    };
}

tags! {
    CC "CC" "CCONJ", CD "CD" "NUM", DT "DT" "DET", EX "EX" "PRON", FW "FW" "X", IN "IN" "ADP",
    JJ "JJ" "ADJ", JJR "JJR" "ADJ", JJS "JJS" "ADJ", LS "LS" "X", MD "MD" "AUX",
    NN "NN" "NOUN", NNS "NNS" "NOUN", NNP "NNP" "PROPN", NNPS "NNPS" "PROPN",
    PDT "PDT" "DET", POS "POS" "PART", PRP "PRP" "PRON", PRPS "PRP$" "PRON",
    RB "RB" "ADV", RBR "RBR" "ADV", RBS "RBS" "ADV", RP "RP" "ADP", SYM "SYM" "SYM", TO "TO" "PART", UH "UH" "INTJ",
    VB "VB" "VERB", VBD "VBD" "VERB", VBG "VBG" "VERB", VBN "VBN" "VERB", VBP "VBP" "VERB", VBZ "VBZ" "VERB",
    WDT "WDT" "DET", WP "WP" "PRON", WPS "WP$" "PRON", WRB "WRB" "ADV",
    Dollar "$" "SYM", Hash "#" "SYM", Open "``" "PUNCT", Close "''" "PUNCT", Comma "," "PUNCT", Stop "." "PUNCT",
    Colon ":" "PUNCT", LeftBracket "-LRB-" "PUNCT", RightBracket "-RRB-" "PUNCT", ADD "ADD" "X", AFX "AFX" "X",
    HYPH "HYPH" "PUNCT", NFP "NFP" "PUNCT", GW "GW" "X", XX "XX" "X",
}

/// A tag that the treebank does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTag(pub String);

impl fmt::Display for UnknownTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not a tag of the Penn Treebank", self.0)
    }
}

impl std::error::Error for UnknownTag {}

impl Tag {
    /// A common or proper noun.
    pub fn is_noun(self) -> bool {
        matches!(self, Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS)
    }

    /// A proper noun.
    pub fn is_proper(self) -> bool {
        matches!(self, Tag::NNP | Tag::NNPS)
    }

    /// A verb or a modal.
    pub fn is_verb(self) -> bool {
        matches!(self, Tag::MD | Tag::VB | Tag::VBD | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ)
    }

    /// A form that can head a finite clause.
    pub fn is_finite(self) -> bool {
        matches!(self, Tag::MD | Tag::VBD | Tag::VBP | Tag::VBZ)
    }

    /// An adverb.
    pub fn is_adverb(self) -> bool {
        matches!(self, Tag::RB | Tag::RBR | Tag::RBS)
    }

    /// An adjective.
    pub fn is_adjective(self) -> bool {
        matches!(self, Tag::JJ | Tag::JJR | Tag::JJS)
    }

    /// "who", "which", "what", "where", "whose".
    pub fn is_wh(self) -> bool {
        matches!(self, Tag::WP | Tag::WDT | Tag::WRB | Tag::WPS)
    }

    /// What can be the head of a noun phrase.
    pub fn is_nominal(self) -> bool {
        self.is_noun() || matches!(self, Tag::PRP | Tag::CD | Tag::EX)
    }

    /// What can stand in a noun phrase before its head, or be it.
    pub fn is_prenominal(self) -> bool {
        self.is_noun()
            || self.is_adjective()
            || matches!(
                self,
                Tag::DT
                    | Tag::PDT
                    | Tag::PRPS
                    | Tag::CD
                    | Tag::POS
                    | Tag::Dollar
                    | Tag::Hash
                    | Tag::HYPH
                    | Tag::FW
                    | Tag::WPS
            )
    }

    /// A mark, not a word.
    pub fn is_punctuation(self) -> bool {
        self.universal() == "PUNCT"
    }
}
