//! Parts of speech.

use super::{Tag, Token};

/// Tags the tokens of one sentence. `lower` is the text with its ASCII letters in lower case.
pub fn tag(text: &str, lower: &str, tokens: &mut [Token]) {
    let _ = (text, lower);
    for token in tokens {
        token.tag = Tag::NN;
    }
}
