//! What is kept: over restarts, in backups, and out of them.

use belisha::{Check, UnitId};
use belisha_api::lead::UnitReport;
use belisha_api::pupil::PupilNow;
use belisha_api::staff::{Action, LiveLesson, LiveLessonSummary};
use belisha_api::{ClassId, ProblemCode, path};
use belisha_server::BackupError;
use jiff::ToSpan;

use crate::client::{Client, StatusCode};
use crate::school::{PASSPHRASE, Place, TODAY, TestLesson, TestSchool, TestServer, UNIT};

#[tokio::test]
async fn a_backup_restores_what_was_understood_and_who_may_sign_in() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(12).await;
    lesson.sit(Check::Before, &tablets, 4).await;
    lesson.sit(Check::After, &tablets, 11).await;
    lesson.act(Action::Close).await;
    // Another lesson is in the middle of a check.
    let open = school.lesson(&class).await;
    let tablets = open.tablets(7).await;
    open.sit(Check::Later, &tablets, 7).await;

    let address = path::of_class_unit(path::REPORT, &class, &UnitId::new(UNIT));
    let report: UnitReport = school.lead.get(&address).await.json();
    let backup = school.lead.get(path::BACKUP).await;
    assert_eq!(backup.status, StatusCode::OK);
    assert!(
        backup
            .header("content-disposition")
            .contains("belisha-2026-11-24")
    );
    let text = backup.text();
    for gone in [
        "\"seat\"",
        "\"answer\"",
        "\"session\"",
        "\"live_lesson\"",
        &open.code,
    ] {
        assert!(!text.contains(gone), "{gone} is in the backup");
    }

    let place = Place::new().await;
    let store = place.store().await;
    let rows = store.restore(text.as_bytes(), false).await.unwrap();
    assert!(rows > 0);
    assert!(matches!(
        store.restore(text.as_bytes(), false).await,
        Err(BackupError::NotEmpty)
    ));
    assert_eq!(store.restore(text.as_bytes(), true).await.unwrap(), rows);
    // What a restored school backs up is what it was restored from.
    let mut again = Vec::new();
    store.back_up(&mut again).await.unwrap();
    let lines = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(lines(&String::from_utf8(again).unwrap()), lines(&text));
    store.close().await;

    let server = TestServer::start_in(place, school.server.today.clone()).await;
    assert!(server.running.first_run.is_none());
    let restored = TestSchool {
        lead: server.client.clone(),
        server,
    };
    let mut lead = restored.lead.clone();
    lead.keep_session(&restored.sign_in("Ada Lead", PASSPHRASE).await);
    let again: UnitReport = lead.get(&address).await.json();
    assert_eq!(again, report);
}

#[tokio::test]
async fn a_file_that_is_no_backup_changes_nothing() {
    let school = TestSchool::set_up().await;
    let store = school.server.place.store().await;
    let backup = school.lead.get(path::BACKUP).await.text();
    let header = backup.lines().next().unwrap();
    for text in [
        String::new(),
        "PK\u{3}\u{4}".to_owned(),
        format!("{header}\nnonsense"),
        format!("{header}\n{{\"table\":\"session\",\"row\":{{\"staff\":\"x\"}}}}"),
        format!("{header}\n{{\"table\":\"school\",\"row\":{{\"id) --\":\"x\"}}}}"),
        backup[..backup.len() - 20].to_owned(),
    ] {
        assert!(
            store.restore(text.as_bytes(), true).await.is_err(),
            "{text}"
        );
    }
    let newer = header.replace("\"belisha_backup\":1", "\"belisha_backup\":2");
    assert!(matches!(
        store.restore(newer.as_bytes(), true).await,
        Err(BackupError::Newer)
    ));
    assert!(school.lead.get(path::SESSION).await.status.is_success());
}

#[tokio::test]
async fn a_lesson_that_nobody_closes_is_closed_after_two_weeks() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(8).await;
    lesson.sit(Check::Before, &tablets, 4).await;
    school.server.today.set(TODAY + 14.days());
    let school = school.restart().await;
    assert!(matches!(
        school
            .server
            .client
            .seated(tablets[0].client.seat.as_ref().unwrap())
            .get(path::PUPIL_NOW)
            .await
            .status,
        StatusCode::OK
    ));
    school.server.today.set(TODAY + 15.days());
    let school = school.restart().await;
    let tablet = school
        .server
        .client
        .seated(tablets[0].client.seat.as_ref().unwrap());
    assert_eq!(
        tablet.get(path::PUPIL_NOW).await.code(),
        ProblemCode::NoSeat
    );
    let mut lead = school.server.client.clone();
    lead.keep_session(&school.sign_in("Ada Lead", PASSPHRASE).await);
    let address = path::of_class_unit(path::REPORT, &class, &UnitId::new(UNIT));
    let report: UnitReport = lead.get(&address).await.json();
    assert_eq!(report.questions.len(), 6);
    assert_eq!(report.questions[0].figures.answered, Some(8));
}

