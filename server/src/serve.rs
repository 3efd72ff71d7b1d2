//! Starting and ending the server.

use std::net::{SocketAddr, TcpListener, UdpSocket};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::assets::Assets;
use crate::calendar::{Clock, day_text, days_before};
use crate::demo;
use crate::http::{App, Front, Parts, router};
use crate::lessons::Lessons;
use crate::live::Live;
use crate::secret::{self, Passphrases};
use crate::store::{CHANNEL, Engine, Store};
use crate::throttle::Throttle;

/// Days after which a lesson that was left open is closed, so that its seats do not stay for ever.
const LEFT_OPEN_DAYS: i32 = 14;
/// How often what has run out is swept up.
const SWEEP: Duration = Duration::from_secs(60 * 60);
/// The longest that requests may take to finish when the server ends.
const LAST_REQUESTS: Duration = Duration::from_secs(5);
/// The longest that a client may take to say what it wants.
const HEADERS_WITHIN: Duration = Duration::from_secs(15);

/// How to run.
#[derive(Debug)]
pub struct Settings {
    /// Where to listen; port 0 takes any that is free.
    pub listen: SocketAddr,
    /// Certificate and key, as PEM files.
    pub tls: Option<(PathBuf, PathBuf)>,
    /// Whether a proxy in front says by `X-Forwarded-…` who speaks what to it.
    pub behind_proxy: bool,
    /// The address to print and to put into QR codes, where the server cannot know it.
    pub public_address: Option<String>,
    /// What time it is.
    pub clock: Clock,
}

/// A server that runs.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    /// The address for this computer.
    pub here: String,
    /// The address for tablets.
    pub tablets: String,
    /// The first-run link, while no school is set up.
    pub first_run: Option<String>,
    store: Store,
    app: App,
    handle: Handle<SocketAddr>,
    ending: watch::Sender<bool>,
    serving: JoinHandle<std::io::Result<()>>,
    tending: Vec<JoinHandle<()>>,
}

/// Starts a server.
///
/// # Errors
///
/// When it cannot listen there, cannot read the TLS files, or the database fails. The outermost context is one sentence that
/// says what to do.
pub async fn start(settings: Settings, store: Store, lessons: Arc<Lessons>) -> Result<Running> {
    let tls = match &settings.tls {
        None => None,
        Some((cert, key)) => {
            // May have been installed already, by an earlier server in the same process.
            let _ = rustls::crypto::ring::default_provider().install_default();
            Some(RustlsConfig::from_pem_file(cert, key).await.with_context(|| {
                format!(
                    "The TLS files {} and {} cannot be used. Give a certificate and the private key that belongs to it, as PEM files that this user may read.",
                    cert.display(),
                    key.display()
                )
            })?)
        }
    };
    let listener = TcpListener::bind(settings.listen).with_context(|| {
        format!(
            "Belisha cannot listen on {}: another program may be using that port. Stop it, or choose another with --listen, such as --listen 0.0.0.0:{}.",
            settings.listen,
            settings.listen.port().saturating_add(1)
        )
    })?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let secure = tls.is_some();
    let port = address.port();
    let lan_host = lan_host(address);
    let origin = |host: &str| belisha_api::path::origin(secure, host);
    let here = origin(&format!("localhost:{port}"));
    let tablets = settings
        .public_address
        .clone()
        .unwrap_or_else(|| origin(&lan_host));

    let store_failed = "The database cannot be read or written: it may be locked by another program, or its disk may be full. Close that program or free some space, and start again.";
    let first_run = store
        .first_run_link()
        .await
        .context(store_failed)?
        .map(|token| here.clone() + &belisha_api::path::first_run_page(&token));
    let live = Live::new(store.clone(), Arc::clone(&lessons))?;
    let (ending, is_ending) = watch::channel(false);
    let app = App::new(Parts {
        live,
        lessons,
        assets: Assets::embedded(),
        passphrases: Passphrases::new()?,
        throttle: Throttle::new(),
        clock: settings.clock,
        front: Front {
            tls: secure,
            behind_proxy: settings.behind_proxy,
            lan_host,
            public_address: settings.public_address,
        },
        ending: is_ending,
        store: store.clone(),
    });
    sweep(&app).await.context(store_failed)?;

    let handle = Handle::new();
    let service = router(app.clone()).into_make_service();
    let mut http = axum_server::from_tcp(listener)?.handle(handle.clone());
    http.http_builder()
        .http1()
        .timer(hyper_util::rt::TokioTimer::new())
        .header_read_timeout(HEADERS_WITHIN);
    let serving = match tls {
        // No browser speaks HTTP/2 without TLS.
        None => tokio::spawn(http.http1_only().serve(service)),
        Some(tls) => tokio::spawn(
            http.acceptor(axum_server::tls_rustls::RustlsAcceptor::new(tls))
                .serve(service),
        ),
    };
    let mut tending = vec![tokio::spawn(sweep_for_ever(app.clone()))];
    if store.engine() == Engine::Postgres {
        tending.push(tokio::spawn(listen_for_ever(app.clone())));
    }
    Ok(Running {
        address,
        here,
        tablets,
        first_run,
        store,
        app,
        handle,
        ending,
        serving,
        tending,
    })
}

