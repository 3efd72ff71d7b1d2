//! Suppression, understanding, misconceptions, change, what to revisit.

use std::collections::{BTreeMap, BTreeSet};

use belisha::lesson::{Answer, Key, Question};
use belisha::understanding::{
    Counted, Level, ObjectiveFigures, QuestionFigures, QuestionTally, Share, Shown, Standing,
    change, figures, form_for, level_of_unit, misconceptions_in_order, objective_figures, share_of,
    tally, what_to_revisit,
};
use belisha::{Check, Chosen, Form, ObjectiveId};
use proptest::prelude::*;

/// A question with one letter for each answer: upper case is right, lower case reveals the misconception of that name.
pub(crate) fn question(answers: &str) -> Question {
    Question {
        id: "q".into(),
        stem: "Which?".to_owned(),
        body: Vec::new(),
        notes: Vec::new(),
        objective: "o".into(),
        form: Form::A,
        many: answers.chars().filter(|c| c.is_uppercase()).count() > 1,
        telling: false,
        answers: answers
            .chars()
            .map(|letter| Answer {
                id: letter.to_lowercase().to_string().as_str().into(),
                text: letter.to_string(),
                picture: None,
                key: if letter.is_uppercase() {
                    Key::Correct
                } else {
                    Key::Misconception(letter.to_string().as_str().into())
                },
                feedback: Vec::new(),
            })
            .collect(),
    }
}

/// A tally of a question whose first answer is the only right one.
fn one_each(counts: &[u32], not_sure: u32) -> QuestionTally {
    QuestionTally {
        answered: counts.iter().sum::<u32>() + not_sure,
        correct: counts[0],
        not_sure,
        answers: ["a", "b", "c", "d"]
            .iter()
            .zip(counts)
            .map(|(id, count)| ((*id).into(), *count))
            .collect(),
    }
}

fn letters(answers: usize) -> &'static str {
    ["", "A", "Ab", "Abc", "Abcd"][answers]
}

/// Figures as text: `n; correct; answers…; not sure`.
fn told(figures: &QuestionFigures) -> String {
    let one = |shown: &Shown| match shown.exact() {
        Some(count) => count.to_string(),
        None => format!("{}-{}", shown.least, shown.most),
    };
    let answers: Vec<String> = figures
        .answers
        .iter()
        .map(|(_, shown)| one(shown))
        .collect();
    format!(
        "of {}: right {}; {}; not sure {}",
        figures.answered.map_or("?".to_owned(), |n| n.to_string()),
        one(&figures.correct),
        answers.join(" "),
        one(&figures.not_sure)
    )
}

fn shown(counts: &[u32], not_sure: u32) -> String {
    told(&figures(
        &question(letters(counts.len())),
        &one_each(counts, not_sure),
    ))
}

#[test]
fn counts_from_five_up_are_shown_as_they_are() {
    assert_eq!(shown(&[15, 8, 6], 5), "of 34: right 15; 15 8 6; not sure 5");
}

#[test]
fn four_answers_say_nothing_at_all() {
    assert_eq!(
        shown(&[4, 0, 0], 0),
        "of ?: right 0-4; 0-4 0-4 0-4; not sure 0-4"
    );
}

#[test]
fn up_to_eight_answers_hide_right_and_wrong_alike() {
    assert_eq!(shown(&[6, 0], 0), "of 6: right 0-6; 0-6 0-6; not sure 0-6");
    assert_eq!(shown(&[1, 7], 0), "of 8: right 0-8; 0-8 0-8; not sure 0-8");
}

#[test]
fn a_class_that_is_right_but_for_two_is_not_told_so() {
    assert_eq!(
        shown(&[28, 2, 0], 0),
        "of 30: right 26-30; 26-30 0-4 0-4; not sure 0-4"
    );
    assert_eq!(
        shown(&[30, 0, 0], 0),
        "of 30: right 26-30; 26-30 0-4 0-4; not sure 0-4"
    );
}

#[test]
fn one_small_count_hides_a_wrong_answer_before_the_right_one() {
    assert_eq!(
        shown(&[20, 8, 2], 0),
        "of 30: right 20; 20 6-10 0-4; not sure 0-4"
    );
    assert_eq!(
        shown(&[20, 2, 1], 7),
        "of 30: right 20; 20 0-4 0-4; not sure 6-10"
    );
}

#[test]
fn small_counts_that_come_to_five_hide_each_other() {
    assert_eq!(
        shown(&[24, 3, 1], 2),
        "of 30: right 24; 24 0-6 0-6; not sure 0-6"
    );
    assert_eq!(
        shown(&[25, 5, 0], 0),
        "of 30: right 25; 25 0-5 0-5; not sure 0-5"
    );
}

/// Every way to share `n` out over `cells`.
fn every_split(n: u32, cells: usize) -> Vec<Vec<u32>> {
    if cells == 1 {
        return vec![vec![n]];
    }
    (0..=n)
        .flat_map(|first| {
            every_split(n - first, cells - 1)
                .into_iter()
                .map(move |mut rest| {
                    rest.insert(0, first);
                    rest
                })
        })
        .collect()
}

