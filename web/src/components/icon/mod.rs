//! A sign from the icon sprite. Always beside a word.

use yew::prelude::*;

use crate::hooks::Shell;

/// Properties of [`Icon`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct IconProps {
    /// The symbol's id in `static/icons.svg`, such as `help`.
    pub name: AttrValue,
}

/// A sign that is hidden from screen readers, since its word stands beside it.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let sprite = use_context::<Shell>().map_or_else(AttrValue::default, |shell| shell.icons);
    html! {
        <svg class="icon" aria-hidden="true" focusable="false">
            <use href={format!("{sprite}#{}", props.name)} />
        </svg>
    }
}
