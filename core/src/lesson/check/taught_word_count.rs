//! Says that a unit teaches fewer or more new words than its year can learn.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "taught-word-count",
    severity: Severity::Warning,
    page: include_str!("../../../rules/taught-word-count.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let words = &lesson.document.front.words;
    let [fewest, most] = lesson.limits.taught;
    let Some((first, _)) = words.first() else {
        return;
    };
    if !(fewest..=most).contains(&words.len()) {
        findings.say(
            &RULE,
            first.span,
            format!(
                "the unit teaches {}; Year {} has {fewest} to {most}",
                count(words.len(), "word"),
                lesson.year.number()
            ),
            "Choose the words that matter most.",
        );
    }
}
