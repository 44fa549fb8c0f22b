//! What completes a verb, a noun or an adjective: a that-clause, an infinitive, an object …, over the adjuncts in between
//! ("told reporters on Monday *that …*").

use super::{Document, NounPhrase, Shape, SubjectKind, Tag, VerbForm};
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

/// How many tokens after a verb of saying a "that" is looked for over adjuncts.
const REACH: usize = 30;

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
        let made = |frame, start| Complement { frame, start, word_end, recipient: None };
        match self.frame_at(start, end) {
            Frame::Comma => match self.after_incidental(start, end) {
                Some((frame, start)) => made(frame, self.content_start(frame, start)),
                None => made(Frame::Comma, start),
            },
            Frame::End if start < end && self.is_dash(start) => match self.after_second_dash(start, end) {
                Some(start) => made(Frame::That, start),
                None => made(Frame::End, start),
            },
            Frame::Preposition => match self.over_adjuncts(verb, start, end) {
                Some((frame, start)) => made(frame, self.content_start(frame, start)),
                None if self.is_comparison(verb, start, end) => made(Frame::As, start),
                None => made(Frame::Preposition, start),
            },
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
        self.lemma(verb) == "go" && verb + 3 < end && self.lower(verb + 1) == "on" && self.tag(verb + 2) == Tag::TO
    }

    /// A content begins after its colon, and at the quotation mark rather than at the comma before it.
    fn content_start(&self, frame: Frame, token: usize) -> usize {
        let mark = frame == Frame::Colon || frame == Frame::Quotation && self.tokens[token].quotation.is_none();
        token + usize::from(mark)
    }

    /// Index after adverbs and bare times: "said *Tuesday*", "said *again late last week*".
    pub fn skip_adverbs(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        while at < end && self.tokens[at].quotation.is_none() {
            let next = at + 1;
            let time = |i: usize| {
                let possessor = i + 1 < end && self.tag(i + 1) == Tag::POS;
                i < end && self.tag(i).is_noun() && self.is_bare_time(i) && !possessor
            };
            let word = self.lower(at);
            if self.tag(at).is_adverb() && !limits(word)
                || matches!(word, "only" | "just" | "before") && next < end && matches!(self.lower(next), "that" | "to")
            {
                at += 1;
            } else if time(at) {
                at += 1;
                at += usize::from(time(at));
                at += usize::from(at < end && self.tag(at) == Tag::CD);
            } else if matches!(word, "late" | "early" | "earlier" | "later") && next < end && self.tag(next) == Tag::IN
            {
                at += 1;
            } else if matches!(word, "last" | "this" | "earlier" | "late" | "early" | "later" | "next" | "that")
                && time(next)
            {
                at += 2;
            } else if matches!(word, "earlier" | "late" | "early" | "later")
                && next < end
                && matches!(self.lower(next), "this" | "last")
                && time(next + 1)
            {
                at += 3;
            } else {
                break;
            }
        }
        at
    }

    /// Index after how many voted: "voted *5-4* against", "voted *by 310 to 220* to reject".
    fn skip_tally(&self, verb: usize, start: usize, end: usize) -> usize {
        let number = |i: usize| i < end && self.tag(i) == Tag::CD;
        let first = start + usize::from(start < end && self.lower(start) == "by");
        if self.lemma(verb) != "vote" || !number(first) {
            return start;
        }
        let between = |i: usize| i < end && (matches!(self.lower(i), "to" | "-") || self.is_dash(i));
        let after = if between(first + 1) && number(first + 2) { first + 3 } else { first + 1 };
        if after < end && matches!(self.tag(after), Tag::IN | Tag::TO) { after } else { start }
    }

    /// The verb of "*voted* 5-4 in favour", if a tally ends right before the token.
    pub fn voting_verb(&self, after: usize) -> Option<usize> {
        let start = self.sentence(after).first();
        let tally =
            |&i: &usize| self.tag(i) == Tag::CD || matches!(self.lower(i), "to" | "-" | "by") || self.is_dash(i);
        let verb = (start..after).rev().take(5).find(|i| !tally(i)).filter(|&v| v + 1 < after)?;
        (self.lemma(verb) == "vote" && self.skip_tally(verb, verb + 1, after + 1) == after).then_some(verb)
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
            _ if word == "that"
                && (matches!(tag, Tag::IN | Tag::WDT)
                    || matches!(next(1), Tag::DT | Tag::PRP | Tag::NNP | Tag::NNS | Tag::PRPS | Tag::EX | Tag::JJ)) =>
            {
                Frame::That
            }
            Tag::TO if infinitive(next(1)) || next(1).is_adverb() => Frame::Infinitive,
            _ if word == "not" && next(1) == Tag::TO && (infinitive(next(2)) || next(2).is_adverb()) => {
                Frame::Infinitive
            }
            _ if tag.is_wh() || matches!(word, "whether" | "if") => Frame::Wh,
            Tag::Comma => Frame::Comma,
            Tag::Colon if word == ":" => Frame::Colon,
            _ if matches!(tag, Tag::Colon | Tag::Stop | Tag::LeftBracket | Tag::RightBracket) || self.is_dash(at) => {
                Frame::End
            }
            Tag::IN | Tag::TO if self.noun_phrase_from(at).is_none() => Frame::Preposition,
            Tag::VBG => Frame::Gerund,
            _ => Frame::Other,
        }
    }

    /// "said, in an interview, that …": what stands after the second comma.
    fn after_incidental(&self, comma: usize, end: usize) -> Option<(Frame, usize)> {
        let opener = comma + 1;
        if opener >= end
            // "…, she said, *adding*, “…”" goes on with another cue.
            || self.tag(opener) == Tag::VBG
                && self.tokens[opener].classes.has(Classes::CUE_VERB)
                && self.lower(opener) != "according"
            || !(matches!(self.tag(opener), Tag::IN | Tag::TO | Tag::RB | Tag::VBG | Tag::VBN | Tag::WRB)
                || matches!(self.lower(opener), "however" | "though"))
        {
            return None;
        }
        self.after_second_comma(comma, end)
    }

    /// "would argue – and others believe – *that* …": the that-clause after what stands between dashes.
    fn after_second_dash(&self, dash: usize, end: usize) -> Option<usize> {
        let close = (dash + 1..end.min(dash + 12)).find(|&i| self.lower(i) == self.lower(dash))?;
        Some(close + 1).filter(|&that| self.opens_that(that, end))
    }

    /// The that-clause, quotation or clause after the comma that closes what the comma at the token opens.
    fn after_second_comma(&self, comma: usize, end: usize) -> Option<(Frame, usize)> {
        let close = (comma + 1..end.min(comma + 12)).find(|&i| self.tag(i) == Tag::Comma)?;
        if self.clause_verb(comma + 1, end).is_some_and(|verb| verb < close) {
            return None;
        }
        match self.frame_at(close + 1, end) {
            frame @ (Frame::That | Frame::Quotation) => Some((frame, close + 1)),
            _ if self.clause_verb(close + 1, end).is_some() => Some((Frame::Clause, close + 1)),
            _ => None,
        }
    }

    /// "said in a speech on Monday that …": the that-clause, quotation or clause after up to four adjuncts.
    fn over_adjuncts(&self, verb: usize, start: usize, end: usize) -> Option<(Frame, usize)> {
        let plain = self.tokens[verb].classes.has(Classes::SAYING);
        if plain && self.opens_with_subordinate(start, end) {
            return Some((Frame::Clause, start));
        }
        let mut at = start;
        for _ in 0..4 {
            if at >= end || !matches!(self.tag(at), Tag::IN | Tag::TO) || self.tokens[at].quotation.is_some() {
                break;
            }
            let Some(after) = self.prepositional_phrase_end(at, end) else { break };
            at = self.skip_adverbs(self.skip_title(self.skip_place(after, end), end), end);
            // "in a statement *issued late* on Monday"
            if plain && at < end && self.tag(at) == Tag::VBN {
                at = self.skip_adverbs(at + 1, end);
            }
            match self.frame_at(at, end) {
                Frame::Colon => return Some((Frame::Colon, at)),
                Frame::That if (self.tag(at) != Tag::WDT || plain) && !self.is_relative(at, end) => {
                    return Some((Frame::That, at));
                }
                Frame::Wh if self.opens_question(at) => return Some((Frame::Wh, at)),
                Frame::Quotation => {
                    let mark = at + usize::from(self.tokens[at].quotation.is_none());
                    if mark > at || self.quotation(mark).is_some_and(|q| self.count_words(q.run) >= 4) {
                        return Some((Frame::Quotation, at));
                    }
                }
                Frame::Other if plain && self.clause_verb(at, end).is_some() => return Some((Frame::Clause, at)),
                Frame::Other if self.has_late_object(verb, start, at) => return Some((Frame::Object, at)),
                Frame::Comma if self.opens_that(at + 1, end) => return Some((Frame::That, at + 1)),
                Frame::Comma
                    if (plain || self.is_adjunct_of_deed(start)) && self.clause_verb(at + 1, end).is_some() =>
                {
                    return Some((Frame::Clause, at + 1));
                }
                Frame::Comma if plain => {
                    if let Some(found) = self.after_incidental(at, end).filter(|found| found.0 != Frame::Clause) {
                        return Some(found);
                    }
                }
                // "warned on Tuesday *against* it"
                Frame::Preposition
                    if self.is_adjunct_of_time(start)
                        && self.tokens[verb].classes.has(Classes::CUE_VERB)
                        && matches!(self.lower(at), "against" | "of" | "for") =>
                {
                    return Some((Frame::Preposition, at));
                }
                Frame::Infinitive
                    if self.tokens[verb].classes.has(Classes::COMMITTING) && self.is_adjunct_of_time(start) =>
                {
                    return Some((Frame::Infinitive, at));
                }
                _ => {}
            }
        }
        let that = self.that_further_on(verb, start, end).map(|that| (Frame::That, that));
        that.or_else(|| self.quotation_further_on(verb, start, end).map(|comma| (Frame::Quotation, comma)))
    }

    /// "said on Monday, in reference to her child, a girl born in May*,* “…”": the comma that hands over to the first quotation, if that is a
    /// sentence, after a verb of saying and no other one.
    fn quotation_further_on(&self, verb: usize, start: usize, end: usize) -> Option<usize> {
        let says = |i: usize| self.tokens[i].classes.has(Classes::CUE_VERB) && self.tag(i).is_finite();
        let open = (start + 1..end.min(start + REACH))
            .take_while(|&i| !says(i) && self.lower(i) != ";" && !self.is_dash(i))
            .find(|&i| self.is_opening_mark(i))?;
        let sentence =
            self.quotation(open).is_some_and(|q| q.shape == Shape::Sentences && self.count_words(q.run) >= 4);
        let plain = self.tokens[verb].classes.has(Classes::SAYING);
        (plain && sentence && self.tag(open - 1) == Tag::Comma).then_some(open - 1)
    }

    /// Index after a name between commas that a preposition follows: "in the second city*, Porto,* on Thursday".
    fn skip_place(&self, comma: usize, end: usize) -> usize {
        let name = self.full_phrase_end_from(comma + 1, end).filter(|_| comma < end && self.tag(comma) == Tag::Comma);
        match name {
            Some(close)
                if close + 1 < end
                    && self.tag(close) == Tag::Comma
                    && self.tag(close - 1).is_proper()
                    && self.tag(close + 1) == Tag::IN =>
            {
                close + 1
            }
            _ => comma,
        }
    }

    /// Index after the title of a work that a comma opens: "in his book*, “A Northern Son,”* that …".
    fn skip_title(&self, comma: usize, end: usize) -> usize {
        let mark = comma + 1;
        if mark >= end || self.tag(comma) != Tag::Comma || !self.is_opening_mark(mark) {
            return comma;
        }
        let work = self.noun_phrase(comma - 1).is_some_and(|p| self.tokens[p.head as usize].classes.has(Classes::WORK));
        match self.quotation(mark).filter(|_| work) {
            Some(title) if self.is_title(title.run) => title.run.end as usize,
            _ => comma,
        }
    }

    /// Whether the words of a quotation begin with capitals, but for small ones.
    fn is_title(&self, quotation: Run) -> bool {
        let mut words = quotation.range().filter(|&i| self.is_word(i) && self.form(i).len() > 4);
        self.count_words(quotation) <= 10 && words.all(|i| self.form(i).starts_with(char::is_uppercase))
    }

    /// "announced on Monday *the sale of the bank*": an object after a time, of a verb of saying.
    fn has_late_object(&self, verb: usize, adjunct: usize, at: usize) -> bool {
        let cue = self.tokens[verb].classes.has(Classes::CUE_VERB) && !self.tokens[verb].classes.has(Classes::TELLING);
        let day = self.tokens[adjunct + 1].classes.has(Classes::TIME) && self.lower(adjunct) == "on";
        cue && day && self.noun_phrase_from(at).is_some()
    }

    /// "in May", "during the campaign", "on Friday".
    fn is_adjunct_of_time(&self, preposition: usize) -> bool {
        let time = |p: NounPhrase| self.tokens[p.head as usize].classes.has(Classes::TIME);
        matches!(self.lower(preposition), "during" | "after" | "before")
            || self.noun_phrase_from(preposition + 1).is_some_and(time)
    }

    /// "after winning the vote".
    fn is_adjunct_of_deed(&self, preposition: usize) -> bool {
        matches!(self.lower(preposition), "after" | "before" | "while" | "since")
            && self.tag(preposition + 1) == Tag::VBG
    }

    /// Whether "that" and a clause start at the token: not a relative clause.
    fn opens_that(&self, at: usize, end: usize) -> bool {
        at < end && self.lower(at) == "that" && self.clause_verb(self.skip_adverbs(at + 1, end), end).is_some()
    }

    /// "said *although the rain fell,* the match went on": whether a subordinate clause at the token is followed by a comma and its main clause.
    fn opens_with_subordinate(&self, at: usize, end: usize) -> bool {
        let mut rest = at + 1..end.min(at + REACH);
        self.tokens[at].classes.has(Classes::SUBORDINATOR)
            && self.clause_verb(at + 1, end).is_some()
            && rest.any(|i| self.tag(i) == Tag::Comma && self.clause_verb(i + 1, end).is_some())
    }

    /// A "that" before any finite verb, after a verb of saying and a stretch that begins like an adjunct.
    fn that_further_on(&self, verb: usize, start: usize, end: usize) -> Option<usize> {
        let adjunct = matches!(
            self.lower(start),
            "in" | "on"
                | "at"
                | "to"
                | "during"
                | "with"
                | "before"
                | "after"
                | "for"
                | "from"
                | "by"
                | "without"
                | "about"
        );
        if !adjunct || !self.tokens[verb].classes.has(Classes::CUE_VERB) {
            return None;
        }
        for at in start + 1..end.min(start + REACH) {
            let comma_in_name = self.tag(at) == Tag::Comma
                && at + 1 < end
                && (self.tag(at + 1).is_proper() || self.lower(at + 1) == "that");
            if self.tag(at).is_finite()
                || matches!(self.tag(at), Tag::WP | Tag::WRB)
                || self.lower(at) == ";"
                || self.is_dash(at)
                || self.tag(at) == Tag::Comma && !comma_in_name
            {
                return None;
            }
            if self.lower(at) == "that"
                && self.tag(at) == Tag::IN
                && !self.is_relative(at, end)
                && (self.clause_verb(at + 1, end).is_some() || !self.tag(at - 1).is_nominal())
            {
                return Some(at);
            }
        }
        None
    }

    /// Whether the "that" after a noun is itself the subject of what follows: "in a film *that showed* the plane".
    fn is_relative(&self, that: usize, end: usize) -> bool {
        that + 1 < end && self.tag(that + 1).is_finite() && self.tag(that - 1).is_nominal()
    }

    /// "whether", "how", "why", "what" after an adjunct; "who", "which", "where" and "when" are relative there.
    fn opens_question(&self, at: usize) -> bool {
        !matches!(self.lower(at), "who" | "which" | "where" | "when" | "whose" | "that")
    }

    /// "looks like he will go", "it was as he said".
    fn is_comparison(&self, verb: usize, start: usize, end: usize) -> bool {
        let unreal = start + 2 < end && matches!(self.lower(start + 1), "if" | "though");
        matches!(self.lower(start), "like" | "as")
            && (self.clause_verb(start + 1, end).is_some() || unreal && self.clause_verb(start + 2, end).is_some())
            && !matches!(self.lemma(verb), "see" | "describe" | "regard" | "view")
    }

    /// Index after the prepositional phrase whose preposition is at the token.
    pub fn prepositional_phrase_end(&self, at: usize, end: usize) -> Option<usize> {
        let mut object = at + 1;
        if object < end && matches!(self.tag(object), Tag::IN | Tag::TO) {
            object += 1;
        }
        if object < end && self.tag(object) == Tag::VBG {
            return Some(self.full_phrase_end_from(object + 1, end).unwrap_or(object + 1));
        }
        self.full_phrase_end_from(object, end)
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
        let phrase = self.noun_phrase_from(start).filter(|p| p.run.end as usize <= end);
        let object_pronoun = matches!(self.lower(start), "me" | "him" | "them" | "us" | "her");
        let clause = self.clause_verb(start, end).filter(|&main| !self.has_subject_before(main, verb));
        if clause.is_some() && !(tells && object_pronoun) {
            if let Some(phrase) = phrase.filter(|_| tells) {
                let after = self.skip_adverbs(phrase.run.end as usize, end);
                if self.clause_verb(after, end).is_some() {
                    return made(Frame::Clause, after, Some(phrase.run));
                }
            }
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

    /// "Residents *opposing* the mine *blocked* the road": whether the subject of the finite verb begins before the other verb, once subjects are
    /// known.
    fn has_subject_before(&self, finite: usize, verb: usize) -> bool {
        let subject = |token: usize| self.verb_group_at(token).and_then(|g| self.subjects.get(g).copied().flatten());
        let depends = !self.tag(verb).is_finite() || subject(verb).is_some_and(|s| s.kind == SubjectKind::Relative);
        depends && subject(finite).is_some_and(|s| s.run.contains(verb))
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
        if self.tokens[verb].classes.has(Classes::TELLING) {
            let base = phrase.run.end as usize;
            let full = self.after_quoted_name(full, end);
            for told in [full, base].into_iter().take(if full == base { 1 } else { 2 }) {
                if let Some((frame, at)) = self.after_recipient(told, end) {
                    return made(frame, self.content_start(frame, at), Some(Run::new(start, told)));
                }
            }
            let after = self.skip_adverbs(full, end);
            let ends = matches!(self.frame_at(after, end), Frame::End | Frame::Comma | Frame::Preposition);
            if ends && self.can_be_told(phrase, verb) {
                return made(Frame::Recipient, start, Some(Run::new(start, full)));
            }
        }
        if full + 1 < end && self.tag(full) == Tag::TO && matches!(self.tag(full + 1), Tag::VB | Tag::RB) {
            return made(Frame::ObjectInfinitive, start, Some(Run::new(start, full)));
        }
        made(Frame::Object, start, None)
    }

    /// Whether a noun phrase can be somebody: not "promised *a review*", "told *a story*".
    fn can_be_told(&self, phrase: NounPhrase, verb: usize) -> bool {
        let head = phrase.head as usize;
        if self.lemma(verb) == "tell" {
            return !matches!(self.lemma(head), "story" | "tale" | "truth" | "lie" | "joke" | "history" | "difference");
        }
        let somebody =
            Classes::SPEAKERS.or(Classes::PERSONAL).or(Classes::ORGAN).or(Classes::COMPANY).or(Classes::AGENCY);
        !matches!(self.tag(head), Tag::NN | Tag::NNS) || self.tokens[head].classes.has(somebody)
    }

    /// Index after the quoted name of what is told, if a possessor stands before it: "told ABC’s *“Good Morning Leeds”* that".
    fn after_quoted_name(&self, at: usize, end: usize) -> usize {
        if at >= end || self.tag(at - 1) != Tag::POS || !self.is_opening_mark(at) {
            return at;
        }
        let name = self.quotation(at).filter(|q| q.closed && self.is_title(q.run));
        name.map_or(at, |q| q.run.end as usize)
    }

    /// What somebody is told, after up to three adjuncts.
    fn after_recipient(&self, told: usize, end: usize) -> Option<(Frame, usize)> {
        let mut at = self.skip_adverbs(told, end);
        for _ in 0..4 {
            match self.frame_at(at, end) {
                Frame::That if self.is_relative(at, end) => return None,
                frame @ (Frame::That | Frame::Infinitive | Frame::Colon | Frame::Quotation) => {
                    return Some((frame, at));
                }
                Frame::Wh if !matches!(self.lower(at), "who" | "which" | "where" | "when") => {
                    return Some((Frame::Wh, at));
                }
                Frame::Other if self.clause_verb(at, end).is_some() => return Some((Frame::Clause, at)),
                Frame::Preposition => at = self.skip_adverbs(self.prepositional_phrase_end(at, end)?, end),
                Frame::Comma if self.is_adjunct_of_deed(told) && self.clause_verb(at + 1, end).is_some() => {
                    return Some((Frame::Clause, at + 1));
                }
                Frame::Comma => {
                    return self.after_second_comma(at, end).filter(|found| found.0 != Frame::Clause);
                }
                _ => return None,
            }
        }
        None
    }

    /// Whether a clause "noun phrase, adverbs, finite verb" starts at the token: the token of its verb.
    pub fn clause_verb(&self, at: usize, end: usize) -> Option<usize> {
        if at >= end
            || self.tag(at) == Tag::CC && !matches!(self.lower(at), "both" | "either" | "neither")
            || self.tag(at) == Tag::IN && self.lower(at) != "if" && self.noun_phrase_from(at).is_none()
        {
            return None;
        }
        let paired = matches!(self.lower(at), "both" | "either" | "neither") && self.noun_phrase(at).is_none();
        let subject_end = self.full_phrase_end_from(at + usize::from(paired), end)?;
        let mut after = subject_end;
        while after < end
            && (self.tag(after).is_adverb()
                || self.tokens[after].classes.has(Classes::TIME)
                || self.lower(after) == "all")
        {
            after += 1;
        }
        // "the market “*is not* out of the woods”"
        if after + 1 < end && self.is_opening_mark(after) && self.tag(after + 1).is_finite() {
            after += 1;
        }
        if after >= end {
            return None;
        }
        let tag = self.tag(after);
        if tag.is_finite() {
            return self.verb_group(after).filter(|g| g.form == VerbForm::Finite).map(|_| after);
        }
        let opens_parenthesis = tag == Tag::Comma
            && after + 1 < end
            && (matches!(self.tag(after + 1), Tag::WP | Tag::WDT | Tag::DT | Tag::CD | Tag::NNP | Tag::IN | Tag::VBN)
                || self.lower(after + 1) == "too");
        if self.is_subject_pronoun(after) {
            return self.verb_after_bare_relative(after, end);
        }
        if matches!(tag, Tag::WP | Tag::WDT) {
            let relative = (after + 1..end.min(after + 9)).find(|&i| self.tag(i).is_finite())?;
            return self.verb_after_relative(after, relative, end);
        }
        if opens_parenthesis {
            let commas = (after + 1..end.min(after + 26)).filter(|&i| self.tag(i) == Tag::Comma);
            let name = tag == Tag::Comma && self.tag(after + 1) == Tag::NNP;
            let mut closers = commas.map(|i| self.skip_adverbs(i + 1, end)).take(if name { 1 } else { usize::MAX });
            return closers.find(|&i| i < end && self.tag(i).is_finite());
        }
        if self.is_dash(after) {
            let close = (after + 1..end.min(after + 16)).find(|&i| self.lower(i) == self.lower(after))?;
            return Some(self.skip_adverbs(close + 1, end)).filter(|&i| i < end && self.tag(i).is_finite());
        }
        if matches!(tag, Tag::VBN | Tag::VBG) && !self.tokens[after].classes.has(Classes::CUE_VERB) {
            for i in after + 1..end.min(after + 13) {
                if self.tag(i).is_finite() {
                    return Some(i);
                }
                if matches!(self.lower(i), "," | "." | ";" | ":" | "who" | "which" | "that" | "what" | "how") {
                    return None;
                }
            }
        }
        None
    }

    fn is_subject_pronoun(&self, at: usize) -> bool {
        matches!(self.lower(at), "i" | "he" | "she" | "we" | "they")
    }

    /// "one candidate *she likes so far* is …": the verb of a clause whose subject a relative clause without its pronoun follows, which starts at
    /// the token.
    fn verb_after_bare_relative(&self, at: usize, end: usize) -> Option<usize> {
        self.verb_after_relative(at, self.clause_verb(at, end)?, end)
    }

    /// The verb of a clause whose subject a relative clause follows that starts at the token and has its own verb at `relative`.
    fn verb_after_relative(&self, at: usize, relative: usize, end: usize) -> Option<usize> {
        let relative = self.verb_group(relative)?.run.end as usize;
        let goes_on = |&i: &usize| {
            !matches!(self.tag(i), Tag::Comma | Tag::CC | Tag::Colon | Tag::Stop)
                && !self.tag(i).is_wh()
                && self.lower(i) != "that"
                && !self.tokens[i].classes.has(Classes::SUBORDINATOR)
                && self.tokens[i].quotation == self.tokens[at].quotation
        };
        let verb = (relative..end.min(relative + 13)).take_while(goes_on).find(|&i| self.tag(i).is_finite())?;
        (self.finite_at(verb).is_some() && self.tag(verb - 1) != Tag::PRP).then_some(verb)
    }

    /// How many words (not marks) stand in the run.
    pub fn count_words(&self, run: Run) -> usize {
        run.range().filter(|&i| self.is_word(i)).count()
    }
}

/// Adverbs that belong to what follows them rather than to the verb before: "said *nearly* half".
fn limits(word: &str) -> bool {
    matches!(
        word,
        "not"
            | "n't"
            | "only"
            | "so"
            | "as"
            | "nearly"
            | "almost"
            | "roughly"
            | "about"
            | "more"
            | "most"
            | "much"
            | "just"
            | "even"
    )
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
    fn a_clause_over_what_stands_before_it() {
        is("She said after winning the vote, she would stay.", "said", Frame::Clause, "she");
        is("She warned drivers the road “is not safe”.", "warned", Frame::Clause, "the");
        is("She warned on Tuesday against it.", "warned", Frame::Preposition, "against");
        is("It was quiet, she said, adding, “We slept.”", "said", Frame::Comma, ",");
    }
}
