//! Claims and stances as annotations of the article, by the W3C's Web Annotation Data Model (2017), for annotation tools.
//!
//! A claim is an annotation whose targets are the stretches of its content; a stance is one of its cue. Each target has a position,
//! in code points as the model asks for, and the words themselves with some before and after, so that it is found again when the
//! page around it changes.

use super::json::{self, around};
use super::{Form, Offsets, Style};
use crate::article::Article;
use crate::record::{Claim, Extent, Head, Record, StanceEntry, name};
use crate::span::Span;
use serde::Serialize;
use std::collections::HashMap;
use std::io;

/// A page of annotations for each article.
pub const FORM: Form = Form { record: page, failure: |out, failure, style| json::value(out, failure, style), around };

/// How many characters before and after the words are given with them.
const BESIDE: usize = 32;

#[derive(Serialize)]
struct Page<'r> {
    #[serde(rename = "@context")]
    context: &'static str,
    r#type: &'static str,
    items: Vec<Annotation<'r>>,
}

#[derive(Serialize)]
struct Annotation<'r> {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    body: Vec<Body>,
    target: Vec<Target<'r>>,
}

#[derive(Serialize)]
struct Body {
    r#type: &'static str,
    purpose: &'static str,
    value: String,
}

#[derive(Serialize)]
struct Target<'r> {
    source: &'r str,
    selector: [Selector<'r>; 2],
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'r> {
    TextPositionSelector { start: u32, end: u32 },
    TextQuoteSelector { exact: &'r str, prefix: &'r str, suffix: &'r str },
}

fn page(out: &mut Vec<u8>, record: Record, article: &Article, style: Style) -> io::Result<()> {
    let mut counted = record.clone();
    Offsets::Chars.convert(&mut counted, &article.text);
    let names = record.names();
    let annotations = Annotations { head: &record.article, text: &article.text, names };
    let claims = record.claims.iter().zip(&counted.claims);
    let claims = claims.map(|(claim, counted)| annotations.claim(claim, &counted.content));
    let stances = record.stances.iter().zip(&counted.stances);
    let stances = stances.filter_map(|(stance, counted)| annotations.stance(stance, counted.cue.as_ref()?));
    let context = "http://www.w3.org/ns/anno.jsonld";
    json::value(out, &Page { context, r#type: "AnnotationPage", items: claims.chain(stances).collect() }, style)
}

/// What annotations are made of.
struct Annotations<'r> {
    head: &'r Head,
    text: &'r str,
    names: HashMap<&'r str, &'r str>,
}

impl<'r> Annotations<'r> {
    /// The annotation of a claim; `counted` has the code points of its content.
    fn claim(&self, claim: &'r Claim, counted: &Extent) -> Annotation<'r> {
        let source = claim.source.as_ref().map(|source| source.text.as_str());
        let said = [self.name(&claim.speaker).or(source), claim.cue.as_ref().map(|cue| cue.text.as_str())];
        let body = [
            self.name(&claim.speaker).map(|name| body("identifying", name)),
            Some(body("tagging", name(claim.kind))),
            Some(body("tagging", name(claim.form))),
            Some(body("tagging", &claim.act)),
            claim.negated.then(|| body("tagging", "negated")),
            claim.hedged.then(|| body("tagging", "hedged")),
            Some(body("describing", said.into_iter().flatten().collect::<Vec<_>>().join(" "))),
            Some(body("assessing", format!("{} {:.2}", claim.rule, claim.confidence))),
        ];
        self.annotation(&claim.id, body, &claim.content, counted)
    }

    /// The annotation of a stance, if the text has words for it; `counted` has their code points.
    fn stance(&self, stance: &'r StanceEntry, counted: &Extent) -> Option<Annotation<'r>> {
        let about = stance.target.as_ref().map(|target| target.text.as_str()).or(self.name(&stance.target_entity));
        let body = [
            self.name(&stance.holder).map(|name| body("identifying", name)),
            Some(body("tagging", name(stance.stance))),
            Some(body("tagging", &*stance.act)),
            stance.hedged.then(|| body("tagging", "hedged")),
            about.map(|about| body("describing", about)),
            Some(body("assessing", format!("{} {:.2}", stance.rule, stance.confidence))),
        ];
        Some(self.annotation(&stance.id, body, stance.cue.as_ref()?, counted))
    }

    fn annotation(
        &self,
        id: &str,
        body: impl IntoIterator<Item = Option<Body>>,
        extent: &Extent,
        counted: &Extent,
    ) -> Annotation<'r> {
        let target = extent.spans.iter().zip(&counted.spans).map(|(&bytes, &chars)| self.target(bytes, chars));
        Annotation {
            id: format!("urn:claims:{id}"),
            r#type: "Annotation",
            motivation: "describing",
            body: body.into_iter().flatten().collect(),
            target: target.collect(),
        }
    }

    fn target(&self, bytes: Span, chars: Span) -> Target<'r> {
        let (before, after) = (&self.text[..bytes.start as usize], &self.text[bytes.end as usize..]);
        let prefix = before.char_indices().rev().take(BESIDE).last().map_or("", |(at, _)| &before[at..]);
        let suffix = after.char_indices().nth(BESIDE).map_or(after, |(at, _)| &after[..at]);
        Target {
            source: self.head.url.as_deref().unwrap_or(&self.head.id),
            selector: [
                Selector::TextPositionSelector { start: chars.start, end: chars.end },
                Selector::TextQuoteSelector { exact: bytes.of(self.text), prefix, suffix },
            ],
        }
    }

    fn name(&self, id: &'r Option<String>) -> Option<&'r str> {
        id.as_deref().map(|id| self.names.get(id).copied().unwrap_or(id))
    }
}

fn body(purpose: &'static str, value: impl Into<String>) -> Body {
    Body { r#type: "TextualBody", purpose, value: value.into() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::Format;
    use crate::{extract, read};
    use serde_json::Value;

    fn printed(text: &str) -> Value {
        let article = read::text("a.txt", text.to_owned());
        let style = Style { format: Format::WebAnnotation, offsets: Offsets::Bytes, many: false, with_text: false };
        serde_json::from_slice(&style.record(extract(&article), &article)).unwrap()
    }

    #[test]
    fn a_target_has_its_place_in_code_points_and_its_words_with_those_beside() {
        let before = "É".repeat(BESIDE + 1);
        let text = format!("{before} fell. Greta Okafor said that the mill was safe.");
        let target = &printed(&text)["items"][0]["target"][0];
        let start = text.chars().collect::<String>().split("that").next().unwrap().chars().count();
        assert_eq!(target["source"], "a.txt");
        assert_eq!(target["selector"][0]["start"], start);
        let quote = &target["selector"][1];
        assert_eq!((&quote["exact"], &quote["suffix"]), (&"that the mill was safe".into(), &".".into()));
        assert_eq!(quote["prefix"].as_str().unwrap().chars().count(), BESIDE);
    }

    #[test]
    fn a_split_quotation_has_two_targets() {
        let annotations = printed("“The mill,” said Greta Okafor, “is safe.”");
        assert_eq!(annotations["items"][0]["target"].as_array().unwrap().len(), 2);
    }
}
