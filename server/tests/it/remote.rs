//! The teacher's own phone: it moves the board of one lesson, reads the notes, and nothing else.

use belisha::{Check, UnitId};
use belisha_api::pupil::PupilView;
use belisha_api::remote::{OpenRemote, RemoteOpened, RemoteView, Tap};
use belisha_api::staff::{Action, Phone, RemoteLink};
use belisha_api::{Changed, ProblemCode, path};

use crate::client::{Answer, Client, Method, StatusCode};
use crate::refusals::{lead_routes, staff_routes};
use crate::school::{TestLesson, TestSchool, UNIT, lessons};

async fn invites(lesson: &TestLesson) -> String {
    let address = path::of_lesson(path::LESSON_REMOTE, &lesson.id);
    let link: RemoteLink = lesson.staff.post(&address, &()).await.json();
    assert!(link.qr.size > 20 && link.qr.path.starts_with('M'));
    link.address.rsplit('/').next().unwrap().to_owned()
}

async fn takes_up(client: &Client, link: &str) -> Answer {
    let open = OpenRemote {
        link: link.to_owned(),
    };
    client.stranger().post(path::REMOTE_NOW, &open).await
}

/// A phone that has been let in.
async fn phone(lesson: &TestLesson) -> Client {
    let link = invites(lesson).await;
    let opened: RemoteOpened = takes_up(&lesson.staff, &link).await.json();
    let mut phone = lesson.staff.stranger();
    phone.remote = Some(opened.token);
    phone
}

async fn now(phone: &Client) -> RemoteView {
    phone.get(path::REMOTE_NOW).await.json()
}

async fn taps(lesson: &TestLesson) -> Vec<Tap> {
    let address = path::of_lesson(path::LESSON_TAPS, &lesson.id);
    lesson.staff.post(&address, &()).await.json()
}

async fn shut_out(lesson: &TestLesson) {
    let address = path::of_lesson(path::LESSON_REMOTE, &lesson.id);
    assert_eq!(
        lesson.staff.delete(&address).await.status,
        StatusCode::NO_CONTENT
    );
}

#[tokio::test]
async fn a_phone_moves_the_board_of_its_lesson_and_of_no_other() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    let other = school.lesson(&school.class("Elm", 4, 30).await).await;
    let phone = phone(&lesson).await;
    let mut board = lesson
        .staff
        .events(&path::of_lesson(path::LESSON_EVENTS, &lesson.id))
        .await;
    let _other_board = other
        .staff
        .events(&path::of_lesson(path::LESSON_EVENTS, &other.id))
        .await;
    board.wait_for(Changed::Tapped).await;
    for tap in [Tap::Next, Tap::Blank, Tap::Back] {
        let answer = phone.post(path::REMOTE_TAPS, &tap).await;
        assert_eq!(answer.status, StatusCode::NO_CONTENT);
        board.wait_for(Changed::Tapped).await;
        assert_eq!(taps(&lesson).await, [tap]);
        assert!(taps(&lesson).await.is_empty(), "a tap was given out twice");
        assert!(taps(&other).await.is_empty());
    }
}

#[tokio::test]
async fn a_phone_shows_the_notes_of_the_slide_the_scene_and_the_question() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    let phone = phone(&lesson).await;
    let all = lessons();
    let unit = all.unit(&UnitId::new(UNIT)).unwrap();
    let first = now(&phone).await;
    assert_eq!((first.slide, first.slides), (1, unit.slides.len()));
    assert_eq!(first.cards[0].title, unit.slides[0].title);
    assert_eq!(first.cards[0].notes, unit.slides[0].notes);
    assert_eq!(first.next.as_ref(), Some(&unit.slides[1].title));

    let mut events = phone
        .events(&format!(
            "{}?remote={}",
            path::REMOTE_EVENTS,
            phone.remote.as_ref().unwrap()
        ))
        .await;
    events.wait_for(Changed::Lesson).await;
    let story = unit
        .slides
        .iter()
        .find(|slide| slide.kind == belisha::lesson::SlideKind::Story)
        .unwrap();
    lesson
        .act(Action::Go {
            slide: story.id.clone(),
        })
        .await;
    events.wait_for(Changed::Lesson).await;
    let scenes = &unit.story.scenes;
    let titles = |view: &RemoteView| -> Vec<String> {
        view.cards.iter().map(|card| card.title.clone()).collect()
    };
    assert_eq!(
        titles(&now(&phone).await),
        [story.title.clone(), scenes[0].title.clone()]
    );
    let choice = &scenes[0].choices[0];
    lesson
        .act(Action::Choose {
            choice: choice.id.clone(),
        })
        .await;
    let to = scenes.iter().find(|scene| scene.id == choice.to).unwrap();
    let view = now(&phone).await;
    assert_eq!(titles(&view), [to.title.as_str()]);
    assert_eq!(view.cards[0].notes, to.notes);

    lesson
        .act(Action::OpenCheck {
            check: Check::Before,
        })
        .await;
    let view = now(&phone).await;
    assert_eq!(view.check, Some(Check::Before));
    let asked = lesson.check().await.answered;
    assert_eq!(view.cards.len(), asked.len());
    lesson
        .act(Action::Reveal {
            question: asked[2].0.clone(),
        })
        .await;
    let question = unit.quiz.question(&asked[2].0).unwrap();
    let view = now(&phone).await;
    assert_eq!(titles(&view), [question.stem.as_str()]);
}

