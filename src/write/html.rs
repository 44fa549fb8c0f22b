//! A page for reading in a browser: each article with its claims marked, who says them beside it, and who is for and against what.
//!
//! The page is whole in itself: its style and script are in it, and its content security policy allows nothing else. Without the
//! script it reads as well, only the filters are missing.

mod claims;
mod escape;
mod marks;
mod stances;

use super::markdown::count;
use super::{Around, Form, Style};
use crate::article::{Article, BlockKind};
use crate::record::{Failure, Head, Ids, Record};
use crate::span::Span;
use claims::Voices;
use escape::Escaped;
use marks::Marks;
use std::io::{self, Write};

/// Records as parts of one page.
pub const FORM: Form = Form {
    record: |out, record, article, style| page(out, title(&record.article), style, |out| sheet(out, &record, article)),
    failure: |out, failure, style| page(out, &failure.article.id, style, |out| failed(out, failure)),
    around: |style| match style.many {
        true => Around { before: start("Who claims what"), between: "", after: END, once: true },
        false => Around::default(),
    },
};

const STYLE: &str = include_str!("html/page.css");
const STYLE_HASH: &str = "sha256-nxEpz5MmremjxQBaZMSKwcir1R/Tdg7FEWpLEQOxkCM=";
const SCRIPT_HASH: &str = "sha256-t1IXMpu6RLe8+puPf4pIfmmrUW5QY01jSw8ftVtIWgw=";
const END: &str = concat!("</main>\n<script>", include_str!("html/page.js"), "</script>\n</body>\n</html>\n");

/// A page up to where its articles stand.
fn start(title: &str) -> String {
    let title = Escaped(title);
    format!(
        "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{STYLE_HASH}'; script-src '{SCRIPT_HASH}'; base-uri 'none'; form-action 'none'\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"referrer\" content=\"no-referrer\">
<title>{title}</title>
<style>{STYLE}</style>
</head>
<body>
<header class=\"bar\"><h1>Who claims what</h1><button type=\"button\" id=\"theme\" hidden>Dark</button></header>
<main>
"
    )
}

/// Prints what stands on a page; with the page around it, where there is one for each article.
fn page(
    out: &mut Vec<u8>,
    title: &str,
    style: Style,
    print: impl FnOnce(&mut Vec<u8>) -> io::Result<()>,
) -> io::Result<()> {
    if style.many {
        return print(out);
    }
    out.extend(start(title).bytes());
    print(out)?;
    out.write_all(END.as_bytes())
}

/// The article with everything that was found in it.
fn sheet(out: &mut Vec<u8>, record: &Record, article: &Article) -> io::Result<()> {
    let stated = [&article.stated_title, &article.publisher, &article.published, &article.url].into_iter().flatten();
    let all = [&article.id, &article.text].into_iter().chain(stated).chain(&article.authors);
    let key = Ids::default().hash('a', all.map(String::as_str));
    let voices = Voices::new(record);
    let language = record.article.language.as_deref().unwrap_or("");
    writeln!(out, "<article class=\"sheet\" id=\"{key}\" aria-labelledby=\"{key}-title\">")?;
    writeln!(out, "<div class=\"text\" lang=\"{}\">", Escaped(language))?;
    text(out, record, article, Marks::new(record, &article.text, &voices, &key), &key)?;
    writeln!(out, "</div>")?;
    claims::aside(out, record, &voices, &key)?;
    stances::section(out, record, &key)?;
    writeln!(out, "</article>")
}

/// That there is no record.
fn failed(out: &mut Vec<u8>, failure: &Failure) -> io::Result<()> {
    let (id, error) = (Escaped(&failure.article.id), Escaped(&failure.error));
    writeln!(
        out,
        "<article class=\"sheet\">\n<div class=\"text\"><h2>{id}</h2>\n<p>Error: {error}</p></div>\n</article>"
    )
}

fn title(article: &Head) -> &str {
    article.headline().unwrap_or(&article.id)
}

