//! Says that a word stands where pupils or families read it that puts the blame on the one who was hurt.

use super::{Findings, Rule, Run, Words, say_words};
use crate::diagnostic::Severity;
use crate::lesson::language::WordKind;

pub(crate) static RULE: Rule = Rule {
    name: "blaming-word",
    severity: Severity::Warning,
    page: include_str!("../../../rules/blaming-word.md"),
    run: Run::Words(check),
};

fn check(words: &Words<'_>, findings: &mut Findings<'_>) {
    say_words(words, WordKind::Blame, &RULE, "blames", findings);
}
