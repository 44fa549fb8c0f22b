//! Where names stand: stretches of capitalised words, cut free of titles, demonyms and neighbouring names.
//!
//! A first pass finds the names of running text by shape; a second finds, in headlines, where every word has a capital,
//! those that the running text or the gazetteer knows.

mod forms;

use self::forms::Forms;
use super::own;
use super::words::{Shape, Style, Words};
use crate::lexicon::{self, Classes, Known};
use crate::maps::Set;
use crate::span::Run;
use crate::text::Tag;

/// Small words inside the names of people and places.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "af" | "al"
            | "av"
            | "ben"
            | "bin"
            | "bint"
            | "bte"
            | "da"
            | "dal"
            | "das"
            | "de"
            | "degli"
            | "dei"
            | "del"
            | "dela"
            | "della"
            | "dello"
            | "dem"
            | "den"
            | "der"
            | "di"
            | "do"
            | "dos"
            | "du"
            | "el"
            | "ibn"
            | "la"
            | "le"
            | "los"
            | "ould"
            | "ter"
            | "ten"
            | "van"
            | "von"
            | "vom"
            | "y"
            | "zu"
            | "zum"
            | "zur"
    )
}

/// The longest stretch that is looked at as one, in tokens; keeps lists of capitalised words linear.
const LONGEST: usize = 40;

/// Particles that may also begin a name: "de Blasio", "van der Bellen".
fn is_leading(word: &str) -> bool {
    matches!(word, "al" | "bin" | "da" | "de" | "del" | "della" | "di" | "dos" | "du" | "el" | "ibn" | "van" | "von")
}

/// All names, in order; none overlap.
pub fn find(words: &Words) -> Vec<Run> {
    let mut names = Vec::new();
    let mut finder = Finder { words, surnames: odd_surnames(words), names: &mut names };
    for sentence in &words.document.sentences {
        if words.style(sentence.run.first()) == Style::Plain {
            finder.sentence(sentence.run);
        }
    }
    let known = Forms::new(words, &names);
    for sentence in &words.document.sentences {
        if words.style(sentence.run.first()) != Style::Plain {
            known.sentence(sentence.run, &mut names);
        }
    }
    own::place(words, &mut names);
    names.sort();
    names
}

/// Demonyms and titles that are somebody's surname in this article: "Mark Cuban", "Stephen King".
fn odd_surnames<'a>(words: &Words<'a>) -> Set<&'a str> {
    let is_comma = |t: usize| t < words.document.tokens.len() && words.document.tag(t) == Tag::Comma;
    let is_surname = |&t: &usize| {
        words.is_capital(t)
            && words.known(t - 1).has(Known::GIVEN)
            && !words.known(t - 1).has(PLACE)
            && (!words.known(t - 1).has(Known::WORD) || is_comma(t + 1))
            && (words.demonym(t).is_some() || words.is(t, Classes::TITLE) && words.known(t).has(Known::SURNAME))
            && (t + 1 == words.document.tokens.len()
                || !words.document.tag(t + 1).is_noun() && !words.is_capital(t + 1))
    };
    (1..words.document.tokens.len()).filter(is_surname).map(|t| words.document.form(t)).collect()
}

struct Finder<'w, 'a> {
    words: &'w Words<'a>,
    surnames: Set<&'a str>,
    names: &'w mut Vec<Run>,
}

impl Finder<'_, '_> {
    fn sentence(&mut self, sentence: Run) {
        let mut at = sentence.first();
        while at < sentence.end as usize {
            if starts(self.words, at, sentence.end as usize) {
                let end = self.reach(at, sentence.end as usize);
                if !is_label(self.words, Run::new(at, end)) {
                    self.cut(Run::new(at, end));
                }
                at = end;
            } else {
                at += 1;
            }
        }
    }

    /// How far the name that starts at `first` reaches, with all that hangs on it.
    fn reach(&self, first: usize, end: usize) -> usize {
        let words = self.words;
        let lower = |i: usize| if i < end { words.document.lower(i) } else { "" };
        let name = |i: usize| i < end && is_name_word(words, i);
        let end = end.min(first + LONGEST);
        let mut at = first + 1;
        while at < end {
            let head = at - 1;
            let after_the = at + 1 + usize::from(lower(at + 1) == "the");
            let next = if name(at) {
                at + 1
            } else if is_particle(lower(at)) && words.is_capital(head) {
                let mut next = at + 1;
                while is_particle(lower(next)) && next < at + 3 {
                    next += 1;
                }
                if name(next) && !words.is(first, Classes::ORGAN) { next + 1 } else { break }
            } else if matches!(lower(at), "of" | "for" | "on")
                && name(after_the)
                && links(words, Run::new(first, at), at, after_the)
            {
                after_the + 1
            } else if !name(at + 1) {
                break;
            } else {
                let joined = match lower(at) {
                    "&" => true,
                    "and" => self.joins(first, at, end),
                    _ => words.document.tag(at) == Tag::POS && owns_name(words, head),
                };
                if joined { at + 2 } else { break }
            };
            at = next;
        }
        at
    }

