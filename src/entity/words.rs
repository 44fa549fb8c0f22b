//! What each token looks like: its letters' case, what the gazetteer knows of it, and how its sentence uses capitals.

use crate::maps::Set;

use crate::lexicon::{self, Classes, Known, packed};
use crate::span::Run;
use crate::text::{Document, Tag};

/// The document as the search for names sees it.
pub struct Words<'a> {
    /// The document itself.
    pub document: &'a Document<'a>,
    /// For each token, its case.
    shapes: Vec<Shape>,
    /// For each token with a capital letter, what is known of it.
    known: Vec<Known>,
    /// For each sentence, how it uses capitals.
    styles: Vec<Style>,
    /// Capitalised words that stand where an ordinary word would not have a capital.
    capitalised: Set<&'a str>,
    /// Words for times that are somebody's surname in this article: "Theresa *May*".
    timely: Set<&'a str>,
}

/// The case of a token's letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// "merz", "2022", "—".
    Lower,
    /// "Merz".
    Capital,
    /// "NATO", "U.S."
    Upper,
    /// "J.", "J".
    Initial,
    /// "McDonald", "YouTube", "al-Assad", "d'Estaing".
    Mixed,
}

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For names and its first word.
    Plain,
    /// For most words, as in many headlines.
    Title,
    /// Everywhere.
    Upper,
}

impl<'a> Words<'a> {
    /// Looks at every token once.
    pub fn new(document: &'a Document<'a>) -> Self {
        let count = document.tokens.len();
        let mut words = Self {
            document,
            shapes: Vec::with_capacity(count),
            known: Vec::with_capacity(count),
            styles: Vec::with_capacity(document.sentences.len()),
            capitalised: Set::default(),
            timely: Set::default(),
        };
        for token in 0..count {
            let shape = Shape::of(document.form(token));
            words.shapes.push(shape);
            words.known.push(if shape == Shape::Lower { Known::default() } else { known(document, token) });
        }
        for sentence in &document.sentences {
            let style = words.style_of(sentence.run);
            words.styles.push(style);
            if style == Style::Plain {
                for token in sentence.run.range() {
                    if words.is_capital(token) && !words.is_initial(token) {
                        words.capitalised.insert(document.form(token));
                    }
                }
            }
        }
        words.timely = words.timely_surnames();
        words
    }

