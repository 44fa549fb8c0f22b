//! Edges: where an unquoted content may end, and what speaks for and against each.

use crate::lexicon::{Classes, Kept, Part, part};
use crate::text::{Document, Frame, SubjectKind, Tag, VerbForm};

use super::{Anchor, Site};
use std::borrow::Cow;
use std::sync::LazyLock;

/// A place where a content may end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Index after the content's last token, if it ends here.
    pub end: usize,
    /// What mark or word stands there.
    pub mark: Mark,
    /// What follows it.
    pub next: Next,
    /// The first finite verb before it that is not in a relative clause.
    pub finite: Option<usize>,
    /// Whether a comma stands before it, inside the content.
    pub after_comma: bool,
}

/// The mark or word at an [`Edge`]: up to two tokens (", and").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A mark or word alone: the token.
    One(usize),
    /// A mark, and the conjunction after it.
    Two(usize, usize),
    /// A finite verb right after a noun phrase: the content was its subject.
    Verb,
    /// A bare day or month.
    Time,
}

/// What follows a [`Mark`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing more.
    End,
    /// A verb group of this form; of a verb of saying; in the tense of the cue.
    Verb(VerbForm, bool, bool),
    /// A clause: the token of its main verb.
    Clause(usize),
    /// A preposition, conjunction or wh-word: the token.
    Word(usize),
    /// A noun phrase.
    Phrase,
    /// A time: "on Monday".
    Time,
    /// An occasion of speech: "in an interview".
    Occasion,
    /// Anything else.
    Other,
}

/// How far an edge is looked for, in tokens; sentences without end stay linear.
const REACH: usize = 250;

/// The possible ends of a content that starts at the token, outside of quotation marks, in order. `tense` is the tag of the cue's
/// first verb: a coordinated verb in the same tense is more often the source's next deed than part of the content.
pub fn edges<'a>(
    document: &'a Document<'a>,
    start: usize,
    end: usize,
    tense: Option<Tag>,
) -> impl Iterator<Item = Edge> + 'a {
    let limit = end.min(start + REACH);
    let (mut at, mut finite, mut after_comma) = (start, None, false);
    std::iter::from_fn(move || {
        while at + 1 < limit {
            if finite.is_none() && heads_clause(document, at) {
                finite = Some(at);
            }
            after_comma |= at > start && document.tag(at) == Tag::Comma;
            at += 1;
            if let Some((end, mark, next)) = edge_at(document, at, end, tense).filter(|_| !goes_on(document, start, at))
            {
                let end = before_degree(document, start, end, mark);
                let edge = Edge { end, mark, next, finite, after_comma };
                if matches!(mark, Mark::Two(first, _) if first == at) {
                    after_comma |= document.tag(at) == Tag::Comma;
                    at += 1;
                }
                return Some(edge);
            }
        }
        None
    })
}

/// Whether a finite verb starts at the token that is not in a relative clause.
fn heads_clause(document: &Document, token: usize) -> bool {
    let relative = |group: usize| document.subjects[group].is_some_and(|s| s.kind == SubjectKind::Relative);
    document.tag(token).is_finite() && document.verb_group_at(token).is_some_and(|group| !relative(group))
}

/// Whether what stands at the token belongs to a word before it in the content: *such* injuries *as*, *as* long *as*, *not only* … *but*.
fn goes_on(document: &Document, start: usize, at: usize) -> bool {
    let before = document.lower(at - 1);
    let inside = |i: usize| at >= start + i;
    match document.lower(at) {
        "as" => {
            let adverb = document.tag(at - 1).is_adverb() || document.tag(at - 1).is_adjective();
            let next = if at + 1 < document.tokens.len() { document.lower(at + 1) } else { "" };
            let listed = before == "such" && inside(2) && document.tag(at - 2) == Tag::Comma;
            matches!(before, "such" | "same" | "so") && !listed
                || adverb && inside(2) && matches!(document.lower(at - 2), "as" | "so")
                || matches!(next, "well" | "long" | "far" | "soon" | "often" | "much" | "many")
        }
        "but" | "," => {
            let but = at + usize::from(document.lower(at) == ",");
            but < document.tokens.len()
                && document.lower(but) == "but"
                && (start..at.saturating_sub(1)).any(|i| {
                    document.lower(i) == "not" && matches!(document.lower(i + 1), "only" | "just" | "merely" | "simply")
                })
        }
        _ => false,
    }
}

