//! What the tablet or the tab remembers by itself. Written at once, so that a shut lid loses nothing.

use gloo::storage::{LocalStorage, SessionStorage, Storage as _};
use serde::Serialize;
use serde::de::DeserializeOwned;

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
        if self.lasts {
            LocalStorage::get(name).ok()
        } else {
            SessionStorage::get(name).ok()
        }
    }

    /// Keeps `value` under `name`. Returns whether the browser did.
    pub fn set<T: Serialize>(self, name: &str, value: &T) -> bool {
        if self.lasts {
            LocalStorage::set(name, value).is_ok()
        } else {
            SessionStorage::set(name, value).is_ok()
        }
    }

    /// Forgets what is kept under `name`.
    pub fn remove(self, name: &str) {
        if self.lasts {
            LocalStorage::delete(name);
        } else {
            SessionStorage::delete(name);
        }
    }
}
