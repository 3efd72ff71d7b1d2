//! Says that an ending has choices.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "ending-with-choices",
    severity: Severity::Error,
    page: include_str!("../../../rules/ending-with-choices.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for scene in lesson.scenes() {
        if let (true, Some(choice)) = (scene.has("end"), scene.children.first()) {
            findings.say(
                &RULE,
                choice.span(),
                format!("the ending `{}` has a choice", scene.id()),
                "Take the choice away, or take `.end` away from the scene.",
            );
        }
    }
}
