//! Says that a question does not end with a question mark.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "stem-without-question-mark",
    severity: Severity::Warning,
    page: include_str!("../../../rules/stem-without-question-mark.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for question in lesson.questions() {
        let stem = question
            .title()
            .trim_end_matches(['"', '”', '’', '\'', ')']);
        if !stem.ends_with(['?', '؟', '？', ';']) && !stem.is_empty() {
            findings.say(
                &RULE,
                question.span(),
                "this question does not end with a question mark",
                "End the heading with `?`.",
            );
        }
    }
}
