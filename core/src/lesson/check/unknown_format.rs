//! Says that a lesson names a format other than 1.

use super::{Findings, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::record::Record;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-format",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-format.md"),
    run: Run::Reading,
};

/// Looks at the `format` of a front matter or a catalogue.
pub(crate) fn check_record(record: &mut Record<'_, '_>, findings: &mut Findings<'_>) {
    if let Some(format) = record.integer("format", findings)
        && format.value != 1
    {
        findings.say(
            &RULE,
            format.span,
            format!("format {} is not known", format.value),
            "Write `format = 1`.",
        );
    }
}
