//! Says that pupils are asked about themselves.

use super::{Findings, Lesson, Rule, Run, say_words};
use crate::diagnostic::Severity;
use crate::lesson::language::WordKind;

pub(crate) static RULE: Rule = Rule {
    name: "personal-question",
    severity: Severity::Warning,
    page: include_str!("../../../rules/personal-question.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    say_words(
        lesson,
        WordKind::Personal,
        &RULE,
        "asks pupils about themselves",
        findings,
    );
}
