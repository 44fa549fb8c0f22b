//! Where unquoted contents end: at the likeliest of their edges, else at the end of the sentence.
//!
//! How likely a content that has come as far as an edge ends there is the logistic function of the weights of its factors
//! (`lexicon/weights/edges.tsv`), counted on the tuning part of PolNeAR as those of `attribution/evidence.rs` are.

mod certain;
mod limits;

use super::Site;
use super::edges::{Edge, Family, closing, edge_factors, edges, family};
use crate::lexicon;
use crate::span::Run;
use crate::text::{Document, Frame, Tag};
use certain::is_clause;

/// How many edges are weighed; beyond them lies no end that is not as likely that of the sentence.
const EDGES: usize = 24;

impl Site<'_> {
    /// Index after a content of the frame that starts at the token: at its likeliest edge, else at the end of the sentence, and
    /// never inside a quotation.
    pub fn content_end(&self, start: usize, frame: Frame) -> usize {
        if let Some((_, _, end)) = self.last_end.get().filter(|&(s, f, _)| (s, f) == (start, frame)) {
            return end;
        }
        let end = self.find_content_end(start, frame);
        self.last_end.set(Some((start, frame, end)));
        end
    }

    fn find_content_end(&self, start: usize, frame: Frame) -> usize {
        let document = self.document;
        if let Some(end) = self.after_pronoun(start).filter(|_| matches!(frame, Frame::Object | Frame::Preposition)) {
            return end;
        }
        let limit = self
            .before_main_clause(start)
            .or_else(|| self.between_dashes(start))
            .or_else(|| self.before_verb_of_antecedent(start, is_clause(frame)));

        let end = match (self.likeliest_edge(start, frame, limit.unwrap_or(self.sentence.end as usize)), limit) {
            (Some(end), _) => end,
            (None, Some(limit)) => document.trim(start, limit),
            (None, None) => self.sentence_end(start),
        };
        if frame == Frame::Object {
            let end = self.before_final_time(start, end);
            let too = end > start + 1 && document.lower(end - 1) == "too";
            return if too { document.trim(start, end - 1) } else { end };
        }
        if is_clause(frame) && end == document.trim(start, self.sentence.end as usize) {
            return self.before_final_aside(start, end);
        }
        end
    }

    /// Index after a content that ends at the first certain edge, or else the likeliest one, unless it is likelier to go on to the limit.
    fn likeliest_edge(&self, start: usize, frame: Frame, limit: usize) -> Option<usize> {
        let document = self.document;
        let family = family(self, frame);
        let clause = is_clause(frame);
        let question =
            frame == Frame::Wh && matches!(document.lower(start), "whether" | "if" | "how" | "why" | "where" | "when");
        let verb = if question {
            document.clause_verb(start + 1, limit)
        } else {
            clause.then(|| self.clause_verb(start)).flatten()
        };
        // Not "that promise".
        let that = document.lower(start) == "that" && start + 1 < limit && document.tag(start + 1) != Tag::NN;
        let (mut likeliest, mut cut) = (0.0, None);
        let mut goes_on = 1.0;
        for edge in edges(document, start, limit, self.tense()).take(EDGES) {
            let last = document.trim(start, edge.end);
            // A clause does not end before its verb.
            let incomplete = match verb {
                Some(verb) => edge.end <= verb,
                None => clause && edge.finite.is_none() && (that || closing(document, edge.after(), limit) == "verb"),
            };
            if incomplete || last <= start || certain::resumes(self, &edge) {
                continue;
            }
            if certain::is_certain(self, &edge, frame) {
                return Some(last);
            }
            let ends = if certain::goes_on_saying(self, &edge) { 1.0 } else { self.likelihood(&family, start, &edge) };
            if goes_on * ends > likeliest {
                (likeliest, cut) = (goes_on * ends, Some(last));
            }
            goes_on *= 1.0 - ends;
            if goes_on <= likeliest {
                break;
            }
        }
        cut.filter(|_| likeliest >= goes_on)
    }

    /// Index after a content that ends at the first edge before the limit that is certain.
    pub(super) fn certain_end(&self, start: usize, frame: Frame, limit: usize) -> Option<usize> {
        let document = self.document;
        let ends = |edge: &Edge| certain::is_certain(self, edge, frame) && !certain::resumes(self, edge);
        let edge = edges(document, start, limit, self.tense()).take(EDGES).find(ends)?;
        Some(document.trim(start, edge.end)).filter(|&end| end > start)
    }

    /// How likely it is that a content that has come as far as the edge ends there.
    fn likelihood(&self, family: &Family, start: usize, edge: &Edge) -> f32 {
        let mut sum = 0i32;
        edge_factors(self, family, start, edge, |factor| sum += i32::from(lexicon::EDGES.get(factor)));
        1.0 / (1.0 + (-sum as f32 / 100.0).exp())
    }

    /// The verb of the clause at the token, which "that" may open.
    fn clause_verb(&self, start: usize) -> Option<usize> {
        let (document, end) = (self.document, self.sentence.end as usize);
        let opener = usize::from(document.lower(start) == "that");
        let first = document.skip_adverbs(start + opener, end);
        if first + 2 < end && grants(document, first) {
            let behind_comma =
                |i: usize| if document.tag(i) == Tag::Comma { document.clause_verb(i + 1, end) } else { None };
            if let Some(verb) = (first..end).find_map(behind_comma) {
                return Some(verb);
            }
        }
        let bare = || {
            let own = self.frame() == Frame::Clause && start == self.complement.start;
            own.then(|| document.bare_clause_verb(self.head, start, end)).flatten()
        };
        document.clause_verb(first, end).or_else(bare)
    }

    /// Index after the last word of the sentence, or after the quotation that is open there, also beyond the sentence.
    pub fn sentence_end(&self, start: usize) -> usize {
        let end = self.document.trim(start, self.sentence.end as usize);
        if end <= start {
            return end;
        }
        self.document.quotation(end - 1).map_or(end, |q| end.max(q.run.end as usize))
    }

    /// The tag of the cue's first verb.
    pub fn tense(&self) -> Option<Tag> {
        self.group.map(|g| self.document.tag(self.document.verb_groups[g].run.first()))
    }
}

