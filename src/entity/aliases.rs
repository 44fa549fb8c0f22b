//! Which names are the same entity's: surname and full name, acronym and long form, "Clinton" among the Clintons.

use crate::maps::Map;

use super::cast;
use super::kinds::{self, Evidence};
use super::organs;
use super::words::{Shape, Words};
use super::{Entity, Form, Kind, Mention};
use crate::lexicon::{Classes, Known};
use crate::span::Run;
use crate::text::Tag;

/// Entities with their mentions by name, by first mention.
pub fn group(words: &Words, names: &[Run]) -> Vec<Entity> {
    let mut spellings = Spellings::new(words, names);
    spellings.join_longer();
    spellings.join_acronyms();
    spellings.join_own();
    spellings.assign(names)
}

/// A way of writing a name, with all its mentions.
struct Spelling {
    /// Its first mention.
    run: Run,
    evidence: Evidence,
    /// How often the entity is named so, or by any of its spellings if it stands for them.
    mentions: usize,
    /// Index of the spelling that stands for the same entity; its own if it stands for itself.
    same_as: usize,
}

struct Spellings<'w, 'a> {
    words: &'w Words<'a>,
    list: Vec<Spelling>,
    /// For each name, its spelling.
    of_name: Vec<usize>,
    /// The spellings of more than one word that have a word in them, by the word.
    with_word: Map<u64, Vec<usize>>,
}

/// How much it speaks for a person that somebody in the article has the name for a surname.
const SURNAME: i32 = 6;

/// How many spellings with the same word are compared; keeps odd articles linear.
const COMPARED: usize = 24;

impl<'w, 'a> Spellings<'w, 'a> {
    fn new(words: &'w Words<'a>, names: &[Run]) -> Self {
        let mut by_key: Map<u64, usize> = Map::default();
        let mut list: Vec<Spelling> = Vec::new();
        let mut contexts: Vec<Evidence> = Vec::new();
        let mut of_name = Vec::with_capacity(names.len());
        for &run in names {
            let spelling = *by_key.entry(key(words, run)).or_insert_with(|| {
                list.push(Spelling { run, evidence: kinds::of_words(words, run), mentions: 0, same_as: list.len() });
                contexts.push(Evidence::default());
                list.len() - 1
            });
            contexts[spelling] = contexts[spelling].plus(kinds::of_context(words, run));
            list[spelling].mentions += 1;
            of_name.push(spelling);
        }
        let mut with_word: Map<u64, Vec<usize>> = Map::default();
        for (at, (spelling, context)) in list.iter_mut().zip(contexts).enumerate() {
            spelling.evidence = spelling.evidence.plus(context.bounded());
            if spelling.run.len() > 1 {
                for token in spelling.run.range() {
                    let same = with_word.entry(word_key(words, token)).or_default();
                    if same.len() < COMPARED && same.last() != Some(&at) {
                        same.push(at);
                    }
                }
            }
        }
        Self { words, list, of_name, with_word }
    }

    fn kind(&self, spelling: usize) -> Kind {
        self.list[spelling].evidence.kind()
    }

    fn root(&self, mut spelling: usize) -> usize {
        while self.list[spelling].same_as != spelling {
            spelling = self.list[spelling].same_as;
        }
        spelling
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        if a != b {
            let evidence = self.list[a].evidence.plus(self.list[b].evidence);
            self.list[a.min(b)].evidence = evidence;
            self.list[a.min(b)].mentions += self.list[a.max(b)].mentions;
            self.list[a.max(b)].same_as = a.min(b);
        }
    }

    /// "Donald J. Trump" and "Donald Trump", "Aung San Suu Kyi" and "Suu Kyi", "Acme Corp" and "Acme".
    fn join_longer(&mut self) {
        for at in 0..self.list.len() {
            let run = self.list[at].run;
            if run.len() < 2 {
                continue;
            }
            let candidates = self.with_word.get(&word_key(self.words, run.last())).cloned().unwrap_or_default();
            for other in candidates {
                if other < at && self.same(at, other) {
                    self.join(at, other);
                }
            }
        }
    }

    /// Whether two spellings of several words are one entity's.
    fn same(&self, a: usize, b: usize) -> bool {
        let (kind_a, kind_b) = (self.kind(self.root(a)), self.kind(self.root(b)));
        let (a, b) = (self.list[a].run, self.list[b].run);
        if kind_a != Kind::Person || kind_b != Kind::Person {
            return false;
        }
        let first = |run: Run| self.words.document.lower(run.first());
        let last = |run: Run| word_key(self.words, run.last());
        if last(a) != last(b) {
            return false;
        }
        let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
        let (x, y) = (first(short), first(long));
        x == y
            || self.words.shape(short.first()) == Shape::Initial && x.as_bytes()[0] == y.as_bytes()[0]
            || self.words.shape(long.first()) == Shape::Initial && x.as_bytes()[0] == y.as_bytes()[0]
            || short.len() >= 2 && long.range().any(|t| self.words.document.lower(t) == x) && short.len() < long.len()
            || x.len() >= 3
                && y.len() >= 3
                && x.is_char_boundary(3)
                && y.starts_with(&x[..3])
                && short.len() == 2
                && long.len() == 2
    }

