//! Suppression, understanding, misconceptions, change, what to revisit.
#![allow(clippy::expect_used, reason = "a test may stop")]

use std::collections::{BTreeMap, BTreeSet};

use belisha::lesson::{Answer, Key, Question};
use belisha::understanding::{
    Counted, Level, ObjectiveFigures, QuestionFigures, QuestionTally, Shown, Standing, change,
    figures, form_for, level_of_unit, misconceptions_in_order, objective_figures, percent,
    share_of, tally, vote_figures, what_to_revisit,
};
use belisha::{Check, Chosen, Form};
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

/// What is shown of a vote, as text, and the place of the choice that is said to have most votes.
fn vote(counts: &[u32]) -> (String, Option<usize>) {
    let counts: Vec<(belisha::ChoiceId, u32)> = counts
        .iter()
        .enumerate()
        .map(|(at, count)| (at.to_string().as_str().into(), *count))
        .collect();
    let seen = vote_figures(&counts);
    let shown: Vec<String> = seen
        .choices
        .iter()
        .map(|(_, shown)| match shown.exact() {
            Some(count) => count.to_string(),
            None => format!("{}-{}", shown.least, shown.most),
        })
        .collect();
    let most = seen
        .choices
        .iter()
        .position(|(choice, _)| Some(choice) == seen.most_voted());
    let voted = seen.voted.map_or("?".to_owned(), |n| n.to_string());
    (format!("of {voted}: {}", shown.join(" ")), most)
}

#[test]
fn a_vote_shows_who_is_in_front_and_hides_the_few() {
    let seen = |counts: &[u32]| {
        let (told, most) = vote(counts);
        format!(
            "{told}, {}",
            most.map_or("close".to_owned(), |n| n.to_string())
        )
    };
    assert_eq!(seen(&[20, 8]), "of 28: 20 8, 0");
    assert_eq!(seen(&[14, 14]), "of 28: 14 14, close");
    assert_eq!(seen(&[25, 3]), "of 28: 24-28 0-4, 0");
    assert_eq!(seen(&[0, 28]), "of 28: 0-4 24-28, 1");
    assert_eq!(seen(&[4, 2]), "of 6: 0-6 0-6, close");
    assert_eq!(seen(&[4, 0]), "of ?: 0-4 0-4, close");
    assert_eq!(seen(&[16, 8, 2]), "of 26: 14-18 8 0-4, 0");
    assert_eq!(seen(&[9, 10, 2]), "of 21: 7-11 10 0-4, close");
}

