//! Everything that is answered over HTTP: the whole router, grouped by who calls it.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{delete, get, post, put};
use belisha_api::path;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate, SizeAbove};

use crate::assets::Assets;
use crate::calendar::Clock;
use crate::lessons::Lessons;
use crate::live::Live;
use crate::secret::Passphrases;
use crate::store::Store;
use crate::throttle::Throttle;

mod body;
mod caller;
mod events;
mod guard;
mod lead;
mod pages;
mod pupil;
mod remote;
mod setup;
mod staff;

pub(crate) use guard::log_panic;

/// The language that lessons and words are written in first, and that everything has.
const BASE_LOCALE: &str = "en-GB";
/// The largest request that is read. A profile with every field full is a tenth of it.
const LARGEST_REQUEST: usize = 128 * 1024;
/// The longest that a request may take, in seconds, before its first byte of an answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// Answers smaller than this, in bytes, are not worth compressing.
const WORTH_COMPRESSING: u64 = 1024;

/// What every handler has at hand.
#[derive(Clone, Debug)]
pub(crate) struct App(Arc<Parts>);

#[derive(Debug)]
pub(crate) struct Parts {
    pub(crate) store: Store,
    pub(crate) lessons: Arc<Lessons>,
    pub(crate) live: Live,
    pub(crate) assets: Assets,
    pub(crate) passphrases: Passphrases,
    pub(crate) throttle: Throttle,
    pub(crate) clock: Clock,
    pub(crate) front: Front,
    /// Turns true when the server is about to end, so that event streams let go.
    pub(crate) ending: watch::Receiver<bool>,
}

/// How the server is reached.
#[derive(Clone, Debug, Default)]
pub(crate) struct Front {
    /// Whether it speaks TLS itself.
    pub(crate) tls: bool,
    /// Whether a proxy in front of it says who speaks what to it.
    pub(crate) behind_proxy: bool,
    /// The address that tablets use, such as `192.168.1.5:8420`; used where a request came over `localhost`.
    pub(crate) lan_host: String,
    /// The full address to use everywhere, when the technician gave one.
    pub(crate) public_address: Option<String>,
}

impl App {
    pub(crate) fn new(parts: Parts) -> Self {
        Self(Arc::new(parts))
    }
}

impl std::ops::Deref for App {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

/// The router.
pub(crate) fn router(app: App) -> Router {
    let pages = Router::new()
        .route(path::ROOT, get(pages::root))
        .route(path::JOIN, get(pages::pupil))
        .route(path::JOIN_PICTURES, get(pages::pupil))
        .route(path::JOIN_CODE, get(pages::pupil_with_code))
        .route(path::STAFF, get(pages::staff))
        .route(path::STAFF_PAGES, get(pages::staff))
        .route(path::HOME, get(pages::home))
        .route(path::HOME_HELP, get(pages::home_help))
        .route(path::HOME_YEAR, get(pages::home_year))
        .route(path::HOME_UNIT, get(pages::home_unit))
        .route(path::PICTURE, get(pages::picture))
        .route(path::ASSETS, get(pages::asset))
        .route(path::HEALTH, get(pages::health));

    let pupil = Router::new()
        .route(path::PUPIL_JOIN, post(pupil::join))
        .route(path::PUPIL_JOIN_PICTURES, post(pupil::join_by_pictures))
        .route(path::PUPIL_NOW, get(pupil::now))
        .route(path::PUPIL_ANSWERS, post(pupil::answers))
        .route(path::PUPIL_VOTE, post(pupil::vote));

    let staff = Router::new()
        .route(
            path::SESSION,
            get(staff::me).post(staff::sign_in).delete(staff::sign_out),
        )
        .route(
            path::SESSIONS,
            get(staff::sessions).delete(staff::sign_out_elsewhere),
        )
        .route(path::PASSPHRASE, put(staff::change_passphrase))
        .route(path::CLASSES, get(staff::classes).post(lead::add_class))
        .route(path::CLASS, put(lead::put_class).delete(lead::remove_class))
        .route(path::CLASS_TODAY, get(staff::class_today))
        .route(path::SCHEME, get(staff::scheme))
        .route(path::SCHOOL_RULES, get(staff::school_rules))
        .route(path::BOARD_PACK, get(staff::board_pack))
        .route(path::UNIT_HELP, get(staff::unit_help))
        .route(path::LESSONS, get(staff::lessons).post(staff::start_lesson))
        .route(path::LESSON, get(staff::lesson))
        .route(path::LESSON_ACTIONS, post(staff::act))
        .route(path::LESSON_CHECK, get(staff::check))
        .route(path::LESSON_VOTE, get(staff::vote))
        .route(path::LESSON_QR, get(staff::qr))
        .route(
            path::LESSON_REMOTE,
            post(remote::invite).delete(remote::shut_out),
        )
        .route(path::LESSON_TAPS, post(remote::take_taps));

    let phone = Router::new()
        .route(path::REMOTE_NOW, get(remote::now).post(remote::open))
        .route(path::REMOTE_TAPS, post(remote::tap));

    let events = Router::new()
        .route(path::PUPIL_EVENTS, get(pupil::events))
        .route(path::REMOTE_EVENTS, get(remote::events))
        .route(path::LESSON_EVENTS, get(staff::events));

    let lead = Router::new()
        .route(path::OVERVIEW, get(lead::overview))
        .route(path::OVERVIEW_CSV, get(lead::overview_csv))
        .route(path::REPORT, get(lead::report))
        .route(path::REPORT_CSV, get(lead::report_csv))
        .route(path::MISCONCEPTIONS, get(lead::misconceptions))
        .route(path::STAFF_MEMBERS, get(lead::staff))
        .route(path::STAFF_MEMBER, delete(lead::remove_staff))
        .route(path::STAFF_INVITE, post(lead::invite_again))
        .route(path::INVITES, post(lead::invite))
        .route(path::SCHOOL, get(lead::school).put(lead::put_school))
        .route(path::DEMO, delete(lead::remove_demo))
        .route(path::BACKUP, get(lead::backup));

    let setup = Router::new()
        .route(path::SETUP, get(setup::state).post(setup::first_run))
        .route(path::SETUP_DEMO, post(setup::demo))
        .route(path::SETUP_ACCEPT, post(setup::accept));

    let routes = pages
        .merge(pupil)
        .merge(staff)
        .merge(phone)
        .merge(lead)
        .merge(setup)
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::wrong_method)
        // Prepared files bring their own encoding.
        .layer(
            CompressionLayer::new()
                .compress_when(DefaultPredicate::new().and(SizeAbove::new(WORTH_COMPRESSING))),
        )
        // Below the compression: a stream is never held back, and a thousand of them need no encoder each.
        .merge(events);
    guarded(routes, app.clone()).with_state(app)
}

