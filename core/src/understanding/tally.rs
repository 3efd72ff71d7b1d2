//! Counting, and what the store keeps of it.

use std::fmt;
use std::str::FromStr;

use super::{Counted, QuestionTally};
use crate::AnswerId;
use crate::lesson::Question;
use crate::marking::{Chosen, Mark, mark};

/// Counts what was chosen for one question.
///
/// What cannot be marked, such as an answer the question does not have, is not counted at all: not answered is not wrong.
pub fn tally<'a>(
    question: &Question,
    chosen: impl IntoIterator<Item = &'a Chosen>,
) -> QuestionTally {
    let mut tally = QuestionTally::empty(question);
    for one in chosen {
        let Ok(mark) = mark(question, one) else {
            continue;
        };
        tally.answered += 1;
        match mark {
            Mark::Correct => tally.correct += 1,
            Mark::NotSure => tally.not_sure += 1,
            Mark::Partly | Mark::Wrong(_) => {}
        }
        if let Chosen::Answers(ids) = one {
            for (id, count) in &mut tally.answers {
                // Once for each seat, however often its answer was sent.
                *count += u32::from(ids.contains(id));
            }
        }
    }
    tally
}

impl QuestionTally {
    /// No answers yet: a zero for each of the question's answers.
    pub fn empty(question: &Question) -> Self {
        Self {
            answers: question
                .answers
                .iter()
                .map(|answer| (answer.id.clone(), 0))
                .collect(),
            ..Self::default()
        }
    }

    /// What the store keeps: one row for each count that is not zero.
    pub fn rows(&self) -> impl Iterator<Item = (Counted, u32)> {
        [
            (Counted::Answered, self.answered),
            (Counted::Correct, self.correct),
            (Counted::NotSure, self.not_sure),
        ]
        .into_iter()
        .chain(
            self.answers
                .iter()
                .map(|(id, count)| (Counted::Answer(id.clone()), *count)),
        )
        .filter(|(_, count)| *count > 0)
    }

    /// Takes up what the store kept. Rows of the same name are added up; an answer that the question no longer has keeps
    /// its count, behind the others.
    pub fn from_rows(question: &Question, rows: impl IntoIterator<Item = (Counted, u32)>) -> Self {
        let mut tally = Self::empty(question);
        for (counted, count) in rows {
            tally.count(counted, count);
        }
        tally
    }

    /// Adds another tally of the same question and sitting, such as hands to tablets.
    pub fn add(&mut self, other: &Self) {
        for (counted, count) in other.rows() {
            self.count(counted, count);
        }
    }

    fn count(&mut self, counted: Counted, count: u32) {
        let cell = match counted {
            Counted::Answered => &mut self.answered,
            Counted::Correct => &mut self.correct,
            Counted::NotSure => &mut self.not_sure,
            Counted::Answer(id) => {
                match self.answers.iter().position(|(own, _)| own == &id) {
                    Some(at) => self.answers[at].1 = self.answers[at].1.saturating_add(count),
                    None => self.answers.push((id, count)),
                }
                return;
            }
        };
        *cell = cell.saturating_add(count);
    }
}

/// The name of a row in the store: `answered`, `correct`, `not-sure` or `answer:` and the answer's id.
impl fmt::Display for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answered => f.write_str("answered"),
            Self::Correct => f.write_str("correct"),
            Self::NotSure => f.write_str("not-sure"),
            Self::Answer(id) => write!(f, "answer:{id}"),
        }
    }
}

/// Text that is not the name of a tally row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownCounted(pub String);

impl fmt::Display for UnknownCounted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not the name of a tally row", self.0)
    }
}

impl std::error::Error for UnknownCounted {}

/// The other way round.
///
/// ```
/// use belisha::understanding::Counted;
/// let row: Counted = "answer:nothing".parse()?;
/// assert_eq!(row, Counted::Answer("nothing".into()));
/// assert_eq!(row.to_string(), "answer:nothing");
/// # Ok::<(), belisha::understanding::UnknownCounted>(())
/// ```
impl FromStr for Counted {
    type Err = UnknownCounted;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text {
            "answered" => Self::Answered,
            "correct" => Self::Correct,
            "not-sure" => Self::NotSure,
            _ => match text.strip_prefix("answer:") {
                Some(id) if crate::is_id(id) => Self::Answer(AnswerId::new(id)),
                _ => return Err(UnknownCounted(text.to_owned())),
            },
        })
    }
}
