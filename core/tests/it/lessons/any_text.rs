//! Whatever the text, reading and checking it ends, and every diagnostic stands inside its file.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use belisha::diagnostic::Position;
use belisha::lesson::{SourceFile, check, parse, rules};
use proptest::prelude::*;

use super::LESSON;

static MODEL: LazyLock<BTreeMap<String, String>> = LazyLock::new(super::model);

/// Checks one changed file within the model curriculum.
fn survives(path: &str, text: &str) {
    let mut files = MODEL.clone();
    files.insert(path.to_owned(), text.to_owned());
    let files: Vec<SourceFile> = files
        .iter()
        .map(|(path, text)| SourceFile::new(path, text))
        .collect();
    let checked = check(&files, "2026-11-21");
    let (_, of_parsing) = parse(path, text);
    for diagnostic in checked.diagnostics.iter().chain(&of_parsing) {
        let text = files
            .iter()
            .find(|file| file.path == diagnostic.file)
            .map_or("", |file| &file.text);
        let span = diagnostic.span;
        assert!(
            span.start <= span.end && span.end <= text.len(),
            "{diagnostic:?}"
        );
        assert!(
            text.is_char_boundary(span.start) && text.is_char_boundary(span.end),
            "{diagnostic:?}"
        );
        assert!(Position::of(text, span.start).line <= text.lines().count() + 1);
        assert!(rules().any(|rule| rule.name == diagnostic.rule));
    }
}

/// Bits that mean something in a lesson, so that arbitrary text reaches deep.
fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("# Quiz {#quiz}\n".to_owned()),
        Just("# Story {#story}\n".to_owned()),
        Just("\n## A {#a objective=secrets form=a}\n".to_owned()),
        Just("\n### B {#b .correct misconception=x}\n".to_owned()),
        Just("{#".to_owned()),
        Just("=\"".to_owned()),
        Just("> ".to_owned()),
        Just("![".to_owned()),
        Just("](x.svg)".to_owned()),
        Just("|-|\n".to_owned()),
        Just("\n+++\n".to_owned()),
        Just("***".to_owned()),
        Just("\r\n\u{feff}".to_owned()),
        Just("<svg viewBox='é".to_owned()),
        Just("[[unit]]\nid = \"".to_owned()),
        Just("é’“ẞ…\u{301}".to_owned()),
        any::<String>(),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(fragment(), 0..24).prop_map(|fragments| fragments.concat())
}

/// The model lesson or a catalogue with a stretch of it replaced.
fn mutated() -> impl Strategy<Value = (String, String)> {
    let paths: Vec<String> = MODEL.keys().cloned().collect();
    (
        prop::sample::select(paths),
        any::<prop::sample::Index>(),
        0_usize..80,
        text(),
    )
        .prop_map(|(path, at, length, new)| {
            let old = &MODEL[&path];
            let mut places: Vec<usize> = old.char_indices().map(|(place, _)| place).collect();
            places.push(old.len());
            let start = at.index(places.len());
            let end = (start + length).min(places.len() - 1);
            (
                path,
                format!("{}{new}{}", &old[..places[start]], &old[places[end]..]),
            )
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_can_be_read_as_a_lesson(text in text()) {
        survives(LESSON, &text);
    }

    #[test]
    fn any_text_can_be_read_as_a_translation_and_a_picture(text in text()) {
        survives("year-4/gifts/cy.md", &text);
        survives("year-4/gifts/castle.svg", &text);
    }

    #[test]
    fn any_change_of_a_curriculum_can_be_checked((path, text) in mutated()) {
        survives(&path, &text);
    }
}
