//! What a page shows before its app has run: something true and useful, never an empty page.

use belisha_api::path;
use yew::prelude::*;

use super::SiteProps;
use crate::i18n::{msg, use_i18n};

/// The front door.
#[component]
pub fn LandingPage(props: &SiteProps) -> Html {
    let i18n = use_i18n();
    let name = match &props.site.school {
        Some(school) => school.name.clone(),
        None => i18n.say(msg::common::app_name()).to_string(),
    };
    html! {
        <>
            if props.site.demo {
                <aside class="demo-banner" aria-label={i18n.say(msg::common::demo_name())}>
                    { i18n.say(msg::common::demo_banner()) }
                </aside>
            }
            <main class="landing">
                <img class="landing__beacon" src={props.site.assets.address("static/beacon.svg")} alt="" />
                <h1>{ name }</h1>
                <p>{ i18n.say(msg::home::landing_lead()) }</p>
                <p class="landing__ways">
                    <a class="button button--main" href={path::JOIN}>{ i18n.say(msg::home::landing_join()) }</a>
                    <a class="button" href={path::HOME}>{ i18n.say(msg::home::landing_families()) }</a>
                    <a class="button" href={path::STAFF}>{ i18n.say(msg::home::landing_staff()) }</a>
                </p>
            </main>
        </>
    }
}

/// A tablet until its app has run.
#[component]
pub fn PupilFirstScreen(_props: &SiteProps) -> Html {
    let i18n = use_i18n();
    html! {
        <main class="first-screen">
            <h1>{ i18n.say(msg::home::join_lesson_title()) }</h1>
            <p role="status">{ i18n.say(msg::common::loading()) }</p>
            <noscript><p>{ i18n.say(msg::home::needs_script()) }</p></noscript>
        </main>
    }
}

/// The staff app until it has run.
#[component]
pub fn StaffFirstScreen(_props: &SiteProps) -> Html {
    let i18n = use_i18n();
    html! {
        <main class="first-screen">
            <h1>{ i18n.say(msg::common::app_name()) }</h1>
            <p role="status">{ i18n.say(msg::common::loading()) }</p>
            <noscript><p>{ i18n.say(msg::home::needs_script()) }</p></noscript>
        </main>
    }
}
