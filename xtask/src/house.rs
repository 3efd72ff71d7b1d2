//! House rules: what must never be in this repository, and where.
//!
//! A rule says what is wrong, where, and what to do instead. `cargo test -p xtask` reads the whole tree.

use std::fmt;

use crate::place;
use crate::source::{Source, whole};

/// Something against a rule.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    rule: &'static str,
    what: String,
    instead: &'static str,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}:{}: {}: {} ({})",
            self.path, self.line, self.rule, self.what, self.instead
        )
    }
}

/// A rule. `look` says where the rule is broken, by byte, and what stands there.
struct Rule {
    name: &'static str,
    instead: &'static str,
    applies: fn(&str) -> bool,
    look: fn(&Source) -> Vec<(usize, String)>,
}

const RULES: &[Rule] = &[
    Rule {
        name: "core-is-pure",
        instead: "core has no I/O, clock, randomness, HTTP or screen; pass the value in",
        applies: |path| path.starts_with("core/src/") && path.ends_with(".rs"),
        look: impure,
    },
    Rule {
        name: "dependencies-point-one-way",
        instead: "see the map in ARCHITECTURE.md",
        applies: |path| path.ends_with("Cargo.toml"),
        look: wrong_dependencies,
    },
    Rule {
        name: "audiences-stay-apart",
        instead: "what two audiences share is in web/src/components",
        applies: |path| path.starts_with("web/src/pages/") && path.ends_with(".rs"),
        look: another_audience,
    },
    Rule {
        name: "effects-are-hooks",
        instead: "put it into web/src/hooks and use the hook",
        applies: |path| {
            path.starts_with("web/src/")
                && !path.starts_with("web/src/hooks/")
                && path.ends_with(".rs")
        },
        look: effects,
    },
    Rule {
        name: "sql-is-in-the-store",
        instead: "put it into server/src/store",
        applies: |path| {
            path.starts_with("server/src/")
                && !path.starts_with("server/src/store")
                && path.ends_with(".rs")
        },
        look: sql,
    },
    Rule {
        name: "addresses-are-in-the-api",
        instead: "use or add a constant or function of belisha_api::path",
        applies: |path| {
            path.ends_with(".rs") && path != "api/src/path.rs" && path != "xtask/src/house.rs"
        },
        look: addresses,
    },
    Rule {
        name: "words-are-fluent",
        instead: "put it into locales/en-GB and use i18n::msg",
        applies: |path| {
            path.starts_with("web/src/")
                && path.ends_with(".rs")
                && !path.starts_with("web/src/i18n/")
        },
        look: english,
    },
    Rule {
        name: "colours-are-tokens",
        instead: "name it in web/styles/tokens.css and use var(--name)",
        applies: |path| {
            path.starts_with("web/")
                && path != "web/styles/tokens.css"
                && (path.ends_with(".css") || path.ends_with(".rs"))
        },
        look: colours,
    },
    Rule {
        name: "no-inline-style-or-script",
        instead: "the content security policy blocks it; use a class, an SVG attribute or the app",
        applies: |path| {
            (path.starts_with("web/") || path.starts_with("server/src/"))
                && (path.ends_with(".rs") || path.ends_with(".html") || path.ends_with(".svg"))
        },
        look: inline,
    },
    Rule {
        name: "no-third-party",
        instead: "no page asks anybody but the school's server; put the file into web/static",
        applies: |path| {
            (path.starts_with("web/") && !path.ends_with(".toml") && !path.ends_with(".json"))
                || (path.starts_with("lessons/") && path.ends_with(".svg"))
        },
        look: third_party,
    },
    Rule {
        name: "tests-never-sleep",
        instead: "wait for what has to happen",
        applies: |path| path.ends_with(".rs"),
        look: |source| {
            let mut found: Vec<_> = find_words(source, &["thread::sleep", "time::sleep"])
                .into_iter()
                .filter(|(at, _)| source.is_test(*at))
                .collect();
            found.dedup_by_key(|(at, _)| source.line(*at));
            found
        },
    },
    Rule {
        name: "no-ignored-tests",
        instead: "mend it, or say with a test what holds today",
        applies: |path| path.ends_with(".rs"),
        look: |source| find_words(source, &["#[ignore"]),
    },
    Rule {
        name: "no-paths-of-a-machine",
        instead: "say it from the workspace's folder",
        applies: |_| true,
        look: machine_paths,
    },
];

