//! Says that a taught word is explained in twelve words or more.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "long-definition",
    severity: Severity::Warning,
    page: include_str!("../../../rules/long-definition.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for (word, meaning) in &lesson.document.front.words {
        let words = reading::word_count(&meaning.value);
        if words >= 12 {
            findings.say(
                &RULE,
                meaning.span,
                format!("\"{}\" is explained in {words} words", word.value),
                "Use fewer than twelve.",
            );
        }
    }
}
