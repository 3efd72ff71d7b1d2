//! A school that answers all at once, against the real server: what it can do, beside its budgets.
//!
//! ```text
//! cargo build --release -p belisha-server --example load --bin belisha
//! target/release/examples/load [--only NAME] [--database URL]
//! ```
//!
//! Starts `belisha serve` from the folder above its own, on a free port with a data folder of its own, and speaks HTTP to
//! it. The generator shares the processors with the server; the figures are what is left.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use axum::body::Bytes;
use axum::http::{Method, Request};
use belisha::{Check, Chosen, QuestionId, UnitId, Year};
use belisha_api::pupil::{Acknowledged, Answers, Given, Join, PupilNow, PupilView, Seated};
use belisha_api::setup::{FirstRun, Nation, NewClass, School};
use belisha_api::staff::{Action, CheckView, Class, LiveLesson, StartLesson};
use belisha_api::{LessonId, SittingId, path};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client as Hyper;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::task::JoinSet;

const UNIT: &str = "gifts-games-secrets";
/// Tablets in a class.
const CLASS: usize = 32;

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut only = None;
    let mut database = None;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--only" => only = arguments.next(),
            "--database" => database = arguments.next(),
            other => bail!("unknown argument {other}"),
        }
    }
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    let database = database.as_deref();
    if wanted("rate") {
        rate(database).await?;
    }
    if wanted("school") {
        whole_school(database).await?;
    }
    if wanted("join") {
        joining(database).await?;
    }
    if wanted("memory") {
        memory(database).await?;
    }
    if wanted("crash") {
        crashes(database).await?;
    }
    if wanted("dropped") {
        dropped(database).await?;
    }
    Ok(())
}

fn say(what: &str, figure: &str, budget: &str, is_kept: bool) {
    let verdict = if is_kept { "kept" } else { "OVER" };
    println!("{what:<58} {figure:>22}   budget {budget:<12} {verdict}");
}

/// The value below which so many of a hundred lie.
fn percentile(values: &mut [Duration], of_a_hundred: usize) -> Duration {
    values.sort_unstable();
    let at = (values.len() * of_a_hundred).div_ceil(100).max(1) - 1;
    values.get(at).copied().unwrap_or_default()
}

fn ms(duration: Duration) -> String {
    format!("{:.1} ms", duration.as_secs_f64() * 1e3)
}

/// Answers a second, each acknowledged only when it is on disk: ten classes that never stop.
async fn rate(database: Option<&str>) -> Result<()> {
    let server = Server::start(database).await?;
    let tablets = Arc::new(server.answering(10).await?);
    let acknowledged = Arc::new(AtomicU64::new(0));
    let over = Arc::new(AtomicBool::new(false));
    let mut tasks = JoinSet::new();
    for index in 0..tablets.len() {
        let (tablets, acknowledged, over) = (
            Arc::clone(&tablets),
            Arc::clone(&acknowledged),
            Arc::clone(&over),
        );
        tasks.spawn(async move {
            let tablet = &tablets[index];
            let mut turn = 1;
            while !over.load(Ordering::Relaxed) {
                let question = turn as usize % tablet.questions.len();
                let kept = tablet.answer(question, turn).await?;
                acknowledged.fetch_add(kept.receipts.len() as u64, Ordering::Relaxed);
                turn += 1;
            }
            anyhow::Ok(())
        });
    }
    // The first second warms up.
    tokio::time::sleep(Duration::from_secs(1)).await;
    let (from, began) = (acknowledged.load(Ordering::Relaxed), Instant::now());
    tokio::time::sleep(Duration::from_secs(6)).await;
    let count = acknowledged.load(Ordering::Relaxed) - from;
    let a_second = count as f64 / began.elapsed().as_secs_f64();
    over.store(true, Ordering::Relaxed);
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    say(
        "durable answers per second",
        &format!("{a_second:.0}"),
        ">= 5000",
        a_second >= 5000.0,
    );
    Ok(())
}

