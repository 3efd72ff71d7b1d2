//! What a class comes back to, and with which questions.

use std::cmp::Reverse;

use super::{Check, Level, Standing};
use crate::lesson::Form;

/// A growing objective is left alone for this many days.
pub const GROWING_RESTS_DAYS: u32 = 7;

/// What a class most needs to come back to, most needed first, at most `n`.
///
/// First what must be taught again, then what is growing and has rested for a week; of each, the longest ago first. Calling
/// to mind what has had time to fade keeps it longer than going over it at once (Cepeda and others 2006, *Psychological
/// Bulletin* 132:354, over 184 articles). What is secure, or had too few answers, is not offered.
pub fn what_to_revisit(standings: &[Standing], n: usize) -> Vec<&Standing> {
    let mut due: Vec<&Standing> = standings
        .iter()
        .filter(|one| match one.level {
            Level::Revisit => true,
            Level::Growing => one.days >= GROWING_RESTS_DAYS,
            Level::TooFew | Level::Secure => false,
        })
        .collect();
    due.sort_by_key(|one| {
        (
            one.level,
            Reverse(one.days),
            one.unit.clone(),
            one.objective.clone(),
        )
    });
    due.truncate(n);
    due
}

/// Which form a class has next in a unit, given what it had so far, oldest first.
///
/// After a lesson it has the form that it did not have before; otherwise the one it did not have last. A class that had
/// none has `first`: let that be A for half the classes and B for the others, so that a harder form cannot look like
/// learning.
///
/// ```
/// use belisha::{Check, Form, understanding::form_for};
/// assert_eq!(form_for(Check::Before, &[], Form::B), Form::B);
/// assert_eq!(form_for(Check::After, &[(Check::Before, Form::B)], Form::B), Form::A);
/// ```
pub fn form_for(check: Check, history: &[(Check, Form)], first: Form) -> Form {
    let before = history.iter().rev().find(|(sat, _)| *sat == Check::Before);
    match (check, before, history.last()) {
        (Check::After, Some((_, form)), _) | (_, _, Some((_, form))) => form.other(),
        (_, _, None) => first,
    }
}
