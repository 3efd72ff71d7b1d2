//! Reads one lesson file.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::ops::Range;

use crate::Risk;
use crate::diagnostic::{Diagnostic, Span};
use crate::lesson::attributes::{self, Attributes};
use crate::lesson::check::{
    Findings, empty_heading, malformed_attributes, malformed_id, markup_not_allowed,
    misplaced_heading, misplaced_text, missing_front_matter, missing_id, repeated_attribute,
    repeated_id, repeated_part, unknown_attribute, unknown_format, unknown_part,
};
use crate::lesson::document::{
    Content, Document, Entry, FrontMatter, Heading, Located, Part, PartKind, Passage, SourceBlock,
    is_translation,
};
use crate::lesson::record::{self, Record, list};
use crate::lesson::suggest::did_you_mean;
use crate::lesson::{CastAge, CastGender, CastMember, CastRole, Status};
use crate::text::{Block, Inline, Picture};

/// Reads one lesson file: never fails, whatever the text.
///
/// A lesson file is Markdown with a TOML front matter between two `+++` lines. Everything that can be pointed at is a
/// heading with an id in braces; everything else is ordinary writing; anything quoted with `>` is for the teacher only.
///
/// | Heading | Below `{#prepare}` and `{#home}` | Below `{#slides}` | Below `{#story}` | Below `{#quiz}` | Below `{#revisit}` |
/// |---|---|---|---|---|---|
/// | `## … {#id}` | a section | a slide; a flag such as `.talk` sets its kind | a scene; `.end` marks an ending | a question: `objective=… form=a`, `.many`, `.telling` | a card; `.newsletter` |
/// | `### … {#id}` | | | a choice: `to=scene`, `misconception=…` | an answer: `.correct` or `misconception=…` | |
///
/// What the file means, and whether what it points at exists, is for [`check`](super::check), which reads all files of
/// a curriculum together.
///
/// ```
/// let (document, diagnostics) = belisha::lesson::parse("year-4/gifts/en-GB.md", "# Quiz {#quizz}\n");
/// assert_eq!(document.locale(), "en-GB");
/// let of_the_part = diagnostics.iter().find(|diagnostic| diagnostic.rule == "unknown-part").unwrap();
/// assert_eq!(of_the_part.remedy, "Did you mean `quiz`?");
/// ```
pub fn parse(file: &str, text: &str) -> (Document, Vec<Diagnostic>) {
    let mut diagnostics = Vec::new();
    let mut findings = Findings::new(file, &mut diagnostics);
    let mut document = Document {
        file: file.to_owned(),
        ..Document::default()
    };
    let body = match split_front_matter(text) {
        Some((front, body)) => {
            document.front_span = Span {
                start: front.start.min(text.len()),
                end: front.end,
            };
            document.front = read_front_matter(
                &text[front.clone()],
                front.start,
                is_translation(file),
                &mut findings,
            );
            body
        }
        None => {
            findings.say(
                &missing_front_matter::RULE,
                first_line(text),
                "the file does not begin with a front matter between two `+++` lines",
                "Put `+++` on line one, then the keys, then `+++` on a line of its own.",
            );
            bom(text)
        }
    };
    document.parts = Body::read(text, body, is_translation(file), &mut findings);
    repeated_ids(&document, &mut findings);
    (document, diagnostics)
}

/// The length of a byte order mark at the start.
fn bom(text: &str) -> usize {
    if text.starts_with('\u{feff}') { 3 } else { 0 }
}

fn first_line(text: &str) -> Span {
    let start = bom(text);
    let length = text[start..].lines().next().map_or(0, str::len);
    Span {
        start,
        end: start + length,
    }
}

/// The range of the TOML and the start of the body.
///
/// By hand: the Markdown parser's own option for front matter also swallows what stands between two rules in the middle
/// of a document.
fn split_front_matter(text: &str) -> Option<(Range<usize>, usize)> {
    let mut at = bom(text);
    let mut start = None;
    for line in text[at..].split_inclusive('\n') {
        let is_marker = line.trim_end() == "+++";
        match start {
            None if is_marker => start = Some(at + line.len()),
            None => return None,
            Some(start) if is_marker => return Some((start..at, at + line.len())),
            Some(_) => {}
        }
        at += line.len();
    }
    None
}

