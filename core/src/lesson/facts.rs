//! Puts the words of dated facts where a lesson names them.
//!
//! A paragraph that is only `{fact:data-rights}` becomes the fact's words for whoever reads that place: children of the
//! unit's phase, or adults. Every other rule then sees the lesson as it will be read.

use super::catalogue::Catalogue;
use super::check::{Findings, fact_without_words};
use super::document::{Content, Document, Heading, Located, PartKind, Passage, SourceBlock};
use crate::curriculum::Year;
use crate::text::{Block, Inline};

/// The attribute by which a heading says which facts it rests on.
pub(crate) const KEY: &str = "fact";

/// The facts that a heading rests on: its attribute's words, each with its place.
pub(crate) fn of(heading: &Heading) -> impl Iterator<Item = Located<String>> + '_ {
    let values = heading.values.iter().filter(|(key, _)| key.value == KEY);
    values.flat_map(|(_, value)| {
        let ids = value.value.split_whitespace();
        ids.map(|id| Located {
            value: id.to_owned(),
            span: value.span,
        })
    })
}

/// Puts the words of every fact into a document that names them.
pub(crate) fn put_in(
    document: &mut Document,
    year: Year,
    catalogue: &Catalogue,
    findings: &mut Findings<'_>,
) {
    let is_translation = document.is_translation();
    let mut put = Put {
        year,
        catalogue,
        is_translation,
        findings,
    };
    for part in &mut document.parts {
        let is_for_adults = matches!(part.kind, PartKind::Prepare | PartKind::Home);
        put.below(&mut part.heading, &mut part.content, is_for_adults);
        for entry in &mut part.entries {
            put.below(&mut entry.heading, &mut entry.content, is_for_adults);
            for child in &mut entry.children {
                put.below(&mut entry.heading, &mut child.content, is_for_adults);
            }
        }
    }
}

struct Put<'c, 'f, 'd> {
    year: Year,
    catalogue: &'c Catalogue,
    is_translation: bool,
    findings: &'f mut Findings<'d>,
}

impl Put<'_, '_, '_> {
    /// `heading` then rests on the facts whose words stand below it.
    fn below(&mut self, heading: &mut Heading, content: &mut Content, is_for_adults: bool) {
        let bodies = [
            (&mut content.body, is_for_adults),
            (&mut content.notes, true),
        ];
        for (blocks, is_for_adults) in bodies {
            for block in blocks {
                if let Some(id) = named(block) {
                    self.replace(block, &id, is_for_adults);
                    let key = Located {
                        value: KEY.to_owned(),
                        span: id.span,
                    };
                    heading.values.push((key, id));
                }
            }
        }
    }

    fn replace(&mut self, block: &mut SourceBlock, id: &Located<String>, is_for_adults: bool) {
        if self.is_translation {
            self.findings.say(
                &fact_without_words::RULE,
                id.span,
                format!("the fact `{}` has no words in this language yet", id.value),
                "Write what the fact says here in this language, until facts can be translated.",
            );
            return;
        }
        // What does not exist is said by `unknown_reference`.
        let Some(fact) = self.catalogue.facts.get(id.value.as_str()) else {
            return;
        };
        let fact = &fact.value;
        let words = if is_for_adults {
            Some(&fact.adults)
        } else {
            fact.children.get(&self.year.phase())
        };
        let Some(words) = words else {
            let phase = self.year.phase().as_str();
            self.findings.say(
                &fact_without_words::RULE,
                id.span,
                format!(
                    "the fact `{}` has no words for children of {phase}",
                    id.value
                ),
                format!("Write `{phase} = \"…\"` under its `children` in `facts.toml`."),
            );
            return;
        };
        let mut line = Passage::new(block.span);
        line.push(words, block.span);
        block.block = Block::Paragraph(vec![Inline::Text(words.clone())]);
        block.lines = vec![line];
    }
}

/// The fact that a paragraph names, when that is all it does.
fn named(block: &SourceBlock) -> Option<Located<String>> {
    let [line] = &block.lines[..] else {
        return None;
    };
    let id = line.text.trim().strip_prefix("{fact:")?.strip_suffix('}')?;
    let is_paragraph = matches!(block.block, Block::Paragraph(_));
    (is_paragraph && crate::is_id(id)).then(|| Located {
        value: id.to_owned(),
        span: line.span,
    })
}
