//! Says that a picture is larger than 12 kB.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::diagnostic::Span;

pub(crate) static RULE: Rule = Rule {
    name: "large-picture",
    severity: Severity::Warning,
    page: include_str!("../../../rules/large-picture.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for file in lesson.pictures.values() {
        if file.text.len() > 12 * 1024 {
            findings.within(&file.path).say(
                &RULE,
                Span::default(),
                format!(
                    "the picture has {} bytes; at most 12,288 are sent to tablets",
                    file.text.len()
                ),
                "Draw with fewer points, and remove what the drawing program has added.",
            );
        }
    }
}
