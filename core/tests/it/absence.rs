//! What the crate must never know: files, network, clock, randomness, a screen.
#![allow(clippy::expect_used, reason = "a test may stop")]

use std::fs;
use std::path::Path;

/// Each word that must not stand in `src/`, and what it would bring in.
const ABSENT: &[(&str, &str)] = &[
    ("std::fs", "files"),
    ("std::io", "files and streams"),
    ("std::path", "files"),
    ("std::env", "the surroundings"),
    ("std::process", "other programs"),
    ("std::net", "the network"),
    ("std::thread", "threads"),
    ("std::time", "a clock"),
    ("SystemTime", "a clock"),
    ("Instant", "a clock"),
    ("jiff", "a clock"),
    ("chrono", "a clock"),
    ("rand::", "randomness"),
    ("getrandom", "randomness"),
    ("RandomState", "randomness"),
    ("tokio", "a runtime"),
    ("axum", "HTTP"),
    ("sqlx", "a database"),
    ("web_sys", "a browser"),
    ("wasm_bindgen", "a browser"),
    ("gloo", "a browser"),
    ("yew", "a screen"),
    ("println!", "a terminal"),
    ("eprintln!", "a terminal"),
    ("include_bytes!", "files"),
];

fn look(dir: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(dir).expect("a folder that can be read") {
        let path = entry.expect("an entry that can be read").path();
        if path.is_dir() {
            look(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = fs::read_to_string(&path).expect("a source file that can be read");
            for (number, line) in text.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                for (word, brings) in ABSENT {
                    if has_word(code, word) {
                        let path = path.display();
                        found.push(format!(
                            "{path}:{}: `{word}` brings in {brings}",
                            number + 1
                        ));
                    }
                }
            }
        }
    }
}

/// Whether `word` stands in `code`, not as the end of a longer name.
fn has_word(code: &str, word: &str) -> bool {
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .any(|(at, _)| !code[..at].ends_with(is_name))
}

#[test]
fn the_library_knows_no_files_network_clock_randomness_or_screen() {
    let mut found = Vec::new();
    let core = Path::new(env!("CARGO_MANIFEST_DIR"));
    look(&core.join("src"), &mut found);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_forbidden_word_is_found_where_it_stands_and_not_inside_another() {
    assert!(has_word("use std::fs;", "std::fs"));
    assert!(has_word("let now = SystemTime::now();", "SystemTime"));
    assert!(!has_word("let operand::Left = one;", "rand::"));
}
