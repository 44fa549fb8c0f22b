//! What a page states of its article: JSON-LD of schema.org first, then OpenGraph and other `<meta>`, then the page's own heading.
//! Nothing is guessed; dates and addresses are kept as they stand there.

use crate::article::Article;
use crate::read::plain::byline;
use dom_query::Document;
use serde_json::Value;
use std::collections::HashMap;

/// What the page states; no text yet.
pub fn read(page: &Document) -> Article {
    let graph = Graph::read(page);
    let meta = Meta::read(page);
    let heading = lone_heading(page);
    let title =
        graph.text("headline").or_else(|| meta.first(TITLES)).map(|title| without_site(title, heading.as_deref()));
    let authors = graph.names("author");
    Article {
        stated_title: title.or(heading).or_else(|| text_of(page, "head > title")),
        authors: if authors.is_empty() { meta.authors() } else { authors },
        publisher: graph.names("publisher").into_iter().next().or_else(|| meta.first(PUBLISHERS)),
        published: graph.text("datePublished").or_else(|| meta.first(DATES)).or_else(|| time(page)),
        url: graph.url().or_else(|| canonical(page)).or_else(|| meta.first(URLS).filter(|url| is_url(url))),
        ..Article::default()
    }
}

// What `<meta>` calls each thing, the likeliest first.
const TITLES: &[&str] = &["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "title"];
const AUTHORS: &[&str] =
    &["author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl"];
const PUBLISHERS: &[&str] = &["og:site_name", "dc.publisher", "dcterms.publisher", "publisher"];
#[rustfmt::skip]
const DATES: &[&str] = &[
    "article:published_time", "og:published_time", "datepublished", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
    "parsely-pub-date", "pubdate", "publish-date", "date",
];
const URLS: &[&str] = &["og:url", "twitter:url", "parsely-link"];

/// What the page's `<meta>` say, by their name in lower case.
struct Meta(HashMap<String, Vec<String>>);

impl Meta {
    fn read(page: &Document) -> Self {
        let mut stated: HashMap<String, Vec<String>> = HashMap::new();
        for meta in page.select("meta[content]").nodes() {
            let name = ["property", "name", "itemprop"].into_iter().find_map(|attribute| meta.attr(attribute));
            let content = meta.attr("content").map(|content| tidy(&content)).filter(|content| !content.is_empty());
            if let (Some(name), Some(content)) = (name, content) {
                stated.entry(name.trim().to_lowercase()).or_default().push(content);
            }
        }
        Self(stated)
    }

    fn all<'m>(&'m self, names: &[&str]) -> impl Iterator<Item = &'m String> {
        names.iter().filter_map(|name| self.0.get(*name)).flatten()
    }

    fn first(&self, names: &[&str]) -> Option<String> {
        self.all(names).find(|content| !is_url(content) || names == URLS).cloned()
    }

    fn authors(&self) -> Vec<String> {
        let stated =
            AUTHORS.iter().find_map(|name| self.0.get(*name).filter(|names| names.iter().any(|name| !is_url(name))));
        without_by(stated.into_iter().flatten().filter(|name| !is_url(name)).cloned())
    }
}

/// The page's JSON-LD: the article, and what it refers to by `@id`.
#[derive(Default)]
struct Graph {
    /// The first article.
    article: Option<Value>,
    /// What has an `@id` and a name: the name by the `@id`.
    names: HashMap<String, String>,
}

impl Graph {
    fn read(page: &Document) -> Self {
        let mut nodes = Vec::new();
        for script in page.select("script[type='application/ld+json']").nodes() {
            // A block that is no JSON states nothing.
            if let Ok(value) = serde_json::from_str(script.text().trim()) {
                flatten(value, &mut nodes);
            }
        }
        let named = nodes.iter().filter_map(|node| Some((string(node, "@id")?, string(node, "name")?)));
        // Of several with the same `@id` the first counts.
        let names = named.rev().map(|(id, name)| (id.to_owned(), name.to_owned())).collect();
        Self { names, article: nodes.into_iter().find(is_article) }
    }

    fn property(&self, key: &str) -> Option<&Value> {
        self.article.as_ref()?.get(key)
    }

    fn text(&self, key: &str) -> Option<String> {
        self.property(key)?.as_str().map(tidy).filter(|text| !text.is_empty())
    }

    /// The names of those that the article gives as this: one or a list, by name, as an object or by its `@id`.
    fn names(&self, key: &str) -> Vec<String> {
        let each = match self.property(key) {
            Some(Value::Array(list)) => list.iter().collect(),
            one => one.into_iter().collect::<Vec<_>>(),
        };
        let named =
            each.into_iter().filter_map(|value| self.name(value)).filter(|name| !name.is_empty() && !is_url(name));
        without_by(named)
    }

    fn name(&self, value: &Value) -> Option<String> {
        let referred = || self.names.get(string(value, "@id")?).map(String::as_str);
        value.as_str().or_else(|| string(value, "name")).or_else(referred).map(tidy)
    }

    fn url(&self) -> Option<String> {
        let page = self.property("mainEntityOfPage");
        let of_page = || page?.as_str().or_else(|| string(page?, "@id"));
        let url = self.property("url").and_then(Value::as_str).filter(|url| is_url(url));
        url.or_else(|| of_page().filter(|url| is_url(url))).map(str::to_owned)
    }
}

fn string<'v>(node: &'v Value, key: &str) -> Option<&'v str> {
    node.get(key)?.as_str()
}

