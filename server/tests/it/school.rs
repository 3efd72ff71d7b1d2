//! A school to test with: a server on a free port, its lead, its classes, its lessons.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock, Mutex};

use belisha::{Check, Chosen, Form, QuestionId, UnitId, Year};
use belisha_api::pupil::{Acknowledged, Answers, Ballot, Given, Join, PupilNow, PupilView, Seated};
use belisha_api::setup::{FirstRun, Invitation, Invite, NewClass, School};
use belisha_api::staff::{
    Action, CheckView, Class, LiveLesson, Role, SignIn, StartLesson, VoteView,
};
use belisha_api::{ClassId, LessonId, SittingId, VoteId, path};
use belisha_server::{Clock, Lessons, Running, Settings, Source, Store, start};
use jiff::civil::{Date, DateTime, date};
use tempfile::TempDir;

use crate::client::{Answer, Client};

/// The unit that tests teach.
pub(crate) const UNIT: &str = "gifts-games-secrets";
/// The lead's passphrase.
pub(crate) const PASSPHRASE: &str = "otter blue lantern";
/// The day that tests begin on: an ordinary Tuesday.
pub(crate) const TODAY: Date = date(2026, 11, 24);

/// Where a test keeps its school.
pub(crate) struct Place {
    pub(crate) folder: TempDir,
    /// On PostgreSQL, the address of the test's own database.
    pub(crate) postgres: Option<String>,
}

impl Place {
    pub(crate) async fn new() -> Self {
        let postgres = match std::env::var("BELISHA_TEST_POSTGRES") {
            Ok(server) => Some(own_database(&server).await),
            Err(_) => None,
        };
        Self {
            folder: TempDir::new().unwrap(),
            postgres,
        }
    }

    pub(crate) fn file(&self) -> PathBuf {
        self.folder.path().join("belisha.db")
    }

    pub(crate) async fn store(&self) -> Store {
        match &self.postgres {
            Some(url) => Store::connect(url).await.unwrap(),
            None => Store::open_file(&self.file()).await.unwrap(),
        }
    }

    /// A connection beside the server's, to see what is really there.
    pub(crate) async fn peek(&self) -> sqlx::AnyConnection {
        use sqlx::ConnectOptions;
        sqlx::any::install_default_drivers();
        let url = match &self.postgres {
            Some(url) => url.clone(),
            None => format!("sqlite://{}", self.file().display()),
        };
        url.parse::<sqlx::any::AnyConnectOptions>()
            .unwrap()
            .connect()
            .await
            .unwrap()
    }

    /// Arguments that lead a command to this place.
    pub(crate) fn arguments(&self) -> Vec<String> {
        let mut arguments = vec![
            "--data".to_owned(),
            self.folder.path().display().to_string(),
        ];
        if let Some(url) = &self.postgres {
            arguments.extend(["--database".to_owned(), url.clone()]);
        }
        arguments
    }
}

impl Place {
    /// The same, with one more argument.
    pub(crate) fn arguments_with(&self, name: &str, value: &str) -> Vec<String> {
        let mut arguments = self.arguments();
        arguments.extend([name.to_owned(), value.to_owned()]);
        arguments
    }
}

async fn own_database(server: &str) -> String {
    use sqlx::{ConnectOptions, Executor};
    sqlx::any::install_default_drivers();
    let mut random = [0_u8; 8];
    getrandom::fill(&mut random).unwrap();
    let name = format!("belisha_{:016x}", u64::from_le_bytes(random));
    let mut connection = server
        .parse::<sqlx::any::AnyConnectOptions>()
        .unwrap()
        .connect()
        .await
        .unwrap();
    connection
        .execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}")))
        .await
        .unwrap();
    let (server, _) = server.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

/// A clock that a test can turn.
#[derive(Clone)]
pub(crate) struct Today(Arc<Mutex<DateTime>>);

