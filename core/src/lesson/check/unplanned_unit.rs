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
    if lesson.planned.is_some() || !is_read {
        return;
    }
    let front = &lesson.document.front;
    let span = front
        .id
        .as_ref()
        .map_or(lesson.document.front_span, |id| id.span);
    // Without its record nobody knows how the unit may be delivered, so it must not be used.
    if lesson.catalogue.broken.contains(lesson.folder) {
        findings.say(
            &RULE,
            span,
            format!(
                "what `curriculum.toml` says of `{}` has mistakes of its own",
                lesson.folder
            ),
            "Mend them there first.",
        );
        return;
    }
    let plan = lesson.catalogue.plan.iter();
    let planned = plan.map(|planned| planned.value.id.as_str());
    findings.say(
        &RULE,
        span,
        format!("`{}` is not in `curriculum.toml`", lesson.folder),
        did_you_mean(
            lesson.folder,
            planned,
            "Add a `[[unit]]` with its year and half term there.",
        ),
    );
}
