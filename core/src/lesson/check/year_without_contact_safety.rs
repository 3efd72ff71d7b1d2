//! Says that a year does not have exactly one contact-safety unit.

use super::{Findings, Rule, Run, Whole, count};
use crate::curriculum::Year;
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "year-without-contact-safety",
    severity: Severity::Warning,
    page: include_str!("../../../rules/year-without-contact-safety.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    for year in Year::ALL {
        let mut of_year = whole
            .catalogue
            .plan
            .iter()
            .filter(|planned| planned.value.year == year)
            .peekable();
        let Some(first) = of_year.peek().map(|planned| planned.span) else {
            continue;
        };
        let units = of_year
            .filter(|planned| planned.value.contact_safety)
            .count();
        if units != 1 {
            findings.say(
                &RULE,
                first,
                format!(
                    "Year {} has {}",
                    year.number(),
                    count(units, "contact-safety unit")
                ),
                "Mark one unit of the year with `contact_safety = true`.",
            );
        }
    }
}
