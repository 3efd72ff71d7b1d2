//! Says that there is no text below an answer.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "answer-without-feedback",
    severity: Severity::Error,
    page: include_str!("../../../rules/answer-without-feedback.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for answer in lesson
        .questions()
        .iter()
        .flat_map(|question| &question.children)
    {
        if answer.lines().next().is_none() {
            let kind = if answer.has("correct") {
                "right"
            } else {
                "wrong"
            };
            findings.say(
                &RULE,
                answer.span(),
                format!("this {kind} answer has no feedback"),
                "Write below it what the child reads after choosing it: the reason, kindly.",
            );
        }
    }
}