const RISKS: [(&str, Risk); 4] = [
    ("content", Risk::Content),
    ("contact", Risk::Contact),
    ("conduct", Risk::Conduct),
    ("commerce", Risk::Commerce),
];

fn read_front_matter(
    toml: &str,
    offset: usize,
    is_translation: bool,
    findings: &mut Findings<'_>,
) -> FrontMatter {
    let (table, is_clean) = record::table(toml, offset, findings);
    let whole = Span {
        start: offset,
        end: offset + toml.lines().next().map_or(0, str::len),
    };
    let mut record = Record::new(table.get_ref(), whole, offset);
    let mut front = FrontMatter::default();
    unknown_format::check_record(&mut record, findings);
    front.id = record.text("id", findings);
    front.title = record.text("title", findings);
    front.objectives = record.pairs("objectives", findings);
    front.words = record.pairs("words", findings);
    let mut needed = vec!["format", "id", "title", "objectives", "words"];
    if is_translation {
        front.base = record.text("base", findings);
        needed.push("base");
    } else {
        front.minutes = record.integer("minutes", findings);
        let statuses = [("draft", Status::Draft), ("reviewed", Status::Reviewed)];
        front.status = record.choice("status", &statuses, findings);
        front.reviewed = record.date("reviewed", findings);
        front.risks = record.choices("risks", &RISKS, findings);
        front.frameworks = record.texts("frameworks", findings);
        front.technologies = record.texts("technologies", findings);
        front.requirements = record.texts("requirements", findings);
        front.cast = read_cast(&mut record, findings);
        front.pathway = record.text("pathway", findings);
        front.subjects = record.texts("subjects", findings);
        front.subjects_span = record
            .in_order()
            .into_iter()
            .find_map(|(key, _)| (key.value == "subjects").then_some(key.span));
        front.out_of_scope = record.text("out_of_scope", findings);
        needed.extend([
            "minutes",
            "status",
            "risks",
            "frameworks",
            "technologies",
            "pathway",
            "subjects",
        ]);
    }
    // After a syntax error what is missing may only be unreadable.
    if is_clean {
        record.need(&needed, findings);
    }
    record.finish(findings);
    let objective_ids = front.objectives.iter().map(|(id, _)| id);
    for id in front.id.iter().chain(objective_ids) {
        well_formed(id, findings);
    }
    front
}

fn read_cast(
    record: &mut Record<'_, '_>,
    findings: &mut Findings<'_>,
) -> Vec<(Located<String>, CastMember)> {
    use CastAge as Age;
    use CastGender as Gender;
    use CastRole as Role;
    let roles = [
        ("helps", Role::Helps),
        ("harms", Role::Harms),
        ("harmed", Role::Harmed),
        ("friend", Role::Friend),
        ("other", Role::Other),
    ];
    let genders = [
        ("girl", Gender::Girl),
        ("boy", Gender::Boy),
        ("woman", Gender::Woman),
        ("man", Gender::Man),
        ("animal", Gender::Animal),
        ("machine", Gender::Machine),
        ("unknown", Gender::Unknown),
    ];
    let ages = [
        ("child", Age::Child),
        ("teen", Age::Teen),
        ("adult", Age::Adult),
        ("older", Age::Older),
        ("unknown", Age::Unknown),
    ];
    let mut cast = Vec::new();
    for (name, mut member) in record.named_records("cast", findings) {
        let role = member.choice("role", &roles, findings);
        let gender = member.choice("gender", &genders, findings);
        let age = member.choice("age", &ages, findings);
        member.span = name.span;
        member.need(&["role", "gender", "age"], findings);
        member.finish(findings);
        if let (Some(role), Some(gender), Some(age)) = (role, gender, age) {
            let member = CastMember {
                role: role.value,
                gender: gender.value,
                age: age.value,
            };
            cast.push((name, member));
        }
    }
    cast
}

fn well_formed(id: &Located<String>, findings: &mut Findings<'_>) {
    if !crate::is_id(&id.value) {
        findings.say(
            &malformed_id::RULE,
            id.span,
            format!("`{}` is not a well-formed id", id.value),
            format!(
                "Write small letters, digits and single hyphens, a letter first, such as `{}`.",
                kebab(&id.value)
            ),
        );
    }
}

