//! Noun phrases: the base phrase around each noun or pronoun. How far it reaches with what hangs on it is told by `full_start` and `full_end`.

mod full_end;
mod full_start;

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
                || opens_behind_date(document, first, b, at, end)
                || opens_name(document, first, b, at)
                || opens_relative(document, first, b, at, end)
                || opens_count(document, b, at, end)
                || opens_office(document, b, at, end)
                || opens_quantified(document, at)
                || opens_report(document, first, b, at, end)
                || opens_behind_day(document, first, b, at, end)
                || matches!(document.lower(b), "something" | "anything" | "everything" | "nothing")
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

/// "On Saturday *Lind* denied it", "On Monday *lawyers* filed it", "In May 2014 *then-mayor* Bo Berg said": what stands behind a date that a
/// preposition governs is another phrase: a name with its verb, people, somebody's office.
fn opens_behind_date(document: &Document, first: usize, last: usize, at: usize, end: usize) -> bool {
    let timely = |i: usize| document.tokens[i].classes.has(Classes::TIME);
    let dated = first > 0
        && matches!(document.lower(first - 1), "on" | "in" | "of" | "by" | "since")
        && (first..=last).all(|i| timely(i) || document.tag(i) == Tag::CD)
        && (first..=last).any(|i| timely(i) && document.tag(i).is_proper());
    if !dated || timely(at) {
        return false;
    }
    let tag = document.tag(at);
    let name_end = (at..end).find(|&i| !document.tag(i).is_proper()).unwrap_or(end);
    let verb = document.skip_adverbs(name_end, end);
    let office = matches!(tag, Tag::NN | Tag::JJ)
        && (document.tokens[at].classes.has(Classes::ROLE.or(Classes::TITLE))
            || document.lower(at) == "former"
            || document.lower(at).starts_with("then-"));
    match tag {
        _ if office => true,
        Tag::NNS => document.tokens[at].classes.has(Classes::SPEAKERS),
        _ => tag.is_proper() && verb < end && document.tag(verb).is_finite(),
    }
}

/// "told the court *Mr* Byrne was ill": a courtesy title after a common noun opens another phrase; after a name it does so in a phrase that a
/// preposition governs: "at the White House *Mr* Byrne said".
fn opens_name(document: &Document, first: usize, noun: usize, at: usize) -> bool {
    let plain = matches!(document.lower(at), "mr" | "mr." | "mrs" | "mrs." | "ms" | "ms.");
    if document.tag(noun).is_proper() {
        let office = (first..=noun).any(|i| document.tokens[i].classes.has(Classes::ROLE.or(Classes::TITLE)));
        let titled = plain || document.lower(at) == "baroness";
        return titled && !office && first > 0 && document.tag(first - 1) == Tag::IN;
    }
    match document.lower(at) {
        _ if plain => true,
        "dr" | "dr." | "prof" | "prof." | "sir" | "dame" | "lord" | "lady" | "detective" => {
            document.tag(at).is_proper() && !document.tokens[noun].classes.has(Classes::SPEAKERS)
        }
        _ => false,
    }
}

/// "the job *Lind* wants": a name after a common noun, with a finite verb of its own right behind it, is the subject of a relative clause
/// without a pronoun if the noun belongs to another verb, or of its own clause if the noun is in an adjunct before it ("at the inquest *Shah*
/// said"). Not so where the noun tells who or what the name is: "the *singer* Lind", "the *paper* Tides".
fn opens_relative(document: &Document, first: usize, noun: usize, at: usize, end: usize) -> bool {
    let described = Classes::SPEAKERS.or(Classes::SITE).or(Classes::DOCUMENT).or(Classes::WORK);
    let classes = document.tokens[noun].classes;
    if opens_apposed(document, first, noun, at, end) {
        return true;
    }
    if !document.tag(at).is_proper() || !matches!(document.tag(noun), Tag::NN | Tag::NNS) || classes.has(described) {
        return false;
    }
    // "a *Morning Consult* poll"
    if noun > first && document.form(noun).starts_with(char::is_uppercase) {
        return false;
    }
    let timely = classes.has(Classes::TIME);
    let determined = matches!(document.tag(first), Tag::DT | Tag::CD)
        || timely && matches!(document.lower(first), "last" | "next" | "earlier")
        || document.tag(noun) == Tag::NNS
        || matches!(document.lower(noun), "something" | "anything" | "everything" | "nothing");
    let name_end = (at..end).find(|&i| !document.tag(i).is_proper()).unwrap_or(end);
    let verb = (name_end..end).find(|&i| !document.tag(i).is_adverb()).unwrap_or(end);
    if !determined || verb >= end || !document.tag(verb).is_finite() {
        return false;
    }
    timely || is_governed(document, first) || opens_adjunct(document, first) || is_followed_by_verb(document, verb, end)
}

