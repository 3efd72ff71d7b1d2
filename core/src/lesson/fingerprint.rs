//! A short hash of a lesson's structure and words.

use super::document::{Document, Entry, Heading, SourceBlock};
use crate::text::Block;

impl Document {
    /// A fingerprint of the file's structure and words: sixteen hexadecimal digits.
    ///
    /// A translation names the fingerprint of the base file it was made from; when the base changes, the fingerprint
    /// does, and the translation is stale. Line breaks, blank lines and catalogue references do not count, because no
    /// translator has to look at them. The hash is FNV-1a with 64 bits: it tells changes apart and protects nothing.
    ///
    /// ```
    /// use belisha::lesson::parse;
    /// let (one, _) = parse("en-GB.md", "# Slides {#slides}\n\n## Stop {#stop}\n\nStop and\ntell.\n");
    /// let (same, _) = parse("en-GB.md", "# Slides {#slides}\n## Stop {#stop}\nStop and tell.\n");
    /// let (other, _) = parse("en-GB.md", "# Slides {#slides}\n\n## Stop {#stop}\n\nStop and ask.\n");
    /// assert_eq!(one.fingerprint(), same.fingerprint());
    /// assert_ne!(one.fingerprint(), other.fingerprint());
    /// ```
    pub fn fingerprint(&self) -> String {
        let mut hash = Fnv::default();
        let front = &self.front;
        hash.add(front.title.as_ref().map_or("", |title| &title.value));
        for (key, value) in front.objectives.iter().chain(&front.words) {
            hash.add(&key.value);
            hash.add(&value.value);
        }
        for part in &self.parts {
            hash.heading(&part.heading);
            hash.blocks(&part.content.body);
            part.entries.iter().for_each(|entry| hash.entry(entry));
        }
        format!("{:016x}", hash.0)
    }
}

struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Adds a text and an end mark, so that `ab` + `c` differs from `a` + `bc`.
    fn add(&mut self, text: &str) {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn heading(&mut self, heading: &Heading) {
        self.add(&heading.id.value);
        self.add(&heading.title.text);
    }

    fn entry(&mut self, entry: &Entry) {
        self.heading(&entry.heading);
        self.blocks(&entry.content.body);
        self.blocks(&entry.content.notes);
        entry.children.iter().for_each(|child| self.entry(child));
    }

    fn blocks(&mut self, blocks: &[SourceBlock]) {
        for block in blocks {
            match &block.block {
                Block::Picture(picture) => {
                    self.add(&picture.file);
                    self.add(&picture.meaning);
                }
                Block::School(rule) => self.add(rule.as_str()),
                Block::Paragraph(_) | Block::List { .. } => {
                    block
                        .lines
                        .iter()
                        .for_each(|line| self.add(line.text.trim()));
                }
            }
        }
        self.add("");
    }
}