/// A well-formed id made from `text`.
fn kebab(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let id = words.join("-");
    if crate::is_id(&id) {
        id
    } else {
        "two-kinds".to_owned()
    }
}

fn repeated_ids(document: &Document, findings: &mut Findings<'_>) {
    let mut seen: std::collections::BTreeMap<&str, ()> = std::collections::BTreeMap::new();
    let parts = document.parts.iter();
    let headings = parts.flat_map(|part| {
        let entries = part.entries.iter().flat_map(|entry| {
            let children = entry.children.iter().map(|child| &child.heading);
            std::iter::once(&entry.heading).chain(children)
        });
        std::iter::once(&part.heading).chain(entries)
    });
    for heading in headings.filter(|heading| !heading.id.value.is_empty()) {
        if seen.insert(&heading.id.value, ()).is_some() {
            findings.say(
                &repeated_id::RULE,
                heading.id.span,
                format!(
                    "the id `{}` is used more than once in this file",
                    heading.id.value
                ),
                "Give each heading its own id.",
            );
        }
    }
}

/// What may stand in the braces of a heading.
struct Known {
    flags: &'static [&'static str],
    keys: &'static [&'static str],
}

/// The kinds of a slide, as flags.
pub(crate) const SLIDE_KINDS: [&str; 10] = [
    "ground-rules",
    "good",
    "starter",
    "words",
    "talk",
    "activity",
    "vote",
    "story",
    "do",
    "help",
];

fn known(part: PartKind, level: HeadingLevel, is_translation: bool) -> Known {
    let (flags, keys): (&[&str], &[&str]) = match (part, level) {
        _ if is_translation => (&[], &[]),
        (PartKind::Slides, HeadingLevel::H2) => (
            &[
                "ground-rules",
                "good",
                "starter",
                "words",
                "talk",
                "activity",
                "vote",
                "story",
                "do",
                "help",
                "disclosure",
            ],
            &["fact"],
        ),
        (PartKind::Story, HeadingLevel::H2) => (&["end"], &["fact"]),
        (PartKind::Story, HeadingLevel::H3) => (&[], &["to", "misconception"]),
        (PartKind::Quiz, HeadingLevel::H2) => {
            (&["many", "telling"], &["objective", "form", "fact"])
        }
        (PartKind::Quiz, HeadingLevel::H3) => (&["correct"], &["misconception"]),
        (PartKind::Revisit, HeadingLevel::H2) => (&["newsletter"], &["fact"]),
        (PartKind::Prepare | PartKind::Home, HeadingLevel::H1 | HeadingLevel::H2) => {
            (&[], &["fact"])
        }
        _ => (&[], &[]),
    };
    Known { flags, keys }
}

/// The reader of the Markdown below the front matter.
struct Body<'a, 'f, 'd> {
    text: &'a str,
    events: Vec<(Event<'a>, Span)>,
    at: usize,
    is_translation: bool,
    parts: Vec<Part>,
    /// Set while what follows belongs to a heading that could not be used, so that one mistake is said once.
    skipping: bool,
    findings: &'f mut Findings<'d>,
}

impl<'a, 'f, 'd> Body<'a, 'f, 'd> {
    fn read(
        text: &'a str,
        start: usize,
        is_translation: bool,
        findings: &'f mut Findings<'d>,
    ) -> Vec<Part> {
        let options = Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS;
        let parser = Parser::new_ext(&text[start..], options).into_offset_iter();
        // A definition of a link is swallowed without an event.
        for (_, definition) in parser.reference_definitions().iter() {
            let span = Span {
                start: definition.span.start + start,
                end: definition.span.end + start,
            };
            findings.say(
                &markup_not_allowed::RULE,
                span,
                "a link is not allowed in a lesson",
                "Say where to go in words; children are never sent to an address.",
            );
        }
        let events = parser
            .map(|(event, range)| {
                let span = Span {
                    start: range.start + start,
                    end: range.end + start,
                };
                (event, span)
            })
            .collect();
        let mut body = Body {
            text,
            events,
            at: 0,
            is_translation,
            parts: Vec::new(),
            skipping: false,
            findings,
        };
        while body.at < body.events.len() {
            body.block();
        }
        body.parts
    }

