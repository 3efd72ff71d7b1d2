//! Everything that stands between a clone and a first lesson on screen.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::{apps, place, say, tools};

const BINARY: &str = "belisha";

/// Builds what has changed and starts the server. Comes back only when something is wrong.
pub(crate) fn serve(release: bool, rest: &[String]) -> Result<()> {
    let begun = Instant::now();
    apps::build()?;
    let binary = server(release)?;
    say::note(&format!(
        "Ready after {}. Starting Belisha; Ctrl-C stops it.",
        say::took(begun.elapsed())
    ));
    let mut command = tools::command(&binary);
    command.arg("serve");
    if !rest
        .iter()
        .any(|arg| arg == "--data" || arg.starts_with("--data="))
    {
        command.args(["--data", "data"]);
    }
    command.args(rest);
    become_it(command)
}

/// Builds the one file that a school runs.
pub(crate) fn build() -> Result<()> {
    let begun = Instant::now();
    apps::build()?;
    let binary = server(true)?;
    let size = std::fs::metadata(&binary)?.len();
    println!(
        "{} ({:.1} MB, built in {})",
        binary.display(),
        size as f64 / 1e6,
        say::took(begun.elapsed())
    );
    Ok(())
}

pub(crate) fn server(release: bool) -> Result<PathBuf> {
    let (profile, folder) = if release {
        ("release", "release")
    } else {
        ("dev", "debug")
    };
    let mut build = tools::cargo();
    build.args([
        "build",
        "--package",
        "belisha-server",
        "--bin",
        BINARY,
        "--profile",
        profile,
    ]);
    if release && cfg!(unix) {
        build.args(["--features", "jemalloc"]);
    }
    say::quietly("Building the server", &mut build).context(
        "a C compiler and `make` are needed, for SQLite and jemalloc; on Debian or Ubuntu: `sudo apt-get install build-essential`",
    )?;
    let mut name = PathBuf::from(BINARY);
    name.set_extension(std::env::consts::EXE_EXTENSION);
    Ok(place::target().join(folder).join(name))
}

#[cfg(unix)]
fn become_it(mut command: std::process::Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec()).context("cannot start Belisha")
}

#[cfg(not(unix))]
fn become_it(mut command: std::process::Command) -> Result<()> {
    let status = command.status().context("cannot start Belisha")?;
    anyhow::ensure!(status.success(), "Belisha stopped: {status}");
    Ok(())
}
