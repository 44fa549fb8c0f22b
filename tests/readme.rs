//! What the README shows is what the program prints: the commands of its `console` blocks are run, one after the other, beside the
//! fixtures. `CLAIMS_BLESS=1` writes their outputs anew.
#![cfg(unix)]

mod program;

use program::directory;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;
use std::{env, fs};

/// Is in a block that nobody can run without their hands.
const BY_HAND: &str = "\n^C\n";

/// Stands for the rest of an output.
const REST: &str = "…";

#[test]
fn the_outputs_are_those_of_now() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let directory = directory("readme");
    symlink(root.join("fixtures"), directory.join("fixtures")).unwrap();
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    let shown: Vec<&str> = readme.split("```").collect();
    let print = |part: &&str| match part.split_once('\n') {
        Some(("console", block)) if !block.contains(BY_HAND) => format!("console\n{}", run(block, &directory)),
        Some(("json", claim)) => format!("json\n{}", claim_like(claim, &directory)),
        _ => (*part).to_owned(),
    };
    let now: Vec<String> = shown.iter().map(print).collect();
    assert!(shown.iter().filter(|part| part.starts_with("console\n")).count() > 5, "the blocks are not found");
    if env::var_os("CLAIMS_BLESS").is_some() {
        fs::write(root.join("README.md"), now.join("```")).unwrap();
        return;
    }
    for (shown, now) in shown.iter().zip(&now) {
        assert_eq!(shown, now, "CLAIMS_BLESS=1 writes what is printed now:\n{now}");
    }
}

/// The block with what its commands print now; of an output that ends with [`REST`], as many lines as it shows.
fn run(block: &str, directory: &Path) -> String {
    let mut printed = String::new();
    for shown in block.strip_prefix("$ ").expect("a block begins with a command").split("\n$ ") {
        let (command, output) = shown.split_once('\n').unwrap_or((shown, ""));
        printed.extend(["$ ", command, "\n"]);
        let now = sh(command, directory);
        match output.trim_end().strip_suffix(REST) {
            Some(start) => {
                printed.extend(now.split_inclusive('\n').take(start.lines().count()));
                printed.extend([REST, "\n"]);
            }
            None => printed.push_str(&now),
        }
    }
    printed
}

/// What a command prints to both outputs.
fn sh(command: &str, directory: &Path) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_claims")).parent().unwrap();
    let path = env::join_paths([program.to_owned()].into_iter().chain(env::split_paths(&env::var_os("PATH").unwrap())));
    let ended = Command::new("sh")
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(directory)
        .env("PATH", path.unwrap())
        .output()
        .unwrap();
    String::from_utf8(ended.stdout).unwrap()
}

/// The claim of the article's record that has the same id.
fn claim_like(claim: &str, directory: &Path) -> String {
    let id = claim.lines().nth(1).expect("a claim begins with its id");
    let record = sh("claims extract fixtures/articles/troops.txt", directory);
    let (_, behind) = record.split_once(id).expect("the claim is in the record");
    let (inside, _) = behind.split_once("\n    }").expect("the claim has an end");
    format!("{{\n{id}{}\n}}\n", inside.replace("\n    ", "\n"))
}
