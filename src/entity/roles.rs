//! What the article says somebody is ("German Chancellor", "a spokeswoman for the ministry"), and whom such words mean when
//! they stand alone ("the chancellor").

use crate::maps::{Map, Set};

use super::cast::Cast;
use super::{Form, Kind};
use crate::lexicon::{self, Classes, Known};
use crate::span::Run;
use crate::text::{Document, NounPhrase, Tag};

/// Adds descriptions to the people of the cast, and their mentions by role.
pub fn find(cast: &mut Cast) {
    let mut holders = Holders::default();
    let names: Vec<(Run, usize)> = cast
        .list
        .iter()
        .enumerate()
        .filter(|(_, e)| e.kind == Kind::Person)
        .flat_map(|(index, e)| e.mentions.iter().map(move |m| (m.run, index)))
        .collect();
    for (name, person) in names {
        for role in descriptions(cast, name).into_iter().flatten() {
            cast.describe(person, role.run, role.head);
            holders.add(cast.words.document, role, person);
        }
        holders.add_age(cast.words.document, name, person);
    }
    mention(cast, &holders);
}

/// Words that describe somebody; the last noun of `core` is what they are.
#[derive(Clone, Copy)]
struct Role {
    /// All of it, without an article.
    run: Run,
    /// Token of its head.
    head: usize,
}

/// The description before a name, and the apposition before or after it.
fn descriptions(cast: &Cast, name: Run) -> [Option<Role>; 3] {
    [title(cast, name).or_else(|| long_title(cast, name)), apposition(cast, name), predicate(cast, name)]
}

/// "German Chancellor" in "German Chancellor Friedrich Merz".
fn title(cast: &Cast, name: Run) -> Option<Role> {
    let words = cast.words;
    let document = words.document;
    let head = name.first().checked_sub(1)?;
    if !words.is(head, Classes::TITLE.or(Classes::ROLE))
        || lexicon::is_courtesy(document.lower(head))
        || document.lower(head) == "the"
    {
        return None;
    }
    let phrase = document.noun_phrase(head)?;
    let first = (phrase.run.first()..=head).find(|&t| !matches!(document.tag(t), Tag::DT | Tag::PRPS | Tag::CC))?;
    Some(Role { run: Run::new(first, head + 1), head })
}

/// "Ambassador to Zorbia" in "Ambassador to Zorbia Ann Lee", not "friend of singer Ann Lee".
fn long_title(cast: &Cast, name: Run) -> Option<Role> {
    let words = cast.words;
    let document = words.document;
    let role = Classes::TITLE.or(Classes::ROLE);
    let before = name.first().checked_sub(1)?;
    let is_ended = document.tag(before).is_noun() && !words.is(before, role) && cast.person_at(before).is_none();
    let first = document.full_phrase_start(before, document.sentence(before).first());
    let phrase = document.noun_phrase(first).filter(|phrase| is_ended && phrase.run.end < name.start)?;
    let head = phrase.head as usize;
    let fits = words.is(head, role)
        && document.tag(head) != Tag::NNS
        && !matches!(document.lower(first), "a" | "an")
        && cast.entity_at(head).is_none();
    fits.then(|| Role { run: without_article(document, Run::new(first, name.first())), head })
}

