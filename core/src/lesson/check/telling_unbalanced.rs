//! Says that a form has no question about telling someone, or that the forms have different numbers of them.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "telling-unbalanced",
    severity: Severity::Error,
    page: include_str!("../../../rules/telling-unbalanced.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if lesson.questions().is_empty() {
        return;
    }
    let telling = |form| {
        lesson
            .form(form)
            .filter(|question| question.has("telling"))
            .count()
    };
    let (a, b) = (telling("a"), telling("b"));
    if a == 0 || a != b {
        findings.say(
            &RULE,
            lesson.part_span(PartKind::Quiz),
            format!(
                "form A has {} about telling someone, form B has {b}",
                count(a, "question")
            ),
            "Mark the same number of questions with `.telling` in both forms, at least one.",
        );
    }
}
