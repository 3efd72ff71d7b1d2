//! Says that a story is too small or too large: it has 6 to 14 scenes, two or more scenes with a real choice and three or more endings.

use super::{Findings, Lesson, Rule, Run, count};
use crate::curriculum::Phase;
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "story-size",
    severity: Severity::Warning,
    page: include_str!("../../../rules/story-size.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let scenes = lesson.scenes();
    if scenes.is_empty() {
        return;
    }
    let is_young = lesson.year.phase() == Phase::Ks1;
    let (fewest_decisions, fewest_endings) = if is_young { (1, 2) } else { (2, 3) };
    let decisions = scenes
        .iter()
        .filter(|scene| scene.children.len() > 1)
        .count();
    let endings = scenes.iter().filter(|scene| scene.has("end")).count();
    let span = lesson.part_span(PartKind::Story);
    if !(6..=14).contains(&scenes.len()) {
        findings.say(
            &RULE,
            span,
            format!("the story has {}", count(scenes.len(), "scene")),
            "Write 6 to 14 scenes.",
        );
    }
    if decisions < fewest_decisions {
        findings.say(
            &RULE,
            span,
            format!(
                "the story has {} with a decision",
                count(decisions, "scene")
            ),
            format!(
                "Offer two or more choices in {} or more.",
                count(fewest_decisions, "scene")
            ),
        );
    }
    if endings < fewest_endings {
        findings.say(
            &RULE,
            span,
            format!("the story has {}", count(endings, "ending")),
            format!("Write {fewest_endings} or more endings, each with someone who helps."),
        );
    }
}
