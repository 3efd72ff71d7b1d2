//! Says that right and wrong answers of a unit differ by more than 15 % in their average length.

use super::{Findings, Lesson, Rule, Run, length};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "answer-lengths-apart",
    severity: Severity::Warning,
    page: include_str!("../../../rules/answer-lengths-apart.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let average = |is_right: bool| {
        let answers = lesson
            .questions()
            .iter()
            .flat_map(|question| &question.children);
        let lengths: Vec<usize> = answers
            .filter(|answer| answer.has("correct") == is_right)
            .map(|answer| length(answer.title()))
            .collect();
        let total: usize = lengths.iter().sum();
        total
            .checked_mul(10)
            .and_then(|total| total.checked_div(lengths.len()))
    };
    let (Some(right), Some(wrong)) = (average(true), average(false)) else {
        return;
    };
    // In tenths of a letter: 15 % of the longer one.
    let (longer, shorter) = (right.max(wrong), right.min(wrong));
    if (longer - shorter) * 100 > longer * 15 {
        findings.say(
            &RULE,
            lesson.part_span(PartKind::Quiz),
            format!("right answers have {} letters on average, wrong ones {}", tenths(right), tenths(wrong)),
            "Shorten the longer kind or lengthen the shorter one, until they differ by 15 % at most.",
        );
    }
}

fn tenths(number: usize) -> String {
    format!("{}.{}", number / 10, number % 10)
}
