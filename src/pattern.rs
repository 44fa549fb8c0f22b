//! Patterns: what the words around a cue are for, and what they look like.
//!
//! A rule's pattern reads in sentence order and is matched outward from its cue: the steps before the cue from right to left, those
//! after it from left to right, each where the one before it stopped. What a [`Piece`] looks like is found once, in `text/`, or in
//! `pattern/`; rules stay short. The match of a rule that does not apply is the step where it stopped.

mod edges;
mod ends;
mod left;
mod right;
mod site;
mod sorts;

pub use edges::{Edge, Family, context, edge_factors, edges, family};
pub use left::judging_verb;
pub use site::{Anchor, Site};
pub use sorts::sort;

use crate::span::Run;
use crate::text::Frame;

/// One step of a pattern: what its words are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who claims.
    Source(Piece),
    /// The word that signals the claim; every pattern has exactly one.
    Cue(Anchor),
    /// What is claimed.
    Content(Piece),
    /// Whose stance it is.
    Holder(Piece),
    /// What the stance is about.
    Target(Piece),
    /// Must be there, and is nobody's.
    Then(Piece),
}

/// What the words of a step look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    // Before the cue.
    /// The subject of the cue's verb, wherever it stands; of a noun or adjective cue, that of the verb that joins it.
    Subject,
    /// The same as what is spoken of: no empty "it" or "there".
    Theme,
    /// "his", "the mayor's" before a noun.
    Possessor,
    /// What a relative clause is about that the cue's subject stands in: *the plan* that she opposes.
    RelativeObject,
    /// The same without its relative pronoun: *the plan* she opposes.
    BareRelativeObject,
    /// What a relative clause is about that holds the source and the cue, with what belongs to it: *a charge of fraud* that she denies.
    Antecedent,
    /// The same without the relative pronoun: *words* he has repeated.
    BareAntecedent,
    /// Whom the noun is apposed to: *Ann Lee*, a critic of the plan.
    Apposed,
    /// The object right before a verdict: called *the plan* a mistake.
    Judged,
    /// Who gives the verdict.
    Judge,
    /// A quotation that ends right before, with what belongs to it in its sentence.
    QuotationBefore,
    /// A clause that ends with a comma or dash right before.
    ClauseBefore,
    /// The beginning of a clause that the cue interrupts: "The plan, she said, will fail"; "In that case, he said, …".
    Opening,
    /// "as" before the subject, at the start of its clause: "As the mayor said, …".
    As,
    /// "which", "what" or "whom" right before the source: "*which* he believes will fail", "*which* he denied".
    Relative,
    /// The noun phrase right before a colon at the start of a line or sentence; "from" may stand before it.
    Speaker,
    /// The quotation that ends right before a dash, in its line or the line before.
    Signed,
    /// All of the sentence or quotation before.
    Before,
    /// Nothing but the start of the sentence and what joins it to the one before: *But* according to …
    SentenceStart,

    // After the cue: what completes it, to where it ends by the counted edges.
    /// "that" and its clause.
    That,
    /// A clause without "that".
    Clause,
    /// "whether", "how", "what" … and its clause.
    Wh,
    /// "to" and its infinitive.
    Infinitive,
    /// An "-ing" form with what belongs to it.
    Gerund,
    /// "as" or "like" and a clause.
    AsClause,
    /// A noun phrase with what follows it, up to the first edge.
    Object,
    /// A noun phrase with its prepositional phrases only.
    ObjectPhrase,
    /// A noun phrase and the rest of the sentence.
    ObjectSentence,
    /// A noun phrase and an infinitive: "wants *the mayor to go*".
    ObjectInfinitive,
    /// Who is told, as the one who the infinitive is about, and the infinitive: "asked *her to go*".
    RecipientInfinitive,
    /// What follows the preposition that the cue governs (which is added to the cue), up to the first edge.
    Governed,
    /// The same, the noun phrase only.
    GovernedPhrase,
    /// The same, an "-ing" form with what belongs to it: in favour of *closing the mine*.
    GovernedGerund,
    /// The same, without whom it comes from: criticism of *the plan* from the press.
    GovernedBeforeFrom,
    /// The same, to the end of the sentence.
    GovernedSentence,
    /// An adjective or participle and what belongs to it.
    Predicate,
    /// The clause or infinitive after an adjective: "made clear *that* …".
    AdjectiveClause,
    /// The object and the adjective clause: "finds *it hard to say*".
    WithAdjective,
    /// The complement of the infinitive or participle that follows and joins the cue: "refused to endorse *the plan*".
    Inner,
    /// A quotation.
    Quotation,
    /// A quotation that begins a longer content: said *“plans” were under way*.
    QuotationAndMore,
    /// What stands after a colon; where that ends the line, the quotation or paragraph that follows.
    AfterColon,
    /// A quotation after a colon that an object stands before: gave them an answer: *“No.”*
    Announced,
    /// "is" and the that-clause or infinitive after it: her view is *that …*.
    Equated,
    /// All of the next sentence, a quotation, where the cue's own has no more than an adjunct after it: said in a statement. *“…”*
    NextSentence,
    /// The infinitive, that-clause or object of "as", "of" or "over" behind who does it: was urged by them *to go*, was seen by many *as a
    /// threat*.
    BehindDoer,
    /// A noun phrase that points back to what somebody said: echoed *this view*.
    ThatStance,
    /// Whom the object goes to: lent the books to *her*.
    ToWhom,
    /// Whom the object is laid on or goes against: lifted sanctions on *Chile*.
    OnWhom,
    /// With whom the object is shared: discussed the matter with *her*.
    WithWhom,
    /// The clause around a modal, from its subject to the end of its complement: *Chile must pay its debts*.
    Ought,
    /// As `OnWhom`, of the infinitive that completes the cue: threatened to impose tariffs on *Chile*.
    InnerOnWhom,
    /// "the ambassador" and their like.
    Envoy,
    /// The cue's main verb and what completes it, without the modal: will not *send troops*.
    Deed,
    /// Whatever completes a passive verb: "is expected *to win*".
    Complement,
    /// The same, before "by": was called *a bully* by his rivals.
    ComplementBeforeBy,
    /// "by" and who does it: the noun phrase. Not after verbs whose subject would be the one who feels.
    By,
    /// Whom a noun comes from: opposition came *from the unions*, support *among voters*, criticism *by the press*.
    From,
    /// The same right after the noun, also with "of": won the support *of the unions*.
    Giver,
    /// The same, only where the noun's verb is one of getting: "won", "drew".
    GiverOfReceived,
    /// A preposition and its object, up to the first edge: opposition from the unions *to the plan*.
    GovernedBehind,
    /// Who feels, after a verb whose object does: angered *the unions*.
    Feeler,
    /// A poll or study right after "in".
    Finding,
    /// Whose view a clause after a comma is: to *the mayor*, the plan is dead; in *the mayor*'s view, it is.
    Beholder,
    /// No complement: the clause ends.
    ClauseEnd,
    /// No noun phrase right after.
    NoObject,
    /// A preposition that the cue governs, and nothing after it: voted *against*.
    Stranded,
    /// "by" and what makes one feel: was shocked *by the verdict*.
    Cause,
    /// The noun phrase right after, with its appositions: said *the mayor, who …*.
    Inverted,
    /// The noun phrase right after, without appositions.
    Phrase,
    /// A name with its appositions that ends the paragraph, without a verb: – *Ann Lee, a lawyer*.
    Signature,
    /// A finite verb and what follows it, whose subject stands before the cue: which he believes *will fail*.
    Gap,
    /// What the speaker before a colon says: the rest of the paragraph if the speaker opens it, else of the sentence; where the colon ends
    /// the line, what follows.
    Turn,
    /// No second half of a quotation.
    NothingMore,
    /// The second half of a quotation that the cue interrupts.
    QuotationRest,
    /// The second half of a clause that the cue interrupts.
    ClauseRest,
    /// The clause after a comma that belongs to an opening "as he said" or "according to him".
    AfterComma,
    /// The rest of the sentence.
    Sentence,
    /// The sentence around the cue, without it.
    SentenceAround,
}

