//! Takes the pictures for the README: `cargo xtask screenshots`.

use anyhow::Result;
use belisha_api::path;
use e2e::{School, Teacher, journey};

#[tokio::main]
async fn main() -> Result<()> {
    journey("screenshots", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, "Elder", "gifts-games-secrets").await?;
        let board = teacher.window();
        board.open(path::STAFF).await?;
        board.sees("Elder").await?;
        board.picture("classes").await?;
        board.open(&teacher.page("board")).await?;
        board.ready().await?;
        board.picture("board").await?;
        board.open(&format!("{}/lead", path::STAFF)).await?;
        board.sees("Elder").await?;
        board.picture("lead").await?;

        let tablet = world.tablet().await?;
        tablet.open(&path::join_code(&teacher.code)).await?;
        tablet.sees("green otter").await?;
        teacher.opens_check("before").await?;
        tablet.sees("Question 1 of").await?;
        tablet.picture("tablet").await?;

        let phone = world.phone().await?;
        phone.open(path::HOME).await?;
        phone.sees("Year 4").await?;
        phone.picture("home").await?;
        Ok(())
    })
    .await;
    Ok(())
}
