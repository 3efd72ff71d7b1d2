//! Says that a question has no right answer, several without `.many`, only one with `.many`, or no wrong one.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "right-answer-count",
    severity: Severity::Error,
    page: include_str!("../../../rules/right-answer-count.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for question in lesson
        .questions()
        .iter()
        .filter(|question| !question.children.is_empty())
    {
        let right = question
            .children
            .iter()
            .filter(|answer| answer.has("correct"))
            .count();
        let is_many = question.has("many");
        let (message, remedy) = if right == 0 {
            (
                "this question has no right answer",
                "Mark one with `.correct`.",
            )
        } else if right == question.children.len() {
            (
                "this question has no wrong answer",
                "Write one, with the misconception it reveals.",
            )
        } else if right > 1 && !is_many {
            (
                "this question has several right answers",
                "Mark the question with `.many`, or leave one right answer.",
            )
        } else if right == 1 && is_many {
            (
                "this question is marked `.many` and has one right answer",
                "Take `.many` away, or write another right answer.",
            )
        } else {
            continue;
        };
        findings.say(&RULE, question.span(), message, remedy);
    }
}
