//! Says that a sentence has more words than its readers can hold: pupils by year, families 16, teachers 24.

use super::{Findings, Lesson, Place, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::limits;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "sentence-too-long",
    severity: Severity::Warning,
    page: include_str!("../../../rules/sentence-too-long.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for line in lesson.lines() {
        let limits = match line.place {
            Place::Family => limits::FAMILIES,
            Place::Teacher => limits::TEACHERS,
            // Answers and questions have limits of their own; a question may still be two sentences.
            Place::Answer => continue,
            Place::Title | Place::Choice => lesson.limits.text,
            _ => lesson.limits.spoken.unwrap_or(lesson.limits.text),
        };
        for sentence in &line.sentences {
            let words = reading::word_count(&line.text()[sentence.clone()]);
            if words > limits.longest {
                findings.say(
                    &RULE,
                    line.passage.place(sentence.start, sentence.end),
                    format!(
                        "this sentence has {words} words; {} at most {}",
                        readers(line.place, lesson),
                        limits.longest
                    ),
                    "Make two sentences of it.",
                );
            }
        }
    }
}

fn readers(place: Place, lesson: &Lesson<'_>) -> String {
    match place {
        Place::Family => "families read".to_owned(),
        Place::Teacher => "teachers read".to_owned(),
        _ => format!("Year {} reads", lesson.year.number()),
    }
}
