//! Everything that has to hold, as one table of named steps.

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};

use crate::postgres::Postgres;
use crate::{apps, house, i18n, place, say, serve, tools};

/// One thing that has to hold.
struct Step {
    name: &'static str,
    run: fn(&Run) -> Result<Tally>,
}

/// What holds whatever the tests say.
const CHECKS: &[Step] = &[
    Step {
        name: "format",
        run: |_| cargo(&["fmt", "--all", "--check"]),
    },
    Step {
        name: "house rules",
        run: |_| {
            let findings = house::workspace();
            for finding in &findings {
                println!("{finding}");
            }
            ensure!(findings.is_empty(), "{} against the rules", findings.len());
            Ok(Tally::ONE)
        },
    },
    Step {
        name: "lints",
        run: |_| {
            cargo(&[
                "clippy",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ])
        },
    },
    Step {
        name: "lints of the pupil app",
        run: |_| clippy_app("pupil"),
    },
    Step {
        name: "lints of the staff app",
        run: |_| clippy_app("staff"),
    },
    Step {
        name: "documentation",
        run: |_| {
            aloud(
                tools::cargo()
                    .args(["doc", "--workspace", "--lib", "--no-deps"])
                    .env("RUSTDOCFLAGS", "-D warnings"),
            )
        },
    },
];

/// Every test.
const TESTS: &[Step] = &[
    Step {
        name: "web apps",
        run: |_| apps::build().map(|_| Tally::ONE),
    },
    Step {
        name: "tests compile",
        run: |run| run.programs().map(|_| Tally::ONE),
    },
    Step {
        name: "xtask",
        run: |run| run.tests_of("xtask", &[]),
    },
    Step {
        name: "core",
        run: |run| run.tests_of("belisha", &[]),
    },
    Step {
        name: "api",
        run: |run| run.tests_of("belisha-api", &[]),
    },
    Step {
        name: "words",
        run: |run| run.tests_of("belisha-words", &[]),
    },
    Step {
        name: "web",
        // Both apps at once, which no program that ships has: so it is built apart from the rest.
        run: |_| {
            aloud(tools::cargo().args(["test", "-p", "belisha-web", "--features", "pupil,staff"]))
        },
    },
    Step {
        name: "server on SQLite",
        run: |run| run.tests_of("belisha-server", &[]),
    },
    Step {
        name: "server on PostgreSQL",
        run: |run| {
            let postgres = Postgres::start()?;
            run.tests_of(
                "belisha-server",
                &[("BELISHA_TEST_POSTGRES", postgres.url().into())],
            )
        },
    },
    Step {
        name: "examples in the documentation",
        run: |_| cargo(&["test", "--workspace", "--doc"]),
    },
    Step {
        name: "locales",
        run: |_| i18n::run().map(|()| Tally::ONE),
    },
    Step {
        name: "lessons",
        run: |run| aloud(tools::command(run.belisha()?).args(["check", "lessons"])),
    },
    Step {
        name: "pupil app in a browser",
        run: |_| browser_tests("pupil"),
    },
    Step {
        name: "staff app in a browser",
        run: |_| browser_tests("staff"),
    },
    Step {
        name: "end to end",
        run: |run| run.tests_of("e2e", &browser_env(run.belisha()?)?),
    },
];

/// Everything that has to hold before a change goes in.
pub(crate) fn ci(only: Option<&str>) -> Result<()> {
    steps(CHECKS.iter().chain(TESTS), only)
}

/// Every test.
pub(crate) fn test(only: Option<&str>) -> Result<()> {
    steps(TESTS.iter(), only)
}

/// Takes the pictures for the README.
pub(crate) fn screenshots() -> Result<()> {
    apps::build()?;
    let server = serve::server(false)?;
    let ok = say::aloud(
        tools::cargo()
            .args(["run", "--quiet", "--package", "e2e"])
            .args(["--example", "screenshots"])
            .envs(browser_env(server)?)
            .env(
                "BELISHA_SCREENSHOTS",
                place::root().join("docs/screenshots"),
            ),
        |_| {},
    )?;
    ensure!(ok, "no pictures were taken");
    Ok(())
}

