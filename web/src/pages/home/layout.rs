//! What frames every family page: school, languages, the way to help.

use belisha_api::path;
use yew::prelude::*;

use crate::i18n::{I18n, locales, msg, use_i18n};
use crate::ssr::Site;

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct LayoutProps {
    pub site: Site,
    pub heading: AttrValue,
    /// The address of this page, for the links to other languages.
    pub here: AttrValue,
    pub children: Html,
}

#[component]
pub(super) fn Layout(props: &LayoutProps) -> Html {
    let i18n = use_i18n();
    let school = props.site.school.as_ref().map(|school| school.name.clone());
    html! {
        <>
            <a class="skip-link" href="#main">{ i18n.say(msg::common::skip_to_content()) }</a>
            if props.site.demo {
                <aside class="demo-banner" aria-label={i18n.say(msg::common::demo_name())}>
                    { i18n.say(msg::common::demo_banner()) }
                </aside>
            }
            <header class="home-header">
                <a class="home-header__name" href={path::HOME}>
                    { school.unwrap_or_else(|| i18n.say(msg::common::app_name()).to_string()) }
                </a>
                <nav aria-label={i18n.say(msg::home::languages())}>
                    <ul class="home-header__languages">
                        for locale in locales() {
                            <li>{ language_link(&i18n, &props.here, locale) }</li>
                        }
                    </ul>
                </nav>
            </header>
            <main id="main" class="home-main">
                <h1>{ &props.heading }</h1>
                { props.children.clone() }
            </main>
            <footer class="home-footer">
                <p><a href={path::HOME_HELP}>{ i18n.say(msg::home::help_link()) }</a></p>
                <p>{ i18n.say(msg::home::footer()) }</p>
            </footer>
        </>
    }
}

fn language_link(i18n: &I18n, here: &str, locale: &'static str) -> Html {
    let name = language_name(locale);
    if i18n.locale() == locale {
        html! { <span lang={locale} aria-current="true">{ name }</span> }
    } else {
        html! { <a lang={locale} hreflang={locale} href={format!("{here}?lang={locale}")}>{ name }</a> }
    }
}

/// A language in its own words.
fn language_name(locale: &'static str) -> Html {
    // Its words come from its own bundle, so that a reader finds them whatever the page speaks.
    let own = crate::i18n::embedded(locale);
    html! { { own.say(msg::common::language_name()) } }
}
