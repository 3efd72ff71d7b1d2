//! The first page that anybody sees.

use belisha_api::path;
use e2e::{BOARD, PHONE, School, TABLET, journey};

#[tokio::test(flavor = "multi_thread")]
async fn the_front_door_opens_for_everyone_and_asks_nobody_else() {
    journey("front-door", School::None, |world| async move {
        for size in [PHONE, TABLET, BOARD] {
            let window = world.window(size).await?;
            window.open(path::ROOT).await?;
            window.sees("Belisha").await?;
            window.fits().await?;
            window.is_for_everyone().await?;
            window.kept_to_itself().await?;
            window.is_quiet().await?;
            window.close().await?;
        }
        Ok(())
    })
    .await;
}
