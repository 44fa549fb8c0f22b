//! Bytes → text: a byte-order mark says how, else UTF-8 where it is valid, else windows-1252.

use super::Problem;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The byte-order mark of UTF-8.
pub const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text, without its byte-order mark.
pub fn decode(mut bytes: Vec<u8>) -> Result<String, Problem> {
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
        Err(error) => WINDOWS_1252.decode_without_bom_handling(error.as_bytes()).0.into_owned(),
    })
}

/// Spans are 32 bits wide.
pub fn short_enough(text: String) -> Result<String, Problem> {
    if u32::try_from(text.len()).is_ok() { Ok(text) } else { Err(Problem::TooLong) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> String {
        decode(bytes.to_vec()).unwrap()
    }

    #[test]
    fn a_mark_is_dropped_and_obeyed() {
        assert_eq!(decoded(b"\xEF\xBB\xBFcaf\xC3\xA9"), "café");
        assert_eq!(decoded(b"\xFF\xFEh\0i\0"), "hi");
        assert_eq!(decoded(b"\xFE\xFF\0h\0i"), "hi");
        assert!(matches!(decode(b"\xFF\xFEh\0\0\xD8i\0".to_vec()), Err(Problem::Undecodable("UTF-16LE"))));
        assert!(matches!(decode(b"\xEF\xBB\xBF\xE9".to_vec()), Err(Problem::Undecodable("UTF-8"))));
    }

    #[test]
    fn what_is_not_utf8_is_windows_1252() {
        assert_eq!(decoded(b"caf\xE9 \x93so\x94"), "café “so”");
    }

    #[test]
    fn nul_bytes_are_no_text() {
        assert!(matches!(decode(b"ab\0c".to_vec()), Err(Problem::Binary(2))));
    }
}
