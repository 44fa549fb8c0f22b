//! Clauses behind a noun without "that": its content, or a relative clause.

use crate::lexicon;
use crate::pattern::Site;
use crate::text::{Frame, Tag};

/// "the claim *he made*", "fears *it has sown*": whether the noun is what the verb of the clause behind it lacks.
pub(super) fn lacks_object(site: &Site) -> bool {
    let document = site.document;
    let start = site.complement.start;
    if !lexicon::KINDS_OF_NOUNS.contains_key(document.lemma(site.head)) {
        return true;
    }
    let Some(group) =
        document.clause_verb(start, site.sentence.end as usize).and_then(|verb| document.verb_group(verb))
    else {
        return true;
    };
    let complement = document.complement_of_verb(group.main());
    let whole = match complement.frame {
        Frame::End | Frame::Comma | Frame::Other | Frame::Preposition | Frame::Infinitive => {
            let bare = document.noun_phrase(site.head).is_some_and(|p| {
                !matches!(document.tag(p.run.first()), Tag::DT | Tag::PRPS) && document.possessor(p).is_none()
            });
            group.passive || document.lemma(group.main()) == "be" || bare && (group.modal.is_some() || group.perfect)
        }
        _ => true,
    };
    !whole
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
