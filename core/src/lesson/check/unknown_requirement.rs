//! Says that a unit names a school requirement that `requirements.toml` does not have.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::lesson::suggest::did_you_mean;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-requirement",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-requirement.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if lesson.catalogue.missing.contains(catalogue::REQUIREMENTS) {
        return;
    }
    let known = lesson.catalogue.requirements.iter();
    let codes: Vec<&str> = known.map(|known| known.value.code.as_str()).collect();
    for requirement in &lesson.document.front.requirements {
        if !codes.contains(&requirement.value.as_str()) {
            findings.say(
                &RULE,
                requirement.span,
                format!("there is no requirement `{}`", requirement.value),
                did_you_mean(
                    &requirement.value,
                    codes.iter().copied(),
                    "Name one that stands in `requirements.toml`, with a capital R.",
                ),
            );
        }
    }
}