impl Document<'_> {
    /// Index after the last word, unit, quotation mark or bracket that closes before `end`, not before `start`.
    pub fn trim(&self, start: usize, end: usize) -> usize {
        let mut end = end;
        let kept =
            |i: usize| self.is_word(i) || self.tokens[i].quotation.is_some() || matches!(self.lower(i), "%" | "°");
        let whole = end;
        while end > start && !kept(end - 1) {
            end -= 1;
        }
        // A bracket that closes one of its own.
        let bracket = |i: usize, tag: Tag| self.tag(i) == tag;
        if end < whole && bracket(end, Tag::RightBracket) {
            let open = (start..end).rev().find(|&i| bracket(i, Tag::LeftBracket) || bracket(i, Tag::RightBracket));
            end += usize::from(open.is_some_and(|i| bracket(i, Tag::LeftBracket)));
        }
        end
    }
}

/// "*no matter* what it does, …", "*as long as* it rains, …": whether a clause at the token opens that the main clause follows behind a comma.
fn grants(document: &Document, at: usize) -> bool {
    match (document.lower(at), document.lower(at + 1)) {
        ("no", "matter") | ("regardless", "of") | ("given", "that") => true,
        ("as" | "so", "long" | "far" | "soon") => document.lower(at + 2) == "as",
        ("whatever" | "whoever" | "wherever" | "however", _) => true,
        _ => false,
    }
}

