//! The curriculum's chores.

use anyhow::{Result, ensure};
use clap::Subcommand;

use crate::{say, serve};

#[derive(Debug, Subcommand)]
pub(crate) enum What {
    /// Checks every lesson and catalogue, as `belisha check lessons` does.
    Check,
}

pub(crate) fn run(what: What) -> Result<()> {
    match what {
        What::Check => {
            let binary = serve::server(false)?;
            let ok = say::aloud(
                crate::tools::command(&binary).args(["check", "lessons"]),
                |_| {},
            )?;
            ensure!(ok, "the lessons have mistakes; they are listed above");
            Ok(())
        }
    }
}
