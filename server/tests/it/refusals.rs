//! What is refused, and how.

use belisha::{Check, Chosen, UnitId};
use belisha_api::pupil::{Given, Join};
use belisha_api::staff::{Action, StartLesson};
use belisha_api::{ClassId, LessonId, ProblemCode, StaffId, path};

use crate::client::{Bytes, Client, Method, StatusCode};
use crate::school::{TestSchool, TestServer, UNIT, choice};

/// Every route of staff, with the methods it has.
pub(crate) fn staff_routes() -> Vec<(Method, String)> {
    let class = ClassId("some".to_owned());
    let lesson = LessonId("some".to_owned());
    let unit = UnitId::new(UNIT);
    let (get, post, put, delete) = (Method::GET, Method::POST, Method::PUT, Method::DELETE);
    vec![
        (get.clone(), path::SESSION.to_owned()),
        (delete.clone(), path::SESSION.to_owned()),
        (get.clone(), path::SESSIONS.to_owned()),
        (delete.clone(), path::SESSIONS.to_owned()),
        (get.clone(), path::CLASSES.to_owned()),
        (post.clone(), path::CLASSES.to_owned()),
        (put.clone(), path::of_class(path::CLASS, &class)),
        (put, path::PASSPHRASE.to_owned()),
        (delete, path::of_class(path::CLASS, &class)),
        (get.clone(), path::of_class(path::CLASS_TODAY, &class)),
        (get.clone(), path::SCHEME.to_owned()),
        (get.clone(), path::SCHOOL_RULES.to_owned()),
        (get.clone(), path::of_unit(path::BOARD_PACK, &unit)),
        (get.clone(), path::of_unit(path::UNIT_HELP, &unit)),
        (get.clone(), path::LESSONS.to_owned()),
        (post.clone(), path::LESSONS.to_owned()),
        (get.clone(), path::of_lesson(path::LESSON, &lesson)),
        (post.clone(), path::of_lesson(path::LESSON_ACTIONS, &lesson)),
        (get.clone(), path::of_lesson(path::LESSON_CHECK, &lesson)),
        (get.clone(), path::of_lesson(path::LESSON_VOTE, &lesson)),
        (get.clone(), path::of_lesson(path::LESSON_EVENTS, &lesson)),
        (get, path::of_lesson(path::LESSON_QR, &lesson)),
        (post.clone(), path::of_lesson(path::LESSON_REMOTE, &lesson)),
        (
            Method::DELETE,
            path::of_lesson(path::LESSON_REMOTE, &lesson),
        ),
        (post, path::of_lesson(path::LESSON_TAPS, &lesson)),
    ]
}

/// Every route of the lead, with the methods it has.
pub(crate) fn lead_routes() -> Vec<(Method, String)> {
    let class = ClassId("some".to_owned());
    let unit = UnitId::new(UNIT);
    let (get, post, put, delete) = (Method::GET, Method::POST, Method::PUT, Method::DELETE);
    vec![
        (get.clone(), path::OVERVIEW.to_owned()),
        (get.clone(), path::OVERVIEW_CSV.to_owned()),
        (
            get.clone(),
            path::of_class_unit(path::REPORT, &class, &unit),
        ),
        (
            get.clone(),
            path::of_class_unit(path::REPORT_CSV, &class, &unit),
        ),
        (get.clone(), path::MISCONCEPTIONS.to_owned()),
        (get.clone(), path::STAFF_MEMBERS.to_owned()),
        (
            delete.clone(),
            path::of_staff(path::STAFF_MEMBER, &StaffId("some".to_owned())),
        ),
        (
            post.clone(),
            path::of_staff(path::STAFF_INVITE, &StaffId("some".to_owned())),
        ),
        (post, path::INVITES.to_owned()),
        (get.clone(), path::SCHOOL.to_owned()),
        (put, path::SCHOOL.to_owned()),
        (delete, path::DEMO.to_owned()),
        (get, path::BACKUP.to_owned()),
    ]
}

async fn code(client: &Client, method: Method, path: &str) -> ProblemCode {
    let body = (method != Method::GET && method != Method::DELETE).then(|| b"{}".to_vec());
    client.ask(method, path, body).await.unwrap().code()
}

#[tokio::test]
async fn nobody_reaches_a_staff_route_without_a_session() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let tablet = school.lesson(&class).await.join().await;
    let stranger = school.server.client.clone();
    let mut forged = stranger.clone();
    forged.cookie = Some("belisha_session=bcdfghjk".to_owned());
    // A tablet's token in the place of a session's.
    let mut seated = tablet.client.clone();
    seated.cookie = Some(format!(
        "belisha_session={}",
        tablet.client.seat.as_ref().unwrap()
    ));
    for (method, address) in staff_routes().into_iter().chain(lead_routes()) {
        for client in [&stranger, &forged, &seated] {
            assert_eq!(
                code(client, method.clone(), &address).await,
                ProblemCode::SignInFirst,
                "{method} {address}"
            );
        }
    }
}

