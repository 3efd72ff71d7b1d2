//! Says that a unit has a translation and no `en-GB.md`.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "translation-without-base",
    severity: Severity::Error,
    page: include_str!("../../../rules/translation-without-base.md"),
    run: Run::Reading,
};
