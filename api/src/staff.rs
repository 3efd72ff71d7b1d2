//! What the teacher's screens send and receive.

use belisha::lesson::BoardQuestion;
use belisha::understanding::{
    Change, Level, MisconceptionFigures, ObjectiveFigures, QuestionFigures, VoteFigures,
};
use belisha::{
    Check, ChoiceId, Chosen, Delivery, Form, HalfTerm, Misconception, ObjectiveId, QuestionId,
    Road, SceneId, SlideId, UnitId, Year,
};
use serde::{Deserialize, Serialize};

use crate::pupil::{PictureCode, Seat};
use crate::{ClassId, LessonId, SittingId, StaffId, VoteId};

/// Who a member of staff is to the product.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// The PSHE lead, who may manage.
    Lead,
    /// A teacher.
    Teacher,
}

/// Name and passphrase.
#[derive(Clone, Serialize, Deserialize)]
pub struct SignIn {
    /// The name given when invited.
    pub name: String,
    /// The passphrase.
    pub passphrase: String,
}

impl std::fmt::Debug for SignIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignIn")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

/// Chooses a new passphrase.
#[derive(Clone, Serialize, Deserialize)]
pub struct ChangePassphrase {
    /// The passphrase until now.
    pub current: String,
    /// The new one: three or more words.
    pub new: String,
}

impl std::fmt::Debug for ChangePassphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChangePassphrase").finish_non_exhaustive()
    }
}

/// The one who is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Me {
    /// The member of staff.
    pub id: StaffId,
    /// The name given when invited.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// The school's name.
    pub school: String,
    /// Whether this is the demo school; every page says so.
    pub demo: bool,
}

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// When it began, `YYYY-MM-DDTHH:MM` in UTC.
    pub since: String,
    /// Whether it is this one.
    pub this: bool,
}

/// A class: a name, a year and a size. Never a pupil.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    /// The class.
    pub id: ClassId,
    /// Its name, such as *Oak*.
    pub name: String,
    /// Its year.
    pub year: Year,
    /// How many pupils.
    pub size: u16,
}

/// Every unit in teaching order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeOfWork {
    /// The units.
    pub units: Vec<SchemeUnit>,
}

/// A unit in the scheme of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Planned and Unit")]
pub struct SchemeUnit {
    pub id: UnitId,
    pub title: String,
    pub year: Year,
    pub half_term: HalfTerm,
    pub delivery: Vec<Delivery>,
    pub contact_safety: bool,
    /// Whether it is written, free of errors and reviewed, so that it can be taught.
    pub ready: bool,
    pub minutes: Option<u16>,
}

/// What the teacher sees after picking a class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClassToday {
    /// The class.
    pub class: Class,
    /// The half term it is now, by the school's dates.
    pub half_term: HalfTerm,
    /// The unit suggested now.
    pub suggested: Option<UnitId>,
    /// The unit's live lesson, when one was left open.
    pub open: Vec<LiveLessonSummary>,
    /// What the class most needs to revisit, most needed first; at most three.
    pub revisit: Vec<Revisit>,
    /// Units taught, with the day, newest first.
    pub taught: Vec<(UnitId, String)>,
    /// Units whose six-week check is due.
    pub later_due: Vec<UnitId>,
}

/// A live lesson in one line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveLessonSummary {
    /// The lesson.
    pub id: LessonId,
    /// The class.
    pub class: ClassId,
    /// The class's name.
    pub class_name: String,
    /// The unit.
    pub unit: UnitId,
    /// The unit's title.
    pub title: String,
    /// The day it began, `YYYY-MM-DD`.
    pub since: String,
}

/// Something to revisit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revisit {
    /// The unit.
    pub unit: UnitId,
    /// Its title.
    pub title: String,
    /// The objective.
    pub objective: ObjectiveId,
    /// Its words.
    pub text: String,
    /// How it stands.
    pub level: Level,
    /// A question to call it to mind with, of the form that the class did not have last.
    pub ask: Option<BoardQuestion>,
}

/// Starts a live lesson, or takes up the one left open for this class and unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartLesson {
    /// The class.
    pub class: ClassId,
    /// The unit.
    pub unit: UnitId,
}

/// A unit being taught now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveLesson {
    /// The lesson.
    pub id: LessonId,
    /// The class.
    pub class: Class,
    /// The unit.
    pub unit: UnitId,
    /// Six digits for the tablets.
    pub code: String,
    /// The full address for the tablets, as text and in the QR code.
    pub join_address: String,
    /// Three pictures in place of the digits, for tablets of Years 1 and 2.
    pub pictures: Option<JoinPictures>,
    /// The slide on the board.
    pub slide: SlideId,
    /// Whether the board is blank.
    pub blank: bool,
    /// The road through the story.
    pub road: Road,
    /// The vote on how the story goes on, when one is on the board.
    pub vote: Option<LiveVote>,
    /// The check that is open or being discussed.
    pub check: Option<LiveCheck>,
    /// The checks already sat in this lesson.
    pub sat: Vec<(Check, Form)>,
    /// Seats in now.
    pub seats: Vec<Seat>,
    /// Whether tablets may still join.
    pub joining: bool,
    /// Whether a phone moves the board.
    pub phone: Phone,
    /// Whether the lesson has closed.
    pub closed: bool,
}

