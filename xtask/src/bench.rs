//! Measures against the budgets, side by side with a baseline where a figure alone would only tell how fast the
//! machine is.
//!
//! What measures is a program that prints `figure <name> <value> [<baseline>]`; this module knows the budgets.

use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::{apps, ci, place, say, tools};

/// What a figure may be.
#[derive(Clone, Copy, Debug)]
enum Budget {
    Most(f64),
    Least(f64),
    /// Times the baseline of the same run.
    Times(f64),
}

/// A budget and how to say it.
struct Line {
    figure: &'static str,
    what: &'static str,
    unit: &'static str,
    budget: Budget,
}

const LINES: &[Line] = &[
    Line {
        figure: "tablet-files-br",
        what: "the files of the pupil app, brotli",
        unit: "kB",
        budget: Budget::Most(180.0),
    },
    Line {
        figure: "tablet-files-gzip",
        what: "the files of the pupil app, gzip",
        unit: "kB",
        budget: Budget::Most(230.0),
    },
    Line {
        figure: "tablet-br",
        what: "all that comes before a first question, brotli",
        unit: "kB",
        budget: Budget::Most(180.0),
    },
    Line {
        figure: "tablet-gzip",
        what: "all that comes before a first question, gzip",
        unit: "kB",
        budget: Budget::Most(230.0),
    },
    Line {
        figure: "home-br",
        what: "a parent's home page",
        unit: "kB",
        budget: Budget::Most(30.0),
    },
    Line {
        figure: "first-paint",
        what: "something to read, first visit",
        unit: "ms",
        budget: Budget::Times(1.2),
    },
    Line {
        figure: "first-tap",
        what: "a tap on an answer reacts, first visit",
        unit: "ms",
        budget: Budget::Times(2.5),
    },
    Line {
        figure: "second-tap",
        what: "a tap on an answer reacts, second visit",
        unit: "ms",
        budget: Budget::Times(1.4),
    },
    Line {
        figure: "blocking",
        what: "main thread blocked while loading",
        unit: "ms",
        budget: Budget::Most(20.0),
    },
    Line {
        figure: "curriculum",
        what: "the whole curriculum, parsed and checked",
        unit: "ms",
        budget: Budget::Most(150.0),
    },
    Line {
        figure: "answers",
        what: "durable answers per second",
        unit: "/s",
        budget: Budget::Least(5000.0),
    },
    Line {
        figure: "answer-p99",
        what: "a whole school answers: one answer, p99",
        unit: "ms",
        budget: Budget::Most(25.0),
    },
    Line {
        figure: "told-p99",
        what: "a whole school answers: board told, p99",
        unit: "ms",
        budget: Budget::Most(50.0),
    },
    Line {
        figure: "join-p99",
        what: "32 tablets join at once, p99",
        unit: "ms",
        budget: Budget::Most(100.0),
    },
    Line {
        figure: "memory",
        what: "memory of the server with 10 live classes",
        unit: "MB",
        budget: Budget::Most(40.0),
    },
];

/// Something that measures. It is left out when its source is not there.
struct Source {
    name: &'static str,
    measure: fn() -> Result<Vec<Figure>>,
}

const SOURCES: &[Source] = &[
    Source {
        name: "sizes",
        measure: sizes,
    },
    Source {
        name: "curriculum",
        measure: check_time,
    },
    Source {
        name: "load",
        measure: || example("belisha-server", "server/examples/load.rs"),
    },
    Source {
        name: "browser",
        measure: || {
            // The program carries the apps inside.
            apps::build()?;
            let binary = crate::serve::server(true)?;
            let mut command = tools::cargo();
            command.args(["run", "--quiet", "--release", "--package", "e2e"]);
            command.args(["--example", "first_visit"]);
            command.envs(ci::browser_env(binary)?);
            figures_of(&mut command)
        },
    },
];

/// One figure, and the baseline that was measured beside it.
#[derive(Debug, PartialEq)]
struct Figure {
    name: String,
    value: f64,
    baseline: Option<f64>,
}

pub(crate) fn run(only: Option<&str>) -> Result<()> {
    let mut figures = Vec::new();
    let mut any = false;
    for source in SOURCES
        .iter()
        .filter(|source| only.is_none_or(|only| source.name.contains(only)))
    {
        any = true;
        say::note(&format!("Measuring: {}", source.name));
        match (source.measure)() {
            Ok(found) => figures.extend(found),
            Err(error) => say::failure(&error.context(format!("{} was not measured", source.name))),
        }
    }
    if !any {
        let names: Vec<_> = SOURCES.iter().map(|source| source.name).collect();
        bail!("there is {}", names.join(", "));
    }
    println!(
        "{:<48} {:>12} {:>12} {:>7}  ok",
        "what", "budget", "measured", "ratio"
    );
    for line in LINES {
        if let Some(figure) = figures.iter().find(|figure| figure.name == line.figure) {
            println!("{}", row(line, figure));
        }
    }
    for figure in &figures {
        if !LINES.iter().any(|line| line.figure == figure.name) {
            println!("{:<48} {:>12} {:>12.1}", figure.name, "", figure.value);
        }
    }
    Ok(())
}

