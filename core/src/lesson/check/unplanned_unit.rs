//! Says that a unit is not in the scheme of work, `curriculum.toml`.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::lesson::suggest::did_you_mean;

pub(crate) static RULE: Rule = Rule {
    name: "unplanned-unit",
    severity: Severity::Error,
    page: include_str!("../../../rules/unplanned-unit.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let is_read = !lesson.catalogue.missing.contains(catalogue::CURRICULUM);
    if lesson.planned.is_some() || !is_read || lesson.catalogue.broken.contains(lesson.folder) {
        return;
    }
    let planned = lesson
        .catalogue
        .plan
        .iter()
        .map(|planned| planned.value.id.as_str());
    findings.say(
        &RULE,
        lesson
            .document
            .front
            .id
            .as_ref()
            .map_or(lesson.document.front_span, |id| id.span),
        format!("`{}` is not in `curriculum.toml`", lesson.folder),
        did_you_mean(
            lesson.folder,
            planned,
            "Add a `[[unit]]` with its year and half term there.",
        ),
    );
}
