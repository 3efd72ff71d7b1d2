//! A disk that is full, and a database that another program holds.

use std::time::Duration;

use belisha::{Check, QuestionId};
use belisha_api::pupil::{Acknowledged, Given, PupilNow};
use belisha_api::staff::{Action, LiveCheck};
use belisha_api::{ProblemCode, SittingId, path};

use sqlx::Executor;

use crate::client::{Answer, StatusCode};
use crate::school::{PASSPHRASE, Place, Tablet, TestLesson, TestSchool, choice};
use crate::starting::{Process, belisha, refused};

/// A check that is open, with its questions.
struct Asked {
    sitting: SittingId,
    questions: Vec<QuestionId>,
}

impl Asked {
    async fn in_lesson(lesson: &TestLesson) -> Self {
        let open = lesson
            .act(Action::OpenCheck {
                check: Check::Before,
            })
            .await;
        let LiveCheck { sitting, .. } = open.check.unwrap();
        let answered = lesson.check().await.answered;
        Self {
            sitting,
            questions: answered.into_iter().map(|(question, _)| question).collect(),
        }
    }

    /// What a tablet has in its queue for one of the questions.
    fn given(&self, nth: usize) -> Vec<Given> {
        let question = self.questions[nth].clone();
        vec![Given {
            chosen: choice(&question, true),
            question,
            turn: u32::try_from(nth).unwrap() + 1,
        }]
    }

    /// Every tablet sends its answer to the same question, all at once.
    async fn sent(&self, tablets: &[Tablet], nth: usize) -> Vec<Answer> {
        let mut sending = tokio::task::JoinSet::new();
        for tablet in tablets {
            let (tablet, sitting) = (tablet.clone(), self.sitting.clone());
            let given = self.given(nth);
            sending.spawn(async move { tablet.try_answer(&sitting, given).await });
        }
        sending.join_all().await
    }

    async fn kept(&self, tablets: &[Tablet], nth: usize) {
        for answer in self.sent(tablets, nth).await {
            let kept: Acknowledged = answer.json();
            assert_eq!(kept.receipts.len(), 1);
            assert_eq!(kept.receipts[0].question, self.questions[nth]);
        }
    }

    /// So many questions are answered, on every tablet and as the board counts them.
    async fn are_answered(&self, lesson: &TestLesson, tablets: &[Tablet], expected: usize) {
        for tablet in tablets {
            let PupilNow::Check { answered, .. } = tablet.now().await else {
                panic!("the check was not where it was");
            };
            assert_eq!(answered.len(), expected);
        }
        let all = u32::try_from(tablets.len()).unwrap();
        for (nth, (_, n)) in lesson.check().await.answered.into_iter().enumerate() {
            assert_eq!(n, if nth < expected { all } else { 0 });
        }
    }
}

/// Nobody is told that something is kept: what tablets, boards and newcomers hear while nothing can be written.
async fn nothing_is_kept(lesson: &TestLesson, asked: &Asked, tablets: &[Tablet], nth: usize) {
    let (answers, act, join) = tokio::join!(
        asked.sent(tablets, nth),
        lesson.try_act(Action::Blank { on: true }),
        lesson.try_join(),
    );
    for answer in answers.iter().chain([&act, &join]) {
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(answer.code(), ProblemCode::NotStored);
    }
    // What can be read is shown: the lesson goes on from the board.
    let now = lesson.now().await;
    assert!(!now.blank && !now.closed);
    assert_eq!(now.seats.len(), tablets.len());
    asked.are_answered(lesson, tablets, nth).await;
    assert!(lesson.staff.get(path::HOME).await.status.is_success());
}

/// Another program that holds the database: nobody else can write until it lets go.
struct Holder(sqlx::AnyConnection);

impl Holder {
    async fn of(place: &Place) -> Self {
        let mut connection = place.peek().await;
        let hold: &[&str] = match place.postgres {
            Some(_) => &[
                "BEGIN",
                "LOCK TABLE live_lesson, sitting, seat, answer, hand, session IN EXCLUSIVE MODE",
            ],
            None => &["BEGIN IMMEDIATE"],
        };
        for sql in hold {
            connection.execute(*sql).await.unwrap();
        }
        Self(connection)
    }

    async fn lets_go(mut self) {
        self.0.execute("ROLLBACK").await.unwrap();
    }
}

/// Long enough to see that something waits; how slow the machine is does not matter.
const A_MOMENT: Duration = Duration::from_millis(1500);

#[tokio::test(flavor = "multi_thread")]
async fn while_another_program_holds_the_database_answers_wait_and_are_kept_once() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(12).await;
    let asked = Asked::in_lesson(&lesson).await;
    asked.kept(&tablets, 0).await;

    let holder = Holder::of(&school.server.place).await;
    let mut waiting = std::pin::pin!(async {
        tokio::join!(
            asked.kept(&tablets, 1),
            lesson.act(Action::Blank { on: true }),
            lesson.join(),
        )
    });
    let early = tokio::time::timeout(A_MOMENT, &mut waiting).await;
    assert!(
        early.is_err(),
        "something was acknowledged that is not kept"
    );
    asked.are_answered(&lesson, &tablets, 1).await;
    holder.lets_go().await;
    let ((), act, _) = waiting.await;
    assert!(act.blank);
    asked.kept(&tablets, 1).await;
    asked.are_answered(&lesson, &tablets, 2).await;
    assert_eq!(lesson.now().await.seats.len(), tablets.len() + 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_database_that_is_held_too_long_is_an_error_and_all_goes_through_afterwards() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(12).await;
    let asked = Asked::in_lesson(&lesson).await;
    asked.kept(&tablets, 0).await;

    let holder = Holder::of(&school.server.place).await;
    nothing_is_kept(&lesson, &asked, &tablets, 1).await;
    let sign_in = school.sign_in("Ada Lead", PASSPHRASE).await;
    assert_eq!(sign_in.code(), ProblemCode::NotStored);
    holder.lets_go().await;

    asked.kept(&tablets, 1).await;
    asked.are_answered(&lesson, &tablets, 2).await;
    assert_eq!(lesson.now().await.seats.len(), tablets.len());
    assert!(
        school
            .sign_in("Ada Lead", PASSPHRASE)
            .await
            .status
            .is_success()
    );
    assert!(lesson.act(Action::Blank { on: true }).await.blank);
}

