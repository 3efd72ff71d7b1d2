//! What a tablet fetches, and how long a child waits for the first question: `cargo xtask bench browser`.
//!
//! Beside it, in the same run and under the same throttle, a hand-written page with one question and nothing else: the
//! least that any page can do on this machine.

use anyhow::{Context, Result, ensure};
use belisha_api::path;
use e2e::{School, TABLET, Teacher, Window, World, journey, until};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const CLASS: &str = "Elder";
const UNIT: &str = "gifts-games-secrets";
const RUNS: usize = 7;

/// The hand-written page. Its button reacts as the real one does: it is pressed.
const PAGE: &str = "<!doctype html><html lang=en-GB><meta charset=utf-8><title>Question</title><h1>Who can help?</h1>\
    <ul><li><button class=answer__button aria-pressed=false>A grown-up</button></ul>\
    <script>document.querySelector('button').onclick=e=>e.target.setAttribute('aria-pressed','true')</script>";

/// Presses the first answer as soon as there is one, and notes when it was pressed.
const PROBE: &str = r"
    window.__blocked = 0;
    try {
        new PerformanceObserver((list) => list.getEntries().forEach((task) => {
            window.__blocked += Math.max(0, task.duration - 50);
        })).observe({ type: 'longtask', buffered: true });
    } catch {}
    const look = () => {
        const answer = document.querySelector('.answer__button');
        if (answer) {
            if (answer.getAttribute('aria-pressed') === 'true') { window.__tapped = performance.now(); return; }
            answer.click();
        }
        requestAnimationFrame(look);
    };
    document.addEventListener('DOMContentLoaded', look);
";

/// Whether the app has its seat; the hand-written page has no app.
const STARTED: &str = "return !document.querySelector('#app') || !!document.querySelector('.seat')";

/// What there is to say about a visit: first paint, first reaction, blocked time, and whether the tap was not forgotten.
const SEEN: &str = "return [
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
    window.__tapped ?? null,
    window.__blocked,
    document.querySelector('.answer__button').getAttribute('aria-pressed') === 'true',
]";

#[derive(Clone, Copy, Debug)]
struct Visit {
    paint: f64,
    tap: f64,
    blocked: f64,
}

#[tokio::main]
async fn main() -> Result<()> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let by_hand = format!("http://{}/", listener.local_addr()?);
    tokio::spawn(hand_written(listener));
    journey("first-visit", School::Demo, |world| async move {
        let teacher = Teacher::teaches(&world, CLASS, UNIT).await?;
        teacher.opens_check("before").await?;
        let page = path::join_code(&teacher.code);

        // In turns, so that whatever else the machine does slows both.
        let (mut own, mut base) = (Visits::default(), Visits::default());
        for _ in 0..RUNS {
            own.add(&world, &page).await?;
            base.add(&world, &by_hand).await?;
        }
        println!("figure tablet-br {:.1}", own.bytes / 1000.0);
        let (first, first_base) = (median(&own.first), median(&base.first));
        let (second, second_base) = (median(&own.second), median(&base.second));
        println!(
            "figure first-paint {:.0} {:.0}",
            first.paint, first_base.paint
        );
        println!("figure first-tap {:.0} {:.0}", first.tap, first_base.tap);
        println!("figure second-tap {:.0} {:.0}", second.tap, second_base.tap);
        println!(
            "figure blocking {:.0} {:.0}",
            first.blocked, first_base.blocked
        );

        // Over plain HTTP on a school's network a browser takes nothing better than gzip.
        let lan = world.server.origin().replace("127.0.0.1", "school.test");
        let tablet = world.tablet().await?;
        let bytes = fetched(&tablet, &format!("{lan}{page}"), "Question 1 of").await?;
        println!("figure tablet-gzip {:.1}", bytes / 1000.0);

        let phone = world.phone().await?;
        let bytes = fetched(&phone, path::HOME, "Year 4").await?;
        println!("figure home-br {:.1}", bytes / 1000.0);
        Ok(())
    })
    .await;
    Ok(())
}

/// First and second visits to a page, each pair with a fresh profile.
#[derive(Debug, Default)]
struct Visits {
    first: Vec<Visit>,
    second: Vec<Visit>,
    /// What a first one fetched.
    bytes: f64,
}

impl Visits {
    async fn add(&mut self, world: &World, page: &str) -> Result<()> {
        let window = world.window(TABLET).await?;
        throttle(&window).await?;
        window
            .tell(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": PROBE }),
            )
            .await?;
        self.first.push(visit(&window, page).await?);
        self.bytes = window.weight().await?;
        self.second.push(visit(&window, page).await?);
        window.close().await
    }
}

async fn visit(window: &Window, page: &str) -> Result<Visit> {
    window.open(page).await?;
    until("a tap on an answer to react", || async {
        ensure!(
            !window
                .run("return window.__tapped ?? null", &[])
                .await?
                .is_null(),
            "nothing tapped yet"
        );
        // The page may react before its app runs. The work of starting it counts all the same.
        ensure!(
            window.run(STARTED, &[]).await? == true,
            "the app has no seat yet"
        );
        Ok(())
    })
    .await?;
    window.settles().await?;
    let seen = window.run(SEEN, &[]).await?;
    let number = |at: usize| seen[at].as_f64();
    ensure!(seen[3] == true, "the answer is no longer pressed");
    Ok(Visit {
        paint: number(0).context("nothing was painted")?,
        tap: number(1).context("nothing was tapped")?,
        blocked: number(2).unwrap_or_default(),
    })
}

/// Everything that a page fetches, unthrottled.
async fn fetched(window: &Window, page: &str, text: &str) -> Result<f64> {
    window.open(page).await?;
    window.sees(text).await?;
    window.weight().await
}

/// A processor six times slower, and what Lighthouse calls slow 4G.
async fn throttle(window: &Window) -> Result<()> {
    window
        .tell("Emulation.setCPUThrottlingRate", json!({ "rate": 6 }))
        .await?;
    window.is_far_away().await
}

fn median(visits: &[Visit]) -> Visit {
    let middle = |value: fn(&Visit) -> f64| {
        let mut values: Vec<f64> = visits.iter().map(value).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    };
    Visit {
        paint: middle(|visit| visit.paint),
        tap: middle(|visit| visit.tap),
        blocked: middle(|visit| visit.blocked),
    }
}

/// Serves the hand-written page, whatever is asked.
async fn hand_written(listener: TcpListener) -> Result<Value> {
    loop {
        let (mut stream, _) = listener.accept().await?;
        tokio::spawn(async move {
            let mut request = [0; 4096];
            let read = stream.read(&mut request).await?;
            ensure!(read > 0, "no request");
            let answer = format!(
                "HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{PAGE}",
                PAGE.len()
            );
            stream.write_all(answer.as_bytes()).await?;
            Ok(stream.shutdown().await?)
        });
    }
}
