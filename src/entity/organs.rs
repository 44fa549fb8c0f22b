//! Which organisation or group is meant where no name stands: "the ministry", "it", "they".

use super::cast::Cast;
use super::words::Words;
use super::{Form, Kind};
use crate::attribution::Attribution;
use crate::lexicon::Classes;
use crate::maps::Map;
use crate::span::Run;
use crate::text::{Document, NounPhrase, Tag};

/// Adds the mentions of organisations by what they are: "the ministry", after "the Ministry of Health"; "the company", after
/// "Acme, a software company,".
pub fn find(cast: &mut Cast) {
    let mut bodies = Bodies::of(cast);
    let document = cast.words.document;
    for phrase in &document.noun_phrases {
        if is_definite(cast, phrase)
            && let Some(organization) = bodies.meant(cast, phrase)
        {
            cast.mention(organization, phrase.run, phrase.head as usize, Form::Nominal);
        }
    }
}

/// Adds the mentions of organisations and countries by "it", and of those and of groups by "they", where they say something.
pub fn find_pronouns(cast: &mut Cast, attributions: &[Attribution]) {
    let document = cast.words.document;
    let mut sources: Vec<usize> = attributions.iter().filter_map(|a| a.source).map(|s| cast.voice(s).token).collect();
    sources.sort_unstable();
    sources.dedup();
    let mut subjects: Vec<usize> = document.subjects.iter().flatten().map(|s| cast.voice(s.run).token).collect();
    subjects.sort_unstable();
    for (at, &token) in sources.iter().enumerate() {
        let pronoun = document.lower(token);
        if !matches!(pronoun, "it" | "they") || cast.entity_at(token).is_some() || is_nobody(document, token) {
            continue;
        }
        let lately = document.tokens[token].sentence.saturating_sub(1);
        let is_before = |&head: &usize| document.tokens[head].sentence < lately;
        let source = sources[..at].last().copied().filter(|source| !is_before(source));
        let before = &subjects[..subjects.partition_point(|&subject| subject < token)];
        // The first subject of the sentence before is what the text goes on about.
        let topic = before.get(subjects.partition_point(is_before)).copied();
        let beside = before.last().copied().filter(|&s| document.tokens[s].sentence > lately || lately == 0);
        let speaker = match pronoun {
            "it" => one_speaker(cast, source, topic, beside, goes_on(document, token)),
            _ => several_speakers(cast, source, beside.filter(|&s| is_outside(document, s, token))),
        };
        if let Some(speaker) = speaker {
            cast.mention(speaker, Run::new(token, token + 1), token, Form::Pronoun);
        }
    }
}

/// Whether a pronoun only fills its place: "it would be easy to say".
fn is_nobody(document: &Document, pronoun: usize) -> bool {
    let rest = pronoun + 1..document.sentence(pronoun).end as usize;
    let verb = rest.into_iter().find(|&t| !matches!(document.tag(t), Tag::MD | Tag::RB));
    document.lower(pronoun) == "it" && verb.is_some_and(|t| document.lemma(t) == "be")
}

/// Whether a pronoun follows "and" or "but": "The union met, but it said nothing."
fn goes_on(document: &Document, pronoun: usize) -> bool {
    pronoun > 0 && document.tag(pronoun - 1) == Tag::CC
}

/// Whether a word stands in no other quotation than another.
fn is_outside(document: &Document, word: usize, other: usize) -> bool {
    document.tokens[word].quotation.is_none_or(|q| document.tokens[other].quotation == Some(q))
}

/// Who "they" are: the group or organisation that spoke before, unless others stand between.
fn several_speakers(cast: &Cast, source: Option<usize>, beside: Option<usize>) -> Option<usize> {
    let several = |entity: &usize| matches!(cast.list[*entity].kind, Kind::Group | Kind::Organization);
    let is_plural = |token: usize| matches!(cast.words.document.tag(token), Tag::NNS | Tag::NNPS | Tag::CC);
    let one = cast.entity_at(source?).filter(several)?;
    let other = beside.filter(|&b| is_plural(b) || cast.entity_at(b).is_some_and(|e| several(&e)));
    other.is_none_or(|b| cast.entity_at(b) == Some(one)).then_some(one)
}

