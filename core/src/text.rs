//! Lesson text as a small typed tree. It travels as this tree and never as HTML, so a lesson cannot inject markup.

use serde::{Deserialize, Serialize};

/// A block of lesson text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A bulleted or numbered list; each item is one line of text.
    List {
        /// Whether the order matters.
        ordered: bool,
        /// The items, each a run of inline text.
        items: Vec<Vec<Inline>>,
    },
    /// A picture that stands by itself.
    Picture(Picture),
    /// What the school itself says; the words come from its profile when the lesson is shown.
    School(SchoolRule),
}

/// A rule that schools set for themselves, and that a lesson leaves a place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SchoolRule {
    /// Whether pupils' own devices are brought or handed in.
    DeviceRule,
    /// Who a pupil asks first about a page that is blocked by mistake.
    BlockedPage,
    /// The school's own password rule, beside the national advice.
    PasswordRule,
}

impl SchoolRule {
    /// Every rule.
    pub const ALL: [Self; 3] = [Self::DeviceRule, Self::BlockedPage, Self::PasswordRule];

    /// The name used in lesson files.
    ///
    /// ```
    /// assert_eq!(belisha::SchoolRule::DeviceRule.as_str(), "device-rule");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DeviceRule => "device-rule",
            Self::BlockedPage => "blocked-page",
            Self::PasswordRule => "password-rule",
        }
    }
}

/// A run of text inside a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Inline {
    /// Plain words.
    Text(String),
    /// Words that matter most; shown bold.
    Strong(String),
    /// The name of an invented person, app or game. Shown like the rest; never slanted, which is hard to read.
    Name(String),
}

impl Inline {
    /// The words, without how they look.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text(text) | Self::Strong(text) | Self::Name(text) => text,
        }
    }
}

/// A picture of a unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The file's name in the unit's folder, such as `coin-box.svg`.
    pub file: String,
    /// What the picture means, for those who do not see it.
    pub meaning: String,
}

/// The words of `blocks` as one plain text, a blank between blocks; what a voice reads.
///
/// ```
/// use belisha::{plain_text, Block, Inline};
/// let blocks = [Block::Paragraph(vec![Inline::Text("Stop and ".into()), Inline::Strong("tell".into())])];
/// assert_eq!(plain_text(&blocks), "Stop and tell");
/// ```
pub fn plain_text(blocks: &[Block]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(inlines) => lines.push(joined(inlines)),
            Block::List { items, .. } => lines.extend(items.iter().map(|item| joined(item))),
            Block::Picture(_) | Block::School(_) => {}
        }
    }
    lines.join("\n")
}

/// The words of one run of inline text.
pub(crate) fn joined(inlines: &[Inline]) -> String {
    inlines.iter().map(Inline::as_str).collect()
}
