//! Person, organisation or place: evidence from a name's own words and from what stands around it.
//!
//! Evidence is points for each kind, added over all mentions of a name: an article seldom says only once what somebody is.
//! Two points are a hint, five are a sign that is seldom wrong, eight settle it.

use super::words::{Shape, Style, Words};
use super::{Kind, own};
use crate::lexicon::{self, Classes, Known};
use crate::span::Run;
use crate::text::Tag;

/// Points for each kind of entity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Evidence {
    /// One human being.
    pub person: i32,
    /// An organisation.
    pub organization: i32,
    /// A place.
    pub place: i32,
    /// Anything else that has a name.
    pub other: i32,
}

/// The most that the surroundings of all mentions together can say for one kind.
const MOST: i32 = 14;

impl Evidence {
    /// Both together.
    pub fn plus(self, more: Evidence) -> Evidence {
        Evidence {
            person: self.person + more.person,
            organization: self.organization + more.organization,
            place: self.place + more.place,
            other: self.other + more.other,
        }
    }

    /// As much of it as surroundings may weigh.
    pub fn bounded(self) -> Evidence {
        let bound = |points: i32| points.clamp(-MOST, MOST);
        Evidence {
            person: bound(self.person),
            organization: bound(self.organization),
            place: bound(self.place),
            other: bound(self.other),
        }
    }

    /// What most speaks for; with nothing said, a name is a person's.
    pub fn kind(self) -> Kind {
        let ranked = [
            (self.person, Kind::Person),
            (self.place, Kind::Place),
            (self.organization, Kind::Organization),
            (self.other, Kind::Other),
        ];
        ranked.into_iter().rev().max_by_key(|&(points, _)| points).map_or(Kind::Other, |(_, kind)| kind)
    }

    fn person(points: i32) -> Evidence {
        Evidence { person: points, ..Evidence::default() }
    }

    fn organization(points: i32) -> Evidence {
        Evidence { organization: points, ..Evidence::default() }
    }

    fn place(points: i32) -> Evidence {
        Evidence { place: points, ..Evidence::default() }
    }

    fn other(points: i32) -> Evidence {
        Evidence { other: points, ..Evidence::default() }
    }
}

/// What a name's own words say.
pub fn of_words(words: &Words, name: Run) -> Evidence {
    if let Some(sure) = own::evidence(words.document, name) {
        return sure;
    }
    let (first, last, many) = (name.first(), name.last(), name.len() > 1);
    let is = |t, classes| words.is(t, classes);
    let link = name.range().find(|&t| matches!(words.document.lower(t), "of" | "for" | "on")).filter(|&t| t > first);
    // "World War II" is a war.
    let numbered = many && is_numeral(words.document.form(last)) && is(last - 1, Classes::HAPPENING);
    let head = link.map_or(if numbered { last - 1 } else { last }, |t| t - 1);
    if many && words.known_together(name).has(Known::PLACE) {
        return Evidence::place(12);
    }
    let mut sum = gazetteer(words, name);
    if is(last, Classes::COMPANY) && many {
        sum.organization += 9;
    }
    if name.range().any(|t| words.document.form(t) == "&") {
        sum.organization += 16;
    }
    // "Acme A320" is what Acme makes.
    if many && is_model(words.document.form(last)) {
        sum.other += 16;
    }
    if is(head, Classes::ORGAN) && many {
        sum.organization += 8;
    } else if is(head, Classes::SITE) || many && is(first, Classes::SITE) && !is(first, Classes::TITLE) {
        sum.place += if many { 7 } else { 3 };
    } else if is(head, Classes::HAPPENING) {
        sum.other += if numbered {
            14
        } else if many {
            8
        } else {
            4
        };
    }
    if name.range().any(|t| is_site_name(words.document.form(t))) {
        sum.organization += 12;
    }
    if is_agency(words, name) {
        sum.organization += if many { 16 } else { 9 };
    }
    if !many && is(first, Classes::ROLE) && !is(first, Classes::TITLE) {
        sum.person += 8;
    }
    if !many && is(first, Classes::INITIALISM.or(Classes::CREED)) {
        sum.other += 12;
    }
    sum.plus(shape(words, name))
}

/// "A320", "F-16": letters in capitals and figures.
fn is_model(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit())
        && word.bytes().any(|b| b.is_ascii_uppercase())
        && !word.bytes().any(|b| b.is_ascii_lowercase())
}

/// "I", "IV": a number of few.
fn is_numeral(word: &str) -> bool {
    matches!(word, "I" | "II" | "III" | "IV" | "V" | "VI")
}

