//! Noun phrases: the base phrase around each noun or pronoun, and how far it reaches with what hangs on it.

use super::{Document, Tag};
use crate::lexicon::Classes;
use crate::span::Run;

/// A base noun phrase: determiners, adjectives and nouns up to the head, possessors included ("Merz's first visit"),
/// without prepositional phrases, appositions and clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NounPhrase {
    /// Its tokens.
    pub run: Run,
    /// Token of the head, the last noun.
    pub head: u32,
}

/// Adds all base noun phrases of the sentence, in order. The tokens must be tagged.
pub fn chunk(document: &Document, sentence: Run, phrases: &mut Vec<NounPhrase>) {
    let mut at = sentence.first();
    while at < sentence.end as usize {
        match phrase_at(document, at, sentence.end as usize) {
            Some(phrase) => {
                at = phrase.run.end as usize;
                phrases.push(phrase);
            }
            None => at += 1,
        }
    }
}

/// Prepositions that hang a phrase on the noun before them, when looking to the right of it.
fn is_link(word: &str) -> bool {
    is_link_left(word)
        || matches!(
            word,
            "over"
                | "as"
                | "including"
                | "than"
                | "around"
                | "into"
                | "toward"
                | "towards"
                | "outside"
                | "inside"
                | "during"
                | "after"
                | "before"
                | "since"
                | "through"
                | "via"
        )
}

/// The same, when looking to the left of the last noun: fewer, since what stands before a verb is often an adjunct.
fn is_link_left(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "in"
            | "at"
            | "from"
            | "with"
            | "on"
            | "to"
            | "about"
            | "by"
            | "against"
            | "between"
            | "near"
            | "behind"
            | "among"
            | "under"
            | "within"
            | "across"
            | "like"
    )
}

/// The base noun phrase that starts at a token, if one does.
fn phrase_at(document: &Document, first: usize, end: usize) -> Option<NounPhrase> {
    let tokens = &document.tokens;
    if matches!(tokens[first].tag, Tag::PRP | Tag::EX) {
        return Some(NounPhrase { run: Run::new(first, first + 1), head: first as u32 });
    }
    let tag = |i: usize| if i < end { tokens[i].tag } else { Tag::Stop };
    let (mut at, mut head) = (first + quantifier(document, first, end), None);
    while at < end {
        let here = tag(at);
        let before = (at > first).then(|| at - 1);
        let apart = |b: usize| {
            is_bare_time(document, at, end)
                || follows_year(document, b, at)
                || opens_name(document, b, at)
                || opens_count(document, b, at, end)
                || opens_office(document, b, at, end)
                || opens_quantified(document, at)
        };
        if before.is_some_and(|b| head == Some(b) && apart(b)) {
            break;
        }
        if here.is_nominal() && !matches!(here, Tag::PRP | Tag::EX) {
            head = Some(at);
        } else if before.is_some_and(|b| match here {
            Tag::WPS => true,
            Tag::DT | Tag::PDT | Tag::PRPS => !opens_determiner(document, b),
            _ => false,
        }) {
            break;
        } else if here.is_prenominal() {
            if here == Tag::POS && head.is_none() {
                break;
            }
            if here == Tag::DT && document.tokens[at].classes.has(Classes::PRONOMINAL) {
                head = Some(at);
            }
        } else if !goes_on(document, first, at, end, head) {
            break;
        }
        at += 1;
    }
    let head = head.or_else(|| {
        let last = at.checked_sub(1).filter(|&l| l > first)?;
        let adjective = tag(last).is_adjective() && matches!(tag(first), Tag::DT | Tag::PRPS);
        adjective.then_some(last)
    })?;
    let ends_in_possessive = head + 2 == at && tag(head + 1) == Tag::POS && !tag(at).is_prenominal();
    let closes_quotation = head + 1 < at
        && document.is_closing_mark(head + 1)
        && tokens[head].quotation == tokens[head + 1].quotation
        && document.quotation(head).is_some_and(|q| q.run.first() >= first);
    let end = head + 1 + usize::from(closes_quotation || ends_in_possessive);
    Some(NounPhrase { run: Run::new(first, end), head: head as u32 })
}

