//! Says that a number above ten is written in words, from Year 3.

use super::{Findings, Lesson, Rule, Run};
use crate::curriculum::Phase;
use crate::diagnostic::Severity;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "number-in-words",
    severity: Severity::Warning,
    page: include_str!("../../../rules/number-in-words.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    const NUMBERS: [&str; 18] = [
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
        "twenty",
        "thirty",
        "forty",
        "fifty",
        "sixty",
        "seventy",
        "eighty",
        "ninety",
        "thousand",
    ];
    if lesson.year.phase() == Phase::Ks1 {
        return;
    }
    for line in lesson.pupil_lines() {
        for (start, word) in reading::placed_words(line.text()) {
            if NUMBERS.contains(&reading::plain(word).as_str()) {
                findings.say(
                    &RULE,
                    line.passage.place(start, start + word.len()),
                    format!(
                        "the number \"{}\" is written in words",
                        reading::plain(word)
                    ),
                    "Write it in digits.",
                );
            }
        }
    }
}
