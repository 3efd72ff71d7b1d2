//! Real server, real browser.
//!
//! [`journey`] starts both and takes them down again. A [`Window`] does what a person does: it opens a page, presses
//! what has a name, reads what is there. Nothing waits for time to pass; everything waits for what has to happen.

mod axe;
mod browser;
mod server;
mod teacher;
mod wait;
mod window;

use std::future::Future;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::{Context, Result};

pub use browser::{BOARD, Browser, PHONE, Size, TABLET};
pub use server::{School, Server};
pub use teacher::Teacher;
pub use wait::until;
pub use window::Window;

/// One school's server and one browser.
#[derive(Debug)]
pub struct World {
    /// The server.
    pub server: Server,
    browser: Browser,
}

impl World {
    /// A server with a data folder of its own, and a browser without windows.
    pub async fn start(school: School) -> Result<Self> {
        let server = Server::start(school).await?;
        let browser = Browser::start().await?;
        Ok(Self { server, browser })
    }

    /// A browser of its own, as on another device: it shares no storage with any other.
    pub async fn window(&self, size: Size) -> Result<Window> {
        self.browser.window(size, self.server.origin()).await
    }

    /// A whiteboard or a classroom PC.
    pub async fn board(&self) -> Result<Window> {
        self.window(BOARD).await
    }

    /// A pupil's tablet.
    pub async fn tablet(&self) -> Result<Window> {
        self.window(TABLET).await
    }

    /// A parent's phone.
    pub async fn phone(&self) -> Result<Window> {
        self.window(PHONE).await
    }
}

/// Runs one journey and takes everything down afterwards, whether it went well or not.
///
/// When it did not, the last words of the server and a picture of every window say where it was.
///
/// # Panics
///
/// When the journey fails.
#[expect(clippy::panic, reason = "this is how a test fails")]
pub async fn journey<F>(name: &str, school: School, go: impl FnOnce(Arc<World>) -> F)
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    let world = match World::start(school).await {
        Ok(world) => Arc::new(world),
        Err(error) => panic!("{name}: cannot start: {error:#}"),
    };
    // As a task of its own, so that a panic in it does not keep the browser from being closed.
    let outcome = tokio::spawn(go(Arc::clone(&world))).await;
    let failure = match outcome {
        Ok(Ok(())) => None,
        Ok(Err(error)) => Some(format!("{error:#}")),
        Err(error) => Some(error.to_string()),
    };
    if failure.is_some() {
        world.browser.picture_all(&format!("failed-{name}")).await;
    }
    world.browser.close().await;
    if let Some(failure) = failure {
        panic!(
            "{name}: {failure}\npictures are in {}\nthe server's last words:\n{}",
            pictures().display(),
            world.server.last_words()
        );
    }
}

/// Where pictures go.
pub fn pictures() -> PathBuf {
    std::env::var_os("BELISHA_SCREENSHOTS")
        .map_or_else(|| target().join("screenshots"), PathBuf::from)
}

/// The folder that cargo builds into.
fn target() -> PathBuf {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir))
}

/// A program or file that `cargo xtask test` names by a variable; by hand the usual place does.
fn found(variable: &str, otherwise: PathBuf) -> Result<PathBuf> {
    let path = std::env::var_os(variable).map_or(otherwise, PathBuf::from);
    // A bare name is looked up on the PATH.
    let is_name = path.components().count() == 1;
    (is_name || path.is_file())
        .then_some(path.clone())
        .with_context(|| {
            format!(
                "{} is not there; run `cargo xtask test end` once, which gets what is missing, or set {variable}",
                path.display()
            )
        })
}
