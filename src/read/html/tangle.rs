//! Pages that no parser of HTML takes in linear time are told before one tries: elements that lie thousands deep within each other,
//! formatting that is never closed and has to be opened again in each paragraph, and thousands of attributes in one tag.

use memchr::{memchr, memmem};

/// Elements that lie within each other at most. Browsers stop at 512 and pages seldom pass 50.
const DEEPEST: usize = 256;

/// What reading may cost, in elements of an ordinary page: those of 20 MB.
const DEAREST: usize = 1_000_000;

/// Whether a page is such a one, in one pass over its tags.
pub fn is_tangled(page: &str) -> bool {
    let mut scan = Scan { open: Vec::new(), unclosed: [0; FORMATS.len()], cost: 0 };
    let page = page.as_bytes();
    let mut at = 0;
    while let Some(tag) = memchr(b'<', &page[at..]).map(|ahead| at + ahead) {
        scan.text(&page[at..tag]);
        at = scan.tag(page, tag + 1);
        if scan.open.len() > DEEPEST || scan.cost > DEAREST {
            return true;
        }
    }
    scan.text(&page[at..]);
    scan.cost > DEAREST
}

/// Elements that are opened again in what follows if they are not closed.
const FORMATS: [&[u8]; 14] =
    [b"a", b"b", b"big", b"code", b"em", b"font", b"i", b"nobr", b"s", b"small", b"strike", b"strong", b"tt", b"u"];

/// Elements that end by themselves or hold nothing.
#[rustfmt::skip]
const SHORT: &[&[u8]] = &[
    b"area", b"base", b"body", b"br", b"col", b"dd", b"dt", b"embed", b"head", b"hr", b"html", b"img", b"input", b"li", b"link",
    b"meta", b"option", b"p", b"source", b"tbody", b"td", b"tfoot", b"th", b"thead", b"tr", b"track", b"wbr",
];

/// Elements in which there are no tags.
const RAW: &[&[u8]] = &[b"script", b"style", b"textarea", b"title"];

struct Scan<'p> {
    /// The names of the elements that stand open, but for formats.
    open: Vec<&'p [u8]>,
    /// How many of each of the formats were opened and not closed.
    unclosed: [usize; FORMATS.len()],
    cost: usize,
}

impl<'p> Scan<'p> {
    /// Text without tags: each entity moves what stands before it.
    fn text(&mut self, text: &[u8]) {
        const MOVED: usize = 1 << 12;
        if text.len() > MOVED {
            self.cost += memchr::memchr_iter(b'&', text).map(|at| at / MOVED).sum::<usize>();
        }
    }

    /// A tag or comment behind its "<"; where it ends.
    fn tag(&mut self, page: &'p [u8], start: usize) -> usize {
        let rest = &page[start..];
        if rest.starts_with(b"!--") {
            return memmem::find(&rest[3..], b"-->").map_or(page.len(), |at| start + 3 + at + 3);
        }
        let is_end = rest.first() == Some(&b'/');
        let from = start + usize::from(is_end);
        if !page.get(from).is_some_and(u8::is_ascii_alphabetic) {
            return start;
        }
        let length = page[from..].iter().position(|b| matches!(b, b'>' | b'/') || b.is_ascii_whitespace());
        let name = &page[from..length.map_or(page.len(), |length| from + length)];
        let (end, attributes) = tag_end(page, from + name.len());
        // Each is compared with those before it.
        self.cost += attributes.pow(2) / 2000;
        if is_end {
            self.close(name)
        } else {
            self.open(name)
        }
        let is_raw = !is_end && RAW.iter().any(|raw| raw.eq_ignore_ascii_case(name));
        if is_raw { raw_end(page, end, name) } else { end }
    }

    fn open(&mut self, name: &'p [u8]) {
        // Each of them may be opened again here, below all the others.
        self.cost += 1 + self.unclosed.iter().sum::<usize>().pow(2) / 8;
        match format(name) {
            Some(format) => self.unclosed[format] += 1,
            None if SHORT.iter().chain(RAW).any(|short| short.eq_ignore_ascii_case(name)) => {}
            None => self.open.push(name),
        }
    }

    fn close(&mut self, name: &[u8]) {
        if let Some(format) = format(name) {
            self.unclosed[format] = self.unclosed[format].saturating_sub(1);
        }
        if let Some(at) = self.open.iter().rposition(|open| open.eq_ignore_ascii_case(name)) {
            self.open.truncate(at);
        }
    }
}

fn format(name: &[u8]) -> Option<usize> {
    FORMATS.iter().position(|format| format.eq_ignore_ascii_case(name))
}

/// Where a tag ends, behind the first ">" that stands in no quotation marks, and how many attributes it can have at most.
fn tag_end(page: &[u8], from: usize) -> (usize, usize) {
    let mut quoted = None;
    let mut attributes = 0;
    for (at, &byte) in page[from..].iter().enumerate() {
        match (quoted, byte) {
            (None, b'>') => return (from + at + 1, attributes),
            (None, b'"' | b'\'') => quoted = Some(byte),
            (Some(mark), _) if mark == byte => {
                quoted = None;
                attributes += 1;
            }
            (None, b'/') => attributes += 1,
            (None, _) if byte.is_ascii_whitespace() => attributes += 1,
            _ => {}
        }
    }
    (page.len(), attributes)
}

/// Where the end tag of an element without tags begins.
fn raw_end(page: &[u8], from: usize, name: &[u8]) -> usize {
    let ends = |at: &usize| page.get(at + 2..at + 2 + name.len()).is_some_and(|end| end.eq_ignore_ascii_case(name));
    memmem::find_iter(&page[from..], b"</").map(|at| from + at).find(ends).unwrap_or(page.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_too_deep_is_tangled_whatever_hides_it() {
        assert!(is_tangled(&"<div>".repeat(300)));
        assert!(is_tangled(&"<div></x>".repeat(300)));
        assert!(is_tangled(&"<div title='</div>'>".repeat(300)));
        assert!(is_tangled(&"<div><!-- </div> -->".repeat(300)));
    }

    #[test]
    fn what_multiplies_is_tangled() {
        assert!(is_tangled(&"<div><b></div>".repeat(5000)));
        assert!(is_tangled(&"&amp;".repeat(200_000)));
        assert!(is_tangled(&format!("<p {}>", "a ".repeat(100_000))));
    }

    #[test]
    fn long_pages_and_careless_ones_are_not() {
        assert!(!is_tangled(&"<div><p>A <b>mill</b><br>and a quay</div>".repeat(20_000)));
        assert!(!is_tangled(&"<p>A <b>mill<li>and a <i>quay".repeat(50)));
        assert!(!is_tangled(&format!("<script>{}</script>", "'<div>'".repeat(1000))));
        assert!(!is_tangled(&format!("<p title='{}'>", "a ".repeat(100_000))));
        assert!(!is_tangled("<"));
        assert!(!is_tangled("<p title=\"never closed"));
    }
}
