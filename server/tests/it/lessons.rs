//! A lesson from its first slide to its end, as the whiteboard and the tablets see it.

use std::collections::HashSet;

use belisha::lesson::SlideKind;
use belisha::{Check, Chosen, Form, UnitId};
use belisha_api::pupil::{Acknowledged, Given, PupilNow, PupilView, Seat};
use belisha_api::staff::{Action, ClassToday, LiveLessonSummary, StartLesson};
use belisha_api::{Changed, ProblemCode, path};

use crate::client::StatusCode;
use crate::school::{TestSchool, UNIT, choice, lessons};

#[tokio::test]
async fn a_lesson_is_taught_from_start_to_close() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(12).await;
    assert_eq!(lesson.now().await.seats.len(), 12);
    assert!(matches!(tablets[0].now().await, PupilNow::Waiting));

    let before = lesson.sit(Check::Before, &tablets, 3).await;
    let view = lesson.check().await;
    assert_eq!((view.done, view.seats), (12, 12));
    assert!(view.figures.is_empty(), "figures before the reveal");
    let view = lesson.reveal().await;
    assert_eq!(view.figures[0].answered, Some(12));
    assert!(!view.misconceptions.is_empty());
    lesson.act(Action::PutCheckAway).await;
    assert!(matches!(tablets[0].now().await, PupilNow::Waiting));

    let after = lesson.sit(Check::After, &tablets, 12).await;
    assert_eq!(after, before.other(), "the forms are crossed");
    let view = lesson.reveal().await;
    assert!(!view.change.is_empty());
    assert!(view.change.iter().all(|(_, change)| change.points > 0.0));

    let closed = lesson.act(Action::Close).await;
    assert!(closed.closed);
    match tablets[0].now().await {
        PupilNow::Thanks { say } => assert!(!say.is_empty()),
        other => panic!("{other:?}"),
    }
    let today: ClassToday = school
        .lead
        .get(&path::of_class(path::CLASS_TODAY, &class))
        .await
        .json();
    assert_eq!(today.taught, [(UnitId::new(UNIT), "2026-11-24".to_owned())]);
    assert!(today.open.is_empty());
}

#[tokio::test]
async fn the_lesson_left_open_is_taken_up_where_it_was() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablet = lesson.join().await;
    let slides = &lessons();
    let slides = &slides.unit(&UnitId::new(UNIT)).unwrap().slides;
    lesson
        .act(Action::Go {
            slide: slides[3].id.clone(),
        })
        .await;
    lesson
        .sit(Check::Before, std::slice::from_ref(&tablet), 1)
        .await;

    let school = school.restart().await;
    let again = school.lesson(&class).await;
    assert_eq!(again.id, lesson.id);
    assert_eq!(again.code, lesson.code);
    let now = again.now().await;
    assert_eq!(now.slide, slides[3].id);
    assert_eq!(now.seats, [tablet.view.seat.unwrap()]);
    let tablet = school
        .server
        .client
        .seated(tablet.client.seat.as_ref().unwrap());
    let view: PupilView = tablet.get(path::PUPIL_NOW).await.json();
    match view.now {
        PupilNow::Check { answered, pack, .. } => {
            assert_eq!(answered.len(), pack.questions.len());
        }
        other => panic!("{other:?}"),
    }
    let mine: Vec<LiveLessonSummary> = school.lead.get(path::LESSONS).await.json();
    assert_eq!(mine.len(), 1);
    assert_eq!(mine[0].title, "Gifts, games and secrets");
}

#[tokio::test]
async fn every_tablet_of_a_class_joins_at_once_and_gets_a_seat_of_its_own() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 28).await;
    let lesson = school.lesson(&class).await;
    let joining: Vec<_> = (0..32)
        .map(|_| {
            let lesson = lesson.clone();
            tokio::spawn(async move { lesson.join().await.view.seat })
        })
        .collect();
    let mut seats: HashSet<Seat> = HashSet::new();
    for seat in joining {
        assert!(
            seats.insert(seat.await.unwrap().unwrap()),
            "two tablets in one seat"
        );
    }
    // The class's size and four to spare.
    assert_eq!(lesson.try_join().await.code(), ProblemCode::LessonFull);

    let removed = *seats.iter().next().unwrap();
    lesson.act(Action::RemoveSeat { seat: removed }).await;
    assert_eq!(lesson.join().await.view.seat, Some(removed));
}

