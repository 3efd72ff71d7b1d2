//! A unit's checked content, and how it is read from a lesson file.
//!
//! The types here are what the checker hands out once every rule has passed. They hold answer keys and teacher notes,
//! so none of them can be serialised: what leaves the server is a pack ([`BoardPack`], [`PupilPack`], [`HomePack`]),
//! made for one audience.
//!
//! ```compile_fail
//! fn leak(unit: &belisha::Unit) -> String {
//!     serde_json::to_string(unit).unwrap() // Unit does not implement Serialize
//! }
//! ```

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::curriculum::{Risk, Year};
use crate::text::{Block, Picture};
use crate::{
    AnswerId, CardId, ChoiceId, ConcernId, FactId, MisconceptionId, ObjectiveId, QuestionId,
    SceneId, SlideId, StatementId, TechnologyId, UnitId,
};

#[cfg(feature = "lesson-files")]
mod assemble;
#[cfg(feature = "lesson-files")]
mod attributes;
#[cfg(feature = "lesson-files")]
mod catalogue;
#[cfg(feature = "lesson-files")]
mod check;
#[cfg(feature = "lesson-files")]
mod document;
#[cfg(feature = "lesson-files")]
mod facts;
#[cfg(feature = "lesson-files")]
mod fingerprint;
#[cfg(feature = "lesson-files")]
mod language;
#[cfg(feature = "lesson-files")]
mod limits;
mod packs;
#[cfg(feature = "lesson-files")]
mod parallel;
#[cfg(feature = "lesson-files")]
mod parse;
#[cfg(feature = "lesson-files")]
mod reading;
#[cfg(feature = "lesson-files")]
mod record;
#[cfg(feature = "lesson-files")]
mod suggest;
#[cfg(feature = "lesson-files")]
mod svg;

#[cfg(feature = "lesson-files")]
pub use check::{Checked, LeftOut, Rule, SourceFile, UnitReading, check, rules};
#[cfg(feature = "lesson-files")]
pub use document::Document;
#[cfg(feature = "lesson-files")]
pub use parse::parse;

pub use packs::{
    BoardAnswer, BoardChoice, BoardFact, BoardPack, BoardQuestion, BoardScene, BoardSlide,
    HomePack, PupilAnswer, PupilPack, PupilQuestion, PupilScene, RevisitPack,
};

/// One teachable thing, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Its name, the same as its folder.
    pub id: UnitId,
    /// The year it is for.
    pub year: Year,
    /// What it is called.
    pub title: String,
    /// How long the lesson takes.
    pub minutes: u16,
    /// Whether it may be taught.
    pub status: Status,
    /// The day of its last review, `YYYY-MM-DD`.
    pub reviewed: Option<String>,
    /// The risks it teaches about.
    pub risks: Vec<Risk>,
    /// The framework statements it serves.
    pub statements: Vec<StatementId>,
    /// The technologies it is about.
    pub technologies: Vec<TechnologyId>,
    /// The school requirements it meets, such as `R73`.
    pub requirements: Vec<String>,
    /// Its "I can…" statements, in order.
    pub objectives: Vec<Objective>,
    /// The taught words with their meanings, in order.
    pub words: Vec<Word>,
    /// Who is in it.
    pub cast: BTreeMap<String, CastMember>,
    /// The worry its help starts from.
    pub pathway: ConcernId,
    /// Subjects it links to.
    pub subjects: Vec<String>,
    /// The dated facts it rests on, in the order in which they come.
    pub facts: Vec<FactId>,
    /// What it leaves to another unit.
    pub out_of_scope: Option<String>,
    /// What the teacher reads beforehand.
    pub prepare: Vec<Section>,
    /// The slides in order.
    pub slides: Vec<Slide>,
    /// The story.
    pub story: Story,
    /// The quiz in both forms.
    pub quiz: Quiz,
    /// What goes home.
    pub home: Home,
    /// One-minute cards for other days.
    pub revisit: Vec<Card>,
}

/// Whether a unit may be taught.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// Unfinished: never shown to a class.
    Draft,
    /// Reviewed and ready.
    Reviewed,
}

/// An "I can…" statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objective {
    /// Its name in the unit.
    pub id: ObjectiveId,
    /// The statement.
    pub text: String,
}

/// A taught word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// The word.
    pub word: String,
    /// Its meaning, in fewer than twelve words.
    pub meaning: String,
}

/// Someone in a story.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CastMember {
    /// What the character does.
    pub role: CastRole,
    /// For the audit of who harms and who helps.
    pub gender: CastGender,
    /// For the same audit.
    pub age: CastAge,
}

/// What a character does in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum CastRole {
    Helps,
    Harms,
    Harmed,
    Friend,
    Other,
}

/// A character's gender, or that it is an animal, a machine, or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum CastGender {
    Girl,
    Boy,
    Woman,
    Man,
    Animal,
    Machine,
    Unknown,
}

