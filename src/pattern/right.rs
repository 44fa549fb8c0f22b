//! What stands after a cue: what completes it, and sources that come last.

mod gaps;
mod quoted;
mod rests;
mod sources;

use self::gaps::has_whole_clause;
use self::quoted::{
    announced, announced_by_object, next_sentence, quotation, quotation_and_more, quotation_rest, signature, spoken,
    turn,
};
pub(super) use self::rests::adjuncts_end;
use self::rests::{after_comma, clause_rest};
pub use self::sources::inverted_source;
use self::sources::{apposed, beholder, by, from, giver, governed_behind, introduced, modified_phrase, names_giver};
use super::ends::run;
use super::{Anchor, Piece, Site};
use crate::lexicon::{self, Classes};
use crate::span::Run;
use crate::text::{Document, Frame, Tag, VerbForm};

/// A piece after the cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its words.
    pub run: Run,
    /// Where the cue ends, if the piece adds to it: the preposition that it governs.
    pub cue_end: Option<usize>,
}

/// The words of a piece that start at or after `at`.
pub fn find(site: &Site, piece: Piece, at: usize) -> Option<Found> {
    let document = site.document;
    let start = site.complement.start;
    let frame = site.frame();
    let plain = |run: Run| Found { run, cue_end: None };
    let completes = |wanted: Frame| if frame == wanted { edge(site, start, frame) } else { None };
    let found = match piece {
        Piece::That => completes(Frame::That),
        Piece::Clause if site.anchor == Anchor::Noun && !has_whole_clause(site) => None,
        Piece::Clause => completes(Frame::Clause),
        Piece::Wh if frame == Frame::Wh && document.is_question_alone(start, site.sentence.end as usize) => {
            run(start, start + 1)
        }
        Piece::Wh => completes(Frame::Wh),
        Piece::Infinitive => completes(Frame::Infinitive),
        Piece::Gerund => completes(Frame::Gerund),
        Piece::AsClause => completes(Frame::As),
        Piece::Predicate => completes(Frame::Adjective),
        // "made *it clear* that": the adjective belongs to the cue.
        Piece::AdjectiveClause => {
            let run = completes(Frame::AdjectiveClause)?;
            return Some(Found { run, cue_end: site.complement.recipient.map(|adjective| adjective.end as usize) });
        }
        Piece::WithAdjective => {
            let adjective = site.complement.recipient.filter(|_| frame == Frame::AdjectiveClause)?;
            run(adjective.first(), site.content_end(start, frame))
        }
        Piece::Object => match frame {
            Frame::Recipient => edge(site, start, Frame::Object),
            _ => completes(Frame::Object),
        },
        Piece::ObjectPhrase => {
            let phrase = matches!(frame, Frame::Object | Frame::Recipient | Frame::ObjectInfinitive);
            phrase.then(|| full_phrase(site, start)).flatten()
        }
        Piece::ObjectSentence if frame == Frame::Object && !goes_on_saying(site, start) => {
            run(start, closed_sentence_end(site, start))
        }
        Piece::ObjectInfinitive => completes(Frame::ObjectInfinitive),
        Piece::RecipientInfinitive if frame == Frame::Infinitive => {
            run(site.complement.recipient?.first(), site.content_end(start, frame))
        }
        Piece::Governed
        | Piece::GovernedPhrase
        | Piece::GovernedGerund
        | Piece::GovernedBeforeFrom
        | Piece::GovernedSentence
            if frame == Frame::Preposition =>
        {
            return governed(site, piece, start);
        }
        Piece::Complement => return passive_complement(site, at),
        Piece::ComplementBeforeBy => {
            let complement = passive_complement(site, at)?.run;
            let outside = |i: &usize| document.tokens[*i].quotation.is_none();
            let by = complement.first() + 1..(site.sentence.end as usize).min(complement.first() + 14);
            let by = by.filter(outside).find(|&i| document.lower(i) == "by")?;
            run(complement.first(), document.trim(complement.first(), by))
        }
        // What somebody wants is what comes after "to"; "went on to say", "refused to say" are one cue.
        Piece::Inner if is_own_cue(document.lemma(site.head)) => None,
        Piece::Inner => return inner(site),
        Piece::Deed => return deed(site),
        Piece::Ought => {
            let deed = deed(site)?;
            return Some(Found { run: run(site.adjacent_subject()?.run.first(), deed.run.end as usize)?, ..deed });
        }
        Piece::ThatStance => that_stance(site, at),
        Piece::ToWhom => affected(site, start, &["to"]),
        Piece::OnWhom => affected(site, start, AGAINST),
        Piece::WithWhom => affected(site, start, &["with"]),
        Piece::InnerOnWhom => affected(site, inner(site)?.run.first(), &["on", "upon", "against", "with"]),
        Piece::Envoy => {
            let phrase =
                document.noun_phrase_from(at).filter(|p| document.tokens[p.head as usize].classes.has(Classes::ENVOY));
            phrase.and_then(|_| full_phrase(site, at))
        }
        Piece::Quotation if frame == Frame::Quotation => quotation(site, start),
        Piece::QuotationAndMore if frame == Frame::Quotation => quotation_and_more(site, start),
        Piece::AfterColon if frame == Frame::Colon => announced(site, start).or_else(|| spoken(site, start)),
        Piece::Announced => announced_by_object(site),
        Piece::Equated => return equated(site),
        Piece::NextSentence => next_sentence(site, at),
        Piece::BehindDoer => match document.complement_at(at, site.sentence.end as usize) {
            c if matches!(c.frame, Frame::Infinitive | Frame::That) && c.start == at => edge(site, at, c.frame),
            _ if at < site.sentence.last()
                && matches!(document.lower(at), "as" | "of" | "over" | "for" | "about" | "on" | "against" | "with") =>
            {
                edge(site, at, Frame::Preposition)
            }
            _ => None,
        },
        Piece::By if !upsets(site) => by(site, at),
        Piece::Cause if upsets(site) => by(site, at),
        Piece::From => from(site, at),
        Piece::Giver => giver(site, at),
        Piece::GiverOfReceived => {
            let verb = document.verb_groups[site.group?].main();
            giver(site, at).filter(|_| document.tokens[verb].classes.has(Classes::RECEIVING))
        }
        Piece::GovernedBehind => governed_behind(site, at),
        Piece::Feeler if upsets(site) => apposed(document, at, site.sentence.end as usize),
        Piece::Stranded if frame == Frame::Preposition && !follows_its_object(site) => {
            let after = start + 1;
            let word = |i: usize| i < site.sentence.end as usize && document.is_word(i) && document.tag(i) != Tag::CC;
            return (!word(after)).then(|| Found { run: Run::new(start, after), cue_end: Some(after) });
        }
        Piece::Finding if document.lower(site.head) == "in" => {
            let finds = |head: u32| document.tokens[head as usize].classes.has(Classes::FINDING);
            document
                .noun_phrase_from(at)
                .filter(|p| finds(p.head))
                .and_then(|_| modified_phrase(document, at, site.sentence.end as usize))
        }
        Piece::Beholder => return beholder(site, at),
        Piece::NoObject => site.document.noun_phrase_from(at).is_none().then(|| Run::new(at - 1, at)),
        Piece::ClauseEnd if matches!(frame, Frame::End | Frame::Comma) => Some(Run::new(at - 1, at)),
        Piece::Inverted => inverted_source(site, at),
        Piece::Phrase if site.anchor == Anchor::AccordingTo => introduced(document, at, site.sentence.end as usize),
        Piece::Phrase => modified_phrase(document, at, site.sentence.end as usize),
        Piece::Signature => signature(site, at),
        Piece::Gap => {
            let finite = document.finite_at(start).filter(|_| frame == Frame::Other);
            finite.and_then(|_| edge(site, start, Frame::Clause))
        }
        Piece::Turn => turn(site, at),
        Piece::QuotationRest => quotation_rest(site, at),
        Piece::NothingMore => quotation_rest(site, at).is_none().then(|| Run::new(at - 1, at)),
        Piece::ClauseRest => clause_rest(site, at),
        Piece::AfterComma => after_comma(site, at),
        Piece::Sentence => run(at, site.sentence_end(at.min(site.sentence.last()))),
        Piece::SentenceAround => run(site.cue.end as usize, site.sentence_end(site.cue.first())),
        _ => None,
    };
    let found = found.filter(|r| r.first() < document.tokens.len()).map(plain);
    match piece {
        Piece::Object | Piece::ObjectSentence | Piece::ObjectPhrase => found.map(|found| carried(site, found)),
        _ => found,
    }
}

