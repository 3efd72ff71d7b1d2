//! Words, sentences and reading grade of English text for children.

use std::ops::Range;

/// The words of a text: what stands between blanks and has a letter or a digit in it.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .filter(|token| token.contains(char::is_alphanumeric))
}

/// The words of a text, each with the byte at which it begins.
pub(crate) fn placed_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(char::is_whitespace).filter_map(move |token| {
        let start = at;
        // Every blank is one character wide in this split, but not always one byte.
        at += token.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
        token
            .contains(char::is_alphanumeric)
            .then_some((start, token))
    })
}

/// The number of words.
pub(crate) fn word_count(text: &str) -> usize {
    words(text).count()
}

/// The sentences of a text, as ranges of word.
///
/// A full stop, question mark, exclamation mark or ellipsis ends a sentence when a blank and no small letter follows:
/// `"Hi!" says Mum.` is one sentence. A number with a full stop, as in `2. Ask`, does not end one.
pub(crate) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '!' | '?' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some((_, next)) = chars.peek() {
            if !matches!(
                next,
                '.' | '!' | '?' | '…' | '"' | '\'' | '”' | '’' | ')' | '»'
            ) {
                break;
            }
            end += next.len_utf8();
            chars.next();
        }
        let rest = &text[end..];
        let is_followed_by_blank = rest.is_empty() || rest.starts_with(char::is_whitespace);
        let next = rest.chars().find(|c| c.is_alphanumeric());
        let goes_on = next.is_some_and(char::is_lowercase);
        let written = text[start..at].trim();
        let is_only_number = !written.is_empty() && written.chars().all(|c| c.is_ascii_digit());
        if is_followed_by_blank && !goes_on && !(c == '.' && is_only_number) {
            push(text, start, end, &mut sentences);
            start = end;
        }
    }
    push(text, start, text.len(), &mut sentences);
    sentences
}

fn push(text: &str, start: usize, end: usize, sentences: &mut Vec<Range<usize>>) {
    let inside = &text[start..end];
    if word_count(inside) > 0 {
        let first = start + (inside.len() - inside.trim_start().len());
        sentences.push(first..first + inside.trim().len());
    }
}

/// The number of syllables of an English word, by its vowels.
pub(crate) fn syllables(word: &str) -> usize {
    word.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’')
        .filter(|part| !part.is_empty())
        .map(part_syllables)
        .sum::<usize>()
        .max(1)
}

fn part_syllables(part: &str) -> usize {
    let mut letters: Vec<char> = part
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    // "it's", "Foxy's": the ending is not a syllable of its own.
    if (part.ends_with("'s") || part.ends_with("’s")) && letters.len() > 1 {
        letters.pop();
    }
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'ŵ' | 'ŷ');
    let mut count = 0_usize;
    let mut was_vowel = false;
    for (index, letter) in letters.iter().enumerate() {
        // A `y` at the start is a consonant: yes, you.
        let vowel = is_vowel(*letter) && !(index == 0 && *letter == 'y');
        if vowel && !was_vowel {
            count += 1;
        }
        was_vowel = vowel;
    }
    let word: String = letters.iter().collect();
    for (pair, exceptions) in SPOKEN_APART {
        let is_exception = exceptions.iter().any(|exception| word.contains(exception));
        count += usize::from(word.contains(pair) && !is_exception);
    }
    // "trying", "copying", but not "ying".
    count += usize::from(word.ends_with("ying") && word.len() > 4);
    let ends_silently = |ending: &str| {
        word.strip_suffix(ending).is_some_and(|stem| {
            stem.chars().next_back().is_some_and(|c| !is_vowel(c)) && stem.contains(is_vowel)
        })
    };
    // "table", "little" keep their ending; "made", "likes", "asked" do not.
    let is_le = word.ends_with("le")
        && !word.ends_with("ale")
        && !word.ends_with("ole")
        && !word.ends_with("ile")
        && !word.ends_with("ule");
    let keeps_ed = word.ends_with("ted") || word.ends_with("ded");
    let hisses = ["ses", "zes", "ces", "ges", "xes", "ches", "shes", "les"];
    let keeps_es = hisses.iter().any(|ending| word.ends_with(ending));
    let has_silent_e = (ends_silently("e") && !is_le)
        || (ends_silently("ed") && !keeps_ed)
        || (ends_silently("es") && !keeps_es)
        || ["ely", "eful", "ement", "eless", "eness"]
            .iter()
            .any(|ending| ends_silently(ending));
    if has_silent_e {
        count = count.saturating_sub(1);
    }
    for silent in [
        "every",
        "something",
        "someone",
        "sometimes",
        "somewhere",
        "business",
    ] {
        if word.starts_with(silent) {
            count = count.saturating_sub(1);
        }
    }
    count.max(1)
}

/// Vowels side by side that are two syllables, and the words in which they are one.
const SPOKEN_APART: [(&str, &[&str]); 18] = [
    ("ia", &["cial", "tial", "cian"]),
    ("io", &["tion", "sion"]),
    ("eo", &["people", "eou"]),
    ("iu", &[]),
    ("ua", &["qua", "gua"]),
    ("uo", &["quo"]),
    ("being", &[]),
    ("seeing", &[]),
    ("idea", &[]),
    ("area", &[]),
    ("creat", &["creature"]),
    ("quiet", &[]),
    ("scien", &["conscience"]),
    ("diet", &[]),
    ("client", &[]),
    ("ayer", &["prayer"]),
    ("oyer", &[]),
    ("yone", &[]),
];

/// Counts of a text that is read as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Reading {
    pub(crate) sentences: usize,
    pub(crate) words: usize,
    pub(crate) syllables: usize,
}

impl Reading {
    /// Adds the counts of another text.
    pub(crate) fn merge(&mut self, other: Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
    }

    /// The Flesch-Kincaid grade.
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    pub(crate) fn grade(&self) -> f64 {
        if self.sentences == 0 || self.words == 0 {
            return 0.0;
        }
        let words = self.words as f64;
        0.39 * words / self.sentences as f64 + 11.8 * self.syllables as f64 / words - 15.59
    }

    /// The average length of a sentence in words.
    #[expect(clippy::cast_precision_loss, reason = "counts of words are small")]
    pub(crate) fn sentence_length(&self) -> f64 {
        if self.sentences == 0 {
            0.0
        } else {
            self.words as f64 / self.sentences as f64
        }
    }
}

/// A word in small letters without its marks and its ending `'s`.
pub(crate) fn plain(word: &str) -> String {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let word = word
        .strip_suffix("'s")
        .or_else(|| word.strip_suffix("’s"))
        .unwrap_or(word);
    word.to_lowercase()
}

#[cfg(test)]
mod tests;
