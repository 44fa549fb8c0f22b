//! Where a rule may apply: a possible cue with what the analysis knows around it, worked out once for all rules.

use crate::lexicon::{self, Classes, Kept, Part, part};
use crate::span::Run;
use crate::text::subjects::{self, is_dash};
use crate::text::{Complement, Document, Frame, Subject, SubjectKind, Tag, VerbForm};
use std::borrow::Cow;
use std::cell::{Cell, OnceCell};

/// What sort of word a cue is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Anchor {
    /// An active verb.
    Verb,
    /// A passive verb, or a participle without an auxiliary.
    Passive,
    /// A noun: "claim", "support".
    Noun,
    /// An adjective: "confident".
    Adjective,
    /// "according to".
    AccordingTo,
    /// A colon.
    Colon,
    /// A dash before a signature.
    Dash,
    /// "in" before what a poll found, "in", "to" or "for" before whose view it is.
    In,
    /// "reportedly", "allegedly".
    Adverb,
}

impl Anchor {
    /// All of them.
    pub const ALL: [Anchor; 9] = [
        Anchor::Verb,
        Anchor::Passive,
        Anchor::Noun,
        Anchor::Adjective,
        Anchor::AccordingTo,
        Anchor::Colon,
        Anchor::Dash,
        Anchor::In,
        Anchor::Adverb,
    ];

    /// One letter for the tables of counts.
    pub fn letter(self) -> &'static str {
        match self {
            Anchor::Verb => "V",
            Anchor::Passive => "P",
            Anchor::Noun => "N",
            Anchor::Adjective => "J",
            Anchor::AccordingTo => "A",
            Anchor::Colon => "C",
            Anchor::Dash => "D",
            Anchor::In => "I",
            Anchor::Adverb => "R",
        }
    }
}

/// A possible cue.
#[derive(Debug)]
pub struct Site<'a> {
    /// The analysed article.
    pub document: &'a Document<'a>,
    /// Token of the cue's head word.
    pub head: usize,
    /// What sort of word it is.
    pub anchor: Anchor,
    /// The cue as far as it is clear before a rule applies.
    pub cue: Run,
    /// Index of its verb group, or of the verb group that joins a noun or adjective.
    pub group: Option<usize>,
    /// Who does it.
    pub subject: Option<Subject>,
    /// What completes it.
    pub complement: Complement,
    /// Its sentence.
    pub sentence: Run,
    lemma: OnceCell<Kept<'a>>,
    sort: OnceCell<Part<'static>>,
    /// Where the content ends that was asked for last: its start, its frame, its end.
    pub(super) last_end: Cell<Option<(usize, Frame, usize)>>,
}

impl<'a> Site<'a> {
    /// The possible cue at a token, if the token is the head of one.
    pub fn at(document: &'a Document<'a>, head: usize) -> Option<Self> {
        match document.tag(head) {
            _ if document.tokens[head].classes.has(Classes::NEVER_CUE) => None,
            Tag::NN | Tag::NNS => Self::noun(document, head),
            tag if tag.is_adjective() => Self::predicate(document, head),
            Tag::Colon if document.lower(head) == ":" => Self::mark(document, head),
            Tag::IN | Tag::TO if matches!(document.lower(head), "in" | "to" | "for") => Self::opening(document, head),
            tag if tag.is_verb() || tag == Tag::IN => {
                Self::according_to(document, head).or_else(|| Self::verb(document, head))
            }
            _ if is_dash(document.lower(head)) => Self::signing(document, head),
            tag if tag.is_adverb()
                && document.tokens[head].classes.has(Classes::HEARSAY)
                && !limits_part(document, head) =>
            {
                Some(Self::word(document, head, Anchor::Adverb, Run::new(head, head + 1)))
            }
            _ => None,
        }
    }

    fn word(document: &'a Document<'a>, head: usize, anchor: Anchor, cue: Run) -> Self {
        let sentence = document.sentence(head);
        let complement = document.complement_at(cue.end as usize, sentence.end as usize);
        Site {
            document,
            head,
            anchor,
            cue,
            group: None,
            subject: None,
            complement,
            sentence,
            lemma: OnceCell::new(),
            sort: OnceCell::new(),
            last_end: Cell::default(),
        }
    }

