//! Own words of the settings, found in a document once its words have tags and lemmas.

use super::Document;
use crate::lexicon::{self, Classes};
use crate::settings::{Meaning, Phrase, Settings};
use crate::span::{Run, Span};

/// The own words of a document.
#[derive(Debug)]
pub struct Own<'a> {
    /// What they are taken from.
    pub settings: &'a Settings,
    /// Where somebody of the settings is named, in order, and their index there.
    pub names: Vec<(Run, usize)>,
    /// Where words stand that say what somebody is, in order, and their index.
    pub roles: Vec<(Run, usize)>,
    /// The tokens of own cue verbs, in order, and where their own lemmas stand in the document's forms.
    acts: Vec<(usize, Span)>,
}

/// Finds the own words and gives their tokens the lemmas and classes that they have by the settings.
pub fn mark<'a>(document: &mut Document<'a>, settings: &'a Settings) -> Own<'a> {
    let mut own = Own { settings, names: Vec::new(), roles: Vec::new(), acts: Vec::new() };
    let mut at = 0;
    while at < document.tokens.len() {
        own.act(document, at);
        at = match phrase(document, settings, at) {
            Some(phrase) => own.phrase(document, phrase, at),
            None => at + 1,
        };
    }
    own
}

/// The longest phrase that stands at a token; one word alone also by its lemma.
fn phrase<'a>(document: &Document, settings: &'a Settings, at: usize) -> Option<&'a Phrase> {
    let end = document.sentence(at).end as usize;
    let stands = |phrase: &&Phrase| {
        let run = at..at + phrase.words.len();
        run.end <= end
            && phrase.words.iter().zip(run.clone()).all(|(word, token)| document.lower(token) == word)
            && phrase.is_written(document.words(Run::new(run.start, run.end)))
    };
    let alone = |phrase: &&Phrase| phrase.words.len() == 1 && matches!(phrase.meaning, Meaning::Class(_));
    let by_lemma = || settings.phrases(document.lemma(at)).iter().find(alone);
    settings.phrases(document.lower(at)).iter().find(stands).or_else(by_lemma)
}

impl Own<'_> {
    fn act(&mut self, document: &mut Document, at: usize) {
        let model = document.tag(at).is_verb().then(|| self.settings.model(document.lemma(at))).flatten();
        if let Some(model) = model {
            let start = document.forms.len();
            document.forms.push_str(model);
            self.acts.push((at, document.tokens[at].lemma));
            document.tokens[at].lemma = Span::new(start, document.forms.len());
            document.tokens[at].classes = lexicon::classes(model);
        }
    }

    /// Notes a phrase at a token; the token behind it.
    fn phrase(&mut self, document: &mut Document, phrase: &Phrase, at: usize) -> usize {
        let run = Run::new(at, at + phrase.words.len());
        match phrase.meaning {
            Meaning::Name(named) => self.names.push((run, named)),
            Meaning::Role(named) => self.roles.push((run, named)),
            Meaning::Class(class) => {
                for token in &mut document.tokens[run.range()] {
                    let is_left_alone = class == Classes::NEVER_CUE;
                    let before = if is_left_alone { token.classes.without(Classes::CUE_VERB) } else { token.classes };
                    token.classes = before.or(class);
                }
            }
        }
        // An own verb may stand behind the first word of a class, but none inside a name.
        if matches!(phrase.meaning, Meaning::Name(_)) { run.end as usize } else { at + 1 }
    }

    /// Where the lemma of an own cue verb stands in the document's forms.
    pub fn act_at(&self, token: usize) -> Option<Span> {
        self.acts.binary_search_by_key(&token, |&(at, _)| at).ok().map(|found| self.acts[found].1)
    }

    /// Who of the settings is named by exactly these tokens.
    pub fn named(&self, name: Run) -> Option<usize> {
        let found = self.names.binary_search_by_key(&name.start, |(run, _)| run.start).ok()?;
        (self.names[found].0 == name).then_some(self.names[found].1)
    }
}
