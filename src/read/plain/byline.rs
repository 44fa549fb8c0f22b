//! "By Khagan Isayev": who wrote the article.

use crate::article::BlockKind;
use crate::span::Span;

/// How many blocks from the start, and from the end, may be the byline.
const REACH: (usize, usize) = (5, 3);

/// Index of the byline's block and the names in it.
pub fn find(text: &str, blocks: &[Span], kinds: &[BlockKind]) -> Option<(usize, Vec<String>)> {
    let from_end = blocks.len().saturating_sub(REACH.1).max(REACH.0);
    let near = (0..REACH.0.min(blocks.len())).chain(from_end..blocks.len());
    near.filter(|&at| kinds[at] != BlockKind::Title)
        .find_map(|at| authors(blocks[at].of(text)).map(|names| (at, names)))
}

/// The names of a line that is a byline.
pub fn authors(line: &str) -> Option<Vec<String>> {
    let by = line.get(..3).filter(|start| start.eq_ignore_ascii_case("by "))?;
    let rest = line[by.len()..].trim_start_matches([':', ' ']);
    if rest.len() > 160 || rest.ends_with(['.', '?', '!', ':', '”', '"']) {
        return None;
    }
    // Behind the names come the paper, the place or the date.
    let end = [" | ", " in ", " for ", " at ", " / ", " - ", " – ", " — ", " • ", " · ", "\t", "\n", " ("];
    let names = end.iter().filter_map(|mark| rest.find(mark)).min().map_or(rest, |at| &rest[..at]);
    let mut authors = Vec::new();
    for part in names.split(',').flat_map(|part| part.split(" and ")).flat_map(|part| part.split(" & ")) {
        let name = part.trim().trim_start_matches("and ");
        if name.is_empty() {
            continue;
        }
        // What follows the first name and a comma may be an office or a paper: "Staff Writer", "Associated Press".
        let person = without_office(name);
        if !is_name(name) || !authors.is_empty() && person.is_empty() {
            break;
        }
        authors.push(if person.is_empty() { name } else { person }.to_owned());
    }
    (!authors.is_empty()).then_some(authors)
}

/// Small words inside names.
const PARTICLES: &[&str] =
    &["al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la", "le", "ten", "van", "von"];

/// Whether all words but particles have a capital, and there are few of them.
fn is_name(name: &str) -> bool {
    let words = || name.split_whitespace();
    let fits = |word: &str| {
        let letters = word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'));
        letters && (word.starts_with(char::is_uppercase) || PARTICLES.contains(&word))
    };
    (1..=5).contains(&words().count()) && words().all(fits) && name.starts_with(char::is_uppercase)
}

/// Words of what a writer is, and of papers.
#[rustfmt::skip]
const OFFICES: &[&str] = &[
    "agency", "associated", "bureau", "chief", "columnist", "contributor", "correspondent", "daily", "desk", "editor",
    "guardian", "herald", "journal", "media", "national", "network", "news", "online", "post", "press", "producer",
    "reporter", "reuters", "senior", "special", "staff", "standard", "times", "tribune", "writer", "writers",
];

/// What stands behind the office: "Ann Hill" of "Court Reporter Ann Hill"; nothing of "Staff Writer" and "AFP".
fn without_office(name: &str) -> &str {
    if name.len() <= 5 && name.chars().all(char::is_uppercase) {
        return "";
    }
    let is_office = |word: &str| OFFICES.contains(&word.to_lowercase().as_str());
    match name.split(' ').rfind(|word| is_office(word)) {
        Some(office) => name[office.as_ptr() as usize - name.as_ptr() as usize + office.len()..].trim_start(),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::authors;

    fn of(line: &str) -> Vec<String> {
        authors(line).unwrap_or_default()
    }

    #[test]
    fn names_without_office_paper_or_place() {
        assert_eq!(of("By Khagan Isayev"), ["Khagan Isayev"]);
        assert_eq!(of("By Ama Boateng and Lars van der Berg"), ["Ama Boateng", "Lars van der Berg"]);
        assert_eq!(of("BY ANN O’NEIL, Staff Writer"), ["ANN O’NEIL"]);
        assert_eq!(of("By A. B. Rao, Priya Nair and Tom Hill in New Delhi"), ["A. B. Rao", "Priya Nair", "Tom Hill"]);
        assert_eq!(of("By Court Reporter Jo Lee"), ["Jo Lee"]);
        assert_eq!(of("By Associated Press"), ["Associated Press"]);
        assert_eq!(of("By Jo Lee | The Daily Herald | 3 May"), ["Jo Lee"]);
    }

    #[test]
    fn sentences_and_phrases_are_no_bylines() {
        assert!(of("By Monday, the storm had passed.").is_empty());
        assert!(of("By land and by sea they came").is_empty());
        assert!(of("Bye Bye Birdie").is_empty());
    }
}
