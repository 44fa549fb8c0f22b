//! Tags that a wider look tells better than the tagger's few words.

mod active;
mod base;
mod names;
mod offices;
mod past;
mod prenominal;
mod present;
mod third_person;

use super::sentences::is_bullet;
use super::{Document, Tag};

/// Mends the tags of a document whose tokens are tagged.
pub fn repair(document: &mut Document) {
    for sentence in 0..document.sentences.len() {
        let run = document.sentences[sentence].run;
        for clause in [Some(run), past::after_subordinate(document, run), past::before_report(document, run)]
            .into_iter()
            .flatten()
        {
            if let Some(verb) = past::unseen_finite_verb(document, clause) {
                document.tokens[verb].tag = Tag::VBD;
            }
        }
    }
    for sentence in 0..document.sentences.len() {
        if let Some(verb) = present::headline_verb(document, document.sentences[sentence].run) {
            document.tokens[verb].tag = Tag::VBZ;
        }
    }
    for sentence in 0..document.sentences.len() {
        if let Some((participle, verb)) = past::aside(document, document.sentences[sentence].run) {
            document.tokens[participle].tag = Tag::VBN;
            if document.tag(verb) == Tag::VBN {
                document.tokens[verb].tag = Tag::VBD;
            }
        }
    }
    for at in 0..document.tokens.len() {
        if let Some((participle, verb)) = past::around_doer(document, at) {
            document.tokens[participle].tag = Tag::VBN;
            if document.tag(verb) == Tag::VBN {
                document.tokens[verb].tag = Tag::VBD;
            }
        }
    }
    for at in 0..document.tokens.len() {
        if let Some(tag) = better(document, at) {
            document.tokens[at].tag = tag;
        }
    }
}

