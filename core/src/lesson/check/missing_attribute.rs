//! Says that a choice does not say where it leads, or a question does not say what it tests or to which form it belongs.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::Entry;

pub(crate) static RULE: Rule = Rule {
    name: "missing-attribute",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-attribute.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let choices = lesson.scenes().iter().flat_map(|scene| &scene.children);
    for choice in choices {
        need(choice, "choice", "to", findings);
    }
    for question in lesson.questions() {
        need(question, "question", "objective", findings);
        need(question, "question", "form", findings);
    }
}

fn need(entry: &Entry, what: &str, key: &str, findings: &mut Findings<'_>) {
    if entry.value(key).is_none() {
        findings.say(
            &RULE,
            entry.span(),
            format!("this {what} has no `{key}`"),
            format!("Write `{key}=…` in its braces."),
        );
    }
}
