//! Says that no unit serves a requirement that lessons are to serve.

use super::{Findings, Rule, Run, Whole};
use crate::curriculum::ServedBy;
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "requirement-not-taught",
    severity: Severity::Warning,
    page: include_str!("../../../rules/requirement-not-taught.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let named: BTreeSet<&str> = whole
        .lessons
        .iter()
        .flat_map(|lesson| &lesson.document.front.requirements)
        .map(|code| code.value.as_str())
        .collect();
    let mut findings = findings.within(catalogue::REQUIREMENTS);
    for requirement in &whole.catalogue.requirements {
        let is_for_lessons = requirement.value.served_by == ServedBy::Teach;
        if is_for_lessons && !named.contains(requirement.value.code.as_str()) {
            findings.say(
                &RULE,
                requirement.span,
                format!("no unit serves {}", requirement.value.code),
                "Teach it in a unit and name it there under `requirements`.",
            );
        }
    }
}
