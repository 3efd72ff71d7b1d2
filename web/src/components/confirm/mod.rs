//! A button for what cannot be undone: it asks first, in its own place.

use yew::prelude::*;

use crate::hooks::use_focus_when;
use crate::i18n::{msg, use_i18n};

/// Properties of [`Confirm`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ConfirmProps {
    /// What the button says.
    pub label: AttrValue,
    /// What a screen reader says of it, where several such buttons stand on one page; it contains the label.
    #[prop_or_default]
    pub named: Option<AttrValue>,
    /// The question.
    pub ask: AttrValue,
    /// What the button says that does it.
    pub yes: AttrValue,
    /// Whether it is being done.
    #[prop_or_default]
    pub busy: bool,
    /// Does it.
    pub on_yes: Callback<()>,
}

/// A button, then a question with two buttons. The focus goes with it.
#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let i18n = use_i18n();
    let asking = use_state(|| false);
    let node = use_focus_when(*asking);
    let set = |to: bool| {
        let asking = asking.setter();
        Callback::from(move |_: MouseEvent| asking.set(to))
    };
    let on_yes = {
        let (asking, on_yes) = (asking.setter(), props.on_yes.clone());
        Callback::from(move |_: MouseEvent| {
            asking.set(false);
            on_yes.emit(());
        })
    };
    if *asking {
        html! {
            <div class="confirm" role="group" aria-label={&props.ask} tabindex="-1" ref={node}>
                <p>{ &props.ask }</p>
                <button key="yes" type="button" class="button button--mend" onclick={on_yes}>{ &props.yes }</button>
                <button key="no" type="button" class="button" onclick={set(false)}>
                    { i18n.say(msg::setup::form_cancel()) }
                </button>
            </div>
        }
    } else {
        html! {
            <button
                key="ask" type="button" class="button" onclick={set(true)} disabled={props.busy}
                aria-label={props.named.clone()} ref={node}
            >
                { &props.label }
            </button>
        }
    }
}
