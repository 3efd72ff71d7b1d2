//! Marking. In `question("AbC")` capital letters are right answers, and a small one reveals the misconception of its name.

use belisha::{Chosen, Mark, Unmarkable, mark};

use crate::understanding::question;

fn chose(ids: &str) -> Chosen {
    Chosen::Answers(
        ids.chars()
            .map(|id| id.to_string().as_str().into())
            .collect(),
    )
}

fn marked(answers: &str, chosen: &str) -> Result<Mark, Unmarkable> {
    mark(&question(answers), &chose(chosen))
}

#[test]
fn the_right_answer_is_right_and_a_wrong_one_names_its_misconception() {
    assert_eq!(marked("Ab", "a"), Ok(Mark::Correct));
    assert_eq!(marked("Ab", "b"), Ok(Mark::Wrong(vec!["b".into()])));
}

#[test]
fn not_sure_is_never_wrong() {
    for answers in ["Ab", "ABc", "ab"] {
        assert_eq!(
            mark(&question(answers), &Chosen::NotSure),
            Ok(Mark::NotSure)
        );
    }
}

#[test]
fn one_of_two_right_answers_is_partly_right() {
    assert_eq!(marked("ABc", "b"), Ok(Mark::Partly));
    assert_eq!(marked("ABc", "ba"), Ok(Mark::Correct));
}

#[test]
fn the_same_answer_twice_is_not_two_answers() {
    assert_eq!(marked("ABc", "aa"), Ok(Mark::Partly));
}

#[test]
fn right_answers_do_not_make_up_for_a_wrong_one() {
    assert_eq!(marked("ABcd", "abd"), Ok(Mark::Wrong(vec!["d".into()])));
    assert_eq!(
        marked("ABcd", "cd"),
        Ok(Mark::Wrong(vec!["c".into(), "d".into()]))
    );
}

#[test]
fn what_does_not_answer_the_question_is_not_marked_wrong() {
    assert_eq!(marked("Ab", ""), Err(Unmarkable::Empty));
    assert_eq!(marked("Ab", "ab"), Err(Unmarkable::TooMany));
    assert_eq!(marked("Ab", "z"), Err(Unmarkable::Unknown));
    assert_eq!(marked("ABc", "az"), Err(Unmarkable::Unknown));
}
