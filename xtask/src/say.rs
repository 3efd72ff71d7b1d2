//! Runs other programs and says how it goes.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, IsTerminal, Read};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How long a quiet step may go without a word.
const WORD_EVERY: Duration = Duration::from_secs(15);
/// How much of a failed program's output is shown.
const SHOWN_LINES: usize = 200;

/// `1 min 5 s`, or `0.4 s`.
pub(crate) fn took(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds >= 60 {
        format!("{} min {} s", seconds / 60, seconds % 60)
    } else if seconds >= 10 {
        format!("{seconds} s")
    } else {
        format!("{:.1} s", time.as_secs_f64())
    }
}

/// One line about what is going on.
pub(crate) fn note(text: &str) {
    eprintln!("  {text}");
}

/// What went wrong, and what follows from it, one line each.
pub(crate) fn failure(error: &anyhow::Error) {
    eprintln!("\nerror: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("       {cause}");
    }
}

/// Runs a program whose output matters only when it fails.
pub(crate) fn quietly(what: &str, command: &mut Command) -> Result<()> {
    let begun = Instant::now();
    eprintln!("  {what} …");
    let mut last = VecDeque::with_capacity(SHOWN_LINES);
    let mut heard = begun;
    let status = lines(command.env("CARGO_TERM_COLOR", "never"), |line| {
        if let Some(line) = line {
            if last.len() == SHOWN_LINES {
                last.pop_front();
            }
            last.push_back(line);
        }
        if heard.elapsed() >= WORD_EVERY {
            heard = Instant::now();
            let now = last.back().map_or("", |line: &String| line.trim());
            eprintln!("    … {}: {now}", took(begun.elapsed()));
        }
    })?;
    if !status {
        let mut shown = String::new();
        for line in last {
            let _ = writeln!(shown, "    | {line}");
        }
        eprint!("{shown}");
        bail!("{what}: failed after {}", took(begun.elapsed()));
    }
    eprintln!("  {what}: done in {}", took(begun.elapsed()));
    Ok(())
}

/// Runs a program and passes every line of its output on, to `hear` and to the screen.
pub(crate) fn aloud(command: &mut Command, mut hear: impl FnMut(&str)) -> Result<bool> {
    if std::io::stdout().is_terminal() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    listen(command, |line| {
        println!("{line}");
        hear(line);
    })
}

/// Runs a program and gives every line of its output to `hear`. Whether the program succeeded.
pub(crate) fn listen(command: &mut Command, mut hear: impl FnMut(&str)) -> Result<bool> {
    lines(command, |line| {
        if let Some(line) = line {
            hear(&line);
        }
    })
}

/// What a program prints, without the line end.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .output()
        .with_context(|| format!("cannot run {name}"))?;
    if !output.status.success() {
        bail!(
            "{name} failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Gives every line of output and, about once a second, `None`. Whether the program succeeded.
fn lines(command: &mut Command, mut each: impl FnMut(Option<String>)) -> Result<bool> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot run {name}"))?;
    let (send, receive) = mpsc::channel();
    let pipes: [Option<Box<dyn Read + Send>>; 2] = [
        child.stdout.take().map(|pipe| Box::new(pipe) as _),
        child.stderr.take().map(|pipe| Box::new(pipe) as _),
    ];
    for pipe in pipes.into_iter().flatten() {
        let send = send.clone();
        std::thread::spawn(move || {
            let mut reader = BufReader::new(pipe);
            let mut bytes = Vec::new();
            while reader
                .read_until(b'\n', &mut bytes)
                .is_ok_and(|read| read > 0)
            {
                let line = String::from_utf8_lossy(&bytes)
                    .trim_end_matches(['\n', '\r'])
                    .to_owned();
                if send.send(line).is_err() {
                    break;
                }
                bytes.clear();
            }
        });
    }
    drop(send);
    loop {
        match receive.recv_timeout(Duration::from_secs(1)) {
            Ok(line) => each(Some(line)),
            Err(RecvTimeoutError::Timeout) => each(None),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    Ok(child.wait()?.success())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_reads_as_a_person_says_it() {
        assert_eq!(took(Duration::from_millis(420)), "0.4 s");
        assert_eq!(took(Duration::from_secs(12)), "12 s");
        assert_eq!(took(Duration::from_secs(125)), "2 min 5 s");
    }

    #[test]
    fn a_failing_program_is_an_error_with_the_name_of_the_step() {
        let error = quietly("Looking", Command::new("false").arg("x")).unwrap_err();
        assert!(error.to_string().starts_with("Looking: failed"));
    }

    #[test]
    fn every_line_of_both_outputs_is_heard() {
        let mut heard = Vec::new();
        let ok = lines(
            Command::new("sh").args(["-c", "echo one; echo two >&2; printf three"]),
            |line| heard.extend(line),
        )
        .unwrap();
        heard.sort();
        assert!(ok);
        assert_eq!(heard, ["one", "three", "two"]);
    }
}
