//! Says that a fact stands where it has no words for those who read there.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "fact-without-words",
    severity: Severity::Error,
    page: include_str!("../../../rules/fact-without-words.md"),
    run: Run::Reading,
};
