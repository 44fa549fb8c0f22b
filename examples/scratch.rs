#![allow(clippy::print_stdout)]
use news_claims::*;
fn main() {
    let t = std::env::args().nth(1).unwrap();
    let a = read::text("x", t);
    let d = text::analyse(&a);
    for s in &d.sentences {
        let v: Vec<String> =
            s.run.range().map(|i| format!("{}/{}/{}", d.form(i), d.tag(i).penn(), d.lemma(i))).collect();
        println!("{}", v.join(" "));
    }
    for (g, s) in d.verb_groups.iter().zip(&d.subjects) {
        println!(
            "VG {} {:?} pas={} subj={:?} {:?} comp={:?}",
            d.words(g.run),
            g.form,
            g.passive,
            s.map(|s| d.words(s.run)),
            s.map(|s| s.kind),
            d.complement_of_verb(g.main())
        );
    }
    let mut sc = attribution::evidence::Scorer::default();
    attribution::candidates::each(&d, |site, rule, f| {
        println!(
            "{:.2} {} src={:?} cue={:?} con={:?}",
            sc.probability(site, rule, &f),
            rule.id,
            f.source.map(|s| d.words(s)),
            d.words(f.cue),
            f.contents().map(|c| d.words(c)).collect::<Vec<_>>()
        );
    });
    for a in attribution::find(&d) {
        println!(
            "** {} {:?} [{}] {:?} within {:?}",
            a.rule,
            a.source.map(|s| d.words(s)),
            a.cue.map_or("", |c| d.words(c)),
            a.contents.iter().map(|c| d.words(*c)).collect::<Vec<_>>(),
            a.within
        );
    }
}