/// "On one occasion *Ann Hill*, a doctor, said": a name before a comma, and behind an occasion or time in what opens the clause.
fn opens_apposed(document: &Document, first: usize, noun: usize, at: usize, end: usize) -> bool {
    let occasion =
        document.tokens[noun].classes.has(Classes::OCCASION.or(Classes::TIME)) || document.lower(noun) == "occasion";
    let common = matches!(document.tag(noun), Tag::NN | Tag::NNS) && !document.tag(first).is_proper();
    let name_end = || (at..end).find(|&i| !document.tag(i).is_proper());
    document.tag(at).is_proper()
        && occasion
        && common
        && opens_adjunct(document, first)
        && name_end().is_some_and(|i| i > at + 1 && document.tag(i) == Tag::Comma)
}

/// "said on Tuesday *Lee* had left": a name behind a day after "on" or a verb of saying, before a finite verb or a possessive, opens another phrase.
fn opens_behind_day(document: &Document, first: usize, day: usize, at: usize, end: usize) -> bool {
    let is_day = day == first && document.lower(day).ends_with("day") && document.lower(day) != "day";
    if !is_day || !document.tag(at).is_proper() || first == 0 || !document.is_bare_time(day) {
        return false;
    }
    let placed = document.lower(first - 1) == "on" || document.tokens[first - 1].classes.has(Classes::SAYING);
    let after = (at..end).find(|&i| !document.tag(i).is_proper());
    placed && after.is_some_and(|i| document.tag(i).is_finite() || document.tag(i) == Tag::POS)
}

/// How far a clause is looked along for a verb that governs a phrase, in tokens.
const REACH: usize = 12;

/// Whether a token ends or opens a clause.
fn bounds_clause(document: &Document, token: usize) -> bool {
    matches!(document.tag(token), Tag::Comma | Tag::Colon | Tag::Stop | Tag::CC)
        || document.tag(token).is_wh()
        || document.lower(token) == "that"
        || document.is_dash(token)
        || document.tokens[token].quotation.is_some()
        || document.tokens[token].classes.has(Classes::SUBORDINATOR)
}

/// "*used* a term", "*was* on the day": whether the phrase stands in its clause behind a verb that takes no clause.
fn is_governed(document: &Document, first: usize) -> bool {
    let start = document.sentence(first).first().max(first.saturating_sub(REACH));
    (start..first)
        .rev()
        .take_while(|&i| !bounds_clause(document, i))
        .find(|&i| document.tag(i).is_verb())
        .is_some_and(|verb| document.tokens[verb].classes.has(Classes::COPULA) || !document.takes_clause(verb))
}

/// "*at* the inquest": whether the phrase follows a preposition that opens its clause.
fn opens_adjunct(document: &Document, first: usize) -> bool {
    let start = document.sentence(first).first();
    let preposition = first.checked_sub(1).filter(|&i| i >= start && document.tag(i) == Tag::IN);
    preposition.is_some_and(|i| {
        document.lower(i) != "that" && (i == start || matches!(document.tag(i - 1), Tag::Comma | Tag::CC))
    })
}

/// "(the race Lee) *hoped to run is* over": whether another finite verb without a subject of its own follows in the clause of this one.
fn is_followed_by_verb(document: &Document, verb: usize, end: usize) -> bool {
    let main = document.verb_group(verb).map_or(verb, |g| g.main());
    let open = document.takes_clause(main) && !(main + 1 < end && document.tag(main + 1) == Tag::TO);
    !open
        && (main + 1..end.min(main + REACH))
            .take_while(|&i| !bounds_clause(document, i))
            .find(|&i| document.tag(i).is_finite() || document.tag(i) == Tag::PRP)
            .is_some_and(|i| document.tag(i).is_finite())
}

/// "said on Sunday *two officers* had left": a number before a common noun in the plural opens another phrase after a day; behind any noun it
/// does if that tells how long ago: "approved by Parliament *two weeks* ago".
fn opens_count(document: &Document, noun: usize, at: usize, end: usize) -> bool {
    let counted = at + 1 < end && document.tag(at) == Tag::CD && document.tag(at + 1).is_noun();
    let ago = || at + 2 < end && matches!(document.lower(at + 2), "ago" | "earlier" | "later");
    let past = || document.tokens[at + 1].classes.has(Classes::TIME) && ago();
    let day = || document.tag(noun).is_proper() && document.is_bare_time(noun);
    counted && (past() || document.tag(at + 1) == Tag::NNS && day())
}

/// "the unease *many women* feel": a quantifier after a noun opens another phrase.
fn opens_quantified(document: &Document, at: usize) -> bool {
    matches!(document.lower(at), "many" | "most" | "some" | "few" | "several" | "both") && !document.tag(at).is_noun()
}

