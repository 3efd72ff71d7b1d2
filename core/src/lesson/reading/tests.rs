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
    let mut wrong = Vec::new();
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
        ("anyone", 3),
        ("everyone", 3),
        ("safe", 1),
        ("real", 1),
        ("created", 3),
        ("being", 2),
        ("quiet", 2),
        ("science", 2),
        ("player", 2),
        ("games", 1),
        ("used", 1),
        ("private", 2),
        ("believe", 2),
        ("together", 3),
        ("because", 2),
        ("question", 2),
        ("special", 2),
        ("people's", 2),
        ("children", 2),
        ("photo", 2),
        ("radio", 3),
        ("trying", 2),
        ("password", 2),
    ] {
        let counted = syllables(word);
        if counted != count {
            wrong.push((word, counted, count));
        }
    }
    assert_eq!(wrong, []);
}

fn read(text: &str) -> Reading {
    Reading {
        sentences: sentences(text).len(),
        words: word_count(text),
        syllables: words(text).map(syllables).sum(),
    }
}

#[test]
fn a_harder_text_has_a_higher_grade() {
    assert!(read("Stop and tell. Ask Mum.").grade() < 1.0);
    let hard =
        "Deliberately misleading advertisements occasionally persuade inexperienced customers.";
    assert!(read(hard).grade() > 9.0);
}

#[test]
fn words_stand_where_they_begin() {
    let text = "Ask\u{2003}Mum  – now";
    let placed: Vec<(usize, &str)> = placed_words(text).collect();
    assert_eq!(placed, [(0, "Ask"), (6, "Mum"), (15, "now")]);
}
