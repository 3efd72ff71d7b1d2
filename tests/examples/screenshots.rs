//! Takes the pictures for the README: `cargo xtask screenshots`.

use anyhow::Result;
use belisha_api::path;
use e2e::{School, journey};

#[tokio::main]
async fn main() -> Result<()> {
    journey("screenshots", School::Demo, |world| async move {
        let tablet = world.tablet().await?;
        tablet.open(path::ROOT).await?;
        tablet.sees("Belisha").await?;
        tablet.picture("front-door").await?;
        Ok(())
    })
    .await;
    Ok(())
}
