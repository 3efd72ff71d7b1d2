//! What frames every pupil screen: the seat, the reading settings, "I'm worried" in the same corner.

use belisha_api::pupil::PupilView;
use yew::prelude::*;

use crate::components::{HelpScreen, Icon, Later, SeatBadge, SpeakButton};
use crate::hooks::{Reading, Voice, use_focus_when};
use crate::i18n::{msg, use_i18n};

#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct ScreenProps {
    /// The lesson, once there is a seat.
    pub view: Option<PupilView>,
    /// Changes the reading settings.
    pub set_reading: Callback<Reading>,
    /// What the screen shows while nobody is worried.
    pub children: Html,
}

#[component]
pub(super) fn Screen(props: &ScreenProps) -> Html {
    let i18n = use_i18n();
    let reading = use_context::<Reading>().unwrap_or_default();
    let voice = use_context::<Voice>();
    let worried = use_state(|| false);
    let help_heading = use_focus_when(*worried);
    let year = props.view.as_ref().map_or(0, |view| view.year.number());

    let toggle = {
        let worried = worried.clone();
        let stop = voice.as_ref().map(|voice| voice.stop.clone());
        move |_: MouseEvent| {
            if let Some(stop) = &stop {
                stop.emit(());
            }
            worried.set(!*worried);
        }
    };
    let larger = {
        let set = props.set_reading.clone();
        move |_: MouseEvent| set.emit(reading.with_next_size())
    };
    let colours = {
        let set = props.set_reading.clone();
        move |_: MouseEvent| {
            set.emit(Reading {
                theme: reading.theme.next(),
                ..reading
            });
        }
    };
    let slower = {
        let set = props.set_reading.clone();
        move |_: MouseEvent| {
            set.emit(Reading {
                slow: !reading.slow,
                ..reading
            });
        }
    };

    let calm = i18n.say(msg::common::help_calm());
    let here = i18n.say(msg::common::help_here_young());
    let cannot_send = i18n.say(msg::common::help_cannot_send());
    let spoken = format!("{calm} {here} {cannot_send}");

    html! {
        <div class={format!("screen screen--year-{year}")}>
            <header class="screen__top">
                if let Some(seat) = props.view.as_ref().and_then(|view| view.seat) {
                    <SeatBadge {seat} />
                }
                <div class="screen__reading" role="group" aria-label={i18n.say(msg::pupil::reading_settings())}>
                    <button type="button" class="button" onclick={larger}>
                        <Icon name="size" /><span class="visually-hidden">{ i18n.say(msg::pupil::text_size()) }</span>
                    </button>
                    <button type="button" class="button" onclick={colours}>
                        <Icon name="colours" /><span class="visually-hidden">{ i18n.say(msg::pupil::colours()) }</span>
                    </button>
                    if voice.is_some_and(|voice| voice.is_there) {
                        <button type="button" class="button" onclick={slower}
                            aria-pressed={reading.slow.to_string()}>
                            <Icon name="slow" /><span class="visually-hidden">{ i18n.say(msg::pupil::slowly()) }</span>
                        </button>
                    }
                </div>
                <button type="button" class="button worried" onclick={toggle.clone()}
                    aria-expanded={worried.to_string()}>
                    <Icon name="hand" />
                    { i18n.say(if *worried { msg::common::done() } else { msg::pupil::worried() }) }
                </button>
            </header>
            // The page underneath stays as it is, so that closing the help changes nothing.
            <main class="screen__main" hidden={*worried}><Later>{ props.children.clone() }</Later></main>
            if *worried {
                <main class="screen__main">
                    <h1 ref={help_heading} tabindex="-1">{ i18n.say(msg::pupil::worried_heading()) }</h1>
                    if let Some(view) = &props.view {
                        <HelpScreen help={view.help.clone()} lesson_locale={view.lesson_locale.clone()} />
                    } else {
                        <p class="help__calm">{ &calm }<SpeakButton text={spoken} locale={i18n.locale().to_owned()} /></p>
                        <p>{ here }</p>
                        <p class="help__cannot">{ cannot_send }</p>
                    }
                    <p><button type="button" class="button button--main" onclick={toggle}>
                        { i18n.say(msg::common::done()) }
                    </button></p>
                </main>
            }
        </div>
    }
}
