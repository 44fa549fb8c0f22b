//! Article → [`Document`]: tokens, sentences, quotations, tags, lemmas, phrases and clauses, each made once.
//!
//! What rules see is made here. A rule that goes wrong because of a wrong tag, phrase or sentence is mended here.

pub mod abbreviations;
pub mod complements;
pub mod lemmas;
pub mod nouns;
mod own;
pub mod quotations;
mod repairs;
pub mod sentences;
pub mod subjects;
pub mod tag;
pub mod tagger;
pub mod tokens;
mod upcoming;
pub mod verbs;

use crate::article::Article;
use crate::lexicon::{self, Classes};
use crate::settings::Settings;
use crate::span::{Run, Span};
pub use complements::{Complement, Frame};
pub use nouns::NounPhrase;
pub use own::Own;
pub use quotations::{Quotation, Shape};
pub use subjects::{Subject, SubjectKind};
pub use tag::Tag;
use upcoming::Upcoming;
pub use verbs::{VerbForm, VerbGroup};

/// An analysed article. Everything in it is found once; later stages only add to their own results.
#[derive(Debug)]
pub struct Document<'a> {
    /// What was analysed.
    pub article: &'a Article,
    /// All tokens in order. White space is in none of them.
    pub tokens: Vec<Token>,
    /// All sentences in order; every token is in exactly one.
    pub sentences: Vec<Sentence>,
    /// Every stretch in quotation marks, by its first token; an inner one after the one that holds it.
    pub quotations: Vec<Quotation>,
    /// All base noun phrases in order.
    pub noun_phrases: Vec<NounPhrase>,
    /// All verb groups in order.
    pub verb_groups: Vec<VerbGroup>,
    /// The subject of each verb group.
    pub subjects: Vec<Option<Subject>>,
    /// The words of the settings, where there are any.
    pub own: Option<Own<'a>>,
    /// Finite verbs outside of quotations.
    pub(crate) finite: Upcoming,
    /// Tokens in quotations.
    pub(crate) quoted: Upcoming,
    /// Finite verbs of saying, outside of quotations, that a conjunction or a comma joins to what stands before: "…, and said".
    pub(crate) said_too: Upcoming,
    /// For each token the index of its noun phrase, or [`NONE`].
    noun_phrase_of: Vec<u32>,
    /// For each token the index of its verb group, or [`NONE`].
    verb_group_of: Vec<u32>,
    /// The text in lower case (ASCII letters only, so that offsets are the same), then the lemmas that are not in it.
    forms: String,
}

/// A word, number or mark.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// Its part of speech.
    pub tag: Tag,
    /// The classes of its lemma.
    pub classes: Classes,
    /// Whether it has a letter or a digit in it.
    is_word: bool,
    /// Whether it is a dash.
    is_dash: bool,
    /// Index of its sentence.
    pub sentence: u32,
    /// Index of the outermost quotation that it stands in, marks included.
    pub quotation: Option<u32>,
    /// Where its lemma stands in the document's forms.
    lemma: Span,
}

/// A sentence, or a headline, caption or other line that is none.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// Its tokens; never empty.
    pub run: Run,
    /// Index of its block in [`Article::blocks`]: sentences with the same block stand in one paragraph.
    pub block: u32,
}

/// Sentences are cut at this many tokens: no sentence of prose is as long, and lists and tables without a full stop must not make the
/// work grow faster than the text.
const LONGEST_SENTENCE: usize = 400;

/// Stands for no index.
const NONE: u32 = u32::MAX;

/// Analyses an article.
pub fn analyse(article: &Article) -> Document<'_> {
    document(article, None)
}

/// Analyses an article with a user's own words.
pub fn analyse_with<'a>(article: &'a Article, settings: &'a Settings) -> Document<'a> {
    document(article, Some(settings).filter(|settings| !settings.is_empty()))
}

