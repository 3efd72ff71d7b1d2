//! Says that the right answer is the longest in more than half of a form's questions.

use super::{Findings, Lesson, Rule, Run, length};
use crate::diagnostic::Severity;
use crate::lesson::document::Entry;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "right-answer-longest",
    severity: Severity::Warning,
    page: include_str!("../../../rules/right-answer-longest.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for form in ["a", "b"] {
        let longest: Vec<&Entry> = lesson
            .form(form)
            .filter(|question| is_right_longest(question))
            .collect();
        let questions = lesson.form(form).count();
        if longest.len() * 2 > questions {
            findings.say(
                &RULE,
                longest.first().map_or(lesson.part_span(PartKind::Quiz), |question| question.span()),
                format!("in form {} the right answer is the longest in {} of {questions} questions", form.to_uppercase(), longest.len()),
                "Shorten right answers or lengthen wrong ones, until it is the longest in half of them at most.",
            );
        }
    }
}

/// Whether a right answer is longer than every wrong one.
fn is_right_longest(question: &Entry) -> bool {
    let longest = |is_right: bool| {
        let answers = question
            .children
            .iter()
            .filter(move |answer| answer.has("correct") == is_right);
        answers.map(|answer| length(answer.title())).max()
    };
    question.children.len() > 1 && longest(true) > longest(false)
}
