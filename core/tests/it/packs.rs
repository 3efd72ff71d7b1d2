//! What leaves the server for whom.
#![allow(clippy::expect_used, reason = "a test may stop")]

use belisha::lesson::{
    Answer, Card, Home, Key, Objective, PupilScene, Question, Quiz, Section, Slide, SlideKind,
    Status, Unit,
};
use belisha::{Block, Form, Inline, Year};

use crate::story::story;

fn says(text: &str) -> Vec<Block> {
    vec![Block::Paragraph(vec![Inline::Text(text.to_owned())])]
}

fn question(id: &str, form: Form) -> Question {
    Question {
        id: id.into(),
        stem: format!("stem of {id}"),
        body: says("below the stem"),
        notes: says("secret notes"),
        objective: "secret-objective".into(),
        form,
        many: false,
        telling: true,
        answers: vec![
            Answer {
                id: "one".into(),
                text: "Nothing for certain".to_owned(),
                picture: None,
                key: Key::Correct,
                feedback: says("secret feedback"),
            },
            Answer {
                id: "two".into(),
                text: "Foxy is a child".to_owned(),
                picture: None,
                key: Key::Misconception("secret-misconception".into()),
                feedback: says("secret feedback"),
            },
        ],
    }
}

/// A small unit in which everything a pupil must not see says "secret".
pub(crate) fn unit(id: &str, year: u8) -> Unit {
    Unit {
        id: id.into(),
        year: Year::new(year).expect("1 to 8"),
        title: "Gifts, games and secrets".to_owned(),
        minutes: 45,
        status: Status::Reviewed,
        reviewed: Some("2026-11-01".to_owned()),
        risks: Vec::new(),
        statements: Vec::new(),
        technologies: Vec::new(),
        requirements: Vec::new(),
        objectives: vec![Objective {
            id: "secret-objective".into(),
            text: "I can tell".to_owned(),
        }],
        words: Vec::new(),
        cast: std::collections::BTreeMap::new(),
        pathway: "uneasy".into(),
        subjects: Vec::new(),
        facts: Vec::new(),
        out_of_scope: None,
        prepare: Vec::new(),
        slides: vec![Slide {
            id: "two-kinds".into(),
            title: "Two kinds".to_owned(),
            kind: SlideKind::Talk,
            disclosure: true,
            body: says("A surprise ends happily"),
            notes: says("secret notes"),
        }],
        story: story(&["start: tell>secret-ending", "secret-ending"]),
        quiz: Quiz {
            questions: vec![question("q-a", Form::A), question("q-b", Form::B)],
        },
        home: Home {
            learned: says("Today we talked"),
            look_out: Some(Section {
                id: "look-out".to_owned(),
                title: "Look out for".to_owned(),
                body: says("New coins"),
            }),
            ..Home::default()
        },
        revisit: vec![Card {
            id: "card".into(),
            title: "One minute".to_owned(),
            body: says("What is a surprise?"),
            notes: says("secret notes"),
            newsletter: false,
        }],
    }
}

#[test]
fn a_tablet_gets_no_key_misconception_feedback_note_or_objective() {
    let pack = unit("gifts", 4).pupil_pack(Form::A);
    let sent = serde_json::to_string(&pack).expect("a pack is plain data");
    for told in [
        "secret",
        "correct",
        "misconception",
        "feedback",
        "notes",
        "telling",
    ] {
        assert!(!sent.contains(told), "{told} in {sent}");
    }
    assert!(sent.contains("Nothing for certain") && sent.contains("Foxy is a child"));
}

#[test]
fn a_tablet_gets_the_questions_of_its_form_only() {
    let pack = unit("gifts", 4).pupil_pack(Form::B);
    let ids: Vec<&str> = pack.questions.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["q-b"]);
}

#[test]
fn a_scene_on_a_tablet_does_not_say_where_a_choice_leads() {
    let unit = unit("gifts", 4);
    let scene = PupilScene::from(&unit.story.scenes[0]);
    let sent = serde_json::to_string(&scene).expect("a scene is plain data");
    assert!(sent.contains("tell") && !sent.contains("secret"), "{sent}");
}

#[test]
fn families_get_no_quiz_story_or_notes() {
    let sent = serde_json::to_string(&unit("gifts", 4).home_pack()).expect("plain data");
    for told in ["secret notes", "stem of", "Foxy", "secret-ending"] {
        assert!(!sent.contains(told), "{told} in {sent}");
    }
    assert!(sent.contains("Today we talked") && sent.contains("New coins"));
}

#[test]
fn the_board_knows_which_answer_is_right_and_what_a_wrong_one_reveals() {
    let pack = unit("gifts", 4).board_pack(&std::collections::BTreeMap::new());
    let answers: Vec<(bool, Option<&str>)> = pack.questions[0]
        .answers
        .iter()
        .map(|one| {
            (
                one.correct,
                one.misconception.as_ref().map(|id| id.as_str()),
            )
        })
        .collect();
    assert_eq!(
        answers,
        [(true, None), (false, Some("secret-misconception"))]
    );
    assert_eq!(pack.slides[0].notes, says("secret notes"));
}
