//! How much stands on a slide, so that it is set as large as it can be.

use belisha::Block;

/// How much stands on a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Density {
    Roomy,
    Medium,
    Full,
    Dense,
}

impl Density {
    /// Of text whose length is `letters` in `lines` paragraphs or items; a picture beside it takes two fifths of the width.
    pub(crate) fn of(letters: usize, lines: usize, has_picture: bool) -> Self {
        let load = (letters + 40 * lines) * if has_picture { 19 } else { 10 } / 10;
        match load {
            0..=220 => Self::Roomy,
            221..=480 => Self::Medium,
            481..=760 => Self::Full,
            _ => Self::Dense,
        }
    }

    /// Of a slide's text.
    pub(crate) fn of_blocks(blocks: &[Block], has_picture: bool) -> Self {
        let text = belisha::plain_text(blocks);
        Self::of(text.chars().count(), text.lines().count(), has_picture)
    }

    /// The modifier of a class name.
    pub(crate) const fn modifier(self) -> &'static str {
        match self {
            Self::Roomy => "slide--roomy",
            Self::Medium => "slide--medium",
            Self::Full => "slide--full",
            Self::Dense => "slide--dense",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_text_is_never_set_larger() {
        let of = |letters| Density::of(letters, 3, false);
        assert!((0..1200).all(|letters| of(letters) <= of(letters + 1)));
        assert_eq!(of(20), Density::Roomy);
        assert_eq!(of(1200), Density::Dense);
    }

    #[test]
    fn a_picture_leaves_less_room() {
        assert!(Density::of(300, 3, true) > Density::of(300, 3, false));
    }
}
