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

impl Severity {
    /// The word that stands before a message.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A line and a column, both counted from one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

impl Position {
    /// Where a byte of a text stands. A byte behind the end counts as the end.
    ///
    /// ```
    /// use belisha::diagnostic::Position;
    /// assert_eq!(Position::of("one\ntwo", 5), Position { line: 2, column: 2 });
    /// ```
    pub fn of(text: &str, byte: usize) -> Self {
        let before = &text[..boundary(text, byte)];
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        // A byte order mark at the start is not a column that anybody sees.
        let shown = before[line_start..].trim_start_matches('\u{feff}');
        Self {
            line: before.matches('\n').count() + 1,
            column: shown.chars().count() + 1,
        }
    }
}

/// Draws a diagnostic for a terminal: the place, the text underlined, and what to do about it.
///
/// `source` is the text of [`Diagnostic::file`]. Nothing is coloured, so that the result can stand in a log.
///
/// ```
/// use belisha::diagnostic::render;
/// use belisha::lesson::parse;
///
/// let source = "# Quiz {#quizz}\n";
/// let (_, diagnostics) = parse("year-4/gifts/en-GB.md", source);
/// let drawn: String = diagnostics.iter().map(|diagnostic| render(diagnostic, source)).collect();
/// assert!(drawn.contains("year-4/gifts/en-GB.md:1:9"));
/// assert!(drawn.contains("help: Did you mean `quiz`?"));
/// ```
#[cfg(feature = "render")]
pub fn render(diagnostic: &Diagnostic, source: &str) -> String {
    use annotate_snippets::renderer::DecorStyle;
    use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

    let level = match diagnostic.severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    };
    // Only the lines that are shown are handed over: with the whole file each drawing would take as long as the file is.
    let start = boundary(source, diagnostic.span.start);
    let end = boundary(source, diagnostic.span.end).max(start);
    let first = source[..start].rfind('\n').map_or(0, |at| at + 1);
    let last = source[end..].find('\n').map_or(source.len(), |at| end + at);
    let snippet = Snippet::source(&source[first..last])
        .line_start(Position::of(source, start).line)
        .path(diagnostic.file.as_str())
        .annotation(AnnotationKind::Primary.span(start - first..end - first));
    let report = &[level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.rule)
        .element(snippet)
        .element(Level::HELP.message(diagnostic.remedy.as_str()))];
    let renderer = Renderer::plain().decor_style(DecorStyle::Ascii);
    renderer.render(report) + "\n"
}

/// The place in the text at or before `byte` where a character begins.
fn boundary(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}
