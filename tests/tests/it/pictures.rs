//! A five-year-old at a tablet: nothing to read, everything to hear.

use anyhow::{Result, ensure};
use belisha_api::path;
use e2e::{BOARD, PHONE, School, TABLET, Teacher, Window, journey, until};

const CLASS: &str = "Acorn";
const UNIT: &str = "my-helpers";

/// Writes down what the voice is asked to say, and how fast, in place of saying it.
async fn listens(window: &Window) -> Result<()> {
    let script = "window.said = [];
        speechSynthesis.speak = (words) => {
            said.push(`${words.text} ${words.rate}`);
            setTimeout(() => words.dispatchEvent(new Event('end')));
        };";
    window.run(script, &[]).await?;
    Ok(())
}

/// Waits until the last thing said is this.
async fn hears(window: &Window, wanted: &str) -> Result<()> {
    until(&format!("{wanted:?} to be said"), || async {
        let said = window.run("return said", &[]).await?;
        let last = said.as_array().and_then(|said| said.last()?.as_str());
        ensure!(last == Some(wanted), "it said {said}");
        Ok(())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_five_year_old_joins_with_three_pictures() {
    journey("pictures", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let board = teacher.window();
        board.open(&teacher.page("board")).await?;
        teacher.opens_check("before").await?;
        for name in &teacher.pictures {
            board.sees(name).await?;
        }
        board.sees("or the number").await?;
        for (name, size) in [("phone", PHONE), ("tablet", TABLET), ("board", BOARD)] {
            board.resize(size).await?;
            board.is_for_everyone().await?;
            board.fits().await?;
            board.picture(&format!("pictures-on-board-{name}")).await?;
        }

        let tablet = world.tablet().await?;
        tablet.open(path::JOIN).await?;
        tablet.sees("Join with pictures").await?;
        tablet.picture("join-digits").await?;
        tablet.press("Join with pictures").await?;
        listens(&tablet).await?;
        let [first, second, third] = &teacher.pictures[..] else {
            anyhow::bail!("the board shows {:?}", teacher.pictures);
        };
        // In the wrong order: gently, and aloud.
        for name in [third, first, second] {
            tablet.press(name).await?;
            if name != second {
                hears(&tablet, &format!("{name} 1")).await?;
            }
        }
        let again = "Look at the board again. Then tap the three pictures.";
        tablet.sees(again).await?;
        hears(&tablet, &format!("{again} 1")).await?;
        for (name, size) in [("phone", PHONE), ("tablet", TABLET), ("board", BOARD)] {
            tablet.resize(size).await?;
            tablet.is_for_everyone().await?;
            tablet.fits().await?;
            tablet.picture(&format!("pictures-{name}")).await?;
        }
        tablet.resize(TABLET).await?;
        // A slip, and taken back.
        tablet.press(first).await?;
        tablet.press(third).await?;
        tablet.press("Take the last one back").await?;
        tablet.press(second).await?;
        tablet.press(third).await?;
        tablet.sees("Question 1 of").await?;
        tablet.kept_to_itself().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_is_heard_at_a_tap_and_slowly_at_the_next() {
    journey("heard", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let tablet = world.tablet().await?;
        tablet.open(path::JOIN_PICTURES).await?;
        for name in &teacher.pictures {
            tablet.press(name).await?;
        }
        tablet.sees("You are the green otter").await?;
        listens(&tablet).await?;
        tablet.press("Listen: You are the green otter.").await?;
        hears(&tablet, "You are the green otter. 1").await?;
        tablet
            .press("Listen again, slowly: You are the green otter.")
            .await?;
        hears(&tablet, "You are the green otter. 0.75").await?;
        tablet.press("Listen: You are the green otter.").await?;
        hears(&tablet, "You are the green otter. 1").await?;

        teacher.opens_check("before").await?;
        tablet.sees("Question 1 of").await?;
        tablet.press("Listen: I’m not sure").await?;
        hears(&tablet, "I’m not sure 1").await?;
        tablet.press("Listen: Send").await?;
        hears(&tablet, "Send 1").await?;
        for (name, size) in [("phone", PHONE), ("tablet", TABLET), ("board", BOARD)] {
            tablet.resize(size).await?;
            tablet.is_for_everyone().await?;
            tablet.fits().await?;
            tablet.picture(&format!("young-question-{name}")).await?;
        }
        // A change of mind, and back again.
        tablet.press("I’m not sure").await?;
        tablet.sees("Question 2 of").await?;
        tablet.press("Back").await?;
        tablet.sees("Question 1 of").await?;
        let questions = teacher.counts().await?.len();
        for at in 1..=questions {
            tablet.sees(&format!("Question {at} of")).await?;
            tablet.press("I’m not sure").await?;
        }
        tablet.sees("All your answers are in").await?;
        tablet.is_for_everyone().await?;
        tablet.picture("young-done").await?;
        tablet.press("Listen: You have done them all.").await?;
        hears(
            &tablet,
            "You have done them all. All your answers are in. Look at the board. 1",
        )
        .await
    })
    .await;
}
