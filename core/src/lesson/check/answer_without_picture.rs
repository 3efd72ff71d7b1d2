//! Says that an answer in Year 1 has no picture.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "answer-without-picture",
    severity: Severity::Warning,
    page: include_str!("../../../rules/answer-without-picture.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if !lesson.year.is_spoken() {
        return;
    }
    for answer in lesson
        .questions()
        .iter()
        .flat_map(|question| &question.children)
    {
        if answer.pictures().next().is_none() {
            findings.say(
                &RULE,
                answer.span(),
                "this answer has no picture; in Year 1 each has one",
                "Put `![what it means](file.svg)` directly below it.",
            );
        }
    }
}
