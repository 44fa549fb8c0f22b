//! The record as it is, as JSON.

use super::{Around, Form, Style, indent, line};
use crate::article::Article;
use crate::record::Record;
use serde::Serialize;
use std::io;

/// Indented; an array where there may be several records.
pub const INDENTED: Form = Form {
    record: |out, record, article, style| value(out, &finished(record, article, style), style),
    failure: |out, failure, style| value(out, failure, style),
    around,
};

/// A record a line.
pub const LINES: Form = Form {
    record: |out, record, article, style| line(out, &finished(record, article, style)),
    failure: |out, failure, _| line(out, failure),
    around: |_| Around::default(),
};

/// Prints a value with indentation.
pub fn value(out: &mut Vec<u8>, value: &impl Serialize, style: Style) -> io::Result<()> {
    indent::write(out, &serde_json::to_vec(value)?, usize::from(style.many))?;
    // In an array a comma and the line break come with the next record.
    if !style.many {
        out.push(b'\n');
    }
    Ok(())
}

/// Around values: the brackets and commas of an array.
pub fn around(style: Style) -> Around {
    if style.many {
        Around { before: "[\n  ".to_owned(), between: ",\n  ", after: "\n]\n", once: false }
    } else {
        Around::default()
    }
}

/// The record with its positions, and the text, as the style asks for.
fn finished(mut record: Record, article: &Article, style: Style) -> Record {
    style.offsets.convert(&mut record, &article.text);
    record.article.text = style.with_text.then(|| article.text.clone());
    record
}