/// "a spokeswoman for the ministry" in "Ann Lee, a spokeswoman for the ministry, said", "the chancellor" in "the chancellor,
/// Friedrich Merz,".
fn apposition(cast: &Cast, name: Run) -> Option<Role> {
    let words = cast.words;
    let document = words.document;
    let sentence = document.sentence(name.first());
    let comma = name.end as usize;
    let is_role = |phrase: &NounPhrase| {
        words.is(phrase.head as usize, Classes::ROLE.or(Classes::TITLE).or(Classes::KIN))
            && cast.entity_at(phrase.head as usize).is_none()
    };
    if sentence.contains(comma + 1)
        && document.lower(comma) == ","
        && let Some(phrase) = document.noun_phrase_from(comma + 1).filter(is_role)
    {
        let end = document.full_phrase_end(comma + 1, sentence.end as usize).unwrap_or(phrase.run.end as usize);
        // "Replying to Ann Lee, the minister said": a clause of its own.
        let opens = !(sentence.first()..name.first()).any(|t| document.tag(t).is_verb());
        let closed = end >= sentence.end as usize
            || !document.is_word(end)
            || matches!(document.tag(end), Tag::WP | Tag::WDT)
            || document.tag(end) == Tag::VBD && opens;
        if closed {
            return Some(Role { run: without_article(document, Run::new(comma + 1, end)), head: phrase.head as usize });
        }
    }
    let before = name.first().checked_sub(2).filter(|&t| sentence.contains(t))?;
    if document.lower(before + 1) != "," {
        return None;
    }
    let phrase = document.noun_phrase(before).filter(is_role)?;
    let first = phrase.run.first();
    let determined =
        document.tag(first) == Tag::NNP || is_determiner(document.lower(first), is_enclosed(document, name));
    determined.then(|| Role { run: without_article(document, phrase.run), head: phrase.head as usize })
}

/// Whether a word begins a phrase that a name stands beside; "a" and the like where commas say so: "an aide, Ann Lee, said".
fn is_determiner(word: &str, enclosed: bool) -> bool {
    matches!(word, "the" | "its" | "their" | "his" | "her" | "my" | "our")
        || enclosed && matches!(word, "a" | "an" | "another" | "one")
}

/// Whether a name ends at a comma or with its sentence.
fn is_enclosed(document: &Document, name: Run) -> bool {
    let end = name.end as usize;
    end >= document.sentence(name.first()).end as usize || matches!(document.tag(end), Tag::Comma | Tag::Stop)
}

/// "the mayor" in "Ann Lee is the mayor".
fn predicate(cast: &Cast, name: Run) -> Option<Role> {
    let document = cast.words.document;
    let verb = name.end as usize;
    let sentence = document.sentence(name.first());
    if !sentence.contains(verb + 1) || !matches!(document.lower(verb), "is" | "was") {
        return None;
    }
    let phrase = document.noun_phrase_from(verb + 1)?;
    let head = phrase.head as usize;
    let fits = cast.words.is(head, Classes::ROLE)
        && document.tag(head) == Tag::NN
        && matches!(document.lower(verb + 1), "a" | "an" | "the");
    fits.then(|| Role { run: without_article(document, phrase.run), head })
}

fn without_article(document: &Document, run: Run) -> Run {
    let article = run.len() > 1 && matches!(document.lower(run.first()), "a" | "an" | "the");
    Run::new(run.first() + usize::from(article), run.end as usize)
}

/// Who holds which role.
#[derive(Default)]
struct Holders {
    /// By the office that the role's head names, see [`office`].
    by_office: Map<String, Vec<(Role, usize)>>,
    /// By the age that the text tells, and its token: "Ann Lee, 35,".
    by_age: Map<String, Vec<(usize, usize)>>,
}

/// How many holders of the same role are kept; with more, no one is "the" one.
const HOLDERS: usize = 12;

impl Holders {
    fn add(&mut self, document: &Document, role: Role, person: usize) {
        let holders = self.by_office.entry(office(document.lower(role.head)).to_owned()).or_default();
        if holders.len() < HOLDERS {
            holders.push((role, person));
        }
    }

    fn add_age(&mut self, document: &Document, name: Run, person: usize) {
        let age = name.end as usize + 1;
        let told = document.sentence(name.first()).contains(age)
            && document.tag(age - 1) == Tag::Comma
            && document.tag(age) == Tag::CD;
        if told {
            let people = self.by_age.entry(document.form(age).to_owned()).or_default();
            if people.len() < HOLDERS && !people.iter().any(|&(_, p)| p == person) {
                people.push((age, person));
            }
        }
    }

