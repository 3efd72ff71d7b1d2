//! Says that the last slide is not about who can help.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "help-not-last",
    severity: Severity::Error,
    page: include_str!("../../../rules/help-not-last.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if let Some(last) = lesson.slides().last()
        && !last.has("help")
    {
        findings.say(
            &RULE,
            last.span(),
            "the last slide is not about who can help",
            "End with `## Who can help {#help .help}`.",
        );
    }
}
