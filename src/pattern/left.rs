//! What stands before a cue: its source, and contents that come first.

mod openers;
mod relatives;
mod speakers;

use self::openers::{goes_on_small, interrupts_clause, is_participle_alone, opens_incidental};
use self::relatives::{
    antecedent, bare_antecedent_head, bare_relative_object, relative, relative_head, relative_object,
};
use self::speakers::speaker;
use super::ends::run;
use super::{Anchor, Piece, Site};
use crate::lexicon::Classes;
use crate::span::Run;
use crate::text::{Document, Frame, Shape, SubjectKind, Tag, VerbForm, VerbGroup};

/// The words of a piece that end at or before `at`.
pub fn find(site: &Site, piece: Piece, at: usize) -> Option<Run> {
    let inverted = at == site.cue.first();
    match piece {
        Piece::Subject => site.subject.map(|s| before_incidental(site.document, s.run)),
        Piece::Theme => {
            // "Asked if she was sorry, *the mayor* left" comes after the cue.
            let before = |run: &Run| run.end as usize <= at;
            site.subject.map(|s| s.run).filter(before).filter(|&run| !is_empty_it(site, run) && !is_told(site))
        }
        Piece::Possessor => {
            let phrase = site.document.noun_phrase(site.head)?;
            site.document.possessor(phrase)
        }
        Piece::RelativeObject => relative_object(site, at),
        Piece::BareRelativeObject => bare_relative_object(site, at),
        Piece::Antecedent => antecedent(site, relative_head(site, at).filter(|last| last + 2 == at)?),
        Piece::BareAntecedent => antecedent(site, bare_antecedent_head(site, at)?),
        Piece::Apposed => apposed(site),
        Piece::Judged => judged(site.document, at).map(|(_, object)| object),
        Piece::Judge => {
            let verb = judging_verb(site.document, site.cue.first())?;
            site.document.subjects[site.document.verb_group_of_main(verb)?].map(|s| s.run)
        }
        Piece::QuotationBefore => quotation_before(site, at, inverted),
        Piece::ClauseBefore => clause_before(site, at, inverted),
        Piece::Opening => opening(site, at, inverted),
        Piece::As => as_before(site, at),
        Piece::Relative => relative(site, at),
        Piece::Speaker => speaker(site, at),
        Piece::Signed => signed(site),
        Piece::Before => {
            let last = at.checked_sub(1).filter(|&l| l > site.sentence.first())?;
            let comma = last > site.sentence.first() && site.document.tag(last) == Tag::Comma;
            let word = last - usize::from(comma);
            // "said that, according to the report, …", "the bank says, according to the report, that …"
            let inside = site.document.lower(word) == "that"
                || site.document.tag(word).is_wh()
                || comma
                    && site.document.tag(word).is_finite()
                    && site.document.complement_of_verb(word).frame == Frame::That;
            // "because, in her words, “…”"
            let reason = site.anchor == Anchor::In && site.document.tokens[word].classes.has(Classes::SUBORDINATOR);
            (!inside && !reason).then(|| content_before(site, last)).flatten()
        }
        Piece::SentenceStart => sentence_start(site, at),
        _ => None,
    }
}

/// The start of the sentence, with the conjunction or adverb that joins it to the one before: *But* according to the ministry, …; of a verb,
/// only where its subject follows: *But*, said the mayor, “…”.
fn sentence_start(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    let start = site.sentence.first();
    let joins = |i: usize| {
        document.tag(i) == Tag::CC || document.tag(i).is_adverb() && document.tokens[i].classes.has(Classes::CONNECTIVE)
    };
    let mut words = (start..at).filter(|&i| document.is_word(i));
    let alone = words.next().is_none_or(joins) && words.next().is_none();
    let says = || document.tokens[site.head].classes.has(Classes::PARENTHETICAL) && follows_inverted(site);
    (alone && (site.anchor != Anchor::Verb || says())).then(|| Run::new(start, at.max(start + 1)))
}

