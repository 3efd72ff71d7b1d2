//! The curriculum's chores.

mod audit;
mod coverage;

use anyhow::{Context, Result, ensure};
use belisha::lesson::{Checked, SourceFile, check};
use clap::Subcommand;

use crate::{place, say, serve, tools};

#[derive(Debug, Subcommand)]
pub(crate) enum What {
    /// Checks every lesson and catalogue, as `belisha check lessons` does.
    Check,
    /// Says what is taught where: units by risks, frameworks, technologies and requirements. Fails when something is not taught.
    Coverage,
    /// Counts what there is, how hard it is to read, whether answers give themselves away, and who harms and who helps.
    Audit,
}

pub(crate) fn run(what: What) -> Result<()> {
    match what {
        What::Check => {
            let binary = serve::server(false)?;
            let ok = say::aloud(tools::command(binary).args(["check", "lessons"]), |_| {})?;
            ensure!(ok, "the lessons have mistakes; they are listed above");
        }
        What::Coverage => {
            let curriculum = read()?.curriculum;
            print!("{}", coverage::matrices(&curriculum));
            let gaps = coverage::gaps(&curriculum);
            ensure!(gaps.is_empty(), "{gaps}");
            println!("No gaps.");
        }
        What::Audit => print!("{}", audit::of(&read()?)),
    }
    Ok(())
}

/// Every file of the curriculum that the checker reads.
fn read() -> Result<Checked> {
    let mut files = Vec::new();
    for path in place::files("lessons") {
        let inside = path.trim_start_matches("lessons/");
        let is_guide = !inside.contains('/') && inside.ends_with(".md");
        if !is_guide {
            let text = std::fs::read_to_string(place::root().join(&path))
                .with_context(|| format!("cannot read {path}"))?;
            files.push(SourceFile::new(inside, text));
        }
    }
    // The day only matters to what is due a check, which is no part of this.
    Ok(check(&files, ""))
}
