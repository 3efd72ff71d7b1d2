//! Starting in small steps: while the app starts, no task is so long that a tap waits for it.

use std::cell::Cell;

use gloo::timers::callback::Timeout;
use yew::prelude::*;

thread_local! {
    /// How many parts of the page wait for a task of their own.
    static WAITING: Cell<u32> = const { Cell::new(0) };
    static IS_STARTING: Cell<bool> = const { Cell::new(cfg!(target_arch = "wasm32")) };
}

/// A part of the page that is not there yet.
struct Waiting;

impl Waiting {
    fn new() -> Self {
        WAITING.set(WAITING.get() + 1);
        Self
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        WAITING.set(WAITING.get() - 1);
    }
}

/// Whether it is time to draw a part of the page: on its first call while the app starts it is not, but in the next task.
/// Always when the app has started, and on the server.
#[hook]
pub fn use_later() -> bool {
    let is_time = use_state(|| !IS_STARTING.get());
    let waiting = use_mut_ref(|| IS_STARTING.get().then(Waiting::new));
    {
        let setter = is_time.setter();
        use_effect_with(*is_time, move |is_time| {
            let next = if *is_time {
                // It is there, and what waits within it waits by itself.
                waiting.take();
                None
            } else {
                Some(Timeout::new(0, move || setter.set(true)))
            };
            move || drop(next)
        });
    }
    *is_time
}

/// The next task of the browser: what has happened since this one began comes before it.
#[cfg(any(feature = "pupil", feature = "staff"))]
pub(super) async fn next_task() {
    gloo::timers::future::TimeoutFuture::new(0).await;
}

/// Waits until every part of the page is there.
#[cfg(any(feature = "pupil", feature = "staff"))]
pub(super) async fn settled() {
    next_task().await;
    while WAITING.get() > 0 {
        next_task().await;
    }
}

/// From now on every part of a page is drawn at once.
#[cfg(any(feature = "pupil", feature = "staff"))]
pub(super) fn start_is_over() {
    IS_STARTING.set(false);
}