/// The end of a content before a conjunction, without what tells how close it comes: *even* after, *two months* before; of a list of examples,
/// without its "such": many towns, *such* as Leeds.
fn before_degree(document: &Document, start: usize, end: usize, mark: Mark) -> usize {
    let opens =
        matches!(mark, Mark::One(word) if word == end) && document.tokens[end].classes.has(Classes::SUBORDINATOR);
    if !opens || end < start + 3 {
        return end;
    }
    let word = |i: usize| document.lower(i);
    if word(end) == "as" && word(end - 1) == "such" && document.tag(end - 2) == Tag::Comma {
        return end - 2;
    }
    let mut first = end;
    let stretch = matches!(
        word(end - 1),
        "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" | "hour" | "hours" | "minutes"
    );
    let number = stretch && (document.tag(end - 2) == Tag::CD || matches!(word(end - 2), "a" | "several" | "few"));
    if number {
        first -= 2;
        first -= usize::from(word(first - 1) == "a");
    } else if stretch && matches!(word(end - 2), "just" | "only") {
        first -= 1;
    }
    let near = |i: usize| {
        matches!(
            word(i),
            "even"
                | "just"
                | "only"
                | "ever"
                | "shortly"
                | "soon"
                | "long"
                | "immediately"
                | "right"
                | "partly"
                | "largely"
        )
    };
    while first > start + 1 && near(first - 1) {
        first -= 1;
    }
    if first > start { first } else { end }
}

/// Where a content ends whose edge is at the token, the mark there, and what follows it.
fn edge_at(document: &Document, at: usize, end: usize, tense: Option<Tag>) -> Option<(usize, Mark, Next)> {
    let tag = document.tag(at);
    let classes = document.tokens[at].classes;
    let next = |i: usize, tense| next_kind(document, i, end, tense);
    let made = |end, mark, next| Some((end, mark, next));
    if document.tokens[at].quotation.is_some() {
        let comma_inside = document.is_closing_mark(at) && matches!(document.lower(at - 1), "," | ".") && at + 1 < end;
        if !comma_inside {
            return None;
        }
        return match document.tag(at + 1) {
            Tag::CC => made(at + 1, Mark::Two(at - 1, at + 1), next(at + 2, tense)),
            Tag::Comma | Tag::Stop => None,
            _ if document.lower(at - 1) == "," && document.tokens[at + 1].classes.has(Classes::SUBORDINATOR) => {
                made(at + 1, Mark::Two(at - 1, at + 1), next(at + 2, tense))
            }
            _ => made(at + 1, Mark::One(at - 1), next(at + 1, None)),
        };
    }
    let before = document.tag(at - 1);
    let free = || before != Tag::Comma && before != Tag::CC && !document.is_dash(at - 1);
    let divides = || {
        matches!(tag, Tag::Comma | Tag::Colon) && matches!(document.lower(at), "," | ";" | ":") || document.is_dash(at)
    };
    if !document.is_word(at) && divides() {
        let conjunction = at + 1 < end
            && (document.tag(at + 1) == Tag::CC || document.tokens[at + 1].classes.has(Classes::SUBORDINATOR));
        return if conjunction {
            made(at, Mark::Two(at, at + 1), next(at + 2, tense))
        } else {
            made(at, Mark::One(at), next(at + 1, None))
        };
    }
    if tag == Tag::CC {
        return made(at, Mark::One(at), next(at + 1, tense));
    }
    if classes.has(Classes::SUBORDINATOR) && free() {
        return made(at, Mark::One(at), next(at + 1, None));
    }
    if classes.has(Classes::EDGE_WORD) && free() {
        let object = document.noun_phrase_from(at + 1).map(|p| document.tokens[p.head as usize].classes);
        let follows = match object {
            Some(c) if c.has(Classes::TIME) => Next::Time,
            Some(c) if c.has(Classes::OCCASION) => Next::Occasion,
            _ => next(at + 1, None),
        };
        return made(at, Mark::One(at), follows);
    }
    if let Some(group) = document.verb_group(at).filter(|g| g.main() == at && g.form == VerbForm::Finite) {
        let first = group.run.first();
        let last = document.tag(first.saturating_sub(1));
        if last.is_nominal() || last.is_adjective() || last.is_verb() || matches!(last, Tag::Comma | Tag::RP) {
            return made(first, Mark::Verb, Next::Verb(VerbForm::Finite, false, false));
        }
    }
    if classes.has(Classes::TIME)
        && tag == Tag::NNP
        && !matches!(before, Tag::IN | Tag::JJ | Tag::DT | Tag::NNP | Tag::TO | Tag::CC | Tag::CD)
        && !(at + 1 < end
            && (document.tag(at + 1) == Tag::TO || matches!(document.lower(at + 1), "that" | "of" | "for")))
    {
        return made(at, Mark::Time, Next::Other);
    }
    None
}