/// What holds for every request, around the routes.
fn guarded(routes: Router<App>, app: App) -> Router<App> {
    routes
        .layer(axum::middleware::from_fn_with_state(
            app,
            guard::same_origin,
        ))
        .layer(axum::middleware::from_fn(guard::host))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .layer(axum::middleware::from_fn(guard::patience))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(axum::middleware::from_fn(guard::headers))
        .layer(axum::middleware::from_fn(guard::log))
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use axum::body::Body;
    use axum::http::{Request, StatusCode};
    use belisha_api::{Problem, ProblemCode};
    use http_body_util::BodyExt;
    use tower::ServiceExt;

    use super::*;
    use crate::lessons::Source;

    /// What a handler has at hand when it panics.
    const PERSONAL: &str = "Ada Lead sits in 7 Mill Lane";

    async fn app(folder: &std::path::Path) -> App {
        let store = Store::open_file(&folder.join("belisha.db")).await.unwrap();
        let lessons = Arc::new(
            Lessons::load(&Source::Embedded, "2026-11-24")
                .unwrap()
                .lessons,
        );
        App::new(Parts {
            live: Live::new(store.clone(), Arc::clone(&lessons)).unwrap(),
            lessons,
            assets: Assets::embedded(),
            passphrases: Passphrases::new().unwrap(),
            throttle: Throttle::new(),
            clock: Clock::system(),
            front: Front::default(),
            ending: watch::channel(false).1,
            store,
        })
    }

    /// A log that can be read.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<u8>>>);

    impl std::io::Write for Log {
        fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
            self.0.lock().unwrap().extend(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }

    /// On one thread, whose log is the test's.
    #[tokio::test]
    async fn a_panic_is_a_fault_without_a_personal_word_in_the_log_and_the_server_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let app = app(folder.path()).await;
        let routes = Router::new()
            .route(path::ROOT, get(|| async { "here" }))
            .route(
                path::SCHEME,
                get(|| async {
                    // Cutting text in the middle of a letter says in full what was cut.
                    let (word, at) = (format!("é {PERSONAL}"), 1);
                    word[at..].to_owned()
                }),
            );
        let server = guarded(routes, app.clone()).with_state(app);

        let log = Log::default();
        let written = log.clone();
        let _logged = tracing::subscriber::set_default(
            tracing_subscriber::fmt()
                .with_writer(move || written.clone())
                .finish(),
        );
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(log_panic));
        let ask = async |address: &str| {
            let request = Request::get(address).body(Body::empty()).unwrap();
            let answer = server.clone().oneshot(request).await.unwrap();
            let (head, body) = answer.into_parts();
            (head, body.collect().await.unwrap().to_bytes())
        };
        for _again in 0..3 {
            let (head, body) = ask(path::SCHEME).await;
            assert_eq!(head.status, StatusCode::INTERNAL_SERVER_ERROR);
            assert_eq!(head.headers["x-content-type-options"], "nosniff");
            let problem: Problem = serde_json::from_slice(&body).unwrap();
            assert_eq!(problem, Problem::from(ProblemCode::Fault));
            let (head, body) = ask(path::ROOT).await;
            assert_eq!((head.status, body.as_ref()), (StatusCode::OK, &b"here"[..]));
        }
        std::panic::set_hook(hook);
        let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
        assert!(log.contains("a panic at server/src/http.rs:"), "{log}");
        assert!(!log.contains("Ada") && !log.contains("Mill Lane"), "{log}");
    }
}
