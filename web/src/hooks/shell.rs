//! What the server wrote into the page before the app started, and the way into the app.

#[cfg(any(feature = "pupil", feature = "staff"))]
use gloo::utils::body;
use gloo::utils::{document, window};
#[cfg(any(feature = "pupil", feature = "ssr"))]
use serde::de::DeserializeOwned;
#[cfg(any(feature = "pupil", feature = "staff"))]
use wasm_bindgen::JsCast as _;
use web_sys::Element;
#[cfg(any(feature = "pupil", feature = "staff"))]
use web_sys::HtmlElement;
use yew::prelude::*;

#[cfg(any(feature = "pupil", feature = "staff"))]
use super::later::{self, next_task};
#[cfg(any(feature = "pupil", feature = "staff"))]
use crate::i18n::{Bundle, I18n};

/// What the page says about itself: attributes of `<body>`.
#[derive(Clone, Debug, PartialEq)]
pub struct Shell {
    /// `data-locale`: the reader's language.
    pub locale: String,
    /// `data-words`: the address of its words.
    pub words: String,
    /// `data-languages`: locales to choose from, separated by blanks.
    pub languages: Vec<String>,
    /// `data-icons`: the address of the icon sprite.
    pub icons: AttrValue,
    /// `data-seats`: the address of the seat pictures.
    pub seats: AttrValue,
    /// `data-pictures`: the address of the pictures to join with.
    pub pictures: AttrValue,
}

impl Shell {
    #[cfg(any(feature = "pupil", feature = "staff"))]
    fn read() -> Self {
        let attribute = |name: &str| body().get_attribute(name).unwrap_or_default();
        Self {
            locale: attribute("data-locale"),
            words: attribute("data-words"),
            languages: attribute("data-languages")
                .split_whitespace()
                .map(str::to_owned)
                .collect(),
            icons: attribute("data-icons").into(),
            seats: attribute("data-seats").into(),
            pictures: attribute("data-pictures").into(),
        }
    }
}

/// Fetches the words, then puts the app into `#app`, in place of what the server had drawn there.
#[cfg(any(feature = "pupil", feature = "staff"))]
pub fn run_in_shell(app: impl Fn(I18n, Shell) -> Html + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        let shell = Shell::read();
        let words = fetch_words(&shell.words).await;
        let i18n = I18n::new(Bundle::new(&shell.locale, &[&words]));
        let Some(root) = document().get_element_by_id("app") else {
            return;
        };
        // Between the steps the browser may answer a finger: no step is long, even on a slow tablet.
        next_task().await;
        let page = app(i18n, shell);
        next_task().await;
        if first(&gloo::utils::document_element(), DRAWN).is_some() {
            take_over(&root, page).await;
        } else {
            render(root, page);
            later::settled().await;
        }
        later::start_is_over();
    });
}

#[cfg(any(feature = "pupil", feature = "staff"))]
fn render(root: Element, page: Html) {
    yew::Renderer::<App>::with_root_and_props(root, AppProps { page }).render();
}

/// Draws the app beside the page, brings it to where taps have brought the page meanwhile, and lets it take the page's
/// place. `web/static/first-tap.js` has kept the taps.
#[cfg(any(feature = "pupil", feature = "staff"))]
async fn take_over(drawn: &Element, page: Html) {
    let Ok(own) = document().create_element("div") else {
        return;
    };
    own.set_id(&drawn.id());
    // Setting an attribute cannot fail.
    let _ = own.set_attribute("data-started", "");
    render(own.clone(), page);
    later::settled().await;

    let text = |root: &Element| first(root, "h1").and_then(|heading| heading.text_content());
    // A tablet that comes back may be at another question, where these taps mean nothing.
    let is_same = text(drawn) == text(&own);
    if is_same {
        // An answer is pressed or let go at a time; the app draws itself in between.
        for _ in 0..2 * count(drawn, ANSWERS) {
            let Some(answer) = (0..count(drawn, ANSWERS)).find_map(|place| {
                let (own, drawn) = (nth(&own, ANSWERS, place)?, nth(drawn, ANSWERS, place)?);
                (is(&drawn, PRESSED) != is(&own, PRESSED)).then_some(own)
            }) else {
                break;
            };
            answer.click();
            next_task().await;
        }
    }
    let places = 0..count(drawn, BUTTONS);
    let place = |wanted: &dyn Fn(&Element) -> bool| {
        let mut places = places.clone();
        places.find(|place| nth(drawn, BUTTONS, *place).is_some_and(|button| wanted(&button)))
    };
    let focused = document().active_element();
    let focused = place(&|button| focused.as_ref() == Some(button));
    let waiting = place(&|button| is(button, "[aria-busy]"));
    let button = |place: Option<u32>| place.and_then(|place| nth(&own, BUTTONS, place));
    // It is in the page, so it has a place to leave to another.
    let _ = drawn.replace_with_with_node_1(&own);
    if is_same {
        if let Some(button) = button(focused) {
            // A page without focus is still usable.
            let _ = button.focus();
        }
        if let Some(button) = button(waiting) {
            button.click();
        }
    }
}

/// Where the server has put what it has drawn a lesson from.
const DRAWN: &str = "[data-view]";
#[cfg(any(feature = "pupil", feature = "staff"))]
const ANSWERS: &str = ".answer__button";
#[cfg(any(feature = "pupil", feature = "staff"))]
const BUTTONS: &str = "button";
#[cfg(any(feature = "pupil", feature = "staff"))]
const PRESSED: &str = "[aria-pressed=true]";

fn first(root: &Element, selector: &str) -> Option<Element> {
    root.query_selector(selector).ok().flatten()
}

#[cfg(any(feature = "pupil", feature = "staff"))]
fn count(root: &Element, selector: &str) -> u32 {
    root.query_selector_all(selector)
        .map_or(0, |found| found.length())
}

#[cfg(any(feature = "pupil", feature = "staff"))]
fn nth(root: &Element, selector: &str, place: u32) -> Option<HtmlElement> {
    let found = root.query_selector_all(selector).ok()?.get(place)?;
    found.dyn_into().ok()
}

#[cfg(any(feature = "pupil", feature = "staff"))]
fn is(element: &Element, selector: &str) -> bool {
    element.matches(selector).unwrap_or_default()
}

/// What the server has put into the page beside what it has drawn, when it can be read.
#[cfg(any(feature = "pupil", feature = "ssr"))]
pub(super) fn drawn<T: DeserializeOwned>() -> Option<T> {
    let text = first(&gloo::utils::document_element(), DRAWN)?.get_attribute("data-view")?;
    super::json::read(&text).ok()
}

#[cfg(any(feature = "pupil", feature = "staff"))]
async fn fetch_words(address: &str) -> String {
    match gloo::net::http::Request::get(address).send().await {
        Ok(response) if response.ok() => response.text().await.unwrap_or_default(),
        _ => String::new(),
    }
}

#[cfg(any(feature = "pupil", feature = "staff"))]
#[derive(Clone, Debug, PartialEq, Properties)]
struct AppProps {
    page: Html,
}

#[cfg(any(feature = "pupil", feature = "staff"))]
#[component]
fn App(props: &AppProps) -> Html {
    props.page.clone()
}

/// Leaves for another page.
pub fn go_to(address: &str) {
    // The browser refuses only addresses that are none.
    let _ = window().location().set_href(address);
}

/// The path of this page's address.
pub fn pathname() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Names the page in the browser's tab and for screen readers.
pub fn set_title(title: &str) {
    document().set_title(title);
}
