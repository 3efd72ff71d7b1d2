//! The tablet: join, wait, answer, "I'm worried", thank you.

use yew::prelude::*;

use crate::hooks::Shell;
use crate::i18n::{I18n, I18nProvider};

/// The pupil app.
pub fn pupil_app(i18n: I18n, shell: Shell) -> Html {
    html! {
        <I18nProvider {i18n}>
            <ContextProvider<Shell> context={shell}>
                <main></main>
            </ContextProvider<Shell>>
        </I18nProvider>
    }
}