/// Every question of the one check that a class has sat was answered by so many, on this day.
async fn was_answered_by(lead: &Client, class: &ClassId, n: u32, day: &str) {
    let address = path::of_class_unit(path::REPORT, class, &UnitId::new(UNIT));
    let report: UnitReport = lead.get(&address).await.json();
    assert_eq!(report.taught.as_deref(), Some(day));
    assert_eq!(report.questions.len(), 6);
    for question in &report.questions {
        assert_eq!(question.figures.answered, Some(n), "{}", question.question);
        assert_eq!(question.day, day);
    }
}

#[tokio::test]
async fn a_restart_in_the_middle_of_a_question_loses_nothing_of_two_teachers_lessons() {
    let mut school = TestSchool::set_up().await;
    let teacher = school.teacher("Bo Teacher").await;
    let classes = [
        school.class("Oak", 4, 30).await,
        school.class("Elm", 4, 30).await,
    ];
    let mut lessons = [
        school.lesson(&classes[0]).await,
        TestLesson::start(&teacher, &classes[1]).await,
    ];
    let mut tablets = Vec::new();
    for (lesson, n) in lessons.iter().zip([12, 9]) {
        let joined = lesson.tablets(n).await;
        lesson
            .act(Action::OpenCheck {
                check: Check::Before,
            })
            .await;
        // Half of them are a question further than the others.
        for (index, tablet) in joined.iter().enumerate() {
            tablet.answer(0..2 + index % 2).await;
        }
        tablets.push(joined);
    }
    let before = [lessons[0].now().await, lessons[1].now().await];

    school = school.restart().await;
    for (index, lesson) in lessons.iter_mut().enumerate() {
        *lesson = lesson.clone().on(&school.server);
        let after = LiveLesson {
            // The port is another after a restart of the test's server.
            join_address: before[index].join_address.clone(),
            ..lesson.now().await
        };
        assert_eq!(after, before[index]);
        // Each teacher finds their own lesson again.
        let own: Vec<LiveLessonSummary> = lesson.staff.get(path::LESSONS).await.json();
        assert_eq!(own.len(), 1);
        assert_eq!(own[0].id, lesson.id);
        for (place, tablet) in tablets[index].iter().enumerate() {
            let tablet = tablet.clone().on(&school.server);
            let PupilNow::Check { answered, .. } = tablet.now().await else {
                panic!("the check was not where it was");
            };
            assert_eq!(answered.len(), 2 + place % 2);
            tablet.answer(2..6).await;
        }
        lesson.join().await;
        lesson.act(Action::Close).await;
    }
    was_answered_by(&school.lead, &classes[0], 12, "2026-11-24").await;
    was_answered_by(&school.lead, &classes[1], 9, "2026-11-24").await;
}

#[tokio::test]
async fn a_lesson_goes_on_past_midnight_and_belongs_to_the_day_it_began() {
    let mut school = TestSchool::set_up().await;
    let clock = school.server.today.clone();
    clock.turn_to(TODAY.at(23, 50, 0, 0));
    let signed_in = school.sign_in("Ada Lead", PASSPHRASE).await;
    school.lead.keep_session(&signed_in);
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(12).await;
    lesson
        .act(Action::OpenCheck {
            check: Check::Before,
        })
        .await;
    for tablet in &tablets {
        tablet.answer(0..3).await;
    }

    clock.turn_to((TODAY + 1.day()).at(0, 10, 0, 0));
    // What is swept up at a start and every hour takes nothing of it along.
    school = school.restart().await;
    let lesson = lesson.on(&school.server);
    assert!(lesson.now().await.check.unwrap().open);
    for tablet in &tablets {
        tablet.clone().on(&school.server).answer(3..6).await;
    }
    lesson.join().await;
    // Who starts it again takes it up, and begins no second one on the new day.
    let again = TestLesson::start(&lesson.staff, &class).await;
    assert_eq!(again.id, lesson.id);
    lesson.act(Action::Close).await;
    for tablet in tablets {
        let now = tablet.on(&school.server).now().await;
        assert!(matches!(now, PupilNow::Thanks { .. }));
    }
    was_answered_by(&lesson.staff, &class, 12, "2026-11-24").await;
}
