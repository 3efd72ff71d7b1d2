//! Says that a translation does not have the same headings, objectives and number of taught words as its base, in the same order.

use super::{Findings, Rule, Run, Translation, count};
use crate::diagnostic::Severity;
use crate::diagnostic::Span;
use crate::lesson::document::Document;
use crate::lesson::document::Entry;
use crate::lesson::document::PartKind;

pub(crate) static RULE: Rule = Rule {
    name: "misaligned-translation",
    severity: Severity::Error,
    page: include_str!("../../../rules/misaligned-translation.md"),
    run: Run::Translation(check),
};

fn check(translation: &Translation<'_>, findings: &mut Findings<'_>) {
    let (base, own) = (translation.base.document, translation.document);
    let front = own.front_span;
    if own.front.id.as_ref().map(|id| &id.value) != base.front.id.as_ref().map(|id| &id.value) {
        let span = own.front.id.as_ref().map_or(front, |id| id.span);
        findings.say(
            &RULE,
            span,
            "the id is not that of the English file",
            "An id is never translated.",
        );
    }
    let objectives = |document: &Document| -> Vec<String> {
        document
            .front
            .objectives
            .iter()
            .map(|(id, _)| id.value.clone())
            .collect()
    };
    if objectives(base) != objectives(own) {
        findings.say(
            &RULE,
            front,
            "the objectives do not have the ids of the English file, in its order",
            "Translate the sentences; leave their ids as they are.",
        );
    }
    if base.front.words.len() != own.front.words.len() {
        findings.say(
            &RULE,
            front,
            format!(
                "the English file teaches {}, this one {}",
                count(base.front.words.len(), "word"),
                own.front.words.len()
            ),
            "Translate every taught word, in the same order.",
        );
    }
    for kind in PartKind::ALL {
        match (base.part(kind), own.part(kind)) {
            (Some(base), Some(own)) => same(
                &base.entries,
                &own.entries,
                own.heading.title.span,
                findings,
            ),
            (Some(_), None) => findings.say(
                &RULE,
                front,
                format!("the part `{}` is missing", kind.as_str()),
                "Translate it too.",
            ),
            (None, Some(own)) => findings.say(
                &RULE,
                own.heading.title.span,
                "the English file has no such part",
                "Take it away.",
            ),
            (None, None) => {}
        }
    }
}

/// Says the first place where the headings part ways; what follows from it is not worth saying.
fn same(base: &[Entry], own: &[Entry], above: Span, findings: &mut Findings<'_>) {
    for (index, wanted) in base.iter().enumerate() {
        match own.get(index) {
            Some(entry) if entry.id() == wanted.id() => {
                same(&wanted.children, &entry.children, entry.span(), findings)
            }
            Some(entry) => {
                findings.say(
                    &RULE,
                    entry.heading.id.span,
                    format!(
                        "`{}` stands here where the English file has `{}`",
                        entry.id(),
                        wanted.id()
                    ),
                    format!("Put the translation of `{}` here.", wanted.id()),
                );
                return;
            }
            None => {
                findings.say(
                    &RULE,
                    above,
                    format!("the translation of `{}` is missing", wanted.id()),
                    "Translate it, with the same id.",
                );
                return;
            }
        }
    }
    if let Some(more) = own.get(base.len()) {
        findings.say(
            &RULE,
            more.heading.id.span,
            format!("the English file has no `{}` here", more.id()),
            "Take it away, or put it in its place.",
        );
    }
}
