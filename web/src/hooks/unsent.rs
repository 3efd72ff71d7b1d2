//! Answers that the server has not acknowledged yet. Kept on the tablet, sent again until they are.

use belisha::{Chosen, QuestionId};
use belisha_api::SittingId;
use belisha_api::pupil::{Answers, Given, Receipt};
use serde::{Deserialize, Serialize};

/// The unsent answers of one tablet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsent {
    sitting: Option<SittingId>,
    answers: Vec<Given>,
    /// The newest turn, so that a change of mind after an acknowledgement still counts up.
    turn: u32,
}

impl Unsent {
    /// Keeps an answer. An older answer to the same question gives way; answers to another sitting are dropped, since
    /// that sitting has been put away.
    #[must_use]
    pub fn with(&self, sitting: SittingId, question: QuestionId, chosen: Chosen) -> Self {
        let mut answers = if self.sitting.as_ref() == Some(&sitting) {
            self.answers.clone()
        } else {
            Vec::new()
        };
        let turn = self.turn + 1;
        answers.retain(|given| given.question != question);
        answers.push(Given {
            question,
            chosen,
            turn,
        });
        Self {
            sitting: Some(sitting),
            answers,
            turn,
        }
    }

    /// Takes out what the server has on disk. An answer changed since then stays.
    #[must_use]
    pub fn without(&self, receipts: &[Receipt]) -> Self {
        let mut left = self.clone();
        left.answers.retain(|given| {
            !receipts
                .iter()
                .any(|receipt| receipt.question == given.question && receipt.turn >= given.turn)
        });
        left
    }

    /// Only what belongs to this sitting.
    #[must_use]
    pub fn only_of(&self, sitting: &SittingId) -> Self {
        if self.sitting.as_ref() == Some(sitting) {
            self.clone()
        } else {
            Self::default()
        }
    }

    /// Never counts below a turn that the server already has, as after a change of tablet storage.
    #[must_use]
    pub fn not_before(&self, turn: u32) -> Self {
        Self {
            turn: self.turn.max(turn),
            ..self.clone()
        }
    }

    /// Drops everything, as when the sitting has closed.
    #[must_use]
    pub fn emptied(&self) -> Self {
        Self {
            answers: Vec::new(),
            ..self.clone()
        }
    }

    /// What to send; `None` when there is nothing.
    pub fn to_send(&self) -> Option<Answers> {
        let sitting = self.sitting.clone()?;
        (!self.answers.is_empty()).then(|| Answers {
            sitting,
            answers: self.answers.clone(),
        })
    }

    /// The unsent answer to a question.
    pub fn answer_to(&self, question: &QuestionId) -> Option<&Chosen> {
        self.answers
            .iter()
            .find(|given| &given.question == question)
            .map(|given| &given.chosen)
    }

    /// Whether everything has been acknowledged.
    pub fn is_empty(&self) -> bool {
        self.answers.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(unsent: &Unsent, question: &str) -> Option<u32> {
        unsent
            .answers
            .iter()
            .find(|given| given.question.as_str() == question)
            .map(|given| given.turn)
    }

    fn receipt(question: &str, turn: u32) -> Receipt {
        Receipt {
            question: question.into(),
            turn,
            chosen: Chosen::NotSure,
            feedback: None,
        }
    }

    fn sitting() -> SittingId {
        SittingId("s".into())
    }

    #[test]
    fn a_change_of_mind_replaces_the_unsent_answer() {
        let unsent = Unsent::default()
            .with(sitting(), "q1".into(), Chosen::NotSure)
            .with(sitting(), "q1".into(), Chosen::Answers(vec!["a".into()]));
        assert_eq!(given(&unsent, "q1"), Some(2));
        assert_eq!(unsent.answers.len(), 1);
    }

    #[test]
    fn an_acknowledged_answer_is_not_sent_again() {
        let unsent = Unsent::default().with(sitting(), "q1".into(), Chosen::NotSure);
        assert!(unsent.without(&[receipt("q1", 1)]).to_send().is_none());
    }

    #[test]
    fn an_answer_changed_while_the_old_one_was_under_way_is_still_sent() {
        let sent = Unsent::default().with(sitting(), "q1".into(), Chosen::NotSure);
        let changed = sent.with(sitting(), "q1".into(), Chosen::Answers(vec!["a".into()]));
        assert_eq!(given(&changed.without(&[receipt("q1", 1)]), "q1"), Some(2));
    }

    #[test]
    fn turns_count_on_from_what_the_server_has() {
        let unsent = Unsent::default()
            .not_before(7)
            .with(sitting(), "q1".into(), Chosen::NotSure);
        assert_eq!(given(&unsent, "q1"), Some(8));
    }

    #[test]
    fn answers_to_an_earlier_sitting_are_dropped_when_the_next_begins() {
        let unsent = Unsent::default()
            .with(sitting(), "q1".into(), Chosen::NotSure)
            .with(SittingId("t".into()), "q2".into(), Chosen::NotSure);
        assert_eq!(given(&unsent, "q1"), None);
        assert_eq!(given(&unsent, "q2"), Some(2));
    }
}
