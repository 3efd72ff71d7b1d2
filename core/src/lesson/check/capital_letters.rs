//! Says that a word where pupils or families read it is in capital letters.

use super::{Findings, Lesson, Place, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "capital-letters",
    severity: Severity::Warning,
    page: include_str!("../../../rules/capital-letters.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for line in lesson.lines().filter(|line| line.place != Place::Teacher) {
        for (start, word) in reading::placed_words(line.text()) {
            let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
            // Up to four letters it is an abbreviation, unless it has no business being one.
            let is_known_word = matches!(
                word.trim_matches(|c: char| !c.is_alphabetic()),
                "STOP" | "NOT" | "NO" | "YES" | "TELL" | "DO" | "ALL" | "HELP" | "ASK"
            );
            if (letters.len() > 4 || is_known_word) && letters.iter().all(|c| c.is_uppercase()) {
                findings.say(
                    &RULE,
                    line.passage.place(start, start + word.len()),
                    format!("\"{word}\" is in capital letters"),
                    "Use small letters, and **bold** for what matters most.",
                );
            }
        }
    }
}
