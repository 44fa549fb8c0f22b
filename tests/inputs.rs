//! What the program reads, from outside: formats, directories, compressed files, and runs that are interrupted.

mod program;

use flate2::write::GzEncoder;
use program::{Ended, claims, directory, file};
use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

const PAGE: &str = "<!DOCTYPE html><title>Mill to close - The Daily</title><h1>Mill to close</h1>
<p>The mill will close in spring, <b>Ms Adeyemi</b> said on Monday.<aside>Sign up</aside>";

const SENTENCE: &str = "The mill will close in spring, Ms Adeyemi said on Monday.";

fn ids(ended: &Ended) -> Vec<String> {
    ended.lines().iter().map(|record| record["article"]["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_page_is_known_by_its_start_and_its_offsets_are_into_its_text() {
    let record = claims(&["extract"], PAGE.as_bytes()).json();
    assert_eq!(record["article"]["title"], serde_json::json!({"text": "Mill to close", "spans": [[0, 13]]}));
    assert_eq!(record["claims"][0]["source"], serde_json::json!({"text": "Ms Adeyemi", "spans": [[46, 56]]}));
}

#[test]
fn formats_are_known_by_names() {
    for (name, bytes) in
        [("a.htm", "<p>A <i>mill</i>"), ("a.MD", "A *mill*"), ("a.txt", "A mill"), ("a.html.gz", "<p>A mill")]
    {
        let path = file("formats", name, bytes.as_bytes());
        assert_eq!(claims(&["extract", &path], b"").json()["article"]["words"], 2, "{name}");
    }
}

#[test]
fn a_name_can_be_overruled() {
    let path = file("overruled", "a.html", b"A < mill & a quay");
    assert_eq!(claims(&["extract", "-f", "text", &path], b"").json()["article"]["words"], 4);
}

#[test]
fn a_stated_title_that_is_not_in_the_text_has_no_place_in_it() {
    let line = serde_json::json!({"id": "a", "title": "Mill news", "text": SENTENCE}).to_string();
    let title = |unit| {
        claims(&["extract", "-t", "jsonl", "--offsets", unit], line.as_bytes()).lines()[0]["article"]["title"].clone()
    };
    assert_eq!(title("chars"), serde_json::json!({"text": "Mill news", "spans": []}));
    assert_eq!(title("none"), serde_json::json!({"text": "Mill news"}));
}

/// A directory with articles and other files.
fn archive(test: &str) -> String {
    let root = directory(test);
    fs::create_dir_all(root.join("b")).unwrap();
    fs::create_dir_all(root.join(".hidden")).unwrap();
    for name in ["c.txt", "b/z.md", "b/a.html", ".hidden/d.txt", "photo.jpg"] {
        fs::write(root.join(name), SENTENCE).unwrap();
    }
    root.to_str().unwrap().to_owned()
}

#[test]
fn a_directory_is_read_in_order_without_what_is_hidden() {
    let root = archive("walk");
    let ended = claims(&["extract", "-t", "jsonl", &root], b"");
    assert_eq!((ended.status, ended.err.as_str()), (Some(0), ""));
    assert_eq!(ids(&ended), ["b/a.html", "b/z.md", "c.txt"].map(|name| format!("{root}/{name}")));
}

#[test]
fn patterns_choose_files_in_directories_only() {
    let root = archive("globs");
    let found = |args: &[&str]| ids(&claims(&[&["extract", "-t", "jsonl"], args].concat(), b""));
    assert_eq!(found(&[&root, "--glob", "*.jpg"]), [format!("{root}/photo.jpg")]);
    assert_eq!(found(&[&root, "--glob", "!b/**"]), [format!("{root}/c.txt")]);
    assert_eq!(found(&[&format!("{root}/c.txt"), "--glob", "*.jpg"]), [format!("{root}/c.txt")]);
}

#[test]
fn a_pattern_that_is_none_is_told() {
    claims(&["extract", ".", "--glob", "a["], b"").failed_with(&["--glob a["]);
}

#[test]
fn a_directory_without_articles_is_told() {
    let root = directory("no_articles");
    claims(&["extract", root.to_str().unwrap()], b"").failed_with(&["no_articles", "no articles in it", "--glob"]);
}

#[test]
fn a_bad_file_does_not_stop_the_others() {
    let root = archive("bad_file");
    fs::write(Path::new(&root).join("b/m.txt"), b"PK\0").unwrap();
    let ended = claims(&["extract", "-t", "jsonl", &root], b"");
    ended.failed_with(&["b/m.txt", "NUL byte", "give plain text"]);
    assert_eq!(ids(&ended).len(), 3);
}

#[test]
fn elements_too_deep_are_told() {
    let page = format!("<html>{}", "<div>".repeat(5000));
    claims(&["extract"], page.as_bytes()).failed_with(&["standard input", "too deep", "give the article's text"]);
}

#[test]
fn compressed_lines_are_read_from_files_and_pipes() {
    let line = serde_json::json!({"id": "a", "text": SENTENCE}).to_string() + "\n";
    let plain = claims(&["extract", "-t", "jsonl"], line.as_bytes());
    let mut gzip = GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(line.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let zstd = ruzstd::encoding::compress_to_vec(line.as_bytes(), ruzstd::encoding::CompressionLevel::Fastest);
    assert_eq!(claims(&["extract", "-t", "jsonl"], &gzip).out, plain.out);
    let path = file("zstd", "a.jsonl.zst", &zstd);
    assert_eq!(claims(&["extract", "-t", "jsonl", &path], b"").out, plain.out);
    claims(&["extract", "-t", "jsonl"], &gzip[..gzip.len() - 9]).failed_with(&["standard input", "cannot be read"]);
}

#[test]
fn quiet_tells_errors_only_and_verbose_what_is_read() {
    let path = file("loudness", "a.txt", b"");
    assert_eq!(claims(&["extract", "-q", &path], b"").err, "");
    assert_eq!(claims(&["extract", &path], b"").err.lines().count(), 1);
    assert!(claims(&["-v", "extract", &path], b"").err.contains("a.txt: reading"));
    claims(&["extract", "-q", "/nowhere.txt"], b"").failed_with(&["/nowhere.txt"]);
}

/// Lines that fill a batch each, of little to do.
fn lines(count: usize) -> String {
    let room = "\n".repeat(1 << 20);
    (0..count).map(|at| serde_json::json!({"id": at, "text": format!("{SENTENCE}{room}")}).to_string() + "\n").collect()
}

/// Runs the program on the first lines, and once it has written something does what ends it.
fn interrupted(output: &Path, lines: &str, end: impl FnOnce(&mut std::process::Child)) -> std::process::Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_claims"))
        .args(["extract", "-t", "jsonl", "-o", output.to_str().unwrap()])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(lines.as_bytes()).unwrap();
    while fs::metadata(part(output)).map_or(0, |part| part.len()) == 0 {
        thread::sleep(Duration::from_millis(10));
    }
    end(&mut child);
    // One line more, so that it sees what was asked of it.
    let _ = stdin.write_all(b"{\"id\":\"last\",\"text\":\"\"}\n");
    drop(stdin);
    child.wait_with_output().unwrap()
}

fn part(output: &Path) -> String {
    format!("{}.part", output.display())
}

fn resume(output: &Path, lines: &str) -> Ended {
    claims(&["extract", "-t", "jsonl", "--resume", "-o", output.to_str().unwrap()], lines.as_bytes())
}

#[test]
fn a_run_that_was_killed_is_gone_on_with() {
    let (lines, output) = (lines(4), directory("killed").join("out.jsonl"));
    interrupted(&output, &lines, |child| child.kill().unwrap());
    assert!(!output.exists());
    // As if the end had torn a line.
    let mut torn = fs::File::options().append(true).open(part(&output)).unwrap();
    torn.write_all(b"{\"schema_version\":1,\"art").unwrap();
    let ended = resume(&output, &lines);
    assert_eq!((ended.status, ended.err.as_str()), (Some(0), ""));
    assert_eq!(fs::read_to_string(&output).unwrap(), claims(&["extract", "-t", "jsonl"], lines.as_bytes()).out);
    assert!(!Path::new(&part(&output)).exists());
}

#[cfg(unix)]
#[test]
fn a_signal_ends_it_behind_the_line_in_hand_and_says_how_to_resume() {
    let (lines, output) = (lines(2), directory("signal").join("out.jsonl"));
    for signal in ["-INT", "-TERM"] {
        let ended = interrupted(&output, &lines, |child| {
            Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
            thread::sleep(Duration::from_millis(100));
        });
        let err = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(130), "{err}");
        assert!(err.contains("out.jsonl.part, --resume goes on with it"), "{err}");
        assert!(fs::read_to_string(part(&output)).unwrap().ends_with("}\n"));
        fs::remove_file(part(&output)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn a_disk_that_is_full_leaves_whole_lines_to_go_on_with() {
    let root = directory("full");
    let (input, output) = (root.join("in.jsonl"), root.join("out.jsonl"));
    let lines = lines(4);
    fs::write(&input, &lines).unwrap();
    // Files may have two blocks of 512 or 1024 bytes, which is more than one record and less than four; what goes beyond is an error.
    let limited = "trap '' XFSZ; ulimit -f 2; exec \"$0\" extract -t jsonl -o \"$1\" \"$2\"";
    let ended = Command::new("sh")
        .args(["-c", limited, env!("CARGO_BIN_EXE_claims")])
        .args([&output, &input])
        .output()
        .unwrap();
    let err = String::from_utf8(ended.stderr).unwrap();
    assert_eq!((ended.status.code(), err.lines().count()), (Some(2), 1), "{err}");
    assert!(err.contains("out.jsonl.part, --resume goes on with it"), "{err}");
    let held = fs::read_to_string(part(&output)).unwrap();
    assert!(held.ends_with("}\n"), "{held}");
    assert_eq!(resume(&output, &lines).status, Some(0));
    assert_eq!(fs::read_to_string(&output).unwrap(), claims(&["extract", "-t", "jsonl"], lines.as_bytes()).out);
}

#[test]
fn a_file_that_vanishes_while_others_are_read_is_told() {
    let root = directory("vanished");
    // Too much to print for the pipe to hold it, so that the program waits for its reader before it opens the next file.
    fs::write(root.join("a.txt"), format!("{SENTENCE}\n").repeat(20_000)).unwrap();
    for name in ["b.txt", "c.txt"] {
        fs::write(root.join(name), SENTENCE).unwrap();
    }
    let mut child = Command::new(env!("CARGO_BIN_EXE_claims"))
        .args(["extract", "-t", "jsonl", root.to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut out = vec![0];
    child.stdout.as_mut().unwrap().read_exact(&mut out).unwrap();
    fs::remove_file(root.join("b.txt")).unwrap();
    child.stdout.as_mut().unwrap().read_to_end(&mut out).unwrap();
    let ended = child.wait_with_output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    let ended = Ended { status: ended.status.code(), out: text(out), err: text(ended.stderr) };
    ended.failed_with(&["b.txt", "cannot be read"]);
    assert_eq!(ids(&ended), ["a.txt", "c.txt"].map(|name| format!("{}/{name}", root.display())));
}

#[test]
fn what_another_run_left_is_not_overwritten() {
    let output = directory("left").join("out.jsonl");
    fs::write(part(&output), "").unwrap();
    let line = lines(1);
    let path = output.to_str().unwrap();
    claims(&["extract", "-t", "jsonl", "-o", path], line.as_bytes()).failed_with(&["out.jsonl.part", "--resume"]);
    assert_eq!(resume(&output, &line).status, Some(0));
}

#[test]
fn an_output_that_is_whole_is_continued_where_the_input_has_more() {
    let (lines, output) = (lines(3), directory("more").join("out.jsonl"));
    let first = lines.split_inclusive('\n').next().unwrap();
    assert_eq!(resume(&output, first).status, Some(0));
    assert_eq!(resume(&output, &lines).status, Some(0));
    let held: Vec<Value> =
        fs::read_to_string(&output).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(held.iter().map(|record| record["article"]["id"].clone()).collect::<Vec<_>>(), ["0", "1", "2"]);
}

#[test]
fn an_output_of_another_input_is_not_continued() {
    let output = directory("another").join("out.jsonl");
    resume(&output, "{\"id\":\"a\",\"text\":\"A mill.\"}\n");
    resume(&output, "{\"id\":\"b\",\"text\":\"A mill.\"}\n").failed_with(&["line 1", "\"a\"", "\"b\"", "begin anew"]);
    assert!(fs::read_to_string(output).unwrap().contains("\"a\""));
}

#[test]
fn only_json_lines_in_a_file_can_be_resumed() {
    claims(&["extract", "--resume", "-o", "record.json"], b"").failed_with(&["--resume", "-t jsonl"]);
    assert_eq!(claims(&["extract", "--resume"], b"").status, Some(2));
}

#[test]
fn shells_and_man_are_served() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(claims(&["completions", shell], b"").out.contains("offsets"), "{shell}");
    }
    assert!(claims(&["man"], b"").out.contains("Exit status"));
    assert!(claims(&["man", "extract"], b"").out.contains("resume"));
    assert_eq!(claims(&["man", "nothing"], b"").status, Some(2));
}