/// A content that starts at the token and ends at its likeliest edge.
fn edge(site: &Site, start: usize, frame: Frame) -> Option<Run> {
    if start >= site.sentence.end as usize {
        return None;
    }
    run(start, site.content_end(start, frame))
}

/// The end of the sentence, of what belongs to a participle that opens it, of what stands before the source's next deed, or where its content
/// surely ends.
fn closed_sentence_end(site: &Site, start: usize) -> usize {
    let own = || site.before_verb_of_antecedent(start, false);
    let end = match site.before_main_clause(start).or_else(|| before_next_deed(site, start)).or_else(own) {
        Some(next) => site.document.trim(start, next),
        None => site.before_final_time(start, site.sentence_end(start)),
    };
    site.certain_end(start, site.frame(), end).unwrap_or(end)
}

/// "hinted at tax cuts*, but gave no details*", "*, but the party did not*": where the source does something else, or another does, behind a
/// comma and a conjunction.
fn before_next_deed(site: &Site, start: usize) -> Option<usize> {
    let document = site.document;
    let source = site.subject?.run;
    // calling him a coward *and accusing* him of theft
    let same = |i: usize| {
        let verb = document.skip_adverbs(i + 1, site.sentence.end as usize);
        site.sentence.contains(verb)
            && document.tag(verb) == document.tag(site.head)
            && document.tokens[verb].classes.has(Classes::CUE_VERB)
            && document.verb_group_at(verb).is_some()
    };
    let shares = |i: usize| {
        let verb = document.skip_adverbs(i + 2, site.sentence.end as usize);
        let group = document.verb_group_at(verb).filter(|&g| document.verb_groups[g].form == VerbForm::Finite);
        group.and_then(|g| document.subjects[g]).is_some_and(|s| s.run == source)
    };
    let clause = |i: usize| document.clause_verb(i + 2, site.sentence.end as usize).is_some();
    (start + 1..site.sentence.last()).find(|&i| {
        document.tokens[i].quotation.is_none()
            && (document.tag(i) == Tag::Comma && document.tag(i + 1) == Tag::CC && (shares(i) || clause(i))
                || document.tag(i) == Tag::CC && (same(i) || document.tag(site.head) == Tag::VBG && shares(i - 1))
                || document.tag(i) == Tag::Comma && results(document, i + 1))
    })
}