/// Thirty classes answer six questions each within ten seconds; how long an answer takes, and until the board is told.
async fn whole_school(database: Option<&str>) -> Result<()> {
    let server = Server::start(database).await?;
    let tablets = server.answering(30).await?;
    let mut boards = Vec::new();
    for class in 0..30 {
        let lesson = &tablets[class * CLASS].lesson;
        boards.push(server.board(lesson).await?);
    }
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for (index, tablet) in tablets.into_iter().enumerate() {
        tasks.spawn(async move {
            let mut seen = Vec::new();
            let count = tablet.questions.len();
            for question in 0..count {
                // Spread evenly, each tablet at moments of its own.
                let share = (index * 7919 + question * 104_729) % 9_600;
                let at = (question * 9_600 + share) / count;
                tokio::time::sleep_until((began + Duration::from_millis(at as u64)).into()).await;
                let sent = Instant::now();
                tablet.answer(question, 1).await?;
                seen.push((index / CLASS, sent, sent.elapsed()));
            }
            anyhow::Ok(seen)
        });
    }
    let mut seen = Vec::new();
    while let Some(done) = tasks.join_next().await {
        seen.extend(done??);
    }
    // The last event may still be on its way.
    tokio::time::sleep(Duration::from_millis(200)).await;
    let mut told = Vec::new();
    for (class, sent, _) in &seen {
        let events = boards[*class]
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let event = events
            .iter()
            .find(|at| *at > sent)
            .context("a board was never told of an answer")?;
        told.push(event.duration_since(*sent));
    }
    let mut answered: Vec<Duration> = seen.iter().map(|(_, _, took)| *took).collect();
    let (p50, p99) = (percentile(&mut answered, 50), percentile(&mut answered, 99));
    say(
        "30 classes x 32 in 10 s: answer acknowledged, p50 / p99",
        &format!("{} / {}", ms(p50), ms(p99)),
        "<= 25 ms",
        p99 <= Duration::from_millis(25),
    );
    let (p50, p99) = (percentile(&mut told, 50), percentile(&mut told, 99));
    say(
        "30 classes x 32 in 10 s: board told, p50 / p99",
        &format!("{} / {}", ms(p50), ms(p99)),
        "<= 50 ms",
        p99 <= Duration::from_millis(50),
    );
    Ok(())
}

/// Thirty-two tablets ask for a seat in the same moment; ten classes, one after the other.
async fn joining(database: Option<&str>) -> Result<()> {
    let server = Server::start(database).await?;
    let mut took = Vec::new();
    for class in 0..10 {
        let lesson = server.lesson(class).await?;
        let mut tasks = JoinSet::new();
        for _ in 0..CLASS {
            // A connection of its own, as a tablet has.
            let client = Client::new(&server.origin);
            let code = lesson.code.clone();
            tasks.spawn(async move {
                let began = Instant::now();
                let _: Seated = client.post(path::PUPIL_JOIN, &Join { code }).await?;
                anyhow::Ok(began.elapsed())
            });
        }
        while let Some(done) = tasks.join_next().await {
            took.push(done??);
        }
    }
    let (p50, p99) = (percentile(&mut took, 50), percentile(&mut took, 99));
    say(
        "32 tablets joining at once, p50 / p99",
        &format!("{} / {}", ms(p50), ms(p99)),
        "<= 100 ms",
        p99 <= Duration::from_millis(100),
    );
    Ok(())
}

/// Ten classes live, each tablet and board with its event stream, after everybody has answered everything.
async fn memory(database: Option<&str>) -> Result<()> {
    let server = Server::start(database).await?;
    let tablets = server.answering(10).await?;
    let mut boards = Vec::new();
    let mut streams = Vec::new();
    for (index, tablet) in tablets.iter().enumerate() {
        if index % CLASS == 0 {
            boards.push(server.board(&tablet.lesson).await?);
        }
        streams.push(tablet.client.listen(path::PUPIL_EVENTS).await?);
        for question in 0..tablet.questions.len() {
            tablet.answer(question, 1).await?;
        }
    }
    let kept = server.resident()?;
    say(
        "memory with 10 live classes (VmRSS; peak)",
        &format!("{:.1} MB; {:.1} MB", kept.0, kept.1),
        "<= 40 MB",
        kept.0 <= 40.0,
    );
    drop((boards, streams));
    Ok(())
}

