//! Says that no slide shows the taught words, or none gives the class one thing to do after today.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "missing-slide-kind",
    severity: Severity::Warning,
    page: include_str!("../../../rules/missing-slide-kind.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if lesson.slides().is_empty() {
        return;
    }
    for (kind, what) in [
        ("words", "shows the taught words"),
        ("do", "gives the class one thing to do"),
    ] {
        if !lesson.slides().iter().any(|slide| slide.has(kind)) {
            findings.say(
                &RULE,
                lesson.part_span(PartKind::Slides),
                format!("no slide {what}"),
                format!("Write one with `.{kind}`."),
            );
        }
    }
}