    fn verb(document: &'a Document<'a>, head: usize) -> Option<Self> {
        let index = document.verb_group_of_main(head)?;
        let group = &document.verb_groups[index];
        if matches!(document.lemma(head), "be" | "do") || document.tag(head) == Tag::MD {
            return None;
        }
        let passive = group.passive || group.form == VerbForm::Participle;
        let complement = document.complement_of_verb(head);
        if document_saying(document, index, complement).is_some() {
            return None;
        }
        let joined = quoted_as_saying(document, head).or_else(|| issued_saying(document, head)).unwrap_or(index);
        Some(Site {
            document,
            head,
            anchor: if passive { Anchor::Passive } else { Anchor::Verb },
            cue: Run::new(document.verb_groups[joined].run.first(), complement.word_end + 1),
            group: Some(joined),
            subject: document.subjects[joined],
            complement,
            sentence: document.sentence(head),
            lemma: OnceCell::new(),
            sort: OnceCell::new(),
            last_end: Cell::default(),
        })
    }

    /// "according to".
    fn according_to(document: &'a Document<'a>, head: usize) -> Option<Self> {
        let sentence = document.sentence(head);
        let to = head + 1;
        if document.lower(head) != "according" || to >= sentence.end as usize || document.lower(to) != "to" {
            return None;
        }
        let manner = sentence.contains(to + 1)
            && matches!(
                document.lower(to + 1),
                "plan" | "plans" | "schedule" | "script" | "taste" | "need" | "needs" | "size" | "age" | "type"
            );
        if manner {
            return None;
        }
        Some(Self::word(document, head, Anchor::AccordingTo, Run::new(head, head + 2)))
    }

    /// A colon after a noun phrase at the start of a sentence.
    fn mark(document: &'a Document<'a>, head: usize) -> Option<Self> {
        Some(Self::word(document, head, Anchor::Colon, Run::new(head, head + 1)))
    }

    /// A dash right after a quotation, or at the start of the line after one.
    fn signing(document: &'a Document<'a>, head: usize) -> Option<Self> {
        let after = head.checked_sub(1).filter(|&i| document.is_closing_mark(i) && document.quotation(head).is_none());
        after.map(|_| Self::word(document, head, Anchor::Dash, Run::new(head, head + 1)))
    }

    /// "In a poll …", "In her view …", "To Obi …" at the start of a sentence, which "but" or "and" may join.
    fn opening(document: &'a Document<'a>, head: usize) -> Option<Self> {
        let start = document.sentence(head).first();
        let opens = head == start || head == start + 1 && document.tag(start) == Tag::CC;
        let finds =
            || document.lower(head) == "in" && (finding_behind(document, head) || is_view_between(document, head));
        (head + 1 < document.tokens.len() && (opens || finds()))
            .then(|| Self::word(document, head, Anchor::In, Run::new(head, head + 1)))
    }

    /// A noun that heads its phrase; its verb is the one right before ("made the claim that"). Not the noun of an adjunct, over
    /// which its verb reaches the same complement ("said in a statement that").
    fn noun(document: &'a Document<'a>, head: usize) -> Option<Self> {
        let phrase = document.noun_phrase(head).filter(|p| p.head as usize == head)?;
        let after = head + 1;
        if after >= document.sentence(head).end as usize || document.tag(after) == Tag::POS {
            return None;
        }
        let mut site = Self::word(document, head, Anchor::Noun, Run::new(phrase.run.first(), after));
        // "made remarks *that angered* the unions"
        let that = site.complement.start;
        let words = Classes::DOCUMENT.or(Classes::WORK).or(Classes::FINDING);
        if site.frame() == Frame::That
            && !document.tokens[head].classes.has(words)
            && document.is_relative(that, site.sentence.end as usize)
        {
            site.complement.frame = Frame::Other;
        }
        if let Some(possessor) = document.possessor(phrase) {
            let own = possessor.end as usize + usize::from(document.tag(possessor.end as usize) == Tag::POS);
            site.cue = Run::new(own.min(head), after);
            return Some(site);
        }
        if let Some(group) = rises(document, phrase.run) {
            let verb = document.verb_groups[group].main();
            site.complement = document.complement_of_verb(verb);
            site.group = Some(group);
            site.cue.end = verb as u32 + 1;
            return Some(site);
        }
        let start = site.sentence.first();
        let first = phrase.run.first();
        let mut at = first;
        while at > start
            && (document.tag(at - 1).is_adverb()
                || at + 1 >= first && matches!(document.tag(at - 1), Tag::IN | Tag::RP | Tag::TO))
        {
            at -= 1;
        }
        if at > start
            && let verb = document.voting_verb(at).unwrap_or(at - 1)
            && let Some(group) = document.verb_group_of_main(verb)
        {
            let own = document.complement_of_verb(verb);
            // "*is of the view* that": "be" says nothing itself.
            let says = document.lemma(verb) != "be";
            if says && own.start == site.complement.start && own.frame == site.complement.frame {
                return None;
            }
            site.group = Some(group);
            site.subject = document.subjects[group];
            site.cue = Run::new(document.verb_groups[group].run.first(), after);
        }
        Some(site)
    }

