//! Where full noun phrases begin that end at a token: base phrases with the prepositional phrases, quantifiers and coordinated phrases before them.

use crate::lexicon::Classes;
use crate::text::{Document, Tag, VerbForm};

/// Prepositions that hang a phrase on the noun before them, when looking to the left of the last noun: fewer than to the right, since what stands before a verb is often an adjunct.
pub(super) fn is_link_left(word: &str) -> bool {
    matches!(
        word,
        "of" | "for"
            | "in"
            | "at"
            | "from"
            | "with"
            | "on"
            | "to"
            | "about"
            | "by"
            | "against"
            | "between"
            | "near"
            | "behind"
            | "among"
            | "under"
            | "within"
            | "across"
            | "like"
            | "inside"
            | "outside"
            | "around"
            | "throughout"
            | "including"
    )
}

/// Those that hang a phrase on a noun that opens its clause, where no verb stands before that they could belong to: "*Research over the years*
/// shows".
fn is_link_of_opener(word: &str) -> bool {
    matches!(word, "over" | "into" | "through" | "since" | "during" | "via" | "along" | "beyond")
}

/// How many items a list of phrases is looked along for.
pub(super) const LONGEST_LIST: usize = 12;

impl Document<'_> {
    /// First token of the full noun phrase that ends with the base phrase at `last`, not before `start`: with the phrases it
    /// hangs on ("the head of the union" for "union") and those coordinated with it.
    pub fn full_phrase_start(&self, last: usize, start: usize) -> usize {
        let Some(phrase) = self.noun_phrase(last) else { return last };
        let mut first = phrase.run.first().max(start);
        // "the mayor *herself*"
        if first == last
            && last > start
            && matches!(self.lower(last), "himself" | "herself" | "itself" | "themselves")
            && let Some(own) = self.noun_phrase(last - 1)
        {
            first = own.run.first().max(start);
        }
        while first >= start + 2 {
            let link = first - 1;
            // "firms *such as* Shell"
            let such = link > start + 1 && self.lower(link) == "as" && self.lower(link - 1) == "such";
            // "lawmakers *from across* the spectrum"
            let double = link > start + 1 && self.tag(link) == Tag::IN && self.lower(link - 1) == "from";
            // "the mayor *as well as* the council"
            let well = link > start + 2
                && self.lower(link) == "as"
                && self.lower(link - 1) == "well"
                && self.lower(link - 2) == "as";
            let steps = if well { 2 } else { usize::from(such || double) };
            let before = self.over_day(link, self.over_adjective(link - 1 - steps, start), start);
            // "nine *out of* ten"
            if link > start + 1
                && self.lower(link) == "of"
                && self.lower(link - 1) == "out"
                && self.tag(link - 2) == Tag::CD
            {
                first = link - 2;
                continue;
            }
            let opener = || self.noun_phrase(before).is_some_and(|p| self.opens_behind(p.run.first(), start));
            // "*some* in Congress", "*many* in the party"
            let bare = self.tokens[before].classes.has(Classes::PRONOMINAL)
                && !self.tag(before).is_nominal()
                && self.tag(link) == Tag::IN
                && self.opens_behind(before, start);
            if bare && (is_link_left(self.lower(link)) || is_link_of_opener(self.lower(link))) {
                first = before;
                break;
            }
            let including = self.lower(link) == "including";
            let hangs = match self.tag(link) {
                _ if such || including => self.tag(before).is_noun(),
                _ if well => self.tag(before).is_noun() && opener(),
                // "*the rights group* the Kent League"
                Tag::NN => self.names_group(link, first) && self.opens_alone(link, start),
                Tag::IN | Tag::TO => {
                    // "women *over 50*"
                    let aged = || self.tag(first) == Tag::CD && matches!(self.lower(link), "over" | "above" | "below");
                    (is_link_left(self.lower(link)) || is_link_of_opener(self.lower(link)) && opener() || aged())
                        && self.tag(before).is_nominal()
                        && self.tag(before) != Tag::PRP
                        && (self.lower(link) == "of" || !self.tokens[before].classes.has(Classes::TIME))
                }
                Tag::CC if !matches!(self.lower(link), "and" | "or" | "nor" | "&") => false,
                Tag::CC if self.tag(before) == Tag::PRP => self.opens_coordination(before, start),
                // "The source of the attraction, *union members and leaders* say, is"
                Tag::CC => match self.list_start(link, start).filter(|_| !self.is_aside(last)) {
                    Some(list) => {
                        first = list;
                        // "*firms such as* Lund, Berg and others"
                        let exemplifies = first > start + 1
                            && (matches!(self.lower(first - 1), "including" | "like")
                                || self.lower(first - 1) == "as" && self.lower(first - 2) == "such");
                        if exemplifies {
                            continue;
                        }
                        break;
                    }
                    None => {
                        (self.tag(before).is_noun() || self.tag(before) == Tag::CD)
                            && self.tag(last) != Tag::PRP
                            && !self.is_object(before, start)
                            && !self.closes_clause(before, last, start)
                    }
                },
                Tag::Comma => {
                    self.tag(before).is_proper() && self.tag(first).is_proper() && self.coordinated_after(first, last)
                }
                _ => false,
            };
            if let Some(quantifier) = self.quantifier_before(link, start) {
                first = quantifier;
                continue;
            }
            let whole = if self.tag(link) == Tag::NN { link } else { before };
            match self.noun_phrase(whole).filter(|_| hangs) {
                Some(phrase) => first = phrase.run.first().max(start),
                None => break,
            }
        }
        // "*both* the bank and the fund"
        let paired = first > start
            && matches!(self.lower(first - 1), "both" | "either" | "neither")
            && (first..last).any(|i| matches!(self.lower(i), "and" | "or" | "nor"));
        if paired { first - 1 } else { self.over_approximation(first, start) }
    }

    /// "A statement *on Friday* from the police": the noun before a day that ends at the token before a preposition for whom something comes from,
    /// or else the token itself.
    fn over_day(&self, link: usize, token: usize, start: usize) -> usize {
        let between = token > start + 1
            && token + 1 == link
            && matches!(self.lower(link), "from" | "by" | "of")
            && self.tag(token).is_proper()
            && self.is_bare_time(token)
            && self.lower(token - 1) == "on"
            && self.tag(token - 2).is_noun();
        if between { token - 2 } else { token }
    }

    /// "the rights *group* the Kent League": whether a noun for what can bear a name stands right before an article and that name.
    fn names_group(&self, noun: usize, article: usize) -> bool {
        let bears = Classes::ORGAN.or(Classes::COMPANY).or(Classes::SITE).or(Classes::ROLE).or(Classes::DOCUMENT);
        self.tag(noun) == Tag::NN
            && self.tokens[noun].classes.has(bears)
            && self.lower(article) == "the"
            && self.noun_phrase_from(article).is_some_and(|p| self.tag(p.head as usize).is_proper())
            && self.noun_phrase(noun).is_some_and(|p| p.run.last() == noun)
    }

    /// Whether the base phrase that ends at the token opens the stretch, or follows a comma.
    fn opens_alone(&self, last: usize, start: usize) -> bool {
        let first = self.noun_phrase(last).map_or(last, |p| p.run.first());
        first <= start || self.tag(first - 1) == Tag::Comma
    }

    /// Index after the name that stands right behind the noun before the token: said rights group *the Kent League*.
    pub fn name_end(&self, at: usize, end: usize) -> Option<usize> {
        at.checked_sub(1).filter(|&noun| at < end && self.names_group(noun, at))?;
        self.full_phrase_end_from(at, end).filter(|&e| e >= end || !self.tag(e).is_finite())
    }

    /// First token of the list that "and" or "or" at the token stands in, if the list opens its clause and has commas or brackets: "*Friends,
    /// lobbyists* and former foes", "*Lind (Vt.)* and Berg", "*Unions, green groups,* and many lawmakers".
    fn list_start(&self, conjunction: usize, start: usize) -> Option<usize> {
        let is_comma = |i: usize| self.tag(i) == Tag::Comma && self.tokens[i].quotation.is_none();
        let comma = is_comma(conjunction - 1);
        let (mut at, mut items, mut first) = (conjunction - usize::from(comma), 0, None);
        while at > start && items < LONGEST_LIST {
            let last = self.over_affiliation(at - 1, start);
            let Some(item) =
                self.noun_phrase(last).filter(|p| self.tag(p.run.last()).is_nominal() && !self.is_time(*p))
            else {
                break;
            };
            let opener = self.hanging_start(last, start);
            let before = opener.checked_sub(1).filter(|&i| i >= start);
            let bounded = before.is_none_or(|i| is_comma(i) || self.opens_clause_behind(i));
            if !bounded || self.tag(item.head as usize) == Tag::EX {
                let verb = before.is_some_and(|i| self.tag(i).is_verb());
                let governed = before.is_some_and(|i| matches!(self.tag(i), Tag::IN | Tag::TO));
                // "*In Kent,* farmers, fishers and others"
                let adjunct = governed && before.is_some_and(|i| i == start || is_comma(i - 1));
                if verb || governed && !adjunct {
                    return None;
                }
                break;
            }
            items += 1;
            first = Some(opener);
            match before {
                Some(i) if is_comma(i) => at = i,
                _ => break,
            }
        }
        let marked = comma || items > 1 || self.tag(conjunction - 1) == Tag::RightBracket;
        first.filter(|_| marked && (items > 1 || !comma || first == Some(start)))
    }

    /// Whether a verb of saying and a comma follow the phrase that ends at the token: "…, *the leaders* say, …".
    fn is_aside(&self, last: usize) -> bool {
        let end = self.sentence(last).end as usize;
        last + 2 < end
            && self.tokens[last + 1].classes.has(Classes::PARENTHETICAL)
            && self.tag(last + 1).is_finite()
            && self.tag(last + 2) == Tag::Comma
    }

    /// The last word of a name before brackets or a seat that tell where somebody comes from: "*Lind* (Vt.)", "*Lind*, R-Utah,".
    fn over_affiliation(&self, last: usize, start: usize) -> usize {
        const LONGEST: usize = 6;
        let from = start.max(last.saturating_sub(LONGEST));
        if self.tag(last) == Tag::RightBracket {
            let open = (from..last).rev().find(|&i| self.tag(i) == Tag::LeftBracket);
            return open.and_then(|i| i.checked_sub(1)).filter(|&i| i >= start).unwrap_or(last);
        }
        let seat = last >= start + 2 && self.tag(last - 1) == Tag::Comma && self.lower(last).get(1..2) == Some("-");
        if seat && self.tag(last - 2).is_proper() { last - 2 } else { last }
    }

    /// First token of the phrase that ends with the base phrase at the token, with the phrases that it hangs on by prepositions alone.
    fn hanging_start(&self, last: usize, start: usize) -> usize {
        let mut first = self.noun_phrase(last).map_or(last, |p| p.run.first()).max(start);
        while first >= start + 2
            && matches!(self.tag(first - 1), Tag::IN | Tag::TO)
            && is_link_left(self.lower(first - 1))
            && self.tag(first - 2).is_noun()
            && let Some(phrase) = self.noun_phrase(first - 2)
        {
            first = phrase.run.first().max(start);
        }
        first
    }

    /// Whether a clause opens right behind the token: "that", "because", a verb of saying, an opening mark, a colon.
    fn opens_clause_behind(&self, token: usize) -> bool {
        self.lower(token) == "that"
            || self.is_opening_mark(token)
            || self.tag(token) == Tag::Colon
            || self.tag(token).is_wh()
            || self.tokens[token].classes.has(Classes::SUBORDINATOR)
            || self.tag(token).is_finite() && self.tokens[token].classes.has(Classes::PARENTHETICAL)
    }

    /// Whether the token is the first of its clause: of the stretch, behind a comma, a conjunction, or what opens a clause.
    fn opens_behind(&self, token: usize, start: usize) -> bool {
        token
            .checked_sub(1)
            .filter(|&i| i >= start)
            .is_none_or(|i| matches!(self.tag(i), Tag::Comma | Tag::CC) || self.opens_clause_behind(i))
    }

    /// "*she* and other members": whether a pronoun before "and" is the first of its clause.
    fn opens_coordination(&self, pronoun: usize, start: usize) -> bool {
        matches!(self.lower(pronoun), "he" | "she" | "they" | "we" | "i" | "you") && self.opens_behind(pronoun, start)
    }

    /// First token of the words before a count or quantity that say how near it is: "*nearly* a third", "*not* all voters", "*only about* 4
    /// in 10", "*more than* half".
    fn over_approximation(&self, first: usize, start: usize) -> usize {
        const MOST: usize = 3;
        let amount =
            |i: usize| matches!(self.lower(i), "third" | "quarter" | "half" | "fifth" | "few" | "dozen" | "handful");
        let article = self.lower(first) == "a" && first + 1 < self.tokens.len() && amount(first + 1);
        let counts = self.tag(first) == Tag::CD || self.lower(first) == "half" || article;
        let quantity = self.tokens[first].classes.has(Classes::PRONOMINAL)
            || matches!(self.lower(first), "every" | "everyone" | "everybody" | "no" | "nobody");
        let mut at = first;
        for _ in 0..MOST {
            let Some(word) = at.checked_sub(1).filter(|&i| i >= start && (counts || quantity)) else { break };
            let length = match self.lower(word) {
                "not" if word == start || !self.tag(word - 1).is_verb() => 1,
                "nearly" | "almost" | "virtually" | "roughly" => 1,
                "about" | "around" | "over" if counts && (word == start || self.opens_count_behind(word - 1)) => 1,
                "only" | "just" if counts || at < first => 1,
                "than" if counts && word > start && matches!(self.lower(word - 1), "more" | "less" | "fewer") => 2,
                "least" | "most" if counts && word > start && self.lower(word - 1) == "at" => 2,
                _ => break,
            };
            at = word + 1 - length;
        }
        at
    }

    /// Whether a count may open behind the token, so that "about" before it is no preposition of what stands there.
    fn opens_count_behind(&self, token: usize) -> bool {
        matches!(self.tag(token), Tag::Comma | Tag::CC)
            || self.tag(token).is_adverb()
            || self.opens_clause_behind(token)
    }

    /// First token of the quantifier that "of" at the token hangs on: "*most* of them", "*a quarter* of the farmers".
    pub fn quantifier_before(&self, of: usize, start: usize) -> Option<usize> {
        let word = of.checked_sub(1).filter(|&i| i >= start && self.lower(of) == "of")?;
        if matches!(self.lower(word), "third" | "quarter" | "half" | "fifth" | "thirds" | "quarters") {
            let article = word > start && (self.lower(word - 1) == "a" || self.tag(word - 1) == Tag::CD);
            return Some(word - usize::from(article));
        }
        let quantifies = self.tokens[word].classes.has(Classes::PRONOMINAL) || self.lower(word) == "much";
        let whole = !self.tag(word).is_noun() && quantifies;
        whole.then_some(word)
    }

    /// The noun before an adjective that stands right after it, or else the token itself: "a *source* familiar with the plan". "Close" counts
    /// as one there, though it is tagged as an adverb: "a *woman* close to the band".
    fn over_adjective(&self, token: usize, start: usize) -> usize {
        let described = (self.tag(token).is_adjective() || self.lower(token) == "close")
            && token > start
            && self.tag(token - 1).is_noun()
            && self.noun_phrase(token).is_none();
        token - usize::from(described)
    }

    /// Whether the phrase that ends at the token is the object of a verb of doing, so that "and" after it opens a clause: "They left
    /// the hall and others stayed", "They charged *the man with theft* and the mayor left".
    fn is_object(&self, token: usize, start: usize) -> bool {
        let governs =
            |verb: usize| self.verb_group(verb).filter(|g| g.main() == verb && self.lower(verb) != "including");
        let doing = |verb: usize| !self.tokens[verb].classes.has(Classes::CUE_VERB);
        let base = self.noun_phrase(token).and_then(|p| p.run.first().checked_sub(1));
        let whole = self.hanging_start(token, start).checked_sub(1);
        base.is_some_and(|verb| doing(verb) && governs(verb).is_some())
            || whole.is_some_and(|verb| doing(verb) && governs(verb).is_some_and(|g| g.form == VerbForm::Finite))
    }

    /// Whether a clause ends with the phrase before "and", so that the one behind it is the subject of the next: "The firm reels from *the recall
    /// of its phone* and reports suggest", "They left within *three months* and Lind stayed"; not in a relative clause ("who live in *Oslo* and
    /// Kent say").
    fn closes_clause(&self, before: usize, last: usize, start: usize) -> bool {
        let end = self.sentence(last).end as usize;
        let verb = self.skip_adverbs(last + 1, end);
        if verb >= end || !self.tag(verb).is_finite() {
            return false;
        }
        let timely = |i: usize| self.tokens[i].classes.has(Classes::TIME);
        let first = self.hanging_start(before, start);
        let governor = first.checked_sub(1).filter(|&i| {
            i >= start && matches!(self.tag(i), Tag::IN | Tag::TO) && !matches!(self.lower(i), "between" | "of")
        });
        let Some(governor) = governor.filter(|&i| !self.opens_clause_behind(i)) else { return false };
        let bounds = |i: usize| self.tag(i) == Tag::Comma || !self.tag(i).is_finite() && self.opens_clause_behind(i);
        let earlier = (start..governor).rev().take_while(|&i| !bounds(i)).find(|&i| self.tag(i).is_finite());
        let relative = |verb: usize| verb > start && (self.tag(verb - 1).is_wh() || self.lower(verb - 1) == "that");
        timely(before) && !timely(last) || earlier.is_some_and(|verb| !relative(verb))
    }

    /// Whether "and" or "or" joins noun phrases between the two tokens.
    fn coordinated_after(&self, first: usize, last: usize) -> bool {
        (first..last).any(|i| self.tag(i) == Tag::CC)
    }
}

