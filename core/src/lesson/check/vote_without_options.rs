//! Says that a slide for a vote has no list of options.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::text::Block;

pub(crate) static RULE: Rule = Rule {
    name: "vote-without-options",
    severity: Severity::Warning,
    page: include_str!("../../../rules/vote-without-options.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for slide in lesson.slides().iter().filter(|slide| slide.has("vote")) {
        let has_options = slide
            .content
            .body
            .iter()
            .any(|block| matches!(block.block, Block::List { .. }) && block.lines.len() > 1);
        if !has_options {
            findings.say(
                &RULE,
                slide.span(),
                "this vote has no options",
                "Write two or more options as a list.",
            );
        }
    }
}
