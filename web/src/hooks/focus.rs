//! Focus follows what changed, so that a keyboard or a screen reader is where the page is.

use std::cell::Cell;

use web_sys::HtmlElement;
use yew::prelude::*;

/// Moves the focus to the element of the returned reference whenever `what` changes, but not when the page first
/// appears. The element needs `tabindex="-1"` when it is not focusable by itself.
#[hook]
pub fn use_focus_when<T: PartialEq + 'static>(what: T) -> NodeRef {
    let node = use_node_ref();
    let first = use_mut_ref(|| true);
    {
        let node = node.clone();
        use_effect_with(what, move |_| {
            if !first.replace(false)
                && let Some(element) = node.cast::<HtmlElement>()
            {
                // A page without focus is still usable: nothing to do when the browser refuses.
                let _ = element.focus();
            }
        });
    }
    node
}

thread_local! {
    static HAS_ARRIVED: Cell<bool> = const { Cell::new(false) };
}

/// Moves the focus to the element of the returned reference when the component appears, as a page does when a link has
/// led to it. Not on the first page of the visit, where the browser has its own place to start.
/// The element needs `tabindex="-1"`.
#[hook]
pub fn use_focus_on_arrival() -> NodeRef {
    let node = use_node_ref();
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            if HAS_ARRIVED.replace(true)
                && let Some(element) = node.cast::<HtmlElement>()
            {
                // As above.
                let _ = element.focus();
            }
        });
    }
    node
}
