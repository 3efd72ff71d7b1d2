//! Says that a picture has text, a script, a style, an event handler, an embedded picture or a reference to somewhere else in it.

use super::{Findings, Lesson, Rule, Run};
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::lesson::svg;

pub(crate) static RULE: Rule = Rule {
    name: "unsafe-picture",
    severity: Severity::Error,
    page: include_str!("../../../rules/unsafe-picture.md"),
    run: Run::Lesson(check),
};

fn check(lesson: &Lesson<'_>, findings: &mut Findings<'_>) {
    for file in lesson.pictures.values() {
        let mut findings = findings.within(&file.path);
        if svg::root(&file.text).is_none() {
            findings.say(
                &RULE,
                Span::default(),
                "this is not an SVG picture",
                "Begin the file with `<svg viewBox=\"0 0 400 300\" …>`.",
            );
        }
        for (what, span) in svg::refused(&file.text) {
            findings.say(
                &RULE,
                span,
                format!("{what} in a picture"),
                "Draw with shapes and attributes only.",
            );
        }
    }
}
