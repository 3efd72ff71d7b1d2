//! The teacher: pick a class and a unit, prepare, board, notes.

use belisha::UnitId;
use belisha_api::{ClassId, LessonId};
use yew::prelude::*;

/// Every class of the school.
#[component]
pub fn ClassesPage() -> Html {
    Html::default()
}

/// Properties of [`ClassPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ClassPageProps {
    /// The class.
    pub class: ClassId,
}

/// One class: this half term's unit and what to revisit.
#[component]
pub fn ClassPage(_props: &ClassPageProps) -> Html {
    Html::default()
}

/// Properties of [`PreparePage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct PreparePageProps {
    /// The class.
    pub class: ClassId,
    /// The unit.
    pub unit: UnitId,
}

/// The two-minute preparation.
#[component]
pub fn PreparePage(_props: &PreparePageProps) -> Html {
    Html::default()
}

/// Properties of [`BoardPage`] and [`NotesPage`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LessonPageProps {
    /// The lesson.
    pub lesson: LessonId,
}

/// The whiteboard.
#[component]
pub fn BoardPage(_props: &LessonPageProps) -> Html {
    Html::default()
}

/// The teacher's notes in a second window.
#[component]
pub fn NotesPage(_props: &LessonPageProps) -> Html {
    Html::default()
}
