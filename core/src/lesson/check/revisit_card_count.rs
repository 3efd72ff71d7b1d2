//! Says that a unit does not have three revisit cards.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "revisit-card-count",
    severity: Severity::Warning,
    page: include_str!("../../../rules/revisit-card-count.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let cards = lesson.cards().len();
    if lesson.document.part(PartKind::Revisit).is_some() && cards != 3 {
        findings.say(
            &RULE,
            lesson.part_span(PartKind::Revisit),
            format!("the unit has {}", count(cards, "revisit card")),
            "Write three, each one minute on another day.",
        );
    }
}