    fn next(&mut self) -> Option<(Event<'a>, Span)> {
        let event = self.events.get(self.at).cloned();
        self.at += 1;
        event
    }

    fn block(&mut self) {
        let Some((event, span)) = self.next() else {
            return;
        };
        match event {
            Event::Start(Tag::Heading { level, .. }) => self.heading(level, span),
            Event::Start(Tag::BlockQuote(_)) => {
                let notes = self.quoted();
                self.place(notes, true, span);
            }
            Event::Start(tag @ (Tag::Paragraph | Tag::List(_))) => {
                let blocks = self.blocks_of(&tag, span);
                self.place(blocks, false, span);
            }
            Event::Start(tag) => self.refuse(&tag, span),
            Event::Html(_) => self.refuse_html(span),
            Event::Rule => self.not_allowed(
                span,
                "a rule across the page is not allowed in a lesson",
                "Begin a new slide or section with a heading instead.",
            ),
            _ => {}
        }
    }

    /// Reads the blocks of a quotation up to its end.
    fn quoted(&mut self) -> Vec<SourceBlock> {
        let mut blocks = Vec::new();
        while let Some((event, span)) = self.next() {
            match event {
                Event::End(TagEnd::BlockQuote(_)) => break,
                Event::Start(tag @ (Tag::Paragraph | Tag::List(_))) => {
                    blocks.extend(self.blocks_of(&tag, span));
                }
                Event::Start(Tag::Heading { .. }) => {
                    self.findings.say(
                        &misplaced_heading::RULE,
                        self.line(span),
                        "a heading inside a note for the teacher",
                        "Write notes as paragraphs and lists.",
                    );
                    self.skip();
                }
                Event::Start(tag) => self.refuse(&tag, span),
                Event::Html(_) => self.refuse_html(span),
                _ => {}
            }
        }
        blocks
    }

    /// The blocks of a paragraph or list whose start has just been read.
    fn blocks_of(&mut self, tag: &Tag<'_>, span: Span) -> Vec<SourceBlock> {
        if let Tag::List(first) = tag {
            return vec![self.list(first.is_some(), span)];
        }
        let run = self.inlines(span, |end| *end == TagEnd::Paragraph);
        let mut blocks = Vec::new();
        let has_words = !run.passage.text.trim().is_empty();
        if let Some((_, place)) = run.pictures.get(usize::from(!has_words)) {
            self.findings.say(
                &markup_not_allowed::RULE,
                *place,
                "a picture inside a paragraph is not allowed",
                "Put an empty line before and after the picture, so that it stands by itself.",
            );
        }
        if has_words {
            blocks.push(SourceBlock {
                block: Block::Paragraph(run.inlines),
                span: trimmed(self.text, span),
                lines: vec![run.passage],
            });
        }
        blocks.extend(run.pictures.into_iter().map(|(picture, span)| SourceBlock {
            block: Block::Picture(picture),
            span,
            lines: Vec::new(),
        }));
        blocks
    }

    fn list(&mut self, ordered: bool, span: Span) -> SourceBlock {
        let mut items = Vec::new();
        let mut lines = Vec::new();
        while let Some((event, item_span)) = self.next() {
            match event {
                Event::End(TagEnd::List(_)) => break,
                Event::Start(Tag::Item) => {
                    let run = self.inlines(item_span, |end| *end == TagEnd::Item);
                    for (_, place) in &run.pictures {
                        self.findings.say(
                            &markup_not_allowed::RULE,
                            *place,
                            "a picture inside a list is not allowed",
                            "Put the picture after the list, in a paragraph of its own.",
                        );
                    }
                    items.push(run.inlines);
                    lines.push(run.passage);
                }
                _ => {}
            }
        }
        SourceBlock {
            block: Block::List { ordered, items },
            span: trimmed(self.text, span),
            lines,
        }
    }

