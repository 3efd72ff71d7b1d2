//! Says that a section of the preparation or of the message home has an id that means nothing there.

use super::{Findings, Lesson, Rule, Run, SECTIONS};
use crate::diagnostic::Severity;
use crate::lesson::record::list;
use crate::lesson::suggest::did_you_mean;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-section",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-section.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for (kind, known) in SECTIONS {
        for section in lesson.document.entries(kind) {
            if !section.id().is_empty() && !known.contains(&section.id()) {
                findings.say(
                    &RULE,
                    section.heading.id.span,
                    format!(
                        "there is no section `{}` in the part `{}`",
                        section.id(),
                        kind.as_str()
                    ),
                    did_you_mean(
                        section.id(),
                        known.iter().copied(),
                        &format!("The sections are {}.", list(known)),
                    ),
                );
            }
        }
    }
}
