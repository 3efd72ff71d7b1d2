//! Checks all files of a curriculum together: what they mean, and whether what they point at exists.
//!
//! One rule is one file here, with its page in `rules/` and its test in `tests/it/lessons/`.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::curriculum::{Curriculum, Planned, Year};
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::lesson::assemble;
use crate::lesson::catalogue::{self, Catalogue};
use crate::lesson::document::{self, Document, Entry, PartKind, Passage};
use crate::lesson::{facts, parallel};
use unicode_segmentation::UnicodeSegmentation;

use crate::UnitId;
use crate::lesson::language::{Language, Tokens, Word, WordKind};
use crate::lesson::limits::{self, Limits, TextLimits};
use crate::lesson::reading::{self, Reading, sentences};
use crate::text::{Block, Picture};

pub(super) mod answer_count;
pub(super) mod answer_lengths_apart;
pub(super) mod answer_too_long;
pub(super) mod answer_without_feedback;
pub(super) mod answer_without_picture;
pub(super) mod blaming_word;
pub(super) mod brand_name;
pub(super) mod capital_letters;
pub(super) mod card_without_answer;
pub(super) mod concern_without_phase;
pub(super) mod conflicting_kinds;
pub(super) mod contradictory_answer;
pub(super) mod crowded_screen;
pub(super) mod double_negative;
pub(super) mod draft_unit;
pub(super) mod empty_heading;
pub(super) mod ending_with_choices;
pub(super) mod ending_without_help;
pub(super) mod fact_past_check_by;
pub(super) mod fact_without_words;
pub(super) mod false_promise;
pub(super) mod few_subject_links;
pub(super) mod folder_mismatch;
pub(super) mod form_size;
pub(super) mod forms_not_parallel;
pub(super) mod framework_past_check_by;
pub(super) mod friend_as_last_step;
pub(super) mod frightening_word;
pub(super) mod ground_rules_not_first;
pub(super) mod help_not_last;
pub(super) mod home_too_long;
pub(super) mod large_picture;
pub(super) mod law_without_fact;
pub(super) mod lesson_length;
pub(super) mod long_definition;
pub(super) mod malformed_attributes;
pub(super) mod malformed_id;
pub(super) mod malformed_toml;
pub(super) mod malformed_value;
pub(super) mod markup_not_allowed;
pub(super) mod misaligned_translation;
pub(super) mod misconception_not_revealed;
pub(super) mod misplaced_heading;
pub(super) mod misplaced_text;
pub(super) mod missing_attribute;
pub(super) mod missing_beforehand;
pub(super) mod missing_catalogue;
pub(super) mod missing_front_matter;
pub(super) mod missing_id;
pub(super) mod missing_key;
pub(super) mod missing_part;
pub(super) mod missing_picture;
pub(super) mod missing_review_date;
pub(super) mod missing_section;
pub(super) mod missing_slide_kind;
pub(super) mod newsletter_card_count;
pub(super) mod number_in_words;
pub(super) mod objective_not_i_can;
pub(super) mod part_out_of_order;
pub(super) mod pathway_without_person;
pub(super) mod personal_question;
pub(super) mod picture_view_box;
pub(super) mod picture_without_meaning;
pub(super) mod reading_grade_too_high;
pub(super) mod repeated_attribute;
pub(super) mod repeated_id;
pub(super) mod repeated_part;
pub(super) mod repeated_stem;
pub(super) mod requirement_not_taught;
pub(super) mod retired_service;
pub(super) mod review_in_the_future;
pub(super) mod revisit_card_count;
pub(super) mod right_answer_count;
pub(super) mod right_answer_longest;
pub(super) mod right_answer_place;
pub(super) mod risk_before_good;
pub(super) mod scene_without_choices;
pub(super) mod scene_without_ending;
pub(super) mod section_out_of_order;
pub(super) mod sentence_too_long;
pub(super) mod sentences_long_on_average;
pub(super) mod service_past_check_by;
pub(super) mod slide_count;
pub(super) mod slide_without_notes;
pub(super) mod stale_translation;
pub(super) mod statement_outside_phase;
pub(super) mod stem_too_long;
pub(super) mod stem_without_question_mark;
pub(super) mod story_size;
pub(super) mod story_slide_count;
pub(super) mod stray_file;
pub(super) mod taught_word_count;
pub(super) mod telling_unbalanced;
pub(super) mod things_to_say;
pub(super) mod translation_without_base;
pub(super) mod unknown_attribute;
pub(super) mod unknown_format;
pub(super) mod unknown_key;
pub(super) mod unknown_part;
pub(super) mod unknown_reference;
pub(super) mod unknown_requirement;
pub(super) mod unknown_section;
pub(super) mod unplanned_unit;
pub(super) mod unreachable_scene;
pub(super) mod unsafe_picture;
pub(super) mod unused_cast;
pub(super) mod unused_fact;
pub(super) mod unused_misconception;
pub(super) mod unused_objective;
pub(super) mod unused_picture;
pub(super) mod unused_word;
pub(super) mod unwritten_unit;
pub(super) mod vote_without_options;
pub(super) mod word_to_avoid;
pub(super) mod written_not_sure;
pub(super) mod wrong_answer_without_misconception;
pub(super) mod year_mismatch;
pub(super) mod year_without_contact_safety;

