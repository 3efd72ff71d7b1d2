//! Every page, at every size, in both directions and with long words: nobody is shut out, and nobody outside the school is asked.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};
use belisha_api::path;
use e2e::{BOARD, PHONE, School, Size, TABLET, Teacher, Window, journey};

const CLASS: &str = "Elder";
const UNIT: &str = "gifts-games-secrets";
const SIZES: [(&str, Size); 3] = [("phone", PHONE), ("tablet", TABLET), ("board", BOARD)];

/// English, English with every message two fifths longer, and words from right to left.
const LOCALES: [&str; 3] = ["en-GB", "en-XA", "ar-XB"];

/// Looks at pages at every size in every locale, and names everything that is wrong with any of them.
async fn look_at_all(window: &Window, pages: &[String], locales: &[&str]) -> Result<()> {
    let mut wrong = String::new();
    for page in pages {
        for locale in locales {
            window.resize(PHONE).await?;
            window.open(&format!("{page}?lang={locale}")).await?;
            window.ready().await?;
            window.settles().await?;
            for (name, size) in SIZES {
                window.resize(size).await?;
                let mut outcomes = vec![window.fits().await];
                // The padding of long words makes a name longer than the words in it; that is no fault of the page.
                if *locale != "en-XA" {
                    outcomes.push(window.is_for_everyone().await);
                }
                for error in outcomes.into_iter().filter_map(Result::err) {
                    let _ = writeln!(wrong, "{page} on a {name} in {locale}: {error:#}");
                }
            }
        }
    }
    ensure!(wrong.is_empty(), "{wrong}");
    window.kept_to_itself().await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_staff_page_is_for_everyone() {
    journey("everywhere-staff", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        let window = teacher.window();
        let (status, classes) = window.ask("GET", path::CLASSES, None).await?;
        let class = classes
            .as_array()
            .into_iter()
            .flatten()
            .find(|class| class["name"] == CLASS)
            .and_then(|class| class["id"].as_str())
            .with_context(|| format!("{status}: {classes}"))?
            .to_owned();
        window.open(&teacher.lets_a_phone_in().await?).await?;
        window.sees("Slide 1 of").await?;
        let staff = path::STAFF;
        let pages = [
            staff.to_owned(),
            format!("{staff}/sign-in"),
            format!("{staff}/classes/{class}"),
            format!("{staff}/classes/{class}/units/{UNIT}"),
            teacher.page("board"),
            teacher.page("notes"),
            path::REMOTE.to_owned(),
            format!("{staff}/lead"),
            format!("{staff}/lead/classes/{class}/units/{UNIT}"),
            format!("{staff}/lead/misconceptions"),
            format!("{staff}/settings"),
            format!("{staff}/nothing-here"),
        ];
        look_at_all(window, &pages, &LOCALES).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_family_page_is_for_everyone_in_every_language() {
    journey("everywhere-home", School::Demo, |world| async move {
        let window = world.phone().await?;
        let home = path::HOME;
        let pages = [
            path::ROOT.to_owned(),
            home.to_owned(),
            path::HOME_HELP.to_owned(),
            format!("{home}/year-4"),
            format!("{home}/year-4/{UNIT}"),
        ];
        look_at_all(&window, &pages, &["en-GB", "cy", "en-XA", "ar-XB"]).await
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_tablet_screen_is_for_everyone() {
    journey("everywhere-tablet", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, "Acorn", "my-helpers").await?;
        let window = world.tablet().await?;
        let both = [path::JOIN.to_owned(), path::JOIN_PICTURES.to_owned()];
        look_at_all(&window, &both, &LOCALES).await?;
        let seated = path::join_code(&teacher.code);
        window.open(&seated).await?;
        window.sees("Look at the board").await?;
        look_at_all(&window, &[path::JOIN.to_owned()], &LOCALES).await?;
        teacher.opens_check("after").await?;
        window.open(path::JOIN).await?;
        window.sees("Question 1 of 6").await?;
        look_at_all(&window, &[path::JOIN.to_owned()], &LOCALES).await?;
        window.open(path::JOIN).await?;
        window.press("I’m not sure").await?;
        window.sees("Go on").await?;
        window.is_for_everyone().await
    })
    .await;
}
