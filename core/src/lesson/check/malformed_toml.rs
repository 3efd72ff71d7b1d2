//! Says where a front matter or a catalogue is not TOML.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "malformed-toml",
    severity: Severity::Error,
    page: include_str!("../../../rules/malformed-toml.md"),
    run: Run::Reading,
};
