//! Says that two headings of a file, or two records of a catalogue, have the same id.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "repeated-id",
    severity: Severity::Error,
    page: include_str!("../../../rules/repeated-id.md"),
    run: Run::Reading,
};