/// Every rule, in the order in which they are applied.
static RULES: &[&Rule] = &[
    &missing_front_matter::RULE,
    &malformed_toml::RULE,
    &missing_key::RULE,
    &unknown_key::RULE,
    &malformed_value::RULE,
    &unknown_format::RULE,
    &malformed_id::RULE,
    &repeated_id::RULE,
    &missing_id::RULE,
    &unknown_part::RULE,
    &repeated_part::RULE,
    &malformed_attributes::RULE,
    &unknown_attribute::RULE,
    &repeated_attribute::RULE,
    &markup_not_allowed::RULE,
    &misplaced_heading::RULE,
    &misplaced_text::RULE,
    &empty_heading::RULE,
    &missing_catalogue::RULE,
    &stray_file::RULE,
    &missing_part::RULE,
    &part_out_of_order::RULE,
    &folder_mismatch::RULE,
    &unplanned_unit::RULE,
    &year_mismatch::RULE,
    &draft_unit::RULE,
    &missing_review_date::RULE,
    &review_in_the_future::RULE,
    &lesson_length::RULE,
    &unknown_reference::RULE,
    &unknown_requirement::RULE,
    &fact_without_words::RULE,
    &statement_outside_phase::RULE,
    &few_subject_links::RULE,
    &objective_not_i_can::RULE,
    &unused_objective::RULE,
    &unused_picture::RULE,
    &unused_word::RULE,
    &unused_cast::RULE,
    &missing_attribute::RULE,
    &unreachable_scene::RULE,
    &scene_without_ending::RULE,
    &ending_without_help::RULE,
    &ending_with_choices::RULE,
    &scene_without_choices::RULE,
    &story_size::RULE,
    &form_size::RULE,
    &forms_not_parallel::RULE,
    &telling_unbalanced::RULE,
    &answer_count::RULE,
    &right_answer_count::RULE,
    &contradictory_answer::RULE,
    &wrong_answer_without_misconception::RULE,
    &answer_without_feedback::RULE,
    &written_not_sure::RULE,
    &repeated_stem::RULE,
    &right_answer_longest::RULE,
    &right_answer_place::RULE,
    &answer_lengths_apart::RULE,
    &stem_without_question_mark::RULE,
    &stem_too_long::RULE,
    &answer_too_long::RULE,
    &answer_without_picture::RULE,
    &double_negative::RULE,
    &conflicting_kinds::RULE,
    &ground_rules_not_first::RULE,
    &help_not_last::RULE,
    &story_slide_count::RULE,
    &risk_before_good::RULE,
    &vote_without_options::RULE,
    &missing_slide_kind::RULE,
    &slide_count::RULE,
    &slide_without_notes::RULE,
    &missing_section::RULE,
    &unknown_section::RULE,
    &section_out_of_order::RULE,
    &home_too_long::RULE,
    &things_to_say::RULE,
    &missing_beforehand::RULE,
    &revisit_card_count::RULE,
    &newsletter_card_count::RULE,
    &card_without_answer::RULE,
    &long_definition::RULE,
    &taught_word_count::RULE,
    &sentence_too_long::RULE,
    &sentences_long_on_average::RULE,
    &reading_grade_too_high::RULE,
    &crowded_screen::RULE,
    &word_to_avoid::RULE,
    &frightening_word::RULE,
    &blaming_word::RULE,
    &brand_name::RULE,
    &false_promise::RULE,
    &personal_question::RULE,
    &capital_letters::RULE,
    &number_in_words::RULE,
    &law_without_fact::RULE,
    &picture_without_meaning::RULE,
    &missing_picture::RULE,
    &unsafe_picture::RULE,
    &large_picture::RULE,
    &picture_view_box::RULE,
    &translation_without_base::RULE,
    &stale_translation::RULE,
    &misaligned_translation::RULE,
    &unwritten_unit::RULE,
    &year_without_contact_safety::RULE,
    &service_past_check_by::RULE,
    &framework_past_check_by::RULE,
    &fact_past_check_by::RULE,
    &retired_service::RULE,
    &pathway_without_person::RULE,
    &friend_as_last_step::RULE,
    &concern_without_phase::RULE,
    &misconception_not_revealed::RULE,
    &requirement_not_taught::RULE,
    &unused_misconception::RULE,
    &unused_fact::RULE,
];