/// Everything in the workspace that is against a rule.
pub(crate) fn workspace() -> Vec<Finding> {
    let mut findings = Vec::new();
    for path in place::files("") {
        if let Ok(text) = std::fs::read_to_string(place::root().join(&path)) {
            findings.extend(check(&path, &text));
        }
    }
    findings
}

fn check(path: &str, text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut source = None;
    for rule in RULES.iter().filter(|rule| (rule.applies)(path)) {
        let source = source.get_or_insert_with(|| Source::new(path, text));
        for (at, what) in (rule.look)(source) {
            findings.push(Finding {
                path: path.to_owned(),
                line: source.line(at),
                rule: rule.name,
                what,
                instead: rule.instead,
            });
        }
    }
    findings
}

fn find_words(source: &Source, words: &[&str]) -> Vec<(usize, String)> {
    let mut found: Vec<_> = words
        .iter()
        .flat_map(|word| source.words(word).map(|at| (at, (*word).to_owned())))
        .collect();
    found.sort();
    found
}

fn impure(source: &Source) -> Vec<(usize, String)> {
    const WORLD: &[&str] = &[
        "tokio",
        "axum",
        "sqlx",
        "web_sys",
        "js_sys",
        "gloo",
        "yew",
        "reqwest",
        "getrandom",
        "rand",
        "fs",
        "env",
        "net",
        "process",
        "thread",
        "SystemTime",
        "Instant",
        "println!",
        "eprintln!",
        "print!",
        "dbg!",
    ];
    // `env!` and a local called `net` are no effects; a path is.
    let is_path = |at: usize, word: &str| {
        let after = source.code[at + word.len()..].trim_start();
        let before = source.before(at);
        word.ends_with('!')
            || word.starts_with(char::is_uppercase)
            || after.starts_with("::")
            || before.ends_with("std::")
            || (before.contains("std::{")
                && before
                    .rsplit(';')
                    .next()
                    .is_some_and(|line| line.trim_start().starts_with("use std::{")))
    };
    // Lessons are checked on every core. Threads bring in nothing of the world: what comes out is the same without them.
    let has_threads = source.path == "core/src/lesson/parallel.rs";
    find_words(source, WORLD)
        .into_iter()
        .filter(|(_, word)| !(has_threads && word == "thread"))
        .filter(|(at, word)| is_path(*at, word) && !source.is_test(*at))
        .collect()
}

fn wrong_dependencies(source: &Source) -> Vec<(usize, String)> {
    let never: &[&str] = match source.path.as_str() {
        "core/Cargo.toml" => &[
            "tokio",
            "axum",
            "sqlx",
            "web-sys",
            "js-sys",
            "gloo",
            "yew",
            "rand",
            "getrandom",
            "jiff",
            "chrono",
            "reqwest",
            "belisha-api",
            "belisha-web",
            "xtask",
        ],
        "api/Cargo.toml" => &[
            "tokio",
            "axum",
            "sqlx",
            "web-sys",
            "yew",
            "belisha-web",
            "belisha-server",
            "xtask",
        ],
        "web/Cargo.toml" => &["pulldown-cmark", "tokio", "axum", "belisha-server", "xtask"],
        "tests/Cargo.toml" => &["belisha-server", "belisha-web", "xtask"],
        "xtask/Cargo.toml" | "Cargo.toml" => &[],
        _ => &["xtask"],
    };
    let mut found = Vec::new();
    let mut at = 0;
    let mut in_dependencies = false;
    for line in source.text.split_inclusive('\n') {
        if line.starts_with('[') {
            // What only tests use is the tests' matter.
            in_dependencies = line.contains("dependencies") && !line.contains("dev-dependencies");
        }
        let name = line.split(['.', '=', ' ']).next().unwrap_or("").trim();
        if in_dependencies && never.contains(&name) {
            found.push((at, format!("depends on {name}")));
        }
        at += line.len();
    }
    found
}