impl Today {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new(TODAY.at(10, 30, 0, 0))))
    }

    pub(crate) fn set(&self, day: Date) {
        self.turn_to(day.at(10, 30, 0, 0));
    }

    pub(crate) fn turn_to(&self, moment: DateTime) {
        *self.0.lock().unwrap() = moment;
    }

    fn clock(&self) -> Clock {
        let moment = Arc::clone(&self.0);
        Clock::told(move || {
            moment
                .lock()
                .unwrap()
                .to_zoned(jiff::tz::TimeZone::UTC)
                .unwrap()
        })
    }
}

/// The real lessons, read once.
pub(crate) fn lessons() -> Arc<Lessons> {
    static LESSONS: LazyLock<Arc<Lessons>> = LazyLock::new(|| {
        Arc::new(
            Lessons::load(&Source::Embedded, "2026-11-24")
                .unwrap()
                .lessons,
        )
    });
    Arc::clone(&LESSONS)
}

/// A server that runs, with or without a school.
pub(crate) struct TestServer {
    pub(crate) place: Place,
    pub(crate) running: Running,
    pub(crate) today: Today,
    pub(crate) client: Client,
}

impl TestServer {
    pub(crate) async fn start() -> Self {
        Self::start_in(Place::new().await, Today::new()).await
    }

    pub(crate) async fn start_in(place: Place, today: Today) -> Self {
        Self::start_as(place, today, |_| {}).await
    }

    /// The same with other settings.
    pub(crate) async fn start_as(
        place: Place,
        today: Today,
        change: impl FnOnce(&mut Settings),
    ) -> Self {
        let running = run(&place, &today, change).await;
        Self {
            client: Client::new(running.here.clone()),
            place,
            running,
            today,
        }
    }

    /// A second server on the same database.
    pub(crate) async fn replica(&self) -> Running {
        run(&self.place, &self.today, |_| {}).await
    }

    pub(crate) fn first_run_token(&self) -> String {
        let link = self.running.first_run.as_ref().unwrap();
        link.rsplit('/').next().unwrap().to_owned()
    }
}

async fn run(place: &Place, today: &Today, change: impl FnOnce(&mut Settings)) -> Running {
    let mut settings = Settings {
        listen: "127.0.0.1:0".parse().unwrap(),
        tls: None,
        behind_proxy: false,
        public_address: None,
        clock: today.clock(),
    };
    change(&mut settings);
    start(settings, place.store().await, lessons())
        .await
        .unwrap()
}

pub(crate) fn first_run(token: &str) -> FirstRun {
    FirstRun {
        token: token.to_owned(),
        school: School {
            name: "Beacon School".to_owned(),
            review_cycle_months: 12,
            ..School::default()
        },
        classes: Vec::new(),
        name: "Ada Lead".to_owned(),
        passphrase: PASSPHRASE.to_owned(),
    }
}

/// A school that is set up, with its lead signed in.
pub(crate) struct TestSchool {
    pub(crate) server: TestServer,
    pub(crate) lead: Client,
}

impl TestSchool {
    pub(crate) async fn set_up() -> Self {
        Self::set_up_in(TestServer::start().await).await
    }

    pub(crate) async fn set_up_in(server: TestServer) -> Self {
        let answer = server
            .client
            .post(path::SETUP, &first_run(&server.first_run_token()))
            .await;
        let mut lead = server.client.clone();
        lead.keep_session(&answer);
        Self { server, lead }
    }

    /// Ends the server and starts another on the same data.
    pub(crate) async fn restart(self) -> Self {
        let Self { server, lead } = self;
        let TestServer {
            place,
            running,
            today,
            ..
        } = server;
        running.stop().await.unwrap();
        let server = TestServer::start_in(place, today).await;
        let mut again = server.client.clone();
        again.cookie = lead.cookie;
        let lead = again;
        Self { server, lead }
    }

    pub(crate) async fn class(&self, name: &str, year: u8, size: u16) -> ClassId {
        let class = NewClass {
            name: name.to_owned(),
            year: Year::new(year).unwrap(),
            size,
        };
        self.lead
            .post(path::CLASSES, &class)
            .await
            .json::<Class>()
            .id
    }

