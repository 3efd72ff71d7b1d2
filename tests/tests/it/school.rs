//! The PSHE lead sets the school up, and a family reads at home.

use anyhow::ensure;
use belisha_api::path;
use e2e::{School, journey};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_school_is_set_up_in_four_steps_and_its_lead_signs_in_again() {
    journey("first-run", School::None, |world| async move {
        let window = world.board().await?;
        window.open(&world.server.first_run_link().await?).await?;
        window.sees("Set up your school").await?;
        window.is_for_everyone().await?;
        window.fill("School’s name", "Lantern Lane").await?;
        window.press("Go on").await?;
        window.sees("Class 1").await?;
        window.fill("Class name", "Oak").await?;
        window.pick("Year", "Year 4").await?;
        window.fill("Pupils", "29").await?;
        window.is_for_everyone().await?;
        window.press("Go on").await?;
        window.sees("Person 1").await?;
        window.fill("Name that children know", "Mrs Bell").await?;
        window.is_for_everyone().await?;
        window.press("Go on").await?;
        window.sees("You, the PSHE lead").await?;
        window.fill("Your name", "Lead").await?;
        window.fill("Passphrase", "pear hammer drizzle").await?;
        window.is_for_everyone().await?;
        window.press("Finish and open Belisha").await?;
        window.sees("Oak").await?;
        window.sees("29 pupils").await?;
        window.press("Sign out").await?;
        window.is_at(&format!("{}/sign-in", path::STAFF)).await?;
        window.fill("Name", "Lead").await?;
        window.fill("Passphrase", "pear hammer drizzle").await?;
        window.press("Sign in").await?;
        window.sees("Oak").await?;
        window.kept_to_itself().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_family_reads_a_lesson_at_home_without_script_and_without_signing_in() {
    journey("home", School::Demo, |world| async move {
        let phone = world.phone().await?;
        phone
            .tell(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": true }),
            )
            .await?;
        phone
            .open(&format!("{}/year-4/gifts-games-secrets", path::HOME))
            .await?;
        phone
            .tell(
                "Emulation.setScriptExecutionDisabled",
                json!({ "value": false }),
            )
            .await?;
        phone.sees("Gifts, games and secrets").await?;
        phone.sees("Three things to say").await?;
        phone.sees("0800 1111").await?;
        phone.sees("Mrs Bell").await?;
        let weight = phone.weight().await?;
        ensure!(weight <= 30_000.0, "the page weighs {weight} bytes");
        phone.kept_to_itself().await
    })
    .await;
}
