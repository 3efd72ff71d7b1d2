//! Says that an objective does not begin with "I can".

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "objective-not-i-can",
    severity: Severity::Warning,
    page: include_str!("../../../rules/objective-not-i-can.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for (_, text) in &lesson.document.front.objectives {
        if !text.value.starts_with("I can ") {
            findings.say(
                &RULE,
                text.span,
                "an objective does not begin with \"I can\"",
                "Write what a pupil can say or do, such as \"I can say why …\".",
            );
        }
    }
}
