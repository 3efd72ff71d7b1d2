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
    const NEGATIVES: [&str; 9] = [
        "not", "no", "never", "nobody", "nothing", "nowhere", "without", "cannot", "neither",
    ];
    for line in lesson.lines().filter(|line| line.place.is_in_quiz()) {
        for sentence in &line.sentences {
            let negatives: Vec<String> = reading::words(&line.text()[sentence.clone()])
                .map(|word| word.to_lowercase().replace('’', "'"))
                .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
                .filter(|word| NEGATIVES.contains(&word.as_str()) || word.ends_with("n't"))
                .collect();
            if let [first, second, ..] = &negatives[..] {
                findings.say(
                    &RULE,
                    line.passage.place(sentence.start, sentence.end),
                    format!("two negatives in one sentence: \"{first}\" and \"{second}\""),
                    "Say it positively.",
                );
            }
        }
    }
}
