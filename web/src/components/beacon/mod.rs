//! Belisha's mark: the amber globe on its striped pole.

use yew::prelude::*;

/// The mark. Decoration only: the name stands beside it.
#[component]
pub fn Beacon() -> Html {
    html! {
        <svg class="beacon" viewBox="0 0 24 48" aria-hidden="true" focusable="false">
            <rect class="beacon__light" x="10" y="20" width="4" height="28" />
            <rect class="beacon__dark" x="10" y="20" width="4" height="7" />
            <rect class="beacon__dark" x="10" y="34" width="4" height="7" />
            <circle class="beacon__globe" cx="12" cy="11" r="10" />
        </svg>
    }
}
