//! Says that a unit of the scheme of work is not written yet.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "unwritten-unit",
    severity: Severity::Note,
    page: include_str!("../../../rules/unwritten-unit.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let written: BTreeSet<&str> = whole.lessons.iter().map(|lesson| lesson.folder).collect();
    for planned in &whole.catalogue.plan {
        let id = planned.value.id.as_str();
        if !written.contains(id) {
            let year = planned.value.year.number();
            findings.say(
                &RULE,
                planned.span,
                format!("the unit `{id}` is not written yet"),
                format!("Write `year-{year}/{id}/en-GB.md`."),
            );
        }
    }
}
