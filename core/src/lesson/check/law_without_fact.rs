//! Says that a place tells what the law is without naming the dated fact it rests on.

use super::{Findings, Lesson, Rule, Run, WordKind};
use crate::diagnostic::Severity;
use crate::lesson::facts;

pub(crate) static RULE: Rule = Rule {
    name: "law-without-fact",
    severity: Severity::Warning,
    page: include_str!("../../../rules/law-without-fact.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let words = &lesson.words;
    let of_law = words.listed.iter();
    for (index, _, range) in of_law.filter(|(_, word, _)| word.kind == WordKind::Law) {
        let Some(line) = words.lines.get(*index) else {
            continue;
        };
        let place = line.passage.place(range.start, range.end);
        // The heading a line stands under is the last one that begins before it.
        let above = lesson
            .document
            .headings()
            .take_while(|heading| heading.title.span.start <= place.start)
            .last();
        if above.is_some_and(|heading| facts::of(heading).next().is_some()) {
            continue;
        }
        findings.say(
            &RULE,
            place,
            format!(
                "\"{}\" tells what the law is, and laws change",
                &line.text()[range.clone()]
            ),
            "Name the fact it rests on: `fact=…` in the braces of the heading above, or its words by `{fact:…}`.",
        );
    }
}
