//! Setting up, inviting, signing in and out.

use belisha::Year;
use belisha_api::pupil::HelpPerson;
use belisha_api::setup::{
    Accept, FirstRun, Invitation, Invite, NewClass, School, SetupState, StaffMember, StartDemo,
};
use belisha_api::staff::{ChangePassphrase, Class, Me, Role, Session};
use belisha_api::{ProblemCode, path};
use jiff::ToSpan;

use crate::client::{Method, StatusCode};
use crate::school::{PASSPHRASE, TODAY, TestSchool, TestServer, first_run};

#[tokio::test]
async fn the_first_run_link_works_once() {
    let server = TestServer::start().await;
    let state: SetupState = server.client.get(path::SETUP).await.json();
    assert_eq!(state, SetupState::FirstRun);
    let wrong = server.client.post(path::SETUP, &first_run("guess")).await;
    assert_eq!(wrong.code(), ProblemCode::LinkUsed);

    let token = server.first_run_token();
    let first = FirstRun {
        classes: vec![NewClass {
            name: "Oak".to_owned(),
            year: Year::new(4).unwrap(),
            size: 30,
        }],
        ..first_run(&token)
    };
    let answer = server.client.post(path::SETUP, &first).await;
    let me: Me = answer.json();
    assert_eq!(
        (me.name.as_str(), me.role, me.school.as_str(), me.demo),
        ("Ada Lead", Role::Lead, "Beacon School", false)
    );
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
    let mut lead = server.client.clone();
    lead.keep_session(&answer);
    let classes: Vec<Class> = lead.get(path::CLASSES).await.json();
    assert_eq!(classes[0].name, "Oak");

    let again = server.client.post(path::SETUP, &first).await;
    assert_eq!(again.code(), ProblemCode::AlreadySetUp);
    let state: SetupState = server.client.get(path::SETUP).await.json();
    assert_eq!(state, SetupState::Done);
}

#[tokio::test]
async fn the_first_run_link_stays_the_same_until_a_school_is_there() {
    let server = TestServer::start().await;
    let token = server.first_run_token();
    let TestServer {
        place,
        running,
        today,
        ..
    } = server;
    running.stop().await.unwrap();
    let server = TestServer::start_in(place, today).await;
    assert_eq!(server.first_run_token(), token);
}

#[tokio::test]
async fn every_field_has_its_bounds() {
    let server = TestServer::start().await;
    let token = server.first_run_token();
    let good = || first_run(&token);
    let school = |change: fn(&mut School)| {
        let mut first = good();
        change(&mut first.school);
        first
    };
    let class = |name: &str, size| FirstRun {
        classes: vec![NewClass {
            name: name.to_owned(),
            year: Year::new(1).unwrap(),
            size,
        }],
        ..good()
    };
    for (first, field) in [
        (
            FirstRun {
                passphrase: "short".to_owned(),
                ..good()
            },
            "passphrase",
        ),
        (
            FirstRun {
                name: " ".to_owned(),
                ..good()
            },
            "name",
        ),
        (school(|school| school.name = String::new()), "school_name"),
        (school(|school| school.contact = "x".repeat(301)), "contact"),
        (
            school(|school| school.review_cycle_months = 13),
            "review_cycle_months",
        ),
        (
            school(|school| {
                school.safeguarding = vec![HelpPerson {
                    role: String::new(),
                    name: String::new(),
                    place: String::new(),
                }];
            }),
            "role",
        ),
        (class("Oak", 0), "size"),
        (class("Oak", 61), "size"),
        (class("", 20), "class_name"),
    ] {
        let answer = server.client.post(path::SETUP, &first).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(answer.problem().field.as_deref(), Some(field));
    }
    // None of it used the link up.
    assert!(
        server
            .client
            .post(path::SETUP, &good())
            .await
            .status
            .is_success()
    );
}

#[tokio::test]
async fn an_invitation_works_once_and_for_a_week() {
    let school = TestSchool::set_up().await;
    let invite = Invite {
        name: "Bo Teacher".to_owned(),
        role: Role::Teacher,
    };
    let invitation: Invitation = school.lead.post(path::INVITES, &invite).await.json();
    assert_eq!(invitation.until, "2026-12-01T10:30");
    let taken = school.lead.post(path::INVITES, &invite).await.problem();
    assert_eq!(taken.field.as_deref(), Some("name"));
    let accept = Accept {
        token: invitation.address.rsplit('/').next().unwrap().to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    };
    let staff: Vec<StaffMember> = school.lead.get(path::STAFF_MEMBERS).await.json();
    assert!(staff.iter().any(|member| !member.joined));
    let client = &school.server.client;
    let weak = Accept {
        passphrase: "weak".to_owned(),
        ..accept.clone()
    };
    assert_eq!(
        client.post(path::SETUP_ACCEPT, &weak).await.code(),
        ProblemCode::BadField
    );
    let me: Me = client.post(path::SETUP_ACCEPT, &accept).await.json();
    assert_eq!(me.role, Role::Teacher);
    assert_eq!(
        client.post(path::SETUP_ACCEPT, &accept).await.code(),
        ProblemCode::LinkUsed
    );

    let late = Invite {
        name: "Cy Late".to_owned(),
        role: Role::Teacher,
    };
    let invitation: Invitation = school.lead.post(path::INVITES, &late).await.json();
    school.server.today.set(TODAY + 8.days());
    let accept = Accept {
        token: invitation.address.rsplit('/').next().unwrap().to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    };
    assert_eq!(
        client.post(path::SETUP_ACCEPT, &accept).await.code(),
        ProblemCode::LinkUsed
    );
}

