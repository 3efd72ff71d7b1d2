//! Says that text stands where nobody would see it: before the first part, directly below `# Slides`, or below a choice.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "misplaced-text",
    severity: Severity::Error,
    page: include_str!("../../../rules/misplaced-text.md"),
    run: Run::Reading,
};