    /// Reads inline text until `ends` says that the surrounding element is over.
    fn inlines(&mut self, span: Span, ends: impl Fn(&TagEnd) -> bool) -> Run {
        let mut run = Run {
            inlines: Vec::new(),
            passage: Passage::new(trimmed(self.text, span)),
            pictures: Vec::new(),
        };
        let (mut strong, mut name) = (0_usize, 0_usize);
        while let Some((event, span)) = self.next() {
            match event {
                Event::End(end) if ends(&end) => break,
                Event::Text(text) => run.push(&text, span, strong > 0, name > 0),
                Event::SoftBreak | Event::HardBreak => run.push(" ", span, strong > 0, name > 0),
                Event::Start(Tag::Strong) => strong += 1,
                Event::End(TagEnd::Strong) => strong = strong.saturating_sub(1),
                Event::Start(Tag::Emphasis) => name += 1,
                Event::End(TagEnd::Emphasis) => name = name.saturating_sub(1),
                Event::Start(Tag::Paragraph) if !run.passage.text.is_empty() => {
                    run.push(
                        " ",
                        Span {
                            start: span.start,
                            end: span.start,
                        },
                        false,
                        false,
                    );
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let meaning = self.alternative();
                    let picture = Picture {
                        file: dest_url.to_string(),
                        meaning,
                    };
                    run.pictures.push((picture, span));
                }
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                Event::Start(tag @ (Tag::Link { .. } | Tag::Strikethrough)) => {
                    // The words inside still count as text, so only the markup is refused.
                    self.say_refused(&tag, span);
                }
                Event::Start(tag) => self.refuse(&tag, span),
                Event::Code(text) => {
                    self.not_allowed(
                        span,
                        "code is not allowed in a lesson",
                        "Write it as ordinary words.",
                    );
                    run.push(&text, span, false, false);
                }
                Event::InlineHtml(_) | Event::Html(_) => self.refuse_html(span),
                Event::FootnoteReference(_) => self.not_allowed(
                    span,
                    "a footnote is not allowed in a lesson",
                    "Say it in the text, or in a note for the teacher.",
                ),
                Event::TaskListMarker(_) => self.not_allowed(
                    span,
                    "a tick box is not allowed in a lesson",
                    "Write a plain list.",
                ),
                _ => {}
            }
        }
        run
    }

    /// The alternative text of the picture whose start has just been read.
    fn alternative(&mut self) -> String {
        let mut text = String::new();
        let mut depth = 1_usize;
        while let Some((event, _)) = self.next() {
            match event {
                Event::Start(_) => depth += 1,
                Event::End(_) => {
                    depth -= 1;
                    if depth == 0 {
                        break;
                    }
                }
                Event::Text(part) | Event::Code(part) => text.push_str(&part),
                Event::SoftBreak | Event::HardBreak => text.push(' '),
                _ => {}
            }
        }
        text.trim().to_owned()
    }

    /// Steps over the element whose start has just been read.
    fn skip(&mut self) {
        let mut depth = 1_usize;
        while depth > 0 {
            match self.next() {
                Some((Event::Start(_), _)) => depth += 1,
                Some((Event::End(_), _)) => depth -= 1,
                Some(_) => {}
                None => return,
            }
        }
    }

    fn refuse(&mut self, tag: &Tag<'_>, span: Span) {
        self.say_refused(tag, span);
        self.skip();
    }

    fn say_refused(&mut self, tag: &Tag<'_>, span: Span) {
        let (what, remedy) = match tag {
            Tag::CodeBlock(_) => (
                "code",
                "Write it as ordinary words; a paragraph must not be indented.",
            ),
            Tag::Table(_) => ("a table", "Write a list."),
            Tag::Link { .. } => (
                "a link",
                "Say where to go in words; children are never sent to an address.",
            ),
            Tag::HtmlBlock => (
                "HTML",
                "Write it as Markdown: paragraphs, lists, **bold** and *names*.",
            ),
            Tag::List(_) => (
                "a list inside a list",
                "Write one list, or two lists one after the other.",
            ),
            Tag::BlockQuote(_) => (
                "a quotation inside another element",
                "Put an empty line before `>`, and begin it at the start of the line.",
            ),
            Tag::Heading { .. } => (
                "a heading inside a list",
                "Begin the heading at the start of a line, after an empty one.",
            ),
            Tag::Strikethrough => ("text struck through", "Leave the words out."),
            Tag::FootnoteDefinition(_) => (
                "a footnote",
                "Say it in the text, or in a note for the teacher.",
            ),
            _ => (
                "this markup",
                "Use paragraphs, lists, **bold** and *names*.",
            ),
        };
        let place = self.line(span);
        self.not_allowed(place, &format!("{what} is not allowed in a lesson"), remedy);
    }

