//! The tablet: join, wait, answer, "I'm worried", thank you. With `ssr` also what a tablet shows before the app has run.

mod check;
mod join;
mod lesson;
mod pictures;
mod screen;
mod vote;

use yew::prelude::*;

use crate::components::Later;
use crate::hooks::{
    Place, Reading, RestoredSeat, Shell, Voice, pathname, use_reading, use_seat, use_speech,
};
use crate::i18n::{I18n, I18nProvider};

/// The pupil app.
pub fn pupil_app(i18n: I18n, shell: Shell) -> Html {
    let seat = RestoredSeat::read(join::code_of(&pathname()));
    html! {
        <I18nProvider {i18n}>
            <ContextProvider<Shell> context={shell}>
                <Tablet {seat} />
            </ContextProvider<Shell>>
        </I18nProvider>
    }
}

/// The screen of a lesson as the app will draw it, drawn by the server. What is tapped on it is kept until the app has
/// started: see `web/static/first-tap.js`.
#[cfg(feature = "ssr")]
pub fn drawn_lesson(shell: Shell, view: belisha_api::pupil::PupilView) -> Html {
    // Nearly every tablet has a voice; a button that comes later would move what a child is about to tap.
    let voice = Voice {
        is_there: true,
        ..Voice::silent()
    };
    html! {
        <ContextProvider<Shell> context={shell}>
            <ContextProvider<Voice> context={voice}>
                <lesson::LessonPage seating={crate::hooks::Seating::drawn(view)} set_reading={Callback::noop()} />
            </ContextProvider<Voice>>
        </ContextProvider<Shell>>
    }
}

#[derive(Clone, Debug, PartialEq, Properties)]
struct TabletProps {
    seat: RestoredSeat,
}

#[component]
fn Tablet(props: &TabletProps) -> Html {
    let seating = use_seat(&props.seat);
    let voice = use_speech();
    let (reading, set_reading) = use_reading();
    html! {
        <ContextProvider<Voice> context={voice}>
            <ContextProvider<Reading> context={reading}>
                <Later>
                    {
                        match &seating.place {
                            Place::Outside => html! { <join::JoinPage {seating} {set_reading} /> },
                            Place::Returning | Place::Finished | Place::Seated(_) => html! {
                                <lesson::LessonPage {seating} {set_reading} />
                            },
                        }
                    }
                </Later>
            </ContextProvider<Reading>>
        </ContextProvider<Voice>>
    }
}