#[cfg(test)]
mod tests {
    use crate::{read, text};

    /// The full noun phrase that a sentence starts with.
    fn full(sentence: &str) -> String {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        let end = document.full_phrase_end(0, document.tokens.len()).expect("a phrase");
        document.words(crate::span::Run::new(0, end)).to_owned()
    }

    #[test]
    fn prepositions_and_coordination_make_it_full() {
        assert_eq!(full("The heads of the union and the council."), "The heads of the union and the council");
    }

    #[test]
    fn a_coordinated_clause_does_not() {
        assert_eq!(full("The union left and the council stayed."), "The union");
    }

    /// The full noun phrase that ends with the word.
    fn ending(sentence: &str, word: &str) -> String {
        let article = read::text("test", sentence.to_owned());
        let document = text::analyse(&article);
        let last = (0..document.tokens.len()).find(|&i| document.lower(i) == word).expect("the word");
        document.words(crate::span::Run::new(document.full_phrase_start(last, 0), last + 1)).to_owned()
    }

    #[test]
    fn a_list_is_one() {
        for (sentence, word, whole) in [
            ("Friends, bankers and old foes praised him.", "foes", "Friends, bankers and old foes"),
            (
                "In Kent, unions, green groups, and many farmers left.",
                "farmers",
                "unions, green groups, and many farmers",
            ),
            ("Ann Lind (Vt.) and former mayor Tom Berg left.", "berg", "Ann Lind (Vt.) and former mayor Tom Berg"),
            ("Lind won in May, and Berg left.", "berg", "Berg"),
            ("The cause of the fire, miners and bakers say, is known.", "bakers", "miners and bakers"),
        ] {
            assert_eq!(ending(sentence, word), whole);
        }
        assert_eq!(full("Farmers, small shops and families."), "Farmers, small shops and families");
    }

