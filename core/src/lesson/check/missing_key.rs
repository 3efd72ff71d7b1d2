//! Says that a front matter or a record of a catalogue lacks a key that it needs.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "missing-key",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-key.md"),
    run: Run::Reading,
};
