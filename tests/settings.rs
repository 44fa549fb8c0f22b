//! `claims.toml` from outside: where it is found, what stands over it, own words, and what is said of a bad one.

mod program;

use program::{Ended, claims, directory};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const TEXT: &str = "The court okayed the plan.";

/// A run in a directory below one with these settings.
fn run(test: &str, settings: &str, args: &[&str], environment: &[(&str, &str)]) -> Ended {
    let root = directory(test);
    fs::write(root.join("claims.toml"), settings).unwrap();
    let below = root.join("a/b");
    fs::create_dir_all(&below).unwrap();
    fs::write(below.join("a.txt"), TEXT).unwrap();
    let ended = Command::new(env!("CARGO_BIN_EXE_claims"))
        .args(args)
        .current_dir(&below)
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ended { status: ended.status.code(), out: text(ended.stdout), err: text(ended.stderr) }
}

const EXTRACT: &[&str] = &["extract", "a.txt"];

#[test]
fn flags_stand_over_the_environment_and_that_over_the_file() {
    let settings = "[options]\nto = \"markdown\"\n";
    assert!(run("file", settings, EXTRACT, &[]).out.starts_with("# a.txt"));
    assert_eq!(run("environment", settings, EXTRACT, &[("CLAIMS_TO", "jsonl")]).lines().len(), 1);
    let flag = run("flag", settings, &["extract", "-t", "json", "a.txt"], &[("CLAIMS_TO", "jsonl")]);
    assert!(flag.out.starts_with("{\n"), "{}", flag.out);
}

#[test]
fn several_values_are_a_list_or_one_string() {
    for only in ["[\"claims\", \"quotes\"]", "\"claims,quotes\""] {
        let record =
            run("list", &format!("[options]\nonly = {only}\n[words.cues]\nokay = \"approve\"\n"), EXTRACT, &[]).json();
        assert_eq!((record["claims"].as_array().unwrap().len(), &record["speakers"]), (1, &Value::Array(Vec::new())));
    }
}

#[test]
fn a_default_holds_for_the_commands_that_take_it() {
    let ended = run("takes", "[options]\noffsets = \"none\"\n", &["sentences", "a.txt"], &[]);
    assert_eq!(ended.lines()[0]["sentences"], serde_json::json!([[0, 26]]));
}

#[test]
fn own_words_are_found_upwards_and_can_be_left_out() {
    let settings = "[words.cues]\nokay = \"approve\"\n";
    let decrees = |args: &[&str]| {
        let record = run("upwards", settings, args, &[]).json();
        let decrees = record["claims"].as_array().unwrap().iter().filter(|claim| claim["kind"] == "decree");
        decrees.map(|claim| claim["act"].clone()).collect::<Vec<Value>>()
    };
    assert_eq!(decrees(EXTRACT), ["okay"]);
    assert!(decrees(&["extract", "--no-config", "a.txt"]).is_empty());
}

#[test]
fn another_file_can_be_named() {
    let path = program::file("named", "own.toml", b"[words.cues]\nokay = \"approve\"\n");
    let ended = run("other", "", &["extract", "--config", &path, "a.txt"], &[]);
    assert_eq!(ended.json()["claims"][0]["act"], "okay");
    claims(&["extract", "--config", "/nowhere.toml"], b"").failed_with(&["/nowhere.toml", "cannot be read"]);
}

#[test]
fn own_words_show_in_explanations() {
    let ended = run("explained", "[words.cues]\nokay = \"approve\"\n", &["explain", "a.txt"], &[]);
    assert!(ended.out.contains("okayed/VBD/approve"), "{}", ended.out);
}

#[test]
fn a_bad_file_is_told_with_line_column_and_what_was_expected() {
    for (settings, words) in [
        ("[options]\nofsets = \"none\"\n", &["claims.toml:2:1", "ofsets", "did you mean `offsets`?"][..]),
        ("[options]\nto = \"markdwn\"\n", &["claims.toml:2:6", "markdwn", "`jsonl`", "did you mean `markdown`?"]),
        ("[options]\nmin-confidence = 7\n", &["claims.toml:2:18", "`7`", "a number from 0 to 1 is expected"]),
        ("[words]\ntitle = []\n", &["claims.toml:2:1", "did you mean `titles`?"]),
        ("[words]\ntitles = \"reeve\"\n", &["claims.toml:2:10", "expected a sequence"]),
        ("[words.cues]\nokay = \"chase\"\n", &["claims.toml:2:8", "expected a cue verb", "\"complain\""]),
        ("[words.cues]\n\"kick off\" = \"say\"\n", &["claims.toml:2:1", "one word", "kick off"]),
        ("[[words.people]]\nalias = []\n", &["claims.toml:2:1", "did you mean `aliases`?"]),
        ("[words\n", &["claims.toml:1:7", "expected"]),
    ] {
        run("bad", settings, EXTRACT, &[]).failed_with(words);
    }
}

#[test]
fn a_bad_variable_is_told() {
    run("variable", "", EXTRACT, &[("CLAIMS_OFFSETS", "bits")]).failed_with(&["CLAIMS_OFFSETS", "bits", "`bytes`"]);
}

#[test]
fn the_settings_of_the_readme_are_good() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let settings = readme.split("```toml\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(run("readme", settings, &["extract", "-t", "json", "a.txt"], &[]).status, Some(0));
}

/// What `fuzz/` begins with, and what was found there.
#[test]
fn any_file_is_taken_or_told_in_one_line() {
    for seed in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/seeds/settings")).unwrap() {
        let seed = seed.unwrap().path();
        let seed = seed.to_str().unwrap();
        let ended = claims(&["extract", "--config", seed, seed], b"");
        if ended.status != Some(0) {
            ended.failed_with(&[seed]);
        }
    }
}
