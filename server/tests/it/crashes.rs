//! The plug is pulled.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use belisha::{Check, QuestionId};
use belisha_api::path;
use belisha_api::pupil::{Ballot, Given, PupilNow};
use belisha_api::staff::Action;

use crate::school::{Place, TestLesson, choice};
use crate::starting::{Process, free_port};

/// Answers acknowledged before the plug is pulled.
const BEFORE_THE_CRASH: usize = 400;

/// A lesson on a server whose plug can be pulled, and the arguments that start it again.
async fn lesson_to_interrupt() -> (Process, TestLesson, Vec<String>, Place) {
    let place = Place::new().await;
    let listen = free_port();
    let arguments = place.arguments_with("--listen", &listen);
    let process = Process::serve(&arguments);
    let lesson = process.lesson(&listen).await;
    (process, lesson, arguments, place)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_crash() {
    let (process, lesson, arguments, _place) = lesson_to_interrupt().await;
    let tablets = lesson.tablets(16).await;
    let open = lesson
        .act(Action::OpenCheck {
            check: Check::Before,
        })
        .await;
    let sitting = open.check.unwrap().sitting;
    let questions: Vec<QuestionId> = lesson
        .check()
        .await
        .answered
        .into_iter()
        .map(|(question, _)| question)
        .collect();

    type Turns = HashMap<(usize, QuestionId), u32>;
    let acknowledged: Arc<Mutex<Turns>> = Arc::default();
    let (count, mut counted) = tokio::sync::mpsc::unbounded_channel();
    let mut answering = tokio::task::JoinSet::new();
    for (index, tablet) in tablets.iter().cloned().enumerate() {
        let (sitting, questions) = (sitting.clone(), questions.clone());
        let (acknowledged, count) = (Arc::clone(&acknowledged), count.clone());
        answering.spawn(async move {
            for turn in 1.. {
                let question = questions[turn as usize % questions.len()].clone();
                let answers = belisha_api::pupil::Answers {
                    sitting: sitting.clone(),
                    answers: vec![Given {
                        chosen: choice(&question, turn % 2 == 0),
                        question,
                        turn,
                    }],
                };
                let body = serde_json::to_vec(&answers).unwrap();
                let asked = tablet
                    .client
                    .ask(axum::http::Method::POST, path::PUPIL_ANSWERS, Some(body))
                    .await;
                // The server is gone.
                let Ok(answer) = asked else { return };
                let kept: belisha_api::pupil::Acknowledged = answer.json();
                let receipt = &kept.receipts[0];
                acknowledged
                    .lock()
                    .unwrap()
                    .insert((index, receipt.question.clone()), receipt.turn);
                let _ = count.send(());
            }
        });
    }
    for _ in 0..BEFORE_THE_CRASH {
        counted.recv().await.unwrap();
    }
    process.kill();
    while answering.join_next().await.is_some() {}

    let process = Process::serve(&arguments);
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert!(!acknowledged.is_empty());
    for (index, tablet) in tablets.iter().enumerate() {
        let PupilNow::Check { answered, .. } = tablet.now().await else {
            panic!("the check was not where it was");
        };
        for receipt in &answered {
            if let Some(turn) = acknowledged.get(&(index, receipt.question.clone())) {
                assert!(receipt.turn >= *turn, "an acknowledged answer is lost");
            }
        }
        let mine = acknowledged.keys().filter(|(own, _)| *own == index);
        assert!(
            answered.len() >= mine.count(),
            "an acknowledged answer is lost"
        );
    }
    assert_eq!(lesson.now().await.seats.len(), tablets.len());
    process.kill();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_goes_on_after_a_crash_with_every_tap_that_was_acknowledged() {
    let (process, lesson, arguments, _place) = lesson_to_interrupt().await;
    let tablets = lesson.tablets(16).await;
    lesson.to_a_decision().await;
    let vote = lesson.open_vote("long-week").await;
    let choice_of = |turn: u32| {
        if turn.is_multiple_of(2) {
            "name-it"
        } else {
            "hold-back"
        }
    };

    let acknowledged: Arc<Mutex<HashMap<usize, u32>>> = Arc::default();
    let (count, mut counted) = tokio::sync::mpsc::unbounded_channel();
    let mut voting = tokio::task::JoinSet::new();
    for (index, tablet) in tablets.iter().cloned().enumerate() {
        let (vote, count, acknowledged) = (vote.clone(), count.clone(), acknowledged.clone());
        voting.spawn(async move {
            for turn in 1.. {
                let ballot = Ballot {
                    vote: vote.clone(),
                    choice: choice_of(turn).into(),
                    turn,
                };
                let body = serde_json::to_vec(&ballot).unwrap();
                let post = axum::http::Method::POST;
                let asked = tablet.client.ask(post, path::PUPIL_VOTE, Some(body));
                // The server is gone.
                let Ok(answer) = asked.await else { return };
                let kept: Ballot = answer.json();
                acknowledged.lock().unwrap().insert(index, kept.turn);
                let _ = count.send(());
            }
        });
    }
    for _ in 0..BEFORE_THE_CRASH {
        counted.recv().await.unwrap();
    }
    process.kill();
    while voting.join_next().await.is_some() {}

    let process = Process::serve(&arguments);
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert_eq!(lesson.vote().await.voted, 16, "one vote for each tablet");
    for (index, tablet) in tablets.iter().enumerate() {
        let PupilNow::Vote { given, .. } = tablet.now().await else {
            panic!("the vote was not where it was");
        };
        let given = given.unwrap();
        assert!(
            given.turn >= acknowledged[&index],
            "an acknowledged tap is lost"
        );
        assert_eq!(given.choice.as_str(), choice_of(given.turn));
        // The tablet did not hear of it, and sends it again.
        let again = tablet.votes(&vote, given.choice.as_str(), given.turn).await;
        assert_eq!(again, given);
    }
    lesson.act(Action::StopVote).await;
    assert_eq!(lesson.vote().await.voted, 16, "nothing is doubled");
    process.kill();
}
