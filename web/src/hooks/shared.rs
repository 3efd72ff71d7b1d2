//! State that the windows of one browser share, such as the board and its notes.

use gloo::events::EventListener;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast as _;
use web_sys::StorageEvent;
use yew::prelude::*;

use super::device;

/// The value that this browser keeps under `name`, the same in all its windows and after a reload.
#[hook]
pub fn use_shared<T>(name: AttrValue) -> (T, Callback<T>)
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
                if key.as_deref() == Some(name.as_str()) {
                    setter.set(device().get::<T>(&name).unwrap_or_default());
                }
            });
            move || drop(listener)
        });
    }
    let set = {
        let setter = value.setter();
        use_callback(name, move |new: T, name: &AttrValue| {
            // Without storage this window still has the value.
            let _ = device().set(name, &new);
            setter.set(new);
        })
    };
    ((*value).clone(), set)
}
