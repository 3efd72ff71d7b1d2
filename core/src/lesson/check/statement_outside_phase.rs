//! Says that a unit claims to serve a framework statement that is for other phases.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "statement-outside-phase",
    severity: Severity::Warning,
    page: include_str!("../../../rules/statement-outside-phase.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let phase = lesson.year.phase();
    for id in &lesson.document.front.frameworks {
        let Some(statement) = lesson.catalogue.statements.get(id.value.as_str()) else {
            continue;
        };
        let phases = &statement.value.phases;
        if !phases.is_empty() && !phases.contains(&phase) {
            findings.say(
                &RULE,
                id.span,
                format!("`{}` is not a statement for {}", id.value, phase.as_str()),
                "Name the statement for the unit's own phase, or add the phase in `frameworks.toml`.",
            );
        }
    }
}
