//! What could be a stance: each rule that matches at a word of the stance tables, with what the word does there.

use super::Sign;
use super::acts::{self, Act};
use super::holders;
use super::mood::{self, Mood, Stand};
use super::senses;
use super::targets;
use crate::lexicon::{self, Classes};
use crate::pattern::{Anchor, Match, Piece, Site, matches};
use crate::rules::{self, Family, Rule};
use crate::span::Run;
use crate::text::{Document, Frame, Tag};

/// The frames of modals, whatever particle their main verbs have.
const MODAL: &[&str] = &["will", "ought"];

/// A rule that matched at a cue.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Token of the cue's head.
    pub head: usize,
    /// The construction.
    pub rule: &'static Rule,
    /// What the words do.
    pub act: &'static Act,
    /// For or against, negation reckoned in.
    pub sign: Sign,
    /// Whether it is conditional or only seems so.
    pub hedged: bool,
    /// Whether it is told with "would" or "will likely": what somebody says of themselves or what others suppose.
    pub supposed: bool,
    /// The words in their roles.
    pub found: Match,
    /// Whose stance it is: several where they are coordinated, none where it is that of who speaks.
    pub holders: Vec<Run>,
}

/// The stances of the document's words, in the order of their cues. What is asked, supposed or merely possible is none.
pub fn find(document: &Document) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    let mut reckoned = None;
    let mut teaser_end = 0;
    for token in 0..document.tokens.len() {
        if opens_teaser(document, token) {
            teaser_end = document.sentence(token).end as usize;
        }
        if token < teaser_end {
            continue;
        }
        let Some(entries) = entries(document, token).filter(|_| reckoned != Some(token)) else { continue };
        let Some(site) = site(document, token) else { continue };
        let Some(mut candidate) = first_match(&site, &entries) else { continue };
        // "will oppose" is no promise of anything: its own verb tells.
        found.pop_if(|last| last.head == candidate.head && !candidate.act.deed);
        if let Some(inner) = turned_by(&site, &mut candidate) {
            reckoned = Some(inner);
        }
        found.push(candidate);
    }
    found
}

/// "READ MORE: …", "OPINION: …" in capitals, up to the end of the sentence that it has run into: another article's headline.
fn opens_teaser(document: &Document, token: usize) -> bool {
    let label = |i: usize| document.form(i).len() > 3 && document.form(i).chars().all(char::is_uppercase);
    document.lower(token) == ":"
        && token > document.sentence(token).first()
        && label(token - 1)
        && matches!(
            document.lower(token - 1),
            "more"
                | "opinion"
                | "watch"
                | "related"
                | "analysis"
                | "also"
                | "video"
                | "photos"
                | "profile"
                | "interactive"
                | "exclusive"
        )
}

/// Every possible cue at which a rule of the family may start, with the rule that applies there, if the tables of stance words have
/// the word with the family's frame.
pub fn sites<'d>(
    document: &'d Document<'d>,
    family: &'static Family,
) -> impl Iterator<Item = (Site<'d>, Option<&'static Rule>)> {
    let modal = MODAL.contains(&family.frame);
    (0..document.tokens.len()).filter_map(move |token| {
        let entries = entries(document, token).filter(|_| modal == (document.tag(token) == Tag::MD))?;
        let site = site(document, token)?;
        let applying = licensed(&site, family, &framed(&site, &entries)).map(|(_, rule, _)| rule);
        Some((site, applying))
    })
}

/// What the word does at its site, by the first family that has it, and how it is put.
fn first_match(site: &Site, entries: &[Entry]) -> Option<Candidate> {
    let framed = framed(site, entries);
    rules::STANCE.iter().find_map(|family| at(site, family, &framed))
}

/// "urged them to block the plan", "refused to endorse her", "called for sanctions against them": where what is wanted is itself
/// against something, or what is refused for it, the stance is on what that is about. Returns the word, which is reckoned in.
fn turned_by(site: &Site, candidate: &mut Candidate) -> Option<usize> {
    let document = site.document;
    let target = candidate.found.contents().next()?;
    let head = match candidate.rule.target()? {
        Piece::Infinitive | Piece::ObjectInfinitive | Piece::RecipientInfinitive => {
            targets::infinitive(document, target)?
        }
        Piece::Object | Piece::Governed | Piece::GovernedPhrase => {
            document.noun_phrase_from(target.first())?.head as usize
        }
        _ => return None,
    };
    let inner_site = Site::at(document, head)?;
    let entries = entries(document, head)?;
    let framed = framed(&inner_site, &entries);
    let (act, rule, inner) = rules::STANCE.iter().find_map(|f| licensed(&inner_site, f, &framed))?;
    let sign = match (candidate.sign, act.sign?) {
        (Sign::Support, Sign::Oppose) => Sign::Oppose,
        (Sign::Oppose, _) if inner_site.anchor == Anchor::Verb => act.denied?,
        _ => return None,
    };
    let start = inner.contents().next().map(|c| c.start).filter(|&start| start > candidate.found.cue.start);
    candidate.hedged |= inner
        .contents()
        .any(|target| targets::condition_follows(document, targets::extent(&inner_site, rule, act, target)));
    candidate.sign = sign;
    if candidate.act.deed {
        candidate.act = act;
    }
    candidate.found.contents = inner.contents.map(|target| target.map(|t| targets::extent(&inner_site, rule, act, t)));
    candidate.found.cue.end = start.map_or(inner.cue.end, |start| inner.cue.end.min(start));
    Some(head)
}

