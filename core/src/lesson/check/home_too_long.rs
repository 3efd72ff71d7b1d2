//! Says that what goes home is too long: more than 60 words in the message, 150 without the note beforehand, or 250 in all.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;
use crate::lesson::document::SourceBlock;
use crate::lesson::reading;

pub(crate) static RULE: Rule = Rule {
    name: "home-too-long",
    severity: Severity::Warning,
    page: include_str!("../../../rules/home-too-long.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let Some(home) = lesson.document.part(PartKind::Home) else {
        return;
    };
    let count_of = |blocks: &[SourceBlock]| -> usize {
        let lines = blocks.iter().flat_map(|block| &block.lines);
        lines.map(|line| reading::word_count(&line.text)).sum()
    };
    let message = count_of(&home.content.body);
    let mut page = message;
    let mut beforehand = 0;
    for section in &home.entries {
        let words = reading::word_count(section.title()) + count_of(&section.content.body);
        if section.id() == "beforehand" {
            beforehand += words;
        } else {
            page += words;
        }
    }
    let limits = [
        (message, 60, "the message"),
        (page, 150, "what goes home, without the note beforehand,"),
        (page + beforehand, 250, "the whole page"),
    ];
    for (words, most, what) in limits {
        if words > most {
            findings.say(
                &RULE,
                home.heading.title.span,
                format!("{what} has {words} words; at most {most} are read"),
                "Keep what a family can do tonight.",
            );
        }
    }
}