/// "*The senator*, in an interview on Sunday, said", "*the police*, however, said": the phrase without what does not tell who it is.
fn before_incidental(document: &Document, source: Run) -> Run {
    let incidental = |comma: &usize| {
        let next = comma + 1;
        document.tag(*comma) == Tag::Comma
            && document.tokens[*comma].quotation.is_none()
            && next < source.end as usize
            && (document.tag(next).is_adverb() && (next == source.last() || document.tag(next + 1) == Tag::Comma)
                || next < source.last() && opens_incidental(document, next))
    };
    let comma = (source.first() + 1..source.end as usize).find(incidental);
    comma.map_or(source, |comma| Run::new(source.first(), comma))
}

/// "Workers were told that …": whether the subject hears what the clause says, rather than being what is spoken of.
fn is_told(site: &Site) -> bool {
    site.document.tokens[site.head].classes.has(Classes::TELLING)
        && matches!(site.frame(), Frame::That | Frame::Clause | Frame::Wh)
}

/// "It is believed that …": an "it" that only stands for the clause to come.
fn is_empty_it(site: &Site, subject: Run) -> bool {
    subject.len() == 1
        && site.document.lower(subject.first()) == "it"
        && matches!(site.frame(), Frame::That | Frame::Wh | Frame::Clause | Frame::Infinitive | Frame::AdjectiveClause)
}

/// "Ann Lee" in "Ann Lee, a critic of the plan": the noun phrase before the comma before that of the cue.
fn apposed(site: &Site) -> Option<Run> {
    let document = site.document;
    let comma = document.noun_phrase(site.head)?.run.first().checked_sub(1)?;
    let last = comma.checked_sub(1).filter(|&i| i >= site.sentence.first() && document.tag(comma) == Tag::Comma)?;
    document.noun_phrase(last).filter(|p| document.tag(p.head as usize).is_noun()).map(|p| p.run)
}

/// The judging verb whose object is the noun phrase that ends right before a verdict: "*called* the plan a mistake".
pub fn judging_verb(document: &Document, verdict: usize) -> Option<usize> {
    judged(document, verdict).map(|(verb, _)| verb)
}

/// The judging verb before a verdict and its object, also with "as": "*described the plan* as a mistake".
fn judged(document: &Document, verdict: usize) -> Option<(usize, Run)> {
    let before = verdict.checked_sub(1)?;
    let by_as = document.lower(before) == "as";
    let object = document.noun_phrase(before.checked_sub(usize::from(by_as))?)?.run;
    let verb = object.first().checked_sub(1)?;
    let judges = document.tokens[verb].classes.has(Classes::JUDGING)
        || by_as && matches!(document.lemma(verb), "describe" | "see" | "view" | "regard" | "portray" | "characterise");
    let active = document.verb_group_of_main(verb).is_some_and(|g| !document.verb_groups[g].passive);
    (judges && active && object.end as usize + usize::from(by_as) == verdict).then_some((verb, object))
}

/// The token right before a source or cue that closes what came before it: a mark or the end of a quotation. "and" and "but"
/// after them do not count.
fn closer(site: &Site, at: usize) -> Option<usize> {
    let document = site.document;
    let start = site.sentence.first();
    let mut last = at.checked_sub(1).filter(|&l| l >= start)?;
    while last > start
        && matches!(document.lower(last), "and" | "but")
        && (document.tag(last - 1) == Tag::Comma || document.is_closing_mark(last - 1))
    {
        last -= 1;
    }
    Some(last)
}

