//! What stands in an article's part of a page and is not the article: boxes, captions, links to other articles.

use super::blocks::Piece;
use crate::article::BlockKind;
use dom_query::{Document, NodeRef};

/// Takes the elements out of a page that are leftovers by what they are or are called.
pub fn drop(page: &Document) {
    let Some(body) = page.body() else { return };
    let whole = length(&body);
    let mut waiting = vec![body];
    while let Some(node) = waiting.pop() {
        for child in node.children() {
            if is_leftover(&child, whole) {
                child.remove_from_parent();
            } else {
                waiting.push(child);
            }
        }
    }
}

/// Whether a piece of the article's part of the page only points elsewhere.
pub fn points_elsewhere(piece: &Piece) -> bool {
    let starts = |start: &&str| piece.text.get(..start.len()).is_some_and(|s| s.eq_ignore_ascii_case(start));
    let is_short = piece.text.len() <= LINE;
    let is_lone_link = piece.is_link && piece.kind == BlockKind::Paragraph && !piece.text.ends_with(['.', '”', '"']);
    is_short
        && (STARTS.iter().any(starts) || ALONE.iter().any(|line| piece.text.eq_ignore_ascii_case(line)) || is_lone_link)
}

/// Bytes that a line which points elsewhere does not pass.
const LINE: usize = 240;

/// How such lines start, in lower case.
#[rustfmt::skip]
const STARTS: &[&str] = &[
    "click here", "download our app", "download the app", "follow us on ", "for more stories", "get the latest",
    "have a story", "join our ", "listen to more on ", "listen:", "more on this", "more:", "read also", "read more",
    "read next", "read the full ", "read:", "recommended:", "related:", "see also", "sign up ", "subscribe ", "support our journalism",
    "watch:", "what to read next", "you may also like", "you might also like",
];

/// What some of them say in full, in lower case.
#[rustfmt::skip]
const ALONE: &[&str] = &[
    "ad", "advertisement", "close", "comments", "copy link", "copied", "email", "facebook", "linkedin", "listen", "newsletter",
    "play video", "print", "recommended", "related", "related articles", "related stories", "related topics", "save", "share",
    "share this article", "share this story", "share this", "sponsored", "topics", "tweet", "twitter", "view comments", "watch",
    "whatsapp", "x",
];

/// Elements that hold no running text of an article.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "aside", "audio", "button", "canvas", "dialog", "embed", "figcaption", "figure", "footer", "form", "iframe", "input", "menu", "nav",
    "noscript", "object", "select", "style", "svg", "template", "textarea", "video",
];

/// Landmarks of ARIA that are not the article.
const ROLES: &[&str] = &["alert", "alertdialog", "complementary", "contentinfo", "dialog", "navigation", "search"];

/// Words in the names of classes and ids that tell what a box is for.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "ad", "ads", "advert", "advertisement", "breadcrumb", "breadcrumbs", "byline-social", "caption", "comments", "consent", "cookie",
    "disclaimer", "donate", "donation", "gallery", "infobox", "inlinepromo", "newsletter", "newsletters", "outbrain", "paywall",
    "promo", "promobox", "pullquote", "readmore", "recirc", "recommendation", "recommendations", "recommended", "related", "share",
    "sharebar", "sharing", "sidebar", "signup", "social", "sponsor", "sponsored", "subscribe", "subscription", "syndication", "taboola",
    "teaser", "toolbar", "trending",
];

/// Elements that hold a page or an article, whatever they are called.
const FRAMES: &[&str] = &["article", "body", "h1", "html", "main"];

/// Of the page's text a box that is told by its name holds at most one part of so many: themes call the whole page by what it may have in
/// it.
const BOX: usize = 3;

fn is_leftover(node: &NodeRef, whole: usize) -> bool {
    let Some(name) = node.node_name() else { return false };
    if FRAMES.contains(&&*name) {
        return false;
    }
    let stated = |attribute| node.attr(attribute).unwrap_or_default();
    let is_told = ELEMENTS.contains(&&*name)
        || node.has_attr("hidden")
        || ROLES.contains(&&*stated("role"))
        || [stated("class"), stated("id")].iter().flat_map(|names| words(names)).any(|word| NAMES.contains(&&*word));
    is_told && length(node) * BOX <= whole
}

/// The words of a list of names in lower case: of "js-shareBar" they are "js", "share" and "bar".
fn words(names: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before = ' ';
    for c in names.chars() {
        if !c.is_alphanumeric() || before.is_lowercase() && c.is_uppercase() {
            words.push(String::new());
        }
        if c.is_alphanumeric() {
            words.last_mut().expect("there is one from the start").extend(c.to_lowercase());
        }
        before = c;
    }
    words
}

/// Characters that a reader sees in an element.
fn length(node: &NodeRef) -> usize {
    node.normalized_char_count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is left of a page with a long paragraph and something else.
    fn left(html: &str) -> String {
        let page = Document::from(format!("<body><p>{}</p>{html}", "The mill. ".repeat(20)));
        drop(&page);
        page.text().replace("The mill. ", "")
    }

    #[test]
    fn boxes_go_by_element_role_and_name() {
        for html in [
            "<aside>Also</aside>",
            "<figure><img src=x><figcaption>A mill</figcaption></figure>",
            "<div role=navigation>News</div>",
            "<div class='c-newsletter__box js'>Sign up</div>",
            "<div id=shareBar>Post</div>",
            "<p hidden>Also</p>",
        ] {
            assert_eq!(left(html), "", "{html}");
        }
    }

    #[test]
    fn text_stays_whatever_its_box_is_called() {
        for html in ["<p class=relatedness>Text", "<article class=newsletter>Text", "<section class=shareholders>Text"]
        {
            assert_eq!(left(html), "Text", "{html}");
        }
        let whole = "<div class='post related'><p>Text</div>";
        let page = Document::from(whole);
        drop(&page);
        assert_eq!(&*page.text(), "Text");
    }

    #[test]
    fn lines_that_point_elsewhere() {
        let piece = |text: &str, is_link| Piece { kind: BlockKind::Paragraph, text: text.to_owned(), is_link };
        for line in ["READ MORE: Why the mill closed", "Advertisement", "Sign up for our newsletter."] {
            assert!(points_elsewhere(&piece(line, false)), "{line}");
        }
        assert!(points_elsewhere(&piece("Why the mill closed", true)));
        for line in ["Read the small print, she said.", "Related costs rose.", "Why the mill closed"] {
            assert!(!points_elsewhere(&piece(line, false)), "{line}");
        }
        assert!(!points_elsewhere(&piece("“The mill is closed,” she said.", true)));
    }
}
