//! The form of the record as JSON Schema, from the very types that are printed.

use super::indent;
use crate::record::{Failure, Record};
use schemars::generate::SchemaSettings;
use std::io::{self, Write};

/// What `claims extract` prints for an article: its record, or why there is none.
#[derive(schemars::JsonSchema)]
#[schemars(untagged, title = "Record of an article")]
#[expect(dead_code, reason = "only its form is asked for")]
enum Printed {
    Record(Box<Record>),
    Failure(Failure),
}

/// Prints the JSON Schema (draft 2020-12) of a record.
///
/// # Errors
/// Those of the output.
pub fn schema(out: &mut impl Write) -> io::Result<()> {
    let schema = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Printed>();
    indent::write(out, &serde_json::to_vec(&schema)?, 0)?;
    out.write_all(b"\n")
}
