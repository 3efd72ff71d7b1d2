//! Says that a value is of the wrong kind, or is not one of those that its key allows.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "malformed-value",
    severity: Severity::Error,
    page: include_str!("../../../rules/malformed-value.md"),
    run: Run::Reading,
};