#[tokio::test]
async fn a_teacher_does_not_reach_what_is_the_leads() {
    let school = TestSchool::set_up().await;
    let teacher = school.teacher("Bo Teacher").await;
    let class = ClassId("some".to_owned());
    let classes = [
        (Method::POST, path::CLASSES.to_owned()),
        (Method::PUT, path::of_class(path::CLASS, &class)),
        (Method::DELETE, path::of_class(path::CLASS, &class)),
    ];
    for (method, address) in lead_routes().into_iter().chain(classes) {
        assert_eq!(
            code(&teacher, method.clone(), &address).await,
            ProblemCode::LeadOnly,
            "{method} {address}"
        );
    }
}

#[tokio::test]
async fn staff_have_no_seat() {
    let school = TestSchool::set_up().await;
    for (method, address) in [
        (Method::GET, path::PUPIL_NOW),
        (Method::GET, path::PUPIL_EVENTS),
        (Method::POST, path::PUPIL_ANSWERS),
    ] {
        assert_eq!(
            code(&school.lead, method, address).await,
            ProblemCode::NoSeat
        );
    }
    let mut guess = school.lead.clone();
    for token in ["", "a.b", "a.1.c", "a.999.c", "a.1.c.d", "\u{1}"] {
        guess.seat = Some(token.to_owned());
        if let Ok(answer) = guess.ask(Method::GET, path::PUPIL_NOW, None).await {
            assert_eq!(answer.code(), ProblemCode::NoSeat, "{token}");
        }
    }
}

#[tokio::test]
async fn a_wrong_code_is_unknown() {
    let school = TestSchool::set_up().await;
    for code in ["000000", "12345", "", "abcdef", "1234567", "12 345 6"] {
        let join = Join {
            code: code.to_owned(),
        };
        assert_eq!(
            school
                .server
                .client
                .post(path::PUPIL_JOIN, &join)
                .await
                .code(),
            ProblemCode::UnknownCode,
            "{code}"
        );
    }
}

#[tokio::test]
async fn a_class_still_joins_while_somebody_guesses_codes() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    for _ in 0..61 {
        let join = Join {
            code: "000000".to_owned(),
        };
        school.server.client.post(path::PUPIL_JOIN, &join).await;
    }
    let joining: Vec<_> = (0..30)
        .map(|_| {
            let lesson = lesson.clone();
            tokio::spawn(async move { lesson.try_join().await.status })
        })
        .collect();
    for joined in joining {
        assert_eq!(joined.await.unwrap(), StatusCode::OK);
    }
}

#[tokio::test]
async fn pages_do_not_tell_which_code_is_right_while_somebody_guesses() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    lesson
        .act(Action::OpenCheck {
            check: Check::Before,
        })
        .await;
    let page = path::join_code(&lesson.code);
    let is_drawn = || async {
        let text = school.server.client.get(&page).await.text();
        text.contains("data-view")
    };
    assert!(is_drawn().await);
    // On a slow machine some are forgiven while the others are still on their way.
    for _ in 0..120 {
        let guess = path::join_code("000000");
        school.server.client.get(&guess).await;
    }
    assert!(!is_drawn().await);
}

#[tokio::test]
async fn answers_that_are_none_are_refused_and_nothing_of_them_is_kept() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let lesson = school.lesson(&class).await;
    let tablet = lesson.join().await;
    let open = lesson
        .act(Action::OpenCheck {
            check: Check::Before,
        })
        .await;
    let sitting = open.check.unwrap().sitting;
    let view = lesson.check().await;
    let (first, second) = (view.answered[0].0.clone(), view.answered[1].0.clone());
    let given = |question: &belisha::QuestionId, chosen| Given {
        question: question.clone(),
        chosen,
        turn: 1,
    };
    for wrong in [
        given(&"no-such-question".into(), Chosen::NotSure),
        given(&second, Chosen::Answers(Vec::new())),
        given(&second, Chosen::Answers(vec!["no-such-answer".into()])),
    ] {
        let good = given(&first, choice(&first, true));
        let answer = tablet.try_answer(&sitting, vec![good, wrong]).await;
        assert_eq!(answer.code(), ProblemCode::BadField);
    }
    assert_eq!(
        tablet.try_answer(&sitting, Vec::new()).await.code(),
        ProblemCode::BadField
    );
    let elsewhere = tablet
        .try_answer(
            &belisha_api::SittingId("another".to_owned()),
            vec![given(&first, Chosen::NotSure)],
        )
        .await;
    assert_eq!(elsewhere.code(), ProblemCode::CheckClosed);
    assert!(lesson.check().await.answered.iter().all(|(_, n)| *n == 0));
}