/// "Reuters", "Al Jazeera": an organisation known all over the world; the table writes two words with a hyphen.
fn is_agency(words: &Words, name: Run) -> bool {
    let document = words.document;
    match name.len() {
        1 => words.is(name.first(), Classes::AGENCY),
        2 => {
            let joined = format!("{}-{}", document.lower(name.first()), document.lower(name.last()));
            lexicon::classes(&joined).has(Classes::AGENCY)
        }
        _ => false,
    }
}

/// "Booking.com", "Caliber.Az": a name that is an address on the web.
fn is_site_name(word: &str) -> bool {
    let letters = |part: &str| part.len() > 1 && part.chars().all(char::is_alphabetic);
    word.split_once('.').is_some_and(|(name, domain)| letters(name) && letters(domain))
}

/// What the gazetteer says.
fn gazetteer(words: &Words, name: Run) -> Evidence {
    let (first, last, many) = (name.first(), name.last(), name.len() > 1);
    let known = words.known_together(name);
    let mut sum = Evidence::default();
    let person = known.has(Known::GIVEN.or(Known::SURNAME));
    if known.has(Known::COUNTRY) {
        return Evidence::place(10);
    } else if known.has(Known::BIG_TOWN) {
        sum.place += 7;
    } else if known.has(Known::REGION) {
        sum.place += if person { 5 } else { 6 };
    } else if known.has(Known::TOWN) {
        sum.place += if person { 2 } else { 5 };
    }
    let ordinary = |t: usize| words.known(t).has(Known::WORD);
    if many {
        let given = words.known(first).has(Known::GIVEN);
        let family = words.known(last).has(Known::SURNAME);
        if given {
            sum.person += if ordinary(first) || ordinary(last) { 3 } else { 6 };
        }
        if family && !ordinary(last) {
            sum.person += 3;
        }
    } else if person && !ordinary(first) {
        sum.person += 3;
    }
    sum
}

/// What the letters say.
fn shape(words: &Words, name: Run) -> Evidence {
    let (first, last, many) = (name.first(), name.last(), name.len() > 1);
    let mut sum = Evidence::default();
    let ordinary = name.range().filter(|&t| words.known(t).has(Known::WORD)).count();
    if !many {
        match words.shape(first) {
            _ if words.document.form(first).bytes().any(|b| b.is_ascii_digit()) => sum.other += 8,
            Shape::Upper if words.style(first) == Style::Plain && !words.known(first).has(Known::PLACE) => {
                sum.organization += 6
            }
            Shape::Mixed if words.document.form(first).as_bytes().get(1) == Some(&b'.') => sum.person += 6,
            Shape::Mixed => sum.organization += 2,
            // "Calif.", "Del."
            Shape::Capital if words.document.form(first).ends_with('.') => sum.place += 8,
            _ => {}
        }
        if (ordinary == 1 || words.is_derived(first)) && !words.is(first, Classes::AGENCY) {
            sum.other += 6;
        }
        sum.place += ending(words.document.lower(first), PLACES);
        sum.organization += ending(words.document.lower(first), ORGANIZATIONS);
    } else {
        if name.range().any(|t| words.shape(t) == Shape::Initial) {
            sum.person += 4;
        }
        if name.range().skip(1).any(|t| {
            !words.is_capital(t) && !matches!(words.document.lower(t), "of" | "for" | "on" | "and" | "&" | "the")
        }) {
            sum.person += 2;
        }
        if ordinary == 0 && name.len() <= 4 {
            sum.person += 3;
        } else if ordinary * 2 > name.len() {
            sum.other += 3;
            sum.organization += 2;
        }
        if matches!(words.document.lower(last), "jr" | "jr." | "sr" | "sr." | "ii" | "iii" | "iv") {
            sum.person += 6;
        }
        if matches!(
            words.document.lower(first),
            "north"
                | "south"
                | "east"
                | "west"
                | "northern"
                | "southern"
                | "eastern"
                | "western"
                | "central"
                | "upper"
                | "lower"
                | "greater"
        ) {
            sum.place += 4;
        }
        if matches!(words.shape(first), Shape::Upper) && words.style(first) == Style::Plain {
            sum.organization += 2;
        }
    }
    sum
}

/// Endings of places' names.
const PLACES: &[&str] = &[
    "stan", "shire", "ville", "burg", "burgh", "abad", "grad", "pur", "polis", "dorf", "stadt", "mouth", "nagar",
    "desh",
];

