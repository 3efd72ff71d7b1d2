//! Says that a unit has fewer than 6 slides or more than 18.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "slide-count",
    severity: Severity::Warning,
    page: include_str!("../../../rules/slide-count.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let slides = lesson.slides().len();
    if lesson.document.part(PartKind::Slides).is_some() && !(6..=18).contains(&slides) {
        findings.say(
            &RULE,
            lesson.part_span(PartKind::Slides),
            format!("the unit has {}", count(slides, "slide")),
            "Write 6 to 18 slides.",
        );
    }
}
