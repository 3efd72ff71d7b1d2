//! Lessons and what the checker says about them.
//!
//! The tests are Markdown: `lessons/*.md`. A heading names a test; `lessons/README.md` says what the fenced blocks mean.
//! `UPDATE=1 cargo test -p belisha` writes what the checker says into the files; read the difference before you keep it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use belisha::Curriculum;
use belisha::diagnostic::{Diagnostic, Position, Severity};
use belisha::lesson::{Checked, SourceFile, check, rules};

mod any_text;

const TODAY: &str = "2026-11-21";
const LESSON: &str = "year-4/gifts/en-GB.md";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/lessons")
}

/// The model curriculum: one unit, free of mistakes.
pub(crate) fn model() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    collect(&folder().join("model"), "", &mut files);
    files
}

fn collect(folder: &Path, inside: &str, files: &mut BTreeMap<String, String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{inside}{}", entry.file_name().to_str().unwrap());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(name, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
}

fn checked(files: &BTreeMap<String, String>) -> Checked {
    let files: Vec<SourceFile> = files
        .iter()
        .map(|(path, text)| SourceFile::new(path, text))
        .collect();
    check(&files, TODAY)
}

fn rendered(files: &BTreeMap<String, String>, diagnostics: &[Diagnostic]) -> String {
    let mut rendered = String::new();
    for diagnostic in diagnostics {
        let text = files.get(&diagnostic.file).map_or("", String::as_str);
        let Position { line, column } = Position::of(text, diagnostic.span.start);
        writeln!(
            rendered,
            "{}:{line}:{column} {}[{}] {}\n    {}",
            diagnostic.file,
            diagnostic.severity.as_str(),
            diagnostic.rule,
            diagnostic.message,
            diagnostic.remedy,
        )
        .unwrap();
    }
    rendered
}

/// One test: what it changes in the model curriculum, and where its expectation stands in the file.
#[derive(Default)]
struct Test {
    name: String,
    files: BTreeMap<String, String>,
    expected: Option<(usize, usize)>,
}

fn tests_of(lines: &[&str]) -> Vec<Test> {
    let mut tests: Vec<Test> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        at += 1;
        if let Some(name) = line.strip_prefix("## ") {
            tests.push(Test {
                name: name.to_owned(),
                files: model(),
                expected: None,
            });
        }
        let Some(info) = line.strip_prefix("```") else {
            continue;
        };
        let start = at;
        while lines.get(at).is_some_and(|line| *line != "```") {
            at += 1;
        }
        let inside = &lines[start..at];
        at += 1;
        let test = tests
            .last_mut()
            .expect("a fenced block before the first heading");
        let (kind, path) = info.split_once(" path=").unwrap_or((info, LESSON));
        match kind {
            "diagnostics" => test.expected = Some((start, start + inside.len())),
            "diff" => {
                let file = test
                    .files
                    .get_mut(path)
                    .unwrap_or_else(|| panic!("no file {path}"));
                *file = changed(file, inside, &test.name);
            }
            "remove" => {
                let is_there = test.files.remove(path).is_some();
                assert!(is_there, "no file {path} in {}", test.name);
            }
            _ => {
                test.files
                    .insert(path.to_owned(), format!("{}\n", inside.join("\n")));
            }
        }
    }
    tests
}

/// Applies hunks of lines: ` ` or nothing keeps, `-` removes, `+` adds; `@@` begins another hunk.
fn changed(file: &str, hunks: &[&str], name: &str) -> String {
    let mut lines: Vec<String> = file.lines().map(str::to_owned).collect();
    for hunk in hunks.split(|line| *line == "@@") {
        let old: Vec<&str> = hunk
            .iter()
            .filter(|line| !line.starts_with('+'))
            .map(|line| line.get(1..).unwrap_or(""))
            .collect();
        let new = hunk
            .iter()
            .filter(|line| !line.starts_with('-'))
            .map(|line| line.get(1..).unwrap_or("").to_owned());
        assert!(
            !old.is_empty(),
            "a hunk of {name} keeps and removes nothing"
        );
        let place = lines
            .windows(old.len())
            .position(|window| window.iter().eq(&old));
        let place = place.unwrap_or_else(|| panic!("{name}: not in the model: {old:?}"));
        lines.splice(place..place + old.len(), new);
    }
    lines.join("\n") + "\n"
}

