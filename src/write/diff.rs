//! What changed, for reading, for Markdown and for programs.

use super::indent;
use super::line::Line;
use super::markdown::Plain;
use crate::diff::{Change, Changed, Changes, Diff, Named};
use crate::record::{Claim, StanceEntry, name};
use std::io::{self, Write};

/// What differences are printed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "cli", derive(clap::ValueEnum))]
pub enum Layout {
    /// For a terminal
    Text,
    /// Indented JSON; an array where there may be several articles
    Json,
    /// For a comment or a report
    Markdown,
}

/// Prints differences. `many` says whether there may be several articles, `colour` whether text is coloured.
///
/// # Errors
/// Those of the output.
pub fn diffs(out: &mut impl Write, diffs: &[Diff], layout: Layout, many: bool, colour: bool) -> io::Result<()> {
    let look = match layout {
        Layout::Json => return json(out, diffs, many),
        Layout::Markdown => MARKDOWN,
        Layout::Text if colour => COLOURED,
        Layout::Text => PLAIN,
    };
    for (n, diff) in diffs.iter().enumerate() {
        if n > 0 {
            writeln!(out)?;
        }
        look.diff(out, diff)?;
    }
    Ok(())
}

fn json(out: &mut impl Write, diffs: &[Diff], many: bool) -> io::Result<()> {
    let json = if many { serde_json::to_vec(diffs)? } else { serde_json::to_vec(&diffs.first())? };
    indent::write(out, &json, 0)?;
    out.write_all(b"\n")
}