/// What follows a mark.
fn next_kind(document: &Document, at: usize, end: usize, tense: Option<Tag>) -> Next {
    let at = (at..end).find(|&i| !document.tag(i).is_adverb()).unwrap_or(end);
    if at >= end {
        return Next::End;
    }
    let says = |i: usize| document.tokens[i].classes.has(Classes::CUE_VERB);
    if let Some(group) = document.verb_group(at) {
        let first = document.tag(group.run.first());
        let same = first.is_finite() && tense == Some(first);
        return Next::Verb(group.form, says(group.main()), same);
    }
    if let Some(verb) = document.clause_verb(at, end) {
        return Next::Clause(document.verb_group(verb).map_or(verb, |g| g.main()));
    }
    let tag = document.tag(at);
    if tag.is_wh() || matches!(tag, Tag::IN | Tag::TO | Tag::CC) {
        return Next::Word(at);
    }
    if tag.is_nominal() || tag.is_prenominal() { Next::Phrase } else { Next::Other }
}

impl Edge {
    /// Index after the mark.
    pub(super) fn after(&self) -> usize {
        match self.mark {
            Mark::One(i) if self.end > i => self.end,
            Mark::One(i) => i + 1,
            Mark::Two(_, j) => j + 1,
            Mark::Verb | Mark::Time => self.end,
        }
    }

    /// Whether "and", "but" or "or" stands there.
    pub(super) fn joins(&self, document: &Document) -> bool {
        matches!(self.mark, Mark::One(word) | Mark::Two(_, word) if document.tag(word) == Tag::CC)
    }

    /// The mark as the table of edges has it.
    fn mark_name<'d>(&self, document: &'d Document) -> Cow<'d, str> {
        match self.mark {
            Mark::One(i) => document.lower(i).into(),
            Mark::Two(i, j) => [document.lower(i), " ", document.lower(j)].concat().into(),
            Mark::Verb => "VERB".into(),
            Mark::Time => "TIME".into(),
        }
    }

    /// What follows as the table of edges has it.
    fn next_name<'d>(&self, document: &'d Document) -> &'d str {
        match self.next {
            Next::End => "end",
            Next::Verb(form, says, same) => {
                let [plain, tense, saying, both] = match form {
                    VerbForm::Finite => ["finite", "finite+tense", "finite+says", "finite+says+tense"],
                    VerbForm::Infinitive => {
                        ["infinitive", "infinitive+tense", "infinitive+says", "infinitive+says+tense"]
                    }
                    VerbForm::Gerund => ["gerund", "gerund+tense", "gerund+says", "gerund+says+tense"],
                    VerbForm::Participle => {
                        ["participle", "participle+tense", "participle+says", "participle+says+tense"]
                    }
                    VerbForm::Base => ["base", "base+tense", "base+says", "base+says+tense"],
                };
                match (says, same) {
                    (false, false) => plain,
                    (false, true) => tense,
                    (true, false) => saying,
                    (true, true) => both,
                }
            }
            Next::Clause(verb) if document.tokens[verb].classes.has(Classes::CUE_VERB) => "clause+says",
            Next::Clause(_) => "clause",
            Next::Word(i) => document.lower(i),
            Next::Phrase => "phrase",
            Next::Time => "time",
            Next::Occasion => "occasion",
            Next::Other => "other",
        }
    }
}

