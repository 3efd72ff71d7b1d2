//! Playing stories.
#![allow(clippy::expect_used, reason = "a test may stop")]

use belisha::lesson::{Choice, Scene, Story};
use belisha::{Road, Run};
use proptest::prelude::*;

/// One scene for each line, `scene: choice>scene choice>scene`; a scene without choices is an ending.
pub(crate) fn story(lines: &[&str]) -> Story {
    let scene = |line: &&str| {
        let (id, choices) = line.split_once(':').unwrap_or((line, ""));
        let choices: Vec<Choice> = choices
            .split_whitespace()
            .map(|choice| {
                let (id, to) = choice.split_once('>').expect("choice>scene");
                Choice {
                    id: id.into(),
                    text: id.to_owned(),
                    to: to.into(),
                    misconception: Some("secret-misconception".into()),
                }
            })
            .collect();
        Scene {
            id: id.into(),
            title: id.to_owned(),
            body: Vec::new(),
            notes: Vec::new(),
            end: choices.is_empty(),
            choices,
        }
    };
    Story {
        title: "A gift in the game".to_owned(),
        scenes: lines.iter().map(scene).collect(),
    }
}

fn gift() -> Story {
    story(&[
        "start: tell>told keep>kept",
        "kept: tell-now>told wait>again",
        "again: tell-now>told",
        "told",
    ])
}

fn road(choices: &[&str]) -> Road {
    Road(choices.iter().map(|id| (*id).into()).collect())
}

fn at<'a>(run: &'a Run<'_>) -> &'a str {
    run.scene().map_or("nowhere", |scene| scene.id.as_str())
}

#[test]
fn each_choice_leads_to_its_scene_until_the_ending() {
    let story = gift();
    let mut run = Run::start(&story);
    let mut seen = vec![at(&run).to_owned()];
    for choice in ["keep", "wait", "tell-now"] {
        assert!(!run.is_over());
        run.choose(&choice.into()).expect("a choice of the scene");
        seen.push(at(&run).to_owned());
    }
    assert_eq!(seen, ["start", "kept", "again", "told"]);
    assert!(run.is_over());
}

#[test]
fn a_choice_of_another_scene_is_refused_and_the_class_stays() {
    let story = gift();
    let mut run = Run::start(&story);
    let refused = run.choose(&"wait".into()).expect_err("not a choice here");
    assert_eq!(refused.to_string(), "scene `start` has no choice `wait`");
    assert_eq!((at(&run), run.road()), ("start", &road(&[])));
}

#[test]
fn a_road_that_the_story_no_longer_has_names_the_first_choice_that_is_gone() {
    let refused = Run::resume(&gift(), &road(&["keep", "ask-gran", "tell-now"]))
        .map(|run| run.road().clone())
        .expect_err("there is no ask-gran");
    assert_eq!(refused.to_string(), "scene `kept` has no choice `ask-gran`");
}

#[test]
fn rewinding_goes_back_one_scene_and_no_further_than_the_start() {
    let story = gift();
    let mut run = Run::resume(&story, &road(&["keep", "wait"])).expect("a road of the story");
    let mut seen = vec![at(&run).to_owned()];
    for _ in 0..3 {
        run.rewind();
        seen.push(at(&run).to_owned());
    }
    assert_eq!(seen, ["again", "kept", "start", "start"]);
}

#[test]
fn decisions_leave_out_scenes_with_one_way_on() {
    let story = gift();
    let run = Run::resume(&story, &road(&["keep", "wait", "tell-now"])).expect("a road");
    let decided: Vec<(&str, &str)> = run
        .decisions()
        .map(|(scene, choice)| (scene.id.as_str(), choice.id.as_str()))
        .collect();
    assert_eq!(decided, [("start", "keep"), ("kept", "wait")]);
}

#[test]
fn endings_are_the_scenes_where_the_story_ends() {
    let story = story(&["start: a>one b>two", "one", "two"]);
    let endings: Vec<&str> = story.endings().map(|scene| scene.id.as_str()).collect();
    assert_eq!(endings, ["one", "two"]);
}

#[test]
fn a_story_without_scenes_is_over() {
    let empty = story(&[]);
    let mut run = Run::start(&empty);
    assert!(run.is_over());
    assert!(run.choose(&"tell".into()).is_err());
}

/// Stories of up to six scenes; every choice leads somewhere, loops included, and the last scene is an ending.
fn any_story() -> impl Strategy<Value = Story> {
    (2_usize..7)
        .prop_flat_map(|scenes| {
            let ways = prop::collection::vec(0..scenes, 1..4);
            prop::collection::vec(ways, scenes - 1)
        })
        .prop_map(|ways| {
            let mut lines: Vec<String> = ways
                .iter()
                .enumerate()
                .map(|(scene, to)| {
                    let choices: Vec<String> = to
                        .iter()
                        .enumerate()
                        .map(|(choice, to)| format!("c{choice}>s{to}"))
                        .collect();
                    format!("s{scene}: {}", choices.join(" "))
                })
                .collect();
            lines.push(format!("s{}", ways.len()));
            story(&lines.iter().map(String::as_str).collect::<Vec<_>>())
        })
}

proptest! {
    #[test]
    fn every_road_resumes_to_the_scene_it_led_to(
        story in any_story(),
        turns in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..20),
    ) {
        let mut run = Run::start(&story);
        for (pick, back) in turns {
            if back {
                run.rewind();
            } else if let Some(scene) = run.scene().filter(|scene| !scene.end) {
                run.choose(&pick.get(&scene.choices).id).expect("a choice of the scene");
            }
            let text = serde_json::to_string(run.road()).expect("a road is plain data");
            let kept: Road = serde_json::from_str(&text).expect("a road comes back");
            let resumed = Run::resume(&story, &kept).expect("a road of the story");
            prop_assert_eq!(resumed.scene(), run.scene());
            prop_assert_eq!(resumed.is_over(), run.is_over());
            prop_assert!(run.decisions().count() <= run.road().0.len());
        }
    }
}
