//! Says that a picture lies in the unit's folder and is not shown anywhere.

use super::{Findings, Lesson, Rule, Run, pictures};
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "unused-picture",
    severity: Severity::Warning,
    page: include_str!("../../../rules/unused-picture.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let used: BTreeSet<&str> = pictures(lesson.document)
        .map(|(picture, _)| picture.file.as_str())
        .collect();
    for (name, file) in lesson.pictures {
        if !used.contains(name) {
            findings.within(&file.path).say(
                &RULE,
                Span::default(),
                "this picture is not shown anywhere",
                format!("Show it with `![what it means]({name})`, or delete it."),
            );
        }
    }
}
