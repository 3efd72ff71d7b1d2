//! Rust text, split into what is code, what is text and what is a test: enough for rules about words.

/// One file.
#[derive(Debug)]
pub(crate) struct Source {
    /// From the workspace, with `/` between folders.
    pub(crate) path: String,
    /// As it is written.
    pub(crate) text: String,
    /// The same length, with comments, strings and their quotes blanked.
    pub(crate) code: String,
    /// What stands between quotes.
    pub(crate) strings: Vec<Text>,
    /// Byte ranges of `#[cfg(test)]` items.
    tests: Vec<(usize, usize)>,
}

/// A string literal.
#[derive(Debug)]
pub(crate) struct Text {
    /// Where its opening quote is.
    pub(crate) at: usize,
    /// What is in it, escapes left as they are.
    pub(crate) value: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let (code, strings) = if path.ends_with(".rs") {
            split(text)
        } else {
            (text.to_owned(), Vec::new())
        };
        let tests = test_ranges(&code);
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code,
            strings,
            tests,
        }
    }

    pub(crate) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The line of a byte, from 1.
    pub(crate) fn line(&self, at: usize) -> usize {
        self.text[..at.min(self.text.len())].matches('\n').count() + 1
    }

    /// Whether a byte belongs to a test.
    pub(crate) fn is_test(&self, at: usize) -> bool {
        is_test_file(&self.path)
            || self
                .tests
                .iter()
                .any(|(from, to)| (*from..*to).contains(&at))
    }

    /// Every place where `word` stands in the code as a whole: not a part of a longer name.
    pub(crate) fn words<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        whole(&self.code, word)
    }

    /// The code before a byte, without the space at its end.
    pub(crate) fn before(&self, at: usize) -> &str {
        self.code[..at].trim_end()
    }
}

/// Test code that is a file of its own: a crate's `tests` folder, the end-to-end package, and what tests and the gallery
/// show.
fn is_test_file(path: &str) -> bool {
    const NAMES: [&str; 3] = ["/tests.rs", "/examples.rs", "/samples.rs"];
    path.contains("/tests/")
        || path.starts_with("tests/")
        || NAMES.iter().any(|name| path.ends_with(name))
}

/// Every place where `word` stands by itself in `text`.
pub(crate) fn whole<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    let opens = word.starts_with(part);
    let closes = word.ends_with(part);
    text.match_indices(word)
        .filter(move |(at, found)| {
            let longer_before = opens && text[..*at].ends_with(part);
            let longer_after = closes && text[at + found.len()..].starts_with(part);
            !longer_before && !longer_after
        })
        .map(|(at, _)| at)
}

/// Blanks comments and strings, and collects the strings.
fn split(text: &str) -> (String, Vec<Text>) {
    let bytes = text.as_bytes();
    let mut code = bytes.to_vec();
    let mut strings = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text[at..];
        let end = if rest.starts_with("//") {
            at + rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            at + comment_length(rest)
        } else if let Some((head, tail)) = string_quotes(text, at) {
            let body = &text[at + head..];
            let length = body_length(body, &tail);
            strings.push(Text {
                at,
                value: body[..length].to_owned(),
            });
            (at + head + length + tail.len()).min(bytes.len())
        } else if rest.starts_with('\'') {
            at + character_length(rest)
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        };
        for byte in &mut code[at..end] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
        at = end;
    }
    (String::from_utf8_lossy(&code).into_owned(), strings)
}

/// The length of what opens a string at `at`, and what closes it. Looks back, so that the `r` of `for"` opens nothing.
fn string_quotes(text: &str, at: usize) -> Option<(usize, String)> {
    let rest = &text[at..];
    if rest.starts_with('"') {
        return Some((1, "\"".into()));
    }
    let in_name = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let raw = rest
        .strip_prefix("br")
        .or_else(|| rest.strip_prefix('r'))
        .filter(|_| !in_name)?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    raw[hashes..].starts_with('"').then(|| {
        let head = rest.len() - raw.len() + hashes + 1;
        (head, format!("\"{}", "#".repeat(hashes)))
    })
}

fn body_length(body: &str, tail: &str) -> usize {
    if tail.len() > 1 {
        return body.find(tail).unwrap_or(body.len());
    }
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    body.len()
}

fn comment_length(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

/// `'x'` and `'\n'` are characters; `'a` is a lifetime and only its mark is passed over.
fn character_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match chars.next() {
        Some((_, '\\')) => rest[2..].find('\'').map_or(1, |end| end + 3),
        Some((at, c)) if rest[at + c.len_utf8()..].starts_with('\'') => at + c.len_utf8() + 1,
        _ => 1,
    }
}

fn test_ranges(code: &str) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    for (from, mark) in code.match_indices("#[cfg(test)]") {
        let rest = &code[from + mark.len()..];
        let end = match (rest.find('{'), rest.find(';')) {
            (Some(open), semi) if semi.is_none_or(|semi| open < semi) => block_end(rest, open),
            (_, Some(semi)) => semi + 1,
            _ => rest.len(),
        };
        ranges.push((from, from + mark.len() + end));
    }
    ranges
}

fn block_end(code: &str, open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, c) in code[open..].char_indices() {
        match c {
            '{' => depth += 1,
            '}' => {
                depth -= 1;
                if depth == 0 {
                    return open + at + 1;
                }
            }
            _ => {}
        }
    }
    code.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_and_comments_are_not_code() {
        let source = Source::new(
            "core/src/a.rs",
            "let a = \"tokio // \\\" x\"; // tokio\n/* tokio /* */ */ let b = r#\"q \" q\"#; let c: &'static str = x('\"');",
        );
        assert_eq!(source.words("tokio").count(), 0);
        assert_eq!(source.words("let").count(), 3);
        let values: Vec<_> = source.strings.iter().map(|s| s.value.as_str()).collect();
        assert_eq!(values, ["tokio // \\\" x", "q \" q"]);
        assert_eq!(source.line(source.strings[1].at), 2);
        assert_eq!(source.code.len(), source.text.len());
    }

    #[test]
    fn a_test_module_is_known_and_ends() {
        let source = Source::new(
            "core/src/a.rs",
            "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { x } }\nfn c() { y }",
        );
        let at = |word| source.words(word).next().unwrap();
        assert!(!source.is_test(at("a")));
        assert!(source.is_test(at("x")));
        assert!(!source.is_test(at("y")));
    }

    #[test]
    fn a_part_of_a_name_is_not_the_word() {
        assert_eq!(whole("brand rand::x operand", "rand").count(), 1);
        assert_eq!(whole("a.thread::sleep()", "thread::sleep").count(), 1);
    }
}