fn document<'a>(article: &'a Article, settings: Option<&'a Settings>) -> Document<'a> {
    let text = article.text.as_str();
    let mut document = Document {
        article,
        // A word and the space behind it are five bytes on average.
        tokens: Vec::with_capacity(text.len() / 4),
        sentences: Vec::new(),
        quotations: Vec::new(),
        noun_phrases: Vec::new(),
        verb_groups: Vec::new(),
        subjects: Vec::new(),
        own: None,
        finite: Upcoming::default(),
        quoted: Upcoming::default(),
        said_too: Upcoming::default(),
        noun_phrase_of: Vec::new(),
        verb_group_of: Vec::new(),
        forms: text.to_ascii_lowercase(),
    };
    document.divide();
    document.mark_quotations();
    document.tag_words();
    document.own = settings.map(|settings| own::mark(&mut document, settings));
    document.find_phrases();
    document.subjects = subjects::find(&document);
    document.look_ahead();
    document
}

impl Document<'_> {
    /// Fills in the tokens and sentences.
    fn divide(&mut self) {
        let text = self.text();
        for (block, at) in self.article.blocks.iter().enumerate() {
            for sentence in sentences::split(text, at.span) {
                let mut first = self.tokens.len();
                for span in tokens::split(text, sentence) {
                    if self.tokens.len() - first == LONGEST_SENTENCE {
                        self.end_sentence(first, block);
                        first = self.tokens.len();
                    }
                    let sentence = self.sentences.len() as u32;
                    let form = span.of(text);
                    let is_word = form.as_bytes()[0].is_ascii_alphanumeric() || form.chars().any(char::is_alphanumeric);
                    self.tokens.push(Token {
                        span,
                        tag: Tag::NN,
                        classes: Classes::default(),
                        is_word,
                        is_dash: !is_word && subjects::is_dash(form),
                        sentence,
                        quotation: None,
                        lemma: span,
                    });
                }
                self.end_sentence(first, block);
            }
        }
    }

    /// Makes a sentence of the tokens from the first one on, if there are any.
    fn end_sentence(&mut self, first: usize, block: usize) {
        let run = Run::new(first, self.tokens.len());
        if !run.is_empty() {
            self.sentences.push(Sentence { run, block: block as u32 });
        }
    }

    /// Fills in the quotations, and for each token its own.
    fn mark_quotations(&mut self) {
        self.quotations = quotations::pair(self);
        for (index, quotation) in self.quotations.iter().enumerate().filter(|(_, q)| q.within.is_none()) {
            for token in &mut self.tokens[quotation.run.range()] {
                token.quotation = Some(index as u32);
            }
        }
    }

    /// Fills in each token's tag, lemma and classes.
    fn tag_words(&mut self) {
        let text = self.text();
        for sentence in &self.sentences {
            tagger::tag(text, &self.forms[..text.len()], &mut self.tokens[sentence.run.range()]);
        }
        repairs::repair(self);
        for token in &mut self.tokens {
            token.lemma = lemmas::find(token.span, token.tag, &mut self.forms);
            token.classes = lexicon::classes(token.lemma.of(&self.forms));
            // "may" and "march" are months as nouns only.
            if token.tag.is_verb() || token.tag == Tag::MD {
                token.classes = token.classes.without(Classes::TIME);
            }
        }
    }

    /// Fills in what is asked of many runs.
    fn look_ahead(&mut self) {
        let count = self.tokens.len();
        let finite = |i: usize| self.tag(i).is_finite() && self.tokens[i].quotation.is_none();
        let saying = |i: usize| finite(i) && self.tokens[i].classes.has(Classes::CUE_VERB);
        let joined = |i: usize| i > 0 && matches!(self.tag(i - 1), Tag::CC | Tag::Comma);
        let quoted = Upcoming::new(count, |i| self.tokens[i].quotation.is_some());
        let said_too = Upcoming::new(count, |i| saying(i) && joined(i));
        self.finite = Upcoming::new(count, finite);
        (self.quoted, self.said_too) = (quoted, said_too);
    }

    /// Fills in the noun phrases and verb groups of each sentence.
    fn find_phrases(&mut self) {
        self.noun_phrase_of = vec![NONE; self.tokens.len()];
        self.verb_group_of = vec![NONE; self.tokens.len()];
        let (mut verbs, mut nouns) = (Vec::new(), Vec::new());
        for at in 0..self.sentences.len() {
            let sentence = self.sentences[at].run;
            verbs::group(self, sentence, &mut verbs);
            index(&verbs, |g| g.run, self.verb_groups.len(), &mut self.verb_group_of);
            self.verb_groups.append(&mut verbs);
            nouns::chunk(self, sentence, &mut nouns);
            index(&nouns, |p| p.run, self.noun_phrases.len(), &mut self.noun_phrase_of);
            self.noun_phrases.append(&mut nouns);
        }
    }
}