/// "Q," X said / "Q," said X.
fn quotation_before(site: &Site, at: usize, inverted: bool) -> Option<Run> {
    let document = site.document;
    if !inverted {
        site.adjacent_subject()?;
    }
    let last = closer(site, at)?;
    let quotation = document.quotation(last)?;
    if !document.is_closing_mark(last) || disputes(site, last, at) {
        return None;
    }
    let start = site.sentence.first();
    if ends_opener(site, quotation.run) {
        return None;
    }
    // The mayor said “…,” and the union said “…”
    let joined = last + 1 < at;
    if joined && (start..quotation.run.first()).any(|i| document.tag(i).is_finite() && document.quotation(i).is_none())
    {
        return None;
    }
    let adjunct = quotation.run.first() == start + 1 && document.tag(start) == Tag::IN
        // "When Obi called it “Medicare for all,” Lind seized upon it."
        || document.tokens[start].classes.has(Classes::SUBORDINATOR)
            && document.quotation(start).is_none()
            && !document.tokens[site.head].classes.has(Classes::PARENTHETICAL);
    let frame = site.frame();
    let allowed = if adjunct {
        false
    } else if inverted {
        follows_inverted(site)
    } else {
        let hands_over = last > 0 && matches!(document.lower(last - 1), "," | "?" | "!");
        let opens = (start..quotation.run.first())
            .all(|i| !document.is_word(i) || matches!(document.tag(i), Tag::CC | Tag::RB));
        let full = hands_over && opens && document.count_words(quotation.run) >= 3;
        full && (frame != Frame::That || document.lower(last - 1) == ",")
            || matches!(
                frame,
                Frame::End
                    | Frame::Comma
                    | Frame::Recipient
                    | Frame::As
                    | Frame::Quotation
                    | Frame::Adjective
                    | Frame::Gerund
                    | Frame::Wh
                    | Frame::Colon
                    | Frame::Preposition
            )
            || frame == Frame::Object && document.is_opening_mark(site.complement.start)
    };
    if allowed { content_before(site, last) } else { None }
}

/// In an interview on “Good Morning,” she said it was late: whether a title or a few words in marks only end what opens the sentence, where the
/// cue has a content of its own.
fn ends_opener(site: &Site, quotation: Run) -> bool {
    let document = site.document;
    let start = site.sentence.first();
    let opener = document.skip_adverbs(start, quotation.first());
    let opens = opener < quotation.first()
        && (matches!(document.tag(opener), Tag::IN | Tag::VBG | Tag::VBN) || opener > start)
        && !(start..quotation.first()).any(|i| document.tag(i).is_finite());
    let few = document.count_words(quotation) <= 3 || document.is_title(quotation);
    let own = matches!(site.frame(), Frame::That | Frame::Clause | Frame::Wh | Frame::Quotation | Frame::Recipient)
        || matches!(site.frame(), Frame::Object | Frame::Preposition | Frame::Infinitive)
            && !document.tokens[site.head].classes.has(Classes::PARENTHETICAL);
    // "Responding to a question asking if he was the “target of an inquiry,” Lind said, “…”"
    let participle = matches!(document.tag(opener), Tag::VBG | Tag::VBN)
        && site.frame() == Frame::Quotation
        && document.quotation(quotation.first()).is_some_and(|q| q.shape != Shape::Sentences);
    participle || opens && few && own
}

/// Whether a quotation that ends with a comma stands right before the cue's source.
pub fn handed_over_by_quotation(site: &Site) -> bool {
    let document = site.document;
    // said it was “mad,” *adding*, “…”
    if site.group.is_some_and(|g| document.verb_groups[g].form == VerbForm::Gerund) {
        return false;
    }
    let source = site.adjacent_subject().map_or(site.cue.first(), |s| s.run.first());
    let adjunct = |last: usize| {
        let open = document.quotation(last).map_or(last, |q| q.run.first());
        open > site.sentence.first() && document.tag(open - 1) == Tag::IN
            || document.quotation(last).is_some_and(|q| ends_opener(site, q.run))
    };
    closer(site, source).is_some_and(|last| {
        document.is_closing_mark(last) && last > 0 && document.lower(last - 1) == "," && !adjunct(last)
    })
}

/// Whether what follows an inverted verb can be its subject: "said the mayor".
fn follows_inverted(site: &Site) -> bool {
    let document = site.document;
    let next = site.cue.end as usize;
    let participle = |g: &VerbGroup| matches!(g.form, VerbForm::Gerund | VerbForm::Participle);
    !document.verb_group(site.head).is_some_and(participle)
        && next < site.sentence.end as usize
        && matches!(
            site.frame(),
            Frame::Object
                | Frame::Clause
                | Frame::ObjectInfinitive
                | Frame::Other
                | Frame::Recipient
                | Frame::Adjective
                | Frame::That
        )
        && (document.tag(next).is_prenominal() || matches!(document.tag(next), Tag::PRP | Tag::VBN))
        && !matches!(document.lower(next), "him" | "them" | "me" | "us" | "that")
}