    /// Whether an "and" stands inside a name: "Ministry of Health and Welfare", "Food and Drug Administration".
    fn joins(&self, first: usize, and: usize, end: usize) -> bool {
        let words = self.words;
        let ordinary =
            |t: usize| !words.known(t).has(Known::GIVEN.or(Known::PLACE)) && words.shape(t) == Shape::Capital;
        let places = words.known(and - 1).has(Known::COUNTRY) && words.known(and + 1).has(Known::COUNTRY);
        if !places && !words.known_together(Run::new(first, and + 2)).is_empty() {
            return true;
        }
        if !ordinary(and - 1) || !ordinary(and + 1) {
            return false;
        }
        let ended = words.is(and - 1, Classes::ORGAN.or(Classes::SITE));
        let link = (first..and - 1).find(|&t| matches!(words.document.lower(t), "of" | "for" | "on"));
        let opened = link.is_some_and(|t| t > first && words.is(t - 1, Classes::ORGAN));
        let mut last = and + 1;
        while last + 1 < end && is_name_word(words, last + 1) {
            last += 1;
        }
        opened && (!ended || !words.is(last, Classes::ORGAN))
            || !ended && last > and + 1 && words.is(last, Classes::ORGAN)
    }

    /// Cuts a stretch into the names in it.
    fn cut(&mut self, run: Run) {
        let words = self.words;
        // "a Maryland Democrat" is no name, Maryland is.
        let place = Run::new(run.first(), run.last());
        let run =
            if words.is(run.last(), Classes::CREED) && words.known_together(place).has(PLACE) { place } else { run };
        let (mut first, last) = (run.first(), run.last());
        let headed = is_headed(words, run);
        let surname = run.len() == 1 && self.surnames.contains(words.document.form(first));
        let known =
            surname || words.known_together(run).has(PLACE) || run.len() > 1 && !words.known_together(run).is_empty();
        if !headed
            && !known
            && let Some(title) =
                (first..=last).rev().find(|&t| words.is(t, Classes::TITLE) && !is_name_here(words, run, t))
        {
            let mut office = title;
            while office > first && is_office_modifier(words, office - 1) {
                office -= 1;
            }
            self.before_office(Run::new(first, office));
            first = title + 1;
        }
        if first == run.first() && is_after_office(words, first) {
            while first < last && words.known(first).has(Known::WORD) && !words.known(first).has(Known::GIVEN.or(PLACE))
            {
                first += 1;
            }
        }
        while first <= last && words.demonym_len(first) > 0 && !(headed && first < last) && !known {
            first += words.demonym_len(first);
        }
        // "Tired Hale", "Billionaire Ann Lee": an ordinary word that has its capital only here, before a name.
        if first < last
            && words.is_initial(first)
            && !headed
            && (words.known(first).has(Known::WORD) || words.is(first, Classes::ROLE))
            && !words.known(first).has(Known::GIVEN.or(PLACE))
            && !words.is(first, Classes::AGENCY.or(Classes::ORGAN))
            && !words.is_capitalised_elsewhere(first)
            && words.known(first + 1).has(Known::GIVEN.or(Known::SURNAME))
            && !words.known(first + 1).has(PLACE.or(Known::WORD))
            && words.demonym(first + 1).is_none()
            && (words.is_capitalised_elsewhere(first + 1) || words.known(first + 1).has(Known::GIVEN))
        {
            first += 1;
        }
        // "Controversial Australian Ann Lee": an ordinary word that only opens the sentence.
        if first + 1 < last && words.is_initial(first) && !headed && words.known(first).has(Known::WORD) {
            first += match words.demonym_len(first + 1) {
                0 => 0,
                len => 1 + len,
            };
        }
        let titled = first > run.first();
        let says_little =
            words.shape(first.min(last)) == Shape::Initial || words.is(first.min(last), Classes::CREED) && !titled;
        if first < last || first == last && !says_little {
            self.name(Run::new(first, run.end as usize));
        }
    }

