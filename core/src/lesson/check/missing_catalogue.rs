//! Says that one of the catalogue files is missing.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "missing-catalogue",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-catalogue.md"),
    run: Run::Reading,
};
