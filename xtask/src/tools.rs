//! Finds the programs that the chores need, and gets those that are missing.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, anyhow, bail};

use crate::{place, say};

const WASM: &str = "wasm32-unknown-unknown";
const WASM_PACK: &str = "0.15.1";
const BINARYEN: &str = "132.0.0";
const ESBUILD: &str = "0.28.2";
const AXE: &str = "4.14.1";

/// `PATH` with this workspace's own tools in front.
pub(crate) fn path() -> OsString {
    let mut dirs = vec![place::tools().join("bin")];
    if let Some(path) = std::env::var_os("PATH") {
        dirs.extend(std::env::split_paths(&path));
    }
    std::env::join_paths(dirs).unwrap_or_default()
}

/// A command that finds this workspace's own tools first.
pub(crate) fn command(program: impl AsRef<Path>) -> Command {
    let program = program.as_ref();
    let found = find(program).unwrap_or_else(|| program.to_path_buf());
    let mut command = Command::new(found);
    command.env("PATH", path()).current_dir(place::root());
    command
}

/// Cargo, from the same toolchain that built this program.
pub(crate) fn cargo() -> Command {
    let mut command = command(std::env::var_os("CARGO").map_or("cargo".into(), PathBuf::from));
    // What `cargo run` told this program about itself is not for the cargo that it starts.
    for (name, _) in std::env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

fn find(program: &Path) -> Option<PathBuf> {
    if program.components().count() > 1 {
        return program.is_file().then(|| program.to_path_buf());
    }
    std::env::split_paths(&path())
        .map(|dir| dir.join(program))
        .find(|path| path.is_file())
}

/// What builds the web apps.
pub(crate) fn for_web() -> Result<()> {
    wasm_target()?;
    wasm_bindgen()?;
    wasm_pack()
}

fn wasm_target() -> Result<()> {
    let libdir = say::output(command("rustc").args(["--print", "target-libdir", "--target", WASM]))
        .context("Rust is needed: https://rustup.rs")?;
    if Path::new(&libdir).is_dir() {
        return Ok(());
    }
    say::quietly(
        "Getting Rust's standard library for browsers",
        command("rustup").args(["target", "add", WASM]),
    )
    .with_context(|| {
        format!("run `rustup target add {WASM}`, or install your system's package for it (Debian: libstd-rust-dev-wasm32)")
    })
}

/// The version in `Cargo.lock`, which the command has to match to the last digit.
fn wasm_bindgen_version() -> Result<String> {
    let lock = std::fs::read_to_string(place::root().join("Cargo.lock"))?;
    locked_version(&lock, "wasm-bindgen")
        .map(str::to_owned)
        .context("Cargo.lock names no wasm-bindgen")
}

fn locked_version<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let start = lock.find(&format!("name = \"{name}\"\nversion = \""))?;
    lock[start..].split('"').nth(3)
}

fn wasm_bindgen() -> Result<()> {
    let wanted = wasm_bindgen_version()?;
    let has = |name: &str| {
        say::output(command(name).arg("--version"))
            .is_ok_and(|text| text.split_whitespace().nth(1) == Some(wanted.as_str()))
    };
    // The test runner does not say its version; it comes with the other.
    if has("wasm-bindgen") && find(Path::new("wasm-bindgen-test-runner")).is_some() {
        return Ok(());
    }
    install("wasm-bindgen-cli", &wanted)
}

fn wasm_pack() -> Result<()> {
    let has = say::output(command("wasm-pack").arg("--version"))
        .is_ok_and(|text| text.split_whitespace().nth(1).is_some_and(new_enough));
    if has {
        return Ok(());
    }
    install("wasm-pack", WASM_PACK)
}

/// Since 0.14 `wasm-pack build` takes `--profile`.
fn new_enough(version: &str) -> bool {
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let (major, minor): (u32, u32) = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    (major, minor) >= (0, 14)
}

