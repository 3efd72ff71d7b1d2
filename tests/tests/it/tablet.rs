//! A pupil at a tablet.

use anyhow::{Result, ensure};
use belisha_api::path;
use e2e::{School, Teacher, Window, journey};
use serde_json::json;

const CLASS: &str = "Elder";
const UNIT: &str = "gifts-games-secrets";

/// Taps the code that is on the board.
async fn joins(tablet: &Window, teacher: &Teacher) -> Result<()> {
    tablet.open(path::JOIN).await?;
    for digit in teacher.code.chars() {
        tablet.press(&digit.to_string()).await?;
    }
    tablet.sees("green otter").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pupil_joins_answers_and_is_thanked() {
    journey("tablet-answers", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let tablet = world.tablet().await?;
        joins(&tablet, &teacher).await?;
        tablet.sees("Look at the board").await?;
        tablet.is_for_everyone().await?;
        teacher.opens_check("before").await?;
        tablet.sees("Question 1 of 6").await?;
        tablet.is_for_everyone().await?;
        tablet.fits().await?;
        tablet.picture("tablet-question").await?;
        for at in 1..=6 {
            tablet.sees(&format!("Question {at} of 6")).await?;
            tablet.press("I’m not sure").await?;
        }
        tablet.sees("All your answers are in").await?;
        teacher.sees_counts(&[1, 1, 1, 1, 1, 1]).await?;
        teacher.closes().await?;
        tablet.sees("Thank you for taking part").await?;
        tablet.is_for_everyone().await?;
        tablet.kept_to_itself().await?;
        tablet.is_quiet().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_given_without_wifi_arrives_once() {
    journey("tablet-offline", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let tablet = world.tablet().await?;
        joins(&tablet, &teacher).await?;
        teacher.opens_check("before").await?;
        tablet.sees("Question 1 of 6").await?;
        tablet.press("I’m not sure").await?;
        teacher.sees_counts(&[1, 0]).await?;
        tablet.lose_wifi().await?;
        tablet.press("I’m not sure").await?;
        tablet.sees("Question 3 of 6").await?;
        tablet.press("I’m worried").await?;
        tablet.sees("Someone can help").await?;
        tablet.sees("Mrs Bell").await?;
        tablet.press("Done").await?;
        teacher.sees_counts(&[1, 0, 0]).await?;
        tablet.find_wifi().await?;
        teacher.sees_counts(&[1, 1, 0]).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_acknowledged_is_lost_when_the_server_crashes() {
    journey("server-crashes", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let tablet = world.tablet().await?;
        joins(&tablet, &teacher).await?;
        teacher.opens_check("before").await?;
        tablet.sees("Question 1 of 6").await?;
        tablet.press("I’m not sure").await?;
        teacher.sees_counts(&[1, 0]).await?;
        world.server.crash()?;
        tablet.press("I’m not sure").await?;
        tablet.sees("Question 3 of 6").await?;
        world.server.start_again().await?;
        teacher.sees_counts(&[1, 1, 0]).await?;
        tablet.reload().await?;
        tablet.sees("green otter").await?;
        tablet.sees("Question 3 of 6").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_is_told_who_opened_the_way_out() {
    journey("worried", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let tablet = world.tablet().await?;
        joins(&tablet, &teacher).await?;
        tablet.settles().await?;
        let asked_before = tablet.asked().len();
        tablet.press("I’m worried").await?;
        tablet.sees("Someone can help").await?;
        tablet.is_for_everyone().await?;
        tablet.press("Done").await?;
        tablet.sees("Look at the board").await?;
        tablet.kept_to_itself().await?;
        let asked = tablet.asked().split_off(asked_before);
        ensure!(asked.is_empty(), "opening it asked {asked:?}");
        Ok(())
    })
    .await;
}

/// Taps an answer, and then the button of this kind, as soon as there is one that reacts; notes whether the app was there.
const TAP_EARLY: &str = r"
    const [kind] = [KIND];
    const look = () => {
        const answer = document.querySelector('.answer__button');
        if (answer?.getAttribute('aria-pressed') === 'true') {
            window.__early = !document.querySelector('#app[data-started]');
            document.querySelector(kind).click();
            return;
        }
        answer?.click();
        requestAnimationFrame(look);
    };
    document.addEventListener('DOMContentLoaded', look);
";

#[tokio::test(flavor = "multi_thread")]
async fn what_is_tapped_before_the_app_is_there_counts() {
    journey("tablet-early", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        teacher.opens_check("before").await?;
        for (at, kind) in [".send", ".not-sure"].into_iter().enumerate() {
            let tablet = world.tablet().await?;
            let source = TAP_EARLY.replace("KIND", &format!("{kind:?}"));
            tablet
                .tell(
                    "Page.addScriptToEvaluateOnNewDocument",
                    json!({ "source": source }),
                )
                .await?;
            tablet.is_far_away().await?;
            tablet.open(&path::join_code(&teacher.code)).await?;
            tablet.sees("Question 2 of 6").await?;
            ensure!(
                tablet.run("return window.__early", &[]).await? == true,
                "the app was there before the tap"
            );
            teacher.sees_counts(&[at as u64 + 1, 0]).await?;
            tablet.is_quiet().await?;
        }
        Ok(())
    })
    .await;
}
