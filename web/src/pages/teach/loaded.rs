//! A value from the server, or what stands in its place.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::{Notice, NoticeKind};
use crate::hooks::{Remote, RemoteHandle};
use crate::i18n::{msg, use_i18n};

/// Properties of [`Loaded`].
#[derive(Debug, PartialEq, Properties)]
pub(super) struct LoadedProps<T: PartialEq + 'static> {
    /// The value.
    pub(super) remote: RemoteHandle<T>,
    /// Shows it.
    pub(super) show: Callback<Rc<T>, Html>,
}

/// Shows a value once it is here; says so when it is not, and offers another try.
#[component]
pub(super) fn Loaded<T: PartialEq + 'static>(props: &LoadedProps<T>) -> Html {
    let i18n = use_i18n();
    match &props.remote.value {
        Remote::Loading => html! { <p>{ i18n.say(msg::common::loading()) }</p> },
        Remote::Ready(value) => props.show.emit(Rc::clone(value)),
        Remote::Failed(refusal) => html! {
            <Notice kind={NoticeKind::Mend} refusal={refusal.clone()}>
                <button type="button" class="button" onclick={props.remote.refetch.reform(|_| ())}>
                    { i18n.say(msg::common::try_again()) }
                </button>
            </Notice>
        },
    }
}
