//! The strict scanner for a heading's braces: `{#id .flag key=value key="two words"}`.
//!
//! The Markdown parser drops what it does not understand without a word. So the braces are read again from the
//! heading's own source, and whatever is odd is said.

use crate::diagnostic::Span;
use crate::lesson::document::Located;

/// What a heading's braces say, with everything that is wrong with them.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Attributes {
    /// Where the braces stand; `None` when there are none.
    pub(crate) span: Option<Span>,
    pub(crate) ids: Vec<Located<String>>,
    pub(crate) flags: Vec<Located<String>>,
    pub(crate) values: Vec<(Located<String>, Located<String>)>,
    pub(crate) problems: Vec<Located<String>>,
}

/// Reads the braces at the end of a heading. `offset` is where the heading begins in the file.
pub(crate) fn scan(heading: &str, offset: usize) -> Attributes {
    let mut attributes = Attributes::default();
    let line = heading.trim_end();
    // A closing row of hashes may stand behind the braces.
    let line = line.trim_end_matches('#').trim_end();
    let open = opening_brace(line);
    let (Some(open), true) = (open, line.ends_with('}')) else {
        if let Some(open) = open {
            let is_unclosed = !line[open..].contains('}');
            attributes.problems.push(Located {
                value: if is_unclosed {
                    "the braces are not closed".to_owned()
                } else {
                    "the braces are not the last thing in the heading".to_owned()
                },
                span: shifted(open, line.len(), offset),
            });
        } else if line.ends_with('}') {
            attributes.problems.push(Located {
                value: "a closing brace without an opening one".to_owned(),
                span: shifted(line.len() - 1, line.len(), offset),
            });
        }
        return attributes;
    };
    attributes.span = Some(shifted(open, line.len(), offset));
    let mut scanner = Scanner {
        line,
        at: open + 1,
        end: line.len() - 1,
        offset,
        attributes,
    };
    scanner.run();
    scanner.attributes
}

/// The brace that opens the attributes: the last one outside quotation marks that is not inside another pair.
fn opening_brace(line: &str) -> Option<usize> {
    line.find("{#")
        .or_else(|| line.find("{."))
        .or_else(|| line.rfind('{'))
}

fn shifted(start: usize, end: usize, offset: usize) -> Span {
    Span {
        start: start + offset,
        end: end + offset,
    }
}

struct Scanner<'a> {
    line: &'a str,
    at: usize,
    end: usize,
    offset: usize,
    attributes: Attributes,
}

impl Scanner<'_> {
    fn run(&mut self) {
        loop {
            self.skip_blanks();
            let Some(first) = self.peek() else { return };
            let start = self.at;
            match first {
                '#' | '.' => {
                    self.at += 1;
                    let name = self.name();
                    let located = self.located(start, name.clone());
                    if name.is_empty() {
                        self.problem(start, format!("`{first}` without a name behind it"));
                    } else if first == '#' {
                        self.attributes.ids.push(located);
                    } else {
                        self.attributes.flags.push(located);
                    }
                }
                _ => self.pair(start),
            }
        }
    }

    fn pair(&mut self, start: usize) {
        let key = self.name();
        let key_end = self.at;
        if self.peek() != Some('=') {
            if key.is_empty() {
                // Neither a name nor `=`: step over one character so that the scan always ends.
                self.at += self.peek().map_or(1, char::len_utf8);
                self.problem(
                    start,
                    format!("`{}` means nothing here", &self.line[start..self.at]),
                );
            } else {
                self.problem(
                    start,
                    format!("`{key}` is neither `#id`, `.flag` nor `key=value`"),
                );
            }
            return;
        }
        self.at += 1;
        if key.is_empty() {
            let _ = self.value();
            self.problem(start, "`=` without a key before it".to_owned());
            return;
        }
        let value_start = self.at;
        match self.value() {
            Some(value) if !value.is_empty() => {
                let key = Located {
                    value: key,
                    span: shifted(start, key_end, self.offset),
                };
                let value = self.located(value_start, value);
                self.attributes.values.push((key, value));
            }
            Some(_) => self.problem(start, format!("`{key}=` has no value")),
            None => self.problem(value_start, "the quotation mark is not closed".to_owned()),
        }
    }

    /// Reads a value; `None` when its quotation mark is not closed.
    fn value(&mut self) -> Option<String> {
        if self.peek() != Some('"') {
            let start = self.at;
            while self.peek().is_some_and(|c| !c.is_whitespace()) {
                self.step();
            }
            return Some(self.line[start..self.at].to_owned());
        }
        self.at += 1;
        let start = self.at;
        while let Some(c) = self.peek() {
            if c == '"' {
                let value = self.line[start..self.at].to_owned();
                self.at += 1;
                return Some(value);
            }
            self.step();
        }
        None
    }

    /// Reads up to a blank, `=`, or the start of another attribute.
    fn name(&mut self) -> String {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|c| !c.is_whitespace() && !matches!(c, '=' | '#' | '.' | '"' | '{' | '}'))
        {
            self.step();
        }
        self.line[start..self.at].to_owned()
    }

    fn skip_blanks(&mut self) {
        while self.peek().is_some_and(char::is_whitespace) {
            self.step();
        }
    }

    fn peek(&self) -> Option<char> {
        self.line[..self.end].get(self.at..)?.chars().next()
    }

    fn step(&mut self) {
        self.at += self.peek().map_or(1, char::len_utf8);
    }

    fn located(&self, start: usize, value: String) -> Located<String> {
        Located {
            value,
            span: shifted(start, self.at, self.offset),
        }
    }

    fn problem(&mut self, start: usize, message: String) {
        let span = shifted(start, self.at.max(start + 1), self.offset);
        self.attributes.problems.push(Located {
            value: message,
            span,
        });
    }
}
