//! Clauses behind a noun without "that": its content, or a relative clause.

use crate::lexicon;
use crate::pattern::Site;
use crate::text::{Frame, Tag};

/// "fears *the dam will break*", not "the claim *he made*": whether the noun is one of saying or thinking, and the clause behind it lacks nothing.
pub(super) fn has_whole_clause(site: &Site) -> bool {
    let document = site.document;
    if !lexicon::KINDS_OF_NOUNS.contains_key(document.lemma(site.head)) {
        return false;
    }
    let verb = document.clause_verb(site.complement.start, site.sentence.end as usize);
    let Some(group) = verb.and_then(|verb| document.verb_group(verb)) else { return false };
    match document.complement_of_verb(group.main()).frame {
        Frame::End | Frame::Comma | Frame::Other | Frame::Preposition | Frame::Infinitive => {
            let bare = document.noun_phrase(site.head).is_some_and(|p| {
                !matches!(document.tag(p.run.first()), Tag::DT | Tag::PRPS) && document.possessor(p).is_none()
            });
            group.passive || document.lemma(group.main()) == "be" || bare && (group.modal.is_some() || group.perfect)
        }
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;

    #[test]
    fn a_relative_clause_is_no_content_of_its_noun() {
        assert_eq!(contents("There is speculation she will resign."), ["she will resign"]);
        assert_eq!(contents("He repeated the claim he made."), ["the claim he made"]);
    }
}