    fn refuse_html(&mut self, span: Span) {
        let place = self.line(span);
        self.not_allowed(
            place,
            "HTML is not allowed in a lesson",
            "Write it as Markdown: paragraphs, lists, **bold** and *names*.",
        );
    }

    fn not_allowed(&mut self, span: Span, message: &str, remedy: &str) {
        self.findings
            .say(&markup_not_allowed::RULE, span, message, remedy);
    }

    /// The first line of a stretch.
    fn line(&self, span: Span) -> Span {
        let text = self.text.get(span.start..span.end).unwrap_or_default();
        let length = text.lines().next().map_or(0, |line| line.trim_end().len());
        Span {
            start: span.start,
            end: span.start + length,
        }
    }

    /// Puts text below the heading it belongs to.
    fn place(&mut self, blocks: Vec<SourceBlock>, are_notes: bool, span: Span) {
        if self.skipping || blocks.is_empty() {
            return;
        }
        let Some(part) = self.parts.last_mut() else {
            let place = self.line(span);
            self.misplaced(
                place,
                "text before the first part",
                "Put it below a heading such as `# Slides {#slides}`.",
            );
            return;
        };
        let kind = part.kind;
        let Some(entry) = part.entries.last_mut() else {
            // The whole part of preparation is for the teacher: quoted or not makes no difference there.
            if kind.holds_text() && !(are_notes && kind == PartKind::Home) {
                part.content.body.extend(blocks);
            } else {
                let place = self.line(span);
                let entry = kind.entry();
                self.misplaced(
                    place,
                    &format!(
                        "text directly below the heading of the part `{}`",
                        kind.as_str()
                    ),
                    &format!("Put it below the `##` heading of a {entry}."),
                );
            }
            return;
        };
        if kind == PartKind::Prepare {
            entry.content.body.extend(blocks);
        } else if kind == PartKind::Home && are_notes {
            let place = self.line(span);
            self.misplaced(
                place,
                "a note for the teacher in what goes home",
                "Move it to the part `prepare`.",
            );
        } else if are_notes {
            // A note below an answer or a choice is about the question or scene above.
            entry.content.notes.extend(blocks);
        } else if let Some(child) = entry.children.last_mut() {
            if kind == PartKind::Story {
                let place = self.line(span);
                self.misplaced(
                    place,
                    "text below a choice",
                    "Put it into the scene that the choice leads to; a choice is its heading only.",
                );
            } else {
                child.content.body.extend(blocks);
            }
        } else {
            entry.content.body.extend(blocks);
        }
    }

    fn misplaced(&mut self, span: Span, message: &str, remedy: &str) {
        self.findings
            .say(&misplaced_text::RULE, span, message, remedy);
    }

    fn heading(&mut self, level: HeadingLevel, span: Span) {
        let run = self.inlines(span, |end| matches!(end, TagEnd::Heading(_)));
        for (_, place) in &run.pictures {
            self.findings.say(
                &markup_not_allowed::RULE,
                *place,
                "a picture inside a heading is not allowed",
                "Put the picture in a paragraph of its own below the heading.",
            );
        }
        let line = trimmed(self.text, span);
        let source = self.text.get(line.start..line.end).unwrap_or_default();
        let attributes = attributes::scan(source, line.start);
        let mut title = run.passage;
        title.text.truncate(title.text.trim_end().len());
        let braces = attributes.span.map_or(line.end, |span| span.start);
        let title_start = line.start
            + source
                .bytes()
                .take_while(|b| matches!(b, b'#' | b' ' | b'\t'))
                .count();
        let title_end = self
            .text
            .get(title_start..braces)
            .map_or(braces, |words| title_start + words.trim_end().len());
        title.span = if title_start < title_end {
            Span {
                start: title_start,
                end: title_end,
            }
        } else {
            line
        };
        match level {
            HeadingLevel::H1 => self.part(title, attributes, line),
            HeadingLevel::H2 | HeadingLevel::H3 => self.entry(level, title, attributes, line),
            _ => self.findings.say(
                &misplaced_heading::RULE,
                line,
                "a heading of the fourth level or deeper",
                "Use `#` for parts, `##` for what stands in them, `###` for choices and answers.",
            ),
        }
    }

