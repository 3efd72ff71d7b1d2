//! Says that two questions ask the same in the same words.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "repeated-stem",
    severity: Severity::Warning,
    page: include_str!("../../../rules/repeated-stem.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let mut seen = BTreeSet::new();
    for question in lesson.questions() {
        let body: Vec<&str> = question.lines().map(|line| line.text.as_str()).collect();
        if !seen.insert((question.title(), body)) {
            findings.say(
                &RULE,
                question.span(),
                "another question asks the same in the same words",
                "Ask about another person, place or thing.",
            );
        }
    }
}
