//! Says that a unit names fewer than two links to other subjects.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "few-subject-links",
    severity: Severity::Warning,
    page: include_str!("../../../rules/few-subject-links.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let front = &lesson.document.front;
    if let Some(span) = front.subjects_span
        && front.subjects.len() < 2
    {
        findings.say(
            &RULE,
            span,
            format!(
                "{} where two or more subject links are needed",
                count(front.subjects.len(), "subject link")
            ),
            "Name the subjects that this unit links to, in plain words.",
        );
    }
}
