//! Packed words say what Fluent says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use belisha_words::{Arg, Words, direction, pack};
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use proptest::prelude::*;
use unic_langid::LanguageIdentifier;

#[derive(Clone, Copy, Debug)]
enum Sample {
    Number(u32),
    Text(&'static str),
}

const SAMPLES: [Sample; 12] = [
    Sample::Number(0),
    Sample::Number(1),
    Sample::Number(2),
    Sample::Number(3),
    Sample::Number(5),
    Sample::Number(6),
    Sample::Number(10),
    Sample::Number(11),
    Sample::Number(1000),
    Sample::Text("otter"),
    Sample::Text("1"),
    Sample::Text("one"),
];

/// What the browser's `Intl.PluralRules` says.
fn plural(locale: &str, number: u32) -> &'static str {
    let language = LanguageIdentifier::from_parts(
        locale.parse::<LanguageIdentifier>().unwrap().language,
        None,
        None,
        &[],
    );
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).unwrap();
    match rules.select(number).unwrap() {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

fn fluent(locale: &str, text: &str) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![locale.parse().unwrap()]);
    bundle.set_use_isolating(direction(locale) == "rtl");
    bundle.add_resource_overriding(FluentResource::try_new(text.to_owned()).unwrap());
    bundle
}

fn by_fluent(bundle: &FluentBundle<FluentResource>, id: &str, args: &[(&str, Sample)]) -> String {
    let mut values = FluentArgs::new();
    for (name, sample) in args {
        match sample {
            Sample::Number(number) => values.set(*name, FluentValue::from(f64::from(*number))),
            Sample::Text(text) => values.set(*name, FluentValue::from(*text)),
        }
    }
    let message = bundle.get_message(id).unwrap();
    bundle
        .format_pattern(message.value().unwrap(), Some(&values), &mut Vec::new())
        .into_owned()
}

fn packed(locale: &str, words: &Words, id: &str, args: &[(&str, Sample)]) -> String {
    let args: Vec<(&str, Arg)> = args
        .iter()
        .map(|(name, sample)| {
            let arg = match sample {
                Sample::Number(number) => Arg::Number {
                    digits: number.to_string(),
                    plural: plural(locale, *number).to_owned(),
                },
                Sample::Text(text) => Arg::Text((*text).to_owned()),
            };
            (*name, arg)
        })
        .collect();
    words.say(id, &args).unwrap()
}

/// Asserts that both say the same of every message, whatever its arguments are. Gives how often they were asked.
fn same(locale: &str, text: &str) -> usize {
    let words = Words::new(pack(locale, text).unwrap());
    let bundle = fluent(locale, text);
    let mut asked = 0;
    for line in text.lines() {
        let Some((id, _)) = line.split_once('=') else {
            continue;
        };
        let id = id.trim();
        if !id.starts_with(|c: char| c.is_ascii_lowercase()) || id.contains(' ') {
            continue;
        }
        let names: BTreeSet<&str> = text
            .split('$')
            .skip(1)
            .filter_map(|rest| {
                rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                    .next()
            })
            .collect();
        for sample in SAMPLES {
            for other in SAMPLES {
                // Two arguments that differ, so that one in the other's place is found.
                let args: Vec<(&str, Sample)> = names
                    .iter()
                    .enumerate()
                    .map(|(at, name)| (*name, if at % 2 == 0 { sample } else { other }))
                    .collect();
                assert_eq!(
                    packed(locale, &words, id, &args),
                    by_fluent(&bundle, id, &args),
                    "{locale}: {id} with {args:?}"
                );
                asked += 1;
            }
        }
    }
    asked
}

fn locales() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales");
    std::fs::read_dir(root)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect()
}

#[test]
fn every_message_of_a_tablet_reads_the_same_in_every_language() {
    for folder in locales() {
        let locale = folder.file_name().unwrap().to_str().unwrap();
        let text: String = ["common.ftl", "pupil.ftl"]
            .iter()
            .map(|name| std::fs::read_to_string(folder.join(name)).unwrap_or_default() + "\n")
            .collect();
        same(locale, &text);
        // As it would be in a script from the right.
        same("ar", &text);
    }
}

