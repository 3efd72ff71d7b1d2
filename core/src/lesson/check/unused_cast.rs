//! Says that somebody is in the cast but never appears.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::language::Phrase;

pub(crate) static RULE: Rule = Rule {
    name: "unused-cast",
    severity: Severity::Warning,
    page: include_str!("../../../rules/unused-cast.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for (name, _) in &lesson.document.front.cast {
        let phrase = Phrase::of(&name.value);
        if !lesson.lines().any(|line| line.tokens.contains(&phrase)) {
            findings.say(
                &RULE,
                name.span,
                format!("\"{}\" is in the cast but never appears", name.value),
                "Take the name out of the cast, or let the character appear.",
            );
        }
    }
}
