//! Says that a unit is a draft.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::Status;

pub(crate) static RULE: Rule = Rule {
    name: "draft-unit",
    severity: Severity::Note,
    page: include_str!("../../../rules/draft-unit.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let Some(status) = &lesson.document.front.status else {
        return;
    };
    if status.value == Status::Draft {
        findings.say(
            &RULE,
            status.span,
            "this unit is a draft, so no class sees it",
            "Have it reviewed, then write `status = \"reviewed\"` and the day.",
        );
    }
}
