//! Words that several of the teacher's pages say.

use belisha::lesson::SlideKind;
use belisha::understanding::{Change, Level, Shown};
use belisha::{Check, HalfTerm};

use super::sign::Sign;
use crate::i18n::{Msg, msg};

/// When a unit is taught.
pub(crate) fn half_term(half_term: HalfTerm) -> Msg {
    match half_term {
        HalfTerm::Autumn1 => msg::teach::term_autumn_1(),
        HalfTerm::Autumn2 => msg::teach::term_autumn_2(),
        HalfTerm::Spring1 => msg::teach::term_spring_1(),
        HalfTerm::SaferInternetDay => msg::teach::term_safer_internet_day(),
        HalfTerm::Spring2 => msg::teach::term_spring_2(),
        HalfTerm::Summer1 => msg::teach::term_summer_1(),
        HalfTerm::Summer2 => msg::teach::term_summer_2(),
        HalfTerm::Flexible => msg::teach::term_flexible(),
    }
}

/// What a class understands of an objective, and the modifier of its tag.
pub(crate) fn level(level: Level) -> (Msg, &'static str) {
    match level {
        Level::Secure => (msg::teach::understands_secure(), "level--secure"),
        Level::Growing => (msg::teach::understands_growing(), "level--growing"),
        Level::Revisit => (msg::teach::understands_revisit(), "level--revisit"),
        Level::TooFew => (msg::teach::understands_too_few(), "level--few"),
    }
}

/// Which check.
pub(crate) fn check(check: Check) -> Msg {
    match check {
        Check::Before => msg::teach::check_before(),
        Check::After => msg::teach::check_after(),
        Check::Later => msg::teach::check_later(),
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

/// A count that may be shown, out of `of`.
pub(crate) fn shown(shown: Shown, of: u32) -> Msg {
    match shown {
        Shown { least, most } if least == most => msg::teach::figure_exact(least, of),
        Shown { least: 0, most } if most < 5 => msg::teach::figure_few(of),
        Shown { least, most } => msg::teach::figure_between(least, most, of),
    }
}

/// How an objective changed since the check before.
pub(crate) fn change(change: Change) -> Msg {
    let points = hundredths(change.points);
    match points {
        _ if !change.is_sure => msg::teach::change_unsure(),
        1.. => msg::teach::change_up(points),
        ..=-1 => msg::teach::change_down(-points),
        0 => msg::teach::change_none(),
    }
}

/// A share of a class in whole hundredths.
pub(crate) fn hundredths(share: f64) -> i32 {
    (share * 100.0).round() as i32
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
    fn a_count_under_five_is_said_without_a_number() {
        let range = |least, most| Shown { least, most };
        assert_eq!(shown(range(0, 4), 20), msg::teach::figure_few(20_u32));
        assert_eq!(
            shown(range(12, 12), 20),
            msg::teach::figure_exact(12_u32, 20_u32)
        );
        assert_eq!(
            shown(range(16, 20), 20),
            msg::teach::figure_between(16_u32, 20_u32, 20_u32)
        );
    }

    #[test]
    fn letters_stand_as_on_the_cards() {
        assert_eq!(
            (0..3).map(letter).collect::<Vec<_>>(),
            ["A", "B", "C"]
        );
    }
}
