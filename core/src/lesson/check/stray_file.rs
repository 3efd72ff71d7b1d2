//! Says that a file in the lessons folder is not used by anything.

use super::{Findings, Rule, Run};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::lesson::SourceFile;

pub(crate) static RULE: Rule = Rule {
    name: "stray-file",
    severity: Severity::Warning,
    page: include_str!("../../../rules/stray-file.md"),
    run: Run::Reading,
};

pub(super) fn say(file: &SourceFile, diagnostics: &mut Vec<Diagnostic>) {
    Findings::new(&file.path, diagnostics).say(
        &RULE,
        Span::default(),
        "nothing uses this file",
        "A lesson is `year-4/unit-name/en-GB.md`, and its pictures are `.svg` files beside it. Move other files away.",
    );
}
