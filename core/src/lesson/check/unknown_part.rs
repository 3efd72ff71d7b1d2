//! Says that a `#` heading is not one of the six parts of a lesson.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-part",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-part.md"),
    run: Run::Reading,
};
