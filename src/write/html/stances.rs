//! Who is for and against what, beneath the article.

use super::escape::Escaped;
use crate::record::{Record, words};
use crate::write::stances::{self, Matrix};
use std::io::{self, Write};

/// Prints the matrix of stances, what they are about, and each with the words that show it.
pub fn section(out: &mut Vec<u8>, record: &Record, key: &str) -> io::Result<()> {
    let matrix = Matrix::new(record);
    if matrix.stances.is_empty() {
        return Ok(());
    }
    writeln!(
        out,
        "<section class=\"stances\" aria-labelledby=\"{key}-stances\">\n<h3 id=\"{key}-stances\">Stances</h3>"
    )?;
    table(out, &matrix, key)?;
    writeln!(out, "<ol class=\"targets\">")?;
    matrix.targets.iter().try_for_each(|target| writeln!(out, "<li>{}</li>", Escaped(target)))?;
    writeln!(out, "</ol>\n<details>\n<summary>Each stance with the words that show it</summary>\n<ul>")?;
    for (n, stance) in matrix.stances.iter().enumerate() {
        let (sign, target) = (stances::stance(stance), words(&stance.target));
        write!(
            out,
            "<li><b>{}</b> {sign}: {} <i>{}</i>",
            Escaped(matrix.holder_of(n)),
            Escaped(target),
            Escaped(words(&stance.cue))
        )?;
        writeln!(
            out,
            "<p class=\"about\">{} · {} · {:.2}",
            Escaped(&stance.act),
            Escaped(&stance.rule),
            stance.confidence
        )?;
        if let Some(claim) = &stance.claim {
            writeln!(out, " · <a href=\"#{key}-{0}-at\">in the text</a>", Escaped(claim))?;
        }
        writeln!(out, "</p></li>")?;
    }
    writeln!(out, "</ul>\n</details>\n</section>")
}

/// Holders by targets, which have the numbers of the list beneath. A wide table scrolls, also with the keyboard.
fn table(out: &mut Vec<u8>, matrix: &Matrix, key: &str) -> io::Result<()> {
    writeln!(out, "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{key}-stances\">\n<table>")?;
    write!(
        out,
        "<caption>Who is for (+) and against (−) what; the numbers are of the list below</caption>\n<thead><tr><td></td>"
    )?;
    (1..=matrix.targets.len()).try_for_each(|number| write!(out, "<th scope=\"col\">{number}</th>"))?;
    writeln!(out, "</tr></thead>\n<tbody>")?;
    for (holder, name) in matrix.holders.iter().enumerate() {
        write!(out, "<tr><th scope=\"row\">{}</th>", Escaped(name))?;
        for target in 0..matrix.targets.len() {
            match matrix.sign(holder, target) {
                "" => write!(out, "<td></td>")?,
                sign => {
                    let (class, title) = meaning(sign);
                    let hedged = if sign.starts_with('(') { ", hedged" } else { "" };
                    write!(out, "<td{class}><abbr title=\"{title}{hedged}\">{sign}</abbr></td>")?;
                }
            }
        }
        writeln!(out, "</tr>")?;
    }
    writeln!(out, "</tbody>\n</table>\n</div>")
}

/// The class of a sign's cell, and what it means.
fn meaning(sign: &str) -> (&'static str, &'static str) {
    match sign {
        "+" | "(+)" => (" class=\"for\"", "for"),
        "−" | "(−)" => (" class=\"against\"", "against"),
        _ => ("", "both, or neither yet"),
    }
}
