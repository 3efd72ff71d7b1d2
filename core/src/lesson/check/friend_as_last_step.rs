//! Says that a route to help ends with a friend.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::pathway::Step;

pub(crate) static RULE: Rule = Rule {
    name: "friend-as-last-step",
    severity: Severity::Error,
    page: include_str!("../../../rules/friend-as-last-step.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut findings = findings.within(catalogue::PATHWAYS);
    for route in &whole.catalogue.routes {
        let Some(Step::Person { who, .. }) = route.value.pathway.steps.last() else {
            continue;
        };
        if who.as_str().split('-').any(|word| word == "friend") {
            findings.say(
                &RULE,
                route.value.steps.last().copied().unwrap_or(route.span),
                format!("the pathway `{}` ends with a friend", route.value.pathway.id),
                "Add an adult as the last step: a friend can come along but must not carry it alone.",
            );
        }
    }
}
