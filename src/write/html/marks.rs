//! The article's text with its claims marked by elements that nest properly, whatever overlaps.

use super::claims::{About, Voice, Voices};
use super::escape::Escaped;
use crate::record::{Claim, Extent, Record, Use};
use crate::span::Span;
use std::cmp::Reverse;
use std::fmt::{self, Display};
use std::io::{self, Write};

/// The marks of an article, set as its blocks are printed one after the other.
pub struct Marks<'a> {
    text: &'a str,
    /// What ids of this article begin with.
    key: &'a str,
    /// By their start, the longer first.
    marks: Vec<Mark<'a>>,
    /// Index of the first mark that has not begun.
    next: usize,
    /// The marks that hold what is printed next, from outside in, with the element that each is open as.
    open: Vec<(usize, &'static str)>,
}

struct Mark<'a> {
    span: Span,
    role: Role,
    /// Whose part it is; a quote stands for itself.
    claim: Option<&'a Claim>,
    voice: Voice,
    /// Whether it is the place that the list of claims leads to.
    place: bool,
    /// Whether a piece of it was printed.
    begun: bool,
}

/// What is marked; at the same words the first stands outermost.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Content,
    Quote(Use),
    Source,
    Cue,
}

impl<'a> Marks<'a> {
    /// The marks of a record whose positions are bytes of the text.
    pub fn new(record: &'a Record, text: &'a str, voices: &Voices, key: &'a str) -> Self {
        let mut marks = Vec::new();
        let mut mark = |extent: &Extent, role, claim, speaker| {
            let voice = voices.of(speaker);
            marks.extend(extent.spans.iter().zip(0..).map(|(&span, n)| {
                let place = n == 0 && role == Role::Content;
                Mark { span, role, claim, voice, place, begun: false }
            }));
        };
        for claim in &record.claims {
            mark(&claim.content, Role::Content, Some(claim), &claim.speaker);
            claim.source.iter().for_each(|source| mark(source, Role::Source, Some(claim), &claim.speaker));
            claim.cue.iter().for_each(|cue| mark(cue, Role::Cue, Some(claim), &claim.speaker));
        }
        for quote in &record.quotes {
            mark(&quote.extent, Role::Quote(quote.r#use), None, &quote.speaker);
        }
        marks.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end), mark.role));
        Self { text, key, marks, next: 0, open: Vec::new() }
    }

    /// Prints a block of the text, which lies behind those printed before. A mark that goes on from one block to the next, or
    /// that others cross, is printed in pieces.
    pub fn block(&mut self, out: &mut Vec<u8>, block: Span) -> io::Result<()> {
        let running = std::mem::take(&mut self.open);
        self.reopen(out, running, block.start)?;
        let mut at = block.start;
        while at < block.end {
            if let Some(outermost) = self.open.iter().position(|&(mark, _)| self.marks[mark].span.end <= at) {
                let inner = self.open.split_off(outermost);
                close(out, &inner)?;
                self.reopen(out, inner, at)?;
            }
            while let Some(mark) = self.marks.get(self.next).filter(|mark| mark.span.start <= at) {
                if mark.span.end > at {
                    self.begin(out, self.next)?;
                }
                self.next += 1;
            }
            let ends = self.open.iter().map(|&(mark, _)| self.marks[mark].span.end);
            let starts = self.marks.get(self.next).map(|mark| mark.span.start);
            let until = ends.chain(starts).min().map_or(block.end, |until| until.min(block.end));
            write!(out, "{}", Escaped(Span { start: at, end: until }.of(self.text)))?;
            at = until;
        }
        close(out, &self.open)
    }

    /// Opens again, in the same order, those that reach beyond a place.
    fn reopen(&mut self, out: &mut Vec<u8>, marks: Vec<(usize, &str)>, at: u32) -> io::Result<()> {
        for (mark, _) in marks {
            if self.marks[mark].span.end > at {
                self.begin(out, mark)?;
            }
        }
        Ok(())
    }

    /// Begins a piece of a mark. Only the first piece is a link or a place to go to.
    fn begin(&mut self, out: &mut Vec<u8>, index: usize) -> io::Result<()> {
        let mark = &mut self.marks[index];
        let first = !std::mem::replace(&mut mark.begun, true);
        let (mark, key) = (&self.marks[index], self.key);
        let links = first && !self.open.iter().any(|&(_, element)| element == "a");
        let element = if links && mark.role == Role::Cue { "a" } else { "span" };
        let class = match mark.role {
            Role::Content => "content",
            Role::Quote(Use::Speech) => "quote speech",
            Role::Quote(Use::Term) => "quote term",
            Role::Quote(Use::Title) => "quote title",
            Role::Quote(Use::Unattributed) => "quote unattributed",
            Role::Source => "source",
            Role::Cue => "cue",
        };
        write!(out, "<{element} class=\"{class}\"{}", mark.voice)?;
        if let Some(claim) = mark.claim {
            let id = Escaped(&claim.id);
            write!(out, " data-claim=\"{id}\"")?;
            if element == "a" {
                write!(out, "{}", Link { key, claim })?;
            }
            if first && mark.place {
                write!(out, " id=\"{key}-{id}-at\"")?;
                if claim.cue.is_none() && links {
                    write!(out, "><a class=\"cue bare\" data-claim=\"{id}\"{}></a", Link { key, claim })?;
                }
            }
        }
        write!(out, ">")?;
        self.open.push((index, element));
        Ok(())
    }
}

/// The attributes of what leads from the text to a claim in the list.
struct Link<'a> {
    key: &'a str,
    claim: &'a Claim,
}

impl Display for Link<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Link { key, claim } = self;
        let (id, about) = (Escaped(&claim.id), About(claim).to_string());
        write!(f, " href=\"#{key}-{id}\" aria-describedby=\"{key}-{id}-about\" data-tip=\"{}\"", Escaped(&about))
    }
}

fn close(out: &mut Vec<u8>, open: &[(usize, &str)]) -> io::Result<()> {
    open.iter().rev().try_for_each(|(_, element)| write!(out, "</{element}>"))
}