/// How many tokens a quantifier takes up that ends with a preposition: "*at least* six people", "*more than* half", "*as many as* ten".
fn quantifier(document: &Document, first: usize, end: usize) -> usize {
    if !matches!(document.tag(first), Tag::IN | Tag::JJ | Tag::JJR | Tag::RB | Tag::RBR | Tag::RP) {
        return 0;
    }
    let word = |n: usize| if first + n < end { document.lower(first + n) } else { "" };
    let length = match (word(0), word(1), word(2)) {
        ("at", "least" | "most", _) | ("more" | "less" | "fewer", "than", _) | ("up" | "close", "to", _) => 2,
        ("as", "many" | "much" | "few" | "little", "as") => 3,
        _ => return 0,
    };
    let counts = first + length < end
        && (matches!(document.tag(first + length), Tag::CD | Tag::Dollar)
            || matches!(word(length), "half" | "a" | "an" | "one"));
    if counts { length } else { 0 }
}

/// An adverb that joins its sentence to the one before: "Yet several leaders …".
fn connective(document: &Document, token: usize) -> bool {
    document.tokens[token].classes.has(Classes::CONNECTIVE)
}

/// A day, a month or "last week" that stands beside a phrase, not in it: "the mayor Monday said", "told the mayor last week".
fn is_bare_time(document: &Document, at: usize, end: usize) -> bool {
    if matches!(document.lower(at), "last" | "next" | "this" | "earlier") {
        return at + 1 < end && document.tokens[at + 1].classes.has(Classes::TIME);
    }
    matches!(document.lower(at), "today" | "yesterday" | "tomorrow" | "tonight")
        || document.tag(at) == Tag::NNP
            && document.is_bare_time(at)
            && document.lower(at) != "day"
            && !(at + 1 < end
                && document.tag(at + 1).is_noun()
                && (!document.tag(at + 1).is_proper() || document.tag(at - 1).is_proper()))
            && !document.tokens[at - 1].classes.has(Classes::TIME)
}

/// "In *2013* Okafor said": a name after a year that a preposition governs is another phrase.
fn follows_year(document: &Document, year: usize, at: usize) -> bool {
    let digits = document.lower(year);
    document.tag(at).is_proper()
        && digits.len() == 4
        && (digits.starts_with("19") || digits.starts_with("20"))
        && year > 0
        && document.tag(year - 1) == Tag::IN
}

/// "told the court *Mr* Byrne was ill": a courtesy title after a common noun opens another phrase.
fn opens_name(document: &Document, noun: usize, at: usize) -> bool {
    !document.tag(noun).is_proper() && matches!(document.lower(at), "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms.")
}

/// "said on Sunday *two officers* had left": a number before a common noun in the plural opens another phrase after a day.
fn opens_count(document: &Document, day: usize, at: usize, end: usize) -> bool {
    let counted = at + 1 < end && document.tag(at) == Tag::CD && document.tag(at + 1) == Tag::NNS;
    counted && document.tag(day).is_proper() && document.is_bare_time(day)
}

/// "the unease *many women* feel": a quantifier after a noun opens another phrase.
fn opens_quantified(document: &Document, at: usize) -> bool {
    matches!(document.lower(at), "many" | "most" | "some" | "few" | "several" | "both") && !document.tag(at).is_noun()
}

/// "Last week *minister Ann Hill* said": an office before a name opens another phrase after a time.
fn opens_office(document: &Document, time: usize, at: usize, end: usize) -> bool {
    let named = at + 1 < end && document.tag(at + 1).is_proper() && !document.tag(at).is_proper();
    named && document.tokens[at].classes.has(Classes::ROLE.or(Classes::TITLE)) && document.is_bare_time(time)
}

/// Whether a determiner may follow inside the same phrase: "all the", "both his", "half a".
fn opens_determiner(document: &Document, token: usize) -> bool {
    matches!(document.lower(token), "all" | "both" | "half" | "such" | "many" | "not")
        || matches!(document.tag(token), Tag::PDT | Tag::CC)
}

