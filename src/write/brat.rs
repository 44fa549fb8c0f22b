//! Standoff of the annotation tool brat (`.ann`), to lay beside the article's text (`.txt`).
//!
//! A claim is an event: its trigger, of the claim's kind, is the cue, or the content where there is no cue; its arguments are
//! `Content`, `Source` and `Speaker`. A stance is an event `Support`, `Oppose` or `Ambivalent` with `Holder` and `Target`. Who
//! speaks or holds is the entity's first mention, which is `Equiv` to its others. `Negated` and `Hedged` are attributes, rule and
//! confidence a note. Positions are code points, as the format asks for; no stretch runs over a line break, which it does not allow.

use super::{Around, Form, Offsets};
use crate::article::Article;
use crate::record::{Extent, Record};
use crate::span::Span;
use std::collections::HashMap;
use std::io::{self, Write};

/// The annotations of an article.
pub const FORM: Form = Form {
    record: |out, record, article, _| annotations(out, record, article),
    failure: |_, _, _| Ok(()),
    around: |_| Around::default(),
};

fn annotations(out: &mut Vec<u8>, mut record: Record, article: &Article) -> io::Result<()> {
    record.extents_mut().for_each(|extent| break_at_lines(extent, &article.text));
    Offsets::Chars.convert(&mut record, &article.text);
    let mut numbered = Numbered { out, stretches: 0, events: 0, attributes: 0 };
    let mut first_mentions = HashMap::new();
    for entity in &record.entities {
        let kind = format!("{:?}", entity.kind);
        let mentions = entity.mentions.iter().map(|m| numbered.stretch(&kind, &m.extent));
        let mentions = mentions.collect::<io::Result<Vec<_>>>()?;
        if let [first, _, ..] = mentions[..] {
            first_mentions.insert(entity.id.as_str(), first);
            numbered.equal(&mentions)?;
        } else if let [only] = mentions[..] {
            first_mentions.insert(entity.id.as_str(), only);
        }
    }
    let mention = |id: &Option<String>| id.as_deref().and_then(|id| first_mentions.get(id)).copied();
    for claim in &record.claims {
        let kind = format!("{:?}", claim.kind);
        let trigger = numbered.stretch(&kind, claim.cue.as_ref().unwrap_or(&claim.content))?;
        let content = numbered.stretch("Content", &claim.content)?;
        let source = claim.source.as_ref().map(|source| numbered.stretch("Source", source)).transpose()?;
        let arguments = [("Content", Some(content)), ("Source", source), ("Speaker", mention(&claim.speaker))];
        let event = numbered.event(&kind, trigger, &arguments)?;
        numbered.attribute("Negated", claim.negated, event)?;
        numbered.attribute("Hedged", claim.hedged, event)?;
        numbered.note(event, &claim.rule, claim.confidence)?;
    }
    for stance in &record.stances {
        let Some(cue) = &stance.cue else { continue };
        let sign = format!("{:?}", stance.stance);
        let trigger = numbered.stretch(&sign, cue)?;
        let target = stance.target.as_ref().map(|target| numbered.stretch("Target", target)).transpose()?;
        let event = numbered.event(&sign, trigger, &[("Holder", mention(&stance.holder)), ("Target", target)])?;
        numbered.attribute("Hedged", stance.hedged, event)?;
        numbered.note(event, &stance.rule, stance.confidence)?;
    }
    Ok(())
}

/// Divides the extent's spans where lines end.
fn break_at_lines(extent: &mut Extent, text: &str) {
    if !extent.text.contains(['\n', '\r']) {
        return;
    }
    let mut lines = Vec::new();
    for span in &extent.spans {
        let mut start = span.start as usize;
        for line in span.of(text).split_inclusive(['\n', '\r']) {
            let indent = line.len() - line.trim_start().len();
            lines.push(Span::new(start + indent.min(line.trim_end().len()), start + line.trim_end().len()));
            start += line.len();
        }
    }
    lines.retain(|line| !line.is_empty());
    extent.text = lines.iter().map(|line| line.of(text)).collect::<Vec<_>>().join(" ");
    extent.spans = lines;
}

/// Lines that refer to each other by numbers.
struct Numbered<'o> {
    out: &'o mut Vec<u8>,
    stretches: usize,
    events: usize,
    attributes: usize,
}

impl Numbered<'_> {
    /// A stretch of text; its number.
    fn stretch(&mut self, kind: &str, extent: &Extent) -> io::Result<usize> {
        self.stretches += 1;
        let spans: Vec<String> = extent.spans.iter().map(|span| format!("{} {}", span.start, span.end)).collect();
        writeln!(self.out, "T{}\t{kind} {}\t{}", self.stretches, spans.join(";"), extent.text)?;
        Ok(self.stretches)
    }

    /// That stretches speak of the same.
    fn equal(&mut self, stretches: &[usize]) -> io::Result<()> {
        write!(self.out, "*\tEquiv")?;
        stretches.iter().try_for_each(|stretch| write!(self.out, " T{stretch}"))?;
        writeln!(self.out)
    }

    /// An event with those of its arguments that there are; its number.
    fn event(&mut self, kind: &str, trigger: usize, arguments: &[(&str, Option<usize>)]) -> io::Result<usize> {
        self.events += 1;
        write!(self.out, "E{}\t{kind}:T{trigger}", self.events)?;
        for (role, stretch) in arguments.iter().filter_map(|(role, stretch)| Some((role, (*stretch)?))) {
            write!(self.out, " {role}:T{stretch}")?;
        }
        writeln!(self.out)?;
        Ok(self.events)
    }

    fn attribute(&mut self, name: &str, holds: bool, event: usize) -> io::Result<()> {
        if holds {
            self.attributes += 1;
            writeln!(self.out, "A{}\t{name} E{event}", self.attributes)?;
        }
        Ok(())
    }

    fn note(&mut self, event: usize, rule: &str, confidence: f64) -> io::Result<()> {
        writeln!(self.out, "#{event}\tAnnotatorNotes E{event}\t{rule} {confidence:.2}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, read};

    fn printed(text: &str) -> String {
        let article = read::text("test", text.to_owned());
        let mut out = Vec::new();
        annotations(&mut out, extract(&article), &article).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_claim_is_an_event() {
        let out = printed("Émile Okafor did not say that the mill was safe.");
        for line in
            ["Statement 13 24\tdid not say", "Content 25 47\tthat the mill was safe", "Source 0 12\tÉmile Okafor"]
        {
            assert!(out.contains(line), "{line:?} is not in {out}");
        }
        assert!(
            out.contains("E1\tStatement:T2 Content:T3 Source:T4 Speaker:T1\nA1\tNegated E1\n#1\tAnnotatorNotes E1\t")
        );
    }

    #[test]
    fn no_stretch_runs_over_a_line_break() {
        let text = "at the old mill\r\n  by the river\n";
        let mut extent = Extent { text: text[3..].to_owned(), spans: vec![Span::new(3, text.len())] };
        break_at_lines(&mut extent, text);
        assert_eq!(extent.text, "the old mill by the river");
        assert_eq!(extent.spans.iter().map(|span| span.of(text)).collect::<Vec<_>>(), ["the old mill", "by the river"]);
    }
}
