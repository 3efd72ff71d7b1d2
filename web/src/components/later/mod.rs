//! A part of the page that comes in a step of its own while the app starts.

use yew::prelude::*;

use crate::hooks::use_later;

/// Properties of [`Later`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct LaterProps {
    /// The part.
    pub children: Html,
}

/// What is in it, drawn in a task of its own while the app starts, at once otherwise.
#[component]
pub fn Later(props: &LaterProps) -> Html {
    if use_later() {
        props.children.clone()
    } else {
        Html::default()
    }
}