    fn part(&mut self, title: Passage, attributes: Attributes, line: Span) {
        self.skipping = true;
        let Some(id) = attributes.ids.first() else {
            self.say_problems(&attributes);
            self.missing_id("part", line, &title.text);
            return;
        };
        let kinds = PartKind::ALL;
        let Some(kind) = kinds.into_iter().find(|kind| kind.as_str() == id.value) else {
            let names = kinds.map(PartKind::as_str);
            self.findings.say(
                &unknown_part::RULE,
                id.span,
                format!("`{}` is not a part of a lesson", id.value),
                did_you_mean(
                    &id.value,
                    names,
                    &format!("The parts are {}.", list(&names)),
                ),
            );
            return;
        };
        if self.parts.iter().any(|part| part.kind == kind) {
            self.findings.say(
                &repeated_part::RULE,
                line,
                format!("the part `{}` stands here a second time", kind.as_str()),
                "Put everything of a part below one heading.",
            );
            return;
        }
        self.skipping = false;
        let known = known(kind, HeadingLevel::H1, self.is_translation);
        let heading = self.attributed(title, attributes, line, &known);
        self.parts.push(Part {
            kind,
            heading,
            content: Content::default(),
            entries: Vec::new(),
        });
    }

    fn entry(&mut self, level: HeadingLevel, title: Passage, attributes: Attributes, line: Span) {
        if self.skipping {
            return;
        }
        let Some(kind) = self.parts.last().map(|part| part.kind) else {
            self.findings.say(
                &misplaced_heading::RULE,
                line,
                "a heading before the first part",
                "Begin with a part, such as `# Slides {#slides}`.",
            );
            return;
        };
        if level == HeadingLevel::H3 && kind.child().is_none() {
            self.findings.say(
                &misplaced_heading::RULE,
                line,
                format!("`###` has no meaning in the part `{}`", kind.as_str()),
                "Use `##`, or write the heading as a paragraph in bold.",
            );
            return;
        }
        let is_child = level == HeadingLevel::H3;
        let has_parent = self
            .parts
            .last()
            .is_some_and(|part| !part.entries.is_empty());
        if is_child && !has_parent {
            self.findings.say(
                &misplaced_heading::RULE,
                line,
                format!(
                    "{} before the first {}",
                    with_article(kind.child().unwrap_or("heading")),
                    kind.entry()
                ),
                format!("Begin with a `##` heading for the {}.", kind.entry()),
            );
            return;
        }
        let known = known(kind, level, self.is_translation);
        if attributes.ids.is_empty() {
            let what = if is_child {
                kind.child().unwrap_or("heading")
            } else {
                kind.entry()
            };
            self.missing_id(what, line, &title.text);
        }
        let heading = self.attributed(title, attributes, line, &known);
        let entry = Entry {
            heading,
            content: Content::default(),
            children: Vec::new(),
        };
        let Some(part) = self.parts.last_mut() else {
            return;
        };
        match part.entries.last_mut() {
            Some(parent) if is_child => parent.children.push(entry),
            _ => part.entries.push(entry),
        }
    }

    fn missing_id(&mut self, what: &str, line: Span, title: &str) {
        let first_words: Vec<&str> = title.split_whitespace().take(3).collect();
        self.findings.say(
            &missing_id::RULE,
            line,
            format!("this {what} has no id"),
            format!(
                "Write one in braces at the end of the heading, such as `{{#{}}}`.",
                kebab(&first_words.join(" "))
            ),
        );
    }

    fn say_problems(&mut self, attributes: &Attributes) {
        for problem in &attributes.problems {
            self.findings.say(
                &malformed_attributes::RULE,
                problem.span,
                problem.value.clone(),
                "Write `{#id .flag key=value key=\"two words\"}` at the end of the heading.",
            );
        }
    }

