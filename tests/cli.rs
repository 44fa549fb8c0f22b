//! The program from outside: what goes in, what comes out, what is said and how it ends. One behaviour a test.

mod program;

use program::{Ended, claims, directory, file};
use serde_json::Value;
use std::collections::HashSet;
use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};

const ARTICLE: &str = "The mill will close in spring, Ms Adeyemi said on Monday.\n";

#[test]
fn an_article_in_a_file_gives_an_indented_record() {
    let path = file("one_file", "article.txt", ARTICLE.as_bytes());
    let ended = claims(&["extract", &path], b"");
    assert_eq!((ended.status, ended.err.as_str()), (Some(0), ""));
    assert!(ended.out.starts_with("{\n  \"schema_version\": 1,\n"), "{}", ended.out);
    assert_eq!(ended.json()["article"]["id"], path.as_str());
}

#[test]
fn a_pipe_and_a_dash_are_standard_input() {
    let (piped, dash) = (claims(&["extract"], ARTICLE.as_bytes()), claims(&["extract", "-"], ARTICLE.as_bytes()));
    assert_eq!(piped.json()["article"]["id"], "-");
    assert_eq!(piped.out, dash.out);
}

#[test]
fn an_article_without_claims_is_no_failure() {
    let ended = claims(&["extract"], b"Rain fell on the town all day long.");
    assert_eq!((ended.status, ended.err.as_str()), (Some(0), ""));
    assert_eq!(ended.json()["claims"], Value::Array(Vec::new()));
}

#[test]
fn several_files_give_an_array() {
    let path = file("array", "a.txt", ARTICLE.as_bytes());
    let records = claims(&["extract", &path, &path], b"").json();
    assert_eq!(records.as_array().unwrap().len(), 2);
    assert_eq!(records[0], records[1]);
}

#[test]
fn several_files_give_a_record_a_line_where_asked() {
    let path = file("lines", "a.txt", ARTICLE.as_bytes());
    assert_eq!(claims(&["extract", "-t", "jsonl", &path, &path], b"").lines().len(), 2);
}

#[test]
fn several_files_are_set_apart_in_markdown() {
    let path = file("markdown", "a.txt", ARTICLE.as_bytes());
    let ended = claims(&["extract", "--to", "markdown", &path, &path], b"");
    assert_eq!(ended.out.matches("\n---\n").count(), 1, "{}", ended.out);
}

#[test]
fn json_lines_are_known_by_their_name() {
    let line = format!("{}\n", serde_json::json!({"text": ARTICLE, "id": "a", "publisher": "The Daily"}));
    let path = file("name", "archive.jsonl", line.as_bytes());
    let records = claims(&["extract", &path], b"").json();
    assert_eq!(records[0]["article"]["publisher"], "The Daily");
}

#[test]
fn json_lines_are_known_by_their_start() {
    let ended = claims(
        &["extract", "-t", "jsonl"],
        b"{\"id\":\"a\",\"text\":\"Rain fell.\"}\n{\"id\":\"b\",\"text\":\"Snow.\"}\n",
    );
    let ids: Vec<_> = ended.lines().iter().map(|record| record["article"]["id"].clone()).collect();
    assert_eq!(ids, ["a", "b"]);
}

#[test]
fn what_looks_like_json_lines_can_be_read_as_text() {
    let text = "{\"quoted\" in braces} is what the sign on the door of the mill says.";
    assert_eq!(claims(&["extract", "--from", "text"], text.as_bytes()).json()["article"]["sentences"], 1);
}

#[test]
fn a_bad_line_is_an_error_in_its_place() {
    let ended = claims(
        &["extract", "-t", "jsonl"],
        b"{\"id\":\"a\",\"text\":\"Rain fell.\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"\"}\n",
    );
    let lines = ended.lines();
    assert_eq!(lines.len(), 3);
    assert_eq!((&lines[1]["schema_version"], &lines[1]["article"]["id"]), (&1.into(), &"b".into()));
    assert!(lines[1]["error"].as_str().unwrap().contains("missing field `text`"), "{}", lines[1]);
    assert_eq!(lines[2]["article"]["id"], "c");
    assert_eq!(ended.status, Some(2));
    assert!(ended.err.starts_with("claims: standard input:2: not an article as JSON"), "{}", ended.err);
}

