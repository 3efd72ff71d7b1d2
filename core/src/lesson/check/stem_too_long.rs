//! Says that a question has more words than its year can hold in mind.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "stem-too-long",
    severity: Severity::Warning,
    page: include_str!("../../../rules/stem-too-long.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for question in lesson.questions() {
        let words = reading::word_count(question.title());
        if words > lesson.limits.stem {
            findings.say(
                &RULE,
                question.span(),
                format!(
                    "this question has {words} words; Year {} has at most {}",
                    lesson.year.number(),
                    lesson.limits.stem
                ),
                "Shorten it, or move what can wait into the text below it.",
            );
        }
    }
}
