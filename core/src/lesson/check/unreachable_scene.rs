//! Says that no choice leads to a scene.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::Entry;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "unreachable-scene",
    severity: Severity::Error,
    page: include_str!("../../../rules/unreachable-scene.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let scenes = lesson.scenes();
    let Some(start) = scenes.first() else { return };
    let mut reached = BTreeSet::from([start.id()]);
    let mut open = vec![start];
    let by_id: BTreeMap<&str, &Entry> = scenes.iter().map(|scene| (scene.id(), scene)).collect();
    while let Some(scene) = open.pop() {
        for to in scene
            .children
            .iter()
            .filter_map(|choice| choice.value("to"))
        {
            if let Some(next) = by_id.get(to.value.as_str())
                && reached.insert(next.id())
            {
                open.push(next);
            }
        }
    }
    for scene in scenes.iter().filter(|scene| !reached.contains(scene.id())) {
        findings.say(
            &RULE,
            scene.span(),
            format!("no road leads to the scene `{}`", scene.id()),
            format!(
                "Let a choice lead there with `to={}`, or take the scene away.",
                scene.id()
            ),
        );
    }
}
