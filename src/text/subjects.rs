//! Who does what a verb says: the subject of each verb group, wherever it stands.
//!
//! Found without a parser by walking left from the verb: over adverbs and times, over appositions and relative clauses that
//! close right before it, to the subject that coordinated verbs and participles share.

use super::{Document, Tag, VerbForm};
use crate::lexicon::{self, Classes};
use crate::span::Run;

/// The subject of a verb group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Its tokens, appositions and identifying clauses included.
    pub run: Run,
    /// What it is, and whose.
    pub kind: SubjectKind,
}

/// What a [`Subject`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubjectKind {
    /// "he", "she", "I", "we", "they", "you".
    Personal,
    /// "it" and other pronouns.
    It,
    /// A noun phrase headed by a name.
    Name,
    /// A noun phrase headed by a common noun.
    Common,
    /// "who", "which", "that" of a relative clause.
    Relative,
    /// That of another verb: of the one it is coordinated with, or of the clause that a participle belongs to.
    Shared,
}

/// How far left of a verb its subject is looked for, in tokens; keeps the work linear in sentences without end.
const REACH: usize = 160;

/// How many tokens a participle that opens a sentence is looked past for the subject of its main clause.
const REACH_FORWARD: usize = 70;

/// The subject of each verb group of the document, by the groups' order.
pub fn find(document: &Document) -> Vec<Option<Subject>> {
    let mut finder = Finder { document, found: Vec::with_capacity(document.verb_groups.len()) };
    for group in 0..document.verb_groups.len() {
        let subject = finder.subject(group);
        finder.found.push(subject);
    }
    for group in 0..document.verb_groups.len() {
        if finder.found[group].is_none()
            && matches!(document.verb_groups[group].form, VerbForm::Gerund | VerbForm::Participle)
        {
            finder.found[group] = finder.following_subject(group);
        }
    }
    finder.found
}

struct Finder<'a> {
    document: &'a Document<'a>,
    /// The subjects of the groups so far.
    found: Vec<Option<Subject>>,
}

