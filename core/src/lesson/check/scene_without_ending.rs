//! Says that no ending can be reached from a scene.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::Entry;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "scene-without-ending",
    severity: Severity::Error,
    page: include_str!("../../../rules/scene-without-ending.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let scenes = lesson.scenes();
    let mut leads_to: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for scene in scenes {
        for to in scene
            .children
            .iter()
            .filter_map(|choice| choice.value("to"))
        {
            leads_to.entry(to.value.as_str()).or_default().push(scene);
        }
    }
    let mut open: Vec<&Entry> = scenes.iter().filter(|scene| scene.has("end")).collect();
    let mut ending: BTreeSet<&str> = open.iter().map(|scene| scene.id()).collect();
    while let Some(scene) = open.pop() {
        for before in leads_to.get(scene.id()).into_iter().flatten() {
            if ending.insert(before.id()) {
                open.push(before);
            }
        }
    }
    // A scene without any choice has a rule of its own.
    for scene in scenes
        .iter()
        .filter(|scene| !ending.contains(scene.id()) && !scene.children.is_empty())
    {
        findings.say(
            &RULE,
            scene.span(),
            format!("no ending can be reached from the scene `{}`", scene.id()),
            "Add a choice that leads towards an ending, where someone helps.",
        );
    }
}
