//! Files of which each article has its own: brat's annotations, and texts.

use crate::output::Output;
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

/// Where such files are.
pub enum Files<'a> {
    /// The file of the only article.
    One(&'a Path),
    /// The directory of files that are named after their articles, and what their names end with.
    Named(&'a Path, &'static str),
}

impl<'a> Files<'a> {
    /// A directory where there may be many articles or the path is one, else a file.
    ///
    /// # Errors
    /// The path is a file, but there may be many articles.
    pub fn new(path: &'a Path, many: bool, ending: &'static str) -> Result<Self> {
        if many && path.exists() && !path.is_dir() {
            bail!("{}: is a file, but several articles need a directory", path.display());
        }
        Ok(if many || path.is_dir() { Files::Named(path, ending) } else { Files::One(path) })
    }

    /// Writes the file of an article, whole or not at all.
    pub fn write(&self, id: &str, bytes: &[u8]) -> Result<()> {
        let path = match self {
            Files::One(path) => path.to_path_buf(),
            Files::Named(directory, ending) => directory.join(named(id, ending)),
        };
        if let (Files::Named(..), Some(directory)) = (self, path.parent()) {
            fs::create_dir_all(directory).with_context(|| format!("{}: cannot be made", directory.display()))?;
        }
        let mut output = Output::open(Some(&path))?;
        let written = output.write_all(bytes).and_then(|()| output.flush());
        written.with_context(|| format!("{}: cannot be written", path.display()))?;
        output.keep()
    }
}

/// The path that an article's file has inside the directory: its id, which leads nowhere else. No two ids have the same, but for
/// slashes that do not count.
fn named(id: &str, ending: &str) -> PathBuf {
    let mut path = PathBuf::new();
    for component in Path::new(id).components() {
        match component {
            Component::Normal(name) => path.push(escaped(&name.to_string_lossy())),
            Component::ParentDir => path.push("%2E%2E"),
            Component::Prefix(_) | Component::RootDir | Component::CurDir => {}
        }
    }
    path.as_mut_os_string().push(ending);
    path
}

/// The name with those characters percent-encoded that some file system does not take.
fn escaped(name: &str) -> String {
    let is_taken = |c: char| !c.is_control() && !matches!(c, '%' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let mut escaped = String::with_capacity(name.len());
    for c in name.chars() {
        match is_taken(c) {
            true => escaped.push(c),
            false => escaped.extend(c.encode_utf8(&mut [0; 4]).bytes().map(|byte| format!("%{byte:02X}"))),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_inside_and_apart() {
        let of = |id| named(id, ".txt").to_str().unwrap().to_owned();
        assert_eq!(of("archive/b/a.html"), "archive/b/a.html.txt");
        assert_eq!(of("/etc/../a"), "etc/%2E%2E/a.txt");
        assert_eq!(of("https://paper.example/?id=1"), "https%3A/paper.example/%3Fid=1.txt");
        assert_ne!(of("a?"), of("a%3F"));
    }
}
