//! The teacher's own phone: what it was tapped for, on its way to the board.
//!
//! The board does it, since only the board knows what one step on is. A tap is held in memory for a moment: when no board
//! takes it then, doing it later would surprise everybody.

use std::sync::Mutex;
use std::time::{Duration, Instant};

use belisha_api::remote::Tap;
use belisha_api::staff::Phone;
use belisha_api::{Changed, LessonId};

use super::{Live, Opened, Rooms, locked};
use crate::error::Result;

/// How long a tap waits for a board.
const FRESH: Duration = Duration::from_secs(3);
/// The most that wait at once; beyond that the newest are dropped, as when somebody keeps a button down.
const MOST: usize = 16;

/// Taps that no board has taken yet.
#[derive(Debug, Default)]
pub(super) struct Taps(Mutex<Vec<(Instant, Tap)>>);

impl Taps {
    fn add(&self, tap: Tap) {
        let mut taps = locked(&self.0);
        taps.retain(|(at, _)| at.elapsed() < FRESH);
        if taps.len() < MOST {
            taps.push((Instant::now(), tap));
        }
    }

    fn take(&self) -> Vec<Tap> {
        std::mem::take(&mut *locked(&self.0))
            .into_iter()
            .filter(|(at, _)| at.elapsed() < FRESH)
            .map(|(_, tap)| tap)
            .collect()
    }
}

const fn word(tap: Tap) -> &'static str {
    match tap {
        Tap::Back => "tap-back",
        Tap::Next => "tap-next",
        Tap::Blank => "tap-blank",
    }
}

/// The tap that another replica has told of.
pub(super) fn tap_in(word_heard: &str) -> Option<Tap> {
    [Tap::Back, Tap::Next, Tap::Blank]
        .into_iter()
        .find(|tap| word(*tap) == word_heard)
}

impl Rooms {
    /// Hands a tap to the boards that listen here.
    pub(super) fn tapped(&self, id: &LessonId, tap: Tap) {
        if let Some(room) = self.get(id) {
            room.taps.add(tap);
            self.changed(id, Changed::Tapped, false);
        }
    }
}

impl Live {
    /// Passes on a tap, on every replica.
    pub(crate) async fn tap(&self, id: &LessonId, tap: Tap) -> Result<()> {
        self.rooms.tapped(id, tap);
        Ok(self
            .store
            .tell(&format!("{} {} {id}", self.origin, word(tap)))
            .await?)
    }

    /// The taps that wait for a board. Each is given out once, however many boards are open.
    pub(crate) fn take_taps(&self, id: &LessonId) -> Vec<Tap> {
        self.rooms
            .get(id)
            .map(|room| room.taps.take())
            .unwrap_or_default()
    }

    /// Says that a phone has come or gone.
    pub(crate) async fn phone_changed(&self, id: &LessonId) -> Result<()> {
        self.rooms.changed(id, Changed::Lesson, true);
        Ok(self
            .store
            .tell(&format!("{} lesson {id}", self.origin))
            .await?)
    }
}

impl Opened {
    /// Whether the phone with this token moves the board.
    pub(crate) fn has_remote(&self, token_hash: &str) -> bool {
        self.remote
            .as_ref()
            .is_some_and(|remote| remote.token_hash.as_deref() == Some(token_hash))
    }

    /// Whether a phone moves the board.
    pub(crate) fn phone(&self) -> Phone {
        match &self.remote {
            None => Phone::None,
            Some(remote) if remote.token_hash.is_none() => Phone::Expected,
            Some(_) => Phone::In,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_tap_is_given_out_once_and_in_order() {
        let taps = Taps::default();
        taps.add(Tap::Next);
        taps.add(Tap::Back);
        assert_eq!(taps.take(), [Tap::Next, Tap::Back]);
        assert!(taps.take().is_empty());
    }

    #[test]
    fn a_button_that_is_kept_down_does_not_run_away_with_the_board() {
        let taps = Taps::default();
        for _ in 0..100 {
            taps.add(Tap::Next);
        }
        assert_eq!(taps.take().len(), MOST);
    }

    #[test]
    fn every_tap_is_told_to_other_replicas_by_its_own_word() {
        for tap in [Tap::Back, Tap::Next, Tap::Blank] {
            assert_eq!(tap_in(word(tap)), Some(tap));
        }
        assert_eq!(tap_in("lesson"), None);
    }
}
