//! Everything that is answered over HTTP: the whole router, grouped by who calls it.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::{delete, get, post, put};
use belisha_api::path;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, Predicate, SizeAbove};
use tower_http::timeout::TimeoutLayer;

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
        .route(path::PUPIL_ANSWERS, post(pupil::answers));

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

    pages
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
        .merge(events)
        .layer(axum::middleware::from_fn_with_state(
            app.clone(),
            guard::same_origin,
        ))
        .layer(DefaultBodyLimit::max(LARGEST_REQUEST))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            PATIENCE,
        ))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(axum::middleware::from_fn(guard::headers))
        .layer(axum::middleware::from_fn(guard::log))
        .with_state(app)
}
