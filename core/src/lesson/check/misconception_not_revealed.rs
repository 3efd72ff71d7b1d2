//! Says that no question of a phase reveals a misconception that must be covered there.

use super::{Findings, Rule, Run, Whole};
use crate::curriculum::Phase;
use crate::diagnostic::Severity;
use crate::lesson::catalogue;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "misconception-not-revealed",
    severity: Severity::Warning,
    page: include_str!("../../../rules/misconception-not-revealed.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut revealed: BTreeSet<(&str, Phase)> = BTreeSet::new();
    for lesson in whole.lessons {
        for answer in lesson
            .questions()
            .iter()
            .flat_map(|question| &question.children)
        {
            if let Some(id) = answer.value("misconception") {
                revealed.insert((&id.value, lesson.year.phase()));
            }
        }
    }
    let written: BTreeSet<&str> = whole.lessons.iter().map(|lesson| lesson.folder).collect();
    let unfinished: BTreeSet<Phase> = whole
        .catalogue
        .plan
        .iter()
        .filter(|planned| !written.contains(planned.value.id.as_str()))
        .map(|planned| planned.value.year.phase())
        .collect();
    let mut findings = findings.within(catalogue::MISCONCEPTIONS);
    for misconception in whole
        .catalogue
        .misconceptions
        .values()
        .filter(|misconception| misconception.value.must_cover)
    {
        let id = misconception.value.id.as_str();
        for phase in misconception
            .value
            .phases
            .iter()
            .filter(|phase| !revealed.contains(&(id, **phase)))
        {
            let is_unfinished = unfinished.contains(phase);
            findings.say_as(
                &RULE,
                if is_unfinished {
                    Severity::Note
                } else {
                    RULE.severity
                },
                misconception.span,
                format!("no question for {} reveals `{id}`", phase.as_str()),
                if is_unfinished {
                    format!(
                        "Reveal it in a unit of {} that is still to be written.",
                        phase.as_str()
                    )
                } else {
                    format!(
                        "Write a wrong answer with `misconception={id}` in a unit of {}.",
                        phase.as_str()
                    )
                },
            );
        }
    }
}
