//! How long a tap on the teacher's phone takes to change the board, both in real browsers on one machine:
//! `cargo run -p e2e --example phone_latency`.

use anyhow::{Context, Result, ensure};
use e2e::{School, Teacher, journey, until};

const TAPS: usize = 40;
/// Both browsers read the same clock.
const CLOCK: &str = "performance.timeOrigin + performance.now()";

#[tokio::main]
async fn main() -> Result<()> {
    journey("phone-latency", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, "Elder", "gifts-games-secrets").await?;
        let board = teacher.window();
        board.open(&teacher.page("board")).await?;
        board.sees("1 of").await?;
        let phone = world.phone().await?;
        phone.open(&teacher.lets_a_phone_in().await?).await?;
        phone.sees("Slide 1 of").await?;
        let note = format!("window.seen = []; addEventListener('click', () => seen.push({CLOCK}), true);");
        phone.run(&note, &[]).await?;
        let note = format!(
            "window.seen = []; new MutationObserver(() => requestAnimationFrame(() => seen.push({CLOCK})))
                .observe(document.querySelector('.board__stage'), {{ subtree: true, childList: true, characterData: true }});"
        );
        board.run(&note, &[]).await?;
        for tap in 0..TAPS {
            let (button, slide) = if tap % 2 == 0 { ("Next", "2 of") } else { ("Back", "1 of") };
            phone.press(button).await?;
            board.sees(slide).await?;
            phone.sees(&format!("Slide {slide}")).await?;
        }
        let times = |seen: serde_json::Value| -> Vec<f64> {
            seen.as_array().into_iter().flatten().filter_map(serde_json::Value::as_f64).collect()
        };
        let tapped = times(phone.run("return seen", &[]).await?);
        let changed = until("every change of the board", || async {
            let changed = times(board.run("return seen", &[]).await?);
            ensure!(changed.len() >= TAPS, "there were {}", changed.len());
            Ok(changed)
        })
        .await?;
        let mut took: Vec<f64> = tapped
            .iter()
            .map(|tap| changed.iter().find(|at| *at > tap).map(|at| at - tap).context("a tap changed nothing"))
            .collect::<Result<_>>()?;
        took.sort_by(f64::total_cmp);
        println!(
            "tap on the phone to change on the board: median {:.0} ms, 95 % {:.0} ms, slowest {:.0} ms of {} taps",
            took[took.len() / 2],
            took[took.len() * 95 / 100],
            took[took.len() - 1],
            took.len()
        );
        Ok(())
    })
    .await;
    Ok(())
}