/// Something that a curriculum must keep to.
#[derive(Debug)]
pub struct Rule {
    /// The problem in a few words with hyphens, such as `unreachable-scene`.
    pub name: &'static str,
    /// How bad it is to break it.
    pub severity: Severity,
    /// Its documentation page, in Markdown: what it does, why it is bad, an example, how to mend it.
    pub page: &'static str,
    run: Run,
}

/// When a rule is applied.
#[derive(Debug)]
enum Run {
    /// While a file is read.
    Reading,
    /// To each unit in the base language.
    Lesson(fn(&Lesson<'_>, &mut Findings<'_>)),
    /// To the words of each unit, in every language.
    Words(fn(&Words<'_>, &mut Findings<'_>)),
    /// To each translation of a unit.
    Translation(fn(&Translation<'_>, &mut Findings<'_>)),
    /// To the curriculum as a whole.
    Whole(fn(&Whole<'_>, &mut Findings<'_>)),
    /// To each unit, and to the curriculum as a whole.
    Both(
        fn(&Lesson<'_>, &mut Findings<'_>),
        fn(&Whole<'_>, &mut Findings<'_>),
    ),
}

/// Every rule that the checker knows.
///
/// ```
/// let rule = belisha::lesson::rules().find(|rule| rule.name == "unreachable-scene").unwrap();
/// assert!(rule.page.contains("How to mend it"));
/// ```
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// A file of the lessons folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Its path inside the lessons folder, with `/` between folders, such as `year-4/gifts-games-secrets/en-GB.md`.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl SourceFile {
    /// A file with this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }
}

/// What came of checking a curriculum.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Everything that is free of errors.
    pub curriculum: Curriculum,
    /// Everything the rules say, file by file and from top to bottom.
    pub diagnostics: Vec<Diagnostic>,
    /// The units and translations that were left out because of errors.
    pub left_out: Vec<LeftOut>,
    /// How hard the text of each unit is to read, by who reads it.
    pub readings: Vec<UnitReading>,
}

/// How hard the text of a unit is for those who read it.
#[derive(Clone, Debug, PartialEq)]
pub struct UnitReading {
    /// The unit.
    pub unit: UnitId,
    /// Its year.
    pub year: Year,
    /// Whose words: for pupils (shown and spoken apart in Year 1), families or teachers.
    pub whose: &'static str,
    /// How many words there are.
    pub words: usize,
    /// The Flesch-Kincaid grade of all of it joined; taught words and names count as one syllable.
    pub grade: f64,
    /// The highest grade that year may have.
    pub limit: f64,
}

/// A lesson file that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The unit, by its folder.
    pub unit: UnitId,
    /// The file.
    pub file: String,
    /// How many errors it has. None when it is left out for a catalogue that is missing.
    pub errors: usize,
}

