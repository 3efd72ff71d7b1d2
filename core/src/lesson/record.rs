//! Reads TOML tables key by key, so that every mistake is said with its place, not only the first.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::diagnostic::Span;
use crate::lesson::check::{Findings, malformed_toml, malformed_value, missing_key, unknown_key};
use crate::lesson::document::Located;
use crate::lesson::suggest::did_you_mean;

/// Parses TOML that begins at `offset` of its file. Says every syntax error and hands over what could be read.
pub(crate) fn table<'t>(
    toml: &'t str,
    offset: usize,
    findings: &mut Findings<'_>,
) -> (Spanned<DeTable<'t>>, bool) {
    let (table, errors) = DeTable::parse_recoverable(toml);
    let is_clean = errors.is_empty();
    // One mistake in the syntax often reads as many: the first ones are the true ones.
    for error in errors.iter().take(3) {
        let range = error.span().unwrap_or(0..0);
        let message = error.message().trim().replace('\n', "; ");
        findings.say(
            &malformed_toml::RULE,
            Span {
                start: range.start + offset,
                end: range.end + offset,
            },
            format!("this is not TOML: {message}"),
            "Write `key = \"value\"`, one on a line, with text in quotation marks.",
        );
    }
    (table, is_clean)
}

/// One table of a TOML file, with the keys that have been asked for.
pub(crate) struct Record<'r, 't> {
    table: &'r DeTable<'t>,
    /// Where the table stands.
    pub(crate) span: Span,
    offset: usize,
    asked: Vec<&'static str>,
}

impl<'r, 't> Record<'r, 't> {
    pub(crate) fn new(table: &'r DeTable<'t>, span: Span, offset: usize) -> Self {
        Self {
            table,
            span,
            offset,
            asked: Vec::new(),
        }
    }

    fn shifted(&self, range: std::ops::Range<usize>) -> Span {
        Span {
            start: range.start + self.offset,
            end: range.end + self.offset,
        }
    }

    fn value(&mut self, key: &'static str) -> Option<(&'r DeValue<'t>, Span)> {
        if !self.asked.contains(&key) {
            self.asked.push(key);
        }
        let value = self.table.get(key)?;
        Some((value.get_ref(), self.shifted(value.span())))
    }

