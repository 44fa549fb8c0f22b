//! What every printed record must be, by the program's own schema.

use jsonschema::Validator;
use news_claims::write;
use serde_json::Value;
use std::sync::LazyLock;

static SCHEMA: LazyLock<Validator> = LazyLock::new(|| {
    let mut schema = Vec::new();
    write::schema(&mut schema).unwrap();
    jsonschema::draft202012::new(&serde_json::from_slice(&schema).unwrap()).unwrap()
});

/// That a record, an error in its place, or each of an array of them, is what the schema says.
pub fn check(printed: &Value) {
    let records = printed.as_array().map_or(std::slice::from_ref(printed), Vec::as_slice);
    for record in records {
        let wrong: Vec<String> =
            SCHEMA.iter_errors(record).map(|error| format!("{error} at {}", error.instance_path())).collect();
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
