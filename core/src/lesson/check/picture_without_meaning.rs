//! Says that a picture has no text that says what it means, or a text of fewer than eight characters.

use super::{Findings, Lesson, Rule, Run, pictures};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "picture-without-meaning",
    severity: Severity::Error,
    page: include_str!("../../../rules/picture-without-meaning.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for (picture, span) in pictures(lesson.document) {
        if picture.meaning.chars().count() < 8 {
            findings.say(
                &RULE,
                span,
                format!("the picture `{}` does not say what it means", picture.file),
                "Say it in a sentence between the square brackets.",
            );
        }
    }
}