/// The strongest reader: knows the program, tries every tally there could have been, and keeps those that would have been
/// shown alike. For no group of answers (one, two, all but one…) may a count under five come out as the only one left.
fn assert_nothing_small_can_be_worked_out(n: u32, answers: usize) {
    let asked = question(letters(answers));
    let mut alike: BTreeMap<String, Vec<Vec<u32>>> = BTreeMap::new();
    for split in every_split(n, answers + 1) {
        let seen = told(&figures(
            &asked,
            &one_each(&split[..answers], split[answers]),
        ));
        alike.entry(seen).or_default().push(split);
    }
    for (seen, splits) in alike {
        for group in 1..(1_u32 << (answers + 1)) - 1 {
            let sums: BTreeSet<u32> = splits
                .iter()
                .map(|split| {
                    (0..=answers)
                        .filter(|at| group & (1 << at) != 0)
                        .map(|at| split[at])
                        .sum()
                })
                .collect();
            assert!(
                sums.len() > 1 || sums.first() >= Some(&5),
                "from `{seen}` follows that group {group:b} is {sums:?}: {splits:?}"
            );
        }
    }
}

#[test]
fn who_knows_the_program_cannot_work_out_a_small_count_of_two_answers() {
    for n in 5..=40 {
        assert_nothing_small_can_be_worked_out(n, 2);
    }
}

#[test]
fn who_knows_the_program_cannot_work_out_a_small_count_of_three_answers() {
    for n in 5..=32 {
        assert_nothing_small_can_be_worked_out(n, 3);
    }
}

#[test]
fn who_knows_the_program_cannot_work_out_a_small_count_of_four_answers() {
    for n in 5..=20 {
        assert_nothing_small_can_be_worked_out(n, 4);
    }
}

/// Every way in which `n` seats may tick answers of a question where several are right.
fn many_tally(asked: &Question, split: &[u32]) -> QuestionTally {
    let ids: Vec<&str> = asked.answers.iter().map(|one| one.id.as_str()).collect();
    let right = asked
        .answers
        .iter()
        .enumerate()
        .filter(|(_, one)| one.key == Key::Correct)
        .map(|(at, _)| 1 << at)
        .sum::<usize>();
    // split[0] is "not sure"; split[ticked] those who ticked that set.
    QuestionTally {
        answered: split.iter().sum(),
        correct: split[right],
        not_sure: split[0],
        answers: ids
            .iter()
            .enumerate()
            .map(|(at, id)| {
                let count = (1..split.len())
                    .filter(|ticked| ticked & (1 << at) != 0)
                    .map(|ticked| split[ticked])
                    .sum();
                ((*id).into(), count)
            })
            .collect(),
    }
}

fn assert_nothing_small_can_be_worked_out_of_many(n: u32, letters: &str) {
    let asked = question(letters);
    let sets = 1 << asked.answers.len();
    let mut alike: BTreeMap<String, BTreeSet<Vec<u32>>> = BTreeMap::new();
    for split in every_split(n, sets) {
        let tally = many_tally(&asked, &split);
        let seen = told(&figures(&asked, &tally));
        let mut counts = vec![tally.correct, tally.not_sure, n - tally.not_sure];
        for (_, count) in &tally.answers {
            // Chose it; did not; chose something else; differs from those right in full.
            counts.push(*count);
            counts.push(n - count);
            counts.push(n - tally.not_sure - count);
            counts.push(tally.correct.abs_diff(*count));
        }
        alike.entry(seen).or_default().insert(counts);
    }
    for (seen, all) in alike {
        let derived = all.first().map_or(0, Vec::len);
        for at in 0..derived {
            let values: BTreeSet<u32> = all.iter().map(|counts| counts[at]).collect();
            assert!(
                values.len() > 1 || values.first() >= Some(&5),
                "from `{seen}` of {letters} follows that count {at} is {values:?}"
            );
        }
    }
}

#[test]
fn who_knows_the_program_cannot_work_out_a_small_count_where_several_are_right() {
    for n in 5..=32 {
        assert_nothing_small_can_be_worked_out_of_many(n, "AB");
    }
    for n in 5..=11 {
        assert_nothing_small_can_be_worked_out_of_many(n, "ABc");
    }
}

proptest! {
    #[test]
    fn the_true_count_is_always_within_what_is_shown(
        counts in prop::collection::vec(0_u32..40, 2..=4),
        not_sure in 0_u32..40,
    ) {
        let tally = one_each(&counts, not_sure);
        let seen = figures(&question(letters(counts.len())), &tally);
        prop_assert!(seen.correct.may_be(tally.correct));
        prop_assert!(seen.not_sure.may_be(not_sure));
        for ((_, shown), count) in seen.answers.iter().zip(&counts) {
            prop_assert!(shown.may_be(*count), "{count} in {shown:?}");
            prop_assert!(shown.exact().is_none_or(|exact| exact >= 5));
        }
        if let Some(exact) = seen.correct.exact() {
            prop_assert!(tally.answered - exact >= 5);
        }
        prop_assert_eq!(Some(&seen.correct), seen.answers.first().map(|(_, shown)| shown));
    }

    #[test]
    fn the_true_count_is_within_what_is_shown_where_several_are_right(
        split in prop::collection::vec(0_u32..12, 8),
    ) {
        let asked = question("ABc");
        let tally = many_tally(&asked, &split);
        let seen = figures(&asked, &tally);
        prop_assert!(seen.correct.may_be(tally.correct));
        prop_assert!(seen.not_sure.may_be(tally.not_sure));
        for ((_, shown), (_, count)) in seen.answers.iter().zip(&tally.answers) {
            prop_assert!(shown.may_be(*count), "{count} in {shown:?}");
            prop_assert!(shown.exact().is_none());
        }
    }
}