/// Checks all files of a curriculum together and builds the curriculum from those that are free of errors.
///
/// Says every mistake of every file, not only the first. A unit with an error is left out and named in
/// [`Checked::left_out`]; the rest stays. `today` is a day such as `2026-11-01`: what must be looked at again by an
/// earlier day is said to be due. With anything else nothing is due.
///
/// ```
/// use belisha::lesson::{check, SourceFile};
///
/// let files = [SourceFile::new("year-4/gifts/en-GB.md", "# Quiz {#quiz}\n")];
/// let checked = check(&files, "2026-11-01");
/// assert!(checked.curriculum.units.is_empty());
/// assert_eq!(checked.left_out[0].unit.as_str(), "gifts");
/// assert!(checked.diagnostics.iter().any(|diagnostic| diagnostic.rule == "missing-front-matter"));
/// ```
pub fn check(files: &[SourceFile], today: &str) -> Checked {
    let mut diagnostics = Vec::new();
    let catalogue = read_catalogue(files, &mut diagnostics);
    let mut folders = Folder::sort(files, &mut diagnostics);
    for folder in &mut folders {
        folder.put_facts_in(&catalogue, &mut diagnostics);
    }
    let mut left_out = Vec::new();
    let mut curriculum = Curriculum::default();
    for folder in folders.iter().filter(|folder| folder.base.is_none()) {
        for translation in &folder.translations {
            Findings::new(translation.file(), &mut diagnostics).say(
                &translation_without_base::RULE,
                Span::default(),
                "a translation of a unit that has no `en-GB.md`",
                "Write the unit in English first, or take the folder away.",
            );
        }
    }
    let checked = parallel::map(&folders, |folder| {
        let lesson = Lesson::new(folder, folder.base.as_ref()?, &catalogue, today);
        let said = lesson.checked();
        Some((lesson, said))
    });
    let mut lessons = Vec::new();
    for (lesson, said) in checked.into_iter().flatten() {
        lessons.push(lesson);
        diagnostics.extend(said);
    }
    let whole = Whole {
        catalogue: &catalogue,
        lessons: &lessons,
        today,
    };
    let mut findings = Findings::new(catalogue::CURRICULUM, &mut diagnostics);
    for rule in RULES {
        if let Run::Whole(run) | Run::Both(_, run) = rule.run {
            run(&whole, &mut findings);
        }
    }
    let readings = lessons.iter().flat_map(Lesson::readings).collect();
    let broken = files_with_errors(&diagnostics);
    for lesson in &lessons {
        let file = lesson.document.file();
        let errors = broken.get(file).copied().unwrap_or_default();
        let unit = if errors == 0 && catalogue.missing.is_empty() {
            assemble::unit(lesson)
        } else {
            None
        };
        let Some(unit) = unit else {
            left_out.push(LeftOut {
                unit: UnitId::new(lesson.folder),
                file: file.to_owned(),
                errors,
            });
            continue;
        };
        curriculum.units.insert(unit.id.clone(), unit);
    }
    for lesson in &lessons {
        for translated in lesson.translations {
            let translation = Translation {
                base: lesson,
                document: translated,
            };
            let before = diagnostics.len();
            let mut findings = Findings::new(translated.file(), &mut diagnostics);
            let words = Words::new(translated, lesson.document, lesson.year, &catalogue);
            for rule in RULES {
                match rule.run {
                    Run::Translation(run) => run(&translation, &mut findings),
                    Run::Words(run) => run(&words, &mut findings),
                    Run::Reading | Run::Lesson(_) | Run::Whole(_) | Run::Both(..) => {}
                }
            }
            let errors = findings_errors(&diagnostics[before..])
                + broken.get(translated.file()).copied().unwrap_or_default();
            match curriculum.units.get(lesson.folder) {
                Some(unit) if errors == 0 => {
                    let words = assemble::translated(unit, translated);
                    let of_unit = curriculum.translations.entry(unit.id.clone()).or_default();
                    of_unit.insert(translated.locale().to_owned(), words);
                }
                _ => left_out.push(LeftOut {
                    unit: UnitId::new(lesson.folder),
                    file: translated.file().to_owned(),
                    errors,
                }),
            }
        }
    }
    assemble::catalogues(&catalogue, &broken_routes(&diagnostics), &mut curriculum);
    diagnostics.sort_by(|left, right| {
        let place = |diagnostic: &Diagnostic| (diagnostic.span, diagnostic.rule);
        left.file
            .cmp(&right.file)
            .then_with(|| place(left).cmp(&place(right)))
    });
    diagnostics.dedup();
    Checked {
        curriculum,
        diagnostics,
        left_out,
        readings,
    }
}

fn findings_errors(diagnostics: &[Diagnostic]) -> usize {
    let errors = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity == Severity::Error);
    errors.count()
}

fn files_with_errors(diagnostics: &[Diagnostic]) -> BTreeMap<String, usize> {
    let mut files = BTreeMap::new();
    for diagnostic in diagnostics {
        if diagnostic.severity == Severity::Error {
            *files.entry(diagnostic.file.clone()).or_insert(0) += 1;
        }
    }
    files
}

/// Where pathways have errors, so that they are not handed out.
fn broken_routes(diagnostics: &[Diagnostic]) -> BTreeSet<Span> {
    let of_pathways = diagnostics.iter().filter(|diagnostic| {
        diagnostic.severity == Severity::Error && diagnostic.file == catalogue::PATHWAYS
    });
    of_pathways.map(|diagnostic| diagnostic.span).collect()
}

fn read_catalogue(files: &[SourceFile], diagnostics: &mut Vec<Diagnostic>) -> Catalogue {
    let mut catalogue = Catalogue::default();
    for name in catalogue::FILES {
        let mut findings = Findings::new(name, diagnostics);
        match files.iter().find(|file| file.path == name) {
            Some(file) => catalogue.read(name, &file.text, &mut findings),
            None => {
                findings.say(
                    &missing_catalogue::RULE,
                    Span::default(),
                    format!("`{name}` is missing, so no unit can be used"),
                    "Put it into the lessons folder; the lesson format says what stands in it.",
                );
                catalogue.missing.insert(name);
            }
        }
    }
    catalogue
}

/// What one unit's folder holds.
#[derive(Debug)]
struct Folder<'a> {
    year: Option<Year>,
    name: &'a str,
    base: Option<Document>,
    translations: Vec<Document>,
    pictures: BTreeMap<&'a str, &'a SourceFile>,
}

