//! Whatever the files hold, reading and checking them ends without a panic: `cargo +nightly fuzz run check`.
//!
//! The first byte says what the text is put in place of: the lesson, a translation, a picture or a catalogue.
#![no_main]

use belisha::lesson::{SourceFile, check, parse};
use libfuzzer_sys::fuzz_target;

const PATHS: [&str; 10] = [
    "year-4/gifts/en-GB.md",
    "year-4/gifts/cy.md",
    "year-4/gifts/castle.svg",
    "curriculum.toml",
    "misconceptions.toml",
    "frameworks.toml",
    "technologies.toml",
    "pathways.toml",
    "language.toml",
    "facts.toml",
];

const MODEL: [&str; 10] = [
    include_str!("../../core/tests/it/lessons/model/year-4/gifts/en-GB.md"),
    "",
    include_str!("../../core/tests/it/lessons/model/year-4/gifts/castle.svg"),
    include_str!("../../core/tests/it/lessons/model/curriculum.toml"),
    include_str!("../../core/tests/it/lessons/model/misconceptions.toml"),
    include_str!("../../core/tests/it/lessons/model/frameworks.toml"),
    include_str!("../../core/tests/it/lessons/model/technologies.toml"),
    include_str!("../../core/tests/it/lessons/model/pathways.toml"),
    include_str!("../../core/tests/it/lessons/model/language.toml"),
    include_str!("../../core/tests/it/lessons/model/facts.toml"),
];

fuzz_target!(|data: &[u8]| {
    let Some((first, text)) = data.split_first() else {
        return;
    };
    let Ok(text) = std::str::from_utf8(text) else {
        return;
    };
    let changed = usize::from(*first) % PATHS.len();
    let files: Vec<SourceFile> = PATHS
        .iter()
        .zip(MODEL)
        .enumerate()
        .map(|(index, (path, own))| SourceFile::new(*path, if index == changed { text } else { own }))
        .collect();
    let _ = parse(PATHS[changed], text);
    let checked = check(&files, "2026-11-21");
    for diagnostic in &checked.diagnostics {
        assert!(diagnostic.span.start <= diagnostic.span.end);
    }
});