    #[test]
    fn a_pronoun_may_open_it() {
        assert_eq!(ending("She and other members have left.", "members"), "She and other members");
        assert_eq!(ending("They charged the man with theft and Lind left.", "lind"), "Lind");
    }

    #[test]
    fn a_phrase_hangs_on_what_opens_the_clause() {
        assert_eq!(ending("Research over many decades shows it.", "decades"), "Research over many decades");
        assert_eq!(ending("Lund won a seat over Berg.", "berg"), "Berg");
        assert_eq!(ending("Some in Kent say so.", "kent"), "Some in Kent");
        assert_eq!(ending("But many in Kent say so.", "kent"), "many in Kent");
        assert_eq!(ending("Lawmakers from across Kent say so.", "kent"), "Lawmakers from across Kent");
        assert_eq!(ending("His party and much of Kent say so.", "kent"), "His party and much of Kent");
    }

    #[test]
    fn what_joins_and_counts_belongs_to_it() {
        for whole in [
            "The mayor as well as the council",
            "Nine out of ten",
            "A note on Friday from the council",
            "The minutes of the council",
            "Firms such as Lund, Berg and ten others",
            "The rights group the Kent League",
        ] {
            let last = whole.rsplit(' ').next().unwrap_or_default().to_lowercase();
            assert_eq!(ending(&format!("{whole} say so."), &last), whole);
        }
    }