#[tokio::test]
async fn what_is_no_json_or_too_long_is_a_bad_request() {
    let server = TestServer::start().await;
    let client = &server.client;
    for body in ["", "{", "[]", "{\"code\": 7}", "\u{0}"] {
        let answer = client
            .ask(Method::POST, path::PUPIL_JOIN, Some(body.into()))
            .await
            .unwrap();
        assert_eq!(answer.code(), ProblemCode::BadRequest, "{body}");
    }
    let long = format!("{{\"code\": \"{}\"}}", "1".repeat(200_000));
    let answer = client
        .ask(Method::POST, path::PUPIL_JOIN, Some(long.into()))
        .await
        .unwrap();
    assert_eq!(answer.code(), ProblemCode::BadRequest);
    // A form of another site cannot say that it sends JSON.
    let form = client
        .request(Method::POST, path::PUPIL_JOIN)
        .header("content-type", "text/plain")
        .body(Bytes::from_static(b"{\"code\":\"123456\"}").into())
        .unwrap();
    assert_eq!(
        client.raw(form).await.unwrap().code(),
        ProblemCode::BadRequest
    );
}

#[tokio::test]
async fn another_sites_page_changes_nothing() {
    let school = TestSchool::set_up().await;
    let host = school.lead.origin.clone();
    for (origin, is_own) in [
        ("https://elsewhere.example".to_owned(), false),
        ("null".to_owned(), false),
        (host, true),
    ] {
        let request = school
            .lead
            .request(Method::DELETE, path::SESSIONS)
            .header("origin", &origin)
            .body(Bytes::new().into())
            .unwrap();
        let answer = school.lead.raw(request).await.unwrap();
        assert_eq!(answer.status.is_success(), is_own, "{origin}");
    }
}

#[tokio::test]
async fn what_is_not_there_is_said_to_programs_and_to_people() {
    let server = TestServer::start().await;
    for address in [
        "/api/nothing",
        "/assets/nothing.js",
        "/lessons/year-4/no/no.svg",
    ] {
        assert_eq!(
            server.client.get(address).await.code(),
            ProblemCode::NotFound,
            "{address}"
        );
    }
    for address in ["/nothing", "/home/year-9", "/home/year-4/nothing"] {
        let page = server.client.get(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND);
        assert!(page.text().starts_with("<!doctype html>"), "{address}");
    }
    let wrong = server.client.delete(path::SCHEME).await;
    assert_eq!(wrong.status, StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(wrong.code(), ProblemCode::BadRequest);
}

#[tokio::test]
async fn every_answer_has_the_protective_headers() {
    let server = TestServer::start().await;
    for address in [
        path::ROOT,
        path::JOIN,
        path::STAFF,
        "/staff/lessons/some/board",
        path::HOME,
        path::HOME_HELP,
        "/home/year-4",
        "/home/year-4/gifts-games-secrets",
        path::SETUP,
        path::SESSION,
        "/nothing",
        "/api/nothing",
    ] {
        let answer = server.client.get(address).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'self'"), "{address}");
        assert!(!policy.contains("unsafe-inline"), "{address}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("referrer-policy"), "no-referrer");
        let text = answer.text();
        assert!(!text.contains(" style="), "{address}");
        assert!(!text.contains("<script>"), "{address}");
        // A sheet in a page is the one that its policy names by its hash.
        assert_eq!(
            text.contains("<style>"),
            policy.contains("'sha256-"),
            "{address}"
        );
    }
    let picture = server
        .client
        .get("/lessons/year-4/gifts-games-secrets/team.svg")
        .await;
    assert_eq!(picture.header("content-type"), "image/svg+xml");
    assert!(
        picture
            .header("content-security-policy")
            .contains("sandbox")
    );
}

#[tokio::test]
async fn a_unit_that_is_not_written_cannot_be_taught() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let start = StartLesson {
        class: class.clone(),
        unit: UnitId::new("no-such-unit"),
    };
    assert_eq!(
        school.lead.post(path::LESSONS, &start).await.code(),
        ProblemCode::NotFound
    );
    let lesson = school.lesson(&class).await;
    for action in [
        Action::Go {
            slide: "no-such-slide".into(),
        },
        Action::Reveal {
            question: "no-such-question".into(),
        },
        Action::StopCheck,
    ] {
        assert!(!lesson.try_act(action).await.status.is_success());
    }
}
