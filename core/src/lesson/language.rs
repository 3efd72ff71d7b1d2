//! Words that lessons avoid, and who counts as a helper: what `language.toml` says, ready to look up.

use std::collections::HashMap;
use std::ops::Range;

use crate::curriculum::Year;

/// The words of one language.
#[derive(Debug, Default)]
pub(crate) struct Language {
    pub(crate) helpers: Vec<String>,
    pub(crate) words: Vec<Word>,
    /// First token of a phrase → the entries and phrases that begin with it. Keeps the search linear in the text.
    starts: HashMap<String, Vec<(usize, Vec<String>)>>,
    helper_starts: HashMap<String, Vec<Vec<String>>>,
    unless: Vec<Vec<Vec<String>>>,
}

/// An entry of `language.toml`.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    pub(crate) kind: WordKind,
    /// The word or phrase, or several with the same advice.
    pub(crate) words: Vec<String>,
    pub(crate) instead: Vec<String>,
    pub(crate) why: String,
    /// The first and last year it is not for.
    pub(crate) years: [Year; 2],
    /// Phrases in which the word is fine.
    pub(crate) unless: Vec<String>,
}

impl Word {
    /// Whether it holds for every year.
    pub(crate) fn is_for_every_year(&self) -> bool {
        self.years == [Year::ALL[0], Year::ALL[7]]
    }
}

/// Why a word is not for children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WordKind {
    Avoid,
    Frighten,
    Blame,
    Brand,
    Promise,
    Personal,
}

impl WordKind {
    /// The tables of `language.toml`.
    pub(crate) const TABLES: [(&'static str, Self); 7] = [
        ("avoid", Self::Avoid),
        ("frighten", Self::Frighten),
        ("blame", Self::Blame),
        ("brand", Self::Brand),
        ("promise", Self::Promise),
        ("hedge", Self::Promise),
        ("personal", Self::Personal),
    ];
}

impl Language {
    /// Makes the words ready to look up.
    pub(crate) fn index(&mut self) {
        for (index, word) in self.words.iter().enumerate() {
            for phrase in &word.words {
                let tokens: Vec<String> = tokens(phrase).map(|(_, token)| token).collect();
                if let Some(first) = tokens.first() {
                    let entry = self.starts.entry(first.clone()).or_default();
                    entry.push((index, tokens));
                }
            }
            let unless = word.unless.iter();
            self.unless.push(
                unless
                    .map(|phrase| tokens(phrase).map(|(_, token)| token).collect())
                    .collect(),
            );
        }
        for helper in &self.helpers {
            let tokens: Vec<String> = tokens(helper).map(|(_, token)| token).collect();
            if let Some(first) = tokens.first() {
                let entry = self.helper_starts.entry(first.clone()).or_default();
                entry.push(tokens);
            }
        }
    }

    /// The entries that a text breaks in this year, each with its place in the text.
    pub(crate) fn found(&self, text: &Tokens, year: Year) -> Vec<(&Word, Range<usize>)> {
        let mut found = Vec::new();
        for (at, (_, token)) in text.0.iter().enumerate() {
            for (index, phrase) in begins_with(&self.starts, token) {
                let word = &self.words[*index];
                let is_for_year = word.years[0] <= year && year <= word.years[1];
                if !is_for_year || !text.has(phrase, at) {
                    continue;
                }
                let end = at + phrase.len();
                let excused = self.unless[*index]
                    .iter()
                    .any(|unless| text.has_around(unless, at, end));
                if let (false, Some(range)) = (excused, text.range(at, end)) {
                    found.push((word, range));
                }
            }
        }
        found
    }

    /// Whether the text names someone who counts as a helper.
    pub(crate) fn names_helper(&self, text: &Tokens) -> bool {
        text.0.iter().enumerate().any(|(at, (_, token))| {
            begins_with(&self.helper_starts, token).any(|phrase| text.has(phrase, at))
        })
    }
}

/// What begins with the token, or with its singular.
fn begins_with<'a, T>(
    starts: &'a HashMap<String, Vec<T>>,
    token: &'a str,
) -> impl Iterator<Item = &'a T> {
    let singular = token.strip_suffix('s').filter(|stem| stem.len() > 2);
    [Some(token), singular]
        .into_iter()
        .flatten()
        .filter_map(|token| starts.get(token))
        .flatten()
}

/// A text cut into words in small letters, each with its place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tokens(Vec<(Range<usize>, String)>);

impl Tokens {
    pub(crate) fn of(text: &str) -> Self {
        Self(tokens(text).collect())
    }

    /// Whether the phrase begins at the token `at`. A word also stands for its plural.
    pub(crate) fn has(&self, phrase: &[String], at: usize) -> bool {
        let Some(window) = self.0.get(at..at + phrase.len()) else {
            return false;
        };
        phrase
            .iter()
            .zip(window)
            .all(|(wanted, (_, token))| token == wanted || token.strip_suffix('s') == Some(wanted))
    }

    /// Whether the phrase stands anywhere in the text.
    pub(crate) fn contains(&self, phrase: &str) -> bool {
        let phrase: Vec<String> = tokens(phrase).map(|(_, token)| token).collect();
        !phrase.is_empty() && (0..self.0.len()).any(|at| self.has(&phrase, at))
    }

    /// Whether the phrase stands so that it shares a word with the tokens `from..to`.
    fn has_around(&self, phrase: &[String], from: usize, to: usize) -> bool {
        let first = from.saturating_sub(phrase.len().saturating_sub(1));
        !phrase.is_empty() && (first..to).any(|at| self.has(phrase, at))
    }

    fn range(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let start = self.0.get(from)?.0.start;
        let end = self.0.get(to.checked_sub(1)?)?.0.end;
        Some(start..end)
    }
}

fn tokens(text: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .filter(|token| !token.is_empty())
        .filter_map(move |token| {
            // Where the token stands follows from the two slices.
            let start = token.as_ptr() as usize - text.as_ptr() as usize;
            let trimmed = token.trim_matches(['\'', '’']);
            let lead = token.len() - token.trim_start_matches(['\'', '’']).len();
            if trimmed.is_empty() {
                return None;
            }
            let mut word = trimmed.to_lowercase().replace('’', "'");
            if let Some(stem) = word.strip_suffix("'s") {
                word = stem.to_owned();
            }
            let start = start + lead;
            Some((start..start + trimmed.len(), word))
        })
}
