//! JSON for people: whatever fits stays on one line.

use std::io::{self, Write};

/// Columns that a line should not pass.
const WIDTH: usize = 100;

/// Prints compact JSON with line breaks and indentation. Lists and objects that fit into a line are not broken. `depth`
/// says how far the whole is indented already; no line break follows it.
pub fn write(out: &mut impl Write, json: &[u8], depth: usize) -> io::Result<()> {
    let ends = ends(json);
    let mut ends = ends.iter().copied();
    let mut depth = depth;
    // How many open brackets are printed on one line.
    let mut flat = 0;
    let mut at = 0;
    while let Some(&byte) = json.get(at) {
        match byte {
            b'"' => {
                let end = ends.next().expect("of every string");
                out.write_all(&json[at..=end])?;
                at = end;
            }
            b'[' | b'{' => {
                let end = ends.next().expect("of every bracket");
                out.write_all(&[byte])?;
                if flat > 0 || fits(&json[at..=end], depth) {
                    flat += 1;
                } else {
                    depth += 1;
                    break_line(out, depth)?;
                }
            }
            b']' | b'}' => {
                if flat > 0 {
                    flat -= 1;
                } else {
                    depth -= 1;
                    break_line(out, depth)?;
                }
                out.write_all(&[byte])?;
            }
            b',' if flat > 0 => out.write_all(b", ")?,
            b',' => {
                out.write_all(b",")?;
                break_line(out, depth)?;
            }
            b':' => out.write_all(b": ")?,
            _ => out.write_all(&[byte])?,
        }
        at += 1;
    }
    Ok(())
}

/// Where each string and bracket ends, in the order in which they begin.
fn ends(json: &[u8]) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut open = Vec::new();
    let mut at = 0;
    while let Some(&byte) = json.get(at) {
        match byte {
            b'"' => {
                at += string_length(&json[at..]) - 1;
                ends.push(at);
            }
            b'[' | b'{' => {
                open.push(ends.len());
                ends.push(at);
            }
            b']' | b'}' => ends[open.pop().expect("brackets of valid JSON match")] = at,
            _ => {}
        }
        at += 1;
    }
    ends
}

/// The length of the string that starts here, quotation marks included.
fn string_length(json: &[u8]) -> usize {
    let mut at = 1;
    while let Some(mark) = memchr::memchr2(b'"', b'\\', &json[at..]) {
        if json[at + mark] == b'"' {
            return at + mark + 1;
        }
        at += mark + 2;
    }
    json.len()
}

/// Whether this value is short enough for a line that starts at this depth, some room left for its key.
fn fits(json: &[u8], depth: usize) -> bool {
    json.len() + 2 * depth + 16 <= WIDTH || json.len() == 2
}

fn break_line(out: &mut impl Write, depth: usize) -> io::Result<()> {
    out.write_all(b"\n")?;
    (0..depth).try_for_each(|_| out.write_all(b"  "))
}

#[cfg(test)]
mod tests {
    fn indented(json: &str) -> String {
        let mut out = Vec::new();
        super::write(&mut out, json.as_bytes(), 0).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_fits_stays_on_a_line() {
        assert_eq!(indented(r#"{"a":[1,2],"b":{}}"#), r#"{"a": [1, 2], "b": {}}"#);
    }

    #[test]
    fn what_does_not_fit_is_broken_and_only_there() {
        let long = "x".repeat(90);
        let json = format!(r#"{{"a":"{long}","b":[[1,2]],"c":null}}"#);
        assert_eq!(indented(&json), format!("{{\n  \"a\": \"{long}\",\n  \"b\": [[1, 2]],\n  \"c\": null\n}}"));
    }

    #[test]
    fn brackets_and_marks_inside_strings_are_text() {
        let json = r#"["[,\":\\","}{"]"#;
        assert_eq!(indented(json), r#"["[,\":\\", "}{"]"#);
    }
}