/// The blocks of the article, headline first.
fn text(out: &mut Vec<u8>, record: &Record, article: &Article, mut marks: Marks, key: &str) -> io::Result<()> {
    let has_title = article.title().is_some();
    if !has_title {
        writeln!(out, "<h2 id=\"{key}-title\">{}</h2>", Escaped(title(&record.article)))?;
        about(out, record, article)?;
    }
    let mut blocks = article.blocks.iter().peekable();
    while let Some(block) = blocks.next() {
        let mut marked = |out: &mut Vec<u8>, open: &str, span: Span, close: &str| {
            out.write_all(open.as_bytes())?;
            marks.block(out, span)?;
            out.write_all(close.as_bytes())
        };
        match block.kind {
            BlockKind::Title => {
                write!(out, "<h2 id=\"{key}-title\">")?;
                marked(out, "", block.span, "</h2>\n")?;
                about(out, record, article)?;
            }
            BlockKind::Dateline => {
                marked(out, "<p><span class=\"dateline\">", block.span, "</span>")?;
                match blocks.next_if(|next| next.kind == BlockKind::Paragraph) {
                    Some(next) => marked(out, " ", next.span, "</p>\n")?,
                    None => out.write_all(b"</p>\n")?,
                }
            }
            BlockKind::Heading => marked(out, "<h3>", block.span, "</h3>\n")?,
            BlockKind::Byline => marked(out, "<p class=\"byline\">", block.span, "</p>\n")?,
            BlockKind::Credit => marked(out, "<p class=\"credit\">", block.span, "</p>\n")?,
            BlockKind::Paragraph => marked(out, "<p>", block.span, "</p>\n")?,
        }
    }
    Ok(())
}

/// What is known of the article.
fn about(out: &mut Vec<u8>, record: &Record, article: &Article) -> io::Result<()> {
    let has_byline = article.blocks.iter().any(|block| block.kind == BlockKind::Byline);
    let article = &record.article;
    write!(out, "<p class=\"about\">")?;
    if !has_byline && !article.authors.is_empty() {
        write!(out, "By {} · ", Escaped(&article.authors.join(", ")))?;
    }
    for known in [&article.publisher, &article.published].into_iter().flatten() {
        write!(out, "{} · ", Escaped(known))?;
    }
    match article.url.as_deref() {
        // No other scheme is followed: it could run a script.
        Some(url) if url.starts_with("https://") || url.starts_with("http://") => {
            write!(out, "<a href=\"{0}\" rel=\"noopener noreferrer\">{0}</a> · ", Escaped(url))?;
        }
        Some(url) => write!(out, "{} · ", Escaped(url))?,
        None => {}
    }
    let counted = [(article.words, "word"), (article.sentences, "sentence"), (record.claims.len(), "claim")];
    let counts = counted.map(|(number, what)| count(number, what)).join(", ");
    writeln!(out, "{} · {counts}</p>", Escaped(&article.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::write::{Format, Offsets};
    use crate::{extract, read};
    use base64::prelude::{BASE64_STANDARD, Engine};
    use sha2::{Digest, Sha256};

    fn printed(id: &str, text: &str) -> String {
        let article = read::text(id, text.to_owned());
        let style = Style { format: Format::Html, offsets: Offsets::Chars, many: true, with_text: false };
        String::from_utf8(style.record(extract(&article), &article)).unwrap()
    }

    /// What stands between the tags.
    fn read_as_text(html: &str) -> String {
        html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
    }

    #[test]
    fn the_policy_allows_this_style_and_this_script() {
        // As a browser takes it, also where line breaks were changed on the way.
        let hash =
            |text: &str| format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(text.replace("\r\n", "\n"))));
        assert_eq!((STYLE_HASH, SCRIPT_HASH), (&*hash(STYLE), &*hash(include_str!("html/page.js"))));
    }

    #[test]
    fn the_text_is_whole_and_every_element_closed() {
        let text = "Greta Okafor said that Hugh Hill, who “promised” to sell, had “no plan.\n\n“It is ours,” she said.";
        let html = printed("a", text);
        let sheet = html.split_once("<div class=\"text\"").unwrap().1.split_once("</div>").unwrap().0;
        assert!(read_as_text(sheet).contains(text.split_once("\n\n").unwrap().0), "{sheet}");
        for element in ["span", "a", "p", "section", "ol", "li", "article", "aside"] {
            let opened = html.matches(&format!("<{element} ")).count() + html.matches(&format!("<{element}>")).count();
            assert_eq!(opened, html.matches(&format!("</{element}>")).count(), "{element}");
        }
    }

    #[test]
    fn what_the_article_says_is_no_markup() {
        let text = "“<script>alert(1)</script>”, said Greta <b onclick='x'>Okafor</b>. Ann Hill said: \"]]> --> </style> &lt;\".";
        let html = printed("<script>\"'.txt", text);
        for markup in ["<script", "<b ", "</style", "onclick='", "]]> --> <"] {
            assert!(!html.contains(markup), "{markup} in {html}");
        }
    }
}