    /// A teacher who has taken up an invitation.
    pub(crate) async fn teacher(&self, name: &str) -> Client {
        let invite = Invite {
            name: name.to_owned(),
            role: Role::Teacher,
        };
        let invitation: Invitation = self.lead.post(path::INVITES, &invite).await.json();
        let token = invitation.address.rsplit('/').next().unwrap().to_owned();
        let accept = belisha_api::setup::Accept {
            token,
            passphrase: PASSPHRASE.to_owned(),
        };
        let answer = self.server.client.post(path::SETUP_ACCEPT, &accept).await;
        let mut teacher = self.server.client.clone();
        teacher.keep_session(&answer);
        teacher
    }

    pub(crate) async fn sign_in(&self, name: &str, passphrase: &str) -> Answer {
        let sign_in = SignIn {
            name: name.to_owned(),
            passphrase: passphrase.to_owned(),
        };
        self.server.client.post(path::SESSION, &sign_in).await
    }

    pub(crate) async fn lesson(&self, class: &ClassId) -> TestLesson {
        TestLesson::start(&self.lead, class).await
    }
}

/// A lesson that is live.
#[derive(Clone)]
pub(crate) struct TestLesson {
    pub(crate) staff: Client,
    pub(crate) id: LessonId,
    pub(crate) code: String,
}

impl TestLesson {
    pub(crate) async fn start(staff: &Client, class: &ClassId) -> Self {
        let start = StartLesson {
            class: class.clone(),
            unit: UnitId::new(UNIT),
        };
        let lesson: LiveLesson = staff.post(path::LESSONS, &start).await.json();
        Self {
            staff: staff.clone(),
            id: lesson.id,
            code: lesson.code,
        }
    }

    pub(crate) async fn now(&self) -> LiveLesson {
        self.staff
            .get(&path::of_lesson(path::LESSON, &self.id))
            .await
            .json()
    }

    pub(crate) async fn try_act(&self, action: Action) -> Answer {
        let address = path::of_lesson(path::LESSON_ACTIONS, &self.id);
        self.staff.post(&address, &action).await
    }

    pub(crate) async fn act(&self, action: Action) -> LiveLesson {
        self.try_act(action).await.json()
    }

    pub(crate) async fn check(&self) -> CheckView {
        self.staff
            .get(&path::of_lesson(path::LESSON_CHECK, &self.id))
            .await
            .json()
    }

    /// The same lesson on the server that is there after a restart.
    pub(crate) fn on(mut self, server: &TestServer) -> Self {
        self.staff.origin.clone_from(&server.client.origin);
        self
    }

    pub(crate) async fn vote(&self) -> VoteView {
        self.staff
            .get(&path::of_lesson(path::LESSON_VOTE, &self.id))
            .await
            .json()
    }

    /// Goes to the first scene of the story that asks for a decision.
    pub(crate) async fn to_a_decision(&self) {
        let lessons = lessons();
        let unit = lessons.unit(&UnitId::new(UNIT)).unwrap();
        let mut slides = unit.slides.iter();
        let slide = slides.find(|slide| slide.kind == belisha::lesson::SlideKind::Story);
        self.act(Action::Go {
            slide: slide.unwrap().id.clone(),
        })
        .await;
        let mut run = belisha::Run::start(&unit.story);
        while let [only] = run.scene().unwrap().choices.as_slice() {
            let choice = only.id.clone();
            run.choose(&choice).unwrap();
            self.act(Action::Choose { choice }).await;
        }
    }

    /// Opens a vote on the scene that tablets see.
    pub(crate) async fn open_vote(&self, scene: &str) -> VoteId {
        let action = Action::OpenVote {
            scene: scene.into(),
        };
        self.act(action).await.vote.unwrap().id
    }

    pub(crate) async fn try_join(&self) -> Answer {
        let join = Join {
            code: self.code.clone(),
        };
        self.staff.stranger().post(path::PUPIL_JOIN, &join).await
    }

    pub(crate) async fn join(&self) -> Tablet {
        let seated: Seated = self.try_join().await.json();
        Tablet {
            client: self.staff.stranger().seated(&seated.token),
            view: seated.view,
        }
    }