/// "a decision *critics* said was rushed": a plural after a noun, whose verb of saying another finite verb follows, opens another phrase.
fn opens_report(document: &Document, first: usize, noun: usize, at: usize, end: usize) -> bool {
    let verb = at + 1;
    verb + 1 < end
        && document.tag(at) == Tag::NNS
        && matches!(document.tag(noun), Tag::NN | Tag::NNS)
        && matches!(document.tag(first), Tag::DT | Tag::PRPS)
        && document.tag(verb).is_finite()
        && document.tokens[verb].classes.has(Classes::PARENTHETICAL)
        && document.tag(verb + 1).is_finite()
}

/// "Last week *minister Ann Hill* said", "last month *Sen. Hill* quizzed": an office before a name opens another phrase after a time.
fn opens_office(document: &Document, time: usize, at: usize, end: usize) -> bool {
    let past = time > 0 && matches!(document.lower(time - 1), "last" | "this" | "next");
    if past && document.tokens[time].classes.has(Classes::TIME) && document.tokens[at].classes.has(Classes::TITLE) {
        return true;
    }
    // "Thursday night *former mayor* Berg said"
    let former = document.lower(at) == "former" || document.lower(at).starts_with("then-");
    if former && at + 1 < end && document.tag(at + 1).is_noun() && document.is_bare_time(time) {
        return true;
    }
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
            // "said *retired* General Lee"
            let said = at > 0
                && document.tag(at - 1).is_finite()
                && document.tokens[at - 1].classes.has(Classes::PARENTHETICAL);
            // "the figures *released today*"
            let timely = || is_bare_time(document, at + 1, end);
            bare && next.is_noun() && (next != Tag::NNP || said) && !timely()
        }
        Tag::VBG | Tag::VBN => {
            let counted = head.is_some_and(|h| h + 1 == at && tag(h) == Tag::CD) && matches!(next, Tag::NN | Tag::NNS);
            let office = at > first && document.lower(at - 1) == "chief" && next == Tag::NN;
            // "an *estimated* 20 people"
            let amount = next == Tag::CD && tag(first) == Tag::DT;
            at > first && (head.is_none() && (nounlike || amount) || counted || office)
        }
        Tag::RB | Tag::RBR | Tag::RBS => {
            !(at == first && connective(document, at))
                && document.verb_group(at + 1).is_none_or(|g| g.run.first() > at)
                && (head.is_none() || tag(at - 1) == Tag::POS)
                && matches!(next, Tag::JJ | Tag::JJR | Tag::CD | Tag::RB | Tag::RBR | Tag::RBS | Tag::VBN)
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

    /// Whether the word can tell when without a preposition: "Monday", "today", "Jan. 5". A month or season alone cannot; with a capital it
    /// is rather a name: "said May".
    pub fn is_bare_time(&self, token: usize) -> bool {
        let dated = token + 1 < self.tokens.len() && self.tag(token + 1) == Tag::CD;
        self.tokens[token].classes.has(Classes::TIME)
            && (!self.tag(token).is_proper() || self.lower(token).ends_with("day") || dated)
    }

    /// Whether the phrase is a time: "last week".
    pub(super) fn is_time(&self, phrase: NounPhrase) -> bool {
        self.tokens[phrase.head as usize].classes.has(Classes::TIME)
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
    fn a_name_with_its_own_verb_opens_another() {
        for (sentence, name) in [
            ("This is the job Lind wants her to get.", "Lind"),
            ("The race Lee hoped to run is over.", "Lee"),
            ("They used a term Brandt has used before.", "Brandt"),
            ("At the hearing Lind said it sank.", "Lind"),
            ("They left last month Sen. Berg said.", "Sen. Berg"),
        ] {
            assert!(phrases(sentence).iter().any(|p| p == name), "{sentence}");
        }
        assert_eq!(phrases("The ship Titan left Dover in May.")[0], "The ship Titan");
        assert_eq!(phrases("They met the singer Lind was with.")[1], "the singer Lind");
    }

    #[test]
    fn a_participle_opens_it_behind_a_verb_of_saying() {
        assert_eq!(phrases("“It sank,” said retired General Tom Hall.").last().unwrap(), "retired General Tom Hall");
    }

    #[test]
    fn a_date_behind_a_preposition_stands_beside_it() {
        for (sentence, phrase) in [
            ("However, on Saturday Lind denied that it sank.", "Lind"),
            ("On Monday lawyers for the town left.", "lawyers"),
            ("In May 2014 then-mayor Bo Berg said it sank.", "then-mayor Bo Berg"),
            ("At the meeting Thursday night former mayor Bo Berg said it sank.", "former mayor Bo Berg"),
            ("Speaking at the White House Mr Lind denied it.", "Mr Lind"),
            ("The figures released today were bad.", "The figures"),
        ] {
            assert!(phrases(sentence).iter().any(|p| p == phrase), "{sentence} {:?}", phrases(sentence));
        }
    }

    #[test]
    fn how_long_ago_stands_beside_it() {
        assert_eq!(phrases("It was sold by Lund two weeks ago.")[1..], ["Lund", "two weeks"]);
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
}
