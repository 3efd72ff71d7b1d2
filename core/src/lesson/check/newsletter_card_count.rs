//! Says that not exactly one revisit card is marked for the newsletter.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::Entry;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "newsletter-card-count",
    severity: Severity::Error,
    page: include_str!("../../../rules/newsletter-card-count.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if lesson.cards().is_empty() {
        return;
    }
    let marked: Vec<&Entry> = lesson
        .cards()
        .iter()
        .filter(|card| card.has("newsletter"))
        .collect();
    if marked.len() != 1 {
        findings.say(
            &RULE,
            marked
                .get(1)
                .map_or(lesson.part_span(PartKind::Revisit), |card| card.span()),
            format!(
                "{} marked for the newsletter",
                if marked.is_empty() {
                    "no card is".to_owned()
                } else {
                    format!("{} cards are", marked.len())
                }
            ),
            "Mark exactly one with `.newsletter`.",
        );
    }
}
