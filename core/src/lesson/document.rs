//! One lesson file as written: headings, text and where each stands. Syntax only; what it means is for the rules.

use crate::diagnostic::Span;
use crate::lesson::{CastMember, Status};
use crate::text::Block;

/// The language that the others are translated from.
pub(crate) const BASE_LOCALE: &str = "en-GB";

/// One lesson file, read but not checked. Made by [`parse`](super::parse).
#[derive(Clone, Debug, Default)]
pub struct Document {
    pub(crate) file: String,
    /// Where the front matter stands, markers included; the start of the file when it has none.
    pub(crate) front_span: Span,
    pub(crate) front: FrontMatter,
    pub(crate) parts: Vec<Part>,
}

impl Document {
    /// The file it was read from.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The unit it says it is, when it says so.
    pub fn unit(&self) -> Option<&str> {
        self.front.id.as_ref().map(|id| id.value.as_str())
    }

    /// What the unit is called, when the file says so.
    pub fn title(&self) -> Option<&str> {
        self.front.title.as_ref().map(|title| title.value.as_str())
    }

    /// The language of the file, from its name: `cy` for `…/cy.md`.
    pub fn locale(&self) -> &str {
        locale(&self.file).unwrap_or(BASE_LOCALE)
    }

    /// Whether the file translates another one.
    pub fn is_translation(&self) -> bool {
        is_translation(&self.file)
    }

    pub(crate) fn part(&self, kind: PartKind) -> Option<&Part> {
        self.parts.iter().find(|part| part.kind == kind)
    }

    /// The `##` entries of a part; none when the part is missing.
    /// The headings of parts, slides, scenes, questions, cards and sections, from top to bottom: what may rest on a fact.
    pub(crate) fn headings(&self) -> impl Iterator<Item = &Heading> {
        self.parts.iter().flat_map(|part| {
            let entries = part.entries.iter().map(|entry| &entry.heading);
            std::iter::once(&part.heading).chain(entries)
        })
    }

    pub(crate) fn entries(&self, kind: PartKind) -> &[Entry] {
        self.part(kind).map_or(&[], |part| &part.entries)
    }
}

/// Whether a file of this name translates another one.
pub(crate) fn is_translation(file: &str) -> bool {
    locale(file).is_some_and(|locale| locale != BASE_LOCALE)
}

/// The locale that a file's name says, when it looks like one.
pub(crate) fn locale(file: &str) -> Option<&str> {
    let name = file.rsplit('/').next().unwrap_or(file);
    let stem = name.strip_suffix(".md")?;
    let mut groups = stem.split('-');
    let language = groups.next()?;
    let is_language =
        (2..=3).contains(&language.len()) && language.chars().all(|c| c.is_ascii_lowercase());
    let are_subtags = groups.all(|group| {
        (2..=8).contains(&group.len()) && group.chars().all(|c| c.is_ascii_alphanumeric())
    });
    (is_language && are_subtags).then_some(stem)
}

/// Something with its place in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Located<T> {
    pub(crate) value: T,
    pub(crate) span: Span,
}

/// What stands between the `+++` lines. A field that could not be read is absent or empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct FrontMatter {
    pub(crate) id: Option<Located<String>>,
    pub(crate) title: Option<Located<String>>,
    pub(crate) minutes: Option<Located<i64>>,
    pub(crate) status: Option<Located<Status>>,
    pub(crate) reviewed: Option<Located<String>>,
    pub(crate) risks: Vec<Located<crate::Risk>>,
    pub(crate) frameworks: Vec<Located<String>>,
    pub(crate) technologies: Vec<Located<String>>,
    pub(crate) requirements: Vec<Located<String>>,
    pub(crate) objectives: Vec<(Located<String>, Located<String>)>,
    pub(crate) words: Vec<(Located<String>, Located<String>)>,
    pub(crate) cast: Vec<(Located<String>, CastMember)>,
    pub(crate) pathway: Option<Located<String>>,
    pub(crate) subjects: Vec<Located<String>>,
    pub(crate) subjects_span: Option<Span>,
    pub(crate) out_of_scope: Option<Located<String>>,
    pub(crate) base: Option<Located<String>>,
}

/// The six parts of a lesson.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum PartKind {
    Prepare,
    Slides,
    Story,
    Quiz,
    Home,
    Revisit,
}

