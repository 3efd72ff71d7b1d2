//! The teacher: pick a class and a unit, prepare, board, notes.

mod board;
mod class;
mod classes;
mod lesson;
mod loaded;
mod notes;
mod phone;
mod prepare;
mod school;
mod sign;
mod start;
mod words;

use belisha::UnitId;
use belisha_api::{ClassId, LessonId};
use yew::prelude::*;

pub use board::BoardPage;
pub use class::ClassPage;
pub use classes::ClassesPage;
pub use notes::NotesPage;
pub use phone::PhonePage;
pub use prepare::PreparePage;

/// Properties of [`ClassPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ClassPageProps {
    /// The class.
    pub class: ClassId,
}

/// Properties of [`PreparePage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PreparePageProps {
    /// The class.
    pub class: ClassId,
    /// The unit.
    pub unit: UnitId,
}

/// Properties of [`BoardPage`] and [`NotesPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LessonPageProps {
    /// The lesson.
    pub lesson: LessonId,
}
