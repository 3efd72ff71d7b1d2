//! Says that a part of the lesson stands in the file twice.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "repeated-part",
    severity: Severity::Error,
    page: include_str!("../../../rules/repeated-part.md"),
    run: Run::Reading,
};