    /// The name of what somebody is in office of: "UK" in "UK Prime Minister", "FBI" in "FBI Director".
    fn before_office(&mut self, run: Run) {
        let words = self.words;
        let mut first = run.first();
        while run.contains(first) && (words.demonym_len(first) > 0 || words.is(first, Classes::TITLE.or(Classes::ROLE)))
        {
            first += words.demonym_len(first).max(1);
        }
        if run.contains(first) {
            self.name(Run::new(first, run.end as usize));
        }
    }

    /// Notes a name, cut in two where a place or an organisation and a person meet: "ambassador to Kenya Ann Lee", "at Acme
    /// University Ann Lee".
    fn name(&mut self, run: Run) {
        let words = self.words;
        let after_preposition = run.first() > 0 && matches!(words.document.tag(run.first() - 1), Tag::IN | Tag::TO);
        let meets = |n: usize| {
            let before = Run::new(run.first(), run.first() + n);
            let next = words.known(before.end as usize);
            let place = words.known_together(before).has(PLACE)
                && !(n == 1 && words.known(run.first()).has(Known::GIVEN) && !after_preposition);
            (place || n > 1 && words.is(before.last(), Classes::ORGAN))
                && next.has(Known::GIVEN)
                && !next.has(Known::WORD)
        };
        let headed = words.is(run.last(), Classes::ORGAN.or(Classes::SITE).or(Classes::HAPPENING));
        let cut = (1..run.len().saturating_sub(1)).take(3).find(|&n| !headed && meets(n));
        let first = run.first() + cut.unwrap_or(0);
        if cut.is_some() {
            self.names.push(Run::new(run.first(), first));
        }
        self.names.push(Run::new(first, run.end as usize));
    }
}

const PLACE: Known = Known::PLACE;

/// "READ MORE:": ordinary words in capitals from the start of a sentence to a colon.
fn is_label(words: &Words, run: Run) -> bool {
    let shouted = |t: usize| {
        words.shape(t) == Shape::Upper
            && words.known(t).has(Known::WORD)
            && !words.known(t).has(PLACE)
            && !words.is(t, Classes::AGENCY)
    };
    let sentence = words.document.sentence(run.first());
    let colon = run.end as usize;
    sentence.contains(colon) && words.document.form(colon) == ":" && (sentence.first()..colon).all(shouted)
}

/// Whether a stretch is one name of an organisation, place or event, told by its head: "King Abdullah University".
fn is_headed(words: &Words, run: Run) -> bool {
    let heads = Classes::ORGAN.or(Classes::SITE).or(Classes::HAPPENING).or(Classes::COMPANY);
    let head = run.len() > 1
        && words.is(run.last(), heads)
        && !words.is(run.last(), Classes::TITLE)
        && !is_person_like(words, run.last());
    head || (run.first()..run.last()).any(|t| matches!(words.document.lower(t), "of" | "for" | "on" | "&"))
}

/// Whether an office was cut off right before: "Secretary of", before "State Antony Blinken".
fn is_after_office(words: &Words, first: usize) -> bool {
    first >= 2 && words.document.lower(first - 1) == "of" && words.is(first - 2, Classes::TITLE)
}

/// Whether a name can begin at a token.
fn starts(words: &Words, at: usize, end: usize) -> bool {
    if !words.is_capital(at) {
        let next = at + 1;
        return is_leading(words.document.lower(at))
            && next < end
            && is_name_word(words, next)
            && words.document.tag(next).is_proper()
            && !words.known(next).has(Known::WORD);
    }
    if !is_name_word(words, at) {
        return false;
    }
    if !words.is_initial(at) {
        return true;
    }
    let known = words.known(at);
    let derived = words.is_derived(at) && !words.is_capitalised_elsewhere(at);
    let ordinary =
        (known.has(Known::WORD) && !known.has(Known::GIVEN.or(PLACE)) || derived) && !words.is(at, Classes::AGENCY);
    let beside = if at + 1 < end && words.document.form(at + 1) == "&" { at + 2 } else { at + 1 };
    let next_too = beside < end && is_name_word(words, beside);
    if next_too && known.has(Known::GIVEN) && !known.has(Known::WORD) {
        return true;
    }
    let surname = known.has(Known::SURNAME) && at + 1 < end && words.document.tag(at + 1).is_verb();
    if words.document.tag(at).is_proper() {
        !ordinary || surname || next_too || words.is_capitalised_elsewhere(at)
    } else if next_too && known.has(Known::WORD) {
        let last = (beside..end.min(at + 6)).take_while(|&t| is_name_word(words, t)).last().unwrap_or(at);
        beside > at + 1
            || words.is(last, Classes::ORGAN.or(Classes::SITE)) && words.document.tag(at) != Tag::IN
            || (at + 2..=end.min(at + 3)).any(|to| words.known_together(Run::new(at, to)).has(PLACE))
    } else {
        words.is_capitalised_elsewhere(at) && !known.has(Known::WORD)
            || words.shape(at) == Shape::Upper
            || !known.has(Known::WORD) && !derived && words.document.tag(at).is_noun()
    }
}