    /// A predicative adjective ("is confident that") or one that is apposed (", critical of the plan,"); also a preposition ("is against").
    pub fn predicate(document: &'a Document<'a>, head: usize) -> Option<Self> {
        let sentence = document.sentence(head);
        let start = sentence.first();
        let mut at = head;
        while at > start && document.tag(at - 1).is_adverb() {
            at -= 1;
        }
        if head + 1 >= sentence.end as usize {
            return None;
        }
        // The mayor was *“confident”* that it would hold.
        let quoted = at > start + 1 && document.is_opening_mark(at - 1) && document.is_closing_mark(head + 1);
        let last = head + usize::from(quoted);
        at -= usize::from(quoted);
        if at == start {
            let mut site = Self::word(document, head, Anchor::Adjective, Run::new(head, head + 1));
            site.subject = Some(main_subject(document, head, sentence)?);
            return Some(site);
        }
        let before = at - 1;
        let copula =
            document.verb_group_of_main(before).filter(|_| document.tokens[before].classes.has(Classes::COPULA));
        let modifies = matches!(document.tag(before), Tag::NN | Tag::NNS) && at == head;
        // "The farmers met, *many of them* deeply worried about it"
        let quantifier = (document.lower(before) == "them" && before > start + 2)
            .then(|| document.quantifier_before(before - 1, start))
            .flatten()
            .filter(|&first| first > start && matches!(document.lower(first - 1), "," | "with"));
        if let Some(first) = quantifier {
            let mut site = Self::word(document, head, Anchor::Adjective, Run::new(head, head + 1));
            site.subject = Some(Subject { run: Run::new(first, before + 1), kind: SubjectKind::Common });
            return Some(site);
        }
        if copula.is_none() && !modifies && document.tag(before) != Tag::Comma && document.lower(before) != "as" {
            return None;
        }
        let mut site = Self::word(document, head, Anchor::Adjective, Run::new(head, last + 1));
        if let Some(group) = copula {
            site.group = Some(group);
            site.subject = document.subjects[group];
            site.cue = Run::new(document.verb_groups[group].run.first(), last + 1);
        } else if modifies {
            let run = Run::new(document.full_phrase_start(before, start), before + 1);
            site.subject = Some(Subject { run, kind: subjects::kind(document, run) });
        } else if let Some(last) = before.checked_sub(1).filter(|&i| i >= start && document.tag(before) == Tag::Comma) {
            // "Mr Hill, *critical* of the plan, left"
            let noun = document.noun_phrase(last).filter(|p| document.tag(p.head as usize).is_noun());
            site.subject = noun
                .map(|_| Run::new(document.full_phrase_start(last, start), before))
                .map(|run| Subject { run, kind: subjects::kind(document, run) });
        }
        Some(site)
    }