#[test]
fn english_tablets_have_words() {
    let text = std::fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../locales/en-GB/pupil.ftl"),
    )
    .unwrap();
    assert!(same("en-GB", &text) > 1_000);
}

/// What Fluent can say and no message says today.
const MORE: &str = r#"
plain = Plain words
lines =
    First line
    second line

      third line
marks = a { "{" } b { "}" } c | d \ e { "\u00e9" } = f : g ? h *
several = { $count } of { $total } for { $name }
plural = { $count ->
    [0] none
    [one] one
    [two] two
    [few] a few: { $count }
    [many] many | many
   *[other] { $count } others
}.
default-first = { $count ->
   *[one] one
    [2] exactly two
    [other] other
}
by-text = { $name ->
    [otter] the otter
   *[other] somebody called { $name }
}
nested = { $count ->
    [one] { $name ->
        [otter] one otter
       *[other] one of { $total }
    }
   *[other] { $total ->
        [0] nothing
       *[other] { $count } and { $total }
    }
} after
in-place = { { $count } } { 7 }
said = { plain }, { several }
-app = Belisha
-friend = { $case ->
    [soft] gyfaill
   *[plain] cyfaill
} { -app }
term = { -app } and { -friend(case: "soft") } and { -friend } and { -friend(case: "hard") }
"#;

#[test]
fn whatever_fluent_can_say_reads_the_same() {
    for locale in ["en-GB", "cy", "pl", "ar", "ja"] {
        assert!(same(locale, MORE) > 1_000);
    }
}

#[test]
fn a_packed_file_can_be_read_by_a_person() {
    let text = "b = You are the { $seat }.\na =\n    { $count ->\n        [one] One { \"{\" }\n       *[other] { $count }\n    }\n";
    assert_eq!(
        pack("en-GB", text).unwrap(),
        "a={count?one:One \\{|*:{count}}\nb=You are the {seat}.\n"
    );
    assert_eq!(
        pack("ar", "b = You are the { $seat }.\n").unwrap(),
        "b=You are the \u{2068}{seat}\u{2069}.\n"
    );
}

#[test]
fn what_a_tablet_cannot_say_is_refused_when_it_is_packed() {
    for text in [
        "a = { NUMBER($count) }\n",
        "a = { b.title }\nb = B\n    .title = T\n",
        "a = { missing }\n",
        "a = { -missing }\n",
        "a = { b }\nb = { a }\n",
        "-t = { $x }\na = { -t }\n",
        "-t = { $x }\na = { -t(x: 1) }\n",
        "a = { $x ->\n    [1.5] half\n   *[other] other\n}\n",
        "a = {\n",
    ] {
        assert!(pack("en-GB", text).is_err(), "{text}");
    }
}

#[test]
fn a_message_without_words_is_none_and_a_missing_argument_names_itself() {
    let words = Words::new(pack("en-GB", "seat = You are the { $seat }.\n").unwrap());
    assert_eq!(words.say("sea", &[]), None);
    assert_eq!(words.say("seats", &[]), None);
    assert_eq!(words.say("seat", &[]).unwrap(), "You are the {$seat}.");
}

proptest! {
    #[test]
    fn any_text_comes_back_whole(text in r#"[a-z{}|\\:?*=" ]{1,40}"#) {
        let literal = text.replace('\\', r"\\").replace('"', "\\\"");
        let packed = pack("en-GB", &format!("a = x{{ \"{literal}\" }}\n")).unwrap();
        prop_assert_eq!(Words::new(packed).say("a", &[]).unwrap(), format!("x{text}"));
    }

    #[test]
    fn a_damaged_file_says_something_and_ends(packed in r"[ab{}|\\:?*é\n]{0,60}") {
        let args = [("a", Arg::Text("b".to_owned()))];
        Words::new(format!("a={packed}")).say("a", &args).unwrap();
    }
}