/// Notes for each token of each phrase that phrase's index, counted from `base`.
fn index<T>(phrases: &[T], run: impl Fn(&T) -> Run, base: usize, of: &mut [u32]) {
    for (n, phrase) in phrases.iter().enumerate() {
        of[run(phrase).range()].fill((base + n) as u32);
    }
}

impl<'a> Document<'a> {
    /// The article's text.
    pub fn text(&self) -> &'a str {
        &self.article.text
    }

    /// The token's words as they stand in the text.
    pub fn form(&self, token: usize) -> &'a str {
        self.tokens[token].span.of(self.text())
    }

    /// The token in lower case (ASCII letters).
    pub fn lower(&self, token: usize) -> &str {
        self.tokens[token].span.of(&self.forms)
    }

    /// The token's lemma.
    pub fn lemma(&self, token: usize) -> &str {
        self.tokens[token].lemma.of(&self.forms)
    }

    /// The lemma as the record has it: that of an own cue verb is its own, not that of the verb it stands for.
    pub fn act(&self, token: usize) -> &str {
        let own = self.own.as_ref().and_then(|own| own.act_at(token));
        own.map_or_else(|| self.lemma(token), |lemma| lemma.of(&self.forms))
    }

    /// What the tables of weights count a word by: its lemma, but of names and numbers only the tag, so that they never learn whom the
    /// counted articles spoke of.
    pub fn countable(&self, token: usize) -> &str {
        let tag = self.tag(token);
        if tag.is_proper() || tag == Tag::CD { tag.penn() } else { self.lemma(token) }
    }

    /// The token's part of speech.
    pub fn tag(&self, token: usize) -> Tag {
        self.tokens[token].tag
    }

    /// From the start of the run's first token to the end of its last.
    pub fn span(&self, run: Run) -> Span {
        Span { start: self.tokens[run.first()].span.start, end: self.tokens[run.last()].span.end }
    }

    /// The text of a run, as it stands there.
    pub fn words(&self, run: Run) -> &'a str {
        self.span(run).of(self.text())
    }

    /// The tokens of the token's sentence.
    pub fn sentence(&self, token: usize) -> Run {
        self.sentences[self.tokens[token].sentence as usize].run
    }

    /// Whether the token has a letter or a digit in it.
    pub fn is_word(&self, token: usize) -> bool {
        self.tokens[token].is_word
    }

    /// Whether the token is a dash.
    pub fn is_dash(&self, token: usize) -> bool {
        self.tokens[token].is_dash
    }

    /// Whether white space (or the start of the text) stands before the token.
    pub fn spaced(&self, token: usize) -> bool {
        token == 0 || self.tokens[token - 1].span.end < self.tokens[token].span.start
    }

    /// The outermost quotation that the token stands in, marks included.
    pub fn quotation(&self, token: usize) -> Option<&Quotation> {
        self.tokens[token].quotation.map(|q| &self.quotations[q as usize])
    }

    /// Whether the token is the mark that opens an outermost quotation.
    pub fn is_opening_mark(&self, token: usize) -> bool {
        self.quotation(token).is_some_and(|q| q.run.first() == token)
    }

    /// Whether the token is the mark that closes an outermost quotation.
    pub fn is_closing_mark(&self, token: usize) -> bool {
        self.quotation(token).is_some_and(|q| q.closed && q.run.last() == token)
    }
}
