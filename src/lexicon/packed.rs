//! A large set of names and words, packed into one array by the build script.
//!
//! A map of a hundred thousand string slices costs megabytes of pointers that the loader has to fix up at every start. Here
//! an entry is four bytes: eight flags and 24 bits of the name's hash, which tell it from any other word but one in ten
//! million. The array is half a megabyte and needs no work.

use super::hash::{hash, part, place};

/// What the letters of the tables mean, in the order of their bits.
pub const FLAGS: &str = "fmscrtbw";

/// A set of names (folded, see [`fold`]), each with its flags.
pub struct Packed {
    /// 24 bits of hash above 8 bits of flags, 0 for none.
    pub slots: &'static [u32],
}

impl Packed {
    /// The flags of a name that is already folded; 0 if it is not in the table.
    pub fn get(&self, name: &str) -> u8 {
        self.slots[slot(self.slots, name).0] as u8
    }
}

/// Free slots for so many names: four of five will be taken, so that all of them are half a megabyte. A word that is not there is told after a
/// dozen slots, which are beside each other.
pub fn slots_for(names: usize) -> Vec<u32> {
    vec![0; names * 5 / 4 + 1]
}

/// Adds flags to a name while the table is built.
pub fn add(name: &str, flags: u8, slots: &mut [u32]) {
    let (at, mark) = slot(slots, name);
    slots[at] |= mark << 8 | u32::from(flags);
}

/// The name's slot or the free one for it, and its mark.
fn slot(slots: &[u32], name: &str) -> (usize, u32) {
    let hash = hash(&[part(name)]);
    let mark = (hash >> 40) as u32;
    (place(slots, hash, |&slot| slot == 0 || slot >> 8 == mark), mark)
}

/// The name in lower case, without diacritics and full stops, with straight apostrophes: what the tables are asked for.
pub fn fold(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    push_folded(name, &mut folded);
    folded
}

/// Adds the folded name to what is there.
pub fn push_folded(name: &str, folded: &mut String) {
    if name.is_ascii() {
        for piece in name.split('.') {
            let start = folded.len();
            folded.push_str(piece);
            folded[start..].make_ascii_lowercase();
        }
        return;
    }
    for c in name.chars() {
        match c {
            '.' => {}
            _ if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
            '’' | '‘' | 'ʼ' | 'ʻ' => folded.push('\''),
            _ => c.to_lowercase().for_each(|c| folded.push_str(plain(c, &mut [0; 4]))),
        }
    }
}

/// A lower-case letter without its diacritics.
fn plain(c: char, buffer: &mut [u8; 4]) -> &str {
    match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ'..='ặ' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ẹ'..='ệ' | 'ə' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => "g",
        'ĥ' | 'ħ' | 'ḥ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ọ'..='ợ' | 'ơ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'ṭ' => "t",
        'þ' => "th",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ'..='ự' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ'..='ỹ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '\u{300}'..='\u{36f}' => "",
        _ => c.encode_utf8(buffer),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_what_spellings_differ_in() {
        assert_eq!(fold("Gödel"), "godel");
        assert_eq!(fold("Łukasz"), "lukasz");
        assert_eq!(fold("O’Neill"), "o'neill");
        assert_eq!(fold("U.S."), "us");
    }

    #[test]
    fn finds_what_was_added_and_nothing_else() {
        let mut slots = slots_for(5);
        for (flags, name) in ["ada", "bo", "cleo", "dan", "eve"].iter().enumerate() {
            add(name, flags as u8 + 1, &mut slots);
        }
        add("bo", 8, &mut slots);
        let table = Packed { slots: slots.leak() };
        assert_eq!((table.get("ada"), table.get("bo"), table.get("eve"), table.get("fay")), (1, 10, 5, 0));
    }
}
