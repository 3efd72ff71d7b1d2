//! Says that no unit rests on a fact.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use crate::lesson::{catalogue, facts};
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "unused-fact",
    severity: Severity::Note,
    page: include_str!("../../../rules/unused-fact.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let headings = whole
        .lessons
        .iter()
        .flat_map(|lesson| lesson.document.headings());
    let used: BTreeSet<String> = headings.flat_map(facts::of).map(|id| id.value).collect();
    let mut findings = findings.within(catalogue::FACTS);
    for fact in whole.catalogue.facts.values() {
        let id = fact.value.id.as_str();
        if !used.contains(id) {
            findings.say(
                &RULE,
                fact.span,
                format!("no unit rests on the fact `{id}`"),
                "Name it where a unit rests on it, or take it away.",
            );
        }
    }
}
