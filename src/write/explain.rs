//! The analysis of an article as a person can read it: what rules see of each sentence, what was found, and how far one rule got.

use super::line::{Line, aligned};
use crate::article::Article;
use crate::explain::{Attempt, Explained, Outcome, Verdict};
use crate::pattern::Piece;
use crate::record::name;
use crate::rules::Rule;
use crate::settings::Settings;
use crate::span::Run;
use crate::text::{self, Document, VerbGroup};
use std::io::{self, Write};
use std::ops::Range;

/// How many characters of tokens stand on a line.
const WIDTH: usize = 110;

/// Prints the analysis of an article and what was found in it; of a rule also how far it got at each possible cue.
///
/// # Errors
/// Those of the output.
pub fn explain(
    out: &mut impl Write,
    article: &Article,
    settings: &Settings,
    rule: Option<&'static Rule>,
) -> io::Result<()> {
    let document = text::analyse_with(article, settings);
    let explained = Explained::new(&document);
    writeln!(out, "{}", Line(&article.id))?;
    (0..document.sentences.len()).try_for_each(|index| sentence(out, &document, index))?;
    claims(out, &document, &explained)?;
    stances(out, &document, &explained)?;
    rule.map_or(Ok(()), |rule| attempts(out, &document, rule, &explained.attempts(rule)))
}

fn sentence(out: &mut impl Write, document: &Document, index: usize) -> io::Result<()> {
    let sentence = &document.sentences[index];
    let run = sentence.run;
    let kind = name(document.article.blocks[sentence.block as usize].kind);
    writeln!(out, "\nsentence {index}, {kind}")?;
    tokens(out, document, run)?;
    let mut rows = Vec::new();
    let nouns = &document.noun_phrases[starting_in(&document.noun_phrases, |p| p.run, run)];
    if !nouns.is_empty() {
        let nouns: Vec<String> = nouns.iter().map(|p| words(document, p.run)).collect();
        rows.push(vec![label("nouns"), nouns.join(" | ")]);
    }
    for quotation in &document.quotations[starting_in(&document.quotations, |q| q.run, run)] {
        let closed = if quotation.closed { "" } else { ", not closed" };
        rows.push(vec![
            label("quotation"),
            format!("{} ({}{closed})", words(document, quotation.run), name(quotation.shape)),
        ]);
    }
    aligned(out, "  ", &rows)?;
    let verbs = starting_in(&document.verb_groups, |g| g.run, run);
    aligned(out, "  ", &verbs.map(|group| verb(document, group)).collect::<Vec<_>>())
}

/// The tokens of a sentence with their tags, and their lemmas where they are other words.
fn tokens(out: &mut impl Write, document: &Document, run: Run) -> io::Result<()> {
    let mut used = 0;
    for token in run.range() {
        let (form, tag, lemma) = (Line(document.form(token)), document.tag(token).penn(), document.lemma(token));
        let shown = if lemma == document.lower(token) {
            format!("{form}/{tag}")
        } else {
            format!("{form}/{tag}/{}", Line(lemma))
        };
        let length = shown.chars().count() + 1;
        let first = used == 0;
        let fits = used + length <= WIDTH;
        used = if fits { used + length } else { length };
        let before = if first {
            " "
        } else if fits {
            ""
        } else {
            "\n "
        };
        write!(out, "{before} {shown}")?;
    }
    writeln!(out)
}

/// A verb group with what it says of its verb, its subject and what completes it.
fn verb(document: &Document, index: usize) -> Vec<String> {
    let group = &document.verb_groups[index];
    let subject = document.subjects[index].map_or("no subject".to_owned(), |subject| {
        format!("subject {} ({})", words(document, subject.run), name(subject.kind))
    });
    let complement = document.complement_of_verb(group.main());
    let recipient = complement.recipient.map_or(String::new(), |run| format!(", recipient {}", words(document, run)));
    vec![
        label("verb"),
        words(document, group.run),
        properties(group),
        subject,
        format!("complement {}{recipient}", complement.frame.name()),
    ]
}

fn properties(group: &VerbGroup) -> String {
    let mut all = name(group.form);
    let marks = [
        (group.modal.is_some(), " modal"),
        (group.perfect, " perfect"),
        (group.passive, " passive"),
        (group.negated, " negated"),
    ];
    marks.iter().filter(|(there, _)| *there).for_each(|(_, mark)| all.push_str(mark));
    all
}

fn claims(out: &mut impl Write, document: &Document, explained: &Explained) -> io::Result<()> {
    for (index, claim) in explained.claims.iter().enumerate() {
        write!(out, "\nclaim {index}  {}  {:.2}  {}", claim.rule, claim.confidence, name(claim.kind))?;
        let marks = [(claim.negated, "negated"), (claim.hedged, "hedged")];
        marks.iter().filter(|(there, _)| *there).try_for_each(|(_, mark)| write!(out, ", {mark}"))?;
        claim.within.map_or(Ok(()), |outer| write!(out, ", inside claim {outer}"))?;
        writeln!(out)?;
        let via = claim.via.iter().map(|&run| ("via", run));
        let source = claim.source.map(|run| ("source", run));
        let cue = claim.cue.map(|run| ("cue", run));
        let contents = claim.contents.iter().map(|&run| ("content", run));
        roles(out, document, source.into_iter().chain(cue).chain(contents).chain(via))?;
    }
    Ok(())
}

