//! Hides small numbers, once and for all views.
//!
//! Two kinds of reader are kept out: one who subtracts what is shown from what is shown, and one who also knows this
//! program and asks "which tallies would have come out like this?". So every rule below decides by numbers that come out
//! the same for all tallies that it shows alike. The tests try every tally of a small class on the second reader.

use super::{QuestionFigures, QuestionTally, Shown};
use crate::AnswerId;
use crate::lesson::{Key, Question};

/// Counts under this are not shown, nor counts that leave fewer than this over.
pub const SMALLEST_SHOWN: u32 = 5;

/// The largest hidden count.
const UNDER: u32 = SMALLEST_SHOWN - 1;

/// Up to this total, one of any two parts is hidden, and so is the other: nothing can be told apart.
const ALL_HIDDEN: u32 = 2 * UNDER;

/// What may be shown of a question's tally.
///
/// Counts under five are not shown, zero included; nor is a count that leaves fewer than five of the others over. When one
/// hidden number could still be worked out from the rest, another is widened: first the "not sure" ones, then the wrong
/// answers in their order, the right answer last.
pub fn figures(question: &Question, tally: &QuestionTally) -> QuestionFigures {
    let answers = in_order(question, tally);
    let shown = if tally.answered < SMALLEST_SHOWN {
        Cells::all(up_to(UNDER), answers.len())
    } else if let Some(right) = only_right(question, &answers)
        && answers.iter().map(|(_, count)| count).sum::<u32>() + tally.not_sure == tally.answered
    {
        one_each(right, &answers, tally.not_sure)
    } else {
        many_each(question, &answers, tally)
    };
    QuestionFigures {
        question: question.id.clone(),
        answered: (tally.answered >= SMALLEST_SHOWN).then_some(tally.answered),
        correct: shown.correct,
        not_sure: shown.not_sure,
        answers: answers
            .into_iter()
            .map(|(id, _)| id.clone())
            .zip(shown.answers)
            .collect(),
    }
}

struct Cells {
    correct: Shown,
    not_sure: Shown,
    answers: Vec<Shown>,
}

impl Cells {
    fn all(shown: Shown, answers: usize) -> Self {
        Self {
            correct: shown,
            not_sure: shown,
            answers: vec![shown; answers],
        }
    }
}

const fn exactly(count: u32) -> Shown {
    between(count, count)
}

const fn up_to(most: u32) -> Shown {
    between(0, most)
}

/// All but a hidden number of `total`.
const fn nearly(total: u32) -> Shown {
    between(total.saturating_sub(UNDER), total)
}

const fn between(least: u32, most: u32) -> Shown {
    Shown { least, most }
}

/// The question's answers in order with their counts, then those that only the tally knows.
fn in_order<'a>(question: &'a Question, tally: &'a QuestionTally) -> Vec<(&'a AnswerId, u32)> {
    let counted = |id: &AnswerId| {
        tally
            .answers
            .iter()
            .find(|(own, _)| own == id)
            .map_or(0, |(_, count)| *count)
    };
    let own = question
        .answers
        .iter()
        .map(|answer| (&answer.id, counted(&answer.id)));
    let others = tally
        .answers
        .iter()
        .filter(|(id, _)| question.answer(id).is_none())
        .map(|(id, count)| (id, *count));
    own.chain(others).collect()
}

/// Where the right answer is, when each seat chooses one answer and one answer is right.
fn only_right(question: &Question, answers: &[(&AnswerId, u32)]) -> Option<usize> {
    let is_right = |id: &AnswerId| {
        question
            .answer(id)
            .is_some_and(|answer| answer.key == Key::Correct)
    };
    let mut right = (0..answers.len()).filter(|at| is_right(answers[*at].0));
    match (right.next(), right.next()) {
        (Some(at), None) if !question.many => Some(at),
        _ => None,
    }
}

/// One answer for each seat: the answers and "not sure" add up to those who answered.
fn one_each(right: usize, answers: &[(&AnswerId, u32)], not_sure: u32) -> Cells {
    // The right answer matters most, so it is widened last.
    let order: Vec<usize> = (0..answers.len())
        .filter(|at| *at != right)
        .chain([right])
        .collect();
    let counts: Vec<u32> = order.iter().map(|at| answers[*at].1).collect();
    let (parts, not_sure) = partition(&counts, not_sure);
    let mut cells = Cells {
        correct: up_to(UNDER),
        not_sure,
        answers: vec![not_sure; answers.len()],
    };
    for (at, part) in order.into_iter().zip(parts) {
        cells.answers[at] = part;
    }
    cells.correct = cells.answers[right];
    cells
}

