//! Says that a question does not have two answers in Year 1 or three from Year 2.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "answer-count",
    severity: Severity::Error,
    page: include_str!("../../../rules/answer-count.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for question in lesson.questions() {
        let answers = question.children.len();
        if answers != lesson.limits.answers {
            findings.say(
                &RULE,
                question.span(),
                format!("this question has {}", count(answers, "answer")),
                format!(
                    "Write {} answers in Year {}.",
                    lesson.limits.answers,
                    lesson.year.number()
                ),
            );
        }
    }
}
