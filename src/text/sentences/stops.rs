//! Stops and straight double marks, as bytes.

use super::Stop;

/// Bytes that a stop or a straight double mark begins with.
pub(super) static MAY_STOP: [bool; 256] = {
    let mut table = [false; 256];
    let first = [b'.', b'!', b'?', b'"', b'\'', 0xE2, 0xE3, 0xEF, 0xE0, 0xD8, 0xDB];
    let mut i = 0;
    while i < first.len() {
        table[first[i] as usize] = true;
        i += 1;
    }
    table
};

/// The length of a straight double mark, which is also written as two single ones.
pub(super) fn straight_mark(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [b'"', ..] => Some(1),
        [b'\'', b'\'', ..] => Some(2),
        _ => None,
    }
}

/// The stop that begins at a byte, and how many bytes it has.
pub(super) fn stop_at(bytes: &[u8], at: usize) -> Option<(Stop, usize)> {
    Some(match bytes.get(at..)? {
        [b'.', b'.', b'.', ..] => (Stop::Ellipsis, 3),
        [b'.', ..] => (Stop::Full, 1),
        [b'!' | b'?', ..] => (Stop::Cry, 1),
        [0xE2, 0x80, 0xA6, ..] => (Stop::Ellipsis, 3),
        [0xE2, 0x80, 0xBC | 0xBD, ..] | [0xE2, 0x81, 0x87..=0x89, ..] => (Stop::Cry, 3),
        [0xE3, 0x80, 0x82, ..] | [0xEF, 0xBC, 0x81 | 0x9F, ..] | [0xEF, 0xBD, 0xA1, ..] => (Stop::Wide, 3),
        [0xE0, 0xA5, 0xA4 | 0xA5, ..] => (Stop::Wide, 3),
        [0xD8, 0x9F, ..] | [0xDB, 0x94, ..] => (Stop::Cry, 2),
        _ => return None,
    })
}

/// Whether the full stop at `at` ends its sentence and an ellipsis begins the next one: "left. ... She".
pub(super) fn is_followed_by_omission(bytes: &[u8], at: usize) -> bool {
    let glued = at > 0 && !bytes[at - 1].is_ascii_whitespace() && bytes[at - 1] != b'.';
    let rest = &bytes[at + 1..];
    let width = OMISSIONS.iter().find(|o| rest.starts_with(o)).map(|o| o.len());
    glued && width.is_some_and(|w| rest.get(w) == Some(&b' ') && begins_word(rest, w + 1))
}

/// An ellipsis as it stands apart.
pub(super) const OMISSIONS: [&[u8]; 3] = [b" ...", b" . . .", " …".as_bytes()];

/// Whether a letter or digit stands at a byte.
pub(super) fn begins_word(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || (*b >= 0x80 && *b != 0xE2))
}
