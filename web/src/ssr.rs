//! Pages rendered natively: the shells of both apps with their first screen, and the home pages.
//!
//! Each function makes one whole HTML document. There is no inline script and no style attribute in any of them, so the
//! content security policy can forbid both. The home pages link no script at all.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use belisha::lesson::HomePack;
use belisha::pathway::HelpService;
use belisha::{UnitId, Year};
use belisha_api::path;
use belisha_api::pupil::PupilView;
use belisha_api::setup::School;
use yew::ServerRenderer;
use yew::prelude::*;

use crate::hooks::Shell;
use crate::i18n::{self, I18n, I18nProvider, Msg, direction, msg};
use crate::pages::home;
use crate::pages::pupil::drawn_lesson;

/// The web files of this build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assets {
    /// Logical name, such as `pupil.css`, → hashed name.
    pub names: BTreeMap<String, String>,
    /// The style sheet that stands in the page of the pupil app itself. A second round trip would double the time until
    /// a child sees anything. The content security policy allows it by its hash.
    pub pupil_style: String,
}

impl Assets {
    /// The address of a file by its logical name; empty when this build has none, as in a build without the apps.
    pub fn address(&self, name: &str) -> String {
        self.names
            .get(name)
            .map(|hashed| path::ASSETS.replace("{*file}", hashed))
            .unwrap_or_default()
    }
}

/// What every document needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The reader's language; one of [`i18n::locales`].
    pub locale: String,
    /// The web files.
    pub assets: Assets,
    /// The school, once it is set up.
    pub school: Option<School>,
    /// Whether it is the demo school; every page says so.
    pub demo: bool,
}

impl Site {
    fn i18n(&self) -> I18n {
        i18n::embedded(&self.locale)
    }
}

/// The front door: join a lesson, staff, families.
pub async fn landing(site: &Site) -> String {
    let inner = rendered(site, |site| html! { <home::LandingPage {site} /> }).await;
    document(site, &msg::home::landing_title(), "home.css", None, &inner)
}

/// The page of the pupil app, with what a tablet shows until the app has run: the lesson's question when there is one.
pub async fn pupil_shell(site: &Site, view: Option<PupilView>) -> String {
    let drawn = view.clone();
    let inner = rendered(site, move |site| match drawn {
        Some(view) => html! {
            <>
                { drawn_lesson(shell(&site, "pupil"), view) }
                <noscript><p>{ site.i18n().say(msg::home::needs_script()) }</p></noscript>
            </>
        },
        None => html! { <home::PupilFirstScreen {site} /> },
    })
    .await;
    // It has no keys, notes or tags: a pupil's view cannot.
    let view = view.and_then(|view| serde_json::to_string(&view).ok());
    let title = msg::home::join_lesson_title();
    let app = App {
        name: "pupil",
        view: view.as_deref(),
    };
    document(site, &title, "pupil.css", Some(app), &inner)
}

/// An app of a page, and what it finds there.
#[derive(Clone, Copy)]
struct App<'page> {
    name: &'static str,
    /// In JSON, what the server has drawn.
    view: Option<&'page str>,
}

/// What the page tells its app.
fn shell(site: &Site, app: &str) -> Shell {
    // A tablet reads packed words.
    let kind = if app == "pupil" { "txt" } else { "ftl" };
    let icons = if app == "staff" {
        "static/icons-staff.svg"
    } else {
        "static/icons.svg"
    };
    Shell {
        locale: site.locale.clone(),
        words: site
            .assets
            .address(&format!("locales/{}/{app}.{kind}", site.locale)),
        languages: i18n::locales().map(str::to_owned).collect(),
        icons: site.assets.address(icons).into(),
        seats: site.assets.address("static/seats.svg").into(),
        pictures: site.assets.address("static/pictures.svg").into(),
    }
}

/// The page of the staff app, with what it shows until the app has run.
pub async fn staff_shell(site: &Site) -> String {
    let inner = rendered(site, |site| html! { <home::StaffFirstScreen {site} /> }).await;
    document(
        site,
        &msg::common::app_name(),
        "staff.css",
        Some(App {
            name: "staff",
            view: None,
        }),
        &inner,
    )
}

/// A unit that has a home page, in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeLink {
    /// The unit.
    pub unit: UnitId,
    /// Its title.
    pub title: String,
    /// The year it is for.
    pub year: Year,
}

/// The families' front page: the years, and what each has.
pub async fn home_index(site: &Site, units: Vec<HomeLink>) -> String {
    let inner = rendered(
        site,
        move |site| html! { <home::IndexPage {site} {units} /> },
    )
    .await;
    document(site, &msg::home::index_title(), "home.css", None, &inner)
}