/// "stood by their plan, *leaving* the chamber in a deadlock": a participle after a comma that tells what came of it, and is no item of a list.
fn results(document: &Document, at: usize) -> bool {
    document.tag(at) == Tag::VBG
        && document.verb_group_at(at).is_some()
        && !matches!(
            document.lower(at),
            "including" | "ranging" | "involving" | "excluding" | "regarding" | "concerning"
        )
        && document.sentence(at).contains(at + 1)
        && document.tag(at + 1) != Tag::CC
        && !(at..document.sentence(at).last()).any(|i| document.tag(i) == Tag::CC && document.tag(i + 1) == Tag::VBG)
}

/// "voiced anger, *saying* that …": a participle of a verb of saying after a comma, which has a content of its own.
fn goes_on_saying(site: &Site, start: usize) -> bool {
    let document = site.document;
    (start..site.sentence.last()).any(|i| {
        document.tag(i) == Tag::Comma
            && document.tokens[i].quotation.is_none()
            && document.tag(i + 1) == Tag::VBG
            && document.tokens[i + 1].classes.has(Classes::CUE_VERB)
    })
}

fn full_phrase(site: &Site, start: usize) -> Option<Run> {
    run(start, site.document.full_phrase_end_from(start, site.sentence.end as usize)?)
}

/// The object of the preposition that the cue governs; the preposition joins the cue.
fn governed(site: &Site, piece: Piece, preposition: usize) -> Option<Found> {
    let object = after_favour(site, preposition + 1);
    if object >= site.sentence.end as usize {
        return None;
    }
    let tag = site.document.tag(object);
    if tag == Tag::Comma
        || matches!(site.document.lower(object), "and" | "or" | "but")
        || site.document.finite_at(object).is_some()
    {
        return None;
    }
    let found = match piece {
        Piece::Governed => edge(site, object, Frame::Preposition),
        Piece::GovernedPhrase => full_phrase(site, object),
        Piece::GovernedGerund if site.document.tag(object) == Tag::VBG => edge(site, object, Frame::Gerund),
        Piece::GovernedGerund => None,
        Piece::GovernedBeforeFrom => {
            let phrase = full_phrase(site, object)?;
            let end = phrase.range().find(|&i| names_giver(site.document, i)).unwrap_or(phrase.end as usize);
            run(object, end)
        }
        _ if goes_on_saying(site, object) => None,
        _ => run(object, closed_sentence_end(site, object)),
    };
    Some(Found { run: found?, cue_end: Some(object) })
}

/// "voted in *favour of* the plan": index after a bare noun of taking sides and its preposition, else the token.
fn after_favour(site: &Site, noun: usize) -> usize {
    let document = site.document;
    let sides = noun + 2 < site.sentence.end as usize
        && matches!(
            document.lower(noun),
            "favour" | "favor" | "support" | "defence" | "defense" | "opposition" | "protest" | "response" | "reaction"
        )
        && matches!(document.lower(noun + 1), "of" | "to" | "at" | "over");
    if sides { noun + 2 } else { noun }
}