#[test]
fn offsets_count_what_is_asked_for() {
    let text = "\u{feff}Café “😀” open\n\nThe café of the mill will open again on the first day of spring.";
    let title = |unit| {
        let record = claims(&["extract", "--offsets", unit], text.as_bytes()).json();
        record["article"]["title"]["spans"].clone()
    };
    assert_eq!(title("chars"), serde_json::json!([[0, 13]]));
    assert_eq!(title("utf16"), serde_json::json!([[0, 14]]));
    assert_eq!(title("bytes"), serde_json::json!([[0, 21]]));
    assert_eq!(title("none"), Value::Null);
}

#[test]
fn sentences_are_spans_a_line() {
    let ended = claims(
        &["sentences", "-f", "jsonl", "-t", "jsonl"],
        "{\"id\":\"a\",\"text\":\"Ça va.\\nOui.\"}\n{}\n".as_bytes(),
    );
    assert_eq!(ended.lines()[0], serde_json::json!({"id": "a", "sentences": [[0, 6], [7, 11]]}));
    assert!(ended.lines()[1]["error"].is_string());
    assert_eq!(ended.status, Some(2));
}

#[test]
fn a_missing_file_is_told_and_the_others_are_done() {
    let path = file("missing", "a.txt", ARTICLE.as_bytes());
    let ended = claims(&["extract", "-t", "jsonl", "/nowhere/b.txt", &path], b"");
    ended.failed_with(&["/nowhere/b.txt", "cannot be read", "No such file"]);
    assert_eq!(ended.lines().len(), 1);
}

#[test]
fn wrong_usage_ends_with_2() {
    for args in [&["extract", "--to", "pdf"][..], &["extrct"], &["sentences", "--offsets", "none"], &[]] {
        let ended = claims(args, b"");
        assert_eq!((ended.status, ended.out.as_str()), (Some(2), ""), "{args:?}");
    }
}

#[test]
fn help_shows_examples_first() {
    let ended = claims(&["--help"], b"");
    assert_eq!(ended.status, Some(0));
    assert!(ended.out.starts_with("Examples:\n"), "{}", ended.out);
}

#[test]
fn nul_bytes_are_no_text() {
    claims(&["extract"], b"PK\x03\x04\0\0").failed_with(&["standard input", "NUL byte at offset 4"]);
}

#[test]
fn bytes_that_are_not_what_they_start_like_are_told() {
    claims(&["extract"], b"\xFF\xFE\x00\xD8").failed_with(&["UTF-16LE", "convert it to UTF-8"]);
}

#[test]
fn windows_1252_is_understood() {
    let ended = claims(&["extract"], b"\x93Caf\xE9 to close\x94\nThe caf\xE9 in the mill is to close in spring.");
    assert_eq!(ended.json()["article"]["title"]["text"], "“Café to close”");
}

#[test]
fn nothing_in_gives_an_empty_record_and_a_warning() {
    let ended = claims(&["extract"], b" \n");
    assert_eq!(ended.status, Some(0));
    assert_eq!(ended.err, "claims: standard input: warning: nothing to read in it\n");
    let record = ended.json();
    assert_eq!((&record["article"]["words"], &record["article"]["language"]), (&0.into(), &Value::Null));
}

#[test]
fn another_language_is_warned_of_and_written_down() {
    let ended = claims(&["extract"], "Der Stadtrat hat am Montag beschlossen, die Mühle zu schließen.".as_bytes());
    assert_eq!((ended.status, &ended.json()["article"]["language"]), (Some(0), &"de".into()));
    assert!(
        ended.err.contains("warning: looks like language \"de\"") && ended.err.lines().count() == 1,
        "{}",
        ended.err
    );
}

