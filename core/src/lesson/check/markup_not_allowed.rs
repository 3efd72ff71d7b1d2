//! Says that a lesson uses HTML, a link, code, a table, a rule across the page, a footnote, or a picture inside other text.

use super::{Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "markup-not-allowed",
    severity: Severity::Error,
    page: include_str!("../../../rules/markup-not-allowed.md"),
    run: Run::Reading,
};