/// Whether a token can be part of a name.
fn is_name_word(words: &Words, at: usize) -> bool {
    if !words.is_capital(at) || words.is(at, Classes::TIME) && !is_person_like(words, at) && !is_newspaper(words, at) {
        return false;
    }
    let tag = words.document.tag(at);
    if tag == Tag::POS || is_january(words, at) || is_compound_adjective(words, at) || words.is(at, Classes::NEVER_NAME)
    {
        return false;
    }
    match tag {
        Tag::NNP | Tag::NNPS => true,
        _ if words.document.lower(at) == "i" => false,
        Tag::PRP
        | Tag::PRPS
        | Tag::DT
        | Tag::WDT
        | Tag::WP
        | Tag::WRB
        | Tag::WPS
        | Tag::EX
        | Tag::MD
        | Tag::TO
        | Tag::CC => {
            words.shape(at) == Shape::Upper && words.document.form(at).len() > 1 && words.is_capitalised_elsewhere(at)
        }
        Tag::IN => !words.known(at).has(Known::WORD),
        _ => !words.is_initial(at) || !words.known(at).has(Known::WORD) || tag.is_noun() || tag.is_adjective(),
    }
}

/// Whether a name only begins a compound: "Paris-based", "US-led", "HK$5".
fn is_compound_adjective(words: &Words, at: usize) -> bool {
    let form = words.document.form(at);
    form.contains('$')
        || form.rsplit_once('-').is_some_and(|(_, last)| {
            last.len() > 2 && last.bytes().all(|b| b.is_ascii_lowercase()) && lexicon::known(last).has(Known::WORD)
        })
}

/// "Jan 20", "20 Jan": the month that is a given name when no number stands beside it.
fn is_january(words: &Words, at: usize) -> bool {
    let document = words.document;
    let number = |t: usize| document.tag(t) == Tag::CD;
    document.form(at) == "Jan" && (at > 0 && number(at - 1) || at + 1 < document.tokens.len() && number(at + 1))
}

/// Whether a month's or day's name stands beside a given or family name, "Theresa May", "April Ryan", "Bob Day", or for somebody who has it:
/// "Mrs May".
fn is_person_like(words: &Words, at: usize) -> bool {
    if words.is_timely_surname(at) {
        return true;
    }
    let beside = |t: usize, known| {
        t < words.document.tokens.len()
            && words.is_capital(t)
            && !words.is(t, Classes::TIME)
            && words.known(t).has(known)
    };
    let called = at > 0 && beside(at - 1, Known::GIVEN);
    // "Ann Day", "Senator Bob Day", not "Martin King Day".
    let titled = at >= 2 && words.is(at - 2, Classes::TITLE);
    let alone = at < 2 || !words.is_capital(at - 2) && !words.known(at - 1).has(Known::WORD);
    words.known(at).has(Known::GIVEN)
        && (called || beside(at + 1, Known::SURNAME) && words.document.tag(at).is_proper())
        || called && words.known(at).has(Known::SURNAME) && (titled || alone)
}

/// Whether a day's name begins a newspaper's: "Sunday Times".
fn is_newspaper(words: &Words, at: usize) -> bool {
    let next = at + 1;
    next < words.document.tokens.len()
        && words.is_capital(next)
        && words.is(next, Classes::ORGAN)
        && words.is_capital(at)
}

/// Whether "of", "for" or "on" at `link` joins what stands before and after it into one name.
fn links(words: &Words, before: Run, link: usize, after: usize) -> bool {
    let head = before.last();
    if words.is(after, Classes::TITLE) {
        return false;
    }
    if words.is(head, Classes::TITLE) || words.is(head, Classes::ROLE) && !words.is(head, Classes::ORGAN) {
        return false;
    }
    if words.document.lower(link) == "of" {
        words.is(head, Classes::ORGAN.or(Classes::SITE).or(Classes::HAPPENING))
            || !words.known_together(Run::new(before.first(), after + 1)).is_empty()
    } else {
        words.is(head, Classes::ORGAN)
    }
}

/// Whether a possessive belongs to a name: "People's Party", "St Mary's Hospital".
fn owns_name(words: &Words, owner: usize) -> bool {
    matches!(
        words.document.lower(owner),
        "people"
            | "women"
            | "men"
            | "children"
            | "workers"
            | "farmers"
            | "teachers"
            | "nurses"
            | "king"
            | "queen"
            | "veterans"
            | "writers"
            | "players"
            | "students"
            | "lawyers"
            | "doctors"
    ) || owner > 0 && matches!(words.document.lower(owner - 1), "st" | "st." | "saint")
}

