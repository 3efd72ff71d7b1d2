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
    /// The first and last year it is not for; `None` when it is for nobody, adults included.
    pub(crate) years: Option<[Year; 2]>,
    /// Phrases in which the word is fine.
    pub(crate) unless: Vec<String>,
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
    /// Says what the law is: not for anybody without a dated fact.
    Law,
}

impl WordKind {
    /// The tables of `language.toml`.
    pub(crate) const TABLES: [(&'static str, Self); 8] = [
        ("avoid", Self::Avoid),
        ("frighten", Self::Frighten),
        ("blame", Self::Blame),
        ("brand", Self::Brand),
        ("promise", Self::Promise),
        ("hedge", Self::Promise),
        ("personal", Self::Personal),
        ("law", Self::Law),
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

    /// The entries that a text breaks in this year, each with its place in the text. Whole words only: a plural has an
    /// entry of its own where it is meant.
    pub(crate) fn found(&self, text: &Tokens, year: Year) -> Vec<(&Word, Range<usize>)> {
        let mut found = Vec::new();
        for (at, (_, token)) in text.0.iter().enumerate() {
            for (index, phrase) in self.starts.get(token).into_iter().flatten() {
                let word = &self.words[*index];
                let is_for_year = word
                    .years
                    .is_none_or(|[from, to]| from <= year && year <= to);
                if !is_for_year || !text.is_exactly(phrase, at) {
                    continue;
                }
                let end = at + phrase.len();
                let unless = &self.unless[*index];
                let is_excused = unless.iter().any(|phrase| text.has_around(phrase, at, end));
                if let (false, Some(range)) = (is_excused, text.range(at, end)) {
                    found.push((word, range));
                }
            }
        }
        found
    }

    /// Whether the text names someone who counts as a helper.
    pub(crate) fn names_helper(&self, text: &Tokens) -> bool {
        text.0.iter().enumerate().any(|(at, (_, token))| {
            let mut phrases = self.helper_starts.get(token).into_iter().flatten();
            phrases.any(|phrase| text.is_exactly(phrase, at))
        })
    }
}

/// A word or several in a row, ready to look for.
#[derive(Debug)]
pub(crate) struct Phrase(Vec<String>);

impl Phrase {
    pub(crate) fn of(text: &str) -> Self {
        Self(tokens(text).map(|(_, token)| token).collect())
    }
}

/// A text cut into words in small letters, each with its place.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tokens(Vec<(Range<usize>, String)>);

impl Tokens {
    pub(crate) fn of(text: &str) -> Self {
        Self(tokens(text).collect())
    }

    /// Whether exactly the phrase begins at the token `at`.
    fn is_exactly(&self, phrase: &[String], at: usize) -> bool {
        let window = self.0.get(at..at + phrase.len());
        window.is_some_and(|window| phrase.iter().eq(window.iter().map(|(_, token)| token)))
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
    pub(crate) fn contains(&self, phrase: &Phrase) -> bool {
        !phrase.0.is_empty() && (0..self.0.len()).any(|at| self.has(&phrase.0, at))
    }

    /// Whether the phrase stands so that the tokens `from..to` lie inside it.
    fn has_around(&self, phrase: &[String], from: usize, to: usize) -> bool {
        let first = to.saturating_sub(phrase.len());
        (first..=from).any(|at| self.is_exactly(phrase, at))
    }

    fn range(&self, from: usize, to: usize) -> Option<Range<usize>> {
        let start = self.0.get(from)?.0.start;
        let end = self.0.get(to.checked_sub(1)?)?.0.end;
        Some(start..end)
    }
}

/// The words of a text. An empty one stands where a sentence ends, so that no phrase reaches over it.
fn tokens(text: &str) -> impl Iterator<Item = (Range<usize>, String)> + '_ {
    let is_part = |c: char| c.is_alphanumeric() || c == '\'' || c == '’';
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let first = rest.chars().next()?;
            if !is_part(first) {
                let start = at;
                at += first.len_utf8();
                if matches!(first, '.' | '!' | '?' | '…' | ':' | ';') {
                    return Some((start..at, String::new()));
                }
                continue;
            }
            let length = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
            let token = &rest[..length];
            let lead = token.len() - token.trim_start_matches(['\'', '’']).len();
            let word = token.trim_matches(['\'', '’']);
            let start = at + lead;
            at += length;
            if !word.is_empty() {
                let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"));
                let mut plain = stem.unwrap_or(word).to_lowercase();
                if plain.contains('’') {
                    plain = plain.replace('’', "'");
                }
                return Some((start..start + word.len(), plain));
            }
        }
    })
}
