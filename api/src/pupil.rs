//! What a tablet sends and receives. No key, misconception, feedback-before-answering or note has a place here.

use belisha::lesson::PupilScene;
use belisha::pathway::HelpService;
use belisha::{Block, ChoiceId, Chosen, PupilPack, QuestionId, UnitId, Year};
use serde::{Deserialize, Serialize};

use crate::{SittingId, VoteId};

/// A tablet asks for a seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    /// The six digits on the board.
    pub code: String,
}

/// A tablet of a class that does not read yet asks for a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinByPictures {
    /// The three pictures on the board, in order.
    pub pictures: PictureCode,
}

/// Three pictures in order: another way to write a join code. No picture is in it twice.
pub type PictureCode = [CodePicture; 3];

/// A seat was given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seated {
    /// Proves that this tablet holds the seat. Kept on the tablet until the lesson closes.
    pub token: String,
    /// What to show.
    pub view: PupilView,
}

/// An anonymous place in a lesson: a picture and a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seat {
    /// The picture.
    pub picture: SeatPicture,
    /// The colour.
    pub colour: SeatColour,
}

macro_rules! choices {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[allow(missing_docs, reason = "the names say it")]
        pub enum $name { $($variant),+ }

        impl $name {
            /// All of them, in the order in which they are given out.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name used in files, addresses and class names.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

choices! {
    /// What a seat shows.
    SeatPicture {
        Otter = "otter", Owl = "owl", Fox = "fox", Hedgehog = "hedgehog", Rabbit = "rabbit", Robin = "robin",
        Frog = "frog", Bee = "bee", Snail = "snail", Cat = "cat", Fish = "fish", Duck = "duck",
    }
}

choices! {
    /// The colour of a seat; its name stands beside it, since colour is never the only sign.
    SeatColour {
        Green = "green", Blue = "blue", Orange = "orange", Purple = "purple", Red = "red", Yellow = "yellow",
    }
}

choices! {
    /// A picture of a join code that needs no reading: things of every day, clearly different in shape and in name.
    CodePicture {
        Sun = "sun", Moon = "moon", Tree = "tree", Flower = "flower", Apple = "apple", Carrot = "carrot", Boat = "boat",
        Bus = "bus", House = "house", Ball = "ball", Umbrella = "umbrella", Key = "key", Boot = "boot", Drum = "drum",
        Kite = "kite", Cake = "cake",
    }
}

/// What a tablet shows now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PupilView {
    /// This tablet's seat. None on a page that was scanned a moment ago: the tablet is asking for one.
    pub seat: Option<Seat>,
    /// The class's year: sizes, words and help follow it.
    pub year: Year,
    /// The language of the lesson's text, such as `en-GB`.
    pub lesson_locale: String,
    /// Who can help; kept so that "I'm worried" works without Wi-Fi.
    pub help: HelpPack,
    /// What is going on.
    pub now: PupilNow,
}

/// What is going on in the lesson, as a tablet sees it.
// Not tagged inside: reading such a tag needs a buffer of its own, 15 kB of what a tablet downloads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PupilNow {
    /// Look at the board.
    Waiting,
    /// The story is on the board.
    Story {
        /// The scene the class is at.
        scene: PupilScene,
    },
    /// The class votes on how the story goes on.
    Vote {
        /// Which; goes back with the tap.
        vote: VoteId,
        /// The scene and its choices. Where one leads is not said.
        scene: PupilScene,
        /// The unit, for the addresses of its pictures.
        unit: UnitId,
        /// Its year, for the same.
        year: Year,
        /// What this seat has already had acknowledged.
        given: Option<Ballot>,
    },
    /// A check is open.
    Check {
        /// Which; goes back with each answer.
        sitting: SittingId,
        /// The questions.
        pack: PupilPack,
        /// What this seat has already had acknowledged, with the feedback it may see again.
        answered: Vec<Receipt>,
        /// Whether feedback follows each answer. Not in the check before the lesson, which would teach what it asks.
        feedback: bool,
    },
    /// The lesson has closed: thank you, and something to say at home.
    Thanks {
        /// What to say at home.
        say: Vec<Block>,
    },
}

/// Answers of one seat, sent as soon as there is Wi-Fi. Sending them again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// The check they belong to.
    pub sitting: SittingId,
    /// The answers, oldest first.
    pub answers: Vec<Given>,
}

/// One answer of one seat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// The question.
    pub question: QuestionId,
    /// What was chosen.
    pub chosen: Chosen,
    /// Counts up on the tablet with every change of mind; the highest holds.
    pub turn: u32,
}

/// What the server has on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledged {
    /// One for each answer that is stored; the others may be sent again.
    pub receipts: Vec<Receipt>,
}

/// One stored answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The question.
    pub question: QuestionId,
    /// The turn that is stored.
    pub turn: u32,
    /// What was chosen, so that a reloaded tablet shows it.
    pub chosen: Chosen,
    /// Kind words about the answer, where feedback is on.
    pub feedback: Option<Feedback>,
}

/// What one seat votes for. Comes back as it is on disk; sending it again changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The vote.
    pub vote: VoteId,
    /// The choice.
    pub choice: ChoiceId,
    /// Counts up on the tablet with every change of mind; the highest holds.
    pub turn: u32,
}

/// What the child reads about an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feedback {
    /// Whether the answer was right in full.
    pub right: bool,
    /// Why.
    pub why: Vec<Block>,
}

/// Who can help: people first, then services for the age.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpPack {
    /// The year it is for.
    pub year: Year,
    /// The school's safeguarding team by role, in the school's own words.
    pub school_people: Vec<HelpPerson>,
    /// Steps from the unit's pathway, plain text; the last is a person.
    pub steps: Vec<String>,
    /// Services a pupil of this year may see.
    pub services: Vec<HelpLine>,
}

/// A service outside school as a class sees it. What staff know about it stays on the server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpLine {
    /// What it is called.
    pub name: String,
    /// Numbers and addresses, as people write them.
    pub contacts: Vec<String>,
}

impl From<&HelpService> for HelpLine {
    fn from(service: &HelpService) -> Self {
        // The first number and the first address: what stands behind them needs words that a class has no time for.
        let mut contacts: Vec<String> = Vec::new();
        let mut kinds = Vec::new();
        for contact in &service.contacts {
            if !kinds.contains(&contact.kind) && !contacts.contains(&contact.value) {
                contacts.push(contact.value.clone());
            }
            kinds.push(contact.kind);
        }
        Self {
            name: service.name.clone(),
            contacts,
        }
    }
}

/// A role at school that helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HelpPerson {
    /// The role in the school's words, such as *Safeguarding lead*.
    pub role: String,
    /// The name the school chose to show, such as *Mrs B*; may be empty.
    pub name: String,
    /// Where to find them, such as *the blue door by the hall*; may be empty.
    pub place: String,
}
