//! Windows: full screen, a second window, their top, paper.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use yew::prelude::*;

/// Whether the page fills the screen, and a way to change that.
#[hook]
pub fn use_full_screen() -> (bool, Callback<()>) {
    let is_full = use_state_eq(|| false);
    {
        let is_full = is_full.setter();
        use_effect_with((), move |()| {
            let listener = EventListener::new(&document(), "fullscreenchange", move |_| {
                is_full.set(document().fullscreen_element().is_some());
            });
            move || drop(listener)
        });
    }
    let toggle = use_callback((), |(), ()| {
        if document().fullscreen_element().is_some() {
            document().exit_fullscreen();
        } else if let Some(page) = document().document_element() {
            // A browser may refuse; the board works in a window as well.
            let _ = page.request_fullscreen();
        }
    });
    (*is_full, toggle)
}

/// Shows the page from its top again whenever `what` changes. The focus stays where it is, as on a button that is pressed
/// again and again.
#[hook]
pub fn use_top_when<T: PartialEq + 'static>(what: T) {
    use_effect_with(what, |_| window().scroll_to_with_x_and_y(0.0, 0.0));
}

/// Opens `address` in the window of that name, or brings that window to the front.
pub fn open_window(address: &str, name: &str) {
    // A blocked window is a setting of the browser, which says so itself.
    if let Ok(Some(opened)) = window().open_with_url_and_target(address, name) {
        let _ = opened.focus();
    }
}

/// Prints the page.
pub fn print_page() {
    // The browser has no printer dialog: nothing to do.
    let _ = window().print();
}