/// What a pattern matched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Match {
    /// The cue, with auxiliaries, negation, particles and the preposition it governs.
    pub cue: Run,
    /// Source or holder.
    pub source: Option<Run>,
    /// Contents or targets, in the order of the pattern.
    pub contents: [Option<Run>; 2],
}

impl Match {
    /// The contents that there are.
    pub fn contents(&self) -> impl DoubleEndedIterator<Item = Run> + '_ {
        self.contents.iter().flatten().copied()
    }
}

/// Matches a pattern at a cue; the error is the index of the step that found nothing.
pub fn matches(site: &Site, pattern: &[Step]) -> Result<Match, usize> {
    let cue = pattern.iter().position(|s| matches!(s, Step::Cue(_))).ok_or(0usize)?;
    if pattern[cue] != Step::Cue(site.anchor) {
        return Err(cue);
    }
    let mut found = Match { cue: site.cue, source: None, contents: [None, None] };
    let mut at = site.cue.first();
    for (index, step) in pattern.iter().enumerate().take(cue).rev() {
        let run = step.piece().and_then(|p| left::find(site, p, at)).ok_or(index)?;
        at = run.first();
        found.fill(step, run).ok_or(index)?;
    }
    let mut at = site.cue.end as usize;
    for (index, step) in pattern.iter().enumerate().skip(cue + 1) {
        let piece = step.piece().and_then(|p| right::find(site, p, at)).ok_or(index)?;
        if let Some(cue_end) = piece.cue_end {
            found.cue.end = cue_end as u32;
        }
        at = piece.run.end as usize;
        found.fill(step, piece.run).ok_or(index)?;
    }
    found.contents.sort_by_key(|c| c.map_or(u32::MAX, |c| c.start));
    Ok(found)
}