fn test_files() -> Vec<(PathBuf, String)> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .filter(|path| !path.ends_with("README.md"))
        .collect();
    files.sort();
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).unwrap();
        (path, text)
    };
    files.into_iter().map(read).collect()
}

#[test]
fn lessons_give_the_diagnostics_that_stand_below_them() {
    let is_update = std::env::var_os("UPDATE").is_some();
    let mut differences = String::new();
    for (path, text) in test_files() {
        let lines: Vec<&str> = text.lines().collect();
        let mut updated: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        for test in tests_of(&lines).into_iter().rev() {
            let (start, end) = test
                .expected
                .unwrap_or_else(|| panic!("{} expects nothing", test.name));
            let expected = lines[start..end].join("\n");
            let said = rendered(&test.files, &checked(&test.files).diagnostics);
            let said = said.trim_end();
            if said != expected {
                writeln!(
                    differences,
                    "{}: {}\n--- expected\n{expected}\n--- said\n{said}\n",
                    path.display(),
                    test.name
                )
                .unwrap();
                updated.splice(start..end, said.lines().map(str::to_owned));
            }
        }
        if is_update {
            std::fs::write(&path, updated.join("\n") + "\n").unwrap();
        }
    }
    assert!(is_update || differences.is_empty(), "{differences}");
}

#[test]
fn the_model_curriculum_is_free_of_mistakes() {
    let files = model();
    let checked = checked(&files);
    assert_eq!(rendered(&files, &checked.diagnostics), "");
    assert_eq!(checked.left_out, []);
    assert_eq!(checked.curriculum.units.len(), 1);
}

#[test]
fn every_rule_has_a_page_and_a_test_and_every_page_a_rule() {
    let names: BTreeSet<&str> = rules().map(|rule| rule.name).collect();
    assert_eq!(names.len(), rules().count(), "two rules have the same name");
    let pages: BTreeSet<String> =
        std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("rules"))
            .unwrap()
            .map(|entry| {
                entry
                    .unwrap()
                    .path()
                    .file_stem()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned()
            })
            .collect();
    let pages: BTreeSet<&str> = pages.iter().map(String::as_str).collect();
    assert_eq!(pages, names);
    for rule in rules() {
        let mut at = 0;
        let headings = [
            format!("# {}\n", rule.name),
            "## What it does\n".to_owned(),
            "## Why it is bad\n".to_owned(),
            "## Example\n".to_owned(),
            "## How to mend it\n".to_owned(),
        ];
        for heading in headings {
            let found = rule.page[at..].find(&heading);
            at += found.unwrap_or_else(|| panic!("the page of {} lacks {heading}", rule.name));
        }
    }
    let expected: String = test_files()
        .iter()
        .flat_map(|(_, text)| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter(|line| {
            line.contains("error[") || line.contains("warning[") || line.contains("note[")
        })
        .collect();
    let untested: Vec<&str> = names
        .into_iter()
        .filter(|name| !expected.contains(&format!("[{name}]")))
        .collect();
    assert!(untested.is_empty(), "rules without a test: {untested:?}");
}

#[test]
fn a_unit_with_an_error_is_left_out_and_named() {
    let mut files = model();
    let second = files[LESSON]
        .replace("id = \"gifts\"", "id = \"more-gifts\"")
        .replace("#told .end", "#told .ending");
    files.insert("year-4/more-gifts/en-GB.md".to_owned(), second);
    files.insert(
        "year-4/more-gifts/castle.svg".to_owned(),
        files["year-4/gifts/castle.svg"].clone(),
    );
    let plan = files["curriculum.toml"].clone();
    let more = plan
        .replace("format = 1", "")
        .replace("\"gifts\"", "\"more-gifts\"")
        .replace("contact_safety = true", "");
    files.insert("curriculum.toml".to_owned(), plan + &more);
    let checked = checked(&files);
    let left_out: Vec<&str> = checked
        .left_out
        .iter()
        .map(|left_out| left_out.unit.as_str())
        .collect();
    assert_eq!(left_out, ["more-gifts"]);
    assert!(checked.curriculum.units.contains_key("gifts"));
    assert!(!checked.curriculum.units.contains_key("more-gifts"));
}

#[test]
fn a_unit_with_warnings_stays() {
    let mut files = model();
    let text = files[LESSON].replace("Jay has a castle.", "It was silly of Jay to answer.");
    files.insert(LESSON.to_owned(), text);
    let checked = checked(&files);
    assert!(
        checked
            .diagnostics
            .iter()
            .any(|diagnostic| diagnostic.severity == Severity::Warning)
    );
    assert_eq!(checked.curriculum.units.len(), 1);
}

