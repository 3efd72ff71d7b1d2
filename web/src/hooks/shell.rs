//! What the server wrote into the page before the app started, and the way into the app.

use std::cell::RefCell;

#[cfg(any(feature = "pupil", feature = "staff"))]
use gloo::utils::body;
use gloo::utils::{document, window};
#[cfg(any(feature = "pupil", feature = "ssr"))]
use serde::de::DeserializeOwned;
#[cfg(any(feature = "pupil", feature = "staff"))]
use wasm_bindgen::JsCast as _;
#[cfg(any(feature = "pupil", feature = "staff"))]
use web_sys::{Element, HtmlElement, NodeList};
use yew::prelude::*;

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
        let tapped = take_taps(&root);
        yew::Renderer::<App>::with_root_and_props(
            root.clone(),
            AppProps {
                page: app(i18n, shell),
            },
        )
        .render();
        if let Some(tapped) = tapped {
            // The app draws itself before the next task.
            gloo::timers::future::TimeoutFuture::new(0).await;
            tapped.repeat(&root);
        }
    });
}

/// A button that was tapped before the app had started.
#[cfg(any(feature = "pupil", feature = "staff"))]
struct Tapped {
    place: u32,
    class: String,
}

#[cfg(any(feature = "pupil", feature = "staff"))]
impl Tapped {
    /// Taps it again, now that something listens; unless the app shows another screen than the server had drawn.
    fn repeat(&self, root: &Element) {
        let button = all(root, "button")
            .and_then(|buttons| buttons.get(self.place))
            .and_then(|button| button.dyn_into::<HtmlElement>().ok());
        if let Some(button) = button
            && button.class_name() == self.class
        {
            button.click();
        }
    }
}

/// Takes over what `web/static/first-tap.js` has kept in the page: the answers that are pressed, and the last other button.
#[cfg(any(feature = "pupil", feature = "staff"))]
fn take_taps(root: &Element) -> Option<Tapped> {
    // Setting an attribute cannot fail.
    let _ = root.set_attribute("data-started", "");
    let with = |selector: &str, attribute: &'static str| {
        elements(root, selector)
            .enumerate()
            .filter(move |(_, one)| one.get_attribute(attribute).as_deref() == Some("true"))
    };
    let answers = with(".answer__button", "aria-pressed").map(|(place, _)| place);
    EARLY_ANSWERS.with_borrow_mut(|early| *early = answers.collect());
    let (place, button) = with("button", "aria-busy").last()?;
    // It is no longer waiting.
    Some(Tapped {
        place: u32::try_from(place).ok()?,
        class: button.class_name(),
    })
}

#[cfg(any(feature = "pupil", feature = "staff"))]
fn all(root: &Element, selector: &str) -> Option<NodeList> {
    root.query_selector_all(selector).ok()
}

#[cfg(any(feature = "pupil", feature = "staff"))]
fn elements(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let nodes = all(root, selector);
    let count = nodes.as_ref().map_or(0, NodeList::length);
    (0..count).filter_map(move |at| nodes.as_ref()?.get(at)?.dyn_into().ok())
}

thread_local! {
    static EARLY_ANSWERS: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// The places of the answers that were pressed before the app had started. Only the first to ask gets them.
#[hook]
pub fn use_early_answers() -> Vec<usize> {
    let early = use_state(|| EARLY_ANSWERS.take());
    (*early).clone()
}

/// What the server has put into the page beside what it has drawn, when it can be read.
#[cfg(any(feature = "pupil", feature = "ssr"))]
pub(super) fn drawn<T: DeserializeOwned>() -> Option<T> {
    let text = document()
        .get_element_by_id("app")?
        .get_attribute("data-view")?;
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
