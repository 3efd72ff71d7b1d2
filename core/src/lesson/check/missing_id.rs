//! Says that a heading has no id in braces.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "missing-id",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-id.md"),
    run: Run::Reading,
};
