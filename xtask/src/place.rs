//! Where things are.

use std::path::{Path, PathBuf};

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    manifest
        .parent()
        .map_or_else(|| manifest.clone(), Path::to_path_buf)
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The web apps, ready for the server.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Tools that were missing and that this workspace got for itself.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// Every file below `dir`, sorted, as a path relative to the workspace with `/` between folders.
/// Leaves out what nobody wrote: `target`, `dist`, `data`, `node_modules` and hidden folders but `.cargo` and `.ci`.
pub(crate) fn files(dir: &str) -> Vec<String> {
    let mut found = Vec::new();
    gather(&root(), dir.trim_end_matches('/'), &mut found);
    found.sort();
    found
}

fn gather(root: &Path, dir: &str, found: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(root.join(dir)) else {
        return;
    };
    for entry in entries.flatten() {
        let Ok(name) = entry.file_name().into_string() else {
            continue;
        };
        let path = if dir.is_empty() {
            name.clone()
        } else {
            format!("{dir}/{name}")
        };
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        if kind.is_dir() {
            let unwritten = matches!(name.as_str(), "target" | "node_modules")
                || (dir.is_empty() && matches!(name.as_str(), "dist" | "data"));
            let hidden = name.starts_with('.') && !matches!(name.as_str(), ".cargo" | ".ci");
            if !unwritten && !hidden {
                gather(root, &path, found);
            }
        } else if kind.is_file() && name != ".git" {
            found.push(path);
        }
    }
}