#[test]
fn who_knows_the_program_cannot_work_out_a_small_count_of_a_vote() {
    for (choices, most) in [(2, 60), (3, 40), (4, 24), (5, 16)] {
        for n in 5..=most {
            let mut alike: BTreeMap<_, Vec<Vec<u32>>> = BTreeMap::new();
            for split in every_split(n, choices) {
                alike.entry(vote(&split)).or_default().push(split);
            }
            for (seen, splits) in alike {
                for group in 1..(1_u32 << choices) - 1 {
                    let of = |split: &Vec<u32>| -> u32 {
                        let own = (0..choices).filter(|at| group & (1 << at) != 0);
                        own.map(|at| split[at]).sum()
                    };
                    let sums: BTreeSet<u32> = splits.iter().map(of).collect();
                    assert!(
                        sums.len() > 1 || sums.first() >= Some(&5),
                        "from {seen:?} follows that group {group:b} is {sums:?}"
                    );
                }
                // Whoever is said to be in front is.
                if let (_, Some(most)) = seen {
                    assert!(
                        splits
                            .iter()
                            .all(|split| split.iter().max() == Some(&split[most]))
                    );
                }
            }
        }
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

/// A class of `n` of whom `right` chose the right one of two answers, and the others the wrong one.
fn class(right: u32, n: u32) -> ObjectiveFigures {
    let seen = figures(&question("Ab"), &one_each(&[right, n - right], 0));
    objective_figures(&"o".into(), &[&seen])
}

/// The levels for 0, 1, 2… right answers of `n`: `.` too few, `r` revisit, `g` growing, `S` secure.
fn levels(n: u32) -> String {
    let letter = |right| match class(right, n).level {
        Level::TooFew => '.',
        Level::Revisit => 'r',
        Level::Growing => 'g',
        Level::Secure => 'S',
    };
    (0..=n).map(letter).collect()
}

#[test]
fn levels_follow_how_many_of_how_many_were_right() {
    assert_eq!(levels(4), ".....");
    assert_eq!(levels(6), ".......");
    assert_eq!(levels(9), "rrrrrggggg");
    assert_eq!(levels(12), "rrrrrrggggggg");
    assert_eq!(levels(14), "rrrrrrrgggSSSSS");
    assert_eq!(levels(20), "rrrrrrrrrrrgggggSSSSS");
    assert_eq!(levels(30), "rrrrrrrrrrrrrrrrrgggggggSSSSSSS");
}

#[test]
fn a_share_is_the_middle_of_what_is_shown_with_an_interval_around_it() {
    let share = class(24, 30).share.expect("thirty answered");
    assert_eq!(share.about, 0.8);
    // (0.8 + z²/60 ± z √(0.16/30 + z²/3600)) / (1 + z²/30) with z = 1.645.
    assert!((share.low - 0.657).abs() < 0.001, "{share:?}");
    assert!((share.high - 0.893).abs() < 0.001, "{share:?}");
}

#[test]
fn hidden_counts_widen_the_interval_beyond_what_was_measured() {
    let hidden = class(28, 30).share.expect("thirty answered");
    assert_eq!(hidden.about, 28.0 / 30.0);
    assert!(hidden.low < 26.0 / 30.0 && hidden.high == 1.0, "{hidden:?}");
}

#[test]
fn two_questions_to_one_class_are_not_twice_as_many_children() {
    let one = figures(&question("Ab"), &one_each(&[15, 15], 0));
    let (once, twice) = (share_of(&[&one]), share_of(&[&one, &one]));
    assert!(once.is_some());
    assert_eq!(once, twice);
}

#[test]
fn a_question_that_four_answered_is_left_out_of_its_objective() {
    let thirty = figures(&question("Ab"), &one_each(&[20, 10], 0));
    let four = figures(&question("Ab"), &one_each(&[4, 0], 0));
    let both = objective_figures(&"o".into(), &[&thirty, &four]);
    assert_eq!(both.answered, Some(30));
    assert_eq!(both, objective_figures(&"o".into(), &[&thirty]));
}

#[test]
fn six_answers_hide_right_and_wrong_so_nothing_is_said() {
    let six = class(6, 6);
    assert_eq!(
        (six.answered, six.share, six.level),
        (None, None, Level::TooFew)
    );
}

proptest! {
    #[test]
    fn more_right_answers_never_lower_the_level(n in 5_u32..40, right in 0_u32..40) {
        let right = right.min(n - 1);
        prop_assert!(class(right, n).level <= class(right + 1, n).level);
    }

    #[test]
    fn the_interval_holds_everything_that_is_shown(n in 9_u32..40, right in 0_u32..40) {
        let right = right.min(n);
        let share = class(right, n).share.expect("nine answered");
        let true_share = f64::from(right) / f64::from(n);
        prop_assert!(0.0 <= share.low && share.low <= share.about);
        prop_assert!(share.about <= share.high && share.high <= 1.0);
        prop_assert!(share.low <= true_share && true_share <= share.high, "{share:?}");
    }
}

fn at(level: Level) -> ObjectiveFigures {
    ObjectiveFigures {
        objective: "o".into(),
        answered: None,
        share: None,
        level,
    }
}

#[test]
fn a_unit_stands_where_its_weakest_objective_stands() {
    use Level::{Growing, Revisit, Secure, TooFew};
    assert_eq!(
        level_of_unit(&[at(Secure), at(Revisit), at(Growing)]),
        Revisit
    );
    assert_eq!(level_of_unit(&[at(TooFew), at(Secure)]), Secure);
    assert_eq!(level_of_unit(&[at(TooFew), at(TooFew)]), TooFew);
    assert_eq!(level_of_unit(&[]), TooFew);
}

#[test]
fn a_gain_from_twelve_to_twenty_four_of_thirty_is_sure() {
    let change = change(&class(12, 30), &class(24, 30)).expect("thirty answered twice");
    assert!((change.points - 0.4).abs() < 1e-9);
    assert!(change.is_sure);
}

#[test]
fn a_gain_of_two_in_thirty_may_be_chance() {
    let change = change(&class(20, 30), &class(22, 30)).expect("thirty answered twice");
    assert!(change.points > 0.06 && !change.is_sure, "{change:?}");
}

#[test]
fn a_loss_is_as_sure_as_the_same_gain() {
    let lost = change(&class(24, 30), &class(12, 30)).expect("thirty answered twice");
    assert!(lost.points < 0.0 && lost.is_sure);
}

#[test]
fn the_difference_of_newcombes_example_is_sure() {
    // Newcombe 1998, table II, (a): 56 of 70 less 48 of 80; method 10 gives 0.052 to 0.334 at 95 %. Here at 90 %.
    let change = change(&class(48, 80), &class(56, 70)).expect("many answered");
    assert!((change.points - 0.2).abs() < 1e-9 && change.is_sure);
}

#[test]
fn nothing_is_said_of_a_change_from_too_few_answers() {
    assert_eq!(change(&class(3, 4), &class(24, 30)), None);
    assert_eq!(change(&class(24, 30), &class(5, 6)), None);
}

/// `held` of each misconception as text, in order.
fn held(questions: &[(&Question, &QuestionFigures)]) -> Vec<String> {
    misconceptions_in_order(questions.iter().copied())
        .into_iter()
        .map(|one| {
            format!(
                "{} {}-{} of {}",
                one.misconception, one.held.least, one.held.most, one.of
            )
        })
        .collect()
}

#[test]
fn the_misconception_most_held_comes_first_and_equals_by_name() {
    let asked = question("Abcd");
    let seen = figures(&asked, &one_each(&[6, 1, 12, 2], 9));
    assert_eq!(
        held(&[(&asked, &seen)]),
        ["c 12-12 of 30", "b 0-4 of 30", "d 0-4 of 30"]
    );
}

#[test]
fn a_misconception_is_counted_over_all_questions_that_reveal_it() {
    let (one, other) = (question("Abc"), question("Ab"));
    let first = figures(&one, &one_each(&[10, 8, 6], 6));
    let second = figures(&other, &one_each(&[12, 9], 7));
    assert_eq!(
        held(&[(&one, &first), (&other, &second)]),
        ["b 17-17 of 58", "c 6-6 of 30"]
    );
}

#[test]
fn questions_with_too_few_answers_reveal_no_misconception() {
    let asked = question("Ab");
    let seen = figures(&asked, &one_each(&[0, 4], 0));
    assert!(held(&[(&asked, &seen)]).is_empty());
}

fn standing(unit: &str, level: Level, days: u32) -> Standing {
    Standing {
        unit: unit.into(),
        objective: "o".into(),
        level,
        days,
    }
}

#[test]
fn what_must_be_taught_again_comes_before_what_has_rested_longest() {
    let all = [
        standing("secure-long-ago", Level::Secure, 300),
        standing("growing-this-week", Level::Growing, 6),
        standing("growing-in-may", Level::Growing, 40),
        standing("growing-in-march", Level::Growing, 90),
        standing("revisit-yesterday", Level::Revisit, 1),
        standing("revisit-in-june", Level::Revisit, 20),
        standing("four-answers", Level::TooFew, 50),
    ];
    let units: Vec<&str> = what_to_revisit(&all, 3)
        .iter()
        .map(|one| one.unit.as_str())
        .collect();
    assert_eq!(
        units,
        ["revisit-in-june", "revisit-yesterday", "growing-in-march"]
    );
    assert_eq!(what_to_revisit(&all, 9).len(), 4);
}

#[test]
fn a_class_never_has_the_same_questions_before_and_after() {
    for first in [Form::A, Form::B] {
        let mut had: Vec<(Check, Form)> = Vec::new();
        for check in [Check::Before, Check::After, Check::Later] {
            had.push((check, form_for(check, &had, first)));
        }
        let forms: Vec<Form> = had.iter().map(|(_, form)| *form).collect();
        assert_eq!(forms, [first, first.other(), first]);
    }
}

#[test]
fn an_after_check_sat_twice_keeps_to_the_form_not_had_before() {
    let had = [(Check::Before, Form::A), (Check::After, Form::B)];
    assert_eq!(form_for(Check::After, &had, Form::A), Form::B);
}

#[test]
fn a_class_that_missed_the_check_before_starts_with_its_first_form() {
    assert_eq!(form_for(Check::After, &[], Form::B), Form::B);
    assert_eq!(
        form_for(Check::Later, &[(Check::After, Form::B)], Form::B),
        Form::A
    );
}

fn chose(ids: &[&str]) -> Chosen {
    Chosen::Answers(ids.iter().map(|id| (*id).into()).collect())
}

#[test]
fn a_tally_counts_what_can_be_marked_and_nothing_else() {
    let chosen = [
        chose(&["a"]),
        chose(&["a"]),
        chose(&["b"]),
        Chosen::NotSure,
        chose(&[]),
        chose(&["a", "b"]),
        chose(&["gone"]),
    ];
    let counted = tally(&question("Ab"), &chosen);
    assert_eq!(counted, one_each(&[2, 1], 1));
}

#[test]
fn an_answer_sent_twice_in_one_choice_counts_once() {
    let counted = tally(&question("ABc"), &[chose(&["a", "a", "b"]), chose(&["c"])]);
    assert_eq!((counted.answered, counted.correct), (2, 1));
    let counts: Vec<u32> = counted.answers.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [1, 1, 1]);
}

#[test]
fn a_tally_comes_back_from_the_store_as_it_was() {
    let kept = one_each(&[7, 0], 3);
    let rows: Vec<(String, u32)> = kept
        .rows()
        .map(|(counted, count)| (counted.to_string(), count))
        .collect();
    let names: Vec<&str> = rows.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["answered", "correct", "not-sure", "answer:a"]);
    let back = rows
        .into_iter()
        .map(|(name, count)| (name.parse::<Counted>().expect("a row name"), count));
    assert_eq!(QuestionTally::from_rows(&question("Ab"), back), kept);
}

