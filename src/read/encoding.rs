//! Bytes → text: a byte-order mark says how, else UTF-8 where it is valid, else what a page declares, else windows-1252.

use super::Problem;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The byte-order mark of UTF-8.
pub const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text, without its byte-order mark. `declared` is the encoding of what is not UTF-8, where the input declares one.
pub fn decode(mut bytes: Vec<u8>, declared: Option<&'static Encoding>) -> Result<String, Problem> {
    let marked = Encoding::for_bom(&bytes);
    if let Some((encoding, mark)) = marked.filter(|(encoding, _)| *encoding != UTF_8) {
        let text = encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]);
        return short_enough(text.ok_or(Problem::Undecodable(encoding.name()))?.into_owned());
    }
    if let Some(offset) = memchr::memchr(0, &bytes) {
        return Err(Problem::Binary(offset));
    }
    if let Some((_, mark)) = marked {
        bytes.drain(..mark);
    }
    short_enough(match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(_) if marked.is_some() => return Err(Problem::Undecodable(UTF_8.name())),
        Err(error) => declared.unwrap_or(WINDOWS_1252).decode_without_bom_handling(error.as_bytes()).0.into_owned(),
    })
}

/// How far into a page its encoding may be declared, by the standard; some pages need more.
#[cfg(feature = "html")]
const DECLARED_WITHIN: usize = 4096;

/// The encoding that a page declares: `<meta charset="…">` or within the `content` of another `<meta>`.
#[cfg(feature = "html")]
pub fn declared(page: &[u8]) -> Option<&'static Encoding> {
    let start = page[..page.len().min(DECLARED_WITHIN)].to_ascii_lowercase();
    let at = memchr::memmem::find(&start, b"charset")? + b"charset".len();
    let value = start[at..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let value = value.strip_prefix(b"\"").or_else(|| value.strip_prefix(b"'")).unwrap_or(value);
    let end = value.iter().position(|b| !b.is_ascii_alphanumeric() && !b"-_:.".contains(b)).unwrap_or(value.len());
    // What was read as ASCII so far is not UTF-16.
    Encoding::for_label(&value[..end]).filter(|encoding| encoding.is_ascii_compatible())
}

/// No article is longer, in bytes: spans are 32 bits wide.
pub const LONGEST: u64 = u32::MAX as u64;

/// A text that is not too long.
pub fn short_enough(text: String) -> Result<String, Problem> {
    if text.len() as u64 <= LONGEST { Ok(text) } else { Err(Problem::TooLong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> String {
        decode(bytes.to_vec(), None).unwrap()
    }

    #[test]
    fn a_mark_is_dropped_and_obeyed() {
        assert_eq!(decoded(b"\xEF\xBB\xBFcaf\xC3\xA9"), "café");
        assert_eq!(decoded(b"\xFF\xFEh\0i\0"), "hi");
        assert_eq!(decoded(b"\xFE\xFF\0h\0i"), "hi");
        assert!(matches!(decode(b"\xFF\xFEh\0\0\xD8i\0".to_vec(), None), Err(Problem::Undecodable("UTF-16LE"))));
        assert!(matches!(decode(b"\xEF\xBB\xBF\xE9".to_vec(), None), Err(Problem::Undecodable("UTF-8"))));
    }

    #[test]
    fn what_is_not_utf8_is_windows_1252() {
        assert_eq!(decoded(b"caf\xE9 \x93so\x94"), "café “so”");
    }

    #[cfg(feature = "html")]
    #[test]
    fn a_page_declares_its_encoding() {
        let name = |page: &[u8]| declared(page).map(Encoding::name);
        assert_eq!(name(b"<meta charset=\"ISO-8859-2\">"), Some("ISO-8859-2"));
        assert_eq!(name(b"<META content='text/html; charset = Shift_JIS'>"), Some("Shift_JIS"));
        assert_eq!(name(b"<meta charset=utf-16le>"), None);
        assert_eq!(name(b"<meta charset=nonsense>"), None);
        assert_eq!(decode(b"\xB3\xF3d\xBC".to_vec(), declared(b"<meta charset=iso-8859-2>")).unwrap(), "łódź");
    }

    #[test]
    fn nul_bytes_are_no_text() {
        assert!(matches!(decode(b"ab\0c".to_vec(), None), Err(Problem::Binary(2))));
    }
}