impl Finder<'_> {
    fn tag(&self, token: usize) -> Tag {
        self.document.tag(token)
    }

    fn lower(&self, token: usize) -> &str {
        self.document.lower(token)
    }

    fn is(&self, token: usize, classes: Classes) -> bool {
        self.document.tokens[token].classes.has(classes)
    }

    fn quoted(&self, token: usize) -> bool {
        self.document.tokens[token].quotation.is_some()
    }

    /// First token of the stretch in which the group's subject is looked for.
    fn start(&self, first: usize) -> usize {
        self.document.sentence(first).first().max(first.saturating_sub(REACH))
    }

    fn subject(&self, group: usize) -> Option<Subject> {
        let verb = &self.document.verb_groups[group];
        let first = verb.run.first();
        let start = self.start(first);
        let mut before = self.before_adjuncts(first, start)?;
        if matches!(verb.form, VerbForm::Finite | VerbForm::Base) {
            while let Some(adjunct) = self.prepositional_phrase_to(before, start) {
                before = adjunct.checked_sub(1).filter(|&b| b >= start)?;
            }
        }
        let tag = self.tag(before);
        match verb.form {
            VerbForm::Participle if tag.is_nominal() => return self.phrase_to(before, start),
            VerbForm::Infinitive => return self.governing_subject(before, start),
            VerbForm::Gerund if tag.is_nominal() && tag != Tag::CD && !self.is(before, Classes::TIME) => {
                return self.phrase_to(before, start);
            }
            VerbForm::Gerund | VerbForm::Participle => {
                return self
                    .speaker_behind(before, start, group)
                    .or_else(|| self.shared(before, start, group, true))
                    .or_else(|| self.apposed_to(before, start));
            }
            VerbForm::Finite | VerbForm::Base => {}
        }
        let relative = matches!(tag, Tag::WP | Tag::WDT)
            || self.lower(before) == "that"
                && verb.form == VerbForm::Finite
                && before > start
                && (self.tag(before - 1).is_nominal() || self.tag(before - 1) == Tag::Comma);
        if relative {
            return Some(Subject { run: Run::new(before, before + 1), kind: SubjectKind::Relative });
        }
        if self.ends_phrase(before, start) {
            let phrase = self.phrase_to(before, start)?;
            let last = phrase.run.first();
            return self
                .before_relative_clause(last, first, start)
                .or_else(|| self.before_participle(last, first, start))
                .or_else(|| self.before_noun_clause(last, first, start))
                .or(Some(phrase));
        }
        if self.tag(before).is_verb()
            && let Some(subject) = self.before_relative_clause(before + 1, first, start)
        {
            return Some(subject);
        }
        if (self.tag(before).is_verb() || self.tag(before).is_adjective())
            && let Some(subject) = self.before_noun_clause(before + 1, first, start)
        {
            return Some(subject);
        }
        if tag == Tag::CC || tag == Tag::Comma && before > start && self.tag(before - 1) == Tag::CC {
            return self.shared(before, start, group, false);
        }
        if tag == Tag::Comma && self.is_inverted(verb.main(), start) {
            return None;
        }
        let found = if self.is_parenthesis_end(before) {
            self.before_parenthesis(before, start).or_else(|| {
                let coordinated = tag == Tag::Comma && verb.form == VerbForm::Finite;
                coordinated.then(|| self.shared(before, start, group, false)).flatten()
            })
        } else if self.document.is_closing_mark(before) && before > start {
            self.before_closing_mark(before, start)
        } else {
            None
        };
        found.or_else(|| self.with_relative_clause(before, start)).or_else(|| self.clause_opener(first, start))
    }

    /// "In March *a man who chose to stay*, said …": a noun phrase that opens its clause, with a relative clause that the comma closes.
    fn with_relative_clause(&self, comma: usize, start: usize) -> Option<Subject> {
        let inside = |&i: &usize| self.tag(i) != Tag::Comma && !self.quoted(i);
        let pronoun = (start + 1..comma).rev().take_while(inside).filter(|&i| self.tag(i) == Tag::WP).last()?;
        let phrase = self.phrase_to(pronoun - 1, start).filter(|_| self.tag(comma) == Tag::Comma)?;
        let first = phrase.run.first();
        let opens = first == start || self.tag(first - 1) == Tag::Comma;
        opens.then_some(Subject { run: Run::new(first, comma), kind: phrase.kind })
    }

    /// “…,” said *the mayor*, adding that …: the subject behind a verb of saying, of a participle after the comma that closes it.
    fn speaker_behind(&self, comma: usize, start: usize, group: usize) -> Option<Subject> {
        let earlier = group.checked_sub(1).filter(|&g| self.document.verb_groups[g].run.first() >= start)?;
        let verb = self.document.verb_groups[earlier].main();
        if self.tag(comma) != Tag::Comma || self.found[earlier].is_some() || !self.is_inverted(verb, start) {
            return None;
        }
        let end = self.document.full_phrase_end_from(verb + 1, comma)?;
        let run = Run::new(verb + 1, end);
        Some(Subject { run, kind: SubjectKind::Shared })
    }

    /// "*The mayor*, recalling the flood, left": the noun phrase that opens the sentence before a comma and a participle.
    fn apposed_to(&self, comma: usize, start: usize) -> Option<Subject> {
        let last = comma.checked_sub(1).filter(|&l| l >= start && self.tag(comma) == Tag::Comma)?;
        let nominal = self.tag(last).is_nominal() && !self.is(last, Classes::TIME);
        self.phrase_to(last, start).filter(|s| nominal && s.run.first() == start)
    }

    /// "…, say the leaders": a verb of saying that its subject follows, after a clause or a quotation.
    fn is_inverted(&self, verb: usize, start: usize) -> bool {
        let object = self.document.noun_phrase_from(verb + 1);
        self.is(verb, Classes::PARENTHETICAL)
            && !self.is(verb, Classes::TELLING)
            && self.tag(verb).is_finite()
            && (start..verb).any(|i| self.heads_clause(i) || self.document.is_closing_mark(i))
            && object.is_some_and(|p| {
                self.tag(p.head as usize) != Tag::PRP
                    && !self.is(p.head as usize, Classes::TIME)
                    && self.document.clause_verb(verb + 1, self.document.sentence(verb).end as usize).is_none()
            })
    }

    /// Whether a finite verb stands at the token, and not in a relative clause.
    fn heads_clause(&self, token: usize) -> bool {
        let subject = self.document.finite_at(token).and_then(|group| self.found.get(group).copied().flatten());
        self.tag(token).is_finite() && subject.is_none_or(|s| s.kind != SubjectKind::Relative)
    }

    /// Whether a noun phrase that can be a subject ends at the token.
    fn ends_phrase(&self, token: usize, start: usize) -> bool {
        let tag = self.tag(token);
        tag.is_nominal()
            || tag == Tag::POS && self.document.noun_phrase(token).is_some_and(|p| p.run.last() == token)
            || (tag == Tag::DT || tag.is_adjective()) && self.is(token, Classes::PRONOMINAL)
            || matches!(tag, Tag::JJ | Tag::JJS)
                && token > start
                && (matches!(self.tag(token - 1), Tag::DT | Tag::PRPS | Tag::JJ | Tag::CD)
                    || self.tag(token - 1).is_proper())
    }

    /// The token before the verb and what may stand between it and its subject: adverbs, "to", "on Monday", "two weeks ago",
    /// "both". `None` at the start of the sentence.
    fn before_adjuncts(&self, first: usize, start: usize) -> Option<usize> {
        let mut at = first;
        while at > start {
            let token = at - 1;
            let tag = self.tag(token);
            let skipped = tag.is_adverb()
                || tag == Tag::TO
                || tag.is_noun() && self.is_bare_time(token, start)
                || at < first && matches!(self.lower(token), "last" | "this" | "earlier" | "later" | "late" | "early")
                || tag == Tag::PRP && (self.lower(token).ends_with("self") || self.lower(token).ends_with("selves"))
                || matches!(self.lower(token), "all" | "both" | "each")
                    && (at < first || token > start && self.tag(token - 1).is_nominal());
            if !skipped {
                break;
            }
            at = token;
            let preposition = at > start && matches!(self.lower(at - 1), "on" | "in" | "at");
            if preposition && self.is(at, Classes::TIME) {
                at -= 1;
            }
        }
        // "two weeks ago"
        if (at..first).any(|i| self.lower(i) == "ago") {
            while at > start
                && (self.is(at - 1, Classes::TIME)
                    || matches!(self.tag(at - 1), Tag::CD | Tag::IN | Tag::JJR | Tag::DT))
            {
                at -= 1;
            }
        }
        (at > start).then(|| at - 1)
    }

    /// "the mayor *Monday* said", "*last week* said"; not "Election *Day* was", "the *year* was", "In June, *May* said".
    fn is_bare_time(&self, token: usize, start: usize) -> bool {
        let first = self.document.noun_phrase(token).map_or(token, |p| p.run.first());
        let opens = token == start || self.tag(token - 1) == Tag::Comma;
        self.document.is_bare_time(token)
            && !(opens && self.tag(token).is_proper())
            && (first == token
                || self.is(first, Classes::TIME)
                || self.tag(first) == Tag::CD
                || matches!(
                    self.lower(first),
                    "last" | "this" | "that" | "next" | "earlier" | "later" | "late" | "early"
                ))
    }

    /// "Officials *who spoke with the paper* said": the noun phrase with the relative clause that ends right before the verb at `first`,
    /// and whose own last phrase, which starts at `last`, is no subject: a preposition or a verb that takes no clause stands before it.
    fn before_relative_clause(&self, last: usize, first: usize, start: usize) -> Option<Subject> {
        let governor = self.governor(last, start)?;
        let governed = match self.tag(governor) {
            Tag::IN | Tag::TO => self.lower(governor) != "that" && !self.is(governor, Classes::SUBORDINATOR),
            tag => {
                tag.is_verb()
                    && if last + 1 < first { !self.takes_clause(governor) } else { self.is_object(last, governor) }
            }
        };
        if !governed {
            return None;
        }
        let pronoun = (start..governor)
            .rev()
            .take_while(|&i| !matches!(self.tag(i), Tag::Comma | Tag::Colon | Tag::CC) && !self.quoted(i))
            .find(|&i| self.tag(i).is_wh() || self.lower(i) == "that")?;
        let is_relative = matches!(self.tag(pronoun), Tag::WP | Tag::WDT | Tag::WPS);
        let has_verb = (pronoun + 1..=governor).any(|i| self.document.finite_at(i).is_some());
        if !is_relative || !has_verb {
            return None;
        }
        // "*What critics call a land grab* is"
        if self.lower(pronoun) == "what"
            && !self.tag(pronoun + 1).is_finite()
            && (pronoun == start || !self.tag(pronoun - 1).is_verb())
        {
            return Some(Subject { run: Run::new(pronoun, first), kind: SubjectKind::Common });
        }
        let antecedent = pronoun.checked_sub(1).filter(|&i| i >= start)?;
        if !self.tag(antecedent).is_nominal() && !self.is(antecedent, Classes::PRONOMINAL) {
            return None;
        }
        let subject = self.phrase_to(pronoun - 1, start)?;
        Some(Subject { run: Run::new(subject.run.first(), first), kind: subject.kind })
    }

    /// What governs the phrase that starts at `last`: the token before it, over a pronoun ("lent *him* the money").
    fn governor(&self, last: usize, start: usize) -> Option<usize> {
        let before = last.checked_sub(1).filter(|&g| g > start)?;
        let given =
            self.tag(before) == Tag::PRP && self.tag(before - 1).is_verb() && self.is_object(before, before - 1);
        Some(before - usize::from(given)).filter(|&g| g > start)
    }

    /// Whether a word between two verbs is the object of the first rather than the subject of the second: who revealed *it* said,
    /// but not who said *they* would, nor who thought *Obi* would.
    fn is_object(&self, word: usize, governor: usize) -> bool {
        match self.lower(word) {
            "i" | "he" | "she" | "we" | "they" => false,
            "it" | "him" | "her" | "us" | "them" => true,
            _ => !self.is(governor, Classes::PARENTHETICAL),
        }
    }

    /// Whether a verb of saying may take a clause without "that", whose subject would stand right behind it.
    fn takes_clause(&self, verb: usize) -> bool {
        let kind = lexicon::KINDS_OF_VERBS.get(self.document.lemma(verb));
        self.is(verb, Classes::PARENTHETICAL)
            || self.is(verb, Classes::CUE_VERB)
                && matches!(kind, None | Some("statement" | "belief" | "show" | "utterance"))
    }

    /// "*A source speaking to the paper* said": the noun phrase that opens its clause, with the participle that ends right before the verb at
    /// `first` and whose own last phrase starts at `last`.
    fn before_participle(&self, last: usize, first: usize, start: usize) -> Option<Subject> {
        let governor = self.governor(last, start)?;
        let governed = match self.tag(governor) {
            Tag::IN | Tag::TO => self.lower(governor) != "that" && !self.is(governor, Classes::SUBORDINATOR),
            tag => tag.is_verb() && !self.takes_clause(governor),
        };
        let inside = |&i: &usize| {
            !matches!(self.tag(i), Tag::Comma | Tag::Colon | Tag::CC)
                && !self.tag(i).is_finite()
                && !self.tag(i).is_wh()
                && self.lower(i) != "that"
                && !self.quoted(i)
        };
        let participle = (start + 1..=governor)
            .rev()
            .take_while(inside)
            .find(|&i| matches!(self.tag(i), Tag::VBG | Tag::VBN) && self.tag(i - 1).is_nominal())
            .filter(|_| governed)?;
        let subject = self.phrase_to(participle - 1, start)?;
        let opener = subject.run.first();
        let opens =
            opener == start || matches!(self.tag(opener - 1), Tag::Comma | Tag::CC) || self.lower(opener - 1) == "that";
        opens.then(|| Subject { run: Run::new(opener, first), kind: subject.kind })
    }

    /// "*His claim that he had met nobody* was false", "*her refusal to answer the question* led to a charge": a noun that takes a clause or an
    /// infinitive, with that, which ends right before the verb at `first` and whose own last phrase starts at `last`.
    fn before_noun_clause(&self, last: usize, first: usize, start: usize) -> Option<Subject> {
        let document = self.document;
        let governor = self.governor(last, start + 1)?;
        let alone = || !(start..first).any(|i| self.tag(i).is_finite());
        let governed = match self.tag(governor) {
            Tag::IN | Tag::TO => self.lower(governor) != "that" && !self.is(governor, Classes::SUBORDINATOR),
            tag if tag.is_verb() => !self.takes_clause(governor) || alone(),
            tag => tag.is_adjective() || tag.is_adverb(),
        };
        let inside = |&i: &usize| !matches!(self.tag(i), Tag::Comma | Tag::Colon | Tag::CC) && !self.quoted(i);
        let opens = |&i: &usize| {
            let noun = matches!(self.tag(i - 1), Tag::NN | Tag::NNS)
                && lexicon::KINDS_OF_NOUNS.contains_key(document.lemma(i - 1));
            let finite = (i + 1..=governor).any(|verb| document.finite_at(verb).is_some());
            noun && match self.tag(i) {
                Tag::TO => self.tag(i + 1) == Tag::VB && !finite,
                Tag::IN => self.lower(i) == "that" && finite,
                _ => false,
            }
        };
        let opener = (start + 1..governor + 1).rev().take_while(inside).find(opens).filter(|_| governed)?;
        let subject = self.phrase_to(opener - 1, start)?;
        Some(Subject { run: Run::new(subject.run.first(), first), kind: subject.kind })
    }

    /// First token of a prepositional phrase that ends at the token and hangs on nothing before it: an adjunct between the verb and
    /// its subject ("who in the past has said", "and like her rival has said").
    fn prepositional_phrase_to(&self, last: usize, start: usize) -> Option<usize> {
        if !self.ends_phrase(last, start) {
            return None;
        }
        let preposition = self.document.full_phrase_start(last, start).checked_sub(1).filter(|&p| p > start)?;
        let opener = self.tag(preposition - 1);
        let adjunct = self.tag(preposition) == Tag::IN
            && self.lower(preposition) != "that"
            && !self.is(preposition, Classes::SUBORDINATOR)
            && (matches!(opener, Tag::WP | Tag::WDT | Tag::CC) || self.lower(preposition - 1) == "that");
        adjunct.then_some(preposition)
    }

    /// The full noun phrase that ends at the token.
    fn phrase_to(&self, last: usize, start: usize) -> Option<Subject> {
        if self.tag(last) == Tag::EX {
            return None;
        }
        // "the Kent *primary*", where the tagger took the last word for an adjective.
        let head = last - usize::from(last > start && self.document.noun_phrase(last).is_none());
        let run = Run::new(self.document.full_phrase_start(head, start).min(last), last + 1);
        Some(Subject { run, kind: kind(self.document, run) })
    }

    fn is_parenthesis_end(&self, token: usize) -> bool {
        matches!(self.tag(token), Tag::Comma | Tag::RightBracket | Tag::Colon) || self.document.is_dash(token)
    }

    /// NOUN PHRASE, PARENTHESIS, verb: the phrase with the parenthesis that closes at the token ("Hill, a doctor who treats
    /// children, said").
    fn before_parenthesis(&self, close: usize, start: usize) -> Option<Subject> {
        let document = self.document;
        let closer = self.lower(close);
        let (bracket, dash) = (self.tag(close) == Tag::RightBracket, is_dash(closer));
        let mut tries = 0;
        for open in (start + 1..close).rev() {
            if tries == 6 {
                break;
            }
            let before = open - 1;
            if bracket {
                if self.tag(open) == Tag::LeftBracket {
                    return if self.tag(before).is_nominal() { self.chain_to(before, start, close + 1) } else { None };
                }
                continue;
            }
            if dash {
                if self.lower(open) == closer && self.tag(before).is_nominal() {
                    return self.chain_to(before, start, close);
                }
                continue;
            }
            if document.is_opening_mark(open) && close - open > 12 {
                return None;
            }
            let level = !self.quoted(open) || document.tokens[open].quotation == document.tokens[close].quotation;
            if self.tag(open) != Tag::Comma || !level {
                continue;
            }
            tries += 1;
            if self.tag(before) == Tag::RightBracket
                && self.tag(open + 1) != Tag::CC
                && let Some(subject) = self.before_brackets(before, start, close)
            {
                return Some(subject);
            }
            let nominal = self.ends_phrase(before, start)
                && !(self.is(before, Classes::TIME) && self.tag(before) != Tag::NNS)
                || document.is_closing_mark(before)
                || self.is(before, Classes::PRONOMINAL);
            if nominal && !self.is_place_in_place(before, start) && self.opens_parenthesis(open + 1, close) {
                let subject = self.chain_to(before, start, close)?;
                if self.can_be_subject(subject, start) {
                    return Some(subject);
                }
                let last = subject.run.first();
                let longer = self.before_relative_clause(last, open, start);
                if let Some(longer) = longer.or_else(|| self.before_participle(last, open, start)) {
                    return Some(Subject { run: Run::new(longer.run.first(), close), kind: longer.kind });
                }
            }
        }
        None
    }

    /// "in Dover, Kent, …": whether the name that ends at the token only tells where the place before its comma is.
    fn is_place_in_place(&self, last: usize, start: usize) -> bool {
        let Some(phrase) = self.document.noun_phrase(last) else { return false };
        let Some(comma) = phrase.run.first().checked_sub(1).filter(|&c| c > start + 1) else { return false };
        let governor = self.document.noun_phrase(comma - 1).and_then(|p| p.run.first().checked_sub(1));
        self.tag(comma) == Tag::Comma
            && self.tag(last).is_proper()
            && self.tag(comma - 1).is_proper()
            && !(phrase.run.len() > 1 && matches!(self.lower(last + 2), "a" | "an" | "the"))
            && governor.is_some_and(|g| g >= start && matches!(self.lower(g), "in" | "at" | "from" | "near" | "of"))
    }

    /// "Cummings (D-Md.), chair of the panel, said": the phrase before the brackets that close at `close`.
    fn before_brackets(&self, close: usize, start: usize, end: usize) -> Option<Subject> {
        let open = (start + 1..close).rev().find(|&i| self.tag(i) == Tag::LeftBracket)?;
        if self.tag(open - 1).is_nominal() { self.chain_to(open - 1, start, end) } else { None }
    }

    /// Whether what starts at the token, and ends before `close`, can be an apposition or a clause on the noun before it, rather
    /// than a clause of its own.
    fn opens_parenthesis(&self, token: usize, close: usize) -> bool {
        let tag = self.tag(token);
        if tag.is_wh() || tag.is_adverb() || matches!(tag, Tag::IN | Tag::VBG | Tag::VBN) {
            return true;
        }
        let nominal = tag.is_noun() || matches!(tag, Tag::DT | Tag::CD | Tag::PRPS | Tag::JJ | Tag::RBS | Tag::TO);
        let inside = || token..close;
        nominal
            && (!inside().any(|i| self.tag(i).is_finite())
                || inside().any(|i| matches!(self.tag(i), Tag::WP | Tag::WDT) || self.lower(i) == "that"))
    }

    /// Whether neither a preposition nor a verb stands before the phrase that only takes an object: "…, *facing* a trial in Kent, a
    /// county, said", "he *took* a firm line, urging calm, was cool about it".
    fn can_be_subject(&self, subject: Subject, start: usize) -> bool {
        let Some(governor) = subject.run.first().checked_sub(1).filter(|&g| g >= start) else { return true };
        match self.tag(governor) {
            Tag::IN | Tag::TO => self.is(governor, Classes::SUBORDINATOR) || self.lower(governor) == "that",
            Tag::VBG => {
                self.is(governor, Classes::CUE_VERB) || governor == start || self.tag(governor - 1) != Tag::Comma
            }
            Tag::VBD | Tag::VBZ | Tag::VBP => {
                self.is(governor, Classes::CUE_VERB.or(Classes::COPULA))
                    || matches!(self.document.lemma(governor), "do" | "have")
            }
            _ => true,
        }
    }

    /// The phrase that ends at `last`, up to `close`, with the earlier links of a chain ("Benford, 58, who lives in Leeds,", "her father, Abdul,
    /// 61,").
    fn chain_to(&self, last: usize, start: usize, close: usize) -> Option<Subject> {
        let mut subject = self.phrase_to(last, start)?;
        for _ in 0..3 {
            let first = subject.run.first();
            let links = first >= start + 2
                && self.tag(first - 1) == Tag::Comma
                && self.tag(first - 2).is_nominal()
                && !self.is(first - 2, Classes::TIME)
                && (self.tag(first) == Tag::CD
                    || matches!(self.lower(first), "a" | "an" | "the" | "another" | "one")
                    || self.tag(first).is_proper()
                        && !self.is(first, Classes::TITLE)
                        && self.tag(first - 2) == Tag::NN
                        && self.is(first - 2, Classes::SPEAKERS));
            if !links {
                break;
            }
            let named = self.tag(first).is_proper();
            match self.phrase_to(first - 2, start) {
                Some(earlier) if named && !self.opens_clause(earlier.run.first(), start) => break,
                Some(earlier) if named || earlier.kind == SubjectKind::Name || self.tag(first) == Tag::CD => {
                    subject = earlier;
                }
                _ => break,
            }
        }
        Some(Subject { run: Run::new(subject.run.first(), close), kind: subject.kind })
    }

    /// Whether what starts at the token is the first of its clause.
    fn opens_clause(&self, token: usize, start: usize) -> bool {
        token == start || {
            let before = token - 1;
            matches!(self.tag(before), Tag::Comma | Tag::CC | Tag::Colon)
                || self.document.is_closing_mark(before)
                || self.lower(before) == "that"
                || self.is(before, Classes::SUBORDINATOR.or(Classes::SAYING))
        }
    }

    /// A subject that ends with a quoted term: the editor of “Tides” said.
    fn before_closing_mark(&self, mark: usize, start: usize) -> Option<Subject> {
        let quotation = self.document.quotation(mark)?;
        let open = quotation.run.first();
        if self.tag(mark - 1) == Tag::Comma
            && open > start + 1
            && mark - open < 9
            && let Some(subject) = self.before_parenthesis(mark - 1, start)
        {
            return Some(subject);
        }
        if self.tag(mark - 1).is_nominal() { self.phrase_to(mark - 1, start) } else { None }
    }

    /// The last resort: the noun phrase that opens the clause ("A poll out this week shows", "An ad released on Thursday says").
    fn clause_opener(&self, first: usize, start: usize) -> Option<Subject> {
        let bars = |i: usize| {
            matches!(self.tag(i), Tag::Comma | Tag::Colon | Tag::CC)
                || self.document.is_dash(i)
                || self.lower(i) == "that"
                || self.is(i, Classes::SUBORDINATOR)
        };
        let mut at = first - 1;
        while at > start && first - at < 25 && !bars(at) && !self.quoted(at) {
            at -= 1;
        }
        let clause = (at > start && self.lower(at) == "that" && self.tag(at - 1).is_noun())
            .then(|| self.phrase_to(at - 1, start))
            .flatten()
            .filter(|_| (at..first).any(|i| self.document.finite_at(i).is_some()));
        if let Some(noun) = clause {
            return Some(Subject { run: Run::new(noun.run.first(), first), kind: noun.kind });
        }
        if at > start || bars(at) {
            at += 1;
        }
        while at < first && (self.tag(at).is_adverb() || self.tag(at) == Tag::CC || !self.document.is_word(at)) {
            at += 1;
        }
        if at >= first || matches!(self.tag(at), Tag::IN | Tag::TO | Tag::WP | Tag::WRB | Tag::EX | Tag::VBG) {
            return None;
        }
        let phrase = self.document.noun_phrase_from(at)?;
        let after = phrase.run.end as usize;
        let other_verb = |i: usize| {
            matches!(self.tag(i), Tag::VBZ | Tag::VBP | Tag::MD)
                && !matches!(self.tag(i - 1), Tag::WP | Tag::WDT)
                && self.lower(i - 1) != "that"
        };
        if after > first || self.is(phrase.head as usize, Classes::TIME) || (after..first).any(other_verb) {
            return None;
        }
        let opener = self.phrase_to(phrase.run.last(), start)?;
        let last = self.before_adjuncts(first, start)?.max(phrase.run.last());
        Some(Subject { run: Run::new(opener.run.first(), last + 1), kind: opener.kind })
    }

    /// The subject of the earlier verb that this one is coordinated with, or of the clause that it is a participle of.
    ///
    /// A participle right after a verb of saying and a comma ("he said, adding"), or after "and" and a passive ("proposed by X and backed by Y"),
    /// takes that verb's. A verb of saying coordinated with an earlier one in the same tense takes that one's subject; otherwise it is the last
    /// earlier main clause's: clauses opened by a subordinator, "that" or a relative pronoun are passed over, and so is the
    /// content of a verb of saying. A participle after a passive goes on that: "was proposed by her and backed by him".
    fn shared(&self, before: usize, start: usize, group: usize, participle: bool) -> Option<Subject> {
        let verb = &self.document.verb_groups[group];
        let earlier = || (0..group).rev().take_while(|&g| self.document.verb_groups[g].run.first() >= start);
        let finite = |g: usize| {
            let other = &self.document.verb_groups[g];
            other.form == VerbForm::Finite && !self.quoted(other.main())
        };
        if verb.form == VerbForm::Participle && self.tag(before) == Tag::CC {
            let partner = earlier().next().filter(|&g| self.document.verb_groups[g].passive);
            if let Some(subject) = partner.and_then(|g| self.found[g]) {
                return Some(subject);
            }
        }
        if participle {
            let neighbour = earlier().find(|&g| {
                let other = &self.document.verb_groups[g];
                let coordinated = verb.form == VerbForm::Participle && self.tag(before) == Tag::CC && other.passive;
                let closes = self.tag(before) == Tag::Comma
                    && other.run.end as usize == before
                    && self.is(other.main(), Classes::CUE_VERB);
                finite(g) && (coordinated || closes)
            });
            if let Some(subject) = neighbour
                .and_then(|g| self.found[g])
                .filter(|s| s.kind != SubjectKind::Relative || self.tag(before) == Tag::CC)
            {
                return Some(Subject { kind: SubjectKind::Shared, ..subject });
            }
        }
        // "will not stay, and will not pay".
        let modal = |g: usize| self.document.verb_groups[g].modal.map(|m| self.lower(m as usize));
        let parallel = earlier().find(|&g| finite(g)).filter(|&g| verb.modal.is_some() && modal(g) == modal(group));
        if let Some(subject) = parallel.and_then(|g| self.found[g]).filter(|s| s.kind != SubjectKind::Relative) {
            return Some(Subject { kind: SubjectKind::Shared, ..subject });
        }
        if self.is(verb.main(), Classes::CUE_VERB) {
            let tense = self.tag(verb.run.first());
            let partner = earlier()
                .filter(|&g| {
                    let other = &self.document.verb_groups[g];
                    finite(g)
                        && !other.passive
                        && self.is(other.main(), Classes::CUE_VERB)
                        && (participle || self.tag(other.run.first()) == tense)
                })
                .filter_map(|g| self.found[g])
                .filter(|s| s.kind != SubjectKind::Relative && !self.opens_subordinate(s.run.first(), start))
                .last();
            if let Some(subject) = partner {
                return Some(Subject { kind: SubjectKind::Shared, ..subject });
            }
        }
        let mut subordinate = None;
        for g in earlier().filter(|&g| finite(g)) {
            let Some(subject) = self.found[g] else { continue };
            let closed = (self.document.verb_groups[g].run.end as usize..=before)
                .any(|i| self.tag(i) == Tag::Comma || self.document.is_dash(i));
            let shared = Subject { kind: SubjectKind::Shared, ..subject };
            match subject.kind {
                SubjectKind::Relative if !closed => return Some(subject),
                SubjectKind::Relative => {}
                SubjectKind::Shared => return Some(shared),
                _ if !self.in_content_or_closed_clause(subject.run.first(), start, closed) => return Some(shared),
                _ => subordinate = subordinate.or(Some(shared)),
            }
        }
        subordinate
    }

    fn opens_subordinate(&self, first: usize, start: usize) -> bool {
        first > start && (self.tag(first - 1).is_wh() || self.is(first - 1, Classes::SUBORDINATOR))
    }

    /// Whether the clause whose subject starts at `first` is a "that"-clause, follows right after a verb of saying, or is a
    /// subordinate one that is already closed.
    fn in_content_or_closed_clause(&self, first: usize, start: usize, closed: bool) -> bool {
        let mut at = first;
        while at > start + 1 && (self.tag(at - 1).is_adverb() || self.tag(at - 1) == Tag::Comma) {
            at -= 1;
        }
        if at <= start {
            return false;
        }
        let opener = at - 1;
        matches!(self.lower(opener), "that" | "whether")
            || self.document.verb_group_at(first.wrapping_sub(1)).is_some() && self.is(first - 1, Classes::CUE_VERB)
            || closed && (self.tag(opener).is_wh() || self.is(opener, Classes::SUBORDINATOR))
    }

    /// The subject of an infinitive: that of the verb that governs it, the object of that verb ("urged him to go"), or the
    /// possessor of the noun ("his decision to go").
    fn governing_subject(&self, before: usize, start: usize) -> Option<Subject> {
        if matches!(self.tag(before), Tag::NN | Tag::NNS)
            && !self.is(before, Classes::DOCUMENT)
            && self.lower(before) != "way"
            && let Some(possessor) = self.document.noun_phrase(before).and_then(|p| self.document.possessor(p))
        {
            return Some(Subject { run: possessor, kind: kind(self.document, possessor) });
        }
        if self.ends_phrase(before, start)
            && let Some(phrase) = self.phrase_to(before, start)
            && self.does_what_follows(phrase.run.first(), start)
        {
            return Some(phrase);
        }
        for at in (start..=before).rev() {
            if self.quoted(at) {
                continue;
            }
            let Some(group) = self.document.verb_group_at(at).filter(|&g| g < self.found.len()) else { continue };
            let Some(subject) = self.found[group] else { continue };
            let verb = &self.document.verb_groups[group];
            let controls = verb.form == VerbForm::Finite
                && !verb.passive
                && self.is(verb.main(), Classes::CONTROLLING)
                && self.ends_phrase(before, start)
                && before > verb.main();
            return if controls { self.phrase_to(before, verb.main() + 1) } else { Some(subject) };
        }
        None
    }

    /// "for *the mayor* to go", "*the first mayor* to go".
    fn does_what_follows(&self, first: usize, start: usize) -> bool {
        let phrase = self.document.noun_phrase_from(first).map_or(first..first, |p| p.run.range());
        let ordinal = phrase.take(3).any(|i| matches!(self.lower(i), "first" | "last" | "only" | "latest"));
        let adjective = first >= start + 2 && self.lower(first - 1) == "for" && self.tag(first - 2).is_adjective();
        ordinal && self.lower(first) == "the" || adjective
    }

    /// A participle before its main clause: "Asked about it, the mayor said".
    fn following_subject(&self, group: usize) -> Option<Subject> {
        let first = self.document.verb_groups[group].run.first();
        let end = (self.document.sentence(first).end as usize).min(first + REACH_FORWARD);
        let comma = (first..end).find(|&i| self.tag(i) == Tag::Comma && !self.quoted(i))?;
        (group + 1..self.document.verb_groups.len())
            .take_while(|&g| self.document.verb_groups[g].run.first() < end)
            .filter(|&g| {
                self.document.verb_groups[g].run.first() > comma
                    && self.document.finite_at(self.document.verb_groups[g].main()).is_some()
            })
            .take(4)
            .filter_map(|g| self.found[g])
            .find(|s| {
                let opener = s.run.first();
                !matches!(s.kind, SubjectKind::Relative | SubjectKind::Shared)
                    && opener > first
                    && self.tag(opener - 1) == Tag::Comma
            })
            .map(|s| Subject { kind: SubjectKind::Shared, ..s })
    }
}