#[tokio::test]
async fn a_phone_learns_nothing_about_the_class() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    let tablets = lesson.tablets(6).await;
    let phone = phone(&lesson).await;
    lesson.sit(Check::After, &tablets, 3).await;
    lesson.reveal().await;
    let text = phone.get(path::REMOTE_NOW).await.text();
    for word in [
        "Oak",
        "\"seats\"",
        "\"figures\"",
        "\"answered\"",
        "\"correct\"",
        "\"misconception\"",
        "otter",
        &lesson.code,
    ] {
        assert!(!text.contains(word), "{word}");
    }
}

#[tokio::test]
async fn a_phone_is_refused_everywhere_else() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    let phone = phone(&lesson).await;
    let token = phone.remote.clone().unwrap();
    let mut forged = phone.clone();
    forged.cookie = Some(format!("belisha_session={token}"));
    let own = [
        (
            Method::POST,
            path::of_lesson(path::LESSON_ACTIONS, &lesson.id),
        ),
        (Method::GET, path::of_lesson(path::LESSON_CHECK, &lesson.id)),
        (
            Method::DELETE,
            path::of_lesson(path::LESSON_REMOTE, &lesson.id),
        ),
    ];
    for (method, address) in staff_routes().into_iter().chain(lead_routes()).chain(own) {
        for client in [&phone, &forged] {
            let body = (method != Method::GET && method != Method::DELETE).then(|| b"{}".to_vec());
            let answer = client.ask(method.clone(), &address, body).await.unwrap();
            assert_eq!(
                answer.code(),
                ProblemCode::SignInFirst,
                "{method} {address}"
            );
        }
    }
    let as_seat = phone.stranger().seated(&token);
    for (method, address) in [
        (Method::GET, path::PUPIL_NOW.to_owned()),
        (Method::POST, path::PUPIL_ANSWERS.to_owned()),
        (Method::GET, format!("{}?seat={token}", path::PUPIL_EVENTS)),
    ] {
        for client in [&phone, &as_seat] {
            let answer = client.ask(method.clone(), &address, None).await.unwrap();
            assert_eq!(answer.code(), ProblemCode::NoSeat, "{method} {address}");
        }
    }
}

#[tokio::test]
async fn no_notes_are_read_with_a_seat_or_with_nothing() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    phone(&lesson).await;
    let tablet = lesson.join().await;
    let seat = tablet.client.seat.clone().unwrap();
    // The seat's own token, its secret under the lesson's name, and none.
    let secret = seat.rsplit('.').next().unwrap();
    let dressed = [seat.clone(), format!("{}.{secret}", lesson.id)].map(|token| {
        let mut client = tablet.client.stranger();
        client.remote = Some(token);
        client
    });
    let stranger = tablet.client.stranger();
    let clients = [&tablet.client, &dressed[0], &dressed[1], &stranger];
    for client in clients {
        for (method, address) in [
            (Method::GET, path::REMOTE_NOW.to_owned()),
            (Method::POST, path::REMOTE_TAPS.to_owned()),
            (Method::GET, path::REMOTE_EVENTS.to_owned()),
            (
                Method::GET,
                format!("{}?remote={seat}", path::REMOTE_EVENTS),
            ),
        ] {
            let body = (method == Method::POST).then(|| b"\"next\"".to_vec());
            let answer = client.ask(method.clone(), &address, body).await.unwrap();
            assert_eq!(answer.code(), ProblemCode::NoRemote, "{method} {address}");
        }
        for address in [
            path::of_unit(path::BOARD_PACK, &UnitId::new(UNIT)),
            path::of_lesson(path::LESSON, &lesson.id),
        ] {
            let answer = client.get(&address).await;
            assert_eq!(answer.code(), ProblemCode::SignInFirst, "{address}");
        }
    }
    // Nor do they come along with what a tablet is given.
    let text = tablet.client.get(path::PUPIL_NOW).await.text();
    let all = lessons();
    for slide in &all.unit(&UnitId::new(UNIT)).unwrap().slides {
        let notes = belisha::plain_text(&slide.notes);
        assert!(notes.is_empty() || !text.contains(&notes));
    }
    assert!(
        tablet
            .client
            .get(path::PUPIL_NOW)
            .await
            .json::<PupilView>()
            .seat
            .is_some()
    );
}

