//! Says that an answer has more words than its year can weigh against others.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "answer-too-long",
    severity: Severity::Warning,
    page: include_str!("../../../rules/answer-too-long.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for answer in lesson
        .questions()
        .iter()
        .flat_map(|question| &question.children)
    {
        let words = reading::word_count(answer.title());
        if words > lesson.limits.answer {
            findings.say(
                &RULE,
                answer.span(),
                format!(
                    "this answer has {words} words; Year {} has at most {}",
                    lesson.year.number(),
                    lesson.limits.answer
                ),
                "Shorten it and put the reason into the feedback.",
            );
        }
    }
}