    /// The part of speech, the lemma and the particle of the cue, as the tables of counts have them: "point_out".
    pub fn lemma(&self) -> Part<'_> {
        let made = || {
            let lemma = self.document.lemma(self.head);
            let lemma = lexicon::in_ize(lemma).map_or(Cow::Borrowed(lemma), Cow::Owned);
            let particle = self.complement.word_end;
            if matches!(self.anchor, Anchor::Verb | Anchor::Passive) && particle > self.head {
                Kept::new([&lemma, "_", self.document.lower(particle)].concat())
            } else {
                Kept::new(lemma)
            }
        };
        self.lemma.get_or_init(made).part()
    }

    /// The class of the cue word in `lexicon/tables/kinds_of_*.tsv`, or "unlisted".
    pub fn sort(&self) -> Part<'static> {
        let made = || super::sort(self.document, self.head).map_or(const { part("unlisted") }, part);
        *self.sort.get_or_init(made)
    }

    /// Whether the subject can be a source that stands right before its verb, as the rules for interrupted contents need.
    pub fn adjacent_subject(&self) -> Option<Subject> {
        let first = self.cue.first();
        self.subject.filter(|s| {
            let end = s.run.end as usize;
            // "he said of the decision to *ban* it": another verb has the subject beside it.
            let other = |i: usize| {
                let active = |g: usize| !self.document.verb_groups[g].passive;
                self.document.verb_group_of_main(i).is_some_and(active)
                    && !matches!(self.document.lemma(i), "go" | "be" | "have" | "continue")
            };
            !matches!(s.kind, SubjectKind::Relative | SubjectKind::Shared)
                && end <= first
                && first <= end + 6
                && !(end..first).any(other)
        })
    }

    /// The frame of what completes the cue.
    pub fn frame(&self) -> Frame {
        self.complement.frame
    }
}

/// "with Obi *reportedly* considering a run", "he *reportedly* said": whether hearsay is about no clause of its own, or the verb behind it tells
/// of a claim itself.
fn limits_part(document: &Document, adverb: usize) -> bool {
    let end = document.sentence(adverb).end as usize;
    let next = document.skip_adverbs(adverb + 1, end);
    if next >= end {
        return false;
    }
    let says = document.tokens[next].classes.has(Classes::SAYING) && document.tag(next).is_finite();
    says || document.tag(next) == Tag::VBG && !document.verb_group(next).is_some_and(|g| g.form == VerbForm::Finite)
        || document.tag(next) == Tag::IN
        || document.tag(next).is_adjective() && document.verb_group_at(adverb.saturating_sub(1)).is_none()
        || document.lower(next) == ":"
}

/// "The only cure, *in Dr Hill's view,* would be rest": whether somebody's view stands behind the preposition, between commas.
pub(super) fn is_view_between(document: &Document, preposition: usize) -> bool {
    let end = document.sentence(preposition).end as usize;
    let reason = |i: usize| document.tokens[i].classes.has(Classes::SUBORDINATOR);
    let between = preposition > document.sentence(preposition).first() + 1
        && document.tag(preposition - 1) == Tag::Comma
        && (!matches!(document.tag(preposition - 2), Tag::IN | Tag::TO) || reason(preposition - 2));
    let Some(phrase) = document.noun_phrase_from(preposition + 1).filter(|_| between) else {
        return false;
    };
    let after = phrase.run.end as usize;
    document.tokens[phrase.head as usize].classes.has(Classes::VIEW)
        && document.possessor(phrase).is_some()
        && after + 1 < end
        && document.tag(after) == Tag::Comma
}

/// "Lind leads Obi by nine points in *a new poll*": whether a poll or the like is named behind the preposition, and nobody says anything before it.
fn finding_behind(document: &Document, preposition: usize) -> bool {
    let start = document.sentence(preposition).first();
    let says = |i: usize| document.tag(i).is_verb() && document.tokens[i].classes.has(Classes::CUE_VERB);
    let finding = document.noun_phrase_from(preposition + 1).is_some_and(|p| {
        let named = match document.lower(p.run.first()) {
            "a" | "an" | "another" => p.run.len() > 1,
            "the" | "its" | "two" | "three" => p.run.len() > 2,
            _ => false,
        };
        named && document.tokens[p.head as usize].classes.has(Classes::FINDING)
    });
    finding && preposition > start + 2 && !(start..preposition).any(says)
}

/// "Happy with the deal, *the union* voted": the subject of the clause behind the comma that closes what opens the sentence.
fn main_subject(document: &Document, opener: usize, sentence: Run) -> Option<Subject> {
    let end = sentence.end as usize;
    let comma = (opener + 1..end)
        .take_while(|&i| document.tokens[i].quotation.is_none() && document.tag(i) != Tag::Colon)
        .find(|&i| document.tag(i) == Tag::Comma && document.clause_verb(i + 1, end).is_some())?;
    let verb = document.clause_verb(comma + 1, end)?;
    document.subjects[document.verb_group_at(verb)?]
}