/// Whether the teacher's own phone moves the board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phone {
    /// No phone does.
    #[default]
    None,
    /// A link was made that no phone has taken up yet.
    Expected,
    /// A phone does.
    In,
}

/// Lets one phone in, once. For the teacher's own screen: whoever scans it first moves the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemoteLink {
    /// The full address.
    pub address: String,
    /// The same to scan.
    pub qr: QrCode,
}

/// A QR code to draw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QrCode {
    /// How many modules wide and high it is, without the quiet zone.
    pub size: usize,
    /// The dark modules, one unit wide each, as an SVG path.
    pub path: String,
}

/// How a class that does not read yet joins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinPictures {
    /// The pictures in order.
    pub code: PictureCode,
    /// The full address of the page where they are tapped.
    pub address: String,
}

/// A check on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveCheck {
    /// The sitting.
    pub sitting: SittingId,
    /// Before, after or later.
    pub check: Check,
    /// Which form the class has this time.
    pub form: Form,
    /// Whether tablets may still answer.
    pub open: bool,
    /// The question being revealed, when the teacher has revealed.
    pub revealed: Option<QuestionId>,
}

/// A vote on the board.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LiveVote {
    /// The vote.
    pub id: VoteId,
    /// The scene whose choices are voted on.
    pub scene: SceneId,
    /// Whether tablets may still vote; when not, the shares are shown.
    pub open: bool,
}

/// What the teacher does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Action {
    /// Shows a slide.
    Go {
        /// Which.
        slide: SlideId,
    },
    /// Blanks the board, or shows it again.
    Blank {
        /// Whether it is blank.
        on: bool,
    },
    /// Goes on in the story.
    Choose {
        /// How.
        choice: ChoiceId,
    },
    /// Takes the last choice back.
    Rewind,
    /// Starts the story again.
    Restart,
    /// Opens a vote on the choices of the scene that the class is at. One that has stopped gives way to a new one.
    OpenVote {
        /// The scene, so that a vote meant for one never opens on the next.
        scene: SceneId,
    },
    /// Sets the hands counted for each choice of the open vote, beside what tablets say; those counted before are
    /// replaced. No zero is needed for what nobody chose, and an empty list takes the hands back.
    VoteHands {
        /// How many raised their hands for each choice.
        hands: Vec<(ChoiceId, u16)>,
    },
    /// Stops taking votes and shows the shares. From here on the vote stands still.
    StopVote,
    /// Puts the vote away and goes back to the scene. Going on, back or elsewhere does the same.
    PutVoteAway,
    /// Opens a check. Which form the class has follows from what it had before.
    OpenCheck {
        /// Before, after or later.
        check: Check,
    },
    /// Stops taking answers.
    StopCheck,
    /// Reveals one question; opens the reveal when it was closed.
    Reveal {
        /// Which.
        question: QuestionId,
    },
    /// Puts the check away and goes back to the slides.
    PutCheckAway,
    /// Lets tablets join, or not.
    Joining {
        /// Whether they may.
        open: bool,
    },
    /// Takes a seat out, such as one left over. Its answers are taken out too.
    RemoveSeat {
        /// Which.
        seat: Seat,
    },
    /// Sets the hands counted for one question, beside what tablets say; those counted before are replaced. No zero is
    /// needed for what nobody chose, and an empty list takes the hands back.
    Hands {
        /// Which.
        question: QuestionId,
        /// How many raised their hands for each choice.
        hands: Vec<(Chosen, u16)>,
    },
    /// Closes the lesson: tallies are kept, seats and answers are deleted.
    Close,
}

/// How a check goes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CheckView {
    /// The check.
    pub check: LiveCheck,
    /// Seats in.
    pub seats: u32,
    /// For each question in order, how many have answered.
    pub answered: Vec<(QuestionId, u32)>,
    /// How many seats have answered every question.
    pub done: u32,
    /// What may be shown, once revealed.
    pub figures: Vec<QuestionFigures>,
    /// What each objective comes to, once revealed.
    pub objectives: Vec<ObjectiveFigures>,
    /// Since the class's check before, once revealed.
    pub change: Vec<(ObjectiveId, Change)>,
    /// The misconceptions that the wrong answers reveal, most chosen first, once revealed, with what to say.
    pub misconceptions: Vec<HeldMisconception>,
}

/// How a vote goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteView {
    /// The vote.
    pub vote: LiveVote,
    /// How many have voted, on tablets and by hand.
    pub voted: u32,
    /// Out of how many: the seats that are in, or the class where hands are counted.
    pub of: u32,
    /// The hands counted for each choice while the vote is open.
    pub hands: Vec<(ChoiceId, u16)>,
    /// What may be shown, once stopped.
    pub figures: Option<VoteFigures>,
}

/// A misconception with its figures and what to say about it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeldMisconception {
    /// The figures.
    pub figures: MisconceptionFigures,
    /// What to say.
    pub misconception: Misconception,
}
