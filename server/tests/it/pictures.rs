//! Five-year-olds join by three pictures: another way to write a join code, and a weaker one.

use std::collections::HashSet;

use belisha::Year;
use belisha_api::pupil::{CodePicture, JoinByPictures, PictureCode, Seated};
use belisha_api::setup::NewClass;
use belisha_api::staff::Action;
use belisha_api::{ProblemCode, path};

use crate::client::{Answer, Client, StatusCode};
use crate::school::{TestLesson, TestSchool};

async fn joins(client: &Client, pictures: PictureCode) -> Answer {
    let join = JoinByPictures { pictures };
    client
        .stranger()
        .post(path::PUPIL_JOIN_PICTURES, &join)
        .await
}

async fn pictures(lesson: &TestLesson) -> PictureCode {
    lesson.now().await.pictures.unwrap().code
}

/// Three pictures that lead nowhere.
fn wrong(right: PictureCode) -> PictureCode {
    let [first, second, third] = right;
    [third, first, second]
}

#[tokio::test]
async fn a_young_class_joins_by_three_pictures_or_by_digits() {
    let school = TestSchool::set_up().await;
    for year in [1, 2] {
        let class = school.class(&format!("Acorn {year}"), year, 30).await;
        let lesson = school.lesson(&class).await;
        let shown = lesson.now().await.pictures.unwrap();
        assert!(shown.address.ends_with(path::JOIN_PICTURES));
        let seated: Seated = joins(&school.lead, shown.code).await.json();
        assert_eq!(seated.view.year, Year::new(year).unwrap());
        let digits = lesson.join().await.view.seat;
        assert_eq!(
            lesson.now().await.seats,
            [seated.view.seat.unwrap(), digits.unwrap()]
        );
        let tablet = school.server.client.seated(&seated.token);
        assert_eq!(tablet.get(path::PUPIL_NOW).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn the_pictures_stay_the_same_when_the_lesson_is_taken_up_again() {
    let school = TestSchool::set_up().await;
    let class = school.class("Acorn", 1, 30).await;
    let code = pictures(&school.lesson(&class).await).await;
    let school = school.restart().await;
    assert_eq!(pictures(&school.lesson(&class).await).await, code);
}

#[tokio::test]
async fn no_two_open_lessons_have_the_same_pictures() {
    let school = TestSchool::set_up().await;
    let mut seen = HashSet::new();
    for name in 0..24 {
        let class = school.class(&format!("Acorn {name}"), 1, 30).await;
        assert!(seen.insert(pictures(&school.lesson(&class).await).await));
    }
}

#[tokio::test]
async fn an_older_class_has_no_pictures() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 3, 30).await;
    assert_eq!(school.lesson(&class).await.now().await.pictures, None);
}

#[tokio::test]
async fn pictures_lead_nowhere_once_the_class_is_an_older_one() {
    let school = TestSchool::set_up().await;
    let id = school.class("Acorn", 2, 30).await;
    let lesson = school.lesson(&id).await;
    let code = pictures(&lesson).await;
    let older = NewClass {
        name: "Acorn".to_owned(),
        year: Year::new(3).unwrap(),
        size: 30,
    };
    let changed = school
        .lead
        .put(&path::of_class(path::CLASS, &id), &older)
        .await;
    assert!(changed.status.is_success());
    assert_eq!(
        joins(&school.lead, code).await.code(),
        ProblemCode::UnknownCode
    );
    assert_eq!(lesson.now().await.pictures, None);
    lesson.join().await;
}

#[tokio::test]
async fn pictures_are_refused_as_digits_are_when_joining_has_stopped() {
    let school = TestSchool::set_up().await;
    let class = school.class("Acorn", 1, 30).await;
    let lesson = school.lesson(&class).await;
    let code = pictures(&lesson).await;
    lesson.act(Action::Joining { open: false }).await;
    let refused = joins(&school.lead, code).await.code();
    assert_eq!(refused, lesson.try_join().await.code());
    assert_eq!(refused, ProblemCode::LessonFull);
    lesson.act(Action::Joining { open: true }).await;
    assert!(joins(&school.lead, code).await.status.is_success());
}

#[tokio::test]
async fn pictures_lead_nowhere_once_the_lesson_has_closed() {
    let school = TestSchool::set_up().await;
    let class = school.class("Acorn", 1, 30).await;
    let lesson = school.lesson(&class).await;
    let code = pictures(&lesson).await;
    lesson.act(Action::Close).await;
    assert_eq!(
        joins(&school.lead, code).await.code(),
        ProblemCode::UnknownCode
    );
}

#[tokio::test]
async fn wrong_pictures_count_as_guesses_with_wrong_digits() {
    let school = TestSchool::set_up().await;
    let class = school.class("Acorn", 1, 30).await;
    let lesson = school.lesson(&class).await;
    lesson
        .act(Action::OpenCheck {
            check: belisha::Check::Before,
        })
        .await;
    let page = path::join_code(&lesson.code);
    let has_question = async || school.lead.get(&page).await.text().contains("data-view");
    assert!(has_question().await);
    let code = pictures(&lesson).await;
    for _ in 0..61 {
        assert_eq!(
            joins(&school.lead, wrong(code)).await.code(),
            ProblemCode::UnknownCode
        );
    }
    // While somebody guesses, pages show no question and everybody takes turns; a class is in all the same.
    assert!(!has_question().await);
    assert!(joins(&school.lead, code).await.status.is_success());
}

#[tokio::test]
async fn what_is_no_picture_code_is_a_bad_request() {
    let school = TestSchool::set_up().await;
    for body in [
        r#"{"pictures":["sun","key"]}"#,
        r#"{"pictures":["sun","key","dog"]}"#,
        r#"{"pictures":"sun key boat"}"#,
    ] {
        let asked = school.server.client.ask(
            axum::http::Method::POST,
            path::PUPIL_JOIN_PICTURES,
            Some(body.into()),
        );
        assert_eq!(asked.await.unwrap().code(), ProblemCode::BadRequest);
    }
    assert_eq!(CodePicture::ALL.len(), 16);
}