fn stances(out: &mut impl Write, document: &Document, explained: &Explained) -> io::Result<()> {
    for (index, stance) in explained.stances.iter().enumerate() {
        let (sign, confidence) = (name(stance.sign), stance.confidence);
        let hedged = if stance.hedged { ", hedged" } else { "" };
        writeln!(out, "\nstance {index}  {}  {confidence:.2}  {sign}, {}{hedged}", stance.rule, stance.act)?;
        let holder = stance.holder.map(|holder| vec![label("holder"), Line(explained.name_of(holder)).to_string()]);
        aligned(out, "  ", holder.as_slice())?;
        let target = stance.target.map(|run| ("target", run));
        roles(out, document, stance.cue.map(|run| ("cue", run)).into_iter().chain(target))?;
    }
    Ok(())
}

fn roles(
    out: &mut impl Write,
    document: &Document,
    roles: impl Iterator<Item = (&'static str, Run)>,
) -> io::Result<()> {
    let rows: Vec<_> = roles.map(|(role, run)| vec![label(role), words(document, run)]).collect();
    aligned(out, "  ", &rows)
}

fn attempts(out: &mut impl Write, document: &Document, rule: &Rule, attempts: &[Attempt]) -> io::Result<()> {
    let steps: Vec<String> = rule.pattern.iter().map(|step| format!("{step:?}")).collect();
    writeln!(out, "\nrule {}: {}\n  {}", rule.id, steps.join(" "), rule.gloss)?;
    if attempts.is_empty() {
        return writeln!(out, "  nowhere a possible cue");
    }
    let rows: Vec<_> = attempts.iter().flat_map(|attempt| attempt_rows(document, rule, attempt)).collect();
    aligned(out, "  ", &rows)
}

/// A line on the attempt, and where all was found but is no claim or stance, the words in their roles.
fn attempt_rows(document: &Document, rule: &Rule, attempt: &Attempt) -> Vec<Vec<String>> {
    let site = &attempt.site;
    let row = |ending: String| {
        let sentence = format!("sentence {}", document.tokens[site.head].sentence);
        vec![sentence, words(document, site.cue), ending]
    };
    match &attempt.outcome {
        Outcome::Stopped(step) => {
            let wanted = &rule.pattern[*step];
            let frames = wanted.piece().and_then(Piece::frames);
            let reason = match frames.filter(|frames| !frames.contains(&site.frame())) {
                Some(_) => format!("the complement is {}", site.frame().name()),
                None => "nothing there looks like it".to_owned(),
            };
            vec![row(format!("stopped at step {} of {}, {wanted:?}: {reason}", step + 1, rule.pattern.len()))]
        }
        Outcome::Matched { found, probability, verdict } => {
            let weighed = probability.map_or(String::new(), |p| format!(" with {p:.2}"));
            let stance = probability.is_none();
            let what = if stance { "stance" } else { "claim" };
            let mut rows = vec![row(format!("matched{weighed}: {}", reason(*verdict, what)))];
            if !matches!(verdict, Verdict::Found(_)) {
                let (who, about) = if stance { ("holder", "target") } else { ("source", "content") };
                let all =
                    found.source.map(|run| (who, run)).into_iter().chain(found.contents().map(|run| (about, run)));
                let line =
                    |(role, run)| vec![String::new(), String::new(), format!("  {role:7}  {}", words(document, run))];
                rows.extend(all.map(line));
            }
            rows
        }
    }
}

fn reason(verdict: Verdict, what: &str) -> String {
    match verdict {
        Verdict::Found(index) => format!("{what} {index}"),
        Verdict::Hopeless => "no claim, since what all rules share at this cue speaks against one".to_owned(),
        Verdict::Below(least) => format!("no claim, since that needs {least:.2}"),
        Verdict::Taken(other) => format!("no {what}, since {other} got the cue"),
        Verdict::InCue(claim) => format!("no claim, since the word belongs to the cue of claim {claim}"),
        Verdict::Inside(claim) => format!("no claim, since it stands in the content of claim {claim}"),
        Verdict::Holds(claim) => format!("no claim, since its content would hold words of claim {claim}"),
        Verdict::Rivalled => "no claim, since what competes with it leaves it too unlikely".to_owned(),
        Verdict::Unlisted => "no stance, since the word is not listed with this frame".to_owned(),
        Verdict::NotHeld => {
            "no stance, since it is asked, supposed, denied or merely possible, or nobody holds it".to_owned()
        }
    }
}

/// What a line of words is, as wide as all such labels.
fn label(what: &str) -> String {
    format!("{what:9}")
}

/// Indexes of the items, which are in order, that start in the sentence.
fn starting_in<T>(items: &[T], run: impl Fn(&T) -> Run, sentence: Run) -> Range<usize> {
    let from = |token| items.partition_point(|item| run(item).start < token);
    from(sentence.start)..from(sentence.end)
}

fn words(document: &Document, run: Run) -> String {
    Line(document.words(run)).to_string()
}
