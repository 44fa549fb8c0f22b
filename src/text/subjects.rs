//! Who does what a verb says: the subject of each verb group, wherever it stands.
//!
//! Found without a parser by walking left from the verb: over adverbs and times, over appositions and relative clauses that
//! close right before it, to the subject that coordinated verbs and participles share.

mod adjuncts;
mod gerunds;
mod modified;
mod parenthesis;
mod shared;

use super::{Document, Tag, VerbForm};
use crate::lexicon::Classes;
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
            && (matches!(document.verb_groups[group].form, VerbForm::Gerund | VerbForm::Participle)
                || finder.opens_with_purpose(group))
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
            VerbForm::Infinitive => return self.governing_subject(first, before, start),
            VerbForm::Gerund => return self.of_gerund(group, before, start),
            VerbForm::Participle => return self.of_participle(group, before, start),
            VerbForm::Finite | VerbForm::Base => {}
        }
        let relative = matches!(tag, Tag::WP | Tag::WDT)
            || self.lower(before) == "that"
                && verb.form == VerbForm::Finite
                && before > start
                && (self.tag(before - 1).is_nominal() || self.tag(before - 1) == Tag::Comma);
        if relative {
            // "*most of whom* oppose it"
            let quantifier = before
                .checked_sub(1)
                .filter(|&of| of > start)
                .and_then(|of| self.document.quantifier_before(of, start));
            return Some(Subject {
                run: Run::new(quantifier.unwrap_or(before), before + 1),
                kind: SubjectKind::Relative,
            });
        }
        if self.ends_phrase(before, start) {
            let phrase = self.with_joined_phrase(self.phrase_to(before, start)?, start);
            if let Some(named) = self.named_before(phrase, verb.run.end as usize, start) {
                return Some(named);
            }
            let last = phrase.run.first();
            return self
                .before_relative_clause(last, first, start)
                .or_else(|| self.before_bare_relative(last, first, start))
                .or_else(|| self.before_participle(last, first, start))
                .or_else(|| self.before_noun_clause(last, first, start))
                .or_else(|| self.before_pronoun_relative(last, first, start))
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
        if matches!(tag, Tag::IN | Tag::TO)
            && let Some(subject) = self.before_stranded(before, first, start)
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
        found
            .or_else(|| self.with_relative_clause(before, start))
            .or_else(|| self.with_participle(before, first, start))
            .or_else(|| self.before_stray_comma(before, verb.main(), start))
            .or_else(|| self.clause_opener(first, start))
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

    /// The full noun phrase that ends at the token.
    fn phrase_to(&self, last: usize, start: usize) -> Option<Subject> {
        if self.tag(last) == Tag::EX {
            return None;
        }
        // "the Kent *primary*", where the tagger took the last word for an adjective.
        let stray = last > start && self.document.noun_phrase(last).is_none() && self.tag(last - 1).is_nominal();
        let head = last - usize::from(stray);
        let run = Run::new(self.document.full_phrase_start(head, start).min(last), last + 1);
        Some(Subject { run, kind: kind(self.document, run) })
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
    /// First token of a possessor whose own phrase starts at the token: with another name ("*Lee* and Hall's"), or the office that the phrase
    /// tells of ("*the governor* of Texas's"); not "*the drop in the polls and* Lee's".
    fn possessor_start(&self, first: usize) -> usize {
        let whole = self.full_phrase_start(first, self.sentence(first).first()).min(first);
        let Some(head) = self.noun_phrase(whole).map(|p| p.head as usize) else { return first };
        let office = self.tokens[head].classes.has(Classes::SPEAKERS);
        let names = self.tag(head).is_proper() && !(whole..first).any(|i| self.tag(i) == Tag::IN);
        if office || names { whole } else { first }
    }

    /// The possessor inside a base noun phrase: "his" in "his decision", "the mayor" in "the mayor's decision".
    pub fn possessor(&self, phrase: super::NounPhrase) -> Option<Run> {
        let first = phrase.run.first();
        (first..phrase.head as usize).rev().find_map(|i| match self.tag(i) {
            Tag::PRPS => Some(Run::new(i, i + 1)),
            Tag::POS if i > first => Some(Run::new(self.possessor_start(first), i)),
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

    pub(super) fn is(sentence: &str, verb: &str, words: &str, kind: SubjectKind) {
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
    fn an_empty_it_is_none() {
        for (sentence, verb) in [
            ("It is safe to say that the dam leaks.", "say"),
            ("It is worth noting that the dam leaks.", "noting"),
            ("It is too soon to tell whether it leaks.", "tell"),
        ] {
            assert_eq!(subject(sentence, verb), None, "{sentence}");
        }
        is("The firm is poor. It is ready to say so.", "say", "It", SubjectKind::It);
    }

    #[test]
    fn what_narrows_it_belongs_to_it() {
        for subject in [
            "A report ordered by the school and written by Lind",
            "A group known as Free Kent",
            "An officer not involved in the case",
            "Relatives of those killed in the fire",
            "The people we met in Kent",
            "A man who was in the shop when the fire began",
            "Supporters of leaving the union",
            "The first woman to lead the bank",
            "Farmers who sold their land and moved to the city",
        ] {
            is(&format!("{subject} said it failed."), "said", subject, SubjectKind::Common);
        }
    }

    #[test]
    fn a_chain_begins_with_the_name() {
        for subject in [
            "Gus Lind, research director for Hall Mills, a bakery",
            "Carole Lind, 75, a retiree in Carthage, Ill.",
            "Ann Lind, the farmer who heads the union, which owns the mill",
        ] {
            is(&format!("{subject}, said it failed."), "said", subject, SubjectKind::Name);
        }
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
    fn a_relative_clause_inside_another_belongs_to_it() {
        let mayor = "The mayor who represents the town that includes the port";
        is(&format!("{mayor} wants help."), "wants", mayor, SubjectKind::Common);
        let people = "Several people I have spoken with";
        is(&format!("{people} said it sank."), "said", people, SubjectKind::Common);
        let girl = "A girl who lives nearby, and who knew him";
        is(&format!("{girl}, said so."), "said", girl, SubjectKind::Common);
        let hall = "Tom Hall, who is chairman of a union";
        is(&format!("{hall} said so."), "said", hall, SubjectKind::Name);
    }

    #[test]
    fn a_relative_clause_needs_no_pronoun() {
        let time = "The last time he backed a strike";
        is(&format!("{time} was in May."), "was", time, SubjectKind::Common);
        is("On Tuesday he was told prices fell.", "fell", "prices", SubjectKind::Common);
        is("One is a trader who felt she was right.", "was", "she", SubjectKind::Personal);
    }

    #[test]
    fn what_somebody_says_has_its_own() {
        is("Critics who say it is unfair left.", "is", "it", SubjectKind::It);
        is("Those who know him say it was late.", "was", "it", SubjectKind::It);
        let posted = "The man who posted it";
        is(&format!("{posted} was freed."), "freed", posted, SubjectKind::Common);
    }

    #[test]
    fn an_aside_leaves_the_relative_pronoun() {
        is("Hall, who, after a row with Lund, said it sank, left.", "said", "who", SubjectKind::Relative);
        is("Lind and Berg, who both opposed it, left.", "opposed", "who", SubjectKind::Relative);
    }

    #[test]
    fn a_clause_between_commas_is_no_aside() {
        let pope = "The pope, who is old";
        is(&format!("{pope}, condemned the war, urged them to talk."), "urged", pope, SubjectKind::Shared);
        let party = "The Swiss Party, or SP";
        is(&format!("{party}, attacked the plan."), "attacked", party, SubjectKind::Name);
    }

    #[test]
    fn a_time_behind_a_participle_belongs_to_it() {
        let polls = "New polls released Sunday";
        is(&format!("{polls} showed that she was ahead."), "showed", polls, SubjectKind::Common);
        let study = "A study published in the journal Tides";
        is(&format!("{study}, found that it sank."), "found", study, SubjectKind::Common);
    }

    #[test]
    fn a_gerund_is_not_that_of_a_thing_that_cannot_say_it() {
        for (sentence, verb, words) in [
            ("He left the meeting believing that it had failed.", "believing", "He"),
            ("Lind sent an email saying that it had failed.", "saying", "Lind"),
            ("The governor came from the meeting in Dover saying it had failed.", "saying", "The governor"),
            ("She wrote to the minister asking her to go.", "asking", "She"),
            ("Growth is near, its chief said on Monday, adding that it was late.", "adding", "its chief"),
        ] {
            is(sentence, verb, words, SubjectKind::Shared);
        }
        is("She met a man saying it had failed.", "saying", "a man", SubjectKind::Common);
    }

    #[test]
    fn with_gives_a_gerund_its_own() {
        is("Banks were shut, with some saying it was late.", "saying", "some", SubjectKind::Common);
        is("Banks shut, with Lind saying it was late and asking why.", "asking", "Lind", SubjectKind::Shared);
        is(
            "Doctors left, with the head, Ann Lee, calling it late.",
            "calling",
            "the head, Ann Lee",
            SubjectKind::Common,
        );
    }

    #[test]
    fn a_gerund_behind_a_preposition_takes_the_opener() {
        is("Hall, after first saying he would not run, joined.", "saying", "Hall", SubjectKind::Name);
        is("But Hall, making it clear that it sank, left.", "making", "Hall", SubjectKind::Name);
    }

    #[test]
    fn an_infinitive_takes_the_controlled() {
        is("A tool allowing users to say so was built.", "say", "users", SubjectKind::Common);
        is("Obi was the first mayor to endorse it.", "endorse", "Obi", SubjectKind::Name);
        is("They gave Lind a chance to attack it.", "attack", "Lind", SubjectKind::Name);
        is("There is no reason for Lind to back it.", "back", "Lind", SubjectKind::Name);
        is("They called for the mayor to leave.", "leave", "the mayor", SubjectKind::Common);
        is("Lind to back Obi", "back", "Lind", SubjectKind::Name);
        is("To defend the plan, Lind cited a study.", "defend", "Lind", SubjectKind::Shared);
    }

    #[test]
    fn an_infinitive_takes_that_of_its_verb() {
        is("Police used the mayor's letter to accuse the union.", "accuse", "Police", SubjectKind::Name);
        is("She met the mayor last week to discuss it.", "discuss", "She", SubjectKind::Personal);
        is("His decision to accuse the union surprised her.", "accuse", "His", SubjectKind::Common);
    }

    #[test]
    fn asides_behind_relative_clauses_brackets_and_stray_commas() {
        let name = SubjectKind::Name;
        is("Detective Tom Berg, said: “It is late.”", "said", "Detective Tom Berg", name);
        is(
            "One of the men who left, Tom Berg, said so.",
            "said",
            "One of the men who left, Tom Berg",
            SubjectKind::Common,
        );
        is("In the Senate, Ann Hill, D-Ohio, told them so.", "told", "Ann Hill, D-Ohio", name);
        is("On one occasion Tom Berg, a doctor, said so.", "said", "Tom Berg, a doctor", name);
        is(
            "Nurses in the ward where Lee is treated say so.",
            "say",
            "Nurses in the ward where Lee is treated",
            SubjectKind::Common,
        );
        is("He said Monday would be hard.", "be", "Monday", name);
    }
}