/// One year for families.
pub async fn home_year(site: &Site, year: Year, units: Vec<HomeLink>) -> String {
    let inner = rendered(
        site,
        move |site| html! { <home::YearPage {site} {year} {units} /> },
    )
    .await;
    document(
        site,
        &msg::home::year_title(year.number()),
        "home.css",
        None,
        &inner,
    )
}

/// One unit for families, with who can help.
pub async fn home_unit(
    site: &Site,
    pack: HomePack,
    steps: Vec<String>,
    services: Vec<HelpService>,
) -> String {
    let title = msg::home::unit_title(pack.title.as_str());
    let inner = rendered(site, move |site| {
        html! { <home::UnitPage {site} {pack} {steps} {services} /> }
    })
    .await;
    document(site, &title, "home.css", None, &inner)
}

/// Who can help, for families.
pub async fn home_help(site: &Site, services: Vec<HelpService>) -> String {
    let inner = rendered(
        site,
        move |site| html! { <home::HelpPage {site} {services} /> },
    )
    .await;
    document(site, &msg::home::help_title(), "home.css", None, &inner)
}

/// The page for an address where nothing is.
pub async fn not_found(site: &Site) -> String {
    let inner = rendered(site, |site| html! { <home::NotFoundPage {site} /> }).await;
    document(
        site,
        &msg::home::not_found_title(),
        "home.css",
        None,
        &inner,
    )
}

#[derive(Clone, Properties)]
struct RootProps {
    i18n: Html,
}

impl PartialEq for RootProps {
    fn eq(&self, _: &Self) -> bool {
        // Rendered once and thrown away.
        false
    }
}

#[component]
fn Root(props: &RootProps) -> Html {
    props.i18n.clone()
}

async fn rendered(site: &Site, page: impl FnOnce(Site) -> Html + Send + 'static) -> String {
    let site = site.clone();
    ServerRenderer::<Root>::with_props(move || {
        let words = site.i18n();
        RootProps {
            i18n: html! { <I18nProvider i18n={words}>{ page(site) }</I18nProvider> },
        }
    })
    .hydratable(false)
    .render()
    .await
}

fn document(site: &Site, title: &Msg, style: &str, app: Option<App<'_>>, inner: &str) -> String {
    let words = site.i18n();
    let mut html = String::with_capacity(inner.len() + 2048);
    let title = escaped(&words.say(title.clone()));
    let name = escaped(&words.say(msg::common::app_name()));
    // Writing into a string cannot fail.
    let _ = write!(
        html,
        "<!doctype html>\n<html lang=\"{locale}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} · {name}</title>\n\
         <link rel=\"icon\" href=\"{icon}\" type=\"image/svg+xml\">\n",
        locale = escaped(&site.locale),
        dir = direction(&site.locale),
        icon = site.assets.address("static/beacon.svg"),
    );
    if app.is_some_and(|app| app.name == "pupil") {
        let _ = writeln!(html, "<style>{}</style>", site.assets.pupil_style);
    } else {
        let style = site.assets.address(style);
        let _ = writeln!(html, "<link rel=\"stylesheet\" href=\"{style}\">");
    }
    let body = match app {
        None => format!("<body>\n{inner}\n</body>"),
        Some(App { name, view }) => {
            let Shell {
                locale,
                words,
                languages,
                icons,
                seats,
                pictures,
            } = shell(site, name);
            if view.is_some() {
                // Before everything that is larger: it stands in for the app until that is here.
                let taps = site.assets.address("static/first-tap.js");
                let _ = writeln!(
                    html,
                    "<script src=\"{taps}\" async fetchpriority=\"high\"></script>"
                );
            }
            let _ = write!(
                html,
                "<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n\
                 <link rel=\"preload\" href=\"{words}\" as=\"fetch\" crossorigin>\n\
                 <script type=\"module\" src=\"{glue}\"></script>\n",
                wasm = site.assets.address(&format!("{name}_bg.wasm")),
                glue = site.assets.address(&format!("{name}.js")),
            );
            let view = view.map_or_else(String::new, |view| {
                // JSON is full of double quotes: they stay as they are.
                let view = view.replace('&', "&amp;").replace('\'', "&#39;");
                // Behind what a child reads, so that it does not keep the first paint waiting.
                format!("\n<template data-view='{view}'></template>")
            });
            format!(
                "<body data-locale=\"{locale}\" data-words=\"{words}\" data-languages=\"{languages}\" \
                 data-icons=\"{icons}\" data-seats=\"{seats}\" data-pictures=\"{pictures}\">\n<div id=\"app\">{inner}</div>{view}\n</body>",
                locale = escaped(&locale),
                languages = languages.join(" "),
            )
        }
    };
    html.push_str("</head>\n");
    html.push_str(&body);
    html.push_str("\n</html>\n");
    html
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