/// Builds a tool from source into this workspace's own folder, so that other projects keep theirs.
fn install(name: &str, version: &str) -> Result<()> {
    say::quietly(
        &format!("Building {name} {version}; this is needed once"),
        cargo()
            .args(["install", "--quiet", name, "--version"])
            .arg(format!("={version}"))
            .arg("--root")
            .arg(place::tools())
            .arg("--target-dir")
            .arg(place::tools().join("build"))
            // A tool that runs for a second need not take minutes to build.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    )
    .with_context(|| {
        format!("run `cargo install {name} --version ={version}` yourself and try again")
    })
}

/// Binaryen's optimiser, which takes about a tenth off. Not needed: without npm it is left out.
pub(crate) fn wasm_opt() -> Option<PathBuf> {
    npm_tool(
        "binaryen",
        BINARYEN,
        "binaryen/bin/wasm-opt",
        "the web apps get about a tenth larger",
    )
}

/// esbuild, which takes comments and long names out of the glue. Not needed: without npm it is left out.
pub(crate) fn esbuild() -> Option<PathBuf> {
    npm_tool(
        "esbuild",
        ESBUILD,
        "esbuild/bin/esbuild",
        "the glue around the web apps stays as it is written",
    )
}

fn npm_tool(name: &str, version: &str, program: &str, without: &str) -> Option<PathBuf> {
    let prefix = place::tools().join(format!("{name}-{version}"));
    let program = prefix.join("node_modules").join(program);
    if program.is_file() {
        return Some(program);
    }
    if find(Path::new("npm")).is_none() {
        say::note(&format!("npm is not here, so no {name}: {without}"));
        return None;
    }
    let got = std::fs::create_dir_all(&prefix).is_ok()
        && say::quietly(
            &format!("Getting {name} {version}"),
            command("npm")
                .args(["install", "--no-audit", "--no-fund", "--prefix"])
                .arg(&prefix)
                .arg(format!("{name}@{version}")),
        )
        .is_ok()
        && program.is_file();
    if !got {
        say::note(&format!("no {name}: {without}"));
    }
    got.then_some(program)
}

/// A browser and what drives it.
#[derive(Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Chromium and ChromeDriver; gets them from Debian where that is possible.
pub(crate) fn browser() -> Result<Browser> {
    let look = || {
        let chromium = ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .find_map(|name| find(Path::new(name)))?;
        let driver = find(Path::new("chromedriver"))?;
        Some(Browser { chromium, driver })
    };
    if let Some(browser) = look() {
        return Ok(browser);
    }
    apt("Chromium", &["chromium", "chromium-driver"])?;
    look().ok_or_else(|| anyhow!("Chromium was installed, but is not on the PATH"))
}

/// The folder of PostgreSQL's programs; gets them from Debian where that is possible.
pub(crate) fn postgres() -> Result<PathBuf> {
    let look = || {
        let on_path = find(Path::new("initdb"))
            .and_then(|path| path.canonicalize().ok())
            .and_then(|path| path.parent().map(Path::to_path_buf));
        on_path.or_else(|| {
            let versions = std::fs::read_dir("/usr/lib/postgresql").ok()?;
            let mut dirs: Vec<_> = versions.flatten().map(|v| v.path().join("bin")).collect();
            dirs.sort();
            dirs.into_iter().rfind(|dir| dir.join("initdb").is_file())
        })
    };
    if let Some(dir) = look() {
        return Ok(dir);
    }
    apt("PostgreSQL", &["postgresql"])?;
    look().ok_or_else(|| anyhow!("PostgreSQL was installed, but `initdb` is not to be found"))
}

/// axe-core, which finds what a screen reader, a keyboard or a weak eye would stumble over.
pub(crate) fn axe() -> Result<PathBuf> {
    let file = place::tools().join(format!("axe-{AXE}.min.js"));
    if file.is_file() {
        return Ok(file);
    }
    if find(Path::new("npm")).is_none() {
        apt("npm", &["npm"])?;
    }
    let dir = place::tools().join("axe");
    std::fs::create_dir_all(&dir)?;
    say::quietly(
        &format!("Getting axe-core {AXE}"),
        command("npm")
            .args(["pack", "--silent"])
            .arg(format!("axe-core@{AXE}"))
            .current_dir(&dir),
    )?;
    say::quietly(
        "Unpacking axe-core",
        command("tar")
            .args(["xzf", &format!("axe-core-{AXE}.tgz"), "package/axe.min.js"])
            .current_dir(&dir),
    )?;
    std::fs::copy(dir.join("package/axe.min.js"), &file)?;
    Ok(file)
}

fn apt(what: &str, packages: &[&str]) -> Result<()> {
    let by_hand = format!(
        "{what} is missing. On Debian or Ubuntu: `sudo apt-get install {}`",
        packages.join(" ")
    );
    if find(Path::new("apt-get")).is_none() || !is_root() {
        bail!(by_hand);
    }
    let get = || {
        say::quietly(
            &format!("Getting {what}"),
            command("apt-get")
                .args(["install", "-y", "--no-install-recommends"])
                .args(packages)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    // The list of packages may be old, or not there yet.
    get()
        .or_else(|_| {
            say::quietly(
                "Refreshing the list of packages",
                command("apt-get").arg("update"),
            )?;
            get()
        })
        .context(by_hand)
}

/// Whether this program may do everything. PostgreSQL refuses to run so, and Chromium needs telling.
pub(crate) fn is_root() -> bool {
    say::output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_comes_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "yew"), None);
    }

    #[test]
    fn an_old_wasm_pack_is_not_used() {
        assert!(!new_enough("0.12.1"));
        assert!(new_enough("0.14.0"));
        assert!(new_enough("1.0.0"));
    }
}
