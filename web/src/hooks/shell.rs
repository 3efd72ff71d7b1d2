//! What the server wrote into the page before the app started, and the way into the app.

#[cfg(any(feature = "pupil", feature = "staff"))]
use gloo::utils::body;
use gloo::utils::{document, window};
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
        root.set_inner_html("");
        yew::Renderer::<App>::with_root_and_props(
            root,
            AppProps {
                page: app(i18n, shell),
            },
        )
        .render();
    });
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
