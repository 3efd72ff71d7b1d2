//! Says that form A and form B do not test the same objectives equally often.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    name: "forms-not-parallel",
    severity: Severity::Error,
    page: include_str!("../../../rules/forms-not-parallel.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let mut counts: BTreeMap<&str, [usize; 2]> = BTreeMap::new();
    for (index, form) in ["a", "b"].into_iter().enumerate() {
        for objective in lesson
            .form(form)
            .filter_map(|question| question.value("objective"))
        {
            counts.entry(&objective.value).or_default()[index] += 1;
        }
    }
    for (objective, [a, b]) in counts {
        if a != b {
            findings.say(
                &RULE,
                lesson.part_span(PartKind::Quiz),
                format!(
                    "the objective `{objective}` has {} in form A and {b} in form B",
                    count(a, "question")
                ),
                "Test every objective equally often in both forms.",
            );
        }
    }
}
