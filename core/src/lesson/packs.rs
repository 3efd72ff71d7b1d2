//! What leaves the server, one type per audience. A field that an audience must not have does not exist in its type.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Answer, Card, Form, Home, Key, Objective, Question, Scene, Section, Slide, SlideKind, Unit,
    Word,
};
use crate::curriculum::{Fact, Risk, Year};
use crate::text::{Block, Picture};
use crate::{
    AnswerId, CardId, ChoiceId, ConcernId, FactId, MisconceptionId, ObjectiveId, QuestionId,
    SceneId, SlideId, UnitId,
};

/// For the whiteboard and the presenter: slides, notes, story, quiz with keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardPack {
    /// The unit.
    pub unit: UnitId,
    /// Its title.
    pub title: String,
    /// The year it is for.
    pub year: Year,
    /// How long the lesson takes.
    pub minutes: u16,
    /// The risks it teaches about.
    pub risks: Vec<Risk>,
    /// Its objectives.
    pub objectives: Vec<Objective>,
    /// The taught words.
    pub words: Vec<Word>,
    /// The worry its help starts from.
    pub pathway: ConcernId,
    /// What the teacher reads beforehand.
    pub prepare: Vec<Section>,
    /// The slides.
    pub slides: Vec<BoardSlide>,
    /// The story's title.
    pub story_title: String,
    /// The scenes; the first is the start.
    pub scenes: Vec<BoardScene>,
    /// The questions of both forms.
    pub questions: Vec<BoardQuestion>,
    /// Cards for other days.
    pub revisit: Vec<RevisitPack>,
    /// The laws, ages and guidance that the lesson rests on.
    pub facts: Vec<BoardFact>,
}

/// A fact that a lesson rests on, for the teacher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardFact {
    /// What adults call it.
    pub name: String,
    /// What it says.
    pub text: String,
    /// The day on which a person last looked, `YYYY-MM-DD`.
    pub last_checked: String,
}

/// A slide with its notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Slide")]
pub struct BoardSlide {
    pub id: SlideId,
    pub title: String,
    pub kind: SlideKind,
    pub disclosure: bool,
    pub body: Vec<Block>,
    pub notes: Vec<Block>,
}

/// A scene with its notes and choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Scene")]
pub struct BoardScene {
    pub id: SceneId,
    pub title: String,
    pub body: Vec<Block>,
    pub notes: Vec<Block>,
    pub choices: Vec<BoardChoice>,
    pub end: bool,
}

/// A way on from a scene.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Choice")]
pub struct BoardChoice {
    pub id: ChoiceId,
    pub text: String,
    pub to: SceneId,
}

/// A question with its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Question")]
pub struct BoardQuestion {
    pub id: QuestionId,
    pub stem: String,
    pub body: Vec<Block>,
    pub notes: Vec<Block>,
    pub objective: ObjectiveId,
    pub form: Form,
    pub many: bool,
    pub telling: bool,
    pub answers: Vec<BoardAnswer>,
}

/// An answer with its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Answer")]
pub struct BoardAnswer {
    pub id: AnswerId,
    pub text: String,
    pub picture: Option<Picture>,
    /// Whether it is right.
    pub correct: bool,
    /// What a wrong one reveals.
    pub misconception: Option<MisconceptionId>,
    pub feedback: Vec<Block>,
}

/// For a tablet: the questions of one form and nothing that gives an answer away.
///
/// There is no field for a key, a misconception, feedback or a note; feedback is fetched after answering.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PupilPack {
    /// The unit, for the addresses of its pictures.
    pub unit: UnitId,
    /// The year it is for.
    pub year: Year,
    /// The questions in order.
    pub questions: Vec<PupilQuestion>,
}

/// A question without its key. Whether several answers are right is said, because the child must know it to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Question")]
pub struct PupilQuestion {
    pub id: QuestionId,
    pub stem: String,
    pub body: Vec<Block>,
    pub many: bool,
    pub answers: Vec<PupilAnswer>,
}

/// An answer without its key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Answer")]
pub struct PupilAnswer {
    pub id: AnswerId,
    pub text: String,
    pub picture: Option<Picture>,
}

/// A scene as a tablet shows it: no notes, and no word of where a choice leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Scene")]
pub struct PupilScene {
    pub id: SceneId,
    pub title: String,
    pub body: Vec<Block>,
    /// Each choice and its text.
    pub choices: Vec<(ChoiceId, String)>,
}

/// For families: what was learned and what to say at home.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomePack {
    /// The unit.
    pub unit: UnitId,
    /// Its title.
    pub title: String,
    /// The year it is for.
    pub year: Year,
    /// Its objectives.
    pub objectives: Vec<Objective>,
    /// The taught words.
    pub words: Vec<Word>,
    /// What was learned.
    pub learned: Vec<Block>,
    /// What to say, to do together, to look out for; in that order.
    pub sections: Vec<Section>,
    /// The note that goes home first, for sensitive units.
    pub beforehand: Option<Section>,
    /// The worry its help starts from.
    pub pathway: ConcernId,
}

