//! Says that a lesson names a format other than 1.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-format",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-format.md"),
    run: Run::Reading,
};
