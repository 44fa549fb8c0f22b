//! What there is to say of a claim beside its words.

use crate::record::{Claim, Form};
use std::borrow::Cow;

/// How much of the claim is quoted; then whether it is negated or hedged, stands inside another claim, and who relays it.
pub fn remarks(claim: &Claim) -> impl Iterator<Item = Cow<'static, str>> {
    let form = match claim.form {
        Form::Direct => "quoted",
        Form::Mixed => "partly quoted",
        Form::Indirect => "paraphrase",
    };
    let marks = [
        Some(form),
        claim.negated.then_some("negated"),
        claim.hedged.then_some("hedged"),
        claim.within.as_ref().map(|_| "inside another claim"),
    ];
    let relayed = (!claim.via.is_empty()).then(|| format!("relayed by {}", claim.via.join(", citing ")));
    marks.into_iter().flatten().map(Cow::Borrowed).chain(relayed.map(Cow::Owned))
}
