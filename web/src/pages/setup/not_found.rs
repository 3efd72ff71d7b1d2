//! For an address where nothing is.

use yew::prelude::*;
use yew_router::prelude::*;

use super::door::Door;
use crate::i18n::{msg, use_i18n};
use crate::pages::staff::StaffRoute;

/// Nothing is here.
#[component]
pub fn NotFoundPage() -> Html {
    let i18n = use_i18n();
    html! {
        <Door title={i18n.say(msg::setup::not_found_page_title())}>
            <p>{ i18n.say(msg::setup::not_found_page_lead()) }</p>
            <p>
                <Link<StaffRoute> to={StaffRoute::Classes} classes="button">
                    { i18n.say(msg::setup::not_found_page_back()) }
                </Link<StaffRoute>>
            </p>
        </Door>
    }
}
