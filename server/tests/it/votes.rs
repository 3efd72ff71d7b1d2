//! The class votes the story: taps and hands become shares on the board, the teacher goes on, and only the roads are kept.

use belisha::understanding::Shown;
use belisha::{Check, UnitId};
use belisha_api::lead::UnitReport;
use belisha_api::pupil::{Ballot, PupilNow};
use belisha_api::staff::Action;
use belisha_api::{Changed, ClassId, ProblemCode, path};

use crate::privacy::everything;
use crate::school::{Tablet, TestLesson, TestSchool, UNIT, lessons};

/// The first scene of the story with two choices, and its choices.
const SCENE: &str = "long-week";
const NAME: &str = "name-it";
const HOLD: &str = "hold-back";

/// A class at the first choice of its story.
async fn at_a_choice(tablets: usize) -> (TestSchool, ClassId, TestLesson, Vec<Tablet>) {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 28).await;
    let lesson = school.lesson(&class).await;
    let tablets = lesson.tablets(tablets).await;
    lesson.to_a_decision().await;
    (school, class, lesson, tablets)
}

fn choose(choice: &str) -> Action {
    Action::Choose {
        choice: choice.into(),
    }
}

fn hands(counts: &[(&str, u16)]) -> Action {
    Action::VoteHands {
        hands: counts
            .iter()
            .map(|(choice, n)| ((*choice).into(), *n))
            .collect(),
    }
}

const fn exactly(n: u32) -> Shown {
    Shown { least: n, most: n }
}

async fn report(school: &TestSchool, class: &ClassId) -> UnitReport {
    let address = path::of_class_unit(path::REPORT, class, &UnitId::new(UNIT));
    school.lead.get(&address).await.json()
}

/// `scene choice times` of every road that the lead sees.
fn roads(report: &UnitReport) -> Vec<String> {
    report
        .decisions
        .iter()
        .flat_map(|decision| {
            decision
                .choices
                .iter()
                .map(|road| format!("{} {} {}", decision.scene, road.choice, road.times))
        })
        .collect()
}

#[tokio::test]
async fn the_class_votes_the_teacher_goes_on_and_the_lead_sees_the_roads() {
    let (school, class, lesson, tablets) = at_a_choice(20).await;
    let vote = lesson.open_vote(SCENE).await;
    for (index, tablet) in tablets.iter().enumerate() {
        let PupilNow::Vote { scene, given, .. } = tablet.now().await else {
            panic!("the tablet does not show the vote");
        };
        assert_eq!((scene.id.as_str(), scene.choices.len()), (SCENE, 2));
        assert_eq!(given, None);
        let choice = if index < 13 { NAME } else { HOLD };
        let kept = tablet.votes(&vote, choice, 1).await;
        assert_eq!(kept.choice.as_str(), choice);
    }
    let open = lesson.vote().await;
    assert_eq!((open.voted, open.of, open.vote.open), (20, 20, true));
    assert_eq!(open.figures, None, "no shares while the vote is open");

    lesson.act(Action::StopVote).await;
    assert!(matches!(tablets[0].now().await, PupilNow::Waiting));
    let figures = lesson.vote().await.figures.unwrap();
    assert_eq!(figures.voted, Some(20));
    assert_eq!(figures.most_voted(), Some(&NAME.into()));
    assert_eq!(
        figures.choices,
        [(NAME.into(), exactly(13)), (HOLD.into(), exactly(7))]
    );

    // The teacher goes with the majority, sees where it leads, goes back and tries the other road.
    let on = lesson.act(choose(NAME)).await;
    assert_eq!(on.vote, None);
    assert!(matches!(tablets[0].now().await, PupilNow::Story { .. }));
    lesson.act(Action::Rewind).await;
    lesson.act(choose(HOLD)).await;
    assert!(
        roads(&report(&school, &class).await).is_empty(),
        "roads are kept when the lesson closes"
    );
    lesson.act(Action::Close).await;
    let kept = ["long-week name-it 1", "long-week hold-back 1"];
    assert_eq!(roads(&report(&school, &class).await), kept);

    // Another lesson of the same unit adds to them.
    let again = school.lesson(&class).await;
    again.to_a_decision().await;
    again.act(choose(HOLD)).await;
    again.act(Action::Close).await;
    let kept = ["long-week name-it 1", "long-week hold-back 2"];
    let report = report(&school, &class).await;
    assert_eq!(roads(&report), kept);
    assert_eq!(report.decisions[0].title, "A long, hard week");
}