#[test]
fn hands_and_tablets_add_up() {
    let mut both = one_each(&[7, 2], 1);
    both.add(&one_each(&[3, 4], 0));
    assert_eq!(both, one_each(&[10, 6], 1));
}

#[test]
fn an_answer_the_question_no_longer_has_still_counts_as_answered() {
    let kept = one_each(&[12, 8, 6], 5);
    let now = question("Ab");
    let back = QuestionTally::from_rows(&now, kept.rows());
    assert_eq!(
        told(&figures(&now, &back)),
        "of 31: right 12; 12 8 6; not sure 5"
    );
}

#[test]
fn other_words_are_not_names_of_tally_rows() {
    for text in ["", "Answered", "answer:", "answer:Two Words", "not sure"] {
        assert!(text.parse::<Counted>().is_err(), "{text}");
    }
}

#[test]
fn where_several_are_right_counts_are_shown_in_steps() {
    let asked = question("ABc");
    // Of thirty: 19 ticked both, 5 only the first, 3 only the second, 2 the wrong one; one was not sure.
    let tally = many_tally(&asked, &[1, 5, 3, 19, 2, 0, 0, 0]);
    assert_eq!(
        told(&figures(&asked, &tally)),
        "of 30: right 15-19; 20-25 20-25 0-4; not sure 0-4"
    );
}