fn another_audience(source: &Source) -> Vec<(usize, String)> {
    const AUDIENCES: [&str; 5] = ["teach", "pupil", "home", "lead", "setup"];
    let mut parts = source.path.trim_start_matches("web/src/pages/").split('/');
    let (Some(own), Some(_)) = (parts.next(), parts.next()) else {
        // `pages/staff.rs` and `pages/mod.rs` put the audiences together.
        return Vec::new();
    };
    // How many `super::` lead from here to `pages`.
    let up = source.path.matches('/').count() - 3 + usize::from(!source.path.ends_with("/mod.rs"));
    let mut found = Vec::new();
    for other in AUDIENCES.iter().filter(|other| **other != own) {
        for way in [
            format!("pages::{other}"),
            format!("{}{other}", "super::".repeat(up)),
        ] {
            found.extend(
                source
                    .words(&way)
                    .filter(|at| !source.code[..*at].ends_with("super::"))
                    .map(|at| (at, way.clone())),
            );
        }
    }
    found
}

/// What a component needs to read an event or to hold a place in the page. None of them does anything by itself.
const RENDERING_TYPES: &[&str] = &[
    "Element",
    "Event",
    "FocusEvent",
    "FormData",
    "HtmlButtonElement",
    "HtmlDialogElement",
    "HtmlElement",
    "HtmlFormElement",
    "HtmlInputElement",
    "HtmlSelectElement",
    "HtmlTextAreaElement",
    "InputEvent",
    "KeyboardEvent",
    "MouseEvent",
    "Node",
    "PointerEvent",
    "SubmitEvent",
];

fn effects(source: &Source) -> Vec<(usize, String)> {
    let mut found: Vec<_> = find_words(source, &["gloo", "js_sys", "wasm_bindgen_futures"])
        .into_iter()
        .filter(|(at, word)| source.code[at + word.len()..].starts_with("::"))
        .collect();
    for at in source.words("web_sys::") {
        let names = &source.code[at + "web_sys::".len()..];
        let names = match names.strip_prefix('{') {
            Some(list) => list.split('}').next().unwrap_or(""),
            None => names
                .split(|c: char| !(c.is_alphanumeric() || c == '_'))
                .next()
                .unwrap_or(""),
        };
        for name in names.split(',').map(str::trim).filter(|n| !n.is_empty()) {
            if !RENDERING_TYPES.contains(&name) {
                found.push((at, format!("web_sys::{name}")));
            }
        }
    }
    found.retain(|(at, _)| !source.is_test(*at));
    found
}

fn sql(source: &Source) -> Vec<(usize, String)> {
    const PAIRS: [(&str, &str); 6] = [
        ("SELECT ", ""),
        ("INSERT INTO ", ""),
        ("UPDATE ", " SET "),
        ("DELETE FROM ", ""),
        ("CREATE TABLE ", ""),
        ("PRAGMA ", ""),
    ];
    let mut found = Vec::new();
    for text in &source.strings {
        let value = text.value.trim_start();
        let is_sql = PAIRS
            .iter()
            .any(|(first, then)| value.starts_with(first) && value.contains(then));
        if is_sql {
            found.push((text.at, shortened(value)));
        }
    }
    for word in [
        "sqlx::query",
        "sqlx::query_as",
        "sqlx::query_scalar",
        "sqlx::raw_sql",
    ] {
        found.extend(source.words(word).map(|at| (at, word.to_owned())));
    }
    found.retain(|(at, _)| !source.is_test(*at));
    found
}