#[tokio::test]
async fn a_seat_taken_out_is_gone_with_its_answers() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(2).await;
    lesson.sit(Check::Before, &tablets, 1).await;
    let sitting = tablets[0].sitting().await;
    let question = lesson.check().await.answered[0].0.clone();
    lesson
        .act(Action::RemoveSeat {
            seat: tablets[0].view.seat.unwrap(),
        })
        .await;
    assert_eq!(lesson.check().await.answered[0].1, 1);
    let again = Given {
        chosen: choice(&question, true),
        question,
        turn: 9,
    };
    assert_eq!(
        tablets[0].try_answer(&sitting, vec![again]).await.code(),
        ProblemCode::NoSeat
    );
    assert_eq!(
        tablets[0].client.get(path::PUPIL_NOW).await.code(),
        ProblemCode::NoSeat
    );
}

#[tokio::test]
async fn the_last_turn_holds_and_sending_again_changes_nothing() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablet = lesson.join().await;
    lesson
        .act(Action::OpenCheck {
            check: Check::After,
        })
        .await;
    let sitting = tablet.sitting().await;
    let question = lesson.check().await.answered[0].0.clone();
    let given = |rightly, turn| Given {
        question: question.clone(),
        chosen: choice(&question, rightly),
        turn,
    };
    let first: Acknowledged = tablet
        .try_answer(&sitting, vec![given(false, 1), given(true, 2)])
        .await
        .json();
    assert_eq!(first.receipts.len(), 1);
    assert_eq!(first.receipts[0].turn, 2);
    assert!(first.receipts[0].feedback.as_ref().unwrap().right);
    for late in [given(false, 1), given(false, 2), given(true, 2)] {
        let again: Acknowledged = tablet.try_answer(&sitting, vec![late]).await.json();
        assert_eq!(again.receipts, first.receipts);
    }
    assert_eq!(lesson.check().await.answered[0].1, 1);

    // After the check has closed what is there is acknowledged, and nothing new is taken.
    lesson.act(Action::StopCheck).await;
    let again: Acknowledged = tablet
        .try_answer(&sitting, vec![given(true, 2)])
        .await
        .json();
    assert_eq!(again.receipts, first.receipts);
    assert_eq!(
        tablet
            .try_answer(&sitting, vec![given(false, 3)])
            .await
            .code(),
        ProblemCode::CheckClosed
    );
}

#[tokio::test]
async fn feedback_comes_after_the_lesson_and_not_before() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablet = lesson.join().await;
    for (check, expected) in [
        (Check::Before, false),
        (Check::After, true),
        (Check::Later, true),
    ] {
        lesson.act(Action::OpenCheck { check }).await;
        let kept = tablet.answer_all(true).await;
        assert!(
            kept.receipts
                .iter()
                .all(|receipt| receipt.feedback.is_some() == expected),
            "{check:?}"
        );
    }
    lesson
        .act(Action::OpenCheck {
            check: Check::After,
        })
        .await;
    let sitting = tablet.sitting().await;
    let question = lesson.check().await.answered[0].0.clone();
    let unsure = Given {
        question,
        chosen: Chosen::NotSure,
        turn: 2,
    };
    let kept: Acknowledged = tablet.try_answer(&sitting, vec![unsure]).await.json();
    let feedback = kept.receipts[0].feedback.as_ref().unwrap();
    assert!(!feedback.right && !feedback.why.is_empty());
}

