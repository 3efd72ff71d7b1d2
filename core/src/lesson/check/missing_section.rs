//! Says that the preparation or the message home lacks one of its fixed sections.

use super::{Findings, Lesson, Rule, Run};
use crate::curriculum::Planned;
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "missing-section",
    severity: Severity::Error,
    page: include_str!("../../../rules/missing-section.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let mut needed = vec![
        (PartKind::Prepare, "about"),
        (PartKind::Prepare, "words-to-use"),
        (PartKind::Prepare, "if-a-child-speaks"),
        (PartKind::Prepare, "get-ready"),
        (PartKind::Home, "say"),
        (PartKind::Home, "together"),
        (PartKind::Home, "look-out"),
    ];
    if lesson.planned.is_some_and(Planned::is_sensitive) {
        needed.push((PartKind::Prepare, "tell-first"));
    }
    for (kind, section) in needed {
        let Some(part) = lesson.document.part(kind) else {
            continue;
        };
        if !part.entries.iter().any(|entry| entry.id() == section) {
            findings.say(
                &RULE,
                part.heading.title.span,
                format!("the section `{section}` is missing"),
                format!("Write `## … {{#{section}}}` and what belongs below it."),
            );
        }
    }
    let has_message = lesson
        .document
        .part(PartKind::Home)
        .is_none_or(|home| !home.content.body.is_empty());
    if !has_message {
        findings.say(
            &RULE,
            lesson.part_span(PartKind::Home),
            "nothing says what was learned",
            "Write a paragraph for families directly below the heading.",
        );
    }
}
