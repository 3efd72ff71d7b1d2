//! Says that a concern has no route to help for one of the phases.

use super::{Findings, Rule, Run, Whole};
use crate::curriculum::Phase;
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::lesson::record::list;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "concern-without-phase",
    severity: Severity::Warning,
    page: include_str!("../../../rules/concern-without-phase.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut findings = findings.within(catalogue::PATHWAYS);
    let routes = whole
        .catalogue
        .routes
        .iter()
        .map(|route| &route.value.pathway);
    let written: BTreeSet<(&str, Phase)> = routes
        .map(|pathway| (pathway.concern.as_str(), pathway.phase))
        .collect();
    for concern in whole.catalogue.concerns.values() {
        let id = concern.value.id.as_str();
        let missing: Vec<&str> = Phase::ALL
            .into_iter()
            .filter(|phase| !written.contains(&(id, *phase)))
            .map(Phase::as_str)
            .collect();
        if !missing.is_empty() {
            findings.say(
                &RULE,
                concern.span,
                format!("the concern `{id}` has no pathway for {}", list(&missing)),
                "Write a `[[pathway]]` for each phase.",
            );
        }
    }
}
