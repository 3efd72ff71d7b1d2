//! Says that a key in a front matter or a catalogue is not known there.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "unknown-key",
    severity: Severity::Error,
    page: include_str!("../../../rules/unknown-key.md"),
    run: Run::Reading,
};