impl PartKind {
    pub(crate) const ALL: [Self; 6] = [
        Self::Prepare,
        Self::Slides,
        Self::Story,
        Self::Quiz,
        Self::Home,
        Self::Revisit,
    ];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Prepare => "prepare",
            Self::Slides => "slides",
            Self::Story => "story",
            Self::Quiz => "quiz",
            Self::Home => "home",
            Self::Revisit => "revisit",
        }
    }

    /// Whether text may stand directly below the part's own heading.
    pub(crate) const fn holds_text(self) -> bool {
        matches!(self, Self::Prepare | Self::Home)
    }

    /// What `###` stands for in this part, when it stands for anything.
    pub(crate) const fn child(self) -> Option<&'static str> {
        match self {
            Self::Story => Some("choice"),
            Self::Quiz => Some("answer"),
            _ => None,
        }
    }

    /// What `##` stands for in this part.
    pub(crate) const fn entry(self) -> &'static str {
        match self {
            Self::Prepare | Self::Home => "section",
            Self::Slides => "slide",
            Self::Story => "scene",
            Self::Quiz => "question",
            Self::Revisit => "card",
        }
    }
}

/// A `#` heading and what follows it.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) kind: PartKind,
    pub(crate) heading: Heading,
    pub(crate) content: Content,
    pub(crate) entries: Vec<Entry>,
}

/// A `##` or `###` heading and what follows it.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) heading: Heading,
    pub(crate) content: Content,
    /// The `###` headings below a `##` heading.
    pub(crate) children: Vec<Entry>,
}

impl Entry {
    pub(crate) fn id(&self) -> &str {
        &self.heading.id.value
    }

    pub(crate) fn title(&self) -> &str {
        &self.heading.title.text
    }

    pub(crate) fn span(&self) -> Span {
        self.heading.title.span
    }

    pub(crate) fn has(&self, flag: &str) -> bool {
        self.heading.flags.iter().any(|own| own.value == flag)
    }

    pub(crate) fn value(&self, key: &str) -> Option<&Located<String>> {
        let pair = self.heading.values.iter().find(|(own, _)| own.value == key);
        pair.map(|(_, value)| value)
    }

    /// The pictures in the text for the class.
    pub(crate) fn pictures(&self) -> impl Iterator<Item = &SourceBlock> {
        self.content
            .body
            .iter()
            .filter(|block| matches!(block.block, Block::Picture(_)))
    }

    /// The lines of text for the class, without the heading.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &Passage> {
        self.content.body.iter().flat_map(|block| &block.lines)
    }
}

/// A heading with what its braces say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Heading {
    pub(crate) title: Passage,
    /// Empty when the braces have none; the span is then that of the heading.
    pub(crate) id: Located<String>,
    pub(crate) flags: Vec<Located<String>>,
    pub(crate) values: Vec<(Located<String>, Located<String>)>,
}

/// The text below a heading: what the class or the family reads, and what only the teacher reads.
#[derive(Clone, Debug, Default)]
pub(crate) struct Content {
    pub(crate) body: Vec<SourceBlock>,
    pub(crate) notes: Vec<SourceBlock>,
}

/// A block of text with its place.
#[derive(Clone, Debug)]
pub(crate) struct SourceBlock {
    pub(crate) block: Block,
    pub(crate) span: Span,
    /// A paragraph's text, or each item of a list; none for a picture.
    pub(crate) lines: Vec<Passage>,
}

/// A run of plain text that knows where each of its characters stands in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Passage {
    pub(crate) text: String,
    pub(crate) span: Span,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    /// Where the piece begins in the plain text.
    start: usize,
    end: usize,
    /// Where it stands in the file.
    source: Span,
}

impl Passage {
    pub(crate) fn new(span: Span) -> Self {
        Self {
            span,
            ..Self::default()
        }
    }

    pub(crate) fn push(&mut self, text: &str, source: Span) {
        let start = self.text.len();
        self.text.push_str(text);
        self.pieces.push(Piece {
            start,
            end: self.text.len(),
            source,
        });
    }

    /// Where a stretch of the plain text stands in the file.
    pub(crate) fn place(&self, start: usize, end: usize) -> Span {
        let first = self.piece(start).map(|piece| piece.at(start, false));
        let last = self
            .piece(end.saturating_sub(1))
            .map(|piece| piece.at(end, true));
        match (first, last) {
            (Some(start), Some(end)) if start < end => Span { start, end },
            _ => self.span,
        }
    }

    fn piece(&self, offset: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.start <= offset);
        self.pieces.get(after.checked_sub(1)?)
    }
}

impl Piece {
    fn at(&self, offset: usize, is_end: bool) -> usize {
        // An escape or an entity is longer in the file than in the text: then only the whole piece can be pointed at.
        let is_exact = self.end - self.start == self.source.end - self.source.start;
        match (is_exact, is_end) {
            (true, _) => {
                (self.source.start + offset.saturating_sub(self.start)).min(self.source.end)
            }
            (false, false) => self.source.start,
            (false, true) => self.source.end,
        }
    }
}
