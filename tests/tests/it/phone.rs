//! A teacher's own phone as the board's remote.

use e2e::{BOARD, PHONE, School, TABLET, Teacher, journey};

const CLASS: &str = "Elder";
const UNIT: &str = "gifts-games-secrets";

#[tokio::test(flavor = "multi_thread")]
async fn a_phone_moves_the_board_until_it_is_shut_out() {
    journey("phone", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let board = teacher.window();
        board.open(&teacher.page("board")).await?;
        board.sees("How we talk today").await?;

        let notes = teacher.second_window(&world).await?;
        notes.open(&teacher.page("notes")).await?;
        notes.sees("How we talk today").await?;
        notes.press("Phone remote").await?;
        notes.sees("The code works once").await?;
        for (name, size) in [("phone", PHONE), ("tablet", TABLET), ("board", BOARD)] {
            notes.resize(size).await?;
            notes.is_for_everyone().await?;
            notes.fits().await?;
            notes.picture(&format!("phone-code-{name}")).await?;
        }

        let link = teacher.lets_a_phone_in().await?;
        let phone = world.phone().await?;
        phone.open(&link).await?;
        phone.sees("How we talk today").await?;
        phone.is_at("/staff/remote").await?;
        // The code goes by itself.
        notes.sees_no_more("The code works once").await?;
        notes.sees("A phone moves the board").await?;
        for (name, size) in [("phone", PHONE), ("tablet", TABLET), ("board", BOARD)] {
            phone.resize(size).await?;
            phone.is_for_everyone().await?;
            phone.fits().await?;
            phone.picture(&format!("phone-remote-{name}")).await?;
        }
        phone.resize(PHONE).await?;

        phone.press("Next").await?;
        board.sees("2 of").await?;
        phone.sees("Slide 2 of").await?;
        phone.press("Next").await?;
        phone.press("Next").await?;
        board.sees("4 of").await?;
        phone.press("Back").await?;
        board.sees("3 of").await?;
        phone.press("Blank the board").await?;
        board.sees("The board is blank").await?;
        phone.sees("The board is blank").await?;
        phone.press("Blank the board").await?;
        board.sees_no_more("The board is blank").await?;
        phone.reload().await?;
        phone.sees("Slide 3 of").await?;

        teacher.goes_to("story-time").await?;
        phone.sees("Silver wings").await?;
        phone.press("Next").await?;
        board.sees("Silver wings").await?;
        phone.picture("phone-remote-story").await?;

        let late = world.phone().await?;
        late.open(&link).await?;
        late.sees("This link has been used").await?;
        late.is_for_everyone().await?;

        notes.press("Shut the phone out").await?;
        phone.sees("This phone no longer moves the board").await?;
        phone.is_for_everyone().await?;
        phone.picture("phone-shut-out").await?;
        notes.sees_no_more("A phone moves the board").await?;
        phone.kept_to_itself().await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_the_board_the_code_is_behind_a_key_and_asked_for_twice() {
    journey("phone-on-board", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let board = teacher.window();
        board.open(&teacher.page("board")).await?;
        board.sees("How we talk today").await?;
        board.key('p').await?;
        board.sees("The class can see this screen").await?;
        board.is_for_everyone().await?;
        board.press("Show the code").await?;
        board.sees("The code works once").await?;
        board.picture("phone-code-on-board").await?;
        let link = teacher.lets_a_phone_in().await?;
        let phone = world.phone().await?;
        phone.open(&link).await?;
        phone.sees("How we talk today").await?;
        board.sees_no_more("The code works once").await?;
        teacher.closes().await?;
        phone.sees("This lesson has finished").await
    })
    .await;
}
