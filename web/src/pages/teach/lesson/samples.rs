//! A small lesson for tests.

use belisha::lesson::{
    BoardAnswer, BoardChoice, BoardPack, BoardQuestion, BoardScene, BoardSlide, SlideKind,
};
use belisha::{Check, Form, Road, Year};
use belisha_api::staff::{Class, LiveCheck, LiveLesson, LiveVote};
use belisha_api::{ClassId, LessonId, SittingId, VoteId};

fn year() -> Year {
    Year::ALL[3]
}

fn slide(id: &str, kind: SlideKind) -> BoardSlide {
    BoardSlide {
        id: id.into(),
        title: id.to_owned(),
        kind,
        disclosure: false,
        body: Vec::new(),
        notes: Vec::new(),
    }
}

fn scene(id: &str, choices: &[(&str, &str)]) -> BoardScene {
    BoardScene {
        id: id.into(),
        title: id.to_owned(),
        body: Vec::new(),
        notes: Vec::new(),
        choices: choices
            .iter()
            .map(|(choice, to)| BoardChoice {
                id: (*choice).into(),
                text: (*choice).to_owned(),
                to: (*to).into(),
            })
            .collect(),
        end: choices.is_empty(),
    }
}

fn question(id: &str, form: Form, answers: &[(&str, Option<&str>)]) -> BoardQuestion {
    BoardQuestion {
        id: id.into(),
        stem: id.to_owned(),
        body: Vec::new(),
        notes: Vec::new(),
        objective: "secrets".into(),
        form,
        many: false,
        telling: false,
        answers: answers
            .iter()
            .map(|(answer, misconception)| BoardAnswer {
                id: (*answer).into(),
                text: (*answer).to_owned(),
                picture: None,
                correct: misconception.is_none(),
                misconception: misconception.map(Into::into),
                feedback: Vec::new(),
            })
            .collect(),
    }
}

/// Four slides, a story of four scenes, three questions.
pub(crate) fn pack() -> BoardPack {
    BoardPack {
        unit: "gifts".into(),
        title: "Gifts".to_owned(),
        year: year(),
        minutes: 45,
        risks: Vec::new(),
        objectives: Vec::new(),
        words: Vec::new(),
        pathway: "uneasy".into(),
        prepare: Vec::new(),
        slides: vec![
            slide("rules", SlideKind::GroundRules),
            slide("good", SlideKind::Good),
            slide("story-time", SlideKind::Story),
            slide("help", SlideKind::Help),
        ],
        story_title: "A gift".to_owned(),
        scenes: vec![
            scene("start", &[("go-on", "choice")]),
            scene("choice", &[("tell", "told"), ("keep", "kept")]),
            scene("kept", &[("tell-now", "told")]),
            scene("told", &[]),
        ],
        questions: vec![
            question(
                "q-one",
                Form::A,
                &[("nothing", None), ("a-child", Some("friends"))],
            ),
            question(
                "q-two",
                Form::A,
                &[("hide", Some("trouble")), ("tell", None)],
            ),
            question("q-three", Form::B, &[("nothing", None)]),
        ],
        revisit: Vec::new(),
        facts: Vec::new(),
    }
}

/// A lesson that has just begun.
pub(crate) fn lesson() -> LiveLesson {
    LiveLesson {
        id: LessonId("l1".to_owned()),
        class: Class {
            id: ClassId("c1".to_owned()),
            name: "Oak".to_owned(),
            year: year(),
            size: 28,
        },
        unit: "gifts".into(),
        code: "482913".to_owned(),
        join_address: "school.test/join/482913".to_owned(),
        pictures: None,
        slide: "rules".into(),
        blank: false,
        road: Road::default(),
        vote: None,
        check: None,
        sat: Vec::new(),
        seats: Vec::new(),
        joining: true,
        phone: belisha_api::staff::Phone::None,
        closed: false,
    }
}

/// A vote on a scene.
pub(crate) fn vote(scene: &str, open: bool) -> LiveVote {
    LiveVote {
        id: VoteId("v1".to_owned()),
        scene: scene.into(),
        open,
    }
}

/// An open check before the lesson.
pub(crate) fn check(form: Form) -> LiveCheck {
    LiveCheck {
        sitting: SittingId("s1".to_owned()),
        check: Check::Before,
        form,
        open: true,
        revealed: None,
    }
}