impl<'a> Folder<'a> {
    fn sort(files: &'a [SourceFile], diagnostics: &mut Vec<Diagnostic>) -> Vec<Self> {
        let documents: Vec<&SourceFile> = files
            .iter()
            .filter(|file| is_document(&file.path))
            .collect();
        let parsed = parallel::map(&documents, |file| super::parse(&file.path, &file.text));
        let mut parsed = parsed.into_iter();
        let mut folders: BTreeMap<(&str, &str), Self> = BTreeMap::new();
        for file in files {
            let path: Vec<&str> = file.path.split('/').collect();
            match path[..] {
                [name] if catalogue::FILES.contains(&name) => {}
                // Written for people who write lessons.
                ["FORMAT.md" | "README.md"] => {}
                [year, name, document] if year_of(year).is_some() => {
                    let folder = folders.entry((year, name)).or_insert_with(|| Self {
                        year: year_of(year),
                        name,
                        base: None,
                        translations: Vec::new(),
                        pictures: BTreeMap::new(),
                    });
                    if document.ends_with(".svg") {
                        folder.pictures.insert(document, file);
                    } else if is_document(&file.path) {
                        let Some((parsed, said)) = parsed.next() else {
                            continue;
                        };
                        diagnostics.extend(said);
                        if parsed.is_translation() {
                            folder.translations.push(parsed);
                        } else {
                            folder.base = Some(parsed);
                        }
                    } else {
                        stray_file::say(file, diagnostics);
                    }
                }
                _ => stray_file::say(file, diagnostics),
            }
        }
        folders.into_values().collect()
    }

    fn put_facts_in(&mut self, catalogue: &Catalogue, diagnostics: &mut Vec<Diagnostic>) {
        let year = self.year.unwrap_or(Year::ALL[0]);
        for document in self.base.iter_mut().chain(&mut self.translations) {
            let mut findings = Findings::new(document.file(), diagnostics);
            facts::put_in(document, year, catalogue, &mut findings);
        }
    }
}

/// Whether a path is that of a unit in some language.
fn is_document(path: &str) -> bool {
    let path: Vec<&str> = path.split('/').collect();
    matches!(path[..], [year, _, document] if year_of(year).is_some() && document::locale(document).is_some())
}

fn year_of(folder: &str) -> Option<Year> {
    let number = folder.strip_prefix("year-")?;
    Year::new(number.parse().ok()?).filter(|year| format!("year-{}", year.number()) == folder)
}

/// Where rules put what they find in one file.
#[derive(Debug)]
pub(crate) struct Findings<'d> {
    file: String,
    list: &'d mut Vec<Diagnostic>,
}

impl<'d> Findings<'d> {
    pub(crate) fn new(file: &str, list: &'d mut Vec<Diagnostic>) -> Self {
        Self {
            file: file.to_owned(),
            list,
        }
    }

    /// For findings in another file.
    pub(crate) fn within(&mut self, file: &str) -> Findings<'_> {
        Findings::new(file, self.list)
    }

    pub(crate) fn say(
        &mut self,
        rule: &Rule,
        span: Span,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.say_as(rule, rule.severity, span, message, remedy);
    }

    /// Says it more or less sternly than the rule does as a rule.
    pub(crate) fn say_as(
        &mut self,
        rule: &Rule,
        severity: Severity,
        span: Span,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) {
        self.list.push(Diagnostic {
            rule: rule.name,
            severity,
            file: self.file.clone(),
            span,
            message: message.into(),
            remedy: remedy.into(),
        });
    }

    /// How many findings of this severity there are in any file.
    pub(crate) fn count(&self, severity: Severity) -> usize {
        let of_severity = self
            .list
            .iter()
            .filter(|diagnostic| diagnostic.severity == severity);
        of_severity.count()
    }
}

/// A unit in the base language, with everything that rules look at.
#[derive(Debug)]
pub(crate) struct Lesson<'a> {
    pub(crate) document: &'a Document,
    /// The name of its folder.
    pub(crate) folder: &'a str,
    /// The year of its folder.
    pub(crate) year: Year,
    pub(crate) planned: Option<&'a Planned>,
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) pictures: &'a BTreeMap<&'a str, &'a SourceFile>,
    pub(crate) limits: Limits,
    pub(crate) today: &'a str,
    translations: &'a [Document],
    words: Words<'a>,
    /// Measured once for all rules.
    text_groups: Vec<TextGroup>,
}

/// The words of a unit in one language.
#[derive(Debug)]
pub(crate) struct Words<'a> {
    /// The words to avoid in this language; `None` when nobody has listed any.
    language: Option<&'a Language>,
    lines: Vec<Line<'a>>,
    /// The listed words that stand in the lines, by the number of the line: looked up once for all kinds.
    listed: Vec<(usize, &'a Word, std::ops::Range<usize>)>,
}

