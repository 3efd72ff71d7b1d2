//! The words of a tablet.
//!
//! Words are written in Fluent (`locales/`). Its parser and resolver and the rules of plural of every language would be
//! 45 kB of what a tablet downloads, a quarter of the budget; the words themselves are less than 2 kB. So
//! `cargo xtask build` packs them with `pack`, and a tablet only puts them together, with [`Words`]. Staff pages and
//! pages rendered natively use Fluent itself, and tests hold both to the same text.
//!
//! A packed file has one message a line:
//!
//! ```text
//! you-are=You are the {seat}.
//! left-to-send={count?one:One answer is kept here.|*:{count} answers are kept here.}
//! ```
//!
//! `{name}` is an argument. `{name?key:…|key:…|*:…}` is the first text whose key is the argument, its digits or its
//! plural; the last one is for everything else. A backslash stands before `{`, `}`, `|` and itself where they are
//! meant as they are, and `\n` is a new line.

#[cfg(feature = "pack")]
mod pack;

#[cfg(feature = "pack")]
pub use pack::{Unpackable, pack};

/// `rtl` for locales whose script runs from the right.
pub fn direction(locale: &str) -> &'static str {
    match locale.split('-').next() {
        Some("ar" | "fa" | "he" | "ur") => "rtl",
        _ => "ltr",
    }
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text, inserted as it is.
    Text(String),
    /// A number.
    Number {
        /// As it is written.
        digits: String,
        /// Its plural in the language of the words: `zero`, `one`, `two`, `few`, `many` or `other`.
        plural: String,
    },
}

impl Arg {
    fn as_str(&self) -> &str {
        match self {
            Self::Text(text) => text,
            Self::Number { digits, .. } => digits,
        }
    }

    fn is(&self, key: &str) -> bool {
        match self {
            // A text of digits is no number.
            Self::Text(text) => text == key && key.starts_with(|c: char| c.is_ascii_alphabetic()),
            Self::Number { digits, plural } => digits == key || plural == key,
        }
    }
}

/// The packed words of one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    packed: String,
}

impl Words {
    /// The words in a packed file. Nothing is checked: where the file is damaged, messages are missing or cut off.
    pub const fn new(packed: String) -> Self {
        Self { packed }
    }

    /// A message as text; `None` when there are no words for it.
    pub fn say(&self, id: &str, args: &[(&str, Arg)]) -> Option<String> {
        let pattern = self
            .packed
            .lines()
            .find_map(|line| line.strip_prefix(id)?.strip_prefix('='))?;
        let mut out = String::with_capacity(pattern.len());
        run(pattern, args, Some(&mut out));
        Some(out)
    }
}

/// Writes a pattern up to the mark that ends it, and gives what is left from that mark on. Without `out` it is skipped.
fn run<'pattern>(
    mut rest: &'pattern str,
    args: &[(&str, Arg)],
    mut out: Option<&mut String>,
) -> &'pattern str {
    loop {
        let (text, marked) = rest.split_at(rest.find(['\\', '{', '|', '}']).unwrap_or(rest.len()));
        if let Some(out) = out.as_deref_mut() {
            out.push_str(text);
        }
        let mut letters = marked.chars();
        match letters.next() {
            Some('\\') => {
                let letter = letters.next();
                if let (Some(out), Some(letter)) = (out.as_deref_mut(), letter) {
                    out.push(if letter == 'n' { '\n' } else { letter });
                }
                rest = letters.as_str();
            }
            Some('{') => rest = placeable(letters.as_str(), args, out.as_deref_mut()),
            _ => return marked,
        }
    }
}

/// Writes what stands between braces, and gives what is left after them.
fn placeable<'pattern>(
    rest: &'pattern str,
    args: &[(&str, Arg)],
    mut out: Option<&mut String>,
) -> &'pattern str {
    let (name, marked) = rest.split_at(rest.find(['?', '}']).unwrap_or(rest.len()));
    let arg = args
        .iter()
        .find(|(own, _)| *own == name)
        .map(|(_, arg)| arg);
    let Some(mut rest) = marked.strip_prefix('?') else {
        if let Some(out) = out {
            match arg {
                Some(arg) => out.push_str(arg.as_str()),
                // As Fluent does: whoever reads it can say what is missing.
                None => out.extend(["{$", name, "}"]),
            }
        }
        return marked.strip_prefix('}').unwrap_or_default();
    };
    while let Some((key, pattern)) = rest.split_once(':') {
        let is_it = key == "*" || arg.is_some_and(|arg| arg.is(key));
        // Whatever comes after the first that fits is skipped.
        let own = if is_it { out.take() } else { None };
        let marked = run(pattern, args, own);
        match marked.strip_prefix('|') {
            Some(next) => rest = next,
            None => return marked.strip_prefix('}').unwrap_or_default(),
        }
    }
    ""
}
