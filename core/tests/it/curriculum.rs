//! Questions to the curriculum: what is taught where, and what is missing.
#![allow(clippy::expect_used, reason = "a test may stop")]

use belisha::curriculum::{
    Curriculum, Framework, Gap, Planned, Requirement, ServedBy, Statement, Technology, Topic, Where,
};
use belisha::lesson::{Status, Unit};
use belisha::{HalfTerm, Misconception, Phase, Risk, Year};

use crate::packs::unit;

fn year(number: u8) -> Year {
    Year::new(number).expect("1 to 8")
}

/// A curriculum of these units, planned in this order.
fn curriculum(units: Vec<Unit>) -> Curriculum {
    Curriculum {
        plan: units
            .iter()
            .map(|unit| Planned {
                id: unit.id.clone(),
                title: unit.title.clone(),
                year: unit.year,
                half_term: HalfTerm::Spring2,
                delivery: Vec::new(),
                except: None,
                contact_safety: false,
            })
            .collect(),
        units: units
            .into_iter()
            .map(|unit| (unit.id.clone(), unit))
            .collect(),
        ..Curriculum::default()
    }
}

fn about(id: &str, year: u8, risk: Risk) -> Unit {
    Unit {
        risks: vec![risk],
        ..unit(id, year)
    }
}

fn ids(curriculum: &Curriculum, topic: Topic<'_>) -> Vec<String> {
    let units = curriculum.teaching(topic);
    units.map(|(planned, _)| planned.id.to_string()).collect()
}

#[test]
fn units_about_a_risk_come_in_teaching_order() {
    let all = curriculum(vec![
        about("z-first", 3, Risk::Contact),
        about("money", 3, Risk::Commerce),
        about("a-second", 4, Risk::Contact),
    ]);
    assert_eq!(
        ids(&all, Topic::Risk(Risk::Contact)),
        ["z-first", "a-second"]
    );
}

#[test]
fn a_draft_teaches_nothing_yet() {
    let draft = Unit {
        status: Status::Draft,
        ..about("draft", 3, Risk::Contact)
    };
    let all = curriculum(vec![draft]);
    assert_eq!(all.ready().count(), 0);
    assert!(ids(&all, Topic::Risk(Risk::Contact)).is_empty());
}

#[test]
fn a_unit_that_is_planned_but_not_written_is_not_ready() {
    let mut all = curriculum(vec![unit("written", 3), unit("to-come", 3)]);
    all.units.remove("to-come");
    assert_eq!(all.of_year(year(3)).count(), 2);
    assert_eq!(all.ready().count(), 1);
}

#[test]
fn units_are_found_by_statement_technology_and_the_misconception_they_reveal() {
    let found = Unit {
        statements: vec!["rshe-p-osa2".into()],
        technologies: vec!["gaming".into()],
        ..unit("gifts", 4)
    };
    let all = curriculum(vec![found]);
    assert_eq!(
        ids(&all, Topic::Statement(&"rshe-p-osa2".into())),
        ["gifts"]
    );
    assert_eq!(ids(&all, Topic::Technology(&"gaming".into())), ["gifts"]);
    assert_eq!(
        ids(&all, Topic::Misconception(&"secret-misconception".into())),
        ["gifts"]
    );
    assert!(ids(&all, Topic::Technology(&"email".into())).is_empty());
}

#[test]
fn a_year_without_a_unit_about_a_risk_is_a_gap() {
    let all = curriculum(
        Year::ALL
            .into_iter()
            .map(|year| Unit {
                risks: match year.number() {
                    5 => vec![Risk::Content, Risk::Contact, Risk::Conduct],
                    _ => Risk::ALL.to_vec(),
                },
                ..unit(&format!("unit-{}", year.number()), year.number())
            })
            .collect(),
    );
    assert_eq!(
        all.gaps(),
        [Gap {
            topic: Topic::Risk(Risk::Commerce),
            place: Where::Year(year(5)),
        }]
    );
}

#[test]
fn a_statement_or_requirement_that_no_unit_serves_is_a_gap() {
    let mut all = curriculum(vec![Unit {
        statements: vec!["efacw-or".into()],
        ..unit("gifts", 4)
    }]);
    for id in ["efacw-or", "efacw-co"] {
        let statement = Statement {
            id: id.into(),
            framework: "efacw".into(),
            code: id.to_owned(),
            phases: vec![Phase::LowerKs2, Phase::UpperKs2],
            text: String::new(),
        };
        all.statements.insert(statement.id.clone(), statement);
    }
    for (code, served_by) in [("R73", ServedBy::Teach), ("R1", ServedBy::Lead)] {
        all.requirements.push(Requirement {
            code: code.to_owned(),
            text: String::new(),
            served_by,
        });
    }
    let gaps = all.gaps();
    let missing: Vec<&str> = gaps
        .iter()
        .filter_map(|gap| match gap.topic {
            Topic::Statement(id) => Some(id.as_str()),
            Topic::Requirement(code) => Some(code),
            _ => None,
        })
        .collect();
    assert_eq!(missing, ["efacw-co", "R73"]);
}

#[test]
fn a_must_cover_misconception_and_a_technology_without_a_unit_are_gaps() {
    let mut all = curriculum(Vec::new());
    for (id, must_cover) in [("gift-is-kind", true), ("may-be-met", false)] {
        all.misconceptions.insert(
            id.into(),
            Misconception {
                id: id.into(),
                code: "M1".to_owned(),
                risks: vec![Risk::Contact],
                phases: vec![Phase::Ks1],
                must_cover,
                statement: String::new(),
                explanation: String::new(),
                reteach: String::new(),
                slide_title: String::new(),
                slide: Vec::new(),
                ask: String::new(),
            },
        );
    }
    all.technologies.insert(
        "smart-toys".into(),
        Technology {
            id: "smart-toys".into(),
            code: "X1".to_owned(),
            name: "Smart toys".to_owned(),
            good: "They play along".to_owned(),
        },
    );
    let gaps = all.gaps();
    let missing: Vec<&str> = gaps
        .iter()
        .filter_map(|gap| match gap.topic {
            Topic::Misconception(id) => Some(id.as_str()),
            Topic::Technology(id) => Some(id.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(missing, ["gift-is-kind", "smart-toys"]);
}

#[test]
fn a_framework_is_due_from_the_day_after_its_check_by_date() {
    let mut all = curriculum(Vec::new());
    all.frameworks.insert(
        "rshe".into(),
        Framework {
            id: "rshe".into(),
            name: "RSHE".to_owned(),
            edition: "2026".to_owned(),
            nation: "england".to_owned(),
            status: "statutory".to_owned(),
            check_by: "2027-09-01".to_owned(),
            source: String::new(),
        },
    );
    assert_eq!(all.frameworks_due("2027-09-01").count(), 0);
    assert_eq!(all.frameworks_due("2027-09-02").count(), 1);
}