impl<'a> Words<'a> {
    fn new(document: &'a Document, base: &Document, year: Year, catalogue: &'a Catalogue) -> Self {
        let locale = document.locale();
        let language = locale.split('-').next().unwrap_or(locale);
        let languages = &catalogue.languages;
        let language = languages.get(locale).or_else(|| languages.get(language));
        let lines = lines(document, base);
        let mut listed = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            let found = language.map(|language| language.found(&line.tokens, year));
            let found = found.into_iter().flatten();
            listed.extend(found.map(|(word, range)| (index, word, range)));
        }
        Self {
            language,
            lines,
            listed,
        }
    }
}

/// A run of text somebody reads, cut into words and sentences once for all rules.
#[derive(Debug)]
pub(crate) struct Line<'a> {
    pub(crate) place: Place,
    /// Whether this is a wrong answer or a poor choice, which say what children really think, or the preparation's list
    /// of words to leave out. Listed words may stand there.
    pub(crate) names_wrong_words: bool,
    pub(crate) passage: &'a Passage,
    pub(crate) tokens: Tokens,
    pub(crate) sentences: Vec<std::ops::Range<usize>>,
}

impl<'a> Line<'a> {
    fn new(place: Place, passage: &'a Passage) -> Self {
        Self {
            place,
            names_wrong_words: false,
            passage,
            tokens: Tokens::of(&passage.text),
            sentences: sentences(&passage.text),
        }
    }

    pub(crate) fn text(&self) -> &str {
        &self.passage.text
    }
}

/// Where a line stands, and so who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// The heading of a slide, scene or card.
    Title,
    /// The text of a slide, scene, question or card.
    Body,
    Choice,
    Stem,
    Answer,
    Feedback,
    Family,
    Teacher,
}

impl Place {
    pub(crate) fn is_for_pupils(self) -> bool {
        !matches!(self, Self::Family | Self::Teacher)
    }

    /// Year 1 sees headings; the rest is spoken.
    pub(crate) fn is_shown_in_year_1(self) -> bool {
        matches!(self, Self::Title | Self::Choice)
    }

    pub(crate) fn is_in_quiz(self) -> bool {
        matches!(self, Self::Stem | Self::Answer)
    }
}

impl<'a> Lesson<'a> {
    fn new(
        folder: &'a Folder<'a>,
        document: &'a Document,
        catalogue: &'a Catalogue,
        today: &'a str,
    ) -> Self {
        let planned = catalogue.planned(folder.name).map(|planned| &planned.value);
        let year = folder.year.unwrap_or(Year::ALL[0]);
        let mut lesson = Self {
            document,
            folder: folder.name,
            year,
            planned,
            catalogue,
            pictures: &folder.pictures,
            limits: Limits::of(year),
            today,
            translations: &folder.translations,
            words: Words::new(document, document, year, catalogue),
            text_groups: Vec::new(),
        };
        lesson.text_groups = text_groups(&lesson);
        lesson
    }

    /// What the rules for one lesson say of it.
    fn checked(&self) -> Vec<Diagnostic> {
        let mut said = Vec::new();
        let mut findings = Findings::new(self.document.file(), &mut said);
        for rule in RULES {
            match rule.run {
                Run::Lesson(run) | Run::Both(run, _) => run(self, &mut findings),
                Run::Words(run) => run(&self.words, &mut findings),
                Run::Reading | Run::Translation(_) | Run::Whole(_) => {}
            }
        }
        said
    }

    fn readings(&self) -> impl Iterator<Item = UnitReading> + '_ {
        self.text_groups.iter().map(|group| UnitReading {
            unit: UnitId::new(self.folder),
            year: self.year,
            whose: group.name,
            words: group.reading.words,
            grade: group.reading.grade(),
            limit: group.limits.grade,
        })
    }

    pub(crate) fn slides(&self) -> &'a [Entry] {
        self.document.entries(PartKind::Slides)
    }

    pub(crate) fn scenes(&self) -> &'a [Entry] {
        self.document.entries(PartKind::Story)
    }

    pub(crate) fn questions(&self) -> &'a [Entry] {
        self.document.entries(PartKind::Quiz)
    }

    pub(crate) fn cards(&self) -> &'a [Entry] {
        self.document.entries(PartKind::Revisit)
    }

    /// The questions of a form, in order.
    pub(crate) fn form(&self, form: &'static str) -> impl Iterator<Item = &'a Entry> {
        self.questions()
            .iter()
            .filter(move |question| question.value("form").is_some_and(|own| own.value == form))
    }

    /// The heading of a part, or the front matter when the part is missing: where to say what a whole part lacks.
    pub(crate) fn part_span(&self, kind: PartKind) -> Span {
        self.document
            .part(kind)
            .map_or(self.document.front_span, |part| part.heading.title.span)
    }

    /// Everything that somebody reads.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &Line<'a>> {
        self.words.lines.iter()
    }

    /// Everything that pupils read or hear.
    pub(crate) fn pupil_lines(&self) -> impl Iterator<Item = &Line<'a>> {
        self.words
            .lines
            .iter()
            .filter(|line| line.place.is_for_pupils())
    }

    /// Words that count as one syllable: taught words and names of the cast.
    pub(crate) fn easy_words(&self) -> BTreeSet<String> {
        let front = &self.document.front;
        let taught = front.words.iter().map(|(word, _)| &word.value);
        let names = front.cast.iter().map(|(name, _)| &name.value);
        let mut easy = BTreeSet::new();
        for word in taught.chain(names).flat_map(|word| word.split_whitespace()) {
            let word = super::reading::plain(word);
            easy.insert(format!("{word}s"));
            easy.insert(word);
        }
        easy
    }

    /// The words of the lesson's language.
    pub(crate) fn language(&self) -> Option<&'a Language> {
        self.words.language
    }
}