/// What may be shown of parts of a known total. `rest` is the part that is widened first.
///
/// Hidden are the parts under five; and `rest`, so that they cannot be worked out from the others; and, when all these
/// together come to fewer than five, the first of the other parts as well. What is then known of the hidden ones is their
/// sum, and on which side of five some of them are, never more.
fn partition(parts: &[u32], rest: u32) -> (Vec<Shown>, Shown) {
    let total = parts.iter().sum::<u32>() + rest;
    let is_small = |count: u32| count < SMALLEST_SHOWN;
    let small: Vec<u32> = parts.iter().copied().filter(|c| is_small(*c)).collect();
    let small_sum: u32 = small.iter().sum();
    let hidden = small_sum + rest;
    let show = |of_small: Shown| -> Vec<Shown> {
        let one = |count: &u32| {
            if is_small(*count) {
                of_small
            } else {
                exactly(*count)
            }
        };
        parts.iter().map(one).collect()
    };

    if total <= ALL_HIDDEN {
        (vec![up_to(total); parts.len()], up_to(total))
    } else if hidden < SMALLEST_SHOWN {
        let Some(joins) = parts.iter().position(|count| !is_small(*count)) else {
            return (vec![up_to(total); parts.len()], up_to(total));
        };
        let hidden = hidden + parts[joins];
        let (of_small, of_joining) = if hidden <= ALL_HIDDEN {
            (up_to(hidden), up_to(hidden))
        } else {
            (up_to(UNDER), nearly(hidden))
        };
        let mut shown = show(of_small);
        shown[joins] = of_joining;
        (shown, of_small)
    } else if small.is_empty() {
        (show(up_to(UNDER)), exactly(rest))
    } else if hidden <= ALL_HIDDEN {
        (show(up_to(hidden)), up_to(hidden))
    } else if small_sum < SMALLEST_SHOWN {
        (show(up_to(UNDER)), nearly(hidden))
    } else {
        let most_small: u32 = small.iter().map(|_| UNDER).sum();
        let of_rest = between(hidden.saturating_sub(most_small), hidden - SMALLEST_SHOWN);
        (show(up_to(UNDER)), of_rest)
    }
}

/// One choice for each who voted: how many voted, and what may be shown of each choice. The last one is widened first.
pub(super) fn parts_of_a_vote(counts: &[u32]) -> (Option<u32>, Vec<Shown>) {
    let total: u32 = counts.iter().sum();
    let Some((rest, parts)) = counts.split_last().filter(|_| total >= SMALLEST_SHOWN) else {
        return (None, vec![up_to(UNDER); counts.len()]);
    };
    let (mut shown, rest) = partition(parts, *rest);
    shown.push(rest);
    (Some(total), shown)
}

/// Several answers for each seat: the counts overlap and no sum ties them, but each stands beside the others ("ticked
/// this, yet was not right in full"). So all of them are shown in steps of at least five, and none exactly.
fn many_each(question: &Question, answers: &[(&AnswerId, u32)], tally: &QuestionTally) -> Cells {
    let total = tally.answered;
    let cells = Cells {
        correct: step(tally.correct, total),
        not_sure: step(tally.not_sure, total),
        answers: answers
            .iter()
            .map(|(_, count)| step(*count, total))
            .collect(),
    };
    if is_tight(question, total, &cells) {
        return Cells::all(up_to(total), answers.len());
    }
    cells
}

/// Whether some of these figures leave so little room to the others that a hidden one could be worked out.
///
/// Each room is that left by a truth about such a question, when all figures are at the end that leaves most: whoever is
/// not sure chose nothing, whoever is sure chose something, and whoever is right in full chose all the right answers and
/// no wrong one, and the others did not.
fn is_tight(question: &Question, total: u32, cells: &Cells) -> bool {
    let sums = |is_right: bool| {
        let own = question.answers.iter().zip(&cells.answers);
        own.filter(move |(answer, _)| (answer.key == Key::Correct) == is_right)
            .map(|(_, shown)| (i64::from(shown.least), i64::from(shown.most)))
    };
    let right_least: i64 = sums(true).map(|(least, _)| least).sum();
    let right_most: i64 = sums(true).map(|(_, most)| most).sum();
    let wrong_most: i64 = sums(false).map(|(_, most)| most).sum();
    let one_right = sums(true).map(|(least, _)| least).max().unwrap_or(0);
    let one_wrong = sums(false).map(|(least, _)| least).max().unwrap_or(0);
    let other_right = i64::try_from(sums(true).count()).unwrap_or(0) - 1;
    let full = (
        i64::from(cells.correct.least),
        i64::from(cells.correct.most),
    );
    let sure = (
        i64::from(total) - i64::from(cells.not_sure.most),
        i64::from(total) - i64::from(cells.not_sure.least),
    );
    let rooms = [
        sure.1 - full.0 - one_wrong,
        sure.1 - one_right,
        right_most + wrong_most - other_right * full.0 - sure.0,
        other_right * sure.1 + full.1 + wrong_most - right_least,
    ];
    rooms.into_iter().any(|room| room < i64::from(UNDER))
}

/// The step of at least five that `count` of `total` stands on: under five, all but a few, or between.
fn step(count: u32, total: u32) -> Shown {
    let between_ends = (total + 1).saturating_sub(2 * SMALLEST_SHOWN);
    let steps = between_ends / SMALLEST_SHOWN;
    if total <= ALL_HIDDEN {
        up_to(total)
    } else if count < SMALLEST_SHOWN {
        up_to(UNDER)
    } else if steps == 0 {
        between(SMALLEST_SHOWN, total)
    } else if total.saturating_sub(count) < SMALLEST_SHOWN {
        nearly(total)
    } else {
        let at = ((count - SMALLEST_SHOWN) / SMALLEST_SHOWN).min(steps - 1);
        let least = SMALLEST_SHOWN + at * SMALLEST_SHOWN;
        if at == steps - 1 {
            between(least, total - SMALLEST_SHOWN)
        } else {
            between(least, least + UNDER)
        }
    }
}
