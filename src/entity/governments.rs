//! Governments that speak by where they sit: "the Kremlin said", "Rome wants".

use super::cast::Cast;
use super::{Form, Kind};
use crate::lexicon::{DEMONYMS, SEATS, packed};
use crate::maps::Map;
use crate::span::Run;

/// The governments that speak in an article, by their countries.
#[derive(Default)]
pub struct Governments {
    of: Map<&'static str, usize>,
}

impl Governments {
    /// Takes a place that speaks for the government that sits there: the place keeps its mention, and the government gets one.
    pub fn seat(&mut self, cast: &mut Cast, head: usize) {
        let Some(place) = cast.entity_at(head).filter(|&e| cast.list[e].kind == Kind::Place) else { return };
        // A place has been spoken of by name only, in the order of the text.
        let mentions = &cast.list[place].mentions;
        let at = mentions.partition_point(|m| m.run.end as usize <= head);
        let Some(run) = mentions.get(at).map(|m| m.run).filter(|run| run.contains(head)) else {
            return;
        };
        let Some(country) = SEATS.get(&packed::fold(cast.words.document.words(run))) else { return };
        let government = *self
            .of
            .entry(without_article(country))
            .or_insert_with(|| cast.add_unnamed(Kind::Organization, format!("government of {country}"), head));
        cast.mention(government, run, head, Form::Nominal);
    }

    /// Adds a mention by what it is: "the Italian government". Whether it was one.
    pub fn described(&mut self, cast: &mut Cast, run: Run, head: usize) -> bool {
        let document = cast.words.document;
        let demonym = head.checked_sub(1).filter(|&t| document.lower(head) == "government" && run.contains(t));
        let Some(country) = demonym.and_then(|t| DEMONYMS.get(document.lower(t))) else { return false };
        if run.first() + 2 != head || document.lower(run.first()) != "the" {
            return false;
        }
        let government = *self
            .of
            .entry(country)
            .or_insert_with(|| cast.add_unnamed(Kind::Organization, document.words(run).to_owned(), head));
        cast.mention(government, run, head, Form::Nominal);
        true
    }
}

fn without_article(country: &str) -> &str {
    country.strip_prefix("the ").unwrap_or(country)
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use super::super::{Form, Kind};

    #[test]
    fn speaks_where_it_sits() {
        let found = found("The Kremlin said it rained. The mill is in Moscow.");
        let told: Vec<_> = found.list.iter().map(|e| (e.name.as_str(), e.kind, e.mentions[0].form)).collect();
        let government = ("government of Russia", Kind::Organization, Form::Nominal);
        assert_eq!(told, [("Kremlin", Kind::Place, Form::Name), government, ("Moscow", Kind::Place, Form::Name)]);
    }

    #[test]
    fn is_the_same_by_any_seat_and_as_described() {
        let found = found("The Italian government said it rained. Rome said it snowed.");
        let mentions: Vec<_> = found.list.iter().map(|e| (e.name.as_str(), e.mentions.len())).collect();
        assert_eq!(mentions, [("The Italian government", 2), ("Rome", 1)]);
    }
}