/// The lines of a document; `base` knows which answers and choices are poor ones, because a translation does not.
fn lines<'a>(document: &'a Document, base: &Document) -> Vec<Line<'a>> {
    let entries = base.parts.iter().flat_map(|part| &part.entries);
    let children = entries.flat_map(|entry| &entry.children);
    let poor: BTreeSet<&str> = children
        .filter(|child| child.value("misconception").is_some())
        .map(Entry::id)
        .collect();
    let mut lines = Vec::new();
    for part in &document.parts {
        let (title, body) = match part.kind {
            PartKind::Prepare => (Place::Teacher, Place::Teacher),
            PartKind::Home => (Place::Family, Place::Family),
            PartKind::Quiz => (Place::Stem, Place::Body),
            _ => (Place::Title, Place::Body),
        };
        let lead = part.content.body.iter().flat_map(|block| &block.lines);
        lines.extend(lead.map(|line| Line::new(body, line)));
        for entry in &part.entries {
            let first = lines.len();
            lines.push(Line::new(title, &entry.heading.title));
            lines.extend(entry.lines().map(|line| Line::new(body, line)));
            if part.kind == PartKind::Prepare && entry.id() == "words-to-use" {
                for line in &mut lines[first..] {
                    line.names_wrong_words = true;
                }
            }
            let notes = entry.content.notes.iter().flat_map(|block| &block.lines);
            lines.extend(notes.map(|line| Line::new(Place::Teacher, line)));
            for child in &entry.children {
                let is_answer = part.kind == PartKind::Quiz;
                let place = if is_answer {
                    Place::Answer
                } else {
                    Place::Choice
                };
                let mut heading = Line::new(place, &child.heading.title);
                heading.names_wrong_words = poor.contains(child.id());
                lines.push(heading);
                lines.extend(child.lines().map(|line| Line::new(Place::Feedback, line)));
            }
        }
    }
    lines
}

/// A translation beside the unit it translates.
#[derive(Debug)]
pub(crate) struct Translation<'a> {
    pub(crate) base: &'a Lesson<'a>,
    pub(crate) document: &'a Document,
}

/// The whole curriculum.
#[derive(Debug)]
pub(crate) struct Whole<'a> {
    pub(crate) catalogue: &'a Catalogue,
    pub(crate) lessons: &'a [Lesson<'a>],
    pub(crate) today: &'a str,
}

/// The sections that mean something, in order.
const SECTIONS: [(PartKind, &[&str]); 2] = [
    (
        PartKind::Prepare,
        &[
            "about",
            "words-to-use",
            "if-a-child-speaks",
            "get-ready",
            "tell-first",
        ],
    ),
    (
        PartKind::Home,
        &["say", "together", "look-out", "beforehand"],
    ),
];

/// `1 question`, `2 questions`.
fn count(number: usize, noun: &str) -> String {
    match number {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{number} {noun}s"),
    }
}

/// The length of an answer as it is seen: in letters and signs.
fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

/// Every picture of a document with its place.
fn pictures(document: &Document) -> impl Iterator<Item = (&Picture, Span)> {
    let contents = document.parts.iter().flat_map(|part| {
        let entries = part.entries.iter().flat_map(|entry| {
            let children = entry.children.iter().map(|child| &child.content);
            std::iter::once(&entry.content).chain(children)
        });
        std::iter::once(&part.content).chain(entries)
    });
    let blocks = contents.flat_map(|content| content.body.iter().chain(&content.notes));
    blocks.filter_map(|block| match &block.block {
        Block::Picture(picture) => Some((picture, block.span)),
        _ => None,
    })
}

