//! Records that were printed as JSON or JSON Lines, read back.

use super::{Error, Problem, encoding, whole};
use crate::record::{Record, SCHEMA_VERSION};
use serde_json::{Deserializer, Value};
use std::io::{self, BufRead};

/// Whether the input begins as printed records do, and not as articles.
///
/// # Errors
/// Those of reading its first bytes.
pub fn holds_records(input: &mut impl BufRead) -> io::Result<bool> {
    let start = input.fill_buf()?;
    let start = start.strip_prefix(encoding::UTF8_MARK).unwrap_or(start).trim_ascii_start();
    let inside = start.strip_prefix(b"[").unwrap_or(start).trim_ascii_start();
    let object = inside.strip_prefix(b"{").map(<[u8]>::trim_ascii_start);
    Ok(object.is_some_and(|object| object.starts_with(b"\"schema_version\"")))
}

/// All records of an input; `name` is the input's, for errors.
///
/// # Errors
/// Where the input cannot be read, or something in it is no record.
pub fn records(input: impl BufRead, name: &str) -> Result<Vec<Record>, Error> {
    let failed = |problem| Error { id: name.to_owned(), line: None, problem };
    let bytes = whole(input, encoding::LONGEST).map_err(failed)?;
    let bytes = bytes.strip_prefix(encoding::UTF8_MARK).unwrap_or(&bytes);
    let mut records = Vec::new();
    for value in Deserializer::from_slice(bytes).into_iter::<Value>() {
        match value.map_err(|error| failed(Problem::NoRecord(error.to_string())))? {
            Value::Array(values) => {
                values.into_iter().try_for_each(|value| record(value).map(|record| records.push(record)))
            }
            value => record(value).map(|record| records.push(record)),
        }
        .map_err(|why| failed(Problem::NoRecord(why)))?;
    }
    Ok(records)
}

/// The record that a value is, or why it is none.
fn record(value: Value) -> Result<Record, String> {
    let id = || value.pointer("/article/id").map_or(String::new(), |id| format!("article {id}: "));
    if let Some(error) = value["error"].as_str() {
        return Err(format!("{}{error}", id()));
    }
    if value["schema_version"] != SCHEMA_VERSION {
        let version = &value["schema_version"];
        return Err(format!("{}schema version {version}, but only {SCHEMA_VERSION} is known", id()));
    }
    let id = id();
    serde_json::from_value(value).map_err(|error| format!("{id}{error}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{extract, read};

    fn printed() -> String {
        let article = read::text("a", "Greta Okafor opposes “the merger”, she said.".to_owned());
        serde_json::to_string(&extract(&article)).unwrap()
    }

    fn read_back(json: &str) -> Result<Vec<Record>, String> {
        records(json.as_bytes(), "in").map_err(|error| error.to_string())
    }

    #[test]
    fn one_record_lines_and_arrays_are_read() {
        let one = printed();
        let record = read_back(&one).unwrap().pop().unwrap();
        assert_eq!(serde_json::to_string(&record).unwrap(), one);
        assert_eq!(read_back(&format!("{one}\n{one}\n")).unwrap(), [record.clone(), record.clone()]);
        assert_eq!(read_back(&format!("\u{feff}[{one},\n {one}]")).unwrap(), [record.clone(), record]);
    }

    #[test]
    fn records_are_known_by_their_start() {
        let begins = |start: &str| holds_records(&mut start.as_bytes()).unwrap();
        assert!(begins(&printed()) && begins("[\n  {\n \"schema_version\": 1"));
        assert!(!begins("{\"id\":\"a\",\"text\":\"\"}") && !begins("“Schema_version”, he said.") && !begins(""));
    }

    #[test]
    fn what_is_no_record_is_told() {
        for (json, why) in [
            (r#"{"schema_version":1,"article":{"id":"b"},"error":"no text"}"#, "article \"b\": no text"),
            (r#"{"schema_version":2}"#, "schema version 2"),
            (r#"{"schema_version":1}"#, "missing field `article`"),
            (r#"{"schema_version":"#, "EOF"),
        ] {
            let error = read_back(json).unwrap_err();
            assert!(error.contains(why), "{error}");
        }
    }
}
