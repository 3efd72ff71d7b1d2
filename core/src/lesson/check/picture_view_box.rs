//! Says that a picture does not have `viewBox="0 0 400 300"`, or `0 0 200 200` for an answer.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::lesson::document::Entry;
use crate::lesson::svg;
use crate::text::Block;
use std::collections::BTreeSet;

pub(crate) static RULE: Rule = Rule {
    name: "picture-view-box",
    severity: Severity::Warning,
    page: include_str!("../../../rules/picture-view-box.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let answers = lesson
        .questions()
        .iter()
        .flat_map(|question| &question.children);
    let of_answers: BTreeSet<&str> = answers
        .flat_map(Entry::pictures)
        .filter_map(|block| match &block.block {
            Block::Picture(picture) => Some(picture.file.as_str()),
            _ => None,
        })
        .collect();
    for (name, file) in lesson.pictures {
        let wanted = if of_answers.contains(name) {
            "0 0 200 200"
        } else {
            "0 0 400 300"
        };
        let Some((view_box, span)) = svg::root(&file.text) else {
            continue;
        };
        if view_box.as_deref() != Some(wanted) {
            let own = view_box.map_or_else(|| "none".to_owned(), |own| format!("`{own}`"));
            findings.within(&file.path).say(
                &RULE,
                span,
                format!("the `viewBox` is {own}, not `{wanted}`"),
                format!("Write `viewBox=\"{wanted}\"` and scale the drawing to it."),
            );
        }
    }
}
