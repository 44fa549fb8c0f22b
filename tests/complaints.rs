//! What users of other programs of this kind complained of, each with an example that must stay right.

use news_claims::record::Record;
use news_claims::{extract, read};

#[test]
fn a_descriptive_clause_does_not_part_source_and_verb() {
    finds(
        "“The bridge is safe,” Ann Lee, a doctor in Leeds, said.",
        &[("Ann Lee, a doctor in Leeds", "The bridge is safe,")],
    );
    finds(
        "Hugh Hill, who treats children, said the vaccine was safe.",
        &[("Hugh Hill, who treats children", "the vaccine was safe")],
    );
}

#[test]
fn a_quotation_over_several_paragraphs_is_one() {
    finds(
        "“We lost the farm.\n\n“Then we lost the house,” Mr Obi said.",
        &[("Mr Obi", "We lost the farm.\n\n“Then we lost the house,")],
    );
}

#[test]
fn an_odd_quotation_mark_does_not_spoil_what_follows() {
    let text = "“The mine is shut, said the mayor. The town is poor.\n\nMs Okafor said the pit would open again.";
    finds(text, &[("Ms Okafor", "the pit would open again")]);
}

#[test]
fn nicknames_and_scare_quotes_are_not_speech() {
    finds("Joe “The Hammer” Brandt won the fight on Sunday.", &[]);
    finds("The so-called “bread tax” begins in May.", &[]);
}

#[test]
fn indirect_speech_is_found() {
    finds("The minister said taxes would rise.", &[("The minister", "taxes would rise")]);
}

#[test]
fn marks_inside_quotations_do_not_split_them() {
    finds("“Stop! Who is there?” she asked. “Nobody,” he said.", &[("she", "Stop! Who is there?"), ("he", "Nobody,")]);
}

#[test]
fn adjacent_quotations_stay_apart() {
    finds(
        "“Is it safe?” asked Ann Lee. “It is,” said Hugh Hill.",
        &[("Ann Lee", "Is it safe?"), ("Hugh Hill", "It is,")],
    );
}

#[test]
fn names_that_are_in_no_list_and_possessors_are_sources() {
    finds(
        "Thandeka Mokgatle-Vilakazi said the dam would hold.",
        &[("Thandeka Mokgatle-Vilakazi", "the dam would hold")],
    );
    finds("“The dam will hold,” said Vilakazi’s lawyer.", &[("Vilakazi’s lawyer", "The dam will hold,")]);
}

#[test]
fn the_name_behind_a_pronoun_and_the_position_are_known() {
    let record = record("Chancellor Greta Okafor said the tax would fall. She said the debt was paid.");
    let speakers: Vec<_> = record.claims.iter().map(|claim| claim.speaker.as_deref()).collect();
    assert_eq!(speakers.len(), 2);
    assert!(speakers[0].is_some() && speakers[0] == speakers[1], "{speakers:?}");
    let json = serde_json::to_string(&record).unwrap();
    assert!(json.contains("Greta Okafor") && json.contains("Chancellor"), "{json}");
}

/// The claims of a text have these sources and contents, apart from the marks around a quotation.
fn finds(text: &str, expected: &[(&str, &str)]) {
    let record = record(text);
    let found: Vec<(&str, &str)> = record
        .claims
        .iter()
        .map(|claim| (claim.source.as_ref().map_or("", |s| &s.text), claim.content.text.trim_matches(['“', '”'])))
        .collect();
    assert_eq!(found, expected, "{text}");
}

fn record(text: &str) -> Record {
    extract(&read::text("complaint", text.to_owned()))
}
