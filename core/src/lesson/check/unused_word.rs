//! Says that a taught word is explained but never used where pupils read or hear it.

use super::{Findings, Lesson, Place, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::language::Phrase;

pub(crate) static RULE: Rule = Rule {
    name: "unused-word",
    severity: Severity::Warning,
    page: include_str!("../../../rules/unused-word.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for (word, _) in &lesson.document.front.words {
        let phrase = Phrase::of(&word.value);
        let is_used = lesson
            .lines()
            .any(|line| line.place != Place::Family && line.tokens.contains(&phrase));
        if !is_used {
            findings.say(
                &RULE,
                word.span,
                format!("the taught word \"{}\" is never used", word.value),
                "Use it on a slide, in the story or in the quiz, or take it off the list.",
            );
        }
    }
}
