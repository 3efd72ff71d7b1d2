//! "I'm worried": the same calm page for everyone, one tap away on every pupil screen. It records nothing.

use belisha_api::pupil::{HelpLine, HelpPack, HelpPerson};
use yew::prelude::*;

use crate::components::{Icon, SpeakButton};
use crate::i18n::{msg, use_i18n};

/// Properties of [`HelpScreen`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct HelpScreenProps {
    /// Who can help.
    pub help: HelpPack,
    /// The language of the lesson's text.
    pub lesson_locale: AttrValue,
}

/// Who can help: someone here now, the school's people, home, then services for the age. At most four kinds.
#[component]
pub fn HelpScreen(props: &HelpScreenProps) -> Html {
    let i18n = use_i18n();
    let HelpPack {
        year,
        school_people,
        steps,
        services,
    } = &props.help;
    let here = if year.number() <= 2 {
        msg::common::help_here_young()
    } else {
        msg::common::help_here()
    };
    let home = if year.number() <= 2 {
        msg::common::help_home_young()
    } else {
        msg::common::help_home()
    };
    let (here, home) = (i18n.say(here), i18n.say(home));
    let calm = i18n.say(msg::common::help_calm());
    let cannot_send = i18n.say(msg::common::help_cannot_send());
    let spoken = AttrValue::from(format!("{calm} {here} {home} {cannot_send}"));
    html! {
        <div class="help">
            <p class="help__calm">
                { &calm }
                <SpeakButton text={spoken} locale={i18n.locale().to_owned()} />
            </p>
            <ul class="help__ways">
                <li class="help__way help__way--first"><Icon name="hand" /><strong>{ here }</strong></li>
                <li class="help__way">
                    <Icon name="school" />
                    <div>
                        <strong>{ i18n.say(msg::common::help_school()) }</strong>
                        <ul class="help__people">
                            for person in school_people { { show_person(person) } }
                        </ul>
                    </div>
                </li>
                <li class="help__way"><Icon name="home" /><strong>{ home }</strong></li>
                for service in services.iter().take(2) {
                    <li class="help__way"><Icon name="phone" />{ show_service(service) }</li>
                }
            </ul>
            if !steps.is_empty() {
                <details class="help__steps">
                    <summary>{ i18n.say(msg::common::help_steps()) }</summary>
                    <ol lang={props.lesson_locale.clone()}>for step in steps { <li>{ step }</li> }</ol>
                </details>
            }
            <p class="help__cannot">{ cannot_send }</p>
        </div>
    }
}

fn show_person(person: &HelpPerson) -> Html {
    html! {
        <li>
            { &person.role }
            if !person.name.is_empty() { { ": " }<strong>{ &person.name }</strong> }
            if !person.place.is_empty() { { " · " }{ &person.place } }
        </li>
    }
}

fn show_service(service: &HelpLine) -> Html {
    html! {
        <div lang="en-GB">
            <strong>{ &service.name }</strong>
            for contact in &service.contacts { { " " }<span class="help__contact">{ contact }</span> }
        </div>
    }
}
