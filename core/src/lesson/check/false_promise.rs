//! Says that a sentence promises what cannot be promised.

use super::{Findings, Rule, Run, Words, say_words};
use crate::diagnostic::Severity;
use crate::lesson::language::WordKind;

pub(crate) static RULE: Rule = Rule {
    name: "false-promise",
    severity: Severity::Warning,
    page: include_str!("../../../rules/false-promise.md"),
    run: Run::Words(check),
};

fn check(words: &Words<'_>, findings: &mut Findings<'_>) {
    say_words(
        words,
        WordKind::Promise,
        &RULE,
        "promises what cannot be promised",
        findings,
    );
}
