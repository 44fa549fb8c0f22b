//! Where sentences begin and end.
//!
//! A block is walked once, from stop to stop (`.`, `?`, `!`, `…` and their kin). What decides is the word before the stop
//! (an abbreviation, an initial, a number in front of a list item), the marks that close after it, and how the next word
//! begins. Sentences inside quotations are told apart like all others; a quotation that ends with `?` or `!` and is handed
//! to its speaker (“Go!” Smith said.) goes on.

mod headings;
mod lists;
mod seats;
mod stops;

pub(super) use lists::is_bullet;

use self::stops::{MAY_STOP, OMISSIONS, begins_word, is_followed_by_omission, stop_at, straight_mark};
use super::abbreviations::{self, Kind};
use crate::lexicon::{self, Classes};
use crate::span::Span;

/// The sentences of a block of text, without the white space around them, in order.
pub fn split(text: &str, block: Span) -> Vec<Span> {
    let base = block.start as usize;
    let block = block.of(text);
    let mut sentences = Vec::new();
    let mut push = |start: usize, end: usize| {
        let words = block[start..end].trim_start();
        let start = end - words.len();
        let end = start + words.trim_end().len();
        if start < end {
            sentences.push(Span::new(base + start, base + end));
        }
    };
    let mut start = 0;
    for item in headings::heading_end(block).into_iter().chain(lists::items(block)).chain([block.len()]) {
        let item = item.max(start);
        let mut walk = Walk { text: &block[..item], start, at: start, quoted: false };
        while let Some(end) = walk.next_end() {
            push(walk.start, end);
            walk.start = end;
        }
        push(walk.start, item);
        start = item;
    }
    sentences
}

/// The way through a block, or an item of a list in it.
struct Walk<'a> {
    text: &'a str,
    /// Where the sentence begins.
    start: usize,
    /// What lies before is done.
    at: usize,
    /// Whether an odd number of straight double marks was passed.
    quoted: bool,
}

/// The word in front of a stop.
struct Word<'a> {
    text: &'a str,
    start: usize,
}

/// A mark that may end a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    Full,
    /// `?`, `!`, or several.
    Cry,
    Ellipsis,
    /// `。` and other stops of scripts that put no space after them.
    Wide,
}

impl<'a> Walk<'a> {
    /// The end of the sentence that begins at `start`, if it ends before the text does.
    fn next_end(&mut self) -> Option<usize> {
        while let Some((at, stop, after)) = self.next_stop() {
            let (end, quoted) = self.close(after);
            self.at = end;
            if end < self.text.len() && self.ends(at, stop, after, end, quoted) {
                return Some(end);
            }
        }
        None
    }