    /// The one person of the age in "the 35-year-old", if told before.
    fn aged(&self, document: &Document, phrase: &NounPhrase) -> Option<usize> {
        if document.lower(phrase.run.first()) != "the" {
            return None;
        }
        let age = phrase.run.range().find_map(|t| document.lower(t).strip_suffix("-year-old"))?;
        let people = self.by_age.get(age)?;
        let &(told, one) = people.first()?;
        (people.len() == 1 && told < phrase.run.first()).then_some(one)
    }
}

/// An office by one name, however it is written: "Gov." and "governor", "chairwoman" and "chair".
fn office(word: &str) -> &str {
    match word.trim_end_matches('.') {
        "sen" => "senator",
        "gov" => "governor",
        "rep" | "congressman" | "congresswoman" => "representative",
        "prof" => "professor",
        "gen" => "general",
        "adm" => "admiral",
        "col" => "colonel",
        "capt" => "captain",
        "lt" => "lieutenant",
        "sgt" => "sergeant",
        "supt" => "superintendent",
        "chairman" | "chairwoman" | "chairperson" => "chair",
        "spokesman" | "spokeswoman" => "spokesperson",
        "councilman" | "councilwoman" => "councilor",
        other => other,
    }
}

/// The longest phrase that is compared with roles, in tokens.
const LONGEST: usize = 8;

/// Adds the mentions by role. Once somebody without a name holds one too, it tells nothing more.
fn mention(cast: &mut Cast, holders: &Holders) {
    let words = cast.words;
    let document = words.document;
    let subjects: Set<usize> = document.subjects.iter().flatten().map(|s| document.head(s.run)).collect();
    let mut nameless: Set<&str> = Set::default();
    for phrase in &document.noun_phrases {
        let head = phrase.head as usize;
        if let Some(person) = holders.aged(document, phrase).filter(|_| cast.entity_at(head).is_none()) {
            cast.mention(person, phrase.run, head, Form::Nominal);
            continue;
        }
        if document.tag(head) == Tag::NNS
            || !words.is(head, Classes::ROLE.or(Classes::TITLE))
            || cast.entity_at(head).is_some()
        {
            continue;
        }
        let role = office(document.lower(head));
        let others = holders.by_office.get(role).filter(|_| !nameless.contains(role));
        if let Some(person) = own_name(cast, phrase).or_else(|| holder(cast, phrase, others)) {
            cast.mention(person, phrase.run, head, Form::Nominal);
        } else if subjects.contains(&head)
            && matches!(document.lower(phrase.run.first()), "a" | "an" | "another" | "one")
        {
            nameless.insert(role);
        }
    }
}

/// The person named in apposition: "the chancellor, Friedrich Merz", "the mill's owner, singer Ada Brandt".
fn own_name(cast: &Cast, phrase: &NounPhrase) -> Option<usize> {
    let document = cast.words.document;
    let end = document.sentence(phrase.run.first()).end as usize;
    let comma = phrase.run.end as usize;
    if comma + 1 >= end
        || document.lower(comma) != ","
        || !matches!(document.lower(phrase.run.first()), "the" | "its" | "their" | "his" | "her")
            && document.possessor(*phrase).is_none()
    {
        return None;
    }
    let is_role = |t: &usize| cast.entity_at(*t).is_none() && cast.words.is(*t, Classes::ROLE);
    cast.person_at((comma + 1..end).find(|t| !is_role(t))?)
}

