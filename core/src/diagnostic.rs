//! What the checker says: plain data, drawn by whoever shows it.

use serde::Serialize;

/// One mistake, where it is, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Diagnostic {
    /// The rule that was broken.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// The file, relative to the lessons folder, with `/` between folders.
    pub file: String,
    /// Where in the file.
    pub span: Span,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it, in one sentence.
    pub remedy: String,
}

/// How bad a mistake is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing; nothing is left out.
    Note,
    /// Should be mended before release; the unit runs.
    Warning,
    /// The unit is left out.
    Error,
}

/// A stretch of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}