/// What a content's ends are counted by: the sort of cue and of frame, the same with the context of the cue, and the cue's lemma and class.
#[derive(Clone, Copy, Debug)]
pub struct Family<'s> {
    plain: Part<'static>,
    whole: Part<'static>,
    lemma: Part<'s>,
    class: Part<'static>,
}

/// The family of a content of the frame.
pub fn family<'s>(site: &'s Site, frame: Frame) -> Family<'s> {
    let kind = match frame {
        Frame::That | Frame::Clause | Frame::Wh | Frame::AdjectiveClause => "clause",
        Frame::Object | Frame::ObjectInfinitive | Frame::Recipient | Frame::Adjective | Frame::Gerund => "phrase",
        Frame::Infinitive => "infinitive",
        Frame::Quotation | Frame::Colon => "quotation",
        _ => "governed",
    };
    let anchor = if site.anchor == Anchor::Passive { Anchor::Verb } else { site.anchor };
    Family {
        plain: family_name(anchor, kind, ""),
        whole: family_name(anchor, kind, context(site)),
        lemma: site.lemma(),
        class: site.sort(),
    }
}

/// What contents are, roughly.
const KINDS: [&str; 5] = ["clause", "phrase", "infinitive", "quotation", "governed"];

/// Where a cue can stand, see [`context`].
const CONTEXTS: [&str; 5] = ["", "/opening", "/incidental", "/relative", "/subordinate"];

/// The name of a family as the table of edges has it: `Vclause/relative`.
fn family_name(anchor: Anchor, kind: &str, context: &str) -> Part<'static> {
    static NAMES: LazyLock<Vec<Kept<'static>>> = LazyLock::new(|| {
        let with_contexts = |start: String| CONTEXTS.map(|context| Kept::new([&start, context].concat()));
        let with_kinds = |anchor: Anchor| KINDS.map(|kind| with_contexts([anchor.letter(), kind].concat()));
        Anchor::ALL.into_iter().flat_map(with_kinds).flatten().collect()
    });
    let place = |of: &[&str], name| of.iter().position(|&other| other == name).unwrap_or(0);
    NAMES[(anchor as usize * KINDS.len() + place(&KINDS, kind)) * CONTEXTS.len() + place(&CONTEXTS, context)].part()
}

/// Where the cue itself stands: in a relative clause, or in a subordinate one that opens the sentence.
pub fn context(site: &Site) -> &'static str {
    let document = site.document;
    let start = site.sentence.first();
    let Some(group) = site.group.filter(|_| matches!(site.anchor, Anchor::Verb | Anchor::Passive)) else { return "" };
    let verb = &document.verb_groups[group];
    if verb.run.first() <= start + 1 && matches!(verb.form, VerbForm::Gerund | VerbForm::Participle) {
        return "/opening";
    }
    let Some(subject) = site.subject else { return "" };
    let first = subject.run.first();
    match subject.kind {
        SubjectKind::Shared => "",
        SubjectKind::Relative
            if first > start && (document.tag(first - 1) == Tag::Comma || document.is_dash(first - 1)) =>
        {
            "/incidental"
        }
        SubjectKind::Relative => "/relative",
        _ => {
            let opener = (start..first).rev().find(|&i| !document.tag(i).is_adverb());
            match opener {
                Some(i) if document.tokens[i].classes.has(Classes::SUBORDINATOR) => {
                    if i <= start + 1 || document.tag(i - 1) == Tag::Comma { "/opening" } else { "/subordinate" }
                }
                _ => "",
            }
        }
    }
}

