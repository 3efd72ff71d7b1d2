//! State that the windows of one browser share, such as the board and its notes.

use gloo::events::EventListener;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast as _;
use web_sys::StorageEvent;
use yew::prelude::*;

use super::device;

/// Forgets what this browser keeps under `name` when `is_over`.
#[hook]
pub fn use_forgotten(name: AttrValue, is_over: bool) {
    use_effect_with((name, is_over), |(name, is_over)| {
        if *is_over {
            device().remove(name);
        }
    });
}

/// The value that this browser keeps under `name`, the same in all its windows and after a reload. When `is_over` it is
/// forgotten, and each window goes on with what it has.
#[hook]
pub fn use_shared<T>(name: AttrValue, is_over: bool) -> (T, Callback<T>)
where
    T: Clone + Default + PartialEq + Serialize + DeserializeOwned + 'static,
{
    let value = {
        let name = name.clone();
        use_state_eq(move || device().get::<T>(&name).unwrap_or_default())
    };
    {
        let setter = value.setter();
        use_effect_with(name.clone(), move |name| {
            let name = name.clone();
            // The browser tells the other windows, not the one that wrote.
            let listener = EventListener::new(&gloo::utils::window(), "storage", move |event| {
                let key = event
                    .dyn_ref::<StorageEvent>()
                    .and_then(|event| event.key());
                if key.as_deref() == Some(name.as_str())
                    && let Some(new) = device().get::<T>(&name)
                {
                    setter.set(new);
                }
            });
            move || drop(listener)
        });
    }
    use_forgotten(name.clone(), is_over);
    let set = {
        let setter = value.setter();
        use_callback((name, is_over), move |new: T, (name, is_over)| {
            if !is_over {
                // Without storage this window still has the value.
                let _ = device().set(name, &new);
            }
            setter.set(new);
        })
    };
    ((*value).clone(), set)
}
