//! `cargo xtask …`: every chore that cargo itself does not do.

mod apps;
mod bench;
mod ci;
mod css;
mod house;
mod i18n;
mod lessons;
mod place;
mod postgres;
mod say;
mod serve;
mod source;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The chores of Belisha.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Debug, Subcommand)]
enum Chore {
    /// Gets what is missing, builds everything and starts Belisha; what follows goes to `belisha serve`.
    Serve {
        /// Build the server as it is given to a school. Slower to build, faster to run.
        #[arg(long)]
        release: bool,
        /// Passed on to `belisha serve`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
    /// Builds the one file that a school runs.
    Build,
    /// Builds only the web apps, into `dist/`.
    Web,
    /// Runs every test: core, server on both databases, web in a browser, lessons, locales, end to end.
    Test {
        /// Only steps whose name contains this.
        only: Option<String>,
    },
    /// Everything that has to hold before a change goes in: format, lints, docs, house rules, tests.
    Ci {
        /// Only steps whose name contains this.
        only: Option<String>,
    },
    /// Checks the curriculum, or says what it covers.
    Lessons {
        #[command(subcommand)]
        what: lessons::What,
    },
    /// Checks the locales against en-GB and the code, and makes the pseudo-locales for tests.
    I18n,
    /// Measures against the budgets.
    Bench {
        /// Only what contains this.
        only: Option<String>,
    },
    /// Takes the pictures for the README.
    Screenshots,
}

fn main() -> ExitCode {
    let done = match Args::parse().chore {
        Chore::Serve { release, rest } => serve::serve(release, &rest),
        Chore::Build => serve::build(),
        Chore::Web => apps::build().map(drop),
        Chore::Test { only } => ci::test(only.as_deref()),
        Chore::Ci { only } => ci::ci(only.as_deref()),
        Chore::Lessons { what } => lessons::run(what),
        Chore::I18n => i18n::run(),
        Chore::Bench { only } => bench::run(only.as_deref()),
        Chore::Screenshots => ci::screenshots(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}