#[test]
fn an_output_file_is_written_whole() {
    let directory = directory("output");
    let path = directory.join("record.json");
    fs::write(&path, "what was there before").unwrap();
    let ended = claims(&["extract", "-o", path.to_str().unwrap()], ARTICLE.as_bytes());
    assert_eq!((ended.status, ended.out.as_str()), (Some(0), ""));
    assert!(serde_json::from_slice::<Value>(&fs::read(&path).unwrap()).is_ok());
    assert_eq!(fs::read_dir(directory).unwrap().count(), 1);
}

#[test]
fn an_output_file_is_left_alone_where_there_is_nothing_to_write() {
    let directory = directory("no_output");
    let path = directory.join("record.json");
    fs::write(&path, "what was there before").unwrap();
    claims(&["extract", "-o", path.to_str().unwrap(), "/nowhere.txt"], b"").failed_with(&["/nowhere.txt"]);
    assert_eq!(fs::read_to_string(path).unwrap(), "what was there before");
    assert_eq!(fs::read_dir(directory).unwrap().count(), 1);
}

#[test]
fn speakers_alone_are_in_markdown_too() {
    let ended = claims(&["extract", "-t", "markdown", "--only", "speakers"], ARTICLE.as_bytes());
    assert!(ended.out.ends_with("\n## Speakers\n\n- **Adeyemi**\n"), "{}", ended.out);
}

#[test]
fn an_output_that_is_an_input_is_refused() {
    let path = file("own_output", "article.txt", ARTICLE.as_bytes());
    for option in ["-o", "--text-out"] {
        claims(&["extract", option, &path, &path], b"").failed_with(&["article.txt", "is an input too"]);
    }
    claims(&["sentences", "-o", &path, &path], b"").failed_with(&["is an input too"]);
    assert_eq!(fs::read_to_string(&path).unwrap(), ARTICLE);
}

