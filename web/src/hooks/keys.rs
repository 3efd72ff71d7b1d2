//! Keys for the whole page, such as a clicker's.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Calls `on_key` with the key's name (`ArrowRight`, `PageDown`, `b`, ` `) for every key that nobody on the page wants
/// for themselves: not while a field has the focus, not with a modifier, and not Space or Enter on a button.
/// When it returns `true` the browser does nothing else with the key.
#[hook]
pub fn use_keys(on_key: Callback<String, bool>) {
    let newest = use_mut_ref(|| on_key.clone());
    *newest.borrow_mut() = on_key;
    use_effect_with((), move |()| {
        let listener = EventListener::new_with_options(
            &gloo::utils::document(),
            "keydown",
            EventListenerOptions::enable_prevent_default(),
            move |event| {
                let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                if event.ctrl_key() || event.alt_key() || event.meta_key() || is_taken(event) {
                    return;
                }
                let on_key = newest.borrow().clone();
                if on_key.emit(event.key()) {
                    event.prevent_default();
                }
            },
        );
        move || drop(listener)
    });
}

fn is_taken(event: &KeyboardEvent) -> bool {
    let Some(element) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlElement>().ok())
    else {
        return false;
    };
    match element.tag_name().as_str() {
        "INPUT" | "SELECT" | "TEXTAREA" => true,
        "BUTTON" | "A" | "SUMMARY" => matches!(event.key().as_str(), " " | "Enter"),
        _ => false,
    }
}