/// Who "it" is of the source before it, the topic of the sentence before and the subject right before it, which
/// alone tells only where the sentence goes on: nobody where two could be meant.
fn one_speaker(
    cast: &Cast,
    source: Option<usize>,
    topic: Option<usize>,
    beside: Option<usize>,
    goes_on: bool,
) -> Option<usize> {
    let entity = |places: bool| {
        move |token: usize| {
            cast.entity_at(token).filter(|&e| match cast.list[e].kind {
                Kind::Organization => true,
                Kind::Place => places && cast.list[e].named,
                // "the Court"
                _ => cast.words.is(token, Classes::ORGAN) && cast.list[e].named,
            })
        }
    };
    let (source, topic, beside) =
        (source.and_then(entity(true)), topic.and_then(entity(false)), beside.and_then(entity(true)));
    let one = source.or(topic).or(beside.filter(|_| goes_on))?;
    [topic, beside].into_iter().flatten().all(|other| other == one).then_some(one)
}

/// "the ministry", "the Zorbian company": a phrase that may point back to a name.
fn is_definite(cast: &Cast, phrase: &NounPhrase) -> bool {
    let (document, head) = (cast.words.document, phrase.head as usize);
    let after = phrase.run.end as usize;
    let specified = after < document.tokens.len()
        && (matches!(document.lower(after), "of" | "for" | "in" | "at") || document.tag(after) == Tag::POS);
    cast.words.is(head, Classes::ORGAN)
        && document.tag(head) == Tag::NN
        && document.lower(phrase.run.first()) == "the"
        // "The press" is no one publisher.
        && document.lower(head) != "press"
        && cast.entity_at(head).is_none()
        && !specified
}

/// How far behind a mention by name an organisation is still "the" one, in sentences.
const REACH: u32 = 8;

/// How many organisations of the same sort are kept; with more, none is "the" one.
const KEPT: usize = 12;

/// The organisations by what they are.
struct Bodies<'a> {
    /// By the noun, where an organisation is called so and which it is, in order of the text.
    by_noun: Map<&'a str, Vec<(Run, usize)>>,
    /// For each entity, the sentence of each mention by name, in order.
    sentences: Map<usize, Vec<u32>>,
}

impl<'a> Bodies<'a> {
    fn of(cast: &mut Cast<'_, 'a>) -> Self {
        let document = cast.words.document;
        let mut bodies = Self { by_noun: Map::default(), sentences: Map::default() };
        let organizations: Vec<usize> =
            (0..cast.list.len()).filter(|&e| cast.list[e].kind == Kind::Organization).collect();
        for organization in organizations {
            let names: Vec<Run> = cast.list[organization].mentions.iter().map(|m| m.run).collect();
            let sentences = names.iter().map(|name| document.tokens[name.first()].sentence).collect();
            bodies.sentences.insert(organization, sentences);
            for name in names {
                let body = body(cast.words, name).map(|head| (head, name));
                let described = apposition(cast, name);
                if let Some((run, head)) = described {
                    cast.describe(organization, run, head);
                }
                for (head, run) in body.into_iter().chain(described.map(|(run, head)| (head, run))) {
                    bodies.add(document.lower(head), run, organization);
                }
            }
        }
        bodies
    }

    fn add(&mut self, noun: &'a str, run: Run, organization: usize) {
        let bearers = self.by_noun.entry(noun).or_default();
        if bearers.len() < KEPT && !bearers.iter().any(|&(_, known)| known == organization) {
            bearers.push((run, organization));
        }
    }

