//! Says that a form does not have six questions, or that a question belongs to neither form.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "form-size",
    severity: Severity::Error,
    page: include_str!("../../../rules/form-size.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if lesson.document.part(PartKind::Quiz).is_none() {
        return;
    }
    for form in ["a", "b"] {
        let questions = lesson.form(form).count();
        if questions != 6 {
            findings.say(
                &RULE,
                lesson.part_span(PartKind::Quiz),
                format!(
                    "form {} has {}",
                    form.to_uppercase(),
                    count(questions, "question")
                ),
                format!("Write six questions with `form={form}`."),
            );
        }
    }
    let forms = lesson
        .questions()
        .iter()
        .filter_map(|question| question.value("form"));
    for form in forms.filter(|form| !matches!(form.value.as_str(), "a" | "b")) {
        findings.say(
            &RULE,
            form.span,
            format!("there is no form `{}`", form.value),
            "Write `form=a` or `form=b`.",
        );
    }
}
