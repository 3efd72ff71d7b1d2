//! Says that a word stands where pupils or families read it that `language.toml` asks to avoid.

use super::{Findings, Rule, Run, Words, say_words};
use crate::diagnostic::Severity;
use crate::lesson::language::WordKind;

pub(crate) static RULE: Rule = Rule {
    name: "word-to-avoid",
    severity: Severity::Warning,
    page: include_str!("../../../rules/word-to-avoid.md"),
    run: Run::Words(check),
};

fn check(words: &Words<'_>, findings: &mut Findings<'_>) {
    say_words(
        words,
        WordKind::Avoid,
        &RULE,
        "is a word to avoid",
        findings,
    );
}
