//! Ids that are unique in an article and do not depend on where things stand.

use crate::maps::Map;

/// The ids given so far, of one kind of thing.
#[derive(Default)]
pub struct Ids {
    /// Every id given → how often it was asked for.
    given: Map<String, u32>,
}

impl Ids {
    /// The name in lower-case ASCII letters and digits with hyphens: `friedrich-merz`; for the next of the same name
    /// `friedrich-merz-2`. A name without any Latin letter or digit gets `e` and a hash.
    pub fn slug(&mut self, name: &str) -> String {
        let mut slug = String::with_capacity(name.len());
        for c in name.chars() {
            if c.is_ascii_alphanumeric() {
                slug.push(c.to_ascii_lowercase());
                continue;
            }
            match latin(c) {
                "" if c.is_alphanumeric() || matches!(c, '\'' | '’' | '.') => {}
                "" if slug.is_empty() || slug.ends_with('-') => {}
                "" => slug.push('-'),
                letters => slug.push_str(letters),
            }
        }
        slug.truncate(slug.trim_end_matches('-').len());
        if slug.is_empty() {
            slug = format!("e{:08x}", fnv([name].into_iter(), 1));
        }
        let numbered = |times| format!("{slug}-{times}");
        self.unique(&slug, numbered)
    }

    /// A letter and eight hexadecimal digits of a hash over the parts; parts that come again get a hash that counts them.
    pub fn hash<'t>(&mut self, letter: char, parts: impl Iterator<Item = &'t str> + Clone) -> String {
        let hashed = |times| format!("{letter}{:08x}", fnv(parts.clone(), times));
        self.unique(&hashed(1), hashed)
    }

    /// The first that is free of `first`, `nth(2)`, `nth(3)` …
    fn unique(&mut self, first: &str, nth: impl Fn(u32) -> String) -> String {
        let Some(&given) = self.given.get(first) else {
            self.given.insert(first.to_owned(), 1);
            return first.to_owned();
        };
        let mut times = given + 1;
        let mut id = nth(times);
        while self.given.contains_key(&id) {
            times += 1;
            id = nth(times);
        }
        self.given.insert(first.to_owned(), times);
        self.given.insert(id.clone(), 1);
        id
    }
}

/// The 64-bit FNV-1a hash (Fowler, Noll, Vo) of the parts and a number, folded to 32 bits: the same on every machine and in
/// every version.
fn fnv<'t>(parts: impl Iterator<Item = &'t str>, times: u32) -> u32 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |bytes: &[u8]| {
        for &byte in bytes {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
    };
    for part in parts {
        add(part.as_bytes());
        // No byte of UTF-8 text: it keeps the parts apart.
        add(&[0xFF]);
    }
    add(&times.to_le_bytes());
    (hash >> 32) as u32 ^ hash as u32
}

/// The ASCII letters for a Latin letter with a mark, or none.
fn latin(c: char) -> &'static str {
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ạ'..='ặ' => "a",
        'Æ' | 'æ' => "ae",
        'Ç' | 'ç' | 'Ć'..='č' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ə' | 'ə' | 'Ẹ'..='ệ' => "e",
        'Ĝ'..='ģ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ỉ'..='ị' => "i",
        'Ĵ' | 'ĵ' => "j",
        'Ķ'..='ĸ' => "k",
        'Ĺ'..='ł' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ŋ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ơ' | 'ơ' | 'Ọ'..='ợ' => "o",
        'Œ' | 'œ' => "oe",
        'Ŕ'..='ř' => "r",
        'ß' | 'ẞ' => "ss",
        'Ś'..='š' | 'Ș' | 'ș' => "s",
        'Ţ'..='ŧ' | 'Ț' | 'ț' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ư' | 'ư' | 'Ụ'..='ự' => "u",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ'..='ỹ' => "y",
        'Ź'..='ž' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain_ascii() {
        let mut ids = Ids::default();
        assert_eq!(ids.slug("Recep Tayyip Erdoğan"), "recep-tayyip-erdogan");
        assert_eq!(ids.slug("Łukasz O’Brien-Nguyễn, Jr."), "lukasz-obrien-nguyen-jr");
        assert_eq!(ids.slug("Caliber.Az"), "caliberaz");
        assert_eq!(ids.slug("“U.S.”"), "us");
    }

    #[test]
    fn the_second_of_a_name_gets_a_number() {
        let mut ids = Ids::default();
        assert_eq!(ids.slug("Kim"), "kim");
        assert_eq!(ids.slug("Kim 2"), "kim-2");
        assert_eq!(ids.slug("KIM"), "kim-3");
        assert_eq!(ids.slug("Kim 2"), "kim-2-2");
    }

    #[test]
    fn names_in_other_scripts_get_a_hash() {
        let mut ids = Ids::default();
        let (first, other) = (ids.slug("東京"), ids.slug("大阪"));
        assert!(first.len() == 9 && first.starts_with('e') && first != other, "{first} {other}");
    }

    #[test]
    fn hashes_keep_their_parts_apart_and_count_what_comes_again() {
        let mut ids = Ids::default();
        let first = ids.hash('c', ["ab", "c"].into_iter());
        assert_ne!(first, ids.hash('c', ["a", "bc"].into_iter()));
        let again = ids.hash('c', ["ab", "c"].into_iter());
        assert_ne!(first, again);
        let mut others = Ids::default();
        assert_eq!(first, others.hash('c', ["ab", "c"].into_iter()));
        assert_eq!(again, others.hash('c', ["ab", "c"].into_iter()));
    }
}
