//! What a teacher does before a sensitive unit. Pure.

use belisha::Delivery;

use crate::i18n::{Msg, msg};

/// Something to have done before a sensitive unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum First {
    /// The safeguarding team knows the date.
    TeamKnows,
    /// The note has gone home.
    NoteHome,
}

impl First {
    /// What the teacher confirms.
    pub(super) fn words(self) -> Msg {
        match self {
            Self::TeamKnows => msg::teach::first_team(),
            Self::NoteHome => msg::teach::first_note(),
        }
    }

    /// Its name in the page.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::TeamKnows => "team",
            Self::NoteHome => "note",
        }
    }

    /// `done` with this one ticked, or unticked.
    pub(super) fn toggled(self, done: &[Self]) -> Vec<Self> {
        if done.contains(&self) {
            done.iter()
                .copied()
                .filter(|first| *first != self)
                .collect()
        } else {
            done.iter().copied().chain([self]).collect()
        }
    }
}

/// What comes first for a unit with these flags.
pub(super) fn firsts(delivery: &[Delivery]) -> Vec<First> {
    delivery
        .iter()
        .filter_map(|delivery| match delivery {
            Delivery::DslBrief => Some(First::TeamKnows),
            Delivery::HomeNote => Some(First::NoteHome),
            Delivery::AssemblyOk | Delivery::ClassFirst | Delivery::ClassOnly => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ordinary_unit_asks_for_nothing_first() {
        assert!(firsts(&[Delivery::AssemblyOk]).is_empty());
    }

    #[test]
    fn a_sensitive_unit_asks_for_the_team_and_the_note() {
        assert_eq!(
            firsts(&[Delivery::ClassOnly, Delivery::DslBrief, Delivery::HomeNote]),
            [First::TeamKnows, First::NoteHome]
        );
    }

    #[test]
    fn a_tick_can_be_taken_back() {
        let once = First::NoteHome.toggled(&[]);
        assert_eq!(once, [First::NoteHome]);
        assert!(First::NoteHome.toggled(&once).is_empty());
    }
}
