//! What stands on the board fits on the board: a class cannot scroll.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::window;
use web_sys::HtmlElement;
use yew::prelude::*;

/// Set small enough, text from eight metres away is lost; then scrolling is the lesser evil.
const SMALLEST: i32 = 60;
const STEP: i32 = 4;
/// Narrower than a tablet, the board is looked at by one person, who can scroll.
const NARROW: i32 = 700;

/// Sets `--fit` of an element, from 1 down to 0.6, so that its contents are no taller than it is: after every change,
/// when a picture has come, and when the window has changed its size.
#[hook]
pub fn use_fit(node: &NodeRef) {
    {
        let node = node.clone();
        use_effect(move || fit(&node));
    }
    let node = node.clone();
    use_effect_with(node.clone(), move |_| {
        let again = node.clone();
        let resized = EventListener::new(&window(), "resize", move |_| fit(&again));
        // The load of a picture does not bubble.
        let loaded = node.cast::<HtmlElement>().map(|element| {
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&element, "load", options, move |_| fit(&node))
        });
        move || drop((resized, loaded))
    });
}

fn fit(node: &NodeRef) {
    let Some(element) = node.cast::<HtmlElement>() else {
        return;
    };
    let style = element.style();
    let mut percent = 100;
    loop {
        // A browser that does not know it leaves the text as it is.
        let _ = style.set_property("--fit", &format!("{}", f64::from(percent) / 100.0));
        let is_taller = element.scroll_height() > element.client_height() + 1;
        if !is_taller || percent <= SMALLEST || element.client_width() < NARROW {
            break;
        }
        percent -= STEP;
    }
}
