//! Says that over the questions of a form the right answer never stands in one of the places.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::Entry;

pub(crate) static RULE: Rule = Rule {
    name: "right-answer-place",
    severity: Severity::Warning,
    page: include_str!("../../../rules/right-answer-place.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for form in ["a", "b"] {
        let questions: Vec<&Entry> = lesson.form(form).collect();
        let places = lesson.limits.answers;
        if questions.len() < places {
            continue;
        }
        let never: Vec<String> = (0..places)
            .filter(|place| {
                let mut answers = questions
                    .iter()
                    .filter_map(|question| question.children.get(*place));
                !answers.any(|answer| answer.has("correct"))
            })
            .map(|place| (place + 1).to_string())
            .collect();
        if let Some(first) = questions.first().filter(|_| !never.is_empty()) {
            findings.say(
                &RULE,
                first.span(),
                format!(
                    "in form {} the right answer never stands in place {}",
                    form.to_uppercase(),
                    never.join(" or ")
                ),
                "Change the order of answers, until right ones stand in every place at least once.",
            );
        }
    }
}
