//! Says that a real app, game, person or brand is named where pupils read it.

use super::{Findings, Rule, Run, Words, say_words};
use crate::diagnostic::Severity;
use crate::lesson::language::WordKind;

pub(crate) static RULE: Rule = Rule {
    name: "brand-name",
    severity: Severity::Warning,
    page: include_str!("../../../rules/brand-name.md"),
    run: Run::Words(check),
};

fn check(words: &Words<'_>, findings: &mut Findings<'_>) {
    say_words(words, WordKind::Brand, &RULE, "is a real name", findings);
}
