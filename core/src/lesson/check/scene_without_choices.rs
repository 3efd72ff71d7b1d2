//! Says that a scene is not an ending and has no choice.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "scene-without-choices",
    severity: Severity::Error,
    page: include_str!("../../../rules/scene-without-choices.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for scene in lesson.scenes() {
        if !scene.has("end") && scene.children.is_empty() {
            findings.say(
                &RULE,
                scene.span(),
                format!(
                    "the scene `{}` has no choice and is not an ending",
                    scene.id()
                ),
                "Add a choice with `### … {#id to=scene}`, or mark the scene with `.end`.",
            );
        }
    }
}
