//! How often anything may be tried. All policy is here.
//!
//! Nothing is counted by address: a whole class, often a whole school, comes from one.

use std::collections::HashMap;
use std::num::NonZeroU32;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use governor::{DefaultDirectRateLimiter, DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::Semaphore;

use crate::error::{Error, Result};

/// Wrong passphrases for a name before its tries slow down.
const FREE_TRIES: u32 = 5;
/// The longest that a name is slowed down, in seconds. Not longer: anybody can type a colleague's name.
const LONGEST_WAIT: u64 = 60;
/// After so long without a wrong try a name is as new.
const FORGIVEN: Duration = Duration::from_secs(15 * 60);
/// Names remembered at once; beyond that the ones longest without a try are forgotten.
const NAMES: usize = 10_000;

/// Seats asked for under one code: at once, and then each second. Two classes of tablets that all try again.
const JOINS: u32 = 128;
const JOINS_A_SECOND: u32 = 16;
/// Wrong codes in the whole installation: at once, and then each second.
const WRONG_CODES: u32 = 60;
const WRONG_CODES_A_SECOND: u32 = 1;
/// While somebody guesses codes, and so long afterwards, everybody who joins takes a turn, so many at a time. A class is in
/// within a second; trying all codes takes most of a day.
const GUESSING: Duration = Duration::from_secs(10);
const TURN: Duration = Duration::from_millis(100);
const TURNS: usize = 4;

/// What has been tried lately. In memory: a restart forgives.
#[derive(Debug)]
pub(crate) struct Throttle {
    names: Mutex<HashMap<String, Tries>>,
    joins: DefaultKeyedRateLimiter<String>,
    wrong_codes: DefaultDirectRateLimiter,
    /// The last time that there were too many wrong codes.
    guessed: Mutex<Option<Instant>>,
    turns: Semaphore,
}

#[derive(Debug)]
struct Tries {
    wrong: u32,
    last: Instant,
}

impl Tries {
    fn wait(&self) -> Duration {
        let over = self.wrong.saturating_sub(FREE_TRIES);
        if over == 0 {
            return Duration::ZERO;
        }
        let seconds = 1_u64.checked_shl(over - 1).unwrap_or(LONGEST_WAIT);
        Duration::from_secs(seconds.min(LONGEST_WAIT))
    }
}

fn quota(a_second: u32, at_once: u32) -> Quota {
    let one = NonZeroU32::MIN;
    Quota::per_second(NonZeroU32::new(a_second).unwrap_or(one))
        .allow_burst(NonZeroU32::new(at_once).unwrap_or(one))
}

impl Throttle {
    pub(crate) fn new() -> Self {
        Self {
            names: Mutex::default(),
            joins: RateLimiter::keyed(quota(JOINS_A_SECOND, JOINS)),
            wrong_codes: RateLimiter::direct(quota(WRONG_CODES_A_SECOND, WRONG_CODES)),
            guessed: Mutex::default(),
            turns: Semaphore::new(TURNS),
        }
    }

    /// Whether a passphrase may be tried for this name now.
    ///
    /// # Errors
    ///
    /// [`Error::TooManyTries`] with the seconds to wait.
    pub(crate) fn may_sign_in(&self, name: &str) -> Result<()> {
        let names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(tries) = names.get(name) else {
            return Ok(());
        };
        let waited = tries.last.elapsed();
        match tries.wait().checked_sub(waited) {
            Some(left) if !left.is_zero() && waited < FORGIVEN => Err(Error::TooManyTries(
                u32::try_from(left.as_secs() + 1).unwrap_or(u32::MAX),
            )),
            _ => Ok(()),
        }
    }

    /// Counts a wrong passphrase for a name, known or not.
    pub(crate) fn wrong_passphrase(&self, name: &str) {
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        if names.len() >= NAMES {
            names.retain(|_, tries| tries.last.elapsed() < FORGIVEN);
            if names.len() >= NAMES
                && let Some(oldest) = names
                    .iter()
                    .min_by_key(|(_, tries)| tries.last)
                    .map(|(name, _)| name.clone())
            {
                names.remove(&oldest);
            }
        }
        let tries = names.entry(name.to_owned()).or_insert(Tries {
            wrong: 0,
            last: Instant::now(),
        });
        if tries.last.elapsed() >= FORGIVEN {
            tries.wrong = 0;
        }
        tries.wrong += 1;
        tries.last = Instant::now();
    }

    /// Forgets the wrong tries of a name that has signed in.
    pub(crate) fn signed_in(&self, name: &str) {
        self.names
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(name);
    }

    /// Whether somebody guesses codes.
    pub(crate) fn is_guessing(&self) -> bool {
        let guessed = *self.guessed.lock().unwrap_or_else(PoisonError::into_inner);
        guessed.is_some_and(|last| last.elapsed() < GUESSING)
    }

    /// Before a code is looked up: slows everybody down while somebody guesses.
    pub(crate) async fn before_code(&self) {
        if self.is_guessing()
            && let Ok(_turn) = self.turns.acquire().await
        {
            tokio::time::sleep(TURN).await;
        }
    }

    /// Counts a code that leads nowhere.
    pub(crate) fn wrong_code(&self) {
        if self.wrong_codes.check().is_err() {
            let mut guessed = self.guessed.lock().unwrap_or_else(PoisonError::into_inner);
            *guessed = Some(Instant::now());
        }
    }

    /// Whether another seat may be asked for under this code.
    ///
    /// # Errors
    ///
    /// [`Error::TooManyTries`] when far more than a class has asked.
    pub(crate) fn may_join(&self, code: &str) -> Result<()> {
        self.joins
            .check_key(&code.to_owned())
            .map_err(|_| Error::TooManyTries(2))
    }

    /// Forgets codes that nobody has used for a while.
    pub(crate) fn sweep(&self) {
        self.joins.retain_recent();
    }
}
