//! The clock: something to do again and again, and how long something has lasted.

use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::device;

/// Calls `on_tick` every so many milliseconds while `every` is `Some`.
#[hook]
pub fn use_interval(every: Option<u32>, on_tick: Callback<()>) {
    let newest = use_mut_ref(|| on_tick.clone());
    *newest.borrow_mut() = on_tick;
    use_effect_with(every, move |every| {
        let interval = every.map(|milliseconds| {
            Interval::new(milliseconds, move || {
                let on_tick = newest.borrow().clone();
                on_tick.emit(());
            })
        });
        move || drop(interval)
    });
}

/// Whole minutes since this device first asked about `name`; counted on over reloads. Without a name the count stands.
#[hook]
pub fn use_minutes_since_first(name: Option<AttrValue>) -> u32 {
    let minutes = use_state_eq(|| 0_u32);
    let look = {
        let minutes = minutes.setter();
        use_callback(name, move |(), name: &Option<AttrValue>| {
            let Some(name) = name else {
                return;
            };
            let now = js_sys::Date::now();
            let began = device().get::<f64>(name).unwrap_or_else(|| {
                // A browser that keeps nothing counts from each look, and so shows the start of the lesson.
                let _ = device().set(name, &now);
                now
            });
            minutes.set(((now - began).max(0.0) / 60_000.0) as u32);
        })
    };
    {
        let look = look.clone();
        use_effect_with(look, |look| look.emit(()));
    }
    use_interval(Some(10_000), look);
    *minutes
}
