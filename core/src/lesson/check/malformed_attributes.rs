//! Says that the braces of a heading cannot be read.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "malformed-attributes",
    severity: Severity::Error,
    page: include_str!("../../../rules/malformed-attributes.md"),
    run: Run::Reading,
};
