//! Parts of speech: a greedy averaged perceptron over a dictionary of what each word can be.
//!
//! Most words can be one thing only and cost one lookup. For the others the weights of some twenty features of the word and
//! its neighbours are added up for each tag that the word can have. Dictionary and weights are one file in the tree
//! (`tagger/model.bin`), read in place; `examples/train_tagger.rs` makes it and says from what.
//!
//! After Collins 2002, "Discriminative Training Methods for Hidden Markov Models"; features hashed without keys after
//! Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning".

pub mod features;
pub mod model;
pub mod words;

use std::cell::Cell;

use super::{Tag, Token};
use crate::span::Span;
use features::Window;
use model::{Model, Tags};
use words::{Ahead, Line, Look, Word};

/// The trained model.
pub static MODEL: Model<'static> = Model::of(include_bytes!("tagger/model.bin"));

/// Tags the tokens of one sentence. `lower` is the text with its ASCII letters in lower case.
pub fn tag(text: &str, lower: &str, tokens: &mut [Token]) {
    let tokens = Cell::from_mut(tokens).as_slice_of_cells();
    walk(&MODEL, text, lower, tokens.iter().map(|t| t.get().span), |at, window| {
        let glued = at > 0 && tokens[at - 1].get().span.end == tokens[at].get().span.start;
        let tag = match choose(&MODEL, window) {
            // The treebanks split hyphenated words, our tokens do not: with a space before it, it is a dash.
            Tag::HYPH if !glued => Tag::Colon,
            tag => tag,
        };
        tokens[at].set(Token { tag, ..tokens[at].get() });
        tag
    });
}

/// Shows each word of a sentence with its neighbours to `choose`, which gets the word's index and gives its tag.
pub fn walk(
    model: &Model,
    text: &str,
    lower: &str,
    spans: impl Iterator<Item = Span> + Clone,
    mut choose: impl FnMut(usize, &Window) -> Tag,
) {
    let mut line = Line::of(text, spans.clone());
    let mut words: Vec<Word> = spans.map(|span| line.word(model, text, lower, span)).collect();
    let mut ahead = Ahead::None;
    for word in words.iter_mut().rev() {
        word.ahead = ahead;
        ahead = ahead.before(word.candidates(model));
    }
    let mut window = Window::default();
    for (next, word) in words.into_iter().chain([Word::default()]).enumerate() {
        window.shift(word);
        if let Some(at) = next.checked_sub(1) {
            let tag = choose(at, &window);
            window.settle(tag);
        }
    }
}

/// The tags that the dictionary has for a word in small letters; none where it does not have the word.
pub fn known(word: &str) -> Option<Tags> {
    let hash = words::hash(word.as_bytes(), Span::new(0, word.len()));
    MODEL.class(hash, Look::Lower).map(|class| MODEL.candidates(class))
}

/// The best of the tags that the window's word can have.
pub fn choose(model: &Model, window: &Window) -> Tag {
    let candidates = window.word().candidates(model);
    if candidates.is_single() {
        return candidates.first();
    }
    let weights = window.features().map(|feature| model.weights(feature));
    let (mut best, mut top) = (Tag::NN, i32::MIN);
    for tag in candidates {
        let mut score = 0;
        for weight in &weights {
            score += i32::from(weight.of(tag));
        }
        if score >= top {
            (best, top) = (tag, score);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Article, Block, BlockKind};

    /// The tags of words with spaces between them.
    fn tags(text: &str) -> Vec<&'static str> {
        let mut tags = Vec::new();
        let spans = text.split(' ').map(|word| {
            let start = word.as_ptr() as usize - text.as_ptr() as usize;
            Span::new(start, start + word.len())
        });
        walk(&MODEL, text, &text.to_ascii_lowercase(), spans, |_, window| {
            let tag = choose(&MODEL, window);
            tags.push(tag.penn());
            tag
        });
        tags
    }

    #[test]
    fn plain_sentences() {
        assert_eq!(tags("The mayor said taxes will rise ."), ["DT", "NN", "VBD", "NNS", "MD", "VB", "."]);
    }

    #[test]
    fn a_verb_after_a_quotation_is_finite() {
        assert_eq!(tags("“ It works , ” Okafor said ."), ["``", "PRP", "VBZ", ",", "''", "NNP", "VBD", "."]);
    }

    #[test]
    fn nouns_and_verbs_of_one_form() {
        assert_eq!(tags("The union claims that it won .")[2], "VBZ");
        assert_eq!(tags("The claims were false .")[1], "NNS");
    }

    #[test]
    fn capitals_tell_nothing_in_a_headline() {
        assert_eq!(tags("Mayor Says Rents Must Rise")[1], "VBZ");
        assert_eq!(tags("Senate Passes Bill To Cut Aid")[1..5], ["VBZ", "NN", "TO", "VB"]);
    }

    #[test]
    fn a_surname_that_looks_like_an_adjective_is_a_name() {
        assert_eq!(tags("“ We lost , ” said Carline .")[6], "NNP");
    }

    #[test]
    fn participles_and_past_tenses_of_one_form() {
        assert_eq!(tags("The visit planned by Rome was cancelled .")[2], "VBN");
        assert_eq!(tags("Rome planned the visit .")[1], "VBD");
    }

    #[test]
    fn that_is_told_from_that() {
        assert_eq!(tags("She said that the bridge that fell was old .")[2], "IN");
        assert_eq!(tags("She said that the bridge that fell was old .")[5], "WDT");
    }

    #[test]
    fn spaced_hyphens_are_dashes() {
        let text = "The plan - a bad one - failed.";
        let block = Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph };
        let article = Article { text: text.to_owned(), blocks: vec![block], ..Article::default() };
        let document = crate::text::analyse(&article);
        assert!(document.tokens.iter().all(|token| token.tag != Tag::HYPH));
    }

    #[test]
    fn to_is_told_from_to() {
        assert_eq!(tags("She went to Rome to speak .")[2], "IN");
        assert_eq!(tags("She went to Rome to speak .")[4], "TO");
    }
}
