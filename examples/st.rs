#![allow(clippy::print_stdout, missing_docs)]
use news_claims::*;
fn main() {
    for t in std::env::args().skip(1) {
        let a = read::text("x", t);
        let d = text::analyse(&a);
        for s in &d.sentences {
            let v: Vec<String> = s.run.range().map(|i| format!("{}/{}", d.form(i), d.tag(i).penn())).collect();
            println!("{}", v.join(" "));
        }
        for (g, s) in d.verb_groups.iter().zip(&d.subjects) {
            let c = d.complement_of_verb(g.main());
            println!(
                "  VG {} {:?} pas={} subj={:?} {:?} comp={:?} at {}",
                d.words(g.run),
                g.form,
                g.passive,
                s.map(|s| d.words(s.run)),
                s.map(|s| s.kind),
                c.frame,
                d.form(c.start.min(d.tokens.len() - 1))
            );
        }
        for c in stance::candidates(&d) {
            println!(
                "  -- {} {:?} {} src={:?} cue={:?} t={:?}",
                c.rule.id,
                c.sign,
                c.act.name,
                c.holders.iter().map(|s| d.words(*s)).collect::<Vec<_>>(),
                d.words(c.found.cue),
                c.found.contents().map(|c| d.words(c)).collect::<Vec<_>>()
            );
        }
    }
}