impl Running {
    /// Starts the demo school, when no school is there; name and passphrase to sign in with. Without one, `None`.
    ///
    /// # Errors
    ///
    /// When the database fails.
    pub async fn start_demo(&self) -> Result<Option<(String, String)>> {
        if self
            .store
            .schools()
            .await?
            .iter()
            .any(|school| !school.demo)
        {
            return Ok(None);
        }
        let app = &self.app;
        let (_, lead) = demo::find_or_start(&self.store, &app.lessons, &app.clock).await?;
        // Only its hash is kept, so each start chooses a new one and says it.
        let passphrase = format!("demo {} {}", secret::id()?, secret::join_code()?);
        let hash = app.passphrases.hash(passphrase.clone()).await?;
        self.store.put_passphrase(&lead.id, &hash).await?;
        Ok(Some((lead.name, passphrase)))
    }

    /// Ends the server: event streams let go, requests finish, the database is closed.
    ///
    /// # Errors
    ///
    /// When serving had failed.
    pub async fn stop(self) -> Result<()> {
        self.ending.send_replace(true);
        self.handle.graceful_shutdown(Some(LAST_REQUESTS));
        let served = self.serving.await;
        for task in self.tending {
            task.abort();
        }
        self.store.close().await;
        served??;
        Ok(())
    }

    /// Waits until serving ends by itself, which it does only when it fails.
    pub async fn failed(&mut self) -> Result<()> {
        (&mut self.serving).await??;
        Ok(())
    }
}

/// The host that tablets use: the address of this computer in its network.
fn lan_host(listening: SocketAddr) -> String {
    if !listening.ip().is_unspecified() {
        return listening.to_string();
    }
    // Connecting a UDP socket sends nothing; it only asks the system which of its addresses it would use.
    let outward = UdpSocket::bind(("0.0.0.0", 0))
        .and_then(|socket| {
            socket.connect(("192.0.2.1", 9))?;
            socket.local_addr()
        })
        .map(|address| address.ip());
    match outward {
        Ok(ip) if !ip.is_unspecified() => SocketAddr::new(ip, listening.port()).to_string(),
        _ => format!("localhost:{}", listening.port()),
    }
}

/// Closes lessons that were left open, and removes what has run out.
async fn sweep(app: &App) -> crate::error::Result<()> {
    let today = app.clock.today();
    app.live
        .close_left_open(&day_text(days_before(today, LEFT_OPEN_DAYS)))
        .await?;
    app.store.forget_closed_lessons(&day_text(today)).await?;
    app.store.sweep_people(app.clock.seconds()).await?;
    app.store.empty_log().await?;
    app.throttle.sweep();
    Ok(())
}

async fn sweep_for_ever(app: App) {
    loop {
        tokio::time::sleep(SWEEP).await;
        if let Err(error) = sweep(&app).await {
            tracing::error!(%error, "sweeping up failed: {error}");
        }
    }
}

/// Hears from the other replicas what has changed, and forgets everything whenever it may have missed something.
async fn listen_for_ever(app: App) {
    loop {
        match listen(&app).await {
            Ok(()) => {}
            Err(error) => tracing::warn!(%error, "not hearing the other replicas: {error}"),
        }
        app.live.missed_some();
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

async fn listen(app: &App) -> Result<(), sqlx::Error> {
    let mut listener = sqlx::postgres::PgListener::connect(app.store.url()).await?;
    listener.listen(CHANNEL).await?;
    app.live.missed_some();
    // `None`: the connection was lost, and is made anew.
    while let Some(message) = listener.try_recv().await? {
        app.live.heard(message.payload());
    }
    Ok(())
}
