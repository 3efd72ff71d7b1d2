//! Says that the sentences of a unit, taken together, are too long for its readers.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;

pub(crate) static RULE: Rule = Rule {
    name: "sentences-long-on-average",
    severity: Severity::Warning,
    page: include_str!("../../../rules/sentences-long-on-average.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for group in &lesson.text_groups {
        let average = group.reading.sentence_length();
        if average > group.limits.average {
            findings.say(
                &RULE,
                group.worst,
                format!(
                    "{} average {average:.1} words a sentence; {:.0} are the limit",
                    group.name, group.limits.average
                ),
                "Shorten or split the longest sentences, such as this one.",
            );
        }
    }
}
