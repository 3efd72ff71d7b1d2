//! Reporting routes and help services.
#![allow(clippy::expect_used, reason = "a test may stop")]

use belisha::pathway::{Audience, HelpService, Pathway, Pathways, ServiceStatus, Step, Urgency};
use belisha::{Phase, Year};

fn year(number: u8) -> Year {
    Year::new(number).expect("1 to 8")
}

fn person(who: &str) -> Step {
    Step::Person {
        who: who.into(),
        text: format!("Tell {who}"),
    }
}

fn service_step(who: &str) -> Step {
    Step::Service {
        who: who.into(),
        text: format!("Call {who}"),
    }
}

fn route(id: &str, phase: Phase, urgency: Urgency) -> Pathway {
    Pathway {
        id: id.into(),
        concern: "uneasy".into(),
        phase,
        urgency,
        steps: vec![person("adult-here")],
    }
}

fn service(id: &str, audience: Audience, years: [u8; 2], status: ServiceStatus) -> HelpService {
    HelpService {
        id: id.into(),
        name: id.to_owned(),
        contacts: Vec::new(),
        audience,
        years: years.map(year),
        nations: vec!["england".to_owned()],
        always: true,
        what_for: String::new(),
        not_for: String::new(),
        status,
        last_checked: "2026-11-01".to_owned(),
        check_by: "2027-05-01".to_owned(),
    }
}

fn with_services(services: Vec<HelpService>) -> Pathways {
    Pathways {
        services: services
            .into_iter()
            .map(|one| (one.id.clone(), one))
            .collect(),
        ..Pathways::default()
    }
}

fn found(routes: &[Pathway], urgency: Urgency) -> Option<&str> {
    let pathways = Pathways {
        routes: routes.to_vec(),
        ..Pathways::default()
    };
    let id = pathways
        .route(&"uneasy".into(), Phase::LowerKs2, urgency)
        .map(|route| route.id.clone())?;
    routes
        .iter()
        .find(|route| route.id == id)
        .map(|route| route.id.as_str())
}

#[test]
fn a_route_that_is_not_written_gives_way_to_the_next_more_urgent_one() {
    let routes = [
        route("later", Phase::LowerKs2, Urgency::Later),
        route("now", Phase::LowerKs2, Urgency::Now),
    ];
    assert_eq!(found(&routes, Urgency::Now), Some("now"));
    assert_eq!(found(&routes, Urgency::Soon), Some("now"));
    assert_eq!(found(&routes, Urgency::Later), Some("later"));
}

#[test]
fn who_needs_help_now_is_never_given_a_route_for_later() {
    let routes = [route("later", Phase::LowerKs2, Urgency::Later)];
    assert_eq!(found(&routes, Urgency::Now), None);
}

#[test]
fn a_route_for_another_phase_is_not_taken() {
    let routes = [route("older", Phase::Ks3, Urgency::Now)];
    assert_eq!(found(&routes, Urgency::Now), None);
}

#[test]
fn a_pupil_sees_live_services_for_children_of_that_year_only() {
    use ServiceStatus::{Check, Live, Renamed, Retired};
    let pathways = with_services(vec![
        service("childline", Audience::Child, [3, 8], Live),
        service("ceop", Audience::Child, [5, 8], Check),
        service("old-name", Audience::Child, [1, 8], Renamed),
        service("gone", Audience::Child, [1, 8], Retired),
        service("for-parents", Audience::Adult, [1, 8], Live),
    ]);
    let seen = |number| -> Vec<String> {
        let services = pathways.for_pupil(year(number), "england");
        services.map(|one| one.id.to_string()).collect()
    };
    assert!(seen(2).is_empty());
    assert_eq!(seen(3), ["childline"]);
    assert_eq!(seen(5), ["ceop", "childline"]);
}

#[test]
fn a_service_is_shown_where_it_serves() {
    let mut welsh = service("meic", Audience::Child, [3, 8], ServiceStatus::Live);
    welsh.nations = vec!["wales".to_owned()];
    let mut everywhere = service("childline", Audience::Child, [3, 8], ServiceStatus::Live);
    everywhere.nations = vec!["uk".to_owned()];
    let pathways = with_services(vec![everywhere, welsh]);
    let seen = |nation| -> Vec<String> {
        let services = pathways.for_pupil(year(4), nation);
        services.map(|one| one.id.to_string()).collect()
    };
    assert_eq!(seen("england"), ["childline"]);
    assert_eq!(seen("wales"), ["childline", "meic"]);
}

#[test]
fn steps_to_services_a_pupil_may_not_see_are_left_out_and_people_stay() {
    let pathways = with_services(vec![
        service("childline", Audience::Child, [3, 8], ServiceStatus::Live),
        service("gone", Audience::Child, [1, 8], ServiceStatus::Retired),
    ]);
    let route = Pathway {
        steps: vec![
            person("adult-here"),
            service_step("childline"),
            service_step("gone"),
            service_step("never-written"),
            person("safeguarding-team"),
        ],
        ..route("uneasy", Phase::LowerKs2, Urgency::Soon)
    };
    let seen = |number| -> Vec<&str> {
        let steps = pathways.steps_for_pupil(&route, year(number), "england");
        steps.map(Step::text).collect()
    };
    assert_eq!(seen(2), ["Tell adult-here", "Tell safeguarding-team"]);
    assert_eq!(
        seen(4),
        [
            "Tell adult-here",
            "Call childline",
            "Tell safeguarding-team"
        ]
    );
}

#[test]
fn a_service_is_due_from_the_day_after_its_check_by_date() {
    let pathways = with_services(vec![
        service("childline", Audience::Child, [3, 8], ServiceStatus::Live),
        service("gone", Audience::Child, [3, 8], ServiceStatus::Retired),
    ]);
    let due = |today| pathways.due(today).count();
    assert_eq!(due("2027-04-30"), 0);
    assert_eq!(due("2027-05-01"), 0);
    assert_eq!(due("2027-05-02"), 1);
}