/// Whether a token that is no usual part of a phrase belongs to this one all the same.
fn goes_on(document: &Document, first: usize, at: usize, end: usize, head: Option<usize>) -> bool {
    let tag = |i: usize| if i < end { document.tokens[i].tag } else { Tag::Stop };
    let next = tag(at + 1);
    let nounlike = next.is_noun() || next == Tag::JJ;
    match tag(at) {
        Tag::VBN if at == first => {
            let bare = document.verb_group(at).is_none_or(|g| g.run.first() == at);
            bare && next.is_noun() && next != Tag::NNP
        }
        Tag::VBG | Tag::VBN => {
            let counted = head.is_some_and(|h| h + 1 == at && tag(h) == Tag::CD) && matches!(next, Tag::NN | Tag::NNS);
            let office = at > first && document.lower(at - 1) == "chief" && next == Tag::NN;
            at > first && (head.is_none() && nounlike || counted || office)
        }
        Tag::RB | Tag::RBR | Tag::RBS => {
            !(at == first && connective(document, at))
                && document.verb_group(at + 1).is_none_or(|g| g.run.first() > at)
                && (head.is_none() || tag(at - 1) == Tag::POS)
                && matches!(next, Tag::JJ | Tag::JJR | Tag::CD | Tag::RB | Tag::VBN)
                && (at > first || next != Tag::RB)
        }
        Tag::CC if document.lower(at) == "&" => head.is_some() && next.is_prenominal(),
        Tag::CC => at > first && head.is_none() && matches!(next, Tag::JJ | Tag::NN) && tag(at - 1) != Tag::DT,
        Tag::Comma => {
            let joins = at > first && head.is_none() && tag(at - 1).is_adjective() && next.is_adjective();
            joins && !is_predicate(document, first)
        }
        Tag::Open | Tag::Close => {
            let short = document.quotation(at).is_some_and(|q| q.run.len() <= 8 && q.run.end as usize <= end);
            let opens = document.quotation(at).is_some_and(|q| q.run.first() == at);
            let described = matches!(next, Tag::VBG | Tag::VBN) && tag(at + 2).is_noun();
            if opens {
                at > first && (next.is_prenominal() || described) && (head.is_none() || tag(at - 1) == Tag::POS)
            } else {
                short && at > first
            }
        }
        _ => false,
    }
}

/// Whether an adjective at the token tells of the subject: "the vote was *close*".
fn is_predicate(document: &Document, adjective: usize) -> bool {
    let mut before = adjective;
    while before > 0 && document.tag(before - 1).is_adverb() {
        before -= 1;
    }
    before > 0 && document.tokens[before - 1].classes.has(Classes::COPULA)
}

