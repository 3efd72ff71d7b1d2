//! Marks an answer: a pure function of the question and what was chosen.

use serde::{Deserialize, Serialize};

use crate::lesson::{Key, Question};
use crate::{AnswerId, MisconceptionId};

/// What one seat chose for one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chosen {
    /// "I'm not sure": never wrong.
    NotSure,
    /// One answer, or several where the question allows it. Never empty.
    Answers(Vec<AnswerId>),
}

/// What a chosen answer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// All right answers and no wrong one.
    Correct,
    /// Some right answers of several, and no wrong one.
    Partly,
    /// "I'm not sure".
    NotSure,
    /// At least one wrong answer, with what the wrong ones reveal.
    Wrong(Vec<MisconceptionId>),
}

/// Why a choice cannot be marked. Not answered is not wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unmarkable {
    /// Nothing was chosen.
    Empty,
    /// Several answers where one is asked for.
    TooMany,
    /// An answer the question does not have.
    Unknown,
}

impl std::fmt::Display for Unmarkable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Empty => "nothing was chosen",
            Self::TooMany => "several answers where one is asked for",
            Self::Unknown => "the question has no such answer",
        })
    }
}

impl std::error::Error for Unmarkable {}

/// Marks what was chosen.
///
/// # Errors
///
/// When it is not an answer to this question at all.
pub fn mark(question: &Question, chosen: &Chosen) -> Result<Mark, Unmarkable> {
    let ids = match chosen {
        Chosen::NotSure => return Ok(Mark::NotSure),
        Chosen::Answers(ids) => ids,
    };
    if ids.is_empty() {
        return Err(Unmarkable::Empty);
    }
    if ids.len() > 1 && !question.many {
        return Err(Unmarkable::TooMany);
    }
    let mut revealed = Vec::new();
    let mut right: Vec<&AnswerId> = Vec::new();
    for id in ids {
        match &question.answer(id).ok_or(Unmarkable::Unknown)?.key {
            Key::Correct if !right.contains(&id) => right.push(id),
            Key::Correct => {}
            Key::Misconception(misconception) => revealed.push(misconception.clone()),
        }
    }
    let all_right = question
        .answers
        .iter()
        .filter(|answer| answer.key == Key::Correct)
        .count();
    Ok(if !revealed.is_empty() {
        Mark::Wrong(revealed)
    } else if right.len() == all_right {
        Mark::Correct
    } else {
        Mark::Partly
    })
}
