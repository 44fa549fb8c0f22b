//! What opens a sentence before a source and its verb, and what asides stand between those.

use crate::lexicon::Classes;
use crate::text::{Document, Tag};

/// Whether the word opens an aside that does not tell who somebody is: *in* an interview, *of* course, *to* her credit; but "*at* the University of
/// Leeds".
pub fn opens_incidental(document: &Document, word: usize) -> bool {
    match document.lower(word) {
        "in" | "for" | "after" | "before" | "during" | "when" | "while" | "speaking" | "meanwhile" => true,
        "by" | "on" | "to" | "as" | "under" | "through" | "via" | "despite" | "like" | "unlike" | "amid" => true,
        "of" => document.lower(word + 1) == "course",
        "at" => {
            let organised = Classes::ORGAN.or(Classes::COMPANY).or(Classes::SITE);
            document.noun_phrase_from(word + 1).is_none_or(|p| {
                let head = p.head as usize;
                !document.tag(head).is_proper() && !document.tokens[head].classes.has(organised)
            })
        }
        _ => false,
    }
}

/// "*Asked what he would do*, Lind declined to say": whether a participle opens the sentence, and all verbs before the mark stand in what is asked.
pub fn is_participle_alone(document: &Document, start: usize, last: usize) -> bool {
    let opener = document.skip_adverbs(start + usize::from(document.tag(start) == Tag::CC), last);
    let asks = opener < last
        && (document.tag(opener) == Tag::VBN
            || document.tag(opener) == Tag::VBG && document.tokens[opener].classes.has(Classes::CUE_VERB));
    let Some(finite) = (opener + 1..last).find(|&i| document.tag(i).is_finite()).filter(|_| asks) else { return false };
    let question = |i: usize| document.tag(i).is_wh() || matches!(document.lower(i), "if" | "whether" | "that");
    (opener + 1..finite).any(question) && !(opener..last).any(|i| document.tag(i) == Tag::Comma)
}

/// If he wins, Lind said, *“we may all leave”*: whether the quotation at the mark goes on with a sentence that was begun without marks.
pub fn goes_on_small(document: &Document, mark: usize) -> bool {
    mark + 1 < document.tokens.len()
        && document.tag(mark - 1) == Tag::Comma
        && document.form(mark + 1).starts_with(char::is_lowercase)
}

/// Whether what opens the sentence, before a source and its verb, can be the beginning of what is said: it holds no quotation and nobody else's saying, and
/// does not tell how or when somebody spoke.
pub fn interrupts_clause(document: &Document, start: usize, last: usize) -> bool {
    let says = |i: usize| document.tag(i).is_finite() && document.tokens[i].classes.has(Classes::CUE_VERB);
    !(start..last).any(|i| document.tokens[i].quotation.is_some() || says(i))
        && !is_participle_alone(document, start, last)
        && !opens_by_speaking(document, start, last)
}

/// *Speaking in Leeds*, he said …; *On Monday*, he said …: whether what opens the sentence tells how or when somebody spoke.
fn opens_by_speaking(document: &Document, start: usize, last: usize) -> bool {
    let opener = document.skip_adverbs(start + usize::from(document.tag(start) == Tag::CC), last);
    let timely = || {
        document.prepositional_phrase_end(opener, last) == Some(last)
            && document.noun_phrase(last - 1).is_some_and(|p| {
                let classes = document.tokens[p.head as usize].classes;
                classes.has(Classes::TIME.or(Classes::OCCASION).or(Classes::DOCUMENT).or(Classes::WORK))
            })
    };
    opener >= last
        || match document.tag(opener) {
            Tag::VBG | Tag::VBN => {
                document.tokens[opener].classes.has(Classes::CUE_VERB)
                    || matches!(document.lemma(opener), "speak" | "talk" | "appear")
            }
            Tag::IN => timely(),
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use crate::pattern::contents;
    use crate::{attribution, read, text};

    /// The sources of all claims in a text.
    fn sources(words: &str) -> Vec<String> {
        let article = read::text("test", words.to_owned());
        let document = text::analyse(&article);
        attribution::find(&document).iter().filter_map(|a| a.source).map(|s| document.words(s).to_owned()).collect()
    }

    #[test]
    fn an_aside_is_no_part_of_who_somebody_is() {
        assert_eq!(sources("The mayor, of course, denied the charge."), ["The mayor"]);
        assert_eq!(sources("The mayor, under pressure, denied the charge."), ["The mayor"]);
        assert_eq!(sources("Ann Lee, at Leeds University, said it was late."), ["Ann Lee, at Leeds University"]);
    }

    #[test]
    fn a_quotation_in_small_letters_goes_on_with_what_opens_the_sentence() {
        assert_eq!(contents("If he loses, Obi said, “we will all be late.”"), ["If he loses"]);
        assert_eq!(contents("The road was too wet, the report said, “to race.”"), ["The road was too wet"]);
    }

    #[test]
    fn what_tells_where_or_when_somebody_spoke_is_not_said() {
        assert_eq!(contents("Speaking in Leeds, Obi said, “we will all be late.”"), ["“we will all be late.”"]);
        assert_eq!(contents("On Monday, Obi said, “we will all be late.”"), ["“we will all be late.”"]);
        assert_eq!(contents("Asked what she would do, Obi declined to say."), ["what she would do", "to say"]);
    }
}
