//! Says that pupils are asked about themselves.

use super::{Findings, Rule, Run, Words, say_words};
use crate::diagnostic::Severity;
use crate::lesson::language::WordKind;

pub(crate) static RULE: Rule = Rule {
    name: "personal-question",
    severity: Severity::Warning,
    page: include_str!("../../../rules/personal-question.md"),
    run: Run::Words(check),
};

fn check(words: &Words<'_>, findings: &mut Findings<'_>) {
    say_words(
        words,
        WordKind::Personal,
        &RULE,
        "asks pupils about themselves",
        findings,
    );
}
