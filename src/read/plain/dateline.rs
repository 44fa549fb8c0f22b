//! "PARIS (Reuters) —": where and through whom a report came.

/// Bytes within which a dateline ends.
const REACH: usize = 90;

/// Length in bytes of the dateline, its dash included, that a paragraph begins with.
pub fn length(paragraph: &str) -> Option<usize> {
    let end = (0..=paragraph.len().min(REACH)).rev().find(|&at| paragraph.is_char_boundary(at))?;
    let start = &paragraph[..end];
    let (at, mark) = first_dash(start)?;
    let before = start[..at].trim_end();
    let after = paragraph[at + mark.len()..].trim_start();
    let goes_on = after.is_empty() || after.starts_with(|c: char| !c.is_lowercase() && c != ',');
    let place = before.split([',', '(']).next().unwrap_or_default().trim_end_matches(['.', ' ']);
    let fits =
        is_capital(place) && !LABELS.contains(&place) && before[place.len()..].split_whitespace().all(is_addition)
            || mark != ":" && before.ends_with(')') && is_place(place) && is_agency(before);
    (goes_on && fits).then(|| at + mark.len() + date_length(&start[at + mark.len()..]))
}

/// Length of a date with a dash of its own behind the first, or 0: "BERGEN — 14 May 2025 —".
fn date_length(rest: &str) -> usize {
    let is_date = |before: &str| {
        let words = || before.split_whitespace();
        (2..=4).contains(&words().count()) && words().all(is_addition) && before.contains(|c: char| c.is_ascii_digit())
    };
    first_dash(rest).filter(|(at, _)| is_date(&rest[..*at])).map_or(0, |(at, mark)| at + mark.len())
}

/// What stands in capitals before a colon or a dash and is no place.
const LABELS: &[&str] = &["ANALYSIS", "BREAKING", "EXCLUSIVE", "OPINION", "UPDATE", "UPDATED", "VIDEO", "WATCH"];

/// The first mark that may end a dateline and where it stands.
fn first_dash(start: &str) -> Option<(usize, &'static str)> {
    const MARKS: &[&str] = &["—", "–", "--", " - ", ":"];
    MARKS.iter().filter_map(|mark| start.find(mark).map(|at| (at, *mark))).min()
}

/// "NEW YORK", "ST. JOHN’S": capitals only, and two of them at least.
fn is_capital(place: &str) -> bool {
    let fits = |c: char| c.is_uppercase() || matches!(c, ' ' | '.' | '-' | '\'' | '’' | '/');
    place.chars().filter(|c| c.is_uppercase()).count() > 1 && place.chars().all(fits)
}

/// "Abuja": up to three words with a capital.
fn is_place(place: &str) -> bool {
    let words = || place.split_whitespace();
    (1..=3).contains(&words().count()) && words().all(|word| word.starts_with(char::is_uppercase))
}

/// Whether what stands in brackets at the end is like "(AP)", "(Thomson Reuters Foundation)".
fn is_agency(before: &str) -> bool {
    let inside = before.rsplit_once('(').map_or("", |(_, inside)| inside.trim_end_matches(')'));
    (1..=3).contains(&inside.split_whitespace().count())
        && inside.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
}

/// What may stand behind the place: a state, a month, a day, an agency.
fn is_addition(word: &str) -> bool {
    let word = word.trim_matches([',', '(', ')', '.', '/']);
    word.is_empty() || word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::length;

    fn of(paragraph: &str) -> Option<&str> {
        length(paragraph).map(|length| &paragraph[..length])
    }

    #[test]
    fn places_with_agencies_and_dates() {
        assert_eq!(of("PARIS (Reuters) — The minister left."), Some("PARIS (Reuters) —"));
        assert_eq!(of("WASHINGTON, Nov 3 – A bill was signed."), Some("WASHINGTON, Nov 3 –"));
        assert_eq!(of("LONDON -- Trains stood still."), Some("LONDON --"));
        assert_eq!(of("Abuja, Nigeria (AP) — Rain fell."), Some("Abuja, Nigeria (AP) —"));
        assert_eq!(of("NEW DELHI: The court rose."), Some("NEW DELHI:"));
        assert_eq!(of("BERGEN, Norway — 14 May 2025 — Rain fell."), Some("BERGEN, Norway — 14 May 2025 —"));
        assert_eq!(of("OSLO — The 14 May rain — fell."), Some("OSLO —"));
        assert_eq!(of("LAGOS, Mar 03: The court rose."), Some("LAGOS, Mar 03:"));
        assert_eq!(of("ST. LOUIS, Mo. (AP) - Rain fell."), Some("ST. LOUIS, Mo. (AP) - "));
    }

    #[test]
    fn sentences_that_start_alike() {
        assert_eq!(of("NATO — the alliance — met."), None);
        assert_eq!(of("The mayor — Ms Hill — left."), None);
        assert_eq!(of("EXCLUSIVE: The mayor left."), None);
        assert_eq!(of("Mr Hill: I know nothing."), None);
        assert_eq!(of("The mayor (Labour) — Ms Hill — left early and went home"), None);
    }
}