/// How many of something held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    passed: usize,
    failed: usize,
}

impl Tally {
    /// A step that is one check by itself.
    const ONE: Self = Self {
        passed: 1,
        failed: 0,
    };

    /// Reads `test result: ok. 3 passed; 0 failed; …`, which native and browser tests print alike.
    fn hear(&mut self, line: &str) {
        if !line.starts_with("test result: ") {
            return;
        }
        let mut words = line.split([' ', ';', '.']).filter(|word| !word.is_empty());
        let mut number = 0;
        for word in &mut words {
            match word {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                _ => number = word.parse().unwrap_or(0),
            }
        }
    }
}

fn steps(steps: impl Iterator<Item = &'static Step>, only: Option<&str>) -> Result<()> {
    let begun = Instant::now();
    let run = Run::default();
    let mut done: Vec<(&str, Tally, Duration)> = Vec::new();
    for step in steps.filter(|step| only.is_none_or(|only| step.name.contains(only))) {
        println!("\n== {}", step.name);
        let step_begun = Instant::now();
        let tally = (step.run)(&run).unwrap_or_else(|error| {
            say::failure(&error);
            Tally {
                passed: 0,
                failed: 1,
            }
        });
        done.push((step.name, tally, step_begun.elapsed()));
    }
    println!("\n{:<32} {:>7} {:>7}  took", "step", "passed", "failed");
    for (name, tally, time) in &done {
        println!(
            "{name:<32} {:>7} {:>7}  {}",
            tally.passed,
            tally.failed,
            say::took(*time)
        );
    }
    println!("in all {}\n", say::took(begun.elapsed()));
    let passed: usize = done.iter().map(|(_, tally, _)| tally.passed).sum();
    let failed: usize = done.iter().map(|(_, tally, _)| tally.failed).sum();
    println!("{passed} passed, {failed} failed");
    if done.is_empty() {
        bail!("no step is called {:?}", only.unwrap_or_default());
    }
    if failed > 0 {
        bail!("{failed} failed");
    }
    Ok(())
}

fn cargo(args: &[&str]) -> Result<Tally> {
    aloud(tools::cargo().args(args))
}

/// Runs a program that is one check, or that prints how many it made.
fn aloud(command: &mut Command) -> Result<Tally> {
    let mut tally = Tally::default();
    let ok = say::aloud(command, |line| tally.hear(line))?;
    if !ok && tally.failed == 0 {
        tally.failed = 1;
    }
    if ok && tally.passed == 0 {
        tally = Tally::ONE;
    }
    Ok(tally)
}

fn clippy_app(app: &str) -> Result<Tally> {
    tools::for_web()?;
    cargo(&[
        "clippy",
        "--package=belisha-web",
        "--target=wasm32-unknown-unknown",
        "--lib",
        "--tests",
        "--features",
        app,
        "--",
        "-D",
        "warnings",
    ])
}

fn browser_tests(app: &str) -> Result<Tally> {
    tools::for_web()?;
    let browser = tools::browser()?;
    aloud(
        tools::command("wasm-pack")
            .args(["test", "--headless", "--chrome", "--chromedriver"])
            .arg(&browser.driver)
            .args(["web", "--features", app])
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    )
}

/// What the end-to-end tests need to know.
pub(crate) fn browser_env(server: PathBuf) -> Result<Vec<(&'static str, PathBuf)>> {
    let browser = tools::browser()?;
    Ok(vec![
        ("BELISHA_BIN", server),
        ("BELISHA_CHROMIUM", browser.chromium),
        ("BELISHA_CHROMEDRIVER", browser.driver),
        ("BELISHA_AXE", tools::axe()?),
        ("BELISHA_SCREENSHOTS", place::target().join("screenshots")),
    ])
}

/// What the steps share.
#[derive(Default)]
struct Run {
    programs: OnceCell<Vec<Program>>,
}

