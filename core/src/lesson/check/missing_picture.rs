//! Says that a lesson shows a picture that is not in its folder.

use super::{Findings, Lesson, Rule, Run, pictures};
use crate::diagnostic::Severity;
use crate::lesson::suggest::did_you_mean;

pub(crate) static RULE: Rule = Rule {
    name: "missing-picture",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-picture.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for (picture, span) in pictures(lesson.document) {
        if !lesson.pictures.contains_key(picture.file.as_str()) {
            findings.say(
                &RULE,
                span,
                format!(
                    "there is no picture `{}` in the unit's folder",
                    picture.file
                ),
                did_you_mean(
                    &picture.file,
                    lesson.pictures.keys().copied(),
                    "Add the file; pictures are SVG files beside the lesson.",
                ),
            );
        }
    }
}
