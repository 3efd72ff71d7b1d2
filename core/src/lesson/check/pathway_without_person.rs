//! Says that a route to help does not end with a person.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::pathway::Step;

pub(crate) static RULE: Rule = Rule {
    name: "pathway-without-person",
    severity: Severity::Error,
    page: include_str!("../../../rules/pathway-without-person.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut findings = findings.within(catalogue::PATHWAYS);
    for route in &whole.catalogue.routes {
        if !matches!(route.value.pathway.steps.last(), Some(Step::Person { .. })) {
            findings.say(
                &RULE,
                route.span,
                format!("the pathway `{}` does not end with a person", route.value.pathway.id),
                "Add a last step such as `{ kind = \"person\", who = \"safeguarding-team\", text = \"…\" }`.",
            );
        }
    }
}
