//! Says that a lesson lacks one of its six parts.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "missing-part",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-part.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for kind in PartKind::ALL {
        if lesson.document.part(kind).is_none() {
            findings.say(
                &RULE,
                lesson.document.front_span,
                format!("the part `{}` is missing", kind.as_str()),
                format!(
                    "Write a heading with `{{#{}}}` and what belongs below it.",
                    kind.as_str()
                ),
            );
        }
    }
}
