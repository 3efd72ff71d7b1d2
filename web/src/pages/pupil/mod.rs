//! The tablet: join, wait, answer, "I'm worried", thank you.

mod check;
mod join;
mod lesson;
mod screen;

use yew::prelude::*;

use crate::hooks::{Place, Reading, Shell, Voice, use_reading, use_seat, use_speech};
use crate::i18n::{I18n, I18nProvider};

/// The pupil app.
pub fn pupil_app(i18n: I18n, shell: Shell) -> Html {
    html! {
        <I18nProvider {i18n}>
            <ContextProvider<Shell> context={shell}>
                <Tablet />
            </ContextProvider<Shell>>
        </I18nProvider>
    }
}

#[component]
fn Tablet() -> Html {
    let seating = use_seat();
    let voice = use_speech();
    let (reading, set_reading) = use_reading();
    html! {
        <ContextProvider<Voice> context={voice}>
            <ContextProvider<Reading> context={reading}>
                {
                    match &seating.place {
                        Place::Outside => html! { <join::JoinPage {seating} {set_reading} /> },
                        Place::Returning | Place::Finished | Place::Seated(_) => html! {
                            <lesson::LessonPage {seating} {set_reading} />
                        },
                    }
                }
            </ContextProvider<Reading>>
        </ContextProvider<Voice>>
    }
}