/// Endings of the names of companies and newsrooms.
const ORGANIZATIONS: &[&str] = &["news", "bank", "soft", "tech", "corp", "media", "pharma", "telecom", "gas", "oil"];

/// Points for a name of some length with one of the endings.
fn ending(name: &str, endings: &[&str]) -> i32 {
    if name.len() > 6 && endings.iter().any(|e| name.ends_with(e)) { 3 } else { 0 }
}

/// What stands around one mention of a name says.
pub fn of_context(words: &Words, name: Run) -> Evidence {
    if words.style(name.first()) != Style::Plain {
        return Evidence::default();
    }
    before(words, name).plus(after(words, name)).plus(team(words, name))
}

/// "beat Zorb", "Zorb lost", "Zorb striker Ann Lee", "Zorb 2 Acme 1": a town that plays is its team; a country stays one.
fn team(words: &Words, name: Run) -> Evidence {
    let document = words.document;
    let sentence = document.sentence(name.first());
    if name.len() > 2 || !words.known_together(name).has(Known::PLACE) || words.known_together(name).has(Known::COUNTRY)
    {
        return Evidence::default();
    }
    let before = name.first().checked_sub(1).filter(|&t| sentence.contains(t));
    let after = Some(name.end as usize).filter(|&t| sentence.contains(t));
    let beaten = |t: usize| {
        document.tag(t).is_verb() && matches!(document.lemma(t), "beat" | "defeat" | "thrash" | "rout" | "outscore")
            || matches!(document.lower(t), "versus" | "v")
    };
    let plays = |t: usize| {
        beaten(t) && document.tag(t).is_verb()
            || matches!(document.lemma(t), "win" | "lose" | "draw" | "score" | "bowl") && document.tag(t) == Tag::VBD
            || matches!(
                document.lower(t),
                "striker"
                    | "midfielder"
                    | "goalkeeper"
                    | "defender"
                    | "winger"
                    | "coach"
                    | "captain"
                    | "quarterback"
                    | "pitcher"
            )
            || document.tag(t) == Tag::CD && document.form(t).len() <= 3
    };
    let signs = usize::from(before.is_some_and(beaten)) + usize::from(after.is_some_and(plays));
    Evidence::organization(7 * signs as i32)
}

fn before(words: &Words, name: Run) -> Evidence {
    let document = words.document;
    let sentence = document.sentence(name.first());
    let Some(at) = name.first().checked_sub(1).filter(|&t| sentence.contains(t)) else { return Evidence::default() };
    if words.is(at, Classes::TITLE.or(Classes::ROLE)) && document.tag(at).is_noun() {
        let several = matches!(document.tag(at), Tag::NNS | Tag::NNPS);
        return Evidence::person(if several { 4 } else { 7 });
    }
    // "the rights group Zorb"
    if words.is(at, Classes::ORGAN) && document.tag(at) == Tag::NN && !words.is_capital(at) {
        return Evidence::organization(6);
    }
    // "in Zorb's house": where its owner is no place.
    let end = name.end as usize;
    let owner = sentence.contains(end) && document.tag(end) == Tag::POS;
    match document.lower(at) {
        "in" | "near" | "at" | "from" | "to" if owner && !words.known_together(name).has(Known::PLACE) => {
            Evidence::default()
        }
        "in" | "near" | "across" | "throughout" | "outside" | "towards" | "toward" | "around" | "inside" => {
            Evidence::place(5)
        }
        "at" => Evidence { place: 2, organization: 2, ..Evidence::default() },
        "from" | "to" | "into" | "via" => Evidence { place: 2, organization: 1, ..Evidence::default() },
        "with" | "by" => Evidence { person: 1, organization: 1, ..Evidence::default() },
        "the" if is_modifier(words, name) => Evidence::default(),
        "the" => Evidence { person: -4, organization: 3, place: 1, other: 1 },
        "a" | "an" | "this" | "that" | "these" => Evidence { person: -3, other: 3, ..Evidence::default() },
        "late" | "mr" | "mrs" | "ms" => Evidence::person(5),
        "of" => at.checked_sub(1).map_or(Evidence::default(), |noun| of_noun(words, noun)),
        "," if at > sentence.first() && words.is(at - 1, Classes::ROLE.or(Classes::KIN)) => Evidence::person(4),
        "," | "and" if at > sentence.first() => beside(words, at - 1),
        "(" if at > sentence.first() => abbreviated(words, at - 1),
        _ => Evidence::default(),
    }
}

