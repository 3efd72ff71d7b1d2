//! Says that no answer and no choice refers to a misconception.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "unused-misconception",
    severity: Severity::Note,
    page: include_str!("../../../rules/unused-misconception.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for lesson in whole.lessons {
        let entries = lesson.questions().iter().chain(lesson.scenes());
        used.extend(
            entries
                .flat_map(|entry| &entry.children)
                .filter_map(|child| child.value("misconception"))
                .map(|id| id.value.as_str()),
        );
    }
    let mut findings = findings.within(catalogue::MISCONCEPTIONS);
    for misconception in whole.catalogue.misconceptions.values() {
        let id = misconception.value.id.as_str();
        if !used.contains(id) {
            findings.say(
                &RULE,
                misconception.span,
                format!("nothing refers to `{id}`"),
                "Refer to it in a unit, or take it away.",
            );
        }
    }
}
