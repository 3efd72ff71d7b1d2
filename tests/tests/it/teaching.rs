//! A teacher at the whiteboard, with a keyboard and nothing else.

use anyhow::{Result, ensure};
use belisha_api::path;
use e2e::{School, Teacher, Window, journey};
use thirtyfour::Key;

const CLASS: &str = "Elder";
const UNIT: &str = "gifts-games-secrets";

/// Presses Page Down, as a clicker does, until the board says `text`.
async fn goes_on_to(board: &Window, text: &str) -> Result<()> {
    for _ in 0..20 {
        if board.text().await?.contains(text) {
            return Ok(());
        }
        let before = board.text().await?;
        board.key(Key::PageDown).await?;
        e2e::until("the next slide", || async {
            ensure!(board.text().await? != before, "still the same slide");
            Ok(())
        })
        .await?;
    }
    board.sees(text).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lesson_is_taught_with_keys_alone_and_carries_on_after_a_crash() {
    journey("teaching", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let board = teacher.window();
        board.open(&teacher.page("board")).await?;
        board.sees("How we talk today").await?;

        board.key('?').await?;
        board.sees("Blank the board").await?;
        board.key(Key::Escape).await?;
        board.sees_no_more("Blank the board").await?;

        goes_on_to(board, "Words for today").await?;
        world.server.crash()?;
        world.server.start_again().await?;
        board.reload().await?;
        board.sees("Words for today").await?;

        board.key('b').await?;
        board.sees("The board is blank").await?;
        board.key('b').await?;
        board.sees("Words for today").await?;

        board.key('s').await?;
        board.sees("Silver wings").await?;
        board.key('h').await?;
        board.sees("This screen cannot send a message").await?;
        board.key(Key::Escape).await?;
        board
            .sees_no_more("This screen cannot send a message")
            .await?;

        teacher.opens_check("after").await?;
        let (first, last) = teacher.code.split_at(3);
        board.sees(first).await?;
        board.sees(last).await?;
        board.is_for_everyone().await?;
        teacher.closes().await?;
        board.sees("The lesson has finished").await?;
        board.is_for_everyone().await?;
        board.kept_to_itself().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_notes_in_a_second_window_follow_the_board() {
    journey("notes", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let notes = teacher.window();
        notes.open(&teacher.page("notes")).await?;
        notes.sees("How we talk today").await?;
        teacher.goes_to("words").await?;
        notes.sees("Words for today").await?;
        notes.is_for_everyone().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_staff_side_answers_without_a_session() {
    journey("no-session", School::Demo, |world| async move {
        let window = world.board().await?;
        window.open(path::STAFF).await?;
        window.is_at(&format!("{}/sign-in", path::STAFF)).await?;
        for address in [path::CLASSES, path::OVERVIEW, path::SCHOOL, path::BACKUP] {
            let (status, body) = window.ask("GET", address, None).await?;
            ensure!(status == 401, "{address} answers {status}: {body}");
        }
        Ok(())
    })
    .await;
}