impl Document<'_> {
    /// The base noun phrase that the token stands in.
    pub fn noun_phrase(&self, token: usize) -> Option<NounPhrase> {
        self.noun_phrases.get(*self.noun_phrase_of.get(token)? as usize).copied()
    }

    /// The base noun phrase that starts at the token.
    pub fn noun_phrase_from(&self, token: usize) -> Option<NounPhrase> {
        self.noun_phrase(token).filter(|p| p.run.first() == token)
    }

    /// Index after the full noun phrase that starts at the token (or inside whose first base phrase the token stands): with
    /// the prepositional phrases and coordinated phrases that follow, before `end`.
    pub fn full_phrase_end(&self, token: usize, end: usize) -> Option<usize> {
        let first = self.noun_phrase(token)?;
        let mut after = first.run.end as usize;
        if after > end {
            return None;
        }
        if self.tag(first.head as usize) == Tag::PRP && !self.joins_phrases(after, end) {
            return Some(after);
        }
        // "on Tuesday | against it"
        let day = self.tag(first.head as usize).is_proper() && self.is_time(first);
        while after + 1 < end {
            let linked = match self.tag(after) {
                Tag::IN | Tag::TO if day && self.lower(after) != "of" => None,
                Tag::IN | Tag::TO if is_link(self.lower(after)) => {
                    self.noun_phrase_from(after + 1).filter(|p| self.lower(after) == "of" || !self.is_time(*p))
                }
                Tag::CC if self.joins_phrases(after, end) => self.noun_phrase_from(after + 1),
                Tag::Comma if self.lists_on(after, end) => self.noun_phrase_from(after + 1),
                _ => None,
            };
            match linked {
                Some(phrase) if phrase.run.end as usize <= end => after = phrase.run.end as usize,
                _ => break,
            }
        }
        Some(after)
    }

    /// Whether "and", "or" or "&" at the token joins two noun phrases rather than two clauses.
    fn joins_phrases(&self, token: usize, end: usize) -> bool {
        if token + 1 >= end || self.tag(token) != Tag::CC || !matches!(self.lower(token), "and" | "or" | "nor" | "&") {
            return false;
        }
        let Some(phrase) = self.noun_phrase_from(token + 1) else { return false };
        if self.tag(token + 1) == Tag::PRP {
            return false;
        }
        let mut after = phrase.run.end as usize;
        while after < end && self.tag(after).is_adverb() {
            after += 1;
        }
        after >= end || !self.tag(after).is_finite()
    }

    /// Whether the comma at the token stands inside a list of names: "Smith, Jones and Lee".
    fn lists_on(&self, comma: usize, end: usize) -> bool {
        let Some(phrase) = self.noun_phrase_from(comma + 1) else { return false };
        let mut after = phrase.run.end as usize;
        if comma == 0 || !self.tag(comma - 1).is_proper() || !self.tag(phrase.head as usize).is_proper() {
            return false;
        }
        if after < end && self.tag(after) == Tag::Comma {
            after += 1;
        }
        after < end && self.tag(after) == Tag::CC && self.joins_phrases(after, end)
    }

    /// First token of the full noun phrase that ends with the base phrase at `last`, not before `start`: with the phrases it
    /// hangs on ("the head of the union" for "union") and those coordinated with it.
    pub fn full_phrase_start(&self, last: usize, start: usize) -> usize {
        let Some(phrase) = self.noun_phrase(last) else { return last };
        let mut first = phrase.run.first().max(start);
        // "the mayor *herself*"
        if first == last
            && last > start
            && matches!(self.lower(last), "himself" | "herself" | "itself" | "themselves")
            && let Some(own) = self.noun_phrase(last - 1)
        {
            first = own.run.first().max(start);
        }
        while first >= start + 2 {
            let link = first - 1;
            let before = self.over_adjective(link - 1, start);
            let hangs = match self.tag(link) {
                Tag::IN | Tag::TO => {
                    is_link_left(self.lower(link))
                        && self.tag(before).is_nominal()
                        && self.tag(before) != Tag::PRP
                        && !self.tokens[before].classes.has(Classes::TIME)
                }
                Tag::CC => {
                    matches!(self.lower(link), "and" | "or" | "nor" | "&")
                        && (self.tag(before).is_noun() || self.tag(before) == Tag::CD)
                        && self.tag(last) != Tag::PRP
                        && !self.is_object(before)
                }
                Tag::Comma => {
                    self.tag(before).is_proper() && self.tag(first).is_proper() && self.coordinated_after(first, last)
                }
                _ => false,
            };
            if let Some(quantifier) = self.quantifier_before(link, start) {
                first = quantifier;
                continue;
            }
            match self.noun_phrase(before).filter(|_| hangs) {
                Some(phrase) => first = phrase.run.first().max(start),
                None => break,
            }
        }
        // "*both* the bank and the fund"
        let paired = first > start
            && matches!(self.lower(first - 1), "both" | "either" | "neither")
            && (first..last).any(|i| matches!(self.lower(i), "and" | "or" | "nor"));
        first - usize::from(paired)
    }

    /// First token of the quantifier that "of" at the token hangs on: "*most* of them", "*a quarter* of the farmers".
    pub fn quantifier_before(&self, of: usize, start: usize) -> Option<usize> {
        let word = of.checked_sub(1).filter(|&i| i >= start && self.lower(of) == "of")?;
        if matches!(self.lower(word), "third" | "quarter" | "half" | "fifth" | "thirds" | "quarters") {
            let article = word > start && (self.lower(word - 1) == "a" || self.tag(word - 1) == Tag::CD);
            return Some(word - usize::from(article));
        }
        let whole = !self.tag(word).is_noun() && self.tokens[word].classes.has(Classes::PRONOMINAL);
        whole.then_some(word)
    }

    /// The noun before an adjective that stands right after it, or else the token itself: "a *source* familiar with the plan". "Close" counts
    /// as one there, though it is tagged as an adverb: "a *woman* close to the band".
    fn over_adjective(&self, token: usize, start: usize) -> usize {
        let described = (self.tag(token).is_adjective() || self.lower(token) == "close")
            && token > start
            && self.tag(token - 1).is_noun()
            && self.noun_phrase(token).is_none();
        token - usize::from(described)
    }

    /// Whether the word can tell when without a preposition: "Monday", "today", "Jan. 5". A month or season alone cannot; with a capital it
    /// is rather a name: "said May".
    pub fn is_bare_time(&self, token: usize) -> bool {
        let dated = token + 1 < self.tokens.len() && self.tag(token + 1) == Tag::CD;
        self.tokens[token].classes.has(Classes::TIME)
            && (!self.tag(token).is_proper() || self.lower(token).ends_with("day") || dated)
    }

    /// Whether the phrase is a time: "last week".
    fn is_time(&self, phrase: NounPhrase) -> bool {
        self.tokens[phrase.head as usize].classes.has(Classes::TIME)
    }

    /// Whether the base phrase at the token is the object of a verb of doing, so that "and" after it opens a clause: "They left
    /// the hall and others stayed".
    fn is_object(&self, token: usize) -> bool {
        let Some(before) = self.noun_phrase(token).and_then(|p| p.run.first().checked_sub(1)) else { return false };
        self.verb_group(before).is_some_and(|g| g.main() == before)
            && !self.tokens[before].classes.has(Classes::CUE_VERB)
    }

    /// Whether "and" or "or" joins noun phrases between the two tokens.
    fn coordinated_after(&self, first: usize, last: usize) -> bool {
        (first..last).any(|i| self.tag(i) == Tag::CC)
    }

    /// Token of the head of an extent that is a noun phrase with what hangs on it: the head of the base phrase it starts with,
    /// or of the first one after that.
    pub fn head(&self, extent: Run) -> usize {
        extent.range().find_map(|i| self.noun_phrase(i)).map_or(extent.last(), |p| (p.head as usize).min(extent.last()))
    }
}

