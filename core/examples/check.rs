//! Checks a lessons folder and prints what the rules say: `cargo run --example check -- lessons 2026-11-01`.

use std::path::Path;

use belisha::diagnostic::render;
use belisha::lesson::{SourceFile, check};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "lessons".to_owned());
    let today = arguments.next().unwrap_or_default();
    let mut files = Vec::new();
    collect(Path::new(&folder), Path::new(&folder), &mut files);
    files.sort_by(|left, right| left.path.cmp(&right.path));
    let checked = check(&files, &today);
    for diagnostic in &checked.diagnostics {
        let source = files.iter().find(|file| file.path == diagnostic.file);
        let text = source.map_or("", |file| &file.text);
        print!("{}", render(diagnostic, text));
    }
    for left_out in &checked.left_out {
        println!("{} is left out: {} errors", left_out.file, left_out.errors);
    }
    println!("{} units", checked.curriculum.units.len());
}

fn collect(root: &Path, folder: &Path, files: &mut Vec<SourceFile>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, files);
        } else if let (Ok(inside), Ok(text)) =
            (path.strip_prefix(root), std::fs::read_to_string(&path))
        {
            files.push(SourceFile::new(
                inside.to_string_lossy().replace('\\', "/"),
                text,
            ));
        }
    }
}