    #[test]
    fn a_clause_may_end_before_the_conjunction() {
        assert_eq!(ending("Fear is common in Oslo and people say so.", "people"), "people");
        assert_eq!(ending("Lund left within three months and Berg was ill.", "berg"), "Berg");
        assert_eq!(ending("A report by Lund and Berg says so.", "berg"), "A report by Lund and Berg");
        assert_eq!(ending("People who live in Oslo and Kent say so.", "kent"), "Oslo and Kent");
    }

    #[test]
    fn examples_hang_on_it() {
        assert_eq!(ending("Firms such as Lund and Berg say so.", "berg"), "Firms such as Lund and Berg");
        assert_eq!(ending("Players including Lund and Berg say so.", "berg"), "Players including Lund and Berg");
    }

    #[test]
    fn an_age_hangs_on_it() {
        assert_eq!(ending("Women over 50 say so.", "50"), "Women over 50");
    }

    #[test]
    fn words_of_approximation_open_it() {
        for whole in ["Nearly a third", "Not all voters", "Only about 4", "More than half of voters"] {
            let last = whole.rsplit(' ').next().unwrap_or_default();
            assert_eq!(ending(&format!("{whole} say so."), last), whole);
        }
        assert_eq!(ending("They talked about four miles.", "miles"), "four miles");
    }

    #[test]
    fn a_clause_behind_it_does_not() {
        assert_eq!(full("The plan after he met the unions."), "The plan");
        assert_eq!(full("The day after she left."), "The day after she");
    }

    #[test]
    fn a_time_does_not() {
        assert_eq!(full("The vote on Monday failed."), "The vote");
    }
}
