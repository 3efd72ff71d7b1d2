//! Says that a law, an age or a piece of guidance was to be looked at again by a day that has passed.

use super::{Findings, Rule, Run, Whole};
use crate::diagnostic::Severity;
use crate::lesson::record::is_date;
use crate::lesson::{catalogue, facts};

pub(crate) static RULE: Rule = Rule {
    name: "fact-past-check-by",
    severity: Severity::Warning,
    page: include_str!("../../../rules/fact-past-check-by.md"),
    run: Run::Whole(check),
};

fn check(whole: &Whole<'_>, findings: &mut Findings<'_>) {
    let mut findings = findings.within(catalogue::FACTS);
    for fact in whole.catalogue.facts.values() {
        if !is_date(whole.today) || fact.value.check_by.as_str() >= whole.today {
            continue;
        }
        let id = fact.value.id.as_str();
        let rests = |lesson: &&super::Lesson<'_>| {
            lesson
                .document
                .headings()
                .any(|heading| facts::of(heading).any(|named| named.value == id))
        };
        let units: Vec<&str> = whole
            .lessons
            .iter()
            .filter(rests)
            .map(|lesson| lesson.folder)
            .collect();
        let resting = if units.is_empty() {
            "no unit rests on it".to_owned()
        } else {
            format!("these units rest on it: {}", units.join(", "))
        };
        findings.say(
            &RULE,
            fact.span,
            format!(
                "{} was to be looked at again by {}; {resting}",
                fact.value.name, fact.value.check_by
            ),
            "Look it up, then change `last_checked` and `check_by`, and read the units if it has changed.",
        );
    }
}
