//! Says that a slide has more than one kind.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::parse::SLIDE_KINDS;

pub(crate) static RULE: Rule = Rule {
    name: "conflicting-kinds",
    severity: Severity::Error,
    page: include_str!("../../../rules/conflicting-kinds.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for slide in lesson.slides() {
        let mut kinds = slide
            .heading
            .flags
            .iter()
            .filter(|flag| SLIDE_KINDS.contains(&flag.value.as_str()));
        if let (Some(first), Some(second)) = (kinds.next(), kinds.next())
            && first.value != second.value
        {
            findings.say(
                &RULE,
                second.span,
                format!(
                    "this slide is both `.{}` and `.{}`",
                    first.value, second.value
                ),
                "Leave one kind, or make two slides.",
            );
        }
    }
}
