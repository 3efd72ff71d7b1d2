//! Says that the section `say` is not a list of three things to say.

use super::{Findings, Lesson, Rule, Run, count};
use crate::diagnostic::Severity;
use crate::lesson::document::PartKind;
use crate::text::Block;

pub(crate) static RULE: Rule = Rule {
    name: "things-to-say",
    severity: Severity::Warning,
    page: include_str!("../../../rules/things-to-say.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    let Some(say) = lesson
        .document
        .entries(PartKind::Home)
        .iter()
        .find(|section| section.id() == "say")
    else {
        return;
    };
    let found = say
        .content
        .body
        .iter()
        .filter(|block| matches!(block.block, Block::List { .. }));
    let items: usize = found.map(|list| list.lines.len()).sum();
    if items != 3 {
        findings.say(
            &RULE,
            say.span(),
            format!("the section has a list of {}", count(items, "thing")),
            "Write a list of three things to say.",
        );
    }
}