fn addresses(source: &Source) -> Vec<(usize, String)> {
    const OPENINGS: [&str; 8] = [
        "/api/",
        "/staff",
        "/home",
        "/join",
        "/assets/",
        "/healthz",
        "/lessons/",
        "/setup",
    ];
    let mut found = Vec::new();
    for text in &source.strings {
        let starts = OPENINGS.iter().any(|opening| {
            text.value.strip_prefix(opening).is_some_and(|rest| {
                opening.ends_with('/') || rest.is_empty() || rest.starts_with(['/', '?', '#'])
            })
        });
        // The router of the staff app takes nothing but literals, and they are all on one screen.
        let routed =
            source.path == "web/src/pages/staff.rs" && source.before(text.at).ends_with("#[at(");
        if starts && !routed && !source.is_test(text.at) {
            found.push((text.at, format!("{:?}", text.value)));
        }
    }
    found
}

fn english(source: &Source) -> Vec<(usize, String)> {
    // Neither does a person read these, nor are they words of a language.
    const UNREAD: &[&str] = &[
        "class=",
        "classes!(",
        "reason =",
        "expect(",
        "panic!(",
        "unreachable!(",
        "debug!(",
        "warn!(",
        "error!(",
        "query_selector(",
        "rename_all =",
    ];
    let mut found = Vec::new();
    for text in &source.strings {
        if source.is_test(text.at) {
            continue;
        }
        let before = source.before(text.at);
        let before = before.strip_suffix('{').map_or(before, str::trim_end);
        let in_classes = before
            .rfind("classes!(")
            .is_some_and(|open| !before[open..].contains(')'));
        let unread = in_classes || UNREAD.iter().any(|mark| before.ends_with(mark));
        if !unread && reads_as_words(&text.value) {
            found.push((text.at, format!("{:?}", shortened(&text.value))));
        }
    }
    found
}

/// Two words of letters with a space between them.
fn reads_as_words(text: &str) -> bool {
    let word = |part: &str| {
        let letters = part.trim_matches(['.', ',', '!', '?', '’', '\'', '…', ':']);
        letters.chars().count() >= 2 && letters.chars().all(|c| c.is_alphabetic() || c == '’')
    };
    let parts: Vec<&str> = text.split(' ').collect();
    parts.windows(2).any(|pair| word(pair[0]) && word(pair[1]))
}

const COLOUR_NAMES: &[&str] = &[
    "aqua",
    "azure",
    "beige",
    "black",
    "blue",
    "brown",
    "coral",
    "cornflowerblue",
    "crimson",
    "cyan",
    "darkblue",
    "darkgray",
    "darkgreen",
    "darkgrey",
    "darkorange",
    "darkred",
    "deeppink",
    "dimgray",
    "dimgrey",
    "dodgerblue",
    "firebrick",
    "forestgreen",
    "fuchsia",
    "gold",
    "goldenrod",
    "gray",
    "green",
    "grey",
    "hotpink",
    "indianred",
    "indigo",
    "ivory",
    "khaki",
    "lavender",
    "lightblue",
    "lightgray",
    "lightgreen",
    "lightgrey",
    "lightyellow",
    "lime",
    "limegreen",
    "linen",
    "magenta",
    "maroon",
    "midnightblue",
    "mintcream",
    "navy",
    "olive",
    "orange",
    "orangered",
    "orchid",
    "peru",
    "pink",
    "plum",
    "purple",
    "rebeccapurple",
    "red",
    "royalblue",
    "salmon",
    "seagreen",
    "sienna",
    "silver",
    "skyblue",
    "slategray",
    "slategrey",
    "snow",
    "springgreen",
    "steelblue",
    "tan",
    "teal",
    "thistle",
    "tomato",
    "turquoise",
    "violet",
    "wheat",
    "white",
    "whitesmoke",
    "yellow",
    "yellowgreen",
];

