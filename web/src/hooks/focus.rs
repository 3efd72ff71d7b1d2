//! Focus follows what changed, so that a keyboard or a screen reader is where the page is.

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