    /// Words for times behind a given name or a courtesy title: "Theresa *May*", "Mrs *May*", not "Election *Day*", "June *March*".
    fn timely_surnames(&self) -> Set<&'a str> {
        let called = |before: usize| {
            let known = self.known(before);
            let given = self.is_capital(before) && known.has(Known::GIVEN) && !known.has(Known::PLACE);
            given && !self.is(before, Classes::TIME) || lexicon::is_courtesy(self.document.lower(before))
        };
        let dated = |next: usize| next < self.document.tokens.len() && self.document.tag(next) == Tag::CD;
        let is_surname = |&t: &usize| {
            self.is_capital(t)
                && self.is(t, Classes::TIME)
                && self.known(t).has(Known::SURNAME)
                && !self.document.lower(t).ends_with("day")
                && self.document.sentence(t).contains(t - 1)
                && called(t - 1)
                && !dated(t + 1)
        };
        (1..self.document.tokens.len()).filter(is_surname).map(|t| self.document.form(t)).collect()
    }

    /// Whether a word for a time is somebody's surname here: "*May* added", "a blow for *May*"; not "in *May*", "the end of *May*", "*May* 5".
    pub fn is_timely_surname(&self, token: usize) -> bool {
        if !self.timely.contains(self.document.form(token)) {
            return false;
        }
        let sentence = self.document.sentence(token);
        let tag = |t: usize| if sentence.contains(t) { self.document.tag(t) } else { Tag::Stop };
        let before = token.checked_sub(1).filter(|&t| sentence.contains(t));
        let governed = before.is_some_and(|t| match self.document.lower(t) {
            "in" | "since" | "until" | "till" | "by" | "from" | "before" | "after" | "during" => {
                tag(token + 1) != Tag::POS
            }
            "last" | "next" | "this" | "early" | "late" | "mid" | "each" | "every" => true,
            // "the end *of* May"
            "of" => {
                matches!(self.document.lower(t.saturating_sub(1)), "end" | "start" | "beginning" | "middle" | "month")
            }
            _ => self.document.tag(t) == Tag::CD,
        });
        !governed && tag(token + 1) != Tag::CD
    }

    /// The case of a token.
    pub fn shape(&self, token: usize) -> Shape {
        self.shapes[token]
    }

    /// Whether a token has a capital letter.
    pub fn is_capital(&self, token: usize) -> bool {
        self.shapes[token] != Shape::Lower
    }

    /// What the gazetteer knows of a token that has a capital letter.
    pub fn known(&self, token: usize) -> Known {
        self.known[token]
    }

    /// Whether a token's lemma, or the token itself, has any of these classes.
    pub fn is(&self, token: usize, classes: Classes) -> bool {
        self.document.tokens[token].classes.has(classes)
    }

    /// Whether a word that no list knows is built like an ordinary word: "Renationalisation", "Conscripts".
    pub fn is_derived(&self, token: usize) -> bool {
        const ENDINGS: &[&str] = &[
            "ally", "ants", "ees", "ents", "ers", "ics", "ings", "ised", "ism", "istic", "ists", "ized", "ment",
            "ments", "ness", "ology", "ors", "phobia", "ship", "ships", "sion", "sions", "tion", "tions",
        ];
        let word = self.document.lower(token);
        let unknown = self.known[token].is_empty() && self.shapes[token] == Shape::Capital;
        unknown && word.len() > 6 && ENDINGS.iter().any(|ending| word.ends_with(ending))
    }

    /// How the token's sentence uses capitals.
    pub fn style(&self, token: usize) -> Style {
        self.styles[self.document.tokens[token].sentence as usize]
    }

    /// Whether any word would have a capital here: at the start of a sentence, after a colon or an opening mark.
    pub fn is_initial(&self, token: usize) -> bool {
        let first = self.document.sentence(token).first();
        token == first
            || !self.document.is_word(token - 1)
                && !matches!(self.document.form(token - 1), "," | "-" | "(" | "/" | "&" | "'" | "’" | ".")
    }

    /// Whether the word has a capital elsewhere, where an ordinary word would have none.
    pub fn is_capitalised_elsewhere(&self, token: usize) -> bool {
        self.capitalised.contains(self.document.form(token))
    }

    /// The demonym's country: "German" → "Germany", "Franco-German" none, "French-German" → "Germany".
    pub fn demonym(&self, token: usize) -> Option<&'static str> {
        let word = self.document.lower(token);
        match word.split_once('-') {
            Some((first, last)) => lexicon::DEMONYMS.get(last).filter(|_| lexicon::DEMONYMS.contains_key(first)),
            None => lexicon::DEMONYMS.get(word),
        }
    }

    /// How many tokens from here are a demonym: one in "German", two in "South African".
    pub fn demonym_len(&self, token: usize) -> usize {
        const FIRST: &[&str] = &[
            "north", "south", "west", "east", "sri", "costa", "latin", "central", "northern", "southern", "eastern",
            "western", "saudi", "sierra", "puerto", "new",
        ];
        let next = token + 1 < self.document.tokens.len()
            && FIRST.contains(&self.document.lower(token))
            && self.demonym(token + 1).is_some();
        if next { 2 } else { usize::from(self.demonym(token).is_some()) }
    }

    /// The surname that a given name alone shares with the next: token of "Hale" for "Ann" in "Ann and Tom Hale".
    pub fn shares_surname(&self, name: Run) -> Option<usize> {
        let and = name.end as usize;
        let (given, surname) = (and + 1, and + 2);
        let is_given = |t: usize| self.is_capital(t) && self.known(t).has(Known::GIVEN);
        let fits = name.len() == 1
            && self.document.sentence(name.first()).contains(surname)
            && self.document.lower(and) == "and"
            && is_given(name.first())
            && is_given(given)
            && self.is_capital(surname)
            && !self.is(surname, Classes::ORGAN.or(Classes::SITE).or(Classes::COMPANY));
        fits.then_some(surname)
    }

    /// What is known of all tokens of a run as one name; nothing of a long one.
    pub fn known_together(&self, run: Run) -> Known {
        match run.len() {
            0 => Known::default(),
            1 => self.known(run.first()),
            2..=6 => {
                let mut name = String::with_capacity(self.document.span(run).len());
                for token in run.range() {
                    if !name.is_empty() && self.document.spaced(token) {
                        name.push(' ');
                    }
                    packed::push_folded(self.document.form(token), &mut name);
                }
                lexicon::known(&name)
            }
            _ => Known::default(),
        }
    }

    fn style_of(&self, run: Run) -> Style {
        const SMALL: &[&str] =
            &["with", "from", "into", "over", "after", "amid", "than", "that", "about", "says", "said"];
        let (mut capital, mut upper) = (0, 0);
        let long = |t: &usize| {
            let form = self.document.form(*t);
            form.len() > 3 && form.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-') && !SMALL.contains(&form)
        };
        for token in run.range().filter(|&t| self.is_capital(t)).filter(long) {
            match self.shapes[token] {
                Shape::Upper => upper += 1,
                _ => capital += 1,
            }
        }
        // Headlines seldom end with a full stop; short sentences with many names do.
        let least = if self.document.form(run.last()) == "." { 6 } else { 3 };
        // However few words are small; most sentences end here.
        if capital + upper < least && upper <= capital {
            return Style::Plain;
        }
        let lower = run.range().filter(|&t| !self.is_capital(t)).filter(long).count();
        if upper > lower + capital {
            Style::Upper
        } else if capital + upper >= least && capital + upper >= 8 * lower {
            Style::Title
        } else {
            Style::Plain
        }
    }
}