    /// Says that a key is needed, when it is not there.
    pub(crate) fn need(&mut self, keys: &[&'static str], findings: &mut Findings<'_>) {
        for key in keys {
            if !self.table.contains_key(*key) {
                findings.say(
                    &missing_key::RULE,
                    self.span,
                    format!("the key `{key}` is missing"),
                    format!("Write `{key} = …`; the lesson format says what belongs there."),
                );
            }
        }
    }

    /// Says which keys nobody asked for.
    pub(crate) fn finish(&self, findings: &mut Findings<'_>) {
        self.finish_except(findings, |_| false);
    }

    /// Says which keys nobody asked for, but for those that `is_known`.
    pub(crate) fn finish_except(
        &self,
        findings: &mut Findings<'_>,
        is_known: impl Fn(&str) -> bool,
    ) {
        for (key, _) in self.in_order() {
            if !self.asked.contains(&key.value.as_str()) && !is_known(&key.value) {
                findings.say(
                    &unknown_key::RULE,
                    key.span,
                    format!("the key `{}` is not known here", key.value),
                    did_you_mean(
                        &key.value,
                        self.asked.iter().copied(),
                        &format!("Known keys are {}.", list(&self.asked)),
                    ),
                );
            }
        }
    }

    /// The entries in the order they are written.
    pub(crate) fn in_order(&self) -> Vec<(Located<String>, &'r Spanned<DeValue<'t>>)> {
        let mut entries: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                let located = Located {
                    value: key.get_ref().to_string(),
                    span: self.shifted(key.span()),
                };
                (located, value)
            })
            .collect();
        entries.sort_by_key(|(key, _)| key.span.start);
        entries
    }

    fn wrong(
        &self,
        key: &str,
        wanted: &str,
        value: &DeValue<'_>,
        span: Span,
        findings: &mut Findings<'_>,
    ) {
        findings.say(
            &malformed_value::RULE,
            span,
            format!("`{key}` must be {wanted}, not {}", kind(value)),
            format!("Write {wanted}."),
        );
    }

    pub(crate) fn text(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Located<String>> {
        let (value, span) = self.value(key)?;
        match value.as_str() {
            Some(text) => Some(Located {
                value: text.to_owned(),
                span,
            }),
            None => {
                self.wrong(key, "text in quotation marks", value, span, findings);
                None
            }
        }
    }

    pub(crate) fn texts(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Vec<Located<String>> {
        let Some((value, span)) = self.value(key) else {
            return Vec::new();
        };
        let Some(items) = value.as_array() else {
            self.wrong(key, "a list of texts", value, span, findings);
            return Vec::new();
        };
        let mut texts = Vec::new();
        for item in items.iter() {
            let span = self.shifted(item.span());
            match item.get_ref().as_str() {
                Some(text) => texts.push(Located {
                    value: text.to_owned(),
                    span,
                }),
                None => self.wrong(key, "a list of texts", item.get_ref(), span, findings),
            }
        }
        texts
    }

    /// One text or a list of texts.
    pub(crate) fn text_or_texts(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Vec<Located<String>> {
        match self.value(key) {
            Some((DeValue::String(text), span)) => vec![Located {
                value: text.to_string(),
                span,
            }],
            Some(_) => self.texts(key, findings),
            None => Vec::new(),
        }
    }

    pub(crate) fn integer(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Located<i64>> {
        let (value, span) = self.value(key)?;
        let number = integer(value);
        if number.is_none() {
            self.wrong(key, "a whole number", value, span, findings);
        }
        number.map(|value| Located { value, span })
    }

    pub(crate) fn integers(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Located<Vec<i64>>> {
        let (value, span) = self.value(key)?;
        let numbers = value
            .as_array()
            .and_then(|items| items.iter().map(|item| integer(item.get_ref())).collect());
        if numbers.is_none() {
            self.wrong(key, "a list of whole numbers", value, span, findings);
        }
        numbers.map(|value| Located { value, span })
    }

    pub(crate) fn flag(&mut self, key: &'static str, findings: &mut Findings<'_>) -> bool {
        match self.value(key) {
            Some((value, span)) => value.as_bool().unwrap_or_else(|| {
                self.wrong(key, "`true` or `false`", value, span, findings);
                false
            }),
            None => false,
        }
    }

    /// A day, written as a date or as text.
    pub(crate) fn date(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Located<String>> {
        let (value, span) = self.value(key)?;
        let written = match value {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => String::new(),
        };
        if !is_date(&written) {
            self.wrong(key, "a day such as `2026-11-01`", value, span, findings);
            return None;
        }
        Some(Located {
            value: written,
            span,
        })
    }

    /// One of a few words.
    pub(crate) fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
        findings: &mut Findings<'_>,
    ) -> Option<Located<T>> {
        let text = self.text(key, findings)?;
        chosen(key, &text, choices, findings)
    }

    /// Some of a few words.
    pub(crate) fn choices<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
        findings: &mut Findings<'_>,
    ) -> Vec<Located<T>> {
        self.texts(key, findings)
            .iter()
            .filter_map(|text| chosen(key, text, choices, findings))
            .collect()
    }

    pub(crate) fn record(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Option<Record<'r, 't>> {
        let (value, span) = self.value(key)?;
        match value.as_table() {
            Some(table) => Some(Record::new(table, span, self.offset)),
            None => {
                self.wrong(key, "a table", value, span, findings);
                None
            }
        }
    }

    /// An array of tables.
    pub(crate) fn records(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Vec<Record<'r, 't>> {
        let Some((value, span)) = self.value(key) else {
            return Vec::new();
        };
        let Some(items) = value.as_array() else {
            self.wrong(
                key,
                &format!("one or more `[[{key}]]` tables"),
                value,
                span,
                findings,
            );
            return Vec::new();
        };
        let mut records = Vec::new();
        for item in items.iter() {
            let span = self.shifted(item.span());
            match item.get_ref().as_table() {
                Some(table) => records.push(Record::new(table, span, self.offset)),
                None => self.wrong(key, "a table", item.get_ref(), span, findings),
            }
        }
        records
    }

    /// The entries of a table of texts, in order.
    pub(crate) fn pairs(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Vec<(Located<String>, Located<String>)> {
        let Some(record) = self.record(key, findings) else {
            return Vec::new();
        };
        let mut pairs = Vec::new();
        for (name, value) in record.in_order() {
            let span = self.shifted(value.span());
            match value.get_ref().as_str() {
                Some(text) => pairs.push((
                    name,
                    Located {
                        value: text.to_owned(),
                        span,
                    },
                )),
                None => self.wrong(
                    &name.value,
                    "text in quotation marks",
                    value.get_ref(),
                    span,
                    findings,
                ),
            }
        }
        pairs
    }

    /// The entries of a table of tables, in order.
    pub(crate) fn named_records(
        &mut self,
        key: &'static str,
        findings: &mut Findings<'_>,
    ) -> Vec<(Located<String>, Record<'r, 't>)> {
        let Some(record) = self.record(key, findings) else {
            return Vec::new();
        };
        let mut named = Vec::new();
        for (name, value) in record.in_order() {
            let span = self.shifted(value.span());
            match value.get_ref().as_table() {
                Some(table) => named.push((name, Record::new(table, span, self.offset))),
                None => self.wrong(&name.value, "a table", value.get_ref(), span, findings),
            }
        }
        named
    }
}

fn chosen<T: Copy>(
    key: &str,
    text: &Located<String>,
    choices: &[(&'static str, T)],
    findings: &mut Findings<'_>,
) -> Option<Located<T>> {
    let found = choices.iter().find(|(name, _)| *name == text.value);
    if found.is_none() {
        let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
        findings.say(
            &malformed_value::RULE,
            text.span,
            format!("`{}` is not a value of `{key}`", text.value),
            did_you_mean(
                &text.value,
                names.iter().copied(),
                &format!("Choose from {}.", list(&names)),
            ),
        );
    }
    found.map(|(_, value)| Located {
        value: *value,
        span: text.span,
    })
}

fn integer(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "this text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "`true` or `false`",
        DeValue::Datetime(_) => "this date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// Whether `text` is a day of the form `YYYY-MM-DD`.
pub(crate) fn is_date(text: &str) -> bool {
    let numbers: Vec<Option<u32>> = text
        .split('-')
        .map(|group| {
            let is_number = group.bytes().all(|b| b.is_ascii_digit());
            if is_number { group.parse().ok() } else { None }
        })
        .collect();
    let [Some(year), Some(month), Some(day)] = numbers[..] else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return false,
    };
    text.len() == 10 && (1..=days).contains(&day)
}

/// `` `a`, `b` and `c` ``.
pub(crate) fn list(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
        None => "none".to_owned(),
    }
}