    /// The one organisation that the phrase can mean.
    fn meant(&mut self, cast: &Cast, phrase: &NounPhrase) -> Option<usize> {
        let document = cast.words.document;
        let (first, head) = (phrase.run.first(), phrase.head as usize);
        let told = |run: Run| (first + 1..head).all(|t| run.range().any(|r| document.lower(r) == document.lower(t)));
        let bearers = self.by_noun.get(document.lower(head))?;
        let mut fitting = bearers.iter().filter(|(run, _)| run.start < phrase.run.start && told(*run));
        let &(_, one) = fitting.next()?;
        if fitting.next().is_some() {
            return None;
        }
        let here = document.tokens[first].sentence;
        let mentioned = self.sentences.get_mut(&one)?;
        let before = mentioned.partition_point(|&sentence| sentence <= here).checked_sub(1)?;
        if mentioned[before] + REACH < here {
            return None;
        }
        // "the ministry" keeps it in mind.
        mentioned[before] = here;
        Some(one)
    }
}

/// The noun of a name that says what it is: "Ministry" in "Ministry of Health", "Agency" in "Zorbia Water Agency".
pub fn body(words: &Words, name: Run) -> Option<usize> {
    let document = words.document;
    let link = name.range().skip(1).find(|&t| matches!(document.lower(t), "of" | "for" | "on"));
    let head = link.map_or(name.last(), |link| link - 1);
    (name.len() > 1 && words.is(head, Classes::ORGAN)).then_some(head)
}

/// "software company" in "Acme, a software company, closed", with the token of its head.
fn apposition(cast: &Cast, name: Run) -> Option<(Run, usize)> {
    let document = cast.words.document;
    let (comma, first) = (name.end as usize, name.end as usize + 1);
    let sentence = document.sentence(name.first());
    if !sentence.contains(first) || document.lower(comma) != "," || !matches!(document.lower(first), "a" | "an" | "the")
    {
        return None;
    }
    let phrase = document.noun_phrase_from(first)?;
    let head = phrase.head as usize;
    let end = document.full_phrase_end(first, sentence.end as usize)?;
    let closed = sentence.contains(end) && (!document.is_word(end) || matches!(document.tag(end), Tag::WP | Tag::WDT));
    let fits = cast.words.is(head, Classes::ORGAN) && document.tag(head) == Tag::NN && cast.entity_at(head).is_none();
    (closed && fits && phrase.run.len() > 1).then(|| (Run::new(first + 1, end), head))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    /// The words by which the organisation is spoken of that a text names first.
    fn mentions(text: &str) -> usize {
        found(text).list.iter().find(|e| e.named).map_or(0, |e| e.mentions.len())
    }

    #[test]
    fn resolves_what_one_organisation_is() {
        assert_eq!(mentions("The Zorbia Water Agency met. Then the agency said it rained."), 2);
        assert_eq!(mentions("The Ministry of Mills met. Then the ministry said it rained."), 2);
    }

    #[test]
    fn resolves_what_the_article_calls_it() {
        let found = found("We visited Zorbsoft Inc, a software company, on Monday. The company said it rained.");
        assert_eq!(found.list[0].descriptions, ["software company"]);
        assert_eq!(found.list[0].mentions.len(), 2);
    }

    #[test]
    fn leaves_open_which_of_two() {
        assert_eq!(mentions("The Zorbia Water Agency met with the Zorbia Tax Agency. The agency said it rained."), 1);
    }

    #[test]
    fn leaves_another_than_the_named_alone() {
        assert_eq!(mentions("The Zorbia Water Agency met. The tax agency said it rained."), 1);
    }

    #[test]
    fn takes_it_for_the_organisation_that_spoke() {
        assert_eq!(mentions("The Zorbia Water Agency said the mill closed. It said rain was rare."), 2);
    }

    #[test]
    fn takes_it_for_the_subject_that_goes_on() {
        assert_eq!(mentions("The Zorbia Water Agency closed the mill, but it said rain was rare."), 2);
    }

    #[test]
    fn takes_them_for_the_group_that_spoke() {
        let they = |text: &str| found(text).list.iter().map(|e| e.mentions.len()).max();
        assert_eq!(they("Police said the mill closed. They said rain was rare."), Some(2));
        assert_eq!(they("Police said the mill closed. Farmers left, they said."), Some(1));
    }

    #[test]
    fn leaves_it_open_between_two_organisations() {
        assert_eq!(
            mentions(
                "Acme Mills Inc said on Monday that it rained. The Zorbia Water Agency met. It said rain was rare."
            ),
            1
        );
    }
}