#[tokio::test]
async fn a_fresh_link_replaces_a_passphrase_that_was_forgotten() {
    let school = TestSchool::set_up().await;
    let invite = Invite {
        name: "Bo Teacher".to_owned(),
        role: Role::Teacher,
    };
    let first: Invitation = school.lead.post(path::INVITES, &invite).await.json();
    let accept = |invitation: &Invitation, passphrase: &str| Accept {
        token: invitation.address.rsplit('/').next().unwrap().to_owned(),
        passphrase: passphrase.to_owned(),
    };
    let mut teacher = school.server.client.clone();
    let answer = teacher
        .post(path::SETUP_ACCEPT, &accept(&first, PASSPHRASE))
        .await;
    teacher.keep_session(&answer);
    let staff: Vec<StaffMember> = school.lead.get(path::STAFF_MEMBERS).await.json();
    let of = |role| staff.iter().find(|member| member.role == role).unwrap();
    let again = path::of_staff(path::STAFF_INVITE, &of(Role::Teacher).id);
    let second: Invitation = school.lead.post(&again, &()).await.json();
    // What was open is shut, and the old passphrase is gone.
    assert_eq!(
        teacher.get(path::SESSION).await.code(),
        ProblemCode::SignInFirst
    );
    assert_eq!(
        school.sign_in("Bo Teacher", PASSPHRASE).await.code(),
        ProblemCode::WrongPassphrase
    );
    let new = "kettle plum thunder";
    let me: Me = teacher
        .post(path::SETUP_ACCEPT, &accept(&second, new))
        .await
        .json();
    assert_eq!(me.name, "Bo Teacher");
    assert!(school.sign_in("Bo Teacher", new).await.status.is_success());
    // The lead's own passphrase is changed, not taken away.
    let own = path::of_staff(path::STAFF_INVITE, &of(Role::Lead).id);
    assert_eq!(
        school.lead.post(&own, &()).await.code(),
        ProblemCode::Conflict
    );
}

#[tokio::test]
async fn a_passphrase_is_changed_by_who_knows_it_and_other_sessions_end() {
    let school = TestSchool::set_up().await;
    let answer = school.sign_in("Ada Lead", PASSPHRASE).await;
    let mut elsewhere = school.server.client.clone();
    elsewhere.keep_session(&answer);
    let change = |current: &str, new: &str| ChangePassphrase {
        current: current.to_owned(),
        new: new.to_owned(),
    };
    let new = "kettle plum thunder";
    let wrong = school
        .lead
        .put(path::PASSPHRASE, &change("not this one", new))
        .await;
    assert_eq!(wrong.code(), ProblemCode::WrongPassphrase);
    let weak = school
        .lead
        .put(path::PASSPHRASE, &change(PASSPHRASE, "weak"))
        .await;
    assert_eq!(weak.problem().field.as_deref(), Some("passphrase"));
    let done = school
        .lead
        .put(path::PASSPHRASE, &change(PASSPHRASE, new))
        .await;
    assert_eq!(done.status, StatusCode::NO_CONTENT);
    assert_eq!(
        elsewhere.get(path::SESSION).await.code(),
        ProblemCode::SignInFirst
    );
    let me: Me = school.lead.get(path::SESSION).await.json();
    assert_eq!(me.name, "Ada Lead");
    assert!(school.sign_in("Ada Lead", new).await.status.is_success());
}

#[tokio::test]
async fn sessions_are_listed_and_ended() {
    let school = TestSchool::set_up().await;
    let answer = school.sign_in("ada  LEAD", PASSPHRASE).await;
    let mut second = school.server.client.clone();
    second.keep_session(&answer);
    let sessions: Vec<Session> = second.get(path::SESSIONS).await.json();
    assert_eq!(sessions.len(), 2);
    assert_eq!(sessions.iter().filter(|session| session.this).count(), 1);
    second.delete(path::SESSIONS).await;
    assert_eq!(
        school.lead.get(path::SESSION).await.code(),
        ProblemCode::SignInFirst
    );
    second.delete(path::SESSION).await;
    assert_eq!(
        second.get(path::SESSION).await.code(),
        ProblemCode::SignInFirst
    );
}