/// The content of a verb that only carries the noun behind it, which joins the cue with its preposition: expressed concern about *the dam*,
/// made no secret of *it*.
fn carried(site: &Site, found: Found) -> Found {
    let document = site.document;
    let light = matches!(document.lemma(site.head), "express" | "make" | "voice");
    let Some(phrase) = document.noun_phrase_from(found.run.first()).filter(|_| light) else { return found };
    let after = phrase.run.end as usize;
    let said = phrase.head as usize + 1 == after
        && lexicon::KINDS_OF_NOUNS.contains_key(document.lemma(phrase.head as usize))
        && after + 1 < found.run.end as usize;
    if !said {
        return found;
    }
    let start = match document.lower(after) {
        "that" => after,
        "about" | "for" | "of" | "over" | "to" | "in" | "with" | "on" | "at" | "against" | "toward" => after + 1,
        _ => return found,
    };
    Found { run: Run::new(start, found.run.end as usize), cue_end: Some(start) }
}

/// Verbs of wanting whose infinitive is the content.
fn is_own_cue(lemma: &str) -> bool {
    matches!(lemma, "seek" | "want" | "hope" | "threaten" | "vow" | "agree" | "pledge" | "intend" | "plan" | "prefer")
}

/// "refused to endorse *the plan*": the complement of the verb in the cue's infinitive; that verb joins the cue.
fn inner(site: &Site) -> Option<Found> {
    let document = site.document;
    if site.frame() != Frame::Infinitive {
        return None;
    }
    let end = site.sentence.end as usize;
    let verb = (site.complement.start..end.min(site.complement.start + 5)).find_map(|i| document.verb_group(i))?.main();
    let complement = document.complement_of_verb(verb);
    if matches!(complement.frame, Frame::End | Frame::Comma | Frame::Other) {
        return None;
    }
    let governs = complement.frame == Frame::Preposition;
    let start = complement.start + usize::from(governs);
    let cue_end = if governs { start } else { complement.word_end + 1 };
    if start >= end {
        return None;
    }
    Some(Found { run: run(start, site.content_end(start, complement.frame))?, cue_end: Some(cue_end) })
}

/// "this view", "those concerns", "the sentiment", "their opinion".
fn that_stance(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let phrase = document.noun_phrase_from(at)?;
    let back =
        matches!(document.lower(at), "this" | "that" | "these" | "those" | "the" | "his" | "her" | "their" | "such");
    (back && document.tokens[phrase.head as usize].classes.has(Classes::POINTING)).then_some(phrase.run)
}

/// What stands before those whom something is laid on.
const AGAINST: &[&str] = &["on", "upon", "against"];

/// How many tokens after an object those are looked for whom it goes to.
const REACH: usize = 16;

/// The noun phrase after the first of the prepositions that follows the object that starts at the token, in its clause.
fn affected(site: &Site, object: usize, prepositions: &[&str]) -> Option<Run> {
    let document = site.document;
    let after = document.noun_phrase_from(object)?.run.end as usize;
    let preposition = (after..site.sentence.last().min(after + REACH))
        .take_while(|&i| !document.tag(i).is_finite() && !document.tag(i).is_wh() && document.tag(i) != Tag::Colon)
        .find(|&i| prepositions.contains(&document.lower(i)))?;
    full_phrase(site, preposition + 1)
}

/// "will not *send troops*": only what comes before the main verb is the cue.
fn deed(site: &Site) -> Option<Found> {
    if site.cue.first() >= site.head {
        return None;
    }
    let end = match site.frame() {
        Frame::End | Frame::Comma => site.complement.start,
        frame => site.content_end(site.complement.start, frame),
    };
    Some(Found { run: run(site.head, end)?, cue_end: Some(site.head) })
}

/// What completes a passive verb; a preposition that it governs joins the cue. Who does it must be found before.
fn passive_complement(site: &Site, at: usize) -> Option<Found> {
    let frame = site.frame();
    let start = site.complement.start + usize::from(frame == Frame::Preposition);
    let next = site.cue.end as usize;
    let by = at == next && next < start && site.document.lower(next) == "by";
    if by
        || start < at
        || matches!(
            frame,
            Frame::End
                | Frame::Comma
                | Frame::Other
                | Frame::Recipient
                | Frame::ObjectInfinitive
                | Frame::Colon
                | Frame::As
        )
    {
        return None;
    }
    let governs = frame == Frame::Preposition && at == next;
    Some(Found { run: edge(site, start, frame)?, cue_end: governs.then_some(start) })
}