    /// The next stop: where it begins, its kind, and where it ends. Repeated stops are one, also with spaces between.
    fn next_stop(&mut self) -> Option<(usize, Stop, usize)> {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            let at = self.at;
            if !MAY_STOP[usize::from(bytes[at])] {
                self.at += 1;
                continue;
            }
            if let Some(width) = straight_mark(bytes, at) {
                self.quoted = !self.quoted;
                self.at += width;
                continue;
            }
            let Some((mut stop, width)) = stop_at(bytes, at) else {
                self.at += 1;
                continue;
            };
            let mut end = at + width;
            if stop == Stop::Full && is_followed_by_omission(bytes, at) {
                return Some((at, stop, end));
            }
            loop {
                let next = end + usize::from(bytes.get(end) == Some(&b' '));
                let Some((more, width)) = stop_at(bytes, next) else { break };
                if next > end && begins_word(bytes, next + width) {
                    break;
                }
                stop = match (stop, more) {
                    (Stop::Cry, _) => Stop::Cry,
                    (_, Stop::Full) => Stop::Ellipsis,
                    _ => more,
                };
                end = next + width;
            }
            return Some((at, stop, end));
        }
        None
    }

    /// Where the marks end that close after a stop, and whether a quotation mark is among them.
    fn close(&mut self, stop_end: usize) -> (usize, bool) {
        let mut end = stop_end;
        let mut quoted = false;
        loop {
            let rest = &self.text[end..];
            let Some(c) = rest.chars().next() else { break };
            if let Some(width) = straight_mark(rest.as_bytes(), 0) {
                if !self.quoted && begins_word(rest.as_bytes(), width) {
                    break;
                }
                quoted = true;
                self.quoted = false;
                end += width;
                continue;
            }
            let ends_word = !begins_word(self.text.as_bytes(), end + c.len_utf8());
            match c {
                '”' | '»' | '›' => quoted = true,
                '’' | '\'' | '`' if ends_word => quoted = true,
                ')' | ']' | '}' | '）' | '」' | '』' | '*' => {}
                '[' => match footnote(rest) {
                    Some(width) => {
                        end += width;
                        continue;
                    }
                    None => break,
                },
                ' ' => match self.spaced_close(end + 1) {
                    Some(next) => {
                        quoted |= !rest[1..].starts_with('[');
                        end = next;
                        continue;
                    }
                    None => break,
                },
                _ => break,
            }
            end += c.len_utf8();
        }
        (end, quoted)
    }

    /// The end of a closing mark or footnote that stands at `at`, after a space.
    fn spaced_close(&mut self, at: usize) -> Option<usize> {
        let rest = &self.text[at..];
        if let Some(width) = footnote(rest) {
            return Some(at + width);
        }
        let mark = ["”", "''", "\""].into_iter().find(|m| rest.starts_with(m))?;
        let free = rest[mark.len()..].chars().next().is_none_or(char::is_whitespace);
        let last = rest.len() == mark.len();
        if !free || (mark != "”" && !self.quoted && !last) {
            return None;
        }
        self.quoted = false;
        Some(at + mark.len())
    }

    /// Whether the sentence ends with the stop at `at..after`, closed at `end`.
    fn ends(&self, at: usize, stop: Stop, after: usize, end: usize, quoted: bool) -> bool {
        let rest = &self.text[end..];
        let ahead = rest.trim_start();
        if ahead.is_empty() {
            return false;
        }
        let next = Next::of(ahead);
        if ahead.len() == rest.len() {
            return stop == Stop::Wide || self.ends_without_space(at, stop, after, end, &next);
        }
        if stop == Stop::Full && headings::is_sign_off(ahead) {
            return true;
        }
        if matches!(next.begins, Begins::Small | Begins::Tied) || self.text[..at].ends_with(['(', '[']) {
            return false;
        }
        match stop {
            Stop::Ellipsis => next.begins == Begins::Capital && !is_self(next.word) && !self.is_bare(at),
            Stop::Cry | Stop::Wide => !(quoted && is_handed_over(&next, stop)),
            Stop::Full => self.ends_with_full_stop(at, end > after, quoted, &next),
        }
    }

    fn ends_with_full_stop(&self, at: usize, closed: bool, quoted: bool, next: &Next) -> bool {
        let word = self.word_before(at);
        if self.is_item_number(&word) || (quoted && is_handed_over(next, Stop::Full)) {
            return false;
        }
        let kind = abbreviations::kind(word.text);
        if quoted {
            return kind != Some(Kind::Inside);
        }
        let opens = || next.begins == Begins::Capital && next.opens_sentence();
        match kind {
            None => true,
            // "(U.S.)", "(Rtd.)"
            Some(_) if closed => opens(),
            Some(Kind::Inside) => false,
            Some(Kind::Number) => next.begins != Begins::Number,
            Some(Kind::Either) if word.text == "I" => !self.follows_name(word.start) || opens(),
            // "said Ann Lee, D-Calif. Rep. Joe Hill was there."
            Some(Kind::Either)
                if seats::is_party(&self.text[..word.start]) && seats::is_title(next.word, next.rest) =>
            {
                true
            }
            Some(Kind::Either) => opens() && !self.is_headline(word.start, next),
            Some(Kind::Tail) => {
                opens() || (next.begins == Begins::Capital && !is_of_time(next.word) && !self.is_adjunct(at))
            }
        }
    }

    /// Whether a stop with no white space after it ends a sentence: "the end.Next", "He left.“I …".
    fn ends_without_space(&self, at: usize, stop: Stop, after: usize, end: usize, next: &Next) -> bool {
        if next.begins != Begins::Capital || stop == Stop::Ellipsis {
            return false;
        }
        let Word { text: word, start } = self.word_before(at);
        if end > after || next.opened {
            return abbreviations::kind(word).is_none();
        }
        let small = word.len() > 1 && word.chars().all(char::is_lowercase);
        let opens = is_opener(next.word) || abbreviations::kind(next.word) == Some(Kind::Inside);
        let name = word.len() > 2 && word.chars().all(|c| c.is_alphanumeric() || c == ',') && opens;
        let plain = !self.text[..start].ends_with(['/', '@', '.', '_', '=', '?', '&']);
        (small || name) && plain && next.is_plain_word()
    }

    /// The word in front of a byte, without the marks that open before it; at most 32 bytes of it.
    fn word_before(&self, at: usize) -> Word<'a> {
        const LONGEST: usize = 32;
        let from = self.near(at, LONGEST);
        // Some texts have a space before each mark.
        let near = self.text[from..at].trim_end();
        let breaks = |c: char| c.is_whitespace() || lists::is_bullet(c) || "-–—‑/()[]{}<>“”‘\"'`’«‹„*".contains(c);
        let word = near.rfind(breaks).map_or(near, |i| near[i..].trim_start_matches(breaks));
        Word { text: word, start: from + near.len() - word.len() }
    }

    /// Whether the word is the number or letter of a list's item at the sentence's start.
    fn is_item_number(&self, word: &Word) -> bool {
        let before = &self.text[self.start..word.start];
        let word = word.text;
        (1..=3).contains(&word.len())
            && (word.bytes().all(|b| b.is_ascii_digit())
                || word.len() == 1
                || word.bytes().all(|b| b"ivx".contains(&b)))
            && before.len() <= 8
            && !before.contains(char::is_alphanumeric)
    }

    /// Where the last `length` bytes of the sentence before `at` begin, or fewer.
    fn near(&self, at: usize, length: usize) -> usize {
        let from = at.saturating_sub(length).max(self.start);
        (from..at).find(|&i| self.text.is_char_boundary(i)).unwrap_or(at)
    }

    /// Whether the sentence has no word yet.
    fn is_bare(&self, at: usize) -> bool {
        const LONGEST: usize = 8;
        at - self.start <= LONGEST && !self.text[self.start..at].contains(char::is_alphanumeric)
    }

    /// Whether the word before this byte begins with a capital.
    fn follows_name(&self, at: usize) -> bool {
        const LONGEST: usize = 32;
        let before = self.text[self.start..at].trim_end();
        let from = self.near(self.start + before.len(), LONGEST) - self.start;
        before[from..].split_whitespace().next_back().is_some_and(|w| w.starts_with(char::is_uppercase))
    }

    /// Whether all words near have capitals, so that the next word's says nothing.
    fn is_headline(&self, at: usize, next: &Next) -> bool {
        const NEAR: usize = 64;
        let small_after = next.rest.trim_start().starts_with(char::is_lowercase);
        !small_after
            && !self.text[self.near(at, NEAR)..at].split_whitespace().any(|word| word.starts_with(char::is_lowercase))
    }

    /// Whether what the sentence has so far is a short adjunct, so that its subject must be to come: "At 5 a.m.".
    fn is_adjunct(&self, at: usize) -> bool {
        const LONGEST: usize = 48;
        let words = self.text[self.start..at].trim_start();
        if words.len() > LONGEST {
            return false;
        }
        let words = words.rfind(": ").map_or(words, |i| &words[i + 2..]);
        let first = words.split(' ').next().unwrap_or_default();
        matches!(
            first,
            "At" | "By" | "On" | "In" | "Around" | "About" | "Since" | "After" | "Before" | "Until" | "From"
        )
    }
}

