//! Says that the text of a unit, taken together, is too hard for its readers.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "reading-grade-too-high",
    severity: Severity::Warning,
    page: include_str!("../../../rules/reading-grade-too-high.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for group in &lesson.text_groups {
        let grade = group.reading.grade();
        if grade > group.limits.grade {
            let words: Vec<String> = group
                .long_words
                .iter()
                .take(12)
                .map(|word| format!("\"{word}\""))
                .collect();
            let long = if words.is_empty() {
                String::new()
            } else {
                format!("; long words are {}", words.join(", "))
            };
            findings.say(
                &RULE,
                group.worst,
                format!(
                    "{} have a reading grade of {grade:.1}; {:.1} is the limit{long}",
                    group.name, group.limits.grade
                ),
                "Use shorter words and sentences, beginning with this one, the hardest.",
            );
        }
    }
}
