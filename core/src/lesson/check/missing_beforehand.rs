//! Says that a sensitive unit has no note that goes home first.

use super::{Findings, Lesson, Rule, Run};
use crate::curriculum::Delivery;
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "missing-beforehand",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-beforehand.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let Some(planned) = lesson.planned else {
        return;
    };
    let goes_home = [Delivery::DslBrief, Delivery::HomeNote]
        .into_iter()
        .find(|delivery| planned.delivery.contains(delivery));
    let is_there = lesson
        .document
        .entries(PartKind::Home)
        .iter()
        .any(|section| section.id() == "beforehand");
    if let (Some(_), false, Some(home)) =
        (goes_home, is_there, lesson.document.part(PartKind::Home))
    {
        findings.say(
            &RULE,
            home.heading.title.span,
            "families are told before this lesson, but the note `beforehand` is missing",
            "Write `## … {#beforehand}` at the end of this part.",
        );
    }
}
