//! Who says what, beside the article.

use super::escape::Escaped;
use crate::record::{Claim, Record, name};
use crate::write::remarks::remarks;
use std::collections::HashMap;
use std::fmt::{self, Display};
use std::io::{self, Write};

/// How many colours there are for those who speak; then they come again.
const HUES: usize = 12;

/// The numbers of those who speak, most claims first.
pub struct Voices<'r> {
    numbers: HashMap<&'r str, usize>,
}

/// Who says something, as attributes: by number, `none` where nobody is known.
#[derive(Clone, Copy)]
pub struct Voice(Option<usize>);

impl<'r> Voices<'r> {
    /// Those who speak in a record.
    pub fn new(record: &'r Record) -> Self {
        let speakers = record.by_speaker().into_iter().filter_map(|(speaker, _)| speaker);
        Self { numbers: speakers.zip(0..).map(|(speaker, number)| (speaker.id.as_str(), number)).collect() }
    }

    /// The entity's voice.
    pub fn of(&self, speaker: &Option<String>) -> Voice {
        Voice(speaker.as_deref().and_then(|id| self.numbers.get(id)).copied())
    }
}

impl Display for Voice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(number) => write!(f, " data-voice=\"{number}\" data-hue=\"{}\"", number % HUES),
            None => write!(f, " data-voice=\"none\""),
        }
    }
}

/// What sort of claim it is, which rule found it and how sure that is, in a line.
pub struct About<'r>(pub &'r Claim);

impl Display for About<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", name(self.0.kind))?;
        remarks(self.0).try_for_each(|remark| write!(f, " · {remark}"))?;
        write!(f, " · {} · {:.2}", self.0.rule, self.0.confidence)
    }
}

/// Prints the list of claims by who says them, with what filters it.
pub fn aside(out: &mut Vec<u8>, record: &Record, voices: &Voices, key: &str) -> io::Result<()> {
    writeln!(out, "<aside class=\"side\" aria-label=\"Claims by speaker\">")?;
    if record.claims.is_empty() {
        writeln!(out, "<p class=\"status\">No claims were found.</p>")?;
    } else {
        filters(out, record, voices)?;
    }
    for (speaker, claims) in record.by_speaker() {
        writeln!(out, "<section class=\"speaker\"{}>", voices.of(&claims[0].speaker))?;
        writeln!(out, "<h3>{}</h3>", Escaped(speaker.map_or("Nobody known", |speaker| &speaker.name)))?;
        if let Some(role) = speaker.and_then(|speaker| speaker.descriptions.first()) {
            writeln!(out, "<p class=\"role\">{}</p>", Escaped(role))?;
        }
        writeln!(out, "<ol>")?;
        claims.iter().try_for_each(|c| claim(out, c, key))?;
        writeln!(out, "</ol>\n</section>")?;
    }
    writeln!(out, "</aside>")
}

/// Prints what hides claims; the script shows it where it can be used.
fn filters(out: &mut Vec<u8>, record: &Record, voices: &Voices) -> io::Result<()> {
    writeln!(
        out,
        "<form class=\"filters\" hidden>\n<label>Speaker <select name=\"voice\"><option value=\"\">everyone</option>"
    )?;
    for (speaker, claims) in record.by_speaker() {
        let value = voices.of(&claims[0].speaker).0.map_or("none".to_owned(), |number| number.to_string());
        let name = Escaped(speaker.map_or("nobody known", |speaker| &speaker.name));
        writeln!(out, "<option value=\"{value}\">{name} ({})</option>", claims.len())?;
    }
    writeln!(out, "</select></label>\n<label>Kind <select name=\"kind\"><option value=\"\">every kind</option>")?;
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for claim in &record.claims {
        let kind = name(claim.kind);
        match kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, count)) => *count += 1,
            None => kinds.push((kind, 1)),
        }
    }
    for (kind, count) in kinds {
        writeln!(out, "<option value=\"{kind}\">{kind} ({count})</option>")?;
    }
    writeln!(out, "</select></label>\n<p class=\"status\" role=\"status\"></p>\n</form>")
}

fn claim(out: &mut Vec<u8>, claim: &Claim, key: &str) -> io::Result<()> {
    let (id, kind, about) = (Escaped(&claim.id), name(claim.kind), About(claim).to_string());
    writeln!(out, "<li id=\"{key}-{id}\" data-claim=\"{id}\" data-kind=\"{kind}\">")?;
    write!(out, "<a href=\"#{key}-{id}-at\">")?;
    if let Some(cue) = &claim.cue {
        write!(out, "<i>{}</i> ", Escaped(&cue.text))?;
    }
    writeln!(out, "{}</a>", Escaped(&claim.content.text))?;
    writeln!(out, "<p class=\"about\" id=\"{key}-{id}-about\">{}</p>\n</li>", Escaped(&about))
}
