//! Copying. The newer clipboard interface is missing on plain HTTP, so this is the older one, which works on both.

use wasm_bindgen::JsCast as _;
use web_sys::{HtmlDocument, HtmlInputElement};
use yew::prelude::*;

/// Copies what stands in a field, and leaves it selected. Returns whether the browser did.
pub fn copy_from(field: &NodeRef) -> bool {
    let Some(field) = field.cast::<HtmlInputElement>() else {
        return false;
    };
    field.select();
    gloo::utils::document()
        .dyn_into::<HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