/// The length of footnote numbers such as `[1]`.
fn footnote(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('[')?;
    let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
    ((1..=3).contains(&digits) && inside[digits..].starts_with(']')).then_some(digits + 2)
}

/// How what follows a stop begins.
struct Next<'a> {
    begins: Begins,
    /// Whether a quotation mark opens before its first word.
    opened: bool,
    /// Its first word, without what opens before it.
    word: &'a str,
    /// What follows that word.
    rest: &'a str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Begins {
    Capital,
    Small,
    Number,
    /// With a mark that ties it to what stands before.
    Tied,
    Other,
}

impl<'a> Next<'a> {
    fn of(text: &'a str) -> Self {
        let inner = text.trim_start_matches(|c: char| "“‘\"'`«‹„‚’([{¿¡".contains(c));
        let marks = &text[..text.len() - inner.len()];
        let opened = marks.contains(|c| "“‘\"'`«‹„‚’".contains(c));
        let inner = if marks.is_empty() { inner } else { inner.trim_start() };
        let end = inner.find(|c: char| !(c.is_alphanumeric() || c == '\'' || c == '’')).unwrap_or(inner.len());
        let (word, rest) = inner.split_at(end);
        let mut letters = word.chars();
        let first = letters.next().or(inner.chars().next()).unwrap_or(' ');
        let begins = match first {
            c if c.is_uppercase() && word.len() > 1 && word.bytes().all(|b| b"IVX".contains(&b)) => Begins::Number,
            c if c.is_uppercase() => Begins::Capital,
            c if c.is_numeric() => Begins::Number,
            // "iPhone", "eBay"
            c if c.is_lowercase() && letters.next().is_some_and(char::is_uppercase) => Begins::Capital,
            c if c.is_lowercase() && !opened && !inner.starts_with("http") => Begins::Small,
            c if c.is_lowercase() => Begins::Other,
            '.' | '…' if OMISSIONS.iter().any(|o| inner.as_bytes().starts_with(&o[1..])) => Begins::Other,
            '.' | '…' | '!' | '?' | ',' | ';' | ':' | '&' | '/' | ')' | ']' | '}' | '%' | '+' | '=' | '<' | '>'
            | '|' | '”' => Begins::Tied,
            '-' | '–' | '—' => {
                let after = inner.trim_start_matches(['-', '–', '—', ' ']);
                match after.chars().next() {
                    Some(c) if c.is_lowercase() => Begins::Small,
                    _ => Begins::Other,
                }
            }
            _ => Begins::Other,
        };
        Self { begins, opened, word, rest }
    }

