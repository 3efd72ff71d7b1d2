//! Says that the braces of a heading have a second id, or the same flag or key twice.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "repeated-attribute",
    severity: Severity::Error,
    page: include_str!("../../../rules/repeated-attribute.md"),
    run: Run::Reading,
};