fn better(document: &Document, at: usize) -> Option<Tag> {
    let sentence = document.sentence(at);
    let before = |n: usize| at.checked_sub(n).filter(|&i| i >= sentence.first());
    match document.tag(at) {
        // "Bill *de* Blasio"
        tag if !tag.is_proper() && names::is_particle_of_name(document, at) => Some(Tag::NNP),
        Tag::IN | Tag::TO if base::opens_infinitive(document, at) => Some(Tag::TO),
        Tag::NN | Tag::JJ | Tag::FW if base::follows_modal(document, at) || base::is_infinitive(document, at) => {
            Some(Tag::VB)
        }
        Tag::JJ | Tag::NN | Tag::VB | Tag::RB if third_person::is_name_before_third_person(document, at) => {
            Some(Tag::NNP)
        }
        Tag::JJ | Tag::VB | Tag::VBZ if names::is_initialism(document, at) => Some(Tag::NNP),
        Tag::JJ | Tag::VB | Tag::VBP | Tag::VBZ | Tag::RB if names::is_unknown_in_capitals(document, at) => {
            Some(Tag::NNP)
        }
        Tag::VB if names::is_subject_not_base(document, at) => Some(Tag::NNP),
        Tag::RB | Tag::JJ if names::is_surname(document, at) => Some(Tag::NNP),
        Tag::JJ if active::is_gerund_with_object(document, at) => Some(Tag::VBG),
        Tag::VBP
            if before(1).is_some_and(|verb| {
                document.tag(verb) == Tag::VBZ && third_person::is_object_of_third_person(document, at, verb)
            }) =>
        {
            Some(Tag::NN)
        }
        Tag::JJ | Tag::VBN | Tag::VBD if prenominal::has_place_of_noun(document, at) => Some(Tag::NN),
        Tag::NNS if third_person::is_never_noun(document, at) || third_person::is_only_verb(document, at) => {
            Some(Tag::VBZ)
        }
        Tag::VBZ if third_person::is_never_verb(document, at) => Some(Tag::NNS),
        Tag::NN | Tag::JJ | Tag::VB
            if third_person::is_verb_of_plural(document, at) || third_person::is_verb_of_headline(document, at) =>
        {
            Some(Tag::VBP)
        }
        Tag::NNS
            if present::reports_at_the_end(document, at)
                || present::heads_bare_relative(document, at)
                || present::worries_that(document, at)
                || present::states_before_aside(document, at)
                || present::reports_after_relative(document, at)
                || present::acts_alone(document, at) =>
        {
            Some(Tag::VBZ)
        }
        Tag::NN | Tag::NNS | Tag::JJ if names::is_name_before_colon(document, at) => Some(Tag::NNP),
        Tag::NN | Tag::NNP if past::is_past_form_after_noun(document, at) => Some(Tag::VBD),
        Tag::NN | Tag::JJ | Tag::RB | Tag::VB if present::is_verb_of_opener(document, at) => Some(Tag::VBP),
        // "Many *fear* Obi will close the mine"
        Tag::NN | Tag::JJ if present::is_verb_of_many(document, at) || present::worries_after_aside(document, at) => {
            Some(Tag::VBP)
        }
        // "quashed the verdict, *ruling* that it was unsafe"
        Tag::NN
            if document.lower(at).ends_with("ing")
                && before(1).is_some_and(|i| document.tag(i) == Tag::Comma)
                && at + 1 < sentence.end as usize
                && document.lower(at + 1) == "that" =>
        {
            Some(Tag::VBG)
        }
        Tag::NN
            if document.lower(at) == "read" && at + 1 < sentence.end as usize && document.is_opening_mark(at + 1) =>
        {
            Some(Tag::VBD)
        }
        Tag::VBZ
            if present::is_subject_of_next(document, at)
                || present::is_object_of_past(document, at)
                || present::is_there_to_be_had(document, at) =>
        {
            Some(Tag::NNS)
        }
        Tag::VBP if present::is_part_of_subject(document, at) => Some(Tag::NN),
        Tag::VBZ if present::is_part_of_apposition(document, at) => Some(Tag::NNS),
        Tag::VBZ | Tag::VBP if present::is_compound(document, at) => {
            Some(if prenominal::precedes_noun(document, at) { Tag::JJ } else { Tag::NN })
        }
        Tag::RB if present::opens_existential(document, at) => Some(Tag::EX),
        Tag::VBZ if names::is_name_before_noun(document, at) => Some(Tag::NNP),
        Tag::MD if names::is_name_like_modal(document, at) => Some(Tag::NNP),
        Tag::JJ | Tag::VBG | Tag::VBN | Tag::VB | Tag::IN if names::is_name_before_saying(document, at) => {
            Some(Tag::NNP)
        }
        Tag::VBG if present::qualifies_speakers(document, at) || offices::opens_office(document, at) => Some(Tag::JJ),
        Tag::VBD | Tag::VBN if offices::tells_of_past_office(document, at) => Some(Tag::JJ),
        // "the union's *lobbying* budget"
        Tag::VBG
            if before(1).is_some_and(|i| document.tag(i) == Tag::POS) && prenominal::precedes_noun(document, at) =>
        {
            Some(Tag::NN)
        }
        // "Hill *all but* accused him"
        Tag::DT | Tag::CC | Tag::IN
            if (at + 1..(sentence.end as usize).min(at + 3)).any(|i| past::is_all_but_done(document, i))
                && matches!(document.lower(at), "all" | "but") =>
        {
            Some(Tag::RB)
        }
        Tag::NNP | Tag::NN | Tag::SYM if !document.is_word(at) && document.form(at).chars().all(is_bullet) => {
            Some(Tag::NFP)
        }
        // "Lee *neither* confirmed nor denied it"
        Tag::DT | Tag::NN
            if document.lower(at) == "neither"
                && prenominal::follows_noun(document, at)
                && at + 1 < sentence.end as usize
                && document.tag(at + 1).is_verb() =>
        {
            Some(Tag::RB)
        }
        Tag::WDT
            if document.lower(at) == "that"
                && at + 1 < sentence.end as usize
                && present::is_subject_of_next(document, at + 1) =>
        {
            Some(Tag::IN)
        }
        tag if tag.is_punctuation() && document.form(at).chars().all(char::is_alphabetic) => {
            Some(if prenominal::follows_noun(document, at) { Tag::VBD } else { Tag::NN })
        }
        // "*Labour* accused it"
        Tag::VB if at == sentence.first() && sentence.contains(at + 1) && document.tag(at + 1) == Tag::VBD => {
            Some(Tag::NNP)
        }
        Tag::NN if at == sentence.first() && names::is_known_name(document, at) => Some(Tag::NNP),
        Tag::JJ | Tag::RB if at == sentence.first() && names::acts(document, at) => Some(Tag::NNP),
        // "*Small*, who attended the rally, …"
        Tag::JJ
            if at == sentence.first()
                && at + 2 < sentence.end as usize
                && document.tag(at + 1) == Tag::Comma
                && document.lower(at + 2) == "who" =>
        {
            Some(Tag::NNP)
        }
        // Neither "-ing" nor "-in’": a name such as Zhang.
        Tag::VBG if !document.lower(at).contains("in") && document.form(at).starts_with(char::is_uppercase) => {
            Some(Tag::NNP)
        }
        Tag::VBG
            if at == sentence.first() && names::is_unknown_before_verb(document, at)
                || names::is_name_in_ing(document, at) =>
        {
            Some(Tag::NNP)
        }
        // "a more *hands-on* approach"
        Tag::RB if document.lower(at).contains('-') && prenominal::precedes_noun(document, at) => Some(Tag::JJ),
        Tag::RB if before(1).is_some_and(|i| document.tag(i) == Tag::DT) && !prenominal::describes(document, at) => {
            Some(Tag::NN)
        }
        Tag::VBG if document.lower(at) == "acting" && prenominal::precedes_noun(document, at) => Some(Tag::JJ),
        Tag::RBS if document.lower(at) == "most" && prenominal::precedes_noun(document, at) => Some(Tag::JJS),
        Tag::WP if document.form(at) == "WHO" && !names::is_in_capitals(document, at) => Some(Tag::NNP),
        Tag::VBN | Tag::VBD | Tag::VB if names::is_name_after_saying(document, at) => Some(Tag::NNP),
        Tag::NNP if document.form(at).chars().all(char::is_lowercase) && !names::is_particle_of_name(document, at) => {
            Some(Tag::NN)
        }
        Tag::NNPS if document.form(at).chars().all(char::is_lowercase) => Some(Tag::NNS),
        Tag::VBN
            if past::takes_object(document, at)
                || past::takes_clause(document, at)
                || past::follows_relative(document, at)
                || past::goes_on_active(document, at)
                || past::goes_on_finite(document, at)
                || past::ends_relative(document, at)
                || past::acts_on_itself(document, at)
                || past::is_reported_of(document, at)
                || past::follows_quotation(document, at)
                || past::is_all_but_done(document, at)
                || past::hands_over(document, at)
                || active::calls(document, at)
                || active::names_somebody(document, at)
                || active::takes_bare_object(document, at)
                || active::follows_first_name(document, at)
                || active::ends_bare_relative(document, at) =>
        {
            Some(Tag::VBD)
        }
        Tag::VBD
            if past::is_in_adjunct(document, at)
                || past::gives_name(document, at)
                || past::narrows_subject(document, at)
                || past::narrows_those(document, at)
                || active::describes_apposition(document, at)
                || active::is_told_to(document, at) =>
        {
            Some(Tag::VBN)
        }
        // "They adopted *that* approach"
        Tag::IN if document.lower(at) == "that" && prenominal::points_at_noun(document, at) => Some(Tag::DT),
        Tag::IN if active::stands_alone(document, at) => Some(Tag::RB),
        Tag::IN if document.lower(at) == "since" && is_in_perfect(document, at) => Some(Tag::RB),
        // "will *no doubt* oppose it"
        Tag::DT | Tag::NN if is_no_doubt(document, at) => Some(Tag::RB),
        Tag::PRPS if document.lower(at) == "her" && !prenominal::owns(document, at) => Some(Tag::PRP),
        Tag::IN
            if document.lower(at) == "per" && at + 1 < sentence.end as usize && document.lower(at + 1) == "cent" =>
        {
            Some(Tag::NN)
        }
        Tag::VB
            if before(2).is_some_and(|i| document.lower(i) == "according")
                && before(1).is_some_and(|i| document.lower(i) == "to") =>
        {
            Some(Tag::NN)
        }
        _ => None,
    }
}