/// Calls back with each factor for or against a content's end at the edge, as the table of weights has it.
pub fn edge_factors(site: &Site, family: &Family, start: usize, edge: &Edge, mut emit: impl FnMut(&[Part])) {
    let document = site.document;
    let &Family { plain, whole, lemma, class } = family;
    let mark = edge.mark_name(document);
    let (mark, next) = (part(&mark), part(edge.next_name(document)));
    let sentence = site.sentence.end as usize;
    let length = match edge.end - start {
        0..=1 => "1",
        2..=3 => "2-3",
        4..=7 => "4-7",
        8..=15 => "8-15",
        _ => "16+",
    };
    let complete = if edge.finite.is_some() { "complete" } else { "incomplete" };
    let after = edge.after();
    emit(&[const { part("all") }, plain]);
    emit(&[plain, mark]);
    emit(&[plain, mark, next]);
    emit(&[whole, mark, next]);
    emit(&[const { part("length") }, plain, mark, part(length)]);
    emit(&[const { part("complete") }, plain, mark, next, part(complete)]);
    emit(&[const { part("closed") }, plain, mark, next, part(closing(document, after, sentence))]);
    emit(&[const { part("opening") }, plain, mark, next, part(opening(document, start, edge))]);
    if let (Next::Verb(..), Some(first)) = (edge.next, edge.finite) {
        let verb = (after..sentence).find(|&i| !document.tag(i).is_adverb()).unwrap_or(after);
        let same = if document.tag(verb) == document.tag(first) { "same-tense" } else { "other-tense" };
        emit(&[const { part("tense") }, plain, mark, next, part(same)]);
    }
    if let Next::Clause(verb) = edge.next {
        let parallel = if document.lemma(verb) == document.lemma(site.head) {
            "same-verb"
        } else if document.verb_group(verb).map(|g| document.tag(g.run.first())) == site.tense() {
            "same-tense"
        } else {
            "other-tense"
        };
        emit(&[const { part("tense") }, plain, mark, next, part(parallel)]);
    }
    if let Next::Verb(..) = edge.next {
        emit(&[const { part("subject") }, plain, mark, next, part(whose(site, start, after))]);
    }
    if after < sentence {
        emit(&[const { part("word") }, plain, mark, part(document.countable(after))]);
        if let Some(object) = document.noun_phrase_from(after) {
            emit(&[const { part("object") }, plain, mark, part(document.countable(object.head as usize))]);
        }
        if let Some(verb) = document.verb_group(after) {
            emit(&[const { part("verb") }, plain, mark, part(document.lemma(verb.main()))]);
        }
    }
    emit(&[const { part("cue") }, lemma, mark]);
    let before = document.tag(edge.end - 1);
    emit(&[const { part("before") }, plain, mark, part(before.penn())]);
    emit(&[const { part("start") }, plain, mark, part(document.tag(start).penn())]);
    emit(&[const { part("sort") }, class, plain, mark, next]);
}

/// Whose deed the verb after a mark is: the cue's own subject's, that of somebody in the content, or another's.
fn whose(site: &Site, start: usize, after: usize) -> &'static str {
    let document = site.document;
    let verb = (after..site.sentence.end as usize).find(|&i| !document.tag(i).is_adverb());
    let subject = verb.and_then(|v| document.verb_group_at(v)).and_then(|g| document.subjects[g]);
    match (subject, site.subject) {
        (None, _) => "none",
        (Some(subject), Some(own)) if subject.run == own.run => "own",
        (Some(subject), _) if subject.run.first() >= start => "inner",
        _ => "other",
    }
}

/// What the stretch after a mark comes to: "verb" where it closes with a mark before a finite verb ("…, who died last year, was …"),
/// "mark" where it closes with another mark, "end" where it runs to the end of the sentence.
pub(super) fn closing(document: &Document, after: usize, end: usize) -> &'static str {
    let close = (after..end.min(after + 25))
        .find(|&i| document.tokens[i].quotation.is_none() && (document.tag(i) == Tag::Comma || document.is_dash(i)));
    match close {
        Some(i) if i + 1 < end && (document.tag(i + 1).is_finite() || document.tag(i + 1) == Tag::VB) => "verb",
        Some(_) => "mark",
        None => "end",
    }
}

/// Whether the content up to the edge is only an opening adjunct or clause: "that if it rains, …", "that in May, …".
fn opening(document: &Document, start: usize, edge: &Edge) -> &'static str {
    let first = start + usize::from(document.lower(start) == "that");
    let opens = first < edge.end
        && (document.tokens[first].classes.has(Classes::SUBORDINATOR) || document.tag(first) == Tag::IN);
    match (opens, edge.after_comma) {
        (true, false) => "adjunct",
        (true, true) => "after-adjunct",
        (false, true) => "after-comma",
        (false, false) => "first",
    }
}