/// Fifty times: the plug is pulled while a class answers, and everything acknowledged must be there afterwards.
async fn crashes(database: Option<&str>) -> Result<()> {
    let mut server = Server::start(database).await?;
    let tablets = Arc::new(server.answering(1).await?);
    let acknowledged: Arc<Vec<Mutex<Vec<u32>>>> = Arc::new(
        tablets
            .iter()
            .map(|tablet| Mutex::new(vec![0; tablet.questions.len()]))
            .collect(),
    );
    let (mut lost, mut checked) = (0, 0);
    for round in 0..50_u32 {
        let mut tasks = JoinSet::new();
        for index in 0..tablets.len() {
            let (tablets, acknowledged) = (Arc::clone(&tablets), Arc::clone(&acknowledged));
            tasks.spawn(async move {
                let tablet = &tablets[index];
                for turn in round * 10_000 + 1.. {
                    let question = turn as usize % tablet.questions.len();
                    // The plug has been pulled when this fails.
                    let Ok(kept) = tablet.answer(question, turn).await else {
                        return;
                    };
                    let mut own = acknowledged[index]
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner);
                    own[question] = kept.receipts[0].turn;
                }
            });
        }
        // A different moment in each round.
        tokio::time::sleep(Duration::from_millis(60 + u64::from(round) * 3)).await;
        server.kill()?;
        while tasks.join_next().await.is_some() {}
        server.again().await?;
        for (tablet, acknowledged) in tablets.iter().zip(acknowledged.iter()) {
            let view: PupilView = tablet.client.get(path::PUPIL_NOW).await?;
            let PupilNow::Check { answered, .. } = view.now else {
                bail!("after a crash the check was not where it was");
            };
            let turns = acknowledged
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clone();
            for (question, turn) in tablet.questions.iter().zip(turns) {
                checked += u64::from(turn > 0);
                let kept = answered
                    .iter()
                    .find(|receipt| &receipt.question == question)
                    .map_or(0, |receipt| receipt.turn);
                lost += u64::from(kept < turn);
            }
        }
    }
    say(
        "50 x SIGKILL: acknowledged answers lost",
        &format!("{lost} of {checked}"),
        "0",
        lost == 0,
    );
    Ok(())
}

/// A class where one request in ten is lost, on its way or on its way back; tablets send again until they are told.
async fn dropped(database: Option<&str>) -> Result<()> {
    let server = Server::start(database).await?;
    let tablets = server.answering(1).await?;
    let lesson = tablets[0].lesson.clone();
    let again = Arc::new(AtomicU64::new(0));
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for (index, tablet) in tablets.into_iter().enumerate() {
        let again = Arc::clone(&again);
        tasks.spawn(async move {
            let mut throw = index as u64;
            for question in 0..tablet.questions.len() {
                loop {
                    throw = throw
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    match (throw >> 33) % 20 {
                        // Lost on its way there.
                        0 => {}
                        // Lost on its way back: the server has it, the tablet does not know.
                        1 => {
                            let _ = tablet.answer(question, 1).await?;
                        }
                        _ => {
                            tablet.answer(question, 1).await?;
                            break;
                        }
                    }
                    again.fetch_add(1, Ordering::Relaxed);
                }
            }
            anyhow::Ok(())
        });
    }
    while let Some(done) = tasks.join_next().await {
        done??;
    }
    let view: CheckView = server
        .lead
        .get(&path::of_lesson(path::LESSON_CHECK, &lesson))
        .await?;
    let once = view.done == CLASS as u32 && view.answered.iter().all(|(_, n)| *n == CLASS as u32);
    say(
        "32 tablets, 10 % dropped: each answer counted once",
        &format!(
            "{} sent again, {}",
            again.load(Ordering::Relaxed),
            ms(began.elapsed())
        ),
        "all once",
        once,
    );
    Ok(())
}

/// A tablet in a check.
struct Tablet {
    client: Client,
    lesson: LessonId,
    sitting: SittingId,
    questions: Vec<QuestionId>,
    answers: Vec<Chosen>,
}

