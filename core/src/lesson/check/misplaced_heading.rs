//! Says that a heading stands where it means nothing: deeper than `###`, before the first part, below a slide, or inside a note.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "misplaced-heading",
    severity: Severity::Error,
    page: include_str!("../../../rules/misplaced-heading.md"),
    run: Run::Reading,
};
