//! Says that a unit names a school requirement other than `R1` to `R189`.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-requirement",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-requirement.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for requirement in &lesson.document.front.requirements {
        let number = requirement
            .value
            .strip_prefix('R')
            .and_then(|number| number.parse::<u16>().ok());
        let is_known = number.is_some_and(|number| {
            (1..=189).contains(&number) && format!("R{number}") == requirement.value
        });
        if !is_known {
            findings.say(
                &RULE,
                requirement.span,
                format!("there is no requirement `{}`", requirement.value),
                "Requirements are `R1` to `R189`.",
            );
        }
    }
}
