//! Says that a unit claims to have been reviewed on a day that is still to come.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::record::is_date;

pub(crate) static RULE: Rule = Rule {
    name: "review-in-the-future",
    severity: Severity::Warning,
    page: include_str!("../../../rules/review-in-the-future.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let Some(reviewed) = &lesson.document.front.reviewed else {
        return;
    };
    if is_date(lesson.today) && reviewed.value.as_str() > lesson.today {
        findings.say(
            &RULE,
            reviewed.span,
            format!("{} is still to come", reviewed.value),
            "Write the day on which the unit was reviewed.",
        );
    }
}
