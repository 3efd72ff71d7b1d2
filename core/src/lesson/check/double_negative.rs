//! Says that a sentence of the quiz has two negatives.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "double-negative",
    severity: Severity::Warning,
    page: include_str!("../../../rules/double-negative.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for line in lesson.lines().filter(|line| line.place.is_in_quiz()) {
        for sentence in &line.sentences {
            // Two negatives in two clauses are two plain statements.
            let mut first: Option<String> = None;
            for word in reading::words(&line.text()[sentence.clone()]) {
                let plain = word.to_lowercase().replace('’', "'");
                let plain = plain.trim_matches(|c: char| !c.is_alphanumeric());
                let ends_clause = word.ends_with([',', ';', ':']);
                if JOINS.contains(&plain) {
                    first = None;
                } else if NEGATIVES.contains(&plain) || plain.ends_with("n't") {
                    if let Some(first) = &first {
                        findings.say(
                            &RULE,
                            line.passage.place(sentence.start, sentence.end),
                            format!("two negatives in one clause: \"{first}\" and \"{plain}\""),
                            "Say it positively.",
                        );
                        break;
                    }
                    first = Some(plain.to_owned());
                }
                if ends_clause {
                    first = None;
                }
            }
        }
    }
}

const NEGATIVES: [&str; 9] = [
    "not", "no", "never", "nobody", "nothing", "nowhere", "without", "cannot", "neither",
];

/// Words that begin another clause.
const JOINS: [&str; 9] = [
    "because", "but", "and", "or", "so", "if", "when", "who", "that",
];