#[tokio::test]
async fn a_seat_has_one_vote_and_may_change_its_mind() {
    let (_school, _, lesson, tablets) = at_a_choice(1).await;
    let vote = lesson.open_vote(SCENE).await;
    tablets[0].votes(&vote, NAME, 1).await;
    let changed = tablets[0].votes(&vote, HOLD, 2).await;
    // What comes late or twice changes nothing.
    assert_eq!(tablets[0].votes(&vote, NAME, 1).await, changed);
    assert_eq!(tablets[0].votes(&vote, NAME, 2).await, changed);
    assert_eq!(lesson.vote().await.voted, 1);
    let PupilNow::Vote { given, .. } = tablets[0].now().await else {
        panic!("the vote is not open");
    };
    assert_eq!(given, Some(changed), "a reloaded tablet shows its vote");
}

#[tokio::test]
async fn a_whole_class_that_taps_at_once_is_counted_once_each() {
    let (_school, _, lesson, tablets) = at_a_choice(28).await;
    let vote = lesson.open_vote(SCENE).await;
    let tapping: Vec<_> = tablets
        .into_iter()
        .flat_map(|tablet| (1..=3).map(move |turn| (tablet.clone(), turn)))
        .map(|(tablet, turn)| {
            let vote = vote.clone();
            let choice = if turn == 3 { HOLD } else { NAME };
            tokio::spawn(async move { tablet.votes(&vote, choice, turn).await })
        })
        .collect();
    for tap in tapping {
        tap.await.unwrap();
    }
    lesson.act(Action::StopVote).await;
    let figures = lesson.vote().await.figures.unwrap();
    assert_eq!(figures.voted, Some(28));
    assert_eq!(figures.most_voted(), Some(&HOLD.into()));
}

#[tokio::test]
async fn a_tap_that_comes_too_late_is_told_so_and_changes_nothing() {
    let (_school, _, lesson, tablets) = at_a_choice(6).await;
    let vote = lesson.open_vote(SCENE).await;
    for tablet in &tablets[..5] {
        tablet.votes(&vote, NAME, 1).await;
    }
    let closed = ProblemCode::VoteClosed;
    lesson.act(Action::StopVote).await;
    assert_eq!(tablets[5].try_vote(&vote, HOLD, 1).await.code(), closed);
    assert_eq!(tablets[0].try_vote(&vote, HOLD, 2).await.code(), closed);
    assert_eq!(lesson.try_act(hands(&[(HOLD, 9)])).await.code(), closed);
    assert_eq!(lesson.vote().await.voted, 5);
    // Neither a vote of another time nor one that the class has left behind takes it.
    let second = lesson.open_vote(SCENE).await;
    assert_ne!(second, vote);
    assert_eq!(lesson.vote().await.voted, 0);
    assert_eq!(tablets[5].try_vote(&vote, HOLD, 1).await.code(), closed);
    lesson.act(choose(NAME)).await;
    assert_eq!(tablets[5].try_vote(&second, HOLD, 1).await.code(), closed);
}

#[tokio::test]
async fn hands_and_tablets_make_one_count_and_too_many_hands_are_no_error() {
    let (_school, _, lesson, tablets) = at_a_choice(2).await;
    let vote = lesson.open_vote(SCENE).await;
    tablets[0].votes(&vote, NAME, 1).await;
    tablets[1].votes(&vote, HOLD, 1).await;
    lesson.act(hands(&[(NAME, 30)])).await;
    lesson.act(hands(&[(NAME, 11), (HOLD, 9)])).await;
    let view = lesson.vote().await;
    assert_eq!((view.voted, view.of), (22, 28));
    assert_eq!(view.hands.len(), 2, "another window shows what was typed");
    // The screen asks; the server counts.
    let more = lesson.act(hands(&[(NAME, 20), (HOLD, 15)])).await;
    assert!(more.vote.unwrap().open);
    assert_eq!(lesson.vote().await.voted, 37);
    lesson.act(hands(&[(NAME, 12), (HOLD, 9)])).await;
    lesson.act(Action::StopVote).await;
    let figures = lesson.vote().await.figures.unwrap();
    assert_eq!(
        figures.choices,
        [(NAME.into(), exactly(13)), (HOLD.into(), exactly(10))]
    );
}