/// Says where words of one kind stand that `language.toml` lists.
fn say_words(
    words: &Words<'_>,
    kind: WordKind,
    rule: &Rule,
    problem: &str,
    findings: &mut Findings<'_>,
) {
    for (index, word, range) in words.listed.iter().filter(|(_, word, _)| word.kind == kind) {
        let Some(line) = words.lines.get(*index) else {
            continue;
        };
        let is_adult = !line.place.is_for_pupils();
        let applies = match kind {
            WordKind::Brand | WordKind::Personal => !is_adult,
            WordKind::Promise => line.place != Place::Teacher && !line.names_wrong_words,
            WordKind::Avoid | WordKind::Frighten | WordKind::Blame => !line.names_wrong_words,
            // Looked at with the heading above: `law_without_fact`.
            WordKind::Law => false,
        };
        // What holds for some years only is about what children of that age can read.
        if !applies || (is_adult && word.years.is_some()) {
            continue;
        }
        // In quotation marks somebody in the story speaks, or the preparation says what to leave out.
        let is_spoken_by_someone = is_quoted(line.text(), range.start);
        if is_spoken_by_someone && (kind == WordKind::Personal || line.place == Place::Teacher) {
            continue;
        }
        let why = if word.why.is_empty() {
            String::new()
        } else {
            format!(": {}", word.why)
        };
        let remedy = if word.instead.is_empty() {
            "Say it in another way.".to_owned()
        } else {
            format!("Instead: {}", word.instead.join("; or "))
        };
        findings.say(
            rule,
            line.passage.place(range.start, range.end),
            format!("\"{}\" {problem}{why}", &line.text()[range.clone()]),
            remedy,
        );
    }
}

/// Whether a place of a text stands in quotation marks.
fn is_quoted(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let straight = before.matches('"').count() % 2 == 1;
    straight || before.matches('“').count() > before.matches('”').count()
}

/// Text of one audience, measured as a whole.
#[derive(Debug)]
struct TextGroup {
    name: &'static str,
    limits: TextLimits,
    reading: Reading,
    /// The hardest sentence.
    worst: Span,
    /// Words of three or more syllables, each once.
    long_words: BTreeSet<String>,
}

/// The syllables of a word, and its plain form when it is a long one. An easy word has one syllable.
fn measured(word: &str, easy: &BTreeSet<String>) -> (usize, Option<String>) {
    let plain = reading::plain(word);
    if easy.contains(&plain) {
        return (1, None);
    }
    let syllables = reading::syllables(word);
    (syllables, Some(plain).filter(|_| syllables > 2))
}

/// What pupils, families and teachers read; in Year 1 what is shown and what is spoken.
fn text_groups(lesson: &Lesson<'_>) -> Vec<TextGroup> {
    let easy = lesson.easy_words();
    // The same few hundred words come again and again.
    let mut known: HashMap<&str, (usize, Option<String>)> = HashMap::new();
    let mut group = |name, limits, is_in: &dyn Fn(Place) -> bool| {
        let mut group = TextGroup {
            name,
            limits,
            reading: Reading::default(),
            worst: lesson.document.front_span,
            long_words: BTreeSet::new(),
        };
        let mut hardest = f64::MIN;
        for line in lesson.lines().filter(|line| is_in(line.place)) {
            for sentence in &line.sentences {
                let text = &line.text()[sentence.clone()];
                let mut reading = Reading {
                    sentences: 1,
                    ..Reading::default()
                };
                for word in reading::words(text) {
                    let (syllables, long) =
                        known.entry(word).or_insert_with(|| measured(word, &easy));
                    reading.words += 1;
                    reading.syllables += *syllables;
                    if let Some(long) = long
                        && !group.long_words.contains(long)
                    {
                        group.long_words.insert(long.clone());
                    }
                }
                group.reading.merge(reading);
                // A heading of two long words is not what makes a text hard.
                if reading.words >= 4 && reading.grade() > hardest {
                    hardest = reading.grade();
                    group.worst = line.passage.place(sentence.start, sentence.end);
                }
            }
        }
        group
    };
    let mut groups = match lesson.limits.spoken {
        Some(spoken) => vec![
            group("the words that are shown", lesson.limits.text, &|place| {
                place.is_shown_in_year_1()
            }),
            group("the words that are spoken", spoken, &|place| {
                place.is_for_pupils() && !place.is_shown_in_year_1()
            }),
        ],
        None => vec![group(
            "the words for pupils",
            lesson.limits.text,
            &|place| place.is_for_pupils(),
        )],
    };
    groups.push(group(
        "the words for families",
        limits::FAMILIES,
        &|place| place == Place::Family,
    ));
    groups.push(group(
        "the words for teachers",
        limits::TEACHERS,
        &|place| place == Place::Teacher,
    ));
    groups
}