/// The ratio is to the baseline where there is one, otherwise to the budget.
fn row(line: &Line, figure: &Figure) -> String {
    let (budget, ratio, ok) = match line.budget {
        Budget::Most(most) => (
            format!("≤ {most} {}", line.unit),
            figure.value / most,
            figure.value <= most,
        ),
        Budget::Least(least) => (
            format!("≥ {least} {}", line.unit),
            figure.value / least,
            figure.value >= least,
        ),
        Budget::Times(times) => {
            let ratio = figure.value / figure.baseline.unwrap_or(f64::NAN);
            (format!("≤ {times} ×"), ratio, ratio <= times)
        }
    };
    format!(
        "{:<48} {budget:>12} {:>12} {ratio:>6.2}×  {}",
        line.what,
        format!("{:.1} {}", figure.value, line.unit),
        if ok { "yes" } else { "NO" }
    )
}

/// Reads `figure <name> <value> [<baseline>]`.
fn figure(line: &str) -> Option<Figure> {
    let mut words = line.strip_prefix("figure ")?.split_whitespace();
    Some(Figure {
        name: words.next()?.to_owned(),
        value: words.next()?.parse().ok()?,
        baseline: words.next().and_then(|word| word.parse().ok()),
    })
}

fn figures_of(command: &mut std::process::Command) -> Result<Vec<Figure>> {
    let mut figures = Vec::new();
    let ok = say::listen(command, |line| match figure(line) {
        Some(figure) => figures.push(figure),
        None => say::note(line),
    })?;
    if !ok && figures.is_empty() {
        bail!("it stopped without a figure");
    }
    Ok(figures)
}

fn example(package: &str, source: &str) -> Result<Vec<Figure>> {
    if !place::root().join(source).is_file() {
        bail!("{source} is not written yet");
    }
    let name = source
        .rsplit('/')
        .next()
        .and_then(|file| file.strip_suffix(".rs"))
        .context("an example is a .rs file")?;
    let mut command = tools::cargo();
    command.args(["run", "--quiet", "--release", "--package", package]);
    command.args(["--example", name]);
    figures_of(&mut command)
}

/// How long `belisha check lessons` takes, from start to end.
fn check_time() -> Result<Vec<Figure>> {
    const RUNS: usize = 9;
    let binary = crate::serve::server(true)?;
    let mut times = Vec::new();
    for _ in 0..RUNS {
        let begun = Instant::now();
        say::listen(tools::command(&binary).args(["check", "lessons"]), |_| {})?;
        times.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    times.sort_by(f64::total_cmp);
    Ok(vec![Figure {
        name: "curriculum".to_owned(),
        value: times.get(RUNS / 2).copied().unwrap_or(f64::NAN),
        baseline: None,
    }])
}

/// The files of the pupil app that every tablet needs. The page and the lesson come on top; the browser measures all.
fn sizes() -> Result<Vec<Figure>> {
    apps::build()?;
    let manifest: std::collections::BTreeMap<String, String> =
        serde_json::from_slice(&std::fs::read(place::dist().join("manifest.json"))?)?;
    let always = |name: &str| {
        matches!(
            name,
            "pupil.js"
                | "pupil_bg.wasm"
                | "static/first-tap.js"
                | "pupil.css"
                | "locales/en-GB/pupil.txt"
        )
    };
    let mut figures = Vec::new();
    for (ending, figure) in [("br", "tablet-files-br"), ("gz", "tablet-files-gzip")] {
        let mut sum = 0;
        for (name, hashed) in &manifest {
            let file = place::dist().join("assets").join(hashed);
            let size = std::fs::metadata(apps::sibling(&file, ending))
                .or_else(|_| std::fs::metadata(&file))?
                .len();
            let sprite = matches!(
                name.as_str(),
                "static/icons.svg"
                    | "static/seats.svg"
                    | "static/pictures.svg"
                    | "static/beacon.svg"
            );
            if always(name) || sprite {
                say::note(&format!("{name}: {size} bytes, {ending}"));
                sum += size;
            }
        }
        figures.push(Figure {
            name: figure.to_owned(),
            value: sum as f64 / 1000.0,
            baseline: None,
        });
    }
    Ok(figures)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_may_have_a_baseline() {
        assert_eq!(
            figure("figure first-paint 410.5 400"),
            Some(Figure {
                name: "first-paint".into(),
                value: 410.5,
                baseline: Some(400.0)
            })
        );
        assert_eq!(figure("figure memory 31").and_then(|f| f.baseline), None);
        assert_eq!(figure("warming up"), None);
    }

    #[test]
    fn a_ratio_is_to_the_baseline_where_there_is_one() {
        let row_of = |text| {
            let figure = figure(text).unwrap();
            let line = LINES.iter().find(|line| line.figure == figure.name);
            row(line.unwrap(), &figure)
        };
        assert!(row_of("figure first-tap 900 400").ends_with("2.25×  yes"));
        assert!(row_of("figure first-tap 1200 400").ends_with("3.00×  NO"));
        assert!(row_of("figure answers 4000").ends_with("0.80×  NO"));
    }
}
