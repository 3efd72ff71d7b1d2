//! Says that an id is not made of small letters and digits in groups joined by single hyphens, a letter first.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "malformed-id",
    severity: Severity::Error,
    page: include_str!("../../../rules/malformed-id.md"),
    run: Run::Reading,
};
