//! Says that the first slide is not the ground rules.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "ground-rules-not-first",
    severity: Severity::Error,
    page: include_str!("../../../rules/ground-rules-not-first.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if let Some(first) = lesson.slides().first()
        && !first.has("ground-rules")
    {
        findings.say(
            &RULE,
            first.span(),
            "the first slide is not the ground rules",
            "Begin with `## How we talk today {#ground-rules .ground-rules}`.",
        );
    }
}