#[tokio::test]
async fn a_session_ends_by_itself_before_the_next_day() {
    let school = TestSchool::set_up().await;
    school.server.today.set(TODAY + 1.days());
    assert_eq!(
        school.lead.get(path::SESSION).await.code(),
        ProblemCode::SignInFirst
    );
}

#[tokio::test]
async fn wrong_passphrases_slow_a_name_down_and_no_other() {
    let school = TestSchool::set_up().await;
    let teacher = school.teacher("Bo Teacher").await;
    assert!(teacher.get(path::SESSION).await.status.is_success());
    for _ in 0..6 {
        assert_eq!(
            school
                .sign_in("Ada Lead", "not the passphrase")
                .await
                .code(),
            ProblemCode::WrongPassphrase
        );
    }
    let slowed = school.sign_in("Ada Lead", PASSPHRASE).await;
    assert_eq!(slowed.code(), ProblemCode::TooManyTries);
    assert!(slowed.problem().retry_after.is_some());
    assert_eq!(slowed.header("retry-after"), "1");
    // Those who share the network are not held up, nor is who is signed in already.
    assert!(
        school
            .sign_in("Bo Teacher", PASSPHRASE)
            .await
            .status
            .is_success()
    );
    assert!(school.lead.get(path::SESSION).await.status.is_success());
    // A name that nobody has is answered in the same way.
    assert_eq!(
        school.sign_in("Nobody", PASSPHRASE).await.code(),
        ProblemCode::WrongPassphrase
    );
}

#[tokio::test]
async fn the_demo_school_comes_and_goes() {
    let server = TestServer::start().await;
    let start = StartDemo {
        token: server.first_run_token(),
    };
    let answer = server.client.post(path::SETUP_DEMO, &start).await;
    let me: Me = answer.json();
    assert!(me.demo && me.role == Role::Lead);
    let mut lead = server.client.clone();
    lead.keep_session(&answer);
    let overview: belisha_api::lead::Overview = lead.get(path::OVERVIEW).await.json();
    assert_eq!(overview.classes.len(), 12);
    assert!(!overview.cells.is_empty());
    // The class of seven has figures that are hidden; most others gained something.
    let small = overview
        .classes
        .iter()
        .find(|class| class.size == 7)
        .unwrap();
    for cell in &overview.cells {
        if cell.class != small.id {
            let share = |wanted| {
                cell.shares
                    .iter()
                    .find(|(check, _)| *check == wanted)
                    .and_then(|(_, share)| *share)
                    .map_or(0.0, |share| share.about)
            };
            assert!(share(belisha::Check::Before) < share(belisha::Check::After));
        }
    }
    assert_eq!(lead.delete(path::DEMO).await.status, StatusCode::NO_CONTENT);
    let state: SetupState = server.client.get(path::SETUP).await.json();
    assert_eq!(state, SetupState::FirstRun);
    let first = first_run(&server.first_run_token());
    assert!(
        server
            .client
            .post(path::SETUP, &first)
            .await
            .status
            .is_success()
    );
}

#[tokio::test]
async fn a_school_keeps_a_lead() {
    let school = TestSchool::set_up().await;
    let me: Me = school.lead.get(path::SESSION).await.json();
    assert_eq!(
        school
            .lead
            .delete(&path::of_staff(path::STAFF_MEMBER, &me.id))
            .await
            .code(),
        ProblemCode::Conflict
    );
    let teacher = school.teacher("Bo Teacher").await;
    let bo: Me = teacher.get(path::SESSION).await.json();
    school
        .lead
        .delete(&path::of_staff(path::STAFF_MEMBER, &bo.id))
        .await;
    assert_eq!(
        teacher.get(path::SESSION).await.code(),
        ProblemCode::SignInFirst
    );
}

#[tokio::test]
async fn the_profile_is_changed_and_shown_to_tablets() {
    let school = TestSchool::set_up().await;
    let mut profile: School = school.lead.get(path::SCHOOL).await.json();
    profile.safeguarding = vec![HelpPerson {
        role: "Safeguarding lead".to_owned(),
        name: "Mrs B".to_owned(),
        place: "the blue door".to_owned(),
    }];
    let kept: School = school
        .lead
        .send(Method::PUT, path::SCHOOL, &profile)
        .await
        .json();
    assert_eq!(kept, profile);
    let class = school.class("Oak", 4, 30).await;
    let tablet = school.lesson(&class).await.join().await;
    assert_eq!(tablet.view.help.school_people, profile.safeguarding);
    assert!(!tablet.view.help.steps.is_empty());
    assert!(!tablet.view.help.services.is_empty());
}