/// The nodes of a block: one, a list, or those under `@graph`.
fn flatten(value: Value, nodes: &mut Vec<Value>) {
    match value {
        Value::Array(list) => list.into_iter().for_each(|value| flatten(value, nodes)),
        Value::Object(mut object) => {
            if let Some(graph) = object.remove("@graph") {
                flatten(graph, nodes);
            }
            nodes.push(Value::Object(object));
        }
        _ => {}
    }
}

/// Whether it is an Article of schema.org or one of its kinds: NewsArticle, ReportageNewsArticle, BlogPosting …
fn is_article(node: &Value) -> bool {
    let is_kind =
        |kind: &Value| kind.as_str().is_some_and(|kind| kind.ends_with("Article") || kind.ends_with("Posting"));
    match node.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_kind),
        Some(kind) => is_kind(kind),
        None => false,
    }
}

/// Names, of which some have "By " before them as in a byline.
fn without_by(names: impl Iterator<Item = String>) -> Vec<String> {
    names.flat_map(|name| byline::authors(&name).unwrap_or_else(|| vec![name])).collect()
}

/// A title that goes on behind the page's heading names the site there.
fn without_site(title: String, heading: Option<&str>) -> String {
    match heading {
        Some(heading) if title.starts_with(heading) => heading.to_owned(),
        _ => title,
    }
}

/// The page's main heading, if it has one only.
fn lone_heading(page: &Document) -> Option<String> {
    (page.select("h1").length() == 1).then(|| text_of(page, "h1"))?
}

fn canonical(page: &Document) -> Option<String> {
    let link = page.select_single("link[rel='canonical'][href]");
    link.attr("href").map(|url| url.to_string()).filter(|url| is_url(url))
}

/// The date that the page marks as that of the article.
fn time(page: &Document) -> Option<String> {
    let time = page.select_single("time[itemprop='datePublished'][datetime], time[pubdate][datetime]");
    time.attr("datetime").map(|date| tidy(&date)).filter(|date| !date.is_empty())
}

fn text_of(page: &Document, selector: &str) -> Option<String> {
    Some(tidy(&page.select_single(selector).text())).filter(|text| !text.is_empty())
}

fn is_url(text: &str) -> bool {
    text.starts_with("https://") || text.starts_with("http://")
}

/// On one line, and without entities, which some systems write twice.
fn tidy(text: &str) -> String {
    let is_text = !text.contains('&') || !text.contains(';');
    let text = if is_text { text.into() } else { Document::fragment(text.replace('<', "&lt;")).text() };
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stated(head: &str) -> Article {
        read(&Document::from(format!("<html><head>{head}</head><body></body></html>")))
    }

    fn ld(json: &str) -> Article {
        stated(&format!("<script type='application/ld+json'>{json}</script>"))
    }

    #[test]
    fn an_article_stands_alone_in_a_list_or_in_a_graph() {
        let article = r#"{"@type": "NewsArticle", "headline": "Mill &amp; quay"}"#;
        for json in [
            article.to_owned(),
            format!("[{{\"@type\": \"WebSite\"}}, {article}]"),
            format!("{{\"@graph\": [{article}]}}"),
        ] {
            assert_eq!(ld(&json).stated_title.as_deref(), Some("Mill & quay"), "{json}");
        }
        assert_eq!(ld(r#"{"@type": "VideoObject", "headline": "Mill"}"#).stated_title, None);
    }

    #[test]
    fn authors_have_many_forms() {
        let authors = |json: &str| ld(&format!("{{\"@type\": [\"Article\"], \"author\": {json}}}")).authors;
        assert_eq!(authors(r#""By Ama Boateng and Jo Lee""#), ["Ama Boateng", "Jo Lee"]);
        assert_eq!(authors(r#"{"name": "Ama Boateng"}"#), ["Ama Boateng"]);
        assert_eq!(authors(r#"[{"name": "Ama Boateng"}, "Jo Lee"]"#), ["Ama Boateng", "Jo Lee"]);
        assert!(authors(r#"["https://daily.example/ama", 7, null]"#).is_empty());
    }

    #[test]
    fn what_is_referred_to_is_looked_up() {
        let json = r##"{"@graph": [{"@type": "Article", "author": {"@id": "#a"}, "publisher": {"@id": "#gone"}},
            {"@type": "Person", "@id": "#a", "name": "Ama Boateng"}]}"##;
        assert_eq!((ld(json).authors, ld(json).publisher), (vec!["Ama Boateng".to_owned()], None));
    }

    #[test]
    fn a_broken_block_states_nothing_and_meta_are_asked() {
        let head = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\",</script>
            <meta property=og:title content='Mill to close'><meta name=Author content='Ama Boateng'>
            <meta property=article:author content='https://daily.example/ama'>
            <meta property=og:site_name content='The Daily'><meta name=date content='2025-05-03'>
            <meta property=og:url content='/mill'>";
        let article = stated(head);
        assert_eq!(article.stated_title.as_deref(), Some("Mill to close"));
        assert_eq!(
            (article.authors.as_slice(), article.publisher.as_deref()),
            (["Ama Boateng".to_owned()].as_slice(), Some("The Daily"))
        );
        assert_eq!((article.published.as_deref(), article.url), (Some("2025-05-03"), None));
    }

    #[test]
    fn a_title_loses_what_stands_behind_the_heading() {
        let page = "<title>Mill to close | The Daily</title><meta property=og:title content='Mill to close - Daily'>";
        assert_eq!(stated(page).stated_title.as_deref(), Some("Mill to close - Daily"));
        assert_eq!(
            stated(&format!("{page}</head><h1>Mill to close</h1>")).stated_title.as_deref(),
            Some("Mill to close")
        );
    }
}