    pub(crate) async fn tablets(&self, n: usize) -> Vec<Tablet> {
        let mut tablets = Vec::new();
        for _ in 0..n {
            tablets.push(self.join().await);
        }
        tablets
    }

    /// Opens a check and answers every question on each tablet: `right` of them rightly.
    pub(crate) async fn sit(&self, check: Check, tablets: &[Tablet], right: usize) -> Form {
        let lesson = self.act(Action::OpenCheck { check }).await;
        let form = lesson.check.unwrap().form;
        for (index, tablet) in tablets.iter().enumerate() {
            tablet.answer_all(index < right).await;
        }
        form
    }

    pub(crate) async fn reveal(&self) -> CheckView {
        let question = self.check().await.answered[0].0.clone();
        self.act(Action::Reveal { question }).await;
        self.check().await
    }
}

/// A tablet with a seat.
#[derive(Clone)]
pub(crate) struct Tablet {
    pub(crate) client: Client,
    pub(crate) view: PupilView,
}

impl Tablet {
    /// The same tablet on the server that is there after a restart.
    pub(crate) fn on(mut self, server: &TestServer) -> Self {
        self.client.origin.clone_from(&server.client.origin);
        self
    }

    /// Answers the questions of the open check from one to before another.
    pub(crate) async fn answer(&self, nth: std::ops::Range<usize>) -> Acknowledged {
        let PupilNow::Check { sitting, pack, .. } = self.now().await else {
            panic!("no check is open");
        };
        let given = pack.questions[nth]
            .iter()
            .map(|question| Given {
                question: question.id.clone(),
                chosen: choice(&question.id, true),
                turn: 1,
            })
            .collect();
        self.try_answer(&sitting, given).await.json()
    }

    pub(crate) async fn now(&self) -> PupilNow {
        self.client
            .get(path::PUPIL_NOW)
            .await
            .json::<PupilView>()
            .now
    }

    pub(crate) async fn sitting(&self) -> SittingId {
        match self.now().await {
            PupilNow::Check { sitting, .. } => sitting,
            other => panic!("no check is open: {other:?}"),
        }
    }

    pub(crate) async fn try_answer(&self, sitting: &SittingId, given: Vec<Given>) -> Answer {
        let answers = Answers {
            sitting: sitting.clone(),
            answers: given,
        };
        self.client.post(path::PUPIL_ANSWERS, &answers).await
    }

    pub(crate) async fn try_vote(&self, vote: &VoteId, choice: &str, turn: u32) -> Answer {
        let ballot = Ballot {
            vote: vote.clone(),
            choice: choice.into(),
            turn,
        };
        self.client.post(path::PUPIL_VOTE, &ballot).await
    }

    pub(crate) async fn votes(&self, vote: &VoteId, choice: &str, turn: u32) -> Ballot {
        self.try_vote(vote, choice, turn).await.json()
    }

    pub(crate) async fn answer_all(&self, rightly: bool) -> Acknowledged {
        let PupilNow::Check { sitting, pack, .. } = self.now().await else {
            panic!("no check is open");
        };
        let given = pack
            .questions
            .iter()
            .map(|question| Given {
                question: question.id.clone(),
                chosen: choice(&question.id, rightly),
                turn: 1,
            })
            .collect();
        self.try_answer(&sitting, given).await.json()
    }
}

/// A right or a wrong choice for a question of the unit.
pub(crate) fn choice(question: &QuestionId, rightly: bool) -> Chosen {
    use belisha::lesson::Key;
    let lessons = lessons();
    let unit = lessons.unit(&UnitId::new(UNIT)).unwrap();
    let answers = &unit.quiz.question(question).unwrap().answers;
    let right = answers.iter().filter(|answer| answer.key == Key::Correct);
    Chosen::Answers(if rightly {
        right.map(|answer| answer.id.clone()).collect()
    } else {
        let wrong = answers.iter().find(|answer| answer.key != Key::Correct);
        vec![wrong.unwrap().id.clone()]
    })
}
