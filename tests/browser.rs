//! The page of `--to html` in a real browser: what it looks like to it, what its script does, and that nothing an article says is
//! run. `browser/drive.js` tries it in a frame and answers with what it found; without Chromium nothing is tried, and that is told.

use serde_json::{Map, Value};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

const ARTICLE: &str = "Mill to close, says mayor

Greta Okafor, the mayor, said that Hugh Hill had promised to sell “the old mill”.

“The mill,” she told the council, “is <b onclick=pwned=1>ours</b>. <script>pwned=1</script>” Ms Okafor opposes the sale.

Hugh Hill denied that it was unsafe. “<img src=x onerror=pwned=1> ]]> javascript:pwned=1 --> </style>”, Mr Hill said.
";

#[test]
#[expect(clippy::print_stderr, reason = "a test that tries nothing says so")]
fn the_page_works_in_a_browser_and_runs_nothing_of_the_article() {
    let Some(browser) = browser() else {
        eprintln!("skipped: no chromium, chromium-browser or google-chrome is installed");
        return;
    };
    let directory = Path::new(env!("CARGO_TARGET_TMPDIR")).join("browser");
    let _ = fs::remove_dir_all(&directory);
    fs::create_dir_all(&directory).unwrap();
    let names = ["<img src=x onerror=pwned=1>.txt", "'\"><script>pwned=1<script>.txt"];
    let articles = names.map(|name| directory.join(name));
    articles.iter().for_each(|path| fs::write(path, ARTICLE).unwrap());
    let page =
        Command::new(env!("CARGO_BIN_EXE_claims")).args(["extract", "-t", "html"]).args(&articles).output().unwrap();
    assert!(page.status.success());
    fs::write(directory.join("page.html"), page.stdout).unwrap();
    let script = include_str!("browser/drive.js");
    fs::write(directory.join("drive.html"), format!("<!doctype html><body><script>{script}</script>")).unwrap();
    let found = drive(&browser, &directory);
    assert!(found.len() > 10, "{found:?}");
    let wrong: Vec<String> =
        found.iter().filter(|(_, is)| **is != true).map(|(what, is)| format!("{what}: {is}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The browser's program.
fn browser() -> Option<PathBuf> {
    let directories: Vec<PathBuf> = env::split_paths(&env::var_os("PATH")?).collect();
    let programs = ["chromium", "chromium-browser", "google-chrome"];
    programs.iter().flat_map(|name| directories.iter().map(move |at| at.join(name))).find(|path| path.is_file())
}

/// What the driving page found: `true`, or what is wrong instead.
fn drive(browser: &Path, directory: &Path) -> Map<String, Value> {
    let page = format!("file://{}", directory.join("drive.html").display());
    let ended = Command::new(browser)
        // The driving page looks into the frame; in a container there is no sandbox to be had.
        .args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-web-security",
            "--allow-file-access-from-files",
        ])
        .args(["--virtual-time-budget=20000", "--window-size=1400,1000", "--dump-dom", &page])
        .arg(format!("--user-data-dir={}", directory.join("profile").display()))
        .output()
        .unwrap();
    let dom = String::from_utf8(ended.stdout).unwrap();
    let found = dom.split_once("<pre>").and_then(|(_, rest)| rest.split_once("</pre>"));
    let (found, _) = found.unwrap_or_else(|| panic!("no answer: {dom}\n{}", String::from_utf8_lossy(&ended.stderr)));
    serde_json::from_str(&found.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")).unwrap()
}
