//! Belisha's screens, in Yew.
//!
//! Compiled to WASM twice, with `pupil` for tablets and with `staff` for teachers; natively with `ssr` for the home
//! pages. `pages/` has one folder per audience, and none imports another's; what they share is in `components/`.

pub mod components;
pub mod hooks;
pub mod i18n;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod ssr;

/// Starts the app of this bundle in the page that the server sent.
#[cfg(all(target_arch = "wasm32", any(feature = "pupil", feature = "staff")))]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
pub fn start() {
    #[cfg(feature = "staff")]
    hooks::run_in_shell(pages::staff_app);
    #[cfg(all(feature = "pupil", not(feature = "staff")))]
    hooks::run_in_shell(pages::pupil_app);
}
