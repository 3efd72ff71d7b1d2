//! A picture of a lesson.

use belisha::{Picture, UnitId, Year};
use belisha_api::path;
use yew::prelude::*;

/// Properties of [`LessonPicture`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LessonPictureProps {
    /// The picture.
    pub picture: Picture,
    /// The unit it belongs to.
    pub unit: UnitId,
    /// The unit's year.
    pub year: Year,
}

/// A picture with its meaning for those who do not see it.
#[component]
pub fn LessonPicture(props: &LessonPictureProps) -> Html {
    let address = path::picture(props.year, &props.unit, &props.picture.file);
    html! { <img class="lesson-picture" src={address} alt={props.picture.meaning.clone()} /> }
}