/// What the extent's head makes of it.
pub fn kind(document: &Document, extent: Run) -> SubjectKind {
    let head = document.head(extent);
    match document.tag(head) {
        Tag::PRP if document.tokens[head].classes.has(Classes::PERSONAL) => SubjectKind::Personal,
        Tag::PRP => SubjectKind::It,
        Tag::NNP | Tag::NNPS => SubjectKind::Name,
        _ => SubjectKind::Common,
    }
}

/// A dash between spaces or words, not the hyphen of a compound.
pub fn is_dash(word: &str) -> bool {
    matches!(word, "--" | "—" | "–" | "-" | "―" | "---")
}

impl Document<'_> {
    /// The possessor inside a base noun phrase: "his" in "his decision", "the mayor" in "the mayor's decision".
    pub fn possessor(&self, phrase: super::NounPhrase) -> Option<Run> {
        let first = phrase.run.first();
        (first..phrase.head as usize).rev().find_map(|i| match self.tag(i) {
            Tag::PRPS => Some(Run::new(i, i + 1)),
            Tag::POS if i > first => {
                Some(Run::new(self.full_phrase_start(first, self.sentence(first).first()).min(first), i))
            }
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::SubjectKind;
    use crate::{read, text};

    /// The subject of the verb group whose main verb is the word.
    fn subject(sentence: &str, verb: &str) -> Option<(String, SubjectKind)> {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        let group = document.verb_groups.iter().position(|g| document.lower(g.main()) == verb).expect("the verb");
        document.subjects[group].map(|s| (document.words(s.run).to_owned(), s.kind))
    }

    fn is(sentence: &str, verb: &str, words: &str, kind: SubjectKind) {
        assert_eq!(subject(sentence, verb), Some((words.to_owned(), kind)), "{sentence}");
    }

    #[test]
    fn an_apposition_belongs_to_it() {
        is(
            "Hugh Hill, a doctor who treats children, said they slept.",
            "said",
            "Hugh Hill, a doctor who treats children",
            SubjectKind::Name,
        );
    }

    #[test]
    fn what_ends_right_before_the_verb_belongs_to_it() {
        is(
            "A lawyer who spoke to discuss the case said it failed.",
            "said",
            "A lawyer who spoke to discuss the case",
            SubjectKind::Common,
        );
        is(
            "Another man speaking to the paper said it failed.",
            "said",
            "Another man speaking to the paper",
            SubjectKind::Common,
        );
        is("In an interview taped in May the mayor said it failed.", "said", "the mayor", SubjectKind::Common);
    }

    #[test]
    fn a_time_behind_the_verb_is_not_its_subject() {
        is(
            "They lost, a study by a sociologist, Ana Orlov, concluded this year.",
            "concluded",
            "a study by a sociologist, Ana Orlov",
            SubjectKind::Common,
        );
    }

    #[test]
    fn a_participle_and_an_aside_between_subject_and_verb() {
        is(
            "Officials familiar with the letter taken from Lind's house in Leeds, speaking because they were asked to, said it failed.",
            "said",
            "Officials familiar with the letter taken from Lind's house in Leeds, speaking because they were asked to",
            SubjectKind::Common,
        );
    }

    #[test]
    fn the_object_of_a_participle_before_it_is_none() {
        is(
            "Ann Lee, facing a hard vote in Kent, a southern county, said it failed.",
            "said",
            "Ann Lee, facing a hard vote in Kent, a southern county",
            SubjectKind::Name,
        );
    }

    #[test]
    fn a_participle_behind_an_inverted_speaker_is_theirs() {
        is("“We lost,” said Lee, adding that it was late.", "adding", "Lee", SubjectKind::Shared);
        is("Voters who said they would go left.", "go", "they", SubjectKind::Personal);
    }

    #[test]
    fn verbs_with_the_same_modal_share_it() {
        is("She hopes that Chile will not stay, and will not pay.", "pay", "Chile", SubjectKind::Shared);
    }

    #[test]
    fn an_adverb_stands_behind_a_possessor() {
        is(
            "A man in Chile's most populous town left.",
            "left",
            "A man in Chile's most populous town",
            SubjectKind::Common,
        );
    }

    #[test]
    fn brackets_belong_to_it() {
        is("Ann Lee (Labour) said it failed.", "said", "Ann Lee (Labour)", SubjectKind::Name);
    }

    #[test]
    fn adverbs_and_times_are_passed_over() {
        is("The mayor on Monday also warned residents.", "warned", "The mayor", SubjectKind::Common);
    }

    #[test]
    fn a_day_or_month_can_be_one() {
        is("Election Day was quiet.", "was", "Election Day", SubjectKind::Name);
        is("Last week, May warned voters.", "warned", "May", SubjectKind::Name);
    }

    #[test]
    fn an_adjective_hangs_a_phrase_on_it() {
        is("A woman close to the band said so.", "said", "A woman close to the band", SubjectKind::Common);
    }

    #[test]
    fn a_name_may_end_like_a_possessive() {
        is("Lloyd's, which insures ships, says rates rose.", "says", "Lloyd's, which insures ships", SubjectKind::Name);
    }

    #[test]
    fn a_place_and_a_person_after_it_are_told_apart() {
        let owner = "Ana Costa, the owner of a mill";
        is("On the edge of Porto, Ana Costa, the owner of a mill, says it pays.", "says", owner, SubjectKind::Name);
    }

    #[test]
    fn a_relative_pronoun_is_one_over_its_adjunct() {
        is("Lee, who in the past has praised the plan, left.", "praised", "who", SubjectKind::Relative);
    }

    #[test]
    fn coordinated_verbs_share_it() {
        is("The mayor opened the bridge and thanked the builders.", "thanked", "The mayor", SubjectKind::Shared);
    }

    #[test]
    fn a_participle_takes_that_of_the_verb_beside_it() {
        is(
            "Lee said the plan failed, the Gazette reported, citing the police.",
            "citing",
            "the Gazette",
            SubjectKind::Shared,
        );
    }

    #[test]
    fn a_participle_before_the_clause_takes_the_next_one() {
        is("Asked about the bridge, the mayor laughed.", "asked", "the mayor", SubjectKind::Shared);
    }

    #[test]
    fn an_infinitive_takes_that_of_its_verb_or_its_object() {
        is("The mayor wants to leave.", "leave", "The mayor", SubjectKind::Common);
        is("The union urged the mayor to leave.", "leave", "the mayor", SubjectKind::Common);
    }

    #[test]
    fn an_inverted_verb_of_saying_has_none_before_it() {
        assert_eq!(subject("The plan has failed, say the leaders of the union.", "say"), None);
    }

    #[test]
    fn clauses_and_infinitives_on_a_noun_belong_to_it() {
        for (words, verb, subject) in [
            ("His claim that he had met nobody was false.", "was", "His claim that he had met nobody"),
            ("Her refusal to answer the question led to a charge.", "led", "Her refusal to answer the question"),
            ("What critics call a land grab has failed.", "failed", "What critics call a land grab"),
            ("Those who oppose the plan say it failed.", "say", "Those who oppose the plan"),
            ("Residents opposing the mine blocked the road.", "blocked", "Residents opposing the mine"),
        ] {
            is(words, verb, subject, SubjectKind::Common);
        }
    }

    #[test]
    fn the_object_of_the_verb_before_is_none() {
        is("He took a firm line, urging calm, was cool about it and left.", "was", "He", SubjectKind::Shared);
    }

    #[test]
    fn an_infinitive_takes_that_of_its_verb() {
        is("Police used the mayor's letter to accuse the union.", "accuse", "Police", SubjectKind::Name);
        is("She met the mayor last week to discuss it.", "discuss", "She", SubjectKind::Personal);
        is("His decision to accuse the union surprised her.", "accuse", "His", SubjectKind::Common);
    }
}
