//! Every journey with a keyboard and nothing else: Tab, Enter, and what is typed.

use anyhow::ensure;
use belisha_api::path;
use e2e::{School, Teacher, journey};
use thirtyfour::Key;

const CLASS: &str = "Elder";
const UNIT: &str = "gifts-games-secrets";

#[tokio::test(flavor = "multi_thread")]
async fn a_school_is_set_up_with_keys_alone() {
    journey("keys-first-run", School::None, |world| async move {
        let window = world.board().await?;
        window.open(&world.server.first_run_link().await?).await?;
        window.types("School’s name", "Lantern Lane").await?;
        window.enters("Go on").await?;
        window.types("Class name", "Oak").await?;
        window.types("Year", "Year 4").await?;
        window.types("Pupils", "29").await?;
        window.enters("Go on").await?;
        window.types("Name that children know", "Mrs Bell").await?;
        window.enters("Go on").await?;
        window.types("Your name", "Lead").await?;
        window.types("Passphrase", "pear hammer drizzle").await?;
        window.enters("Finish and open Belisha").await?;
        window.sees("29 pupils").await?;
        window.enters("Sign out").await?;
        window.is_at(&format!("{}/sign-in", path::STAFF)).await?;
        window.types("Name", "Lead").await?;
        window.types("Passphrase", "pear hammer drizzle").await?;
        window.key(Key::Enter).await?;
        window.sees("29 pupils").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pupil_joins_and_answers_a_whole_check_with_keys_alone() {
    journey("keys-tablet", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        teacher.opens_check("before").await?;
        let tablet = world.tablet().await?;
        tablet.open(path::JOIN).await?;
        for digit in teacher.code.chars() {
            tablet.enters(&digit.to_string()).await?;
        }
        for at in 1..=6 {
            tablet.sees(&format!("Question {at} of 6")).await?;
            tablet.enters("I’m not sure").await?;
        }
        tablet.sees("All your answers are in").await?;
        teacher.sees_counts(&[1, 1, 1, 1, 1, 1]).await?;
        tablet.enters("I’m worried").await?;
        tablet.sees("Someone can help").await?;
        tablet.enters("Done").await?;
        tablet.sees("All your answers are in").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_teacher_opens_stops_and_reveals_a_check_with_keys_alone() {
    journey("keys-check", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let board = teacher.window();
        board.open(&teacher.page("board")).await?;
        board.sees("How we talk today").await?;
        board.key('c').await?;
        board.enters("The check after the lesson").await?;
        let (first, last) = teacher.code.split_at(3);
        board.sees(first).await?;
        board.sees(last).await?;
        board.key('c').await?;
        board.enters("Stop the check").await?;
        board.key('c').await?;
        board.enters("Reveal the answers").await?;
        board.key('c').await?;
        board.enters("Back to the slides").await?;
        board.sees("How we talk today").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lead_goes_from_the_overview_to_a_report_and_back_with_keys_alone() {
    journey("keys-lead", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let window = teacher.window();
        window.open(path::STAFF).await?;
        window.sees(CLASS).await?;
        window.enters("All classes and units").await?;
        window.sees("Revisit first").await?;
        window.enters("What children believe most, by year").await?;
        window.ready().await?;
        let there = window.place().await?;
        ensure!(there.contains("misconceptions"), "it is at {there}");
        window.enters("Settings").await?;
        window.types("School’s name", " and Hill").await?;
        window.enters("Save school and rules").await?;
        window.sees("Saved").await
    })
    .await;
}