#[test]
fn an_output_that_cannot_be_written_is_told() {
    claims(&["extract", "-o", "/nowhere/record.json"], ARTICLE.as_bytes()).failed_with(&["/nowhere/record.json"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    claims(&["extract", "-o", "/dev/full"], ARTICLE.as_bytes()).failed_with(&["No space left"]);
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let line = format!("{}\n", serde_json::json!({"id": "a", "text": ARTICLE.repeat(50)}));
    let path = file("closed_pipe", "many.jsonl", line.repeat(500).as_bytes());
    let mut child = Command::new(env!("CARGO_BIN_EXE_claims"))
        .args(["extract", "-t", "jsonl", &path])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdout.take().unwrap().read_exact(&mut [0; 10]).unwrap();
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), String::from_utf8(ended.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let run = || claims(&["extract"], ARTICLE.as_bytes()).out;
    assert_eq!(run(), run());
}

#[test]
fn rules_are_shown_with_their_examples() {
    let ended = claims(&["rules"], b"");
    assert_eq!((ended.status, ended.err.as_str()), (Some(0), ""));
    assert!(ended.out.starts_with("# Rules\n"), "{}", ended.out);
    let rule = "### that/source-cue-content\n\nA source, a verb, and its that-clause.\n";
    let example = "- **The mayor** _said_ [that the bridge was safe].\n";
    assert!(ended.out.contains(rule) && ended.out.contains(example), "{}", ended.out);
    assert!(ended.out.contains("- **The union** _opposes_ [the merger].\n"), "{}", ended.out);
    assert!(ended.out.contains("\n| oppose | oppose | ambivalent | REJECT |  |\n"), "{}", ended.out);
}

#[test]
fn stances_are_a_table_with_a_legend() {
    let ended = claims(&["stances"], b"Greta Okafor opposes the merger. Hugh Hill has praised the merger.");
    assert_eq!((ended.status, ended.err.as_str()), (Some(0), ""));
    assert!(
        ended.out.contains("\n              1\nGreta Okafor  −\nHugh Hill     +\n\n1  the merger\n"),
        "{}",
        ended.out
    );
}

#[test]
fn an_article_without_stances_is_no_failure() {
    let ended = claims(&["stances"], b"Rain fell on the town all day long.");
    assert_eq!((ended.status, ended.out.as_str()), (Some(0), "-\n\nno stances\n"));
}

#[test]
fn stances_of_a_bad_line_are_left_out_and_told() {
    let ended = claims(&["stances", "-f", "jsonl"], b"{}\n{\"id\":\"b\",\"text\":\"Rain fell.\"}\n");
    ended.failed_with(&["missing field"]);
    assert_eq!(ended.out, "b\n\nno stances\n");
}

const DENIAL: &str = "Greta Okafor denied that the mill was old.";

#[test]
fn an_explanation_shows_words_phrases_and_roles() {
    let ended = claims(&["explain", DENIAL], b"");
    assert_eq!((ended.status, ended.err.as_str()), (Some(0), ""));
    for line in [
        "sentence 0, paragraph",
        "  Greta/NNP Okafor/NNP denied/VBD/deny that/IN the/DT mill/NN was/VBD/be old/JJ ./.",
        "  nouns      Greta Okafor | the mill",
        "  verb       denied  finite  subject Greta Okafor (name)  complement that",
        "  source     Greta Okafor",
        "  cue        denied",
        "  content    that the mill was old",
    ] {
        assert!(ended.out.lines().any(|l| l == line), "{line:?} is not in {}", ended.out);
    }
}

#[test]
fn a_file_a_pipe_and_a_text_are_explained_alike() {
    let path = file("explain", "a.txt", DENIAL.as_bytes());
    let body = |ended: Ended| ended.out.split_once('\n').unwrap().1.to_owned();
    let of_text = body(claims(&["explain", DENIAL], b""));
    assert_eq!(body(claims(&["explain", &path], b"")), of_text);
    assert_eq!(body(claims(&["explain"], DENIAL.as_bytes())), of_text);
    assert_eq!(body(claims(&["explain", "-"], DENIAL.as_bytes())), of_text);
}

#[test]
fn a_word_is_the_name_of_a_file_to_explain() {
    claims(&["explain", "/nowhere.txt"], b"").failed_with(&["/nowhere.txt: cannot be read"]);
}

#[test]
fn a_rule_tells_where_it_stopped() {
    let ended = claims(&["explain", DENIAL, "--rule", "clause/source-cue-content"], b"");
    let line = "  sentence 0  denied  stopped at step 3 of 3, Content(Clause): the complement is that\n";
    assert!(ended.out.ends_with(line), "{}", ended.out);
}

#[test]
fn an_unknown_rule_is_told() {
    let ended = claims(&["explain", "--rule", "no/rule", DENIAL], b"");
    assert_eq!((ended.status, ended.out.as_str()), (Some(2), ""));
    assert!(ended.err.contains("no/rule") && ended.err.contains("claims rules"), "{}", ended.err);
}

#[test]
fn markdown_has_the_stances_as_a_matrix_and_a_list() {
    let article = b"Greta Okafor opposes the merger. Hugh Hill has praised the merger.";
    let ended = claims(&["extract", "-t", "markdown"], article);
    let matrix = "\n| | 1 |\n|---|:-:|\n| Greta Okafor | \u{2212} |\n| Hugh Hill | + |\n";
    assert!(ended.out.contains(matrix), "{}", ended.out);
    assert!(ended.out.contains("\n| Hugh Hill | support | 1 | the merger | has praised |\n"), "{}", ended.out);
}

#[test]
fn the_schema_is_json_schema_of_a_record_or_a_failure() {
    let schema = claims(&["schema"], b"").json();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let required = schema.pointer("/$defs/Claim/required").unwrap().as_array().unwrap();
    assert!(required.contains(&"within".into()) && !required.contains(&"sentence".into()), "{required:?}");
    assert_eq!(schema["anyOf"].as_array().unwrap().len(), 2);
}

#[test]
fn the_text_is_in_the_record_where_asked_for() {
    assert_eq!(claims(&["extract"], ARTICLE.as_bytes()).json()["article"].get("text"), None);
    assert_eq!(claims(&["extract", "--with-text"], ARTICLE.as_bytes()).json()["article"]["text"], ARTICLE);
}

const TWO: &[u8] = b"Greta Okafor promised to reopen the mill. \"The mill is unsafe,\" said Hugh Hill.";

#[test]
fn filters_keep_what_is_asked_for() {
    let contents = |args: &[&str]| {
        let record = claims(&[&["extract"], args].concat(), TWO).json();
        let content = |claim: &Value| claim["content"]["text"].as_str().unwrap().to_owned();
        record["claims"].as_array().unwrap().iter().map(content).collect::<Vec<_>>()
    };
    let (promised, said) = ("to reopen the mill", "\"The mill is unsafe,\"");
    assert_eq!(contents(&["--kind", "intention,decree"]), [promised]);
    assert_eq!(contents(&["--form", "direct"]), [said]);
    assert_eq!(contents(&["--speaker", "hill"]), [said]);
    assert_eq!(contents(&["--speaker", "hill", "--speaker", "GRETA"]), [promised, said]);
    assert_eq!(contents(&["--min-confidence", "1"]), [""; 0]);
    assert_eq!(contents(&["--only", "quotes,stances"]), [""; 0]);
}

#[test]
fn a_filter_that_is_none_is_told() {
    for args in [["--kind", "gossip"], ["--min-confidence", "80"], ["--only", "nouns"]] {
        let ended = claims(&[&["extract"], &args[..]].concat(), b"");
        assert_eq!(ended.status, Some(2), "{args:?}");
        assert!(ended.err.contains(args[1]), "{}", ended.err);
    }
}

/// Two versions of an article in files of their own.
fn versions(test: &str, old: &str, new: &str) -> [String; 2] {
    let directory = directory(test);
    [("old.txt", old), ("new.txt", new)].map(|(name, text)| {
        let path = directory.join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    })
}

#[test]
fn differences_are_shown_and_end_with_1() {
    let [old, new] = versions("diff", ARTICLE, &ARTICLE.replace("close", "reopen"));
    let ended = claims(&["diff", &old, &new], b"");
    assert_eq!((ended.status, ended.err.as_str()), (Some(1), ""));
    let change = "\n~ Adeyemi · said · The mill will close in spring\n    content: The mill will [-close-] {+reopen+} in spring\n";
    assert!(ended.out.contains(change), "{}", ended.out);
}

#[test]
fn no_difference_ends_with_0() {
    let [old, new] = versions("same", ARTICLE, &format!("{ARTICLE}\nRain fell on the town all day long.\n"));
    let ended = claims(&["diff", &old, &new], b"");
    assert_eq!((ended.status, ended.out), (Some(0), format!("{old} → {new}: no differences\n")));
}

#[test]
fn what_is_ignored_is_no_difference() {
    let [old, new] = versions("ignore", ARTICLE, &ARTICLE.replace("close", "reopen"));
    let ended = claims(&["diff", "--ignore", "content,confidence", &old, &new], b"");
    assert_eq!(ended.status, Some(0), "{}", ended.out);
}

#[test]
fn a_record_is_compared_with_an_article() {
    let path = file("diff_record", "record.json", claims(&["extract"], ARTICLE.as_bytes()).out.as_bytes());
    assert_eq!(claims(&["diff", &path, "-"], ARTICLE.as_bytes()).status, Some(0));
    assert_eq!(claims(&["diff", &path, "-"], b"Rain fell on the town all day long.").status, Some(1));
}

#[test]
fn articles_of_many_are_compared_by_their_ids() {
    let line = |id: &str| format!("{}\n", serde_json::json!({"id": id, "text": ARTICLE}));
    let path = file("diff_many", "old.jsonl", [line("a"), line("b")].concat().as_bytes());
    let ended = claims(&["diff", "-t", "json", &path, "-"], [line("b"), line("c")].concat().as_bytes());
    assert_eq!(ended.status, Some(1));
    let ids: Vec<_> = ended.json().as_array().unwrap().iter().map(|d| (d["old"].clone(), d["new"].clone())).collect();
    assert_eq!(ids, [("a".into(), Value::Null), ("b".into(), "b".into()), (Value::Null, "c".into())]);
    assert_eq!(ended.json()[0]["claims"]["removed"][0]["who"], "Adeyemi");
}

#[test]
fn a_comparison_with_what_is_no_record_fails() {
    let record = r#"{"schema_version": 9, "article": {"id": "a"}}"#;
    let path = file("diff_bad", "record.json", record.as_bytes());
    claims(&["diff", &path, "-"], b"").failed_with(&["record.json", "schema version 9", "claims extract"]);
    claims(&["diff", "/nowhere/a.txt", "-"], b"").failed_with(&["/nowhere/a.txt", "cannot be read"]);
    claims(&["diff", "-", "-"], b"").failed_with(&["both are standard input"]);
}

#[test]
fn an_edit_to_one_sentence_changes_only_its_part_of_the_record() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/articles/troops.txt");
    let old = fs::read_to_string(path).unwrap();
    let new = old.replacen("such a mission exists", "such a mission starts", 1);
    assert_ne!(old, new);
    let lines = |text: &str| {
        let out = claims(&["extract", "--offsets", "none"], text.as_bytes()).out;
        out.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    let (old, new) = (lines(&old), lines(&new));
    assert_eq!(old.len(), new.len());
    let changed: Vec<&String> = old.iter().zip(&new).filter(|(old, new)| old != new).map(|(old, _)| old).collect();
    // The ids and the contents of what the sentence says, and where something refers to these.
    let ids: Vec<&str> = changed.iter().filter_map(|line| line.trim().strip_prefix("\"id\": ")).collect();
    let of_it = |line: &str| line.contains("such a mission exists") || ids.iter().any(|id| line.contains(&id[..11]));
    assert!((3..=12).contains(&changed.len()) && changed.iter().all(|line| of_it(line)), "{changed:#?}");
}

#[test]
fn rows_are_under_one_heading_and_nothing_in_them_is_calculated() {
    let line = |id: &str| format!("{}\n", serde_json::json!({"id": id, "text": ARTICLE}));
    let input = [line("=1+1"), "{\"id\":\"-b\"}\n".to_owned(), line("c")].concat();
    let ended = claims(&["extract", "-f", "jsonl", "-t", "csv"], input.as_bytes());
    let rows: Vec<&str> = ended.out.lines().collect();
    assert!(rows[0].starts_with("article,claim,kind,"), "{}", ended.out);
    assert!(rows[1].starts_with("'=1+1,") && rows[1].contains(",The mill will close in spring,"), "{}", ended.out);
    assert!(rows[2].starts_with("'-b,") && rows[2].contains("missing field"), "{}", ended.out);
    assert_eq!(rows.len(), 4);
}

#[test]
fn annotations_and_parts_are_json_linked_data() {
    let annotations = claims(&["extract", "-t", "web-annotation"], ARTICLE.as_bytes()).json();
    assert_eq!(
        (&annotations["type"], &annotations["items"][0]["type"]),
        (&"AnnotationPage".into(), &"Annotation".into())
    );
    let article = claims(&["extract", "-t", "schema-org"], TWO).json();
    assert_eq!((&article["@type"], &article["hasPart"][0]["@type"]), (&"NewsArticle".into(), &"Claim".into()));
    let quotation = &article["hasPart"][1];
    assert_eq!(
        (&quotation["@type"], &quotation["spokenByCharacter"]["name"]),
        (&"Quotation".into(), &"Hugh Hill".into())
    );
}

#[test]
fn many_articles_are_an_array_or_one_page() {
    let line = format!("{}\n", serde_json::json!({"text": ARTICLE}));
    for format in ["json", "web-annotation", "schema-org"] {
        let ended = claims(&["extract", "-f", "jsonl", "-t", format], line.repeat(2).as_bytes());
        assert_eq!(ended.json().as_array().unwrap().len(), 2);
        assert_eq!(claims(&["extract", "-f", "jsonl", "-t", format], b"").out, "[]\n");
    }
    let page = claims(&["extract", "-f", "jsonl", "-t", "html"], line.repeat(2).as_bytes()).out;
    assert_eq!((page.matches("<article ").count(), page.matches("<!doctype html>").count()), (2, 1));
    assert!(page.ends_with("</html>\n"));
}

#[test]
fn an_article_that_comes_again_is_on_the_page_once() {
    let path = file("page_twice", "a.txt", ARTICLE.as_bytes());
    let page = claims(&["extract", "-t", "html", &path, &path], b"").out;
    assert_eq!(page.matches("<article ").count(), 1);
    let line = |day| serde_json::json!({"id": "a", "text": ARTICLE, "published": day}).to_string() + "\n";
    let page =
        claims(&["extract", "-f", "jsonl", "-t", "html"], [line("1 May"), line("2 May")].concat().as_bytes()).out;
    let ids: HashSet<&str> = page.split("<article ").skip(1).map(|sheet| sheet.split('>').next().unwrap()).collect();
    assert_eq!(ids.len(), 2, "{ids:?}");
}

#[test]
fn the_text_of_one_article_can_be_written_beside_its_annotations() {
    let path = directory("text_out").join("a.txt");
    let ended = claims(&["extract", "-t", "brat", "--text-out", path.to_str().unwrap()], ARTICLE.as_bytes());
    assert!(ended.out.contains("\tContent 0 29\tThe mill will close in spring\n"), "{}", ended.out);
    assert_eq!(fs::read_to_string(path).unwrap(), ARTICLE);
}

#[test]
fn annotations_and_texts_of_many_articles_have_files_of_their_own() {
    let lines = ["../a", "b"].map(|id| serde_json::json!({"id": id, "text": ARTICLE}).to_string() + "\n").concat();
    let out = directory("brat").join("out");
    let into = ["-o", out.to_str().unwrap(), "--text-out", out.to_str().unwrap()];
    let brat = ["extract", "-f", "jsonl", "-t", "brat"];
    claims(&brat, lines.as_bytes()).failed_with(&["a file for each article", "-o DIR"]);
    let ended = claims(&[&brat[..], &into].concat(), lines.as_bytes());
    assert_eq!((ended.status, ended.out.as_str(), ended.err.as_str()), (Some(0), "", ""));
    for name in ["%2E%2E/a", "b"] {
        assert_eq!(fs::read_to_string(out.join(format!("{name}.txt"))).unwrap(), ARTICLE);
        assert!(fs::read_to_string(out.join(format!("{name}.ann"))).unwrap().contains("\tContent 0 29\t"), "{name}");
    }
}

#[test]
fn texts_of_many_articles_need_a_directory() {
    let path = file("text_out_file", "a.txt", b"");
    let ended = claims(&["extract", "-f", "jsonl", "--text-out", &path], b"{\"text\":\"Rain fell.\"}");
    ended.failed_with(&["a.txt: is a file", "need a directory"]);
}

#[test]
fn names_of_files_do_nothing_in_a_terminal() {
    let ended = claims(&["extract", "/nowhere/\u{1b}[31mred"], b"");
    ended.failed_with(&["/nowhere/[31mred"]);
}

#[test]
fn articles_of_directories_are_compared_by_their_paths_in_these() {
    let directory = directory("diff_directories");
    for (name, text) in
        [("old/a.txt", ARTICLE), ("old/b.txt", ARTICLE), ("new/b.txt", ARTICLE), ("new/a.txt", "Rain fell.")]
    {
        let path = directory.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let [old, new] = ["old", "new"].map(|name| directory.join(name).to_str().unwrap().to_owned());
    let diffs = claims(&["diff", "-t", "json", &old, &new], b"").json();
    let gone = |n: usize| diffs[n]["claims"]["removed"].as_array().unwrap().len();
    assert_eq!((diffs.as_array().unwrap().len(), gone(0), gone(1)), (2, 1, 0));
}
