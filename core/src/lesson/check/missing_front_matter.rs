//! Says that a lesson file does not begin with a front matter: TOML between two lines of `+++`, the first of them on line one.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "missing-front-matter",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-front-matter.md"),
    run: Run::Reading,
};
