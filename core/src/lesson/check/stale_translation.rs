//! Says that the base file has changed since a translation was made from it.

use super::{Findings, Rule, Run, Translation};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "stale-translation",
    severity: Severity::Warning,
    page: include_str!("../../../rules/stale-translation.md"),
    run: Run::Translation(check),
};

fn check(translation: &Translation<'_>, findings: &mut Findings<'_>) {
    let Some(base) = &translation.document.front.base else {
        return;
    };
    let fingerprint = translation.base.document.fingerprint();
    if base.value != fingerprint {
        findings.say(
            &RULE,
            base.span,
            "the English file has changed since this translation was made",
            format!("Compare the two, mend this one, then write `base = \"{fingerprint}\"`."),
        );
    }
}
