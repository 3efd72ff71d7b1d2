//! What is kept: over restarts, in backups, and out of them.

use belisha::{Check, UnitId};
use belisha_api::lead::UnitReport;
use belisha_api::staff::Action;
use belisha_api::{ProblemCode, path};
use belisha_server::BackupError;
use jiff::ToSpan;

use crate::client::StatusCode;
use crate::school::{PASSPHRASE, Place, TODAY, TestSchool, TestServer, UNIT};

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
