//! Says that a heading has an id but no words.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "empty-heading",
    severity: Severity::Error,
    page: include_str!("../../../rules/empty-heading.md"),
    run: Run::Reading,
};
