//! Says that a word stands where pupils or families read it that frightens.

use super::{Findings, Rule, Run, Words, say_words};
use crate::diagnostic::Severity;
use crate::lesson::language::WordKind;

pub(crate) static RULE: Rule = Rule {
    name: "frightening-word",
    severity: Severity::Warning,
    page: include_str!("../../../rules/frightening-word.md"),
    run: Run::Words(check),
};

fn check(words: &Words<'_>, findings: &mut Findings<'_>) {
    say_words(words, WordKind::Frighten, &RULE, "frightens", findings);
}
