//! What the PSHE lead's pages receive. Every figure has been through small-number suppression.

use belisha::understanding::{Change, Level, ObjectiveFigures, QuestionFigures, Share};
use belisha::{
    AnswerId, Check, ChoiceId, Form, MisconceptionId, ObjectiveId, QuestionId, SceneId, UnitId,
    Year,
};
use serde::{Deserialize, Serialize};

use crate::ClassId;
use crate::staff::{Class, HeldMisconception, SchemeUnit};

/// Every class by every unit, in this school year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Overview {
    /// The classes, by year and name.
    pub classes: Vec<Class>,
    /// The units in teaching order.
    pub units: Vec<SchemeUnit>,
    /// One for each class and unit that has been taught or checked, this school year or before.
    pub cells: Vec<Cell>,
    /// Years with classes whose contact-safety unit has not been taught this school year.
    pub contact_gaps: Vec<Year>,
    /// The day by which the school's policy was to be reviewed, `YYYY-MM-DD`, when that day has passed.
    pub policy_overdue: Option<String>,
}

/// One class and one unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The class.
    pub class: ClassId,
    /// The unit.
    pub unit: UnitId,
    /// The day it was last taught this school year, `YYYY-MM-DD`.
    pub taught: Option<String>,
    /// The day it was last taught or checked in an earlier school year, `YYYY-MM-DD`, when it has not been in this one.
    /// Then there is nothing else: those were other children.
    pub earlier: Option<String>,
    /// What it comes to: the lowest level of its objectives in the newest check.
    pub level: Level,
    /// The share right in each check that was sat; `None` inside when too few answered.
    pub shares: Vec<(Check, Option<Share>)>,
}

/// One class and one unit in full.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct UnitReport {
    /// The class.
    pub class: Class,
    /// The unit.
    pub unit: SchemeUnit,
    /// The day it was last taught, `YYYY-MM-DD`.
    pub taught: Option<String>,
    /// The school year that objectives and misconceptions are of, such as `2026/27`: the newest with a check.
    pub school_year: Option<String>,
    /// Each objective, in order.
    pub objectives: Vec<ObjectiveReport>,
    /// Misconceptions, most held first, from the newest check.
    pub misconceptions: Vec<HeldMisconception>,
    /// The questions behind the figures, in the order of the checks; behind them those of earlier school years.
    pub questions: Vec<QuestionReport>,
    /// The scenes of the story where the class decided, in order, over all lessons of this unit.
    pub decisions: Vec<DecisionReport>,
}

/// One scene where the class decided how its story went on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionReport {
    /// The scene.
    pub scene: SceneId,
    /// Its title.
    pub title: String,
    /// Every choice it has, in order.
    pub choices: Vec<RoadTaken>,
}

/// How often a class went one way. This counts decisions of the whole class, not children.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoadTaken {
    /// The choice.
    pub choice: ChoiceId,
    /// Its words.
    pub text: String,
    /// How often; nought for a road that was not tried.
    pub times: u32,
}

/// One objective over the checks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ObjectiveReport {
    /// The objective.
    pub id: ObjectiveId,
    /// Its words.
    pub text: String,
    /// The figures in each check that was sat.
    pub checks: Vec<(Check, ObjectiveFigures)>,
    /// From before to after.
    pub gained: Option<Change>,
    /// From after to later.
    pub kept: Option<Change>,
}

/// One question of one check, with what may be shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QuestionReport {
    /// The check.
    pub check: Check,
    /// The form.
    pub form: Form,
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// The school year of that day, such as `2026/27`.
    pub school_year: String,
    /// The question.
    pub question: QuestionId,
    /// The stem.
    pub stem: String,
    /// What it tests.
    pub objective: ObjectiveId,
    /// The answers' words, whether each is right, and what a wrong one reveals.
    pub answers: Vec<AnswerWords>,
    /// The figures.
    pub figures: QuestionFigures,
}

/// An answer in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Answer")]
pub struct AnswerWords {
    pub id: AnswerId,
    pub text: String,
    pub correct: bool,
    pub misconception: Option<MisconceptionId>,
    /// What the misconception says.
    pub believes: Option<String>,
}

/// The misconceptions most held in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct YearMisconceptions {
    /// The year.
    pub year: Year,
    /// Most held first.
    pub held: Vec<HeldMisconception>,
}