#[tokio::test]
async fn screens_are_told_what_changed() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let mut board = lesson
        .staff
        .events(&path::of_lesson(path::LESSON_EVENTS, &lesson.id))
        .await;
    // What changed before the stream was there is fetched at its beginning.
    assert_eq!(board.next().await, Some(Changed::Lesson));
    assert_eq!(board.next().await, Some(Changed::Answers));
    let tablet = lesson.join().await;
    board.wait_for(Changed::Answers).await;
    let address = format!(
        "{}?seat={}",
        path::PUPIL_EVENTS,
        tablet.client.seat.as_ref().unwrap()
    );
    let mut events = tablet.client.stranger().events(&address).await;
    assert_eq!(events.next().await, Some(Changed::Lesson));

    lesson
        .act(Action::OpenCheck {
            check: Check::Before,
        })
        .await;
    board.wait_for(Changed::Lesson).await;
    assert_eq!(events.next().await, Some(Changed::Lesson));
    tablet.answer_all(true).await;
    board.wait_for(Changed::Answers).await;
    lesson.act(Action::Close).await;
    board.wait_for(Changed::Closed).await;
    assert_eq!(board.next().await, None, "the stream ends with the lesson");
    // Answers of the class are no event for a tablet.
    assert_eq!(events.next().await, Some(Changed::Closed));
}

#[tokio::test]
async fn tablets_follow_the_story_on_the_board() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablet = lesson.join().await;
    let lessons = lessons();
    let unit = lessons.unit(&UnitId::new(UNIT)).unwrap();
    let slide = unit
        .slides
        .iter()
        .find(|slide| slide.kind == SlideKind::Story)
        .unwrap();
    lesson
        .act(Action::Go {
            slide: slide.id.clone(),
        })
        .await;
    let scene = |now| match now {
        PupilNow::Story { scene } => scene,
        other => panic!("{other:?}"),
    };
    let start = scene(tablet.now().await);
    assert_eq!(start.id, unit.story.scenes[0].id);
    let choice = unit.story.scenes[0].choices[0].clone();
    lesson
        .act(Action::Choose {
            choice: choice.id.clone(),
        })
        .await;
    assert_eq!(scene(tablet.now().await).id, choice.to);
    lesson.act(Action::Rewind).await;
    assert_eq!(scene(tablet.now().await), start);
    // A choice that the scene does not have was made on another screen a moment ago.
    let elsewhere = unit.story.scenes.last().unwrap();
    assert!(elsewhere.choices.is_empty());
    let gone = lesson
        .try_act(Action::Choose {
            choice: "no-such-choice".into(),
        })
        .await;
    assert_eq!(gone.code(), ProblemCode::Conflict);
}

#[tokio::test]
async fn hands_are_counted_beside_tablets() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablet = lesson.join().await;
    lesson
        .sit(Check::Before, std::slice::from_ref(&tablet), 1)
        .await;
    let question = lesson.check().await.answered[0].0.clone();
    let hands = |right, unsure| Action::Hands {
        question: question.clone(),
        hands: vec![(choice(&question, true), right), (Chosen::NotSure, unsure)],
    };
    lesson.act(hands(10, 1)).await;
    lesson.act(hands(14, 5)).await;
    let view = lesson.check().await;
    assert_eq!(view.answered[0].1, 20);
    assert_eq!(view.done, 1, "hands are no seats");
    let view = lesson.reveal().await;
    assert_eq!(view.figures[0].answered, Some(20));
    assert_eq!(view.figures[0].correct.exact(), Some(15));
    assert_eq!(
        lesson.try_act(hands(0, 0)).await.code(),
        ProblemCode::CheckClosed
    );
    let too_many = Action::Hands {
        question,
        hands: vec![(Chosen::NotSure, 61)],
    };
    assert!(!lesson.try_act(too_many).await.status.is_success());
}

#[tokio::test]
async fn what_has_been_revealed_stands_still() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(11).await;
    lesson.sit(Check::Before, &tablets[..10], 5).await;
    let sitting = tablets[0].sitting().await;
    let shown = lesson.reveal().await;
    // Neither a seat taken out nor the check opened again nor a late answer makes a second view to subtract.
    lesson
        .act(Action::RemoveSeat {
            seat: tablets[0].view.seat.unwrap(),
        })
        .await;
    lesson
        .act(Action::OpenCheck {
            check: Check::Before,
        })
        .await;
    let question = shown.figures[0].question.clone();
    let late = Given {
        chosen: choice(&question, true),
        question,
        turn: 1,
    };
    assert_eq!(
        tablets[10].try_answer(&sitting, vec![late]).await.code(),
        ProblemCode::CheckClosed
    );
    assert_eq!(lesson.reveal().await.figures, shown.figures);
}