/// CLAUSE, X said / CLAUSE, said X.
fn clause_before(site: &Site, at: usize, inverted: bool) -> Option<Run> {
    let document = site.document;
    let start = site.sentence.first();
    let last = before_comma(site, at)?;
    let parenthetical = document.tokens[site.head].classes.has(Classes::PARENTHETICAL);
    if inverted {
        let free = site.subject.is_none_or(|s| s.kind == SubjectKind::Shared);
        let next = site.cue.end as usize;
        if !parenthetical || !free || at < start + 3 || !follows_inverted(site) || document.tag(next) == Tag::PRP {
            return None;
        }
        let source = super::right::inverted_source(site, next)?;
        let after = source.end as usize;
        let closes = after >= site.sentence.end as usize
            || matches!(
                document.tag(after),
                Tag::Comma | Tag::Stop | Tag::Colon | Tag::IN | Tag::RB | Tag::VBG | Tag::VBN | Tag::LeftBracket
            );
        return if closes { content_before(site, last) } else { None };
    }
    site.adjacent_subject()?;
    if is_participle_alone(document, start, last) {
        return None;
    }
    let frame = site.frame();
    let ends = || match frame {
        Frame::End => true,
        Frame::Preposition => {
            let after = super::right::adjuncts_end(site, site.cue.end as usize);
            !site.sentence.contains(after) || document.tag(after) == Tag::Stop
        }
        _ => false,
    };
    let closing = parenthetical && document.count_words(Run::new(start, last)) >= 4 && ends();
    if !complete_clause(site, last) && (!closing || opens_adjunct(document, start)) {
        return None;
    }
    let no_comma = !(start..last).any(|i| document.tag(i) == Tag::Comma);
    let adjunct_first =
        frame == Frame::Comma && opens_adjunct(document, start) && no_comma && !opens_whole(document, start, last);
    let subordinate_alone = document.tokens[start].classes.has(Classes::SUBORDINATOR)
        // "*As many as 80* wells are dry"
        && document.noun_phrase_from(start).is_none()
        && no_comma
        && (!parenthetical || (start..last).filter(|&i| document.tag(i).is_finite()).count() == 1);
    let allowed = match frame {
        Frame::End | Frame::Comma | Frame::Recipient | Frame::Colon => true,
        Frame::Preposition => parenthetical || document.tokens[site.head].classes.has(Classes::CUE_VERB),
        // "…, she said as she left", "…, she said when asked about it"
        Frame::As => parenthetical && document.lower(site.complement.start) == "as",
        Frame::Wh => {
            let negated = site.group.is_some_and(|g| document.verb_groups[g].negated);
            parenthetical && !negated && document.lower(site.complement.start) == "when"
        }
        Frame::Quotation => {
            let mark = site.complement.start;
            let short = document.quotation(mark).is_some_and(|q| document.count_words(q.run) < 3);
            short || mark == site.cue.end as usize + 1 && document.tag(site.cue.end as usize) == Tag::Comma
        }
        _ => false,
    };
    if allowed && !adjunct_first && !subordinate_alone && !disputes(site, last, at) {
        content_before(site, last)
    } else {
        None
    }
}

/// "…, but critics disagree", "…, but he did not say": what is joined to the clause before rather than saying it.
fn disputes(site: &Site, last: usize, at: usize) -> bool {
    let negated = site.group.is_some_and(|g| site.document.verb_groups[g].negated);
    last + 1 < at && (negated || matches!(site.document.lemma(site.head), "agree" | "disagree" | "differ"))
}

/// The comma or dash, outside of quotation marks, that stands right before.
fn before_comma(site: &Site, at: usize) -> Option<usize> {
    let document = site.document;
    let last = closer(site, at).filter(|&l| l > site.sentence.first())?;
    let mark = document.tag(last) == Tag::Comma || document.is_dash(last);
    // "Officials deny it, *but* critics point to charities": what is joined does not say the clause before.
    let joined = last + 1 < at;
    (mark && !joined && document.quotation(last).is_none()).then_some(last)
}

/// Whether a clause of three words or more with a finite verb stands before the mark.
fn complete_clause(site: &Site, last: usize) -> bool {
    let document = site.document;
    let before = Run::new(site.sentence.first(), last);
    document.count_words(before) >= 3 && before.range().any(|i| document.tag(i).is_finite()) && !predicate_follows(site)
}