#[cfg(test)]
mod tests {
    use crate::{read, text};

    /// All base noun phrases of a sentence.
    fn phrases(sentence: &str) -> Vec<String> {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        document.noun_phrases.iter().map(|p| document.words(p.run).to_owned()).collect()
    }

    /// The full noun phrase that a sentence starts with.
    fn full(sentence: &str) -> String {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        let end = document.full_phrase_end(0, document.tokens.len()).expect("a phrase");
        document.words(crate::span::Run::new(0, end)).to_owned()
    }

    #[test]
    fn a_possessor_is_part_of_the_phrase() {
        assert_eq!(phrases("The mayor’s new plan failed."), ["The mayor’s new plan"]);
    }

    #[test]
    fn a_day_stands_beside_it() {
        assert_eq!(phrases("The mayor Monday closed the bridge."), ["The mayor", "Monday", "the bridge"]);
    }

    #[test]
    fn a_quantifier_belongs_to_it() {
        assert_eq!(phrases("At least six ferries sank."), ["At least six ferries"]);
        assert_eq!(phrases("As many as 40 of them left."), ["As many as 40", "them"]);
    }

    #[test]
    fn a_quoted_part_belongs_to_it() {
        assert_eq!(phrases("They joined the “long and bitter struggle” again.")[1], "the “long and bitter struggle”");
    }

    #[test]
    fn a_predicate_stands_beside_it() {
        assert_eq!(phrases("The vote was close, French ministers said.")[1], "French ministers");
    }

    #[test]
    fn a_year_stands_beside_a_name() {
        assert_eq!(phrases("In 2013 Okafor resigned."), ["2013", "Okafor"]);
    }

    #[test]
    fn a_courtesy_title_opens_another() {
        assert_eq!(phrases("She told the court Mr Lee was ill.")[1..], ["the court", "Mr Lee"]);
    }

    #[test]
    fn an_auxiliary_and_its_participle_stand_beside_it() {
        assert_eq!(phrases("Lee has already criticised Peru."), ["Lee", "Peru"]);
    }

    #[test]
    fn so_does_today() {
        assert_eq!(phrases("Halvard Marine today opened a dock."), ["Halvard Marine", "today", "a dock"]);
    }

    #[test]
    fn a_connective_adverb_does_not() {
        assert_eq!(phrases("Yet several leaders stayed."), ["several leaders"]);
    }

    #[test]
    fn whose_opens_a_clause() {
        assert_eq!(phrases("The officials whose laws failed left."), ["The officials", "whose laws"]);
    }

    #[test]
    fn prepositions_and_coordination_make_it_full() {
        assert_eq!(full("The heads of the union and the council."), "The heads of the union and the council");
    }

    #[test]
    fn a_coordinated_clause_does_not() {
        assert_eq!(full("The union left and the council stayed."), "The union");
    }

    #[test]
    fn a_time_does_not() {
        assert_eq!(full("The vote on Monday failed."), "The vote");
    }
}