impl Tablet {
    async fn answer(&self, question: usize, turn: u32) -> Result<Acknowledged> {
        let answers = Answers {
            sitting: self.sitting.clone(),
            answers: vec![Given {
                question: self.questions[question].clone(),
                chosen: self.answers[question].clone(),
                turn,
            }],
        };
        let kept: Acknowledged = self.client.post(path::PUPIL_ANSWERS, &answers).await?;
        ensure!(kept.receipts.len() == 1, "an answer without a receipt");
        Ok(kept)
    }
}

/// The server as a technician starts it.
struct Server {
    child: Child,
    folder: tempfile::TempDir,
    listen: String,
    database: Option<String>,
    origin: String,
    lead: Client,
    classes: Vec<Class>,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.kill();
    }
}

impl Server {
    async fn start(database: Option<&str>) -> Result<Self> {
        let free = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let folder = tempfile::tempdir()?;
        let listen = free.to_string();
        let (child, link) = launch(folder.path(), &listen, database)?;
        let origin = path::origin(false, &listen);
        let mut server = Self {
            child,
            folder,
            listen,
            database: database.map(str::to_owned),
            lead: Client::new(&origin),
            origin,
            classes: Vec::new(),
        };
        server.ready().await?;
        let token = link
            .context("there is a school in this database already")?
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        let classes = (0..30_u8)
            .filter_map(|n| {
                Some(NewClass {
                    name: format!("Class {n:02}"),
                    year: Year::new(4)?,
                    size: 32,
                })
            })
            .collect();
        let first = FirstRun {
            token,
            school: School {
                name: "Load School".to_owned(),
                nation: Nation::England,
                policy_date: String::new(),
                review_cycle_months: 12,
                ..School::default()
            },
            classes,
            name: "Lead".to_owned(),
            passphrase: "a load of answers".to_owned(),
        };
        let request =
            server
                .lead
                .request(Method::POST, path::SETUP, serde_json::to_vec(&first)?)?;
        let answer = server.lead.hyper.request(request).await?;
        let cookie = answer
            .headers()
            .get("set-cookie")
            .context("the school was not set up")?
            .to_str()?;
        server.lead.cookie = cookie.split(';').next().map(str::to_owned);
        server.classes = server.lead.get(path::CLASSES).await?;
        Ok(server)
    }

