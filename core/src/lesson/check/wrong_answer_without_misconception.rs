//! Says that a wrong answer does not name the misconception it reveals.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "wrong-answer-without-misconception",
    severity: Severity::Error,
    page: include_str!("../../../rules/wrong-answer-without-misconception.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for answer in lesson
        .questions()
        .iter()
        .flat_map(|question| &question.children)
    {
        if !answer.has("correct") && answer.value("misconception").is_none() {
            findings.say(
                &RULE,
                answer.span(),
                "this wrong answer names no misconception",
                "Write `misconception=…`, or `.correct` if the answer is right.",
            );
        }
    }
}
