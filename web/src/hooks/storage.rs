//! What the tablet or the tab remembers by itself. Written at once, so that a shut lid loses nothing.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::json;

/// One of the browser's two storages.
#[derive(Clone, Copy, Debug)]
pub struct Storage {
    lasts: bool,
}

/// Storage that outlives the tab: the seat, unsent answers, reading settings.
pub const fn device() -> Storage {
    Storage { lasts: true }
}

/// Storage of this tab alone.
pub const fn tab() -> Storage {
    Storage { lasts: false }
}

impl Storage {
    /// What is kept under `name`, when it can be read.
    pub fn get<T: DeserializeOwned>(self, name: &str) -> Option<T> {
        json::read(&self.kept()?.get_item(name).ok()??).ok()
    }

    /// Keeps `value` under `name`. Returns whether the browser did.
    pub fn set<T: Serialize>(self, name: &str, value: &T) -> bool {
        match (self.kept(), json::write(value)) {
            (Some(kept), Some(text)) => kept.set_item(name, &text).is_ok(),
            _ => false,
        }
    }

    /// Forgets what is kept under `name`.
    pub fn remove(self, name: &str) {
        if let Some(kept) = self.kept() {
            // Where nothing can be removed, nothing has been kept.
            let _ = kept.remove_item(name);
        }
    }

    /// The browser's storage; `None` where the browser refuses one.
    fn kept(self) -> Option<web_sys::Storage> {
        let window = gloo::utils::window();
        if self.lasts {
            window.local_storage().ok()?
        } else {
            window.session_storage().ok()?
        }
    }
}
