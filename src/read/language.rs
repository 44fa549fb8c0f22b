//! Which language a text is in.

use whichlang::{Lang, detect_language};

/// Bytes of the text that are looked at: enough to be sure, few enough to cost nothing.
const ENOUGH: usize = 300;

/// The ISO 639-1 code of the text's language; `None` where too few words tell.
pub fn detect(text: &str) -> Option<&'static str> {
    let end = (0..=text.len().min(ENOUGH)).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0);
    let start = &text[..end];
    let words = start.split_whitespace().filter(|w| w.chars().any(char::is_alphabetic)).count();
    (words > 3).then(|| code(detect_language(start)))
}

fn code(language: Lang) -> &'static str {
    match language {
        Lang::Ara => "ar",
        Lang::Cmn => "zh",
        Lang::Deu => "de",
        Lang::Eng => "en",
        Lang::Fra => "fr",
        Lang::Hin => "hi",
        Lang::Ita => "it",
        Lang::Jpn => "ja",
        Lang::Kor => "ko",
        Lang::Nld => "nl",
        Lang::Por => "pt",
        Lang::Rus => "ru",
        Lang::Spa => "es",
        Lang::Swe => "sv",
        Lang::Tur => "tr",
        Lang::Vie => "vi",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_told_apart_and_nothing_is_told_from_too_little() {
        assert_eq!(detect("The council will meet again on Thursday evening."), Some("en"));
        assert_eq!(detect("Der Stadtrat trifft sich am Donnerstag wieder."), Some("de"));
        assert_eq!(detect("12 Uhr 30 17 18 19"), None);
        assert_eq!(detect(""), None);
    }
}