/// "The firm that built the bridge, the report found, *cut* corners": whether the verb of what stands before the cue follows it.
fn predicate_follows(site: &Site) -> bool {
    let document = site.document;
    let comma = site.complement.start;
    let verb = document.skip_adverbs(comma + 1, site.sentence.end as usize);
    site.frame() == Frame::Comma
        && site.sentence.contains(verb)
        && document.tag(comma) == Tag::Comma
        && document.finite_at(verb).is_some()
}

/// "If so", "In that case", "But".
fn opens_adjunct(document: &Document, start: usize) -> bool {
    // "*At least 80* wells are dry"
    let amount = document.noun_phrase_from(start).is_some();
    !amount
        && (document.tokens[start].classes.has(Classes::SUBORDINATOR)
            || matches!(document.tag(start), Tag::IN | Tag::RB | Tag::CC)
            || document.tag(start) == Tag::VBN)
}

/// "*But the plan is late*, she said, citing the board", "*In Leeds the plan is late*, …": whether what begins with a conjunction, adverb or adjunct is a
/// clause of its own.
fn opens_whole(document: &Document, start: usize, last: usize) -> bool {
    if document.tokens[start].classes.has(Classes::SUBORDINATOR) {
        return false;
    }
    let subject = document.skip_adverbs(start + usize::from(document.tag(start) == Tag::CC), last);
    let adjunct = subject < last && document.tag(subject) == Tag::IN;
    let subject = if adjunct { document.prepositional_phrase_end(subject, last) } else { Some(subject) };
    subject.is_some_and(|s| document.clause_verb(s, last).is_some())
}

/// "The plan, she said, will fail": what stands before an interrupting cue that is followed by a comma and the rest.
fn opening(site: &Site, at: usize, inverted: bool) -> Option<Run> {
    let document = site.document;
    let frames = if inverted {
        follows_inverted(site)
    } else {
        matches!(site.frame(), Frame::Comma | Frame::Recipient)
            || site.frame() == Frame::Preposition && {
                let comma = super::right::adjuncts_end(site, site.cue.end as usize);
                site.sentence.contains(comma) && document.tag(comma) == Tag::Comma
            }
            || site.frame() == Frame::Quotation && {
                let mark = site.complement.start;
                site.sentence.contains(mark + 1)
                    && document.tag(mark - 1) == Tag::Comma
                    && (goes_on_small(document, mark)
                        || document
                            .verb_group_at(mark + 1)
                            .is_some_and(|g| document.verb_groups[g].form == VerbForm::Finite))
            }
    };
    if !inverted {
        site.adjacent_subject()?;
    }
    let last = before_comma(site, at)?;
    let start = site.sentence.first();
    let parenthetical = document.tokens[site.head].classes.has(Classes::PARENTHETICAL);
    if document.tag(last) != Tag::Comma || !parenthetical || !frames {
        return None;
    }
    if document.skip_connective(start, last + 1) == last + 1 {
        return None;
    }
    if (start..last).all(|i| matches!(document.tag(i), Tag::CC | Tag::RB | Tag::UH)) {
        return run(start, last);
    }
    let small = !inverted && site.frame() == Frame::Quotation && goes_on_small(document, site.complement.start);
    if small && !interrupts_clause(document, start, last) {
        return None;
    }
    let incomplete = !complete_clause(site, last);
    let adjunct = opens_adjunct(document, start) && !opens_whole(document, start, last);
    if incomplete || small || adjunct { content_before(site, last) } else { None }
}

/// "as" right before the source, at the start of its clause.
fn as_before(site: &Site, at: usize) -> Option<Run> {
    let document = site.document;
    site.adjacent_subject()?;
    let word = at.checked_sub(1).filter(|&w| w >= site.sentence.first())?;
    (document.lower(word) == "as" && document.quotation(word).is_none()).then(|| Run::new(word, at))
}

/// “…” – Ann Lee: the quotation before a dash, which may open the next line.
fn signed(site: &Site) -> Option<Run> {
    let document = site.document;
    let last = site.head.checked_sub(1)?;
    let quotation = document.quotation(last)?;
    let sentence = document.sentence(last);
    let opens = quotation.run.first() <= sentence.first() + 1;
    let whole = opens || document.count_words(quotation.run) >= 4;
    (document.is_closing_mark(last) && whole).then_some(quotation.run)
}

