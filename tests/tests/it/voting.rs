//! The class votes the story: a board, tablets, hands, and the lead who reads the roads afterwards.

use anyhow::{Context, Result, ensure};
use belisha_api::path;
use e2e::{BOARD, PHONE, School, Size, TABLET, Teacher, Window, journey};
use thirtyfour::Key;

const CLASS: &str = "Elder";
const UNIT: &str = "gifts-games-secrets";
const SIZES: [(&str, Size); 3] = [("phone", PHONE), ("tablet", TABLET), ("board", BOARD)];
/// The choices of the first scene that has two.
const NAME: &str = "The name of her school";
const HOLD: &str = "\"I don't share that\"";

/// Looks at a window at every size, and comes back to its own.
async fn is_for_everyone_at_every_size(window: &Window, own: Size, name: &str) -> Result<()> {
    for (at, size) in SIZES {
        window.resize(size).await?;
        window.picture(&format!("{name}-{at}")).await?;
        let context = || format!("{name} on a {at}");
        window.fits().await.with_context(context)?;
        window.is_for_everyone().await.with_context(context)?;
    }
    window.resize(own).await
}

/// How often each road of the scene was taken, as the lead's report says.
async fn times(lead: &Window, report: &str, scene: &str) -> Result<Vec<u64>> {
    let (status, body) = lead.ask("GET", report, None).await?;
    ensure!(status == 200, "{status}: {body}");
    let decisions = body["decisions"].as_array().cloned().unwrap_or_default();
    let decision = decisions.iter().find(|one| one["scene"] == scene);
    let choices = decision.and_then(|one| one["choices"].as_array());
    Ok(choices.map_or_else(
        || vec![0, 0],
        |all| all.iter().filter_map(|one| one["times"].as_u64()).collect(),
    ))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_class_votes_sees_where_it_leads_and_tries_another_road() {
    journey("voting", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let board = teacher.window();
        let (_, classes) = board.ask("GET", path::CLASSES, None).await?;
        let class = classes
            .as_array()
            .into_iter()
            .flatten()
            .find(|class| class["name"] == CLASS)
            .and_then(|class| class["id"].as_str())
            .context("the class")?
            .to_owned();
        let class = belisha_api::ClassId(class);
        let report = path::of_class_unit(path::REPORT, &class, &UNIT.into());
        let before = times(board, &report, "long-week").await?;

        board.open(&teacher.page("board")).await?;
        board.sees("How we talk today").await?;
        board.key('s').await?;
        board.sees("A new team-mate").await?;
        board.key(Key::PageDown).await?;
        board.sees("A long, hard week").await?;
        board.sees("Open a vote").await?;
        let (first, second) = (world.tablet().await?, world.tablet().await?);
        for tablet in [&first, &second] {
            tablet.open(&path::join_code(&teacher.code)).await?;
            tablet.sees("Talk with your partner").await?;
        }

        // One tap for each seat, which may be changed.
        board.key('v').await?;
        board.sees("0 of 2 have voted").await?;
        first.sees("Tap one").await?;
        first.press(NAME).await?;
        first.sees("Your vote is counted").await?;
        board.sees("1 of 2 have voted").await?;
        first.press(HOLD).await?;
        first.sees("Your vote is counted").await?;
        is_for_everyone_at_every_size(&first, TABLET, "vote-counted").await?;
        second.press(NAME).await?;
        board.sees("2 of 2 have voted").await?;

        // The plug is pulled: everybody carries on where they were.
        world.server.crash()?;
        second.press(HOLD).await?;
        second.sees("Your vote is kept here").await?;
        world.server.start_again().await?;
        second.sees("Your vote is counted").await?;
        board.reload().await?;
        board.sees("2 of 2 have voted").await?;
        first.reload().await?;
        first.sees("Your vote is counted").await?;

        // Hands beside tablets; too many are asked back.
        board.press("Count hands").await?;
        board.fill(&format!("Hands for: {NAME}"), "12").await?;
        board.fill(&format!("Hands for: {HOLD}"), "40").await?;
        board.sees("That makes 54, and the class has 29").await?;
        board.fill(&format!("Hands for: {HOLD}"), "6").await?;
        board.sees("20 of 29 have voted").await?;
        board.sees_no_more("Count again").await?;
        is_for_everyone_at_every_size(board, BOARD, "vote-open").await?;

        // A tap without Wi-Fi that comes back too late is dropped, and says so.
        second.lose_wifi().await?;
        second.press(NAME).await?;
        second.sees("Your vote is kept here").await?;
        board.press("Stop the vote").await?;
        board.sees("Most votes").await?;
        board.sees("12 of 20").await?;
        first.sees("Look at the board").await?;
        second.find_wifi().await?;
        second.sees("The class has gone on").await?;
        second.sees("Look at the board").await?;
        is_for_everyone_at_every_size(&second, TABLET, "vote-late").await?;
        is_for_everyone_at_every_size(board, BOARD, "vote-stopped").await?;

        // With the majority; back; and another road, by hand as ever.
        board.press(NAME).await?;
        board.sees("One clue goes far").await?;
        first.sees("One clue goes far").await?;
        second.sees_no_more("The class has gone on").await?;
        board.key(Key::PageUp).await?;
        board.sees("A long, hard week").await?;
        board.key('2').await?;
        board.sees("A small no").await?;
        board.kept_to_itself().await?;
        first.kept_to_itself().await?;

        teacher.closes().await?;
        let after = times(board, &report, "long-week").await?;
        ensure!(
            after == [before[0] + 1, before[1] + 1],
            "{before:?} became {after:?}"
        );
        let page = format!("{}/lead/classes/{class}/units/{UNIT}", path::STAFF);
        board.open(&page).await?;
        board.sees("Roads the class took").await?;
        board.sees("A long, hard week").await?;
        board.sees(HOLD).await?;
        is_for_everyone_at_every_size(board, BOARD, "roads").await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_youngest_see_the_picture_they_vote_on_and_the_notes_lead_the_vote() {
    journey("voting-year-1", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, "Acorn", "my-helpers").await?;
        let tablet = world.tablet().await?;
        tablet.open(&path::join_code(&teacher.code)).await?;
        tablet.sees("Look at the board").await?;
        let notes = teacher.window();
        notes.open(&teacher.page("notes")).await?;
        notes.sees("Slide 1 of").await?;
        notes.key('s').await?;
        notes.sees("Leaf to leaf").await?;
        notes.key(Key::PageDown).await?;
        notes.press("Open a vote").await?;
        tablet.sees("Tap one").await?;
        tablet.ready().await?;
        let pictures =
            "return document.querySelectorAll('main img, main svg.lesson-picture').length";
        let pictures = tablet.run(pictures, &[]).await?;
        ensure!(pictures.as_u64() > Some(0), "there is no picture");
        tablet.press("Screen down").await?;
        notes.sees("1 of 1 have voted").await?;
        is_for_everyone_at_every_size(&tablet, TABLET, "vote-year-1").await?;
        notes.is_for_everyone().await?;
        notes.picture("vote-notes").await?;
        notes.press("Stop the vote").await?;
        notes.sees("What was voted is not kept").await?;
        notes.press("C Screen down").await?;
        tablet.sees_no_more("Pop!").await?;
        tablet.kept_to_itself().await?;
        tablet.is_quiet().await
    })
    .await;
}