#[tokio::test]
async fn a_link_lets_one_phone_in_once() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    assert_eq!(lesson.now().await.phone, Phone::None);
    let link = invites(&lesson).await;
    assert_eq!(lesson.now().await.phone, Phone::Expected);
    assert!(takes_up(&lesson.staff, &link).await.status.is_success());
    assert_eq!(lesson.now().await.phone, Phone::In);
    assert_eq!(
        takes_up(&lesson.staff, &link).await.code(),
        ProblemCode::LinkUsed
    );
    for wrong in ["", "a", "a.b", "a.b.c", &format!("{}.x", lesson.id)] {
        assert_eq!(
            takes_up(&lesson.staff, wrong).await.code(),
            ProblemCode::LinkUsed,
            "{wrong}"
        );
    }
}

#[tokio::test]
async fn a_new_link_ends_the_old_phone_and_the_old_link() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    let first = phone(&lesson).await;
    let unused = invites(&lesson).await;
    assert_eq!(
        first.get(path::REMOTE_NOW).await.code(),
        ProblemCode::NoRemote
    );
    let second = phone(&lesson).await;
    assert_eq!(
        takes_up(&lesson.staff, &unused).await.code(),
        ProblemCode::LinkUsed
    );
    now(&second).await;
}

#[tokio::test]
async fn a_phone_that_is_shut_out_is_out_at_once() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    let phone = phone(&lesson).await;
    let token = phone.remote.as_ref().unwrap();
    let mut events = phone
        .events(&format!("{}?remote={token}", path::REMOTE_EVENTS))
        .await;
    events.wait_for(Changed::Lesson).await;
    shut_out(&lesson).await;
    assert_eq!(events.next().await, None, "it still hears of the lesson");
    let tapped = phone.post(path::REMOTE_TAPS, &Tap::Next).await;
    assert_eq!(tapped.code(), ProblemCode::NoRemote);
    assert!(taps(&lesson).await.is_empty());
    assert_eq!(lesson.now().await.phone, Phone::None);
}

#[tokio::test]
async fn a_phone_ends_with_its_lesson_and_nothing_of_it_is_kept() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    let unused = invites(&lesson).await;
    let phone = phone(&lesson).await;
    lesson.act(Action::Close).await;
    assert_eq!(
        phone.get(path::REMOTE_NOW).await.code(),
        ProblemCode::LessonClosed
    );
    assert_eq!(
        phone.post(path::REMOTE_TAPS, &Tap::Next).await.code(),
        ProblemCode::LessonClosed
    );
    assert_eq!(
        takes_up(&lesson.staff, &unused).await.code(),
        ProblemCode::LessonClosed
    );
    let again = path::of_lesson(path::LESSON_REMOTE, &lesson.id);
    assert_eq!(
        lesson.staff.post(&again, &()).await.code(),
        ProblemCode::LessonClosed
    );
    let mut peek = school.server.place.peek().await;
    let rows = sqlx::query("SELECT token_hash FROM remote")
        .fetch_all(&mut peek)
        .await
        .unwrap();
    assert!(rows.is_empty());
}

#[tokio::test]
async fn a_phone_still_moves_the_board_after_the_server_has_started_again() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 30).await;
    let token = phone(&school.lesson(&class).await).await.remote;
    let school = school.restart().await;
    let lesson = school.lesson(&class).await;
    let mut phone = school.server.client.clone();
    phone.remote = token;
    now(&phone).await;
    assert_eq!(lesson.now().await.phone, Phone::In);
}

#[tokio::test]
async fn only_staff_of_the_school_let_a_phone_in() {
    let school = TestSchool::set_up().await;
    let lesson = school.lesson(&school.class("Oak", 4, 30).await).await;
    let stranger = school.server.client.clone();
    for address in [path::LESSON_REMOTE, path::LESSON_TAPS] {
        let address = path::of_lesson(address, &lesson.id);
        assert_eq!(
            stranger.post(&address, &()).await.code(),
            ProblemCode::SignInFirst
        );
        let unknown = path::of_lesson(path::LESSON_REMOTE, &belisha_api::LessonId("x".into()));
        assert_eq!(
            school.lead.post(&unknown, &()).await.code(),
            ProblemCode::NotFound
        );
    }
}