/// Whether a word that is also a title is part of a name here: "Stephen King", "Edwin M. King", not "M. King".
fn is_name_here(words: &Words, run: Run, token: usize) -> bool {
    if token == run.first() {
        return false;
    }
    let given = words.known(token - 1).has(Known::GIVEN)
        && !words.known(token - 1).has(PLACE)
        && !is_office_modifier(words, token - 1);
    let initial = words.shape(token - 1) == Shape::Initial && token > run.first() + 1;
    match token == run.last() {
        true => words.known(token).has(Known::SURNAME) && (given || initial),
        false => words.shape(token) == Shape::Initial && given,
    }
}

/// Whether a word says which office: "Prime", "Foreign", "Deputy", "Vice".
fn is_office_modifier(words: &Words, token: usize) -> bool {
    words.known(token).has(Known::WORD)
        && !words.known(token).has(PLACE)
        && !words.is(token, Classes::AGENCY.or(Classes::ORGAN))
        && words.shape(token) != Shape::Upper
        || words.is(token, Classes::TITLE)
        || matches!(words.document.lower(token), "defence" | "defense" | "vice" | "labour")
}

#[cfg(test)]
mod tests {
    use super::super::tests::names;

    #[test]
    fn cuts_titles_and_demonyms_off() {
        assert_eq!(names("On Friday German Chancellor Ada Brandt met Dr. Osei."), ["Ada Brandt", "Osei"]);
        assert_eq!(names("She met UK Prime Minister Tom Hale there."), ["UK", "Tom Hale"]);
        assert_eq!(names("He told Secretary of State Jane Doe to wait."), ["Jane Doe"]);
    }

    #[test]
    fn keeps_what_belongs_to_a_name() {
        assert_eq!(names("He joined the Ministry of Health and Welfare."), ["Ministry of Health and Welfare"]);
        assert_eq!(
            names("They saw Ursula van der Meer and Omar al-Rashid."),
            ["Ursula van der Meer", "Omar al-Rashid"]
        );
        assert_eq!(names("She works at St Mary's Hospital."), ["St Mary's Hospital"]);
        assert_eq!(names("He reads the Sunday Times."), ["Sunday Times"]);
    }

    #[test]
    fn leaves_out_what_only_stands_before_a_name() {
        assert_eq!(names("Billionaire Julia Stone left."), ["Julia Stone"]);
        assert_eq!(names("Then Ms. White met Edwin M. Stone."), ["White", "Edwin M. Stone"]);
    }

    #[test]
    fn keeps_partners_together() {
        assert_eq!(names("Marks & Stone said it rained."), ["Marks & Stone"]);
    }

    #[test]
    fn parts_names_that_only_meet() {
        assert_eq!(names("The ambassador to Kenya Julia Stone agreed."), ["Kenya", "Julia Stone"]);
        assert_eq!(names("It was about Germany's Ada Brandt."), ["Germany", "Ada Brandt"]);
    }

    #[test]
    fn leaves_ordinary_capitals_alone() {
        assert_eq!(names("However, it rained. Rain fell in June. A Paris-based firm closed."), [""; 0]);
        assert_eq!(names("Muslims and Christians prayed."), [""; 0]);
        assert_eq!(names("Renationalisation takes years. Trailblazers left."), [""; 0]);
        assert_eq!(names("READ MORE: The mill closed."), [""; 0]);
        assert_eq!(names("It closed on Jan 20. We met Jan there."), ["Jan"]);
    }

    #[test]
    fn a_month_can_be_a_surname() {
        let text = "Theresa May left in May. In late May, May said so, a blow for May’s critics. It rained on May 5.";
        assert_eq!(names(text), ["Theresa May", "May", "May"]);
        assert_eq!(names("It is May. Mrs May said so."), ["May", "May"]);
        assert_eq!(names("It is May. She said so. May was wet."), [""; 0]);
    }

    #[test]
    fn finds_in_headlines_what_the_text_names() {
        let text =
            "BRANDT MEETS GREEN PARTY LEADERS\n\nAda Brandt came on Monday. She spoke to the Green Party of the town.";
        assert_eq!(names(text), ["BRANDT", "GREEN PARTY", "Ada Brandt", "Green Party"]);
    }

    #[test]
    fn takes_a_demonym_for_a_surname_where_somebody_bears_it() {
        assert_eq!(names("They met Julia French. Then French left."), ["Julia French", "French"]);
    }
}
