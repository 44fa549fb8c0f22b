//! What completes a verb, a noun or an adjective: a that-clause, an infinitive, an object …, over the adjuncts in between
//! ("told reporters on Monday *that …*").

mod adjuncts;
mod amounts;
mod clauses;
mod recipients;
mod times;

use super::{Document, NounPhrase, Tag};
use crate::lexicon::Classes;
use crate::span::Run;

/// What completes a word, and where it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Complement {
    /// What it is.
    pub frame: Frame,
    /// Its first token; for [`Frame::Preposition`] the preposition, for [`Frame::End`] the token after the word.
    pub start: usize,
    /// Last token of the word that it completes: the particle of a phrasal verb ("pointed *out*").
    pub word_end: usize,
    /// The noun phrase between the word and its complement: who is told, asked or urged.
    pub recipient: Option<Run>,
}

/// The kinds of complements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Frame {
    /// A quotation.
    Quotation,
    /// "that" and a clause.
    That,
    /// A clause without "that".
    Clause,
    /// "to" and an infinitive.
    Infinitive,
    /// "whether", "if", "what", "how" … and a clause.
    Wh,
    /// "-ing" and what belongs to it.
    Gerund,
    /// A noun phrase.
    Object,
    /// A noun phrase and an infinitive: "urged the mayor to go".
    ObjectInfinitive,
    /// A preposition and its object.
    Preposition,
    /// "as" or "like" and a clause.
    As,
    /// An adjective or participle: "sounded tired".
    Adjective,
    /// An adjective and a that-clause, infinitive or other clause: "made clear that …".
    AdjectiveClause,
    /// Only who is told: "he told reporters."
    Recipient,
    /// What stands after a colon.
    Colon,
    /// Nothing: a comma comes first.
    Comma,
    /// Nothing: the sentence or clause ends.
    End,
    /// Anything else.
    Other,
}

impl Frame {
    /// All of them, in the order of their numbers.
    pub const ALL: [Frame; 17] = [
        Frame::Quotation,
        Frame::That,
        Frame::Clause,
        Frame::Infinitive,
        Frame::Wh,
        Frame::Gerund,
        Frame::Object,
        Frame::ObjectInfinitive,
        Frame::Preposition,
        Frame::As,
        Frame::Adjective,
        Frame::AdjectiveClause,
        Frame::Recipient,
        Frame::Colon,
        Frame::Comma,
        Frame::End,
        Frame::Other,
    ];

    /// The name that the tables of counts use.
    pub fn name(self) -> &'static str {
        match self {
            Frame::Quotation => "quotation",
            Frame::That => "that",
            Frame::Clause => "clause",
            Frame::Infinitive => "infinitive",
            Frame::Wh => "wh",
            Frame::Gerund => "gerund",
            Frame::Object => "object",
            Frame::ObjectInfinitive => "object-infinitive",
            Frame::Preposition => "preposition",
            Frame::As => "as",
            Frame::Adjective => "adjective",
            Frame::AdjectiveClause => "adjective-clause",
            Frame::Recipient => "recipient",
            Frame::Colon => "colon",
            Frame::Comma => "comma",
            Frame::End => "end",
            Frame::Other => "other",
        }
    }
}

/// How many tokens a relative clause on who is told may have.
const RELATIVE: usize = 16;

