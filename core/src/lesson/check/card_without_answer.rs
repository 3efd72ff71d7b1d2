//! Says that a revisit card does not tell the teacher which answer to look for.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "card-without-answer",
    severity: Severity::Warning,
    page: include_str!("../../../rules/card-without-answer.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for card in lesson.cards() {
        if card.content.notes.is_empty() {
            findings.say(
                &RULE,
                card.span(),
                "this card does not tell the teacher which answer to look for",
                "Write it with `>` below the card.",
            );
        }
    }
}
