//! A record for reading: by speaker, then stances, then who and what is named.

use super::line::is_printed;
use super::remarks::remarks;
use super::stances::{self, Matrix};
use super::{Around, Form as Printed};
use crate::record::{Claim, EntityEntry, Form, Record, name, words};
use std::collections::HashMap;
use std::fmt::{self, Display};
use std::io::{self, Write};

/// With more targets than this the list of the stances is easier to read than their matrix.
const WIDEST_MATRIX: usize = 12;

/// Records with a line between them.
pub const FORM: Printed = Printed {
    record: |out, record, _, _| write(out, &record),
    failure: |out, failure, _| writeln!(out, "# {}\n\nError: {}", Plain(&failure.article.id), Plain(&failure.error)),
    around: |_| Around { between: "\n---\n\n", ..Around::default() },
};

fn write(out: &mut impl Write, record: &Record) -> io::Result<()> {
    let article = &record.article;
    let title = article.headline().unwrap_or(&article.id);
    writeln!(out, "# {}\n", Plain(title))?;
    about(out, record)?;
    speakers(out, record)?;
    claims(out, record)?;
    stances(out, record)?;
    entities(out, record)
}

/// The line on the article.
fn about(out: &mut impl Write, record: &Record) -> io::Result<()> {
    let article = &record.article;
    if !article.authors.is_empty() {
        write!(out, "By {} · ", Plain(&article.authors.join(", ")))?;
    }
    for known in [&article.publisher, &article.published, &article.url].into_iter().flatten() {
        write!(out, "{} · ", Plain(known))?;
    }
    if article.title.is_some() {
        write!(out, "{} · ", Plain(&article.id))?;
    }
    let (words, sentences) = (article.words, article.sentences);
    writeln!(out, "{}, {}, {}", count(words, "word"), count(sentences, "sentence"), count(record.claims.len(), "claim"))
}

/// The speakers by themselves, where the claims that would name them are left out.
fn speakers(out: &mut impl Write, record: &Record) -> io::Result<()> {
    if !record.claims.is_empty() || record.speakers.is_empty() {
        return Ok(());
    }
    let entities: HashMap<&str, &EntityEntry> = record.entities.iter().map(|e| (e.id.as_str(), e)).collect();
    writeln!(out, "\n## Speakers\n")?;
    for speaker in &record.speakers {
        write!(out, "- **{}**", Plain(&speaker.name))?;
        if let Some(role) = entities.get(speaker.entity.as_str()).and_then(|entity| entity.descriptions.first()) {
            write!(out, ", {}", Plain(role))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn claims(out: &mut impl Write, record: &Record) -> io::Result<()> {
    for (speaker, claims) in record.by_speaker() {
        match speaker {
            Some(speaker) => write!(out, "\n## {}", Plain(&speaker.name))?,
            None => write!(out, "\n## Without a known speaker")?,
        }
        if let Some(role) = speaker.and_then(|speaker| speaker.descriptions.first()) {
            write!(out, ", {}", Plain(role))?;
        }
        writeln!(out, " ({})\n", count(claims.len(), "claim"))?;
        claims.iter().try_for_each(|c| claim(out, c))?;
    }
    Ok(())
}

fn claim(out: &mut impl Write, claim: &Claim) -> io::Result<()> {
    write!(out, "- ")?;
    if let (None, Some(source)) = (&claim.speaker, &claim.source) {
        write!(out, "{} ", Plain(&source.text))?;
    }
    if let Some(cue) = &claim.cue {
        write!(out, "**{}**: ", Plain(&cue.text))?;
    }
    write!(out, "{}", Plain(&claim.content.text))?;
    // What is quoted shows its marks.
    let marks: Vec<_> = remarks(claim).skip(usize::from(claim.form == Form::Direct)).collect();
    if !marks.is_empty() {
        write!(out, " *({})*", Plain(&marks.join("; ")))?;
    }
    writeln!(out)
}

fn stances(out: &mut impl Write, record: &Record) -> io::Result<()> {
    let matrix = Matrix::new(record);
    if matrix.stances.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n## Stances")?;
    let numbered = matrix.holders.len() > 1 && matrix.targets.len() <= WIDEST_MATRIX;
    if numbered {
        self::matrix(out, &matrix)?;
    }
    let (column, rule) = if numbered { (" | no.", "|---") } else { ("", "") };
    writeln!(out, "\n| holder | stance{column} | target | words |\n|---|---{rule}|---|---|")?;
    for (n, stance) in matrix.stances.iter().enumerate() {
        write!(out, "| {} | {} | ", Plain(matrix.holder_of(n)), stances::stance(stance))?;
        if numbered {
            write!(out, "{} | ", matrix.target_of[n] + 1)?;
        }
        let (target, cue) = (words(&stance.target), words(&stance.cue));
        writeln!(out, "{} | {} |", Plain(target), Plain(cue))?;
    }
    Ok(())
}

/// Holders by targets, which have the numbers that the list beneath gives them.
fn matrix(out: &mut impl Write, matrix: &Matrix) -> io::Result<()> {
    let targets = 0..matrix.targets.len();
    let numbers: String = targets.clone().map(|target| format!(" {} |", target + 1)).collect();
    writeln!(out, "\n| |{numbers}\n|---|{}", ":-:|".repeat(targets.len()))?;
    for (holder, name) in matrix.holders.iter().enumerate() {
        let signs: String = targets.clone().map(|target| format!(" {} |", matrix.sign(holder, target))).collect();
        writeln!(out, "| {} |{signs}", Plain(name))?;
    }
    Ok(())
}

fn entities(out: &mut impl Write, record: &Record) -> io::Result<()> {
    // Without mentions there are only names that something refers to.
    let mut mentioned = record.entities.iter().filter(|entity| !entity.mentions.is_empty()).peekable();
    if mentioned.peek().is_none() {
        return Ok(());
    }
    writeln!(out, "\n## Entities\n")?;
    for entity in mentioned {
        let kind = name(entity.kind);
        write!(out, "- **{}**, {kind}", Plain(&entity.name))?;
        for description in &entity.descriptions {
            write!(out, ", {}", Plain(description))?;
        }
        writeln!(out, " ({})", count(entity.mentions.len(), "mention"))?;
    }
    Ok(())
}

/// "1 claim", "2 claims".
pub fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// Text from the article on one line of Markdown: its marks escaped, so that they print as they are and do nothing; white
/// space made one space; characters that control terminals or the direction of writing left out.
pub struct Plain<'t>(pub &'t str);

impl Display for Plain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write;
        for (n, word) in self.0.split_whitespace().enumerate() {
            if n > 0 {
                f.write_char(' ')?;
            }
            for c in word.chars() {
                match c {
                    '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '#' | '|' | '~' => write!(f, "\\{c}")?,
                    // "&" alone is no more than a mark; "&lt;" would be read.
                    '&' if word.len() > 1 => f.write_str("\\&")?,
                    _ if is_printed(c) => f.write_char(c)?,
                    _ => {}
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_article_says_does_nothing_in_markdown_or_a_terminal() {
        assert_eq!(Plain("<b>*a*\n# b | [c](d)").to_string(), r"\<b>\*a\* \# b \| \[c\](d)");
        assert_eq!(Plain("Hill & Son &lt;").to_string(), r"Hill & Son \&lt;");
        assert_eq!(Plain("a\u{1b}[31mred\u{202E}").to_string(), r"a\[31mred");
    }
}
