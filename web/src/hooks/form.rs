//! Reading what a person typed or chose, and sending a form without leaving the page.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Calls `change` with the text of a field at every keystroke.
pub fn on_typed(change: Callback<String>) -> Callback<InputEvent> {
    Callback::from(move |event: InputEvent| {
        if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
            change.emit(field.value());
        }
    })
}

/// Calls `change` with the value of the option that was picked, in a `<select>` or a set of radio buttons.
pub fn on_picked(change: Callback<String>) -> Callback<Event> {
    Callback::from(move |event: Event| {
        if let Some(list) = event.target_dyn_into::<HtmlSelectElement>() {
            change.emit(list.value());
        } else if let Some(button) = event.target_dyn_into::<HtmlInputElement>() {
            change.emit(button.value());
        }
    })
}

/// Calls `send` when the form is submitted, by button or by Enter. The browser stays on the page.
pub fn on_submit(send: Callback<()>) -> Callback<SubmitEvent> {
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        send.emit(());
    })
}

/// Moves the focus to the element with this id, once `id` is `Some` and `turn` has changed: after a mistake, to the
/// field to mend. The page has been drawn by then.
#[hook]
pub fn use_focus_on_field(turn: u32, id: Option<AttrValue>) {
    use_effect_with(turn, move |turn| {
        if *turn > 0
            && let Some(id) = id
            && let Some(field) = gloo::utils::document()
                .get_element_by_id(&id)
                .and_then(|element| element.dyn_into::<HtmlElement>().ok())
        {
            // The mistake is also written beside the field: nothing is lost when the browser refuses.
            let _ = field.focus();
        }
    });
}