    /// "IAEA" and "International Atomic Energy Agency".
    fn join_acronyms(&mut self) {
        let mut by_initials: Map<String, usize> = Map::default();
        for (at, spelling) in self.list.iter().enumerate() {
            if spelling.run.len() > 1 && self.kind(at) != Kind::Person {
                for initials in initials(self.words, spelling.run) {
                    by_initials.entry(initials).or_insert(at);
                }
            }
        }
        for at in 0..self.list.len() {
            let run = self.list[at].run;
            if run.len() == 1 && matches!(self.words.shape(run.first()), Shape::Upper | Shape::Mixed) {
                let letters: String =
                    self.words.document.form(run.first()).chars().filter(|c| c.is_alphabetic()).collect();
                if let Some(&long) = by_initials.get(&letters) {
                    self.join(at, long);
                }
            }
        }
    }

    /// All names of somebody in the settings.
    fn join_own(&mut self) {
        let Some(own) = &self.words.document.own else { return };
        let mut first: Map<usize, usize> = Map::default();
        for at in 0..self.list.len() {
            if let Some(named) = own.named(self.list[at].run) {
                let first = *first.entry(named).or_insert(at);
                self.join(first, at);
            }
        }
    }

    /// Gives each name to an entity.
    fn assign(self, names: &[Run]) -> Vec<Entity> {
        let words = self.words;
        let mut entities: Vec<Entity> = Vec::new();
        let mut of_spelling: Map<(usize, Option<Kind>), usize> = Map::default();
        for (at, &run) in names.iter().enumerate() {
            let spelling = self.of_name[at];
            let (target, kind) = self.target(spelling, run);
            let entity = *of_spelling.entry((target, kind)).or_insert_with(|| {
                let kind = kind.unwrap_or_else(|| self.kind(target));
                entities.push(Entity {
                    kind,
                    named: true,
                    name: String::new(),
                    descriptions: Vec::new(),
                    mentions: Vec::new(),
                });
                entities.len() - 1
            });
            entities[entity].mentions.push(Mention { run, form: Form::Name });
        }
        for entity in &mut entities {
            let longest = entity.mentions.iter().rev().max_by_key(|m| (m.run.len(), words.document.span(m.run).len()));
            entity.name = longest.map(|m| words.document.words(m.run).to_owned()).unwrap_or_default();
        }
        entities
    }

    /// The spelling whose entity a mention of another spelling means, and its kind if it is not that entity's.
    fn target(&self, spelling: usize, run: Run) -> (usize, Option<Kind>) {
        let own = self.root(spelling);
        let words = self.words;
        if run.len() > 1 || words.document.own.as_ref().is_some_and(|own| own.named(run).is_some()) {
            return (own, None);
        }
        if let Some(body) = self.body(run.first()) {
            return (body, None);
        }
        let Some(bearer) = self.bearer(run.first()) else { return (own, None) };
        if let Some(surname) = words.shares_surname(run) {
            let is_surname = word_key(words, self.list[bearer].run.last()) == word_key(words, run.first());
            let alone = if is_surname { bearer } else { own };
            return (self.relative(run.first(), surname).unwrap_or(alone), None);
        }
        let evidence = self.list[own].evidence;
        if words.known(run.first()).has(Known::PLACE) {
            let here = kinds::of_context(words, run);
            if here.place > here.person.max(1) || evidence.place >= evidence.person + SURNAME && here.person < SURNAME {
                return (own, Some(Kind::Place));
            }
        } else if evidence.organization > evidence.person + 14 {
            return (own, None);
        }
        (bearer, None)
    }

    /// The one organisation that is called by the noun in its name that says what it is: "the Commission".
    fn body(&self, token: usize) -> Option<usize> {
        let words = self.words;
        if !words.is(token, Classes::ORGAN) || token == 0 || words.document.lower(token - 1) != "the" {
            return None;
        }
        let word = word_key(words, token);
        let is_called_so = |&s: &usize| {
            let name = self.list[s].run;
            organs::body(words, name).is_some_and(|head| word_key(words, head) == word)
                && self.kind(self.root(s)) == Kind::Organization
        };
        let mut bodies = self.with_word.get(&word)?.iter().copied().filter(is_called_so).map(|s| self.root(s));
        let one = bodies.next()?;
        bodies.all(|other| other == one).then_some(one)
    }