/// How parts are marked: what stands before and after them.
struct Look {
    title: [&'static str; 2],
    heading: [&'static str; 2],
    added: [&'static str; 2],
    removed: [&'static str; 2],
    changed: [&'static str; 2],
    /// What an entry that changed begins its list of changes with.
    item: &'static str,
    /// Words that are no more there, and words that are new.
    old: [&'static str; 2],
    new: [&'static str; 2],
    /// Text from the article, made harmless.
    safe: fn(&str) -> String,
}

const PLAIN: Look = Look {
    title: ["", ""],
    heading: ["", ""],
    added: ["+ ", ""],
    removed: ["- ", ""],
    changed: ["~ ", ""],
    item: "    ",
    old: ["[-", "-]"],
    new: ["{+", "+}"],
    safe: |text| Line(text).to_string(),
};

const COLOURED: Look = Look {
    title: ["\x1b[1m", "\x1b[0m"],
    heading: ["\x1b[1m", "\x1b[0m"],
    added: ["\x1b[32m+ ", "\x1b[0m"],
    removed: ["\x1b[31m- ", "\x1b[0m"],
    changed: ["\x1b[33m~\x1b[0m ", ""],
    old: ["\x1b[31m[-", "-]\x1b[0m"],
    new: ["\x1b[32m{+", "+}\x1b[0m"],
    ..PLAIN
};

const MARKDOWN: Look = Look {
    title: ["# ", ""],
    heading: ["## ", "\n"],
    added: ["- added: ", ""],
    removed: ["- removed: ", ""],
    changed: ["- changed: ", ""],
    item: "  - ",
    old: ["~~", "~~"],
    new: ["**", "**"],
    safe: |text| Plain(text).to_string(),
};

impl Look {
    fn diff(&self, out: &mut impl Write, diff: &Diff) -> io::Result<()> {
        let id = |id: Option<&str>| id.map_or("(none)".to_owned(), self.safe);
        let [open, close] = self.title;
        let same = if diff.is_empty() { ": no differences" } else { "" };
        writeln!(out, "{open}{} → {}{same}{close}", id(diff.old), id(diff.new))?;
        self.changes(out, "Claims", &diff.claims, |claim| self.claim(claim))?;
        self.changes(out, "Stances", &diff.stances, |stance| self.stance(stance))
    }

    /// Prints what changed in a list; `said` puts an entry into words.
    fn changes<T>(
        &self,
        out: &mut impl Write,
        heading: &str,
        changes: &Changes<T>,
        said: impl Fn(&Named<T>) -> String,
    ) -> io::Result<()> {
        if changes.is_empty() {
            return Ok(());
        }
        let Changes { added, removed, changed } = changes;
        let counts = [(removed.len(), "removed"), (added.len(), "added"), (changed.len(), "changed")];
        let counts = counts.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}"));
        let [open, close] = self.heading;
        writeln!(out, "\n{open}{heading}: {}{close}", counts.collect::<Vec<_>>().join(", "))?;
        let mut entries = |entries: &[Named<T>], [open, close]: [&str; 2]| {
            entries.iter().try_for_each(|entry| writeln!(out, "{open}{}{close}", said(entry)))
        };
        entries(removed, self.removed)?;
        entries(added, self.added)?;
        for Changed { old, changes, .. } in changed {
            let [open, close] = self.changed;
            writeln!(out, "{open}{}{close}", said(old))?;
            changes.iter().try_for_each(|change| self.change(out, change))?;
        }
        Ok(())
    }

    /// Prints a change with as few words marked as possible.
    fn change(&self, out: &mut impl Write, change: &Change) -> io::Result<()> {
        let what = name(change.what);
        let [old, new] = [&change.old, &change.new]
            .map(|value| value.as_deref().unwrap_or("(none)").split_whitespace().collect::<Vec<_>>());
        let start = old.iter().zip(&new).take_while(|(old, new)| old == new).count();
        let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
        let end = rest.take_while(|(old, new)| old == new).count();
        let stretches = [
            (&old[..start], [""; 2]),
            (&old[start..old.len() - end], self.old),
            (&new[start..new.len() - end], self.new),
            (&old[old.len() - end..], [""; 2]),
        ];
        let marked = |(words, [open, close]): &(&[&str], [&str; 2])| {
            (!words.is_empty()).then(|| format!("{open}{}{close}", (self.safe)(&words.join(" "))))
        };
        let words: Vec<String> = stretches.iter().filter_map(marked).collect();
        writeln!(out, "{}{what}: {}", self.item, words.join(" "))
    }

    fn claim(&self, claim: &Named<Claim>) -> String {
        let cue = claim.entry.cue.as_ref().map(|cue| cue.text.as_str());
        self.sentence([claim.who, cue, Some(&claim.entry.content.text)])
    }

    fn stance(&self, stance: &Named<StanceEntry>) -> String {
        let sign = name(stance.entry.stance);
        let about = stance.entry.target.as_ref().map(|target| target.text.as_str());
        self.sentence([stance.who, Some(&sign), about.or(stance.entry.target_entity.as_deref())])
    }

    /// Who, how and what, as far as they are known.
    fn sentence(&self, [who, how, what]: [Option<&str>; 3]) -> String {
        let parts = [Some(who.unwrap_or("(nobody named)")), how, what];
        parts.into_iter().flatten().map(self.safe).collect::<Vec<_>>().join(" · ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Record;
    use crate::{extract, read};

    fn printed(old: &str, new: &str, layout: Layout, colour: bool) -> String {
        let record = |id: &str, text: &str| extract(&read::text(id, text.to_owned()));
        let (old, new): (Record, Record) = (record("a", old), record("b", new));
        let mut out = Vec::new();
        diffs(&mut out, &[Diff::new(Some(&old), Some(&new), &[])], layout, false, colour).unwrap();
        String::from_utf8(out).unwrap()
    }

    const SAFE: &str = "Greta Okafor said that the mill was safe.";
    const UNSAFE: &str = "Greta Okafor said that the mill was not safe.";

    #[test]
    fn words_that_changed_are_marked() {
        let text = printed(SAFE, UNSAFE, Layout::Text, false);
        let change = "~ Greta Okafor · said · that the mill was safe\n    content: that the mill was {+not+} safe\n";
        assert!(text.contains(change), "{text}");
    }

    #[test]
    fn what_the_article_says_does_nothing_in_a_terminal() {
        let printed = |layout| printed("", "Greta Okafor said that the \u{1b}[31mmill was safe.", layout, false);
        assert!(printed(Layout::Text).ends_with("that the [31mmill was safe\n"));
        assert!(printed(Layout::Markdown).ends_with("that the \\[31mmill was safe\n"));
    }

    #[test]
    fn colours_end_on_their_line() {
        for line in printed(SAFE, "Hugh Hill denied that the roof was new.", Layout::Text, true).lines() {
            assert!(!line.contains('\u{1b}') || line.ends_with("\x1b[0m"), "{line:?}");
        }
    }

    #[test]
    fn no_difference_is_said() {
        assert_eq!(printed(SAFE, SAFE, Layout::Text, false), "a → b: no differences\n");
    }
}