/// The group of the verb that says of a noun that it is there, which stands between it and what it governs: questions *remain* about the
/// deal, concerns *were raised* that …
fn rises(document: &Document, noun: Run) -> Option<usize> {
    let group = document.verb_group_at(noun.end as usize)?;
    let verb = &document.verb_groups[group];
    let own = document.subjects[group].is_some_and(|s| s.run.end == noun.end) && verb.form == VerbForm::Finite;
    let rises = match document.lemma(verb.main()) {
        "remain" | "persist" | "linger" | "arise" | "emerge" | "surface" | "swirl" | "circulate" | "mount" | "grow" => {
            !verb.passive
        }
        "raise" | "voice" | "express" | "air" => verb.passive,
        _ => false,
    };
    let completed = |complement: Complement| match complement.frame {
        Frame::That => true,
        Frame::Preposition => matches!(document.lower(complement.start), "about" | "over" | "as"),
        _ => false,
    };
    (own && rises && completed(document.complement_of_verb(verb.main()))).then_some(group)
}

/// Verbs of bringing out what says something.
const ISSUING: &[&str] = &[
    "issue",
    "release",
    "send",
    "put",
    "file",
    "write",
    "post",
    "publish",
    "launch",
    "run",
    "place",
    "tweet",
    "email",
    "carry",
    "air",
    "sign",
    "draft",
    "circulate",
];

/// Nouns of what is published, beside those of documents.
const PUBLISHED: &[&str] = &[
    "ad",
    "advert",
    "advertisement",
    "release",
    "story",
    "op-ed",
    "brief",
    "flyer",
    "leaflet",
    "newsletter",
    "bulletin",
    "alert",
    "dossier",
];

/// The participle in "*issued* a statement *saying* that …", which is one cue with its verb: by the group of the verb and what completes it.
fn document_saying(document: &Document, group: usize, complement: Complement) -> Option<usize> {
    let verb = &document.verb_groups[group];
    let object = document.noun_phrase_from(complement.start).filter(|_| complement.frame == Frame::Object)?;
    let issues = ISSUING.contains(&document.lemma(verb.main())) && !verb.passive;
    let says = document.tokens[object.head as usize].classes.has(Classes::DOCUMENT)
        || PUBLISHED.contains(&document.lemma(object.head as usize));
    let end = document.sentence(verb.main()).end as usize;
    let mut after = document.skip_adverbs(object.run.end as usize, end);
    if after < end && matches!(document.lower(after), "on" | "to") {
        after = document.skip_adverbs(document.prepositional_phrase_end(after, end)?, end);
    }
    let participle = (after < end && document.tag(after) == Tag::VBG).then_some(after)?;
    (issues && says && document.tokens[participle].classes.has(Classes::CUE_VERB)).then_some(participle)
}

/// The verb group of "issued" in "*issued* a statement saying", by the token of "saying".
fn issued_saying(document: &Document, head: usize) -> Option<usize> {
    const REACH: usize = 14;
    if document.tag(head) != Tag::VBG || !document.tokens[head].classes.has(Classes::CUE_VERB) {
        return None;
    }
    let start = document.sentence(head).first();
    let verb =
        (start.max(head.saturating_sub(REACH))..head).rev().find(|&i| document.verb_group_of_main(i).is_some())?;
    let group = document.verb_group_of_main(verb)?;
    (document_saying(document, group, document.complement_of_verb(verb)) == Some(head)).then_some(group)
}

/// The verb group of "was quoted" in "*was quoted as saying*", by the token of "saying".
fn quoted_as_saying(document: &Document, head: usize) -> Option<usize> {
    let as_word =
        head.checked_sub(1).filter(|&a| a > 0 && document.lower(head) == "saying" && document.lower(a) == "as")?;
    // "was quoted *by the paper* as saying"
    let outlet = document
        .noun_phrase(as_word - 1)
        .map(|p| p.run.first())
        .filter(|&first| first > 0 && matches!(document.lower(first - 1), "by" | "in"));
    let group = document.verb_group_of_main(outlet.map_or(as_word, |first| first - 1).checked_sub(1)?)?;
    document.verb_groups[group].passive.then_some(group)
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;

    #[test]
    fn what_is_published_says_what_its_participle_tells() {
        assert_eq!(contents("Lind aired an ad saying the mine is closed."), ["the mine is closed"]);
    }
}
