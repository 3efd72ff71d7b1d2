//! Words that several of the teacher's pages say.

use belisha::Check;
use belisha::lesson::SlideKind;

use super::sign::Sign;
use crate::i18n::{Msg, msg};

/// Which check.
pub(crate) fn check(check: Check) -> Msg {
    match check {
        Check::Before => msg::teach::sitting_before(),
        Check::After => msg::teach::sitting_after(),
        Check::Later => msg::teach::sitting_later(),
    }
}

/// What a kind of slide asks of the class, with its sign; a plain idea asks nothing.
pub(crate) fn slide_kind(kind: SlideKind) -> Option<(Sign, Msg)> {
    Some(match kind {
        SlideKind::Idea => return None,
        SlideKind::GroundRules => (Sign::Talk, msg::teach::kind_ground_rules()),
        SlideKind::Good => (Sign::Star, msg::teach::kind_good()),
        SlideKind::Starter => (Sign::Rewind, msg::teach::kind_starter()),
        SlideKind::Words => (Sign::Words, msg::teach::kind_words()),
        SlideKind::Talk => (Sign::Talk, msg::teach::kind_talk()),
        SlideKind::Activity => (Sign::Activity, msg::teach::kind_activity()),
        SlideKind::Vote => (Sign::Hands, msg::teach::kind_vote()),
        SlideKind::Story => (Sign::Story, msg::teach::kind_story()),
        SlideKind::Do => (Sign::Tick, msg::teach::kind_do()),
        SlideKind::Help => (Sign::Help, msg::teach::kind_help()),
    })
}

/// The letter of a choice or an answer, as on cards: A, B, C.
pub(crate) fn letter(place: usize) -> String {
    u8::try_from(place)
        .ok()
        .and_then(|place| b'A'.checked_add(place))
        .map_or_else(String::new, |letter| char::from(letter).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_stand_as_on_the_cards() {
        assert_eq!((0..3).map(letter).collect::<Vec<_>>(), ["A", "B", "C"]);
    }
}
