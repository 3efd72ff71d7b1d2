//! Says that a slide, a scene with its choices, a question with its answers or a card has more words than a screen of that year holds.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::Entry;
use crate::lesson::document::PartKind;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "crowded-screen",
    severity: Severity::Warning,
    page: include_str!("../../../rules/crowded-screen.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let is_spoken = lesson.year.is_spoken();
    let parts = [
        PartKind::Slides,
        PartKind::Story,
        PartKind::Quiz,
        PartKind::Revisit,
    ];
    for kind in parts {
        for entry in lesson.document.entries(kind) {
            let words = |entry: &Entry| reading::word_count(entry.title());
            let (shown, what) = if is_spoken {
                // A question and its answers are spoken, and have limits of their own.
                let shown = if kind == PartKind::Quiz {
                    0
                } else {
                    words(entry)
                };
                (shown, "heading")
            } else {
                let body: usize = entry
                    .lines()
                    .map(|line| reading::word_count(&line.text))
                    .sum();
                let children: usize = entry.children.iter().map(words).sum();
                (words(entry) + body + children, kind.entry())
            };
            if shown > lesson.limits.screen {
                findings.say(
                    &RULE,
                    entry.span(),
                    format!(
                        "this {what} has {shown} words; a screen in Year {} holds {}",
                        lesson.year.number(),
                        lesson.limits.screen
                    ),
                    "Move words into the notes, or make two of it.",
                );
            }
        }
    }
}
