//! What pages stand in that are there before anybody has signed in.

use yew::prelude::*;

use crate::components::{Beacon, Languages};
use crate::hooks::{set_title, use_focus_on_arrival};
use crate::i18n::{msg, use_i18n};

/// Properties of [`Door`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct DoorProps {
    /// The page's heading and its name in the browser's tab.
    pub(super) title: AttrValue,
    /// The page.
    pub(super) children: Html,
}

/// A page at the door.
#[component]
pub(super) fn Door(props: &DoorProps) -> Html {
    let i18n = use_i18n();
    let heading = use_focus_on_arrival();
    let tab = i18n.say(msg::teach::staff_tab(props.title.as_str()));
    use_effect_with(tab, |tab| set_title(tab));
    html! {
        <div class="door">
            <a class="skip-link" href="#main">{ i18n.say(msg::common::skip_to_content()) }</a>
            <header class="door__head">
                <span class="door__brand"><Beacon />{ i18n.say(msg::common::app_name()) }</span>
                <span class="door__languages"><Languages /></span>
            </header>
            <main id="main" class="door__main">
                <h1 tabindex="-1" ref={heading}>{ &props.title }</h1>
                { props.children.clone() }
            </main>
        </div>
    }
}