    /// The person of a given name and a surname: "Ann Hale" for "Ann" in "Ann and Tom Hale".
    fn relative(&self, given: usize, surname: usize) -> Option<usize> {
        let surname = word_key(self.words, surname);
        let named = self.with_word.get(&word_key(self.words, given))?;
        let one = named.iter().find(|&&s| word_key(self.words, self.list[s].run.last()) == surname)?;
        Some(self.root(*one))
    }

    /// The person who is called by a single word: among those who have it in their names, as the surname before all else,
    /// the one of the title's gender whom the article names most, the first of them if several are named as often.
    fn bearer(&self, token: usize) -> Option<usize> {
        let word = word_key(self.words, token);
        let title = cast::title(self.words, Run::new(token, token + 1));
        let fits = |&s: &usize| {
            let given = cast::given_name(self.words, self.list[s].run);
            self.kind(self.root(s)) == Kind::Person && !(title.she > 0 && given.he > 0 || title.he > 0 && given.she > 0)
        };
        let rank = |s: usize| {
            let surname = word_key(self.words, self.list[s].run.last()) == word;
            (surname, self.list[self.root(s)].mentions)
        };
        let people = self.with_word.get(&word)?.iter().copied().filter(fits);
        people.rev().max_by_key(|&s| rank(s)).map(|s| self.root(s))
    }
}

/// Whether the word at a token abbreviates a name: its letters are the first letters of the name's words.
pub fn is_acronym_of(words: &Words, token: usize, name: Run) -> bool {
    matches!(words.shape(token), Shape::Upper | Shape::Mixed)
        && name.len() > 1
        && initials(words, name)
            .iter()
            .any(|i| i.chars().eq(words.document.form(token).chars().filter(|c| c.is_alphabetic())))
}

/// The first letters of a name's capitalised words, and of all its words.
fn initials(words: &Words, name: Run) -> [String; 2] {
    let first = |t: usize| words.document.form(t).chars().next();
    let capitals = name.range().filter(|&t| words.is_capital(t)).filter_map(first).collect();
    let all = name
        .range()
        .filter(|&t| words.document.tag(t) != Tag::POS)
        .filter_map(first)
        .flat_map(char::to_uppercase)
        .collect();
    [capitals, all]
}

/// A name's words without case and full stops.
fn key(words: &Words, run: Run) -> u64 {
    run.range().fold(0, |h: u64, t| h.rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ word_key(words, t))
}

/// A word without case, full stops and Arabic article.
fn word_key(words: &Words, token: usize) -> u64 {
    let word = words.document.lower(token);
    let bare = ["al-", "el-"].iter().find_map(|article| word.strip_prefix(article)).unwrap_or(word);
    bare.bytes()
        .filter(|&b| b != b'.')
        .fold(0xcbf2_9ce4_8422_2325, |h: u64, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    /// The names of each named entity, in the order of the article.
    fn groups(text: &str) -> Vec<usize> {
        found(text).list.iter().filter(|e| e.named).map(|e| e.mentions.len()).collect()
    }

    #[test]
    fn joins_surname_and_full_name() {
        assert_eq!(groups("We met Ada Brandt. There Brandt ate. Ms. Brandt left."), [3]);
    }

    #[test]
    fn joins_acronym_and_long_form() {
        assert_eq!(groups("The Zorbia Water Agency (ZWA) met. The ZWA left."), [3]);
    }

    #[test]
    fn joins_a_body_and_what_it_is_called_for_short() {
        assert_eq!(groups("The Zorbia Mill Commission met. There the Commission ate."), [2]);
        assert_eq!(groups("The Zorbia Mill Commission met the Rain Commission. There the Commission ate."), [1, 1, 1]);
    }

    #[test]
    fn parts_a_family_by_their_titles() {
        let found = found("We met Tom Brandt and Ada Brandt. Then Mrs. Brandt left with Mr. Brandt.");
        let names: Vec<_> = found.list.iter().map(|e| (e.name.as_str(), e.mentions.len())).collect();
        assert_eq!(names, [("Tom Brandt", 2), ("Ada Brandt", 2)]);
    }

    #[test]
    fn gives_a_given_name_the_next_ones_surname() {
        let found = found("Tom Brandt met Tom Stone. Then Tom and Ada Brandt left.");
        let names: Vec<_> = found.list.iter().map(|e| (e.name.as_str(), e.mentions.len())).collect();
        assert_eq!(names, [("Tom Brandt", 2), ("Tom Stone", 1), ("Ada Brandt", 1)]);
    }

    #[test]
    fn keeps_a_place_from_a_bearer_of_its_name() {
        assert_eq!(groups("We met Ada Lincoln. It was in Lincoln. There Lincoln ate."), [2, 1]);
    }
}
