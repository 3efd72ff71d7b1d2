//! Puts the words of dated facts, and places for the school's own rules, where a lesson names them.
//!
//! A paragraph that is only `{fact:data-rights}` becomes the fact's words for whoever reads that place: children of the
//! unit's phase, or adults. Every other rule then sees the lesson as it will be read. A paragraph that is
//! only `{school:device-rule}` becomes a place for what the school says.

use super::catalogue::Catalogue;
use super::check::{Findings, fact_without_words, misplaced_text, unknown_reference};
use super::document::{Content, Document, Heading, Located, PartKind, Passage, SourceBlock};
use crate::curriculum::Year;
use crate::lesson::suggest::did_you_mean;
use crate::text::{Block, Inline, SchoolRule};

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
        school_speaks: false,
        findings,
    };
    for part in &mut document.parts {
        let is_for_adults = matches!(part.kind, PartKind::Prepare | PartKind::Home);
        put.school_speaks = matches!(
            part.kind,
            PartKind::Prepare | PartKind::Slides | PartKind::Revisit
        );
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
    /// Whether the school's own rules may stand in this part: what a teacher shows, not what a tablet or a family gets.
    school_speaks: bool,
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
                if let Some(id) = named(block, "school") {
                    self.leave_to_school(block, &id);
                } else if let Some(id) = named(block, KEY) {
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

    fn leave_to_school(&mut self, block: &mut SourceBlock, id: &Located<String>) {
        let rule = SchoolRule::ALL
            .into_iter()
            .find(|rule| rule.as_str() == id.value);
        match rule {
            Some(rule) if self.school_speaks => {
                block.block = Block::School(rule);
                block.lines.clear();
            }
            Some(_) => self.findings.say(
                &misplaced_text::RULE,
                id.span,
                "a school's own rule is shown by the teacher, and cannot stand here",
                "Put it on a slide, on a card for another day, or into the preparation.",
            ),
            None => self.findings.say(
                &unknown_reference::RULE,
                id.span,
                format!("`{}` is not a rule that schools set", id.value),
                did_you_mean(
                    &id.value,
                    SchoolRule::ALL.iter().map(|rule| rule.as_str()),
                    "Choose from `device-rule`, `blocked-page` and `password-rule`.",
                ),
            ),
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

/// What a paragraph names, when `{kind:name}` is all it says.
fn named(block: &SourceBlock, kind: &str) -> Option<Located<String>> {
    let [line] = &block.lines[..] else {
        return None;
    };
    let inner = line.text.trim().strip_prefix('{')?.strip_suffix('}')?;
    let id = inner.strip_prefix(kind)?.strip_prefix(':')?;
    let is_paragraph = matches!(block.block, Block::Paragraph(_));
    (is_paragraph && crate::is_id(id)).then(|| Located {
        value: id.to_owned(),
        span: line.span,
    })
}
