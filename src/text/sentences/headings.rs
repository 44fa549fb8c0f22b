//! What is no sentence but runs into one: a heading in capitals, and the sign-off of who wrote the text.

/// Where a heading in capitals ends that runs into the text below it: "FARMERS ASK FOR RAIN The farmers of Kent …".
pub fn heading_end(block: &str) -> Option<usize> {
    const SHORTEST: usize = 4;
    const LONGEST: usize = 30;
    let capitals = |word: &str| word.contains(char::is_uppercase) && !word.contains(char::is_lowercase);
    let heading = block.split_whitespace().take(LONGEST).take_while(|word| capitals(word)).count();
    let mut below = block.split_whitespace().skip(heading);
    let opens = |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let first = below.next().filter(|word| heading >= SHORTEST && opens(word))?;
    let runs_on = below.next()?.starts_with(char::is_lowercase);
    runs_on.then(|| first.as_ptr() as usize - block.as_ptr() as usize)
}

/// Whether what follows a stop is no sentence but says who wrote it: "ann@paper.example", "al/bk (Reuters, AP)".
pub fn is_sign_off(ahead: &str) -> bool {
    let (word, rest) = ahead.split_once(char::is_whitespace).unwrap_or((ahead, ""));
    let initials = |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase());
    let address = |(name, host): (&str, &str)| !name.is_empty() && host.contains('.');
    let agency = rest.strip_prefix('(').is_some_and(|name| name.starts_with(char::is_alphabetic));
    word.split_once('@').is_some_and(address) || agency && word.split('/').all(initials) && word.contains('/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_in_capitals_ends_where_prose_begins() {
        assert_eq!(heading_end("FARMERS ASK FOR RAIN The farmers of Kent asked for it."), Some(21));
        assert_eq!(heading_end("FARMERS ASK FOR RAIN AND SUN"), None);
        assert_eq!(heading_end("UN and WHO The rest is silence."), None);
    }

    #[test]
    fn who_wrote_it_is_no_sentence() {
        assert!(is_sign_off("ann.lee@paper.example"));
        assert!(is_sign_off("al/bk (Reuters, AP)"));
        assert!(!is_sign_off("and/or (2) of them"));
        assert!(!is_sign_off("it was late"));
    }
}