/// A frame that a word of the tables has, and the name of its act with that frame.
type Entry = (&'static str, &'static str);

/// What the tables of stance words have on the token.
fn entries(document: &Document, token: usize) -> Option<Vec<Entry>> {
    let lemma = document.lemma(token);
    let table = match document.tag(token) {
        Tag::NN | Tag::NNS => &lexicon::STANCE_NOUNS,
        tag if tag.is_adjective() || is_against(document, token) => &lexicon::STANCE_ADJECTIVES,
        tag if tag.is_verb() => &lexicon::STANCE_VERBS,
        _ => return None,
    };
    table.get(lemma).map(|entries| entries.split(' ').filter_map(|e| e.split_once('=')).collect())
}

/// "is *against*", which says of somebody what an adjective would.
fn is_against(document: &Document, token: usize) -> bool {
    document.tag(token) == Tag::IN && document.lower(token) == "against"
}

/// The possible cue at the token; for a modal, that of its deed.
fn site<'a>(document: &'a Document<'a>, token: usize) -> Option<Site<'a>> {
    if is_against(document, token) {
        return Site::predicate(document, token).filter(|site| site.group.is_some());
    }
    if document.tag(token) != Tag::MD {
        return Site::at(document, token);
    }
    let main = document.verb_group(token)?.main();
    let promised = document.lemma(token) == "must" || document.tokens[main].classes.has(Classes::DEED);
    Site::at(document, main).filter(|_| promised && main > token)
}

/// A stance by a rule of the family, if the word has the family's frame.
fn at(site: &Site, family: &'static Family, framed: &Framed) -> Option<Candidate> {
    let document = site.document;
    let (act, rule, mut found) = licensed(site, family, framed)?;
    let mood = mood::of(site, family.frame)?;
    let (act, mood) = put(act, mood);
    let sign = match mood.stand {
        Stand::Asserted => act.sign,
        Stand::Denied => act.denied,
        Stand::Withheld => act.withheld(),
    }?;
    let expresser = holders::expresser(site, &found);
    if expresser.is_some_and(|e| e.withdraws) {
        found.source = expresser.map(|e| e.subject);
    }
    let expresser = expresser.map(|e| holders::each(document, e.subject));
    if rule.holder() == Some(Piece::Possessor) {
        found.source = found.source.map(|run| holders::owner(document, run));
    }
    let mut holders = found.source.map_or(Vec::new(), |run| holders::each(document, holders::issuer(document, run)));
    holders.extend(expresser.into_iter().flatten());
    if found.source.is_some() && holders.is_empty() {
        return None;
    }
    let timed = found.contents().next().is_some_and(|t| document.tokens[document.head(t)].classes.has(Classes::TIME));
    if timed {
        return None;
    }
    if mood.stand == Stand::Denied && act.sign == Some(Sign::Oppose) && is_unable(site) {
        return None;
    }
    if targets::is_subject_itself(site, &found)
        || targets::is_governed(site, rule, &found)
        || targets::lacks_object(site, rule, &found)
        || targets::is_all_before(site, rule, &found)
        || holders::is_by_the_way(site)
        || holders::disagrees_in_number(site)
        || holders::is_named_deed(site)
        || holders::is_of_another_verb(site, &found)
    {
        return None;
    }
    found.contents = found.contents.map(|target| target.map(|t| targets::extent(site, rule, act, t)));
    let conditional = found.contents().any(|target| targets::condition_follows(document, target));
    found.cue = targets::with_negation(site, found.cue);
    let supposed = site.group.and_then(|g| document.verb_groups[g].modal).is_some_and(|m| {
        let group = m as usize..site.head;
        matches!(document.lower(m as usize), "would" | "'d" | "’d")
            || group.skip(1).any(|i| matches!(document.lower(i), "inevitably" | "likely" | "presumably" | "probably"))
    });
    let has_words = found.contents().all(|t| !t.is_empty() && targets::is_something(document, rule, t));
    has_words.then_some(Candidate {
        head: site.head,
        rule,
        act,
        sign,
        hedged: mood.hedged || conditional,
        supposed,
        found,
        holders,
    })
}

