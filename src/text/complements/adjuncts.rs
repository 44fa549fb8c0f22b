//! What may stand between a word and its complement: adverbs, times, prepositional phrases, asides.

use super::Frame;
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{Document, NounPhrase, Shape, Tag};

/// How many tokens after a verb of saying a "that" is looked for over adjuncts.
pub(super) const REACH: usize = 30;

impl Document<'_> {
    /// Index after adverbs and bare times: "said *Tuesday*", "said *again late last week*".
    pub fn skip_adverbs(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        while at < end && self.tokens[at].quotation.is_none() {
            let next = at + 1;
            let time = |i: usize| {
                let possessor = i + 1 < end && self.tag(i + 1) == Tag::POS;
                // "early *morning* departures"
                let head = || self.noun_phrase(i).is_none_or(|p| self.is_time(p));
                i < end && self.tag(i).is_noun() && self.is_bare_time(i) && !possessor && head()
            };
            let word = self.lower(at);
            let more = matches!(word, "more" | "most")
                && next + 1 < end
                && self.tag(next) == Tag::RB
                && (matches!(self.lower(next + 1), "that" | "to") || self.is_opening_mark(next + 1));
            if self.tag(at).is_adverb() && (!(limits(word) || self.limits_amount(at, end)) || more)
                || matches!(word, "only" | "just" | "before") && next < end && matches!(self.lower(next), "that" | "to")
                || matches!(word, "only" | "just")
                    && next < end
                    && (self.is_opening_mark(next) || self.tag(next) == Tag::Comma)
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
            } else if let Some(after) = self.span_of_time_end(at, end) {
                at = after;
            } else {
                break;
            }
        }
        at
    }

    /// "*However,* the road is closed", "*in fact,* it is": index after a connective and its comma, which are the writer's.
    pub fn skip_connective(&self, start: usize, end: usize) -> usize {
        let Some(comma) = (start + 1..end.min(start + 4)).find(|&i| self.tag(i) == Tag::Comma) else { return start };
        let word = |i: usize| self.lower(start + i);
        let joins = match comma - start {
            1 => matches!(
                word(0),
                "still" | "however" | "meanwhile" | "moreover" | "furthermore" | "besides" | "nevertheless"
            ),
            2 => matches!(
                (word(0), word(1)),
                ("in", "fact" | "addition" | "particular" | "contrast") | ("by", "contrast") | ("even", "so")
            ),
            _ => (word(0), word(1), word(2)) == ("as", "a", "result"),
        };
        if joins { comma + 1 } else { start }
    }

    /// Index after how many voted: "voted *5-4* against", "voted *by 310 to 220* to reject".
    pub(super) fn skip_tally(&self, verb: usize, start: usize, end: usize) -> usize {
        let number = |i: usize| i < end && self.tag(i) == Tag::CD;
        let first = start + usize::from(start < end && self.lower(start) == "by");
        if self.lemma(verb) != "vote" || !number(first) {
            return start;
        }
        let between = |i: usize| i < end && (matches!(self.lower(i), "to" | "-") || self.is_dash(i));
        let after = if between(first + 1) && number(first + 2) { first + 3 } else { first + 1 };
        if after < end && matches!(self.tag(after), Tag::IN | Tag::TO) { after } else { start }
    }

    /// Index after how much is said: "said *little* about", "knows *nothing* of".
    pub(super) fn skip_quantity(&self, verb: usize, start: usize, end: usize) -> usize {
        let amount = |i: usize| i + 1 < end && matches!(self.lower(i), "little" | "much" | "more" | "nothing");
        let so = usize::from(start < end && matches!(self.lower(start), "so" | "very" | "as" | "too"));
        let speaks = matches!(self.lemma(verb), "say" | "know" | "hear" | "care" | "worry" | "talk" | "reveal" | "do");
        let topic = |i: usize| matches!(self.lower(i), "about" | "on") && self.tag(i) == Tag::IN;
        if speaks && amount(start + so) && topic(start + so + 1) { start + so + 1 } else { start }
    }

    /// The verb of "*voted* 5-4 in favour", if a tally ends right before the token.
    pub fn voting_verb(&self, after: usize) -> Option<usize> {
        let start = self.sentence(after).first();
        let tally =
            |&i: &usize| self.tag(i) == Tag::CD || matches!(self.lower(i), "to" | "-" | "by") || self.is_dash(i);
        let verb = (start..after).rev().take(5).find(|i| !tally(i)).filter(|&v| v + 1 < after)?;
        (self.lemma(verb) == "vote" && self.skip_tally(verb, verb + 1, after + 1) == after).then_some(verb)
    }

    /// "said in a speech on Monday that …": the that-clause, quotation or clause after up to four adjuncts.
    pub(super) fn over_adjuncts(&self, verb: usize, start: usize, end: usize) -> Option<(Frame, usize)> {
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
                Frame::That if self.opens_own_that(verb, at) && !self.is_relative(at, end) => {
                    return Some((Frame::That, at));
                }
                Frame::Wh if self.opens_question(at) => return Some((Frame::Wh, at)),
                Frame::Quotation => {
                    let mark = at + usize::from(self.tokens[at].quotation.is_none());
                    if mark > at || self.quotation(mark).is_some_and(|q| self.count_words(q.run) >= 4) {
                        return Some((Frame::Quotation, at));
                    }
                }
                Frame::Other
                    if (plain
                        || self.tokens[verb].classes.has(Classes::PARENTHETICAL) && self.is_adjunct_of_time(start))
                        && self.clause_verb(at, end).is_some()
                        && !(matches!(self.lower(start), "of" | "about" | "over")
                            && self.is_subject_pronoun(at)
                            && matches!(self.tag(at - 1), Tag::NN | Tag::NNS)) =>
                {
                    return Some((Frame::Clause, at));
                }
                Frame::Other if self.has_late_object(verb, start, at) => return Some((Frame::Object, at)),
                Frame::Comma if self.opens_that(at + 1, end) => return Some((Frame::That, at + 1)),
                Frame::Comma
                    if (plain || self.is_adjunct_of_deed(start))
                        && !(self.opens_as_participle(verb))
                        && self.clause_verb(at + 1, end).is_some() =>
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
                // "Asked by Obi *about the strike*"
                frame @ (Frame::Infinitive | Frame::Wh) if self.is_asked_over(verb, start) => {
                    return Some((frame, at));
                }
                Frame::Preposition
                    if self.is_asked_over(verb, start)
                        && self.lemma(verb) == "ask"
                        && matches!(self.lower(at), "about" | "for") =>
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

    /// "*Writing* in the paper, he argued …": whether the verb is a participle that opens the sentence, whose main clause follows the comma.
    fn opens_as_participle(&self, verb: usize) -> bool {
        let start = self.sentence(verb).first();
        let first = self.skip_adverbs(start + usize::from(self.tag(start) == Tag::CC), verb);
        first == verb && matches!(self.tag(verb), Tag::VBG | Tag::VBN)
    }

    /// "Asked *by Obi* about it", "was asked *at a briefing* whether": whether the adjunct may stand between a participle and what is asked.
    fn is_asked_over(&self, verb: usize, adjunct: usize) -> bool {
        let asked = || self.lemma(verb) == "ask" && matches!(self.lower(adjunct), "at" | "on" | "in" | "during");
        self.tag(verb) == Tag::VBN && (self.lower(adjunct) == "by" || asked())
    }

    /// A "that" before any finite verb, after a verb of saying and a stretch that begins like an adjunct.
    pub(super) fn that_further_on(&self, verb: usize, start: usize, end: usize) -> Option<usize> {
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

    /// "said on Monday, in reference to her child, a girl born in May*,* “…”": the comma that hands over to the first quotation, if that is a
    /// sentence, after a verb of saying and no other one.
    pub(super) fn quotation_further_on(&self, verb: usize, start: usize, end: usize) -> Option<usize> {
        let says = |i: usize| self.tokens[i].classes.has(Classes::CUE_VERB) && self.tag(i).is_finite();
        let open = (start + 1..end.min(start + REACH))
            .take_while(|&i| !says(i) && self.lower(i) != ";" && !self.is_dash(i))
            .find(|&i| self.is_opening_mark(i))?;
        let sentence =
            self.quotation(open).is_some_and(|q| q.shape == Shape::Sentences && self.count_words(q.run) >= 4);
        let plain = self.tokens[verb].classes.has(Classes::SAYING);
        (plain && sentence && self.tag(open - 1) == Tag::Comma).then_some(open - 1)
    }

    /// "said, in an interview, that …": what stands after the second comma.
    pub(super) fn after_incidental(&self, comma: usize, end: usize) -> Option<(Frame, usize)> {
        let opener = comma + 1;
        // "says, *and most agree*, that …", "reported, *citing an audit*, that …"
        let aside = opener < end && (self.tag(opener) == Tag::CC || self.tag(opener) == Tag::VBG);
        if aside && let Some((Frame::That, that)) = self.after_second_comma(comma, end) {
            return Some((Frame::That, that));
        }
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

    /// "He added, *that* it was late", "She said, it was late": the clause behind a comma right after a verb of saying in the sentence's first clause.
    pub(super) fn after_loose_comma(&self, verb: usize, comma: usize, end: usize) -> Option<(Frame, usize)> {
        let start = self.sentence(verb).first();
        let group = self.verb_group(verb)?.run.first();
        let opener = self.skip_connective(start, group);
        let first = self.skip_adverbs(opener + usize::from(self.tag(opener) == Tag::CC), group);
        let plain = self.tokens[verb].classes.has(Classes::PARENTHETICAL)
            && first < group
            && !matches!(self.lower(first), "that" | "i" | "you")
            && !self.tokens[first].classes.has(Classes::SUBORDINATOR)
            && self.full_phrase_end_from(first, group).is_some_and(|e| self.skip_adverbs(e, group) == group);
        if !plain {
            return None;
        }
        if self.opens_that(comma + 1, end) {
            return Some((Frame::That, comma + 1));
        }
        self.clause_verb(comma + 1, end).map(|_| (Frame::Clause, comma + 1))
    }

    /// The that-clause, quotation or clause after the comma that closes what the comma at the token opens.
    pub(super) fn after_second_comma(&self, comma: usize, end: usize) -> Option<(Frame, usize)> {
        let close = (comma + 1..end.min(comma + 12)).find(|&i| self.tag(i) == Tag::Comma)?;
        if self.clause_verb(comma + 1, end).is_some_and(|verb| verb < close) {
            return None;
        }
        match self.frame_at(close + 1, end) {
            frame @ (Frame::That | Frame::Quotation) => Some((frame, close + 1)),
            Frame::Infinitive if comma > 0 && self.tokens[comma - 1].classes.has(Classes::COMMITTING) => {
                Some((Frame::Infinitive, close + 1))
            }
            _ if self.clause_verb(close + 1, end).is_some() => Some((Frame::Clause, close + 1)),
            _ => None,
        }
    }

    /// "would argue – and others believe – *that* …": the that-clause after what stands between dashes.
    pub(super) fn after_second_dash(&self, dash: usize, end: usize) -> Option<usize> {
        let close = (dash + 1..end.min(dash + 12)).find(|&i| self.lower(i) == self.lower(dash))?;
        Some(close + 1).filter(|&that| self.opens_that(that, end))
    }

    /// Index after a name between commas that a preposition follows: "in the second city*, Porto,* on Thursday".
    pub(super) fn skip_place(&self, comma: usize, end: usize) -> usize {
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
    pub(super) fn skip_title(&self, comma: usize, end: usize) -> usize {
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
    pub fn is_title(&self, quotation: Run) -> bool {
        let mut words = quotation.range().filter(|&i| self.is_word(i) && self.form(i).len() > 4);
        self.count_words(quotation) <= 10 && words.all(|i| self.form(i).starts_with(char::is_uppercase))
    }

    /// "announced on Monday *the sale of the bank*": an object after a time, of a verb of saying.
    pub(super) fn has_late_object(&self, verb: usize, adjunct: usize, at: usize) -> bool {
        let cue = self.tokens[verb].classes.has(Classes::CUE_VERB) && !self.tokens[verb].classes.has(Classes::TELLING);
        let day = self.tokens[adjunct + 1].classes.has(Classes::TIME) && self.lower(adjunct) == "on";
        cue && day && self.noun_phrase_from(at).is_some()
    }

    /// "in May", "during the campaign", "on Friday".
    pub(super) fn is_adjunct_of_time(&self, preposition: usize) -> bool {
        let time = |p: NounPhrase| self.tokens[p.head as usize].classes.has(Classes::TIME);
        matches!(self.lower(preposition), "during" | "after" | "before")
            || self.noun_phrase_from(preposition + 1).is_some_and(time)
    }

    /// "after winning the vote".
    pub(super) fn is_adjunct_of_deed(&self, preposition: usize) -> bool {
        matches!(self.lower(preposition), "after" | "before" | "while" | "since")
            && self.tag(preposition + 1) == Tag::VBG
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