/// What the name before a comma or "and" tells of the next in its list: "Perth, Albany, Zorb and Esperance".
fn beside(words: &Words, token: usize) -> Evidence {
    let known = words.known(token);
    let is_place = words.is_capital(token)
        && known.has(Known::PLACE)
        && !known.has(Known::GIVEN.or(Known::SURNAME).or(Known::WORD));
    if is_place { Evidence::place(3) } else { Evidence::default() }
}

/// "internet service provider (ISP)": what is in brackets after a common noun is no name of an organisation, unless the noun tells
/// of one.
fn abbreviated(words: &Words, noun: usize) -> Evidence {
    let common = !words.is_capital(noun) && matches!(words.document.tag(noun), Tag::NN | Tag::NNS);
    if common && !words.is(noun, Classes::ORGAN.or(Classes::COMPANY).or(Classes::CROWD)) {
        Evidence::other(8)
    } else {
        Evidence::default()
    }
}

/// Whether a name stands before a common noun that it narrows down: "the Obama administration".
fn is_modifier(words: &Words, name: Run) -> bool {
    let next = name.end as usize;
    words.document.sentence(name.first()).contains(next) && matches!(words.document.tag(next), Tag::NN | Tag::NNS)
}

/// "the city of X", "a member of X".
fn of_noun(words: &Words, noun: usize) -> Evidence {
    if words.is(noun, Classes::SITE)
        || matches!(
            words.document.lower(noun),
            "people"
                | "streets"
                | "outskirts"
                | "coast"
                | "north"
                | "south"
                | "east"
                | "west"
                | "capital"
                | "parts"
                | "rest"
        )
    {
        Evidence::place(5)
    } else if words.is(noun, Classes::ROLE)
        || matches!(words.document.lower(noun), "member" | "members" | "employee" | "employees" | "shares" | "part")
    {
        Evidence { organization: 3, place: 1, ..Evidence::default() }
    } else {
        Evidence::default()
    }
}

fn after(words: &Words, name: Run) -> Evidence {
    let document = words.document;
    let end = document.sentence(name.first()).end as usize;
    let at = name.end as usize;
    if at >= end {
        return Evidence::default();
    }
    let lower = |t: usize| if t < end { document.lower(t) } else { "" };
    if document.tag(at) == Tag::POS {
        return possessed(words, at + 1, end);
    }
    match lower(at) {
        "and" if words.shares_surname(name).is_some() => Evidence::person(8),
        "," => after_comma(words, at + 1, end),
        "who" | "whose" => Evidence::person(5),
        "where" => Evidence::place(4),
        "(" => after_bracket(words, name, at + 1, end),
        "is" | "was" if at + 1 < end && matches!(document.lower(at + 1), "a" | "an" | "the") => {
            predicate(words, at + 1)
        }
        _ if document.tag(at).is_verb() => {
            // "Zorb said its profits fell": no person is an "it".
            if (at + 1..end.min(at + 4)).any(|t| lower(t) == "its") {
                Evidence { person: -3, organization: 3, place: 2, other: 0 }
            } else if words.is(at, Classes::SAYING.or(Classes::TELLING).or(Classes::CUE_VERB)) {
                Evidence { person: 3, organization: 1, ..Evidence::default() }
            } else if matches!(document.lemma(at), "die" | "marry" | "smile" | "laugh" | "bear") {
                Evidence::person(4)
            } else {
                Evidence { person: 1, ..Evidence::default() }
            }
        }
        _ if matches!(document.tag(at), Tag::NN | Tag::NNS) => {
            if matches!(
                document.lemma(at),
                "administration"
                    | "regime"
                    | "government"
                    | "presidency"
                    | "era"
                    | "family"
                    | "campaign"
                    | "dynasty"
                    | "brothers"
                    | "camp"
            ) {
                Evidence { person: 3, place: 3, ..Evidence::default() }
            } else if words.is(at, Classes::ROLE) {
                Evidence { person: -1, organization: 3, place: 1, other: 0 }
            } else {
                Evidence { person: -1, organization: 2, place: 1, other: 1 }
            }
        }
        _ => Evidence::default(),
    }
}

/// "X is a singer", "X is a town in the north".
fn predicate(words: &Words, at: usize) -> Evidence {
    let Some(phrase) = words.document.noun_phrase_from(at) else { return Evidence::default() };
    let head = phrase.head as usize;
    if words.is(head, Classes::ROLE.or(Classes::KIN).or(Classes::MAN).or(Classes::WOMAN)) {
        Evidence::person(5)
    } else if words.is(head, Classes::ORGAN) {
        Evidence::organization(4)
    } else if words.is(head, Classes::SITE) {
        Evidence::place(4)
    } else {
        Evidence { person: -2, other: 2, ..Evidence::default() }
    }
}