fn colours(source: &Source) -> Vec<(usize, String)> {
    if source.is_rust() {
        let mut found = Vec::new();
        for text in &source.strings {
            let before = source.before(text.at);
            let paints = ["fill=", "stroke=", "color=", "stop-color="]
                .iter()
                .any(|mark| before.ends_with(mark));
            let named = paints && COLOUR_NAMES.contains(&text.value.as_str());
            if (named || is_hex(&text.value) || has_colour_function(&text.value))
                && !source.is_test(text.at)
            {
                found.push((text.at, text.value.clone()));
            }
        }
        return found;
    }
    let mut found = Vec::new();
    for (at, property, value) in declarations(&source.text) {
        let paints = [
            "color",
            "background",
            "border",
            "outline",
            "fill",
            "stroke",
            "shadow",
        ]
        .iter()
        .any(|part| property.contains(part))
            || property.starts_with("--");
        let part = |c: char| !(c.is_alphanumeric() || c == '-' || c == '_' || c == '#');
        let literal = value.split(part).find(|word| {
            is_hex(word) || (paints && COLOUR_NAMES.contains(&word.to_lowercase().as_str()))
        });
        if let Some(word) = literal {
            found.push((at, word.to_owned()));
        } else if has_colour_function(&value) {
            found.push((at, value.trim().to_owned()));
        }
    }
    found
}

fn is_hex(word: &str) -> bool {
    word.strip_prefix('#').is_some_and(|digits| {
        matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit())
    })
}

fn has_colour_function(value: &str) -> bool {
    [
        "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(",
    ]
    .iter()
    .any(|function| whole(value, function).next().is_some())
}

/// `property: value` of a style sheet, with where each begins. Knows rules within rules; skips comments.
fn declarations(css: &str) -> Vec<(usize, String, String)> {
    let mut clear = css.as_bytes().to_vec();
    let mut from = 0;
    while let Some(open) = css[from..].find("/*").map(|at| from + at) {
        let close = css[open..].find("*/").map_or(css.len(), |at| open + at + 2);
        for byte in &mut clear[open..close] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        from = close;
    }
    let clear = String::from_utf8_lossy(&clear).into_owned();
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in clear.char_indices() {
        if !matches!(c, '{' | '}' | ';') {
            continue;
        }
        if c != '{' {
            let part = &clear[start..at];
            let begin = start + (part.len() - part.trim_start().len());
            if let Some((property, value)) = part.split_once(':') {
                found.push((begin, property.trim().to_owned(), value.to_owned()));
            }
        }
        start = at + 1;
    }
    found
}

fn inline(source: &Source) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let attribute = |text: &str| {
        let text = text.to_lowercase();
        let marks = [
            " style=",
            "\nstyle=",
            "javascript:",
            "<style",
            " onclick=",
            " onload=",
            " onerror=",
        ];
        marks
            .iter()
            // The pupil page has its sheet in itself, which its policy allows by the sheet's hash.
            .filter(|mark| **mark != "<style" || source.path != "web/src/ssr.rs")
            .find(|mark| text.contains(**mark))
            .map(|mark| mark.trim().to_owned())
            .or_else(|| {
                // `<script src=…>` is a file of ours; anything else is inline.
                text.split("<script")
                    .skip(1)
                    .any(|rest| {
                        !rest
                            .split('>')
                            .next()
                            .is_some_and(|tag| tag.contains("src="))
                    })
                    .then(|| "<script".to_owned())
            })
    };
    if source.is_rust() {
        for at in source.words("style") {
            let after = &source.code[at + "style".len()..];
            let before = source.code[..at].chars().next_back();
            // In `html!` an attribute's sign stands against its name; an assignment has spaces.
            let attribute = after.starts_with("={")
                || (after.starts_with('=') && source.text[at..].starts_with("style=\""));
            if attribute && before.is_some_and(char::is_whitespace) {
                found.push((at, "style=".into()));
            }
        }
        for text in &source.strings {
            if let Some(mark) = attribute(&text.value) {
                found.push((text.at, mark));
            }
        }
        found.retain(|(at, _)| !source.is_test(*at));
    } else if let Some(mark) = attribute(&source.text) {
        found.push((0, mark));
    }
    found
}

