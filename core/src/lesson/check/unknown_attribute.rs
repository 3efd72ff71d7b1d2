//! Says that a flag or key in the braces of a heading means nothing there.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-attribute",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-attribute.md"),
    run: Run::Reading,
};