/// Every way in which thirty seats may tick both, one, the wrong one or nothing.
#[test]
fn a_class_of_thirty_seldom_loses_a_whole_question() {
    let asked = question("ABc");
    let (mut all, mut blank) = (0, 0);
    for both in 0..=30 {
        for first in 0..=(30 - both) {
            for wrong in 0..=(30 - both - first) {
                let unsure = 30 - both - first - wrong;
                let tally = many_tally(&asked, &[unsure, first, 0, both, wrong, 0, 0, 0]);
                let seen = figures(&asked, &tally);
                all += 1;
                blank += u32::from(seen.correct.most - seen.correct.least == 30);
            }
        }
    }
    assert!(blank * 50 < all, "{blank} of {all}");
}

#[test]
fn shares_round_half_up() {
    for (share, expected) in [
        (0.0, 0),
        (0.004, 0),
        (0.005, 1),
        (0.285, 29),
        (0.574_9, 57),
        (0.575, 58),
        (2.0 / 3.0, 67),
        (0.995, 100),
        (1.0, 100),
    ] {
        assert_eq!(percent(share), expected, "{share}");
    }
}

#[test]
fn a_share_outside_nothing_to_all_stays_on_the_scale() {
    assert_eq!(percent(-0.2), 0);
    assert_eq!(percent(1.2), 100);
    assert_eq!(percent(f64::NAN), 0);
}
