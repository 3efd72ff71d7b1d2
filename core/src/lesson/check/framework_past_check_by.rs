//! Says that a framework or statutory guidance was to be looked at again by a day that has passed.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use crate::lesson::record::is_date;

pub(crate) static RULE: Rule = Rule {
    name: "framework-past-check-by",
    severity: Severity::Warning,
    page: include_str!("../../../rules/framework-past-check-by.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut findings = findings.within(catalogue::FRAMEWORKS);
    for framework in whole.catalogue.frameworks.values() {
        if is_date(whole.today) && framework.value.check_by.as_str() < whole.today {
            findings.say(
                &RULE,
                framework.span,
                format!(
                    "{} was to be looked at again by {}",
                    framework.value.name, framework.value.check_by
                ),
                "Look for a new edition, then change `edition` and `check_by`.",
            );
        }
    }
}