    /// Whether its first word hardly begins a name: "He", "Initially,". In capitals only it may stand anywhere.
    fn opens_sentence(&self) -> bool {
        let loud = self.word.len() > 1 && !self.word.contains(char::is_lowercase);
        (!loud && is_opener(self.word)) || (self.word.ends_with("ly") && self.rest.starts_with(','))
    }

    /// Whether its first word is not part of an address or name: "He", but not "Az/index".
    fn is_plain_word(&self) -> bool {
        let mut rest = self.rest.chars();
        let alone = match rest.next() {
            Some('.') => rest.next().is_none_or(|c| !c.is_alphanumeric()),
            Some(c) => !matches!(c, '@' | '/' | '_' | '=' | '('),
            None => true,
        };
        alone && (is_opener(self.word) || self.word.chars().skip(1).any(char::is_lowercase))
    }
}

/// Whether a closed quotation is handed over to its speaker: a name and a verb of saying follow. After a full stop only
/// if nothing follows these, since they may also begin a sentence of their own: “I won.” Smith said he was sure.
fn is_handed_over(next: &Next, stop: Stop) -> bool {
    const LONGEST_NAME: usize = 4;
    if next.begins != Begins::Capital || next.opened || is_opener(next.word) {
        return false;
    }
    let mut rest = next.rest.trim_start_matches('.').trim_start_matches(' ');
    for _ in 0..LONGEST_NAME {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "'’-".contains(c))).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        if is_speaking(word) {
            let ahead = after.trim_start();
            let object = ahead.split([' ', ',', '.']).next().unwrap_or_default();
            let alone = ahead.is_empty() || ahead.starts_with('.');
            let asks = matches!(word, "asked" | "asks");
            let clause = ahead.starts_with(':')
                || matches!(object, "that" | "he" | "she" | "it" | "they" | "there")
                || object == "the" && !asks;
            return alone || (stop == Stop::Cry && !clause);
        }
        if !word.starts_with(char::is_uppercase) {
            return false;
        }
        if let Some(apposition) = after.strip_prefix(", ") {
            return is_closed_before_speaking(apposition);
        }
        rest = after.trim_start_matches('.').trim_start_matches(' ');
    }
    false
}

/// “How?” Ann Lee, *the chair, said.*: whether an apposition closes with a comma, and a verb of saying and the end of the sentence, or of its
/// clause, follow.
fn is_closed_before_speaking(apposition: &str) -> bool {
    const LONGEST: usize = 80;
    let Some(comma) = apposition.find(", ").filter(|&comma| comma <= LONGEST) else { return false };
    let rest = &apposition[comma + 2..];
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let stops = apposition[..comma].contains(['.', '?', '!', '“', '"']);
    !stops && is_speaking(&rest[..end]) && (rest[end..].starts_with(['.', ',']) || rest[end..].starts_with(" of "))
}

