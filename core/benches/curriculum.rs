//! Reads and checks a whole curriculum. The budget is 150 ms for sixty units.

use std::path::Path;

use belisha::lesson::{SourceFile, check, parse};

fn main() {
    divan::main();
}

/// The files of a folder, by their paths inside it.
fn files(folder: &Path) -> Vec<SourceFile> {
    let mut files = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(next) = open.pop() {
        for entry in std::fs::read_dir(next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if let (Ok(inside), Ok(text)) =
                (path.strip_prefix(folder), std::fs::read_to_string(&path))
            {
                files.push(SourceFile::new(
                    inside.to_string_lossy().replace('\\', "/"),
                    text,
                ));
            }
        }
    }
    files
}

/// The lessons of this project, in as many copies as it takes to have sixty units.
fn sixty_units() -> Vec<SourceFile> {
    let lessons = files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../lessons"));
    let lessons = if lessons.iter().any(|file| file.path.ends_with("en-GB.md")) {
        lessons
    } else {
        files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/lessons/model"))
    };
    let units = lessons
        .iter()
        .filter(|file| file.path.ends_with("/en-GB.md"))
        .count();
    let mut all = lessons.clone();
    for copy in 1..60_usize.div_ceil(units.max(1)) {
        all.extend(lessons.iter().filter_map(|file| {
            let (year, rest) = file.path.split_once('/')?;
            let (unit, name) = rest.split_once('/')?;
            Some(SourceFile::new(
                format!("{year}/{unit}-{copy}/{name}"),
                &file.text,
            ))
        }));
    }
    all
}

#[divan::bench]
fn sixty_units_are_checked(bencher: divan::Bencher<'_, '_>) {
    let files = sixty_units();
    bencher.bench(|| check(&files, "2026-11-01"));
}

#[divan::bench]
fn one_lesson_is_read(bencher: divan::Bencher<'_, '_>) {
    let files = sixty_units();
    if let Some(lesson) = files.iter().find(|file| file.path.ends_with("/en-GB.md")) {
        bencher.bench(|| parse(&lesson.path, &lesson.text));
    }
}
