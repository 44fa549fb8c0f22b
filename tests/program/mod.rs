//! Running the program from outside.
#![allow(dead_code, reason = "not every test file uses all of it")]

#[path = "../schema/mod.rs"]
mod schema;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How a run of the program ended.
pub struct Ended {
    pub status: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ended {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|e| panic!("{e}: {}", self.out))
    }

    pub fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"))).collect()
    }

    /// That it failed with one line on standard error with these words in it.
    pub fn failed_with(&self, words: &[&str]) {
        assert_eq!(self.status, Some(2), "{}", self.err);
        assert_eq!(self.err.lines().count(), 1, "{}", self.err);
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in {:?}", self.err);
        }
    }
}

pub fn claims(args: &[&str], stdin: &[u8]) -> Ended {
    let mut child = Command::new(env!("CARGO_BIN_EXE_claims"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that ends without reading all closes the pipe.
    let _ = child.stdin.take().unwrap().write_all(stdin);
    let ended = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let ended = Ended { status: ended.status.code(), out: text(ended.stdout), err: text(ended.stderr) };
    check_records(&ended.out);
    ended
}

/// That every record in what was printed, if it is JSON, is as the schema says.
fn check_records(out: &str) {
    for value in serde_json::Deserializer::from_str(out).into_iter().map_while(Result::<Value, _>::ok) {
        if value.get("schema_version").or(value.pointer("/0/schema_version")).is_some() {
            schema::check(&value);
        }
    }
}

/// An empty directory for one test.
pub fn directory(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).unwrap();
    path
}

/// A file in a directory of its own, as an argument.
pub fn file(test: &str, name: &str, bytes: &[u8]) -> String {
    let path = directory(test).join(name);
    fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}
