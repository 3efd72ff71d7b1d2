//! Says that an answer is marked as right and names a misconception.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "contradictory-answer",
    severity: Severity::Error,
    page: include_str!("../../../rules/contradictory-answer.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for answer in lesson
        .questions()
        .iter()
        .flat_map(|question| &question.children)
    {
        if let (true, Some(misconception)) = (answer.has("correct"), answer.value("misconception"))
        {
            findings.say(
                &RULE,
                misconception.span,
                "this answer is right and reveals a misconception",
                "Take `.correct` or `misconception=` away.",
            );
        }
    }
}