/// "X's wife", "X's chief executive".
fn possessed(words: &Words, at: usize, end: usize) -> Evidence {
    let Some(noun) = (at..end.min(at + 4)).find(|&t| matches!(words.document.tag(t), Tag::NN | Tag::NNS)) else {
        return Evidence::default();
    };
    if words.is(noun, Classes::KIN) {
        Evidence::person(6)
    } else if words.is(noun, Classes::ROLE) || words.is(noun, Classes::ORGAN) {
        Evidence { organization: 2, place: 2, ..Evidence::default() }
    } else if words.is(noun, Classes::SITE) {
        Evidence::place(3)
    } else {
        Evidence::default()
    }
}

/// "X, 42,", "X, a minister", "X, who", "X, Texas".
fn after_comma(words: &Words, at: usize, end: usize) -> Evidence {
    let document = words.document;
    if at >= end {
        return Evidence::default();
    }
    match document.lower(at) {
        "who" | "whose" => return Evidence::person(6),
        "where" => return Evidence::place(5),
        _ => {}
    }
    let age = document.tag(at) == Tag::CD && document.form(at).len() <= 3 && at + 1 < end && !document.is_word(at + 1);
    if age {
        return Evidence::person(6);
    }
    for token in at..end.min(at + 8) {
        let tag = document.tag(token);
        if tag == Tag::Comma || tag.is_verb() || tag == Tag::CC || tag == Tag::IN {
            break;
        }
        if tag.is_noun() {
            if words.is(token, Classes::ROLE) || words.is(token, Classes::KIN) {
                return Evidence::person(5);
            }
            if tag == Tag::NN && words.is(token, Classes::ORGAN) {
                return Evidence::organization(4);
            }
            if tag == Tag::NN && words.is(token, Classes::SITE) {
                return Evidence::place(5);
            }
        }
    }
    if words.is_capital(at) && words.known(at).has(Known::COUNTRY.or(Known::REGION)) {
        Evidence::place(2)
    } else {
        Evidence::default()
    }
}

/// "International Energy Agency (IEA)", "Anna Bly (Norway)".
fn after_bracket(words: &Words, name: Run, at: usize, end: usize) -> Evidence {
    if at >= end {
        return Evidence::default();
    }
    if super::aliases::is_acronym_of(words, at, name) {
        Evidence { organization: 6, other: 2, ..Evidence::default() }
    } else if words.is_capital(at) && words.known(at).has(Known::COUNTRY) {
        Evidence::person(2)
    } else if words.document.tag(at) == Tag::CD {
        Evidence::other(1)
    } else {
        Evidence::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::Kind::{self, Organization, Other, Person, Place};
    use super::super::tests::found;

    fn kinds(text: &str) -> Vec<Kind> {
        found(text).list.iter().filter(|e| e.named).map(|e| e.kind).collect()
    }

    #[test]
    fn tells_by_the_words_of_the_name() {
        assert_eq!(kinds("We saw Ada Brandt there."), [Person]);
        assert_eq!(kinds("We saw the Zorbia Water Agency there."), [Organization]);
        assert_eq!(kinds("We saw Al Jazeera there."), [Organization]);
        assert_eq!(kinds("We saw Lake Zorbia there."), [Place]);
        assert_eq!(kinds("We saw the Zorbia Cup there."), [Other]);
        assert_eq!(kinds("He died in World War II at home."), [Other]);
    }

    #[test]
    fn tells_by_the_surroundings() {
        assert_eq!(kinds("Many people live in Zorbia, where it rains."), [Place]);
        assert_eq!(kinds("The crowd cheered Zorbia, who smiled."), [Person]);
        assert_eq!(kinds("The shares of Zorbia Inc fell."), [Organization]);
        assert_eq!(kinds("She met Zorbia, 42, at noon."), [Person]);
        assert_eq!(kinds("She met the rights group Zorbia at noon."), [Organization]);
        assert_eq!(kinds("They saw Tokyo, Zorbia and the sea."), [Place, Place]);
        assert_eq!(kinds("On Monday Leicester beat Derby."), [Organization, Organization]);
    }

    #[test]
    fn gathers_evidence_over_the_article() {
        assert_eq!(kinds("The Zorbia plan failed. People in Zorbia said so. They left Zorbia."), [Place]);
    }
}