/// A one-minute card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "as in Card")]
pub struct RevisitPack {
    pub id: CardId,
    pub title: String,
    pub body: Vec<Block>,
    pub notes: Vec<Block>,
    pub newsletter: bool,
}

impl Unit {
    /// What the whiteboard and the presenter need. `facts` are those of the curriculum.
    pub fn board_pack(&self, facts: &BTreeMap<FactId, Fact>) -> BoardPack {
        BoardPack {
            unit: self.id.clone(),
            title: self.title.clone(),
            year: self.year,
            minutes: self.minutes,
            risks: self.risks.clone(),
            objectives: self.objectives.clone(),
            words: self.words.clone(),
            pathway: self.pathway.clone(),
            prepare: self.prepare.clone(),
            slides: self.slides.iter().map(BoardSlide::from).collect(),
            story_title: self.story.title.clone(),
            scenes: self.story.scenes.iter().map(BoardScene::from).collect(),
            questions: self
                .quiz
                .questions
                .iter()
                .map(BoardQuestion::from)
                .collect(),
            revisit: self.revisit.iter().map(RevisitPack::from).collect(),
            facts: self
                .facts
                .iter()
                .filter_map(|id| facts.get(id))
                .map(BoardFact::from)
                .collect(),
        }
    }

    /// What a tablet needs to answer one form.
    pub fn pupil_pack(&self, form: Form) -> PupilPack {
        PupilPack {
            unit: self.id.clone(),
            year: self.year,
            questions: self.quiz.form(form).map(PupilQuestion::from).collect(),
        }
    }

    /// What families read.
    pub fn home_pack(&self) -> HomePack {
        let Home {
            learned,
            say,
            together,
            look_out,
            beforehand,
        } = self.home.clone();
        HomePack {
            unit: self.id.clone(),
            title: self.title.clone(),
            year: self.year,
            objectives: self.objectives.clone(),
            words: self.words.clone(),
            learned,
            sections: [say, together, look_out].into_iter().flatten().collect(),
            beforehand,
            pathway: self.pathway.clone(),
        }
    }
}

impl From<&Fact> for BoardFact {
    fn from(fact: &Fact) -> Self {
        Self {
            name: fact.name.clone(),
            text: fact.adults.clone(),
            last_checked: fact.last_checked.clone(),
        }
    }
}

impl From<&Slide> for BoardSlide {
    fn from(slide: &Slide) -> Self {
        Self {
            id: slide.id.clone(),
            title: slide.title.clone(),
            kind: slide.kind,
            disclosure: slide.disclosure,
            body: slide.body.clone(),
            notes: slide.notes.clone(),
        }
    }
}

impl From<&Scene> for BoardScene {
    fn from(scene: &Scene) -> Self {
        Self {
            id: scene.id.clone(),
            title: scene.title.clone(),
            body: scene.body.clone(),
            notes: scene.notes.clone(),
            choices: scene
                .choices
                .iter()
                .map(|choice| BoardChoice {
                    id: choice.id.clone(),
                    text: choice.text.clone(),
                    to: choice.to.clone(),
                })
                .collect(),
            end: scene.end,
        }
    }
}

impl From<&Scene> for PupilScene {
    fn from(scene: &Scene) -> Self {
        Self {
            id: scene.id.clone(),
            title: scene.title.clone(),
            body: scene.body.clone(),
            choices: scene
                .choices
                .iter()
                .map(|choice| (choice.id.clone(), choice.text.clone()))
                .collect(),
        }
    }
}

impl From<&Question> for BoardQuestion {
    fn from(question: &Question) -> Self {
        Self {
            id: question.id.clone(),
            stem: question.stem.clone(),
            body: question.body.clone(),
            notes: question.notes.clone(),
            objective: question.objective.clone(),
            form: question.form,
            many: question.many,
            telling: question.telling,
            answers: question.answers.iter().map(BoardAnswer::from).collect(),
        }
    }
}

impl From<&Answer> for BoardAnswer {
    fn from(answer: &Answer) -> Self {
        let (correct, misconception) = match &answer.key {
            Key::Correct => (true, None),
            Key::Misconception(id) => (false, Some(id.clone())),
        };
        Self {
            id: answer.id.clone(),
            text: answer.text.clone(),
            picture: answer.picture.clone(),
            correct,
            misconception,
            feedback: answer.feedback.clone(),
        }
    }
}

impl From<&Question> for PupilQuestion {
    fn from(question: &Question) -> Self {
        Self {
            id: question.id.clone(),
            stem: question.stem.clone(),
            body: question.body.clone(),
            many: question.many,
            answers: question
                .answers
                .iter()
                .map(|answer| PupilAnswer {
                    id: answer.id.clone(),
                    text: answer.text.clone(),
                    picture: answer.picture.clone(),
                })
                .collect(),
        }
    }
}

impl From<&Card> for RevisitPack {
    fn from(card: &Card) -> Self {
        Self {
            id: card.id.clone(),
            title: card.title.clone(),
            body: card.body.clone(),
            notes: card.notes.clone(),
            newsletter: card.newsletter,
        }
    }
}
