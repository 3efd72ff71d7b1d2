//! Says that no question tests an objective.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "unused-objective",
    severity: Severity::Warning,
    page: include_str!("../../../rules/unused-objective.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let tested: BTreeSet<&str> = lesson
        .questions()
        .iter()
        .filter_map(|question| question.value("objective"))
        .map(|id| id.value.as_str())
        .collect();
    for (id, _) in &lesson.document.front.objectives {
        if !tested.contains(id.value.as_str()) {
            findings.say(
                &RULE,
                id.span,
                format!("no question tests the objective `{}`", id.value),
                "Write a question for it in each form, or take the objective away.",
            );
        }
    }
}
