//! What is never stored, and what never travels.

use belisha::Check;
use belisha_api::path;
use belisha_api::staff::Action;
use sqlx::{Column, Row, ValueRef};

use crate::school::{Place, TestSchool, lessons};

/// Every table with its rows, as text.
pub(crate) async fn everything(place: &Place) -> Vec<(String, Vec<String>)> {
    let mut connection = place.peek().await;
    let tables = match place.postgres {
        Some(_) => {
            "SELECT CAST(tablename AS TEXT) AS name FROM pg_tables WHERE schemaname = 'public'"
        }
        None => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    };
    let mut all = Vec::new();
    for table in sqlx::query(tables)
        .fetch_all(&mut connection)
        .await
        .unwrap()
    {
        let table: String = table.get("name");
        if table == "_sqlx_migrations" {
            continue;
        }
        let rows = sqlx::query(sqlx::AssertSqlSafe(format!("SELECT * FROM {table}")))
            .fetch_all(&mut connection)
            .await
            .unwrap();
        let text = rows
            .iter()
            .map(|row| {
                row.columns()
                    .iter()
                    .map(|column| {
                        let at = column.ordinal();
                        if row.try_get_raw(at).unwrap().is_null() {
                            return "NULL".to_owned();
                        }
                        row.try_get::<String, _>(at)
                            .unwrap_or_else(|_| row.get::<i64, _>(at).to_string())
                    })
                    .collect::<Vec<_>>()
                    .join("|")
            })
            .collect();
        all.push((table, text));
    }
    all
}

#[tokio::test]
async fn nothing_about_pupils_remains() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(9).await;
    lesson.sit(Check::Before, &tablets, 4).await;
    lesson.reveal().await;
    lesson.sit(Check::After, &tablets, 9).await;

    let rows = |all: &[(String, Vec<String>)], name: &str| {
        all.iter()
            .find(|(table, _)| table == name)
            .map(|(_, rows)| rows.len())
            .unwrap()
    };
    let during = everything(&school.server.place).await;
    assert_eq!(rows(&during, "seat"), 9);
    assert!(
        rows(&during, "answer") > 0,
        "the test sees what it looks for"
    );

    lesson.act(Action::Close).await;
    let after = everything(&school.server.place).await;
    for gone in ["seat", "answer", "hand"] {
        assert_eq!(rows(&after, gone), 0, "{gone}");
    }
    assert!(rows(&after, "tally") > 0);
    assert_eq!(rows(&after, "sitting"), 2);
    assert_eq!(rows(&after, "taught"), 1);
    // No token or hash of one, in any column of any table: nothing can be led back to a tablet.
    let secrets: Vec<String> = tablets
        .iter()
        .map(|tablet| tablet.client.seat.clone().unwrap())
        .map(|token| token.rsplit('.').next().unwrap().to_owned())
        .collect();
    let hashes = during
        .iter()
        .find(|(table, _)| table == "seat")
        .unwrap()
        .1
        .iter()
        .map(|row| row.split('|').next_back().unwrap().to_owned());
    let traces: Vec<String> = secrets.into_iter().chain(hashes).collect();
    for (table, rows) in &after {
        for row in rows {
            for trace in &traces {
                assert!(!row.contains(trace), "{table} still has {trace}");
            }
        }
    }
    // Nor in the files of the database, whose deleted parts are overwritten.
    if school.server.place.postgres.is_none() {
        for file in ["belisha.db", "belisha.db-wal"] {
            let bytes = std::fs::read(school.server.place.folder.path().join(file)).unwrap();
            for trace in &traces {
                let is_there = bytes
                    .windows(trace.len())
                    .any(|window| window == trace.as_bytes());
                assert!(!is_there, "{file} still has {trace}");
            }
        }
    }
    // A tally says how many; no row holds a time or belongs to one tablet.
    let (_, tallies) = after.iter().find(|(table, _)| table == "tally").unwrap();
    assert!(tallies.iter().any(|row| row.ends_with("|9")));
}

#[tokio::test]
async fn no_key_note_or_feedback_reaches_a_tablet_before_it_answers() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablet = lesson.join().await;
    lesson
        .act(Action::OpenCheck {
            check: Check::After,
        })
        .await;
    let text = tablet.client.get(path::PUPIL_NOW).await.text();
    let lessons = lessons();
    let unit = lessons.unit(&crate::school::UNIT.into()).unwrap();
    for question in &unit.quiz.questions {
        for answer in &question.answers {
            let feedback = belisha::plain_text(&answer.feedback);
            assert!(!text.contains(&feedback), "feedback of {}", answer.id);
        }
    }
    for word in ["misconception", "correct", "notes", "objective"] {
        assert!(!text.contains(&format!("\"{word}\"")), "{word}");
    }
}

#[tokio::test]
async fn the_page_behind_the_code_has_the_questions_and_nothing_else() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let address = path::join_code(&lesson.code);
    let page = || async { school.server.client.get(&address).await.text() };
    assert!(!page().await.contains("data-view"), "no check is open");
    for check in [Check::Before, Check::After] {
        lesson.act(Action::OpenCheck { check }).await;
        let text = page().await;
        assert!(text.contains("answer__button") && text.contains("data-view"));
        // It is drawn before there is a seat, and takes none.
        assert!(lesson.now().await.seats.is_empty());
        let lessons = lessons();
        let unit = lessons.unit(&crate::school::UNIT.into()).unwrap();
        for question in &unit.quiz.questions {
            for answer in &question.answers {
                let feedback = belisha::plain_text(&answer.feedback);
                assert!(!text.contains(&feedback), "feedback of {}", answer.id);
            }
        }
        for word in ["misconception", "correct", "notes", "objective"] {
            assert!(!text.contains(&format!("\"{word}\"")), "{word}");
        }
        lesson.act(Action::StopCheck).await;
    }
    assert!(!page().await.contains("data-view"), "the check has stopped");
}

#[tokio::test]
async fn a_tablet_gets_no_cookie() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let joined = lesson.try_join().await;
    assert_eq!(joined.header("set-cookie"), "");
    let page = school
        .server
        .client
        .get(&path::join_code(&lesson.code))
        .await;
    assert!(page.status.is_success());
    assert_eq!(page.header("set-cookie"), "");
}

#[tokio::test]
async fn figures_under_five_are_hidden_in_every_view() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(4).await;
    lesson.sit(Check::Before, &tablets, 1).await;
    let view = lesson.reveal().await;
    assert!(
        view.figures
            .iter()
            .all(|figures| figures.answered.is_none())
    );
    assert!(view.misconceptions.is_empty());
    lesson.act(Action::Close).await;
    let report = path::of_class_unit(path::REPORT, &class, &crate::school::UNIT.into());
    let report: belisha_api::lead::UnitReport = school.lead.get(&report).await.json();
    assert!(
        report
            .questions
            .iter()
            .all(|question| question.figures.answered.is_none())
    );
    let csv = school
        .lead
        .get(&path::of_class_unit(
            path::REPORT_CSV,
            &class,
            &crate::school::UNIT.into(),
        ))
        .await
        .text();
    assert!(
        csv.lines().skip(1).all(|line| line.ends_with(",,,")),
        "{csv}"
    );
}
