//! What a teacher's own phone sends and receives while it moves the board. Notes, and nothing about the class: no tally, no
//! seat, no name.

use belisha::{Block, Check, UnitId, Year};
use serde::{Deserialize, Serialize};

/// A phone takes up the one-time link that the teacher's screen shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenRemote {
    /// What the link ends in.
    pub link: String,
}

/// The phone moves the board from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoteOpened {
    /// Proves that this phone may. It ends with the lesson, with another link, or when the teacher shuts the phone out.
    pub token: String,
}

/// A button of the phone. The board does what its own key would do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tap {
    /// One step back.
    Back,
    /// One step on.
    Next,
    /// Blanks the board, or shows it again.
    Blank,
}

/// What a phone shows now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoteView {
    /// The unit.
    pub unit: UnitId,
    /// Its year.
    pub year: Year,
    /// Its title.
    pub title: String,
    /// The language of the lesson's text, such as `en-GB`.
    pub lesson_locale: String,
    /// Where the slide stands, counted from one.
    pub slide: usize,
    /// How many slides there are.
    pub slides: usize,
    /// The check on the board, when there is one.
    pub check: Option<Check>,
    /// Notes of what the board shows: a slide, a scene beside its slide, or the questions of the check.
    pub cards: Vec<NoteCard>,
    /// The title of the next slide.
    pub next: Option<String>,
    /// Whether the board is blank.
    pub blank: bool,
}

/// Notes of one slide, scene or question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteCard {
    /// What it is headed.
    pub title: String,
    /// What the teacher says, where the board shows only the heading.
    pub say: Vec<Block>,
    /// For the teacher only.
    pub notes: Vec<Block>,
    /// Whether a child may speak up here.
    pub disclosure: bool,
}