/// A character's age group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum CastAge {
    Child,
    Teen,
    Adult,
    Older,
    Unknown,
}

/// A headed part of the preparation or of the home message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// Its name, such as `if-a-child-speaks`; empty for the text before the first heading.
    pub id: String,
    /// Its heading; empty for the text before the first heading.
    pub title: String,
    /// What it says.
    pub body: Vec<Block>,
}

/// One idea on the board, with notes for the teacher.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Its name in the unit.
    pub id: SlideId,
    /// Its heading.
    pub title: String,
    /// What happens on it.
    pub kind: SlideKind,
    /// Whether a child may speak up here, so that the teacher sees the disclosure steps.
    pub disclosure: bool,
    /// What the board shows.
    pub body: Vec<Block>,
    /// For the teacher only.
    pub notes: Vec<Block>,
}

/// What happens on a slide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SlideKind {
    /// A plain idea.
    #[default]
    Idea,
    /// How we talk today.
    GroundRules,
    /// What is good about this technology.
    Good,
    /// Recalls an earlier unit.
    Starter,
    /// The taught words.
    Words,
    /// A question for pairs.
    Talk,
    /// The class does something.
    Activity,
    /// Hands or cards.
    Vote,
    /// The story is played here.
    Story,
    /// One thing to do after today.
    Do,
    /// Who can help.
    Help,
}

/// A branching risk scenario. Play it with [`Run`](crate::Run).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// What the story is called.
    pub title: String,
    /// The scenes; the first is the start.
    pub scenes: Vec<Scene>,
}

impl Story {
    /// The scene with this id.
    pub fn scene(&self, id: &SceneId) -> Option<&Scene> {
        self.scenes.iter().find(|scene| &scene.id == id)
    }
}

/// One moment of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Its name in the unit.
    pub id: SceneId,
    /// Its heading.
    pub title: String,
    /// What happens.
    pub body: Vec<Block>,
    /// For the teacher only.
    pub notes: Vec<Block>,
    /// What can be done; empty in an ending.
    pub choices: Vec<Choice>,
    /// Whether the story ends here, with help.
    pub end: bool,
}

/// A way on from a scene.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name in the scene.
    pub id: ChoiceId,
    /// What the class reads.
    pub text: String,
    /// Where it leads.
    pub to: SceneId,
    /// What a poor choice may rest on.
    pub misconception: Option<MisconceptionId>,
}

/// Both forms of a unit's quiz, keys included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    /// The questions of both forms, in order.
    pub questions: Vec<Question>,
}

impl Quiz {
    /// The questions of one form, in order.
    pub fn form(&self, form: Form) -> impl Iterator<Item = &Question> {
        self.questions
            .iter()
            .filter(move |question| question.form == form)
    }

    /// The question with this id.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| &question.id == id)
    }
}

/// One of two parallel sets of questions, so that before and after are never the same questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Form {
    A,
    B,
}

impl Form {
    /// The other form.
    pub const fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }

    /// `a` or `b`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
        }
    }
}

/// A quiz item with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its name in the unit.
    pub id: QuestionId,
    /// The stem.
    pub stem: String,
    /// What stands below the stem, pictures included.
    pub body: Vec<Block>,
    /// For the teacher only.
    pub notes: Vec<Block>,
    /// What it tests.
    pub objective: ObjectiveId,
    /// The form it belongs to.
    pub form: Form,
    /// Whether several answers are right.
    pub many: bool,
    /// Whether it asks about telling someone.
    pub telling: bool,
    /// The answers in the order they are shown.
    pub answers: Vec<Answer>,
}

impl Question {
    /// The answer with this id.
    pub fn answer(&self, id: &AnswerId) -> Option<&Answer> {
        self.answers.iter().find(|answer| &answer.id == id)
    }
}

/// One way to answer, with its key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its name in the question.
    pub id: AnswerId,
    /// What it says.
    pub text: String,
    /// Its picture.
    pub picture: Option<Picture>,
    /// Right, or the misconception it reveals.
    pub key: Key,
    /// What the child reads after choosing it.
    pub feedback: Vec<Block>,
}

/// Whether an answer is right, and if not, why a child may choose it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A right answer.
    Correct,
    /// A wrong answer and the misconception it reveals.
    Misconception(MisconceptionId),
}

/// What goes home.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Home {
    /// What was learned.
    pub learned: Vec<Block>,
    /// Three things to say.
    pub say: Option<Section>,
    /// One thing to do together.
    pub together: Option<Section>,
    /// What to look out for.
    pub look_out: Option<Section>,
    /// The note that goes home first, for sensitive units.
    pub beforehand: Option<Section>,
}

/// A one-minute card for another day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Its name in the unit.
    pub id: CardId,
    /// Its heading.
    pub title: String,
    /// What the class reads.
    pub body: Vec<Block>,
    /// The answer to look for.
    pub notes: Vec<Block>,
    /// Whether it goes into the newsletter.
    pub newsletter: bool,
}
