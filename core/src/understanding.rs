//! What tallies say about a class: figures that may be shown, understanding per objective, misconceptions in order.
//!
//! Every figure outside this module is made from [`QuestionFigures`], and small numbers are hidden there, once. Nothing
//! that is shown is computed from raw counts, so nothing hidden can be rebuilt by subtracting one view from another.
//!
//! ```text
//! what seats chose ── tally ──▶ QuestionTally ── figures ──▶ QuestionFigures ──▶ objective_figures ──▶ level_of_unit, change
//!                               (kept, never shown)          (may be shown)  ──▶ misconceptions_in_order
//!                                                                            ──▶ share_of
//! ```

use serde::{Deserialize, Serialize};

use crate::{AnswerId, MisconceptionId, ObjectiveId, QuestionId, UnitId};

mod misconceptions;
mod revisit;
mod share;
mod suppress;
mod tally;
mod vote;

pub use misconceptions::misconceptions_in_order;
pub use revisit::{GROWING_RESTS_DAYS, form_for, what_to_revisit};
pub use share::{
    REVISIT_BELOW, REVISIT_HIGH, SECURE_FROM, SECURE_LOW, Z, change, level_of_unit,
    objective_figures, percent, share_of,
};
pub use suppress::{SMALLEST_SHOWN, figures};
pub use tally::{UnknownCounted, tally};
pub use vote::{VoteFigures, vote_figures};

/// One sitting of a form by a class.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Check {
    /// Before the lesson.
    Before,
    /// After the lesson.
    After,
    /// Six weeks on.
    Later,
}

impl Check {
    /// `before`, `after` or `later`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Later => "later",
        }
    }
}

/// What a tally row counts for one question of one sitting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Counted {
    /// Seats and hands that answered at all, "I'm not sure" included.
    Answered,
    /// Those whose answer was right in full.
    Correct,
    /// Those who chose "I'm not sure".
    NotSure,
    /// Those who chose this answer.
    Answer(AnswerId),
}

/// The raw counts of one question of one sitting. Kept, never shown: see [`figures`] for what may be.
///
/// Each sitting has a tally of its own. Sittings that are added up, or a check that goes on after it was shown, would let
/// a reader take an earlier view from a later one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionTally {
    /// How many answered at all.
    pub answered: u32,
    /// How many were right in full.
    pub correct: u32,
    /// How many were not sure.
    pub not_sure: u32,
    /// How many chose each answer, in the question's order.
    pub answers: Vec<(AnswerId, u32)>,
}

/// A count that may be shown: exact, or only between two numbers when it or what is left of it is under five.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// At least this many.
    pub least: u32,
    /// At most this many.
    pub most: u32,
}

impl Shown {
    /// The count, when it is exact.
    pub const fn exact(self) -> Option<u32> {
        if self.least == self.most {
            Some(self.least)
        } else {
            None
        }
    }

    /// Half-way between the two numbers; the count itself when it is exact.
    pub fn middle(self) -> f64 {
        f64::midpoint(f64::from(self.least), f64::from(self.most))
    }

    /// Whether the count may be this number.
    pub const fn may_be(self, count: u32) -> bool {
        self.least <= count && count <= self.most
    }
}

/// What may be shown about one question of one sitting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionFigures {
    /// The question.
    pub question: QuestionId,
    /// How many answered; `None` when fewer than five did, and then nothing else is known either.
    pub answered: Option<u32>,
    /// How many were right in full.
    pub correct: Shown,
    /// How many were not sure.
    pub not_sure: Shown,
    /// How many chose each answer, in the question's order.
    pub answers: Vec<(AnswerId, Shown)>,
}

/// What a class understands of an objective.
///
/// | Level | Rule | with 30 answers | with 20 | with 12 |
/// |---|---|---|---|---|
/// | [`Revisit`](Self::Revisit) | under [`REVISIT_BELOW`] right, or the high end under [`REVISIT_HIGH`] | up to 16 right | up to 10 | up to 5 |
/// | [`Secure`](Self::Secure) | from [`SECURE_FROM`] right, and the low end from [`SECURE_LOW`] | from 24 | from 16 | never |
/// | [`Growing`](Self::Growing) | otherwise | 17 to 23 | 11 to 15 | from 6 |
///
/// Up to eight answers are [`TooFew`](Self::TooFew): of any two parts of eight one is under five, so both are hidden.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Too few answers to say anything.
    TooFew,
    /// Teach it again.
    Revisit,
    /// On the way.
    Growing,
    /// Nearly all have it, and there were answers enough to say so.
    Secure,
}

/// A share of a class with its uncertainty, each from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The middle of what was observed.
    pub about: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end of the interval.
    pub high: f64,
}

/// A [`Share`] in whole per cent, half rounded up: the digits that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Percents {
    /// The middle of what was observed.
    pub about: u32,
    /// The lower end of the interval.
    pub low: u32,
    /// The upper end of the interval.
    pub high: u32,
}

/// What may be shown about one objective in one sitting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ObjectiveFigures {
    /// The objective.
    pub objective: ObjectiveId,
    /// How many answers it rests on; `None` when too few.
    pub answered: Option<u32>,
    /// The share that was right; `None` when too few.
    pub share: Option<Share>,
    /// What it comes to.
    pub level: Level,
}

/// How one objective changed between two sittings.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Points gained or lost, from −1 to 1, between the middles.
    pub points: f64,
    /// Whether the interval of the difference leaves out zero.
    pub is_sure: bool,
}

/// How many of a class chose answers that reveal a misconception.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MisconceptionFigures {
    /// The misconception.
    pub misconception: MisconceptionId,
    /// How many answers revealed it.
    pub held: Shown,
    /// How many answers could have revealed it.
    pub of: u32,
}

/// How one objective of one unit stands with a class, for [`what_to_revisit`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The unit.
    pub unit: UnitId,
    /// The objective.
    pub objective: ObjectiveId,
    /// What the newest check said.
    pub level: Level,
    /// Days since it was last taught or revisited.
    pub days: u32,
}
