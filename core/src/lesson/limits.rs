//! How much a class of a year can read.

use crate::curriculum::Year;

/// The limits of one year, from the table in the lesson format.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Words on a screen; in Year 1 words in a heading, the only thing that is shown.
    pub(crate) screen: usize,
    pub(crate) text: TextLimits,
    /// For what is spoken and not shown; only Year 1 has it.
    pub(crate) spoken: Option<TextLimits>,
    pub(crate) stem: usize,
    pub(crate) answer: usize,
    pub(crate) answers: usize,
    /// The fewest and the most taught words.
    pub(crate) taught: [usize; 2],
}

/// Limits of running text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TextLimits {
    pub(crate) average: f64,
    pub(crate) longest: usize,
    pub(crate) grade: f64,
}

const fn text(average: f64, longest: usize, grade: f64) -> TextLimits {
    TextLimits {
        average,
        longest,
        grade,
    }
}

/// For what families read.
pub(crate) const FAMILIES: TextLimits = text(11.0, 16, 6.0);

/// For what teachers read.
pub(crate) const TEACHERS: TextLimits = text(15.0, 24, 9.0);

impl Limits {
    pub(crate) const fn of(year: Year) -> Self {
        let (screen, text, stem, answer, taught) = match year.number() {
            1 => (8, text(5.0, 8, 1.0), 12, 9, [4, 6]),
            2 => (20, text(6.0, 10, 2.0), 14, 12, [5, 7]),
            3 => (40, text(8.0, 12, 2.5), 14, 13, [6, 8]),
            4 => (50, text(9.0, 14, 3.5), 16, 14, [6, 8]),
            5 => (65, text(10.0, 15, 4.5), 18, 15, [7, 9]),
            6 => (80, text(11.0, 16, 5.0), 20, 16, [7, 9]),
            7 => (95, text(12.0, 18, 6.0), 20, 16, [7, 9]),
            _ => (110, text(13.0, 20, 6.5), 22, 16, [7, 9]),
        };
        let is_spoken = year.is_spoken();
        Self {
            screen,
            text,
            spoken: if is_spoken {
                Some(TextLimits {
                    average: 7.0,
                    longest: 12,
                    grade: 2.0,
                })
            } else {
                None
            },
            stem,
            answer,
            answers: if is_spoken { 2 } else { 3 },
            taught,
        }
    }
}