/// The one person who holds the role that "the …" speaks of.
fn holder(cast: &Cast, phrase: &NounPhrase, holders: Option<&Vec<(Role, usize)>>) -> Option<usize> {
    let document = cast.words.document;
    let head = phrase.head as usize;
    let first = phrase.run.first();
    let definite = matches!(document.lower(first), "the" | "this" | "that")
        || document.tag(head) == Tag::NNP && document.tag(first) != Tag::DT;
    // "the president of the union" is somebody's in particular.
    let after = phrase.run.end as usize;
    let specified = after < document.tokens.len() && matches!(document.lower(after), "of" | "for" | "at");
    if !definite || specified || head - first > LONGEST {
        return None;
    }
    let fits = |role: &Role| {
        (first..head)
            .filter(|&t| is_telling(cast, t))
            .all(|t| role.run.range().take(LONGEST).any(|r| document.lower(r) == document.lower(t)))
    };
    let mut people =
        holders?.iter().filter(|(role, _)| role.run.start < phrase.run.start && fits(role)).map(|&(_, p)| p);
    let one = people.next()?;
    people.all(|p| p == one).then_some(one)
}

/// Whether a word before the head narrows down who is meant: "former", "German".
fn is_telling(cast: &Cast, token: usize) -> bool {
    let document = cast.words.document;
    let tag = document.tag(token);
    (tag.is_adjective() || tag.is_noun() || tag == Tag::VBN) && !cast.words.known(token).has(Known::GIVEN)
        || tag == Tag::PRPS
}

#[cfg(test)]
mod tests {
    use super::super::Form;
    use super::super::tests::found;

    fn descriptions(text: &str) -> Vec<String> {
        found(text).list.into_iter().flat_map(|e| e.descriptions).collect()
    }

    #[test]
    fn notes_roles_as_written() {
        assert_eq!(descriptions("There former German Chancellor Ada Brandt spoke."), ["former German Chancellor"]);
        assert_eq!(descriptions("Tom Hale, a spokesman for the union, spoke."), ["spokesman for the union"]);
        assert_eq!(descriptions("The mayor, Tom Hale, spoke."), ["mayor"]);
        assert_eq!(descriptions("Tom Hale was the mayor."), ["mayor"]);
        assert_eq!(descriptions("Another aide, Tom Hale, spoke."), ["Another aide"]);
        assert_eq!(descriptions("There Ambassador to Kenya Tom Hale spoke."), ["Ambassador to Kenya"]);
        assert_eq!(descriptions("Mr. Tom Hale spoke."), [""; 0]);
        assert_eq!(descriptions("Replying to Tom Hale, the minister said it rained."), [""; 0]);
    }

    #[test]
    fn resolves_a_role_that_one_person_holds() {
        let text = "We met Mayor Tom Hale. The mayor said it rained.";
        let forms: Vec<_> = found(text).list[0].mentions.iter().map(|m| m.form).collect();
        assert_eq!(forms, [Form::Name, Form::Nominal]);
    }

    #[test]
    fn knows_an_office_by_its_short_form() {
        assert_eq!(found("We met Gov. Tom Hale. The governor said it rained.").list[0].mentions.len(), 2);
    }

    #[test]
    fn knows_people_by_their_age() {
        let found = found("Ada Brandt, 35, met Tom Hale, 40. The 40-year-old said it rained.");
        let counts: Vec<_> = found.list.iter().map(|e| (e.name.as_str(), e.mentions.len())).collect();
        assert_eq!(counts, [("Ada Brandt", 1), ("Tom Hale", 2)]);
    }

    #[test]
    fn takes_the_name_after_a_role_for_its_holder() {
        let mentions = found("It was said by the mill's owner, singer Ada Brandt.").list[0].mentions.len();
        assert_eq!(mentions, 2);
    }

    #[test]
    fn leaves_a_role_open_that_somebody_without_a_name_has_too() {
        let text = "We met Mayor Tom Hale. A mayor came. The mayor said it rained.";
        assert_eq!(found(text).list[0].mentions.len(), 1);
    }

    #[test]
    fn leaves_a_role_of_two_people_open() {
        let text = "We met Senator Tom Hale and Senator Ada Brandt. The senator said it rained.";
        assert!(found(text).list.iter().filter(|e| e.named).all(|e| e.mentions.len() == 1));
    }
}
