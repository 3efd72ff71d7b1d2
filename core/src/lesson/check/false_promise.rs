//! Says that a sentence promises what cannot be promised.

use super::{Findings, Lesson, Rule, Run, say_words};
use crate::diagnostic::Severity;
use crate::lesson::language::WordKind;

pub(crate) static RULE: Rule = Rule {
    name: "false-promise",
    severity: Severity::Warning,
    page: include_str!("../../../rules/false-promise.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    say_words(
        lesson,
        WordKind::Promise,
        &RULE,
        "promises what cannot be promised",
        findings,
    );
}