impl Document<'_> {
    /// What completes the verb whose main verb is at the token.
    pub fn complement_of_verb(&self, verb: usize) -> Complement {
        let end = self.sentence(verb).end as usize;
        let mut word_end = verb;
        let particle = |at: usize| self.tag(at) == Tag::RP && self.noun_phrase(at).is_none();
        if verb + 1 < end && (particle(verb + 1) || self.goes_on_to(verb, end)) {
            word_end = verb + 1;
        }
        let start = self.skip_tally(verb, self.skip_adverbs(word_end + 1, end), end);
        let start = self.skip_quantity(verb, start, end);
        let made = |frame, start| Complement { frame, start, word_end, recipient: None };
        if let Some(time) = self.time_as_subject(verb, word_end + 1, start) {
            return made(Frame::Clause, time);
        }
        match self.frame_at(start, end) {
            Frame::Preposition if self.opens_with_amount(verb, start, end) => made(Frame::Clause, start),
            Frame::Comma => {
                match self.after_incidental(start, end).or_else(|| self.after_loose_comma(verb, start, end)) {
                    Some((frame, start)) => made(frame, self.content_start(frame, start)),
                    None => made(Frame::Comma, start),
                }
            }
            Frame::End if start < end && self.is_dash(start) => match self.after_second_dash(start, end) {
                Some(start) => made(Frame::That, start),
                None => made(Frame::End, start),
            },
            Frame::Preposition
                if self.lower(start) == "between" && self.bare_clause_verb(verb, start, end).is_some() =>
            {
                made(Frame::Clause, start)
            }
            Frame::Preposition => match self.over_adjuncts(verb, start, end) {
                Some((frame, start)) => made(frame, self.content_start(frame, start)),
                None if self.is_comparison(verb, start, end) => made(Frame::As, start),
                None => made(Frame::Preposition, start),
            },
            Frame::Gerund if self.bare_clause_verb(verb, start, end).is_some() => made(Frame::Clause, start),
            Frame::Other => Complement { word_end, ..self.nominal_complement(verb, start, end) },
            frame => made(frame, self.content_start(frame, start)),
        }
    }

    /// What completes a noun or adjective: what stands at the token, without looking over adjuncts.
    pub fn complement_at(&self, start: usize, end: usize) -> Complement {
        let start = self.skip_adverbs(start, end);
        let frame = match self.frame_at(start, end) {
            Frame::Other if self.clause_verb(start, end).is_some() => Frame::Clause,
            frame => frame,
        };
        Complement {
            frame,
            start: self.content_start(frame, start),
            word_end: start.saturating_sub(1),
            recipient: None,
        }
    }

    /// "went on to say": "on" belongs to the verb.
    fn goes_on_to(&self, verb: usize, end: usize) -> bool {
        let ends = |at: usize| {
            at >= end
                || matches!(self.tag(at), Tag::Comma | Tag::Colon | Tag::Stop | Tag::TO)
                || self.is_opening_mark(at)
        };
        self.lemma(verb) == "go" && verb + 1 < end && self.lower(verb + 1) == "on" && ends(verb + 2)
    }

    /// A content begins after its colon, and at the quotation mark rather than at the comma before it.
    fn content_start(&self, frame: Frame, token: usize) -> usize {
        let mark = frame == Frame::Colon || frame == Frame::Quotation && self.tokens[token].quotation.is_none();
        let that = frame == Frame::Colon && self.lower(token) == "that";
        token + usize::from(mark) + usize::from(that)
    }

    /// The frame that the token opens.
    fn frame_at(&self, at: usize, end: usize) -> Frame {
        if at >= end {
            return Frame::End;
        }
        let next = |n: usize| if at + n < end { self.tag(at + n) } else { Tag::Stop };
        let (tag, word) = (self.tag(at), self.lower(at));
        let infinitive = |tag: Tag| matches!(tag, Tag::VB | Tag::VBP);
        let mark = tag == Tag::Comma || tag == Tag::Colon && word != ":";
        if self.is_opening_mark(at) || mark && at + 1 < end && self.is_opening_mark(at + 1) {
            return Frame::Quotation;
        }
        match tag {
            _ if word == "that" && next(1) == Tag::Colon && self.lower(at + 1) == ":" => Frame::Colon,
            _ if word == "that" && self.is_pointing(at, end) => Frame::Other,
            _ if word == "that"
                && (matches!(tag, Tag::IN | Tag::WDT)
                    || matches!(next(1), Tag::DT | Tag::PRP | Tag::NNP | Tag::NNS | Tag::PRPS | Tag::EX | Tag::JJ)) =>
            {
                Frame::That
            }
            Tag::TO if infinitive(next(1)) || next(1).is_adverb() => Frame::Infinitive,
            // "vowed to “fight on”"
            Tag::TO
                if (infinitive(next(2)) || next(2).is_adverb() && infinitive(next(3)))
                    && self.is_opening_mark(at + 1) =>
            {
                Frame::Infinitive
            }
            _ if word == "not" && next(1) == Tag::TO && (infinitive(next(2)) || next(2).is_adverb()) => {
                Frame::Infinitive
            }
            _ if tag.is_wh() || matches!(word, "whether" | "if") => Frame::Wh,
            Tag::Comma => Frame::Comma,
            Tag::Colon if word == ":" => Frame::Colon,
            _ if matches!(tag, Tag::Colon | Tag::Stop | Tag::LeftBracket | Tag::RightBracket) || self.is_dash(at) => {
                Frame::End
            }
            // "objected *because of* the charge"
            Tag::IN if word == "because" && at + 1 < end && self.lower(at + 1) == "of" => Frame::End,
            Tag::IN | Tag::TO if self.noun_phrase_from(at).is_none() => Frame::Preposition,
            Tag::VBG => Frame::Gerund,
            _ => Frame::Other,
        }
    }

    /// Index after the full noun phrase that starts exactly at the token.
    pub fn full_phrase_end_from(&self, at: usize, end: usize) -> Option<usize> {
        if at >= end {
            return None;
        }
        self.noun_phrase_from(at)?;
        self.full_phrase_end(at, end)
    }

    /// A verb followed by a noun phrase, a clause without "that", or an adjective.
    fn nominal_complement(&self, verb: usize, start: usize, end: usize) -> Complement {
        let made = |frame, start, recipient| Complement { frame, start, word_end: verb, recipient };
        let tells = self.tokens[verb].classes.has(Classes::TELLING);
        // "welcomed *both* the ruling and the law"
        let paired = start + 1 < end
            && self.noun_phrase_from(start).is_none()
            && (matches!(self.lower(start), "both" | "either" | "neither")
                || self.lower(start) == "not" && matches!(self.lower(start + 1), "only" | "just"));
        if paired {
            let first = start + 1 + usize::from(self.lower(start) == "not");
            if self.noun_phrase_from(first).is_some() && self.clause_verb(start, end).is_none() {
                return made(Frame::Object, start, None);
            }
        }
        // "said *no*", "says *yes* to the plan"
        let answer = matches!(self.lower(start), "yes" | "no")
            && self.tokens[verb].classes.has(Classes::SAYING)
            && (start + 1 >= end
                || matches!(self.tag(start + 1), Tag::Comma | Tag::Stop | Tag::TO | Tag::CC | Tag::IN));
        if answer {
            return made(Frame::Object, start, None);
        }
        let phrase = self.noun_phrase_from(start).filter(|p| p.run.end as usize <= end);
        let object_pronoun = matches!(self.lower(start), "me" | "him" | "them" | "us" | "her");
        let never =
            matches!(self.lower(start), "me" | "him" | "them" | "us") && phrase.is_some_and(|p| p.run.len() == 1);
        let clause = self.clause_verb(start, end).filter(|&main| !never && !self.has_subject_before(main, verb));
        if clause.is_some() && !(tells && object_pronoun) {
            if let Some(phrase) = phrase.filter(|_| tells) {
                let after = self.skip_adverbs(phrase.run.end as usize, end);
                // "asked the farmer *who he thought would win*"
                let question = after < end
                    && (matches!(self.lower(after), "what" | "how" | "why" | "whether")
                        || self.lower(after) == "who" && self.lemma(verb) == "ask");
                if question {
                    return made(Frame::Wh, after, Some(phrase.run));
                }
                if self.clause_verb(after, end).is_some() {
                    return made(Frame::Clause, after, Some(phrase.run));
                }
            }
            return made(Frame::Clause, start, None);
        }
        if clause.is_none() && self.bare_clause_verb(verb, start, end).is_some() {
            return made(Frame::Clause, start, None);
        }
        if let Some(phrase) = phrase {
            return self.object_complement(verb, phrase, end);
        }
        if self.tag(start).is_adjective() || matches!(self.tag(start), Tag::VBN | Tag::RB) {
            let after = self.skip_adverbs(start + 1, end);
            let frame = match self.frame_at(after, end) {
                Frame::Other if self.tag(start) == Tag::JJ && self.clause_verb(after, end).is_some() => Frame::Clause,
                frame => frame,
            };
            let adjective = Run::new(start, start + 1);
            return if matches!(frame, Frame::That | Frame::Infinitive | Frame::Wh | Frame::Clause) {
                made(Frame::AdjectiveClause, after, Some(adjective))
            } else {
                made(Frame::Adjective, start, None)
            };
        }
        made(Frame::Other, start, None)
    }

    /// A verb followed by a noun phrase: its object, or who is told.
    fn object_complement(&self, verb: usize, phrase: NounPhrase, end: usize) -> Complement {
        let start = phrase.run.first();
        let made = |frame, start, recipient| Complement { frame, start, word_end: verb, recipient };
        let full = self.full_phrase_end(start, end).unwrap_or(phrase.run.end as usize);
        // "made *it clear* that …"
        let adjective = self.skip_adverbs(full, end);
        if self.lower(start) == "it" && full == start + 1 && adjective < end && self.tag(adjective) == Tag::JJ {
            let after = self.skip_adverbs(adjective + 1, end);
            let frame = self.frame_at(after, end);
            if matches!(frame, Frame::That | Frame::Infinitive | Frame::Wh) {
                return made(Frame::AdjectiveClause, after, Some(Run::new(start, adjective + 1)));
            }
        }
        // "asked Hall*, a former judge,* to resign"
        let aside = (full < end && self.tag(full) == Tag::Comma)
            .then(|| self.full_phrase_end_from(full + 1, end))
            .flatten()
            .filter(|&close| close + 1 < end && self.tag(close) == Tag::Comma && self.tag(close + 1) == Tag::TO);
        let full = aside.map_or(full, |close| close + 1);
        if self.tokens[verb].classes.has(Classes::TELLING) {
            let base = phrase.run.end as usize;
            let full = self.after_quoted_name(full, end);
            for told in [full, base].into_iter().take(if full == base { 1 } else { 2 }) {
                // "does not show *everything* that people get"
                let anything = |frame: Frame, at: usize| {
                    frame == Frame::That
                        && matches!(
                            self.lower(at - 1),
                            "everything" | "anything" | "nothing" | "something" | "all" | "those"
                        )
                };
                if let Some((frame, at)) = self.after_recipient(told, end).filter(|&(frame, at)| !anything(frame, at)) {
                    return made(frame, self.content_start(frame, at), Some(Run::new(start, told)));
                }
            }
            let after = self.skip_adverbs(full, end);
            let ends = matches!(self.frame_at(after, end), Frame::End | Frame::Comma | Frame::Preposition);
            if ends && self.can_be_told(phrase, verb) {
                return made(Frame::Recipient, start, Some(Run::new(start, full)));
            }
        }
        let inside = full + 1 + usize::from(full + 1 < end && self.is_opening_mark(full + 1));
        if inside < end && self.tag(full) == Tag::TO && matches!(self.tag(inside), Tag::VB | Tag::RB) {
            return made(Frame::ObjectInfinitive, start, Some(Run::new(start, full)));
        }
        made(Frame::Object, start, None)
    }

    /// How many words (not marks) stand in the run.
    pub fn count_words(&self, run: Run) -> usize {
        run.range().filter(|&i| self.is_word(i)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::Frame;
    use crate::{read, text};

    /// What completes the verb: the frame, and the complement's first word.
    fn complement(sentence: &str, verb: &str) -> (Frame, String) {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        let head = (0..document.tokens.len()).find(|&i| document.lower(i) == verb).expect("the verb");
        let complement = document.complement_of_verb(head);
        (complement.frame, document.lower(complement.start).to_owned())
    }

    fn is(sentence: &str, verb: &str, frame: Frame, first: &str) {
        assert_eq!(complement(sentence, verb), (frame, first.to_owned()), "{sentence}");
    }

    #[test]
    fn a_that_clause_over_who_is_told_and_when() {
        is("He told reporters in Leeds on Monday that the bridge was safe.", "told", Frame::That, "that");
    }

    #[test]
    fn an_infinitive_that_is_quoted() {
        is("He vowed to “fight on”.", "vowed", Frame::Infinitive, "to");
        is("He told members to “play fair”.", "told", Frame::Infinitive, "to");
    }

    #[test]
    fn how_many_voted_is_passed_over() {
        is("The council voted 5-4 against the plan.", "voted", Frame::Preposition, "against");
        is("The house voted by 310 to 220 to reject the bill.", "voted", Frame::Infinitive, "to");
    }

    #[test]
    fn a_clause_without_that() {
        is("She said the bridge was safe.", "said", Frame::Clause, "the");
        is("She said at least two bridges were safe.", "said", Frame::Clause, "at");
        is("She said the bridge may be shut.", "said", Frame::Clause, "the");
    }

    #[test]
    fn a_clause_after_a_subordinate_one() {
        is("She said although it was old, the bridge was safe.", "said", Frame::Clause, "although");
        is("She said at the hearing, the bridge was safe.", "said", Frame::Clause, "the");
    }

    #[test]
    fn a_clause_whose_subject_has_something_beside_it() {
        is("She said one bridge they built so far is safe.", "said", Frame::Clause, "one");
        is("She said he, too, wants an inquiry.", "said", Frame::Clause, "he");
        is("She said those who live here are poor.", "said", Frame::Clause, "those");
        is(
            "She repeated claims that it was shut, calling it old when asked, read a poem.",
            "repeated",
            Frame::Object,
            "claims",
        );
        is("They will hold banners proclaiming: “Yes we can!”", "hold", Frame::Object, "banners");
    }

    #[test]
    fn a_clause_whose_subject_dashes_part_from_its_verb() {
        is("She said the force – some 900 men – already lags behind.", "said", Frame::Clause, "the");
    }

    #[test]
    fn a_clause_after_an_aside_between_dashes() {
        is("They would argue – and others believe – that it was safe.", "argue", Frame::That, "that");
    }

    #[test]
    fn a_quantifier_is_no_particle() {
        is("Unions say up to 900 jobs are at risk.", "say", Frame::Clause, "up");
    }

    #[test]
    fn a_clause_after_a_statement_issued_on_a_day() {
        is("She said in a statement issued late on Monday it was safe.", "said", Frame::Clause, "it");
        is("She had said in an interview taped before the vote that it was safe.", "said", Frame::That, "that");
        is("Two papers reported on Monday the bridge had closed.", "reported", Frame::Clause, "the");
    }

    #[test]
    fn the_quoted_name_of_who_is_told() {
        is("She told Leeds FM’s “Good Morning” that it was safe.", "told", Frame::That, "that");
    }

    #[test]
    fn a_quotation_after_what_stands_between() {
        is("She said in May, when the bridge was shut, “We never saw the letter.”", "said", Frame::Quotation, "“");
        is("She said on Monday, in a nod to Ann, a friend, “We never saw the letter.”", "said", Frame::Quotation, "“");
        is("Asked a direct question about it, the mayor said, “I left.”", "asked", Frame::Object, "a");
    }

    #[test]
    fn the_title_of_a_work_is_passed_over() {
        is("She said in her book, “A Northern Town,” that it was safe.", "said", Frame::That, "that");
        is("She said in her book, “A Northern Town.”", "said", Frame::Preposition, "in");
    }

    #[test]
    fn who_is_told_may_have_an_apposition() {
        is("She told her lawyer, Ana Costa, that the bridge was safe.", "told", Frame::That, "that");
    }

    #[test]
    fn an_infinitive_after_a_time() {
        is("They agreed in May to share the water.", "agreed", Frame::Infinitive, "to");
    }

    #[test]
    fn an_object_is_no_clause() {
        is("She mocked the plan to close the bridge.", "mocked", Frame::ObjectInfinitive, "the");
        is("She mocked the plan.", "mocked", Frame::Object, "the");
    }

    #[test]
    fn an_infinitive_and_a_question() {
        is("She promised to leave.", "promised", Frame::Infinitive, "to");
        is("She asked whether it was safe.", "asked", Frame::Wh, "whether");
    }

    #[test]
    fn a_preposition_is_where_it_stands() {
        is("She called for an inquiry.", "called", Frame::Preposition, "for");
    }

    #[test]
    fn a_quotation_begins_at_its_mark() {
        is("She said on Monday, “The bridge is safe for all of us.”", "said", Frame::Quotation, "“");
    }

    #[test]
    fn nothing_before_the_end() {
        is("“It is safe,” she said.", "said", Frame::End, ".");
    }

    #[test]
    fn things_are_not_told() {
        is("She promised a review.", "promised", Frame::Object, "a");
        is("She told the shareholders.", "told", Frame::Recipient, "the");
    }

    #[test]
    fn objects_that_a_small_word_opens() {
        is("She welcomed both the ruling and the law.", "welcomed", Frame::Object, "both");
        is("Half of the voters said no.", "said", Frame::Object, "no");
        is("She said both Lind and Obi are wrong.", "said", Frame::Clause, "both");
    }

    #[test]
    fn how_much_is_said_is_passed_over() {
        is("She has said little about the plan.", "said", Frame::Preposition, "about");
    }

    #[test]
    fn a_clause_behind_a_loose_comma() {
        is("Lind added, that it was late.", "added", Frame::That, "that");
        is("That said, Lind left.", "said", Frame::Comma, ",");
    }

    #[test]
    fn a_that_clause_over_an_aside_with_another_verb() {
        is("The bank says, and most agree, that it was late.", "says", Frame::That, "that");
        is("The paper reported last month, citing an audit, that it was late.", "reported", Frame::That, "that");
        is("The firm agreed, as part of the deal, to hire nurses.", "agreed", Frame::Infinitive, "to");
    }

    #[test]
    fn what_is_asked_stands_over_an_adjunct() {
        is("Asked on Monday about the dam, Lind left.", "asked", Frame::Preposition, "about");
        is("She asked the farmer who he thought would win.", "asked", Frame::Wh, "who");
    }

    #[test]
    fn a_clause_whose_subject_is_long() {
        is("She said any effort to push him out could fail.", "said", Frame::Clause, "any");
        is("She said his words on miners, nurses, and farmers make him unfit.", "said", Frame::Clause, "his");
        is("She said the argument that he is strong is weak.", "said", Frame::Clause, "the");
    }

    #[test]
    fn a_clause_over_what_stands_before_it() {
        is("She said after winning the vote, she would stay.", "said", Frame::Clause, "she");
        is("She warned drivers the road “is not safe”.", "warned", Frame::Clause, "the");
        is("She warned on Tuesday against it.", "warned", Frame::Preposition, "against");
        is("It was quiet, she said, adding, “We slept.”", "said", Frame::Comma, ",");
    }

    #[test]
    fn a_time_or_an_amount_opens_a_clause() {
        is("She said Monday would be hard.", "said", Frame::Clause, "monday");
        is("She said between 20 and 30 sheep were lost.", "said", Frame::Clause, "between");
        is("She said early morning trains were late.", "said", Frame::Clause, "early");
        is("She has said several times that it was late.", "said", Frame::That, "that");
        is("She has refused thus far to go.", "refused", Frame::Infinitive, "to");
        is("She said on Tuesday Lee had left.", "said", Frame::Clause, "lee");
        is("She recommended in 2014 that Lee grant it.", "recommended", Frame::That, "that");
        is("She stood by her claim that it was late.", "stood", Frame::Preposition, "by");
    }
}