#[tokio::test]
async fn the_board_shows_no_count_under_five_and_the_shown_ones_stand_still() {
    let (_school, _, lesson, tablets) = at_a_choice(12).await;
    let vote = lesson.open_vote(SCENE).await;
    for (index, tablet) in tablets.iter().enumerate() {
        let choice = if index < 2 { NAME } else { HOLD };
        tablet.votes(&vote, choice, 1).await;
    }
    // While the vote is open a seat that is taken out takes its vote along.
    let remove = |tablet: &Tablet| Action::RemoveSeat {
        seat: tablet.view.seat.unwrap(),
    };
    lesson.act(remove(&tablets[11])).await;
    assert_eq!(lesson.vote().await.voted, 11);
    lesson.act(Action::StopVote).await;
    let figures = lesson.vote().await.figures.unwrap();
    let (few, rest) = (Shown { least: 0, most: 4 }, Shown { least: 7, most: 11 });
    assert_eq!(figures.choices, [(NAME.into(), few), (HOLD.into(), rest)]);
    // Once shown it stays: two views could be subtracted.
    lesson.act(remove(&tablets[0])).await;
    assert_eq!(lesson.vote().await.figures, Some(figures));
}

#[tokio::test]
async fn a_vote_opens_only_where_there_is_something_to_decide() {
    let school = TestSchool::set_up().await;
    let class = school.class("Oak", 4, 28).await;
    let lesson = school.lesson(&class).await;
    let tablet = lesson.join().await;
    let open = |scene: &str| Action::OpenVote {
        scene: scene.into(),
    };
    let conflict = ProblemCode::Conflict;
    assert_eq!(lesson.try_act(open(SCENE)).await.code(), conflict);
    lesson.to_a_decision().await;
    for elsewhere in ["start", "just-us", "no-such-scene"] {
        assert_eq!(lesson.try_act(open(elsewhere)).await.code(), conflict);
    }
    assert_eq!(lesson.try_act(Action::StopVote).await.code(), conflict);
    let vote = lesson.open_vote(SCENE).await;
    assert_eq!(lesson.open_vote(SCENE).await, vote, "two windows, one vote");
    for wrong in [
        tablet.try_vote(&vote, "turn-on", 1).await,
        lesson.try_act(hands(&[("turn-on", 1)])).await,
        lesson.try_act(hands(&[(NAME, 1), (NAME, 2)])).await,
        lesson.try_act(hands(&[(NAME, 61)])).await,
    ] {
        assert_eq!(wrong.code(), ProblemCode::BadField);
    }
    // A check, another slide and the way back put it away.
    let check = Action::OpenCheck {
        check: Check::Before,
    };
    assert_eq!(lesson.act(check).await.vote, None);
    assert_eq!(lesson.try_act(open(SCENE)).await.code(), conflict);
    lesson.act(Action::PutCheckAway).await;
    for away in [Action::PutVoteAway, Action::Rewind] {
        lesson.open_vote(SCENE).await;
        assert_eq!(lesson.act(away).await.vote, None);
    }
    assert!(matches!(tablet.now().await, PupilNow::Story { .. }));
}

#[tokio::test]
async fn a_tablet_never_learns_where_a_road_leads() {
    let (_school, _, lesson, tablets) = at_a_choice(1).await;
    lesson.open_vote(SCENE).await;
    let text = tablets[0].client.get(path::PUPIL_NOW).await.text();
    let lessons = lessons();
    let unit = lessons.unit(&UNIT.into()).unwrap();
    let scene = unit.story.scene(&SCENE.into()).unwrap();
    assert!(text.contains(&scene.choices[0].text));
    for choice in &scene.choices {
        let to = unit.story.scene(&choice.to).unwrap();
        let shown = belisha::plain_text(&to.body);
        for secret in [choice.to.as_str(), &to.title, &shown] {
            assert!(!text.contains(secret), "{secret} is on the tablet");
        }
        if let Some(misconception) = &choice.misconception {
            assert!(!text.contains(misconception.as_str()));
        }
    }
    for word in ["misconception", "notes", "to", "voted"] {
        assert!(!text.contains(&format!("\"{word}\"")), "{word}");
    }
}

