//! What the lead sees, and that every view says the same.

use std::collections::HashMap;

use belisha::understanding::Level;
use belisha::{Check, UnitId};
use belisha_api::lead::{Overview, UnitReport, YearMisconceptions};
use belisha_api::staff::{Action, Class, ClassToday, SchemeOfWork};
use belisha_api::{ClassId, path};
use jiff::ToSpan;

use crate::client::{Answer, StatusCode};
use crate::school::{TODAY, TestSchool, UNIT};

/// A table as a spreadsheet reads it: each line by the names of its columns.
fn table(answer: &Answer) -> Vec<HashMap<String, String>> {
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8");
    csv::Reader::from_reader(answer.body.as_ref())
        .deserialize()
        .map(Result::unwrap)
        .collect()
}

/// A school with one class that has sat two checks.
async fn taught() -> (TestSchool, ClassId) {
    let school = TestSchool::set_up().await;
    let class = school.class("=Oak", 4, 30).await;
    school.class("Elm", 6, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(20).await;
    lesson.sit(Check::Before, &tablets, 6).await;
    lesson.sit(Check::After, &tablets, 19).await;
    lesson.act(Action::Close).await;
    (school, class)
}

#[tokio::test]
async fn csv_agrees_with_the_screen_to_the_digit() {
    let (school, class) = taught().await;
    let overview: Overview = school.lead.get(path::OVERVIEW).await.json();
    let lines = table(&school.lead.get(path::OVERVIEW_CSV).await);
    let shares: usize = overview.cells.iter().map(|cell| cell.shares.len()).sum();
    assert_eq!(lines.len(), shares);
    assert_eq!(shares, 2);
    for (line, (check, share)) in lines
        .iter()
        .zip(overview.cells.iter().flat_map(|cell| &cell.shares))
    {
        let share = share.unwrap();
        assert_eq!(line["check"], check.as_str());
        // As `components::figures` says it.
        let shown = share.percents();
        for (column, number) in [
            ("percent", shown.about),
            ("percent_low", shown.low),
            ("percent_high", shown.high),
        ] {
            assert_eq!(line[column], number.to_string());
        }
        // Text that a spreadsheet would run is text.
        assert_eq!(line["class"], "'=Oak");
        assert_eq!(line["unit"], UNIT);
        assert_eq!(line["taught"], "2026-11-24");
    }

    let unit = UnitId::new(UNIT);
    let address = path::of_class_unit(path::REPORT, &class, &unit);
    let report: UnitReport = school.lead.get(&address).await.json();
    let address = path::of_class_unit(path::REPORT_CSV, &class, &unit);
    let lines = table(&school.lead.get(&address).await);
    assert_eq!(report.questions.len(), 12);
    // Every wrong answer says what it reveals, in the check before, too.
    for answer in report
        .questions
        .iter()
        .flat_map(|question| &question.answers)
    {
        assert_eq!(answer.believes.is_some(), !answer.correct, "{}", answer.id);
    }
    for question in &report.questions {
        let own: Vec<_> = lines
            .iter()
            .filter(|line| {
                line["question"] == question.question.as_str()
                    && line["check"] == question.check.as_str()
            })
            .collect();
        let counted = |name: &str| {
            let line = own.iter().find(|line| line["counted"] == name).unwrap();
            (
                line["least"].parse().unwrap(),
                line["most"].parse().unwrap(),
            )
        };
        let figures = &question.figures;
        assert_eq!(own.len(), 2 + figures.answers.len());
        assert_eq!(
            counted("correct"),
            (figures.correct.least, figures.correct.most)
        );
        assert_eq!(
            counted("not-sure"),
            (figures.not_sure.least, figures.not_sure.most)
        );
        for (id, shown) in &figures.answers {
            assert_eq!(counted(id.as_str()), (shown.least, shown.most));
        }
        assert!(own.iter().all(|line| line["answered"] == "20"));
    }
}

#[tokio::test]
async fn the_report_says_what_was_gained() {
    let (school, class) = taught().await;
    let address = path::of_class_unit(path::REPORT, &class, &UnitId::new(UNIT));
    let report: UnitReport = school.lead.get(&address).await.json();
    assert_eq!(report.taught.as_deref(), Some("2026-11-24"));
    for objective in &report.objectives {
        assert_eq!(objective.checks.len(), 2);
        assert!(objective.gained.unwrap().points > 0.5);
        assert!(objective.kept.is_none());
    }
    let unwritten = path::of_class_unit(path::REPORT, &class, &"no-such-unit".into());
    assert_eq!(
        school.lead.get(&unwritten).await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn the_overview_shows_gaps_in_contact_safety() {
    let (school, _) = taught().await;
    let scheme: SchemeOfWork = school.lead.get(path::SCHEME).await.json();
    let overview: Overview = school.lead.get(path::OVERVIEW).await.json();
    for class in &overview.classes {
        let unit = scheme
            .units
            .iter()
            .find(|unit| unit.year == class.year && unit.contact_safety)
            .unwrap();
        let is_taught = overview
            .cells
            .iter()
            .any(|cell| cell.class == class.id && cell.unit == unit.id);
        assert_eq!(overview.contact_gaps.contains(&class.year), !is_taught);
    }
}

#[tokio::test]
async fn an_earlier_school_year_does_not_colour_the_overview_and_stays_in_the_report() {
    let (mut school, class) = taught().await;
    let new_year = jiff::civil::date(2027, 9, 14);
    school.server.today.set(new_year);
    let signed_in = school.sign_in("Ada Lead", crate::school::PASSPHRASE).await;
    school.lead.keep_session(&signed_in);

    let overview: Overview = school.lead.get(path::OVERVIEW).await.json();
    assert_eq!(overview.cells.len(), 1);
    let cell = &overview.cells[0];
    assert_eq!((cell.taught.as_deref(), cell.level), (None, Level::TooFew));
    assert_eq!(cell.earlier.as_deref(), Some("2026-11-24"));
    assert!(cell.shares.is_empty());
    let lines = table(&school.lead.get(path::OVERVIEW_CSV).await);
    assert_eq!(lines.len(), 1);
    for column in ["taught", "level", "check", "percent"] {
        assert_eq!(lines[0][column], "", "{column}");
    }
    assert_eq!(lines[0]["earlier"], "2026-11-24");

    let unit = UnitId::new(UNIT);
    let address = path::of_class_unit(path::REPORT, &class, &unit);
    let report: UnitReport = school.lead.get(&address).await.json();
    assert_eq!(report.school_year.as_deref(), Some("2026/27"));
    assert_eq!(report.questions.len(), 12);

    // This year's children sit the check before: it is not compared with what last year's knew afterwards.
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(20).await;
    lesson.sit(Check::Before, &tablets, 10).await;
    lesson.act(Action::Close).await;
    let overview: Overview = school.lead.get(path::OVERVIEW).await.json();
    let cell = &overview.cells[0];
    assert_eq!(
        (cell.taught.as_deref(), cell.earlier.as_deref()),
        (Some("2027-09-14"), None)
    );
    let checks: Vec<Check> = cell.shares.iter().map(|(check, _)| *check).collect();
    assert_eq!(checks, [Check::Before]);
    let report: UnitReport = school.lead.get(&address).await.json();
    assert_eq!(report.school_year.as_deref(), Some("2027/28"));
    assert!(
        report
            .objectives
            .iter()
            .all(|objective| { objective.checks.len() == 1 && objective.gained.is_none() })
    );
    let years: Vec<&str> = report
        .questions
        .iter()
        .map(|question| question.school_year.as_str())
        .collect();
    assert_eq!(
        years,
        [["2027/28"; 6].as_slice(), &["2026/27"; 12]].concat()
    );
    let lines = table(
        &school
            .lead
            .get(&path::of_class_unit(path::REPORT_CSV, &class, &unit))
            .await,
    );
    assert!(lines.iter().any(|line| line["school_year"] == "2026/27"));
    assert!(lines.iter().any(|line| line["school_year"] == "2027/28"));
}

#[tokio::test]
async fn misconceptions_are_held_by_years_that_sat_a_check() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(20).await;
    lesson.sit(Check::Before, &tablets, 5).await;
    lesson.act(Action::Close).await;
    let years: Vec<YearMisconceptions> = school.lead.get(path::MISCONCEPTIONS).await.json();
    assert_eq!(years.len(), 1);
    assert_eq!(years[0].year.number(), 4);
    let held: Vec<u32> = years[0]
        .held
        .iter()
        .map(|held| held.figures.held.least + held.figures.held.most)
        .collect();
    assert!(held.is_sorted_by(|a, b| a >= b));
}

#[tokio::test]
async fn the_later_check_is_due_after_six_weeks() {
    let (school, class) = taught().await;
    let today = async || -> ClassToday {
        school
            .lead
            .get(&path::of_class(path::CLASS_TODAY, &class))
            .await
            .json()
    };
    assert!(today().await.later_due.is_empty());
    // The session has run out by then; the lead signs in again.
    school.server.today.set(TODAY + 42.days());
    let mut lead = school.lead.clone();
    lead.keep_session(&school.sign_in("Ada Lead", crate::school::PASSPHRASE).await);
    let due: ClassToday = lead
        .get(&path::of_class(path::CLASS_TODAY, &class))
        .await
        .json();
    assert_eq!(due.later_due, [UnitId::new(UNIT)]);
}

#[tokio::test]
async fn what_a_class_does_not_know_is_offered_again() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let address = path::of_class(path::CLASS_TODAY, &class);
    let fresh: ClassToday = school.lead.get(&address).await.json();
    assert!(fresh.suggested.is_some(), "there is something to teach");
    assert!(fresh.revisit.is_empty());
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(20).await;
    lesson.sit(Check::After, &tablets, 3).await;
    lesson.act(Action::Close).await;
    let today: ClassToday = school.lead.get(&address).await.json();
    assert_ne!(
        today.suggested,
        Some(UnitId::new(UNIT)),
        "what has been taught is not suggested again"
    );
    assert_eq!(today.revisit.len(), 3);
    assert!(
        today
            .revisit
            .iter()
            .all(|revisit| revisit.level == Level::Revisit)
    );
    // Each with a question about it that the class has not just had.
    let report: UnitReport = school
        .lead
        .get(&path::of_class_unit(
            path::REPORT,
            &class,
            &UnitId::new(UNIT),
        ))
        .await
        .json();
    for revisit in &today.revisit {
        let asked = revisit.ask.as_ref().expect("a question");
        assert_eq!(asked.objective, revisit.objective);
        assert!(
            report.questions.iter().all(|had| had.question != asked.id),
            "{} was asked a moment ago",
            asked.stem
        );
    }
}

#[tokio::test]
async fn classes_are_changed_and_taken_away_with_their_figures() {
    let (school, class) = taught().await;
    let change = belisha_api::setup::NewClass {
        name: "Ash".to_owned(),
        year: belisha::Year::new(5).unwrap(),
        size: 21,
    };
    let address = path::of_class(path::CLASS, &class);
    let changed: Class = school.lead.put(&address, &change).await.json();
    assert_eq!((changed.name.as_str(), changed.size), ("Ash", 21));
    assert_eq!(
        school.lead.delete(&address).await.status,
        StatusCode::NO_CONTENT
    );
    assert_eq!(
        school.lead.delete(&address).await.status,
        StatusCode::NOT_FOUND
    );
    let overview: Overview = school.lead.get(path::OVERVIEW).await.json();
    assert!(overview.cells.is_empty());
}

#[tokio::test]
async fn schools_do_not_see_each_other() {
    let (school, class) = taught().await;
    let store = school.server.place.store().await;
    let token = store.another_first_run().await.unwrap();
    let mut first = crate::school::first_run(&token);
    first.name = "Zoe Elsewhere".to_owned();
    let answer = school.server.client.post(path::SETUP, &first).await;
    let mut other = school.server.client.clone();
    other.keep_session(&answer);
    let overview: Overview = other.get(path::OVERVIEW).await.json();
    assert!(overview.classes.is_empty() && overview.cells.is_empty());
    let lesson = school.lesson(&class).await;
    for address in [
        path::of_class(path::CLASS_TODAY, &class),
        path::of_class_unit(path::REPORT, &class, &UnitId::new(UNIT)),
        path::of_lesson(path::LESSON, &lesson.id),
        path::of_lesson(path::LESSON_EVENTS, &lesson.id),
    ] {
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND);
    }
    let address = path::of_lesson(path::LESSON_ACTIONS, &lesson.id);
    assert_eq!(
        other.post(&address, &Action::Close).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(
        other
            .delete(&path::of_class(path::CLASS, &class))
            .await
            .status,
        StatusCode::NOT_FOUND
    );
}