fn unit(curriculum: &Curriculum) -> &belisha::Unit {
    &curriculum.units["gifts"]
}

#[test]
fn a_checked_unit_holds_what_the_file_says() {
    let checked = checked(&model());
    let unit = unit(&checked.curriculum);
    assert_eq!(unit.slides.len(), 8);
    assert_eq!(unit.story.title, "Jay and the gift");
    assert_eq!(unit.story.scenes[0].choices[1].to.as_str(), "kept");
    assert_eq!(unit.quiz.questions.len(), 12);
    assert_eq!(unit.home.say.as_ref().unwrap().title, "Three things to say");
    assert_eq!(unit.revisit[0].notes.len(), 1);
    assert_eq!(unit.words[0].word, "surprise");
    let objectives: Vec<&str> = unit
        .objectives
        .iter()
        .map(|objective| objective.id.as_str())
        .collect();
    assert_eq!(objectives, ["secrets", "telling"]);
}

#[test]
fn windows_line_ends_and_a_byte_order_mark_change_nothing() {
    let plain = checked(&model());
    let files = model()
        .into_iter()
        .map(|(path, text)| (path, format!("\u{feff}{}", text.replace('\n', "\r\n"))))
        .collect();
    let windows = checked(&files);
    assert_eq!(rendered(&files, &windows.diagnostics), "");
    assert_eq!(unit(&windows.curriculum), unit(&plain.curriculum));
}

/// A translation of the model unit: the base with its attributes taken away and some words changed.
fn translation(base: &str) -> String {
    let (document, _) = belisha::lesson::parse(LESSON, base);
    let mut body = String::new();
    let text = base.split_once("\n# Prepare").unwrap().1;
    for line in format!("# Prepare{text}").lines() {
        let line = match line.split_once(" {#") {
            Some((title, braces)) => {
                let id = braces.split([' ', '}']).next().unwrap();
                format!("{title} {{#{id}}}")
            }
            None => line.to_owned(),
        };
        body += &line;
        body.push('\n');
    }
    format!(
        "+++\nformat = 1\nid = \"gifts\"\ntitle = \"Anrhegion\"\nbase = \"{}\"\n\n[objectives]\nsecrets = \"Rydw i'n gallu\"\ntelling = \"Rydw i'n gallu\"\n\n[words]\na = \"a\"\nb = \"b\"\nc = \"c\"\nd = \"d\"\ne = \"e\"\nf = \"f\"\n+++\n\n{}",
        document.fingerprint(),
        body.replace("Not much yet", "Dim llawer eto"),
    )
}

#[test]
fn a_translation_changes_words_and_no_mark_branch_or_route() {
    let mut files = model();
    let welsh = translation(&files[LESSON]);
    files.insert("year-4/gifts/cy.md".to_owned(), welsh);
    let checked = checked(&files);
    assert_eq!(rendered(&files, &checked.diagnostics), "");
    let english = unit(&checked.curriculum);
    let welsh = checked.curriculum.unit_in(&english.id, "cy").unwrap();
    assert_eq!(welsh.title, "Anrhegion");
    for (question, translated) in english.quiz.questions.iter().zip(&welsh.quiz.questions) {
        assert_eq!(
            (&question.form, &question.objective),
            (&translated.form, &translated.objective)
        );
        let keys = |question: &belisha::lesson::Question| {
            let answers = question.answers.iter();
            answers
                .map(|answer| (answer.id.clone(), answer.key.clone()))
                .collect::<Vec<_>>()
        };
        assert_eq!(keys(question), keys(translated));
    }
    assert_eq!(welsh.quiz.questions[0].answers[1].text, "Dim llawer eto");
    assert_eq!(checked.curriculum.unit_in(&english.id, "pl"), Some(english));
}

#[test]
fn a_translation_says_that_it_is_stale_when_the_english_changes() {
    let mut files = model();
    let welsh = translation(&files[LESSON]);
    files.insert("year-4/gifts/cy.md".to_owned(), welsh);
    let changed = files[LESSON].replace("They block Foxy.", "They report Foxy.");
    files.insert(LESSON.to_owned(), changed);
    let rules: Vec<&str> = checked(&files)
        .diagnostics
        .iter()
        .map(|diagnostic| diagnostic.rule)
        .collect();
    assert_eq!(rules, ["stale-translation"]);
}