impl Shape {
    fn of(form: &str) -> Self {
        // Most tokens; counting their characters takes longer.
        if form.bytes().all(|b| b.is_ascii() && !b.is_ascii_uppercase()) {
            return Shape::Lower;
        }
        let first = form.chars().next().unwrap_or(' ');
        let letters = form.chars().filter(|c| c.is_alphabetic()).count();
        let upper = form.chars().filter(|c| c.is_uppercase()).count();
        match (letters, upper) {
            (_, 0) => Shape::Lower,
            (1, 1) if form.len() <= 3 => Shape::Initial,
            _ if upper == letters => Shape::Upper,
            _ if upper == 1 && first.is_uppercase() => Shape::Capital,
            _ if first.is_uppercase() || has_inner_capital(form) => Shape::Mixed,
            _ => Shape::Lower,
        }
    }
}

/// Whether a word that starts with a small letter is a name for all that: "al-Assad", "d'Estaing", "iPhone", "eBay".
fn has_inner_capital(form: &str) -> bool {
    let inner = form.find(char::is_uppercase).unwrap_or(form.len());
    let prefix = &form[..inner];
    inner <= 2
        || matches!(
            prefix,
            "al-"
                | "el-"
                | "an-"
                | "as-"
                | "ad-"
                | "at-"
                | "ar-"
                | "ash-"
                | "az-"
                | "ul-"
                | "ur-"
                | "bin-"
                | "d'"
                | "d’"
                | "l'"
                | "l’"
        )
}

fn known(document: &Document, token: usize) -> Known {
    let form = document.form(token);
    if form.is_ascii() && !form.contains('.') {
        lexicon::known(document.lower(token))
    } else {
        lexicon::known(&packed::fold(form))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_case_of_letters() {
        let shapes =
            ["Merz", "NATO", "U.S.", "J.", "McCoy", "al-Assad", "d’Oro", "rain", "co-Chair", "2022"].map(Shape::of);
        use Shape::{Capital, Initial, Lower, Mixed, Upper};
        assert_eq!(shapes, [Capital, Upper, Upper, Initial, Mixed, Mixed, Mixed, Lower, Lower, Lower]);
    }
}
