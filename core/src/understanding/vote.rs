//! What may be shown of a class's vote on how a story goes on.

use serde::{Deserialize, Serialize};

use super::Shown;
use super::suppress::parts_of_a_vote;
use crate::ChoiceId;

/// What may be shown of one vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoteFigures {
    /// How many voted; `None` when fewer than five did, and then nothing else is known either.
    pub voted: Option<u32>,
    /// How many voted for each choice, in the scene's order.
    pub choices: Vec<(ChoiceId, Shown)>,
}

/// What may be shown of a vote: small numbers are hidden as they are in a check.
///
/// ```
/// use belisha::understanding::vote_figures;
///
/// let seen = vote_figures(&[("tell".into(), 16), ("keep".into(), 8), ("hide".into(), 2)]);
/// assert_eq!(seen.voted, Some(26));
/// assert_eq!(seen.most_voted(), Some(&"tell".into()));
/// // Two could point at a child; so could sixteen and eight of twenty-six, if both were shown.
/// assert!(seen.choices[2].1.exact().is_none());
/// ```
pub fn vote_figures(counts: &[(ChoiceId, u32)]) -> VoteFigures {
    let numbers: Vec<u32> = counts.iter().map(|(_, count)| *count).collect();
    let (voted, shown) = parts_of_a_vote(&numbers);
    VoteFigures {
        voted,
        choices: counts
            .iter()
            .map(|(choice, _)| choice.clone())
            .zip(shown)
            .collect(),
    }
}

impl VoteFigures {
    /// The choice with most votes, when what is shown leaves no doubt: named by anything else, it would tell of hidden
    /// numbers.
    pub fn most_voted(&self) -> Option<&ChoiceId> {
        let (choice, shown) = self.choices.iter().max_by_key(|(_, shown)| shown.least)?;
        self.choices
            .iter()
            .filter(|(other, _)| other != choice)
            .all(|(_, other)| other.most < shown.least)
            .then_some(choice)
    }
}
