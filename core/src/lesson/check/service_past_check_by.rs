//! Says that the facts about a help service were to be looked at again by a day that has passed.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::lesson::record::is_date;

pub(crate) static RULE: Rule = Rule {
    name: "service-past-check-by",
    severity: Severity::Warning,
    page: include_str!("../../../rules/service-past-check-by.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut findings = findings.within(catalogue::PATHWAYS);
    for service in whole.catalogue.services.values() {
        let is_due = is_date(whole.today) && service.value.check_by.as_str() < whole.today;
        if is_due && service.value.is_printable() {
            findings.say(
                &RULE,
                service.span,
                format!(
                    "{} was to be looked at again by {}",
                    service.value.name, service.value.check_by
                ),
                "Look it up, then change `last_checked` and `check_by`.",
            );
        }
    }
}