/// The run from `start` to `end`, if there is anything in it.
pub fn run(start: usize, end: usize) -> Option<Run> {
    (start < end).then(|| Run::new(start, end))
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;

    #[test]
    fn a_clause_that_grants_or_follows_a_semicolon_is_another() {
        assert_eq!(
            contents("Lind blamed the press for the failure, though the council is rich."),
            ["the press for the failure"]
        );
        assert_eq!(contents("Officials were worried about the economy; the mayor left."), ["the economy"]);
    }

    #[test]
    fn an_object_ends_before_a_clause_of_time() {
        assert_eq!(contents("Obi mocked the plan after he met the unions."), ["the plan"]);
    }

    #[test]
    fn what_the_writer_makes_of_it_is_not_said() {
        assert_eq!(
            contents("Lind said wages should rise by June, a goal that would cost millions."),
            ["wages should rise by June"]
        );
        assert_eq!(
            contents("Lind said the march was banned, a move denounced by the unions.")[0],
            "the march was banned"
        );
    }

    #[test]
    fn what_the_writer_adds_behind_a_comma_is_not_said() {
        assert_eq!(contents("Lind denounced the press, the guardian of fact."), ["the press"]);
        assert_eq!(contents("Lind praised the ruling, a sign of hope for the unions."), ["the ruling"]);
        assert_eq!(contents("Officials said sales were at 500, up 3 percent from May."), ["sales were at 500"]);
        assert_eq!(
            contents("Some 60 percent of voters said the bridge is safe, while 9 percent were unsure."),
            ["the bridge is safe"]
        );
    }

    #[test]
    fn what_the_source_does_as_well_is_not_said() {
        assert_eq!(contents("She hopes to leave in May and will travel."), ["to leave in May"]);
    }

    #[test]
    fn what_tells_how_close_a_time_is_goes_with_it() {
        assert_eq!(
            contents("The paper criticised the minister for keeping the letter even after the aide was sacked."),
            ["the minister for keeping the letter"]
        );
        assert_eq!(contents("Lind praised the ruling last week."), ["the ruling"]);
        assert_eq!(contents("Lind praised the nurses too."), ["the nurses"]);
        assert_eq!(contents("Lind said the road would close, for example."), ["the road would close"]);
    }

    #[test]
    fn what_belongs_together_is_not_parted() {
        assert_eq!(
            contents("Lind criticised the minister not only for the delay, but also for the cost."),
            ["the minister not only for the delay, but also for the cost"]
        );
        assert_eq!(
            contents("Lind criticised Berg, the mayor, for keeping the letter."),
            ["Berg, the mayor, for keeping the letter"]
        );
        assert_eq!(
            contents("He signalled that no matter what it does to please them, the town will get no rest."),
            ["that no matter what it does to please them, the town will get no rest"]
        );
    }

    #[test]
    fn what_was_asked_is_not_said() {
        assert_eq!(
            contents("The premier said the state would pay, when asked about the debt."),
            ["the state would pay", "the debt"]
        );
    }

    #[test]
    fn a_pronoun_ends_before_where_and_when() {
        assert_eq!(contents("The union endorsed them in May."), ["them"]);
    }

    #[test]
    fn the_subject_of_the_main_clause_does_more() {
        assert_eq!(
            contents("The minister praised the report, which she said was honest, and promised to act on it."),
            ["the report", "which", "to act on it"]
        );
        assert_eq!(
            contents(
                "Lind met Berg, who called the press “a party” that “lost the vote, and is now losing the nation.”"
            ),
            ["the press “a party” that “lost the vote, and is now losing the nation.”"]
        );
    }

    #[test]
    fn a_content_ends_before_what_follows_the_sentence_opener() {
        assert_eq!(
            contents("Although in May she said it was a joke, at the vote this week she said it was law."),
            ["it was a joke", "it was law"]
        );
        assert_eq!(contents("In what she said was her last race, Ms Obi came first."), ["what"]);
        assert_eq!(contents("The mayor, citing cost, vetoed the plan."), ["cost", "the plan"]);
        assert_eq!(contents("Lee praised it and Hill mocked the plan."), ["it", "the plan"]);
    }
}