#[tokio::test]
async fn a_database_that_is_held_when_the_server_starts_is_one_sentence() {
    let place = Place::new().await;
    if place.postgres.is_some() {
        return; // Replicas share a PostgreSQL database.
    }
    place.store().await.close().await;
    let holder = Holder::of(&place).await;
    let output = belisha()
        .arg("serve")
        .args(place.arguments_with("--listen", "127.0.0.1:0"))
        .output()
        .unwrap();
    refused(
        &output,
        &[
            "database",
            "locked by another program",
            "Close that program",
        ],
    );
    holder.lets_go().await;
    Process::serve(&place.arguments_with("--listen", "127.0.0.1:0")).kill();
}

#[cfg(target_os = "linux")]
mod full_disk {
    use std::fs::File;
    use std::process::{Command, Stdio};

    use belisha::UnitId;
    use belisha_api::lead::UnitReport;

    use super::*;
    use crate::school::UNIT;
    use crate::starting::free_port;

    /// A server for whose files the system has so much room and no more. It takes no rights to say so, and the system
    /// refuses the write as it does when a disk is full.
    struct Disk {
        server: Process,
        listen: String,
    }

    impl Disk {
        fn serve(place: &Place) -> Self {
            let listen = free_port();
            let program = belisha();
            // Ignored, or the signal that goes with a refused write would end the server.
            let mut command = Command::new("sh");
            command
                .env_clear()
                .args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\""])
                .arg(program.get_program())
                .arg("serve")
                .args(place.arguments_with("--listen", &listen))
                // The log is on the disk that is full.
                .stderr(Stdio::from(
                    File::create(place.folder.path().join("log")).unwrap(),
                ));
            Self {
                server: Process::start(command),
                listen,
            }
        }

        /// From now on no byte is written to a file beyond so many.
        fn has_room(&self, bytes: &str) {
            let done = Command::new("prlimit")
                .arg(format!("--pid={}", self.server.id()))
                .arg(format!("--fsize={bytes}:unlimited"))
                .status()
                .unwrap();
            assert!(done.success());
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn on_a_full_disk_nothing_is_acknowledged_and_the_queue_goes_through_once_there_is_room()
    {
        let place = Place::new().await;
        if place.postgres.is_some() {
            return; // Its disk is its own.
        }
        let disk = Disk::serve(&place);
        let lesson = disk.server.lesson(&disk.listen).await;
        let tablets = lesson.tablets(12).await;
        let asked = Asked::in_lesson(&lesson).await;
        asked.kept(&tablets, 0).await;

        disk.has_room("0");
        for _try in 0..2 {
            nothing_is_kept(&lesson, &asked, &tablets, 1).await;
        }
        let closing = lesson.try_act(Action::Close).await;
        assert_eq!(closing.code(), ProblemCode::NotStored);

        disk.has_room("unlimited");
        asked.kept(&tablets, 1).await;
        // A tablet that missed the word sends again.
        asked.kept(&tablets, 1).await;
        asked.are_answered(&lesson, &tablets, 2).await;
        let class = lesson.now().await.class.id;
        assert!(lesson.act(Action::Close).await.closed);
        let report = path::of_class_unit(path::REPORT, &class, &UnitId::new(UNIT));
        let report: UnitReport = lesson.staff.get(&report).await.json();
        let mut answered: Vec<_> = report
            .questions
            .iter()
            .filter_map(|question| question.figures.answered)
            .collect();
        answered.sort_unstable();
        assert_eq!(answered, [12, 12]);
        disk.server.kill();
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_lesson_closes_for_everybody_when_only_the_log_can_be_written() {
        let place = Place::new().await;
        if place.postgres.is_some() {
            return; // Its disk is its own.
        }
        let disk = Disk::serve(&place);
        let lesson = disk.server.lesson(&disk.listen).await;
        let tablets = lesson.tablets(12).await;
        let asked = Asked::in_lesson(&lesson).await;
        for nth in 0..asked.questions.len() {
            asked.kept(&tablets, nth).await;
        }
        // The file has grown past the room that there will be, and what is counted has an index behind that.
        let mut beside = place.peek().await;
        for sql in [
            "CREATE TABLE padding (x BLOB)",
            "INSERT INTO padding VALUES (zeroblob(1000000))",
            "CREATE INDEX behind ON tally (n)",
            "PRAGMA wal_checkpoint(TRUNCATE)",
        ] {
            beside.execute(sql).await.unwrap();
        }
        disk.has_room("500000");
        assert!(lesson.act(Action::Close).await.closed);
        let log = std::fs::metadata(place.folder.path().join("belisha.db-wal")).unwrap();
        assert!(
            log.len() > 0,
            "the log was folded in: the test shows nothing"
        );
        for tablet in &tablets {
            assert!(matches!(tablet.now().await, PupilNow::Thanks { .. }));
        }
        disk.server.kill();
    }
}
