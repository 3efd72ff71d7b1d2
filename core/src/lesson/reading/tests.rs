use super::*;

fn split(text: &str) -> Vec<&str> {
    sentences(text)
        .into_iter()
        .map(|range| &text[range])
        .collect()
}

#[test]
fn speech_inside_a_sentence_does_not_end_it() {
    assert_eq!(
        split("\"Hi!\" says Mum. \"Come in.\""),
        ["\"Hi!\" says Mum.", "\"Come in.\""]
    );
}

#[test]
fn a_numbered_item_is_one_sentence() {
    assert_eq!(
        split("1. A voice note: \"School is shut.\""),
        ["1. A voice note: \"School is shut.\""]
    );
}

#[test]
fn text_without_a_full_stop_is_a_sentence() {
    assert_eq!(split("Tell Mum"), ["Tell Mum"]);
    assert!(split(" … ").is_empty());
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    for (word, count) in [
        ("made", 1),
        ("asked", 1),
        ("wanted", 2),
        ("little", 2),
        ("secret", 2),
        ("someone", 2),
        ("phone", 1),
        ("picture", 2),
        ("people", 2),
        ("friend", 1),
        ("telling", 2),
        ("message", 2),
        ("surprise", 2),
        ("likes", 1),
        ("changes", 2),
        ("it's", 1),
        ("trusted", 2),
        ("adult", 2),
        ("grown-up", 2),
        ("family", 3),
        ("every", 2),
        ("video", 3),
        ("idea", 3),
        ("copying", 3),
        ("station", 2),
        ("yes", 1),
        ("eye", 1),
        ("online", 2),
    ] {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn a_longer_text_has_a_higher_grade() {
    let easy = BTreeSet::new();
    let mut short = Reading::default();
    short.add("Stop and tell. Ask Mum.", &easy);
    let mut long = Reading::default();
    long.add(
        "Deliberately misleading advertisements occasionally persuade inexperienced customers.",
        &easy,
    );
    assert!(short.grade() < 1.0 && long.grade() > 9.0);
}
