//! Says that a reviewed unit does not say when it was reviewed.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::Status;

pub(crate) static RULE: Rule = Rule {
    name: "missing-review-date",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-review-date.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let front = &lesson.document.front;
    let Some(status) = &front.status else { return };
    if status.value == Status::Reviewed && front.reviewed.is_none() {
        findings.say(
            &RULE,
            status.span,
            "the unit is reviewed, but `reviewed` does not say when",
            "Add `reviewed = 2026-11-01`, the day of the last review.",
        );
    }
}
