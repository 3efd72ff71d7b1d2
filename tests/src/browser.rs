//! Chromium, driven by ChromeDriver.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use thirtyfour::prelude::*;
use thirtyfour::{ChromiumLikeCapabilities, LoggingPrefsLogLevel};

use crate::{Window, found};

/// A screen.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// In CSS pixels.
    pub width: u32,
    /// In CSS pixels.
    pub height: u32,
    /// Whether it is touched rather than pointed at.
    pub touch: bool,
}

/// A phone, upright.
pub const PHONE: Size = Size {
    width: 390,
    height: 844,
    touch: true,
};
/// A tablet, lying.
pub const TABLET: Size = Size {
    width: 1024,
    height: 768,
    touch: true,
};
/// A whiteboard.
pub const BOARD: Size = Size {
    width: 1920,
    height: 1080,
    touch: false,
};

/// What a browser on a machine without internet must be told.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-quic",
    "--disable-sync",
    "--disable-component-update",
    "--no-first-run",
    "--force-color-profile=srgb",
    // A name as on a school's network: plain HTTP to it is not the secure context that a loopback address is.
    "--host-resolver-rules=MAP school.test 127.0.0.1",
];

/// A ChromeDriver and the windows that it drives.
#[derive(Debug)]
pub struct Browser {
    driver: Child,
    address: String,
    windows: Mutex<Vec<Window>>,
}

impl Browser {
    /// Starts ChromeDriver on a free port.
    pub async fn start() -> Result<Self> {
        let program = found("BELISHA_CHROMEDRIVER", "chromedriver".into())?;
        let mut driver = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let said = driver.stdout.take().context("ChromeDriver is mute")?;
        let (port, rest) = tokio::task::spawn_blocking(move || {
            let mut lines = BufReader::new(said).lines();
            let port = lines.by_ref().map_while(Result::ok).find_map(|line| {
                let (_, port) = line.rsplit_once("successfully on port ")?;
                port.trim_end_matches('.').parse::<u16>().ok()
            });
            (port, lines)
        })
        .await?;
        // A full pipe would stop it.
        std::thread::spawn(move || rest.map_while(Result::ok).for_each(drop));
        let port = port.context("ChromeDriver did not start")?;
        Ok(Self {
            driver,
            address: format!("http://127.0.0.1:{port}"),
            windows: Mutex::default(),
        })
    }

    /// A window with a profile of its own.
    pub async fn window(&self, size: Size, origin: &str) -> Result<Window> {
        let mut wanted = DesiredCapabilities::chrome();
        if let Ok(chromium) = found("BELISHA_CHROMIUM", "chromium".into()) {
            // Left to itself, ChromeDriver knows where Chromium lies.
            if chromium.is_absolute() {
                wanted.set_binary(&chromium.to_string_lossy())?;
            }
        }
        for flag in FLAGS {
            wanted.add_arg(flag)?;
        }
        // Without it Chromium refuses to run as root, as it does in most build machines.
        wanted.add_arg("--no-sandbox")?;
        for log in ["performance", "browser"] {
            wanted.set_logging_prefs(log, LoggingPrefsLogLevel::All)?;
        }
        let driver = WebDriver::new(&self.address, wanted)
            .await
            .context("cannot open a browser window")?;
        let window = Window::new(driver, size, origin).await?;
        self.windows
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(window.clone());
        Ok(window)
    }

    /// A picture of every window, as good as it gets.
    pub(crate) async fn picture_all(&self, name: &str) {
        for (at, window) in self.opened().into_iter().enumerate() {
            // The journey has failed already, and says so.
            let _ = window.picture(&format!("{name}-{at}")).await;
        }
    }

    /// Closes every window.
    pub(crate) async fn close(&self) {
        for window in self.opened() {
            // A window that the journey has closed itself is closed.
            let _ = window.close().await;
        }
    }

    fn opened(&self) -> Vec<Window> {
        let windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        windows.clone()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // It may have gone already.
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
