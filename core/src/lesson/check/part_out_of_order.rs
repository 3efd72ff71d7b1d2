//! Says that the parts of a lesson do not stand in their usual order.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "part-out-of-order",
    severity: Severity::Warning,
    page: include_str!("../../../rules/part-out-of-order.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for pair in lesson.document.parts.windows(2) {
        let [first, second] = pair else { continue };
        if first.kind > second.kind {
            findings.say(
                &RULE,
                second.heading.title.span,
                format!(
                    "the part `{}` stands after `{}`",
                    second.kind.as_str(),
                    first.kind.as_str()
                ),
                "Order the parts: prepare, slides, story, quiz, home, revisit.",
            );
        }
    }
}