/// "her view *is that …*": a form of "be" right behind the cue's noun, and its that-clause or infinitive.
fn equated(site: &Site) -> Option<Found> {
    let document = site.document;
    let be = Some(site.cue.end as usize).filter(|&i| site.sentence.contains(i))?;
    let group =
        document.finite_at(be).map(|g| &document.verb_groups[g]).filter(|g| document.lemma(g.main()) == "be")?;
    let complement = document.complement_at(group.run.end as usize, site.sentence.end as usize);
    let equates = matches!(complement.frame, Frame::That | Frame::Infinitive);
    let content = equates.then(|| edge(site, complement.start, complement.frame)).flatten()?;
    Some(Found { run: content, cue_end: Some(group.run.end as usize) })
}

/// "what *they* voted for", "the plan *they* voted for".
fn follows_its_object(site: &Site) -> bool {
    let before = site.subject.and_then(|s| s.run.first().checked_sub(1)).filter(|&i| i >= site.sentence.first());
    before.is_some_and(|i| {
        site.document.tag(i).is_wh() || site.document.tag(i).is_noun() || site.document.lower(i) == "that"
    })
}

/// Whether the object of the cue's verb is the one who feels.
fn upsets(site: &Site) -> bool {
    site.sort().text == "upset"
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;

    #[test]
    fn what_runs_to_the_end_stops_before_another_saying() {
        assert_eq!(
            contents("The union has voiced anger, saying that the cuts will cost lives."),
            ["anger", "that the cuts will cost lives"]
        );
    }

    #[test]
    fn a_noun_that_a_light_verb_carries_joins_the_cue() {
        assert_eq!(contents("She expressed concern about the dam."), ["the dam"]);
        assert_eq!(contents("She expressed concern"), ["concern"]);
    }

    #[test]
    fn a_clause_ends_before_another_participle_of_saying() {
        assert_eq!(
            contents("Lee signed it, saying that it was strong but warning that it could fail."),
            ["that it was strong", "that it could fail"]
        );
        assert_eq!(
            contents("Lee insisted it was early while adding that he did not know."),
            ["it was early", "that he did not know"]
        );
    }

    #[test]
    fn the_title_of_a_programme_opens_or_follows_but_is_not_said() {
        assert_eq!(contents("In a talk on “Good Morning,” Lee said it was late."), ["it was late"]);
        assert_eq!(
            contents("“We have to go there,” Lee told “Leeds and Friends” after it."),
            ["“We have to go there,”"]
        );
    }

    #[test]
    fn a_clause_does_not_end_before_its_verb() {
        assert_eq!(
            contents(
                "The results suggest that Ms Lind, who has the support of the unions and of her party, still faces a hard vote."
            ),
            ["that Ms Lind, who has the support of the unions and of her party, still faces a hard vote", "who"]
        );
    }

    #[test]
    fn a_clause_ends_where_its_source_or_another_says_more() {
        assert_eq!(
            contents("Critics argue the law is too broad; supporters say it saves lives."),
            ["the law is too broad", "it saves lives"]
        );
        assert_eq!(
            contents("The mayor said the bridge would close and warned that buses would be late."),
            ["the bridge would close", "that buses would be late"]
        );
    }

    #[test]
    fn what_belongs_to_an_opening_participle_ends_before_the_subject() {
        assert_eq!(
            contents("Commenting on the rift in the party and the strike in Leeds, Ms Lind said it would pass."),
            ["the rift in the party and the strike in Leeds", "it would pass"]
        );
    }

    #[test]
    fn a_content_ends_before_the_verb_that_its_antecedent_has() {
        assert_eq!(contents("The belief that prices will rise is widespread."), ["that prices will rise"]);
        assert_eq!(
            contents("Lee said the plan was “a joke”, while Obi called it “brave”."),
            ["the plan was “a joke”", "it “brave”"]
        );
    }

    #[test]
    fn a_clause_between_dashes_ends_with_them() {
        assert_eq!(
            contents("Brandt – who once said he would close the mine – said the mine could stay."),
            ["he would close the mine", "the mine could stay"]
        );
    }

    #[test]
    fn a_clause_goes_on_after_what_stands_beside_its_subject() {
        assert_eq!(
            contents("The mayor said the talks, which began in May, were over."),
            ["the talks, which began in May, were over"]
        );
    }

    #[test]
    fn a_speaker_at_the_start_of_a_paragraph_has_all_of_it() {
        let contents = contents("OBI: I never saw the letter. Nobody showed it to me.");
        assert!(contents.iter().any(|c| c == "I never saw the letter. Nobody showed it to me"), "{contents:?}");
    }
}
