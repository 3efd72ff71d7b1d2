//! A question or a list over the page, in the browser's own dialog.

use yew::prelude::*;

use crate::hooks::use_modal;
use crate::i18n::{msg, use_i18n};

/// Properties of [`Dialog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DialogProps {
    /// Its name in the page, for the heading that labels it.
    pub id: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// Whether it is open.
    pub is_open: bool,
    /// Called when the person closes it.
    pub on_close: Callback<()>,
    /// What it says.
    pub children: Html,
}

/// A dialog with a heading and a way to close it; Escape closes it too.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let i18n = use_i18n();
    let node = use_modal(props.is_open, props.on_close.clone());
    let heading = format!("{}-title", props.id);
    let on_close = props.on_close.reform(|_: MouseEvent| ());
    html! {
        <dialog class="dialog" ref={node} aria-labelledby={heading.clone()}>
            <h2 id={heading} class="dialog__title">{ props.title.clone() }</h2>
            if props.is_open {
                { props.children.clone() }
            }
            <button type="button" class="button dialog__close" onclick={on_close}>
                { i18n.say(msg::common::close()) }
            </button>
        </dialog>
    }
}
