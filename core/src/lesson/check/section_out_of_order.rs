//! Says that sections of the message home do not stand in their order.

use super::{Findings, Lesson, Rule, Run, SECTIONS};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;
use crate::lesson::record::list;

pub(crate) static RULE: Rule = Rule {
    name: "section-out-of-order",
    severity: Severity::Warning,
    page: include_str!("../../../rules/section-out-of-order.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let order = SECTIONS[1].1;
    let mut last = 0;
    for section in lesson.document.entries(PartKind::Home) {
        let Some(place) = order.iter().position(|id| *id == section.id()) else {
            continue;
        };
        if place < last {
            findings.say(
                &RULE,
                section.span(),
                format!("the section `{}` stands too late", section.id()),
                format!("Order them: {}.", list(order)),
            );
        }
        last = last.max(place);
    }
}
