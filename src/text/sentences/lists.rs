//! Lists that are run together in one line, as happens when a page loses its layout: "1. Tea 2. Coffee".

/// Where the items of a list that is run together in one line begin, from the second on: "1. Tea 2. Coffee".
pub fn items(block: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let Some(first) = Marker::at_start(block) else { return found };
    let mut marker = first;
    let mut at = 0;
    while let Some(next) = marker.next() {
        let needle = next.needle();
        let Some(ahead) = block[at..].find(&needle) else { break };
        at += ahead + 1;
        found.push(at);
        marker = next;
    }
    found
}

/// What stands in front of an item of a list.
#[derive(Clone, Copy)]
struct Marker<'a> {
    /// "•" or nothing.
    bullet: &'a str,
    /// White space between bullet and number.
    gap: &'a str,
    number: Number,
    /// ".", ")" or ".)"; nothing after a bullet without a number.
    close: &'a str,
}

#[derive(Clone, Copy)]
enum Number {
    None,
    Digits(u32),
    Letter(u8),
}

impl<'a> Marker<'a> {
    fn at_start(block: &'a str) -> Option<Self> {
        let rest = block.trim_start_matches(is_bullet);
        let bullet = &block[..block.len() - rest.len()];
        let numbered = rest.trim_start();
        let gap = &rest[..rest.len() - numbered.len()];
        let digits = numbered.len() - numbered.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let (number, width) = match numbered.as_bytes() {
            _ if (1..=3).contains(&digits) => (Number::Digits(numbered[..digits].parse().ok()?), digits),
            [letter @ b'a'..=b'z', ..] => (Number::Letter(*letter), 1),
            _ => (Number::None, 0),
        };
        let after = &numbered[width..];
        let close = &after[..after.len() - after.trim_start_matches(['.', ')']).len()];
        if matches!(close, "." | ")" | ".)") && width > 0 && after[close.len()..].starts_with(' ') {
            return Some(Self { bullet, gap, number, close });
        }
        (!bullet.is_empty() && bullet.chars().nth(1).is_none()).then_some(Self {
            bullet,
            gap,
            number: Number::None,
            close: "",
        })
    }

    fn next(self) -> Option<Self> {
        let number = match self.number {
            Number::None => Number::None,
            Number::Digits(n) => Number::Digits(n + 1),
            Number::Letter(l) if l < b'z' => Number::Letter(l + 1),
            Number::Letter(_) => return None,
        };
        Some(Self { number, ..self })
    }

    /// The marker as it stands inside a line.
    fn needle(self) -> String {
        let Self { bullet, gap, close, number } = self;
        match number {
            Number::None => format!(" {bullet}"),
            Number::Digits(n) => format!(" {bullet}{gap}{n}{close} "),
            Number::Letter(l) => format!(" {bullet}{gap}{}{close} ", char::from(l)),
        }
    }
}

/// Whether it stands in front of the items of a list.
pub fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '⁃' | '▪' | '●' | '◦' | '‣' | '■' | '►')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(expected: &str) {
        let starts: Vec<_> = expected.match_indices('|').enumerate().map(|(n, (at, _))| at - n).collect();
        assert_eq!(items(&expected.replace('|', "")), starts);
    }

    #[test]
    fn numbers_letters_and_bullets() {
        check("1. Tea |2. Milk |3. No");
        check("1.) Tea |2.) Milk");
        check("a) tea |b) milk");
        check("• 9. Tea |• 10. Milk");
        check("• Tea |• Milk");
    }

    #[test]
    fn numbers_in_running_text_are_no_items() {
        check("It fell by 1. Then by 2. And so on");
        check("1. Tea for 2 or 3. So it is");
    }
}