/// The content that ends at the mark or closing quotation mark `last`: from the start of the sentence, or of the quotation that
/// covers it; with earlier paragraphs whose quotation was left open.
fn content_before(site: &Site, last: usize) -> Option<Run> {
    let document = site.document;
    let start = site.sentence.first();
    let mut first = bracket_before(site, last).map_or(start, |open| open + 1);
    first = document.skip_connective(first, last);
    while first < last
        && document.tokens[first].quotation.is_none()
        && (!document.is_word(first) || document.tag(first) == Tag::CC && document.lower(first) != "nor")
    {
        first += 1;
    }
    if let Some(quotation) = document.quotation(last) {
        let open = quotation.run.first();
        let introduced = open > start
            && (document.count_words(quotation.run) >= 4
                && (document.tag(open - 1) == Tag::Comma || document.lower(open - 1) == ":")
                || document.count_words(quotation.run) >= 2 && document.is_dash(open - 1));
        let unquoted = !(first..open).any(|i| document.tokens[i].quotation.is_some());
        if open > first && introduced && unquoted {
            first = open;
        }
        first = first.min(open);
    }
    if let Some(quotation) = document.quotation(first) {
        first = first.min(quotation.run.first());
        // *But “…,”* she said.
        let joined = first == start + 1 && document.tag(start) == Tag::CC;
        first -= usize::from(joined);
    }
    run(earlier_paragraphs(document, first), document.trim(first, last + 1))
}

/// The bracket that is open around the cue and what stands before it: (at times as low as 19, Lind says).
fn bracket_before(site: &Site, last: usize) -> Option<usize> {
    let document = site.document;
    let nearest = (site.sentence.first()..last)
        .rev()
        .find(|&i| matches!(document.tag(i), Tag::LeftBracket | Tag::RightBracket))?;
    let closed = || (last..site.sentence.end as usize).any(|i| document.tag(i) == Tag::RightBracket);
    let opens = document.tag(nearest) == Tag::LeftBracket && !document.tag(nearest + 1).is_wh();
    (opens && closed()).then_some(nearest)
}

/// First token of a quotation that was left open in the paragraphs before the one that opens at `first`.
fn earlier_paragraphs(document: &Document, first: usize) -> usize {
    let mut first = first;
    while document.quotation(first).is_some_and(|q| q.continues && q.run.first() == first) && first > 0 {
        match document.quotation(first - 1).filter(|q| !q.closed) {
            Some(earlier) => first = earlier.run.first(),
            None => break,
        }
    }
    first
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;

    #[test]
    fn a_clause_that_a_conjunction_joins_is_whole() {
        assert_eq!(
            contents("But the price is not fair, she said, citing a report."),
            ["the price is not fair", "a report"]
        );
        assert_eq!(contents("If it rains, she said, the fair is off.").len(), 1);
    }

    #[test]
    fn another_verb_has_the_subject_beside_it() {
        let claims = contents("“We have drawn a line,” she said of the decision to close the fair.");
        assert_eq!(claims[0], "“We have drawn a line,”");
    }

    #[test]
    fn a_clause_may_begin_with_an_amount_and_whom_one_tells_is_none() {
        assert_eq!(contents("As many as 80 wells are dry, the council said."), ["As many as 80 wells are dry"]);
        assert_eq!(contents("Workers were told that the mill would close."), ["that the mill would close"]);
    }

    #[test]
    fn the_nearest_cue_has_what_a_colon_announces() {
        assert_eq!(
            contents("Lee defended the plan, saying: “It is fair and sound.”"),
            ["the plan", "“It is fair and sound.”"]
        );
    }

    #[test]
    fn a_connective_is_not_said() {
        assert_eq!(contents("In fact, the tax has not hurt banks, Lind said."), ["the tax has not hurt banks"]);
        assert_eq!(contents("Still, she said, the plan will fail."), ["the plan will fail"]);
        assert_eq!(contents("The road, however, is closed, Lind said."), ["The road, however, is closed"]);
    }
}