/// Something that cargo has built.
#[derive(Debug, PartialEq, Eq)]
struct Program {
    /// The package's folder.
    folder: PathBuf,
    package: String,
    target: String,
    is_test: bool,
    file: PathBuf,
}

impl Run {
    /// Every test and program of the workspace, built in one go. Built package by package, the same
    /// dependencies would be compiled again with other features.
    fn programs(&self) -> Result<&[Program]> {
        if let Some(programs) = self.programs.get() {
            return Ok(programs);
        }
        let mut programs = Vec::new();
        let mut command = tools::cargo();
        command.args(["test", "--workspace", "--no-run"]);
        command.arg("--message-format=json-render-diagnostics");
        let ok = say::listen(&mut command, |line| match program(line) {
            Some(program) => programs.push(program),
            None if line.starts_with('{') => {}
            None => println!("{line}"),
        })?;
        ensure!(ok, "the tests do not compile");
        Ok(self.programs.get_or_init(|| programs))
    }

    /// The real server. The integration tests of its package have it built.
    fn belisha(&self) -> Result<PathBuf> {
        let built = self
            .programs()?
            .iter()
            .find(|program| program.target == "belisha" && !program.is_test);
        match built {
            Some(program) => Ok(program.file.clone()),
            None => serve::server(false),
        }
    }

    /// Runs every test of a package, each from the package's folder as cargo would.
    fn tests_of(&self, package: &str, env: &[(&str, PathBuf)]) -> Result<Tally> {
        let mut tally = Tally::default();
        let tests = self
            .programs()?
            .iter()
            .filter(|program| program.is_test && program.package == package);
        for test in tests {
            println!("   Running {} of {package}", test.target);
            let failed_before = tally.failed;
            let ok = say::aloud(
                tools::command(&test.file)
                    .current_dir(&test.folder)
                    .env("CARGO_MANIFEST_DIR", &test.folder)
                    .envs(env.iter().map(|(name, value)| (name, value))),
                |line| tally.hear(line),
            )
            .with_context(|| format!("cannot run {}", test.file.display()))?;
            if !ok && tally.failed == failed_before {
                tally.failed += 1;
            }
        }
        Ok(tally)
    }
}

/// Reads one of cargo's messages about something that can be run.
fn program(line: &str) -> Option<Program> {
    let message: serde_json::Value = serde_json::from_str(line).ok()?;
    if message["reason"] != "compiler-artifact" {
        return None;
    }
    let file = message["executable"].as_str()?;
    let folder = Path::new(message["manifest_path"].as_str()?).parent()?;
    // `path+file:///…/core#belisha@0.1.0`, or `…/xtask#0.1.0` where folder and package are called the same.
    let (path, name) = message["package_id"].as_str()?.rsplit_once('#')?;
    let package = match name.split_once('@') {
        Some((name, _)) => name,
        None => path.rsplit('/').next()?,
    };
    Some(Program {
        folder: folder.to_path_buf(),
        package: package.to_owned(),
        target: message["target"]["name"].as_str()?.to_owned(),
        is_test: message["profile"]["test"].as_bool()?,
        file: PathBuf::from(file),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_runs_add_up() {
        let mut tally = Tally::default();
        tally.hear("test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        tally.hear("test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 filtered out");
        tally.hear("something passed; 5 failed");
        assert_eq!(
            tally,
            Tally {
                passed: 13,
                failed: 2
            }
        );
    }

    #[test]
    fn a_program_is_read_from_cargos_message() {
        let line = r#"{"reason":"compiler-artifact","package_id":"path+file:///b/core#belisha@0.1.0","manifest_path":"/b/core/Cargo.toml","target":{"name":"it"},"profile":{"test":true},"executable":"/b/t/it-1"}"#;
        let found = program(line).unwrap();
        assert_eq!((found.package.as_str(), found.is_test), ("belisha", true));
        assert_eq!(found.folder, Path::new("/b/core"));
        assert_eq!(
            program(r#"{"reason":"build-finished","success":true}"#),
            None
        );
    }
}
