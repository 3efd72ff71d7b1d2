//! What the school itself says, put where a lesson leaves a place for it.

use std::rc::Rc;

use belisha::lesson::BoardPack;
use belisha::{Block, Inline, SchoolRule};
use belisha_api::path;
use belisha_api::setup::{BlockedPageFirstStep, DeviceRule, SchoolRules};
use yew::prelude::*;

use crate::hooks::{Remote, use_remote};
use crate::i18n::{I18n, msg, use_i18n};

/// A unit's pack with the school's words in it. Nothing stands in their place until they are here.
#[hook]
pub(crate) fn use_school_words(pack: Option<Rc<BoardPack>>) -> Option<Rc<BoardPack>> {
    let i18n = use_i18n();
    let rules = use_remote::<SchoolRules>(path::SCHOOL_RULES.into());
    let rules = match &rules.value {
        Remote::Ready(rules) => Some(Rc::clone(rules)),
        _ => None,
    };
    let spoken = use_memo((pack, rules, i18n), |(pack, rules, i18n)| {
        let mut pack = BoardPack::clone(pack.as_ref()?);
        put_in(&mut pack, |rule| {
            rules
                .as_ref()
                .map_or_else(Vec::new, |rules| words(i18n, rules, rule))
        });
        Some(Rc::new(pack))
    });
    (*spoken).clone()
}

/// Puts `words` into every place that a unit leaves for a rule.
fn put_in(pack: &mut BoardPack, words: impl Fn(SchoolRule) -> Vec<Block>) {
    let put = |blocks: &mut Vec<Block>| {
        if blocks.iter().any(|block| matches!(block, Block::School(_))) {
            *blocks = std::mem::take(blocks)
                .into_iter()
                .flat_map(|block| match block {
                    Block::School(rule) => words(rule),
                    other => vec![other],
                })
                .collect();
        }
    };
    for section in &mut pack.prepare {
        put(&mut section.body);
    }
    for slide in &mut pack.slides {
        put(&mut slide.body);
        put(&mut slide.notes);
    }
    for card in &mut pack.revisit {
        put(&mut card.body);
        put(&mut card.notes);
    }
}

fn words(i18n: &I18n, rules: &SchoolRules, rule: SchoolRule) -> Vec<Block> {
    let lines = match rule {
        SchoolRule::DeviceRule => {
            let own = match rules.device_rule {
                DeviceRule::NotBrought => msg::setup::device_not_brought_child(),
                DeviceRule::HandedIn => msg::setup::device_handed_in_child(),
                DeviceRule::Other => msg::setup::device_other_child(),
            };
            vec![own, msg::setup::device_always_child()]
        }
        SchoolRule::BlockedPage => vec![match rules.blocked_page_first_step {
            BlockedPageFirstStep::Teacher => msg::setup::blocked_teacher_child(),
            BlockedPageFirstStep::ItStaff => msg::setup::blocked_it_staff_child(),
        }],
        SchoolRule::PasswordRule if rules.password_rule.trim().is_empty() => Vec::new(),
        SchoolRule::PasswordRule => {
            vec![msg::setup::password_rule_child(
                rules.password_rule.as_str(),
            )]
        }
    };
    lines
        .into_iter()
        .map(|line| Block::Paragraph(vec![Inline::Text(i18n.say(line).to_string())]))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Bundle;
    use crate::pages::teach::lesson::samples;

    fn said(rules: &SchoolRules, rule: SchoolRule) -> Vec<String> {
        let text = include_str!("../../../../locales/en-GB/setup.ftl");
        let i18n = I18n::new(Bundle::new("en-GB", &[text]));
        let blocks = words(&i18n, rules, rule);
        blocks
            .iter()
            .map(|block| belisha::plain_text(std::slice::from_ref(block)))
            .collect()
    }

    #[test]
    fn whatever_the_device_rule_is_the_adjustment_stands_beside_it() {
        for device_rule in [
            DeviceRule::NotBrought,
            DeviceRule::HandedIn,
            DeviceRule::Other,
        ] {
            let rules = SchoolRules {
                device_rule,
                ..SchoolRules::default()
            };
            let lines = said(&rules, SchoolRule::DeviceRule);
            assert_eq!(lines.len(), 2);
            assert!(lines[1].contains("need a device"), "{lines:?}");
        }
    }

    #[test]
    fn a_school_without_a_password_rule_says_nothing() {
        let rules = SchoolRules::default();
        assert!(said(&rules, SchoolRule::PasswordRule).is_empty());
        let own = SchoolRules {
            password_rule: "At least ten letters.".to_owned(),
            ..rules
        };
        let lines = said(&own, SchoolRule::PasswordRule);
        assert!(lines[0].contains("At least ten letters."));
    }

    #[test]
    fn the_words_stand_where_the_lesson_left_a_place() {
        let mut pack = samples::pack();
        let before = pack.slides[0].body.clone();
        pack.slides[0]
            .body
            .push(Block::School(SchoolRule::BlockedPage));
        let line = Block::Paragraph(vec![Inline::Text("Ask.".to_owned())]);
        put_in(&mut pack, |_| vec![line.clone()]);
        assert_eq!(pack.slides[0].body, [before, vec![line]].concat());
    }
}
