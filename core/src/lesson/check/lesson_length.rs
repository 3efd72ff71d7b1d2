//! Says that a lesson is shorter than 15 minutes or longer than 90.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "lesson-length",
    severity: Severity::Warning,
    page: include_str!("../../../rules/lesson-length.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let Some(minutes) = &lesson.document.front.minutes else {
        return;
    };
    if !(15..=90).contains(&minutes.value) {
        // A length below nought could not even be kept.
        let is_usable = (1..=600).contains(&minutes.value);
        findings.say_as(
            &RULE,
            if is_usable {
                RULE.severity
            } else {
                Severity::Error
            },
            minutes.span,
            format!("{} minutes is not the length of a lesson", minutes.value),
            "Write a number from 15 to 90.",
        );
    }
}
