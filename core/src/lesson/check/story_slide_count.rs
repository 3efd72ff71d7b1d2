//! Says that not exactly one slide is the place where the story is played.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "story-slide-count",
    severity: Severity::Error,
    page: include_str!("../../../rules/story-slide-count.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    if lesson.slides().is_empty() {
        return;
    }
    let mut stories = lesson.slides().iter().filter(|slide| slide.has("story"));
    match (stories.next(), stories.next()) {
        (None, _) => findings.say(
            &RULE,
            lesson.part_span(PartKind::Slides),
            "no slide is the place where the story is played",
            "Mark one with `.story`.",
        ),
        (Some(_), Some(second)) => findings.say(
            &RULE,
            second.span(),
            "a second slide is the place where the story is played",
            "Leave `.story` on one of them.",
        ),
        _ => {}
    }
}
