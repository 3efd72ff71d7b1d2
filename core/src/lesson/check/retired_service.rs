//! Says that a route to help leads to a service that is gone or has another name now.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::pathway::Step;

pub(crate) static RULE: Rule = Rule {
    name: "retired-service",
    severity: Severity::Error,
    page: include_str!("../../../rules/retired-service.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut findings = findings.within(catalogue::PATHWAYS);
    for route in &whole.catalogue.routes {
        for (step, span) in route.value.pathway.steps.iter().zip(&route.value.steps) {
            let Step::Service { who, .. } = step else {
                continue;
            };
            let Some(service) = whole.catalogue.services.get(who) else {
                continue;
            };
            if !service.value.is_printable() {
                findings.say(
                    &RULE,
                    *span,
                    format!("`{who}` is gone or has another name now"),
                    "Name the service that took its place, or take the step away.",
                );
            }
        }
    }
}