fn third_party(source: &Source) -> Vec<(usize, String)> {
    // A name, not an address: nothing is fetched from it.
    const NAMESPACES: [&str; 2] = ["http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"];
    let look = |text: &str, from: usize| -> Vec<(usize, String)> {
        ["http://", "https://"]
            .iter()
            .flat_map(|scheme| text.match_indices(scheme))
            .filter(|(at, _)| !NAMESPACES.iter().any(|name| text[*at..].starts_with(name)))
            .map(|(at, _)| {
                let end = text[at..]
                    .find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ')' | '>'))
                    .map_or(text.len(), |end| at + end);
                (from + at, text[at..end].to_owned())
            })
            .collect()
    };
    if source.is_rust() {
        source
            .strings
            .iter()
            .filter(|text| !source.is_test(text.at))
            .flat_map(|text| look(&text.value, text.at))
            .collect()
    } else {
        look(&source.text, 0)
    }
}

fn machine_paths(source: &Source) -> Vec<(usize, String)> {
    // Written in two parts, so that this file is not against its own rule.
    let homes = [
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("/fa", "rm/"),
        concat!("/ho", "me/ubuntu"),
        concat!("/tm", "p/wt"),
        concat!("/tm", "p/bash"),
    ];
    let mut found = Vec::new();
    for home in homes {
        for (at, _) in source.text.match_indices(home) {
            // `app/work/` and `https://x/root/` are not paths of a machine.
            let before = source.text[..at].chars().next_back();
            if before.is_none_or(|c| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '}'))) {
                found.push((at, home.to_owned()));
            }
        }
    }
    found
}

fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(50).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asserts that the sample breaks exactly this rule on these lines.
    fn breaks(rule: &str, path: &str, text: &str, lines: &[usize]) {
        let findings = check(path, text);
        let found: Vec<(&str, usize)> = findings.iter().map(|f| (f.rule, f.line)).collect();
        let wanted: Vec<(&str, usize)> = lines.iter().map(|line| (rule, *line)).collect();
        assert_eq!(found, wanted, "{findings:#?}");
    }

    fn passes(path: &str, text: &str) {
        assert_eq!(check(path, text), [], "{path}: {text}");
    }

    #[test]
    fn the_workspace_keeps_every_rule() {
        let findings = workspace();
        let text: Vec<String> = findings.iter().map(ToString::to_string).collect();
        assert!(text.is_empty(), "\n{}\n", text.join("\n"));
    }

    #[test]
    fn every_rule_has_a_sample_here() {
        let samples = include_str!("house.rs");
        for rule in RULES {
            assert!(
                samples.contains(&format!("let rule = \"{}\";", rule.name)),
                "{} has no sample that breaks it",
                rule.name
            );
        }
    }

    #[test]
    fn core_may_not_look_at_the_world() {
        let rule = "core-is-pure";
        breaks(rule, "core/src/a.rs", "fn a() { std::fs::read(x); }", &[1]);
        breaks(rule, "core/src/a.rs", "\nuse std::time::Instant;", &[2]);
        breaks(rule, "core/src/a.rs", "use std::{fmt, fs};", &[1]);
        breaks(
            rule,
            "core/src/a.rs",
            "tokio::spawn(x); rand::random()",
            &[1, 1],
        );
        passes(
            "core/src/a.rs",
            "// tokio\nlet net = \"std::fs\"; operand::x; env!(\"A\")",
        );
        passes("core/src/a.rs", "#[cfg(test)]\nmod tests { use std::fs; }");
        passes("server/src/a.rs", "use std::fs;");
    }

    #[test]
    fn a_crate_may_not_depend_on_what_stands_above_it() {
        let rule = "dependencies-point-one-way";
        breaks(
            rule,
            "core/Cargo.toml",
            "[dependencies]\ntokio.workspace = true\n",
            &[2],
        );
        breaks(
            rule,
            "web/Cargo.toml",
            "[dependencies]\npulldown-cmark = \"1\"\n",
            &[2],
        );
        breaks(
            rule,
            "server/Cargo.toml",
            "[dependencies]\nxtask = { path = \"../xtask\" }\n",
            &[2],
        );
        passes(
            "core/Cargo.toml",
            "[dev-dependencies]\nrand = \"1\"\n[dependencies]\nserde.workspace = true\n",
        );
    }

    #[test]
    fn a_page_may_not_use_another_audiences_page() {
        let rule = "audiences-stay-apart";
        breaks(
            rule,
            "web/src/pages/pupil/quiz.rs",
            "use crate::pages::teach::Board;",
            &[1],
        );
        breaks(
            rule,
            "web/src/pages/lead/mod.rs",
            "use super::setup::School;",
            &[1],
        );
        breaks(
            rule,
            "web/src/pages/lead/report.rs",
            "use super::super::setup::School;",
            &[1],
        );
        passes(
            "web/src/pages/lead/report.rs",
            "use super::setup::Own; use crate::pages::lead::A;",
        );
        passes(
            "web/src/pages/staff.rs",
            "use super::teach::Board; use super::lead::Overview;",
        );
    }

    #[test]
    fn only_hooks_have_effects() {
        let rule = "effects-are-hooks";
        breaks(
            rule,
            "web/src/pages/pupil/a.rs",
            "gloo::timers::callback::Timeout::new(1, x);",
            &[1],
        );
        breaks(
            rule,
            "web/src/components/a/mod.rs",
            "use web_sys::{Element, Storage};",
            &[1],
        );
        breaks(
            rule,
            "web/src/components/a/mod.rs",
            "\nweb_sys::window()",
            &[2],
        );
        passes(
            "web/src/components/a/mod.rs",
            "use web_sys::{Element, HtmlInputElement};",
        );
        passes("web/src/hooks/a.rs", "use gloo::utils::window;");
    }

    #[test]
    fn sql_stays_in_the_store() {
        let rule = "sql-is-in-the-store";
        breaks(
            rule,
            "server/src/http.rs",
            "q(\"SELECT id FROM seat\")",
            &[1],
        );
        breaks(rule, "server/src/live.rs", "sqlx::query(x)", &[1]);
        passes("server/src/store/seats.rs", "q(\"SELECT id FROM seat\")");
        passes("server/src/http.rs", "say(\"UPDATE the page\")");
    }

    #[test]
    fn addresses_stay_in_the_api() {
        let rule = "addresses-are-in-the-api";
        breaks(rule, "server/src/http.rs", "get(\"/api/pupil/now\")", &[1]);
        breaks(
            rule,
            "web/src/hooks/a.rs",
            "go(\"/staff\"); go(\"/home/help\")",
            &[1, 1],
        );
        passes("web/src/hooks/a.rs", "x(\"/staffing\"); y(\"/unit/:id\")");
        passes("api/src/path.rs", "\"/api/pupil/now\"");
        passes("server/tests/it/a.rs", "get(\"/api/pupil/now\")");
    }

    #[test]
    fn a_sentence_in_code_is_found() {
        let rule = "words-are-fluent";
        breaks(
            rule,
            "web/src/pages/pupil/a.rs",
            "html! { <p>{ \"Well done\" }</p> }",
            &[1],
        );
        breaks(
            rule,
            "web/src/components/a/mod.rs",
            "<img alt=\"A green otter\" />",
            &[1],
        );
        passes(
            "web/src/components/a/mod.rs",
            "<a class=\"button primary\" class={classes!(\"one two\", x.then_some(\"three four\"))} d=\"M 1 2 L 30 40\" />",
        );
        passes(
            "web/src/components/a/mod.rs",
            "// A green otter\n#[cfg(test)]\nmod tests { x(\"A green otter\") }",
        );
        passes(
            "web/src/components/a/mod.rs",
            "format!(\"{a} {b} x-{c}\"); \"(min-width: 40em)\"",
        );
    }

    #[test]
    fn a_colour_outside_the_tokens_is_found() {
        let rule = "colours-are-tokens";
        breaks(rule, "web/styles/base.css", "a {\n  color: #fff;\n}", &[2]);
        breaks(
            rule,
            "web/styles/base.css",
            "a { b { background: rgb(1 2 3); } }",
            &[1],
        );
        breaks(
            rule,
            "web/src/components/a/style.css",
            "a { border: 1px solid red }",
            &[1],
        );
        breaks(
            rule,
            "web/src/components/a/mod.rs",
            "<path fill=\"black\" stroke=\"#00ff00\" />",
            &[1, 1],
        );
        passes(
            "web/styles/base.css",
            "/* red #fff */ #add:hover { color: var(--red); outline: 1px solid CanvasText }",
        );
        passes(
            "web/styles/base.css",
            ".x { animation-name: snow; color: transparent; fill: currentColor }",
        );
        passes("web/styles/tokens.css", ":root { --a: #ffffff; }");
        passes(
            "web/src/components/a/mod.rs",
            "<use href=\"#otter\" /> <a href=\"#main\">",
        );
    }

    #[test]
    fn inline_style_and_script_are_found() {
        let rule = "no-inline-style-or-script";
        breaks(rule, "web/src/components/a/mod.rs", "<p style=\"x\">", &[1]);
        breaks(rule, "web/src/components/a/mod.rs", "<p style={x}>", &[1]);
        breaks(
            rule,
            "server/src/http/page.rs",
            "\"<script>boot()</script>\"",
            &[1],
        );
        breaks(
            rule,
            "web/static/otter.svg",
            "<svg><path style='x'/></svg>",
            &[1],
        );
        breaks(
            rule,
            "server/src/http/page.rs",
            "\"<style>{}</style>\"",
            &[1],
        );
        passes("web/src/ssr.rs", "\"<style>{}</style>\"");
        breaks(rule, "web/src/ssr.rs", "\"<p style='x'>\"", &[1]);
        passes(
            "web/src/components/a/mod.rs",
            "let style = 1; self.style=x; <p class=\"style\">",
        );
        passes(
            "server/src/http/page.rs",
            "\"<script type=module src=x></script>\"",
        );
    }

    #[test]
    fn an_address_of_somebody_else_is_found() {
        let rule = "no-third-party";
        breaks(
            rule,
            "web/styles/base.css",
            "@import url(https://fonts.example/x.css);",
            &[1],
        );
        breaks(
            rule,
            "lessons/year-4/a/b.svg",
            "<svg><image href=\"http://x.example/y\"/></svg>",
            &[1],
        );
        breaks(
            rule,
            "web/src/pages/home/a.rs",
            "<a href=\"https://x.example\">",
            &[1],
        );
        passes(
            "lessons/year-4/a/b.svg",
            "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        );
    }

    #[test]
    fn a_sleeping_test_is_found() {
        let rule = "tests-never-sleep";
        breaks(rule, "tests/tests/it/a.rs", "std::thread::sleep(x);", &[1]);
        breaks(
            rule,
            "server/src/a.rs",
            "#[cfg(test)]\nmod tests {\n tokio::time::sleep(x) }",
            &[3],
        );
        passes("server/src/a.rs", "tokio::time::sleep(x)");
    }

    #[test]
    fn an_ignored_test_is_found() {
        let rule = "no-ignored-tests";
        breaks(rule, "core/src/a.rs", "#[test]\n#[ignore]\nfn a() {}", &[2]);
        passes("core/src/a.rs", "// #[ignore]");
    }

    #[test]
    fn a_path_of_a_machine_is_found() {
        let path = concat!("see /wo", "rk/main/x");
        let rule = "no-paths-of-a-machine";
        breaks(rule, "README.md", path, &[1]);
        passes(
            "README.md",
            concat!("target/wo", "rk/main and path.ro", "ot/"),
        );
    }
}
