//! The event stream of a live lesson: one a tab, closed on unmount, opened again by itself.

use belisha_api::Changed;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent};
use yew::prelude::*;

use super::json;

/// Whether events come through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Connection {
    /// Not asked for yet, or opening.
    Opening,
    /// Events come through.
    Open,
    /// Cut; the browser tries again by itself.
    Lost,
}

/// Listens at `address` while it is `Some`. `on_changed` is called for every event. The server begins every stream with
/// what may have changed, so that nothing is missed when it opens again and nothing is asked for twice.
#[hook]
pub fn use_live(address: Option<AttrValue>, on_changed: Callback<Changed>) -> Connection {
    let connection = use_state(|| Connection::Opening);
    // The stream outlives a render; it always calls the newest callback.
    let newest = use_mut_ref(|| on_changed.clone());
    *newest.borrow_mut() = on_changed;

    let setter = connection.setter();
    use_effect_with(address, move |address| {
        let stream = address
            .as_ref()
            .and_then(|address| EventSource::new(address).ok());
        let handlers = stream.as_ref().map(|stream| {
            let on_open = {
                let setter = setter.clone();
                Closure::<dyn Fn()>::new(move || setter.set(Connection::Open))
            };
            let on_error = {
                let setter = setter.clone();
                Closure::<dyn Fn()>::new(move || setter.set(Connection::Lost))
            };
            let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                let text = event.data().as_string().unwrap_or_default();
                if let Ok(changed) = json::read::<Changed>(&text) {
                    newest.borrow().emit(changed);
                }
            });
            stream.set_onopen(Some(on_open.as_ref().unchecked_ref()));
            stream.set_onerror(Some(on_error.as_ref().unchecked_ref()));
            stream.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
            (on_open, on_error, on_message)
        });
        move || {
            if let Some(stream) = stream {
                stream.close();
            }
            drop(handlers);
        }
    });
    *connection
}