    fn kill(&mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    async fn again(&mut self) -> Result<()> {
        let database = self.database.clone();
        (self.child, _) = launch(self.folder.path(), &self.listen, database.as_deref())?;
        self.ready().await
    }

    async fn ready(&self) -> Result<()> {
        let client = Client::new(&self.origin);
        for _ in 0..2_000 {
            let request = client.request(Method::GET, path::HEALTH, Vec::new())?;
            if client.hyper.request(request).await.is_ok() {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        bail!("the server does not answer")
    }

    async fn lesson(&self, class: usize) -> Result<LiveLesson> {
        let start = StartLesson {
            class: self.classes[class].id.clone(),
            unit: UnitId::new(UNIT),
        };
        self.lead.post(path::LESSONS, &start).await
    }

    /// So many classes of tablets with the check before the lesson open.
    async fn answering(&self, classes: usize) -> Result<Vec<Tablet>> {
        let mut tablets = Vec::new();
        for class in 0..classes {
            let lesson = self.lesson(class).await?;
            let open = Action::OpenCheck {
                check: Check::Before,
            };
            let address = path::of_lesson(path::LESSON_ACTIONS, &lesson.id);
            let _: LiveLesson = self.lead.post(&address, &open).await?;
            for _ in 0..CLASS {
                let mut client = Client::new(&self.origin);
                let join = Join {
                    code: lesson.code.clone(),
                };
                let seated: Seated = client.post(path::PUPIL_JOIN, &join).await?;
                client.seat = Some(seated.token);
                let PupilNow::Check { sitting, pack, .. } = seated.view.now else {
                    bail!("no check is open");
                };
                tablets.push(Tablet {
                    client,
                    lesson: lesson.id.clone(),
                    sitting,
                    answers: pack
                        .questions
                        .iter()
                        .map(|question| Chosen::Answers(vec![question.answers[0].id.clone()]))
                        .collect(),
                    questions: pack
                        .questions
                        .into_iter()
                        .map(|question| question.id)
                        .collect(),
                });
            }
        }
        Ok(tablets)
    }

    /// When the board of a lesson was told anything.
    async fn board(&self, lesson: &LessonId) -> Result<Arc<Mutex<Vec<Instant>>>> {
        // A connection of its own, as a board has.
        let mut client = Client::new(&self.origin);
        client.cookie = self.lead.cookie.clone();
        client
            .listen(&path::of_lesson(path::LESSON_EVENTS, lesson))
            .await
    }

    /// Megabytes in memory now, and at most so far.
    fn resident(&self) -> Result<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let of = |name: &str| -> Result<f64> {
            let line = status
                .lines()
                .find_map(|line| line.strip_prefix(name))
                .context("no such line")?;
            let kb: f64 = line.trim().trim_end_matches(" kB").parse()?;
            Ok(kb * 1024.0 / 1e6)
        };
        Ok((of("VmRSS:")?, of("VmHWM:")?))
    }
}

fn launch(
    data: &std::path::Path,
    listen: &str,
    database: Option<&str>,
) -> Result<(Child, Option<String>)> {
    let own = std::env::current_exe()?;
    let binary: PathBuf = own
        .parent()
        .and_then(|examples| examples.parent())
        .context("no folder above")?
        .join("belisha");
    let mut command = Command::new(binary);
    command
        .args(["serve", "--listen", listen, "--data"])
        .arg(data)
        .stdout(Stdio::piped());
    if let Some(url) = database {
        command.args(["--database", url]);
    }
    let mut child = command.spawn().context("build `--bin belisha` first")?;
    let out = child.stdout.take().context("no output")?;
    let mut link = None;
    for line in BufReader::new(out).lines() {
        let line = line?;
        if line.contains("first-run") {
            link = Some(line.trim().to_owned());
        }
        if line.starts_with("Ctrl-C") {
            break;
        }
    }
    Ok((child, link))
}

/// One device.
#[derive(Clone)]
struct Client {
    hyper: Hyper<HttpConnector, Full<Bytes>>,
    origin: String,
    cookie: Option<String>,
    seat: Option<String>,
}

impl Client {
    fn new(origin: &str) -> Self {
        Self {
            hyper: Hyper::builder(TokioExecutor::new()).build_http(),
            origin: origin.to_owned(),
            cookie: None,
            seat: None,
        }
    }

    fn request(&self, method: Method, path: &str, json: Vec<u8>) -> Result<Request<Full<Bytes>>> {
        let mut request = Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.origin))
            .header("content-type", "application/json");
        if let Some(cookie) = &self.cookie {
            request = request.header("cookie", cookie);
        }
        if let Some(seat) = &self.seat {
            request = request.header("authorization", format!("Seat {seat}"));
        }
        Ok(request.body(Full::from(json))?)
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        self.ask(self.request(Method::GET, path, Vec::new())?).await
    }

    async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        self.ask(self.request(Method::POST, path, serde_json::to_vec(body)?)?)
            .await
    }

    async fn ask<T: DeserializeOwned>(&self, request: Request<Full<Bytes>>) -> Result<T> {
        let answer = self.hyper.request(request).await?;
        let status = answer.status();
        let body = answer.into_body().collect().await?.to_bytes();
        ensure!(
            status.is_success(),
            "{status}: {}",
            String::from_utf8_lossy(&body)
        );
        Ok(serde_json::from_slice(&body)?)
    }

    /// Listens to events from now on; when each came.
    async fn listen(&self, path: &str) -> Result<Arc<Mutex<Vec<Instant>>>> {
        let answer = self
            .hyper
            .request(self.request(Method::GET, path, Vec::new())?)
            .await?;
        ensure!(
            answer.status().is_success(),
            "no events: {}",
            answer.status()
        );
        let came = Arc::new(Mutex::new(Vec::new()));
        let told = Arc::clone(&came);
        tokio::spawn(async move {
            let mut body = answer.into_body();
            while let Some(Ok(frame)) = body.frame().await {
                if frame
                    .data_ref()
                    .is_some_and(|data| data.starts_with(b"data"))
                {
                    told.lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .push(Instant::now());
                }
            }
        });
        Ok(came)
    }
}
