//! What travels between Belisha's screens and its server, and under which address. No behaviour.
//!
//! One module per caller: [`pupil`] needs a seat, [`remote`] a phone that was let in, [`staff`] and [`lead`] need a session, [`setup`] needs the first-run
//! link. Every refusal is a [`Problem`]. Addresses are in [`path`], and nowhere else.

pub mod lead;
pub mod path;
pub mod pupil;
pub mod remote;
pub mod setup;
pub mod staff;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A class, such as the one called *Year 4 Oak*.
    ClassId,
    /// A unit being taught to a class.
    LessonId,
    /// One check of one live lesson.
    SittingId,
    /// A member of staff.
    StaffId,
    /// One vote on how a story goes on.
    VoteId,
}

/// A refusal. The screen says it in the reader's language; the server only names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// What is wrong.
    pub code: ProblemCode,
    /// Seconds to wait before another try, when waiting helps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
    /// The field that is wrong, when one is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl From<ProblemCode> for Problem {
    fn from(code: ProblemCode) -> Self {
        Self {
            code,
            retry_after: None,
            field: None,
        }
    }
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// No live lesson has this join code.
    UnknownCode,
    /// The lesson has closed.
    LessonClosed,
    /// The teacher has stopped joining, or every seat is taken.
    LessonFull,
    /// The seat was given up or taken out.
    NoSeat,
    /// The check has closed; the answer came too late.
    CheckClosed,
    /// The vote has closed and the class has gone on; the tap came too late.
    VoteClosed,
    /// Not signed in, or signed out elsewhere.
    SignInFirst,
    /// Only the lead may do this.
    LeadOnly,
    /// Wrong name or passphrase.
    WrongPassphrase,
    /// Too many tries; see `retry_after`.
    TooManyTries,
    /// The one-time link has been used or has run out.
    LinkUsed,
    /// The phone no longer moves a board: it was shut out, or another took its place.
    NoRemote,
    /// The school has been set up already.
    AlreadySetUp,
    /// The school has not been set up yet.
    NotSetUp,
    /// Nothing of this name is here.
    NotFound,
    /// A field is missing or out of bounds; see `field`.
    BadField,
    /// The request is not what this address takes.
    BadRequest,
    /// Somebody changed it in the meantime; fetch and try again.
    Conflict,
    /// The disk is full, read-only or locked: nothing was kept.
    NotStored,
    /// A fault of the server; it has been logged.
    Fault,
}

/// What an event stream says: that something changed, never what. The screen fetches what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Changed {
    /// Where the lesson is: slide, scene, vote, check, blank.
    Lesson,
    /// Seats, answers or taps of a vote.
    Answers,
    /// The teacher's phone was tapped. Boards take the tap; nobody else is told.
    Tapped,
    /// The lesson has closed.
    Closed,
}
