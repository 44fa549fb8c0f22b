//! The manual of the rules: what each rule is, and its examples, as Markdown.

use crate::record::name;
use crate::rules::{ATTRIBUTION, Rule, STANCE};
use crate::stance::Sign;
use crate::stance::acts::{ACTS, Act};
use std::io::{self, Write};

const OPENING: &str = "\
# Rules

How the constructions look by which English says who claims what and who is for or against what. In the examples **bold**
words are the source of a claim or the holder of a stance, _italic_ ones the cue, [words in brackets] what is claimed or
what the stance is about; ¶ stands between paragraphs. Each example is a test.
";

const STANCES: &str = "\
Each starts from a word that the tables of stance words have with the frame that is named; the first that matches applies.
";

const ACTS_OPENING: &str = "\
What the words of a stance do, in the key `act`; whether who does it is for or against the target, and who is said not to do it; and
the root class of PLOVER that users of event data know it by. Of these, DEMAND, INVESTIGATE and YIELD are of PLOVER's first version; the
second has them within REQUEST, ACCUSE, and CONCEDE or RETREAT. Who stops short of an act (\"has yet to endorse\") is ambivalent. Deeds are in
the record, but not in the tables of who is for what.

| act | done | not done | PLOVER | deed |
|---|---|---|---|---|
";

/// Prints all rules, and what the acts of stances are.
///
/// # Errors
/// Those of the output.
pub fn rules(out: &mut impl Write) -> io::Result<()> {
    write!(out, "{OPENING}\n## Claims\n")?;
    ATTRIBUTION.iter().copied().flatten().try_for_each(|r| rule(out, r, None))?;
    write!(out, "\n## Stances\n\n{STANCES}")?;
    STANCE.iter().try_for_each(|family| family.rules.iter().try_for_each(|r| rule(out, r, Some(family.frame))))?;
    write!(out, "\n## Acts\n\n{ACTS_OPENING}")?;
    ACTS.iter().try_for_each(|act| self::act(out, act))
}

fn act(out: &mut impl Write, act: &Act) -> io::Result<()> {
    let sign = |sign: Option<Sign>| sign.map_or(String::new(), name);
    let deed = if act.deed { "deed" } else { "" };
    writeln!(out, "| {} | {} | {} | {} | {deed} |", act.name, sign(act.sign), sign(act.denied), act.plover)
}

fn rule(out: &mut impl Write, rule: &Rule, frame: Option<&str>) -> io::Result<()> {
    writeln!(out, "\n### {}\n\n{}\n", rule.id, rule.gloss)?;
    let steps: Vec<String> = rule.pattern.iter().map(|step| format!("{step:?}")).collect();
    write!(out, "Pattern: `{}`", steps.join(" "))?;
    if let Some(frame) = frame {
        write!(out, ", frame: `{frame}`")?;
    }
    writeln!(out, "\n")?;
    let finds = rule.finds.iter().map(|example| ("", *example));
    let ignores = rule.ignores.iter().map(|example| ("Silent: ", *example));
    let misses = rule.misses.iter().map(|example| ("Known gap: ", *example));
    finds.chain(ignores).chain(misses).try_for_each(|(label, example)| writeln!(out, "- {label}{}", marked(example)))
}

/// An example as Markdown: its marks, which may stand inside each other, as bold, italics and brackets.
fn marked(example: &str) -> String {
    let mut shown = String::new();
    let mut closing = Vec::new();
    let mut rest = example;
    while let Some(at) = rest.find(['{', '}', '\n']) {
        shown.push_str(&rest[..at]);
        let mark = &rest[at..];
        rest = &mark[1..];
        if mark.starts_with('}') {
            shown.push_str(closing.pop().unwrap_or_default());
        } else if mark.starts_with('\n') {
            shown.push_str(" ¶ ");
        } else {
            let (role, words) = rest.split_once(' ').unwrap_or((rest, ""));
            let (open, close) = match role {
                "source" | "holder" => ("**", "**"),
                "cue" => ("_", "_"),
                _ => ("[", "]"),
            };
            shown.push_str(open);
            closing.push(close);
            rest = words;
        }
    }
    shown.push_str(rest);
    shown
}

#[cfg(test)]
mod tests {
    use super::{ACTS, act, marked};

    #[test]
    fn the_readme_has_every_act() {
        let mut rows = Vec::new();
        ACTS.iter().try_for_each(|a| act(&mut rows, a)).unwrap();
        let rows = String::from_utf8(rows).unwrap();
        assert!(include_str!("../../README.md").contains(&rows), "\n{rows}");
    }

    #[test]
    fn marks_are_shown_also_inside_each_other() {
        assert_eq!(
            marked("{holder Ms Hill} said {target Chile {cue must} pay}."),
            "**Ms Hill** said [Chile _must_ pay]."
        );
    }

    #[test]
    fn an_example_stays_on_one_line() {
        assert_eq!(marked("{cue Note}:\n{content All is well.}"), "_Note_: ¶ [All is well.]");
    }
}