/// "has *since* said": between a form of "have" and its participle.
fn is_in_perfect(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let auxiliary = at > sentence.first()
        && matches!(document.lower(at - 1), "has" | "have" | "had" | "'s" | "’s" | "'ve" | "’ve" | "'d" | "’d");
    let verb = (at + 1..sentence.end as usize).find(|&i| !document.tag(i).is_adverb());
    auxiliary && verb.is_some_and(|i| matches!(document.tag(i), Tag::VBN | Tag::VBD))
}

/// "no doubt" before a verb, or after a modal.
fn is_no_doubt(document: &Document, at: usize) -> bool {
    let sentence = document.sentence(at);
    let no = match document.lower(at) {
        "no" => at,
        "doubt" if at > sentence.first() => at - 1,
        _ => return false,
    };
    let verb = no + 2;
    verb < sentence.end as usize
        && document.lower(no) == "no"
        && document.lower(no + 1) == "doubt"
        && document.tag(verb).is_verb()
        && no > sentence.first()
        && (document.tag(no - 1) == Tag::MD || document.tag(no - 1).is_nominal() && document.tag(verb).is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{read, text};

    fn tags(sentence: &str) -> Vec<(String, Tag)> {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        (0..document.tokens.len()).map(|i| (document.lower(i).to_owned(), document.tag(i))).collect()
    }

    #[test]
    fn a_newspaper_reports_at_the_end() {
        let tags = tags("The minister said there was no plan, the Gazette reports, citing the police.");
        assert!(tags.contains(&("reports".to_owned(), Tag::VBZ)), "{tags:?}");
    }

    #[test]
    fn a_sentence_has_a_finite_verb() {
        let tags = tags("Ann Lee, the minister of 2012, tweeted in reply: “No.”");
        assert!(tags.contains(&("tweeted".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn a_country_in_front_is_a_name() {
        assert_eq!(tags("Chile and Peru signed a treaty.")[0].1, Tag::NNP);
    }

    #[test]
    fn so_has_the_clause_before_a_subordinate_one() {
        let tags = tags("Several deputies quickly called for a vote after the news broke.");
        assert!(tags.contains(&("called".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn names_that_look_like_other_words() {
        assert_eq!(tags("Zhang also says that the mill is old.")[0].1, Tag::NNP);
        assert_eq!(tags("Moscow denied it.")[0].1, Tag::NNP);
        assert!(tags("“It is old,” said Said, a miller.").contains(&("said".to_owned(), Tag::NNP)));
        assert_ne!(tags("Many said so.")[0].1, Tag::NNP);
    }

    #[test]
    fn particles_and_offices_belong_to_names() {
        assert!(tags("“It is deep,” Jan van der Berg said.").contains(&("der".to_owned(), Tag::NNP)));
        assert!(tags("“It is deep,” said visiting professor Jo Berg.").contains(&("visiting".to_owned(), Tag::JJ)));
        assert!(tags("“It is deep,” retired Gen. Jo Berg said.").contains(&("retired".to_owned(), Tag::JJ)));
    }

    #[test]
    fn verbs_of_many_and_what_there_is() {
        assert!(tags("Several claim that the well is dry.").contains(&("claim".to_owned(), Tag::VBP)));
        assert!(tags("There were fears its roof would fall.").contains(&("fears".to_owned(), Tag::NNS)));
        assert!(tags("She left, stressing there must be no delay.").contains(&("there".to_owned(), Tag::EX)));
        assert!(tags("The wells, which aid workers say are dry, are old.").contains(&("aid".to_owned(), Tag::NN)));
    }

    #[test]
    fn compounds_are_no_verbs_and_names_act() {
        assert!(
            !tags("Jo Berg, foreign-affairs adviser to Lee, left.").contains(&("foreign-affairs".to_owned(), Tag::VBZ))
        );
        assert!(tags("Peru resents being asked, saying it is late.").contains(&("resents".to_owned(), Tag::VBZ)));
        assert!(tags("She was in her garden, the court heard.").contains(&("heard".to_owned(), Tag::VBD)));
        assert!(tags("Jo Berg, an Asia studies researcher, left.").contains(&("studies".to_owned(), Tag::NNS)));
        assert_eq!(tags("Labour accused the council of lying.")[0].1, Tag::NNP);
    }

    #[test]
    fn a_main_clause_has_one_too() {
        let tags = tags("When the mill closed, the mayor reacted with a letter.");
        assert!(tags.contains(&("reacted".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn a_passive_participle_takes_no_object() {
        let tags = tags("The leader called out his rival.");
        assert!(tags.contains(&("called".to_owned(), Tag::VBD)), "{tags:?}");
    }

    #[test]
    fn past_forms_behind_nouns_are_verbs() {
        assert!(tags("Smith left, but Jones disagreed.").contains(&("disagreed".to_owned(), Tag::VBD)));
        assert!(
            tags("Lind, who is vying for it, tweeted on Friday to say he left.")
                .contains(&("tweeted".to_owned(), Tag::VBD))
        );
        assert!(tags("The tribunal heard Ms Obi had complained twice.").contains(&("heard".to_owned(), Tag::VBD)));
        assert!(tags("Women given the new drug said it had helped.").contains(&("given".to_owned(), Tag::VBN)));
        assert!(!tags("He bought grass seed.").contains(&("seed".to_owned(), Tag::VBD)));
    }

    #[test]
    fn a_past_form_that_no_finite_verb_stands_before_is_one() {
        let verb = |sentence: &str, word: &str| tags(sentence).contains(&(word.to_owned(), Tag::VBD));
        assert!(verb("Many expected Hill to win.", "expected"));
        assert!(verb("Lind, appearing at a signing in Leeds, disagreed.", "disagreed"));
        assert!(verb("Obi, the mayor, called on him to go and said he had lied.", "called"));
        assert!(verb("The minister stumped for Hill in Leeds, and the union has praised him.", "stumped"));
        assert!(!verb("A man arrested in Leeds said he was well.", "arrested"));
    }

    #[test]
    fn names_stand_before_a_colon() {
        assert!(tags("Ann Coulter: And then there was one.").contains(&("coulter".to_owned(), Tag::NNP)));
        assert!(!tags("Breaking News: The dam has burst.").contains(&("breaking".to_owned(), Tag::NNP)));
    }

    #[test]
    fn a_bare_relative_clause_has_a_verb() {
        assert!(tags("That is the plan the union opposes.").contains(&("opposes".to_owned(), Tag::VBZ)));
        assert!(tags("He gave the union the plans.").contains(&("plans".to_owned(), Tag::NNS)));
    }

    #[test]
    fn according_to_takes_no_infinitive() {
        let tags = tags("The mill will close, according to press reports.");
        assert!(tags.contains(&("press".to_owned(), Tag::NN)), "{tags:?}");
    }

    #[test]
    fn a_headline_without_a_finite_verb_has_one_in_s() {
        assert_eq!(tags("UN chief warns of famine")[2].1, Tag::VBZ);
        assert_eq!(tags("UN chief awaits the warnings of famine.")[4].1, Tag::NNS);
    }

    #[test]
    fn an_aside_holds_a_participle() {
        let tags = tags("The film, billed as a comedy, opened to poor reviews.");
        assert!(tags.contains(&("billed".to_owned(), Tag::VBN)) && tags.contains(&("opened".to_owned(), Tag::VBD)));
    }

    #[test]
    fn the_health_organisation_is_no_pronoun() {
        assert_eq!(tags("The WHO says it is over.")[1].1, Tag::NNP);
        assert_eq!(tags("PEOPLE WHO CARE")[1].1, Tag::WP);
    }

    #[test]
    fn past_forms_that_go_on() {
        let has = |sentence: &str, word: &str, tag| tags(sentence).contains(&(word.to_owned(), tag));
        assert!(has("She admitted mistakes, apologised for them and resigned.", "apologised", Tag::VBD));
        assert!(has("He was calm about it and set himself apart.", "set", Tag::VBD));
        assert!(has("The court quashed the verdict, ruling that it was unsafe.", "ruling", Tag::VBG));
        assert!(has("The mill had closed and the roof leaked, the complaint alleges.", "alleges", Tag::VBZ));
    }

    /// Whether the word has the tag somewhere in the sentence.
    pub(super) fn has(sentence: &str, word: &str, tag: Tag) -> bool {
        tags(sentence).contains(&(word.to_owned(), tag))
    }

    #[test]
    fn names_like_modals_and_names_before_verbs_of_saying() {
        assert!(has("May warned members that it was late.", "may", Tag::NNP));
        assert!(has("Will Stone said it was late.", "will", Tag::NNP));
        assert!(has("May we ask why?", "may", Tag::MD));
        assert!(has("May's plan failed.", "may", Tag::NNP));
        assert!(has("The road was short, Cuban said.", "cuban", Tag::NNP));
        assert!(has("“It was late,” Ebeling explained.", "explained", Tag::VBD));
        assert!(has("Barclays analysts said rates would rise.", "barclays", Tag::NNP));
    }

    #[test]
    fn her_owns_only_what_follows() {
        assert!(has("The mayor called her a fraud.", "her", Tag::PRP));
        assert!(has("The mayor called her “third-rate” and left.", "her", Tag::PRP));
        assert!(has("The poll shows her well ahead in Leeds.", "her", Tag::PRP));
        assert!(has("A film shows her holding the flag.", "her", Tag::PRP));
        assert!(has("He thanked her very old friend.", "her", Tag::PRPS));
        assert!(has("He thanked her “very old” friend.", "her", Tag::PRPS));
    }

    #[test]
    fn past_forms_in_relative_clauses_and_behind_them() {
        assert!(has("The dam, which farmers say harmed the river, will go.", "harmed", Tag::VBD));
        assert!(has("At noon Hill, who owns the mill, calmly tweeted: “No.”", "tweeted", Tag::VBD));
        assert!(has("“Why now?” tweeted Ann Hill.", "tweeted", Tag::VBD));
        assert!(has("The bridge is safe, the council insisted, and it will open.", "insisted", Tag::VBD));
        assert!(has("Hill all but accused Obi of theft.", "accused", Tag::VBD));
        assert!(has("Some left, yet church officials emphasized on Friday that it was open.", "emphasized", Tag::VBD));
    }

    #[test]
    fn participles_that_narrow_down_a_subject() {
        assert!(has("People briefed on the plan said it was late.", "briefed", Tag::VBN));
        assert!(has("The union warned of a strike and said it was near.", "warned", Tag::VBD));
        assert!(has("The report, dated 4 June, warns that money is short.", "dated", Tag::VBN));
    }

    #[test]
    fn a_past_form_before_who_did_it_is_a_participle() {
        assert!(has("A plan put forward by the council drew anger.", "put", Tag::VBN));
        assert!(has("A measure rolled out by the council aroused anger.", "rolled", Tag::VBN));
        assert!(has("A measure rolled out by the council aroused anger.", "aroused", Tag::VBD));
        assert!(has("The minister stood by the claim.", "stood", Tag::VBD));
        assert!(has("The price rose by 3 per cent said analysts.", "rose", Tag::VBD));
    }

    #[test]
    fn that_points_at_a_noun_without_a_verb() {
        assert!(has("She rejected that idea and left.", "that", Tag::DT));
        assert!(has("They adopted that approach.", "that", Tag::DT));
        assert!(has("He said that water was scarce.", "that", Tag::IN));
        assert!(has("He said that trade, which pays for it, was low.", "that", Tag::IN));
        assert!(has("I mean that someone who left lied.", "that", Tag::IN));
    }

    #[test]
    fn people_of_an_age_do_something() {
        assert!(has("Men under 40 support Lind.", "support", Tag::VBP));
        assert!(has("More call themselves poor.", "call", Tag::VBP));
        assert!(has("A third of voters back the plan.", "back", Tag::VBP));
        assert!(has("Most of those polled say it is late.", "polled", Tag::VBN));
        assert!(has("Most of those polled say it is late.", "say", Tag::VBP));
        assert!(has("Those who know him say it was late.", "say", Tag::VBP));
        assert!(has("When guests made the point that it was late, Lind left.", "point", Tag::NN));
        assert!(has("Half say they trust the mayor.", "trust", Tag::VBP));
    }

    #[test]
    fn words_in_s_that_are_verbs_or_nouns() {
        assert!(has("He denied claims that he lied.", "claims", Tag::NNS));
        assert!(has("Hill often questions the plan.", "questions", Tag::VBZ));
        assert!(has("Half of it is gone, a poll by the council shows.", "shows", Tag::VBZ));
        assert!(has("Rents to rise again, bank forecasts", "forecasts", Tag::VBZ));
        assert!(has("The charter states, in Article 2, that it binds all.", "states", Tag::VBZ));
        assert!(has("Farmers, including some in Kent, fear that it will flood.", "fear", Tag::VBP));
    }

    #[test]
    fn words_in_ing_before_nouns() {
        assert!(has("Striking coal miners say the pit is unsafe.", "striking", Tag::JJ));
        assert!(has("He left early, saying mills have closed.", "saying", Tag::VBG));
        assert!(has("Letting others know is kind.", "letting", Tag::VBG));
        assert!(has("Hill's fundraising email notes that the party is poor.", "fundraising", Tag::NN));
    }

    #[test]
    fn a_bullet_is_a_mark() {
        assert!(has("• Governor warns of famine", "•", Tag::NFP));
    }
}
