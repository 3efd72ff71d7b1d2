//! Says that "I'm not sure" is written as an answer.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "written-not-sure",
    severity: Severity::Error,
    page: include_str!("../../../rules/written-not-sure.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for answer in lesson
        .questions()
        .iter()
        .flat_map(|question| &question.children)
    {
        let words: Vec<String> = reading::words(answer.title()).map(reading::plain).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        if matches!(
            words[..],
            ["i'm" | "i’m", "not", "sure"]
                | ["i", "am", "not", "sure"]
                | ["not", "sure"]
                | ["i", "don't" | "don’t", "know"]
        ) {
            findings.say(
                &RULE,
                answer.span(),
                "\"I'm not sure\" is written as an answer",
                "Take it away: the program offers it with every question, and it is never wrong.",
            );
        }
    }
}
