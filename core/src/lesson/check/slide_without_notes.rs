//! Says that a slide has no note for the teacher.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "slide-without-notes",
    severity: Severity::Warning,
    page: include_str!("../../../rules/slide-without-notes.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for slide in lesson.slides() {
        if slide.content.notes.is_empty() {
            findings.say(
                &RULE,
                slide.span(),
                "this slide has no note for the teacher",
                "Write below it, with `>`, what to ask, what to listen for and how long it takes.",
            );
        }
    }
}
