//! Says that no slide tells what is good about the technology, or that it comes after others than ground rules, starter and words.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "risk-before-good",
    severity: Severity::Warning,
    page: include_str!("../../../rules/risk-before-good.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let slides = lesson.slides();
    if slides.is_empty() {
        return;
    }
    let Some(good) = slides.iter().position(|slide| slide.has("good")) else {
        findings.say(
            &RULE,
            lesson.part_span(PartKind::Slides),
            "no slide tells what is good about this technology",
            "Write one with `.good` right after the ground rules.",
        );
        return;
    };
    let may_come_before = ["ground-rules", "starter", "words"];
    let early = slides[..good]
        .iter()
        .find(|slide| !may_come_before.iter().any(|kind| slide.has(kind)));
    if let Some(early) = early {
        findings.say(
            &RULE,
            slides[good].span(),
            format!("what is good comes after the slide `{}`", early.id()),
            "Move it up: only ground rules, a starter and the taught words may come before.",
        );
    }
}
