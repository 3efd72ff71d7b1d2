//! Says that the id in the front matter is not the name of the unit's folder.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "folder-mismatch",
    severity: Severity::Error,
    page: include_str!("../../../rules/folder-mismatch.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let Some(id) = &lesson.document.front.id else {
        return;
    };
    if id.value != lesson.folder {
        findings.say(
            &RULE,
            id.span,
            format!(
                "the id is `{}` but the folder is `{}`",
                id.value, lesson.folder
            ),
            "Give both the same name.",
        );
    }
}
