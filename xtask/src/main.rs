//! `cargo xtask …`: every chore that cargo itself does not do.

mod apps;
mod css;
mod house;
mod place;
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
}

fn main() -> ExitCode {
    let done = match Args::parse().chore {
        Chore::Serve { release, rest } => serve::serve(release, &rest),
        Chore::Build => serve::build(),
        Chore::Web => apps::build().map(drop),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say::failure(&error);
            ExitCode::FAILURE
        }
    }
}
