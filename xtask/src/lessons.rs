//! The curriculum's chores.

use std::collections::BTreeMap;

use anyhow::{Context, Result, ensure};
use belisha::curriculum::{Topic, Where};
use belisha::lesson::{SourceFile, Status, check};
use belisha::{Curriculum, Year};
use clap::Subcommand;

use crate::{place, say, serve, tools};

#[derive(Debug, Subcommand)]
pub(crate) enum What {
    /// Checks every lesson and catalogue, as `belisha check lessons` does.
    Check,
    /// Says which units are written, and what no unit teaches yet where one should.
    Coverage,
}

pub(crate) fn run(what: What) -> Result<()> {
    match what {
        What::Check => {
            let binary = serve::server(false)?;
            let ok = say::aloud(tools::command(binary).args(["check", "lessons"]), |_| {})?;
            ensure!(ok, "the lessons have mistakes; they are listed above");
        }
        What::Coverage => print!("{}", coverage(&read()?)),
    }
    Ok(())
}

/// Every file of the curriculum that the checker reads.
fn read() -> Result<Curriculum> {
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
    Ok(check(&files, "").curriculum)
}

fn coverage(curriculum: &Curriculum) -> String {
    let mut lines = Vec::new();
    lines.push("Year  planned  written  reviewed".to_owned());
    for year in Year::ALL {
        let planned: Vec<_> = curriculum.of_year(year).collect();
        let written = planned
            .iter()
            .filter_map(|planned| curriculum.units.get(&planned.id));
        let reviewed = written
            .clone()
            .filter(|unit| unit.status == Status::Reviewed);
        lines.push(format!(
            "{:>4} {:>8} {:>8} {:>9}",
            year.number(),
            planned.len(),
            written.count(),
            reviewed.count()
        ));
    }
    let mut gaps: BTreeMap<&str, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for gap in curriculum.gaps() {
        let (kind, name) = match gap.topic {
            Topic::Risk(risk) => ("risks", risk.as_str().to_owned()),
            Topic::Statement(id) => ("framework statements", id.to_string()),
            Topic::Technology(id) => ("technologies", id.to_string()),
            Topic::Misconception(id) => ("misconceptions that must be met", id.to_string()),
            _ => ("other topics", format!("{:?}", gap.topic)),
        };
        let place = match gap.place {
            Where::Year(year) => format!("Year {}", year.number()),
            Where::Phase(phase) => phase.as_str().to_owned(),
            Where::Anywhere => "any year".to_owned(),
        };
        gaps.entry(kind)
            .or_default()
            .entry(place)
            .or_default()
            .push(name);
    }
    for (kind, places) in gaps {
        let count: usize = places.values().map(Vec::len).sum();
        lines.push(format!("\nNot taught yet: {kind} ({count})"));
        for (place, names) in places {
            lines.push(format!("  {place}: {}", names.join(", ")));
        }
    }
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_curriculum_teaches_no_risk_in_any_year() {
        let text = coverage(&Curriculum::default());
        assert!(text.contains("Not taught yet: risks (32)"), "{text}");
        assert!(
            text.contains("  Year 8: content, contact, conduct, commerce"),
            "{text}"
        );
    }
}