/// The first rule of the family that matches, if the word has the family's frame, and what the word does then.
fn licensed(site: &Site, family: &'static Family, framed: &Framed) -> Option<(&'static Act, &'static Rule, Match)> {
    let act = framed.act(family.frame)?;
    let (rule, found) = family.rules.iter().find_map(|r| Some((r, matches(site, r.pattern).ok()?)))?;
    let act = acts::named(act)?;
    (!senses::is_another(site, rule, act, &found)).then_some((act, rule, found))
}

/// Who will not do something, or is not ready to, refuses it.
fn put(act: &'static Act, mood: Mood) -> (&'static Act, Mood) {
    match acts::named("refuse").filter(|_| act.name == "intend" && mood.stand == Stand::Denied) {
        Some(refuse) => (refuse, Mood { stand: Stand::Asserted, ..mood }),
        None => (act, mood),
    }
}

/// "cannot reject": who is unable to is for nothing.
fn is_unable(site: &Site) -> bool {
    let modal = site.group.and_then(|g| site.document.verb_groups[g].modal);
    modal.is_some_and(|m| matches!(site.document.lower(m as usize), "can" | "ca"))
}

/// What the tables have on a word, beside what they ask for at its site.
struct Framed<'e, 'd> {
    entries: &'e [Entry],
    /// That of a phrasal verb.
    particle: Option<&'d str>,
    /// The one that the cue governs.
    preposition: Option<&'d str>,
    /// The same of a verb, which may have nothing after it: "voted *against*".
    stranded: Option<&'d str>,
}

fn framed<'e, 'd>(site: &Site<'d>, entries: &'e [Entry]) -> Framed<'e, 'd> {
    let document = site.document;
    let verbal = matches!(site.anchor, Anchor::Verb | Anchor::Passive);
    let particle = Some(site.head + 1).filter(|&i| verbal && is_particle(site, i));
    let preposition = (site.frame() == Frame::Preposition).then_some(site.complement.start);
    Framed {
        entries,
        particle: particle.map(|i| document.lower(i)),
        preposition: preposition.map(|i| document.lower(i)),
        stranded: preposition.filter(|_| verbal).map(|i| document.lower(i)),
    }
}

impl Framed<'_, '_> {
    /// The name of the word's act with this frame.
    fn act(&self, frame: &str) -> Option<&'static str> {
        self.entries.iter().find(|(listed, _)| self.has(listed, frame)).map(|&(_, act)| act)
    }

    /// Whether a frame of the tables is this one here: the particle stands first, and the preposition that is there for any.
    fn has(&self, listed: &str, frame: &str) -> bool {
        let rest = match self.particle.filter(|_| !MODAL.contains(&frame)) {
            Some(particle) => listed.strip_prefix(particle).and_then(|rest| rest.strip_prefix('+')),
            None => Some(listed),
        };
        match frame.strip_suffix("preposition") {
            Some(before) => self.preposition.is_some() && rest.and_then(|r| r.strip_prefix(before)) == self.preposition,
            None if frame == "alone" && self.stranded.is_some() => {
                let word = rest.and_then(|r| r.strip_suffix("+alone"));
                word.is_some() && word == self.stranded
            }
            None => rest == Some(frame),
        }
    }
}

/// "turned *down*", "put *forward*".
fn is_particle(site: &Site, token: usize) -> bool {
    let document = site.document;
    site.complement.word_end == token
        || token < site.sentence.end as usize
            && document.tag(token).is_adverb()
            && matches!(document.lower(token), "forward" | "down" | "off" | "out" | "up" | "back" | "away")
}

impl Candidate {
    /// Whether it takes over a stance that was told before: "echoed this view".
    pub fn echoes(&self) -> bool {
        self.rule.id.starts_with("stance-echo/")
    }

    /// Whether the target is a noun phrase, which can name somebody, not a clause or what is asked for.
    pub fn has_nominal_target(&self) -> bool {
        !matches!(self.act.plover, "REQUEST" | "DEMAND")
            && !matches!(
                self.rule.target(),
                Some(
                    Piece::That
                        | Piece::Clause
                        | Piece::Gerund
                        | Piece::Infinitive
                        | Piece::ObjectInfinitive
                        | Piece::RecipientInfinitive
                        | Piece::Deed
                        | Piece::Ought
                )
            )
    }
}