fn is_self(word: &str) -> bool {
    matches!(word.split(['\'', '’']).next(), Some("I"))
}

fn is_opener(word: &str) -> bool {
    has(word, Classes::OPENERS)
}

fn is_speaking(word: &str) -> bool {
    has(word, Classes::SPEAKING)
}

fn is_of_time(word: &str) -> bool {
    has(word, Classes::TIME.or(Classes::TIME_ZONES))
}

/// Whether a word, in any case, has one of the classes.
fn has(word: &str, classes: Classes) -> bool {
    const LONGEST: usize = 16;
    let mut lower = [0; LONGEST];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|w| lexicon::classes(w).has(classes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Sentences are divided by `|` in what is expected.
    #[track_caller]
    fn check(expected: &str) {
        let text = expected.replace('|', "");
        let found: Vec<_> = split(&text, Span::new(0, text.len())).iter().map(|s| s.of(&text).to_owned()).collect();
        let expected: Vec<_> = expected.split('|').map(str::trim).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn stops() {
        check("It rained. | It poured! | Did it? | It did");
        check("Wait... | We left. | So … we wait.");
        check("It is over . . . | We left.");
        check("雨。| 雪。");
    }

    #[test]
    fn abbreviations_and_initials() {
        check("Mr. Hall met Dr. Lee. | Gov. Ray left.");
        check("The U.S. President left the U.S. | He flew.");
        check("J. D. Hall and A. Lee met.");
        check("It is you and I. | Did Al see Ann I. Hall?");
        check("Hall Inc. Chair Lee left Hall Inc. | The firm fell.");
        check("No. 10 said no. | Ten people left.");
        check("Ann Hall (U.S.) beat Eve Lee (Rtd.) 6-3. | (He lost to P. Hall.) | He left.");
        check("He left the U.S. | Initially, it rained.");
        check("So said Ann Hall, D-Calif. | Rep. Eve Lee, R-Va., left.");
        check("Hall Asks U.S. To Leave. | THE U.S. IS TO LEAVE.");
        check("At 5 a.m. Mr. Hall left. | He came at 6 p.m. | Ms. Lee did not.");
        check("It begins at 9 p.m. Eastern.");
    }

    #[test]
    fn numbers_and_addresses() {
        check("It rose 3.2 percent. | See Caliber.Az or a.b@c.example.com or https://a.example/b.html. | 12 did.");
    }

    #[test]
    fn a_missing_space() {
        check("It came to an end.| Next was Hall.| “I know.”| “Well.”");
        check("See Booking.Com and node.js.");
    }

    #[test]
    fn quotations() {
        check("“We won. | We did.” | He left.");
        check("“Really?” she asked. | “Go!” Ann Hall said. | “Why?” Hall asked the mayor. | “It works.” Hall said.");
        check("“Why?” | He asked for it.");
        check("“No,” said Ms. Lee.");
        check("\"No.\" | \"Yes.\" | She left.");
    }

    #[test]
    fn brackets() {
        check("He (a cook. once) left (he ran.) early. | (He did.) | She did.");
        check("It was [...] Hall. | It fell.[1] | It rose. [2] | It fell.");
    }

    #[test]
    fn lists() {
        check("1. Tea | 2. Milk | 3. No.");
        check("a) tea | b) milk");
        check("• Tea | • Milk");
    }

    #[test]
    fn small_letters_do_not_begin_sentences() {
        check("Yahoo! in Paris fell. | iPhones rose.");
    }

    #[test]
    fn capitals_only() {
        check("THE U.S. PRESIDENT LEFT. | HE MET MR. HALL.");
    }

    #[test]
    fn any_stop_beside_any_character() {
        for stop in [".", "!", "?", "…", ". . .", "。", "I.", "[1]"] {
            for c in ["é", "\u{301}", "“", "”", "👍", "\u{200b}", "«", "\u{a0}", "•", "1)", "İ"] {
                for text in [format!("{c}{stop}{c}A"), format!("a{c} {stop} {c}"), format!("{stop}{c}{stop}")] {
                    let whole = Span::new(0, text.len());
                    let spans = split(&text, whole);
                    assert!(spans.iter().all(|s| !s.of(&text).is_empty()), "{text}");
                }
            }
        }
    }
}
