//! Says that a unit's folder is in one year and the scheme of work plans it for another.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "year-mismatch",
    severity: Severity::Error,
    page: include_str!("../../../rules/year-mismatch.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let Some(planned) = lesson.planned else {
        return;
    };
    if planned.year != lesson.year {
        let (planned, own) = (planned.year.number(), lesson.year.number());
        findings.say(
            &RULE,
            lesson
                .document
                .front
                .id
                .as_ref()
                .map_or(lesson.document.front_span, |id| id.span),
            format!("the folder says Year {own}, `curriculum.toml` says Year {planned}"),
            format!("Move the folder to `year-{planned}`, or change `year` in `curriculum.toml`."),
        );
    }
}