    fn attributed(
        &mut self,
        title: Passage,
        attributes: Attributes,
        line: Span,
        known: &Known,
    ) -> Heading {
        self.say_problems(&attributes);
        if title.text.is_empty() {
            self.findings.say(
                &empty_heading::RULE,
                line,
                "the heading has no words",
                "Write what the class reads before the braces.",
            );
        }
        for id in &attributes.ids {
            well_formed(id, self.findings);
        }
        for again in attributes.ids.iter().skip(1) {
            self.repeated(again.span, &format!("`#{}` is a second id", again.value));
        }
        for (index, flag) in attributes.flags.iter().enumerate() {
            if attributes.flags[..index]
                .iter()
                .any(|other| other.value == flag.value)
            {
                self.repeated(flag.span, &format!("`.{}` is written twice", flag.value));
            }
            if !known.flags.contains(&flag.value.as_str()) {
                let is_key = known.keys.contains(&flag.value.as_str());
                let otherwise = if is_key {
                    format!("Write `{}=…`.", flag.value)
                } else {
                    self.allowed(known)
                };
                self.unknown(
                    flag.span,
                    &format!(".{}", flag.value),
                    did_you_mean(&flag.value, known.flags.iter().copied(), &otherwise),
                );
            }
        }
        for (index, (key, _)) in attributes.values.iter().enumerate() {
            if attributes.values[..index]
                .iter()
                .any(|(other, _)| other.value == key.value)
            {
                self.repeated(key.span, &format!("`{}=` is written twice", key.value));
            }
            if !known.keys.contains(&key.value.as_str()) {
                let otherwise = self.allowed(known);
                self.unknown(
                    key.span,
                    &format!("{}=", key.value),
                    did_you_mean(&key.value, known.keys.iter().copied(), &otherwise),
                );
            }
        }
        let id = attributes.ids.into_iter().next().unwrap_or(Located {
            value: String::new(),
            span: line,
        });
        Heading {
            title,
            id,
            flags: attributes.flags,
            values: attributes.values,
        }
    }

    fn allowed(&self, known: &Known) -> String {
        if self.is_translation {
            return "A translation has ids only; the rest comes from the base language.".to_owned();
        }
        let flags = known.flags.iter().map(|flag| format!(".{flag}"));
        let keys = known.keys.iter().map(|key| format!("{key}="));
        let all: Vec<String> = flags.chain(keys).collect();
        if all.is_empty() {
            return "This heading takes an id only.".to_owned();
        }
        let names: Vec<&str> = all.iter().map(String::as_str).collect();
        format!("This heading takes {}.", list(&names))
    }

    fn unknown(&mut self, span: Span, written: &str, remedy: String) {
        self.findings.say(
            &unknown_attribute::RULE,
            span,
            format!("the attribute `{written}` is not known here"),
            remedy,
        );
    }

    fn repeated(&mut self, span: Span, message: &str) {
        self.findings
            .say(&repeated_attribute::RULE, span, message, "Write it once.");
    }
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}

/// A run of inline text, read.
struct Run {
    inlines: Vec<Inline>,
    passage: Passage,
    pictures: Vec<(Picture, Span)>,
}

impl Run {
    fn push(&mut self, text: &str, span: Span, is_strong: bool, is_name: bool) {
        self.passage.push(text, span);
        // A name inside bold words is a name first: how it looks is the same, what it is differs.
        match self.inlines.last_mut() {
            Some(Inline::Name(last)) if is_name => last.push_str(text),
            Some(Inline::Strong(last)) if is_strong && !is_name => last.push_str(text),
            Some(Inline::Text(last)) if !is_strong && !is_name => last.push_str(text),
            _ if is_name => self.inlines.push(Inline::Name(text.to_owned())),
            _ if is_strong => self.inlines.push(Inline::Strong(text.to_owned())),
            _ => self.inlines.push(Inline::Text(text.to_owned())),
        }
    }
}

/// The stretch without the blanks at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let Some(inside) = text.get(span.start..span.end) else {
        return span;
    };
    let start = span.start + (inside.len() - inside.trim_start().len());
    let end = start + inside.trim().len();
    Span { start, end }
}
