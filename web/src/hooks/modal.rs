//! The browser's own dialog: it keeps the focus inside and gives it back.

use gloo::events::EventListener;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Opens the `<dialog>` of the returned reference while `is_open`. `on_close` is called when the person closes it, as
/// with Escape.
#[hook]
pub fn use_modal(is_open: bool, on_close: Callback<()>) -> NodeRef {
    let node = use_node_ref();
    let newest = use_mut_ref(|| on_close.clone());
    *newest.borrow_mut() = on_close;
    {
        let node = node.clone();
        use_effect_with((), move |()| {
            let listener = node.cast::<HtmlDialogElement>().map(|dialog| {
                EventListener::new(&dialog, "close", move |_| {
                    let on_close = newest.borrow().clone();
                    on_close.emit(());
                })
            });
            move || drop(listener)
        });
    }
    {
        let node = node.clone();
        use_effect_with(is_open, move |is_open| {
            if let Some(dialog) = node.cast::<HtmlDialogElement>() {
                if *is_open && !dialog.open() {
                    // Refused only when it is open already.
                    let _ = dialog.show_modal();
                } else if !*is_open && dialog.open() {
                    dialog.close();
                }
            }
        });
    }
    node
}