impl Step {
    /// What its words look like, unless it is the cue.
    pub fn piece(&self) -> Option<Piece> {
        match *self {
            Step::Source(p) | Step::Content(p) | Step::Holder(p) | Step::Target(p) | Step::Then(p) => Some(p),
            Step::Cue(_) => None,
        }
    }
}

impl Piece {
    /// The frames that the cue's complement must have one of for the piece to be found; `None` where it does not matter.
    pub fn frames(self) -> Option<&'static [Frame]> {
        Some(match self {
            Piece::That => &[Frame::That],
            Piece::Clause => &[Frame::Clause],
            Piece::Wh => &[Frame::Wh],
            Piece::Infinitive | Piece::RecipientInfinitive | Piece::Inner => &[Frame::Infinitive],
            Piece::Gerund => &[Frame::Gerund],
            Piece::AsClause => &[Frame::As],
            Piece::Predicate => &[Frame::Adjective],
            Piece::AdjectiveClause | Piece::WithAdjective => &[Frame::AdjectiveClause],
            Piece::Object => &[Frame::Object, Frame::Recipient],
            Piece::ObjectPhrase => &[Frame::Object, Frame::Recipient, Frame::ObjectInfinitive],
            Piece::ObjectSentence => &[Frame::Object],
            Piece::ObjectInfinitive => &[Frame::ObjectInfinitive],
            Piece::Governed
            | Piece::GovernedPhrase
            | Piece::GovernedGerund
            | Piece::GovernedBeforeFrom
            | Piece::GovernedSentence => &[Frame::Preposition],
            Piece::Quotation | Piece::QuotationAndMore => &[Frame::Quotation],
            Piece::AfterColon => &[Frame::Colon],
            Piece::Announced => &[Frame::Object, Frame::Preposition, Frame::Recipient, Frame::Gerund],
            Piece::Equated => &[Frame::Other],
            Piece::NextSentence => &[Frame::End, Frame::Preposition],
            Piece::BehindDoer => &[Frame::Preposition, Frame::Infinitive, Frame::That],
            _ => return None,
        })
    }
}

impl Match {
    /// Gives the run its role; `None` where it is empty or the role is taken.
    fn fill(&mut self, step: &Step, run: Run) -> Option<()> {
        if run.is_empty() {
            return None;
        }
        match step {
            Step::Source(_) | Step::Holder(_) => self.source = Some(run),
            Step::Content(_) | Step::Target(_) => *self.contents.iter_mut().find(|c| c.is_none())? = Some(run),
            Step::Then(_) | Step::Cue(_) => {}
        }
        Some(())
    }
}

/// The first contents of all claims in a text.
#[cfg(test)]
pub(crate) fn contents(words: &str) -> Vec<String> {
    let article = crate::read::text("test", words.to_owned());
    let document = crate::text::analyse(&article);
    crate::attribution::find(&document).iter().map(|a| document.words(a.contents[0]).to_owned()).collect()
}