#[tokio::test]
async fn a_code_leads_nowhere_once_its_lesson_has_closed() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    lesson.act(Action::Joining { open: false }).await;
    assert_eq!(lesson.try_join().await.code(), ProblemCode::LessonFull);
    lesson.act(Action::Close).await;
    assert_eq!(lesson.try_join().await.code(), ProblemCode::LessonClosed);
    // Closing twice is closing once.
    assert!(lesson.act(Action::Close).await.closed);
    assert_eq!(
        lesson.try_act(Action::Blank { on: true }).await.code(),
        ProblemCode::LessonClosed
    );
    // The class may be taught the unit again, under another code.
    assert_ne!(school.lesson(&class).await.id, lesson.id);
}

#[tokio::test]
async fn two_replicas_show_one_lesson() {
    let school = TestSchool::set_up().await;
    if school.server.place.postgres.is_none() {
        return; // A SQLite file has one server.
    }
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let replica = school.server.replica().await;
    let mut there = lesson.clone();
    there.staff.origin = replica.here.clone();
    let tablet = there.join().await;
    assert_eq!(lesson.now().await.seats, [tablet.view.seat.unwrap()]);
    let mut board = lesson
        .staff
        .events(&path::of_lesson(path::LESSON_EVENTS, &lesson.id))
        .await;
    let mut tablet_events = tablet.client.events(path::PUPIL_EVENTS).await;
    assert_eq!(tablet_events.next().await, Some(Changed::Lesson));
    assert_eq!(board.next().await, Some(Changed::Lesson));
    assert_eq!(board.next().await, Some(Changed::Answers));
    lesson
        .act(Action::OpenCheck {
            check: Check::Before,
        })
        .await;
    tablet_events.wait_for(Changed::Lesson).await;
    tablet.answer_all(true).await;
    board.wait_for(Changed::Answers).await;
    assert_eq!(lesson.check().await.done, 1);
    lesson.act(Action::Close).await;
    tablet_events.wait_for(Changed::Closed).await;
    assert!(matches!(tablet.now().await, PupilNow::Thanks { .. }));
    replica.stop().await.unwrap();
}

#[tokio::test]
async fn a_class_has_one_lesson_of_a_unit_at_a_time() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let starting: Vec<_> = (0..8)
        .map(|_| {
            let (lead, class) = (school.lead.clone(), class.clone());
            tokio::spawn(async move {
                let start = StartLesson {
                    class,
                    unit: UnitId::new(UNIT),
                };
                lead.post(path::LESSONS, &start)
                    .await
                    .json::<belisha_api::staff::LiveLesson>()
                    .id
            })
        })
        .collect();
    let mut ids = HashSet::new();
    for id in starting {
        ids.insert(id.await.unwrap());
    }
    assert_eq!(ids.len(), 1);
}

#[tokio::test]
async fn the_join_code_is_a_picture_too() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let qr = lesson
        .staff
        .get(&path::of_lesson(path::LESSON_QR, &lesson.id))
        .await;
    assert_eq!(qr.status, StatusCode::OK);
    assert_eq!(qr.header("content-type"), "image/svg+xml");
    assert!(qr.text().contains("<svg"));
    let address = lesson.now().await.join_address;
    assert!(
        address.ends_with(&path::join_code(&lesson.code)),
        "{address}"
    );
}

#[tokio::test]
async fn half_the_classes_begin_with_each_form() {
    let school = TestSchool::set_up().await;
    let mut forms = HashSet::new();
    for n in 0..12 {
        let class = school.class(&format!("Oak {n}"), 4, 30).await;
        let lesson = school.lesson(&class).await;
        forms.insert(lesson.sit(Check::Before, &[], 0).await);
    }
    assert_eq!(forms, HashSet::from([Form::A, Form::B]));
}
