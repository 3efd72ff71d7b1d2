//! Shares with their uncertainty, levels, and change.

use super::{Change, Level, ObjectiveFigures, Percents, QuestionFigures, Share};
use crate::ObjectiveId;

/// How wide intervals are, in standard errors: nine intervals in ten hold the true share, so a true share lies below the
/// low end one time in twenty.
pub const Z: f64 = 1.645;

/// From this share on an objective may be [`Level::Secure`].
pub const SECURE_FROM: f64 = 0.80;

/// A secure objective's low end is at least this: well over half the class even if chance was kind.
pub const SECURE_LOW: f64 = 0.60;

/// Below this share an objective is [`Level::Revisit`].
pub const REVISIT_BELOW: f64 = 0.50;

/// An objective whose high end stays below this is [`Level::Revisit`] too: even if chance was unkind, three in ten are
/// without it.
pub const REVISIT_HIGH: f64 = 0.70;

/// What a class understands of one objective, from the questions of one sitting that test it.
pub fn objective_figures(
    objective: &ObjectiveId,
    questions: &[&QuestionFigures],
) -> ObjectiveFigures {
    let share = share_of(questions);
    ObjectiveFigures {
        objective: objective.clone(),
        answered: share.map(|_| questions.iter().filter_map(|one| one.answered).sum()),
        share,
        level: share.map_or(Level::TooFew, level),
    }
}

/// The share of right answers over some questions of one sitting. `None` when too few answered to say anything: fewer than
/// five, or so few (up to eight) that right and not right hide each other.
///
/// The interval joins two doubts. *What was hidden:* a count that is shown between two numbers may be either. *What was
/// measured:* other questions, or another day, would have given another count. For the second it takes Wilson's score
/// interval (Wilson 1927), which unlike the textbook one behaves when few have answered and when nearly all are right
/// (Brown, Cai and DasGupta 2001). The two are put together by adding squares, the hidden part as a number of which only
/// the ends are known (standard error: half the width over √3).
///
/// The answers of one child to two questions go together, so the number behind the interval is that of the seats, not of
/// the answers. A class is not a sample of a larger class: the interval says how far the figure may be trusted as a
/// measure of what these children know, and is, if anything, too wide.
pub fn share_of(questions: &[&QuestionFigures]) -> Option<Share> {
    let known = || {
        questions
            .iter()
            .filter_map(|one| one.answered.map(|answered| (answered, one.correct)))
    };
    let seats = known().map(|(answered, _)| answered).max()?;
    let answers: u32 = known().map(|(answered, _)| answered).sum();
    let least: u32 = known().map(|(_, correct)| correct.least).sum();
    let most: u32 = known().map(|(_, correct)| correct.most).sum();
    if least == 0 && most >= answers {
        return None;
    }
    let [answers, least, most] = [answers, least, most].map(f64::from);
    let (least, most) = (least / answers, most / answers);
    let about = f64::midpoint(least, most);
    let hidden = Z * (most - least) / 2.0 / 3_f64.sqrt();
    let (low, high) = wilson(about, f64::from(seats));
    Some(Share {
        about,
        low: (about - (about - low).hypot(hidden)).clamp(0.0, least),
        high: (about + (high - about).hypot(hidden)).clamp(most, 1.0),
    })
}

/// A share from 0 to 1 in whole per cent, half rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "clamped to 0 to 100"
)]
pub fn percent(share: f64) -> u32 {
    // A share such as 0.285 is a hair less in binary; without the tiny addition it would round down.
    ((share.clamp(0.0, 1.0) * 100.0) + 0.5 + 1e-9).floor() as u32
}

impl Share {
    /// As every screen and every file says it.
    pub fn percents(self) -> Percents {
        Percents {
            about: percent(self.about),
            low: percent(self.low),
            high: percent(self.high),
        }
    }
}

/// Wilson's score interval for a share of `n`.
fn wilson(share: f64, n: f64) -> (f64, f64) {
    let z2 = Z * Z;
    let scale = 1.0 + z2 / n;
    let middle = (share + z2 / (2.0 * n)) / scale;
    let half = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt() / scale;
    (middle - half, middle + half)
}

fn level(share: Share) -> Level {
    if share.about < REVISIT_BELOW || share.high < REVISIT_HIGH {
        Level::Revisit
    } else if share.about >= SECURE_FROM && share.low >= SECURE_LOW {
        Level::Secure
    } else {
        Level::Growing
    }
}

/// The level of a unit: the lowest of its objectives, leaving out those with too few answers unless all are.
pub fn level_of_unit(objectives: &[ObjectiveFigures]) -> Level {
    objectives
        .iter()
        .map(|one| one.level)
        .filter(|level| *level != Level::TooFew)
        .min()
        .unwrap_or(Level::TooFew)
}

/// How an objective changed from one sitting to another; `None` when either had too few answers.
///
/// The interval of the difference is Newcombe's (1998, method 10): the two score intervals joined by adding squares. It
/// takes the sittings as independent. They are the same children, but nobody may know which answer was whose; so a change
/// that is called sure would be so with names too, and one that is not might be.
pub fn change(before: &ObjectiveFigures, after: &ObjectiveFigures) -> Option<Change> {
    let (before, after) = (before.share?, after.share?);
    let points = after.about - before.about;
    let low = points - (after.about - after.low).hypot(before.high - before.about);
    let high = points + (after.high - after.about).hypot(before.about - before.low);
    Some(Change {
        points,
        is_sure: low > 0.0 || high < 0.0,
    })
}