#[tokio::test]
async fn when_a_lesson_closes_in_mid_vote_nothing_of_the_vote_is_left() {
    let (school, class, lesson, tablets) = at_a_choice(6).await;
    lesson.act(choose(NAME)).await;
    lesson.act(Action::Rewind).await;
    let vote = lesson.open_vote(SCENE).await;
    for tablet in &tablets {
        tablet.votes(&vote, HOLD, 1).await;
    }
    lesson.act(hands(&[(NAME, 7)])).await;
    let rows = |all: &[(String, Vec<String>)], name: &str| {
        let (_, rows) = all.iter().find(|(table, _)| table == name).unwrap();
        rows.len()
    };
    let during = everything(&school.server.place).await;
    assert_eq!(
        (rows(&during, "ballot"), rows(&during, "vote_count")),
        (6, 1)
    );
    let backup = school.lead.get(path::BACKUP).await.text();
    for live in ["\"vote\"", "\"ballot\"", "\"vote_count\"", &vote.0] {
        assert!(!backup.contains(live), "{live} is in the backup");
    }

    lesson.act(Action::Close).await;
    let after = everything(&school.server.place).await;
    for gone in ["vote", "ballot", "vote_count", "seat"] {
        assert_eq!(rows(&after, gone), 0, "{gone}");
    }
    let (_, roads_kept) = after.iter().find(|(table, _)| table == "road").unwrap();
    assert_eq!(roads_kept.len(), 1);
    assert!(roads_kept[0].ends_with("|long-week|name-it|1"));
    for (table, rows) in &after {
        assert!(rows.iter().all(|row| !row.contains(&vote.0)), "{table}");
    }
    assert!(matches!(tablets[0].now().await, PupilNow::Thanks { .. }));

    // The roads are in a backup, and go with the class.
    let backup = school.lead.get(path::BACKUP).await.text();
    assert_eq!(backup.matches("\"road\"").count(), 1);
    let store = school.server.place.store().await;
    store.restore(backup.as_bytes(), true).await.unwrap();
    let mut again = Vec::new();
    store.back_up(&mut again).await.unwrap();
    assert!(String::from_utf8(again).unwrap().contains("\"name-it\""));
    store.close().await;
    let mut lead = school.lead.clone();
    lead.keep_session(&school.sign_in("Ada Lead", crate::school::PASSPHRASE).await);
    lead.delete(&path::of_class(path::CLASS, &class)).await;
    let removed = everything(&school.server.place).await;
    assert_eq!(rows(&removed, "road"), 0);
}

#[tokio::test]
async fn the_roads_in_csv_are_those_on_the_screen() {
    let (school, class, lesson, _) = at_a_choice(0).await;
    for _ in 0..3 {
        lesson.act(choose(HOLD)).await;
        lesson.act(Action::Rewind).await;
    }
    lesson.act(choose(NAME)).await;
    lesson.act(Action::Close).await;
    let address = path::of_class_unit(path::REPORT_CSV, &class, &UnitId::new(UNIT));
    let csv = school.lead.get(&address).await.text();
    let lines: Vec<&str> = csv.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "Oak,4,gifts-games-secrets,story,,,,,long-week,\"A long, hard week\",name-it,The name of her school,,,1,1,4",
            "Oak,4,gifts-games-secrets,story,,,,,long-week,\"A long, hard week\",hold-back,\"\"\"I don't share that\"\"\",,,3,3,4",
        ]
    );
}

#[tokio::test]
async fn the_board_is_told_of_taps_and_tablets_of_the_vote() {
    let (_school, _, lesson, tablets) = at_a_choice(2).await;
    let address = path::of_lesson(path::LESSON_EVENTS, &lesson.id);
    let mut board = lesson.staff.events(&address).await;
    let seat = tablets[1].client.seat.clone().unwrap();
    let address = format!("{}?seat={seat}", path::PUPIL_EVENTS);
    let mut tablet = tablets[1].client.stranger().events(&address).await;
    assert_eq!(tablet.next().await, Some(Changed::Lesson));
    board.wait_for(Changed::Answers).await;

    let vote = lesson.open_vote(SCENE).await;
    assert_eq!(tablet.next().await, Some(Changed::Lesson));
    board.wait_for(Changed::Lesson).await;
    tablets[0].votes(&vote, NAME, 1).await;
    board.wait_for(Changed::Answers).await;
    lesson.act(Action::StopVote).await;
    // What the others vote is no event for a tablet: the next it hears is that the vote has stopped.
    assert_eq!(tablet.next().await, Some(Changed::Lesson));
    assert!(matches!(tablets[1].now().await, PupilNow::Waiting));
}

#[tokio::test]
async fn a_vote_opened_on_one_replica_takes_taps_on_another() {
    let (school, _, lesson, tablets) = at_a_choice(1).await;
    if school.server.place.postgres.is_none() {
        return; // A SQLite file has one server.
    }
    let replica = school.server.replica().await;
    let mut there = tablets[0].clone();
    there.client.origin = replica.here.clone();
    assert!(matches!(there.now().await, PupilNow::Story { .. }));
    let vote = lesson.open_vote(SCENE).await;
    let kept: Ballot = there.votes(&vote, NAME, 1).await;
    assert_eq!(kept.turn, 1);
    assert_eq!(lesson.vote().await.voted, 1);
    lesson.act(Action::StopVote).await;
    let late = there.try_vote(&vote, HOLD, 2).await;
    assert_eq!(late.code(), ProblemCode::VoteClosed);
}
